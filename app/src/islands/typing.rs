//! Whether somebody is typing: then letters are letters, not commands.

use leptos::{
    prelude::document,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement, KeyboardEvent},
};

/// Whether a key press is a command: without modifiers, outside every field.
pub(super) fn is_command(press: &KeyboardEvent) -> bool {
    !(press.default_prevented() || press.ctrl_key() || press.alt_key() || press.meta_key() || in_field(press))
}

fn in_field(press: &KeyboardEvent) -> bool {
    press.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || element.is_content_editable()
    })
}

/// The elements that a selector finds, in the order of the page.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// Puts the focus on an element.
pub(super) fn focus(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        element.focus().ok();
    }
}
