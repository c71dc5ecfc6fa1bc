//! `/api/v1/responses`.

use axum::{Json, extract::State};
use domain::{Band, Metric};
use service::{
    Service,
    feedback::Filter,
    responses::{self, ResponseRecord},
};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    auth::Caller,
    params::{Limit, Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of responses.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(list))
}

/// List responses
///
/// What customers answered, with every answer and who handled the contact; the newest first.
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
        ("team" = Option<String>, Query, description = "The team that handled the contact."),
        ("agent" = Option<String>, Query, description = "The agent who handled the contact."),
        ("channel" = Option<String>, Query, description = "The channel of the contact."),
        ("reason" = Option<String>, Query, description = "The contact reason."),
        ("language" = Option<String>, Query, description = "The language in which it was given, such as `de`."),
        ("comment" = Option<bool>, Query, description = "`true`: only with a comment."),
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
    };
    let (after, limit) = (params.text("after"), params.limit());
    params.done()?;
    let page = responses::list(&cx, &actor, &filter, after.as_deref(), limit).await?;
    Ok(Page::of(page.responses, page.next))
}
