//! How an invitation goes on; its contact's disposition goes with it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::Outcome;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, DbErr, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, Func},
};
use uuid::Uuid;

use super::InvitationKind;
use crate::{
    Error, Result, Service, dispositions,
    store::{entity::invitation, padded},
};

/// An invitation that is locked until the transaction ends: of it only what its moves need, for many are locked at once.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "invitation::Entity")]
pub(crate) struct Locked {
    pub(crate) id: Uuid,
    pub(crate) contact_id: Uuid,
    pub(crate) kind: String,
    pub(crate) status: String,
    pub(crate) expires_at: DateTime<Utc>,
}

/// Moves an invitation on to `to`, inside the caller's transaction, and says whether it did.
///
/// News that come late or twice change nothing: a bounce after an answer, a second "sent".
///
/// # Errors
/// When the database is away, or there is no such invitation.
pub async fn advance(tx: &DatabaseTransaction, cx: &Service, id: Uuid, to: Outcome) -> Result<bool> {
    let locked = lock(tx, &[id]).await?;
    let row = locked.get(&id).ok_or(Error::NotFound("invitation"))?;
    Ok(advance_all(tx, cx, &[row], to).await? > 0)
}

/// Moves invitations on that the caller has locked, and says how many did move; see [`advance`].
///
/// # Errors
/// When the database is away.
pub(crate) async fn advance_all(
    tx: &DatabaseTransaction,
    cx: &Service,
    locked: &[&Locked],
    to: Outcome,
) -> Result<usize> {
    let mut moving = Vec::with_capacity(locked.len());
    for row in locked {
        let from = outcome(&row.status)?;
        if from != to && from.moved_to(to).is_ok() {
            moving.push(*row);
        }
    }
    if moving.is_empty() {
        return Ok(0);
    }
    let now = Expr::value(Some(cx.now()));
    let mut update = invitation::Entity::update_many()
        .col_expr(invitation::Column::Status, Expr::value(to.as_str()))
        .filter(invitation::Column::Id.is_in(padded(moving.iter().map(|row| row.id))));
    match to {
        Outcome::Sent => {
            let first = Func::coalesce([Expr::col(invitation::Column::SentAt), now]);
            update = update.col_expr(invitation::Column::SentAt, first.into());
        }
        Outcome::Answered => update = update.col_expr(invitation::Column::AnsweredAt, now),
        _ => {}
    }
    update.exec(tx).await?;
    // The disposition speaks of the first request; the one after a case has no part in it.
    let first = moving.iter().filter(|row| row.kind == InvitationKind::First.as_str());
    dispositions::advance_all(tx, cx, first.map(|row| row.contact_id).collect(), to).await?;
    Ok(moving.len())
}

/// The invitations of these ids as they stand inside the transaction, locked, so that two answers to one go one after
/// the other. They are locked in one order, so two who lock several cannot wait for each other in a circle.
///
/// # Errors
/// When the database is away.
pub(crate) async fn lock(tx: &DatabaseTransaction, ids: &[Uuid]) -> Result<HashMap<Uuid, Locked>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<Locked> = invitation::Entity::find()
        .filter(invitation::Column::Id.is_in(padded(ids.iter().copied())))
        .order_by_asc(invitation::Column::Id)
        .lock_exclusive()
        .into_partial_model()
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The outcome that a stored status names.
pub(crate) fn outcome(status: &str) -> Result<Outcome> {
    status.parse().map_err(|_| Error::Internal(format!("unknown status {status:?} of an invitation")))
}
