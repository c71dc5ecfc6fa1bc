//! What people do with their own account.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// Changes the password; the other sessions end.
#[server(endpoint = "change-password", prefix = "/do")]
pub async fn change_password(old: String, password: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        let (actor, before) = (context::actor()?, own_session()?);
        let session = service::people::change_password(&context::service(), &actor, &before, &old, &password).await?;
        context::set_session(&session);
        Ok(Done::here(t!("account-password-changed")))
    }
    .await;
    answer("change-password", (), outcome).await
}

/// Sets the language of the staff pages for who asks.
#[server(endpoint = "choose-language", prefix = "/do")]
pub async fn choose_language(language: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::choose_language(&context::service(), &context::actor()?, &language).await?;
        Ok(Done { to: None, said: None })
    }
    .await;
    answer("choose-language", (), outcome).await
}

/// Ends one session.
#[server(endpoint = "end-session", prefix = "/do")]
pub async fn end_session(session: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::end_session(&context::service(), &context::actor()?, &session).await?;
        Ok(Done::here(t!("account-session-ended")))
    }
    .await;
    answer("end-session", (), outcome).await
}

/// Ends all sessions.
#[server(endpoint = "log-out-everywhere", prefix = "/do")]
pub async fn log_out_everywhere() -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::log_out_everywhere(&context::service(), &context::actor()?).await?;
        context::clear_session();
        Ok(Done::at("/login"))
    }
    .await;
    answer("log-out-everywhere", (), outcome).await
}

/// Makes a secret for an app.
#[server(endpoint = "begin-second-factor", prefix = "/do")]
pub async fn begin_second_factor() -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::begin_second_factor(&context::service(), &context::actor()?).await?;
        Ok(Done::at("/account"))
    }
    .await;
    answer("begin-second-factor", (), outcome).await
}

/// Turns the second factor on and shows the recovery codes, once.
#[server(endpoint = "confirm-second-factor", prefix = "/do")]
pub async fn confirm_second_factor(code: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        let (actor, before) = (context::actor()?, own_session()?);
        let (session, codes) =
            service::people::confirm_second_factor(&context::service(), &actor, &before, &code).await?;
        context::set_session(&session);
        Ok(show_codes(&codes, t!("account-factor-is-on")))
    }
    .await;
    answer("confirm-second-factor", (), outcome).await
}

/// Takes the second factor away.
#[server(endpoint = "remove-second-factor", prefix = "/do")]
pub async fn remove_second_factor(password: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::remove_second_factor(&context::service(), &context::actor()?, &password).await?;
        Ok(Done::here(t!("account-factor-is-off")))
    }
    .await;
    answer("remove-second-factor", (), outcome).await
}

/// Makes new recovery codes and shows them, once.
#[server(endpoint = "new-recovery-codes", prefix = "/do")]
pub async fn new_recovery_codes(password: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        let codes = service::people::new_recovery_codes(&context::service(), &context::actor()?, &password).await?;
        Ok(show_codes(&codes, t!("account-old-codes-over")))
    }
    .await;
    answer("new-recovery-codes", (), outcome).await
}

#[cfg(feature = "ssr")]
fn own_session() -> service::Result<service::people::SessionId> {
    crate::context::session().ok_or(service::Error::Unauthenticated)
}

/// A cookie and not the session: the database keeps only hashes of the codes.
#[cfg(feature = "ssr")]
fn show_codes(codes: &[String], said: String) -> Done {
    crate::cookies::RECOVERY_CODES.show_once(&codes.join(" "));
    Done { to: Some("/account".to_owned()), said: Some(said) }
}
