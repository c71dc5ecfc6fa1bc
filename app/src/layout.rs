//! The frame of every staff page: navigation, title, what was said last.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::{context, forms::session::LogOut};

/// One entry of the navigation.
struct Entry {
    label: &'static str,
    path: &'static str,
}

const WORK: &[Entry] = &[
    Entry { label: "Overview", path: "/" },
    Entry { label: "Feedback", path: "/feedback" },
    Entry { label: "Cases", path: "/cases" },
];

/// The frame, with `title` as its heading.
#[component]
pub fn Page(
    /// The heading, and the first part of the window's title.
    #[prop(into)]
    title: String,
    /// What stands at the right of the heading: filters, actions.
    #[prop(optional)]
    tools: Option<AnyView>,
    /// The content.
    children: Children,
) -> impl IntoView {
    let actor = context::actor().ok();
    let path = context::path();
    view! {
        <Title text=format!("{title} · Afterword")/>
        <a class="skip" href="#main">"To the content"</a>
        <div class="frame">
            <nav class="side" aria-label="Main">
                <a class="brand" href="/">"After"<span>"word"</span></a>
                <ul class="side-list">
                    {WORK.iter().map(|entry| view! {
                        <li><a class="side-link" href=entry.path aria-current=(path == entry.path).then_some("page")>{entry.label}</a></li>
                    }).collect_view()}
                </ul>
                {actor.map(|actor| view! {
                    <form class="side-person" method="post" action=LogOut::url()>
                        <p class="side-name">{actor.name}</p>
                        <p class="side-role">{actor.role.label()}</p>
                        <button class="link" type="submit">"Log out"</button>
                    </form>
                })}
            </nav>
            <main id="main" class="main">
                <header class="page-head"><h1 class="page-title">{title}</h1>{tools}</header>
                {children()}
            </main>
        </div>
    }
}
