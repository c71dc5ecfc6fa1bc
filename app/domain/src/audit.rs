//! What the audit log knows: every change by staff, and every look at personal data, by name.

use crate::text_enum::text_enum;

text_enum! {
    "audited action";
    /// What somebody did. The label follows a name and goes before a target: “Ada Moss *read contact* …”.
    pub enum Action {
        /// One contact with its customer.
        ContactRead = "contact_read", "read contact";
        /// A case with its contact and the customer's words.
        CaseRead = "case_read", "read case";
        /// The text of a message that was sent to a customer.
        MessageRead = "message_read", "read message";
        /// A file that came with an answer.
        FileRead = "file_read", "took a copy of file";
        /// A page of what customers said.
        FeedbackListed = "feedback_listed", "read what customers said";
        /// A page of the queue of cases.
        CasesListed = "cases_listed", "read the queue of cases";
        /// A page of the contacts behind the dispositions.
        DispositionsListed = "dispositions_listed", "read the ledger of dispositions";
        /// A page of the messages that were sent.
        MessagesListed = "messages_listed", "read the outbox";
        /// The latest comments on the overview.
        OverviewRead = "overview_read", "read the overview";

        /// Rows that left the system as a file.
        DataExported = "data_exported", "exported";
        /// The audit log itself left the system as a file.
        AuditExported = "audit_exported", "exported the audit log";

        /// Somebody came in.
        LoggedIn = "logged_in", "logged in";
        /// Somebody was not let in.
        LogInRefused = "log_in_refused", "was not let in";
        /// Somebody left.
        LoggedOut = "logged_out", "logged out";

        /// Somebody may log in from now on.
        UserAdded = "user_added", "added user";
        /// Somebody's name, address, role or teams were changed.
        UserChanged = "user_changed", "changed user";
        /// Somebody may log in no more.
        UserDisabled = "user_disabled", "disabled user";
        /// Somebody may log in again.
        UserEnabled = "user_enabled", "enabled user";
        /// Somebody was given a new password.
        PasswordSet = "password_set", "set a new password for user";
        /// Somebody chose a new password.
        PasswordChanged = "password_changed", "changed the password of user";
        /// The language in which a user reads staff pages.
        LanguageChosen = "language_chosen", "chose the reading language of user";
        /// A second factor was set up.
        SecondFactorOn = "second_factor_on", "set up the second factor of user";
        /// A second factor was given up.
        SecondFactorOff = "second_factor_off", "gave up the second factor of user";
        /// Somebody's second factor was taken away, for it was lost.
        SecondFactorReset = "second_factor_reset", "reset the second factor of user";
        /// New recovery codes were made.
        RecoveryCodesMade = "recovery_codes_made", "made recovery codes of user";
        /// Which roles need a second factor.
        SecondFactorRolesSet = "second_factor_roles_set", "set which roles need a second factor:";
        /// One of one's own sessions was ended.
        SessionEnded = "session_ended", "ended a session of user";
        /// All of one's own sessions were ended.
        SessionsEnded = "sessions_ended", "logged out everywhere as user";
        /// Somebody else's sessions were ended.
        UserSessionsEnded = "user_sessions_ended", "ended all sessions of user";
        /// A program may come in from now on.
        TokenAdded = "token_added", "made API token";
        /// A program may come in no more.
        TokenRevoked = "token_revoked", "revoked API token";

        /// A case was taken.
        CaseTaken = "case_taken", "took case";
        /// A case was given to somebody.
        CaseAssigned = "case_assigned", "handed over case";
        /// A note was left on a case.
        CaseNoted = "case_noted", "left a note on case";
        /// A call to the customer was recorded.
        CaseCalled = "case_called", "recorded a call on case";
        /// A reply to the customer was written.
        CaseReplied = "case_replied", "wrote to the customer of case";
        /// A case was resolved.
        CaseResolved = "case_resolved", "resolved case";
        /// A case was closed.
        CaseClosed = "case_closed", "closed case";
        /// A case was reopened.
        CaseReopened = "case_reopened", "reopened case";

        /// A contact was noted by hand, or told by a program.
        ContactAdded = "contact_added", "added contact";
        /// Many contacts were told by a program.
        ContactsAdded = "contacts_added", "added contacts";
        /// An answer link was made by hand.
        LinkMade = "link_made", "made an answer link for invitation";
        /// A verdict on an answer was reversed: a person after all, or a machine after all.
        VerdictReversed = "verdict_reversed", "reversed the verdict on response";
        /// It was decided which of two answers of one attempt counts.
        ConflictResolved = "conflict_resolved", "resolved a conflict on response";
        /// A table was imported.
        TableImported = "table_imported", "imported";

        /// The organisation's settings were changed.
        OrganisationSaved = "organisation_saved", "changed the settings of the";
        /// A site was added or changed.
        SiteSaved = "site_saved", "saved site";
        /// A team was added or changed.
        TeamSaved = "team_saved", "saved team";
        /// A survey was published.
        SurveyPublished = "survey_published", "published survey";
        /// A draft of a survey was saved.
        SurveyDrafted = "survey_drafted", "saved a draft of survey";
        /// A draft of a survey was thrown away.
        SurveyDraftDiscarded = "survey_draft_discarded", "threw away the draft of survey";
        /// A survey was retired: it asks nobody any more.
        SurveyRetired = "survey_retired", "retired survey";
        /// A retired survey was brought back.
        SurveyBroughtBack = "survey_brought_back", "brought back survey";
        /// Open invitations were moved to the newest version of a survey.
        InvitationsMoved = "invitations_moved", "moved open invitations to the newest version of survey";
        /// A program was added or changed.
        ProgramSaved = "program_saved", "saved program";
        /// A touchpoint was added or changed.
        TouchpointSaved = "touchpoint_saved", "saved touchpoint";
        /// A case rule was added or changed.
        CaseRuleSaved = "case_rule_saved", "saved case rule";
        /// A webhook was added.
        WebhookAdded = "webhook_added", "added webhook";
        /// A webhook's address or events were changed.
        WebhookChanged = "webhook_changed", "changed webhook";
        /// A webhook was switched on.
        WebhookSwitchedOn = "webhook_switched_on", "switched on webhook";
        /// A webhook was switched off, by hand or after long failure.
        WebhookSwitchedOff = "webhook_switched_off", "switched off webhook";
        /// A webhook got a new key.
        WebhookKeyRotated = "webhook_key_rotated", "gave a new key to webhook";
        /// A webhook was removed.
        WebhookRemoved = "webhook_removed", "removed webhook";

        /// A webhook was tested.
        WebhookTested = "webhook_tested", "tested webhook";
        /// A delivery was sent again.
        DeliveryRetried = "delivery_retried", "sent again delivery";
        /// All failed deliveries of a webhook were sent again.
        DeliveriesRetried = "deliveries_retried", "sent again what failed of webhook";
        /// A job was made due.
        JobRetried = "job_retried", "tried again job";
        /// A job was given up.
        JobGivenUp = "job_given_up", "gave up job";
        /// The score counts were made anew.
        ScoresRebuilt = "scores_rebuilt", "counted the scores anew";
    }
}

