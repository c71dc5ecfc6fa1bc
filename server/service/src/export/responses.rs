//! Responses, with all their answers.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use domain::survey::{Answer, Answers};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, FromQueryResult, QueryFilter,
    QuerySelect, Select, sea_query::Expr,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{
    Options, Out, begin, end, finish, hand_on, piece,
    sheet::{Cell, Sheet, moment},
};
use crate::{
    Actor, Error, Result, Service,
    feedback::{self, Filter},
    responses::{Given, partial_as_response},
    store::entity::{
        answer, contact, partial_response,
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
];

/// What is read of a response: what its line shows. Every value that is read costs time.
#[derive(Debug, FromQueryResult)]
struct Row {
    id: Uuid,
    contact_id: Option<Uuid>,
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
}

impl From<response::Model> for Row {
    fn from(row: response::Model) -> Self {
        Self {
            id: row.id,
            contact_id: row.contact_id,
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
        }
    }
}

/// The columns of [`Row`].
const READ: [Column; 26] = [
    Column::Id,
    Column::ContactId,
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
];

/// Writes the responses that `actor` sees and `filter` lets through to `out`, in the order in which they came in, or what was
/// not sent whole, where the filter asks for that. Says how many.
///
/// # Errors
/// [`crate::Error::Forbidden`] for roles that take no tables out; or when the database is away, or nobody reads.
pub async fn responses(cx: &Service, actor: &Actor, filter: &Filter, options: Options, out: &Out) -> Result<u64> {
    let zone = begin(cx, actor, "responses").await?;
    let source = Source::of(actor, filter);
    let snapshot = cx.store.snapshot().await?;
    let mut sheet = Sheet::begin(options, COLUMNS)?;
    let (mut last, mut n) = (None, 0);
    loop {
        let (rows, mut answers) = source.read(&snapshot, last).await?;
        let Some(row) = rows.last() else { break };
        last = Some(row.id);
        n += rows.len() as u64;
        let contacts = contacts(&snapshot, &rows).await?;
        for row in rows {
            let contact = row.contact_id.and_then(|id| contacts.get(&id).cloned());
            let answers = answers.remove(&row.id).unwrap_or_default();
            sheet.row(&cells(row, contact, answers, zone))?;
        }
        hand_on(&mut sheet, out).await?;
    }
    finish(snapshot).await?;
    end(sheet, out).await?;
    Ok(n)
}

/// The answers of each row, by question: a number where there is one, else a text.
type ByRow = HashMap<Uuid, Map<String, Value>>;

/// What is written.
enum Source {
    /// Responses.
    Sent(Select<response::Entity>),
    /// What was not sent whole.
    Begun(Select<partial_response::Entity>),
}

impl Source {
    fn of(actor: &Actor, filter: &Filter) -> Self {
        if filter.asks_for_partials() {
            Self::Begun(feedback::selected_partials(actor, filter))
        } else {
            Self::Sent(feedback::selected(actor, filter).select_only().columns(READ))
        }
    }

    /// The next rows behind `last`, with their answers.
    async fn read(&self, db: &DatabaseTransaction, last: Option<Uuid>) -> Result<(Vec<Row>, ByRow)> {
        match self {
            Self::Sent(select) => {
                let rows = piece(select, Column::Id, last).into_model::<Row>().all(db).await?;
                let answers = answers(db, &rows).await?;
                Ok((rows, answers))
            }
            Self::Begun(select) => {
                let (mut rows, mut so_far) = (Vec::new(), ByRow::new());
                for row in piece(select, partial_response::Column::Id, last).all(db).await? {
                    let (row, answers) = partial_as_response(row)?;
                    so_far.insert(row.id, by_question(&answers));
                    rows.push(row.into());
                }
                Ok((rows, so_far))
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

/// Source and id there of each response's contact.
async fn contacts(db: &DatabaseTransaction, rows: &[Row]) -> Result<HashMap<Uuid, (String, String)>> {
    let ids: BTreeSet<Uuid> = rows.iter().filter_map(|row| row.contact_id).collect();
    let found: Vec<(Uuid, String, String)> = contact::Entity::find()
        .select_only()
        .columns([contact::Column::Id, contact::Column::Source, contact::Column::ExternalId])
        .filter(contact::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(id, source, external_id)| (id, (source, external_id))).collect())
}

/// The answers of each response.
async fn answers(db: &DatabaseTransaction, rows: &[Row]) -> Result<ByRow> {
    // Put together by the database: a row a response instead of one a question.
    let object = match db.get_database_backend() {
        DbBackend::Sqlite => r#"json_group_object("question_key", coalesce("value_int", "value_text"))"#,
        _ => {
            r#"json_object_agg("question_key",
                CASE WHEN "value_int" IS NULL THEN to_json("value_text") ELSE to_json("value_int") END)::text"#
        }
    };
    let given =
        Condition::any().add(answer::Column::ValueInt.is_not_null()).add(answer::Column::ValueText.is_not_null());
    let found: Vec<(Uuid, String)> = answer::Entity::find()
        .select_only()
        .column(answer::Column::ResponseId)
        .expr_as(Expr::cust(object), "answers")
        .filter(answer::Column::ResponseId.is_in(rows.iter().map(|row| row.id)))
        .filter(given)
        .group_by(answer::Column::ResponseId)
        .into_tuple()
        .all(db)
        .await?;
    let read = |(id, object): (Uuid, String)| match serde_json::from_str(&object) {
        Ok(answers) => Ok((id, answers)),
        Err(error) => Err(Error::Internal(format!("the answers of response {id}: {error}"))),
    };
    found.into_iter().map(read).collect()
}

fn cells(row: Row, contact: Option<(String, String)>, answers: Map<String, Value>, zone: chrono_tz::Tz) -> Vec<Cell> {
    let (source, external_id) = contact.unzip();
    let [submitted, submitted_utc] = moment(Some(row.submitted_at), zone);
    let [edited, edited_utc] = moment(row.edited_at, zone);
    vec![
        row.id.into(),
        source.into(),
        external_id.into(),
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
    ]
}
