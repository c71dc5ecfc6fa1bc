//! Keeping what was said so far.

use domain::{AttemptId, Outcome, survey::Answers};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{end, row};
use crate::{
    Result, Service,
    invitations::{self, LinkState},
    organisation,
    responses::{
        Submit,
        door::{self, Way},
        record::{self, NewResponse},
        standing,
    },
    store::entity::partial_response,
    surveys::Frozen,
};

/// The most partials that are kept of one invitation: each look at its link begins another attempt.
const MOST: u64 = 20;

/// Keeps what an unfinished form says so far, under its attempt, and says whether it is on record. Answers that are wrong, that
/// were not to be asked, or that are about the customer are left out.
///
/// Nothing is kept of a machine, of a form that says nothing, and where a link is closed or was answered. No score, no case and
/// no answer that was sent changes; the invitation, where it is open, is answered in part.
///
/// # Errors
/// When the database is away. Then nothing was kept; the next page brings the same again.
pub async fn keep(cx: &Service, new: Submit) -> Result<bool> {
    let Some(attempt) = new.attempt().filter(|_| !new.is_machine()) else { return Ok(false) };
    let Ok(way) = door::find(cx, &new.source, new.shown).await? else { return Ok(false) };
    let Frozen { content, plan, .. } = &**way.version();
    let answers = content.said_so_far(plan, &way.facts(new.language), &new.form, new.language);
    if answers.is_empty() {
        return Ok(false);
    }
    let tx = cx.store.begin().await?;
    let is_kept = write(&tx, &So { cx, way: &way, new: &new, attempt, answers: &answers }).await?;
    tx.commit().await?;
    Ok(is_kept)
}

/// What was said, by whom, and where.
struct So<'a> {
    cx: &'a Service,
    way: &'a Way,
    new: &'a Submit,
    attempt: AttemptId,
    answers: &'a Answers,
}

async fn write(tx: &DatabaseTransaction, so: &So<'_>) -> Result<bool> {
    let So { cx, way, new, attempt, answers } = *so;
    // As an answer does: whichever comes first is seen by the other.
    let locked = invitations::lock(tx, way.invitation().as_slice()).await?;
    if !takes(tx, so, locked.values().next()).await? {
        return Ok(false);
    }
    let organisation = organisation::get_in(tx).await?;
    let (language, device, day) = (new.language, new.device, organisation.local_day(cx.now()));
    let survey = &way.version().content;
    let judgement = new.judgement.as_ref();
    let new = NewResponse { attempt, survey, answers, language, device, day, judgement };
    let is = row::of(record::row(cx, way, new), answers)?;
    match before(tx, is.attempt_id).await? {
        // An attempt of another link: no form of ours says that.
        Some(was) if (was.invitation_id, was.touchpoint_id) != (is.invitation_id, is.touchpoint_id) => {
            return Ok(false);
        }
        Some(was) if was.answers == is.answers => return Ok(true),
        Some(_) => {}
        None if is_full(tx, is.invitation_id).await? => return Ok(false),
        None => {}
    }
    store(tx, is).await?;
    let begun: Vec<&invitations::Locked> = locked.values().collect();
    invitations::advance_all(tx, cx, &begun, Outcome::Partial).await?;
    end::plan(tx, cx, cx.now(), &organisation).await?;
    Ok(true)
}

/// Whether an answer may still come in this way.
async fn takes(tx: &DatabaseTransaction, so: &So<'_>, locked: Option<&invitations::Locked>) -> Result<bool> {
    match (so.way, locked) {
        (Way::Message(_), Some(row)) => {
            let state = invitations::link_state(invitations::outcome(&row.status)?, row.expires_at, so.cx.now());
            Ok(state == LinkState::Open)
        }
        (Way::Message(_), None) => Ok(false),
        (Way::Touchpoint(_), _) => Ok(standing::of_attempt(tx, so.attempt).await?.is_none()),
    }
}

async fn before(tx: &impl ConnectionTrait, attempt: Uuid) -> Result<Option<partial_response::Model>> {
    Ok(partial_response::Entity::find().filter(partial_response::Column::AttemptId.eq(attempt)).one(tx).await?)
}

async fn is_full(tx: &impl ConnectionTrait, invitation: Option<Uuid>) -> Result<bool> {
    let Some(id) = invitation else { return Ok(false) };
    let all = partial_response::Entity::find().filter(partial_response::Column::InvitationId.eq(id));
    Ok(all.count(tx).await? >= MOST)
}

/// Writes a partial, over what the same attempt said before.
async fn store(tx: &impl ConnectionTrait, is: partial_response::Model) -> Result<()> {
    use partial_response::Column::{Answers, AttemptId, Comment, Device, FinalAt, Language, Score, UpdatedAt};
    let said = [Answers, Score, Comment, Language, Device, UpdatedAt, FinalAt];
    partial_response::Entity::insert(partial_response::ActiveModel::from(is).reset_all())
        .on_conflict(OnConflict::column(AttemptId).update_columns(said).to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
