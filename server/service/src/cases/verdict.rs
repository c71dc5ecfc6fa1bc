//! The verdict on the answer behind a case was reversed: the case stays, and its history says so.

use domain::{case::EventKind, verdict::Verdict, webhook::WebhookEvent};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{
    events::{self, NewEvent},
    says,
    tell::tell,
};
use crate::{Actor, Result, Service, store::entity::follow_up_case};

/// Writes into the history of a response's case that its verdict is `to` now. Says whether there is a case.
///
/// # Errors
/// When the database is away; nothing of the caller's transaction may be kept then.
pub(crate) async fn note_verdict(
    tx: &impl ConnectionTrait,
    cx: &Service,
    actor: &Actor,
    response: Uuid,
    to: Verdict,
    why: &str,
) -> Result<bool> {
    let of_response = follow_up_case::Column::ResponseId.eq(response);
    let Some(case) = follow_up_case::Entity::find().filter(of_response).one(tx).await? else { return Ok(false) };
    let changed = follow_up_case::ActiveModel {
        id: Set(case.id),
        version: Set(case.version + 1),
        updated_at: Set(cx.now()),
        ..Default::default()
    };
    follow_up_case::Entity::update(changed).exec(tx).await?;
    let event = NewEvent {
        case_id: case.id,
        actor_id: actor.user_id,
        kind: EventKind::Note,
        states: None,
        body: Some(says::judged(to, why).to_string()),
        data: None,
    };
    events::write(tx, cx, event).await?;
    tell(tx, cx, WebhookEvent::CaseUpdated, case.id).await?;
    Ok(true)
}
