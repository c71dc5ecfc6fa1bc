//! Answers of machines, and cards too many of one device: kept as they were sent, counted nowhere, for people to read and to
//! reverse.

use chrono::NaiveDate;
use domain::{
    AttemptId,
    survey::Answers,
    verdict::{Reason, Verdict},
};
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{Source, record, submit::Ready};
use crate::{
    Error, Result, Service, invitations,
    store::entity::{response, set_aside},
};

/// The most answers of machines that are kept of one invitation, and of one touchpoint on one day: they can send any number.
const MOST: u64 = 20;
/// The most repeated cards that are kept of one touchpoint on one day.
const MOST_REPEATS: u64 = 1_000;

/// Why an answer is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A machine sent it.
    Machine,
    /// The same device sent a card a short time before.
    Repeat,
}

impl Kind {
    /// The kind of an answer that was set aside for these reasons.
    fn of(reasons: &str) -> Self {
        if Reason::of_words(reasons).contains(&Reason::Repeat) { Self::Repeat } else { Self::Machine }
    }

    /// Who sent it, as far as can be told.
    const fn verdict(self) -> Verdict {
        match self {
            Self::Machine => Verdict::Machine,
            Self::Repeat => Verdict::Person,
        }
    }
}

/// Keeps what does not count. The same answers of a machine are kept once, and no more than [`MOST`]; what people sent again is
/// kept each time, up to [`MOST_REPEATS`].
///
/// # Errors
/// When the database is away; nothing of the caller's transaction may be kept then.
pub(super) async fn keep(
    tx: &impl ConnectionTrait,
    ready: &Ready,
    kind: Kind,
    (attempt, answers): (AttemptId, &Answers),
    day: NaiveDate,
) -> Result<()> {
    use set_aside::Column;
    let (row, json) = (ready.row(attempt, answers, day), record::json(answers)?);
    let same_place = match row.invitation_id {
        Some(id) => Condition::all().add(Column::InvitationId.eq(id)),
        None => Condition::all().add(Column::TouchpointId.eq(row.touchpoint_id)).add(Column::LocalDay.eq(day)),
    };
    let of_attempt = set_aside::Entity::find().filter(Column::AttemptId.eq(row.attempt_id));
    let others = set_aside::Entity::find().filter(same_place);
    let (same, most) = match kind {
        Kind::Machine => (others.clone().filter(Column::Answers.eq(json.clone())).count(tx).await?, MOST),
        Kind::Repeat => (0, MOST_REPEATS),
    };
    if same > 0 || of_attempt.count(tx).await? > 0 || others.count(tx).await? >= most {
        return Ok(());
    }
    let mut reasons = row.verdict_reasons.unwrap_or_default();
    if kind == Kind::Repeat {
        reasons = [Reason::Repeat.as_str(), &reasons].join(" ").trim_end().to_owned();
    }
    let kept = set_aside::Model {
        id: row.id,
        attempt_id: row.attempt_id,
        invitation_id: row.invitation_id,
        message_id: row.message_id,
        contact_id: row.contact_id,
        touchpoint_id: row.touchpoint_id,
        survey_version_id: row.survey_version_id,
        survey_key: row.survey_key,
        program_key: row.program_key,
        touchpoint_key: row.touchpoint_key,
        language: row.language,
        answers: json,
        metric: row.metric,
        score: row.score,
        comment: row.comment,
        channel: row.channel,
        team: row.team,
        agent_key: row.agent_key,
        reason: row.reason,
        segment: row.segment,
        site: row.site,
        device: row.device,
        reasons,
        submitted_at: row.submitted_at,
        local_day: row.local_day,
        response_id: None,
        about_staff: row.about_staff,
    };
    set_aside::Entity::insert(set_aside::ActiveModel::from(kept).reset_all()).exec_without_returning(tx).await?;
    Ok(())
}

/// The response that an answer would be that was set aside, with its answers: under the same id, and not counted.
///
/// # Errors
/// [`Error::Internal`] when its answers cannot be read, which were written by this program.
pub(crate) fn as_response(row: set_aside::Model) -> Result<(response::Model, Answers)> {
    let unreadable = |_| Error::Internal(format!("the answers that were set aside as {} cannot be read", row.id));
    let answers: Answers = serde_json::from_value(row.answers).map_err(unreadable)?;
    let response = response::Model {
        id: row.id,
        attempt_id: row.attempt_id,
        invitation_id: row.invitation_id,
        message_id: row.message_id,
        contact_id: row.contact_id,
        touchpoint_id: row.touchpoint_id,
        survey_version_id: row.survey_version_id,
        survey_key: row.survey_key,
        program_key: row.program_key,
        touchpoint_key: row.touchpoint_key,
        language: row.language,
        status: "complete".to_owned(),
        revision: 1,
        metric: row.metric,
        score: row.score,
        comment: row.comment,
        resolved: answers.resolved().map(|resolved| resolved.as_str().to_owned()),
        contact_me: answers.contact_me(),
        channel: row.channel,
        team: row.team,
        agent_key: row.agent_key,
        reason: row.reason,
        segment: row.segment,
        site: row.site,
        contact_name: answers.name().map(str::to_owned),
        contact_email: answers.email().map(str::to_owned),
        device: row.device,
        submitted_at: row.submitted_at,
        local_day: row.local_day,
        edited_at: None,
        counted: false,
        verdict: Kind::of(&row.reasons).verdict().as_str().to_owned(),
        verdict_reasons: Some(row.reasons),
        about_staff: row.about_staff,
    };
    Ok((response, answers))
}

/// Whether something that came in by this message was set aside: whoever sent it is thanked like everybody.
///
/// # Errors
/// When the database is away.
pub async fn was_set_aside(cx: &Service, source: &Source) -> Result<bool> {
    let Source::Message(token) = source else { return Ok(false) };
    let Some(opened) = invitations::by_token(cx, token).await? else { return Ok(false) };
    let of_invitation = set_aside::Column::InvitationId.eq(opened.link.invitation_id);
    Ok(set_aside::Entity::find().filter(of_invitation).count(cx.store.reader()).await? > 0)
}
