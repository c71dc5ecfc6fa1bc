//! The REST interface, `/api/v1`: bearer tokens with scopes, JSON, problem details.

pub mod auth;
mod contacts;
pub mod json;
pub mod problem;
pub mod scores;

use axum::{Router, routing::get};

use super::AppState;

/// All of `/api/v1`.
pub fn router(_state: &AppState) -> Router<AppState> {
    Router::new().route("/scores", get(scores::get)).merge(contacts::router()).fallback(problem::not_found)
}
