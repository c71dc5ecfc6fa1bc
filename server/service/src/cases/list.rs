//! Cases as programs read them: the newest first, page by page.

use domain::sentence;
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::case::{Severity, State};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use uuid::Uuid;

use super::scope;
use crate::{
    Actor, Error, Result, Service,
    store::entity::{
        app_user,
        follow_up_case::{self, Column},
    },
};

/// Which cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Only those that stand here.
    pub state: Option<State>,
    /// Only those as grave as this.
    pub severity: Option<Severity>,
    /// Only those of this team.
    pub team: Option<String>,
    /// Only the one about this contact.
    pub contact: Option<Uuid>,
    /// Only those before this one: the last of the page before.
    pub after: Option<Uuid>,
    /// At most so many, 1–200.
    pub limit: u64,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = Case)]
pub struct CaseRecord {
    /// Its id.
    pub id: Uuid,
    /// What people call it.
    pub number: i64,
    /// Goes up with each change; a change names the version that it saw.
    pub version: i32,
    /// Where it stands.
    #[schema(value_type = State)]
    pub state: String,
    /// How grave it is.
    #[schema(value_type = Severity)]
    pub severity: String,
    /// The rule that opened it.
    pub rule: String,
    /// Why, in words.
    pub because: String,
    /// The metric of the lead score.
    #[schema(value_type = Option<domain::Metric>)]
    pub metric: Option<String>,
    /// The lead score.
    pub score: Option<i32>,
    /// The response that opened it.
    pub response_id: Uuid,
    /// The contact that it is about; a comment card has none.
    pub contact_id: Option<Uuid>,
    /// The team that handled the contact.
    pub team: Option<String>,
    /// The agent of the contact, not of the case.
    pub agent: Option<String>,
    /// Who works on it.
    pub owner: Option<Owner>,
    /// When the customer must have heard from us.
    pub first_touch_due_at: DateTime<Utc>,
    /// When the customer did.
    pub first_touched_at: Option<DateTime<Utc>>,
    /// When it must be resolved.
    pub resolve_due_at: DateTime<Utc>,
    /// When it was.
    pub resolved_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why it went wrong.
    pub root_cause: Option<String>,
    /// How the follow-up ended.
    #[schema(value_type = Option<domain::case::CaseOutcome>)]
    pub outcome: Option<String>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

/// Who works on a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Owner {
    /// The user.
    pub id: Uuid,
    /// The user's name.
    pub name: String,
    /// The address with which the user logs in.
    pub email: String,
}

/// A page of cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasePage {
    /// The cases.
    pub cases: Vec<CaseRecord>,
    /// Where the next page begins, if there is one.
    pub next: Option<Uuid>,
}

/// The cases that `actor` sees and `filter` names, the newest first.
///
/// # Errors
/// [`Error::Forbidden`] for a token without `cases:read`; or when the database is away.
pub async fn list(cx: &Service, actor: &Actor, filter: &CaseFilter) -> Result<CasePage> {
    actor.require_scope("cases:read", sentence!("may-read-cases"))?;
    let limit = filter.limit.clamp(1, 200);
    let mut select = scope::visible(actor);
    if let Some(state) = filter.state {
        select = select.filter(Column::State.eq(state.as_str()));
    }
    if let Some(severity) = filter.severity {
        select = select.filter(Column::Severity.eq(severity.as_str()));
    }
    if let Some(team) = &filter.team {
        select = select.filter(Column::Team.eq(team));
    }
    if let Some(contact) = filter.contact {
        select = select.filter(Column::ContactId.eq(contact));
    }
    if let Some(after) = filter.after {
        // Ids sort by the time at which they were made.
        select = select.filter(Column::Id.lt(after));
    }
    let db = cx.store.reader();
    // One more than asked for tells whether there is a next page.
    let mut rows = select.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok(CasePage { cases: records(db, rows).await?, next })
}

/// The case `id`.
///
/// # Errors
/// [`Error::NotFound`] when there is none that `actor` sees; [`Error::Forbidden`] for a token without `cases:read`.
pub async fn record(cx: &Service, actor: &Actor, id: Uuid) -> Result<CaseRecord> {
    actor.require_scope("cases:read", sentence!("may-read-cases"))?;
    let db = cx.store.reader();
    let row = scope::visible(actor).filter(Column::Id.eq(id)).one(db).await?.ok_or(Error::NotFound("case"))?;
    records(db, vec![row]).await?.pop().ok_or(Error::NotFound("case"))
}

pub(super) async fn records(db: &impl ConnectionTrait, rows: Vec<follow_up_case::Model>) -> Result<Vec<CaseRecord>> {
    let owners = app_user::Entity::find()
        .filter(app_user::Column::Id.is_in(rows.iter().filter_map(|row| row.owner_id)))
        .all(db)
        .await?;
    let owners: HashMap<Uuid, Owner> =
        owners.into_iter().map(|user| (user.id, Owner { id: user.id, name: user.name, email: user.email })).collect();
    Ok(rows.into_iter().map(|row| CaseRecord::new(row, &owners)).collect())
}

impl CaseRecord {
    fn new(row: follow_up_case::Model, owners: &HashMap<Uuid, Owner>) -> Self {
        Self {
            owner: row.owner_id.and_then(|id| owners.get(&id).cloned()),
            id: row.id,
            number: row.number,
            version: row.version,
            state: row.state,
            severity: row.severity,
            rule: row.rule_key,
            because: row.because,
            metric: row.metric,
            score: row.score,
            response_id: row.response_id,
            contact_id: row.contact_id,
            team: row.team,
            agent: row.agent_key,
            first_touch_due_at: row.first_touch_due_at,
            first_touched_at: row.first_touched_at,
            resolve_due_at: row.resolve_due_at,
            resolved_at: row.resolved_at,
            closed_at: row.closed_at,
            root_cause: row.root_cause,
            outcome: row.outcome,
            opened_at: row.opened_at,
            updated_at: row.updated_at,
        }
    }
}
