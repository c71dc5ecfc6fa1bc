//! What a newcomer to the demo organisation is told: who may log in, and where to answer a survey.

use std::collections::BTreeMap;

use chrono::Duration;
use domain::Role;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{cast::TEAMS, programs::TOUCHPOINTS};
use crate::{
    Actor, Error, Result, Service, cases,
    contacts::{self, ContactInput, CustomerInput},
    invitations,
    store::entity::{app_user, follow_up_case, invitation},
};

/// The addresses and log-ins to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Welcome {
    /// A log-in for each role: its label and e-mail address.
    pub logins: Vec<(&'static str, String)>,
    /// A survey that waits for its answer.
    pub survey_link: String,
    /// A comment card.
    pub card_link: String,
}

/// Lets a call end a moment ago and makes a link to its survey; the links of earlier calls are not stored,
/// only their hashes, so each newcomer gets a fresh one.
///
/// # Errors
/// When the demo's program does not ask, or the database is away.
pub async fn welcome(cx: &Service) -> Result<Welcome> {
    let actor = Actor::system();
    let now = cx.now();
    let number = now.timestamp_millis();
    let input = ContactInput {
        source: "demo".to_owned(),
        external_id: format!("visit-{number}"),
        // Chats are asked about without sampling, so that there is always an invitation.
        channel: "chat".to_owned(),
        reason: Some("billing/late-fee".to_owned()),
        customer: Some(CustomerInput {
            external_id: Some(format!("D-{number}")),
            name: Some("A. Jansen".to_owned()),
            email: Some(format!("a.jansen.{number}@example.org")),
            language: Some("en".to_owned()),
            ..CustomerInput::default()
        }),
        team: Some("billing-1".to_owned()),
        site: Some("leipzig".to_owned()),
        started_at: Some(now - Duration::minutes(9)),
        ended_at: Some(now - Duration::minutes(2)),
        ..ContactInput::default()
    };
    let contact = contacts::record(cx, &actor, input).await?;
    let invitation = invitation::Entity::find()
        .filter(invitation::Column::ContactId.eq(contact.id))
        .one(cx.store.reader())
        .await?
        .ok_or_else(|| {
            Error::conflict(
                "The demo's program for chats does not ask any more, so there is no survey link.".to_owned(),
            )
        })?;
    let (agent, team) = busiest(cx).await?;
    let card = TOUCHPOINTS.first().map_or("", |(_, code, ..)| code);
    Ok(Welcome {
        logins: vec![
            (Role::Administrator.label(), "admin@nordlicht.example".to_owned()),
            (Role::QualityManager.label(), "quality@nordlicht.example".to_owned()),
            (Role::TeamLead.label(), format!("lead.{team}@nordlicht.example")),
            (Role::Agent.label(), agent),
        ],
        survey_link: invitations::new_link(cx, &actor, invitation.id).await?,
        card_link: cx.link(&format!("/c/{card}")),
    })
}

/// The agent with most open cases, and the team: behind their log-ins a newcomer finds something to do.
async fn busiest(cx: &Service) -> Result<(String, String)> {
    let db = cx.store.reader();
    let cases = follow_up_case::Entity::find()
        .filter(cases::is_open())
        .filter(follow_up_case::Column::OwnerId.is_not_null())
        .all(db)
        .await?;
    let mut loads: BTreeMap<(Uuid, String), usize> = BTreeMap::new();
    for key in cases.into_iter().filter_map(|case| case.owner_id.zip(case.team)) {
        *loads.entry(key).or_default() += 1;
    }
    if let Some(((owner, team), _)) = loads.into_iter().max_by_key(|(_, load)| *load)
        && let Some(user) = app_user::Entity::find_by_id(owner).one(db).await?
        && user.role == Role::Agent.as_str()
    {
        return Ok((user.email, team));
    }
    let team = TEAMS.first().map_or("", |team| team.key);
    Ok(("a-10@nordlicht.example".to_owned(), team.to_owned()))
}
