//! Which module does which job.

use serde_json::Value;
use uuid::Uuid;

use crate::{
    Error, Result, Service, cases, invitations, invitations::MessageKind, jobs::JobKind, mail::reply, responses,
    scores, uploads, webhooks,
};

/// Does a job of `kind` with its `payload`.
///
/// # Errors
/// What kept the job from being done; it is tried again.
pub async fn perform(cx: &Service, kind: JobKind, payload: &Value) -> Result<()> {
    match kind {
        JobKind::SendInvitation => invitations::send(cx, id(payload, "invitation")?, MessageKind::First).await,
        JobKind::Remind => invitations::send(cx, id(payload, "invitation")?, MessageKind::Reminder).await,
        JobKind::Expire => invitations::expire(cx, id(payload, "invitation")?).await,
        JobKind::FoldScores => scores::fold(cx).await.map(drop),
        JobKind::Escalate => cases::escalate(cx, payload).await,
        JobKind::SendReply => reply::send_reply(cx, payload).await,
        JobKind::DeliverWebhook => webhooks::deliver(cx, payload).await,
        JobKind::SendWebhookNotice => webhooks::send_notice(cx, payload).await,
        JobKind::ForgetWebhooks => webhooks::forget(cx).await,
        JobKind::EndPartials => responses::end_partials(cx).await,
        JobKind::ForgetUploads => uploads::forget(cx).await.map(drop),
    }
}

/// Says to the owner of a job that it is tried no more.
///
/// # Errors
/// When the database is away.
pub async fn given_up(cx: &Service, kind: JobKind, payload: &Value) -> Result<()> {
    match kind {
        JobKind::SendInvitation => invitations::give_up(cx, id(payload, "invitation")?).await,
        JobKind::SendReply => reply::give_up(cx, payload).await,
        JobKind::DeliverWebhook => webhooks::give_up(cx, payload).await,
        _ => Ok(()),
    }
}

/// The id under `name` in a payload.
fn id(payload: &Value, name: &str) -> Result<Uuid> {
    payload
        .get(name)
        .and_then(Value::as_str)
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| Error::Internal(format!("the payload of a job has no {name}")))
}
