//! `/api/v1/responses`: read, and their verdicts reversed.

use axum::{
    Json,
    extract::{Path, State, rejection::PathRejection},
    response::Response,
};
use domain::{Band, Metric, survey::Completion, verdict::Verdict};
use serde::Deserialize;
use service::{
    Error, Service,
    feedback::Filter,
    responses::{self, ResponseRecord, Reversed},
    uploads,
};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::{
    auth::Caller,
    json::ApiJson,
    params::{Id, Limit, NoParams, Page, Params},
    problem::ApiResult,
};
use crate::http::{AppState, files};

/// The routes of responses.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(list)).routes(routes!(file)).routes(routes!(judge))
}

/// List responses
///
/// What customers answered, with every answer and who handled the contact; the newest first. Answers that do not count,
/// such as those of machines, are listed with `counted=false` only; those that were not sent whole with `status=partial` only.
#[utoipa::path(
    get,
    path = "/responses",
    operation_id = "listResponses",
    tag = "Responses",
    security(("token" = ["responses:read"])),
    params(
        ("from" = Option<chrono::NaiveDate>, Query, description = "The first day, in the organisation's zone."),
        ("to" = Option<chrono::NaiveDate>, Query, description = "The day after the last."),
        ("q" = Option<String>, Query, description = "Words that all stand in the comment; upper and lower case are the same."),
        ("metric" = Option<Metric>, Query, description = "Whose lead question measures this."),
        ("band" = Option<Band>, Query, description = "Whose score falls into this band."),
        ("program" = Option<String>, Query, description = "The program that asked."),
        ("survey" = Option<String>, Query, description = "The survey that was answered. Without it: all surveys about customers; those about staff are listed only where they are named."),
        ("team" = Option<String>, Query, description = "The team that handled the contact."),
        ("agent" = Option<String>, Query, description = "The agent who handled the contact."),
        ("channel" = Option<String>, Query, description = "The channel of the contact."),
        ("reason" = Option<String>, Query, description = "The contact reason."),
        ("language" = Option<String>, Query, description = "The language in which it was given, such as `de`."),
        ("comment" = Option<bool>, Query, description = "`true`: only with a comment."),
        ("counted" = Option<bool>, Query, description = "`false`: those that do not count in scores, with the answers that were set aside as machines'."),
        ("status" = Option<Completion>, Query, description = "`partial`: those that were begun and not sent whole, with the answers so far. They count in no score; `final_at` says since when nobody is expected to go on. Without it, or with `complete`, those that were sent."),
        ("conflict" = Option<bool>, Query, description = "`true`: only those under whose attempt another answer came, which nobody resolved."),
        ("after" = Option<String>, Query, description = "Reads on: `next` of the page before.", pattern = r"^[0-9]{1,13}-[0-9a-f]{32}$"),
        Limit,
    ),
    responses((status = 200, description = "A page of responses.", body = Page<ResponseRecord>)),
)]
async fn list(
    State(cx): State<Service>,
    Caller(actor): Caller,
    mut params: Params,
) -> ApiResult<Json<Page<ResponseRecord>>> {
    let filter = Filter {
        from: params.day("from"),
        to: params.day("to"),
        search: params.text("q").unwrap_or_default(),
        metric: params.word("metric"),
        band: params.word("band"),
        program: params.text("program"),
        team: params.text("team"),
        agent: params.text("agent"),
        channel: params.text("channel"),
        reason: params.text("reason"),
        language: params.text("language"),
        has_comment: params.flag("comment"),
        counted: Some(params.switch("counted").unwrap_or(true)),
        status: params.word("status"),
        in_conflict: params.flag("conflict"),
        ..Filter::default()
    }
    .of_survey(params.text("survey"));
    let (after, limit) = (params.text("after"), params.limit());
    params.done()?;
    let page = responses::list(&cx, &actor, &filter, after.as_deref(), limit).await?;
    Ok(Page::of(page.responses, page.next))
}

/// Take a copy of a file
///
/// A file that came with a response. Photos were written anew and hold nothing but the picture; documents are as they were
/// sent: treat them as any file of a stranger. The list of responses says which there are.
#[utoipa::path(
    get,
    path = "/responses/{id}/files/{file}",
    operation_id = "readFile",
    tag = "Responses",
    security(("token" = ["responses:read"])),
    params(
        ("id" = Uuid, Path, description = "The response."),
        ("file" = Uuid, Path, description = "The file."),
    ),
    responses((status = 200, description = "All of it.", content_type = "application/octet-stream", body = Vec<u8>)),
)]
async fn file(
    State(cx): State<Service>,
    Caller(actor): Caller,
    path: Result<Path<(Uuid, Uuid)>, PathRejection>,
    _: NoParams,
) -> ApiResult<Response> {
    let Path((response, file)) = path.map_err(|_| Error::NotFound("file"))?;
    Ok(files::saved(uploads::open(&cx, &actor, file, Some(response)).await?))
}

/// A verdict to be put in place of the one that there is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VerdictChange {
    /// Who answered: a person after all, and it counts; or a machine after all, and it counts no more.
    #[schema(schema_with = person_or_machine)]
    verdict: Verdict,
    /// What speaks for it, in a few words.
    #[schema(
        min_length = 1,
        max_length = 500,
        pattern = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$",
        examples("The customer said on the phone that they answered.")
    )]
    why: String,
}

fn person_or_machine() -> utoipa::openapi::Object {
    utoipa::openapi::ObjectBuilder::new()
        .schema_type(utoipa::openapi::schema::Type::String)
        .description(Some(
            "Who answered: a `person` after all, and it counts; or a `machine` after all, and it counts no more.",
        ))
        .enum_values(Some([Verdict::Person.as_str(), Verdict::Machine.as_str()]))
        .build()
}

/// Reverse a verdict
///
/// A person answered after all, or a machine. Scores follow at once, on the day on which the answer came. An answer that
/// was set aside becomes a response of the same id, with the case that it calls for.
#[utoipa::path(
    post,
    path = "/responses/{id}/verdict",
    operation_id = "reverseVerdict",
    tag = "Responses",
    security(("token" = ["responses:write"])),
    params(("id" = Uuid, Path, description = "The response, or the answer that was set aside.")),
    request_body(content = VerdictChange),
    responses(
        (status = 200, description = "How it stands now.", body = Reversed),
        (status = 409, description = "It counts, or does not, already; the customer's own answer stands in its place; or the first request under this key is still under way."),
    ),
)]
async fn judge(
    State(cx): State<Service>,
    Caller(actor): Caller,
    id: Id,
    _: NoParams,
    ApiJson(change): ApiJson<VerdictChange>,
) -> ApiResult<Json<Reversed>> {
    let id = id.of("response").map_err(|_| Error::NotFound("response"))?;
    Ok(Json(responses::reverse(&cx, &actor, id, change.verdict, &change.why).await?))
}
