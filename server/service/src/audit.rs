//! Who changed what, for administrators to read later.

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::Value;

use crate::{Actor, Result, Service, store::entity::audit_event};

/// Writes down that `actor` did `action` (`program.saved`) to `target` (its key or id), in the transaction of the change.
///
/// # Errors
/// When the database is away.
pub async fn record(
    tx: &impl ConnectionTrait,
    cx: &Service,
    actor: &Actor,
    action: &str,
    target: &str,
    detail: Option<Value>,
) -> Result<()> {
    audit_event::Entity::insert(audit_event::ActiveModel {
        id: Set(cx.new_id()),
        at: Set(cx.now()),
        actor_id: Set(actor.user_id),
        action: Set(action.to_owned()),
        target: Set(target.to_owned()),
        detail: Set(detail),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
