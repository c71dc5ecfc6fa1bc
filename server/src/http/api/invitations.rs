//! `/api/v1/invitations`.

use axum::{
    Extension, Json, Router,
    extract::{Path, RawQuery, State},
    http::StatusCode,
    routing::{get, post},
};
use serde::Serialize;
use service::{
    Error, Service,
    invitations::{self, InvitationRecord},
};
use uuid::Uuid;

use super::{
    auth::Caller,
    idempotency::Secret,
    params::{Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of invitations.
pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route("/invitations", get(of_contact))
        .route("/invitations/{id}/message", get(message))
        .route("/invitations/{id}/links", post(link))
}

/// A message as it was sent.
#[derive(Debug, Serialize)]
struct Message {
    id: Uuid,
    invitation_id: Uuid,
    subject: Option<String>,
    headers: Vec<(String, String)>,
    text: Option<String>,
    html: Option<String>,
}

/// An answer link, given once.
#[derive(Debug, Serialize)]
struct Link {
    url: String,
}

/// The invitations about one contact.
async fn of_contact(
    State(cx): State<Service>,
    Caller(actor): Caller,
    RawQuery(query): RawQuery,
) -> ApiResult<Json<Page<InvitationRecord>>> {
    let mut params = Params::of(query.as_deref());
    let contact = params.text("contact");
    if contact.is_none() {
        params.wrong("contact", "required", "Please say contact=…, the id of a contact.".to_owned());
    }
    params.done()?;
    // What is no id names nothing that there could be.
    let contact = contact.and_then(|id| id.parse::<Uuid>().ok()).ok_or(Error::NotFound("contact"))?;
    Ok(Json(Page { data: invitations::of_contact(&cx, &actor, contact).await?, next: None }))
}

/// The newest message of an invitation as it was sent, its links blank.
async fn message(State(cx): State<Service>, Caller(actor): Caller, Path(id): Path<String>) -> ApiResult<Json<Message>> {
    let letter =
        invitations::newest_letter(&cx, &actor, id.parse().map_err(|_| Error::NotFound("invitation"))?).await?;
    let sent = letter.sent.message;
    Ok(Json(Message {
        id: sent.id,
        invitation_id: sent.invitation_id,
        subject: sent.subject,
        headers: letter.headers,
        text: sent.body_text,
        html: sent.body_html,
    }))
}

/// Makes a new answer link; the earlier ones keep working.
async fn link(
    State(cx): State<Service>,
    Caller(actor): Caller,
    Path(id): Path<String>,
) -> ApiResult<(StatusCode, Extension<Secret>, Json<Link>)> {
    let id = id.parse().map_err(|_| Error::NotFound("invitation"))?;
    Ok((StatusCode::CREATED, Extension(Secret), Json(Link { url: invitations::new_link(&cx, &actor, id).await? })))
}
