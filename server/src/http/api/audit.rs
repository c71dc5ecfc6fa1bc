//! `/api/v1/audit`.

use axum::{
    Json, Router,
    extract::{RawQuery, State},
    routing::get,
};
use service::{
    Service,
    audit::{self, AuditQuery, Event},
};

use super::{
    auth::Caller,
    params::{Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of the audit log.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/audit", get(list))
}

/// The audit log, newest first. `from` counts, `to` does not.
async fn list(
    State(cx): State<Service>,
    Caller(actor): Caller,
    RawQuery(query): RawQuery,
) -> ApiResult<Json<Page<Event>>> {
    actor.require_scope("audit:read", "read the audit log")?;
    let mut params = Params::of(query.as_deref());
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
