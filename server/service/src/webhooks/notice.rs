//! Administrators hear of an endpoint that was switched off by itself: by mail, and by a banner until it is on again.

use chrono::{DateTime, Utc};
use domain::{Role, webhook::OffBecause};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Endpoint,
    endpoints::{self, shown},
};
use crate::{
    Actor, Error, Result, Service,
    jobs::{self, JobKind, NewJob},
    mail::webhook_off::{self, Off},
    organisation,
    store::entity::{app_user, webhook_endpoint},
};

#[derive(Serialize, Deserialize)]
struct Payload {
    endpoint: Uuid,
    /// When it was switched off: what was switched on since is no news.
    off_at: DateTime<Utc>,
    user: Uuid,
}

/// Plans a mail to each administrator.
pub(super) async fn plan(tx: &impl ConnectionTrait, cx: &Service, endpoint: Uuid, off_at: DateTime<Utc>) -> Result<()> {
    let administrators = app_user::Entity::find()
        .filter(app_user::Column::Role.eq(Role::Administrator.as_str()))
        .filter(app_user::Column::DisabledAt.is_null())
        .all(tx)
        .await?;
    for user in administrators {
        let job = NewJob {
            kind: JobKind::SendWebhookNotice,
            payload: json!(Payload { endpoint, off_at, user: user.id }),
            run_at: off_at,
            unique_key: Some(format!("webhook notice {endpoint} {} {}", user.id, off_at.timestamp_millis())),
        };
        jobs::enqueue(tx, cx, job).await?;
    }
    Ok(())
}

/// The job: writes to one administrator that an endpoint was switched off, unless it is on again.
///
/// # Errors
/// When the mail server does not take it, or the database is away: try again later.
pub async fn send_notice(cx: &Service, payload: &Value) -> Result<()> {
    let Payload { endpoint, off_at, user } =
        serde_json::from_value(payload.clone()).map_err(|error| Error::Internal(format!("payload: {error}")))?;
    let db = cx.store.reader();
    let found = webhook_endpoint::Entity::find_by_id(endpoint)
        .filter(webhook_endpoint::Column::OffAt.eq(off_at))
        .one(db)
        .await?;
    let user = app_user::Entity::find_by_id(user).filter(app_user::Column::DisabledAt.is_null()).one(db).await?;
    let (Some(row), Some(user)) = (found, user) else { return Ok(()) };
    let organisation = organisation::get(cx).await?;
    let off = Off {
        endpoint,
        url: shown(&row.url),
        at: off_at,
        gone: row.off_because.as_deref() == Some(OffBecause::Gone.as_str()),
        failing_since: row.failing_since,
        page: cx.link(&format!("/settings/webhooks/{endpoint}")),
    };
    let mail = webhook_off::write(&organisation, &off, user.email)?;
    cx.mailer.send(&mail).await.map(drop).map_err(|error| Error::Internal(error.to_string()))
}

/// The endpoints that were switched off by themselves and still are: what the banner shows. Nothing for those who
/// cannot do anything about it.
///
/// # Errors
/// When the database is away.
pub async fn troubled(cx: &Service, actor: &Actor) -> Result<Vec<Endpoint>> {
    if !actor.role.can_set_up_webhooks() {
        return Ok(Vec::new());
    }
    let troubled = |endpoint: &Endpoint| endpoint.off.is_some_and(|(because, _)| because != OffBecause::ByHand);
    Ok(endpoints::list(cx, actor).await?.into_iter().filter(troubled).collect())
}
