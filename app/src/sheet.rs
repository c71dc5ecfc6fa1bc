//! The document of a page that stands by itself: one sheet below our name. It needs no script and nothing of the database.

use leptos::prelude::*;

use crate::{components::text::escaped, context::ReadingLanguage, shell::Assets};

/// A page with the title and the sheet that `make` gives, which is run where texts are in the reader's language.
pub(crate) fn page<V: IntoView>(
    assets: &Assets,
    reader: ReadingLanguage,
    make: impl FnOnce() -> (String, V),
) -> String {
    // An owner of its own: nothing of one reader's page outlives its rendering.
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(reader);
        let (title, sheet) = make();
        document(&title, assets, reader, sheet)
    });
    format!("<!DOCTYPE html>{html}")
}

fn document(title: &str, assets: &Assets, ReadingLanguage(reader): ReadingLanguage, sheet: impl IntoView) -> String {
    view! {
        <html lang=reader.html_lang()>
            <head>
                <meta charset="utf-8"/>
                <title inner_html=escaped(&format!("{title} · Afterword"))></title>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="robots" content="noindex"/>
                <link rel="stylesheet" href=assets.css.clone()/>
                <link rel="icon" href=assets.icon.clone() type="image/svg+xml"/>
            </head>
            <body>
                <main class="login held">
                    <p class="brand">"After"<span>"word"</span></p>
                    {sheet}
                </main>
            </body>
        </html>
    }
    .to_html()
}
