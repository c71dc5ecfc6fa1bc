//! Logging in and out.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// Checks e-mail and password and starts a session.
#[server(endpoint = "log-in", prefix = "/do")]
pub async fn log_in(email: String, password: String, next: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = service::people::log_in(&context::service(), &email, &password).await.map(|session| {
        context::set_session(&session);
        // Only a path of this site: `//host` would lead elsewhere.
        let local = next.starts_with('/') && !next.starts_with("//") && !next.contains('\\');
        Done::at(if local { next } else { "/".to_owned() })
    });
    answer("log-in", serde_json::json!({ "email": email }), outcome).await
}

/// Ends the session.
#[server(endpoint = "log-out", prefix = "/do")]
pub async fn log_out() -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = match context::session() {
        Some(session) => service::people::log_out(&context::service(), &session).await.map(|()| Done::at("/login")),
        None => Ok(Done::at("/login")),
    };
    context::clear_session();
    answer("log-out", (), outcome).await
}
