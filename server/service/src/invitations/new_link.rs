//! An answer link made by hand: for a customer who lost the mail, or reads it out on the phone.

use domain::{Outcome, sentence};
use sea_orm::{ActiveValue::Set, EntityTrait, QuerySelect};
use uuid::Uuid;

use super::{Delivery, MessageKind, advance::outcome};
use crate::{
    Actor, Error, Result, Service,
    audit::{self, Action},
    secret,
    store::entity::{invitation, message},
};

/// Makes a new answer link of an invitation; the earlier ones keep working. The link is given once and not stored.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators and tokens of scope `invitations:links`; [`Error::NotFound`];
/// [`Error::Conflict`] when the invitation takes no answer any more.
pub async fn new_link(cx: &Service, actor: &Actor, id: Uuid) -> Result<String> {
    actor.require_scope("invitations:links", sentence!("may-make-answer-links"))?;
    if !actor.role.can_read_outbox() {
        return Err(Error::Forbidden(sentence!("may-make-answer-links")));
    }
    let tx = cx.store.begin().await?;
    let row =
        invitation::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(Error::NotFound("invitation"))?;
    let outcome = outcome(&row.status)?;
    let open = (outcome == Outcome::Queued || outcome.takes_answers()) && row.expires_at > cx.now();
    if !open {
        let because = if outcome.is_final() { outcome.as_str() } else { "over" };
        return Err(Error::conflict(sentence!("message-link-refused", because)));
    }
    let token = secret::token(cx.entropy.as_ref());
    let message = cx.new_id();
    message::Entity::insert(message::ActiveModel {
        id: Set(message),
        invitation_id: Set(id),
        kind: Set(MessageKind::Link.as_str().to_owned()),
        token_hash: Set(secret::hash(&token)),
        subject: Set(None),
        body_text: Set(None),
        body_html: Set(None),
        recipient: Set(None),
        delivery: Set(Delivery::Link.as_str().to_owned()),
        error: Set(None),
        created_at: Set(cx.now()),
        sent_at: Set(None),
    })
    .exec_without_returning(&tx)
    .await?;
    audit::record(&tx, cx, actor, Action::LinkMade, &id.to_string(), None).await?;
    tx.commit().await?;
    Ok(cx.link(&format!("/s/{token}")))
}
