//! The logic of a survey: who sees what, where the way goes, what a text says.
//!
//! A condition is a short text that a quality manager can read: `score <= 6 and contact.channel = "phone"`. It speaks of
//! answers to earlier questions and of facts of the contact:
//!
//! | written | holds when |
//! | --- | --- |
//! | `score <= 6`, `visited < 2026-01-31`, `agree = true` | the answer compares so: `=`, `!=`, and for numbers and dates `<`, `<=`, `>`, `>=` |
//! | `resolved in ("no", "partly")` | the answer is one of these |
//! | `topics has "price"`, `count(topics) >= 2` | that choice is among those made; so many were made |
//! | `agent.friendly >= 4`, `order.price = 1` | the point given to a row; the rank given to a choice |
//! | `answered(comment)` | there is an answer |
//! | `contact.reason = "billing"` | the fact is so; facts are reason, channel, segment and language; a reason stands for all below it |
//! | `… and …`, `… or …`, `not …`, `( … )`, `true`, `false` | `not` binds closest, then `and`, then `or` |
//!
//! There is no third value beside true and false: a test of an answer or fact that is not there is false, whichever
//! comparison it makes, and so its opposite with `not` is true. What was not shown is not there.
//!
//! A survey is an [`Outline`](outline::Outline). [`check()`] says what is wrong with it, [`Plan::new`] takes it when nothing
//! is, [`Plan::route`] leads through it. Nothing fails after that, whatever is answered.

mod check;
mod condition;
mod eval;
mod expected;
mod fact;
mod given;
mod nearest;
mod number;
pub mod outline;
mod parse;
mod plan;
mod print;
mod problem;
mod progress;
mod reach;
mod route;
#[cfg(test)]
mod sample;
mod sent;
mod syntax;
mod template;
mod token;
mod types;

pub use check::check;
pub use condition::{Comparison, Condition, Literal, Placed, Subject, Test};
pub use fact::{Fact, Facts};
pub use given::{Given, Value};
pub use number::{NoNumber, Number};
pub use parse::{DEPTH_LIMIT, LENGTH_LIMIT};
pub use plan::Plan;
pub use problem::{Code, Problem};
pub use progress::Progress;
pub use route::{Route, Step};
pub use sent::SentPlan;
pub use syntax::SyntaxError;
pub use template::{Piece, Template};
