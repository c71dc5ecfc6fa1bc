//! Our cookies: what they are called, where they go, how long they last.
//!
//! No script reads them. Under https their names begin with a prefix that makes browsers refuse them from anybody
//! else: `__Host-` where they go to the whole site, `__Secure-` where they go to one page only, which `__Host-` forbids.

use axum_extra::extract::CookieJar;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::Duration;
use http::{HeaderMap, HeaderValue, header::SET_COOKIE, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::context;

/// How long what is shown once waits for its page.
const WAITS: Duration = Duration::minutes(1);

/// A kind of cookie.
#[derive(Clone, Copy, Debug)]
pub struct Cookie {
    name: &'static str,
    path: &'static str,
}

/// The token of a session.
pub const SESSION: Cookie = Cookie { name: "afterword_session", path: "/" };
/// The proof that a browser was let in before.
pub(crate) const DEVICE: Cookie = Cookie { name: "afterword_device", path: "/" };
/// The token of a log-in that waits for its code.
pub(crate) const CHALLENGE: Cookie = Cookie { name: "afterword_code", path: "/" };
/// What the log-in form said, for there is no session yet to hold it.
pub(crate) const FLASH: Cookie = Cookie { name: "afterword_flash", path: "/login" };
/// An answer link just made: the database keeps no token, so the session cannot hold it.
pub(crate) const ANSWER_LINK: Cookie = Cookie { name: "afterword_link", path: "/settings/outbox" };
/// An API token just made, likewise.
pub(crate) const API_TOKEN: Cookie = Cookie { name: "afterword_token", path: "/settings/tokens" };
/// The key of a webhook just made, behind the webhook's id, likewise.
pub(crate) const WEBHOOK_KEY: Cookie = Cookie { name: "afterword_webhook_key", path: "/settings/webhooks" };
/// A password just made for a user, likewise.
pub(crate) const MADE_PASSWORD: Cookie = Cookie { name: "afterword_password", path: "/settings/users" };
/// Recovery codes just made, likewise.
pub(crate) const RECOVERY_CODES: Cookie = Cookie { name: "afterword_recovery", path: "/account" };

impl Cookie {
    /// Its full name at an installation with this address.
    fn name_at(self, public_url: &str) -> String {
        let prefix = match (public_url.starts_with("https://"), self.path) {
            (false, _) => "",
            (true, "/") => "__Host-",
            (true, _) => "__Secure-",
        };
        format!("{prefix}{}", self.name)
    }

    /// What a request with these headers holds of it.
    #[must_use]
    pub fn of(self, headers: &HeaderMap, public_url: &str) -> Option<String> {
        let jar = CookieJar::from_headers(headers);
        jar.get(&self.name_at(public_url)).map(|cookie| cookie.value().to_owned()).filter(|value| !value.is_empty())
    }

    /// What the request under way holds of it.
    pub(crate) fn get(self) -> Option<String> {
        self.of(&use_context::<Parts>()?.headers, &context::service().public_url)
    }

    /// Hands it to the browser.
    pub(crate) fn set(self, value: &str, lasts: Duration) {
        let public_url = context::service().public_url;
        let secure = if public_url.starts_with("https://") { "; Secure" } else { "" };
        let cookie = format!(
            "{}={value}; Path={}; HttpOnly; SameSite=Lax; Max-Age={}{secure}",
            self.name_at(&public_url),
            self.path,
            lasts.num_seconds().max(0)
        );
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            expect_context::<ResponseOptions>().append_header(SET_COOKIE, value);
        }
    }

    /// Takes it back.
    pub(crate) fn clear(self) {
        self.set("", Duration::zero());
    }

    /// Hands any text to the browser, for the next page only.
    pub(crate) fn show_once(self, text: &str) {
        self.set(&URL_SAFE_NO_PAD.encode(text), WAITS);
    }

    /// The text of [`Cookie::show_once`], which the browser forgets with this answer.
    pub(crate) fn shown_once(self) -> Option<String> {
        let text = URL_SAFE_NO_PAD.decode(self.get()?).ok()?;
        self.clear();
        String::from_utf8(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_the_prefix_that_browsers_enforce() {
        let (http, https) = ("http://127.0.0.1:3000", "https://feedback.example.org");
        assert_eq!(SESSION.name_at(http), "afterword_session");
        assert_eq!(SESSION.name_at(https), "__Host-afterword_session");
        assert_eq!(FLASH.name_at(https), "__Secure-afterword_flash");
        let headers = HeaderMap::from_iter([(
            http::header::COOKIE,
            HeaderValue::from_static("afterword_session=planted; __Host-afterword_session=ours"),
        )]);
        assert_eq!(SESSION.of(&headers, https).as_deref(), Some("ours"));
    }
}
