//! Responses: what a customer finds behind a link, and what becomes of what they send.
//!
//! A look changes nothing: [`door`] only reads. [`submit`] takes an answer in one transaction with all that follows
//! from it (score events, the invitation's outcome, a case). Sent twice it is one response. Answers that arrive at the
//! same time share a transaction ([`together`]).

mod change;
mod device;
mod door;
mod follow_ups;
mod plain;
pub(crate) mod record;
mod records;
mod standing;
mod submit;
pub(crate) mod together;

pub use device::Device;
pub use door::{Ask, Closed, Door, Source, door};
pub use records::{Attribution, Given, ResponsePage, ResponseRecord, list};
pub(crate) use submit::Ready;
pub use submit::{Submit, Submitted, submit};
