//! The messages as they were sent, for an administrator.

use domain::sentence;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use super::{Delivery, MessageKind};
use crate::{
    Actor, Error, Result, Service, audit,
    mail::headers,
    organisation,
    store::entity::{invitation, message},
};

/// A message with its invitation.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The message; its links are blank.
    pub message: message::Model,
    /// The invitation that it belongs to.
    pub invitation: invitation::Model,
    /// What became of it.
    pub delivery: Delivery,
    /// What it is.
    pub kind: MessageKind,
}

/// A message with the headers that it carried.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The message.
    pub sent: Sent,
    /// Its headers, in their order; that of the opt-out link is blank as well.
    pub headers: Vec<(String, String)>,
}

/// The newest messages, `limit` at most, older than the message `before` if one is named.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn outbox(cx: &Service, actor: &Actor, before: Option<Uuid>, limit: u64) -> Result<Vec<Sent>> {
    authorise(actor)?;
    let mut query = message::Entity::find().find_also_related(invitation::Entity);
    if let Some(before) = before {
        // Ids sort by the time at which they were made.
        query = query.filter(message::Column::Id.lt(before));
    }
    let rows = query.order_by_desc(message::Column::Id).limit(limit).all(cx.store.reader()).await?;
    audit::listed(cx, actor, audit::Action::MessagesListed, rows.len()).await?;
    rows.into_iter().filter_map(|(message, invitation)| Some((message, invitation?))).map(sent).collect()
}

/// One message, as it was sent. That `actor` reads it is written down.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`].
pub async fn letter(cx: &Service, actor: &Actor, id: Uuid) -> Result<Letter> {
    authorise(actor)?;
    let found = message::Entity::find_by_id(id).find_also_related(invitation::Entity).one(cx.store.reader()).await?;
    let Some((message, Some(invitation))) = found else { return Err(Error::NotFound("message")) };
    let sent = sent((message, invitation))?;
    let detail = json!({ "contact": sent.invitation.contact_id });
    audit::read(cx, actor, audit::Action::MessageRead, &id.to_string(), Some(detail)).await?;
    let from = organisation::get(cx).await?.mail_from;
    let mut all = vec![("From".to_owned(), from.clone())];
    all.extend(sent.message.recipient.clone().map(|to| ("To".to_owned(), to)));
    all.extend(sent.message.subject.clone().map(|subject| ("Subject".to_owned(), subject)));
    if sent.kind != MessageKind::Link {
        let blank = cx.link("/u/…");
        all.extend(headers::of_invitation(&from, sent.invitation.id, sent.kind, &blank));
    }
    Ok(Letter { sent, headers: all })
}

fn authorise(actor: &Actor) -> Result<()> {
    if actor.role.can_read_outbox() { Ok(()) } else { Err(Error::Forbidden(sentence!("may-read-sent-mail"))) }
}

fn sent((message, invitation): (message::Model, invitation::Model)) -> Result<Sent> {
    let unknown = || Error::Internal(format!("message {} is of an unknown kind or delivery", message.id));
    let delivery = Delivery::parse(&message.delivery).ok_or_else(unknown)?;
    let kind = MessageKind::parse(&message.kind).ok_or_else(unknown)?;
    Ok(Sent { delivery, kind, message, invitation })
}
