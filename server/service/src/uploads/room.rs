//! Files that nobody has submitted yet: how much room they take, and when they go.

use chrono::{DateTime, Duration, DurationRound, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Alias, ExprTrait, Query, SelectStatement},
};
use serde_json::json;

use crate::{
    Error, Result, Service,
    jobs::{self, JobKind, NewJob},
    store::entity::{set_aside, upload},
};

/// How long a file waits for its form to be submitted.
const WAITS: Duration = Duration::hours(24);

/// Files that belong to nothing. What was set aside as a machine's keeps its own.
fn waiting() -> Condition {
    let set_aside: SelectStatement =
        Query::select().column(set_aside::Column::AttemptId).from(set_aside::Entity).take();
    Condition::all().add(upload::Column::ResponseId.is_null()).add(upload::Column::AttemptId.not_in_subquery(set_aside))
}

/// Whether a file of `size` bytes may wait beside those that do. Files that come in the same moment do not see each other, so
/// the limit may be passed by as much as comes at once.
pub(super) async fn is_there(cx: &Service, size: usize) -> Result<bool> {
    let sum = upload::Column::Size.sum().cast_as(Alias::new("bigint"));
    let found: Option<Option<i64>> = upload::Entity::find()
        .select_only()
        .expr_as(sum, "sum")
        .filter(waiting())
        .into_tuple()
        .one(cx.store.reader())
        .await?;
    let waits = found.flatten().unwrap_or_default().unsigned_abs();
    Ok(waits + size as u64 <= cx.files.waiting())
}

/// Plans that what came at `now` is forgotten in time: one job for all files of an hour.
pub(super) async fn plan(tx: &impl ConnectionTrait, cx: &Service, now: DateTime<Utc>) -> Result<()> {
    let hour = Duration::hours(1);
    let run_at = (now + WAITS + hour).duration_trunc(hour).map_err(|error| Error::Internal(error.to_string()))?;
    let job = NewJob {
        kind: JobKind::ForgetUploads,
        payload: json!({}),
        run_at,
        unique_key: Some(format!("forget uploads {}", run_at.format("%Y-%m-%dT%H"))),
    };
    jobs::enqueue(tx, cx, job).await?;
    Ok(())
}

/// The job: forgets files that came a day ago and belong to no answer. Says how many.
///
/// # Errors
/// When the database is away.
pub async fn forget(cx: &Service) -> Result<u64> {
    let forgotten = upload::Entity::delete_many()
        .filter(upload::Column::CreatedAt.lt(cx.now() - WAITS))
        .filter(waiting())
        .exec(cx.store.writer())
        .await?;
    Ok(forgotten.rows_affected)
}
