//! `/healthz`: the process runs. `/readyz`: the database answers and its schema is ours.

use axum::{Router, extract::State, http::StatusCode, routing::get};
use sea_orm::ConnectionTrait;
use sea_orm_migration::MigratorTrait;
use service::{Service, for_log::database};

use super::AppState;

/// Both checks, open to all.
pub fn router() -> Router<AppState> {
    Router::new().route("/healthz", get(|| async { "ok" })).route("/readyz", get(ready))
}

async fn ready(State(service): State<Service>) -> (StatusCode, &'static str) {
    if let Err(error) = service.store.reader().execute_unprepared("SELECT 1").await {
        tracing::warn!(error = database(&error), "the database does not answer");
        return (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer");
    }
    match migrations::Migrator::get_pending_migrations(service.store.reader()).await {
        Ok(pending) if pending.is_empty() => (StatusCode::OK, "ready"),
        Ok(_) => (StatusCode::SERVICE_UNAVAILABLE, "the schema is not up to date"),
        Err(error) => {
            tracing::warn!(error = database(&error), "the schema could not be read");
            (StatusCode::SERVICE_UNAVAILABLE, "the schema could not be read")
        }
    }
}
