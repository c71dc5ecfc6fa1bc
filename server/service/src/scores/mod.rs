//! Score counts: events, the counts folded from them, and what is read from both.
//!
//! An answer writes signed events in its own transaction. A worker folds them into counts by period and cut.
//! Readers add counts and the events not yet folded in one snapshot, so that what they see is exact and current.

mod dimension;
mod event;

pub use dimension::{Cut, Dimension};
pub use event::{Cause, Dims, Event, record};
