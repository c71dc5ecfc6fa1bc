//! How an asked contact's outcome moves on.

use domain::Outcome;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use super::parse_outcome;
use crate::{
    Result, Service,
    store::{entity::disposition, padded},
};

/// Moves the outcome of the contact on to `to`. What is behind already changes nothing: a late bounce after an
/// answer, a second notice of the same, an outcome of a contact that was not asked.
///
/// # Errors
/// When the database is away.
pub async fn advance(tx: &DatabaseTransaction, cx: &Service, contact_id: Uuid, to: Outcome) -> Result<()> {
    advance_all(tx, cx, vec![contact_id], to).await
}

/// The same for several contacts; see [`advance`].
///
/// # Errors
/// When the database is away.
pub(crate) async fn advance_all(
    tx: &DatabaseTransaction,
    cx: &Service,
    contacts: Vec<Uuid>,
    to: Outcome,
) -> Result<()> {
    if contacts.is_empty() {
        return Ok(());
    }
    let rows: Vec<(Uuid, Option<String>)> = disposition::Entity::find()
        .select_only()
        .columns([disposition::Column::Id, disposition::Column::Outcome])
        .filter(disposition::Column::ContactId.is_in(padded(contacts)))
        .order_by_asc(disposition::Column::Id)
        .lock_exclusive()
        .into_tuple()
        .all(tx)
        .await?;
    let mut moving = Vec::with_capacity(rows.len());
    for (id, from) in rows {
        let from = from.as_deref().map(parse_outcome).transpose()?;
        if from.is_some_and(|from| from != to && from.moved_to(to).is_ok()) {
            moving.push(id);
        }
    }
    if !moving.is_empty() {
        disposition::Entity::update_many()
            .col_expr(disposition::Column::Outcome, Expr::value(Some(to.as_str())))
            .col_expr(disposition::Column::UpdatedAt, Expr::value(cx.now()))
            .filter(disposition::Column::Id.is_in(padded(moving)))
            .exec(tx)
            .await?;
    }
    Ok(())
}
