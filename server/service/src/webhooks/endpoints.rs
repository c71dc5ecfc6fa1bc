//! Where webhooks go: added, changed, switched, given a new key, removed. Only by administrators.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    Sentence, UnknownWord, sentence,
    webhook::{OVERLAP, OffBecause, WebhookEvent},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde::Serialize;
use serde_json::json;
use url::Url;
use uuid::Uuid;

use super::{authorise, health, sign::SigningKey};
use crate::{
    Actor, Error, FieldError, Result, Service, audit, changes,
    store::entity::{webhook_endpoint, webhook_subscription},
};

/// The longest address, in characters.
const LONGEST: usize = 2000;

/// What can be set at an endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EndpointInput {
    /// Where to send.
    pub url: String,
    /// The words of the events that it wants to hear of.
    pub events: Vec<String>,
}

/// An endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Its id.
    pub id: Uuid,
    /// Where it is.
    pub url: String,
    /// What it wants to hear of.
    pub events: Vec<WebhookEvent>,
    /// Why it is switched off, and since when; none: it is on.
    pub off: Option<(OffBecause, DateTime<Utc>)>,
    /// Since when nothing has come through.
    pub failing_since: Option<DateTime<Utc>>,
    /// Until when the key before the present one signs too.
    pub old_key_until: Option<DateTime<Utc>>,
    /// When it was added.
    pub created_at: DateTime<Utc>,
}

/// An endpoint just made.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its id.
    pub id: Uuid,
    /// The key with which the receiver checks signatures; shown once.
    pub secret: String,
}

/// All endpoints, the oldest first.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<Endpoint>> {
    authorise(actor)?;
    let db = cx.store.reader();
    let rows = webhook_endpoint::Entity::find().order_by_asc(webhook_endpoint::Column::Id).all(db).await?;
    let mut events: BTreeMap<Uuid, Vec<WebhookEvent>> = BTreeMap::new();
    for row in webhook_subscription::Entity::find().all(db).await? {
        events.entry(row.endpoint_id).or_default().push(row.event.parse().map_err(damaged)?);
    }
    rows.into_iter()
        .map(|row| {
            let events = events.remove(&row.id).unwrap_or_default();
            Endpoint::new(row, events, cx.now())
        })
        .collect()
}

/// One endpoint.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`].
pub async fn get(cx: &Service, actor: &Actor, id: Uuid) -> Result<Endpoint> {
    authorise(actor)?;
    let db = cx.store.reader();
    let row = webhook_endpoint::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound("webhook"))?;
    Endpoint::new(row, subscriptions(db, id).await?, cx.now())
}

