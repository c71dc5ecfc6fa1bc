//! Responses as programs read them: whole, with every answer.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    sentence,
    survey::{About, Answer, Answers},
    verdict::Reason,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Actor, Result, Service,
    feedback::{self, Filter},
    store::entity::{answer, response},
    uploads::{self, FileRecord},
};

/// A response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = Response)]
pub struct ResponseRecord {
    /// Its id.
    pub id: Uuid,
    /// The contact that it is about; a comment card has none.
    pub contact_id: Option<Uuid>,
    /// The invitation that it answers.
    pub invitation_id: Option<Uuid>,
    /// The case that it opened.
    pub case_id: Option<Uuid>,
    /// The touchpoint that took it.
    pub touchpoint: Option<String>,
    /// The program that asked.
    pub program: Option<String>,
    /// The survey.
    pub survey: String,
    /// Whom the survey is about: what is about `staff` stands in no figure of customers.
    pub about: About,
    /// In which language it was given.
    pub language: String,
    /// Whether it was sent whole.
    #[schema(value_type = domain::survey::Completion)]
    pub status: String,
    /// How many times it was given or changed.
    pub revision: i32,
    /// The metric of the lead question.
    #[schema(value_type = Option<domain::Metric>)]
    pub metric: Option<String>,
    /// The lead score.
    pub score: Option<i32>,
    /// What the customer wrote.
    pub comment: Option<String>,
    /// Whether the issue was resolved: `yes`, `partly` or `no`.
    #[schema(value_type = Option<domain::survey::Resolution>)]
    pub resolved: Option<String>,
    /// Whether the customer may be contacted about it.
    pub contact_me: bool,
    /// Whether it counts in scores.
    pub counted: bool,
    /// Who answered, as far as can be told: `person`, `unsure` or `machine`.
    #[schema(value_type = domain::verdict::Verdict)]
    pub verdict: String,
    /// What that verdict rests on, where it was not plainly a person.
    #[schema(value_type = Vec<domain::verdict::Reason>)]
    pub verdict_reasons: Vec<&'static str>,
    /// Who handled the contact, frozen at its end.
    pub attribution: Attribution,
    /// All answers, by question.
    pub answers: BTreeMap<String, Given>,
    /// The files that came with them.
    pub files: Vec<FileRecord>,
    /// When it was given; of a partial one, when it was begun.
    pub submitted_at: DateTime<Utc>,
    /// When it was changed last.
    pub edited_at: Option<DateTime<Utc>>,
    /// Of a partial one: since when nobody is expected to go on with it.
    pub final_at: Option<DateTime<Utc>>,
}

/// Who handled a contact, and what it was about, as it was at its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Attribution {
    /// The channel.
    pub channel: Option<String>,
    /// The contact reason.
    pub reason: Option<String>,
    /// The team.
    pub team: Option<String>,
    /// The agent.
    pub agent: Option<String>,
    /// The customer's segment.
    pub segment: Option<String>,
    /// The site.
    pub site: Option<String>,
}

/// An answer: a score or choice as a number, words as a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(untagged)]
#[schema(as = Answer)]
pub enum Given {
    /// A number.
    Number(i32),
    /// A text.
    Text(String),
}

impl From<&Answer> for Given {
    fn from(given: &Answer) -> Self {
        match given.value_int() {
            Some(number) => Self::Number(number.into()),
            None => Self::Text(given.value_text()),
        }
    }
}

/// The answers by their questions.
pub(super) fn by_question(answers: &Answers) -> BTreeMap<String, Given> {
    answers.iter().map(|(question, answer)| (question.to_owned(), answer.into())).collect()
}

/// Part of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponsePage {
    /// Newest first.
    pub responses: Vec<ResponseRecord>,
    /// Where the next part begins; none at the end.
    pub next: Option<String>,
}

/// The responses that `actor` sees and `filter` lets through, `limit` (1–200) from `after` on.
///
/// # Errors
/// [`crate::Error::Forbidden`] for a token without `responses:read`; [`crate::Error::Invalid`] when `after` was not
/// handed out by an earlier part.
pub async fn list(
    cx: &Service,
    actor: &Actor,
    filter: &Filter,
    after: Option<&str>,
    limit: u64,
) -> Result<ResponsePage> {
    actor.require_scope("responses:read", sentence!("may-read-responses"))?;
    let found = feedback::list(cx, actor, filter, after, limit.clamp(1, 200)).await?;
    let ids = found.entries.iter().map(|entry| entry.response.id);
    let rows = answer::Entity::find().filter(answer::Column::ResponseId.is_in(ids)).all(cx.store.reader()).await?;
    let mut answers: BTreeMap<Uuid, BTreeMap<String, Given>> = BTreeMap::new();
    for row in rows {
        let given = row.value_int.map(Given::Number).or(row.value_text.map(Given::Text));
        if let Some(given) = given {
            answers.entry(row.response_id).or_default().insert(row.question_key, given);
        }
    }
    let record = |entry: feedback::Entry| {
        let case = entry.case.map(|case| case.id);
        if let Some(answers) = entry.set_aside {
            return ResponseRecord::of(entry.response, case, &answers);
        }
        if let Some(so_far) = entry.so_far {
            let record = ResponseRecord::of(entry.response, case, &so_far.answers);
            return ResponseRecord { final_at: so_far.final_at, ..record };
        }
        let answers = answers.remove(&entry.response.id).unwrap_or_default();
        ResponseRecord::new(entry.response, case, answers, entry.files)
    };
    Ok(ResponsePage { responses: found.entries.into_iter().map(record).collect(), next: found.next })
}

impl ResponseRecord {
    /// The record of a response that is being written.
    pub(super) fn of(row: response::Model, case_id: Option<Uuid>, answers: &Answers) -> Self {
        let files = uploads::of_answers(answers);
        Self::new(row, case_id, by_question(answers), files)
    }

    fn new(
        row: response::Model,
        case_id: Option<Uuid>,
        answers: BTreeMap<String, Given>,
        files: Vec<FileRecord>,
    ) -> Self {
        Self {
            id: row.id,
            contact_id: row.contact_id,
            invitation_id: row.invitation_id,
            case_id,
            touchpoint: row.touchpoint_key,
            program: row.program_key,
            survey: row.survey_key,
            about: About::of(row.about_staff),
            language: row.language,
            status: row.status,
            revision: row.revision,
            metric: row.metric,
            score: row.score,
            comment: row.comment,
            resolved: row.resolved,
            contact_me: row.contact_me,
            counted: row.counted,
            verdict: row.verdict,
            verdict_reasons: row
                .verdict_reasons
                .iter()
                .flat_map(|words| Reason::of_words(words))
                .map(Reason::as_str)
                .collect(),
            attribution: Attribution {
                channel: row.channel,
                reason: row.reason,
                team: row.team,
                agent: row.agent_key,
                segment: row.segment,
                site: row.site,
            },
            answers,
            files,
            submitted_at: row.submitted_at,
            edited_at: row.edited_at,
            final_at: None,
        }
    }
}
