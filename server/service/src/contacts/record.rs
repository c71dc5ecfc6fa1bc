//! Storing one contact, and having it judged.

use std::collections::{HashMap, HashSet};

use domain::{Disposition, sentence};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
    TryInsertResult,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    attribution,
    check::{Clean, check},
    customers,
    input::{AgentInput, ContactInput},
    lock,
};
use crate::{
    Actor, Error, Result, Service, audit,
    dispositions::{self, Rules},
    organisation::{self, Organisation},
    store::entity::{agent, contact, contact_reason, customer, disposition, site, team},
};

/// The reason of a contact of which none was told.
const NO_REASON: &str = "unknown";

/// What storing contacts asks for again and again, read once a transaction.
#[derive(Debug)]
pub(super) struct Round {
    organisation: Organisation,
    rules: Rules,
    /// Agents that are there, with their names as they stand.
    agents: HashMap<String, String>,
    /// What is there, or was made by an earlier contact.
    sites: HashSet<String>,
    teams: HashSet<String>,
    reasons: HashSet<String>,
}

impl Round {
    /// The beginning of a transaction that stores contacts.
    pub(super) async fn begin(tx: &DatabaseTransaction) -> Result<Self> {
        let organisation = organisation::get_in(tx).await?;
        let rules = Rules::read(tx, &organisation).await?;
        let (sites, teams, reasons) = Default::default();
        Ok(Self { organisation, rules, agents: HashMap::new(), sites, teams, reasons })
    }
}

/// What became of a contact that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = RecordedContact)]
pub struct Recorded {
    /// The contact.
    pub id: Uuid,
    /// Whether it was told before; then nothing of it was changed.
    pub known: bool,
    /// Asked, or why not.
    pub disposition: Disposition,
}

/// Stores a contact that ended, with its customer, agent, team, site and reason where these are new, and judges
/// whether to ask, in one transaction. Told again, it stays as it is; other attribution is written down beside it.
///
/// # Errors
/// [`Error::Invalid`] naming each wrong field; [`Error::Forbidden`] for a token without `contacts:write`.
pub async fn record(cx: &Service, actor: &Actor, input: ContactInput) -> Result<Recorded> {
    actor.require_scope("contacts:write", sentence!("may-add-contacts"))?;
    let contact = check(input, cx.now())?;
    let tx = cx.store.begin().await?;
    lock::person(&tx, &contact).await?;
    let recorded = store(&tx, cx, actor, &mut Round::begin(&tx).await?, &contact).await?;
    if !recorded.known {
        audit::record(&tx, cx, actor, audit::Action::ContactAdded, &recorded.id.to_string(), None).await?;
    }
    tx.commit().await?;
    Ok(recorded)
}

/// Stores a checked contact. The caller holds the lock.
pub(super) async fn store(
    tx: &DatabaseTransaction,
    cx: &Service,
    actor: &Actor,
    round: &mut Round,
    told: &Clean,
) -> Result<Recorded> {
    if let Some(known) = find(tx, told).await? {
        return again(tx, cx, &known, told).await;
    }
    let customer = match &told.customer {
        Some(given) => Some(customers::upsert(tx, cx, given).await?),
        None => None,
    };
    let agent = match &told.agent {
        Some(given) => Some(agent_of(tx, cx, round, given).await?),
        None => None,
    };
    first_seen(tx, cx, round, told).await?;
    let row = row(cx, actor, &round.organisation, told, customer.as_ref(), agent);
    let written = contact::Entity::insert(row.clone().into_active_model())
        .on_conflict_do_nothing_on([contact::Column::Source, contact::Column::ExternalId])
        .exec_without_returning(tx)
        .await?;
    if !matches!(written, TryInsertResult::Inserted(1..)) {
        // Somebody else stored the same contact between our look and our write.
        let known = find(tx, told).await?.ok_or_else(|| Error::Internal("a contact came and went".to_owned()))?;
        return again(tx, cx, &known, told).await;
    }
    let disposition = dispositions::decide(tx, cx, &mut round.rules, &row, customer.as_ref()).await?;
    Ok(Recorded { id: row.id, known: false, disposition })
}

/// The contact that was told before under the same name.
pub(super) async fn find(tx: &impl ConnectionTrait, told: &Clean) -> Result<Option<contact::Model>> {
    Ok(contact::Entity::find()
        .filter(contact::Column::Source.eq(&told.source))
        .filter(contact::Column::ExternalId.eq(&told.external_id))
        .one(tx)
        .await?)
}

async fn again(tx: &impl ConnectionTrait, cx: &Service, known: &contact::Model, told: &Clean) -> Result<Recorded> {
    attribution::compare(tx, cx, known, told).await?;
    let judged = disposition::Entity::find()
        .filter(disposition::Column::ContactId.eq(known.id))
        .one(tx)
        .await?
        .ok_or_else(|| Error::Internal(format!("contact {} has no disposition", known.id)))?;
    Ok(Recorded { id: known.id, known: true, disposition: dispositions::kind_of(&judged)? })
}

