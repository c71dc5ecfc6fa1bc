//! Tries at log-in: counted by what was typed, and slowed down as they add up.
//!
//! A try is counted before it is looked at, so that many at once are no way around the pause. Addresses are counted
//! whether they exist or not, by their hash: the pause tells nothing. It is bounded, so that nobody is locked out for
//! long by somebody else, and a browser that was let in before is counted apart ([`super::device`]).

use chrono::{DateTime, Duration, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, TryInsertResult};

use crate::{Error, Result, Service, store::entity::login_tries};

/// Tries that cost no pause.
const FREE: i32 = 5;
/// The pause after the first try that costs one; it doubles from there.
const FIRST_PAUSE: Duration = Duration::seconds(5);
/// The longest pause.
pub(super) const LONGEST_PAUSE: Duration = Duration::minutes(5);
/// After so long without a try it begins anew.
const FORGOTTEN: Duration = Duration::hours(24);
/// How often a try that met another one at the same moment looks again.
const MEETINGS: usize = 3;

/// Counts a try at `key`, or refuses it while the pause of an earlier one lasts.
///
/// # Errors
/// [`Error::TooMany`] with the seconds that are left.
pub(super) async fn count(cx: &Service, key: &str) -> Result<()> {
    let (now, db) = (cx.now(), cx.store.writer());
    for _ in 0..MEETINGS {
        let known = login_tries::Entity::find_by_id(key).one(db).await?;
        let counted = match known {
            None => first(cx, key).await?,
            Some(row) => {
                if let Some(left) = left_of_pause(row.open_at, now) {
                    return Err(Error::TooMany(left));
                }
                let tries = if now - row.tried_at > FORGOTTEN { 1 } else { row.tries.saturating_add(1) };
                let next = login_tries::ActiveModel {
                    tries: Set(tries),
                    tried_at: Set(now),
                    open_at: Set(now + pause_after(tries)),
                    ..Default::default()
                };
                let updated = login_tries::Entity::update_many()
                    .set(next)
                    .filter(login_tries::Column::Key.eq(key))
                    .filter(login_tries::Column::Tries.eq(row.tries))
                    .exec(db)
                    .await?;
                updated.rows_affected == 1
            }
        };
        if counted {
            return Ok(());
        }
    }
    Err(Error::TooMany(1))
}

/// Counts the first try at `key`, and forgets what is long past.
async fn first(cx: &Service, key: &str) -> Result<bool> {
    let (now, db) = (cx.now(), cx.store.writer());
    login_tries::Entity::delete_many().filter(login_tries::Column::TriedAt.lt(now - FORGOTTEN)).exec(db).await?;
    let row =
        login_tries::ActiveModel { key: Set(key.to_owned()), tries: Set(1), tried_at: Set(now), open_at: Set(now) };
    let inserted = login_tries::Entity::insert(row)
        .on_conflict_do_nothing_on([login_tries::Column::Key])
        .exec_without_returning(db)
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1..)))
}

/// Forgets the tries at `key`: the last one was right.
pub(super) async fn forget(db: &impl ConnectionTrait, key: &str) -> Result<()> {
    login_tries::Entity::delete_by_id(key).exec(db).await?;
    Ok(())
}

/// The seconds until the next try is looked at. A clock that was set back makes no pause longer than the longest.
fn left_of_pause(open_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<u64> {
    let left = open_at - now;
    (left > Duration::zero() && left <= LONGEST_PAUSE)
        .then(|| (left + Duration::milliseconds(999)).num_seconds().unsigned_abs())
}

/// How long to wait after so many tries in a row.
fn pause_after(tries: i32) -> Duration {
    let costly = tries - FREE;
    if costly < 0 {
        return Duration::zero();
    }
    LONGEST_PAUSE.min(FIRST_PAUSE * (1 << costly.min(16)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_grows_and_is_bounded() {
        let pauses: Vec<i64> = (1..=12).map(|tries| pause_after(tries).num_seconds()).collect();
        assert_eq!(pauses, [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]);
        assert_eq!(pause_after(i32::MAX), LONGEST_PAUSE);
    }

    #[test]
    fn a_clock_that_was_set_back_locks_nobody_out() {
        let now = DateTime::from_timestamp_millis(1_700_000_000_000).unwrap();
        assert_eq!(left_of_pause(now + Duration::milliseconds(1500), now), Some(2));
        assert_eq!(left_of_pause(now, now), None);
        assert_eq!(left_of_pause(now + Duration::days(1), now), None);
    }
}
