//! The REST interface, `/api/v1`: bearer tokens with scopes, JSON, problem details.

pub mod auth;
mod bulk;
mod cases;
mod contacts;
mod dispositions;
mod invitations;
pub mod json;
mod params;
pub mod problem;
mod responses;
pub mod scores;

use axum::{Router, routing::get};

use super::AppState;

/// All of `/api/v1` but the uploads.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/scores", get(scores::get))
        .merge(contacts::router())
        .merge(invitations::router())
        .merge(responses::router())
        .merge(cases::router())
        .merge(dispositions::router())
        .fallback(problem::not_found)
}

/// What takes bodies of any length, as a stream.
pub fn uploads() -> Router<AppState> {
    bulk::router()
}
