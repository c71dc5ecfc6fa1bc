//! Files as staff and programs read them.

use std::collections::HashMap;

use domain::{sentence, survey::Answers};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::{
    Actor, Error, Result, Service, audit, cases, feedback,
    store::entity::{follow_up_case, response, set_aside, upload, upload_piece},
};

/// What is known of a file that came with an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = File)]
pub struct FileRecord {
    /// Its id.
    pub id: Uuid,
    /// The question that asked for it.
    pub question: String,
    /// Its name.
    pub name: String,
    /// `image/jpeg`, `image/png`, `application/pdf` or `text/plain`, by its content.
    pub media_type: String,
    /// How long it is, in bytes.
    #[schema(minimum = 0)]
    pub size: i64,
}

/// A file to be handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// The files of those of these responses that `actor` may read, by response, in the order in which they came.
pub(crate) async fn by_response(
    db: &impl ConnectionTrait,
    actor: &Actor,
    responses: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Vec<FileRecord>>> {
    let rows = upload::Entity::find()
        .filter(upload::Column::ResponseId.is_in(responses))
        .filter(answered(actor))
        .order_by_asc(upload::Column::Id)
        .all(db)
        .await?;
    let mut files: HashMap<Uuid, Vec<FileRecord>> = HashMap::new();
    for row in rows {
        if let Some(response) = row.response_id {
            files.entry(response).or_default().push(record(row));
        }
    }
    Ok(files)
}

/// The files that answers name, without a look at whether they are there.
pub(crate) fn of_answers(answers: &Answers) -> Vec<FileRecord> {
    let named = answers.files().filter_map(|(question, file)| {
        Some(FileRecord {
            id: file.id.parse().ok()?,
            question: question.to_owned(),
            name: file.name.clone(),
            media_type: file.media_type.as_str().to_owned(),
            size: i64::try_from(file.size).ok()?,
        })
    });
    named.collect()
}

/// A file, for an actor who may read the response that it came with; `of` is that response, where the address names it. That
/// they take it is written down.
///
/// # Errors
/// [`Error::Forbidden`] for a token without `responses:read`; [`Error::NotFound`] where there is none that `actor` may read.
pub async fn open(cx: &Service, actor: &Actor, id: Uuid, of: Option<Uuid>) -> Result<File> {
    const NONE: Error = Error::NotFound("file");
    actor.require_scope("responses:read", sentence!("may-read-files"))?;
    let db = cx.store.reader();
    let readable = Condition::any().add(answered(actor)).add(aside(actor, None));
    let mut found = upload::Entity::find_by_id(id).filter(readable);
    if let Some(of) = of {
        let belongs = Condition::any().add(upload::Column::ResponseId.eq(of)).add(aside(actor, Some(of)));
        found = found.filter(belongs);
    }
    let row = found.one(db).await?.ok_or(NONE)?;
    let detail = json!({ "response": row.response_id, "media_type": row.media_type });
    audit::read(cx, actor, audit::Action::FileRead, &id.to_string(), Some(detail)).await?;
    let pieces = upload_piece::Entity::find()
        .filter(upload_piece::Column::UploadId.eq(id))
        .order_by_asc(upload_piece::Column::Number)
        .all(db)
        .await?;
    // Taken away in this moment.
    if pieces.is_empty() {
        return Err(NONE);
    }
    Ok(File { name: row.name, bytes: pieces.into_iter().flat_map(|piece| piece.bytes).collect() })
}

/// Of responses that `actor` sees, or whose case they see: it shows what was answered.
fn answered(actor: &Actor) -> Condition {
    let seen = feedback::seen_by(actor).select_only().column(response::Column::Id).into_query();
    let cases = cases::visible(actor).select_only().column(follow_up_case::Column::ResponseId).into_query();
    Condition::any()
        .add(upload::Column::ResponseId.in_subquery(seen))
        .add(upload::Column::ResponseId.in_subquery(cases))
}

/// Of answers that were set aside as machines' and that `actor` sees; of this one, where it is named.
fn aside(actor: &Actor, id: Option<Uuid>) -> Condition {
    let mut seen = feedback::set_aside_seen_by(actor).select_only().column(set_aside::Column::AttemptId);
    if let Some(id) = id {
        seen = seen.filter(set_aside::Column::Id.eq(id));
    }
    Condition::all()
        .add(upload::Column::ResponseId.is_null())
        .add(upload::Column::AttemptId.in_subquery(seen.into_query()))
}

fn record(row: upload::Model) -> FileRecord {
    FileRecord { id: row.id, question: row.question_key, name: row.name, media_type: row.media_type, size: row.size }
}
