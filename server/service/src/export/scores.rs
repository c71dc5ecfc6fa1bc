//! Scores: the same numbers as on the overview and in the API, a row a group.

use domain::{Metric, score::tenth};
use serde_json::{Map, Value};

use super::{Options, Out, begin, sheet::Cell, writer::Writer};
use crate::{
    Actor, Result, Service,
    scores::{Dimension, Filters, Group, Query, read},
};

const COLUMNS: &[&str] = &[
    "metric",
    "from",
    "to",
    "time_zone",
    "group_by",
    "key",
    "n",
    "value",
    "low",
    "high",
    "enough",
    "counts",
    "definition",
];

/// Which scores.
#[derive(Clone, Debug)]
pub struct ScoreTable {
    /// The metrics, each a question of its own.
    pub metrics: Vec<Metric>,
    /// The first day, in the organisation's time zone.
    pub from: chrono::NaiveDate,
    /// The day after the last.
    pub to: chrono::NaiveDate,
    /// A row for each key of this dimension; none: one row, `all`.
    pub group_by: Option<Dimension>,
    /// Which answers.
    pub filters: Filters,
}

/// Writes the scores, of what `actor` sees, to `out`. Says how many rows.
///
/// # Errors
/// [`crate::Error::Forbidden`] for roles that take no tables out; [`crate::Error::Invalid`] for an impossible window;
/// or when the database is away, or nobody reads.
pub async fn scores(cx: &Service, actor: &Actor, table: &ScoreTable, options: Options, out: &Out) -> Result<u64> {
    let zone = begin(cx, actor, "scores").await?;
    let mut rows = Writer::begin(options, COLUMNS, out);
    let mut n = 0;
    for metric in &table.metrics {
        let query = Query {
            metric: *metric,
            from: table.from,
            to: table.to,
            group_by: table.group_by,
            filters: table.filters.clone(),
        };
        let groups = read(cx, actor, &query).await?.groups;
        n += groups.len() as u64;
        let row = move |group| cells(&query, group, zone.name());
        rows.rows(move || Ok(groups.into_iter().map(row).collect())).await?;
    }
    rows.end().await?;
    Ok(n)
}

fn cells(query: &Query, group: Group, zone: &str) -> Vec<Cell> {
    let figure = group.estimate;
    let counts: Map<String, Value> =
        group.counts.iter().map(|(score, n)| (score.to_string(), Value::from(n))).collect();
    vec![
        query.metric.as_str().into(),
        query.from.into(),
        query.to.into(),
        zone.into(),
        query.group_by.map(Dimension::as_str).into(),
        group.key.into(),
        i64::try_from(group.counts.n()).unwrap_or(i64::MAX).into(),
        figure.map(|figure| tenth(figure.value)).into(),
        figure.map(|figure| tenth(figure.low)).into(),
        figure.map(|figure| tenth(figure.high)).into(),
        figure.is_some_and(|figure| figure.enough).into(),
        Value::Object(counts).into(),
        query.metric.definition().into(),
    ]
}
