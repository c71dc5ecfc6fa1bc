//! The integration tests: through HTTP in memory and through the use cases, on SQLite and on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]
#![expect(unreachable_pub, reason = "a test binary has no outside; its helpers are shared between its modules")]

mod api;
mod apply;
mod asked;
mod away;
mod bed;
mod cards;
mod case_queue;
mod cases;
mod contacts;
mod dashboard;
mod demo;
mod dispositions;
mod feedback;
mod full_disk;
mod history;
mod import;
mod import_responses;
mod invitations;
mod jobs;
mod login;
mod mails;
mod opt_out;
mod peer;
mod programs;
mod replies;
mod schema;
mod scores;
mod settings_pages;
mod smtp_peer;
mod stage;
mod submit;
mod survey_page;
mod touchpoints;
mod worker;