fn row(
    cx: &Service,
    actor: &Actor,
    organisation: &Organisation,
    told: &Clean,
    customer: Option<&customer::Model>,
    agent: Option<(String, String)>,
) -> contact::Model {
    let (agent_key, agent_name) = agent.unzip();
    contact::Model {
        id: cx.new_id(),
        source: told.source.clone(),
        external_id: told.external_id.clone(),
        customer_id: customer.map(|customer| customer.id),
        channel: told.channel.as_str().to_owned(),
        direction: told.direction.as_str().to_owned(),
        reason: told.reason.clone().unwrap_or_else(|| NO_REASON.to_owned()),
        agent_key,
        agent_name,
        team: told.team.clone(),
        queue: told.queue.clone(),
        site: told.site.clone(),
        segment: customer.and_then(|customer| customer.segment.clone()),
        language: customer.and_then(|customer| customer.language.clone()),
        started_at: told.started_at,
        ended_at: told.ended_at,
        local_day: organisation.local_day(told.ended_at),
        wait_seconds: told.wait_seconds,
        handle_seconds: told.handle_seconds,
        first_response_seconds: told.first_response_seconds,
        transfers: told.transfers,
        resolved: told.resolved,
        cost_cents: told.cost_cents,
        attributes: told.attributes.clone(),
        noted_by: actor.user_id,
        created_at: cx.now(),
    }
}

/// The agent's key and name. An agent is made when first seen; a name that is told replaces one that was only the key.
async fn agent_of(
    tx: &impl ConnectionTrait,
    cx: &Service,
    round: &mut Round,
    given: &AgentInput,
) -> Result<(String, String)> {
    let key = given.external_id.clone();
    let named = given.name.clone();
    if let Some(name) = round.agents.get(&key).filter(|name| named.as_ref().is_none_or(|named| named == *name)) {
        return Ok((key, name.clone()));
    }
    let name = agent_name(tx, cx, &key, named).await?;
    round.agents.insert(key.clone(), name.clone());
    Ok((key, name))
}

async fn agent_name(tx: &impl ConnectionTrait, cx: &Service, key: &str, named: Option<String>) -> Result<String> {
    let known = agent::Entity::find().filter(agent::Column::ExternalId.eq(key)).one(tx).await?;
    if let Some(known) = known {
        if let Some(name) = named.filter(|name| *name != known.name) {
            let renamed = agent::ActiveModel { id: Set(known.id), name: Set(name.clone()), ..Default::default() };
            agent::Entity::update(renamed).exec(tx).await?;
            return Ok(name);
        }
        return Ok(known.name);
    }
    let name = named.unwrap_or_else(|| key.to_owned());
    agent::Entity::insert(agent::ActiveModel {
        id: Set(cx.new_id()),
        external_id: Set(key.to_owned()),
        name: Set(name.clone()),
        user_id: Set(None),
        created_at: Set(cx.now()),
    })
    .on_conflict_do_nothing_on([agent::Column::ExternalId])
    .exec_without_returning(tx)
    .await?;
    Ok(name)
}

/// Makes team, site and reason when a contact is the first to name them, so that they can be given names and used
/// in rules.
async fn first_seen(tx: &impl ConnectionTrait, cx: &Service, round: &mut Round, told: &Clean) -> Result<()> {
    if let Some(key) = &told.site
        && round.sites.insert(key.clone())
        && site::Entity::find().filter(site::Column::Key.eq(key)).one(tx).await?.is_none()
    {
        site::Entity::insert(site::ActiveModel { id: Set(cx.new_id()), key: Set(key.clone()), name: Set(key.clone()) })
            .on_conflict_do_nothing_on([site::Column::Key])
            .exec_without_returning(tx)
            .await?;
    }
    if let Some(key) = &told.team
        && round.teams.insert(key.clone())
        && team::Entity::find().filter(team::Column::Key.eq(key)).one(tx).await?.is_none()
    {
        team::Entity::insert(team::ActiveModel {
            id: Set(cx.new_id()),
            key: Set(key.clone()),
            name: Set(key.clone()),
            site_key: Set(told.site.clone()),
            created_at: Set(cx.now()),
        })
        .on_conflict_do_nothing_on([team::Column::Key])
        .exec_without_returning(tx)
        .await?;
    }
    let code = told.reason.as_deref().unwrap_or(NO_REASON);
    if round.reasons.insert(code.to_owned())
        && contact_reason::Entity::find().filter(contact_reason::Column::Code.eq(code)).one(tx).await?.is_none()
    {
        contact_reason::Entity::insert(contact_reason::ActiveModel {
            id: Set(cx.new_id()),
            code: Set(code.to_owned()),
            name: Set(code.to_owned()),
            avoidable: Set(false),
        })
        .on_conflict_do_nothing_on([contact_reason::Column::Code])
        .exec_without_returning(tx)
        .await?;
    }
    Ok(())
}
