//! What people do to a case, with what they typed.

use domain::{
    case::{self, Action, CaseOutcome, RootCause, State},
    sentence, text,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{Actor, Error, Result, store::entity::follow_up_case};

/// The longest note or reply, in characters.
const LONGEST: usize = 10_000;

/// A move with everything that goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Take it oneself.
    Take,
    /// Give it to somebody.
    Assign {
        /// Whom.
        to: Uuid,
    },
    /// Leave a note for colleagues.
    Note {
        /// The note.
        text: String,
    },
    /// Record a call.
    LogCall {
        /// Whether the customer was reached.
        reached: bool,
        /// What was said; may be empty.
        text: String,
    },
    /// Write to the customer by e-mail.
    Reply {
        /// The mail's text.
        text: String,
    },
    /// Record why it went wrong and how the follow-up ended.
    Resolve {
        /// The root cause's key.
        root_cause: String,
        /// The outcome's word.
        outcome: String,
        /// A word on it; may be empty.
        text: String,
    },
    /// Finish it.
    Close,
    /// Begin again.
    Reopen {
        /// Why.
        text: String,
    },
}

impl Move {
    /// The action that it is.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Take => Action::Take,
            Self::Assign { .. } => Action::Assign,
            Self::Note { .. } => Action::Note,
            Self::LogCall { .. } => Action::LogCall,
            Self::Reply { .. } => Action::Reply,
            Self::Resolve { .. } => Action::Resolve,
            Self::Close => Action::Close,
            Self::Reopen { .. } => Action::Reopen,
        }
    }

    /// The step in the state machine.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a missing or unknown root cause or outcome.
    pub(super) fn step(&self) -> Result<case::Move> {
        Ok(match self {
            Self::Take => case::Move::Take,
            Self::Assign { .. } => case::Move::Assign,
            Self::Note { .. } => case::Move::Note,
            Self::LogCall { reached, .. } => case::Move::LogCall { reached: *reached },
            Self::Reply { .. } => case::Move::Reply,
            Self::Resolve { root_cause, outcome, .. } => resolve(root_cause, outcome)?,
            Self::Close => case::Move::Close,
            Self::Reopen { .. } => case::Move::Reopen,
        })
    }

    /// What was typed, as it is kept.
    ///
    /// # Errors
    /// [`Error::Invalid`] at `text` when it is needed and missing, too long, or holds control characters.
    pub(super) fn text(&self) -> Result<Option<String>> {
        let (typed, needed) = match self {
            Self::Note { text } => (text, Some(sentence!("case-note-required"))),
            Self::Reply { text } => (text, Some(sentence!("case-reply-required"))),
            Self::Reopen { text } => (text, Some(sentence!("case-reopening-required"))),
            Self::LogCall { text, .. } | Self::Resolve { text, .. } => (text, None),
            Self::Take | Self::Assign { .. } | Self::Close => return Ok(None),
        };
        let kept = text::tidy(typed);
        if kept.chars().count() > LONGEST {
            let longest = LONGEST.to_string();
            return Err(Error::field("text", "too_long", sentence!("case-text-too-long", longest)));
        }
        if text::has_control(&kept) {
            return Err(Error::field("text", "control_characters", sentence!("case-text-control-characters")));
        }
        match (kept.is_empty(), needed) {
            (true, Some(sentence)) => Err(Error::field("text", "required", sentence)),
            (true, None) => Ok(None),
            (false, _) => Ok(Some(kept)),
        }
    }

    /// What the history keeps beside the text.
    pub(super) fn data(&self, case: &follow_up_case::Model) -> Option<Value> {
        match self {
            Self::Assign { to } => Some(json!({ "to": to, "from": case.owner_id })),
            Self::Take => Some(json!({ "from": case.owner_id })),
            Self::LogCall { reached, .. } => Some(json!({ "reached": reached })),
            Self::Resolve { root_cause, outcome, .. } => Some(json!({ "root_cause": root_cause, "outcome": outcome })),
            Self::Reopen { .. } => Some(json!({ "root_cause": case.root_cause, "outcome": case.outcome })),
            Self::Note { .. } | Self::Reply { .. } | Self::Close => None,
        }
    }
}

fn resolve(root_cause: &str, outcome: &str) -> Result<case::Move> {
    let mut errors = Vec::new();
    let cause = RootCause::new(root_cause);
    if cause.is_err() {
        errors.push(crate::FieldError::new("root_cause", "required", sentence!("case-choose-cause")));
    }
    let ended = outcome.parse::<CaseOutcome>();
    if ended.is_err() {
        errors.push(crate::FieldError::new("outcome", "required", sentence!("case-choose-outcome")));
    }
    match (cause, ended) {
        (Ok(root_cause), Ok(outcome)) => Ok(case::Move::Resolve { root_cause, outcome }),
        _ => Err(Error::Invalid(errors)),
    }
}

/// What `actor` may do to a case that they see: an agent works on their own cases and takes those that nobody has;
/// only leads and managers assign.
///
/// # Errors
/// When the case's state is none that we know.
pub fn may(actor: &Actor, case: &follow_up_case::Model) -> Result<Vec<Action>> {
    let state = super::word::<State>(&case.state)?;
    let has_it = actor.user_id.is_some() && case.owner_id == actor.user_id;
    let allowed = |action: &Action| match action {
        Action::Take => actor.user_id.is_some() && !has_it,
        Action::Assign => actor.role.can_assign_cases(),
        _ => has_it || actor.role.can_assign_cases(),
    };
    Ok(state.actions().into_iter().filter(allowed).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_tidied_or_asked_for() {
        let note = |text: &str| Move::Note { text: text.to_owned() }.text();
        assert_eq!(note(" called\r\nback ").unwrap().as_deref(), Some("called\nback"));
        for wrong in ["  ", "nul\0", &"x".repeat(LONGEST + 1)] {
            assert!(matches!(note(wrong), Err(Error::Invalid(_))));
        }
        assert_eq!(Move::LogCall { reached: true, text: String::new() }.text().unwrap(), None);
    }

    #[test]
    fn a_resolution_names_both_things_that_are_missing() {
        let empty = Move::Resolve { root_cause: String::new(), outcome: String::new(), text: String::new() };
        let Err(Error::Invalid(fields)) = empty.step() else { panic!("refused") };
        assert_eq!(fields.iter().map(|field| field.field.as_str()).collect::<Vec<_>>(), ["root_cause", "outcome"]);
    }
}
