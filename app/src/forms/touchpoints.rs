//! Adding and changing touchpoints.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// The form to add a touchpoint, and the one to change it.
pub const FORM: &str = "touchpoint";

/// Saves a touchpoint. `adding` says that it is to be a new one, so that a key typed twice changes nothing.
#[server(endpoint = "save-touchpoint", prefix = "/do")]
pub async fn save_touchpoint(
    key: String,
    name: String,
    survey: String,
    #[server(default)] site: String,
    #[server(default)] team: String,
    #[server(default)] language: String,
    #[server(default)] enabled: Option<bool>,
    #[server(default)] repeat_minutes: String,
    #[server(default)] adding: Option<bool>,
) -> Result<(), ServerFnError> {
    use crate::context;
    use service::{
        Error,
        touchpoints::{self, TouchpointInput},
    };

    let input = TouchpointInput {
        key: key.trim().to_owned(),
        name: Some(name),
        survey,
        site: Some(site),
        team: Some(team),
        language: Some(language),
        enabled: enabled.unwrap_or(false),
        // What is no number is refused as one that does not fit.
        repeat_minutes: (!repeat_minutes.is_empty()).then(|| repeat_minutes.parse().unwrap_or(0)),
    };
    let adding = adding.unwrap_or(false);
    let outcome = async {
        let (cx, actor) = (context::service(), context::actor()?);
        match touchpoints::by_key(&cx, &actor, &input.key).await {
            Ok(_) if adding => {
                return Err(Error::field("key", "taken", domain::sentence!("touchpoint-key-taken")));
            }
            Ok(_) | Err(Error::NotFound(_)) => {}
            Err(error) => return Err(error),
        }
        touchpoints::save(&cx, &actor, &input).await?;
        Ok(if adding { Done::at(format!("/touchpoints/{}", input.key)) } else { Done::here(t!("touchpoint-saved")) })
    };
    answer(FORM, &input, outcome.await).await
}
