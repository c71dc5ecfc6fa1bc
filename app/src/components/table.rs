//! Tables: headings, a name for those who hear it, sideways scrolling of their own.

use leptos::prelude::*;

/// The heading of a column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    name: &'static str,
    class: &'static str,
}

/// A column of words.
#[must_use]
pub const fn text(name: &'static str) -> Column {
    Column { name, class: "" }
}

/// A column of figures, aligned to the right.
#[must_use]
pub const fn number(name: &'static str) -> Column {
    Column { name, class: "num" }
}

/// A table named `label`. It can be scrolled with the keyboard, so its frame takes the focus.
pub fn table(label: &'static str, columns: &[Column], rows: Vec<AnyView>) -> AnyView {
    let heads: Vec<_> = columns
        .iter()
        .map(|column| {
            let class = Some(column.class).filter(|class| !class.is_empty());
            view! { <th scope="col" class=class>{column.name}</th> }
        })
        .collect();
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=label>
            <table class="table">
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What stands in place of a list that is empty: what there would be, and what to do.
pub fn empty(title: &'static str, text: &'static str) -> AnyView {
    view! {
        <div class="empty">
            <p class="empty-title">{title}</p>
            <p>{text}</p>
        </div>
    }
    .into_any()
}

/// Whether something is in force, as a badge.
pub fn state(on: bool, words: (&'static str, &'static str)) -> AnyView {
    let (class, word) = if on { ("badge high", words.0) } else { ("badge quiet", words.1) };
    view! { <span class=class>{word}</span> }.into_any()
}
