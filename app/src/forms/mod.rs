//! Server functions: what staff pages post to. Each authorises, parses, calls one use case and answers.

// `#[server]` makes a struct of each function's arguments, whose fields cannot carry docs.
#![expect(clippy::too_many_arguments, reason = "a server function has one argument a field of its form")]
#![expect(missing_docs, reason = "the fields of the generated structs are the documented functions' arguments")]

pub mod account;
pub mod case_rules;
pub mod cases;
pub mod conflicts;
pub mod contacts;
pub mod programs;
pub mod session;
pub mod settings;
pub mod surveys;
pub mod teams;
pub mod tokens;
pub mod touchpoints;
pub mod users;
pub mod verdicts;
pub mod webhooks;

#[cfg(feature = "ssr")]
mod answer;
