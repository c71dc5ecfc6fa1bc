//! What can be done to a case, and where that leads.

use super::{CaseOutcome, RootCause, State};
use crate::{sentence, staff::Sentence, text_enum::text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    "action";
    /// What people do to a case; [`super::EventKind`] is what it leaves in the history.
    pub enum Action {
        /// Take the case oneself.
        Take = "take", "Take it";
        /// Give it to somebody.
        Assign = "assign", "Assign";
        /// Record a call to the customer.
        LogCall = "log_call", "Log a call";
        /// Write an e-mail to the customer.
        Reply = "reply", "Reply by e-mail";
        /// Leave a note for colleagues.
        Note = "note", "Add a note";
        /// Record root cause and outcome.
        Resolve = "resolve", "Resolve";
        /// Finish it.
        Close = "close", "Close";
        /// Begin again after it was resolved or closed.
        Reopen = "reopen", "Reopen";
    }
}

/// An action with what it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Move {
    /// Take the case oneself.
    Take,
    /// Give it to somebody.
    Assign,
    /// Record a call; only one that reached the customer is a contact.
    LogCall {
        /// Whether the customer was reached.
        reached: bool,
    },
    /// Write an e-mail to the customer.
    Reply,
    /// Leave a note; changes no state.
    Note,
    /// Record why it went wrong and how the follow-up ended. No case is closed without them.
    Resolve {
        /// Why it went wrong.
        root_cause: RootCause,
        /// How the follow-up ended.
        outcome: CaseOutcome,
    },
    /// Finish a resolved case.
    Close,
    /// Begin again after it was resolved or closed.
    Reopen,
}

/// A move that cannot be made now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveError {
    /// Closing something that has no root cause and outcome yet.
    NotResolved(State),
    /// Working on something that is finished.
    Finished(State),
    /// Reopening something that is open.
    StillOpen(State),
    /// Closing it twice.
    ClosedAlready,
}

impl std::error::Error for MoveError {}

impl std::fmt::Display for MoveError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.sentence().fmt(f)
    }
}

impl MoveError {
    /// The error's code for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotResolved(_) => "case_not_resolved",
            Self::Finished(_) => "case_finished",
            Self::StillOpen(_) => "case_still_open",
            Self::ClosedAlready => "case_closed_already",
        }
    }

    /// Why the move cannot be made, and what to do.
    #[must_use]
    pub fn sentence(self) -> Sentence {
        match self {
            Self::NotResolved(state) => sentence!("case-move-not-resolved", state),
            Self::Finished(state) => sentence!("case-move-finished", state),
            Self::StillOpen(state) => sentence!("case-move-still-open", state),
            Self::ClosedAlready => sentence!("case-move-closed-already"),
        }
    }
}

impl Move {
    /// The action that it is.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Take => Action::Take,
            Self::Assign => Action::Assign,
            Self::LogCall { .. } => Action::LogCall,
            Self::Reply => Action::Reply,
            Self::Note => Action::Note,
            Self::Resolve { .. } => Action::Resolve,
            Self::Close => Action::Close,
            Self::Reopen => Action::Reopen,
        }
    }

    /// Whether this is the first touch for a case in `state`: the customer heard from us, or we tried by phone.
    #[must_use]
    pub const fn is_touch(&self) -> bool {
        matches!(self, Self::LogCall { .. } | Self::Reply)
    }
}

impl State {
    /// The state after `step`.
    ///
    /// Notes are possible in every state. A reply or call after the case is resolved is recorded and changes nothing.
    ///
    /// # Errors
    /// When the step cannot be made in this state.
    pub fn apply(self, step: &Move) -> Result<Self, MoveError> {
        match (self, step) {
            (_, Move::Note) => Ok(self),
            (Self::Closed, Move::Close) => Err(MoveError::ClosedAlready),
            (Self::Resolved, Move::Close) => Ok(Self::Closed),
            (_, Move::Close) => Err(MoveError::NotResolved(self)),
            (Self::Resolved | Self::Closed, Move::Reopen) => Ok(Self::Reopened),
            (_, Move::Reopen) => Err(MoveError::StillOpen(self)),
            (Self::Resolved, Move::LogCall { .. } | Move::Reply) => Ok(Self::Resolved),
            (Self::Resolved | Self::Closed, _) => Err(MoveError::Finished(self)),
            // Who has it may change while the customer is being talked to.
            (Self::Contacted, Move::Take | Move::Assign) => Ok(Self::Contacted),
            (_, Move::Take | Move::Assign) => Ok(Self::Assigned),
            (_, Move::LogCall { reached: false }) => Ok(self),
            (_, Move::LogCall { reached: true } | Move::Reply) => Ok(Self::Contacted),
            (_, Move::Resolve { .. }) => Ok(Self::Resolved),
        }
    }

