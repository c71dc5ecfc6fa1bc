//! Saving teams and sites.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// Adds or changes the team of `key`.
#[server(endpoint = "team", prefix = "/do")]
pub async fn save_team(key: String, name: String, #[server(default)] site: String) -> Result<(), ServerFnError> {
    use crate::context;
    use service::teams::{self, TeamInput};
    let typed = serde_json::json!({ "key": key, "name": name, "site": site });
    let input = TeamInput { key, name, site: Some(site) };
    let outcome = async { teams::save(&context::service(), &context::actor()?, &input).await };
    let outcome = outcome
        .await
        .map(|saved| Done { to: Some("/settings/teams".to_owned()), said: Some(said("team", &input.key, &saved)) });
    answer("team", typed, outcome).await
}

/// Adds or changes the site of `key`.
#[server(endpoint = "site", prefix = "/do")]
pub async fn save_site(key: String, name: String) -> Result<(), ServerFnError> {
    use crate::context;
    use service::sites::{self, SiteInput};
    let typed = serde_json::json!({ "key": key, "name": name });
    let input = SiteInput { key, name };
    let outcome = async { sites::save(&context::service(), &context::actor()?, &input).await };
    let outcome = outcome
        .await
        .map(|saved| Done { to: Some("/settings/teams".to_owned()), said: Some(said("site", &input.key, &saved)) });
    answer("site", typed, outcome).await
}

#[cfg(feature = "ssr")]
fn said(what: &str, key: &str, saved: &service::changes::Saved) -> String {
    use service::changes::Saved;
    match saved {
        Saved::Added => format!("The {what} “{key}” is added."),
        Saved::Changed(_) => format!("The {what} “{key}” is changed."),
        Saved::Same => format!("The {what} “{key}” was like this already."),
    }
}
