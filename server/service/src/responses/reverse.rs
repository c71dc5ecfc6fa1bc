//! Reversing a verdict: a person after all, or a machine after all, with a reason, by somebody who may judge.

use domain::{Outcome, input, sentence, verdict::Verdict};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{follow_ups, partial, record, set_aside::as_response, standing};
use crate::{
    Actor, Error, Result, Service, audit, cases, feedback, invitations,
    scores::{self, Cause},
    store::entity::{response, set_aside, verdict_reversal},
};

/// The most characters of a reason.
const LONGEST: usize = 500;

/// How an answer stands after its verdict was reversed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Reversed {
    /// The response; one that had been set aside keeps the id under which it was listed.
    pub id: Uuid,
    /// Who answered, by the new verdict.
    #[schema(value_type = Verdict)]
    pub verdict: &'static str,
    /// Whether it counts in scores.
    pub counted: bool,
}

/// Reverses the verdict on a response, or on an answer that was set aside, to `to`: [`Verdict::Person`] or
/// [`Verdict::Machine`]. `why` says in a few words what speaks for it.
///
/// An answer that is a person's after all counts on the day on which it came, opens the case that it calls for, and
/// answers its invitation. One that is a machine's after all counts no more; its case stays, and its history says so.
///
/// # Errors
/// [`Error::Forbidden`] for roles that do not judge and tokens without `responses:write`, [`Error::Invalid`] for what was
/// typed, [`Error::NotFound`], and [`Error::Conflict`] when the answer counts, or does not, already, or when the
/// customer's own answer stands in its place.
pub async fn reverse(cx: &Service, actor: &Actor, id: Uuid, to: Verdict, why: &str) -> Result<Reversed> {
    actor.require_scope("responses:write", sentence!("may-reverse-verdicts"))?;
    if !actor.role.can_judge_responses() {
        return Err(Error::Forbidden(sentence!("may-reverse-verdicts")));
    }
    if to == Verdict::Unsure {
        return Err(Error::field("verdict", "unknown", sentence!("verdict-person-or-machine")));
    }
    let why = input::required_text("why", why, LONGEST)?;
    let tx = cx.store.begin().await?;
    let from = match judged(&tx, actor, id).await? {
        Judged::Response(response) => of_response(&tx, cx, actor, *response, to, &why).await?,
        Judged::SetAside(aside) => of_aside(&tx, cx, *aside, to).await?,
    };
    let written = verdict_reversal::ActiveModel {
        id: Set(cx.new_id()),
        response_id: Set(Some(id)),
        set_aside_id: Set(from.set_aside.then_some(id)),
        from_verdict: Set(from.verdict.clone()),
        to_verdict: Set(to.as_str().to_owned()),
        why: Set(why),
        user_id: Set(actor.user_id),
        at: Set(cx.now()),
    };
    verdict_reversal::Entity::insert(written).exec_without_returning(&tx).await?;
    let detail = json!({ "from": from.verdict, "to": to.as_str(), "reasons": from.reasons });
    audit::record(&tx, cx, actor, audit::Action::VerdictReversed, &id.to_string(), Some(detail)).await?;
    tx.commit().await?;
    Ok(Reversed { id, verdict: to.as_str(), counted: to.counts() })
}

/// What a verdict was spoken on.
enum Judged {
    Response(Box<response::Model>),
    SetAside(Box<set_aside::Model>),
}

/// What the verdict was.
struct Was {
    verdict: String,
    reasons: String,
    set_aside: bool,
}

/// What has this id, locked with its invitation, as answers to it are: two who judge or answer go one after the other.
async fn judged(tx: &DatabaseTransaction, actor: &Actor, id: Uuid) -> Result<Judged> {
    let response = feedback::seen_by(actor).filter(response::Column::Id.eq(id));
    let aside = feedback::set_aside_seen_by(actor).filter(set_aside::Column::Id.eq(id));
    let invitation = match response.clone().one(tx).await? {
        Some(found) => found.invitation_id,
        None => aside.clone().one(tx).await?.ok_or(Error::NotFound("response"))?.invitation_id,
    };
    invitations::lock(tx, invitation.as_slice()).await?;
    // Looked for again: it may have been reversed while this waited.
    if let Some(found) = response.lock_exclusive().one(tx).await? {
        return Ok(Judged::Response(Box::new(found)));
    }
    let found = aside.lock_exclusive().one(tx).await?.ok_or(Error::NotFound("response"))?;
    Ok(Judged::SetAside(Box::new(found)))
}

/// Takes a response out of the counts, or back into them.
async fn of_response(
    tx: &DatabaseTransaction,
    cx: &Service,
    actor: &Actor,
    was: response::Model,
    to: Verdict,
    why: &str,
) -> Result<Was> {
    if was.counted == to.counts() {
        return Err(already(to));
    }
    let standing = standing::of_attempt(tx, domain::AttemptId::from_bits(was.attempt_id.as_u128())).await?;
    let answers = standing.map(|standing| standing.answers).ok_or(Error::NotFound("response"))?;
    let changed = response::ActiveModel {
        id: Set(was.id),
        verdict: Set(to.as_str().to_owned()),
        counted: Set(to.counts()),
        ..Default::default()
    };
    let now = response::Entity::update(changed).exec(tx).await?;
    let delta = if to.counts() { 1 } else { -1 };
    scores::record(tx, cx, &record::events(&now, &answers, delta, Cause::Verdict)).await?;
    let has_case = cases::note_verdict(tx, cx, actor, now.id, to, why).await?;
    if to.counts() && !has_case {
        cases::open_if_called_for(tx, cx, &now, &answers).await?;
    }
    Ok(Was { verdict: was.verdict, reasons: was.verdict_reasons.unwrap_or_default(), set_aside: false })
}

/// Makes a response of an answer that was set aside.
async fn of_aside(tx: &DatabaseTransaction, cx: &Service, aside: set_aside::Model, to: Verdict) -> Result<Was> {
    if !to.counts() {
        return Err(already(to));
    }
    let attempt = domain::AttemptId::from_bits(aside.attempt_id.as_u128());
    let stands = match aside.invitation_id {
        Some(invitation) => standing::of_invitation(tx, invitation).await?.is_some(),
        None => false,
    };
    if stands || standing::of_attempt(tx, attempt).await?.is_some() {
        return Err(Error::conflict(sentence!("verdict-answered-since")));
    }
    let (id, invitation, reasons) = (aside.id, aside.invitation_id, aside.reasons.clone());
    let (mut row, answers) = as_response(aside)?;
    let was = std::mem::take(&mut row.verdict);
    row.verdict = to.as_str().to_owned();
    row.counted = true;
    record::write(tx, cx, &[(&row, &answers)], Cause::Verdict).await?;
    partial::completed(tx, &[&row]).await?;
    if let Some(invitation) = invitation {
        // A link that was handed over by hand may be answered before its mail is sent.
        for outcome in [Outcome::Sent, Outcome::Answered] {
            invitations::advance(tx, cx, invitation, outcome).await?;
        }
    }
    follow_ups::of_new(tx, &[(cx, &row, &answers)]).await?;
    let changed = set_aside::ActiveModel { id: Set(id), response_id: Set(Some(id)), ..Default::default() };
    set_aside::Entity::update(changed).exec(tx).await?;
    Ok(Was { verdict: was, reasons, set_aside: true })
}

fn already(to: Verdict) -> Error {
    let says = if to.counts() { sentence!("verdict-counts-already") } else { sentence!("verdict-counts-not-already") };
    Error::conflict(says)
}
