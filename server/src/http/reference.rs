//! `/api`: the description of the REST interface as a page, open to all.

use std::sync::OnceLock;

use app::{reference, shell::Assets};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

use super::{AppState, api::openapi};

/// Styles of our own, and nothing else: the page has no script and no form.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// The page.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/api", get(show))
}

/// The page is as constant as the document of which it is made.
async fn show(State(assets): State<Assets>, headers: HeaderMap) -> Response {
    static PAGE: OnceLock<(String, String)> = OnceLock::new();
    let (tag, html) = PAGE.get_or_init(|| {
        let html = reference::page(&assets, openapi::document());
        (format!("\"{}\"", &service::secret::hash(&html)[..16]), html)
    });
    let Ok(etag) = HeaderValue::from_str(tag) else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let cached = [(header::ETAG, etag), (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))];
    if openapi::is_known(&headers, tag) {
        return (StatusCode::NOT_MODIFIED, cached).into_response();
    }
    let about = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (cached, about, html.as_str()).into_response()
}
