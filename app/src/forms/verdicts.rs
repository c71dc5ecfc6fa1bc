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
    use domain::{input, verdict::Verdict};
    use service::responses;

    let typed = serde_json::json!({ "id": id, "why": why });
    let outcome = async {
        let (cx, actor) = (context::service(), context::actor()?);
        let id = super::settings::parsed(&id, "response")?;
        let to = input::word::<Verdict>("verdict", &verdict)?;
        let now = responses::reverse(&cx, &actor, id, to, &why).await?;
        Ok(Done::here(if now.counted { t!("verdict-said-counts") } else { t!("verdict-said-no-more") }))
    };
    answer(FORM, typed, outcome.await).await
}
