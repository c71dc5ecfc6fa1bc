//! The row of a partial: the columns of a response, in its table.

use domain::survey::{Answers, Completion};

use crate::{
    Error, Result,
    responses::record,
    store::entity::{partial_response, response},
};

/// The row in which the answers of `row` are kept, which is not sent yet.
///
/// # Errors
/// [`Error::Internal`] when the answers cannot be written as JSON.
pub(super) fn of(row: response::Model, answers: &Answers) -> Result<partial_response::Model> {
    Ok(partial_response::Model {
        id: row.id,
        attempt_id: row.attempt_id,
        invitation_id: row.invitation_id,
        contact_id: row.contact_id,
        touchpoint_id: row.touchpoint_id,
        survey_version_id: row.survey_version_id,
        survey_key: row.survey_key,
        program_key: row.program_key,
        touchpoint_key: row.touchpoint_key,
        language: row.language,
        answers: record::json(answers)?,
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
        started_at: row.submitted_at,
        updated_at: row.submitted_at,
        local_day: row.local_day,
        about_staff: row.about_staff,
        final_at: None,
    })
}

/// The response that a partial is so far, with its answers: under the same id, begun when it says it was submitted, and not
/// counted.
///
/// # Errors
/// [`Error::Internal`] when its answers cannot be read, which were written by this program.
pub(crate) fn as_response(row: partial_response::Model) -> Result<(response::Model, Answers)> {
    let unreadable = |_| Error::Internal(format!("the answers of the partial {} cannot be read", row.id));
    let answers: Answers = serde_json::from_value(row.answers).map_err(unreadable)?;
    let (verdict, verdict_reasons) = record::verdict(None);
    let response = response::Model {
        id: row.id,
        attempt_id: row.attempt_id,
        invitation_id: row.invitation_id,
        message_id: None,
        contact_id: row.contact_id,
        touchpoint_id: row.touchpoint_id,
        survey_version_id: row.survey_version_id,
        survey_key: row.survey_key,
        program_key: row.program_key,
        touchpoint_key: row.touchpoint_key,
        language: row.language,
        status: Completion::Partial.as_str().to_owned(),
        revision: 1,
        metric: row.metric,
        score: row.score,
        comment: row.comment,
        resolved: answers.resolved().map(|resolved| resolved.as_str().to_owned()),
        contact_me: false,
        channel: row.channel,
        team: row.team,
        agent_key: row.agent_key,
        reason: row.reason,
        segment: row.segment,
        site: row.site,
        contact_name: None,
        contact_email: None,
        device: row.device,
        submitted_at: row.started_at,
        local_day: row.local_day,
        edited_at: (row.updated_at != row.started_at).then_some(row.updated_at),
        counted: false,
        verdict,
        verdict_reasons,
        about_staff: row.about_staff,
    };
    Ok((response, answers))
}