    /// The actions that make sense in this state, in the order of the buttons.
    #[must_use]
    pub fn actions(self) -> Vec<Action> {
        let possible = |action: &Action| match action {
            Action::Note => true,
            Action::Take | Action::Assign | Action::Resolve => self.is_open(),
            Action::LogCall | Action::Reply => self != Self::Closed,
            Action::Close => self == Self::Resolved,
            Action::Reopen => !self.is_open(),
        };
        Action::ALL.iter().copied().filter(possible).collect()
    }
}

impl Action {
    /// The key that does it on a case's page; it is shown on the button.
    #[must_use]
    pub const fn key(self) -> char {
        match self {
            Self::Take => 't',
            Self::Assign => 'a',
            Self::LogCall => 'c',
            Self::Reply => 'r',
            Self::Note => 'n',
            Self::Resolve => 'e',
            Self::Close => 'x',
            Self::Reopen => 'o',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn resolve() -> Move {
        Move::Resolve { root_cause: RootCause::new("waiting-time").unwrap(), outcome: CaseOutcome::PutRight }
    }

    fn moves() -> Vec<Move> {
        vec![
            Move::Take,
            Move::Assign,
            Move::LogCall { reached: true },
            Move::LogCall { reached: false },
            Move::Reply,
            Move::Note,
            resolve(),
            Move::Close,
            Move::Reopen,
        ]
    }

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Action);
    }

    #[test]
    fn each_action_has_its_own_key() {
        let keys: BTreeSet<char> = Action::ALL.iter().map(|action| action.key()).collect();
        assert_eq!(keys.len(), Action::ALL.len());
    }

    #[test]
    fn the_usual_way_leads_to_the_end() {
        let steps = [
            Move::Take,
            Move::LogCall { reached: false },
            Move::LogCall { reached: true },
            Move::Note,
            resolve(),
            Move::Close,
        ];
        let states: Vec<State> = steps
            .iter()
            .scan(State::New, |state, step| {
                *state = state.apply(step).unwrap();
                Some(*state)
            })
            .collect();
        use State::{Assigned, Closed, Contacted, Resolved};
        assert_eq!(states, [Assigned, Assigned, Contacted, Contacted, Resolved, Closed]);
    }

    #[test]
    fn refusals_are_sentences_with_codes() {
        let error = State::Contacted.apply(&Move::Close).unwrap_err();
        assert_eq!(
            error.to_string(),
            "A case is closed after it was resolved with a root cause and an outcome; this one is “Contacted”."
        );
        assert_eq!(error.code(), "case_not_resolved");
        assert_eq!(State::Closed.apply(&Move::Take).unwrap_err(), MoveError::Finished(State::Closed));
        assert_eq!(State::New.apply(&Move::Reopen).unwrap_err(), MoveError::StillOpen(State::New));
        assert_eq!(State::Closed.apply(&Move::Close).unwrap_err(), MoveError::ClosedAlready);
    }

    #[test]
    fn the_offered_actions_are_exactly_those_that_can_be_done() {
        for state in State::ALL.iter().copied() {
            let done: BTreeSet<Action> =
                moves().iter().filter(|step| state.apply(step).is_ok()).map(Move::action).collect();
            assert_eq!(state.actions().into_iter().collect::<BTreeSet<_>>(), done, "{state}");
        }
    }

    #[test]
    fn a_move_travels_as_json() {
        let json = serde_json::to_value(resolve()).unwrap();
        assert_eq!(
            json,
            serde_json::json!({"action": "resolve", "root_cause": "waiting-time", "outcome": "put_right"})
        );
        assert_eq!(serde_json::from_value::<Move>(json).unwrap(), resolve());
    }

    proptest! {
        #[test]
        fn nothing_is_closed_without_a_cause_and_an_outcome_since_it_was_last_opened(
            steps in proptest::collection::vec(proptest::sample::select(moves()), 0..40)
        ) {
            let mut state = State::New;
            let mut known = false;
            let mut reached = false;
            for step in &steps {
                let Ok(next) = state.apply(step) else { continue };
                known = match step {
                    Move::Resolve { .. } => true,
                    Move::Reopen => false,
                    _ => known,
                };
                reached |= matches!(step, Move::Reply | Move::LogCall { reached: true });
                prop_assert_eq!(matches!(next, State::Resolved | State::Closed), known);
                prop_assert!(next != State::Contacted || reached);
                prop_assert!(next != State::New || state == State::New);
                state = next;
            }
        }
    }
}
