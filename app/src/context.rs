//! What a page or server function finds in its request: the service, who asks, and what was said last.

use std::borrow::Borrow;

use chrono::Duration;
use domain::{Language, Sentence, staff};
use http::{
    HeaderMap,
    header::{ACCEPT_LANGUAGE, USER_AGENT},
    request::Parts,
};
use leptos::prelude::*;
use service::{
    Actor, Error, Result, Service,
    people::{Browser, Duty, Flash, NewChallenge, NewSession, SessionId},
};

use crate::cookies;

/// How long a log-in may wait for its code.
const CODE_WAITS: Duration = Duration::minutes(10);

/// The language in which staff pages are read: every request to them carries it.
#[derive(Clone, Copy, Debug)]
pub struct ReadingLanguage(pub Language);

impl ReadingLanguage {
    /// What the reader has chosen, or the first of the staff's languages that the browser asks for.
    #[must_use]
    pub fn settled(chosen: Option<Language>, headers: &HeaderMap) -> Self {
        let asked = || headers.get(ACCEPT_LANGUAGE)?.to_str().ok();
        let by_browser = || Language::choose(Language::accepted(asked().unwrap_or_default()), staff::LANGUAGES);
        Self(chosen.unwrap_or_else(by_browser))
    }
}

/// Hands pages and server functions what they ask for: the use cases, and the language, for which a page asks hundreds of times.
pub fn provide(service: Service) {
    provide_context(service);
    let language = use_context::<Parts>().and_then(|parts| parts.extensions.get::<ReadingLanguage>().copied());
    provide_context(language.unwrap_or(ReadingLanguage(Language::En)));
}

/// The use cases.
#[must_use]
pub fn service() -> Service {
    expect_context::<Service>()
}

/// Who asks.
///
/// # Errors
/// [`Error::Unauthenticated`] when nobody is logged in.
pub fn actor() -> Result<Actor> {
    use_context::<Parts>().and_then(|parts| parts.extensions.get::<Actor>().cloned()).ok_or(Error::Unauthenticated)
}

/// The language in which the page is read.
#[must_use]
pub fn language() -> Language {
    use_context::<ReadingLanguage>().map_or(Language::En, |reading| reading.0)
}

/// The words of a sentence in the language of the page.
#[must_use]
pub fn say(sentence: impl Borrow<Sentence>) -> String {
    sentence.borrow().text(language()).into_owned()
}

/// What the last form of this session said: shown once.
#[must_use]
pub fn flash() -> Option<Flash> {
    use_context::<Parts>()?.extensions.get::<Flash>().cloned().or_else(anonymous_flash)
}

/// The path of the page under way, without its query.
#[must_use]
pub fn path() -> String {
    use_context::<Parts>().map_or_else(|| "/".to_owned(), |parts| parts.uri.path().to_owned())
}

/// The session of the request, if there is one; one that was started just now comes first.
#[must_use]
pub fn session() -> Option<SessionId> {
    use_context::<SessionId>().or_else(|| use_context::<Parts>()?.extensions.get::<SessionId>().cloned())
}

/// What the person must do before anything else.
#[must_use]
pub fn duty() -> Option<Duty> {
    use_context::<Parts>()?.extensions.get::<Duty>().copied()
}

/// What the browser brings to a log-in.
#[must_use]
pub fn browser() -> Browser {
    let agent = use_context::<Parts>()
        .and_then(|parts| Some(parts.headers.get(USER_AGENT)?.to_str().ok()?.to_owned()))
        .unwrap_or_default();
    Browser {
        session: cookies::SESSION.get().map(|token| SessionId::of(&token)),
        device: cookies::DEVICE.get(),
        user_agent: agent,
    }
}

/// Hands the browser the cookies of a session just started; what the form says waits in that session.
pub fn set_session(session: &NewSession) {
    // The server ends it when it is not used; the cookie only must not end before.
    cookies::SESSION.set(&session.token, session.ends_at - service().now());
    if let Some(device) = &session.device {
        cookies::DEVICE.set(device, session.device_lasts);
    }
    provide_context(SessionId::of(&session.token));
}

/// Takes the session's cookie back.
pub fn clear_session() {
    cookies::SESSION.clear();
}

/// Hands the browser the cookie of a log-in that waits for its code.
pub fn set_challenge(challenge: &NewChallenge) {
    cookies::CHALLENGE.set(&challenge.token, CODE_WAITS);
}

/// The token of the log-in that waits for its code; empty if there is none.
#[must_use]
pub fn challenge() -> String {
    cookies::CHALLENGE.get().unwrap_or_default()
}

/// Hands the browser what the log-in form said, for one minute.
pub fn set_anonymous_flash(flash: &Flash) {
    if let Ok(json) = serde_json::to_string(flash) {
        cookies::FLASH.show_once(&json);
    }
}

/// What the log-in form said.
fn anonymous_flash() -> Option<Flash> {
    serde_json::from_str(&cookies::FLASH.shown_once()?).ok()
}

/// Hands the browser the key of the webhook `id`, just made, for its next page only.
pub fn set_webhook_key(id: uuid::Uuid, key: &str) {
    cookies::WEBHOOK_KEY.show_once(&format!("{id} {key}"));
}

/// The key of the webhook `id`, if the last form made it: shown once.
#[must_use]
pub fn webhook_key(id: &str) -> Option<String> {
    cookies::WEBHOOK_KEY.shown_once()?.strip_prefix(id)?.strip_prefix(' ').map(str::to_owned)
}
