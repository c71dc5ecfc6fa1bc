//! What a signed-in person may see and do.

use crate::text_enum::text_enum;

text_enum! {
    "role";
    /// What a signed-in person may see and do. Each person has exactly one role.
    pub enum Role {
        /// Sets up surveys, rules, people and integrations; sees everything.
        Administrator = "administrator", "Administrator";
        /// Reads what customers say in all teams, finds what to fix, coaches.
        QualityManager = "quality_manager", "Quality manager";
        /// Sees and steers the teams that they belong to.
        TeamLead = "team_lead", "Team lead";
        /// Works follow-up cases; sees their own contacts and cases.
        Agent = "agent", "Agent";
    }
}

/// How far a person's reading reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Every team, and what belongs to none.
    All,
    /// The teams that the person belongs to.
    OwnTeams,
    /// The contacts and cases that are the person's own.
    Own,
}

impl Role {
    /// How far this role's reading reaches.
    #[must_use]
    pub const fn reach(self) -> Reach {
        match self {
            Self::Administrator | Self::QualityManager => Reach::All,
            Self::TeamLead => Reach::OwnTeams,
            Self::Agent => Reach::Own,
        }
    }

    /// Whether it reads every team's contacts, responses and cases.
    #[must_use]
    pub const fn sees_all_teams(self) -> bool {
        matches!(self.reach(), Reach::All)
    }

    /// Whether it reads everything of `team`, where the person belongs to `own` teams.
    ///
    /// An agent does not: they read their own contacts and cases only.
    pub fn sees_team<T: PartialEq>(self, own: &[T], team: &T) -> bool {
        match self.reach() {
            Reach::All => true,
            Reach::OwnTeams => own.contains(team),
            Reach::Own => false,
        }
    }

    /// Whether it changes surveys, programs, teams, case rules and settings; touchpoints are for quality managers, too.
    #[must_use]
    pub const fn can_configure(self) -> bool {
        matches!(self, Self::Administrator)
    }

    /// Whether it reads the configuration (which programs, rules and touchpoints there are).
    #[must_use]
    pub const fn can_read_configuration(self) -> bool {
        matches!(self, Self::Administrator | Self::QualityManager)
    }

    /// Whether it makes users, changes roles and revokes tokens.
    #[must_use]
    pub const fn can_manage_people(self) -> bool {
        matches!(self, Self::Administrator)
    }

    /// Whether it reads sent mail in the outbox. Only administrators: messages hold live survey links.
    #[must_use]
    pub const fn can_read_outbox(self) -> bool {
        matches!(self, Self::Administrator)
    }

    /// Whether it reads who did what, and who looked at whose data.
    #[must_use]
    pub const fn can_read_audit(self) -> bool {
        matches!(self, Self::Administrator)
    }

    /// Whether it sees background jobs and their last errors.
    #[must_use]
    pub const fn can_see_jobs(self) -> bool {
        matches!(self, Self::Administrator)
    }

    /// Whether it sets up webhooks and reads what they told. Only administrators: they take data out of the system.
    #[must_use]
    pub const fn can_set_up_webhooks(self) -> bool {
        matches!(self, Self::Administrator)
    }

    /// Whether it compares teams and people: the cuts by team and by agent, and the ledger of dispositions.
    #[must_use]
    pub const fn can_compare(self) -> bool {
        !matches!(self, Self::Agent)
    }

    /// Whether it hands a case to somebody else. Everybody may take one that they see.
    #[must_use]
    pub const fn can_assign_cases(self) -> bool {
        !matches!(self, Self::Agent)
    }

    /// Whether it judges answers: reverses a verdict or takes a response out of the scores, with a reason.
    #[must_use]
    pub const fn can_judge_responses(self) -> bool {
        matches!(self, Self::Administrator | Self::QualityManager)
    }

    /// Whether it notes a contact by hand (`/contacts/new`).
    #[must_use]
    pub const fn can_note_contacts(self) -> bool {
        true
    }

    /// Whether it takes tables of what it sees out of the system.
    #[must_use]
    pub const fn can_export(self) -> bool {
        !matches!(self, Self::Agent)
    }
}

#[cfg(test)]
mod tests {
    use super::Role;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Role);
    }

    #[test]
    fn reading_is_scoped_by_role() {
        let own = ["billing-1"];
        assert!(Role::Administrator.sees_team(&own, &"sales"));
        assert!(Role::QualityManager.sees_team(&own, &"sales"));
        assert!(Role::TeamLead.sees_team(&own, &"billing-1"));
        assert!(!Role::TeamLead.sees_team(&own, &"sales"));
        assert!(!Role::Agent.sees_team(&own, &"billing-1"));
    }

    /// The order of `ALL` is the order of power: nothing that a role may do is denied to one before it.
    #[test]
    fn each_role_may_do_all_that_the_next_one_may() {
        let predicates: [fn(Role) -> bool; 13] = [
            Role::sees_all_teams,
            Role::can_configure,
            Role::can_read_configuration,
            Role::can_manage_people,
            Role::can_read_outbox,
            Role::can_read_audit,
            Role::can_see_jobs,
            Role::can_set_up_webhooks,
            Role::can_compare,
            Role::can_assign_cases,
            Role::can_judge_responses,
            Role::can_note_contacts,
            Role::can_export,
        ];
        for may in predicates {
            for pair in Role::ALL.windows(2) {
                assert!(may(pair[0]) || !may(pair[1]));
            }
        }
    }

    #[test]
    fn only_administrators_reach_secrets_and_settings() {
        for role in Role::ALL.iter().copied().filter(|role| *role != Role::Administrator) {
            assert!(
                !role.can_configure() && !role.can_manage_people() && !role.can_read_outbox() && !role.can_see_jobs()
            );
            assert!(!role.can_set_up_webhooks());
            assert!(!role.can_read_audit());
        }
    }
}
