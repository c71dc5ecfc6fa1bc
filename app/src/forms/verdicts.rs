//! Reversing the verdict on an answer.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// The form beside each answer.
pub const FORM: &str = "reverse-verdict";

/// Reverses the verdict on a response, or on an answer that was set aside, to `verdict`.
#[server(endpoint = "reverse-verdict", prefix = "/do")]
pub async fn reverse_verdict(id: String, verdict: String, why: String) -> Result<(), ServerFnError> {
    use crate::context;
    use domain::verdict::Verdict;
    use service::{Error, responses};

    let typed = serde_json::json!({ "id": id, "why": why });
    let outcome = async {
        let (cx, actor) = (context::service(), context::actor()?);
        let id = super::settings::parsed(&id, "response")?;
        let unknown = |error: domain::UnknownWord| Error::field("verdict", "unknown", error.to_string());
        let to = verdict.parse::<Verdict>().map_err(unknown)?;
        let now = responses::reverse(&cx, &actor, id, to, &why).await?;
        Ok(Done::here(if now.counted { "The answer counts now." } else { "The answer counts no more." }))
    };
    answer(FORM, typed, outcome.await).await
}
