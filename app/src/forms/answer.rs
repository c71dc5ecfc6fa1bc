//! How a form is answered without script: a redirect, and a message that the next page shows once.

use http::{HeaderValue, header::REFERER, request::Parts};
use leptos::prelude::*;
use serde::Serialize;
use service::{Error, people::Flash};

use crate::context;

/// Where to go after a form, and what to say there.
pub(crate) struct Done {
    /// The path to go to; none: back to where the form was.
    pub(crate) to: Option<String>,
    /// What was done, in a sentence; none: the page itself shows it.
    pub(crate) said: Option<String>,
}

impl Done {
    /// Back to the page of the form, with a sentence.
    pub(crate) fn here(said: impl Into<String>) -> Self {
        Self { to: None, said: Some(said.into()) }
    }

    /// On to another page.
    pub(crate) fn at(path: impl Into<String>) -> Self {
        Self { to: Some(path.into()), said: None }
    }
}

/// Answers the form `name`: after success with its redirect, after an error with a redirect back, where what
/// was `typed` stands again beside the error. Nothing typed is lost, and none of it travels in an address.
pub(crate) async fn answer(
    name: &'static str,
    typed: impl Serialize,
    outcome: service::Result<Done>,
) -> Result<(), ServerFnError> {
    let (to, flash) = match outcome {
        Ok(done) => (done.to, done.said.map(|said| Flash::said(name, said))),
        Err(Error::Unauthenticated) => (Some("/login".to_owned()), None),
        Err(error) => {
            if matches!(error, Error::Database(_) | Error::Internal(_)) {
                tracing::error!(form = name, code = error.code(), error = %error.for_log(), "a form failed");
            }
            (None, Some(Flash::failed(name, &error, &typed, context::language())))
        }
    };
    if let Some(flash) = flash {
        remember(flash).await?;
    }
    leptos_axum::redirect(&to.unwrap_or_else(came_from));
    Ok(())
}

async fn remember(flash: Flash) -> Result<(), ServerFnError> {
    let Some(session) = context::session() else {
        context::set_anonymous_flash(&flash);
        return Ok(());
    };
    service::people::keep_flash(&context::service(), &session, flash).await.map_err(ServerFnError::new)
}

/// The page that the form stood on: the path and query of the referrer, never another site.
fn came_from() -> String {
    let parts = expect_context::<Parts>();
    parts
        .headers
        .get(REFERER)
        .map(HeaderValue::as_bytes)
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .and_then(|text| url::Url::parse(text).ok())
        .map_or_else(
            || "/".to_owned(),
            |url| match url.query() {
                Some(query) => format!("{}?{query}", url.path()),
                None => url.path().to_owned(),
            },
        )
}
