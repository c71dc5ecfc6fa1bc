//! What is noted of every request: one span with an id, a line when it is answered, its figures.
//!
//! Neither span nor line nor figure holds a path or a query: the paths of customers' pages hold their tokens, and
//! queries of staff hold names. The template of the route (`/s/{token}`) says as much to whoever looks for a fault.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use tracing::{Instrument, Span, field};

use super::AppState;
use crate::{metrics, telemetry};

/// The header of a request's id, in requests that a trusted proxy passes on and in every answer.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// The longest id that is taken from a proxy.
const LONGEST_ID: usize = 64;
/// What stands for the route of a request that none fits.
const NO_ROUTE: &str = "none";

/// Put into a request by whoever knows that a trusted proxy passed it on: then the proxy's id counts.
#[derive(Clone, Copy, Debug)]
pub struct FromTrustedProxy;

/// Notes a request and its answer.
pub async fn observe(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let under_way = metrics::begun();
    let route = request.extensions().get::<MatchedPath>().map_or(NO_ROUTE, MatchedPath::as_str).to_owned();
    let method = method(request.method());
    let is_trusted = request.extensions().get::<FromTrustedProxy>().is_some();
    let id =
        given(request.headers()).filter(|_| is_trusted).unwrap_or_else(|| state.service.new_id().simple().to_string());
    let span = span(&id, method, &route);
    let mut response = next.run(request).instrument(span.clone()).await;
    drop(under_way);
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    metrics::answered(method, &route, status, took);
    span.record("http.response.status_code", status);
    span.in_scope(|| {
        let ms = took.as_millis() as u64;
        match status {
            500.. => tracing::warn!(status, ms, "answered"),
            _ => tracing::debug!(status, ms, "answered"),
        }
    });
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// Every line that is logged within it carries its fields. Those that only a collector understands are left out where
/// there is none.
fn span(id: &str, method: &'static str, route: &str) -> Span {
    if !telemetry::is_tracing() {
        return tracing::info_span!("request", id, method, route);
    }
    tracing::info_span!(
        "request",
        id,
        method,
        route,
        otel.name = %format_args!("{method} {route}"),
        otel.kind = "server",
        http.request.method = method,
        http.route = route,
        http.response.status_code = field::Empty,
    )
}

/// The method, when it is one that is in use: a made-up one would make a figure of its own each time.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// The id that came with a request, if it is one that can stand in a log.
fn given(headers: &HeaderMap) -> Option<String> {
    let id = headers.get(REQUEST_ID)?.to_str().ok()?;
    let fits = !id.is_empty()
        && id.len() <= LONGEST_ID
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    fits.then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_is_no_id_is_not_taken() {
        let headers = |id: &'static str| HeaderMap::from_iter([(REQUEST_ID, HeaderValue::from_static(id))]);
        assert_eq!(given(&headers("4bf92f35-77b3.4da6_a")).as_deref(), Some("4bf92f35-77b3.4da6_a"));
        for wrong in
            ["", "a b", "<x>", "a\"b", "0123456789012345678901234567890123456789012345678901234567890123456789"]
        {
            assert_eq!(given(&headers(wrong)), None, "{wrong}");
        }
    }
}
