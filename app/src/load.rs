//! A page that waits for what it shows, and says so well when it cannot be had.

use std::future::Future;

use http::StatusCode;
use leptos::{prelude::*, reactive::computed::ScopedFuture};
use leptos_axum::ResponseOptions;
use service::{Error, Result};

use crate::{components::notice::Notice, context::say};

/// Waits for `data`, then renders it; an error becomes its page, with its status.
///
/// The staff routes render in async mode: nothing is sent before everything is there, so status and page agree.
pub fn load<T, V>(
    data: impl Future<Output = Result<T>> + Send + 'static,
    render: impl FnOnce(T) -> V + Send + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    V: IntoView + Send + 'static,
{
    let data = gathered(data);
    Suspend::new(async move {
        match data.await {
            Ok(data) => render(data).into_any(),
            Err(error) => failed(&error).into_any(),
        }
    })
}

/// Gathers `data` in a task of its own, within the request's context.
///
/// A page is rendered part by part, and only the part whose turn it is gets on. A part that waits for its turn with a
/// database connection in its hands, or a place in the queue for one, would keep it from the part that has the turn.
pub fn gathered<T: Send + 'static>(
    data: impl Future<Output = Result<T>> + Send + 'static,
) -> impl Future<Output = Result<T>> + Send {
    let task = tokio::spawn(ScopedFuture::new(data));
    async { task.await.unwrap_or_else(|error| Err(Error::Internal(format!("a page could not be gathered: {error}")))) }
}

/// The page of an error.
pub fn failed(error: &Error) -> impl IntoView + use<> {
    if let (Some(response), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(error.status())) {
        response.set_status(status);
    }
    if matches!(error, Error::Database(_) | Error::Internal(_)) {
        tracing::error!(code = error.code(), error = %error.for_log(), "a page could not be shown");
    }
    let title = match error {
        Error::NotFound(_) => t!("page-not-here"),
        Error::Forbidden(_) => t!("page-not-yours"),
        _ => t!("page-did-not-work"),
    };
    view! { <Notice title text=say(error.sentence())/> }
}
