//! `/healthz`: the process runs. `/readyz`: the database answers, its schema is ours, and the process is not about to end.

use std::sync::atomic::Ordering;

use axum::{Router, extract::State, http::StatusCode, routing::get};
use sea_orm::ConnectionTrait;
use service::for_log::database;

use super::AppState;
use crate::schema::{self, Standing};

/// Both checks, open to all.
pub fn router() -> Router<AppState> {
    Router::new().route("/healthz", get(|| async { "ok" })).route("/readyz", get(ready))
}

async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.draining.load(Ordering::Relaxed) {
        return (StatusCode::SERVICE_UNAVAILABLE, "this process is ending");
    }
    let service = &state.service;
    if let Err(error) = service.store.reader().execute_unprepared("SELECT 1").await {
        tracing::warn!(error = database(&error), "the database does not answer");
        return (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer");
    }
    match schema::standing(service.store.reader()).await {
        Ok(Standing::Current) => (StatusCode::OK, "ready"),
        Ok(Standing::Behind(_)) => (StatusCode::SERVICE_UNAVAILABLE, "the schema is not up to date"),
        Ok(Standing::Newer(_)) => (StatusCode::SERVICE_UNAVAILABLE, "the database is newer than this program"),
        Err(error) => {
            tracing::warn!(error = database(&error), "the schema could not be read");
            (StatusCode::SERVICE_UNAVAILABLE, "the schema could not be read")
        }
    }
}
