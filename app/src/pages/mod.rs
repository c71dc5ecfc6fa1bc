//! The staff pages, one file each; rendered on the server only.

pub mod audit;
pub mod case;
pub mod case_rules;
pub mod cases;
pub mod contact;
pub mod contact_new;
mod contact_timeline;
pub mod dispositions;
mod dispositions_list;
pub mod feedback;
pub mod jobs;
pub mod login;
pub mod message;
pub mod not_found;
pub mod outbox;
pub mod overview;
pub mod program;
pub mod programs;
pub mod surveys;
pub mod teams;
pub mod touchpoints;
