//! Filters of pages: pills in a GET form, so that the address says what is shown.

use leptos::prelude::*;

use crate::{
    context::say,
    window::{self, SPANS, Window},
};

/// A choice among `options` (value, label); the empty value is `every`.
#[component]
pub fn Choice(
    /// The parameter in the address.
    name: &'static str,
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// The word for no choice; empty: there must be one.
    #[prop(optional, into)]
    every: String,
    /// Values and their labels.
    options: Vec<(String, String)>,
    /// What is chosen now.
    chosen: Option<String>,
) -> AnyView {
    let chosen = chosen.unwrap_or_default();
    let any = (!every.is_empty()).then(|| (String::new(), every));
    view! {
        <label class="pill">
            <span>{label}</span>
            <select name=name>
                {any.into_iter().chain(options).map(|(value, text)| {
                    let selected = value == chosen;
                    view! { <option value=value selected=selected>{text}</option> }
                }).collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The choice of the window, with fields for dates once one's own are asked for.
#[component]
pub fn WindowChoice(
    /// What is chosen now.
    window: Window,
) -> AnyView {
    let options = SPANS.into_iter().map(|span| (span.to_owned(), say(window::label(span)))).collect();
    let own = window.span == "own";
    view! {
        <Choice name="window" label=t!("window-choice") options chosen=Some(window.span.to_owned())/>
        {own.then(|| view! {
            <label class="pill"><span>{t!("window-choice-from")}</span><input type="date" name="from" value=window.from.to_string()/></label>
            <label class="pill"><span>{t!("window-choice-until")}</span><input type="date" name="until" value=window.until().to_string()/></label>
        })}
    }
    .into_any()
}
