//! Responses, with all their answers.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, LoaderTrait, QueryFilter};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{
    Options, Out, begin, end, finish, hand_on, piece,
    sheet::{Cell, Sheet, moment},
};
use crate::{
    Actor, Result, Service,
    feedback::{self, Filter},
    store::entity::{
        answer, contact,
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
];

/// Writes the responses that `actor` sees and `filter` lets through to `out`, in the order in which they came in. Says
/// how many.
///
/// # Errors
/// [`crate::Error::Forbidden`] for roles that take no tables out; or when the database is away, or nobody reads.
pub async fn responses(cx: &Service, actor: &Actor, filter: &Filter, options: Options, out: &Out) -> Result<u64> {
    let zone = begin(cx, actor, "responses").await?;
    let select = feedback::selected(actor, filter);
    let snapshot = cx.store.snapshot().await?;
    let mut sheet = Sheet::begin(options, COLUMNS)?;
    let (mut last, mut n) = (None, 0);
    loop {
        let rows = piece(&select, Column::Id, last).all(&snapshot).await?;
        let Some(row) = rows.last() else { break };
        last = Some(row.id);
        n += rows.len() as u64;
        let contacts = rows.load_one(contact::Entity, &snapshot).await?;
        let mut answers = answers(&snapshot, &rows).await?;
        for (row, contact) in rows.into_iter().zip(contacts) {
            let answers = answers.remove(&row.id).unwrap_or_default();
            sheet.row(&cells(row, contact, answers, zone))?;
        }
        hand_on(&mut sheet, out).await?;
    }
    finish(snapshot).await?;
    end(sheet, out).await?;
    Ok(n)
}

/// The answers of each response, by question.
async fn answers(db: &DatabaseTransaction, rows: &[response::Model]) -> Result<HashMap<Uuid, Map<String, Value>>> {
    let mut found: HashMap<Uuid, Map<String, Value>> = HashMap::with_capacity(rows.len());
    let ids = rows.iter().map(|row| row.id);
    for row in answer::Entity::find().filter(answer::Column::ResponseId.is_in(ids)).all(db).await? {
        if let Some(given) = row.value_int.map(Value::from).or(row.value_text.map(Value::from)) {
            found.entry(row.response_id).or_default().insert(row.question_key, given);
        }
    }
    Ok(found)
}

fn cells(
    row: response::Model,
    contact: Option<contact::Model>,
    answers: Map<String, Value>,
    zone: chrono_tz::Tz,
) -> Vec<Cell> {
    let (source, external_id) = contact.map(|contact| (contact.source, contact.external_id)).unzip();
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
    ]
}
