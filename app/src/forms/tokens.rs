//! Making and revoking API tokens.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::{
    answer::{Done, answer},
    settings::parsed,
};

/// Makes a token; it is shown once.
#[server(endpoint = "token", prefix = "/do")]
pub async fn add_token(
    name: String,
    #[server(default)] scopes: Vec<String>,
    expires: String,
) -> Result<(), ServerFnError> {
    use crate::{context, cookies};
    use service::people;
    let typed = serde_json::json!({ "name": name, "scopes": scopes.join(" "), "expires": expires });
    let outcome = async {
        let (cx, actor) = (context::service(), context::actor()?);
        let expires_at = people::token_end(&cx, &expires).await?;
        let new = people::add_token(&cx, &actor, &name, &scopes, expires_at).await?;
        // A cookie and not the session: the database keeps no token.
        cookies::API_TOKEN.show_once(&new.token);
        Ok(Done::at("/settings/tokens"))
    }
    .await;
    answer("token", typed, outcome).await
}

/// Takes a token back.
#[server(endpoint = "revoke-token", prefix = "/do")]
pub async fn revoke_token(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::people::revoke_token(&context::service(), &context::actor()?, parsed(&id, "token")?).await?;
        Ok(Done::here(t!("tokens-is-revoked")))
    }
    .await;
    answer("revoke-token", (), outcome).await
}