/// Adds an endpoint, with a new key.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] for an address that nothing may be sent to, or
/// no event; [`Error::Conflict`] without a secret of the installation.
pub async fn add(cx: &Service, actor: &Actor, input: &EndpointInput) -> Result<Made> {
    authorise(actor)?;
    let clean = check(cx, input)?;
    let (id, now) = (cx.new_id(), cx.now());
    let key = SigningKey::new(cx.entropy.as_ref());
    let row = webhook_endpoint::ActiveModel {
        id: Set(id),
        url: Set(clean.url.clone()),
        secret: Set(seal(cx, id, &key)?),
        old_secret: Set(None),
        old_until: Set(None),
        off_at: Set(None),
        off_because: Set(None),
        failures: Set(0),
        failing_since: Set(None),
        rests_until: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    let tx = cx.store.begin().await?;
    webhook_endpoint::Entity::insert(row).exec_without_returning(&tx).await?;
    subscribe(&tx, id, &clean.events).await?;
    audit::record(
        &tx,
        cx,
        actor,
        audit::Action::WebhookAdded,
        &id.to_string(),
        Some(json!({ "added": clean.shown() })),
    )
    .await?;
    tx.commit().await?;
    Ok(Made { id, secret: key.to_text() })
}

/// Changes address and events. Deliveries that wait go to the new address.
///
/// # Errors
/// As [`add`]; [`Error::NotFound`].
pub async fn change(cx: &Service, actor: &Actor, id: Uuid, input: &EndpointInput) -> Result<()> {
    authorise(actor)?;
    let clean = check(cx, input)?;
    let tx = cx.store.begin().await?;
    let row = locked(&tx, id).await?;
    let before = Clean { url: row.url, events: subscriptions(&tx, id).await? };
    let changes = changes::between(&before.shown(), &clean.shown())?;
    if before == clean {
        return Ok(());
    }
    let mut changed = webhook_endpoint::ActiveModel { id: Set(id), updated_at: Set(cx.now()), ..Default::default() };
    if before.url != clean.url {
        // What failed at the old address is not held against the new one.
        changed = health::well(changed);
        changed.url = Set(clean.url.clone());
    }
    webhook_endpoint::Entity::update(changed).exec(&tx).await?;
    webhook_subscription::Entity::delete_many()
        .filter(webhook_subscription::Column::EndpointId.eq(id))
        .exec(&tx)
        .await?;
    subscribe(&tx, id, &clean.events).await?;
    audit::record(&tx, cx, actor, audit::Action::WebhookChanged, &id.to_string(), Some(json!({ "changes": changes })))
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Switches an endpoint on or off. Switched on, nothing is held against it any more; what happened meanwhile is not
/// told.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`].
pub async fn switch(cx: &Service, actor: &Actor, id: Uuid, on: bool) -> Result<()> {
    authorise(actor)?;
    let tx = cx.store.begin().await?;
    let row = locked(&tx, id).await?;
    if row.off_at.is_none() == on {
        return Ok(());
    }
    let (off_at, because) =
        if on { (None, None) } else { (Some(cx.now()), Some(OffBecause::ByHand.as_str().to_owned())) };
    let changed = webhook_endpoint::ActiveModel {
        id: Set(id),
        off_at: Set(off_at),
        off_because: Set(because),
        updated_at: Set(cx.now()),
        ..Default::default()
    };
    webhook_endpoint::Entity::update(health::well(changed)).exec(&tx).await?;
    let action = if on { audit::Action::WebhookSwitchedOn } else { audit::Action::WebhookSwitchedOff };
    audit::record(&tx, cx, actor, action, &id.to_string(), None).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives an endpoint a new key. The present one signs beside it for a day; the one before that no more.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`]; [`Error::Conflict`] without a secret of the
/// installation.
pub async fn rotate(cx: &Service, actor: &Actor, id: Uuid) -> Result<Made> {
    authorise(actor)?;
    let key = SigningKey::new(cx.entropy.as_ref());
    let sealed = seal(cx, id, &key)?;
    let tx = cx.store.begin().await?;
    let row = locked(&tx, id).await?;
    let changed = webhook_endpoint::ActiveModel {
        id: Set(id),
        secret: Set(sealed),
        old_secret: Set(Some(row.secret)),
        old_until: Set(Some(cx.now() + OVERLAP)),
        updated_at: Set(cx.now()),
        ..Default::default()
    };
    webhook_endpoint::Entity::update(changed).exec(&tx).await?;
    audit::record(&tx, cx, actor, audit::Action::WebhookKeyRotated, &id.to_string(), None).await?;
    tx.commit().await?;
    Ok(Made { id, secret: key.to_text() })
}

/// Removes an endpoint with its deliveries. What waits is not sent.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`].
pub async fn remove(cx: &Service, actor: &Actor, id: Uuid) -> Result<()> {
    authorise(actor)?;
    let tx = cx.store.begin().await?;
    let row = webhook_endpoint::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let row = row.ok_or(Error::NotFound("webhook"))?;
    webhook_endpoint::Entity::delete_by_id(id).exec(&tx).await?;
    let detail = json!({ "url": shown(&row.url) });
    audit::record(&tx, cx, actor, audit::Action::WebhookRemoved, &id.to_string(), Some(detail)).await?;
    tx.commit().await?;
    Ok(())
}

/// The keys that sign for an endpoint now, the newest first.
pub(super) fn keys(cx: &Service, endpoint: &webhook_endpoint::Model) -> Result<Vec<SigningKey>> {
    let old = endpoint.old_secret.as_ref().filter(|_| endpoint.old_until.is_some_and(|until| until > cx.now()));
    std::iter::once(&endpoint.secret)
        .chain(old)
        .map(|sealed| {
            let octets = cx.vault.open(&purpose(endpoint.id), sealed)?;
            let text = String::from_utf8(octets).unwrap_or_default();
            SigningKey::parse(&text).ok_or_else(|| Error::Internal("a stored key is none".to_owned()))
        })
        .collect()
}

fn seal(cx: &Service, id: Uuid, key: &SigningKey) -> Result<String> {
    cx.vault.seal(cx.entropy.as_ref(), &purpose(id), key.to_text().as_bytes())
}

fn purpose(id: Uuid) -> String {
    format!("webhook_endpoint.secret {id}")
}

async fn locked(tx: &DatabaseTransaction, id: Uuid) -> Result<webhook_endpoint::Model> {
    health::lock(tx, id).await?.ok_or(Error::NotFound("webhook"))
}

async fn subscriptions(db: &impl ConnectionTrait, id: Uuid) -> Result<Vec<WebhookEvent>> {
    let words: Vec<String> = webhook_subscription::Entity::find()
        .select_only()
        .column(webhook_subscription::Column::Event)
        .filter(webhook_subscription::Column::EndpointId.eq(id))
        .into_tuple()
        .all(db)
        .await?;
    let mut events: Vec<WebhookEvent> =
        words.iter().map(|word| word.parse().map_err(damaged)).collect::<Result<_>>()?;
    events.sort();
    Ok(events)
}

async fn subscribe(tx: &DatabaseTransaction, id: Uuid, events: &[WebhookEvent]) -> Result<()> {
    let rows = events
        .iter()
        .map(|event| webhook_subscription::ActiveModel { endpoint_id: Set(id), event: Set(event.as_str().to_owned()) });
    webhook_subscription::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// What was given, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Clean {
    url: String,
    events: Vec<WebhookEvent>,
}

impl Clean {
    /// As the audit trail has it.
    fn shown(&self) -> EndpointInput {
        EndpointInput {
            url: shown(&self.url),
            events: self.events.iter().map(|event| event.as_str().to_owned()).collect(),
        }
    }
}

/// The address without its query, which may hold a token of the receiver.
pub(super) fn shown(url: &str) -> String {
    match url.split_once('?') {
        Some((before, _)) => format!("{before}?…"),
        None => url.to_owned(),
    }
}

fn check(cx: &Service, input: &EndpointInput) -> Result<Clean> {
    let mut errors = Vec::new();
    let url = address(cx, input.url.trim()).unwrap_or_else(|(code, message)| {
        errors.push(FieldError::new("url", code, message));
        String::new()
    });
    let mut events = Vec::new();
    for word in &input.events {
        match word.parse::<WebhookEvent>() {
            Ok(event) => events.push(event),
            Err(error) => errors.push(FieldError::new("events", "unknown", format!("The {error}."))),
        }
    }
    if input.events.is_empty() {
        errors.push(FieldError::new("events", "required", sentence!("webhook-events-none")));
    }
    events.sort();
    events.dedup();
    if errors.is_empty() { Ok(Clean { url, events }) } else { Err(Error::Invalid(errors)) }
}

fn address(cx: &Service, typed: &str) -> Result<String, (&'static str, Sentence)> {
    if typed.chars().count() > LONGEST {
        return Err(("too_long", sentence!("webhook-address-too-long", most = LONGEST)));
    }
    let mut url = Url::parse(typed).map_err(|_| ("syntax", sentence!("webhook-address-none")))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(("credentials", sentence!("webhook-address-credentials")));
    }
    cx.http.check(&url).map_err(|refused| ("refused", refused.sentence()))?;
    url.set_fragment(None);
    Ok(url.into())
}

fn damaged(error: UnknownWord) -> Error {
    Error::Internal(format!("a webhook cannot be read: {error}"))
}

impl Endpoint {
    fn new(row: webhook_endpoint::Model, mut events: Vec<WebhookEvent>, now: DateTime<Utc>) -> Result<Self> {
        events.sort();
        let off = match (row.off_because, row.off_at) {
            (Some(because), Some(at)) => Some((because.parse().map_err(damaged)?, at)),
            _ => None,
        };
        Ok(Self {
            id: row.id,
            url: row.url,
            events,
            off,
            failing_since: row.failing_since,
            old_key_until: row.old_until.filter(|until| *until > now),
            created_at: row.created_at,
        })
    }
}
