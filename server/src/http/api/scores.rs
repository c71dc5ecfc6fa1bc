//! `GET /api/v1/scores`: figures with their interval, n and definition.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use chrono::NaiveDate;
use chrono_tz::{TZ_VARIANTS, Tz};
use domain::{Metric, score::tenth};
use serde::Serialize;
use service::{
    Error, Service,
    scores::{self, Dimension, Filters, Group, Query},
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};

use super::{
    auth::Caller,
    openapi::example,
    params::{Params, short},
    problem::ApiResult,
};

/// Scores: what was asked, how it is made, and a row a group.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Scores)]
pub struct Envelope {
    /// What was measured.
    metric: Metric,
    /// How the figure is made.
    definition: &'static str,
    /// The first day.
    from: NaiveDate,
    /// The day after the last.
    to: NaiveDate,
    /// The zone in which these days begin and end.
    time_zone: &'static str,
    /// How many answers did not count, by why.
    left_out: BTreeMap<String, u64>,
    /// The groups, by key; without `group_by` the one group `all`.
    groups: Vec<Row>,
}

/// One group. The figures have one decimal; without answers they are `null`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ScoreRow)]
struct Row {
    /// The key in the dimension; empty for answers that have none there.
    key: String,
    /// How many answers.
    n: u64,
    /// NPS from −100 to 100, or a share in per cent.
    value: Option<f64>,
    /// Where its 95 % interval begins.
    low: Option<f64>,
    /// Where it ends.
    high: Option<f64>,
    /// Whether there are enough answers to tell.
    enough: bool,
    /// How often each score was given.
    #[schema(value_type = BTreeMap<String, u64>)]
    counts: BTreeMap<i16, u64>,
}

/// A dimension, in the description.
pub(super) struct DimensionName;

impl PartialSchema for DimensionName {
    fn schema() -> RefOr<Schema> {
        let names = Dimension::ALL.map(Dimension::as_str);
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("What answers can be filtered and grouped by: the keys that were frozen with them."))
            .enum_values(Some(names))
            .into()
    }
}

impl ToSchema for DimensionName {
    fn name() -> std::borrow::Cow<'static, str> {
        "Dimension".into()
    }
}

/// A time zone, in the description.
pub(super) struct TimeZone;

impl PartialSchema for TimeZone {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("A time zone by its name in the IANA database."))
            .enum_values(Some(TZ_VARIANTS.iter().map(|zone| zone.name())))
            .examples(["Europe/Berlin"])
            .into()
    }
}

impl ToSchema for TimeZone {}

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

/// Read scores
///
/// A row a group with n, value, 95 % interval, whether that is enough to tell, and the counts by score. `from` counts, `to`
/// does not. A dimension as a parameter lets in answers of that key; named twice, of either key; with an empty value, those
/// that have no key there. Answers to surveys about staff are in it only where `survey` is named or grouped by. By the days of another zone than the organisation's, a window holds 400 days at most, and
/// `left_out` is that of the organisation's days of the same dates. Otherwise a window holds ten years at most.
#[utoipa::path(
    get,
    path = "/scores",
    operation_id = "getScores",
    tag = "Scores",
    security(("token" = ["scores:read"])),
    params(
        ("metric" = Metric, Query, description = "What was measured."),
        ("from" = NaiveDate, Query, description = "The first day.", example = json!("2026-01-01")),
        ("to" = NaiveDate, Query, description = "The day after the last.", example = json!("2026-02-01")),
        ("group_by" = Option<DimensionName>, Query, description = "One group for each key of this dimension."),
        ("time_zone" = Option<TimeZone>, Query, description = "The zone in which the days begin and end; not given: the organisation's."),
        ("program" = Option<Vec<String>>, Query, description = "The program that asked."),
        ("survey" = Option<Vec<String>>, Query, description = "The survey that was answered."),
        ("touchpoint" = Option<Vec<String>>, Query, description = "The touchpoint that took a comment card."),
        ("team" = Option<Vec<String>>, Query, description = "The team that handled the contact."),
        ("agent" = Option<Vec<String>>, Query, description = "The agent who handled the contact."),
        ("channel" = Option<Vec<String>>, Query, description = "The channel of the contact."),
        ("reason" = Option<Vec<String>>, Query, description = "The contact reason."),
        ("segment" = Option<Vec<String>>, Query, description = "The customer's segment."),
        ("site" = Option<Vec<String>>, Query, description = "The site."),
    ),
    responses((status = 200, description = "The scores.", body = Envelope, example = json!(example::scores()))),
)]
pub(super) async fn get(State(cx): State<Service>, Caller(actor): Caller, params: Params) -> ApiResult<Json<Envelope>> {
    let (query, zone) = asked(params)?;
    let (zone, found) = scores::read_in(&cx, &actor, &query, zone).await?;
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

fn asked(mut params: Params) -> Result<(Query, Option<Tz>), Error> {
    let (metric, from, to) = (params.word("metric"), params.day("from"), params.day("to"));
    let metric = params.required("metric", metric);
    let from = params.required("from", from);
    let to = params.required("to", to);
    let group_by = params.text("group_by").and_then(|name| {
        let known = Dimension::parse(&name);
        if known.is_none() {
            let said = format!("Scores cannot be grouped by “{}”; they can by {}.", short(&name), dimensions());
            params.wrong("group_by", "unknown", said);
        }
        known
    });
    let zone = params.text("time_zone").and_then(|name| {
        let known = name.parse().ok();
        if known.is_none() {
            params.wrong("time_zone", "unknown", "Please name a zone such as Europe/Berlin.".to_owned());
        }
        known
    });
    let mut filters = Filters::none();
    for dimension in Dimension::ALL {
        for key in params.texts(dimension.as_str()) {
            filters = filters.with(dimension, key);
        }
    }
    params.done()?;
    match (metric, from, to) {
        (Some(metric), Some(from), Some(to)) => Ok((Query { metric, from, to, group_by, filters }, zone)),
        // What is missing was named above.
        _ => Err(Error::Internal("a parameter is missing and was not named".to_owned())),
    }
}

fn dimensions() -> String {
    Dimension::ALL.map(Dimension::as_str).join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(query: &str) -> Vec<(String, String)> {
        let Err(Error::Invalid(errors)) = asked(Params::of(Some(query))) else { panic!("{query} passes") };
        errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn a_question_has_metric_window_group_and_filters() {
        let query = "metric=nps&from=2026-01-01&to=2026-02-01&group_by=team&program=after-call&team=a&team=b%20c&time_zone=Asia/Tokyo";
        let (query, zone) = asked(Params::of(Some(query))).unwrap();
        assert_eq!(zone, Some(chrono_tz::Asia::Tokyo));
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
            wrong("metric=joy&from=yesterday&to=2026-02-30&group_by=mood&time_zone=Mars&colour=red"),
            [
                pair("metric", "unknown"),
                pair("from", "not_a_day"),
                pair("to", "not_a_day"),
                pair("group_by", "unknown"),
                pair("time_zone", "unknown"),
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
