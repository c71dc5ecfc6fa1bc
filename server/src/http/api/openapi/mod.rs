//! `GET /api/v1/openapi.json`: the description of all of this, as OpenAPI 3.1. Made once, of what the routes say of
//! themselves and of what they have in common.

mod common;
pub(super) mod example;
mod links;

use std::sync::LazyLock;

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{Band, audit::Action};
use serde_json::Value;
use utoipa::OpenApi;

use super::{
    bulk,
    params::NoParams,
    problem::{ApiResult, Problem},
    scores::{DimensionName, TimeZone},
};

/// What the document says beside operations.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Afterword",
        description = include_str!("overview.md"),
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later"),
    ),
    servers((url = "/api/v1", description = "This installation")),
    tags(
        (name = "Contacts", description = "Finished interactions between a customer and the company, told once and judged at once."),
        (name = "Invitations", description = "Requests to one customer about one contact, with what was sent."),
        (name = "Responses", description = "What came back."),
        (name = "Cases", description = "Follow-up tasks that responses opened."),
        (name = "Dispositions", description = "The one reason why each contact was or was not asked, and how that ended."),
        (name = "Scores", description = "Figures with their interval, n and definition."),
        (name = "Surveys", description = "What is asked: built in, and of your own."),
        (name = "Audit log", description = "Who changed what, and who looked at whose data."),
        (name = "About", description = "What describes this interface."),
    ),
    // What only parameters use is found by nobody else.
    components(schemas(Problem, bulk::Answer, Band, Action, DimensionName, TimeZone)),
)]
struct Base;

/// The document, ready to go out.
struct Document {
    value: Value,
    text: String,
    tag: String,
}

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let keyed = super::routes().into_openapi();
    let mut whole = Base::openapi();
    whole.merge(keyed.clone());
    whole.merge(super::uploads().into_openapi());
    whole.merge(super::about().into_openapi());
    let value = common::completed(&whole, &keyed);
    let text = value.to_string();
    Document { tag: format!("\"{}\"", &service::secret::hash(&text)[..16]), value, text }
});

/// The document as JSON.
#[must_use]
pub fn document() -> &'static Value {
    &DOCUMENT.value
}

/// Whether the reader holds this version already.
#[must_use]
pub fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let given = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    given.flat_map(|value| value.split(',')).any(|value| {
        let value = value.trim();
        value == "*" || value.strip_prefix("W/").unwrap_or(value) == tag
    })
}

/// Read this document
///
/// The description of this interface as OpenAPI 3.1; the page at `/api` is made of it. Open to all.
#[utoipa::path(
    get,
    path = "/openapi.json",
    operation_id = "getDescription",
    tag = "About",
    params(("If-None-Match" = Option<String>, Header, description = "The `ETag` of the version that you hold.")),
    responses(
        (status = 200, description = "The document.", body = Object,
            headers(("ETag" = String, description = "The version of the document."))),
        (status = 304, description = "It is the version that you hold."),
    ),
)]
pub(super) async fn serve(_: NoParams, headers: HeaderMap) -> ApiResult<Response> {
    let document = &*DOCUMENT;
    let tag = HeaderValue::from_str(&document.tag).map_err(|error| service::Error::Internal(error.to_string()))?;
    let cached = [(header::ETAG, tag), (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))];
    if is_known(&headers, &document.tag) {
        return Ok((StatusCode::NOT_MODIFIED, cached).into_response());
    }
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    Ok((cached, kind, document.text.as_str()).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_known_by_its_tag() {
        let known = |value: &'static str| {
            is_known(&HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]), "\"a\"")
        };
        assert!(known("\"a\"") && known("\"b\", W/\"a\"") && known("*"));
        assert!(!known("\"b\"") && !known("a") && !is_known(&HeaderMap::new(), "\"a\""));
    }
}
