//! Dispositions: the one reason why a contact was or was not asked, and how the asking ended.
//!
//! A contact is judged once, in the transaction that stores it; the unique contact of the table makes a second
//! judgement impossible. Later rules judge later contacts. Response rates come from this ledger.

mod advance;
mod decide;
mod facts;
mod funnel;
mod list;

use domain::{Disposition, Outcome};

pub use advance::advance;
pub(crate) use advance::advance_all;
pub(crate) use decide::{Rules, decide};
pub use funnel::{Funnel, FunnelQuery, funnel};
pub use list::{LedgerPage, LedgerQuery, LedgerRow, list};

use crate::{Error, Result, store::entity::disposition};

/// What kind a stored disposition is.
///
/// # Errors
/// [`Error::Internal`] when the row is damaged.
pub fn kind_of(row: &disposition::Model) -> Result<Disposition> {
    parse_kind(&row.kind)
}

/// How the asking stands; none when the contact was not asked.
///
/// # Errors
/// [`Error::Internal`] when the row is damaged.
pub fn outcome_of(row: &disposition::Model) -> Result<Option<Outcome>> {
    row.outcome.as_deref().map(parse_outcome).transpose()
}

fn parse_kind(word: &str) -> Result<Disposition> {
    word.parse().map_err(|_| Error::Internal(format!("unknown disposition {word:?}")))
}

fn parse_outcome(word: &str) -> Result<Outcome> {
    word.parse().map_err(|_| Error::Internal(format!("unknown outcome {word:?}")))
}
