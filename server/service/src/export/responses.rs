//! Responses, with all their answers.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::survey::{About, Answer, Answers};
use sea_orm::{
    DatabaseTransaction, DbBackend, FromQueryResult, JoinType, LoaderTrait, QuerySelect, Related, Select,
    sea_query::Expr,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{
    Options, Out, begin, finish, piece,
    sheet::{Cell, moment},
    writer::Writer,
};
use crate::{
    Actor, Error, Result, Service,
    feedback::{self, Filter},
    responses::{Given, partial_as_response},
    store::entity::{
        contact, partial_response,
        response::{self, Column},
    },
};

const COLUMNS: &[&str] = &[
    "id",
    "contact_source",
    "contact_external_id",
    "program",
    "touchpoint",
    "survey",
    "language",
    "status",
    "revision",
    "metric",
    "score",
    "comment",
    "resolved",
    "contact_me",
    "channel",
    "reason",
    "team",
    "agent",
    "segment",
    "site",
    "day",
    "submitted_at",
    "submitted_at_utc",
    "edited_at",
    "edited_at_utc",
    "device",
    "counted",
    "answers",
    "verdict",
    "verdict_reasons",
    "about",
];

/// What is read of a response: what its line shows. Every value that is read costs time.
#[derive(Debug, FromQueryResult)]
struct Row {
    id: Uuid,
    contact_source: Option<String>,
    contact_external_id: Option<String>,
    program_key: Option<String>,
    touchpoint_key: Option<String>,
    survey_key: String,
    language: String,
    status: String,
    revision: i32,
    metric: Option<String>,
    score: Option<i32>,
    comment: Option<String>,
    resolved: Option<String>,
    contact_me: bool,
    channel: Option<String>,
    reason: Option<String>,
    team: Option<String>,
    agent_key: Option<String>,
    segment: Option<String>,
    site: Option<String>,
    local_day: NaiveDate,
    submitted_at: DateTime<Utc>,
    edited_at: Option<DateTime<Utc>>,
    device: Option<String>,
    counted: bool,
    verdict: String,
    verdict_reasons: Option<String>,
    about_staff: bool,
    answers: Option<String>,
}

impl Row {
    /// What was said so far, with the contact that it is about.
    fn so_far(row: response::Model, contact: Option<contact::Model>, answers: &Answers) -> Self {
        let (contact_source, contact_external_id) =
            contact.map(|contact| (contact.source, contact.external_id)).unzip();
        Self {
            id: row.id,
            contact_source,
            contact_external_id,
            program_key: row.program_key,
            touchpoint_key: row.touchpoint_key,
            survey_key: row.survey_key,
            language: row.language,
            status: row.status,
            revision: row.revision,
            metric: row.metric,
            score: row.score,
            comment: row.comment,
            resolved: row.resolved,
            contact_me: row.contact_me,
            channel: row.channel,
            reason: row.reason,
            team: row.team,
            agent_key: row.agent_key,
            segment: row.segment,
            site: row.site,
            local_day: row.local_day,
            submitted_at: row.submitted_at,
            edited_at: row.edited_at,
            device: row.device,
            counted: row.counted,
            verdict: row.verdict,
            verdict_reasons: row.verdict_reasons,
            about_staff: row.about_staff,
            answers: Some(Value::Object(by_question(answers)).to_string()),
        }
    }
}

/// The columns of [`Row`] that the table has itself.
const READ: [Column; 26] = [
    Column::Id,
    Column::ProgramKey,
    Column::TouchpointKey,
    Column::SurveyKey,
    Column::Language,
    Column::Status,
    Column::Revision,
    Column::Metric,
    Column::Score,
    Column::Comment,
    Column::Resolved,
    Column::ContactMe,
    Column::Channel,
    Column::Reason,
    Column::Team,
    Column::AgentKey,
    Column::Segment,
    Column::Site,
    Column::LocalDay,
    Column::SubmittedAt,
    Column::EditedAt,
    Column::Device,
    Column::Counted,
    Column::Verdict,
    Column::VerdictReasons,
    Column::AboutStaff,
];

/// Writes the responses that `actor` sees and `filter` lets through to `out`, in the order in which they came in, or what was
/// not sent whole, where the filter asks for that. Says how many.
///
/// # Errors
/// [`crate::Error::Forbidden`] for roles that take no tables out; or when the database is away, or nobody reads.
pub async fn responses(cx: &Service, actor: &Actor, filter: &Filter, options: Options, out: &Out) -> Result<u64> {
    let zone = begin(cx, actor, "responses").await?;
    let source = Source::of(actor, filter, cx.store.backend());
    let snapshot = cx.store.snapshot().await?;
    let mut table = Writer::begin(options, COLUMNS, out);
    let (mut last, mut n) = (None, 0);
    loop {
        let rows = source.read(&snapshot, last).await?;
        let Some(row) = rows.last() else { break };
        last = Some(row.id);
        n += rows.len() as u64;
        table.rows(move || rows.into_iter().map(|row| cells(row, zone)).collect()).await?;
    }
    finish(snapshot).await?;
    table.end().await?;
    Ok(n)
}

/// What is written.
enum Source {
    /// Responses.
    Sent(Select<response::Entity>),
    /// What was not sent whole.
    Begun(Select<partial_response::Entity>),
}

impl Source {
    fn of(actor: &Actor, filter: &Filter, backend: DbBackend) -> Self {
        if filter.asks_for_partials() {
            Self::Begun(feedback::selected_partials(actor, filter))
        } else {
            Self::Sent(with_answers(feedback::selected(actor, filter), backend))
        }
    }

    /// The next rows behind `last`.
    async fn read(&self, db: &DatabaseTransaction, last: Option<Uuid>) -> Result<Vec<Row>> {
        match self {
            Self::Sent(select) => Ok(piece(select, Column::Id, last).into_model::<Row>().all(db).await?),
            Self::Begun(select) => {
                let begun = piece(select, partial_response::Column::Id, last).all(db).await?;
                let contacts = begun.load_one(contact::Entity, db).await?;
                let row = |(begun, contact)| {
                    let (row, answers) = partial_as_response(begun)?;
                    Ok(Row::so_far(row, contact, &answers))
                };
                begun.into_iter().zip(contacts).map(row).collect()
            }
        }
    }
}

fn by_question(answers: &Answers) -> Map<String, Value> {
    let value = |answer: &Answer| match Given::from(answer) {
        Given::Number(number) => number.into(),
        Given::Text(text) => text.into(),
    };
    answers.iter().map(|(question, answer)| (question.to_owned(), value(answer))).collect()
}

/// The responses of `select` with their contacts' keys and their answers: one statement a piece.
fn with_answers(select: Select<response::Entity>, backend: DbBackend) -> Select<response::Entity> {
    select
        .select_only()
        .columns(READ)
        .join(JoinType::LeftJoin, <response::Entity as Related<contact::Entity>>::to())
        .column_as(contact::Column::Source, "contact_source")
        .column_as(contact::Column::ExternalId, "contact_external_id")
        .expr_as(Expr::cust(answers(backend)), "answers")
}

/// The answers of a response, as an object by question: a number where there is one, else a text. Put together by the
/// database: one value instead of a row a question.
const fn answers(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Sqlite => {
            r#"(SELECT json_group_object("question_key", coalesce("value_int", "value_text")) FROM "answer"
                WHERE "response_id" = "response"."id" AND ("value_int" IS NOT NULL OR "value_text" IS NOT NULL))"#
        }
        _ => {
            r#"(SELECT json_object_agg("question_key",
                    CASE WHEN "value_int" IS NULL THEN to_json("value_text") ELSE to_json("value_int") END)::text
                FROM "answer"
                WHERE "response_id" = "response"."id" AND ("value_int" IS NOT NULL OR "value_text" IS NOT NULL))"#
        }
    }
}

