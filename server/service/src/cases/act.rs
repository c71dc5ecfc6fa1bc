//! Somebody does something to a case; who comes second is told.

use domain::{
    Sentence,
    case::{self, Action, EventKind, State},
    sentence,
    webhook::WebhookEvent,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    CaseRecord, Move,
    events::{self, NewEvent},
    list, moves, open, people, scope,
    tell::tell,
    word,
};
use crate::{
    Actor, Error, Result, Service, audit, case_rules,
    changes::Change,
    jobs::{self, JobKind, NewJob},
    organisation,
    store::entity::{app_user, case_event, customer, follow_up_case, response, root_cause},
};

/// Does `step` to the case, which the actor saw at `version`. Returns its version afterwards.
///
/// # Errors
/// [`Error::Stale`] with who did what when the case is no longer at that version, [`Error::Conflict`] when its state
/// does not allow the move: nothing is changed then. [`Error::NotFound`] for a case that the actor does not see,
/// [`Error::Forbidden`] for a move that is not theirs and for a token without `cases:write`, [`Error::Invalid`] for what
/// was typed.
pub async fn act(cx: &Service, actor: &Actor, case_id: Uuid, version: i32, step: Move) -> Result<i32> {
    actor.require_scope("cases:write", sentence!("may-change-cases"))?;
    let tx = cx.store.begin().await?;
    let case = find(&tx, actor, case_id, version).await?;
    if case.version != version {
        return Err(overtaken(&tx, cx, &case).await?);
    }
    let state = word::<State>(&case.state)?;
    let domain_step = step.step()?;
    let next = state.apply(&domain_step).map_err(|error| Error::conflict(error.sentence()))?;
    if !moves::may(actor, &case)?.contains(&step.action()) {
        return Err(Error::Forbidden(forbidden(step.action())));
    }
    let text = step.text()?;
    let changed = change(&tx, cx, actor, &case, &step, &domain_step, next).await?;
    let written = follow_up_case::Entity::update_many()
        .set(changed)
        .filter(follow_up_case::Column::Id.eq(case.id))
        // On PostgreSQL another transaction may have been faster since the row was read.
        .filter(follow_up_case::Column::Version.eq(version))
        .exec(&tx)
        .await?;
    if written.rows_affected == 0 {
        return Err(overtaken(&tx, cx, &case).await?);
    }
    let event = NewEvent {
        case_id: case.id,
        actor_id: actor.user_id,
        kind: EventKind::from(step.action()),
        states: Some((state, next)),
        body: text,
        data: step.data(&case),
    };
    let event = events::write(&tx, cx, event).await?;
    follow_ups(&tx, cx, &step, event).await?;
    let detail = json!({ "number": case.number, "changes": changes(&case, state, next, &step, actor) });
    audit::record(&tx, cx, actor, audited(step.action()), &case.id.to_string(), Some(detail)).await?;
    let told = if step == Move::Close { WebhookEvent::CaseClosed } else { WebhookEvent::CaseUpdated };
    tell(&tx, cx, told, case.id).await?;
    tx.commit().await?;
    Ok(version + 1)
}

/// [`act`], and the case as it stands then.
///
/// # Errors
/// As [`act`]; [`Error::Forbidden`] also for a token without `cases:read`, before anything is changed.
pub async fn act_and_read(cx: &Service, actor: &Actor, case_id: Uuid, version: i32, step: Move) -> Result<CaseRecord> {
    actor.require_scope("cases:read", sentence!("may-read-cases"))?;
    act(cx, actor, case_id, version, step).await?;
    list::record(cx, actor, case_id).await
}

/// The case, if the actor sees it. An agent who is too late for a case that was free when they saw it is told so,
/// rather than that there is none.
async fn find(tx: &DatabaseTransaction, actor: &Actor, id: Uuid, version: i32) -> Result<follow_up_case::Model> {
    if let Some(case) = scope::visible(actor).filter(follow_up_case::Column::Id.eq(id)).one(tx).await? {
        return Ok(case);
    }
    follow_up_case::Entity::find_by_id(id)
        .filter(follow_up_case::Column::Team.is_in(&actor.teams))
        .filter(follow_up_case::Column::Version.gt(version))
        .one(tx)
        .await?
        .ok_or(Error::NotFound("case"))
}

/// Who did what, for the one who comes second.
async fn overtaken(tx: &impl ConnectionTrait, cx: &Service, case: &follow_up_case::Model) -> Result<Error> {
    let last = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case.id))
        .order_by_desc(case_event::Column::At)
        .order_by_desc(case_event::Column::Id)
        .find_also_related(app_user::Entity)
        .one(tx)
        .await?;
    Ok(Error::stale(match last {
        Some((event, user)) => {
            let who = user.map_or_else(|| "Afterword".to_owned(), |user| user.name);
            let what = word::<EventKind>(&event.kind)?;
            sentence!("case-overtaken", who, what, ago = domain::words::ago(event.at, cx.now()))
        }
        None => sentence!("case-overtaken-by-somebody"),
    }))
}

