//! The REST interface, `/api/v1`: bearer tokens with scopes, JSON, problem details.

mod audit;
pub mod auth;
mod bulk;
mod cases;
mod contacts;
mod dispositions;
mod idempotency;
mod invitations;
pub mod json;
mod params;
pub mod problem;
mod responses;
pub mod scores;

use axum::{Router, middleware, routing::get};

use super::AppState;

/// All of `/api/v1` but the uploads.
pub fn router(state: &AppState) -> Router<AppState> {
    Router::new()
        .route("/scores", get(scores::get))
        .merge(contacts::router())
        .merge(invitations::router())
        .merge(responses::router())
        .merge(cases::router())
        .merge(dispositions::router())
        .merge(audit::router())
        .fallback(problem::not_found)
        .layer(middleware::from_fn_with_state(state.clone(), idempotency::once))
}

/// What takes bodies of any length, as a stream.
pub fn uploads() -> Router<AppState> {
    bulk::router()
}
