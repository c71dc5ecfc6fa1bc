//! How an endpoint fares: it rests when nothing comes through, and is switched off when that lasts.

use chrono::{DateTime, Duration, Utc};
use domain::webhook::{OffBecause, PATIENCE, Verdict};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QuerySelect, sea_query::LockType};
use serde_json::json;
use uuid::Uuid;

use super::notice;
use crate::{Actor, Result, Service, audit, store::entity::webhook_endpoint};

/// After so many failures on end an endpoint rests, so that what waits for one that hangs holds up no other.
const FAILURES: i32 = 5;
/// How long.
const REST: Duration = Duration::minutes(5);

/// The endpoint, locked against changes until the end of the transaction. Taken before its deliveries, always. New
/// events are written to it meanwhile.
pub(super) async fn lock(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<webhook_endpoint::Model>> {
    Ok(webhook_endpoint::Entity::find_by_id(id).lock(LockType::NoKeyUpdate).one(tx).await?)
}

/// Notes with `endpoint` how a try went. Says until when it rests, if it does.
pub(super) async fn note(
    tx: &impl ConnectionTrait,
    cx: &Service,
    endpoint: &webhook_endpoint::Model,
    verdict: Verdict,
) -> Result<Health> {
    let now = cx.now();
    let mut row = webhook_endpoint::ActiveModel { id: Set(endpoint.id), ..Default::default() };
    if verdict == Verdict::Taken {
        if endpoint.failing_since.is_some() {
            webhook_endpoint::Entity::update(well(row)).exec(tx).await?;
        }
        return Ok(Health { off: endpoint.off_at.is_some(), rests_until: None });
    }
    let failures = endpoint.failures.saturating_add(1);
    let since = endpoint.failing_since.unwrap_or(now);
    let rests_until = (failures >= FAILURES).then(|| now + REST);
    let because = match verdict {
        Verdict::Gone => Some(OffBecause::Gone),
        _ if now - since >= PATIENCE => Some(OffBecause::Failing),
        _ => None,
    };
    row.failures = Set(failures);
    row.failing_since = Set(Some(since));
    row.rests_until = Set(rests_until);
    if let Some(because) = because.filter(|_| endpoint.off_at.is_none()) {
        row.off_at = Set(Some(now));
        row.off_because = Set(Some(because.as_str().to_owned()));
        let detail = json!({ "because": because.as_str(), "failing_since": since });
        audit::record(
            tx,
            cx,
            &Actor::system(),
            audit::Action::WebhookSwitchedOff,
            &endpoint.id.to_string(),
            Some(detail),
        )
        .await?;
        notice::plan(tx, cx, endpoint.id, now).await?;
    }
    webhook_endpoint::Entity::update(row).exec(tx).await?;
    Ok(Health { off: endpoint.off_at.is_some() || because.is_some(), rests_until })
}

/// How an endpoint fares after a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Health {
    /// It is switched off.
    pub(super) off: bool,
    /// It rests until then.
    pub(super) rests_until: Option<DateTime<Utc>>,
}

/// The row of an endpoint against which nothing is held any more.
pub(super) fn well(row: webhook_endpoint::ActiveModel) -> webhook_endpoint::ActiveModel {
    webhook_endpoint::ActiveModel { failures: Set(0), failing_since: Set(None), rests_until: Set(None), ..row }
}
