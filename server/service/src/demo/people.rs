//! Writes who is in the demo organisation, and makes its customers.

use chrono::{DateTime, Utc};
use domain::Role;
use rand::{Rng, seq::IndexedRandom};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait};
use uuid::Uuid;

use super::{
    cast::{self, AGENTS_A_TEAM, CASE_AGENTS_A_TEAM, SITES, TEAMS, Team},
    ids::Ids,
    reasons::REASONS,
};
use crate::{
    Result,
    store::entity::{agent, app_user, contact_reason, site, team, user_team},
};

/// An agent of the demo.
pub(super) struct AgentCast {
    pub(super) key: String,
    pub(super) name: &'static str,
    pub(super) team: &'static Team,
    /// How well this agent does, −1…1.
    pub(super) skill: f64,
    /// The user who works cases, if this agent logs in.
    pub(super) user: Option<Uuid>,
}

/// A customer of the demo.
pub(super) struct CustomerCast {
    pub(super) id: Uuid,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) language: &'static str,
    pub(super) segment: &'static str,
    pub(super) email: Option<String>,
    pub(super) opted_out: bool,
    pub(super) bounced: bool,
    /// How easily pleased, −1…1.
    pub(super) temper: f64,
    pub(super) last_asked: Option<DateTime<Utc>>,
}

/// The agents of every team.
pub(super) fn agents(rng: &mut impl Rng, ids: Ids, since: DateTime<Utc>) -> Vec<AgentCast> {
    let mut agents = Vec::new();
    for (index, team) in TEAMS.iter().enumerate() {
        for seat in 0..AGENTS_A_TEAM {
            agents.push(AgentCast {
                key: format!("A-{}", 10 + agents.len()),
                name: cast::staff_name(index * (AGENTS_A_TEAM + 1) + seat),
                team,
                skill: rng.random_range(-0.14..0.14),
                user: (seat < CASE_AGENTS_A_TEAM).then(|| ids.at(rng, since)),
            });
        }
    }
    agents
}

/// Writes sites, teams, agents, reasons and everybody who logs in, all with one password.
pub(super) async fn write(
    tx: &DatabaseTransaction,
    rng: &mut impl Rng,
    ids: Ids,
    agents: &[AgentCast],
    password_hash: &str,
    since: DateTime<Utc>,
) -> Result<()> {
    let sites = SITES.iter().map(|(key, name)| site::ActiveModel {
        id: Set(ids.at(rng, since)),
        key: Set((*key).to_owned()),
        name: Set((*name).to_owned()),
    });
    site::Entity::insert_many(sites.collect::<Vec<_>>()).exec_without_returning(tx).await?;
    let teams = TEAMS.iter().map(|team| team::ActiveModel {
        id: Set(ids.at(rng, since)),
        key: Set(team.key.to_owned()),
        name: Set(team.name.to_owned()),
        site_key: Set(Some(team.site.to_owned())),
        created_at: Set(since),
    });
    team::Entity::insert_many(teams.collect::<Vec<_>>()).exec_without_returning(tx).await?;
    let reasons = REASONS.iter().map(|reason| contact_reason::ActiveModel {
        id: Set(ids.at(rng, since)),
        code: Set(reason.code.to_owned()),
        name: Set(reason.name.to_owned()),
        avoidable: Set(reason.avoidable),
    });
    contact_reason::Entity::insert_many(reasons.collect::<Vec<_>>()).exec_without_returning(tx).await?;
    write_users(tx, rng, ids, agents, password_hash, since).await
}

