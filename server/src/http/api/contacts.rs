//! `/api/v1/contacts`.

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use service::{
    Error, Service,
    contacts::{self, ContactInput, Detail},
};
use uuid::Uuid;

use super::{auth::Caller, json::ApiJson, problem::ApiResult};
use crate::http::AppState;

/// The routes of contacts.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/contacts", post(add)).route("/contacts/{id}", get(one))
}

/// Tells of one contact: 201, or 200 when it was known.
async fn add(
    State(cx): State<Service>,
    Caller(actor): Caller,
    ApiJson(input): ApiJson<ContactInput>,
) -> ApiResult<Response> {
    let recorded = contacts::record(&cx, &actor, input).await?;
    let status = if recorded.known { StatusCode::OK } else { StatusCode::CREATED };
    let location = format!("/api/v1/contacts/{}", recorded.id);
    Ok((status, [(header::LOCATION, location)], Json(recorded)).into_response())
}

/// One contact, with disposition, invitation, response and case.
async fn one(State(cx): State<Service>, Caller(actor): Caller, Path(id): Path<String>) -> ApiResult<Json<Detail>> {
    // What is no id names nothing that there could be.
    let Ok(id) = id.parse::<Uuid>() else { return Err(Error::NotFound("contact").into()) };
    Ok(Json(contacts::detail(&cx, &actor, id).await?))
}
