//! Resolving a conflict: which of two answers of one attempt counts, with a reason, by somebody who may judge.

use domain::{input, sentence, survey::Settlement};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{ConflictRecord, change, conflicts, standing};
use crate::{
    Actor, Error, Result, Service, audit, cases, feedback, invitations,
    store::entity::{conflict_resolution, response, response_conflict},
    surveys,
};

/// The most characters of a reason.
const LONGEST: usize = 500;

/// Resolves the conflict `id`, for the reason `why`. Kept, the response stays as it is. Replaced, it says from now on what the
/// other answer says, as if the customer had changed it: a revision, signed events in the counts, and the case that it calls for.
///
/// The same said again by the same person changes nothing.
///
/// # Errors
/// [`Error::Forbidden`] for roles that do not judge and tokens without `responses:write`, [`Error::Invalid`] for what was
/// typed, [`Error::NotFound`], and [`Error::Conflict`] when somebody else resolved it already.
pub async fn resolve(cx: &Service, actor: &Actor, id: Uuid, to: Settlement, why: &str) -> Result<()> {
    settle(cx, actor, id, None, to, why).await
}

/// [`resolve`], for who saw the response at revision `seen`, and the conflict as it stands then.
///
/// # Errors
/// As [`resolve`]; [`Error::Stale`] when the response says something else since; [`Error::Forbidden`] also for tokens
/// without `responses:read`.
pub async fn resolve_and_read(
    cx: &Service,
    actor: &Actor,
    id: Uuid,
    seen: i32,
    to: Settlement,
    why: &str,
) -> Result<ConflictRecord> {
    actor.require_scope("responses:read", sentence!("may-read-responses"))?;
    settle(cx, actor, id, Some(seen), to, why).await?;
    conflicts::record(cx, actor, id).await
}

/// Resolves the conflict; where `seen` says at which revision the response was read, only while it is at that one.
async fn settle(cx: &Service, actor: &Actor, id: Uuid, seen: Option<i32>, to: Settlement, why: &str) -> Result<()> {
    actor.require_scope("responses:write", sentence!("may-resolve-conflicts"))?;
    if !actor.role.can_judge_responses() {
        return Err(Error::Forbidden(sentence!("may-resolve-conflicts")));
    }
    let why = input::required_text("why", why, LONGEST)?;
    let tx = cx.store.begin().await?;
    let (conflict, response) = found(&tx, actor, id).await?;
    if let Some(earlier) = resolution_of(&tx, id).await? {
        // Programs are not told from one another here: one says the same where it gives the same reason.
        let is_by_the_same = earlier.user_id == actor.user_id && (actor.user_id.is_some() || earlier.why == why);
        let is_the_same = is_by_the_same && earlier.settlement == to.as_str();
        return if is_the_same { Ok(()) } else { Err(already()) };
    }
    if seen.is_some_and(|seen| seen != response.revision) {
        return Err(Error::stale(sentence!("conflict-changed-since")));
    }
    if to == Settlement::Replace {
        replace(&tx, cx, &conflict, &response).await?;
    }
    let resolution = conflict_resolution::ActiveModel {
        id: Set(cx.new_id()),
        conflict_id: Set(id),
        settlement: Set(to.as_str().to_owned()),
        why: Set(why),
        user_id: Set(actor.user_id),
        at: Set(cx.now()),
    };
    conflict_resolution::Entity::insert(resolution).exec_without_returning(&tx).await?;
    let detail = json!({ "conflict": id, "settlement": to.as_str() });
    audit::record(&tx, cx, actor, audit::Action::ConflictResolved, &response.id.to_string(), Some(detail)).await?;
    tx.commit().await?;
    Ok(())
}

/// The conflict and its response, locked with its invitation, as answers to it are: two who resolve or answer go one after
/// the other.
async fn found(
    tx: &DatabaseTransaction,
    actor: &Actor,
    id: Uuid,
) -> Result<(response_conflict::Model, response::Model)> {
    let none = || Error::NotFound("conflict");
    let conflict = response_conflict::Entity::find_by_id(id).one(tx).await?.ok_or_else(none)?;
    let seen = feedback::seen_by(actor).filter(response::Column::Id.eq(conflict.response_id));
    let invitation = seen.clone().one(tx).await?.ok_or_else(none)?.invitation_id;
    invitations::lock(tx, invitation.as_slice()).await?;
    let response = seen.lock_exclusive().one(tx).await?.ok_or_else(none)?;
    Ok((conflict, response))
}

async fn resolution_of(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<conflict_resolution::Model>> {
    let of = conflict_resolution::Entity::find().filter(conflict_resolution::Column::ConflictId.eq(id));
    Ok(of.one(tx).await?)
}

/// Lets the other answer count.
async fn replace(
    tx: &DatabaseTransaction,
    cx: &Service,
    conflict: &response_conflict::Model,
    response: &response::Model,
) -> Result<()> {
    let answers = feedback::conflict_answers(conflict)?;
    let attempt = domain::AttemptId::from_bits(response.attempt_id.as_u128());
    let before = standing::of_attempt(tx, attempt).await?.ok_or(Error::NotFound("response"))?;
    if before.answers == answers {
        return Ok(());
    }
    let survey = &surveys::frozen(cx, response.survey_version_id).await?.content;
    let (answers, attempt_id) = (&answers, conflict.attempt_id);
    let changed = change::rewrite(tx, cx, &before, change::To { survey, attempt_id, answers, verdict: None }).await?;
    if changed.counted {
        cases::open_if_called_for(tx, cx, &changed, answers).await?;
    }
    Ok(())
}

fn already() -> Error {
    Error::conflict(sentence!("conflict-already-resolved"))
}
