//! A line to slide on beside the field of a number. Without script there is the field alone: a line has no place for
//! nothing, and would answer for those who left it.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlInputElement};

use crate::form::{Form, document};

/// Puts a line beside each field that has ends and none yet.
pub(crate) fn add(form: &Form) {
    let Ok(fields) = form.0.query_selector_all("input[data-step]:not([data-slides])") else { return };
    for at in 0..fields.length() {
        if let Some(field) = fields.item(at).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            add_one(&field);
        }
    }
}

fn add_one(field: &HtmlInputElement) -> Option<()> {
    let line: HtmlInputElement = document()?.create_element("input").ok()?.dyn_into().ok()?;
    line.set_type("range");
    line.set_class_name("slide");
    for (from, to) in [("data-lowest", "min"), ("data-highest", "max"), ("data-step", "step")] {
        line.set_attribute(to, &field.get_attribute(from)?).ok()?;
    }
    // The field says the same to those who hear the page; one of the two is enough.
    line.set_attribute("aria-hidden", "true").ok()?;
    line.set_tab_index(-1);
    if !field.value().is_empty() {
        line.set_value(&field.value());
    }
    field.set_attribute("data-slides", "").ok()?;
    field.parent_node()?.insert_before(&line, Some(field)).ok()?;
    follow(&line, field);
    follow(field, &line);
    Some(())
}

/// Gives `other` the value of `one` whenever it changes.
fn follow(one: &HtmlInputElement, other: &HtmlInputElement) {
    let (from, to) = (one.clone(), other.clone());
    let heard = Closure::<dyn FnMut(Event)>::new(move |_| to.set_value(&from.value()));
    one.add_event_listener_with_callback("input", heard.as_ref().unchecked_ref()).ok();
    // It lives as long as the page.
    heard.forget();
}
