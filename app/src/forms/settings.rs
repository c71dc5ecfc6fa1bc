//! What administrators do on the pages of outbox and jobs.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// Makes a new answer link of an invitation; the message's page shows it once.
#[server(endpoint = "make-answer-link", prefix = "/do")]
pub async fn make_answer_link(invitation: String, message: String) -> Result<(), ServerFnError> {
    use crate::{context, cookies};
    let outcome = async {
        let actor = context::actor()?;
        let id = parsed(&invitation, "invitation")?;
        let back = parsed(&message, "message")?;
        let link = service::invitations::new_link(&context::service(), &actor, id).await?;
        // A cookie and not the session: the database keeps no token.
        cookies::ANSWER_LINK.show_once(&link);
        Ok(Done::at(format!("/settings/outbox/{back}")))
    }
    .await;
    answer("make-answer-link", (), outcome).await
}

/// Has a job done now.
#[server(endpoint = "retry-job", prefix = "/do")]
pub async fn retry_job(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::jobs::retry_now(&context::service(), &context::actor()?, parsed(&id, "job")?).await?;
        Ok(Done::here(t!("job-due-now")))
    }
    .await;
    answer("retry-job", (), outcome).await
}

/// Gives a job up.
#[server(endpoint = "give-up-job", prefix = "/do")]
pub async fn give_up_job(id: String) -> Result<(), ServerFnError> {
    use crate::context;
    let outcome = async {
        service::jobs::give_up(&context::service(), &context::actor()?, parsed(&id, "job")?).await?;
        Ok(Done::here(t!("job-given-up")))
    }
    .await;
    answer("give-up-job", (), outcome).await
}

#[cfg(feature = "ssr")]
pub(super) fn parsed(id: &str, what: &'static str) -> service::Result<uuid::Uuid> {
    id.parse().map_err(|_| service::Error::NotFound(what))
}
