//! Follow-up cases: opened by an answer, worked by people, closed with a cause and an outcome.

mod act;
mod detail;
mod due;
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
mod says;
mod scope;
mod tell;
mod verdict;

pub(crate) use act::address as reply_address;
pub use act::{act, act_and_read};
pub use detail::{Answered, CaseDetail, ContactFacts, Neighbours, Part, Tone, detail};
pub use due::Due;
pub(crate) use due::{is_open, next_due};
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
pub(crate) use verdict::note_verdict;

use std::str::FromStr;

use crate::{Error, Result};

/// A stored word as its enum.
fn word<T: FromStr<Err = domain::UnknownWord>>(stored: &str) -> Result<T> {
    stored.parse().map_err(|error: domain::UnknownWord| Error::Internal(format!("a case cannot be read: {error}")))
}
