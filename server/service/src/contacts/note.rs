//! A contact noted by hand.

use domain::{Role, sentence};

use super::{
    input::{AgentInput, ContactInput},
    record::{Recorded, record},
};
use crate::{Actor, Error, Result, Service};

/// The source of contacts that people note.
const BY_HAND: &str = "noted";

/// Notes a contact by hand, as `actor`: its source is `noted`, and each is a new one. An agent notes their own
/// contacts, in one of their teams; a lead those of their teams.
///
/// # Errors
/// [`Error::Invalid`] naming each wrong field, among them a team that is not the actor's.
pub async fn note(cx: &Service, actor: &Actor, input: ContactInput) -> Result<Recorded> {
    if !actor.role.can_note_contacts() {
        return Err(Error::Forbidden(sentence!("may-note-contacts")));
    }
    let mut input = ContactInput { source: BY_HAND.to_owned(), external_id: cx.new_id().to_string(), ..input };
    if actor.role == Role::Agent {
        input.agent =
            actor.agent_key.clone().map(|key| AgentInput { external_id: key, name: Some(actor.name.clone()) });
    }
    let given = input.team.as_deref().map(str::trim).filter(|team| !team.is_empty());
    if !actor.role.sees_all_teams() {
        match given {
            None if actor.teams.len() == 1 => input.team = actor.teams.first().cloned(),
            None if actor.role == Role::TeamLead => {
                return Err(Error::field("team", "required", sentence!("contact-team-required")));
            }
            Some(team) if !actor.teams.iter().any(|own| own == team) => {
                return Err(Error::field("team", "unknown", sentence!("contact-team-not-yours")));
            }
            _ => {}
        }
    }
    record(cx, actor, input).await
}
