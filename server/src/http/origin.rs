//! Unsafe requests are taken only from our own pages: no other site can press our buttons.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::sentence;

use super::refusal::said_to_browser;

/// Refuses an unsafe request that a browser says comes from another site than `public_url`.
pub async fn same_site(State(public_url): State<Arc<str>>, request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_ours(request.headers(), &public_url) {
        return next.run(request).await;
    }
    let said = said_to_browser(&sentence!("form-from-elsewhere"), request.headers());
    (StatusCode::FORBIDDEN, said).into_response()
}

/// Browsers say where a request comes from, in `Sec-Fetch-Site` or, older ones, in `Origin`. A request that
/// says neither was not made by a page.
fn is_ours(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else { return true };
    let host = text(header::HOST.as_str()).unwrap_or_default();
    origin == public_url || origin.split_once("://").is_some_and(|(_, origin_host)| origin_host == host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn only_our_own_pages_post() {
        let ours = "https://feedback.example.org";
        assert!(is_ours(&headers(&[("sec-fetch-site", "same-origin")]), ours));
        assert!(!is_ours(&headers(&[("sec-fetch-site", "cross-site")]), ours));
        assert!(!is_ours(&headers(&[("sec-fetch-site", "same-site")]), ours));
        assert!(is_ours(&headers(&[("origin", ours), ("host", "internal:3000")]), ours));
        assert!(!is_ours(&headers(&[("origin", "https://evil.example"), ("host", "feedback.example.org")]), ours));
        assert!(!is_ours(&headers(&[("origin", "null"), ("host", "feedback.example.org")]), ours));
        assert!(is_ours(&headers(&[]), ours));
    }
}
