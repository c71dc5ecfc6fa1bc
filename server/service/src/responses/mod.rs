//! Responses: what a customer finds behind a link, and what becomes of what they send.
//!
//! A look changes nothing: [`door`] only reads. [`submit`] takes an answer in one transaction with all that follows
//! from it (score events, the invitation's outcome, a case). Sent twice it is one response. Answers that arrive at the
//! same time share a transaction ([`together`]). What was said on the way there is kept apart until then ([`partial`]). What a machine answered is kept beside ([`set_aside`]), and people who may
//! judge reverse such a verdict, in either direction ([`reverse`]), and decide which of two answers of one attempt counts
//! ([`resolve`]).

mod change;
pub mod conflicts;
mod device;
mod door;
mod follow_ups;
pub mod looks;
mod partial;
mod plain;
pub(crate) mod record;
mod records;
mod repeats;
mod resolve;
mod reverse;
mod set_aside;
mod standing;
mod submit;
pub(crate) mod together;

pub(crate) use change::keep_conflict;
pub use conflicts::{ConflictFilter, ConflictRecord};
pub use device::Device;
pub use door::{Ask, Closed, Door, Source, door};
pub(crate) use partial::{as_response as partial_as_response, end_of_invitation};
pub use partial::{end_in_time as end_partials, keep as keep_partial};
pub use records::{Attribution, Given, ResponsePage, ResponseRecord, list};
pub use repeats::Visitor;
pub use resolve::{resolve, resolve_and_read};
pub use reverse::{Reversed, reverse};
pub(crate) use set_aside::as_response;
pub use set_aside::was_set_aside;
pub(crate) use submit::Ready;
pub use submit::{Submit, Submitted, submit, submit_to};
