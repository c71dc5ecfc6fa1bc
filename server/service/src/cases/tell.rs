//! Webhooks hear of a case.

use domain::webhook::WebhookEvent;
use sea_orm::{ConnectionTrait, EntityTrait};
use uuid::Uuid;

use super::list;
use crate::{Error, Result, Service, store::entity::follow_up_case, webhooks};

/// Tells those who want to hear of it how the case stands after what was done in this transaction.
pub(super) async fn tell(tx: &impl ConnectionTrait, cx: &Service, event: WebhookEvent, case: Uuid) -> Result<()> {
    let Some(wanted) = webhooks::wanted(tx, event).await? else { return Ok(()) };
    let row = follow_up_case::Entity::find_by_id(case).one(tx).await?.ok_or(Error::NotFound("case"))?;
    tell_of(tx, cx, &wanted, vec![row]).await
}

/// Tells those who want to hear of it of cases that stand like this in this transaction.
pub(super) async fn tell_all(
    tx: &impl ConnectionTrait,
    cx: &Service,
    event: WebhookEvent,
    cases: Vec<follow_up_case::Model>,
) -> Result<()> {
    match webhooks::wanted(tx, event).await? {
        Some(wanted) => tell_of(tx, cx, &wanted, cases).await,
        None => Ok(()),
    }
}

async fn tell_of(
    tx: &impl ConnectionTrait,
    cx: &Service,
    wanted: &webhooks::Wanted,
    cases: Vec<follow_up_case::Model>,
) -> Result<()> {
    for record in list::records(tx, cases).await? {
        wanted.tell(tx, cx, &record).await?;
    }
    Ok(())
}
