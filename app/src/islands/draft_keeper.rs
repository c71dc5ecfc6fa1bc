//! Keeps what is being typed on a case over a reload, a lost line, a closed tab.

use leptos::prelude::*;

/// Keeps drafts in this browser, under the person and the case, until they are sent.
#[island]
pub fn DraftKeeper(
    /// Whose drafts, of which case: ids only.
    drafts: String,
    /// The field that was just sent, whose draft is done with; may be empty.
    sent: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::start(&drafts, &sent);
    #[cfg(not(feature = "hydrate"))]
    let _ = (drafts, sent);
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{
        ev,
        prelude::{window, window_event_listener},
        wasm_bindgen::JsCast,
        web_sys::{HtmlTextAreaElement, Storage},
    };

    use crate::islands::typing::all;

    /// The fields whose text is kept.
    const FIELDS: &str = "details.panel textarea";

    pub(super) fn start(drafts: &str, sent: &str) {
        // Private windows may have no storage: then nothing is kept.
        let Ok(Some(storage)) = window().local_storage() else { return };
        let prefix = format!("afterword-draft/{drafts}/");
        if !sent.is_empty() {
            storage.remove_item(&format!("{prefix}{sent}")).ok();
        }
        for field in all(FIELDS).into_iter().filter_map(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
            bring_back(&storage, &prefix, &field);
        }
        window_event_listener(ev::input, move |event| {
            let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
            if let Some(field) = field.filter(|field| field.matches(FIELDS).unwrap_or(false)) {
                keep(&storage, &prefix, &field);
            }
        });
    }

    /// What stands in the field already is newer than the draft: the server put it there.
    fn bring_back(storage: &Storage, prefix: &str, field: &HtmlTextAreaElement) {
        let Ok(Some(draft)) = storage.get_item(&format!("{prefix}{}", field.name())) else { return };
        if field.value().is_empty() {
            field.set_value(&draft);
            if let Ok(Some(panel)) = field.closest("details.panel") {
                panel.set_attribute("data-draft", "").ok();
            }
        }
    }

    fn keep(storage: &Storage, prefix: &str, field: &HtmlTextAreaElement) {
        let key = format!("{prefix}{}", field.name());
        // A full storage keeps no draft; the text in the field is untouched by that.
        if field.value().trim().is_empty() {
            storage.remove_item(&key).ok()
        } else {
            storage.set_item(&key, &field.value()).ok()
        };
    }
}
