//! Scores by the days of another time zone than the organisation's.
//!
//! Counts are kept by the organisation's days, and a day of another zone is made of parts of two of them. So the
//! answers themselves are counted, by the moment at which they were given: exact, but slower, and bounded.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use domain::{score::Counts, sentence};
use sea_orm::{
    ColumnTrait, ConnectionTrait, ExprTrait,
    sea_query::{Expr, Query as Sql, SelectStatement, SimpleExpr},
};

use super::{Ask, Dimension, Group, Query, Scores, check_window, left_out, read};
use crate::{
    Actor, Error, Result, Service, organisation,
    store::entity::{answer, response},
};

/// The longest window in another zone, in days.
pub const LONGEST_ZONED: i64 = 400;

/// Reads scores by the days of `zone`, of what `actor` sees; says in which zone the window lies, which is the
/// organisation's when none is given.
///
/// What was left out is kept by days only: in another zone it is that of the organisation's days of the same dates.
///
/// # Errors
/// As [`read`]; in another zone also [`Error::Invalid`] for a window longer than [`LONGEST_ZONED`].
pub async fn read_in(cx: &Service, actor: &Actor, query: &Query, zone: Option<Tz>) -> Result<(Tz, Scores)> {
    let home = organisation::get(cx).await?.zone;
    match zone.filter(|zone| *zone != home) {
        None => Ok((home, read(cx, actor, query).await?)),
        Some(zone) => Ok((zone, count(cx, actor, query, zone).await?)),
    }
}

async fn count(cx: &Service, actor: &Actor, query: &Query, zone: Tz) -> Result<Scores> {
    actor.require_scope("scores:read", sentence!("may-read-scores"))?;
    check_window(query.from, query.to)?;
    if (query.to - query.from).num_days() > LONGEST_ZONED {
        let said =
            format!("In another time zone than the organisation's, a window holds {LONGEST_ZONED} days at most.");
        return Err(Error::field("to", "too_long", said));
    }
    let filters = query.filters.clone().seen_by(actor);
    let by: Vec<Dimension> = query.group_by.into_iter().collect();
    let ask = Ask { metrics: &[query.metric], from: query.from, to: query.to, every: None, by: &by, filters: &filters };
    let snapshot = cx.store.snapshot().await?;
    let groups = if filters.is_void() {
        BTreeMap::new()
    } else {
        groups(&snapshot, query, &ask, beginning(query.from, zone)?, beginning(query.to, zone)?).await?
    };
    let mut left_out = left_out(&snapshot, &ask).await?;
    snapshot.commit().await?;
    let mut groups: Vec<Group> = groups.into_iter().map(|(key, counts)| Group::new(key, counts)).collect();
    if groups.is_empty() && query.group_by.is_none() {
        groups.push(Group::new("all", Counts::new(query.metric)));
    }
    Ok(Scores { metric: query.metric, left_out: left_out.remove(&query.metric).unwrap_or_default(), groups })
}

/// When `day` begins in `zone`. Where the clocks skip midnight, the day begins later; where they repeat it, with the
/// first of the two.
fn beginning(day: NaiveDate, zone: Tz) -> Result<DateTime<Utc>> {
    let midnight = day.and_time(NaiveTime::MIN);
    // No zone ever skipped more than a whole day at once, all of them by whole minutes of the last decades' rules.
    (0..=24 * 60)
        .find_map(|minutes| zone.from_local_datetime(&(midnight + Duration::minutes(minutes))).earliest())
        .map(|moment| moment.with_timezone(&Utc))
        .ok_or_else(|| Error::field("from", "out_of_range", "This day does not exist in that time zone."))
}

/// The answers given from `from` to before `to`, counted by group.
async fn groups(
    db: &impl ConnectionTrait,
    query: &Query,
    ask: &Ask<'_>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<BTreeMap<String, Counts>> {
    let mut found: BTreeMap<String, Counts> = BTreeMap::new();
    for row in db.query_all(&select(query, ask, from, to)).await? {
        let key = match query.group_by {
            Some(_) => row.try_get("", "key")?,
            None => "all".to_owned(),
        };
        let score: i32 = row.try_get("", "score")?;
        let score = i16::try_from(score).map_err(|_| Error::Internal(format!("a stored score of {score}")))?;
        found
            .entry(key)
            .or_insert_with(|| Counts::new(query.metric))
            .add(score, row.try_get("", "n")?)
            .map_err(|error| Error::Internal(error.to_string()))?;
    }
    Ok(found)
}

fn select(query: &Query, ask: &Ask<'_>, from: DateTime<Utc>, to: DateTime<Utc>) -> SelectStatement {
    let score = || Expr::col((answer::Entity, answer::Column::ValueInt));
    let mut select = Sql::select();
    select
        .from(answer::Entity)
        .inner_join(
            response::Entity,
            Expr::col((answer::Entity, answer::Column::ResponseId)).equals((response::Entity, response::Column::Id)),
        )
        .expr_as(score(), "score")
        .expr_as(Expr::cust("COUNT(*)").cast_as("bigint"), "n")
        .and_where(response::Column::Counted.eq(true))
        .and_where(response::Column::SubmittedAt.gte(from))
        .and_where(response::Column::SubmittedAt.lt(to))
        .and_where(answer::Column::Metric.eq(query.metric.as_str()))
        .and_where(score().is_not_null())
        .add_group_by([score()]);
    if !ask.by_survey() {
        select.and_where(response::Column::AboutStaff.eq(false));
    }
    for (dimension, keys) in ask.filters.iter() {
        select.and_where(key(dimension).is_in(keys.iter().map(String::as_str)));
    }
    if let Some(dimension) = query.group_by {
        select.expr_as(key(dimension), "key").add_group_by([key(dimension)]);
    }
    select
}

/// The key of an answer in a dimension; `''` where it has none.
fn key(dimension: Dimension) -> SimpleExpr {
    Expr::cust(format!("COALESCE(response.{}, '')", dimension.column_name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_when_its_clocks_do() {
        let begins = |day: &str, zone: Tz| beginning(day.parse().unwrap(), zone).unwrap().to_rfc3339();
        assert_eq!(begins("2026-03-29", chrono_tz::Europe::Berlin), "2026-03-28T23:00:00+00:00");
        assert_eq!(begins("2026-03-30", chrono_tz::Europe::Berlin), "2026-03-29T22:00:00+00:00");
        // In Cairo the clocks go from 23:59:59 to 01:00:00, and back to 23:00:00.
        assert_eq!(begins("2026-04-24", chrono_tz::Africa::Cairo), "2026-04-23T22:00:00+00:00");
        assert_eq!(begins("2026-10-30", chrono_tz::Africa::Cairo), "2026-10-29T22:00:00+00:00");
        // In Havana 00:00 to 01:00 comes twice: the day begins with the first.
        assert_eq!(begins("2026-11-01", chrono_tz::America::Havana), "2026-11-01T04:00:00+00:00");
        // Samoa left out 30 December 2011.
        assert_eq!(begins("2011-12-30", chrono_tz::Pacific::Apia), "2011-12-30T10:00:00+00:00");
    }
}
