//! Writing surveys of one's own: drafts, and publishing them; retiring surveys.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// The form in which a survey is written.
pub const FORM: &str = "survey-draft";
/// The buttons beside a draft.
pub const DRAFT: &str = "survey-draft-buttons";
/// The buttons to retire a survey and to bring it back.
pub const RETIRED: &str = "survey-retired";

/// Saves a survey, written as JSON, as the draft of its key.
#[server(endpoint = "save-survey-draft", prefix = "/do")]
pub async fn save_survey_draft(json: String) -> Result<(), ServerFnError> {
    use crate::context;
    use domain::survey::said_at;
    use service::{Error, surveys};

    let typed = serde_json::json!({ "json": json });
    let outcome = async {
        let key =
            surveys::save_draft(&context::service(), &context::actor()?, &json).await.map_err(|error| match error {
                // Each problem has a place in the JSON, and all stand below its one field.
                Error::Invalid(errors) => {
                    let said = errors.iter().map(|error| context::say(said_at(&error.field, &error.message)));
                    Error::field("json", "invalid", said.collect::<Vec<_>>().join("\n"))
                }
                other => other,
            })?;
        Ok(Done::here(t!("survey-draft-saved", key)))
    };
    answer(FORM, typed, outcome.await).await
}

/// Publishes a draft. `move_open`: invitations that nobody answered yet ask with it as well.
#[server(endpoint = "publish-survey-draft", prefix = "/do")]
pub async fn publish_survey_draft(
    key: String,
    #[server(default)] move_open: Option<bool>,
) -> Result<(), ServerFnError> {
    use crate::context;
    use service::surveys;

    let outcome = async {
        let (cx, actor) = (context::service(), context::actor()?);
        let (published, moved) = surveys::publish_draft(&cx, &actor, &key, move_open.unwrap_or(false)).await?;
        let number = published.number.to_string();
        Ok(Done::here(t!("survey-published", key = &key, number, moved)))
    };
    answer(DRAFT, serde_json::json!({ "key": key }), outcome.await).await
}

/// Throws a draft away.
#[server(endpoint = "discard-survey-draft", prefix = "/do")]
pub async fn discard_survey_draft(key: String) -> Result<(), ServerFnError> {
    use crate::context;
    use service::surveys;

    let outcome = async {
        surveys::discard_draft(&context::service(), &context::actor()?, &key).await?;
        Ok(Done::here(t!("survey-draft-discarded", key = &key)))
    };
    answer(DRAFT, serde_json::json!({ "key": key }), outcome.await).await
}

/// Retires a survey.
#[server(endpoint = "retire-survey", prefix = "/do")]
pub async fn retire_survey(key: String) -> Result<(), ServerFnError> {
    use crate::context;
    use service::surveys;

    let outcome = async {
        surveys::retire(&context::service(), &context::actor()?, &key).await?;
        Ok(Done::here(t!("survey-retired", key = &key)))
    };
    answer(RETIRED, serde_json::json!({ "key": key }), outcome.await).await
}

/// Brings a retired survey back.
#[server(endpoint = "bring-back-survey", prefix = "/do")]
pub async fn bring_back_survey(key: String) -> Result<(), ServerFnError> {
    use crate::context;
    use service::surveys;

    let outcome = async {
        surveys::bring_back(&context::service(), &context::actor()?, &key).await?;
        Ok(Done::here(t!("survey-back", key = &key)))
    };
    answer(RETIRED, serde_json::json!({ "key": key }), outcome.await).await
}
