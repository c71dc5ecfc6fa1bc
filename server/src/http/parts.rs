//! Forms as they are sent: as fields in one line, or, where a survey asks for files, in parts that are read one by one.

use app::respondent::notice;
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use domain::survey::{
    Accept, FileFacts, FileType, Question, QuestionKind, Survey,
    file::{self, DECLINED, Declined, MB},
    phrases::Phrase,
};
use multer::{Constraints, Field, Multipart, SizeLimit};
use service::{
    Error, Result, Service,
    responses::{self, Door, Source},
    uploads::{self, Arrived, Content, Sent},
};
use tokio::sync::Semaphore;

use super::{
    BODY_LIMIT,
    respondent::{self, Fields, Wish},
};

/// The most that a form with files may bring, in bytes.
const FORM_LIMIT: u64 = uploads::FORM_MB as u64 * MB;
/// Forms with files that are read at once: each may fill [`FORM_LIMIT`] of memory.
static READ_AT_ONCE: Semaphore = Semaphore::const_new(8);

/// A form as it was sent.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    pub(super) fields: Fields,
    pub(super) files: Vec<Arrived>,
}

/// Why a form could not be read.
#[derive(Debug)]
pub(super) enum Unread {
    /// It is longer than anything that is taken.
    TooLong,
    /// It is not written as a form is.
    Broken,
    /// What it answers could not be looked up.
    Failed(Error),
}

/// Whether a form comes in parts.
pub(super) fn is_in_parts(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.get(..MULTIPART.len()).is_some_and(|start| start.eq_ignore_ascii_case(MULTIPART))
}

/// The media type of forms in parts.
const MULTIPART: &str = "multipart/form-data";

/// Reads a form that came in by `source`. Of files, those are read that its survey asks for.
pub(super) async fn read(cx: &Service, source: &Source, headers: &HeaderMap, body: Body) -> Result<Form, Unread> {
    if !is_in_parts(headers) {
        return in_one_line(body).await;
    }
    match responses::door(cx, source).await.map_err(Unread::Failed)? {
        Door::Open(ask) => in_parts(cx, Some(&ask.survey), headers, body).await,
        Door::Closed(..) => in_parts(cx, None, headers, body).await,
    }
}

async fn in_one_line(body: Body) -> Result<Form, Unread> {
    let body = to_bytes(body, BODY_LIMIT).await.map_err(|_| Unread::TooLong)?;
    Ok(Form { fields: respondent::fields(&body), files: Vec::new() })
}

/// Reads a form in parts; of files, those that `survey` asks for.
pub(super) async fn in_parts(
    cx: &Service,
    survey: Option<&Survey>,
    headers: &HeaderMap,
    body: Body,
) -> Result<Form, Unread> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| Unread::Broken)?;
    let _place = READ_AT_ONCE.acquire().await.map_err(|_| Unread::Broken)?;
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(FORM_LIMIT));
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, limits);
    let (mut form, mut room) = (Form::default(), BODY_LIMIT);
    while let Some(part) = parts.next_field().await.map_err(unread)? {
        let Some(name) = part.name().map(str::to_owned) else { continue };
        let Some(file_name) = part.file_name().map(str::to_owned) else {
            let text = part_of(part, room).await?.ok_or(Unread::TooLong)?;
            room -= text.len();
            form.fields.push((name, String::from_utf8_lossy(&text).into_owned()));
            continue;
        };
        let asked = survey.and_then(|survey| survey.question(&name));
        if let Some(megabytes) = asked.and_then(|asked| largest(cx, asked, &form.files)) {
            let limit = usize::try_from(u64::from(megabytes) * MB).unwrap_or(usize::MAX);
            let content = part_of(part, limit).await?.map_or(Content::TooLarge(megabytes), Content::Whole);
            // A field for files in which nothing was chosen is sent as an empty file without a name.
            if !file_name.is_empty() || content != Content::Whole(Vec::new()) {
                form.files.push(Arrived { question: name, name: file_name, content });
            }
        }
    }
    Ok(form)
}

/// The largest file that a question takes, in MB; none where it takes no more of them. One more than fit is looked at, so that
/// this can be said.
fn largest(cx: &Service, asked: &Question, files: &[Arrived]) -> Option<u16> {
    let QuestionKind::File { most, largest_mb, .. } = asked.kind else { return None };
    let there = files.iter().filter(|file| file.question == asked.key).count();
    (there <= usize::from(most)).then(|| cx.files.largest_mb(largest_mb))
}

/// A part, read to its end; nothing where it is longer than `limit` bytes.
async fn part_of(mut part: Field<'_>, limit: usize) -> Result<Option<Vec<u8>>, Unread> {
    let mut read = Some(Vec::new());
    while let Some(piece) = part.chunk().await.map_err(unread)? {
        read = read.filter(|read| read.len() + piece.len() <= limit);
        if let Some(read) = &mut read {
            read.extend_from_slice(&piece);
        }
    }
    Ok(read)
}

fn unread(error: multer::Error) -> Unread {
    match error {
        multer::Error::StreamSizeExceeded { .. } => Unread::TooLong,
        _ => Unread::Broken,
    }
}

/// The fields of a form with what became of its files, which are kept.
pub(super) async fn settled(cx: &Service, source: &Source, survey: &Survey, form: Form) -> Result<Fields> {
    if !survey.asks_for_files() {
        return Ok(form.fields);
    }
    uploads::settle(cx, Sent { source, survey, form: form.fields, files: form.files }).await
}

/// The fields of a form that is only tried: of its files they tell as if each had been kept, and none is.
pub(super) async fn noted(cx: &Service, survey: &Survey, headers: &HeaderMap, body: Body) -> Result<Fields, Unread> {
    if !is_in_parts(headers) {
        return Ok(in_one_line(body).await?.fields);
    }
    let Form { mut fields, files } = in_parts(cx, Some(survey), headers, body).await?;
    for file in files {
        let accept = survey.question(&file.question).map(|asked| &asked.kind);
        let Some(QuestionKind::File { accept, .. }) = accept else { continue };
        let (field, value) = match file.content {
            Content::Whole(bytes) => (file.question, as_if_kept(*accept, cx.new_id().to_string(), &file.name, &bytes)),
            Content::TooLarge(most) => {
                (format!("{}.{DECLINED}", file.question), Declined::TooLarge(most).written(&file.name))
            }
        };
        fields.push((field, value));
    }
    Ok(fields)
}

fn as_if_kept(accept: Accept, id: String, name: &str, bytes: &[u8]) -> String {
    let media_type = if accept.takes(FileType::Jpeg) { FileType::Jpeg } else { FileType::Pdf };
    let name = file::shown_name(name);
    FileFacts { id, name, media_type, size: bytes.len() as u64 }.to_string()
}

/// The page after a form that could not be read.
pub(super) async fn not_read(cx: &Service, wish: &Wish, headers: &HeaderMap, unread: Unread) -> Response {
    let (status, heading, text) = match unread {
        Unread::TooLong => (StatusCode::PAYLOAD_TOO_LARGE, Phrase::PleaseCheck, Phrase::FormTooLarge),
        Unread::Broken => (StatusCode::BAD_REQUEST, Phrase::PleaseCheck, Phrase::FormBroken),
        Unread::Failed(error) => return respondent::trouble(cx, wish, headers, &error).await,
    };
    respondent::page(status, notice(respondent::frame(cx, wish, headers).await, heading, text))
}
