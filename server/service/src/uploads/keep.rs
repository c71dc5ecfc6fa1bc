//! Writing files, and tying them to the response that names them.

use domain::survey::Answers;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{inspect::Kept, room};
use crate::{
    Error, Result, Service,
    store::entity::{upload, upload_piece},
};

/// The length of a piece, in bytes: what a backup and a statement hold of a file at once.
const PIECE: usize = 256 * 1024;

/// A file to be kept.
pub(super) struct New<'a> {
    pub(super) attempt: Uuid,
    pub(super) question: &'a str,
    /// As it was sent.
    pub(super) name: &'a str,
    pub(super) sha256: String,
    /// Whether it came with a comment card.
    pub(super) by_card: bool,
    pub(super) kept: Kept,
}

/// Keeps a file, and plans that it is forgotten if nobody submits it. The same file that came in the same moment is one.
pub(super) async fn keep(cx: &Service, new: New<'_>) -> Result<upload::Model> {
    let New { attempt, question, name, sha256, by_card, kept } = new;
    let size = i64::try_from(kept.bytes.len()).map_err(|error| Error::Internal(error.to_string()))?;
    let row = upload::Model {
        id: cx.new_id(),
        attempt_id: attempt,
        response_id: None,
        question_key: question.to_owned(),
        name: kept.media_type.name_of(name),
        media_type: kept.media_type.as_str().to_owned(),
        size,
        sha256,
        created_at: cx.now(),
        by_card,
    };
    let tx = cx.store.begin().await?;
    upload::Entity::insert(upload::ActiveModel::from(row.clone()).reset_all())
        .on_conflict_do_nothing_on([upload::Column::AttemptId, upload::Column::QuestionKey, upload::Column::Sha256])
        .exec_without_returning(&tx)
        .await?;
    let stands = upload::Entity::find()
        .filter(upload::Column::AttemptId.eq(attempt))
        .filter(upload::Column::QuestionKey.eq(question))
        .filter(upload::Column::Sha256.eq(&row.sha256))
        .one(&tx)
        .await?
        .ok_or_else(|| Error::Internal("a file that was kept is not there".to_owned()))?;
    if stands.id == row.id {
        for (number, piece) in (0..).zip(kept.bytes.chunks(PIECE)) {
            let piece =
                upload_piece::ActiveModel { upload_id: Set(row.id), number: Set(number), bytes: Set(piece.to_vec()) };
            upload_piece::Entity::insert(piece).exec_without_returning(&tx).await?;
        }
        room::plan(&tx, cx, row.created_at).await?;
    }
    tx.commit().await?;
    Ok(stands)
}

/// Drops files that belong to no response.
pub(super) async fn drop_waiting(cx: &Service, ids: impl Iterator<Item = Uuid>) -> Result<()> {
    let ids: Vec<Uuid> = ids.collect();
    if !ids.is_empty() {
        upload::Entity::delete_many()
            .filter(upload::Column::Id.is_in(ids))
            .filter(upload::Column::ResponseId.is_null())
            .exec(cx.store.writer())
            .await?;
    }
    Ok(())
}

/// Makes the files that `answers` name part of `response`, in the transaction that writes it. They came with `attempt`, or
/// belong to the response already.
///
/// # Errors
/// When one of them is not there: then the answer must not be kept, and the form can be sent again.
pub(crate) async fn belong(tx: &impl ConnectionTrait, response: Uuid, attempt: Uuid, answers: &Answers) -> Result<()> {
    let ids = ids(answers);
    if ids.is_empty() {
        return Ok(());
    }
    let whose =
        Condition::any().add(upload::Column::AttemptId.eq(attempt)).add(upload::Column::ResponseId.eq(response));
    let done = upload::Entity::update_many()
        .col_expr(upload::Column::ResponseId, Expr::value(response))
        .filter(upload::Column::Id.is_in(ids.iter().copied()))
        .filter(whose)
        .exec(tx)
        .await?;
    if done.rows_affected == ids.len() as u64 {
        Ok(())
    } else {
        Err(Error::Internal("a file that an answer names is not there".to_owned()))
    }
}

/// Drops the files that `before` named and `now` does not: the customer took them away.
pub(crate) async fn drop_gone(
    tx: &impl ConnectionTrait,
    response: Uuid,
    before: &Answers,
    now: &Answers,
) -> Result<()> {
    let stay = ids(now);
    let gone: Vec<Uuid> = ids(before).into_iter().filter(|id| !stay.contains(id)).collect();
    if !gone.is_empty() {
        upload::Entity::delete_many()
            .filter(upload::Column::Id.is_in(gone))
            .filter(upload::Column::ResponseId.eq(response))
            .exec(tx)
            .await?;
    }
    Ok(())
}

fn ids(answers: &Answers) -> Vec<Uuid> {
    answers.files().filter_map(|(_, file)| file.id.parse().ok()).collect()
}
