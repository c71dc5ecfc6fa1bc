//! Writing new responses: their rows, their answers, their first revisions, their score events.

use chrono::NaiveDate;
use domain::{
    AttemptId, Language, Metric,
    survey::{Answer, Answers, Survey},
    verdict::{Judgement, Reason, Verdict},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};
use uuid::Uuid;

use super::{Device, door::Way};
use crate::{
    Error, Result, Service,
    scores::{self, Cause, Dims, Event},
    store::{
        entity::{answer, response, response_revision},
        insert_all,
    },
    uploads,
};

/// An answer that was read and is to be written.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewResponse<'a> {
    pub(super) attempt: AttemptId,
    pub(super) survey: &'a Survey,
    pub(super) answers: &'a Answers,
    pub(super) language: Language,
    pub(super) device: Device,
    /// Today in the organisation's time zone.
    pub(super) day: NaiveDate,
    /// Who sent it, as far as can be told.
    pub(super) judgement: Option<&'a Judgement>,
}

/// The row of a new response, with the frozen keys of its contact or touchpoint.
pub(super) fn row(cx: &Service, way: &Way, new: NewResponse<'_>) -> response::Model {
    let NewResponse { attempt, survey, answers, language, device, day, judgement } = new;
    let (verdict, verdict_reasons) = self::verdict(judgement);
    let mut row = response::Model {
        id: cx.new_id(),
        attempt_id: Uuid::from_u128(attempt.bits()),
        invitation_id: None,
        message_id: None,
        contact_id: None,
        touchpoint_id: None,
        survey_version_id: way.version().id,
        survey_key: survey.key.clone(),
        program_key: None,
        touchpoint_key: None,
        language: language.as_str().to_owned(),
        status: "complete".to_owned(),
        revision: 1,
        metric: Some(survey.lead_metric.as_str().to_owned()),
        score: None,
        comment: None,
        resolved: None,
        contact_me: false,
        channel: None,
        team: None,
        agent_key: None,
        reason: None,
        segment: None,
        site: None,
        contact_name: None,
        contact_email: None,
        device: Some(device.as_str().to_owned()),
        submitted_at: cx.now(),
        local_day: day,
        edited_at: None,
        counted: true,
        verdict,
        verdict_reasons,
        about_staff: survey.about.is_staff(),
    };
    fill(&mut row, survey, answers);
    match way {
        Way::Message(opened) => {
            let link = &opened.link;
            row.invitation_id = Some(link.invitation_id);
            row.message_id = Some(link.message_id);
            row.contact_id = Some(link.contact_id);
            row.program_key = Some(link.program_key.clone());
            row.channel = Some(link.channel.clone());
            row.team.clone_from(&link.team);
            row.agent_key.clone_from(&link.agent_key);
            row.reason = Some(link.reason.clone());
            row.segment.clone_from(&link.segment);
            row.site.clone_from(&link.site);
        }
        Way::Touchpoint(shown) => {
            let (place, _) = shown.as_ref();
            row.touchpoint_id = Some(place.id);
            row.touchpoint_key = Some(place.key.clone());
            row.team.clone_from(&place.team_key);
            row.site.clone_from(&place.site_key);
        }
    }
    row
}

/// The columns of a judgement: reasons are kept where it is not plainly a person. What could not be judged is a person's.
pub(super) fn verdict(judgement: Option<&Judgement>) -> (String, Option<String>) {
    let verdict = judgement.map_or(Verdict::Person, |said| said.verdict);
    let reasons = judgement.filter(|_| verdict != Verdict::Person).map(|said| Reason::words(&said.reasons));
    (verdict.as_str().to_owned(), reasons)
}

/// Writes new responses as they are, with what belongs to them: a few statements a table, however many they are.
pub(crate) async fn write(
    tx: &impl ConnectionTrait,
    cx: &Service,
    new: &[(&response::Model, &Answers)],
    cause: Cause,
) -> Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    let rows = new.iter().map(|(row, _)| response::ActiveModel::from((*row).clone()).reset_all()).collect();
    insert_all(tx, rows).await?;
    for (row, answers) in new {
        uploads::belong(tx, row.id, row.attempt_id, answers).await?;
    }
    let answers: Vec<_> = new.iter().map(|(row, answers)| (row.id, *answers)).collect();
    write_answers(tx, &answers).await?;
    let revisions: Vec<_> =
        new.iter().map(|(row, answers)| revision_row(cx, row, row.attempt_id, answers)).collect::<Result<_>>()?;
    insert_all(tx, revisions).await?;
    let counted: Vec<_> = new.iter().flat_map(|(row, answers)| events(row, answers, 1, cause)).collect();
    scores::record(tx, cx, &counted).await
}

/// Puts what the answers say into the columns that lists and filters read.
pub(crate) fn fill(row: &mut response::Model, survey: &Survey, answers: &Answers) {
    row.score = answers.score(survey.lead_metric).map(|score| i32::from(score.value()));
    row.comment = answers.comment();
    row.resolved = answers.resolved().map(|resolved| resolved.as_str().to_owned());
    row.contact_me = answers.contact_me();
    row.contact_name = answers.name().map(str::to_owned);
    row.contact_email = answers.email().map(str::to_owned);
}

/// Writes what was answered to each question of the responses.
pub(super) async fn write_answers(tx: &impl ConnectionTrait, of: &[(Uuid, &Answers)]) -> Result<()> {
    let rows =
        of.iter().flat_map(|(id, answers)| answers.iter().map(|(key, given)| answer_row(*id, key, given))).collect();
    Ok(insert_all(tx, rows).await?)
}

fn answer_row(response_id: Uuid, key: &str, given: &Answer) -> answer::ActiveModel {
    answer::ActiveModel {
        response_id: Set(response_id),
        question_key: Set(key.to_owned()),
        metric: Set(given.metric().map(|metric| metric.as_str().to_owned())),
        value_int: Set(given.value_int().map(i32::from)),
        value_text: Set(Some(given.value_text())),
    }
}

pub(super) async fn write_revision(
    tx: &impl ConnectionTrait,
    cx: &Service,
    row: &response::Model,
    attempt_id: Uuid,
    answers: &Answers,
) -> Result<()> {
    let revision = revision_row(cx, row, attempt_id, answers)?;
    response_revision::Entity::insert(revision).exec_without_returning(tx).await?;
    Ok(())
}

/// The answers as they were sent at the row's present revision.
fn revision_row(
    cx: &Service,
    row: &response::Model,
    attempt_id: Uuid,
    answers: &Answers,
) -> Result<response_revision::ActiveModel> {
    Ok(response_revision::ActiveModel {
        id: Set(cx.new_id()),
        response_id: Set(row.id),
        number: Set(row.revision),
        answers: Set(json(answers)?),
        attempt_id: Set(attempt_id),
        submitted_at: Set(row.edited_at.unwrap_or(row.submitted_at)),
    })
}

/// One event for each score among the answers.
pub(super) fn events(row: &response::Model, answers: &Answers, delta: i32, cause: Cause) -> Vec<Event> {
    answers.scores().map(|score| event(row, (score.metric(), score.value()), delta, cause)).collect()
}

pub(super) fn event(row: &response::Model, (metric, score): (Metric, i16), delta: i32, cause: Cause) -> Event {
    Event {
        local_day: row.local_day,
        metric,
        score: i32::from(score),
        delta,
        cause,
        response_id: row.id,
        dims: Dims::from(row),
        about_staff: row.about_staff,
    }
}

pub(super) fn json(answers: &Answers) -> Result<serde_json::Value> {
    serde_json::to_value(answers).map_err(|error| Error::Internal(error.to_string()))
}
