//! What became of what was told, and sending it again.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    UnknownWord, sentence,
    webhook::{DeliveryState, WebhookEvent},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use serde_json::json;
use uuid::Uuid;

use super::{authorise, deliver, events, health};
use crate::{
    Actor, Error, Result, Service, audit,
    store::entity::{webhook_attempt, webhook_delivery, webhook_endpoint, webhook_event},
};

/// The type of an event that only tests whether a receiver is there.
const TEST: &str = "webhook.test";
/// The most deliveries that are sent again at once.
const AT_ONCE: u64 = 1000;

/// One event on its way to one endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its id.
    pub id: Uuid,
    /// The `webhook-id` under which the receiver knows it.
    pub message: String,
    /// The type of the event.
    pub event: String,
    /// How it stands.
    pub state: DeliveryState,
    /// When it is tried next.
    pub next_at: Option<DateTime<Utc>>,
    /// When it happened.
    pub created_at: DateTime<Utc>,
    /// Its tries, the last first.
    pub tries: Vec<Try>,
}

/// One try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Try {
    /// Which one, from 1.
    pub number: i32,
    /// When.
    pub at: DateTime<Utc>,
    /// How long it took, in milliseconds.
    pub duration_ms: i32,
    /// The HTTP status of the answer.
    pub status: Option<i32>,
    /// The first kilobyte of the answer.
    pub answer: Option<String>,
    /// Why there was no answer.
    pub error: Option<String>,
}

/// Part of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryPage {
    /// The newest first.
    pub deliveries: Vec<Delivery>,
    /// Where the next part begins; none at the end.
    pub next: Option<Uuid>,
    /// Deliveries of the endpoint that failed.
    pub failed: u64,
}

/// The deliveries to `endpoint` that stand at `state`, `limit` (1–200) from `before` on.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn list(
    cx: &Service,
    actor: &Actor,
    endpoint: Uuid,
    state: Option<DeliveryState>,
    before: Option<Uuid>,
    limit: u64,
) -> Result<DeliveryPage> {
    authorise(actor)?;
    let db = cx.store.reader();
    let limit = limit.clamp(1, 200);
    let mut select = of(endpoint);
    if let Some(state) = state {
        select = select.filter(webhook_delivery::Column::State.eq(state.as_str()));
    }
    if let Some(before) = before {
        select = select.filter(webhook_delivery::Column::Id.lt(before));
    }
    let mut rows = select
        .find_also_related(webhook_event::Entity)
        .order_by_desc(webhook_delivery::Column::Id)
        // One more than asked for tells whether there is a next part.
        .limit(limit + 1)
        .all(db)
        .await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|(row, _)| row.id);
    let mut tries: BTreeMap<Uuid, Vec<Try>> = BTreeMap::new();
    let found = webhook_attempt::Entity::find()
        .filter(webhook_attempt::Column::DeliveryId.is_in(rows.iter().map(|(row, _)| row.id)))
        .order_by_desc(webhook_attempt::Column::Number)
        .all(db)
        .await?;
    for row in found {
        tries.entry(row.delivery_id).or_default().push(Try::from(row));
    }
    let deliveries = rows
        .into_iter()
        // The foreign key makes sure that there is an event.
        .filter_map(|(row, event)| Some((row, event?)))
        .map(|(row, event)| {
            Ok(Delivery {
                message: format!("msg_{}", event.id.simple()),
                event: event.event,
                state: row.state.parse().map_err(damaged)?,
                next_at: row.next_at,
                created_at: row.created_at,
                tries: tries.remove(&row.id).unwrap_or_default(),
                id: row.id,
            })
        })
        .collect::<Result<_>>()?;
    let failed =
        of(endpoint).filter(webhook_delivery::Column::State.eq(DeliveryState::Failed.as_str())).count(db).await?;
    Ok(DeliveryPage { deliveries, next, failed })
}

