//! Who changed what, and who looked at whose data: written down for administrators to read later.
//!
//! A change is written down in its own transaction: neither is there without the other. A look at personal data is
//! written down before the data is handed out: what cannot be written down is not shown. Events hold ids and keys,
//! never a customer's name, address or words, and never a secret. The database refuses to change or delete them.

mod export;
mod list;
pub(crate) mod log_ins;
mod query;
mod words;

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::{Value, json};
use uuid::Uuid;

pub use domain::audit::{Action, Group, Target};
pub use export::{Export, Format, export};
pub use list::{AuditPage, Event, Who, WhoKind, list, people};
pub use query::AuditQuery;

use crate::{Actor, Result, Service, changes::Saved, store::entity::audit_event};

/// Writes down that `actor` did `action` to `target` (its key or id), in the transaction of the change.
///
/// # Errors
/// When the database is away.
pub async fn record(
    tx: &impl ConnectionTrait,
    cx: &Service,
    actor: &Actor,
    action: Action,
    target: &str,
    detail: Option<Value>,
) -> Result<()> {
    write(tx, cx, (actor.user_id, actor.token_id), action, target, detail).await
}

/// Writes down that `actor` is about to see the personal data of `target`; called before the data is handed out.
///
/// # Errors
/// When the database is away or takes no writes: then the data must not be shown.
pub async fn read(cx: &Service, actor: &Actor, action: Action, target: &str, detail: Option<Value>) -> Result<()> {
    record(cx.store.writer(), cx, actor, action, target, detail).await
}

/// Writes down that `actor` is about to see `shown` rows of a list. A list without rows shows nobody's data.
///
/// # Errors
/// As [`read`].
pub(crate) async fn listed(cx: &Service, actor: &Actor, action: Action, shown: usize) -> Result<()> {
    if shown == 0 {
        return Ok(());
    }
    read(cx, actor, action, "", Some(json!({ "shown": shown }))).await
}

/// What saving something did, for its event: each field that changed, or the whole of what is new.
pub(crate) fn saved(saved: &Saved, new: Value) -> Value {
    match saved {
        Saved::Changed(changes) => json!({ "changes": changes }),
        _ => json!({ "added": new }),
    }
}

async fn write(
    tx: &impl ConnectionTrait,
    cx: &Service,
    (user, token): (Option<Uuid>, Option<Uuid>),
    action: Action,
    target: &str,
    detail: Option<Value>,
) -> Result<()> {
    audit_event::Entity::insert(audit_event::ActiveModel {
        id: Set(cx.new_id()),
        at: Set(cx.now()),
        actor_id: Set(user),
        token_id: Set(token),
        action: Set(action.as_str().to_owned()),
        target: Set(target.to_owned()),
        detail: Set(detail),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
