//! `/settings/audit/export`: the audit log as a file, streamed.

use std::collections::HashMap;

use app::context::ReadingLanguage;
use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{Query, State},
    http::header,
    response::{IntoResponse, Response},
};
use domain::sentence;
use futures::stream;
use service::{
    Actor, Error, Service,
    audit::{self, AuditQuery, Export, Format},
};

use super::refusal::refused;

/// The events that fit the page's filters; `format` is `csv` or `ndjson`.
pub(super) async fn export(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>,
    Query(words): Query<HashMap<String, String>>,
) -> Response {
    match begun(&cx, &actor, &words).await {
        Ok((format, export)) => file(format, export),
        Err(error) => refused(&error, reader),
    }
}

async fn begun(cx: &Service, actor: &Actor, words: &HashMap<String, String>) -> Result<(Format, Export), Error> {
    let format = words.get("format").and_then(|word| Format::parse(word));
    let format = format.ok_or_else(|| Error::field("format", "unknown", sentence!("export-audit-formats")))?;
    let query = AuditQuery::of(|name| words.get(name).cloned())?;
    Ok((format, audit::export(cx, actor, query, format).await?))
}

/// An answer that breaks off is seen as such by whoever loads it: the last chunk is missing.
fn file(format: Format, export: Export) -> Response {
    let parts = stream::try_unfold(export, |mut export| async move {
        let part = export.part().await.inspect_err(|error| {
            tracing::error!(code = error.code(), error = %error.for_log(), "an export broke off");
        })?;
        Ok::<_, Error>(part.map(|bytes| (Bytes::from(bytes), export)))
    });
    let name = format!("attachment; filename=\"audit.{}\"", format.as_str());
    let headers = [(header::CONTENT_TYPE, format.media_type()), (header::CONTENT_DISPOSITION, name.as_str())];
    (headers, Body::from_stream(parts)).into_response()
}
