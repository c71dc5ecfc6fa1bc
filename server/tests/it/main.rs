//! The integration tests: through HTTP in memory and through the use cases, on SQLite and on PostgreSQL.

mod apply;
mod asked;
mod bed;
mod cards;
mod case_queue;
mod cases;
mod contacts;
mod dispositions;
mod history;
mod import;
mod import_responses;
mod invitations;
mod jobs;
mod letters;
mod login;
mod mails;
mod opt_out;
mod programs;
mod schema;
mod scores;
mod stage;
mod submit;
mod survey_page;
