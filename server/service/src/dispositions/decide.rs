//! Judging a contact.

use domain::{Disposition, Outcome, program::judge};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait};

use super::facts::facts;
use crate::{
    Error, Result, Service,
    invitations::{self, InvitationKind, Invite},
    programs,
    store::entity::{contact, disposition},
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
    disposition::Entity::insert(disposition::ActiveModel {
        id: Set(cx.new_id()),
        contact_id: Set(contact.id),
        kind: Set(decision.kind.as_str().to_owned()),
        program_key: Set(decision.program.clone()),
        because: Set(decision.because),
        outcome: Set(decision.kind.is_asked().then(|| Outcome::Queued.as_str().to_owned())),
        decided_at: Set(cx.now()),
        updated_at: Set(cx.now()),
        local_day: Set(contact.local_day),
        channel: Set(contact.channel.clone()),
        team: Set(contact.team.clone()),
        agent_key: Set(contact.agent_key.clone()),
        reason: Set(contact.reason.clone()),
        segment: Set(contact.segment.clone()),
        site: Set(contact.site.clone()),
    })
    .exec_without_returning(tx)
    .await?;
    if let Some(send_at) = decision.send_at {
        let program = programs
            .iter()
            .find(|program| Some(&program.key) == decision.program.as_ref())
            .ok_or_else(|| Error::Internal("a program that is not there asked".to_owned()))?;
        invitations::invite(tx, cx, Invite { contact, program, kind: InvitationKind::First, send_at }).await?;
    }
    Ok(decision.kind)
}
