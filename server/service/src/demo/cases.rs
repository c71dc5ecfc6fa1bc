//! What became of the demo's cases: most were put right, some are open, a few came back.

use chrono::{DateTime, Duration, Utc};
use domain::case::{BusinessHours, CaseOutcome, EventKind, Rule, State};
use rand::{Rng, seq::IndexedRandom};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::{comments, ids::Ids};
use crate::store::entity::{case_event, follow_up_case, response};

/// A case with its history, ready to be written.
pub(super) struct CaseRows {
    pub(super) case: follow_up_case::ActiveModel,
    pub(super) events: Vec<case_event::ActiveModel>,
    /// The case and the due time of its first touch, while it waits for one.
    pub(super) untouched: Option<(Uuid, DateTime<Utc>)>,
}

/// What all cases of the demo share.
pub(super) struct Desk<'a> {
    pub(super) ids: Ids,
    pub(super) hours: &'a BusinessHours,
    pub(super) now: DateTime<Utc>,
}

/// How long ago a case may have been opened to stand anywhere; older ones have come to their end, or are forgotten.
const LATELY: Duration = Duration::days(24);

/// A step in a case's life.
struct Step {
    at: DateTime<Utc>,
    kind: EventKind,
    to: State,
    by: Option<Uuid>,
    body: Option<String>,
    data: Option<serde_json::Value>,
}

/// Why it went wrong, and how the follow-up ended.
#[derive(Clone, Copy)]
struct Settlement {
    root_cause: &'static str,
    outcome: CaseOutcome,
}

impl Desk<'_> {
    /// The case that `response` opened by `rule`, lived up to now.
    pub(super) fn case(
        &self,
        rng: &mut impl Rng,
        (number, rule, because): (i64, &Rule, String),
        (response, customer): (&response::Model, Option<Uuid>),
        owner: Option<Uuid>,
    ) -> CaseRows {
        let opened_at = response.submitted_at;
        let due = |minutes: i64| self.hours.add_working_minutes(opened_at, minutes);
        let settlement = settlement(rng, response);
        let opened = format!("{}: {because}.", rule.name);
        let steps = self.life(rng, (number, opened_at, opened), owner, settlement);
        let first = |wanted: &[EventKind]| steps.iter().find(|step| wanted.contains(&step.kind)).map(|step| step.at);
        let state = steps.last().map_or(State::New, |step| step.to);
        let settled = matches!(state, State::Resolved | State::Closed);
        let id = self.ids.at(rng, opened_at);
        let settlement = settled.then_some(settlement);
        let first_touch_due_at = due(rule.first_touch_minutes);
        let case = follow_up_case::ActiveModel {
            id: Set(id),
            number: Set(number),
            response_id: Set(response.id),
            contact_id: Set(response.contact_id),
            customer_id: Set(customer),
            rule_key: Set(rule.key.clone()),
            because: Set(because),
            severity: Set(rule.severity.as_str().to_owned()),
            state: Set(state.as_str().to_owned()),
            owner_id: Set(owner.filter(|_| state != State::New)),
            team: Set(response.team.clone()),
            agent_key: Set(response.agent_key.clone()),
            metric: Set(response.metric.clone()),
            score: Set(response.score),
            first_touch_due_at: Set(first_touch_due_at),
            resolve_due_at: Set(due(rule.resolve_minutes)),
            first_touched_at: Set(first(&[EventKind::Call, EventKind::Reply])),
            resolved_at: Set(first(&[EventKind::Resolved]).filter(|_| settled)),
            closed_at: Set(first(&[EventKind::Closed]).filter(|_| state == State::Closed)),
            root_cause: Set(settlement.map(|settled| settled.root_cause.to_owned())),
            outcome: Set(settlement.map(|settled| settled.outcome.as_str().to_owned())),
            version: Set(i32::try_from(steps.len()).unwrap_or(i32::MAX)),
            opened_at: Set(opened_at),
            updated_at: Set(steps.last().map_or(opened_at, |step| step.at)),
        };
        CaseRows {
            case,
            events: self.events(rng, id, &steps),
            untouched: state.awaits_first_touch().then_some((id, first_touch_due_at)),
        }
    }

    /// The steps up to now: what would come later has not happened yet.
    fn life(
        &self,
        rng: &mut impl Rng,
        (number, opened_at, because): (i64, DateTime<Utc>, String),
        owner: Option<Uuid>,
        settlement: Settlement,
    ) -> Vec<Step> {
        let mut at = opened_at;
        let step = |at, kind, to, by, body| Step { at, kind, to, by, body, data: None };
        let mut steps = vec![step(at, EventKind::Opened, State::New, None, Some(because))];
        if owner.is_none() {
            return steps;
        }
        let mut push = |after: i64, kind, to, by, body| {
            at = self.hours.add_working_minutes(at, after);
            let data = (kind == EventKind::Resolved).then(|| settlement.data());
            steps.push(Step { data, ..step(at, kind, to, by, body) });
        };
        push(0, EventKind::Assigned, State::Assigned, None, Some("By turns in the team.".to_owned()));
        if rng.random_bool(0.3) {
            push(rng.random_range(5..90), EventKind::Note, State::Assigned, owner, Some(comments::note(rng)));
        }
        push(until_called(rng), EventKind::Call, State::Contacted, owner, Some(comments::call(rng)));
        push(rng.random_range(60..2400), EventKind::Resolved, State::Resolved, owner, None);
        if rng.random_bool(0.05) {
            let again = Some("The customer wrote again.".to_owned());
            push(rng.random_range(400..1600), EventKind::Reopened, State::Reopened, owner, again);
            push(rng.random_range(30..500), EventKind::Resolved, State::Resolved, owner, None);
        }
        push(rng.random_range(300..1500), EventKind::Closed, State::Closed, owner, None);
        steps.retain(|step| step.at <= self.now);
        if self.now - opened_at < LATELY {
            self.stand_still(number, owner, &mut steps);
        }
        steps
    }

    /// Of the latest cases each stands somewhere else, by its number: a queue has something of everything in it.
    fn stand_still(&self, number: i64, owner: Option<Uuid>, steps: &mut Vec<Step>) {
        let stands = State::ALL[usize::try_from(number).unwrap_or(0) % State::ALL.len()];
        if stands == State::Reopened {
            let settled = steps.last().filter(|step| !step.to.is_open()).map(|step| step.at);
            let at = settled.map(|at| self.hours.add_working_minutes(at, 45)).filter(|at| *at <= self.now);
            steps.extend(at.map(|at| Step {
                at,
                kind: EventKind::Reopened,
                to: State::Reopened,
                by: owner,
                body: Some("The customer wrote again.".to_owned()),
                data: None,
            }));
        } else if let Some(last) = steps.iter().rposition(|step| step.to == stands) {
            steps.truncate(last + 1);
        }
    }

    fn events(&self, rng: &mut impl Rng, case_id: Uuid, steps: &[Step]) -> Vec<case_event::ActiveModel> {
        let mut before: Option<State> = None;
        steps
            .iter()
            .enumerate()
            .map(|(order, step)| {
                let event = case_event::ActiveModel {
                    // A millisecond apart, so that steps of one moment keep their order.
                    id: Set(self.ids.at(rng, step.at + Duration::milliseconds(order as i64))),
                    case_id: Set(case_id),
                    at: Set(step.at),
                    actor_id: Set(step.by),
                    kind: Set(step.kind.as_str().to_owned()),
                    from_state: Set(before.map(|state| state.as_str().to_owned())),
                    to_state: Set(Some(step.to.as_str().to_owned())),
                    body: Set(step.body.clone()),
                    data: Set(step.data.clone()),
                };
                before = Some(step.to);
                event
            })
            .collect()
    }
}

