//! What webhooks told is kept for a month.

use chrono::{DateTime, Days, Duration, NaiveTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    Result, Service,
    jobs::{self, JobKind, NewJob},
    store::entity::{job, webhook_event},
};

/// How long an event is kept, with its deliveries and what came back.
const KEPT: Duration = Duration::days(30);

/// Plans that what is written at `now` is forgotten in time: one job for all events of a day.
pub(super) async fn plan(tx: &impl ConnectionTrait, cx: &Service, now: DateTime<Utc>) -> Result<()> {
    let day = now.date_naive();
    // The whole day is over by then.
    let run_at = (day + Days::new(1)).and_time(NaiveTime::MIN).and_utc() + KEPT;
    let job = NewJob {
        kind: JobKind::ForgetWebhooks,
        payload: json!({}),
        run_at,
        unique_key: Some(format!("forget webhooks {day}")),
    };
    jobs::enqueue(tx, cx, job).await?;
    Ok(())
}

/// The job: forgets events that are older than a month, with their deliveries, and the jobs that delivered them.
///
/// # Errors
/// When the database is away.
pub async fn forget(cx: &Service) -> Result<()> {
    let before = cx.now() - KEPT;
    let tx = cx.store.begin().await?;
    // Deliveries and tries go with their event.
    webhook_event::Entity::delete_many().filter(webhook_event::Column::CreatedAt.lt(before)).exec(&tx).await?;
    job::Entity::delete_many()
        .filter(job::Column::DoneAt.lt(before))
        .filter(job::Column::Kind.eq(JobKind::DeliverWebhook.as_str()))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
