//! How long an answer may take. What takes longer is given up: whoever asked has long gone on, or will ask again.

use std::time::Duration;

use axum::{
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use tokio::time::timeout;

use super::api::problem::ApiError;

/// Bulk uploads may take longer, as long as they move.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// For pages and what they post.
pub(super) async fn of_people(request: Request, next: Next) -> Response {
    let told = "This took too long and was given up. Please go back and try again in a while.";
    answer(request, next, (StatusCode::SERVICE_UNAVAILABLE, told)).await
}

/// For the REST interface.
pub(super) async fn of_programs(request: Request, next: Next) -> Response {
    answer(request, next, ApiError::TooSlow).await
}

async fn answer(request: Request, next: Next, otherwise: impl IntoResponse) -> Response {
    timeout(ANSWER_WITHIN, next.run(request)).await.unwrap_or_else(|_| otherwise.into_response())
}
