//! Follow-up cases: what may happen to one, which answers open one, and when it is due.

mod action;
mod because;
mod business_hours;
pub mod due;
mod event;
mod root_cause;
mod rule;
mod severity;
mod state;

pub use action::{Action, Move, MoveError};
pub use because::{because, reasons, scored};
pub use business_hours::{BusinessHours, BusinessHoursError, WorkingDay};
pub use event::EventKind;
pub use root_cause::{CaseOutcome, RootCause, RootCauseError};
pub use rule::{AnswerFacts, Conditions, Opening, Rule, default_rules, opens};
pub use severity::Severity;
pub use state::State;
