//! An answer opens a case, in the answer's own transaction.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{
    case::{AnswerFacts, BusinessHours, EventKind, Opening, Rule, Severity, State, opens, scored},
    survey::Answers,
    webhook::WebhookEvent,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    escalate,
    events::{self, NewEvent},
    owner::{self, Turn},
    says,
    tell::{tell, tell_all},
    word,
};
use crate::{
    Result, Service, case_rules, organisation,
    store::{
        entity::{app_user, contact, follow_up_case, response},
        insert_all, padded,
    },
};

/// Opens the case that a response calls for, if a rule says so and there is none yet. Returns the id of the
/// case that the response has now.
///
/// The case of an answer that was edited stays: its history says what changed, and a graver answer makes it
/// graver. An edit that calls for a case for the first time opens it.
///
/// # Errors
/// When the database is away; nothing of the caller's transaction may be kept then.
pub async fn open_if_called_for(
    tx: &impl ConnectionTrait,
    cx: &Service,
    response: &response::Model,
    answers: &Answers,
) -> Result<Option<Uuid>> {
    let rules = case_rules::all(tx).await?;
    let facts = answers.facts(response.team.as_deref());
    let opening = called_for(&rules, response, &facts);
    let standing =
        follow_up_case::Entity::find().filter(follow_up_case::Column::ResponseId.eq(response.id)).one(tx).await?;
    match (standing, opening) {
        (Some(case), opening) => {
            edited(tx, cx, &case, response, &facts, opening).await?;
            Ok(Some(case.id))
        }
        (None, Some(opening)) => Ok(open_all(tx, cx, &[(response, &opening)]).await?.pop()),
        (None, None) => Ok(None),
    }
}

/// The case that a response calls for. Rules are for customers: what is about staff opens none.
fn called_for<'a>(rules: &'a [Rule], response: &response::Model, facts: &AnswerFacts) -> Option<Opening<'a>> {
    if response.about_staff { None } else { opens(rules, facts) }
}

/// Opens the cases that answers call for which were written in this transaction: none of them can have one. Returns the
/// id of each answer's case.
///
/// # Errors
/// When the database is away; nothing of the caller's transaction may be kept then.
pub(crate) async fn open_for_new(
    tx: &impl ConnectionTrait,
    answered: &[(&Service, &response::Model, &Answers)],
) -> Result<Vec<Option<Uuid>>> {
    let Some((cx, ..)) = answered.first() else { return Ok(Vec::new()) };
    let rules = case_rules::all(tx).await?;
    let openings = answered.iter().map(|(_, response, answers)| {
        called_for(&rules, response, &answers.facts(response.team.as_deref())).map(|opening| (*response, opening))
    });
    let openings: Vec<_> = openings.collect();
    let calling: Vec<_> = openings.iter().flatten().map(|(response, opening)| (*response, opening)).collect();
    let mut opened = open_all(tx, cx, &calling).await?.into_iter();
    Ok(openings.iter().map(|opening| opening.as_ref().and_then(|_| opened.next())).collect())
}

