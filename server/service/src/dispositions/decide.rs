//! Judging a contact.

use domain::{Disposition, Outcome, program::judge, webhook::WebhookEvent};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait};

use super::{LedgerRow, facts::facts};
use crate::{
    Error, Result, Service,
    invitations::{self, InvitationKind, Invite},
    programs,
    store::entity::{contact, customer, disposition},
    webhooks,
};

/// Judges `contact`, writes its one disposition and, when it is asked, its invitation, in the transaction that
/// stored the contact.
///
/// # Errors
/// When the database is away, or the contact was judged before.
pub async fn decide(tx: &DatabaseTransaction, cx: &Service, contact: &contact::Model) -> Result<Disposition> {
    let programs = programs::rules_for(tx).await?;
    let rules = programs.iter().map(programs::rule_of).collect::<Result<Vec<_>>>()?;
    let facts = facts(tx, contact).await?;
    let decision = judge(&rules, &facts, cx.now(), cx.entropy.share());
    let row = disposition::Model {
        id: cx.new_id(),
        contact_id: contact.id,
        kind: decision.kind.as_str().to_owned(),
        program_key: decision.program.clone(),
        because: decision.because,
        outcome: decision.kind.is_asked().then(|| Outcome::Queued.as_str().to_owned()),
        decided_at: cx.now(),
        updated_at: cx.now(),
        local_day: contact.local_day,
        channel: contact.channel.clone(),
        team: contact.team.clone(),
        agent_key: contact.agent_key.clone(),
        reason: contact.reason.clone(),
        segment: contact.segment.clone(),
        site: contact.site.clone(),
    };
    disposition::Entity::insert(disposition::ActiveModel::from(row.clone()).reset_all())
        .exec_without_returning(tx)
        .await?;
    tell(tx, cx, row, contact).await?;
    if let Some(send_at) = decision.send_at {
        let program = programs
            .iter()
            .find(|program| Some(&program.key) == decision.program.as_ref())
            .ok_or_else(|| Error::Internal("a program that is not there asked".to_owned()))?;
        invitations::invite(tx, cx, Invite { contact, program, kind: InvitationKind::First, send_at }).await?;
    }
    Ok(decision.kind)
}

/// Webhooks hear of the judgement.
async fn tell(
    tx: &DatabaseTransaction,
    cx: &Service,
    judged: disposition::Model,
    contact: &contact::Model,
) -> Result<()> {
    let Some(wanted) = webhooks::wanted(tx, WebhookEvent::DispositionRecorded).await? else { return Ok(()) };
    let customer = match contact.customer_id {
        Some(id) => customer::Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    let row = LedgerRow::new(judged, contact.clone(), customer.and_then(|customer| customer.name))?;
    wanted.tell(tx, cx, &row).await
}
