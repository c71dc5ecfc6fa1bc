//! `/api/v1/conflicts`: two different answers of one attempt, read, and resolved by whoever saw what counts.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::survey::Settlement;
use serde::Deserialize;
use service::{
    Error, Service,
    feedback::Filter,
    responses::{self, ConflictFilter, ConflictRecord, conflicts},
};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    auth::Caller,
    cases::seen_version,
    json::ApiJson,
    params::{Id, Limit, NoParams, Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of conflicts.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(list)).routes(routes!(one)).routes(routes!(resolve))
}

/// List conflicts
///
/// A conflict is another answer that came under the attempt of a response: the same form, sent again with other content.
/// What the response says now, what the other answer says, and how somebody resolved it; the one that came last first.
#[utoipa::path(
    get,
    path = "/conflicts",
    operation_id = "listConflicts",
    tag = "Responses",
    security(("token" = ["responses:read"])),
    params(
        ("resolved" = Option<bool>, Query, description = "`false`: only those that wait for somebody; `true`: only those that are resolved."),
        ("response" = Option<Uuid>, Query, description = "Only those of this response."),
        ("program" = Option<String>, Query, description = "Only of responses that this program asked for."),
        ("survey" = Option<String>, Query, description = "Only of responses to this survey. Without it and without `response`: all surveys about customers; those about staff are listed only where they are named."),
        ("team" = Option<String>, Query, description = "Only about contacts that this team handled."),
        ("after" = Option<Uuid>, Query, description = "Reads on: `next` of the page before."),
        Limit,
    ),
    responses((status = 200, description = "A page of conflicts.", body = Page<ConflictRecord>)),
)]
async fn list(
    State(cx): State<Service>,
    Caller(actor): Caller,
    mut params: Params,
) -> ApiResult<Json<Page<ConflictRecord>>> {
    let (resolved, response) = (params.switch("resolved"), params.id("response"));
    let of = Filter { program: params.text("program"), team: params.text("team"), ..Filter::default() };
    let survey = params.text("survey");
    let of = if response.is_some() { Filter { survey, ..of } } else { of.of_survey(survey) };
    let filter = ConflictFilter { of, response, resolved, after: params.id("after"), limit: params.limit() };
    params.done()?;
    let page = conflicts::list(&cx, &actor, &filter).await?;
    Ok(Page::of(page.conflicts, page.next))
}

/// Read a conflict
///
/// Its `ETag` is what resolving it names as `If-Match`.
#[utoipa::path(
    get,
    path = "/conflicts/{id}",
    operation_id = "getConflict",
    tag = "Responses",
    security(("token" = ["responses:read"])),
    params(("id" = Uuid, Path, description = "The conflict.")),
    responses((status = 200, description = "The conflict.", body = ConflictRecord,
        headers(("ETag" = String, description = "The revision of the response, and how the conflict was resolved.")))),
)]
async fn one(State(cx): State<Service>, Caller(actor): Caller, id: Id, _: NoParams) -> ApiResult<Response> {
    answer(conflicts::record(&cx, &actor, id.of("conflict")?).await?)
}

/// How a conflict is to be resolved.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ConflictSettlement {
    /// Which answer counts: what counts stays, or the other one counts from now on.
    settlement: Settlement,
    /// What speaks for it, in a few words.
    #[schema(
        min_length = 1,
        max_length = 500,
        pattern = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$",
        examples("The customer said on the phone which one they meant.")
    )]
    why: String,
}

/// Resolve a conflict
///
/// Once, with a reason. Kept, the response stays as it is. Replaced, it says from now on what the other answer says, as if the
/// customer had changed it: scores follow at once, on the day of the answer, and a case opens where one is called for.
/// `If-Match` names the revision of the response that you saw, so that nothing is judged that nobody has read. The same said
/// again, with the same reason, changes nothing.
#[utoipa::path(
    post,
    path = "/conflicts/{id}/resolution",
    operation_id = "resolveConflict",
    tag = "Responses",
    security(("token" = ["responses:read", "responses:write"])),
    params(
        ("id" = Uuid, Path, description = "The conflict."),
        ("If-Match" = String, Header, description = "The `ETag` of the conflict as you read it.", pattern = r#"^"[0-9]{1,9}"$"#, example = json!("\"1\"")),
    ),
    request_body(content = ConflictSettlement),
    responses(
        (status = 200, description = "The conflict as it stands now.", body = ConflictRecord,
            headers(("ETag" = String, description = "The revision of the response, and how the conflict was resolved."))),
        (status = 409, description = "It is resolved already, by somebody else or in another way; or the first request under this key is still under way."),
        (status = 412, description = ""),
        (status = 428, description = ""),
    ),
)]
async fn resolve(
    State(cx): State<Service>,
    Caller(actor): Caller,
    id: Id,
    _: NoParams,
    headers: HeaderMap,
    ApiJson(ConflictSettlement { settlement, why }): ApiJson<ConflictSettlement>,
) -> ApiResult<Response> {
    let (id, seen) = (id.of("conflict")?, seen_version(&headers)?);
    answer(responses::resolve_and_read(&cx, &actor, id, seen, settlement, &why).await?)
}

fn answer(conflict: ConflictRecord) -> ApiResult<Response> {
    let tag = HeaderValue::from_str(&format!("\"{}\"", conflict.version()))
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(([(header::ETAG, tag)], Json(conflict)).into_response())
}
