//! `/api/v1/dispositions`.

use axum::{Json, extract::State};
use domain::{Disposition, Outcome};
use service::{
    Service,
    dispositions::{self, FunnelQuery, LedgerQuery, LedgerRow},
    organisation,
};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    auth::Caller,
    params::{Limit, Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of dispositions.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(list))
}

/// List dispositions
///
/// Why each contact was or was not asked, and how the asking ended; the latest decision first. Without `from` and `to`:
/// everything up to now.
#[utoipa::path(
    get,
    path = "/dispositions",
    operation_id = "listDispositions",
    tag = "Dispositions",
    security(("token" = ["dispositions:read"])),
    params(
        ("from" = Option<chrono::NaiveDate>, Query, description = "The first day on which the contacts ended, in the organisation's zone."),
        ("to" = Option<chrono::NaiveDate>, Query, description = "The day after the last."),
        ("program" = Option<String>, Query, description = "Only what this program decided."),
        ("team" = Option<String>, Query, description = "Only contacts of this team."),
        ("channel" = Option<String>, Query, description = "Only contacts on this channel."),
        ("kind" = Option<Disposition>, Query, description = "Only this disposition."),
        ("outcome" = Option<Outcome>, Query, description = "Only this outcome."),
        ("after" = Option<uuid::Uuid>, Query, description = "Reads on: `next` of the page before."),
        Limit,
    ),
    responses((status = 200, description = "A page of the ledger.", body = Page<LedgerRow>)),
)]
async fn list(
    State(cx): State<Service>,
    Caller(actor): Caller,
    mut params: Params,
) -> ApiResult<Json<Page<LedgerRow>>> {
    let today = organisation::get(&cx).await?.local_day(cx.now());
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
    Ok(Page::of(page.rows, page.next))
}
