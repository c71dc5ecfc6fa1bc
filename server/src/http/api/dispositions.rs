//! `/api/v1/dispositions`.

use axum::{
    Json, Router,
    extract::{RawQuery, State},
    routing::get,
};
use service::{
    Service,
    dispositions::{self, FunnelQuery, LedgerQuery, LedgerRow},
    organisation,
};

use super::{
    auth::Caller,
    params::{Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of dispositions.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/dispositions", get(list))
}

/// The ledger, the latest decision first. `from` counts, `to` does not; without them: everything up to now.
async fn list(
    State(cx): State<Service>,
    Caller(actor): Caller,
    RawQuery(query): RawQuery,
) -> ApiResult<Json<Page<LedgerRow>>> {
    actor.require_scope("dispositions:read", "read dispositions")?;
    let today = organisation::get(&cx).await?.local_day(cx.now());
    let mut params = Params::of(query.as_deref());
    let query = LedgerQuery {
        within: FunnelQuery {
            from: params.day("from").unwrap_or_default(),
            to: params.day("to").or(today.succ_opt()).unwrap_or(today),
            program: params.text("program"),
            team: params.text("team"),
            channel: params.text("channel"),
        },
        kind: params.word("kind"),
        outcome: params.word("outcome"),
        after: params.id("after"),
        limit: params.limit(),
    };
    params.done()?;
    let page = dispositions::list(&cx, &actor, &query).await?;
    Ok(Json(Page { data: page.rows, next: page.next.map(|id| id.to_string()) }))
}
