//! What follows from new answers: the cases that they call for, and webhooks that hear of them.

use domain::{survey::Answers, webhook::WebhookEvent};
use sea_orm::ConnectionTrait;

use super::ResponseRecord;
use crate::{Result, Service, cases, store::entity::response, webhooks};

/// Opens cases and tells webhooks, in the transaction that wrote the answers.
///
/// # Errors
/// When the database is away; nothing of the caller's transaction may be kept then.
pub(super) async fn of_new(
    tx: &impl ConnectionTrait,
    answered: &[(&Service, &response::Model, &Answers)],
) -> Result<()> {
    let cases = cases::open_for_new(tx, answered).await?;
    let Some(wanted) = webhooks::wanted(tx, WebhookEvent::ResponseCompleted).await? else { return Ok(()) };
    for ((cx, response, answers), case) in answered.iter().zip(cases) {
        wanted.tell(tx, cx, &ResponseRecord::of((*response).clone(), case, answers)).await?;
    }
    Ok(())
}
