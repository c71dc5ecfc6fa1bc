//! Counting anew: from the events, and the events held against the answers.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::period::Period;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    sea_query::{Expr, Query},
};
use serde_json::json;

use super::{
    Cut, Dimension,
    fold::{about_customers, add, fold},
};
use crate::{
    Actor, Result, Service, audit,
    store::entity::{answer, response, score_count, score_event},
};

/// What counting anew found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RebuildReport {
    /// Counts that there are now.
    pub counts: u64,
    /// Counts that were not what the events say; they are now.
    pub differed: u64,
    /// Groups of answers (a day, a score, one combination of keys) of which the events know more or fewer than there
    /// are. Counting anew does not mend this: events are never written after the fact.
    pub events_astray: u64,
}

/// Counts anew from the events, cut by cut, and says what differed.
///
/// One transaction: readers see the old counts or the new. Workers that fold wait for it.
///
/// # Errors
/// When the database is away; then nothing is changed.
pub async fn rebuild(cx: &Service) -> Result<RebuildReport> {
    // What no worker has folded yet is part of what there is to count.
    while fold(cx).await? > 0 {}
    let mut report = RebuildReport::default();
    let tx = cx.store.begin().await?;
    if cx.store.backend() == DbBackend::Postgres {
        // Waits for folds under way and keeps new ones out; readers pass.
        tx.execute_unprepared("LOCK TABLE score_count IN EXCLUSIVE MODE").await?;
    }
    for cut in Cut::kept() {
        rebuild_cut(&tx, *cut, &mut report).await?;
    }
    report.events_astray = events_astray(&tx).await?;
    let detail = json!({ "counts": report.counts, "differed": report.differed, "events_astray": report.events_astray });
    audit::record(&tx, cx, &Actor::system(), audit::Action::ScoresRebuilt, "", Some(detail)).await?;
    tx.commit().await?;
    fold(cx).await?;
    Ok(report)
}

/// A count within a cut: period, first day, both keys, metric, score.
type Place = (Period, NaiveDate, String, String, String, i32);

