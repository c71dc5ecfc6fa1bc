//! Counts for a window, put together from kept counts and the events that are not folded yet.

use std::{
    cmp::{max, min},
    collections::BTreeMap,
};

use chrono::NaiveDate;
use domain::{
    Metric,
    period::{Period, Span, decompose},
    score::Counts,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, ExprTrait, QueryResult,
    sea_query::{Cond, Query, SelectStatement},
};

use super::{
    Cut, Dimension, Filters,
    fold::{about_customers, unfolded},
};
use crate::{
    Error, Result,
    store::entity::{score_count, score_event},
};

/// What is asked of the counts.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// Of which metrics.
    pub metrics: &'a [Metric],
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub to: NaiveDate,
    /// Apart by day, week or month; none: the window as a whole.
    pub every: Option<Period>,
    /// Apart by these dimensions, two at most.
    pub by: &'a [Dimension],
    /// Which answers. What the actor may not see must be kept out here already.
    pub filters: &'a Filters,
}

impl Ask<'_> {
    /// Whether surveys are named, or told apart: only then it is asked about staff as well.
    pub(super) fn by_survey(&self) -> bool {
        self.by.contains(&Dimension::Survey) || self.filters.keys(Dimension::Survey).is_some()
    }
}

/// One group of answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What was measured.
    pub metric: Metric,
    /// First day of its period; of the window, if it was asked for as a whole. A period that the window cuts at its
    /// beginning still goes by its own first day.
    pub start: NaiveDate,
    /// The keys in the dimensions asked for, in their order; `''` where an answer has none.
    pub keys: Vec<String>,
}

/// Counts by group; groups without answers are not in it.
pub type Cells = BTreeMap<Key, Counts>;

/// The counts that `ask` means, as one snapshot `db` sees them.
///
/// Answers to surveys about staff are among them only where surveys are named, or told apart.
///
/// A cut that is kept is read from the counts, with the unfolded events added; other combinations count the events
/// of the window. `db` must be a snapshot ([`crate::Store::snapshot`]): a fold between the two reads would show
/// events twice, or not at all.
///
/// # Errors
/// When the database is away, or a stored score is not on its scale.
pub async fn cells(db: &impl ConnectionTrait, ask: &Ask<'_>) -> Result<Cells> {
    let mut cells = Cells::new();
    if ask.filters.is_void() || ask.from >= ask.to {
        return Ok(cells);
    }
    let mut dimensions: Vec<Dimension> = ask.by.iter().copied().chain(ask.filters.dimensions()).collect();
    dimensions.sort_unstable();
    dimensions.dedup();
    let cut = Cut::over(&dimensions);
    if let Some(cut) = cut {
        for row in db.query_all(&kept(ask, cut)).await? {
            add(&mut cells, ask, &row)?;
        }
    }
    for row in db.query_all(&events(ask, cut.is_some())).await? {
        add(&mut cells, ask, &row)?;
    }
    cells.retain(|_, counts| counts.n() > 0);
    Ok(cells)
}

/// Kept counts of `cut` in the window.
fn kept(ask: &Ask<'_>, cut: Cut) -> SelectStatement {
    use score_count::Column;
    let column = |dimension: Dimension| if cut.a == Some(dimension) { Column::KeyA } else { Column::KeyB };
    let mut select = Query::select();
    select
        .from(score_count::Entity)
        .column(Column::Metric)
        .column(Column::Score)
        // PostgreSQL sums big integers to a decimal.
        .expr_as(Column::N.into_expr().sum().cast_as("bigint"), "n")
        .and_where(Column::Cut.eq(cut.name()))
        .and_where(Column::Metric.is_in(ask.metrics.iter().map(|metric| metric.as_str())))
        .cond_where(ranges(&spans(ask)).into_iter().fold(Cond::any(), |any, (period, from, to)| {
            any.add(
                Cond::all()
                    .add(Column::Period.eq(period.as_str()))
                    .add(Column::StartsOn.gte(from))
                    .add(Column::StartsOn.lt(to)),
            )
        }))
        .group_by_columns([Column::Metric, Column::Score]);
    for (dimension, keys) in ask.filters.iter() {
        select.and_where(column(dimension).is_in(keys.iter().map(String::as_str)));
    }
    for (place, dimension) in ask.by.iter().enumerate() {
        select.expr_as(column(*dimension).into_expr(), KEYS[place]).group_by_col(column(*dimension));
    }
    if ask.every.is_some() {
        select.expr_as(Column::StartsOn.into_expr(), "day").group_by_col(Column::StartsOn);
    }
    select
}

