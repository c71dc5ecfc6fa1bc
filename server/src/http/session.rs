//! Who asks: the session cookie becomes an actor, and what needs a log-in sends there.

use app::context::SESSION_COOKIE;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use url::form_urlencoded::byte_serialize;

use super::AppState;

/// The addresses of the staff's side that are open to all: everything else needs a session.
const OPEN: &[&str] = &["/login", "/do/log-in"];

/// Puts the actor, the session and what the last form said into the request; without a session it leads to
/// the log-in, so that a new page is closed unless it is opened here.
pub async fn identify(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    let identity = match jar.get(SESSION_COOKIE) {
        Some(cookie) => match service::people::identify(&state.service, cookie.value()).await {
            Ok(identity) => identity,
            Err(error) => {
                tracing::error!(error = %error.for_log(), "a session could not be read");
                return (StatusCode::SERVICE_UNAVAILABLE, error.to_string()).into_response();
            }
        },
        None => None,
    };
    let open = OPEN.contains(&request.uri().path());
    match identity {
        Some(identity) => {
            let extensions = request.extensions_mut();
            extensions.insert(identity.actor);
            extensions.insert(identity.session);
            if let Some(flash) = identity.flash {
                extensions.insert(flash);
            }
        }
        None if !open => return to_log_in(&request),
        None => {}
    }
    let mut response = next.run(request).await;
    // Pages of staff hold personal data: no cache keeps them.
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

fn to_log_in(request: &Request) -> Response {
    let back = match (request.method(), request.uri().path_and_query()) {
        (&Method::GET, Some(path)) if path.as_str() != "/" => {
            format!("?next={}", byte_serialize(path.as_str().as_bytes()).collect::<String>())
        }
        _ => String::new(),
    };
    Redirect::to(&format!("/login{back}")).into_response()
}

/// An address that leads nowhere, for people who are logged in.
pub async fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "There is no page at this address.").into_response()
}
