//! `/api/v1/audit`.

use axum::{Json, extract::State};
use domain::audit::{Action, Group};
use service::{
    Service,
    audit::{self, AuditQuery, Event},
};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    auth::Caller,
    params::{Limit, Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of the audit log.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(list))
}

/// List audit events
///
/// Who changed what, and who looked at whose data; the latest first.
#[utoipa::path(
    get,
    path = "/audit",
    operation_id = "listAuditEvents",
    tag = "Audit log",
    security(("token" = ["audit:read"])),
    params(
        ("from" = Option<chrono::NaiveDate>, Query, description = "The first day, in the organisation's zone."),
        ("to" = Option<chrono::NaiveDate>, Query, description = "The day after the last."),
        ("who" = Option<uuid::Uuid>, Query, description = "Only what this user or token did."),
        ("group" = Option<Group>, Query, description = "Only actions of this group."),
        ("action" = Option<Action>, Query, description = "Only this action."),
        ("target" = Option<String>, Query, description = "Only what was done to this key or id."),
        ("q" = Option<String>, Query, description = "Only events with these words in target or detail."),
        ("after" = Option<uuid::Uuid>, Query, description = "Reads on: `next` of the page before."),
        Limit,
    ),
    responses((status = 200, description = "A page of the audit log.", body = Page<Event>)),
)]
async fn list(State(cx): State<Service>, Caller(actor): Caller, mut params: Params) -> ApiResult<Json<Page<Event>>> {
    let query = AuditQuery {
        who: params.id("who"),
        group: params.word("group"),
        action: params.word("action"),
        target: params.text("target"),
        from: params.day("from"),
        to: params.day("to"),
        search: params.text("q").unwrap_or_default(),
        after: params.id("after"),
        limit: params.limit(),
    };
    params.done()?;
    let page = audit::list(&cx, &actor, &query).await?;
    Ok(Json(Page { data: page.events, next: page.next.map(|id| id.to_string()) }))
}
