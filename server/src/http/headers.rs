//! What every answer says: what the browser is to refuse, and when to ask again for what is away.
//!
//! Pages set a policy of their own: staff pages with a nonce for their scripts (`app::shell`), customers' pages with the
//! hash of their one style sheet (`http::respondent`). All else is data, and gets a policy that lets nothing run.

use axum::http::{
    HeaderName, HeaderValue, Response, StatusCode,
    header::{
        CONTENT_SECURITY_POLICY, REFERRER_POLICY, RETRY_AFTER, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
        X_FRAME_OPTIONS,
    },
};
use tower::util::MapResponseLayer;

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

/// After how many seconds to ask again when the database is away.
const COME_AGAIN: HeaderValue = HeaderValue::from_static("5");

/// Adds what answers have not said themselves; `public_url` tells whether this installation is reached under https.
pub fn added<B>(public_url: &str) -> MapResponseLayer<impl Fn(Response<B>) -> Response<B> + Clone + use<B>> {
    let is_secure = public_url.starts_with("https://");
    MapResponseLayer::new(move |mut response: Response<B>| {
        let is_away = response.status() == StatusCode::SERVICE_UNAVAILABLE;
        let headers = response.headers_mut();
        for (name, value) in ALWAYS {
            headers.entry(name).or_insert(value);
        }
        if is_secure {
            headers.entry(STRICT_TRANSPORT_SECURITY).or_insert(ONLY_HTTPS);
        }
        if is_away {
            // What is away comes back.
            headers.entry(RETRY_AFTER).or_insert(COME_AGAIN);
        }
        response
    })
}