fn cells(row: Row, zone: Tz) -> Result<Vec<Cell>> {
    let answers: Map<String, Value> = match &row.answers {
        Some(object) => serde_json::from_str(object)
            .map_err(|error| Error::Internal(format!("the answers of response {}: {error}", row.id)))?,
        None => Map::new(),
    };
    let [submitted, submitted_utc] = moment(Some(row.submitted_at), zone);
    let [edited, edited_utc] = moment(row.edited_at, zone);
    Ok(vec![
        row.id.into(),
        row.contact_source.into(),
        row.contact_external_id.into(),
        row.program_key.into(),
        row.touchpoint_key.into(),
        row.survey_key.into(),
        row.language.into(),
        row.status.into(),
        row.revision.into(),
        row.metric.into(),
        row.score.into(),
        row.comment.into(),
        row.resolved.into(),
        row.contact_me.into(),
        row.channel.into(),
        row.reason.into(),
        row.team.into(),
        row.agent_key.into(),
        row.segment.into(),
        row.site.into(),
        row.local_day.into(),
        submitted,
        submitted_utc,
        edited,
        edited_utc,
        row.device.into(),
        row.counted.into(),
        Value::Object(answers).into(),
        row.verdict.into(),
        row.verdict_reasons.into(),
        About::of(row.about_staff).as_str().into(),
    ])
}
