//! What staff read where there is no page: an error as plain text, with its status, in their language.

use app::context::ReadingLanguage;
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use domain::{Language, Sentence};
use service::Error;

/// The answer to a member of staff that tells them of an error.
pub(super) fn refused(error: &Error, reader: Language) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, error.sentence().text(reader).into_owned()).into_response()
}

/// A sentence in a language that the browser asks for, for whoever is not known yet.
pub(super) fn said_to_browser(sentence: &Sentence, headers: &HeaderMap) -> String {
    let ReadingLanguage(reader) = ReadingLanguage::settled(None, headers);
    sentence.text(reader).into_owned()
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderValue, header::ACCEPT_LANGUAGE};
    use domain::sentence;

    use super::*;

    #[test]
    fn an_error_keeps_its_status_in_every_language() {
        let error = Error::Forbidden(sentence!("may-see-teams"));
        assert_eq!(refused(&error, Language::De).status(), StatusCode::FORBIDDEN);
    }

    #[test]
    fn a_browser_is_answered_in_a_language_that_it_asks_for() {
        let asked =
            |language: &'static str| HeaderMap::from_iter([(ACCEPT_LANGUAGE, HeaderValue::from_static(language))]);
        let said = |language| said_to_browser(&Error::TooMany(30).sentence(), &asked(language));
        assert_eq!(said("de-AT,en;q=0.5"), "Zu viele Versuche. Bitte warten Sie 30 Sekunden.");
        assert_eq!(said("sv"), "Too many tries. Please wait 30 seconds.");
    }
}
