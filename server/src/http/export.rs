//! `/feedback/export`: the responses of the page with the same filters, as a table to take along.

use app::{context::ReadingLanguage, pages::feedback::asked_for};
use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{RawQuery, State},
    http::header,
    response::{IntoResponse, Response},
};
use domain::sentence;
use futures::{StreamExt, stream};
use service::{
    Actor, Error, Result, Service,
    export::{self, Format, Options},
    organisation,
};
use tokio::sync::mpsc;
use tracing::Instrument;

use super::refusal::refused;

/// Pieces that may wait for the one who downloads.
const WAITING: usize = 4;

/// The table, written while it is read.
pub(super) async fn responses(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>,
    RawQuery(query): RawQuery,
) -> Response {
    begin(cx, actor, &query.unwrap_or_default()).await.unwrap_or_else(|error| refused(&error, reader))
}

async fn begin(cx: Service, actor: Actor, query: &str) -> Result<Response> {
    if !actor.role.can_export() {
        return Err(Error::Forbidden(sentence!("may-take-tables-out")));
    }
    let format = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "format");
    let format = format.map_or(Some(Format::Csv), |(_, word)| Format::parse(&word));
    let format = format.ok_or_else(|| Error::field("format", "unknown", sentence!("export-table-formats")))?;
    let today = organisation::get(&cx).await?.local_day(cx.now());
    let filter = asked_for(query, today)?;
    // People open it, and spreadsheets take UTF-8 without a mark for something else.
    let options = Options { format, mark: true };
    let (out, pieces) = mpsc::channel(WAITING);
    let export = async move { export::responses(&cx, &actor, &filter, options, &out).await.map(drop) };
    let export = tokio::spawn(export.in_current_span());
    let name = format!("attachment; filename=\"responses-{today}.{}\"", format.as_str());
    let headers = [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
    let rows = stream::unfold(pieces, async |mut pieces: mpsc::Receiver<Vec<u8>>| {
        pieces.recv().await.map(|piece| (Ok(Bytes::from(piece)), pieces))
    });
    // A table that broke off must not look like a whole one: its connection breaks, too.
    let end = stream::once(async move {
        match export.await {
            Ok(Ok(())) => Ok(Bytes::new()),
            Ok(Err(error)) => Err(broken(&error)),
            Err(error) => Err(broken(&error)),
        }
    });
    Ok((headers, Body::from_stream(rows.chain(end))).into_response())
}

fn broken(error: &impl std::fmt::Debug) -> std::io::Error {
    tracing::warn!(error = ?error, "a download broke off");
    std::io::Error::other("the table broke off")
}
