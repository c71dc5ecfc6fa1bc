//! Programs: which contacts are asked which survey, when and how often.

mod input;
mod read;
mod save;

pub use input::{ProgramFilter, ProgramInput};
pub use read::{get, list, rule_of, rules_for};
pub use save::{save, save_in};
