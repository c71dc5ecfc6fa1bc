//! Saving teams and sites.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// Adds or changes the team of `key`.
#[server(endpoint = "team", prefix = "/do")]
pub async fn save_team(key: String, name: String, #[server(default)] site: String) -> Result<(), ServerFnError> {
    use crate::context;
    use service::{
        changes::Saved,
        teams::{self, TeamInput},
    };
    let typed = serde_json::json!({ "key": key, "name": name, "site": site });
    let input = TeamInput { key, name, site: Some(site) };
    let outcome = async { teams::save(&context::service(), &context::actor()?, &input).await };
    let outcome = outcome.await.map(|saved| {
        done(match saved {
            Saved::Added => t!("team-added", key = &input.key),
            Saved::Changed(_) => t!("team-changed", key = &input.key),
            Saved::Same => t!("team-same", key = &input.key),
        })
    });
    answer("team", typed, outcome).await
}

/// Adds or changes the site of `key`.
#[server(endpoint = "site", prefix = "/do")]
pub async fn save_site(key: String, name: String) -> Result<(), ServerFnError> {
    use crate::context;
    use service::{
        changes::Saved,
        sites::{self, SiteInput},
    };
    let typed = serde_json::json!({ "key": key, "name": name });
    let input = SiteInput { key, name };
    let outcome = async { sites::save(&context::service(), &context::actor()?, &input).await };
    let outcome = outcome.await.map(|saved| {
        done(match saved {
            Saved::Added => t!("team-site-added", key = &input.key),
            Saved::Changed(_) => t!("team-site-changed", key = &input.key),
            Saved::Same => t!("team-site-same", key = &input.key),
        })
    });
    answer("site", typed, outcome).await
}

#[cfg(feature = "ssr")]
fn done(said: String) -> Done {
    Done { to: Some("/settings/teams".to_owned()), said: Some(said) }
}
