//! A quiet message in place of content: nothing here, not allowed, went wrong.

use leptos::prelude::*;

/// A title, a sentence, and the way on, if there is one.
#[component]
pub fn Notice(
    /// What is the matter, in two or three words.
    #[prop(into)]
    title: String,
    /// What it means and what to do.
    #[prop(into)]
    text: String,
    /// A link that leads on.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="notice">
            <h1 class="notice-title">{title}</h1>
            <p class="notice-text">{text}</p>
            {children.map(|children| view! { <p>{children()}</p> })}
        </section>
    }
}
