//! The machine's clock was put back: what was timed by the old one would wait for hours.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::{LEASE, claim::longest_pause};
use crate::{Result, Service, store::entity::job};

/// Smaller steps are what keeping a clock right looks like.
const NOTABLE: Duration = Duration::minutes(1);

/// Watches for the clock to be put back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Watch {
    latest: DateTime<Utc>,
}

impl Watch {
    pub(super) const fn from(now: DateTime<Utc>) -> Self {
        Self { latest: now }
    }

    /// Whether the clock shows an earlier time than it did; each step back is told once.
    pub(super) fn went_back(&mut self, now: DateTime<Utc>) -> bool {
        let back = self.latest - now > NOTABLE;
        self.latest = if back { now } else { self.latest.max(now) };
        back
    }
}

/// Brings open jobs to the clock as it is now: what was written "later than now" keeps its delay from now on, a try
/// again waits no longer than its pause, a claim no longer than a lease. Says how many were moved; done twice, or by
/// several workers, it changes nothing more.
///
/// # Errors
/// When the database is away.
pub(super) async fn mend(cx: &Service) -> Result<u64> {
    let now = cx.now();
    let astray = Condition::any()
        .add(job::Column::CreatedAt.gt(now + NOTABLE))
        .add(job::Column::LockedUntil.gt(now + LEASE))
        .add(Condition::all().add(job::Column::Attempts.gt(0)).add(job::Column::RunAt.gt(now)));
    let rows = job::Entity::find()
        .filter(job::Column::DoneAt.is_null())
        .filter(job::Column::FailedAt.is_null())
        .filter(astray)
        .all(cx.store.reader())
        .await?;
    let mut moved = 0;
    for row in rows {
        let mended = mended(&row, now);
        if mended == row {
            continue;
        }
        let changes = job::ActiveModel {
            run_at: Set(mended.run_at),
            locked_until: Set(mended.locked_until),
            created_at: Set(mended.created_at),
            ..Default::default()
        };
        // Only as it was read: a worker may have had it in hand meanwhile.
        let updated = job::Entity::update_many()
            .set(changes)
            .filter(job::Column::Id.eq(row.id))
            .filter(job::Column::Attempts.eq(row.attempts))
            .filter(job::Column::RunAt.eq(row.run_at))
            .filter(job::Column::DoneAt.is_null())
            .exec(cx.store.writer())
            .await?;
        moved += updated.rows_affected;
    }
    Ok(moved)
}

fn mended(row: &job::Model, now: DateTime<Utc>) -> job::Model {
    let mut mended = row.clone();
    if row.created_at > now + NOTABLE {
        mended.run_at = now + (row.run_at - row.created_at);
        mended.created_at = now;
    }
    if row.attempts > 0 {
        mended.run_at = mended.run_at.min(now + longest_pause(row.attempts));
    }
    mended.locked_until = row.locked_until.map(|until| until.min(now + LEASE));
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn only_a_notable_step_back_is_told_and_once() {
        let mut watch = Watch::from(at("2026-11-20T11:00:00Z"));
        assert!(!watch.went_back(at("2026-11-20T13:00:00Z")));
        assert!(!watch.went_back(at("2026-11-20T12:59:30Z")));
        assert!(watch.went_back(at("2026-11-20T11:00:00Z")));
        assert!(!watch.went_back(at("2026-11-20T11:00:01Z")));
    }
}
