//! The job that delivers: one try of one event at one endpoint.

use std::time::Instant;

use chrono::{DateTime, Duration, Utc};
use domain::webhook::{DeliveryState, Verdict, pause_after};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;
use uuid::Uuid;

use super::{
    endpoints, health,
    sender::{Answer, Post},
    sign,
};
use crate::{
    Error, Result, Service,
    jobs::{self, JobKind, NewJob},
    store::entity::{webhook_attempt, webhook_delivery, webhook_endpoint, webhook_event},
};

/// Deliveries that wait for an endpoint's rest to end do not all come back at once, but within this time.
const SPREAD_SECONDS: f64 = 300.0;

/// Which try a job is about. A job whose delivery had another try since does nothing.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Payload {
    delivery: Uuid,
    /// Tries before this one.
    attempts: i32,
    /// Asked for by a person: it waits for no rest.
    #[serde(default)]
    by_hand: bool,
}

/// Plans the next try of a delivery that had `attempts` tries.
pub(super) async fn plan(
    tx: &impl ConnectionTrait,
    cx: &Service,
    delivery: Uuid,
    attempts: i32,
    at: DateTime<Utc>,
) -> Result<()> {
    enqueue(tx, cx, Payload { delivery, attempts, by_hand: false }, at).await
}

/// Plans it for now, because a person asked for it.
pub(super) async fn plan_by_hand(tx: &impl ConnectionTrait, cx: &Service, delivery: Uuid, attempts: i32) -> Result<()> {
    enqueue(tx, cx, Payload { delivery, attempts, by_hand: true }, cx.now()).await
}

async fn enqueue(tx: &impl ConnectionTrait, cx: &Service, payload: Payload, at: DateTime<Utc>) -> Result<()> {
    let key = format!("webhook {} {} {}", payload.delivery, payload.attempts, at.timestamp_millis());
    let job = NewJob { kind: JobKind::DeliverWebhook, payload: json!(payload), run_at: at, unique_key: Some(key) };
    jobs::enqueue(tx, cx, job).await?;
    Ok(())
}

/// Makes the try that `payload` names, and writes down what came back.
///
/// A worker that dies between the two makes the same try again, with the same id, by which the receiver knows it.
///
/// # Errors
/// When the database is away. That the receiver did not take it is no error of the job: it is kept with the delivery,
/// and the next try is a job of its own.
pub async fn deliver(cx: &Service, payload: &Value) -> Result<()> {
    let payload = parse(payload)?;
    // Removed, or tried since.
    let Some(due) = Due::find(cx, payload).await? else { return Ok(()) };
    let now = cx.now();
    if due.endpoint.off_at.is_some() {
        return end(cx, payload).await;
    }
    if let Some(until) = due.endpoint.rests_until.filter(|until| *until > now && !payload.by_hand) {
        return put_off(cx, payload, until).await;
    }
    let began = Instant::now();
    let outcome = send(cx, &due, now).await;
    let took = began.elapsed();
    record(cx, payload, &due, now, i32::try_from(took.as_millis()).unwrap_or(i32::MAX), outcome).await
}

/// Notes with the delivery that `payload` names that its job is tried no more.
///
/// # Errors
/// When the database is away.
pub async fn give_up(cx: &Service, payload: &Value) -> Result<()> {
    end(cx, parse(payload)?).await
}

/// What is to be delivered, and where to.
struct Due {
    delivery: webhook_delivery::Model,
    event: webhook_event::Model,
    endpoint: webhook_endpoint::Model,
}

impl Due {
    async fn find(cx: &Service, payload: Payload) -> Result<Option<Self>> {
        let db = cx.store.reader();
        let found = standing(payload).find_also_related(webhook_event::Entity).one(db).await?;
        let Some((delivery, Some(event))) = found else { return Ok(None) };
        let endpoint = webhook_endpoint::Entity::find_by_id(delivery.endpoint_id).one(db).await?;
        Ok(endpoint.map(|endpoint| Self { delivery, event, endpoint }))
    }
}

/// The delivery of `payload`, as long as it waits for just that try.
fn standing(payload: Payload) -> sea_orm::Select<webhook_delivery::Entity> {
    webhook_delivery::Entity::find_by_id(payload.delivery)
        .filter(webhook_delivery::Column::State.eq(DeliveryState::Waiting.as_str()))
        .filter(webhook_delivery::Column::Attempts.eq(payload.attempts))
}

/// Sends it; what kept it from being sent comes back as a sentence.
async fn send(cx: &Service, due: &Due, now: DateTime<Utc>) -> Result<Answer, String> {
    let post = request(cx, due, now).map_err(|error| match error {
        Error::Internal(why) => why,
        other => other.to_string(),
    })?;
    cx.http.post(&post).await.map_err(|error| error.to_string())
}

