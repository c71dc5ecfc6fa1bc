//! The rules of Afterword: pure, without clock, randomness or I/O; the server and the browser run the same code.
//!
//! `now` and random numbers are arguments. What can be impossible is a type or a `Result`.
//!
//! The feature `wording`, on unless somebody says no, brings what people read: the languages' texts, numbers and dates as they
//! are written. Without it everything decides the same, and a phrase is but its name.

#[cfg(feature = "wording")]
mod fluent;
mod text_enum;
#[cfg(test)]
mod texts;

pub mod attempt;
pub mod audit;
pub mod case;
pub mod channel;
pub mod chart;
pub mod direction;
pub mod disposition;
#[cfg(feature = "wording")]
pub mod formats;
pub mod input;
pub mod language;
pub mod metric;
pub mod outcome;
pub mod period;
pub mod program;
pub mod role;
pub mod score;
pub mod staff;
pub mod survey;
pub mod text;
pub mod trouble;
pub mod verdict;
pub mod webhook;
pub mod words;

pub use attempt::{AttemptId, AttemptIdError};
pub use channel::Channel;
pub use direction::Direction;
pub use disposition::Disposition;
pub use input::{ErrorCode, FieldError};
pub use language::{Language, TextDirection};
pub use metric::{Band, Metric, Score, ScoreError};
pub use outcome::Outcome;
pub use role::{Reach, Role};
pub use staff::Sentence;
pub use text_enum::UnknownWord;
