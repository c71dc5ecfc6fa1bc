//! How a form is answered without script: a redirect, and a message that the next page shows once.

use http::{StatusCode, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::Serialize;
use service::{Error, people::Flash};

use crate::{
    context,
    stood_on::{StoodOn, referred},
};

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
///
/// # Errors
/// When the failure is on our side. The answer has its status then, and the form comes back as a page that
/// [keeps](crate::held) it.
pub(crate) async fn answer(
    name: &'static str,
    typed: impl Serialize,
    outcome: service::Result<Done>,
) -> Result<(), ServerFnError> {
    let to = match outcome {
        Ok(Done { to, said }) => {
            if let Some(said) = said {
                say(name, Flash::said(name, said)).await;
            }
            to
        }
        Err(Error::Unauthenticated) => Some("/login".to_owned()),
        Err(error) if is_ours(&error) => return Err(failed(name, &error)),
        Err(error) => {
            let flash = Flash::failed(name, &error, &typed, context::language());
            remember(flash).await.map_err(|error| failed(name, &error))?;
            None
        }
    };
    leptos_axum::redirect(&to.unwrap_or_else(came_from));
    Ok(())
}

/// Whether the form cannot be blamed.
const fn is_ours(error: &Error) -> bool {
    matches!(error, Error::Database(_) | Error::Internal(_))
}

/// Notes a failure on our side, and gives its status to the answer.
fn failed(name: &'static str, error: &Error) -> ServerFnError {
    tracing::error!(form = name, code = error.code(), error = %error.for_log(), "a form failed");
    if let (Some(response), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(error.status())) {
        response.set_status(status);
    }
    ServerFnError::new(error)
}

/// Has the next page say what was done. It is done: the form must not be sent again only because this cannot be said.
async fn say(name: &'static str, flash: Flash) {
    if let Err(error) = remember(flash).await {
        tracing::error!(form = name, code = error.code(), error = %error.for_log(), "what a form did could not be said");
    }
}

async fn remember(flash: Flash) -> service::Result<()> {
    let Some(session) = context::session() else {
        context::set_anonymous_flash(&flash);
        return Ok(());
    };
    service::people::keep_flash(&context::service(), &session, flash).await
}

/// The page that the form stood on, never another site.
fn came_from() -> String {
    let parts = expect_context::<Parts>();
    let stood_on = parts.extensions.get::<StoodOn>().map(|StoodOn(path)| path.clone());
    stood_on.or_else(|| referred(&parts.headers)).unwrap_or_else(|| "/".to_owned())
}