/// The case's row after the move.
async fn change(
    tx: &impl ConnectionTrait,
    cx: &Service,
    actor: &Actor,
    case: &follow_up_case::Model,
    step: &Move,
    domain_step: &case::Move,
    next: State,
) -> Result<follow_up_case::ActiveModel> {
    let now = cx.now();
    // Only what is set here is written.
    let mut row = follow_up_case::ActiveModel {
        state: Set(next.as_str().to_owned()),
        version: Set(case.version + 1),
        updated_at: Set(now),
        ..Default::default()
    };
    if domain_step.is_touch() && case.first_touched_at.is_none() {
        row.first_touched_at = Set(Some(now));
    }
    match step {
        Move::Take => row.owner_id = Set(actor.user_id),
        Move::Assign { to } => {
            if !people::candidates(tx, actor, case).await?.iter().any(|person| person.id == *to) {
                return Err(Error::field("to", "unknown", sentence!("case-choose-person")));
            }
            row.owner_id = Set(Some(*to));
        }
        Move::Reply { .. } if address(tx, case).await?.is_none() => {
            return Err(Error::field("text", "no_address", sentence!("case-no-address")));
        }
        Move::Resolve { root_cause: cause, outcome, .. } => {
            if root_cause::Entity::find_by_id(cause).one(tx).await?.is_none() {
                return Err(Error::field("root_cause", "unknown", sentence!("case-choose-cause-of-list")));
            }
            row.root_cause = Set(Some(cause.clone()));
            row.outcome = Set(Some(outcome.clone()));
            row.resolved_at = Set(Some(now));
        }
        Move::Close => row.closed_at = Set(Some(now)),
        Move::Reopen { .. } => {
            // The root cause stays as what it was thought to be; the outcome was none.
            row.outcome = Set(None);
            row.resolved_at = Set(None);
            row.closed_at = Set(None);
            if let Some(rule) = case_rules::all(tx).await?.iter().find(|rule| rule.key == case.rule_key) {
                let hours = organisation::get_in(tx).await?.business_hours;
                row.resolve_due_at = Set(open::due_times(&hours, rule, now).resolve);
            }
        }
        Move::Note { .. } | Move::LogCall { .. } | Move::Reply { .. } => {}
    }
    Ok(row)
}

/// What else a move brings about, in its transaction.
async fn follow_ups(tx: &impl ConnectionTrait, cx: &Service, step: &Move, event: Uuid) -> Result<()> {
    match step {
        Move::Reply { .. } => {
            let job = NewJob {
                kind: JobKind::SendReply,
                payload: json!({ "case_event": event }),
                run_at: cx.now(),
                unique_key: Some(format!("reply {event}")),
            };
            jobs::enqueue(tx, cx, job).await?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// What a move changed, without what was typed: that stands in the case's history.
fn changes(case: &follow_up_case::Model, was: State, now: State, step: &Move, actor: &Actor) -> Vec<Change> {
    let owner = match step {
        Move::Take => actor.user_id,
        Move::Assign { to } => Some(*to),
        _ => case.owner_id,
    };
    let state = Change { field: "state".to_owned(), was: json!(was), now: json!(now) };
    let owner = Change { field: "owner".to_owned(), was: json!(case.owner_id), now: json!(owner) };
    [state, owner].into_iter().filter(|change| change.was != change.now).collect()
}

/// What the audit log calls a move.
const fn audited(action: Action) -> audit::Action {
    match action {
        Action::Take => audit::Action::CaseTaken,
        Action::Assign => audit::Action::CaseAssigned,
        Action::Note => audit::Action::CaseNoted,
        Action::LogCall => audit::Action::CaseCalled,
        Action::Reply => audit::Action::CaseReplied,
        Action::Resolve => audit::Action::CaseResolved,
        Action::Close => audit::Action::CaseClosed,
        Action::Reopen => audit::Action::CaseReopened,
    }
}

/// Where a reply would go: the customer's address, or the one that was left on a comment card.
pub(crate) async fn address(db: &impl ConnectionTrait, case: &follow_up_case::Model) -> Result<Option<String>> {
    if let Some(id) = case.customer_id {
        let known = customer::Entity::find_by_id(id).one(db).await?.and_then(|customer| customer.email);
        if known.is_some() {
            return Ok(known);
        }
    }
    Ok(response::Entity::find_by_id(case.response_id).one(db).await?.and_then(|response| response.contact_email))
}

fn forbidden(action: Action) -> Sentence {
    match action {
        Action::Take => sentence!("may-take-this-case"),
        Action::Assign => sentence!("may-give-cases-to-others"),
        _ => sentence!("may-work-before-taking"),
    }
}
