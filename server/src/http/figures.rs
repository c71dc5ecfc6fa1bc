//! `/metrics`: the figures, for Prometheus.

use std::net::SocketAddr;

use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use service::Service;

use super::AppState;
use crate::metrics::{self, Access};

/// The forms in which the text is known: its own, and the older one of which it is one too.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
const PLAIN: &str = "text/plain; version=0.0.4; charset=utf-8";

/// At the main address.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/metrics", get(show))
}

/// At an address of their own, for whoever reaches it.
pub fn own_router(cx: Service) -> Router {
    Router::new()
        .route("/metrics", get(async |State(cx): State<Service>, headers: HeaderMap| text(&cx, &headers).await))
        .with_state(cx)
}

/// Whoever may not read them learns nothing, not even that there are any.
async fn show(State(cx): State<Service>, State(access): State<Access>, request: Request) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| *peer);
    if access.allows(peer, request.headers()) {
        text(&cx, request.headers()).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

async fn text(cx: &Service, headers: &HeaderMap) -> Response {
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = if accepts.contains("application/openmetrics-text") { OPEN_METRICS } else { PLAIN };
    match metrics::render(cx).await {
        Ok(text) => ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "the figures could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
