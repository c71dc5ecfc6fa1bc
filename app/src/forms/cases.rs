//! What people do to a case. Each form names the version of the case that it was shown with.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// Takes the case.
#[server(endpoint = "case-take", prefix = "/do")]
pub async fn take_case(case: String, version: i32) -> Result<(), ServerFnError> {
    use service::cases::Move;
    act("case-take", &case, version, Move::Take, "", (), t!("case-taken-said")).await
}

/// Gives it to somebody.
#[server(endpoint = "case-assign", prefix = "/do")]
pub async fn assign_case(case: String, version: i32, to: String) -> Result<(), ServerFnError> {
    use service::cases::Move;
    let typed = serde_json::json!({ "to": to });
    // Nobody has the nil id, so a choice that was tampered with is refused like an empty one.
    let step = Move::Assign { to: to.parse().unwrap_or_default() };
    act("case-assign", &case, version, step, "", typed, t!("case-assigned-said")).await
}

/// Leaves a note.
#[server(endpoint = "case-note", prefix = "/do")]
pub async fn note_case(case: String, version: i32, note: String) -> Result<(), ServerFnError> {
    use service::cases::Move;
    let typed = serde_json::json!({ "note": note });
    act("case-note", &case, version, Move::Note { text: note }, "note", typed, t!("case-noted-said")).await
}

/// Records a call.
#[server(endpoint = "case-call", prefix = "/do")]
pub async fn call_case(case: String, version: i32, reached: String, call_note: String) -> Result<(), ServerFnError> {
    use service::cases::Move;
    let typed = serde_json::json!({ "reached": reached, "call_note": call_note });
    let step = Move::LogCall { reached: reached == "yes", text: call_note };
    act("case-call", &case, version, step, "call_note", typed, t!("case-called-said")).await
}

/// Writes to the customer.
#[server(endpoint = "case-reply", prefix = "/do")]
pub async fn reply_case(case: String, version: i32, reply: String) -> Result<(), ServerFnError> {
    use service::cases::Move;
    let typed = serde_json::json!({ "reply": reply });
    act("case-reply", &case, version, Move::Reply { text: reply }, "reply", typed, t!("case-replied-said")).await
}

/// Records root cause and outcome.
#[server(endpoint = "case-resolve", prefix = "/do")]
pub async fn resolve_case(
    case: String,
    version: i32,
    root_cause: String,
    outcome: String,
    resolve_note: String,
) -> Result<(), ServerFnError> {
    use service::cases::Move;
    let typed = serde_json::json!({ "root_cause": root_cause, "outcome": outcome, "resolve_note": resolve_note });
    let step = Move::Resolve { root_cause, outcome, text: resolve_note };
    act("case-resolve", &case, version, step, "resolve_note", typed, t!("case-resolved-said")).await
}

/// Finishes it.
#[server(endpoint = "case-close", prefix = "/do")]
pub async fn close_case(case: String, version: i32) -> Result<(), ServerFnError> {
    use service::cases::Move;
    act("case-close", &case, version, Move::Close, "", (), t!("case-closed-said")).await
}

/// Begins again.
#[server(endpoint = "case-reopen", prefix = "/do")]
pub async fn reopen_case(case: String, version: i32, reopen_note: String) -> Result<(), ServerFnError> {
    use service::cases::Move;
    let typed = serde_json::json!({ "reopen_note": reopen_note });
    let step = Move::Reopen { text: reopen_note };
    act("case-reopen", &case, version, step, "reopen_note", typed, t!("case-reopened-said")).await
}

/// Does `step`, and answers the form `form`, whose text stands in the field `text`.
#[cfg(feature = "ssr")]
async fn act(
    form: &'static str,
    case: &str,
    version: i32,
    step: service::cases::Move,
    text: &str,
    typed: impl serde::Serialize,
    said: String,
) -> Result<(), ServerFnError> {
    use crate::context;
    use service::{Error, cases};
    let outcome = async {
        let actor = context::actor()?;
        let id = case.parse().map_err(|_| Error::NotFound("case"))?;
        cases::act(&context::service(), &actor, id, version, step).await
    };
    let outcome = outcome.await.map(|_| Done::here(said)).map_err(|error| match error {
        Error::Invalid(mut fields) => {
            for field in fields.iter_mut().filter(|field| field.field == "text") {
                text.clone_into(&mut field.field);
            }
            Error::Invalid(fields)
        }
        other => other,
    });
    answer(form, typed, outcome).await
}
