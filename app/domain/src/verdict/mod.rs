//! A click is not a vote: whether a person answered, or a machine.
//!
//! - [`Traits`]: what the headers of a request say, reduced to a handful of yes and no. Nothing else is kept of a visitor.
//! - [`Look`]: when and by what kind of visitor the form was fetched; the form carries it, sealed, for a look is not recorded.
//! - [`Trail`]: what was done with the link within the last minute, in memory.

mod family;
mod look;
mod trail;
mod traits;

pub use family::Family;
pub use look::{Look, LookError};
pub use trail::{Deed, Trail, Visit};
pub use traits::Traits;
