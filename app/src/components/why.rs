//! Forms beside the rows of a list that ask for a reason: one form a row, told apart by the row's id.

use leptos::prelude::*;

use super::{
    field::{FormError, Tried},
    text::in_textarea,
};

/// The last try of the form `name`, where it was the one of the row `id`.
pub fn tried_on(name: &str, id: &str) -> Tried {
    let tried = Tried::of(name);
    if tried.value("id", "") == id { tried } else { Tried::default() }
}

/// An error of the form `name` whose row is not on the page any more.
pub fn lost_error(name: &str, mut ids: impl Iterator<Item = String>) -> Option<AnyView> {
    let tried = Tried::of(name);
    let is_here = ids.any(|id| id == tried.value("id", ""));
    (tried.failed() && !is_here).then(|| view! { <FormError tried/> }.into_any())
}

/// The field for the reason: what it `asks`, with what was typed and what was wrong with it.
pub fn why(id: &str, asks: impl Into<String>, tried: &Tried) -> AnyView {
    let (field, asks) = (format!("why-{id}"), asks.into());
    let wrong = format!("error-{field}");
    let error = tried.error_at("why");
    let (is_wrong, described) = (error.as_ref().map(|_| "true"), error.as_ref().map(|_| wrong.clone()));
    let typed = in_textarea(&tried.value("why", ""));
    view! {
        <div class="field">
            <label class="field-label" for=field.clone()>{asks}</label>
            <textarea class="textarea" id=field name="why" rows="2" maxlength="500" required
                aria-invalid=is_wrong aria-describedby=described>{typed}</textarea>
            {error.map(|error| view! { <p class="field-error" id=wrong>{error}</p> })}
        </div>
    }
    .into_any()
}
