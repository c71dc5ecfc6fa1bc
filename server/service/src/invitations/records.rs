//! Invitations as programs read them: those about one contact, with what was sent.

use chrono::{DateTime, Utc};
use domain::sentence;
use sea_orm::{ColumnTrait, EntityTrait, LoaderTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::{Letter, MessageKind, outbox};
use crate::{
    Actor, Error, Result, Service, contacts,
    store::entity::{contact, invitation, message},
};

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = Invitation)]
pub struct InvitationRecord {
    /// Its id.
    pub id: Uuid,
    /// The contact that it is about.
    pub contact_id: Uuid,
    /// `first`, or `recovery` after a closed case.
    pub kind: String,
    /// The program that asks.
    pub program: String,
    /// On which channel it is sent.
    pub channel: String,
    /// The language of survey and messages.
    pub language: String,
    /// How it stands.
    #[schema(value_type = domain::Outcome)]
    pub status: String,
    /// When it is, or was, to be sent.
    pub send_at: DateTime<Utc>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// Until when it can be answered.
    pub expires_at: DateTime<Utc>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// What was sent, the oldest first.
    pub messages: Vec<MessageRecord>,
}

/// A message of an invitation, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = Message)]
pub struct MessageRecord {
    /// Its id.
    pub id: Uuid,
    /// `first`, `reminder`, or `link` for an answer link that was made by hand.
    pub kind: String,
    /// What became of it: `queued`, `sent`, `outbox`, `bounced`, `failed` or `link`.
    pub delivery: String,
    /// What the mail server said against it.
    pub error: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When the mail server took it.
    pub sent_at: Option<DateTime<Utc>>,
}

/// The invitations about the contact `id`, the oldest first.
///
/// # Errors
/// [`Error::NotFound`] when there is no such contact that `actor` may see; [`Error::Forbidden`] for a token without
/// `invitations:read`.
pub async fn of_contact(cx: &Service, actor: &Actor, id: Uuid) -> Result<Vec<InvitationRecord>> {
    actor.require_scope("invitations:read", sentence!("may-read-invitations"))?;
    let db = cx.store.reader();
    let seen = contacts::visible(actor).filter(contact::Column::Id.eq(id)).one(db).await?;
    seen.ok_or(Error::NotFound("contact"))?;
    let rows = invitation::Entity::find()
        .filter(invitation::Column::ContactId.eq(id))
        .order_by_asc(invitation::Column::Id)
        .all(db)
        .await?;
    let messages = rows.load_many(message::Entity::find().order_by_asc(message::Column::Id), db).await?;
    Ok(rows.into_iter().zip(messages).map(|(row, messages)| InvitationRecord::new(row, messages)).collect())
}

/// The newest mail of the invitation `id` as it was sent, its links blank.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or none of which the text was kept; [`Error::Forbidden`] for a token without
/// `invitations:read`, and for people who do not read sent mail.
pub async fn newest_letter(cx: &Service, actor: &Actor, id: Uuid) -> Result<Letter> {
    actor.require_scope("invitations:read", sentence!("may-read-invitations"))?;
    let newest = message::Entity::find()
        .filter(message::Column::InvitationId.eq(id))
        .filter(message::Column::Kind.ne(MessageKind::Link.as_str()))
        .filter(message::Column::BodyText.is_not_null())
        .order_by_desc(message::Column::Id)
        .one(cx.store.reader())
        .await?
        .ok_or(Error::NotFound("message"))?;
    outbox::letter(cx, actor, newest.id).await
}

impl InvitationRecord {
    fn new(row: invitation::Model, messages: Vec<message::Model>) -> Self {
        Self {
            id: row.id,
            contact_id: row.contact_id,
            kind: row.kind,
            program: row.program_key,
            channel: row.channel,
            language: row.language,
            status: row.status,
            send_at: row.send_at,
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            answered_at: row.answered_at,
            messages: messages.into_iter().map(MessageRecord::from).collect(),
        }
    }
}

impl From<message::Model> for MessageRecord {
    fn from(row: message::Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            delivery: row.delivery,
            error: row.error,
            created_at: row.created_at,
            sent_at: row.sent_at,
        }
    }
}
