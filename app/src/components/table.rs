//! Tables: headings, a name for those who hear it, sideways scrolling of their own, or sheets where a phone has no room.

use leptos::prelude::*;

/// The heading of a column.
#[derive(Clone, Debug)]
pub struct Column {
    name: String,
    class: &'static str,
}

/// A column of words.
#[must_use]
pub fn text(name: impl Into<String>) -> Column {
    Column { name: name.into(), class: "" }
}

/// A column of figures, aligned to the right.
#[must_use]
pub fn number(name: impl Into<String>) -> Column {
    Column { name: name.into(), class: "num" }
}

/// A table named `label`. It can be scrolled with the keyboard, so its frame takes the focus.
pub fn table(label: impl Into<String>, columns: &[Column], rows: Vec<AnyView>) -> AnyView {
    framed(label, "table", columns, rows)
}

/// The same, but on a phone each row is a small sheet of its own, where a cell's `data-label` stands in for its heading.
pub fn sheets(label: impl Into<String>, columns: &[Column], rows: Vec<AnyView>) -> AnyView {
    framed(label, "table sheets", columns, rows)
}

fn framed(label: impl Into<String>, class: &'static str, columns: &[Column], rows: Vec<AnyView>) -> AnyView {
    let heads: Vec<_> = columns
        .iter()
        .map(|column| {
            let class = Some(column.class).filter(|class| !class.is_empty());
            view! { <th scope="col" class=class>{column.name.clone()}</th> }
        })
        .collect();
    let label = label.into();
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=label>
            <table class=class>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What stands in place of a list that is empty: what there would be, and what to do.
pub fn empty(title: impl Into<String>, text: impl Into<String>) -> AnyView {
    let (title, text) = (title.into(), text.into());
    view! {
        <div class="empty">
            <p class="empty-title">{title}</p>
            <p>{text}</p>
        </div>
    }
    .into_any()
}

/// Whether something is in force, as a badge.
pub fn state(on: bool, words: (impl Into<String>, impl Into<String>)) -> AnyView {
    let (class, word) = if on { ("badge high", words.0.into()) } else { ("badge quiet", words.1.into()) };
    view! { <span class=class>{word}</span> }.into_any()
}
