//! A case that nobody touched in time is raised, tier by tier.

use chrono::{DateTime, Utc};
use domain::{
    Sentence,
    case::{EventKind, State},
    sentence,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    events::{self, NewEvent},
    says, word,
};
use crate::{
    Error, Result, Service,
    jobs::{self, JobKind, NewJob},
    organisation,
    store::entity::{app_user, case_event, follow_up_case},
};

/// Working minutes until the next tier hears of it.
const NEXT_TIER_AFTER: i64 = 120;

/// Who is told that the first touch is overdue, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Who has the case; without an owner, the team.
    Owner,
    /// The team's lead.
    TeamLead,
    /// The quality manager.
    QualityManager,
}

impl Tier {
    /// Who comes after.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Owner => Some(Self::TeamLead),
            Self::TeamLead => Some(Self::QualityManager),
            Self::QualityManager => None,
        }
    }

    /// What a badge says once the tier was told.
    #[must_use]
    pub fn label(self) -> Sentence {
        match self {
            Self::Owner => sentence!("case-raised-to-owner"),
            Self::TeamLead => sentence!("case-raised-to-lead"),
            Self::QualityManager => sentence!("case-raised-to-quality"),
        }
    }

    /// The tier that an entry of a case's history tells of, if it is an escalation.
    #[must_use]
    pub fn of_event(event: &case_event::Model) -> Option<Self> {
        (event.kind == EventKind::Escalated.as_str())
            .then(|| event.data.as_ref().and_then(|data| serde_json::from_value(data["tier"].clone()).ok()))
            .flatten()
    }
}

#[derive(Serialize, Deserialize)]
struct Payload {
    case: Uuid,
    tier: Tier,
}

/// Watches over the first touch of a case that is due at `due`.
///
/// # Errors
/// When the database is away.
pub(crate) async fn watch(tx: &impl ConnectionTrait, cx: &Service, case: Uuid, due: DateTime<Utc>) -> Result<()> {
    plan(tx, cx, case, Tier::Owner, due).await
}

/// Watches over the first touch of cases, each with when it is due.
///
/// # Errors
/// When the database is away.
pub(super) async fn watch_all(tx: &impl ConnectionTrait, cx: &Service, due: &[(Uuid, DateTime<Utc>)]) -> Result<()> {
    jobs::enqueue_all(tx, cx, due.iter().map(|(case, at)| job(*case, Tier::Owner, *at)).collect()).await
}

/// Plans that `tier` is told at `at`, unless the case is touched before.
async fn plan(tx: &impl ConnectionTrait, cx: &Service, case: Uuid, tier: Tier, at: DateTime<Utc>) -> Result<()> {
    jobs::enqueue(tx, cx, job(case, tier, at)).await?;
    Ok(())
}

fn job(case: Uuid, tier: Tier, at: DateTime<Utc>) -> NewJob {
    NewJob {
        kind: JobKind::Escalate,
        payload: json!(Payload { case, tier }),
        run_at: at,
        unique_key: Some(format!("escalate {case} {} {}", json!(tier), at.timestamp_millis())),
    }
}

/// The job: raises the case to its tier if the first touch is overdue, once, and plans the next tier.
///
/// # Errors
/// When the database is away or the payload is none of ours.
pub async fn escalate(cx: &Service, payload: &Value) -> Result<()> {
    let Payload { case, tier } =
        serde_json::from_value(payload.clone()).map_err(|error| Error::Internal(format!("payload: {error}")))?;
    let tx = cx.store.begin().await?;
    let Some(case) = follow_up_case::Entity::find_by_id(case).one(&tx).await? else { return Ok(()) };
    let now = cx.now();
    let waits = word::<State>(&case.state)?.awaits_first_touch() && case.first_touched_at.is_none();
    if !waits || now < case.first_touch_due_at || is_told(&tx, case.id, tier).await? {
        return Ok(());
    }
    let event = NewEvent {
        data: Some(json!({ "tier": tier })),
        ..NewEvent::of_system(case.id, EventKind::Escalated, &overdue(&tx, &case, tier).await?)
    };
    events::write(&tx, cx, event).await?;
    if let Some(next) = tier.next() {
        let hours = organisation::get_in(&tx).await?.business_hours;
        plan(&tx, cx, case.id, next, hours.add_working_minutes(now, NEXT_TIER_AFTER)).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn is_told(tx: &impl ConnectionTrait, case: Uuid, tier: Tier) -> Result<bool> {
    let events = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case))
        .filter(case_event::Column::Kind.eq(EventKind::Escalated.as_str()))
        .all(tx)
        .await?;
    Ok(events.iter().any(|event| Tier::of_event(event) == Some(tier)))
}

async fn overdue(tx: &impl ConnectionTrait, case: &follow_up_case::Model, tier: Tier) -> Result<Sentence> {
    let owner = match case.owner_id {
        Some(id) => app_user::Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    Ok(says::overdue(tier, owner.as_ref().map(|user| user.name.as_str())))
}
