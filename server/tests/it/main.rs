//! The integration tests: through HTTP in memory and through the use cases, on SQLite and on PostgreSQL.

mod asked;
mod apply;
mod bed;
mod case_queue;
mod cards;
mod cases;
mod contacts;
mod dispositions;
mod import;
mod history;
mod import_responses;
mod jobs;
mod login;
mod programs;
mod schema;
mod scores;
mod stage;
mod submit;
mod survey_page;
