//! Deciding to ask becomes rows: the invitation, and the jobs of its life.

use chrono::{DateTime, Duration, Utc};
use domain::{Language, Outcome};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait};
use serde_json::json;
use uuid::Uuid;

use super::InvitationKind;
use crate::{
    Error, Result, Service,
    jobs::{self, JobKind, NewJob},
    organisation,
    store::entity::{contact, customer, invitation, program},
    surveys,
};

/// A request to be made.
#[derive(Clone, Copy, Debug)]
pub struct Invite<'a> {
    /// The contact that it is about.
    pub contact: &'a contact::Model,
    /// The program that asks: survey, channel, expiry and reminder come from it.
    pub program: &'a program::Model,
    /// The first request about the contact, or the one after a closed case.
    pub kind: InvitationKind,
    /// When the mail goes out, at the earliest.
    pub send_at: DateTime<Utc>,
}

/// Writes the invitation with the jobs that send it, remind once (if the program does) and end it; all in the
/// transaction of the decision. The survey version, the address and the language are settled here.
///
/// # Errors
/// [`Error::Conflict`] when the customer has no address on the program's channel; [`Error::NotFound`] when there is no
/// such survey; [`Error::Database`] when the contact has an invitation of this kind.
pub async fn invite(tx: &DatabaseTransaction, cx: &Service, invite: Invite<'_>) -> Result<Uuid> {
    let Invite { contact, program, kind, send_at } = invite;
    let customer = match contact.customer_id {
        Some(id) => customer::Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    let address = customer
        .as_ref()
        .and_then(|customer| customer.email.clone())
        .ok_or_else(|| Error::Conflict("The customer has no e-mail address.".to_owned()))?;
    let version = surveys::current_version(tx, cx, &program.survey_key).await?;
    let content = surveys::content(&version)?;
    let house = organisation::get_in(tx).await?.language;
    let wishes = [contact.language.as_deref(), customer.as_ref().and_then(|c| c.language.as_deref()), Some(&house)];
    let id = cx.new_id();
    let expires_at = send_at + Duration::days(program.expiry_days.into());
    invitation::Entity::insert(invitation::ActiveModel {
        id: Set(id),
        contact_id: Set(contact.id),
        customer_id: Set(contact.customer_id),
        kind: Set(kind.as_str().to_owned()),
        program_key: Set(program.key.clone()),
        survey_version_id: Set(version.id),
        channel: Set(program.channel.clone()),
        address: Set(Some(address)),
        language: Set(Language::choose(wishes.into_iter().flatten(), &content.languages).as_str().to_owned()),
        status: Set(Outcome::Queued.as_str().to_owned()),
        send_at: Set(send_at),
        sent_at: Set(None),
        expires_at: Set(expires_at),
        created_at: Set(cx.now()),
        answered_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    enqueue(tx, cx, JobKind::SendInvitation, id, send_at).await?;
    if let Some(days) = program.reminder_days.filter(|days| (1..program.expiry_days).contains(days)) {
        enqueue(tx, cx, JobKind::Remind, id, send_at + Duration::days(days.into())).await?;
    }
    plan_expiry(tx, cx, id, expires_at).await?;
    Ok(id)
}

/// Plans the end of an invitation that is not answered until then.
///
/// # Errors
/// When the database is away.
pub(crate) async fn plan_expiry(tx: &DatabaseTransaction, cx: &Service, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    enqueue(tx, cx, JobKind::Expire, id, at).await
}

/// One job of each kind an invitation.
async fn enqueue(tx: &DatabaseTransaction, cx: &Service, kind: JobKind, id: Uuid, run_at: DateTime<Utc>) -> Result<()> {
    let unique_key = Some(format!("{}:{id}", kind.as_str()));
    jobs::enqueue(tx, cx, NewJob { kind, payload: json!({ "invitation": id }), run_at, unique_key }).await?;
    Ok(())
}
