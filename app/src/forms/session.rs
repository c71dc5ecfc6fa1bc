//! Logging in and out.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// Checks e-mail and password and starts a session, or asks for a code.
#[server(endpoint = "log-in", prefix = "/do")]
pub async fn log_in(email: String, password: String, next: String) -> Result<(), ServerFnError> {
    use crate::{context, window::address};
    use service::people::{self, Entered};
    let outcome = async {
        let entered = people::log_in(&context::service(), &email, &password, &context::browser()).await?;
        Ok(match entered {
            Entered::In(session) => {
                context::set_session(&session);
                Done::at(local(next))
            }
            Entered::CodeWanted(challenge) => {
                context::set_challenge(&challenge);
                Done::at(address("/login/code", [("next", local(next))]))
            }
        })
    }
    .await;
    answer("log-in", serde_json::json!({ "email": email }), outcome).await
}

/// Checks the code of the second factor and starts the session.
#[server(endpoint = "log-in-code", prefix = "/do")]
pub async fn log_in_code(code: String, next: String) -> Result<(), ServerFnError> {
    use crate::{context, cookies};
    let outcome = async {
        let session =
            service::people::enter_code(&context::service(), &context::challenge(), &code, &context::browser()).await?;
        context::set_session(&session);
        cookies::CHALLENGE.clear();
        Ok(Done::at(local(next)))
    }
    .await;
    answer("log-in-code", (), outcome).await
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

/// A path of this site, whatever the form says.
#[cfg(feature = "ssr")]
fn local(next: String) -> String {
    if crate::stood_on::is_local(&next) { next } else { "/".to_owned() }
}
