//! Taking a job so that nobody else has it, and saying how it ended.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ColumnTrait, Condition, DbBackend, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, LockBehavior, LockType, Query},
};

use super::{JobKind, LEASE};
use crate::{Entropy, Result, Service, store::entity::job};

/// Jobs taken at once.
pub(super) const BATCH: u64 = 32;

/// Which jobs a worker takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lane {
    /// All of them.
    Whole,
    /// Those that wait for a mail server.
    Mail,
    /// Those that wait for somebody else's web server.
    Calls,
    /// All others, also of kinds that nobody knows.
    Rest,
}

impl Lane {
    fn condition(self) -> Condition {
        let those =
            |wait: fn(JobKind) -> bool| JobKind::ALL.into_iter().filter(move |kind| wait(*kind)).map(JobKind::as_str);
        match self {
            Self::Whole => Condition::all(),
            Self::Mail => Condition::all().add(job::Column::Kind.is_in(those(JobKind::sends_mail))),
            Self::Calls => Condition::all().add(job::Column::Kind.is_in(those(JobKind::calls_out))),
            Self::Rest => {
                Condition::all().add(job::Column::Kind.is_not_in(those(|kind| kind.sends_mail() || kind.calls_out())))
            }
        }
    }

    /// Jobs under way at once. Calls of one batch all go out together: one that hangs keeps no other waiting.
    pub(super) const fn at_once(self) -> usize {
        match self {
            Self::Calls => BATCH as usize,
            Self::Whole | Self::Mail | Self::Rest => 8,
        }
    }
}

/// Takes up to `limit` due jobs for `worker`.
///
/// # Errors
/// When the database is away.
pub async fn claim(cx: &Service, worker: &str, limit: u64) -> Result<Vec<job::Model>> {
    claim_in(cx, worker, Lane::Whole, limit).await
}

/// As [`claim`], of one lane.
///
/// One statement on both databases. PostgreSQL skips rows that another worker is taking; SQLite has one
/// writer, so nobody else can be.
///
/// # Errors
/// When the database is away.
pub(super) async fn claim_in(cx: &Service, worker: &str, lane: Lane, limit: u64) -> Result<Vec<job::Model>> {
    let now = cx.now();
    let mut due = Query::select();
    due.column(job::Column::Id)
        .from(job::Entity)
        .cond_where(waiting(now).add(lane.condition()))
        .order_by(job::Column::RunAt, sea_orm::Order::Asc)
        .limit(limit);
    if cx.store.backend() == DbBackend::Postgres {
        due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let mut jobs = job::Entity::update_many()
        .col_expr(job::Column::LockedUntil, Expr::value(Some(now + LEASE)))
        .col_expr(job::Column::LockedBy, Expr::value(Some(worker)))
        .col_expr(job::Column::Attempts, Expr::col(job::Column::Attempts).add(1))
        .filter(job::Column::Id.in_subquery(due))
        .exec_with_returning(cx.store.writer())
        .await?;
    jobs.sort_by_key(|job| (job.run_at, job.id));
    Ok(jobs)
}

/// Due, not done, not given up, and in nobody's hands.
fn waiting(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(job::Column::DoneAt.is_null())
        .add(job::Column::FailedAt.is_null())
        .add(job::Column::RunAt.lte(now))
        .add(Condition::any().add(job::Column::LockedUntil.is_null()).add(job::Column::LockedUntil.lte(now)))
}

/// Marks a job as done.
///
/// # Errors
/// When the database is away; the job then runs again after its lease.
pub async fn finish(cx: &Service, job: &job::Model) -> Result<()> {
    job::Entity::update_many()
        .col_expr(job::Column::DoneAt, Expr::value(Some(cx.now())))
        .col_expr(job::Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(job::Column::LastError, Expr::value(None::<String>))
        .filter(job::Column::Id.eq(job.id))
        .exec(cx.store.writer())
        .await?;
    Ok(())
}

/// Marks a try as failed: it is due again after a pause, or given up.
///
/// # Errors
/// When the database is away; the job then runs again after its lease.
pub async fn fail(cx: &Service, job: &job::Model, why: &str) -> Result<()> {
    let now = cx.now();
    let given_up = job.attempts >= job.max_attempts;
    job::Entity::update_many()
        .col_expr(job::Column::LastError, Expr::value(Some(why)))
        .col_expr(job::Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(job::Column::FailedAt, Expr::value(given_up.then_some(now)))
        .col_expr(job::Column::RunAt, Expr::value(now + pause(cx.entropy.as_ref(), job.attempts)))
        .filter(job::Column::Id.eq(job.id))
        .exec(cx.store.writer())
        .await?;
    Ok(())
}

/// How long to wait after the `attempts`th failure: 10 s, doubled each time, at most four hours; and up to a
/// fifth more by chance, so that what failed together does not come back together.
fn pause(entropy: &dyn Entropy, attempts: i32) -> Duration {
    let seconds = shortest_pause(attempts).num_seconds();
    Duration::milliseconds((seconds as f64 * 1000.0 * (1.0 + entropy.share() / 5.0)) as i64)
}

fn shortest_pause(attempts: i32) -> Duration {
    let doublings = attempts.clamp(1, 12) - 1;
    Duration::seconds(std::cmp::min(10_i64 << doublings, 4 * 3600))
}

/// The most that a job waits after its `attempts`th failure.
pub(super) fn longest_pause(attempts: i32) -> Duration {
    shortest_pause(attempts) * 6 / 5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::SeededEntropy;

    #[test]
    fn pauses_grow_to_a_bound_and_differ() {
        let entropy = SeededEntropy::new(3);
        assert!((10_000..=12_000).contains(&pause(&entropy, 1).num_milliseconds()));
        assert!((20_000..=24_000).contains(&pause(&entropy, 2).num_milliseconds()));
        assert!(pause(&entropy, 99) <= Duration::minutes(288));
        assert_ne!(pause(&entropy, 1), pause(&entropy, 1));
    }
}
