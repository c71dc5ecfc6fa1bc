//! What a case waits for and until when: of one case in Rust, of many in SQL.

use chrono::{DateTime, Utc};
use domain::{Sentence, case::State, sentence};
use sea_orm::{Condition, sea_query::Expr};

use super::word;
use crate::{Result, store::entity::follow_up_case};

/// What a case waits for, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The customer must have heard from us.
    FirstTouch(DateTime<Utc>),
    /// It must be resolved.
    Resolve(DateTime<Utc>),
}

impl Due {
    /// The next due time of a case; none once it is resolved.
    ///
    /// # Errors
    /// When its state is none that we know.
    pub fn of(case: &follow_up_case::Model) -> Result<Option<Self>> {
        let state = word::<State>(&case.state)?;
        Ok(match state {
            _ if !state.is_open() => None,
            _ if state.awaits_first_touch() && case.first_touched_at.is_none() => {
                Some(Self::FirstTouch(case.first_touch_due_at))
            }
            _ => Some(Self::Resolve(case.resolve_due_at)),
        })
    }

    /// The moment.
    #[must_use]
    pub const fn at(self) -> DateTime<Utc> {
        match self {
            Self::FirstTouch(at) | Self::Resolve(at) => at,
        }
    }

    /// What is due, in words.
    #[must_use]
    pub fn label(self) -> Sentence {
        match self {
            Self::FirstTouch(_) => sentence!("due-first-touch"),
            Self::Resolve(_) => sentence!("due-resolve"),
        }
    }

    /// What is due, as words before the moment until when it is.
    #[must_use]
    pub fn until(self) -> Sentence {
        match self {
            Self::FirstTouch(_) => sentence!("due-first-touch-by"),
            Self::Resolve(_) => sentence!("due-resolve-by"),
        }
    }
}

// The words of the indexes over open cases (`m0015_cases_due`, `m0028_cases_due_alone`): a database takes such an index only
// where it finds the same words in a query, so no value of theirs is bound.
const OPEN: &str = r#""follow_up_case"."state" NOT IN ('resolved', 'closed')"#;
const NEXT_DUE: &str = r#"CASE WHEN "follow_up_case"."state" IN ('new', 'assigned') AND "follow_up_case"."first_touched_at" IS NULL THEN "follow_up_case"."first_touch_due_at" ELSE "follow_up_case"."resolve_due_at" END"#;

/// That somebody still has to do something about a case.
pub(crate) fn is_open() -> Condition {
    Condition::all().add(Expr::cust(OPEN))
}

/// When something is next to be done about an open case, as [`Due::of`] says for one.
pub(crate) fn next_due() -> Expr {
    Expr::cust(NEXT_DUE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(of: impl Fn(State) -> bool) -> String {
        let words: Vec<String> =
            State::ALL.iter().filter(|state| of(**state)).map(|state| format!("'{state}'")).collect();
        words.join(", ")
    }

    #[test]
    fn the_words_of_the_index_are_those_of_the_states() {
        assert!(OPEN.contains(&format!("NOT IN ({})", words(|state| !state.is_open()))));
        assert!(NEXT_DUE.contains(&format!("IN ({})", words(State::awaits_first_touch))));
    }
}
