//! The few kinds of Markdown that the description is written in: paragraphs, headings, lists, code.

use leptos::prelude::*;

/// Paragraphs, headings and lists.
pub(super) fn blocks(text: &str) -> Vec<AnyView> {
    text.split("\n\n").filter(|block| !block.trim().is_empty()).map(block).collect()
}

fn block(text: &str) -> AnyView {
    if let Some(heading) = text.strip_prefix("## ") {
        return view! { <h2>{inline(heading)}</h2> }.into_any();
    }
    if text.starts_with("- ") {
        let items: Vec<AnyView> = text
            .lines()
            .map(|line| view! { <li>{inline(line.strip_prefix("- ").unwrap_or(line))}</li> }.into_any())
            .collect();
        return view! { <ul class="words">{items}</ul> }.into_any();
    }
    view! { <p>{inline(text)}</p> }.into_any()
}

/// Words with code among them.
pub(super) fn inline(text: &str) -> Vec<AnyView> {
    let pieces = text.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
    pieces
        .map(|(at, piece)| {
            let piece = piece.to_owned();
            if at % 2 == 1 { view! { <code>{piece}</code> }.into_any() } else { piece.into_any() }
        })
        .collect()
}
