//! What staff read where there is no page: an error as plain text, with its status, in their language. Browsers get it on a
//! page of the house, programs as it is.

use app::{
    context::ReadingLanguage,
    refused::{self as page, Refused, Way},
    shell::Assets,
    stood_on::referred,
};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, Method, StatusCode, Uri,
        header::{ACCEPT, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use domain::{Language, Sentence, sentence};
use service::Error;

use super::BODY_LIMIT;

/// The longest sentence of ours, in bytes, with room to spare.
const LONGEST: usize = 16 * 1024;

/// No script, and forms to this site only.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'",
);

const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

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

/// Gives a browser a page where the answer would be a bare sentence.
pub(super) async fn shown(State(assets): State<Assets>, request: Request, next: Next) -> Response {
    if !wants_a_page(request.headers()) {
        return next.run(request).await;
    }
    let asked = ReadingLanguage::settled(None, request.headers());
    let (page, form) = (path(request.uri()), referred(request.headers()));
    let was_read = request.method() == Method::GET;
    let response = next.run(request).await;
    if !is_bare(&response) {
        return response;
    }
    let reader = response.extensions().get::<ReadingLanguage>().copied().unwrap_or(asked);
    let status = response.status();
    let way = if !was_read {
        form.map(Way::Back)
    } else if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS {
        Some(Way::Again(page))
    } else {
        None
    };
    let (mut head, body) = response.into_parts();
    let said = said(status, body, reader.0).await;
    let refused = Refused { status, was_form: !was_read, said, way };
    let (page, body) = bare_page(status, page::refused(refused, &assets, reader)).into_parts();
    // All else that the answer says stays: when to ask again, what else is allowed.
    head.headers.remove(CONTENT_LENGTH);
    head.headers.extend(page.headers);
    Response::from_parts(head, body)
}

/// A page without script that no cache keeps.
pub(super) fn bare_page(status: StatusCode, html: String) -> Response {
    (status, [(CACHE_CONTROL, NO_STORE), (CONTENT_SECURITY_POLICY, POLICY)], Html(html)).into_response()
}

/// Whether whoever asks is a browser that goes to a page.
pub(super) fn wants_a_page(headers: &HeaderMap) -> bool {
    headers.get_all(ACCEPT).iter().any(|accepts| accepts.to_str().is_ok_and(|accepts| accepts.contains("text/html")))
}

/// Path and query.
pub(super) fn path(uri: &Uri) -> String {
    uri.path_and_query().map_or_else(|| uri.path().to_owned(), ToString::to_string)
}

/// Whether this is an error as plain text, or with no text at all.
fn is_bare(response: &Response) -> bool {
    let status = response.status();
    let kind = response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    (status.is_client_error() || status.is_server_error()) && kind.is_none_or(|kind| kind.starts_with(b"text/plain"))
}

/// The sentence of an answer; where it is a library's, ours for it.
async fn said(status: StatusCode, body: Body, reader: Language) -> String {
    let ours = match status {
        StatusCode::PAYLOAD_TOO_LARGE => sentence!("form-not-whole", kb = BODY_LIMIT / 1024),
        StatusCode::INTERNAL_SERVER_ERROR => sentence!("error-internal"),
        _ => match to_bytes(body, LONGEST).await.map(|text| String::from_utf8(text.into())) {
            Ok(Ok(text)) if !text.trim().is_empty() => return text,
            // What may not be asked for this way is no page either.
            Ok(Ok(_)) if status == StatusCode::METHOD_NOT_ALLOWED => Error::NotFound("page").sentence(),
            _ => {
                tracing::error!(status = status.as_u16(), "an answer has no sentence to show");
                sentence!("error-internal")
            }
        },
    };
    ours.text(reader).into_owned()
}

#[cfg(test)]
mod tests {
    use axum::http::header::ACCEPT_LANGUAGE;

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
