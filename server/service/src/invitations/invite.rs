//! Deciding to ask becomes rows: the invitation, and the jobs of its life.

use chrono::{DateTime, Duration, Utc};
use domain::{Language, Outcome, sentence};
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
    let customer = match invite.contact.customer_id {
        Some(id) => customer::Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    let terms = Terms::read(tx, cx, &invite.program.survey_key, organisation::get_in(tx).await?.language).await?;
    invite_on(tx, cx, invite, customer.as_ref(), &terms).await
}

/// What is the same for all who are asked with one survey at the same time.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    version_id: Uuid,
    languages: Vec<Language>,
    /// The language of customers whose language is not known.
    house: String,
}

impl Terms {
    /// The terms of a survey as it is now.
    pub(crate) async fn read(tx: &DatabaseTransaction, cx: &Service, survey_key: &str, house: String) -> Result<Self> {
        let version = surveys::current_version(tx, cx, survey_key).await?;
        Ok(Self { version_id: version.id, languages: surveys::content(&version)?.languages, house })
    }
}

/// As [`invite`], for a caller who has read the customer and the terms already.
pub(crate) async fn invite_on(
    tx: &DatabaseTransaction,
    cx: &Service,
    invite: Invite<'_>,
    customer: Option<&customer::Model>,
    terms: &Terms,
) -> Result<Uuid> {
    let Invite { contact, program, kind, send_at } = invite;
    let address = customer
        .and_then(|customer| customer.email.clone())
        .ok_or_else(|| Error::conflict(sentence!("message-customer-without-address")))?;
    let known = customer.and_then(|customer| customer.language.as_deref());
    let wishes = [contact.language.as_deref(), known, Some(&terms.house)];
    let id = cx.new_id();
    let expires_at = send_at + Duration::days(program.expiry_days.into());
    invitation::Entity::insert(invitation::ActiveModel {
        id: Set(id),
        contact_id: Set(contact.id),
        customer_id: Set(contact.customer_id),
        kind: Set(kind.as_str().to_owned()),
        program_key: Set(program.key.clone()),
        survey_version_id: Set(terms.version_id),
        channel: Set(program.channel.clone()),
        address: Set(Some(address)),
        language: Set(Language::choose(wishes.into_iter().flatten(), &terms.languages).as_str().to_owned()),
        status: Set(Outcome::Queued.as_str().to_owned()),
        send_at: Set(send_at),
        sent_at: Set(None),
        expires_at: Set(expires_at),
        created_at: Set(cx.now()),
        answered_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    let reminder = program.reminder_days.filter(|days| (1..program.expiry_days).contains(days));
    let remind_at = reminder.map(|days| send_at + Duration::days(days.into()));
    let plan =
        [(JobKind::SendInvitation, Some(send_at)), (JobKind::Remind, remind_at), (JobKind::Expire, Some(expires_at))];
    let plan = plan.into_iter().filter_map(|(kind, at)| at.map(|at| job(kind, id, at)));
    jobs::enqueue_all(tx, cx, plan.collect()).await?;
    Ok(id)
}

/// Plans the end of an invitation that is not answered until then.
///
/// # Errors
/// When the database is away.
pub(crate) async fn plan_expiry(tx: &DatabaseTransaction, cx: &Service, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    jobs::enqueue(tx, cx, job(JobKind::Expire, id, at)).await?;
    Ok(())
}

/// One job of each kind an invitation.
fn job(kind: JobKind, id: Uuid, run_at: DateTime<Utc>) -> NewJob {
    let unique_key = Some(format!("{}:{id}", kind.as_str()));
    NewJob { kind, payload: json!({ "invitation": id }), run_at, unique_key }
}
