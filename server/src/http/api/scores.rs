//! `GET /api/v1/scores`: figures with their interval, n and definition.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{RawQuery, State},
};
use chrono::NaiveDate;
use domain::{Metric, score::tenth};
use serde::Serialize;
use service::{
    Error, FieldError, Service, organisation,
    scores::{self, Dimension, Filters, Group, Query},
};

use super::{auth::Caller, problem::ApiResult};

/// The answer: what was asked, how it is made, and a row a group.
#[derive(Debug, Serialize)]
pub struct Envelope {
    metric: Metric,
    definition: &'static str,
    from: NaiveDate,
    to: NaiveDate,
    time_zone: &'static str,
    left_out: BTreeMap<String, u64>,
    groups: Vec<Row>,
}

/// One group. The figures have one decimal; without answers they are `null`.
#[derive(Debug, Serialize)]
struct Row {
    key: String,
    n: u64,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    enough: bool,
    counts: BTreeMap<i16, u64>,
}

impl From<Group> for Row {
    fn from(group: Group) -> Self {
        let figure = group.estimate;
        Self {
            key: group.key,
            n: group.counts.n(),
            value: figure.map(|figure| tenth(figure.value)),
            low: figure.map(|figure| tenth(figure.low)),
            high: figure.map(|figure| tenth(figure.high)),
            enough: figure.is_some_and(|figure| figure.enough),
            counts: group.counts.iter().collect(),
        }
    }
}

/// Scores of a metric in a window (`from` counts, `to` does not), whole or by one dimension (`group_by`), of the
/// answers that fit `program=…`, `team=…` and so on; a dimension named twice lets in either key.
///
/// # Errors
/// 422 for a parameter that is missing, unknown or wrong; 401 and 403 without a token of scope `scores:read`.
pub async fn get(
    State(cx): State<Service>,
    Caller(actor): Caller,
    RawQuery(query): RawQuery,
) -> ApiResult<Json<Envelope>> {
    actor.require_scope("scores:read", "read scores")?;
    let query = parse(query.as_deref().unwrap_or_default())?;
    let zone = organisation::get(&cx).await?.zone;
    let found = scores::read(&cx, &actor, &query).await?;
    Ok(Json(Envelope {
        metric: query.metric,
        definition: query.metric.definition(),
        from: query.from,
        to: query.to,
        time_zone: zone.name(),
        left_out: found.left_out,
        groups: found.groups.into_iter().map(Row::from).collect(),
    }))
}

fn parse(query: &str) -> Result<Query, Error> {
    let mut errors = Vec::new();
    let (mut metric, mut from, mut to, mut group_by) = (None, None, None, None);
    let mut filters = Filters::none();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "metric" => match value.parse::<Metric>() {
                Ok(known) => metric = Some(known),
                Err(error) => errors.push(FieldError::new("metric", "unknown", sentence(&error.to_string()))),
            },
            "from" => from = day("from", &value, &mut errors),
            "to" => to = day("to", &value, &mut errors),
            "group_by" => match Dimension::parse(&value) {
                Some(dimension) => group_by = Some(dimension),
                None => {
                    let said =
                        format!("Scores cannot be grouped by “{}”; they can by {}.", short(&value), dimensions());
                    errors.push(FieldError::new("group_by", "unknown", said));
                }
            },
            other => match Dimension::parse(other) {
                Some(dimension) => filters = filters.with(dimension, value),
                None => {
                    // An overlooked filter would give a number that means something else.
                    let known = format!("metric, from, to, group_by, {}", dimensions());
                    let said = format!("There is no parameter “{}”; there are {known}.", short(other));
                    errors.push(FieldError::new(short(other), "unknown", said));
                }
            },
        }
    }
    let missing = |field: &str| FieldError::new(field, "required", format!("Please say {field}=…."));
    let is_named = |errors: &[FieldError], field| errors.iter().any(|error: &FieldError| error.field == field);
    for (field, absent) in [("metric", metric.is_none()), ("from", from.is_none()), ("to", to.is_none())] {
        if absent && !is_named(&errors, field) {
            errors.push(missing(field));
        }
    }
    match (metric, from, to) {
        (Some(metric), Some(from), Some(to)) if errors.is_empty() => Ok(Query { metric, from, to, group_by, filters }),
        _ => Err(Error::Invalid(errors)),
    }
}

fn day(field: &str, value: &str, errors: &mut Vec<FieldError>) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(value, "%Y-%m-%d").ok();
    if day.is_none() {
        let said = format!("“{}” is no day. Please write it as 2026-11-20.", short(value));
        errors.push(FieldError::new(field, "not_a_day", said));
    }
    day
}

fn dimensions() -> String {
    Dimension::ALL.map(Dimension::as_str).join(", ")
}

/// What was given, no longer than fits an error.
fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(60).collect()
}

/// A clause as a sentence of its own.
fn sentence(clause: &str) -> String {
    let mut chars = clause.chars();
    chars.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), chars.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(query: &str) -> Vec<(String, String)> {
        let Err(Error::Invalid(errors)) = parse(query) else { panic!("{query} passes") };
        errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn a_question_has_metric_window_group_and_filters() {
        let query =
            parse("metric=nps&from=2026-01-01&to=2026-02-01&group_by=team&program=after-call&team=a&team=b%20c");
        let query = query.unwrap();
        assert_eq!((query.metric, query.group_by), (Metric::Nps, Some(Dimension::Team)));
        assert_eq!(query.filters.keys(Dimension::Team).unwrap().len(), 2);
        assert!(query.filters.keys(Dimension::Team).unwrap().contains("b c"));
    }

    #[test]
    fn every_wrong_parameter_is_named() {
        let pair = |field: &str, code: &str| (field.to_owned(), code.to_owned());
        let required = ["metric", "from", "to"].map(|field| pair(field, "required"));
        assert_eq!(wrong(""), required);
        assert_eq!(
            wrong("metric=joy&from=yesterday&to=2026-02-30&group_by=mood&colour=red"),
            [
                pair("metric", "unknown"),
                pair("from", "not_a_day"),
                pair("to", "not_a_day"),
                pair("group_by", "unknown"),
                pair("colour", "unknown")
            ]
        );
    }

    #[test]
    fn figures_have_one_decimal_and_no_minus_zero() {
        assert_eq!(tenth(78.333_333), 78.3);
        assert_eq!(serde_json::to_string(&tenth(-0.01)).unwrap(), "0.0");
    }
}
