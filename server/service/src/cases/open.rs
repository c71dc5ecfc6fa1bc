//! An answer opens a case, in the answer's own transaction.

use chrono::{DateTime, Utc};
use domain::{
    case::{AnswerFacts, BusinessHours, EventKind, Opening, Rule, Severity, State, opens},
    survey::Answers,
    webhook::WebhookEvent,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    escalate,
    events::{self, NewEvent},
    owner,
    tell::tell,
    word,
};
use crate::{
    Error, Result, Service, case_rules, organisation,
    store::entity::{contact, follow_up_case, organisation as organisation_row, response},
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
    let opening = opens(&rules, &facts);
    let standing =
        follow_up_case::Entity::find().filter(follow_up_case::Column::ResponseId.eq(response.id)).one(tx).await?;
    match (standing, opening) {
        (Some(case), opening) => {
            edited(tx, cx, &case, response, &facts, opening).await?;
            Ok(Some(case.id))
        }
        (None, Some(opening)) => Ok(Some(open(tx, cx, response, &opening).await?)),
        (None, None) => Ok(None),
    }
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
    let rules = case_rules::all(tx).await?;
    let mut cases = Vec::with_capacity(answered.len());
    for (cx, response, answers) in answered {
        cases.push(match opens(&rules, &answers.facts(response.team.as_deref())) {
            Some(opening) => Some(open(tx, cx, response, &opening).await?),
            None => None,
        });
    }
    Ok(cases)
}

async fn open(
    tx: &impl ConnectionTrait,
    cx: &Service,
    response: &response::Model,
    opening: &Opening<'_>,
) -> Result<Uuid> {
    let number = next_number(tx).await?;
    let (id, now) = (cx.new_id(), cx.now());
    let due = due_times(&organisation::get_in(tx).await?.business_hours, opening.rule, now);
    let contact = match response.contact_id {
        Some(id) => contact::Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    let owner = match &response.team {
        Some(team) => owner::next(tx, team, response.agent_key.as_deref()).await?,
        None => None,
    };
    let state = if owner.is_some() { State::Assigned } else { State::New };
    follow_up_case::Entity::insert(follow_up_case::ActiveModel {
        id: Set(id),
        number: Set(number),
        response_id: Set(response.id),
        contact_id: Set(response.contact_id),
        customer_id: Set(contact.and_then(|contact| contact.customer_id)),
        rule_key: Set(opening.rule.key.clone()),
        because: Set(opening.because.clone()),
        severity: Set(opening.rule.severity.as_str().to_owned()),
        state: Set(state.as_str().to_owned()),
        owner_id: Set(owner.as_ref().map(|user| user.id)),
        team: Set(response.team.clone()),
        agent_key: Set(response.agent_key.clone()),
        metric: Set(response.metric.clone()),
        score: Set(response.score),
        first_touch_due_at: Set(due.first_touch),
        resolve_due_at: Set(due.resolve),
        first_touched_at: Set(None),
        resolved_at: Set(None),
        closed_at: Set(None),
        root_cause: Set(None),
        outcome: Set(None),
        version: Set(1),
        opened_at: Set(now),
        updated_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    let because = format!("{}: {}.", opening.rule.name, opening.because);
    let opened = NewEvent {
        data: Some(json!({ "rule": opening.rule.key, "first_touch_due_at": due.first_touch })),
        ..NewEvent::of_system(id, EventKind::Opened, because)
    };
    events::write(tx, cx, opened).await?;
    if let Some(user) = owner {
        let assigned = NewEvent {
            states: Some((State::New, state)),
            data: Some(json!({ "to": user.id })),
            ..NewEvent::of_system(id, EventKind::Assigned, format!("To {}, whose turn it was.", user.name))
        };
        events::write(tx, cx, assigned).await?;
    }
    escalate::watch(tx, cx, id, due.first_touch).await?;
    tell(tx, cx, WebhookEvent::CaseOpened, id).await?;
    Ok(id)
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

/// The number after the highest. Whoever opens a case first locks the organisation's row (SQLite has one writer
/// anyway), so two that open at once get two numbers, and turns of a team are given one after the other.
async fn next_number(tx: &impl ConnectionTrait) -> Result<i64> {
    organisation_row::Entity::find()
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(|| Error::Internal("there is no organisation".to_owned()))?;
    let highest = follow_up_case::Entity::find().order_by_desc(follow_up_case::Column::Number).one(tx).await?;
    Ok(highest.map_or(1, |case| case.number + 1))
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
        None => format!("The customer changed the answer{}. It no longer calls for a case.", now_reads(facts)),
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
            format!("The customer changed the answer: {}.", opening.because)
        }
    };
    follow_up_case::Entity::update(changed).exec(tx).await?;
    events::write(tx, cx, NewEvent::of_system(case.id, EventKind::Note, says)).await?;
    tell(tx, cx, WebhookEvent::CaseUpdated, case.id).await
}

/// The scores of an answer, as the end of a sentence: ` to CSAT 5 of 5`; empty without a score.
fn now_reads(facts: &AnswerFacts) -> String {
    let scores: Vec<String> = facts.scores.iter().map(|score| format!("{} {score}", score.metric().label())).collect();
    if scores.is_empty() { String::new() } else { format!(" to {}", scores.join(", ")) }
}
