//! How an invitation goes on; its contact's disposition goes with it.

use domain::Outcome;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use super::InvitationKind;
use crate::{Error, Result, Service, dispositions, store::entity::invitation};

/// Moves an invitation on to `to`, inside the caller's transaction, and says whether it did.
///
/// News that come late or twice change nothing: a bounce after an answer, a second "sent".
///
/// # Errors
/// When the database is away, or there is no such invitation.
pub async fn advance(tx: &DatabaseTransaction, cx: &Service, id: Uuid, to: Outcome) -> Result<bool> {
    let row =
        invitation::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(Error::NotFound("invitation"))?;
    let from = status(&row)?;
    if from == to || from.moved_to(to).is_err() {
        return Ok(false);
    }
    let now = cx.now();
    let mut update = invitation::Entity::update_many()
        .col_expr(invitation::Column::Status, Expr::value(to.as_str()))
        .filter(invitation::Column::Id.eq(id));
    match to {
        Outcome::Sent if row.sent_at.is_none() => {
            update = update.col_expr(invitation::Column::SentAt, Expr::value(Some(now)))
        }
        Outcome::Answered => update = update.col_expr(invitation::Column::AnsweredAt, Expr::value(Some(now))),
        _ => {}
    }
    update.exec(tx).await?;
    // The disposition speaks of the first request; the one after a case has no part in it.
    if row.kind == InvitationKind::First.as_str() {
        dispositions::advance(tx, cx, row.contact_id, to).await?;
    }
    Ok(true)
}

/// The outcome that a stored invitation has.
pub(super) fn status(row: &invitation::Model) -> Result<Outcome> {
    row.status.parse().map_err(|_| Error::Internal(format!("unknown status {:?} of an invitation", row.status)))
}
