//! Which cases an actor sees: every read of cases starts here.

use domain::role::Role;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Select};

use crate::{
    Actor,
    actor::Sight,
    store::entity::follow_up_case::{Column, Entity},
};

/// Which part of the cases that one sees a queue shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One's own.
    Mine,
    /// Those of one's teams.
    Team,
    /// All that one sees.
    All,
}

impl Scope {
    /// The name in an address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Team => "team",
            Self::All => "all",
        }
    }

    /// The scope of a name in an address.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Mine, Self::Team, Self::All].into_iter().find(|scope| scope.as_str() == name)
    }

    /// Where a person of this role begins.
    #[must_use]
    pub const fn usual(role: Role) -> Self {
        match role {
            Role::Agent => Self::Mine,
            Role::TeamLead => Self::Team,
            Role::QualityManager | Role::Administrator => Self::All,
        }
    }

    /// The scopes that make a difference to `actor`.
    #[must_use]
    pub fn offered(actor: &Actor) -> Vec<Self> {
        let mut scopes = Vec::new();
        if actor.user_id.is_some() {
            scopes.push(Self::Mine);
        }
        if !actor.teams.is_empty() {
            scopes.push(Self::Team);
        }
        if actor.role.sees_all_teams() {
            scopes.push(Self::All);
        }
        scopes
    }

    /// The condition that goes with it, on top of what the actor sees.
    pub(super) fn condition(self, actor: &Actor) -> Condition {
        match self {
            Self::Mine => Condition::all().add(Column::OwnerId.eq(actor.user_id)),
            Self::Team => Condition::all().add(Column::Team.is_in(&actor.teams)),
            Self::All => Condition::all(),
        }
    }
}

/// The cases that `actor` sees: managers all; leads those of their teams; agents those that they have, and those of
/// their teams that nobody has. Everybody sees what was handed to them.
///
/// An agent does not see a case about a contact of theirs that a colleague works on.
#[must_use]
pub fn visible(actor: &Actor) -> Select<Entity> {
    let own = actor.user_id.map(|user| Column::OwnerId.eq(user));
    let seen = match actor.sight() {
        Sight::All => Condition::all(),
        Sight::Teams(teams) => Condition::any().add(Column::Team.is_in(teams)).add_option(own),
        Sight::Own { teams, .. } => Condition::any()
            .add_option(own)
            .add(Condition::all().add(Column::OwnerId.is_null()).add(Column::Team.is_in(teams))),
    };
    Entity::find().filter(seen)
}