async fn rebuild_cut(tx: &DatabaseTransaction, cut: Cut, report: &mut RebuildReport) -> Result<()> {
    let mut counted = counted(tx, cut).await?;
    report.counts += counted.len() as u64;
    let kept = score_count::Entity::find().filter(score_count::Column::Cut.eq(cut.name())).all(tx).await?;
    let mut differed = 0;
    for row in &kept {
        let known = match row.period.parse() {
            Ok(period) => {
                let place =
                    (period, row.starts_on, row.key_a.clone(), row.key_b.clone(), row.metric.clone(), row.score);
                counted.get(&place).copied().unwrap_or_default()
            }
            // Nothing of ours.
            Err(_) => i64::MIN,
        };
        differed += u64::from(known != row.n);
    }
    let there: std::collections::HashSet<_> = kept
        .iter()
        .map(|row| (row.period.as_str(), row.starts_on, &row.key_a, &row.key_b, &row.metric, row.score))
        .collect();
    differed += counted
        .keys()
        .filter(|(period, day, a, b, metric, score)| !there.contains(&(period.as_str(), *day, a, b, metric, *score)))
        .count() as u64;
    report.differed += differed;
    if differed > 0 || kept.iter().any(|row| row.n == 0) {
        score_count::Entity::delete_many().filter(score_count::Column::Cut.eq(cut.name())).exec(tx).await?;
        let rows = counted
            .iter_mut()
            .map(|((period, day, a, b, metric, score), n)| ((*period, *day, cut, &**a, &**b, &**metric, *score), *n));
        add(tx, rows).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct DayCount {
    day: NaiveDate,
    a: String,
    b: String,
    metric: String,
    score: i32,
    n: i64,
}

/// What the folded events of a cut come to, without zeros.
async fn counted(tx: &DatabaseTransaction, cut: Cut) -> Result<HashMap<Place, i64>> {
    use score_event::Column;
    let mut select = Query::select();
    select
        .from(score_event::Entity)
        .columns([Column::Metric, Column::Score])
        .expr_as(Column::LocalDay.into_expr(), "day")
        .expr_as(Column::Delta.into_expr().sum().cast_as("bigint"), "n")
        .and_where(Column::Folded.eq(true))
        .group_by_columns([Column::LocalDay, Column::Metric, Column::Score]);
    if !cut.by_survey() {
        select.and_where(about_customers());
    }
    for (name, dimension) in [("a", cut.a), ("b", cut.b)] {
        match dimension {
            Some(dimension) => {
                select.expr_as(dimension.column().into_expr(), name).group_by_col(dimension.column());
            }
            None => {
                select.expr_as(Expr::cust("''"), name);
            }
        }
    }
    let mut counted: HashMap<Place, i64> = HashMap::new();
    for row in tx.query_all(&select).await? {
        let row = DayCount::from_query_result(&row, "")?;
        for period in Period::ALL.iter().copied() {
            let start = period.start(row.day);
            let place = (period, start, row.a.clone(), row.b.clone(), row.metric.clone(), row.score);
            *counted.entry(place).or_default() += row.n;
        }
    }
    counted.retain(|_, n| *n != 0);
    Ok(counted)
}

/// In how many groups the events and the counted answers disagree.
async fn events_astray(tx: &DatabaseTransaction) -> Result<u64> {
    let mut balance: HashMap<Vec<String>, i64> = HashMap::new();
    for row in tx.query_all(&event_groups()).await? {
        *balance.entry(group(&row)?).or_default() += row.try_get::<i64>("", "n")?;
    }
    for row in tx.query_all(&answer_groups()).await? {
        *balance.entry(group(&row)?).or_default() -= row.try_get::<i64>("", "n")?;
    }
    Ok(balance.values().filter(|n| **n != 0).count() as u64)
}

/// The name of the mark of surveys about staff among what groups differ in.
const ABOUT: &str = "about";

/// That mark in a table, as a number.
fn about(table: &str) -> Expr {
    Expr::cust(format!("CASE WHEN {table}.about_staff THEN 1 ELSE 0 END"))
}

fn group(row: &sea_orm::QueryResult) -> Result<Vec<String>> {
    let mut group = vec![
        row.try_get::<NaiveDate>("", "day")?.to_string(),
        row.try_get("", "metric")?,
        row.try_get::<i32>("", "score")?.to_string(),
        row.try_get::<i32>("", ABOUT)?.to_string(),
    ];
    for dimension in Dimension::ALL {
        group.push(row.try_get("", dimension.as_str())?);
    }
    Ok(group)
}

fn event_groups() -> sea_orm::sea_query::SelectStatement {
    use score_event::Column;
    let mut select = Query::select();
    select
        .from(score_event::Entity)
        .columns([Column::Metric, Column::Score])
        .expr_as(Column::LocalDay.into_expr(), "day")
        .expr_as(Column::Delta.into_expr().sum().cast_as("bigint"), "n")
        .group_by_columns([Column::LocalDay, Column::Metric, Column::Score])
        .expr_as(about("score_event"), ABOUT)
        .add_group_by([about("score_event")]);
    for dimension in Dimension::ALL {
        select.expr_as(dimension.column().into_expr(), dimension.as_str()).group_by_col(dimension.column());
    }
    select
}

fn answer_groups() -> sea_orm::sea_query::SelectStatement {
    let mut select = Query::select();
    select
        .from(answer::Entity)
        .inner_join(
            response::Entity,
            Expr::col((answer::Entity, answer::Column::ResponseId)).equals((response::Entity, response::Column::Id)),
        )
        .column((answer::Entity, answer::Column::Metric))
        .expr_as(Expr::col((answer::Entity, answer::Column::ValueInt)), "score")
        .expr_as(Expr::col((response::Entity, response::Column::LocalDay)), "day")
        .expr_as(Expr::cust("COUNT(*)").cast_as("bigint"), "n")
        .and_where(Expr::col((response::Entity, response::Column::Counted)).eq(true))
        .and_where(Expr::col((answer::Entity, answer::Column::Metric)).is_not_null())
        .and_where(Expr::col((answer::Entity, answer::Column::ValueInt)).is_not_null())
        .group_by_col((answer::Entity, answer::Column::Metric))
        .group_by_col((answer::Entity, answer::Column::ValueInt))
        .group_by_col((response::Entity, response::Column::LocalDay))
        .expr_as(about("response"), ABOUT)
        .add_group_by([about("response")]);
    for dimension in Dimension::ALL {
        let key = Expr::cust(format!("COALESCE(response.{}, '')", dimension.column_name()));
        select.expr_as(key.clone(), dimension.as_str()).add_group_by([key]);
    }
    select
}
