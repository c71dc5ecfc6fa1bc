//! Judging a contact.

use std::collections::{HashMap, hash_map::Entry};

use domain::{
    Disposition, Outcome,
    program::{ProgramRule, judge},
    webhook::WebhookEvent,
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait};

use super::{LedgerRow, facts::facts};
use crate::{
    Error, Result, Service,
    invitations::{self, InvitationKind, Invite, Terms},
    organisation::Organisation,
    programs,
    store::entity::{contact, customer, disposition, program},
    webhooks,
};

/// What contacts are judged by, read once for all that are judged in one transaction.
#[derive(Debug)]
pub(crate) struct Rules {
    programs: Vec<program::Model>,
    rules: Vec<ProgramRule>,
    /// The language of customers whose language is not known.
    house: String,
    /// By the key of their survey, as far as somebody was asked with it.
    terms: HashMap<String, Terms>,
}

impl Rules {
    /// The rules as the transaction sees them.
    pub(crate) async fn read(tx: &DatabaseTransaction, organisation: &Organisation) -> Result<Self> {
        let programs = programs::rules_for(tx).await?;
        let rules = programs.iter().map(programs::rule_of).collect::<Result<_>>()?;
        Ok(Self { programs, rules, house: organisation.language.clone(), terms: HashMap::new() })
    }
}

/// Judges `contact`, writes its one disposition and, when it is asked, its invitation, in the transaction that
/// stored the contact.
///
/// # Errors
/// When the database is away, or the contact was judged before.
pub(crate) async fn decide(
    tx: &DatabaseTransaction,
    cx: &Service,
    by: &mut Rules,
    contact: &contact::Model,
    customer: Option<&customer::Model>,
) -> Result<Disposition> {
    let facts = facts(tx, contact, customer).await?;
    let decision = judge(&by.rules, &facts, cx.now(), cx.entropy.share());
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
    tell(tx, cx, row, contact, customer).await?;
    if let Some(send_at) = decision.send_at {
        let program = by
            .programs
            .iter()
            .find(|program| Some(&program.key) == decision.program.as_ref())
            .ok_or_else(|| Error::Internal("a program that is not there asked".to_owned()))?;
        let terms = match by.terms.entry(program.survey_key.clone()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Terms::read(tx, cx, &program.survey_key, by.house.clone()).await?),
        };
        let invite = Invite { contact, program, kind: InvitationKind::First, send_at };
        invitations::invite_on(tx, cx, invite, customer, terms).await?;
    }
    Ok(decision.kind)
}

/// Webhooks hear of the judgement.
async fn tell(
    tx: &DatabaseTransaction,
    cx: &Service,
    judged: disposition::Model,
    contact: &contact::Model,
    customer: Option<&customer::Model>,
) -> Result<()> {
    let Some(wanted) = webhooks::wanted(tx, WebhookEvent::DispositionRecorded).await? else { return Ok(()) };
    let row = LedgerRow::new(judged, contact.clone(), customer.and_then(|customer| customer.name.clone()))?;
    wanted.tell(tx, cx, &row).await
}
