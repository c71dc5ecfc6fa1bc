//! The few parts of staff pages that are awake in the browser. Without them everything still works.
//!
//! They show nothing by themselves: they work on what the server rendered, which they find by `data-` attributes.

#![expect(missing_docs, reason = "`#[island]` makes a struct of the properties, which cannot carry docs")]

pub mod case_keys;
pub mod draft_keeper;
pub mod due_clock;
pub mod queue_keys;
#[cfg(feature = "hydrate")]
mod typing;

pub use case_keys::CaseKeys;
pub use draft_keeper::DraftKeeper;
pub use due_clock::DueClock;
pub use queue_keys::QueueKeys;

/// Keeps the islands in the browser's module: a crate that nothing refers to is left out when linking.
pub fn wake() {}
