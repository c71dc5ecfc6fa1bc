//! The queue: what is to be done, the most urgent first.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{
    case::{Severity, State},
    metric::Metric,
    text,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
    sea_query::{Expr, Func, LikeExpr, Query},
};
use uuid::Uuid;

use super::{Due, Scope, Tier, is_open, names::Reasons, next_due, people::Colleague, scope, word};
use crate::{
    Actor, Result, Service, audit,
    store::entity::{app_user, case_event, contact, customer, follow_up_case, response},
};
use follow_up_case::Column;

/// Cases on one page of the queue.
pub const PAGE: u64 = 50;
/// The longest preview of the customer's words, in characters.
const PREVIEW: usize = 220;

/// Where cases stand that a queue shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Somebody still has to do something.
    #[default]
    Open,
    /// In this state.
    In(State),
    /// Wherever they stand.
    Any,
}

impl Standing {
    /// The name in an address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::In(state) => state.as_str(),
            Self::Any => "any",
        }
    }

    /// The standing of a name in an address.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "open" => Some(Self::Open),
            "any" => Some(Self::Any),
            state => state.parse().ok().map(Self::In),
        }
    }
}

/// Which cases a queue shows.
#[derive(Clone, Debug)]
pub struct QueueFilter {
    /// Whose.
    pub scope: Scope,
    /// Where they stand.
    pub standing: Standing,
    /// How grave; none: all.
    pub severity: Option<Severity>,
    /// Only those whose due time has passed.
    pub overdue: bool,
    /// A case's number, or words of the customer; empty: all.
    pub search: String,
    /// Only those that name this root cause.
    pub cause: Option<String>,
    /// Only those about this contact reason.
    pub reason: Option<String>,
    /// The page, from 1.
    pub page: u64,
}

/// One page of a queue.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The cases: the one due first is first; what is resolved or closed comes last.
    pub cases: Vec<QueueRow>,
    /// How many there are on all pages.
    pub total: u64,
    /// This page, from 1.
    pub page: u64,
    /// How many pages there are; at least 1.
    pub pages: u64,
    /// How many open cases each scope has.
    pub open: TabCounts,
    /// When it was read.
    pub now: DateTime<Utc>,
}

/// How many open cases an actor sees in each scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TabCounts {
    /// Their own.
    pub mine: u64,
    /// Of their teams.
    pub team: u64,
    /// All.
    pub all: u64,
}

/// A case in a queue.
#[derive(Clone, Debug)]
pub struct QueueRow {
    /// The case.
    pub id: Uuid,
    /// What people call it.
    pub number: i64,
    /// How grave it is.
    pub severity: Severity,
    /// Where it stands.
    pub state: State,
    /// Why it was opened.
    pub because: String,
    /// The lead score.
    pub score: Option<(Metric, i32)>,
    /// The beginning of the customer's words.
    pub comment: Option<String>,
    /// The contact that it is about; a comment card has none.
    pub contact: Option<ContactLine>,
    /// Who has it.
    pub owner: Option<Colleague>,
    /// What is due when; nothing once it is resolved.
    pub due: Option<Due>,
    /// Up to which tier it was raised, while it waits for its first touch.
    pub raised: Option<Tier>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
}

/// A contact in one line.
#[derive(Clone, Debug)]
pub struct ContactLine {
    /// The channel's word.
    pub channel: String,
    /// The reason, named.
    pub reason: String,
    /// The agent's name or key.
    pub agent: Option<String>,
    /// The team's key.
    pub team: Option<String>,
    /// The customer's name or id.
    pub customer: Option<String>,
}

/// The cases that `filter` names, among those that `actor` sees. That they look is written down.
///
/// # Errors
/// When the database is away.
pub async fn queue(cx: &Service, actor: &Actor, filter: QueueFilter) -> Result<Queue> {
    let (db, now) = (cx.store.reader(), cx.now());
    let mut select = filtered(actor, &filter, now);
    let total = select.clone().count(db).await?;
    let pages = Ord::max(total.div_ceil(PAGE), 1);
    let page = filter.page.clamp(1, pages);
    if filter.standing != Standing::Open {
        select = select.order_by(finished_last(), Order::Asc);
    }
    let rows = select
        .order_by(next_due(), Order::Asc)
        .order_by_asc(Column::Number)
        .offset((page - 1) * PAGE)
        .limit(PAGE)
        .all(db)
        .await?;
    let cases = dressed(db, rows).await?;
    audit::listed(cx, actor, audit::Action::CasesListed, cases.len()).await?;
    Ok(Queue { cases, total, page, pages, open: counts(cx, actor).await?, now })
}

/// How many open cases wait for `actor` where their queue begins: an agent's own, a lead's teams', all of a manager.
///
/// # Errors
/// When the database is away.
pub async fn waiting(cx: &Service, actor: &Actor) -> Result<u64> {
    open_in(cx, actor, Scope::usual(actor.role)).await
}

async fn open_in(cx: &Service, actor: &Actor, scope: Scope) -> Result<u64> {
    let cases = scope::visible(actor).filter(scope.condition(actor)).filter(is_open());
    Ok(cases.count(cx.store.reader()).await?)
}

/// How many open cases `actor` sees in each scope.
async fn counts(cx: &Service, actor: &Actor) -> Result<TabCounts> {
    let count = async |scope| open_in(cx, actor, scope).await;
    Ok(TabCounts { mine: count(Scope::Mine).await?, team: count(Scope::Team).await?, all: count(Scope::All).await? })
}

