//! A case by keyboard: each button's key opens its form, `?` shows the keys, Escape closes.

use domain::case::Action;
use leptos::prelude::*;

/// The keys of a case, and the sheet that lists them.
#[island]
pub fn CaseKeys(
    /// What the sheet is called.
    title: String,
    /// What each action is called, in their order.
    actions: Vec<String>,
    /// What the sheet's own key does.
    toggle: String,
    /// What Escape does.
    close: String,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    browser::start(shown);
    let keys = Action::ALL.iter().zip(actions).map(|(action, label)| {
        let key = action.key().to_ascii_uppercase().to_string();
        view! { <div><dt><kbd class="key">{key}</kbd></dt><dd>{label}</dd></div> }
    });
    view! {
        <div class="keys" role="dialog" aria-label=title hidden=move || !shown.get()>
            <dl class="facts narrow">
                {keys.collect_view()}
                <div><dt><kbd class="key">"?"</kbd></dt><dd>{toggle}</dd></div>
                <div><dt><kbd class="key">"Esc"</kbd></dt><dd>{close}</dd></div>
            </dl>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{
        ev,
        prelude::{GetUntracked, RwSignal, Set, document, window_event_listener},
        wasm_bindgen::JsCast,
        web_sys::{Element, HtmlElement, KeyboardEvent},
    };

    use crate::islands::typing::{focus, is_command};

    /// What one begins to type in.
    const FIRST: &str = "textarea, select, input:not([type=hidden]), button[type=submit]";

    pub(super) fn start(shown: RwSignal<bool>) {
        window_event_listener(ev::keydown, move |press| match press.key().as_str() {
            "Escape" if shown.get_untracked() => shown.set(false),
            "Escape" => close(),
            "?" if is_command(&press) => shown.set(!shown.get_untracked()),
            key if is_command(&press) => act(key, &press),
            _ => {}
        });
    }

    /// Closes the form that has the focus, or the one that is open, and goes back to its button. What was typed stays.
    fn close() {
        let focused =
            document().active_element().and_then(|active| active.closest("details.panel[open]").ok().flatten());
        let panel = focused.or_else(|| document().query_selector("details.panel[open]").ok().flatten());
        let Some(panel) = panel else { return };
        panel.remove_attribute("open").ok();
        if let Ok(Some(summary)) = panel.query_selector("summary") {
            focus(summary);
        }
    }

    fn act(key: &str, press: &KeyboardEvent) {
        let mut letters = key.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return };
        if !letter.is_ascii_alphabetic() {
            return;
        }
        let selector = format!("[data-key={}]", letter.to_ascii_lowercase());
        let Ok(Some(found)) = document().query_selector(&selector) else { return };
        press.prevent_default();
        if found.tag_name() == "DETAILS" { open(&found) } else { press_button(found) }
    }

    fn open(panel: &Element) {
        panel.set_attribute("open", "").ok();
        if let Ok(Some(field)) = panel.query_selector(&format!("form :is({FIRST})")) {
            focus(field);
        }
    }

    fn press_button(button: Element) {
        if let Ok(button) = button.dyn_into::<HtmlElement>() {
            button.click();
        }
    }
}
