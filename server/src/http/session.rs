//! Who asks: the session cookie becomes an actor, and what needs a log-in sends there.

use app::{context::ReadingLanguage, cookies};
use axum::{
    Extension,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use service::{
    Error,
    people::{Duty, Identity},
};
use url::form_urlencoded::byte_serialize;

use super::{
    AppState,
    refusal::{refused, said_to_browser},
};

/// The addresses of the staff's side that are open to all: everything else needs a session.
const OPEN: &[&str] = &["/login", "/login/code", "/do/log-in", "/do/log-in-code"];
/// Where people do what they must do before anything else.
const ACCOUNT: &str = "/account";

/// What is open to somebody who must do something before anything else.
const fn open_for(duty: Duty) -> &'static [&'static str] {
    match duty {
        Duty::NewPassword => &[ACCOUNT, "/do/log-out", "/do/change-password"],
        Duty::SecondFactor => &[ACCOUNT, "/do/log-out", "/do/begin-second-factor", "/do/confirm-second-factor"],
    }
}

/// Put into the answer to a request that was led elsewhere: before it is done, something else must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedAway {
    /// There is no session, or none any more.
    ToLogIn,
    /// The account wants something first.
    ToAccount,
}

/// Puts the actor, the session and what the last form said into the request; without a session it leads to
/// the log-in, so that a new page is closed unless it is opened here.
pub async fn identify(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let identity = match cookies::SESSION.of(request.headers(), &state.service.public_url) {
        Some(token) => match service::people::identify(&state.service, &token).await {
            Ok(identity) => identity,
            Err(error) => {
                tracing::error!(error = %error.for_log(), "a session could not be read");
                let said = said_to_browser(&error.sentence(), request.headers());
                return (StatusCode::SERVICE_UNAVAILABLE, said).into_response();
            }
        },
        None => None,
    };
    let chosen = identity.as_ref().and_then(|identity| identity.language);
    let reading = ReadingLanguage::settled(chosen, request.headers());
    request.extensions_mut().insert(reading);
    let path = request.uri().path();
    let open = OPEN.contains(&path);
    match identity {
        Some(Identity { duty: Some(duty), .. }) if !open && !open_for(duty).contains(&path) => {
            return led_away(LedAway::ToAccount, reading, Redirect::to(ACCOUNT));
        }
        Some(identity) => put_into(&mut request, identity),
        None if !open => return led_away(LedAway::ToLogIn, reading, to_log_in(&request)),
        None => {}
    }
    let mut response = next.run(request).await;
    response.extensions_mut().insert(reading);
    // Pages of staff hold personal data: no cache keeps them.
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

fn put_into(request: &mut Request, identity: Identity) {
    let extensions = request.extensions_mut();
    extensions.insert(identity.actor);
    extensions.insert(identity.session);
    if let Some(flash) = identity.flash {
        extensions.insert(flash);
    }
    if let Some(duty) = identity.duty {
        extensions.insert(duty);
    }
}

fn led_away(why: LedAway, reading: ReadingLanguage, to: Redirect) -> Response {
    let mut response = to.into_response();
    response.extensions_mut().insert(why);
    response.extensions_mut().insert(reading);
    response
}

fn to_log_in(request: &Request) -> Redirect {
    let back = match (request.method(), request.uri().path_and_query()) {
        (&Method::GET, Some(path)) if path.as_str() != "/" => {
            format!("?next={}", byte_serialize(path.as_str().as_bytes()).collect::<String>())
        }
        _ => String::new(),
    };
    Redirect::to(&format!("/login{back}"))
}

/// An address that leads nowhere, for people who are logged in.
pub async fn not_found(Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>) -> Response {
    refused(&Error::NotFound("page"), reader)
}
