//! The contacts behind a number of the funnel, page by page.

use chrono::{DateTime, Utc};
use domain::{Disposition, Outcome};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use uuid::Uuid;

use super::{
    funnel::{FunnelQuery, select},
    kind_of, outcome_of,
};
use crate::{
    Actor, Result, Service, audit,
    store::entity::{contact, customer, disposition},
};

/// Which rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerQuery {
    /// The part of the ledger.
    pub within: FunnelQuery,
    /// Only this disposition.
    pub kind: Option<Disposition>,
    /// Only this outcome.
    pub outcome: Option<Outcome>,
    /// Only rows after this one: the last of the page before.
    pub after: Option<Uuid>,
    /// At most so many, 1–200.
    pub limit: u64,
}

/// A contact in the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = DispositionRow)]
pub struct LedgerRow {
    /// The row itself: where the next page goes on.
    pub id: Uuid,
    /// The contact.
    pub contact_id: Uuid,
    /// When it ended.
    pub ended_at: DateTime<Utc>,
    /// Its channel.
    #[schema(value_type = domain::Channel)]
    pub channel: String,
    /// Its reason.
    pub reason: String,
    /// The team that handled it.
    pub team: Option<String>,
    /// The agent's name.
    pub agent_name: Option<String>,
    /// The customer's name, where it is known.
    pub customer_name: Option<String>,
    /// Asked, or why not.
    pub kind: Disposition,
    /// How the asking stands.
    pub outcome: Option<Outcome>,
    /// The program that decided.
    pub program: Option<String>,
    /// The rule and the reason, in words.
    pub because: String,
}

/// A page of the ledger, the latest decision first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerPage {
    /// The rows.
    pub rows: Vec<LedgerRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<Uuid>,
}

/// The rows that `actor` sees and `query` asks for. That they look is written down.
///
/// # Errors
/// [`crate::Error::Forbidden`] for agents, and for a token without `dispositions:read`.
pub async fn list(cx: &Service, actor: &Actor, query: &LedgerQuery) -> Result<LedgerPage> {
    let limit = query.limit.clamp(1, 200);
    let mut rows = select(actor, &query.within)?;
    if let Some(kind) = query.kind {
        rows = rows.filter(disposition::Column::Kind.eq(kind.as_str()));
    }
    if let Some(outcome) = query.outcome {
        rows = rows.filter(disposition::Column::Outcome.eq(outcome.as_str()));
    }
    if let Some(after) = query.after {
        rows = rows.filter(disposition::Column::Id.lt(after));
    }
    let mut found = rows
        .find_also_related(contact::Entity)
        .order_by_desc(disposition::Column::Id)
        // One more than asked for tells whether there is a next page.
        .limit(limit + 1)
        .all(cx.store.reader())
        .await?;
    let more = found.len() as u64 > limit;
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let ids: Vec<Uuid> = found.iter().filter_map(|(_, contact)| contact.as_ref()?.customer_id).collect();
    let customers = customer::Entity::find().filter(customer::Column::Id.is_in(ids)).all(cx.store.reader()).await?;
    let mut page = LedgerPage { next: None, rows: Vec::with_capacity(found.len()) };
    for (judged, contact) in found {
        // The foreign key makes sure that there is one.
        let Some(contact) = contact else { continue };
        let customer = customers.iter().find(|customer| Some(customer.id) == contact.customer_id);
        page.rows.push(LedgerRow::new(judged, contact, customer.and_then(|customer| customer.name.clone()))?);
    }
    audit::listed(cx, actor, audit::Action::DispositionsListed, page.rows.len()).await?;
    page.next = if more { page.rows.last().map(|row| row.id) } else { None };
    Ok(page)
}

impl LedgerRow {
    pub(super) fn new(
        judged: disposition::Model,
        contact: contact::Model,
        customer_name: Option<String>,
    ) -> Result<Self> {
        Ok(Self {
            id: judged.id,
            contact_id: contact.id,
            ended_at: contact.ended_at,
            kind: kind_of(&judged)?,
            outcome: outcome_of(&judged)?,
            channel: contact.channel,
            reason: contact.reason,
            team: contact.team,
            agent_name: contact.agent_name,
            customer_name,
            program: judged.program_key,
            because: judged.because,
        })
    }
}