text_enum! {
    "group of actions";
    /// Actions that people look for together.
    pub enum Group {
        /// Looks at personal data.
        Reads = "reads", "Reads of personal data";
        /// What left the system.
        Exports = "exports", "Exports";
        /// Who came in, and who was not let in.
        LogIns = "log_ins", "Log-ins";
        /// Who may come in, and as what.
        People = "people", "People and tokens";
        /// What was done to cases.
        Cases = "cases", "Cases";
        /// What came in or was made by hand.
        Contacts = "contacts", "Contacts, links and verdicts";
        /// How the asking and the organisation are set up.
        SetUp = "set_up", "Set-up";
        /// What keeps it running.
        Operation = "operation", "Operation";
    }
}

/// What an action was done to: it decides where the target leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A contact, by id.
    Contact,
    /// A case, by id.
    Case,
    /// A message, by id.
    Message,
    /// A program, by key.
    Program,
    /// A touchpoint, by key.
    Touchpoint,
    /// A case rule, by key.
    CaseRule,
    /// Something without a page of its own.
    Other,
}

impl Action {
    /// The group in which people look for it.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::ContactRead
            | Self::CaseRead
            | Self::MessageRead
            | Self::FileRead
            | Self::FeedbackListed
            | Self::CasesListed
            | Self::DispositionsListed
            | Self::MessagesListed
            | Self::OverviewRead => Group::Reads,
            Self::DataExported | Self::AuditExported => Group::Exports,
            Self::LoggedIn | Self::LogInRefused | Self::LoggedOut => Group::LogIns,
            Self::UserAdded
            | Self::UserChanged
            | Self::UserDisabled
            | Self::UserEnabled
            | Self::PasswordSet
            | Self::PasswordChanged
            | Self::LanguageChosen
            | Self::SecondFactorOn
            | Self::SecondFactorOff
            | Self::SecondFactorReset
            | Self::RecoveryCodesMade
            | Self::SecondFactorRolesSet
            | Self::SessionEnded
            | Self::SessionsEnded
            | Self::UserSessionsEnded
            | Self::TokenAdded
            | Self::TokenRevoked => Group::People,
            Self::CaseTaken
            | Self::CaseAssigned
            | Self::CaseNoted
            | Self::CaseCalled
            | Self::CaseReplied
            | Self::CaseResolved
            | Self::CaseClosed
            | Self::CaseReopened => Group::Cases,
            Self::ContactAdded
            | Self::ContactsAdded
            | Self::LinkMade
            | Self::VerdictReversed
            | Self::ConflictResolved
            | Self::TableImported => Group::Contacts,
            Self::OrganisationSaved
            | Self::SiteSaved
            | Self::TeamSaved
            | Self::SurveyPublished
            | Self::SurveyDrafted
            | Self::SurveyDraftDiscarded
            | Self::SurveyRetired
            | Self::SurveyBroughtBack
            | Self::InvitationsMoved
            | Self::ProgramSaved
            | Self::TouchpointSaved
            | Self::CaseRuleSaved
            | Self::WebhookAdded
            | Self::WebhookChanged
            | Self::WebhookSwitchedOn
            | Self::WebhookSwitchedOff
            | Self::WebhookKeyRotated
            | Self::WebhookRemoved => Group::SetUp,
            Self::WebhookTested
            | Self::DeliveryRetried
            | Self::DeliveriesRetried
            | Self::JobRetried
            | Self::JobGivenUp
            | Self::ScoresRebuilt => Group::Operation,
        }
    }

    /// What it is done to.
    #[must_use]
    pub const fn target(self) -> Target {
        match self {
            Self::ContactRead | Self::ContactAdded => Target::Contact,
            Self::MessageRead => Target::Message,
            Self::ProgramSaved => Target::Program,
            Self::TouchpointSaved => Target::Touchpoint,
            Self::CaseRuleSaved => Target::CaseRule,
            Self::CaseRead => Target::Case,
            other if matches!(other.group(), Group::Cases) => Target::Case,
            _ => Target::Other,
        }
    }
}

impl Group {
    /// The actions that belong to it.
    pub fn actions(self) -> impl Iterator<Item = Action> {
        Action::ALL.iter().copied().filter(move |action| action.group() == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Action);
        text_enum_holds!(Group);
    }

    #[test]
    fn every_group_has_actions_and_cases_lead_to_cases() {
        for group in Group::ALL {
            assert!(group.actions().count() > 0, "{group}");
        }
        assert!(Group::Cases.actions().all(|action| action.target() == Target::Case));
        assert_eq!(Action::TeamSaved.target(), Target::Other);
    }
}
