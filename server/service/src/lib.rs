//! Use cases of Afterword, with what they need: storage, jobs, mail, charts.
//!
//! Every edge (REST handler, page, server function, command, job) authorises, parses, calls one function of
//! this crate and maps its [`Error`]. The functions take the [`Service`] they work with and the [`Actor`] on
//! whose behalf they work; reads start at a constructor that applies what the actor may see.

pub mod actor;
pub mod apply;
pub mod audit;
pub mod backup;
pub mod brand;
pub mod case_rules;
pub mod cases;
pub mod changes;
pub mod charts;
pub mod clock;
pub mod contacts;
pub mod csv_cell;
pub mod dashboard;
pub mod demo;
pub mod dispositions;

pub mod entropy;
pub mod error;
pub mod export;
pub mod feedback;
pub mod for_log;
pub mod health;
pub mod idempotency;
pub mod import;
pub mod invitations;
pub mod jobs;
pub mod labels;
pub mod local_time;
pub mod mail;
pub mod opt_outs;
pub mod organisation;
pub mod people;
pub mod programs;
pub mod responses;
pub mod scores;
pub mod secret;
pub mod sites;
pub mod store;
pub mod surveys;
pub mod teams;
pub mod touchpoints;
pub mod uploads;
pub mod vault;
pub mod webhooks;
pub mod work;

#[cfg(test)]
mod nasty;
mod service;

pub use actor::Actor;
pub use clock::Clock;
pub use entropy::Entropy;
pub use error::{Error, FieldError, Result};
pub use service::Service;
pub use store::Store;
pub use vault::Vault;
