//! Who was not let in, and who left.

use sea_orm::EntityTrait;
use serde_json::json;
use uuid::Uuid;

use super::{Action, write};
use crate::{Result, Service, store::entity::session};

/// Somebody was not let in, and `why`. The user whose address was given is the target, if there is one; the address
/// itself is not kept, for people type passwords into the wrong field.
pub(crate) async fn refused(cx: &Service, user: Option<Uuid>, why: &str) -> Result<()> {
    let target = user.map(|id| id.to_string()).unwrap_or_default();
    let detail = json!({ "because": why });
    write(cx.store.writer(), cx, (None, None), Action::LogInRefused, &target, Some(detail)).await
}

/// The user of a session left. Nothing is written down for a session that is over.
pub(crate) async fn left(cx: &Service, session: &str) -> Result<()> {
    let Some(row) = session::Entity::find_by_id(session).one(cx.store.reader()).await? else { return Ok(()) };
    write(cx.store.writer(), cx, (Some(row.user_id), None), Action::LoggedOut, "", None).await
}
