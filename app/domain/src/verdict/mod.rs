//! A click is not a vote: whether a person answered, or a machine.
//!
//! - [`Traits`]: what the headers of a request say, reduced to a handful of yes and no. Nothing else is kept of a visitor.

mod family;
mod traits;

pub use family::Family;
pub use traits::Traits;
