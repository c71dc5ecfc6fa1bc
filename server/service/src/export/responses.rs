//! Responses, with all their answers.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use domain::survey::About;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, FromQueryResult, QueryFilter,
    QuerySelect, sea_query::Expr,
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
    store::entity::{answer, contact, response::Column},
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
    about_staff: bool,
}

/// The columns of [`Row`].
const READ: [Column; 27] = [
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
    Column::AboutStaff,
];

/// Writes the responses that `actor` sees and `filter` lets through to `out`, in the order in which they came in. Says
/// how many.
///
/// # Errors
/// [`crate::Error::Forbidden`] for roles that take no tables out; or when the database is away, or nobody reads.
pub async fn responses(cx: &Service, actor: &Actor, filter: &Filter, options: Options, out: &Out) -> Result<u64> {
    let zone = begin(cx, actor, "responses").await?;
    let select = feedback::selected(actor, filter).select_only().columns(READ);
    let snapshot = cx.store.snapshot().await?;
    let mut sheet = Sheet::begin(options, COLUMNS)?;
    let (mut last, mut n) = (None, 0);
    loop {
        let rows = piece(&select, Column::Id, last).into_model::<Row>().all(&snapshot).await?;
        let Some(row) = rows.last() else { break };
        last = Some(row.id);
        n += rows.len() as u64;
        let contacts = contacts(&snapshot, &rows).await?;
        let mut answers = answers(&snapshot, &rows).await?;
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

/// The answers of each response, by question: a number where there is one, else a text.
async fn answers(db: &DatabaseTransaction, rows: &[Row]) -> Result<HashMap<Uuid, Map<String, Value>>> {
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
        About::of(row.about_staff).as_str().into(),
    ]
}
