//! Follow-up cases: opened by an answer, worked by people, closed with a cause and an outcome.

mod act;
mod detail;
mod earlier;
mod escalate;
mod events;
mod history;
mod list;
mod moves;
mod names;
mod open;
mod owner;
mod people;
mod queue;
mod scope;
mod tell;

pub(crate) use act::address as reply_address;
pub use act::{act, act_and_read};
pub use detail::{Answered, CaseDetail, ContactFacts, Neighbours, Part, Tone, detail, outcomes};
pub use earlier::Earlier;
pub(crate) use escalate::watch;
pub use escalate::{Tier, escalate};
pub use history::Happened;
pub use list::{CaseFilter, CasePage, CaseRecord, Owner, list, record};
pub use moves::{Move, may};
pub(crate) use open::open_for_new;
pub use open::open_if_called_for;
pub use people::Colleague;
pub use queue::{ContactLine, PAGE, Queue, QueueFilter, QueueRow, Standing, TabCounts, queue, waiting};
pub use scope::{Scope, visible};

use std::str::FromStr;

use chrono::{DateTime, Utc};
use domain::case::State;

use crate::{Error, Result, store::entity::follow_up_case};

/// A stored word as its enum.
fn word<T: FromStr<Err = domain::UnknownWord>>(stored: &str) -> Result<T> {
    stored.parse().map_err(|error: domain::UnknownWord| Error::Internal(format!("a case cannot be read: {error}")))
}

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
    pub const fn label(self) -> &'static str {
        match self {
            Self::FirstTouch(_) => "First touch",
            Self::Resolve(_) => "Resolve",
        }
    }
}