/// Opens a case for each response, with a few statements for all of them. Returns their ids, in order.
async fn open_all(
    tx: &impl ConnectionTrait,
    cx: &Service,
    called_for: &[(&response::Model, &Opening<'_>)],
) -> Result<Vec<Uuid>> {
    if called_for.is_empty() {
        return Ok(Vec::new());
    }
    let customers = customers(tx, called_for.iter().filter_map(|(response, _)| response.contact_id)).await?;
    // From here on nobody else opens cases, so it comes late.
    let hours = organisation::lock(tx).await?.business_hours;
    let first_number = next_number(tx).await?;
    let turns: Vec<_> = called_for.iter().map(|(response, _)| Turn::of(response)).collect();
    let owners = owner::next(tx, &turns).await?;

    let (mut cases, mut history, mut due) = (Vec::new(), Vec::new(), Vec::new());
    for (((response, opening), owner), number) in called_for.iter().zip(owners).zip(first_number..) {
        let customer = response.contact_id.and_then(|id| customers.get(&id).copied());
        let (id, due_times) = (cx.new_id(), due_times(&hours, opening.rule, cx.now()));
        let new = NewCase { id, number, response, opening, customer, owner: owner.as_ref(), due: due_times };
        history.extend(new.history());
        cases.push(new.row(cx.now()));
        due.push((id, due_times.first_touch));
    }
    let rows = cases.iter().map(|case| follow_up_case::ActiveModel::from(case.clone()).reset_all()).collect();
    insert_all(tx, rows).await?;
    events::write_all(tx, cx, history).await?;
    escalate::watch_all(tx, cx, &due).await?;
    let ids = cases.iter().map(|case| case.id).collect();
    tell_all(tx, cx, WebhookEvent::CaseOpened, cases).await?;
    Ok(ids)
}

/// The customers of contacts, by contact.
async fn customers(tx: &impl ConnectionTrait, contacts: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, Uuid>> {
    let found: Vec<(Uuid, Option<Uuid>)> = contact::Entity::find()
        .select_only()
        .columns([contact::Column::Id, contact::Column::CustomerId])
        .filter(contact::Column::Id.is_in(padded(contacts)))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(found.into_iter().filter_map(|(contact, customer)| Some((contact, customer?))).collect())
}

/// A case before it is written.
struct NewCase<'a> {
    id: Uuid,
    number: i64,
    response: &'a response::Model,
    opening: &'a Opening<'a>,
    customer: Option<Uuid>,
    owner: Option<&'a app_user::Model>,
    due: Due,
}

impl NewCase<'_> {
    fn state(&self) -> State {
        if self.owner.is_some() { State::Assigned } else { State::New }
    }

    fn row(&self, now: DateTime<Utc>) -> follow_up_case::Model {
        let Self { response, opening, .. } = self;
        follow_up_case::Model {
            id: self.id,
            number: self.number,
            response_id: response.id,
            contact_id: response.contact_id,
            customer_id: self.customer,
            rule_key: opening.rule.key.clone(),
            because: opening.because.clone(),
            severity: opening.rule.severity.as_str().to_owned(),
            state: self.state().as_str().to_owned(),
            owner_id: self.owner.map(|user| user.id),
            team: response.team.clone(),
            agent_key: response.agent_key.clone(),
            metric: response.metric.clone(),
            score: response.score,
            first_touch_due_at: self.due.first_touch,
            resolve_due_at: self.due.resolve,
            first_touched_at: None,
            resolved_at: None,
            closed_at: None,
            root_cause: None,
            outcome: None,
            version: 1,
            opened_at: now,
            updated_at: now,
        }
    }

    /// How its history begins.
    fn history(&self) -> impl Iterator<Item = NewEvent> {
        let rule = self.opening.rule;
        let opened = NewEvent {
            data: Some(json!({ "rule": rule.key, "first_touch_due_at": self.due.first_touch })),
            ..NewEvent::of_system(self.id, EventKind::Opened, &says::opened(&rule.name, &self.opening.because))
        };
        let assigned = self.owner.map(|user| NewEvent {
            states: Some((State::New, self.state())),
            data: Some(json!({ "to": user.id })),
            ..NewEvent::of_system(self.id, EventKind::Assigned, &says::turn(&user.name))
        });
        [Some(opened), assigned].into_iter().flatten()
    }
}

/// When a case is due, in the organisation's business hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Due {
    pub(super) first_touch: DateTime<Utc>,
    pub(super) resolve: DateTime<Utc>,
}

/// The due times of a case that `rule` opened at `from`.
pub(super) fn due_times(hours: &BusinessHours, rule: &Rule, from: DateTime<Utc>) -> Due {
    Due {
        first_touch: hours.add_working_minutes(from, rule.first_touch_minutes),
        resolve: hours.add_working_minutes(from, rule.resolve_minutes),
    }
}

/// The number after the highest. Whoever opens a case first locks the organisation (SQLite has one writer anyway), so two
/// that open at once get two numbers, and turns of a team are given one after the other.
async fn next_number(tx: &impl ConnectionTrait) -> Result<i64> {
    let highest: Option<i64> = follow_up_case::Entity::find()
        .select_only()
        .column(follow_up_case::Column::Number)
        .order_by_desc(follow_up_case::Column::Number)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(highest.map_or(1, |number| number + 1))
}

/// The answer behind an open case was edited: says so in its history, and makes it graver where the new answer is.
async fn edited(
    tx: &impl ConnectionTrait,
    cx: &Service,
    case: &follow_up_case::Model,
    response: &response::Model,
    facts: &AnswerFacts,
    opening: Option<Opening<'_>>,
) -> Result<()> {
    if opening.as_ref().is_some_and(|opening| opening.because == case.because) {
        return Ok(());
    }
    let mut changed = case.clone().into_active_model();
    changed.metric = Set(response.metric.clone());
    changed.score = Set(response.score);
    changed.version = Set(case.version + 1);
    changed.updated_at = Set(cx.now());
    let says = match &opening {
        None => says::no_longer(&now_reads(facts)),
        Some(opening) => {
            changed.because = Set(opening.because.clone());
            let graver = opening.rule.severity.rank() < word::<Severity>(&case.severity)?.rank();
            if graver && word::<State>(&case.state)?.is_open() {
                let due = due_times(&organisation::get_in(tx).await?.business_hours, opening.rule, cx.now());
                let first_touch = due.first_touch.min(case.first_touch_due_at);
                changed.rule_key = Set(opening.rule.key.clone());
                changed.severity = Set(opening.rule.severity.as_str().to_owned());
                changed.first_touch_due_at = Set(first_touch);
                changed.resolve_due_at = Set(due.resolve.min(case.resolve_due_at));
                escalate::watch(tx, cx, case.id, first_touch).await?;
            }
            says::changed(&opening.because)
        }
    };
    follow_up_case::Entity::update(changed).exec(tx).await?;
    events::write(tx, cx, NewEvent::of_system(case.id, EventKind::Note, &says)).await?;
    tell(tx, cx, WebhookEvent::CaseUpdated, case.id).await
}

/// The scores of an answer: `CSAT 5 of 5, NPS 9 of 10`; empty without a score.
fn now_reads(facts: &AnswerFacts) -> String {
    let scores: Vec<String> = facts.scores.iter().map(|score| scored(*score).to_string()).collect();
    scores.join(", ")
}