/// Working minutes until somebody calls: most are called the same day, some fall behind.
fn until_called(rng: &mut impl Rng) -> i64 {
    match rng.random_range(0..100) {
        0..70 => rng.random_range(8..260),
        70..92 => rng.random_range(260..900),
        _ => rng.random_range(900..3600),
    }
}

/// Root cause and outcome, as they follow from what the contact was about.
fn settlement(rng: &mut impl Rng, response: &response::Model) -> Settlement {
    let causes: &[&str] = match response.reason.as_deref() {
        Some("billing/late-fee") => &["billing-error", "billing-error", "system-failure", "policy", "promise-not-kept"],
        Some("billing/price-change") => &["price", "price", "misunderstanding", "wrong-information"],
        Some("outage/power") => &["system-failure", "waiting-time"],
        _ => &["waiting-time", "transferred", "wrong-information", "promise-not-kept", "rude", "other"],
    };
    let outcomes = [
        CaseOutcome::PutRight,
        CaseOutcome::PutRight,
        CaseOutcome::PutRight,
        CaseOutcome::Explained,
        CaseOutcome::Explained,
        CaseOutcome::Goodwill,
        CaseOutcome::NotReachable,
    ];
    Settlement {
        root_cause: causes.choose(rng).copied().unwrap_or("other"),
        outcome: outcomes.choose(rng).copied().unwrap_or(CaseOutcome::PutRight),
    }
}

impl Settlement {
    /// As the entry in a case's history holds it.
    fn data(self) -> serde_json::Value {
        serde_json::json!({ "root_cause": self.root_cause, "outcome": self.outcome.as_str() })
    }
}
