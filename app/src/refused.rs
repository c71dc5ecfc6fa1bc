//! What staff see where a request has no page of its own: why, and the way on.

use http::StatusCode;
use leptos::prelude::*;

use crate::{context::ReadingLanguage, sheet, shell::Assets};

/// An answer that is nothing but a sentence.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Its status.
    pub status: StatusCode,
    /// Whether a form was refused, not a page.
    pub was_form: bool,
    /// Why, in the reader's language.
    pub said: String,
    /// The way on besides the overview.
    pub way: Option<Way>,
}

/// Where to go from there, by a path of this site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// The same page again, for it may be there in a while.
    Again(String),
    /// The page on which the form stood.
    Back(String),
}

/// The page with the sentence. Needs no script, and nothing of the database.
#[must_use]
pub fn refused(refused: Refused, assets: &Assets, reader: ReadingLanguage) -> String {
    sheet::page(assets, reader, || (title(&refused), told(refused)))
}

fn title(refused: &Refused) -> String {
    match refused.status {
        StatusCode::NOT_FOUND => t!("page-not-here"),
        StatusCode::FORBIDDEN if !refused.was_form => t!("page-not-yours"),
        StatusCode::SERVICE_UNAVAILABLE => t!("page-away"),
        _ => t!("page-did-not-work"),
    }
}

fn told(refused: Refused) -> impl IntoView {
    let title = title(&refused);
    let way = refused.way.map(|way| match way {
        Way::Again(path) => (path, t!("page-try-again")),
        Way::Back(path) => (path, t!("held-back")),
    });
    let overview = if way.is_some() { "button" } else { "button primary" };
    view! {
        <section class="sheet stack">
            <h1 class="page-title">{title}</h1>
            <p role="alert">{refused.said}</p>
            <div class="actions">
                {way.map(|(path, label)| view! { <a class="button primary" href=path>{label}</a> })}
                <a class=overview href="/">{t!("page-to-overview")}</a>
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;

    #[test]
    fn it_says_why_as_text_and_leads_on() {
        let assets = Assets { css: "/assets/main.css".to_owned(), icon: "/assets/icon.svg".to_owned(), islands: true };
        let page = |status, was_form, way| {
            let said = "<script>alert(1)</script>".to_owned();
            refused(Refused { status, was_form, said, way }, &assets, ReadingLanguage(Language::De))
        };
        let away = page(StatusCode::SERVICE_UNAVAILABLE, false, Some(Way::Again("/cases?a=\"><b>".to_owned())));
        assert!(!away.contains("<script") && !away.contains("<b>"), "{away}");
        assert!(away.contains("<html lang=\"de\">") && away.contains("Noch einmal versuchen"), "{away}");
        assert!(!page(StatusCode::NOT_FOUND, false, None).contains("Noch einmal"));
        let form = page(StatusCode::FORBIDDEN, true, Some(Way::Back("/cases".to_owned())));
        assert!(form.contains("href=\"/cases\"") && !form.contains("einsehbar"), "{form}");
        // A browser need not say where a form stood.
        assert!(!page(StatusCode::FORBIDDEN, true, None).contains("einsehbar"));
        assert!(page(StatusCode::FORBIDDEN, false, None).contains("einsehbar"));
    }
}
