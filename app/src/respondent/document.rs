//! The HTML document around every customer page: styles inline, nothing else that it needs.

use std::sync::LazyLock;

use domain::{Language, survey::phrases::Phrase};
use leptos::prelude::*;
use service::{brand::Accent, organisation::Organisation};

use crate::components::text::escaped;

/// The icon of the page, so that the browser does not ask for one.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28'%3E\
    %3Crect width='28' height='28' rx='7' fill='%231f5f6b'/%3E\
    %3Cpath d='M8 11.5h12M8 16.5h7' stroke='%23fff' stroke-width='2' stroke-linecap='round'/%3E%3C/svg%3E";

/// The style sheet without comments and line breaks: it travels with every page.
static STYLE: LazyLock<String> = LazyLock::new(|| smaller(include_str!("survey.css")));

/// What every customer page says about who sends it, and to whom it speaks.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The language of the page.
    pub language: Language,
    /// Whose page it is, as customers know it.
    pub organisation: String,
    /// Its accent colour.
    pub accent: Accent,
    /// Its imprint line.
    pub address: Option<String>,
    /// The languages among which the reader may change, each with the address of this page in it; empty: no choice.
    pub languages: Vec<(Language, String)>,
}

impl Frame {
    /// The frame of a page of `organisation` in `language`, without a choice of languages.
    #[must_use]
    pub fn new(organisation: &Organisation, language: Language) -> Self {
        Self {
            language,
            organisation: organisation.name.clone(),
            accent: Accent::of(organisation.brand_accent.as_deref()),
            address: organisation.address.clone(),
            languages: Vec::new(),
        }
    }

    /// The frame of a page in `language` when nobody can say whose it is: the database that knows is away.
    #[must_use]
    pub fn nameless(language: Language) -> Self {
        Self { language, organisation: String::new(), accent: Accent::of(None), address: None, languages: Vec::new() }
    }

    /// The title of the window, with the name of the house where it is known.
    fn window(&self, title: &str) -> String {
        if self.organisation.is_empty() { title.to_owned() } else { format!("{title} · {}", self.organisation) }
    }

    /// The same with a choice among `offered`, where `address` gives this page's address in a language.
    #[must_use]
    pub fn offering(mut self, offered: &[Language], address: impl Fn(Language) -> String) -> Self {
        self.languages = offered.iter().map(|language| (*language, address(*language))).collect();
        self
    }
}

/// A whole HTML document with `title` in its window and `body` as its content. Goes out as `text/html; charset=utf-8`.
pub fn document(frame: Frame, title: &str, body: impl IntoView) -> String {
    // An owner of its own: nothing of one customer's page outlives its rendering.
    let owner = Owner::new();
    let html = owner.with(|| {
        // The accent is safe inside the style, where nothing is escaped: it is made of digits by `Accent`.
        let style = format!(
            ":root{{--accent:{};--on-accent:#fff}}@media(prefers-color-scheme:dark){{:root{{--accent:{};--on-accent:{}}}}}{}",
            frame.accent.light,
            frame.accent.dark,
            Accent::DARK_INK,
            *STYLE
        );
        view! {
            <html lang=frame.language.html_lang() dir=frame.language.direction().as_str()>
                <head>
                    <meta charset="utf-8"/>
                    <title inner_html=escaped(&frame.window(title))></title>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <meta name="robots" content="noindex"/>
                    <link rel="icon" href=ICON/>
                    <style>{style}</style>
                </head>
                <body>
                    <header class="top">
                        <span class="mark" aria-hidden="true"></span>
                        <span class="org"><bdi>{frame.organisation.clone()}</bdi></span>
                        {language_choice(frame.language, frame.languages)}
                    </header>
                    <main>{body}</main>
                    {frame.address.map(|address| view! { <footer class="imprint"><bdi>{address}</bdi></footer> })}
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{html}")
}

fn language_choice(chosen: Language, offered: Vec<(Language, String)>) -> impl IntoView {
    (offered.len() > 1).then(|| {
        let links = offered.into_iter().map(|(language, address)| {
            let current = (language == chosen).then_some("true");
            view! {
                <li>
                    <a href=address lang=language.html_lang() hreflang=language.html_lang() aria-current=current>
                        {language.native_name()}
                    </a>
                </li>
            }
        });
        view! {
            <details class="lang">
                <summary>
                    <span class="unseen">{format!("{}: ", Phrase::OtherLanguage.wording(chosen))}</span>
                    {chosen.native_name()}
                </summary>
                <ul>{links.collect_view()}</ul>
            </details>
        }
    })
}

/// Style rules without comments, line breaks and the blanks that say nothing.
fn smaller(css: &str) -> String {
    let mut rest = css;
    let mut plain = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let joined: String = plain.lines().map(str::trim).collect();
    joined.replace(" {", "{").replace(": ", ":").replace(", ", ",").replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> Frame {
        Frame {
            language: Language::De,
            organisation: "Müller & <Söhne>".to_owned(),
            accent: Accent::of(None),
            address: Some("Hafenstr. 1".to_owned()),
            languages: Vec::new(),
        }
    }

    #[test]
    fn a_document_is_whole_and_asks_for_nothing_else() {
        let html = document(frame(), "Eine Frage", view! { <h1>{"<script>alert(1)</script>"}</h1> });
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"de\" dir=\"ltr\">"), "{html}");
        assert!(html.contains("<title>Eine Frage · Müller &amp; &lt;Söhne&gt;</title>"), "{html}");
        assert!(html.contains("noindex") && html.contains("Hafenstr. 1"));
        for outside in ["<script", "src=", "http://", "https://", "url(", "@import"] {
            let found = html.replace("xmlns='http://www.w3.org", "");
            assert!(!found.contains(outside), "{outside}");
        }
    }

    #[test]
    fn the_choice_of_languages_marks_the_present_one() {
        let frame = frame().offering(&[Language::En, Language::De], |language| format!("?lang={language}"));
        let html = document(frame, "x", ());
        assert!(html.contains("hreflang=\"en\"") && html.contains("href=\"?lang=de\""), "{html}");
        let (_style, body) = html.split_once("</style>").unwrap();
        assert_eq!(body.matches("aria-current").count(), 1);
    }

    #[test]
    fn style_loses_only_what_says_nothing() {
        assert_eq!(smaller("/* a */\n.x {\n  color: red;\n}\n.y, .z { top: 1px }"), ".x{color:red}.y,.z{ top:1px }");
    }
}
