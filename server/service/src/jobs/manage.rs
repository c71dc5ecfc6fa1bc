//! What an administrator sees of the jobs, and does about them.

use chrono::{DateTime, Utc};
use domain::{Sentence, sentence};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};
use uuid::Uuid;

use super::JobKind;
use crate::{
    Actor, Error, Result, Service,
    audit::{self, Action},
    store::entity::job,
    work,
};

/// How a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JobState {
    /// Given up after its last try, or by hand.
    Failed,
    /// It failed, and is tried again.
    Retrying,
    /// It waits for its time, or for a worker.
    Waiting,
    /// It is done.
    Done,
}

impl JobState {
    /// All of them; those that want attention first.
    pub const ALL: [Self; 4] = [Self::Failed, Self::Retrying, Self::Waiting, Self::Done];

    /// The word in an address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Retrying => "retrying",
            Self::Waiting => "waiting",
            Self::Done => "done",
        }
    }

    /// What people read.
    #[must_use]
    pub fn label(self) -> Sentence {
        match self {
            Self::Failed => sentence!("jobs-failed"),
            Self::Retrying => sentence!("jobs-retrying"),
            Self::Waiting => sentence!("jobs-waiting"),
            Self::Done => sentence!("jobs-done"),
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    fn condition(self) -> Condition {
        let open = || Condition::all().add(job::Column::DoneAt.is_null()).add(job::Column::FailedAt.is_null());
        match self {
            Self::Failed => {
                Condition::all().add(job::Column::DoneAt.is_null()).add(job::Column::FailedAt.is_not_null())
            }
            Self::Retrying => open().add(job::Column::LastError.is_not_null()),
            Self::Waiting => open().add(job::Column::LastError.is_null()),
            Self::Done => Condition::all().add(job::Column::DoneAt.is_not_null()),
        }
    }
}

/// How many jobs there are in each state.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn counts(cx: &Service, actor: &Actor) -> Result<Vec<(JobState, u64)>> {
    authorise(actor)?;
    let mut counts = Vec::new();
    for state in JobState::ALL {
        let n = job::Entity::find().filter(state.condition()).count(cx.store.reader()).await?;
        counts.push((state, n));
    }
    Ok(counts)
}

/// Jobs of one state, `limit` at most: open ones by when they are due, ended ones the last first.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn of_state(cx: &Service, actor: &Actor, state: JobState, limit: u64) -> Result<Vec<job::Model>> {
    authorise(actor)?;
    let query = job::Entity::find().filter(state.condition());
    let query = match state {
        JobState::Failed => query.order_by_desc(job::Column::FailedAt),
        JobState::Done => query.order_by_desc(job::Column::DoneAt),
        JobState::Retrying | JobState::Waiting => query.order_by_asc(job::Column::RunAt),
    };
    Ok(query.limit(limit).all(cx.store.reader()).await?)
}

/// Makes a job that failed due now, with all its tries before it.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Conflict`] when the job is done or in somebody's hands.
pub async fn retry_now(cx: &Service, actor: &Actor, id: Uuid) -> Result<()> {
    authorise(actor)?;
    let now = cx.now();
    let tx = cx.store.begin().await?;
    let changed = job::Entity::update_many()
        .col_expr(job::Column::FailedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(job::Column::Attempts, Expr::value(0))
        .col_expr(job::Column::RunAt, Expr::value(now))
        .filter(job::Column::Id.eq(id))
        .filter(job::Column::DoneAt.is_null())
        .filter(idle(now))
        .exec(&tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(gone());
    }
    audit::record(&tx, cx, actor, Action::JobRetried, &id.to_string(), None).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a job up: it is not tried again unless somebody asks for it.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Conflict`] when the job has ended or is in somebody's hands.
pub async fn give_up(cx: &Service, actor: &Actor, id: Uuid) -> Result<()> {
    authorise(actor)?;
    let now = cx.now();
    let tx = cx.store.begin().await?;
    let changed = job::Entity::update_many()
        .col_expr(job::Column::FailedAt, Expr::value(Some(now)))
        .filter(job::Column::Id.eq(id))
        .filter(job::Column::DoneAt.is_null())
        .filter(job::Column::FailedAt.is_null())
        .filter(idle(now))
        .exec(&tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(gone());
    }
    audit::record(&tx, cx, actor, Action::JobGivenUp, &id.to_string(), None).await?;
    tx.commit().await?;
    let row = job::Entity::find_by_id(id).one(cx.store.reader()).await?.ok_or(Error::NotFound("job"))?;
    match JobKind::parse(&row.kind) {
        Some(kind) => work::given_up(cx, kind, &row.payload).await,
        None => Ok(()),
    }
}

/// In no worker's hands.
fn idle(now: DateTime<Utc>) -> Condition {
    Condition::any().add(job::Column::LockedUntil.is_null()).add(job::Column::LockedUntil.lte(now))
}

fn gone() -> Error {
    Error::conflict(sentence!("job-not-idle"))
}

fn authorise(actor: &Actor) -> Result<()> {
    if actor.role.can_see_jobs() { Ok(()) } else { Err(Error::Forbidden(sentence!("may-see-jobs"))) }
}