fn request(cx: &Service, due: &Due, now: DateTime<Utc>) -> Result<Post> {
    let url = Url::parse(&due.endpoint.url).map_err(|error| Error::Internal(format!("the address: {error}")))?;
    let (id, timestamp, body) = (format!("msg_{}", due.event.id.simple()), now.timestamp(), due.event.body.clone());
    let signatures = sign::signatures(&endpoints::keys(cx, &due.endpoint)?, &id, timestamp, &body)?;
    let headers = vec![
        ("content-type", "application/json".to_owned()),
        ("webhook-id", id),
        ("webhook-timestamp", timestamp.to_string()),
        ("webhook-signature", signatures),
    ];
    Ok(Post { url, headers, body })
}

/// Writes down what came back, and what follows from it, in one transaction.
async fn record(
    cx: &Service,
    payload: Payload,
    due: &Due,
    at: DateTime<Utc>,
    duration_ms: i32,
    outcome: Result<Answer, String>,
) -> Result<()> {
    let tx = cx.store.begin().await?;
    // Removed while it was under way.
    let Some(endpoint) = health::lock(&tx, due.endpoint.id).await? else { return Ok(()) };
    if standing(payload).one(&tx).await?.is_none() {
        return Ok(());
    }
    let number = payload.attempts + 1;
    let verdict = outcome.as_ref().map_or(Verdict::Failed, |answer| Verdict::of_status(answer.status));
    let (status, answer, error) = match outcome {
        Ok(answer) => (Some(i32::from(answer.status)), Some(answer.beginning).filter(|text| !text.is_empty()), None),
        Err(why) => (None, None, Some(why)),
    };
    webhook_attempt::Entity::insert(webhook_attempt::ActiveModel {
        id: Set(cx.new_id()),
        delivery_id: Set(due.delivery.id),
        number: Set(number),
        at: Set(at),
        duration_ms: Set(duration_ms),
        status: Set(status),
        answer: Set(answer),
        error: Set(error),
    })
    .exec_without_returning(&tx)
    .await?;
    let health = health::note(&tx, cx, &endpoint, verdict).await?;
    let pause = pause_after(number).filter(|_| verdict == Verdict::Failed && !health.off);
    let next = pause.map(|pause| health.rests_until.map_or(cx.now() + pause, |until| until.max(cx.now() + pause)));
    let state = match (verdict, next) {
        (Verdict::Taken, _) => DeliveryState::Delivered,
        (_, Some(_)) => DeliveryState::Waiting,
        (_, None) => DeliveryState::Failed,
    };
    webhook_delivery::Entity::update(webhook_delivery::ActiveModel {
        id: Set(due.delivery.id),
        state: Set(state.as_str().to_owned()),
        attempts: Set(number),
        next_at: Set(next),
        updated_at: Set(cx.now()),
        ..Default::default()
    })
    .exec(&tx)
    .await?;
    if let Some(next) = next {
        plan(&tx, cx, due.delivery.id, number, next).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Puts a try off until the endpoint's rest is over.
async fn put_off(cx: &Service, payload: Payload, until: DateTime<Utc>) -> Result<()> {
    let spread = Duration::milliseconds((cx.entropy.share() * SPREAD_SECONDS * 1000.0) as i64);
    let at = until + spread;
    let tx = cx.store.begin().await?;
    if move_on(&tx, cx, payload, DeliveryState::Waiting, Some(at)).await? {
        enqueue(&tx, cx, payload, at).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Ends a delivery that is tried no more.
async fn end(cx: &Service, payload: Payload) -> Result<()> {
    let tx = cx.store.begin().await?;
    move_on(&tx, cx, payload, DeliveryState::Failed, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Moves a delivery on, if it still waits for this try. Says whether it did.
async fn move_on(
    tx: &DatabaseTransaction,
    cx: &Service,
    payload: Payload,
    state: DeliveryState,
    next: Option<DateTime<Utc>>,
) -> Result<bool> {
    let changed = webhook_delivery::Entity::update_many()
        .col_expr(webhook_delivery::Column::State, Expr::value(state.as_str()))
        .col_expr(webhook_delivery::Column::NextAt, Expr::value(next))
        .col_expr(webhook_delivery::Column::UpdatedAt, Expr::value(cx.now()))
        .filter(webhook_delivery::Column::Id.eq(payload.delivery))
        .filter(webhook_delivery::Column::State.eq(DeliveryState::Waiting.as_str()))
        .filter(webhook_delivery::Column::Attempts.eq(payload.attempts))
        .exec(tx)
        .await?;
    Ok(changed.rows_affected == 1)
}

fn parse(payload: &Value) -> Result<Payload> {
    serde_json::from_value(payload.clone()).map_err(|error| Error::Internal(format!("payload: {error}")))
}
