//! What a page or server function finds in its request: the service, who asks, and what was said last.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{HeaderValue, header::SET_COOKIE, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use service::{
    Actor, Error, Result, Service,
    people::{Flash, NewSession, SessionId},
};

/// The cookie that holds a session's token.
pub const SESSION_COOKIE: &str = "afterword_session";
/// The cookie that holds what the log-in form said, for there is no session yet to hold it.
pub const FLASH_COOKIE: &str = "afterword_flash";

/// What the browser holds until the next page shows it, and the only pages that get it: the database keeps no token, so
/// the session cannot hold it.
struct Once {
    cookie: &'static str,
    path: &'static str,
}

/// An answer link.
const LINK: Once = Once { cookie: "afterword_link", path: "/settings/outbox" };
/// The key of a webhook, behind its id.
const KEY: Once = Once { cookie: "afterword_webhook_key", path: "/settings/webhooks" };

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

/// What the last form of this session said: shown once.
#[must_use]
pub fn flash() -> Option<Flash> {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<Flash>().cloned().or_else(|| anonymous_flash(&parts)))
}

/// The path of the page under way, without its query.
#[must_use]
pub fn path() -> String {
    use_context::<Parts>().map_or_else(|| "/".to_owned(), |parts| parts.uri.path().to_owned())
}

/// The session of the request, if there is one.
#[must_use]
pub fn session() -> Option<SessionId> {
    use_context::<Parts>().and_then(|parts| parts.extensions.get::<SessionId>().cloned())
}

/// Hands the browser the cookie of a session just started.
pub fn set_session(session: &NewSession) {
    let secure = if service().public_url.starts_with("https://") { "; Secure" } else { "" };
    let expires = session.expires_at.format("%a, %d %b %Y %H:%M:%S GMT");
    set_cookie(&format!(
        "{SESSION_COOKIE}={}; Path=/; HttpOnly; SameSite=Lax; Expires={expires}{secure}",
        session.token
    ));
}

/// Takes the session's cookie back.
pub fn clear_session() {
    set_cookie(&format!("{SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"));
}

/// Hands the browser what the log-in form said, for one minute.
pub fn set_anonymous_flash(flash: &Flash) {
    let Ok(json) = serde_json::to_vec(flash) else { return };
    set_cookie(&format!(
        "{FLASH_COOKIE}={}; Path=/login; HttpOnly; SameSite=Lax; Max-Age=60",
        URL_SAFE_NO_PAD.encode(json)
    ));
}

fn anonymous_flash(parts: &Parts) -> Option<Flash> {
    let jar = axum_extra::extract::CookieJar::from_headers(&parts.headers);
    let json = URL_SAFE_NO_PAD.decode(jar.get(FLASH_COOKIE)?.value()).ok()?;
    set_cookie(&format!("{FLASH_COOKIE}=; Path=/login; HttpOnly; SameSite=Lax; Max-Age=0"));
    serde_json::from_slice(&json).ok()
}

/// Hands the browser an answer link just made, for its next page only.
pub fn set_answer_link(link: &str) {
    LINK.set(link);
}

/// The answer link that was made by the last form: shown once.
#[must_use]
pub fn answer_link() -> Option<String> {
    LINK.take().filter(|link| link.starts_with(&*service().public_url))
}

/// Hands the browser the key of the webhook `id`, just made, for its next page only.
pub fn set_webhook_key(id: uuid::Uuid, key: &str) {
    KEY.set(&format!("{id} {key}"));
}

/// The key of the webhook `id`, if the last form made it: shown once.
#[must_use]
pub fn webhook_key(id: &str) -> Option<String> {
    KEY.take()?.strip_prefix(id)?.strip_prefix(' ').map(str::to_owned)
}

impl Once {
    fn set(&self, text: &str) {
        self.send(&URL_SAFE_NO_PAD.encode(text), 60);
    }

    fn take(&self) -> Option<String> {
        let parts = use_context::<Parts>()?;
        let jar = axum_extra::extract::CookieJar::from_headers(&parts.headers);
        let text = URL_SAFE_NO_PAD.decode(jar.get(self.cookie)?.value()).ok()?;
        self.send("", 0);
        String::from_utf8(text).ok()
    }

    fn send(&self, value: &str, seconds: u32) {
        let secure = if service().public_url.starts_with("https://") { "; Secure" } else { "" };
        let Self { cookie, path } = self;
        set_cookie(&format!("{cookie}={value}; Path={path}; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}"));
    }
}

fn set_cookie(cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        expect_context::<ResponseOptions>().append_header(SET_COOKIE, value);
    }
}
