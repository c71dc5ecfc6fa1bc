//! How an asked contact's outcome moves on.

use domain::Outcome;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::outcome_of;
use crate::{Result, Service, store::entity::disposition};

/// Moves the outcome of the contact on to `to`. What is behind already changes nothing: a late bounce after an
/// answer, a second notice of the same, an outcome of a contact that was not asked.
///
/// # Errors
/// When the database is away.
pub async fn advance(tx: &DatabaseTransaction, cx: &Service, contact_id: Uuid, to: Outcome) -> Result<()> {
    let row = disposition::Entity::find()
        .filter(disposition::Column::ContactId.eq(contact_id))
        .lock_exclusive()
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(()) };
    let Some(from) = outcome_of(&row)? else { return Ok(()) };
    if from == to || from.moved_to(to).is_err() {
        return Ok(());
    }
    let moved = disposition::ActiveModel {
        id: Set(row.id),
        outcome: Set(Some(to.as_str().to_owned())),
        updated_at: Set(cx.now()),
        ..Default::default()
    };
    disposition::Entity::update(moved).exec(tx).await?;
    Ok(())
}
