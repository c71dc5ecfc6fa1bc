//! Resolving a conflict between two answers of one attempt.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// The form beside each answer that contradicts another one.
pub const FORM: &str = "resolve-conflict";

/// Resolves a conflict: `settlement` says which of two answers counts.
#[server(endpoint = "resolve-conflict", prefix = "/do")]
pub async fn resolve_conflict(id: String, settlement: String, why: String) -> Result<(), ServerFnError> {
    use crate::context;
    use domain::{input, survey::Settlement};
    use service::responses;

    let typed = serde_json::json!({ "id": id, "why": why });
    let outcome = async {
        let (cx, actor) = (context::service(), context::actor()?);
        let id = super::settings::parsed(&id, "conflict")?;
        let to = input::word::<Settlement>("settlement", &settlement)?;
        responses::resolve(&cx, &actor, id, to, &why).await?;
        Ok(Done::here(match to {
            Settlement::Keep => t!("conflict-said-kept"),
            Settlement::Replace => t!("conflict-said-replaced"),
        }))
    };
    answer(FORM, typed, outcome.await).await
}
