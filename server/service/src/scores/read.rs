//! What the API, the export and the dashboard read: figures by group, each with its n and interval.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    Metric,
    score::{Counts, Estimate, estimate},
    sentence,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, ExprTrait,
    sea_query::{Expr, Query as Sql},
};

use super::{Ask, Dimension, Filters, cells};
use crate::{Actor, Error, Result, Service, store::entity::left_out};

/// The longest window, in days: ten years and their leap days.
pub const LONGEST_WINDOW: i64 = 3653;

/// A question to the scores.
#[derive(Clone, Debug)]
pub struct Query {
    /// What was measured.
    pub metric: Metric,
    /// The first day, in the organisation's time zone, or that of [`super::read_in`].
    pub from: NaiveDate,
    /// The day after the last.
    pub to: NaiveDate,
    /// One group for each key of this dimension; none: one group, `all`.
    pub group_by: Option<Dimension>,
    /// Which answers.
    pub filters: Filters,
}

/// The answer to a [`Query`].
#[derive(Clone, Debug)]
pub struct Scores {
    /// What was measured.
    pub metric: Metric,
    /// How many answers did not count, by why. Answers are left out before they get a team, agent or reason: asked
    /// for such a part of the answers, there is nothing to say and it is empty.
    pub left_out: BTreeMap<String, u64>,
    /// The groups, by key; the one group `all` is there also without answers.
    pub groups: Vec<Group>,
}

/// One group of answers.
#[derive(Clone, Debug)]
pub struct Group {
    /// The key in the dimension; `''` for answers that have none there, `all` without grouping.
    pub key: String,
    /// How often each score was given.
    pub counts: Counts,
    /// The figure; none without answers.
    pub estimate: Option<Estimate>,
}

impl Group {
    /// A group of `counts`, with the figure that they make.
    #[must_use]
    pub fn new(key: impl Into<String>, counts: Counts) -> Self {
        Self { key: key.into(), estimate: estimate(&counts), counts }
    }
}

/// Reads scores, of what `actor` sees.
///
/// # Errors
/// [`Error::Invalid`] for an impossible window, [`Error::Forbidden`] for a token without `scores:read`, or when the
/// database is away.
pub async fn read(cx: &Service, actor: &Actor, query: &Query) -> Result<Scores> {
    actor.require_scope("scores:read", sentence!("may-read-scores"))?;
    check_window(query.from, query.to)?;
    let filters = query.filters.clone().seen_by(actor);
    let by: Vec<Dimension> = query.group_by.into_iter().collect();
    let ask = Ask { metrics: &[query.metric], from: query.from, to: query.to, every: None, by: &by, filters: &filters };
    let snapshot = cx.store.snapshot().await?;
    let cells = cells(&snapshot, &ask).await?;
    let mut left_out = left_out(&snapshot, &ask).await?;
    snapshot.commit().await?;
    let mut groups: Vec<Group> = cells
        .into_iter()
        .map(|(mut key, counts)| Group::new(key.keys.pop().unwrap_or_else(|| "all".to_owned()), counts))
        .collect();
    if groups.is_empty() && by.is_empty() {
        groups.push(Group::new("all", Counts::new(query.metric)));
    }
    Ok(Scores { metric: query.metric, left_out: left_out.remove(&query.metric).unwrap_or_default(), groups })
}

/// Refuses windows that are empty, reversed or longer than [`LONGEST_WINDOW`].
///
/// # Errors
/// [`Error::Invalid`] at `to`.
pub fn check_window(from: NaiveDate, to: NaiveDate) -> Result<()> {
    if to <= from {
        let said = sentence!("window-choice-not-later", to = to.to_string(), from = from.to_string());
        return Err(Error::field("to", "not_after_from", said));
    }
    if (to - from).num_days() > LONGEST_WINDOW {
        return Err(Error::field("to", "too_long", sentence!("window-choice-too-long")));
    }
    Ok(())
}

/// How many answers did not count, by metric and why; nothing where the filters ask for what those answers lack.
///
/// As with [`cells`], those of surveys about staff are among them only where surveys are named, or told apart.
///
/// # Errors
/// When the database is away.
pub(crate) async fn left_out(
    db: &impl ConnectionTrait,
    ask: &Ask<'_>,
) -> Result<BTreeMap<Metric, BTreeMap<String, u64>>> {
    use left_out::Column;
    let mut select = Sql::select();
    select
        .from(left_out::Entity)
        .columns([Column::Metric, Column::Reason])
        .expr_as(Column::N.into_expr().sum().cast_as("bigint"), "n")
        .and_where(Column::LocalDay.gte(ask.from))
        .and_where(Column::LocalDay.lt(ask.to))
        .and_where(Column::Metric.is_in(ask.metrics.iter().map(|metric| metric.as_str())))
        .group_by_columns([Column::Metric, Column::Reason]);
    if !ask.by_survey() {
        select.and_where(Expr::col(Column::AboutStaff).not());
    }
    for (dimension, keys) in ask.filters.iter() {
        let column = match dimension {
            Dimension::Program => Column::ProgramKey,
            Dimension::Survey => Column::SurveyKey,
            Dimension::Touchpoint => Column::TouchpointKey,
            _ => return Ok(BTreeMap::new()),
        };
        select.and_where(column.is_in(keys.iter().map(String::as_str)));
    }
    let mut found: BTreeMap<Metric, BTreeMap<String, u64>> = BTreeMap::new();
    for row in db.query_all(&select).await? {
        let metric: String = row.try_get("", "metric")?;
        let metric = metric.parse().map_err(|error: domain::UnknownWord| Error::Internal(error.to_string()))?;
        let n: i64 = row.try_get("", "n")?;
        if let Ok(n @ 1..) = u64::try_from(n) {
            found.entry(metric).or_default().insert(row.try_get("", "reason")?, n);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_has_a_beginning_and_a_later_end() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(check_window(day("2026-01-01"), day("2026-01-02")).is_ok());
        for (from, to) in [("2026-01-02", "2026-01-02"), ("2026-01-02", "2026-01-01"), ("1926-01-01", "2026-01-01")] {
            let Err(Error::Invalid(errors)) = check_window(day(from), day(to)) else { panic!("{from} to {to} passes") };
            assert_eq!(errors[0].field, "to");
        }
    }
}
