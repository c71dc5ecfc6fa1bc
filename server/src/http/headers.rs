//! What every answer tells the browser to refuse.
//!
//! Pages set a policy of their own: staff pages with a nonce for their scripts (`app::shell`), customers' pages with the
//! hash of their one style sheet (`http::respondent`). All else is data, and gets a policy that lets nothing run.

use axum::{
    extract::{Request, State},
    http::{
        HeaderName, HeaderValue,
        header::{
            CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
            X_FRAME_OPTIONS,
        },
    },
    middleware::Next,
    response::Response,
};

/// Whether this installation is reached under https.
#[derive(Clone, Copy, Debug)]
pub struct Secure(bool);

impl Secure {
    /// As its public address says.
    #[must_use]
    pub fn of(public_url: &str) -> Self {
        Self(public_url.starts_with("https://"))
    }
}

const ALWAYS: [(HeaderName, HeaderValue); 7] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // Our own pages learn where a form came from, for other sites there is nothing to learn.
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    // For browsers that do not know `frame-ancestors`.
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    ),
    (HeaderName::from_static("permissions-policy"), HeaderValue::from_static(NOTHING)),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// No page of ours wants any of these.
const NOTHING: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), \
    geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// A year, as browsers' preload lists want it at least. Not for names below ours: those are not ours to decide on.
const ONLY_HTTPS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Adds what an answer has not said itself.
pub async fn add(State(Secure(is_secure)): State<Secure>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(value);
    }
    if is_secure {
        headers.entry(STRICT_TRANSPORT_SECURITY).or_insert(ONLY_HTTPS);
    }
    response
}
