//! The integration tests: through HTTP in memory and through the use cases, on SQLite and on PostgreSQL.

mod bed;
mod case_queue;
mod cases;
mod contacts;
mod history;
mod jobs;
mod login;
mod schema;
mod scores;
mod stage;
