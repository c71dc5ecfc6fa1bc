//! `/api/v1/surveys`: which there are, what they say, and those of one's own published.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use chrono::{DateTime, Utc};
use domain::{
    Language, Metric,
    survey::{About, schema::json_schema},
};
use serde::Serialize;
use serde_json::Value;
use service::{
    Error, Service,
    surveys::{self, Published, SurveyRow},
};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    auth::Caller,
    json::ApiJson,
    params::{NoParams, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of surveys.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(list, publish)).routes(routes!(read))
}

/// The schema, open to all.
pub(super) fn about() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(schema))
}

/// A survey with its newest version.
#[derive(Debug, Serialize, ToSchema)]
struct SurveySummary {
    /// The key by which programs and touchpoints name it.
    key: String,
    /// What staff call it.
    name: String,
    /// The metric of its lead question.
    lead_metric: Metric,
    /// Whom it is about.
    about: About,
    /// The languages in which it can be answered, the preferred one first.
    #[schema(value_type = Vec<String>)]
    languages: Vec<Language>,
    /// Whether it can be asked.
    state: SurveyState,
    /// The number of its newest version; none for a built-in survey that nothing has used yet.
    version: Option<i32>,
    /// When that was published.
    published_at: Option<DateTime<Utc>>,
}

/// Whether a survey can be asked.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum SurveyState {
    /// Programs and touchpoints may ask it.
    Published,
    /// It asks nobody any more; open invitations can still be answered.
    Retired,
}

impl From<SurveyRow> for SurveySummary {
    fn from(SurveyRow { content, versions, retired_at }: SurveyRow) -> Self {
        let newest = versions.first();
        Self {
            key: content.key,
            name: content.name,
            lead_metric: content.lead_metric,
            about: content.about,
            languages: content.languages,
            state: if retired_at.is_some() { SurveyState::Retired } else { SurveyState::Published },
            version: newest.map(|version| version.number),
            published_at: newest.map(|version| version.published_at),
        }
    }
}

/// List surveys
///
/// Built in and of one's own, by name.
#[utoipa::path(
    get,
    path = "/surveys",
    operation_id = "listSurveys",
    tag = "Surveys",
    security(("token" = ["surveys:read"])),
    responses((status = 200, description = "All surveys.", body = Vec<SurveySummary>)),
)]
async fn list(State(cx): State<Service>, Caller(actor): Caller, _: NoParams) -> ApiResult<Json<Vec<SurveySummary>>> {
    let rows = surveys::list(&cx, &actor).await?;
    Ok(Json(rows.into_iter().map(SurveySummary::from).collect()))
}

/// Read a survey
///
/// The newest version, as it would be published: to begin one of your own with.
#[utoipa::path(
    get,
    path = "/surveys/{key}",
    operation_id = "getSurvey",
    tag = "Surveys",
    security(("token" = ["surveys:read"])),
    params(("key" = String, Path, description = "The survey's key.")),
    responses((status = 200, description = "The survey.", body = Object)),
)]
async fn read(
    State(cx): State<Service>,
    Caller(actor): Caller,
    Path(key): Path<String>,
    _: NoParams,
) -> ApiResult<Json<Value>> {
    let row = surveys::list(&cx, &actor).await?.into_iter().find(|row| row.content.key == key);
    let survey = row.ok_or(Error::NotFound("survey"))?.content;
    Ok(Json(serde_json::to_value(survey).map_err(|error| Error::Internal(error.to_string()))?))
}

/// Publish a survey
///
/// As the newest version of its key, unless that says the same already. Answers and open invitations keep their version. A
/// retired survey is brought back. The body is a survey by the JSON Schema at `/api/v1/survey.schema.json`; everything that is wrong is told with its place.
#[utoipa::path(
    post,
    path = "/surveys",
    operation_id = "publishSurvey",
    tag = "Surveys",
    security(("token" = ["surveys:write"])),
    params(("dry_run" = Option<bool>, Query, description = "`true`: say what it would do, and publish nothing.")),
    request_body(content = Object, description = "The survey."),
    responses(
        (status = 200, description = "It stands so already, or this was a dry run.", body = Published),
        (status = 201, description = "It is published.", body = Published),
    ),
)]
async fn publish(
    State(cx): State<Service>,
    Caller(actor): Caller,
    mut params: Params,
    ApiJson(survey): ApiJson<Value>,
) -> ApiResult<(StatusCode, Json<Published>)> {
    let dry_run = params.flag("dry_run");
    params.done()?;
    let published = surveys::publish_own(&cx, &actor, &survey.to_string(), dry_run).await?;
    let status = if published.is_new && !dry_run { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(published)))
}

/// Read the schema of surveys
///
/// The JSON Schema by which editors check and complete a survey. Open to all.
#[utoipa::path(
    get,
    path = "/survey.schema.json",
    operation_id = "getSurveySchema",
    tag = "Surveys",
    responses((status = 200, description = "The schema.", body = Object)),
)]
async fn schema(_: NoParams) -> ApiResult<Json<Value>> {
    Ok(Json(json_schema()))
}
