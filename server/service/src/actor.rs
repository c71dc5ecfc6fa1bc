//! On whose behalf a use case works, and what that lets it see.

use domain::{Sentence, role::Role};
use uuid::Uuid;

use crate::{Error, Result};

/// Who asks. A read takes its limits from here, so that nobody sees what is not theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The user, or none for API tokens, commands and jobs.
    pub user_id: Option<Uuid>,
    /// The API token, if it is one.
    pub token_id: Option<Uuid>,
    /// The name shown in histories.
    pub name: String,
    /// What the actor may do.
    pub role: Role,
    /// Keys of the teams the actor belongs to.
    pub teams: Vec<String>,
    /// The `external_id` of the agent that this user is, if one.
    pub agent_key: Option<String>,
    /// The scopes of an API token; none for people, whose role decides.
    pub scopes: Option<Vec<String>>,
}

/// What part of the contacts, responses and cases an actor sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Everything: administrators, quality managers, the system itself.
    All,
    /// What these teams handled: team leads.
    Teams(Vec<String>),
    /// What this agent handled, and the cases that this user owns or may take: agents.
    Own {
        /// The user.
        user_id: Option<Uuid>,
        /// The agent that the user is.
        agent_key: Option<String>,
        /// The teams whose unowned cases the agent may take.
        teams: Vec<String>,
    },
}

impl Actor {
    /// The system itself: commands, jobs, imports.
    #[must_use]
    pub fn system() -> Self {
        Self {
            user_id: None,
            token_id: None,
            name: "Afterword".to_owned(),
            role: Role::Administrator,
            teams: Vec::new(),
            agent_key: None,
            scopes: None,
        }
    }

    /// What the actor sees.
    #[must_use]
    pub fn sight(&self) -> Sight {
        match self.role {
            Role::Administrator | Role::QualityManager => Sight::All,
            Role::TeamLead => Sight::Teams(self.teams.clone()),
            Role::Agent => {
                Sight::Own { user_id: self.user_id, agent_key: self.agent_key.clone(), teams: self.teams.clone() }
            }
        }
    }

    /// Refuses unless the role is one of `roles`.
    ///
    /// # Errors
    /// [`Error::Forbidden`], with `what` in its sentence ("change programs").
    pub fn require(&self, roles: &[Role], what: Sentence) -> Result<()> {
        if roles.contains(&self.role) { Ok(()) } else { Err(Error::Forbidden(what)) }
    }

    /// Refuses an API token that lacks `scope`. People pass: their role was asked already.
    ///
    /// # Errors
    /// [`Error::Forbidden`], with `what` in its sentence.
    pub fn require_scope(&self, scope: &str, what: Sentence) -> Result<()> {
        match &self.scopes {
            Some(scopes) if !scopes.iter().any(|s| s == scope) => Err(Error::Forbidden(what)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::sentence;

    use super::*;

    #[test]
    fn a_token_needs_its_scope_and_a_role_its_right() {
        let mut actor = Actor::system();
        assert!(actor.require_scope("contacts:write", sentence!("may-add-contacts")).is_ok());
        actor.scopes = Some(vec!["contacts:read".to_owned()]);
        assert!(actor.require_scope("contacts:read", sentence!("may-read-contacts")).is_ok());
        assert!(actor.require_scope("contacts:write", sentence!("may-add-contacts")).is_err());
        actor.role = Role::Agent;
        assert!(actor.require(&[Role::Administrator], sentence!("may-change-programs")).is_err());
        assert!(matches!(actor.sight(), Sight::Own { .. }));
    }
}
