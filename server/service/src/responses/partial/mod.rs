//! Partial responses: what somebody said on the way through a survey, before it was sent whole.
//!
//! They are kept in a table of their own, so that nothing that counts reads them. [`keep`] writes down what was said so far;
//! [`completed`] takes it away when the survey is sent; [`end_in_time`] marks as final what nobody goes on with.

mod end;
mod keep;
mod row;

pub(super) use end::completed;
pub use end::end_in_time;
pub(crate) use end::end_of_invitation;
pub use keep::keep;
pub(crate) use row::as_response;
