//! Sending: the job of a first mail and of a reminder.
//!
//! First the message is written down and committed, then it is handed over, then what became of it is written
//! down. A process that dies in between has the job done again, with another token; both mails then carry the same
//! Message-ID, by which mail systems know a double.

use domain::Outcome;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use super::{
    Delivery, MessageKind, advance,
    advance::outcome,
    letter::{self, Letter},
};
use crate::{
    Error, Result, Service,
    mail::{Handed, MailError},
    opt_outs, responses,
    store::entity::{invitation, message},
};

/// Sends an invitation's mail of `kind`, unless something speaks against it by now: an answer, an opt-out, a
/// refused address, the end of its time. A mail of this kind that went out before is not sent again.
///
/// # Errors
/// When the mail server does not take it for now, or the database is away: try again later.
pub async fn send(cx: &Service, id: Uuid, kind: MessageKind) -> Result<()> {
    let tx = cx.store.begin().await?;
    // Erased meanwhile: nothing is left to be sent.
    let Some(row) = invitation::Entity::find_by_id(id).lock_exclusive().one(&tx).await? else { return Ok(()) };
    let address = match judge(&tx, cx, &row, kind).await? {
        Verdict::Send(address) => address,
        Verdict::Leave => return Ok(()),
        Verdict::End(outcome) => {
            advance(&tx, cx, id, outcome).await?;
            tx.commit().await?;
            return Ok(());
        }
    };
    let letter = letter::write(&tx, cx, &row, &address, kind).await?;
    tx.commit().await?;
    let handed = cx.mailer.send(&letter.mail).await;
    write_down(cx, id, &letter, handed).await
}

/// What is to be done about an invitation whose job is due.
enum Verdict {
    /// Send, to this address.
    Send(String),
    /// There is nothing to do.
    Leave,
    /// Nothing is sent any more.
    End(Outcome),
}

async fn judge(tx: &DatabaseTransaction, cx: &Service, row: &invitation::Model, kind: MessageKind) -> Result<Verdict> {
    let outcome = outcome(&row.status)?;
    let waits = match kind {
        // A failed one is tried again by hand.
        MessageKind::First => matches!(outcome, Outcome::Queued | Outcome::Failed),
        MessageKind::Reminder => matches!(outcome, Outcome::Sent | Outcome::Delivered | Outcome::Partial),
        MessageKind::Link => false,
    };
    if !waits || went_out(tx, row.id, kind).await? {
        return Ok(Verdict::Leave);
    }
    let first = kind == MessageKind::First;
    if row.expires_at <= cx.now() {
        // The first one never went out: it failed. A reminder has nothing to say any more.
        return Ok(if first { Verdict::End(Outcome::Failed) } else { Verdict::Leave });
    }
    let Some(address) = row.address.clone() else { return Ok(Verdict::End(Outcome::Failed)) };
    if opt_outs::is_opted_out(tx, &address).await? || opt_outs::is_bounced(tx, &address).await? {
        return Ok(if first { Verdict::End(Outcome::Withdrawn) } else { Verdict::Leave });
    }
    Ok(Verdict::Send(address))
}

/// Whether a mail of this kind was taken before.
async fn went_out(tx: &DatabaseTransaction, id: Uuid, kind: MessageKind) -> Result<bool> {
    let taken = [Delivery::Sent, Delivery::Outbox].map(Delivery::as_str);
    Ok(message::Entity::find()
        .filter(message::Column::InvitationId.eq(id))
        .filter(message::Column::Kind.eq(kind.as_str()))
        .filter(message::Column::Delivery.is_in(taken))
        .one(tx)
        .await?
        .is_some())
}

/// Writes down what became of a message, and moves the invitation on.
///
/// Mail that the server accepted counts as delivered until it comes back: SMTP tells us no more.
async fn write_down(cx: &Service, id: Uuid, letter: &Letter, handed: Result<Handed, MailError>) -> Result<()> {
    let (delivery, error, outcomes): (_, _, &[Outcome]) = match &handed {
        Ok(Handed::Sent) => (Delivery::Sent, None, &[Outcome::Sent, Outcome::Delivered]),
        Ok(Handed::Outbox) => (Delivery::Outbox, None, &[Outcome::Sent]),
        Err(MailError::Refused(why)) => (Delivery::Bounced, Some(why.clone()), &[Outcome::Bounced]),
        Err(MailError::ForNow(why)) => (Delivery::Failed, Some(why.clone()), &[]),
    };
    let tx = cx.store.begin().await?;
    message::Entity::update_many()
        .col_expr(message::Column::Delivery, Expr::value(delivery.as_str()))
        .col_expr(message::Column::Error, Expr::value(error))
        .col_expr(message::Column::SentAt, Expr::value(handed.is_ok().then(|| cx.now())))
        .filter(message::Column::Id.eq(letter.message))
        .exec(&tx)
        .await?;
    if let Err(MailError::Refused(why)) = &handed {
        let address = &letter.mail.to;
        // What the server says often repeats the address, which is not to be kept with its hash.
        opt_outs::remember_bounce(&tx, cx, address, &why.replace(address.as_str(), "…")).await?;
    }
    for outcome in outcomes {
        advance(&tx, cx, id, *outcome).await?;
    }
    tx.commit().await?;
    match handed {
        Err(MailError::ForNow(why)) => Err(Error::Internal(why)),
        _ => Ok(()),
    }
}

/// Says that an invitation's first mail is tried no more.
///
/// # Errors
/// When the database is away.
pub async fn give_up(cx: &Service, id: Uuid) -> Result<()> {
    let tx = cx.store.begin().await?;
    if invitation::Entity::find_by_id(id).one(&tx).await?.is_some() {
        advance(&tx, cx, id, Outcome::Failed).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Ends an invitation that nobody answered in its time; what was said in part is final then.
///
/// # Errors
/// When the database is away.
pub async fn expire(cx: &Service, id: Uuid) -> Result<()> {
    let tx = cx.store.begin().await?;
    let Some(row) = invitation::Entity::find_by_id(id).lock_exclusive().one(&tx).await? else { return Ok(()) };
    if row.expires_at <= cx.now() {
        // One that never went out has failed; what is not to be changed any more, `advance` leaves.
        let end = if outcome(&row.status)? == Outcome::Queued { Outcome::Failed } else { Outcome::Expired };
        advance(&tx, cx, id, end).await?;
        responses::end_of_invitation(&tx, cx, id).await?;
    }
    tx.commit().await?;
    Ok(())
}
