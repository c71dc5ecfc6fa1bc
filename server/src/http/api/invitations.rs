//! `/api/v1/invitations`.

use axum::{Extension, Json, extract::State, http::StatusCode};
use serde::Serialize;
use service::{
    Error, Service,
    invitations::{self, InvitationRecord},
};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::{
    auth::Caller,
    idempotency::Secret,
    params::{Id, NoParams, Page, Params},
    problem::ApiResult,
};
use crate::http::AppState;

/// The routes of invitations.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(of_contact)).routes(routes!(message)).routes(routes!(link))
}

/// A mail as it was sent, its links blank.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct SentMail {
    /// The message.
    id: Uuid,
    /// The invitation that it belongs to.
    invitation_id: Uuid,
    /// The subject line.
    subject: Option<String>,
    /// The header lines: name and value.
    #[schema(value_type = Vec<Vec<String>>)]
    headers: Vec<(String, String)>,
    /// The plain part.
    text: Option<String>,
    /// The HTML part.
    html: Option<String>,
}

/// An answer link, given once.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct AnswerLink {
    /// Where the customer answers.
    #[schema(format = "uri")]
    url: String,
}

/// List the invitations about a contact
///
/// With the messages that were sent, the oldest first. They are few: all are on one page.
#[utoipa::path(
    get,
    path = "/invitations",
    operation_id = "listInvitations",
    tag = "Invitations",
    security(("token" = ["invitations:read"])),
    params(("contact" = Uuid, Query, description = "The contact.")),
    responses(
        (status = 200, description = "The invitations.", body = Page<InvitationRecord>),
        (status = 404, description = "There is no such contact, or it is not yours to see."),
    ),
)]
async fn of_contact(
    State(cx): State<Service>,
    Caller(actor): Caller,
    mut params: Params,
) -> ApiResult<Json<Page<InvitationRecord>>> {
    let contact = params.text("contact");
    let contact = params.required("contact", contact);
    params.done()?;
    // What is no id names nothing that there could be.
    let contact = contact.and_then(|id| id.parse::<Uuid>().ok()).ok_or(Error::NotFound("contact"))?;
    Ok(Page::of(invitations::of_contact(&cx, &actor, contact).await?, None::<String>))
}

/// Read the newest mail of an invitation
///
/// As it was sent, but with blank links, for only the customer has them.
#[utoipa::path(
    get,
    path = "/invitations/{id}/message",
    operation_id = "getInvitationMessage",
    tag = "Invitations",
    security(("token" = ["invitations:read"])),
    params(("id" = Uuid, Path, description = "The invitation.")),
    responses((status = 200, description = "The mail.", body = SentMail)),
)]
async fn message(State(cx): State<Service>, Caller(actor): Caller, id: Id, _: NoParams) -> ApiResult<Json<SentMail>> {
    let letter = invitations::newest_letter(&cx, &actor, id.of("invitation")?).await?;
    let sent = letter.sent.message;
    Ok(Json(SentMail {
        id: sent.id,
        invitation_id: sent.invitation_id,
        subject: sent.subject,
        headers: letter.headers,
        text: sent.body_text,
        html: sent.body_html,
    }))
}

/// Make a new answer link
///
/// To be read out or sent on another channel. It is told once and not kept: the same request under the same key gets
/// another link. The earlier links keep working.
#[utoipa::path(
    post,
    path = "/invitations/{id}/links",
    operation_id = "addInvitationLink",
    tag = "Invitations",
    security(("token" = ["invitations:links"])),
    params(("id" = Uuid, Path, description = "The invitation.")),
    responses(
        (status = 201, description = "The link.", body = AnswerLink,
            example = json!({ "url": "https://feedback.example.org/s/Yh2v…" })),
    ),
)]
async fn link(
    State(cx): State<Service>,
    Caller(actor): Caller,
    id: Id,
    _: NoParams,
) -> ApiResult<(StatusCode, Extension<Secret>, Json<AnswerLink>)> {
    let url = invitations::new_link(&cx, &actor, id.of("invitation")?).await?;
    Ok((StatusCode::CREATED, Extension(Secret), Json(AnswerLink { url })))
}
