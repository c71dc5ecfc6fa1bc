//! How long an answer may take. What takes longer is given up: whoever asked has long gone on, or will ask again.

use std::time::Duration;

use axum::{
    extract::Request,
    http::{HeaderMap, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::sentence;
use tokio::time::timeout;

use super::{api::problem::ApiError, parts, refusal::said_to_browser};

/// Bulk uploads may take longer, as long as they move.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// Files come slowly on a bad line; each pause of theirs has a limit of its own.
const FILES_WITHIN: Duration = Duration::from_secs(300);

/// For pages and what they post.
pub(super) async fn of_people(request: Request, next: Next) -> Response {
    let told = said_to_browser(&sentence!("took-too-long"), request.headers());
    let within = within(request.headers());
    answer(request, next, within, (StatusCode::SERVICE_UNAVAILABLE, told)).await
}

/// How long whoever sends this may take to be answered.
pub(super) fn within(headers: &HeaderMap) -> Duration {
    if parts::is_in_parts(headers) { FILES_WITHIN } else { ANSWER_WITHIN }
}

/// For the REST interface.
pub(super) async fn of_programs(request: Request, next: Next) -> Response {
    answer(request, next, ANSWER_WITHIN, ApiError::TooSlow).await
}

async fn answer(request: Request, next: Next, within: Duration, otherwise: impl IntoResponse) -> Response {
    timeout(within, next.run(request)).await.unwrap_or_else(|_| otherwise.into_response())
}
