//! The REST interface, `/api/v1`: bearer tokens with scopes, JSON, problem details.

pub mod auth;
pub mod problem;

use axum::Router;

use super::AppState;

/// All of `/api/v1`.
pub fn router(_state: &AppState) -> Router<AppState> {
    Router::new().fallback(problem::not_found)
}