/// Sends one delivery again, now, however it stands. Its id stays, so that a receiver that has it knows it.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`]; [`Error::Conflict`] when the endpoint is
/// switched off.
pub async fn retry(cx: &Service, actor: &Actor, delivery: Uuid) -> Result<()> {
    authorise(actor)?;
    let tx = cx.store.begin().await?;
    let find = || webhook_delivery::Entity::find_by_id(delivery);
    let row = find().one(&tx).await?.ok_or(Error::NotFound("delivery"))?;
    switched_on(&tx, row.endpoint_id).await?;
    // A try may have ended while the endpoint was waited for.
    let row = find().one(&tx).await?.ok_or(Error::NotFound("delivery"))?;
    wait(&tx, cx, row.id).await?;
    deliver::plan_by_hand(&tx, cx, row.id, row.attempts).await?;
    audit::record(&tx, cx, actor, audit::Action::DeliveryRetried, &row.id.to_string(), None).await?;
    tx.commit().await?;
    Ok(())
}

/// Sends the failed deliveries of an endpoint again, the oldest first and a thousand at most. Says how many.
///
/// # Errors
/// As [`retry`].
pub async fn retry_failed(cx: &Service, actor: &Actor, endpoint: Uuid) -> Result<u64> {
    authorise(actor)?;
    let tx = cx.store.begin().await?;
    let row = switched_on(&tx, endpoint).await?;
    if row.rests_until.is_some() {
        // Who asks for this has mended it.
        let rested = webhook_endpoint::ActiveModel { id: Set(endpoint), rests_until: Set(None), ..Default::default() };
        webhook_endpoint::Entity::update(rested).exec(&tx).await?;
    }
    let failed = of(endpoint)
        .filter(webhook_delivery::Column::State.eq(DeliveryState::Failed.as_str()))
        .order_by_asc(webhook_delivery::Column::Id)
        .limit(AT_ONCE)
        .all(&tx)
        .await?;
    for row in &failed {
        wait(&tx, cx, row.id).await?;
        deliver::plan(&tx, cx, row.id, row.attempts, cx.now()).await?;
    }
    let detail = json!({ "deliveries": failed.len() });
    audit::record(&tx, cx, actor, audit::Action::DeliveriesRetried, &endpoint.to_string(), Some(detail)).await?;
    tx.commit().await?;
    Ok(failed.len() as u64)
}

/// Tells an endpoint an event that only tests it.
///
/// # Errors
/// As [`retry`].
pub async fn send_test(cx: &Service, actor: &Actor, endpoint: Uuid) -> Result<()> {
    authorise(actor)?;
    let tx = cx.store.begin().await?;
    switched_on(&tx, endpoint).await?;
    let data = json!({ "message": "This only tests the way to you.", "events": WebhookEvent::ALL });
    events::write(&tx, cx, TEST, &data, &[endpoint]).await?;
    audit::record(&tx, cx, actor, audit::Action::WebhookTested, &endpoint.to_string(), None).await?;
    tx.commit().await?;
    Ok(())
}

fn of(endpoint: Uuid) -> Select<webhook_delivery::Entity> {
    webhook_delivery::Entity::find().filter(webhook_delivery::Column::EndpointId.eq(endpoint))
}

/// The endpoint, locked, if it is switched on.
async fn switched_on(tx: &DatabaseTransaction, endpoint: Uuid) -> Result<webhook_endpoint::Model> {
    let row = health::lock(tx, endpoint).await?.ok_or(Error::NotFound("webhook"))?;
    if row.off_at.is_some() {
        return Err(Error::conflict(sentence!("webhook-is-off")));
    }
    Ok(row)
}

/// Lets a delivery wait again.
async fn wait(tx: &DatabaseTransaction, cx: &Service, delivery: Uuid) -> Result<()> {
    webhook_delivery::Entity::update(webhook_delivery::ActiveModel {
        id: Set(delivery),
        state: Set(DeliveryState::Waiting.as_str().to_owned()),
        next_at: Set(Some(cx.now())),
        updated_at: Set(cx.now()),
        ..Default::default()
    })
    .exec(tx)
    .await?;
    Ok(())
}

fn damaged(error: UnknownWord) -> Error {
    Error::Internal(format!("a delivery cannot be read: {error}"))
}

impl From<webhook_attempt::Model> for Try {
    fn from(row: webhook_attempt::Model) -> Self {
        Self {
            number: row.number,
            at: row.at,
            duration_ms: row.duration_ms,
            status: row.status,
            answer: row.answer,
            error: row.error,
        }
    }
}
