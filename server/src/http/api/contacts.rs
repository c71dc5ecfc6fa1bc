//! `/api/v1/contacts`.

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use service::{
    Service,
    contacts::{self, ContactInput, Detail, Recorded},
};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    auth::Caller,
    json::ApiJson,
    openapi::example,
    params::{Id, NoParams},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of contacts.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(add)).routes(routes!(one))
}

/// Store a contact that ended
///
/// The contact is stored once per `(source, external_id)` and judged at once: it is asked for feedback, or there is one
/// reason why not. Told again, it stays as it is; what the repeat says otherwise about who handled it is kept beside it and
/// not applied. Fields that are not listed here are ignored.
#[utoipa::path(
    post,
    path = "/contacts",
    operation_id = "addContact",
    tag = "Contacts",
    security(("token" = ["contacts:write"])),
    request_body(content = ContactInput, example = json!(example::contact())),
    responses(
        (status = 201, description = "It is new and stored.", body = Recorded,
            headers(("Location" = String, description = "Where the contact is read.")),
            example = json!(example::recorded(false))),
        (status = 200, description = "It was known; nothing of it was changed.", body = Recorded,
            headers(("Location" = String, description = "Where the contact is read.")),
            example = json!(example::recorded(true))),
    ),
)]
async fn add(
    State(cx): State<Service>,
    Caller(actor): Caller,
    _: NoParams,
    ApiJson(input): ApiJson<ContactInput>,
) -> ApiResult<Response> {
    let recorded = contacts::record(&cx, &actor, input).await?;
    let status = if recorded.known { StatusCode::OK } else { StatusCode::CREATED };
    let location = format!("/api/v1/contacts/{}", recorded.id);
    Ok((status, [(header::LOCATION, location)], Json(recorded)).into_response())
}

/// Read a contact
///
/// With its disposition, the invitation that asked, the response that came back, and the case that it opened.
#[utoipa::path(
    get,
    path = "/contacts/{id}",
    operation_id = "getContact",
    tag = "Contacts",
    security(("token" = ["contacts:read"])),
    params(("id" = uuid::Uuid, Path, description = "The contact.")),
    responses((status = 200, description = "The contact.", body = Detail)),
)]
async fn one(State(cx): State<Service>, Caller(actor): Caller, id: Id, _: NoParams) -> ApiResult<Json<Detail>> {
    Ok(Json(contacts::detail(&cx, &actor, id.of("contact")?).await?))
}
