//! `POST /api/v1/contacts/bulk`: newline-delimited JSON in, one line of answer for each line, both as a stream.

use domain::sentence;
use std::convert::Infallible;

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use futures::{Stream, StreamExt, stream};
use serde::Serialize;
use service::{
    Actor, Error, Result, Service,
    contacts::{self, CHUNK, ContactInput, Recorded, from_json},
};
use tokio::sync::mpsc::{self, Sender};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    auth::Caller,
    json::media_type,
    openapi::example,
    params::NoParams,
    problem::{ApiError, ApiResult, Problem},
};
use crate::http::AppState;

/// The longest line, in bytes.
const LINE: usize = 512 * 1024;
/// Answers to chunks of lines that wait for a caller who sends everything before reading anything. Beyond that the
/// upload waits, so memory stays flat.
const WAITING: usize = 2048;

/// The route of bulk uploads; it has no limit on the whole body.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(bulk))
}

/// Store many contacts
///
/// Newline-delimited JSON: one `ContactInput` a line, as many lines as you like. The answer comes while the upload goes on
/// and has one `BulkLine` for each line, in order; blank lines have none. A wrong line keeps no other out. Sending
/// everything again is safe.
#[utoipa::path(
    post,
    path = "/contacts/bulk",
    operation_id = "addContacts",
    tag = "Contacts",
    security(("token" = ["contacts:write"])),
    request_body(content = String, content_type = "application/x-ndjson", description = "One `ContactInput` a line, each at most 512 kB.",
        example = json!(example::lines())),
    responses(
        (status = 200, description = "One `BulkLine` for each line.", body = String, content_type = "application/x-ndjson",
            example = json!(example::bulk_lines())),
    ),
)]
async fn bulk(
    State(cx): State<Service>,
    Caller(actor): Caller,
    _: NoParams,
    headers: HeaderMap,
    body: Body,
) -> ApiResult<Response> {
    actor.require_scope("contacts:write", sentence!("may-add-contacts"))?;
    if !["application/x-ndjson", "application/jsonl"].contains(&media_type(&headers).as_str()) {
        return Err(ApiError::WrongType("application/x-ndjson"));
    }
    let (answers, mut waiting) = mpsc::channel(WAITING);
    tokio::spawn(take(cx, actor, body.into_data_stream(), answers));
    // Asked again after its end, as compression does, it says once more that it has ended.
    let answers = stream::poll_fn(move |cx| waiting.poll_recv(cx)).map(Ok::<Bytes, Infallible>);
    Ok(([(header::CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(answers)).into_response())
}

/// What became of one line of an upload: a contact, or an error.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = BulkLine)]
pub(super) struct Answer {
    /// The line of the upload, from 1.
    line: u64,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(untagged)]
#[schema(as = BulkOutcome)]
enum Outcome {
    Taken(Recorded),
    Refused { error: Problem },
}

/// Reads the upload, stores it chunk by chunk, and answers. Ends early when nobody listens any more.
async fn take<E: std::fmt::Display>(
    cx: Service,
    actor: Actor,
    mut upload: impl Stream<Item = Result<Bytes, E>> + Unpin,
    answers: Sender<Bytes>,
) {
    let mut lines = Lines::default();
    let mut chunk = Vec::with_capacity(CHUNK);
    let mut broken = None;
    loop {
        match upload.next().await {
            Some(Ok(bytes)) => lines.push(&bytes),
            Some(Err(error)) => {
                broken = Some(format!("The upload broke off: {error}. Lines before this one were taken."));
                break;
            }
            None => break,
        }
        while let Some(line) = lines.next() {
            chunk.push(line);
            if chunk.len() == CHUNK && !store(&cx, &actor, std::mem::take(&mut chunk), &answers).await {
                return;
            }
        }
    }
    if broken.is_none() {
        chunk.extend(lines.last());
    }
    if !chunk.is_empty() && !store(&cx, &actor, chunk, &answers).await {
        return;
    }
    if let Some(message) = broken {
        let error = Error::field("body", "broken_off", message);
        let answer = Answer { line: lines.number + 1, outcome: Outcome::Refused { error: Problem::from(&error) } };
        answers.send(written(&[answer])).await.ok();
    }
}

/// Stores a chunk and answers its lines; says whether anybody listens.
async fn store(cx: &Service, actor: &Actor, chunk: Vec<(u64, Result<ContactInput>)>, answers: &Sender<Bytes>) -> bool {
    let mut good = Vec::new();
    let read: Vec<(u64, Option<Error>)> = chunk
        .into_iter()
        .map(|(line, input)| match input {
            Ok(input) => {
                good.push(input);
                (line, None)
            }
            Err(error) => (line, Some(error)),
        })
        .collect();
    let count = good.len();
    let stored = contacts::record_many(cx, actor, good).await.unwrap_or_else(|error| {
        tracing::error!(error = %error.for_log(), "a chunk of an upload was not stored");
        (0..count).map(|_| Err(Error::Internal(error.to_string()))).collect()
    });
    let mut stored = stored.into_iter();
    let lines: Vec<Answer> = read
        .into_iter()
        .filter_map(|(line, error)| {
            let outcome = error.map_or_else(|| stored.next(), |error| Some(Err(error)))?;
            Some(Answer { line, outcome: Outcome::from(outcome) })
        })
        .collect();
    answers.send(written(&lines)).await.is_ok()
}

impl From<Result<Recorded>> for Outcome {
    fn from(result: Result<Recorded>) -> Self {
        match result {
            Ok(recorded) => Self::Taken(recorded),
            Err(error) => Self::Refused { error: Problem::from(&error) },
        }
    }
}

fn written(lines: &[Answer]) -> Bytes {
    let mut text = Vec::new();
    for line in lines {
        // Our own types: numbers, texts and lists are always JSON.
        if serde_json::to_writer(&mut text, line).is_ok() {
            text.push(b'\n');
        }
    }
    text.into()
}

/// Lines out of bytes that come in pieces. Blank ones are passed over, but counted.
#[derive(Debug, Default)]
struct Lines {
    kept: Vec<u8>,
    /// How far `kept` was searched.
    searched: usize,
    /// Lines so far.
    number: u64,
    /// Within a line that is too long: its rest is passed over.
    skipping: bool,
}

impl Lines {
    fn push(&mut self, bytes: &[u8]) {
        self.kept.extend_from_slice(bytes);
    }

    /// The next whole line, read as a contact.
    fn next(&mut self) -> Option<(u64, Result<ContactInput>)> {
        loop {
            let Some(end) = self.kept[self.searched..].iter().position(|byte| *byte == b'\n') else {
                self.searched = self.kept.len();
                return self.overlong();
            };
            let line: Vec<u8> = self.kept.drain(..=self.searched + end).collect();
            self.searched = 0;
            if std::mem::take(&mut self.skipping) {
                continue;
            }
            self.number += 1;
            if !line.trim_ascii().is_empty() {
                return Some((self.number, from_json(&line)));
            }
        }
    }

    /// A line that is longer than we take, before its end is seen.
    fn overlong(&mut self) -> Option<(u64, Result<ContactInput>)> {
        if self.kept.len() <= LINE {
            return None;
        }
        self.kept.clear();
        self.searched = 0;
        if std::mem::replace(&mut self.skipping, true) {
            return None;
        }
        self.number += 1;
        let message = format!("A line has at most {LINE} bytes.");
        Some((self.number, Err(Error::field("body", "too_long", message))))
    }

    /// What stands behind the last line break.
    fn last(&mut self) -> Option<(u64, Result<ContactInput>)> {
        if self.skipping || self.kept.trim_ascii().is_empty() {
            return None;
        }
        self.number += 1;
        Some((self.number, from_json(&std::mem::take(&mut self.kept))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Number and source of each line, however the bytes are cut.
    fn read(text: &str, piece: usize) -> Vec<(u64, Option<String>)> {
        let mut lines = Lines::default();
        let mut found = Vec::new();
        for bytes in text.as_bytes().chunks(piece) {
            lines.push(bytes);
            while let Some(line) = lines.next() {
                found.push(line);
            }
        }
        found.extend(lines.last());
        found.into_iter().map(|(number, input)| (number, input.ok().map(|input| input.source))).collect()
    }

    #[test]
    fn lines_are_the_same_however_they_arrive() {
        let text = "{\"source\":\"a\"}\r\n\n{\"source\":\"ä\"}\nnonsense\n{\"source\":\"z\"}";
        let source = |text: &str| Some(text.to_owned());
        for piece in [1, 2, 3, 7, 1000] {
            assert_eq!(read(text, piece), [(1, source("a")), (3, source("ä")), (4, None), (5, source("z"))]);
        }
    }

    #[test]
    fn a_line_without_end_is_refused_and_the_next_is_taken() {
        let text = format!("{{\"source\":\"{}\"}}\n{{\"source\":\"b\"}}\n", "x".repeat(3 * LINE));
        assert_eq!(read(&text, 8192), [(1, None), (2, Some("b".to_owned()))]);
    }
}