fn filtered(actor: &Actor, filter: &QueueFilter, now: DateTime<Utc>) -> Select<follow_up_case::Entity> {
    let mut select = scope::visible(actor).filter(filter.scope.condition(actor));
    select = match filter.standing {
        Standing::Open => select.filter(is_open()),
        Standing::In(state) => select.filter(Column::State.eq(state.as_str())),
        Standing::Any => select,
    };
    if let Some(severity) = filter.severity {
        select = select.filter(Column::Severity.eq(severity.as_str()));
    }
    if filter.overdue {
        select = select.filter(is_open()).filter(Expr::expr(next_due()).lt(now));
    }
    if let Some(cause) = &filter.cause {
        select = select.filter(Column::RootCause.eq(cause));
    }
    if let Some(reason) = &filter.reason {
        select = select.filter(of_answer(response::Column::Reason.eq(reason)));
    }
    match filter.search.trim().trim_start_matches('#') {
        "" => select,
        number if number.parse::<i64>().is_ok() => select.filter(Column::Number.eq(number.parse::<i64>().unwrap_or(0))),
        words => select.filter(of_answer(contains(response::Column::Comment, words))),
    }
}

/// Cases whose response meets `condition`.
fn of_answer(condition: Expr) -> Expr {
    let answers = Query::select().column(response::Column::Id).from(response::Entity).and_where(condition).to_owned();
    Column::ResponseId.in_subquery(answers)
}

/// Whether a text holds `words`, in whatever case.
fn contains(column: response::Column, words: &str) -> Expr {
    let escaped = words.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    Expr::expr(Func::lower(column.into_expr())).like(LikeExpr::new(format!("%{escaped}%")).escape('\\'))
}

fn finished_last() -> Expr {
    Expr::case(is_open(), Expr::value(0)).finally(Expr::value(1)).into()
}

/// The rows with everything that people read in a queue.
async fn dressed(db: &impl ConnectionTrait, rows: Vec<follow_up_case::Model>) -> Result<Vec<QueueRow>> {
    let comments = comments(db, &rows).await?;
    let contacts = contact_lines(db, &rows).await?;
    let owners: HashMap<Uuid, String> = app_user::Entity::find()
        .filter(app_user::Column::Id.is_in(rows.iter().filter_map(|row| row.owner_id)))
        .all(db)
        .await?
        .into_iter()
        .map(|user| (user.id, user.name))
        .collect();
    let raised = raised(db, &rows).await?;
    let dress = |row: follow_up_case::Model| {
        let due = Due::of(&row)?;
        let score = match (&row.metric, row.score) {
            (Some(metric), Some(score)) => Some((word(metric)?, score)),
            _ => None,
        };
        Ok(QueueRow {
            severity: word(&row.severity)?,
            state: word(&row.state)?,
            score,
            comment: comments.get(&row.response_id).cloned(),
            contact: row.contact_id.and_then(|id| contacts.get(&id).cloned()),
            owner: row.owner_id.and_then(|id| owners.get(&id).map(|name| Colleague { id, name: name.clone() })),
            raised: raised.get(&row.id).copied().filter(|_| matches!(due, Some(Due::FirstTouch(_)))),
            due,
            id: row.id,
            number: row.number,
            because: row.because,
            opened_at: row.opened_at,
        })
    };
    rows.into_iter().map(dress).collect()
}

async fn comments(db: &impl ConnectionTrait, rows: &[follow_up_case::Model]) -> Result<HashMap<Uuid, String>> {
    let responses = response::Entity::find()
        .filter(response::Column::Id.is_in(rows.iter().map(|row| row.response_id)))
        .all(db)
        .await?;
    let comment = |row: response::Model| Some((row.id, text::shortened(&row.comment?, PREVIEW)));
    Ok(responses.into_iter().filter_map(comment).collect())
}

async fn contact_lines(
    db: &impl ConnectionTrait,
    rows: &[follow_up_case::Model],
) -> Result<HashMap<Uuid, ContactLine>> {
    let contacts = contact::Entity::find()
        .filter(contact::Column::Id.is_in(rows.iter().filter_map(|row| row.contact_id)))
        .find_also_related(customer::Entity)
        .all(db)
        .await?;
    let reasons = Reasons::of(db, contacts.iter().map(|(contact, _)| contact.reason.clone())).await?;
    let line = |(contact, customer): (contact::Model, Option<customer::Model>)| {
        let line = ContactLine {
            reason: reasons.name(&contact.reason),
            channel: contact.channel,
            agent: contact.agent_name.or(contact.agent_key),
            team: contact.team,
            customer: customer.and_then(|customer| customer.name.or(customer.external_id)),
        };
        (contact.id, line)
    };
    Ok(contacts.into_iter().map(line).collect())
}

/// Up to which tier each case was raised.
pub(super) async fn raised(db: &impl ConnectionTrait, rows: &[follow_up_case::Model]) -> Result<HashMap<Uuid, Tier>> {
    let events = case_event::Entity::find()
        .filter(case_event::Column::CaseId.is_in(rows.iter().map(|row| row.id)))
        .filter(case_event::Column::Kind.eq(domain::case::EventKind::Escalated.as_str()))
        .all(db)
        .await?;
    let mut raised = HashMap::new();
    for event in &events {
        if let Some(tier) = Tier::of_event(event) {
            let highest = raised.entry(event.case_id).or_insert(tier);
            *highest = tier.max(*highest);
        }
    }
    Ok(raised)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standings_travel_in_addresses() {
        let all = State::ALL.iter().map(|state| Standing::In(*state)).chain([Standing::Open, Standing::Any]);
        for standing in all {
            assert_eq!(Standing::parse(standing.as_str()), Some(standing));
        }
        assert_eq!(Standing::parse("nonsense"), None);
    }
}
