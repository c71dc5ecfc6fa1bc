//! Something happened that webhooks tell: written in the transaction of its cause.

use chrono::{DateTime, Utc};
use domain::webhook::{DeliveryState, WebhookEvent};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::LockType,
};
use serde::Serialize;
use uuid::Uuid;

use super::{deliver, forget};
use crate::{
    Error, Result, Service,
    store::entity::{webhook_delivery, webhook_endpoint, webhook_event, webhook_subscription},
};

/// An event that somebody wants to hear of.
#[derive(Debug)]
#[must_use = "it is told when it is written"]
pub(crate) struct Wanted {
    event: WebhookEvent,
    endpoints: Vec<Uuid>,
}

/// Whether somebody wants to hear of `event`. Asked first, so that without endpoints nothing is read or written for them.
pub(crate) async fn wanted(tx: &impl ConnectionTrait, event: WebhookEvent) -> Result<Option<Wanted>> {
    let subscribed = webhook_subscription::Entity::find()
        .select_only()
        .column(webhook_subscription::Column::EndpointId)
        .filter(webhook_subscription::Column::Event.eq(event.as_str()));
    let endpoints: Vec<Uuid> = webhook_endpoint::Entity::find()
        .select_only()
        .column(webhook_endpoint::Column::Id)
        .filter(webhook_endpoint::Column::OffAt.is_null())
        .filter(webhook_endpoint::Column::Id.in_subquery(subscribed.into_query()))
        .order_by_asc(webhook_endpoint::Column::Id)
        // Who removes one of them waits: without it, what caused the event would fail with its delivery.
        .lock(LockType::KeyShare)
        .into_tuple()
        .all(tx)
        .await?;
    Ok((!endpoints.is_empty()).then_some(Wanted { event, endpoints }))
}

impl Wanted {
    /// Tells it to all who want to hear of it: `data` is what the REST interface gives.
    pub(crate) async fn tell(&self, tx: &impl ConnectionTrait, cx: &Service, data: &impl Serialize) -> Result<()> {
        write(tx, cx, self.event.as_str(), data, &self.endpoints).await
    }
}

/// The payload, in the order in which people read it.
#[derive(Serialize)]
struct Payload<'a, T> {
    r#type: &'a str,
    timestamp: DateTime<Utc>,
    data: &'a T,
}

/// Writes an event of type `event` and its deliveries to `endpoints`.
pub(super) async fn write(
    tx: &impl ConnectionTrait,
    cx: &Service,
    event: &str,
    data: &impl Serialize,
    endpoints: &[Uuid],
) -> Result<()> {
    let (id, now) = (cx.new_id(), cx.now());
    let body = serde_json::to_string(&Payload { r#type: event, timestamp: now, data })
        .map_err(|error| Error::Internal(format!("an event cannot be told: {error}")))?;
    webhook_event::Entity::insert(webhook_event::ActiveModel {
        id: Set(id),
        event: Set(event.to_owned()),
        body: Set(body),
        created_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    for endpoint in endpoints {
        let delivery = cx.new_id();
        webhook_delivery::Entity::insert(webhook_delivery::ActiveModel {
            id: Set(delivery),
            event_id: Set(id),
            endpoint_id: Set(*endpoint),
            state: Set(DeliveryState::Waiting.as_str().to_owned()),
            attempts: Set(0),
            next_at: Set(Some(now)),
            created_at: Set(now),
            updated_at: Set(now),
        })
        .exec_without_returning(tx)
        .await?;
        deliver::plan(tx, cx, delivery, 0, now).await?;
    }
    forget::plan(tx, cx, now).await
}
