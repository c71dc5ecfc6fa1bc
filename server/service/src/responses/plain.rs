//! Plain answers, many at once: first answers to open invitations, and new comment cards.

use std::collections::{HashMap, HashSet};

use domain::{AttemptId, Outcome, survey::Answers};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{door::Way, follow_ups, partial, record, submit::Ready};
use crate::{
    Result,
    invitations::{self, LinkState},
    organisation,
    scores::Cause,
    store::{entity::response, padded},
};

/// Writes those of `group` that are plain, with all that follows from them, and says which they were. Their invitations
/// are in `locked`.
///
/// # Errors
/// When one of them cannot be written; then none of them may be kept.
pub(super) async fn take(
    tx: &DatabaseTransaction,
    group: &[Ready],
    locked: &HashMap<Uuid, invitations::Locked>,
) -> Result<Vec<bool>> {
    let Some(first) = group.first() else { return Ok(Vec::new()) };
    let asked: Vec<Uuid> = locked.keys().copied().collect();
    let attempts: Vec<Uuid> = group.iter().filter_map(|ready| ready.attempt).map(uuid).collect();
    let mut taken = Taken::read(tx, &asked, &attempts).await?;
    let plain = group.iter().map(|ready| new_answer(ready, locked, &mut taken)).collect::<Result<Vec<_>>>()?;

    let organisation = organisation::get_in(tx).await?;
    let mut rows: Vec<(&Ready, response::Model, &Answers)> = group
        .iter()
        .zip(&plain)
        .filter_map(|(ready, plain)| plain.map(|(attempt, answers)| (ready, attempt, answers)))
        .map(|(ready, attempt, answers)| {
            let day = organisation.local_day(ready.cx.now());
            (ready, ready.row(attempt, answers, day), answers)
        })
        .collect();
    // In one order in every lane: two that bring the same attempts must not wait for each other in a circle.
    rows.sort_by_key(|(_, row, _)| row.attempt_id);
    if !rows.is_empty() {
        let new: Vec<_> = rows.iter().map(|(_, row, answers)| (row, *answers)).collect();
        record::write(tx, &first.cx, &new, Cause::Answer).await?;
        // Nothing is kept on the way through a survey that is all on one page.
        let on_the_way: Vec<_> =
            rows.iter().filter(|(ready, ..)| ready.survey().has_ways()).map(|(_, row, _)| row).collect();
        partial::completed(tx, &on_the_way).await?;
        let answered: Vec<_> =
            rows.iter().filter_map(|(ready, ..)| ready.way.invitation()).filter_map(|id| locked.get(&id)).collect();
        invitations::advance_all(tx, &first.cx, &answered, Outcome::Answered).await?;
        let answered: Vec<_> = rows.iter().map(|(ready, row, answers)| (&ready.cx, row, *answers)).collect();
        follow_ups::of_new(tx, &answered).await?;
    }
    Ok(plain.iter().map(Option::is_some).collect())
}

/// What a plain answer says; none where it is not plain.
fn new_answer<'a>(
    ready: &'a Ready,
    locked: &HashMap<Uuid, invitations::Locked>,
    taken: &mut Taken,
) -> Result<Option<(AttemptId, &'a Answers)>> {
    let (Ok(answers), Some(attempt)) = (&ready.read, ready.attempt) else { return Ok(None) };
    if ready.new.is_machine() || ready.damped().is_some() {
        return Ok(None);
    }
    if let Way::Message(opened) = &ready.way {
        let Some(row) = locked.get(&opened.link.invitation_id) else { return Ok(None) };
        let outcome = invitations::outcome(&row.status)?;
        let open = invitations::link_state(outcome, row.expires_at, ready.cx.now()) == LinkState::Open;
        if !open || outcome.moved_to(Outcome::Answered).is_err() {
            return Ok(None);
        }
    }
    // The second of two in one group is a repeat or a change of the first.
    let is_new = taken.add(ready.way.invitation(), attempt);
    Ok(is_new.then_some((attempt, answers)))
}

fn uuid(attempt: AttemptId) -> Uuid {
    Uuid::from_u128(attempt.bits())
}

/// Invitations and attempts that have a response.
#[derive(Debug, Default)]
struct Taken {
    invitations: HashSet<Uuid>,
    attempts: HashSet<Uuid>,
}

impl Taken {
    /// Those among the given ones.
    async fn read(tx: &impl ConnectionTrait, invitations: &[Uuid], attempts: &[Uuid]) -> Result<Self> {
        let select = || {
            response::Entity::find()
                .select_only()
                .columns([response::Column::InvitationId, response::Column::AttemptId])
        };
        let by_attempt = select().filter(response::Column::AttemptId.is_in(padded(attempts.iter().copied())));
        let mut found: Vec<(Option<Uuid>, Uuid)> = by_attempt.into_tuple().all(tx).await?;
        if !invitations.is_empty() {
            let by_invitation =
                select().filter(response::Column::InvitationId.is_in(padded(invitations.iter().copied())));
            found.extend(by_invitation.into_tuple::<(Option<Uuid>, Uuid)>().all(tx).await?);
        }
        let (invitations, attempts): (Vec<_>, HashSet<_>) = found.into_iter().unzip();
        Ok(Self { invitations: invitations.into_iter().flatten().collect(), attempts })
    }

    /// Adds a new one; says whether it is new.
    fn add(&mut self, invitation: Option<Uuid>, attempt: AttemptId) -> bool {
        let attempt = uuid(attempt);
        let known = self.attempts.contains(&attempt) || invitation.is_some_and(|id| self.invitations.contains(&id));
        if !known {
            self.attempts.insert(attempt);
            self.invitations.extend(invitation);
        }
        !known
    }
}
