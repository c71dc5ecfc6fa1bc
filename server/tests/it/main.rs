//! The integration tests: through HTTP in memory and through the use cases, on SQLite and on PostgreSQL.

mod bed;
mod history;
