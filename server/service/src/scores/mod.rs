//! Score counts: events, the counts folded from them, and what is read from both.
//!
//! An answer writes signed events in its own transaction. A worker folds them into counts by period and cut.
//! Readers add counts and the events not yet folded in one snapshot, so that what they see is exact and current.

mod cells;
mod dimension;
mod event;
mod filters;
mod fold;
mod read;
mod rebuild;
mod zoned;

pub use cells::{Ask, Cells, Key, cells};
pub use dimension::{Cut, Dimension};
pub use event::{Cause, Dims, Event, record};
pub use filters::Filters;
pub use fold::fold;
pub(crate) use read::left_out;
pub use read::{Group, LONGEST_WINDOW, Query, Scores, check_window, read};
pub use rebuild::{RebuildReport, rebuild};
pub use zoned::{LONGEST_ZONED, read_in};
