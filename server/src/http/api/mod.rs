//! The REST interface, `/api/v1`: bearer tokens with scopes, JSON, problem details. Each route is made together with its
//! description; [`openapi`] makes one document of them.

mod audit;
pub mod auth;
mod bulk;
mod cases;
mod conflicts;
mod contacts;
mod dispositions;
mod idempotency;
mod invitations;
pub mod json;
pub mod openapi;
mod params;
pub mod problem;
mod responses;
pub mod scores;
mod surveys;

use axum::{Router, extract::DefaultBodyLimit, middleware};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{AppState, BODY_LIMIT, limits, patience};

/// All of `/api/v1`.
pub fn router(state: &AppState) -> Router<AppState> {
    let keyed = Router::from(routes())
        .layer(middleware::from_fn_with_state(state.clone(), idempotency::once))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn(patience::of_programs));
    keyed
        .merge(Router::from(uploads()))
        .merge(Router::from(about()))
        .fallback(problem::not_found)
        .method_not_allowed_fallback(problem::no_method)
        .layer(middleware::from_fn_with_state(state.clone(), limits::programs))
}

/// What takes and gives JSON.
fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::default()
        .merge(contacts::router())
        .merge(invitations::router())
        .merge(responses::router())
        .merge(conflicts::router())
        .merge(cases::router())
        .merge(dispositions::router())
        .merge(audit::router())
        .merge(surveys::router())
        .routes(routes!(scores::get))
}

/// What takes bodies of any length, as a stream; no idempotency key covers these.
fn uploads() -> OpenApiRouter<AppState> {
    bulk::router()
}

/// What is open to all.
fn about() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(openapi::serve)).merge(surveys::about())
}