/// Events of the window: those not folded yet, or all; and those of surveys about staff only where surveys are asked for.
fn events(ask: &Ask<'_>, only_unfolded: bool) -> SelectStatement {
    use score_event::Column;
    let mut select = Query::select();
    select
        .from(score_event::Entity)
        .column(Column::Metric)
        .column(Column::Score)
        .expr_as(Column::Delta.into_expr().sum().cast_as("bigint"), "n")
        .and_where(Column::LocalDay.gte(ask.from))
        .and_where(Column::LocalDay.lt(ask.to))
        .and_where(Column::Metric.is_in(ask.metrics.iter().map(|metric| metric.as_str())))
        .group_by_columns([Column::Metric, Column::Score]);
    if only_unfolded {
        select.and_where(unfolded());
    }
    if !ask.by_survey() {
        select.and_where(about_customers());
    }
    for (dimension, keys) in ask.filters.iter() {
        select.and_where(dimension.column().is_in(keys.iter().map(String::as_str)));
    }
    for (place, dimension) in ask.by.iter().enumerate() {
        select.expr_as(dimension.column().into_expr(), KEYS[place]).group_by_col(dimension.column());
    }
    if ask.every.is_some() {
        select.expr_as(Column::LocalDay.into_expr(), "day").group_by_col(Column::LocalDay);
    }
    select
}

/// The names of the grouping columns in the results.
const KEYS: [&str; 2] = ["group_a", "group_b"];

fn add(cells: &mut Cells, ask: &Ask<'_>, row: &QueryResult) -> Result<()> {
    let metric: String = row.try_get("", "metric")?;
    let metric: Metric = metric.parse().map_err(|error: domain::UnknownWord| Error::Internal(error.to_string()))?;
    let start = match ask.every {
        Some(period) => period.start(row.try_get("", "day")?),
        None => ask.from,
    };
    let keys = KEYS[..ask.by.len()].iter().map(|name| row.try_get("", name)).collect::<Result<Vec<String>, _>>()?;
    let score: i32 = row.try_get("", "score")?;
    let score = i16::try_from(score).map_err(|_| Error::Internal(format!("a stored score of {score}")))?;
    cells
        .entry(Key { metric, start, keys })
        .or_insert_with(|| Counts::new(metric))
        .add(score, row.try_get("", "n")?)
        .map_err(|error| Error::Internal(error.to_string()))
}

/// The kept periods that make up the window, none across a border of `every`.
fn spans(ask: &Ask<'_>) -> Vec<Span> {
    let Some(every) = ask.every else { return decompose(ask.from, ask.to) };
    let mut spans = Vec::new();
    for start in every.starts(ask.from, ask.to) {
        let whole = every.span(start);
        if start >= ask.from && whole.ends_before() <= ask.to {
            spans.push(whole);
        } else {
            let days = Period::Day.starts(max(start, ask.from), min(whole.ends_before(), ask.to));
            spans.extend(days.into_iter().map(|day| Period::Day.span(day)));
        }
    }
    spans
}

/// Neighbouring spans of one length as one range, so that the database gets few conditions.
fn ranges(spans: &[Span]) -> Vec<(Period, NaiveDate, NaiveDate)> {
    let mut ranges: Vec<(Period, NaiveDate, NaiveDate)> = Vec::new();
    for span in spans {
        match ranges.last_mut() {
            Some((period, _, to)) if *period == span.period && *to == span.starts_on => *to = span.ends_before(),
            _ => ranges.push((span.period, span.starts_on, span.ends_before())),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask<'a>(from: &str, to: &str, every: Option<Period>, filters: &'a Filters) -> Ask<'a> {
        Ask { metrics: &[Metric::Csat], from: from.parse().unwrap(), to: to.parse().unwrap(), every, by: &[], filters }
    }

    #[test]
    fn a_year_is_one_range_of_months_and_a_ragged_window_few_ranges() {
        let all = Filters::none();
        let year = ranges(&spans(&ask("2026-01-01", "2027-01-01", None, &all)));
        assert_eq!(year.len(), 1);
        assert_eq!(year[0].0, Period::Month);
        assert!(ranges(&spans(&ask("2026-01-14", "2026-11-23", None, &all))).len() <= 6);
    }

    #[test]
    fn weeks_that_the_window_cuts_are_read_by_day() {
        let all = Filters::none();
        // Thursday to Tuesday: four days, one whole week, two days.
        let spans = spans(&ask("2026-11-05", "2026-11-18", Some(Period::Week), &all));
        let of = |period| spans.iter().filter(|span| span.period == period).count();
        assert_eq!((of(Period::Day), of(Period::Week), of(Period::Month)), (6, 1, 0));
    }
}
