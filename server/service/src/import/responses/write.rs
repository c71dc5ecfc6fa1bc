//! Writing a chunk of imported responses, all or none.

use std::collections::{BTreeMap, HashSet};

use domain::Metric;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{read::Read, survey::Answered};
use crate::{
    FieldError, Result, Service,
    import::Outcome,
    responses::record,
    scores::Cause,
    store::entity::{left_out, response},
};

/// Why an answer does not count.
const BLANK: &str = "blank";

/// Writes what was read and is not known yet, and says of each row what became of it. A dry run only says.
pub(super) async fn all(
    cx: &Service,
    survey: &Answered,
    read: Vec<Result<Read, Vec<FieldError>>>,
    dry_run: bool,
) -> Result<Vec<Outcome>> {
    let tx = cx.store.begin().await?;
    let mut known = known(&tx, &read).await?;
    let mut new = Vec::new();
    let outcomes = read
        .into_iter()
        .map(|row| match row {
            Err(errors) => Outcome::Bad(errors),
            Ok(read) if known.insert(read.row.attempt_id) => {
                new.push(read);
                Outcome::New
            }
            Ok(_) => Outcome::Known,
        })
        .collect();
    if let Some(version_id) = survey.version_id.filter(|_| !dry_run && !new.is_empty()) {
        for read in &mut new {
            read.row.id = cx.new_id_at(read.row.submitted_at);
            read.row.survey_version_id = version_id;
        }
        write(&tx, cx, &new).await?;
        tx.commit().await?;
    }
    Ok(outcomes)
}

/// The attempts among these rows that are stored.
async fn known(tx: &impl ConnectionTrait, read: &[Result<Read, Vec<FieldError>>]) -> Result<HashSet<Uuid>> {
    let attempts = read.iter().flatten().map(|read| read.row.attempt_id);
    let stored: Vec<Uuid> = response::Entity::find()
        .select_only()
        .column(response::Column::AttemptId)
        .filter(response::Column::AttemptId.is_in(attempts))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(stored.into_iter().collect())
}

async fn write(tx: &DatabaseTransaction, cx: &Service, new: &[Read]) -> Result<()> {
    let rows: Vec<_> = new.iter().map(|read| (&read.row, &read.answers)).collect();
    record::write(tx, cx, &rows, Cause::Import).await?;
    leave_out(tx, new).await
}

/// Counts the questions that were left blank.
async fn leave_out(tx: &impl ConnectionTrait, new: &[Read]) -> Result<()> {
    let mut counts = BTreeMap::new();
    for read in new {
        let row = &read.row;
        for metric in &read.blank {
            let from = (&row.survey_key, &row.program_key, &row.touchpoint_key);
            *counts.entry((row.local_day, *metric, from, row.about_staff)).or_insert(0_i64) += 1;
        }
    }
    if counts.is_empty() {
        return Ok(());
    }
    let rows = counts.into_iter().map(|(of, n)| {
        let (local_day, metric, (survey, program, touchpoint), about_staff): (_, Metric, _, _) = of;
        left_out::ActiveModel {
            local_day: Set(local_day),
            metric: Set(metric.as_str().to_owned()),
            survey_key: Set(survey.clone()),
            program_key: Set(program.clone().unwrap_or_default()),
            touchpoint_key: Set(touchpoint.clone().unwrap_or_default()),
            reason: Set(BLANK.to_owned()),
            n: Set(n),
            about_staff: Set(about_staff),
        }
    });
    let raise = OnConflict::columns([
        left_out::Column::LocalDay,
        left_out::Column::Metric,
        left_out::Column::SurveyKey,
        left_out::Column::ProgramKey,
        left_out::Column::TouchpointKey,
        left_out::Column::Reason,
    ])
    .value(left_out::Column::N, Expr::cust("left_out.n + excluded.n"))
    .to_owned();
    left_out::Entity::insert_many(rows).on_conflict(raise).exec_without_returning(tx).await?;
    Ok(())
}
