//! The texts of a survey for those who translate them: each under an id that stays.

mod completeness;
mod units;

pub use completeness::{Completeness, completeness};
pub use units::{Unit, units};