async fn write_users(
    tx: &DatabaseTransaction,
    rng: &mut impl Rng,
    ids: Ids,
    agents: &[AgentCast],
    password_hash: &str,
    since: DateTime<Utc>,
) -> Result<()> {
    let mut users = vec![
        user(ids.at(rng, since), "admin@nordlicht.example", "Ada Stern", Role::Administrator, password_hash, since),
        user(
            ids.at(rng, since),
            "quality@nordlicht.example",
            "Quentin Falk",
            Role::QualityManager,
            password_hash,
            since,
        ),
    ];
    let mut memberships = Vec::new();
    for (index, team) in TEAMS.iter().enumerate() {
        let id = ids.at(rng, since);
        let name = cast::staff_name(index * (AGENTS_A_TEAM + 1) + AGENTS_A_TEAM);
        let email = format!("lead.{}@nordlicht.example", team.key);
        users.push(user(id, &email, name, Role::TeamLead, password_hash, since));
        memberships.push((id, team.key));
    }
    for agent in agents {
        if let Some(id) = agent.user {
            let email = format!("{}@nordlicht.example", agent.key.to_lowercase());
            users.push(user(id, &email, agent.name, Role::Agent, password_hash, since));
            memberships.push((id, agent.team.key));
        }
    }
    app_user::Entity::insert_many(users).exec_without_returning(tx).await?;
    let memberships = memberships
        .into_iter()
        .map(|(user_id, team)| user_team::ActiveModel { user_id: Set(user_id), team_key: Set(team.to_owned()) });
    user_team::Entity::insert_many(memberships.collect::<Vec<_>>()).exec_without_returning(tx).await?;
    let agents = agents.iter().map(|cast| agent::ActiveModel {
        id: Set(ids.at(rng, since)),
        external_id: Set(cast.key.clone()),
        name: Set(cast.name.to_owned()),
        user_id: Set(cast.user),
        created_at: Set(since),
    });
    agent::Entity::insert_many(agents.collect::<Vec<_>>()).exec_without_returning(tx).await?;
    Ok(())
}

fn user(
    id: Uuid,
    email: &str,
    name: &str,
    role: Role,
    password_hash: &str,
    since: DateTime<Utc>,
) -> app_user::ActiveModel {
    app_user::ActiveModel {
        id: Set(id),
        email: Set(email.to_owned()),
        name: Set(name.to_owned()),
        role: Set(role.as_str().to_owned()),
        password_hash: Set(password_hash.to_owned()),
        language: Set(None),
        created_at: Set(since),
        disabled_at: Set(None),
        last_login_at: Set(None),
        must_change_password: Set(false),
    }
}

/// `count` customers: mostly German, some without an address, a few who do not want to be asked.
pub(super) fn customers(rng: &mut impl Rng, ids: Ids, count: usize, since: DateTime<Utc>) -> Vec<CustomerCast> {
    (0..count)
        .map(|number| {
            let language =
                *["de", "de", "de", "de", "de", "de", "de", "en", "en", "fr", "es"].choose(rng).unwrap_or(&"de");
            let first = cast::first_names(language).choose(rng).copied().unwrap_or("Kim");
            let last = cast::last_names(language).choose(rng).copied().unwrap_or("Muster");
            let mailbox = mailbox(first, last, 1000 + number);
            CustomerCast {
                id: ids.at(rng, since),
                key: format!("C-{}", 1000 + number),
                name: format!("{first} {last}"),
                language,
                segment: ["standard", "standard", "standard", "silver", "gold", "business"]
                    .choose(rng)
                    .copied()
                    .unwrap_or("standard"),
                email: rng.random_bool(0.93).then_some(mailbox),
                opted_out: rng.random_bool(0.015),
                bounced: rng.random_bool(0.012),
                temper: rng.random_range(-0.5..0.5),
                last_asked: None,
            }
        })
        .collect()
}

/// An address that nobody else has, such as `petra.mueller.1042@example.org`.
fn mailbox(first: &str, last: &str, number: usize) -> String {
    let mut name = format!("{first}.{last}").to_lowercase();
    for (letter, plain) in [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ñ", "n"), ("ç", "c"), ("ı", "i")]
    {
        name = name.replace(letter, plain);
    }
    for (letters, plain) in [("áàâ", "a"), ("éèêë", "e"), ("íîï", "i"), ("óô", "o"), ("úû", "u")] {
        name = name.replace(|c| letters.contains(c), plain);
    }
    name.retain(|c| c.is_ascii_alphanumeric() || c == '.');
    format!("{name}.{number}@example.org")
}
