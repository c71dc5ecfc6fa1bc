//! `/api/v1/responses`.

use axum::{
    Json, Router,
    extract::{RawQuery, State},
    routing::get,
};
use service::{
    Service,
    feedback::Filter,
    responses::{self, ResponseRecord},
};

use super::{
    auth::Caller,
    params::{Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of responses.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/responses", get(list))
}

/// Responses, newest first. `from` counts, `to` does not.
async fn list(
    State(cx): State<Service>,
    Caller(actor): Caller,
    RawQuery(query): RawQuery,
) -> ApiResult<Json<Page<ResponseRecord>>> {
    let mut params = Params::of(query.as_deref());
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
        has_comment: params.text("comment").is_some(),
    };
    let (after, limit) = (params.text("after"), params.limit());
    params.done()?;
    let page = responses::list(&cx, &actor, &filter, after.as_deref(), limit).await?;
    Ok(Json(Page { data: page.responses, next: page.next }))
}
