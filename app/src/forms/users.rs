//! What administrators do with the accounts of others, and with the rules for all.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::{
    answer::{Done, answer},
    settings::parsed,
};

/// Adds a user; the password made for them is shown once.
#[server(endpoint = "user", prefix = "/do")]
pub async fn add_user(
    email: String,
    name: String,
    role: String,
    #[server(default)] teams: Vec<String>,
) -> Result<(), ServerFnError> {
    use crate::context;
    use service::people::{self, NewUser};
    let typed = serde_json::json!({ "email": email, "name": name, "role": role, "teams": teams.join(" ") });
    let outcome = async {
        let actor = context::actor()?;
        let role = domain::input::word("role", &role)?;
        let new = NewUser { email, name, role, password: String::new(), teams, agent: None };
        let (id, password) = people::add_user_with_made_password(&context::service(), &actor, new).await?;
        Ok(show_password(id, &password, t!("users-added")))
    }
    .await;
    answer("user", typed, outcome).await
}

/// Changes name, role and teams of a user.
#[server(endpoint = "change-user", prefix = "/do")]
pub async fn change_user(
    id: String,
    name: String,
    role: String,
    #[server(default)] teams: Vec<String>,
) -> Result<(), ServerFnError> {
    use crate::context;
    use service::people::{self, AccountChange};
    let typed = serde_json::json!({ "name": name, "role": role, "teams": teams.join(" ") });
    let outcome = async {
        let change = AccountChange { name, role: domain::input::word("role", &role)?, teams };
        people::change_account(&context::service(), &context::actor()?, parsed(&id, "user")?, &change).await?;
        Ok(Done::here(t!("user-changed")))
    }
    .await;
    answer("change-user", typed, outcome).await
}

/// Makes a password for a user, to be used once, and shows it once.
#[server(endpoint = "make-password", prefix = "/do")]
pub async fn make_password(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        let id = parsed(&id, "user")?;
        let password = service::people::make_password(&context::service(), &context::actor()?, id).await?;
        Ok(show_password(id, &password, t!("user-password-set")))
    }
    .await;
    answer("make-password", (), outcome).await
}

/// Keeps a user from logging in.
#[server(endpoint = "disable-user", prefix = "/do")]
pub async fn disable_user(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::disable(&context::service(), &context::actor()?, parsed(&id, "user")?).await?;
        Ok(Done::here(t!("user-is-disabled")))
    }
    .await;
    answer("disable-user", (), outcome).await
}

/// Lets a user log in again.
#[server(endpoint = "enable-user", prefix = "/do")]
pub async fn enable_user(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::enable(&context::service(), &context::actor()?, parsed(&id, "user")?).await?;
        Ok(Done::here(t!("user-is-enabled")))
    }
    .await;
    answer("enable-user", (), outcome).await
}

/// Takes the second factor of a user away who lost it.
#[server(endpoint = "reset-second-factor", prefix = "/do")]
pub async fn reset_second_factor(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::reset_second_factor(&context::service(), &context::actor()?, parsed(&id, "user")?).await?;
        Ok(Done::here(t!("user-factor-reset")))
    }
    .await;
    answer("reset-second-factor", (), outcome).await
}

/// Ends all sessions of a user.
#[server(endpoint = "end-sessions", prefix = "/do")]
pub async fn end_sessions(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::end_sessions_of(&context::service(), &context::actor()?, parsed(&id, "user")?).await?;
        Ok(Done::here(t!("user-sessions-ended")))
    }
    .await;
    answer("end-sessions", (), outcome).await
}

/// Says which roles must have a second factor.
#[server(endpoint = "second-factor-roles", prefix = "/do")]
pub async fn save_second_factor_roles(#[server(default)] roles: Vec<String>) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        let roles = roles.iter().map(|role| domain::input::word("roles", role)).collect::<Result<Vec<_>, _>>()?;
        service::people::set_second_factor_roles(&context::service(), &context::actor()?, &roles).await?;
        Ok(Done::here(t!("security-saved")))
    }
    .await;
    answer("second-factor-roles", (), outcome).await
}

/// A cookie and not the session: the database keeps only the hash of the password.
#[cfg(feature = "ssr")]
fn show_password(id: uuid::Uuid, password: &str, said: String) -> Done {
    crate::cookies::MADE_PASSWORD.show_once(password);
    Done { to: Some(format!("/settings/users?user={id}")), said: Some(said) }
}
