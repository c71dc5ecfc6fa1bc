//! Folding: new events become counts by period and cut.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::period::Period;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LockBehavior, LockType, OnConflict},
};

use super::{Cut, Dimension, event::WAITING};
use crate::{
    Result, Service,
    store::entity::{job, score_count, score_event},
};

/// Events folded in one transaction: small enough that SQLite's writer is soon free again.
const BATCH: u64 = 1000;
/// Counts per statement: eight values each, and SQLite allows 32,766 in one.
const CHUNK: usize = 2000;

/// Where a count stands: period, first day, cut, both keys, metric, score.
pub(super) type Place<'a> = (Period, NaiveDate, Cut, &'a str, &'a str, &'a str, i32);

/// Folds all new events into the counts, batch by batch; says how many.
///
/// Each batch is one transaction: its counts rise and its events are marked together, so a reader's snapshot holds
/// every event exactly once. Several workers may fold at once: on PostgreSQL they skip the events that another
/// holds, and write counts in one order so that they cannot wait for each other in a circle; on SQLite they queue.
///
/// # Errors
/// When the database is away. What was folded before stays folded.
pub async fn fold(cx: &Service) -> Result<u64> {
    // From here on the next event asks for the next fold.
    job::Entity::update_many()
        .col_expr(job::Column::UniqueKey, Expr::value(None::<String>))
        .filter(job::Column::UniqueKey.eq(WAITING))
        .exec(cx.store.writer())
        .await?;
    let mut folded = 0;
    loop {
        let batch = fold_batch(cx).await?;
        folded += batch;
        if batch < BATCH {
            return Ok(folded);
        }
    }
}

/// That an event is in no count yet. Said in the very words of the indexes that hold only such events: with a value in
/// its place, the database could not tell that they serve.
pub(super) fn unfolded() -> Expr {
    Expr::col(score_event::Column::Folded).not()
}

/// That an event is about customers.
pub(super) fn about_customers() -> Expr {
    Expr::col(score_event::Column::AboutStaff).not()
}

async fn fold_batch(cx: &Service) -> Result<u64> {
    let tx = cx.store.begin().await?;
    let mut select = score_event::Entity::find().filter(unfolded()).order_by_asc(score_event::Column::Id).limit(BATCH);
    if cx.store.backend() == DbBackend::Postgres {
        select = select.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let events = select.all(&tx).await?;
    if events.is_empty() {
        return Ok(0);
    }
    add(&tx, changes(&events)).await?;
    score_event::Entity::update_many()
        .col_expr(score_event::Column::Folded, Expr::value(true))
        .filter(score_event::Column::Id.is_in(events.iter().map(|event| event.id)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(events.len() as u64)
}

/// What events change, by place. An event counts in more than a hundred places, so those that count in the very same ones are added
/// up first: SQLite's only writer waits while this is done.
fn changes(events: &[score_event::Model]) -> HashMap<Place<'_>, i64> {
    let mut alike: HashMap<_, (&score_event::Model, i64)> = HashMap::new();
    for event in events {
        let keys = Dimension::ALL.map(|dimension| key(event, dimension));
        let counts_as = (event.local_day, &event.metric, event.score, event.about_staff, keys);
        alike.entry(counts_as).or_insert((event, 0)).1 += i64::from(event.delta);
    }
    let mut changes = HashMap::new();
    for (event, delta) in alike.into_values() {
        for place in places(event) {
            *changes.entry(place).or_default() += delta;
        }
    }
    changes
}

/// Everywhere that an event counts.
fn places(event: &score_event::Model) -> impl Iterator<Item = Place<'_>> {
    Period::ALL.iter().flat_map(move |period| {
        Cut::kept().iter().filter(|cut| !event.about_staff || cut.by_survey()).map(move |cut| {
            let of = |dimension: Option<Dimension>| dimension.map_or("", |d| key(event, d));
            let start = period.start(event.local_day);
            (*period, start, *cut, of(cut.a), of(cut.b), event.metric.as_str(), event.score)
        })
    })
}

fn key(event: &score_event::Model, dimension: Dimension) -> &str {
    match dimension {
        Dimension::Program => &event.program_key,
        Dimension::Survey => &event.survey_key,
        Dimension::Touchpoint => &event.touchpoint_key,
        Dimension::Team => &event.team,
        Dimension::Agent => &event.agent_key,
        Dimension::Channel => &event.channel,
        Dimension::Reason => &event.reason,
        Dimension::Segment => &event.segment,
        Dimension::Site => &event.site,
    }
}

/// Adds `changes` to the counts.
pub(super) async fn add<'a>(
    tx: &impl ConnectionTrait,
    changes: impl IntoIterator<Item = (Place<'a>, i64)>,
) -> Result<()> {
    let mut changes: Vec<_> = changes.into_iter().filter(|(_, n)| *n != 0).collect();
    changes.sort_unstable();
    for chunk in changes.chunks(CHUNK) {
        let rows = chunk.iter().map(|((period, starts_on, cut, a, b, metric, score), n)| score_count::ActiveModel {
            period: Set(period.as_str().to_owned()),
            starts_on: Set(*starts_on),
            cut: Set(cut.name()),
            key_a: Set((*a).to_owned()),
            key_b: Set((*b).to_owned()),
            metric: Set((*metric).to_owned()),
            score: Set(*score),
            n: Set(*n),
        });
        let raise = OnConflict::columns([
            score_count::Column::Period,
            score_count::Column::Cut,
            score_count::Column::Metric,
            score_count::Column::StartsOn,
            score_count::Column::KeyA,
            score_count::Column::KeyB,
            score_count::Column::Score,
        ])
        .value(score_count::Column::N, Expr::cust("score_count.n + excluded.n"))
        .to_owned();
        score_count::Entity::insert_many(rows).on_conflict(raise).exec_without_returning(tx).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;

    fn event(score: i32, delta: i32, team: &str, about_staff: bool) -> score_event::Model {
        score_event::Model {
            id: 0,
            created_at: DateTime::UNIX_EPOCH,
            local_day: NaiveDate::default(),
            metric: "csat".to_owned(),
            score,
            delta,
            cause: "answer".to_owned(),
            response_id: Uuid::nil(),
            program_key: "after-call".to_owned(),
            survey_key: "csat-after-contact".to_owned(),
            touchpoint_key: String::new(),
            team: team.to_owned(),
            agent_key: "a-1".to_owned(),
            channel: "phone".to_owned(),
            reason: "billing".to_owned(),
            segment: String::new(),
            site: String::new(),
            folded: false,
            about_staff,
        }
    }

    #[test]
    fn events_that_are_added_up_first_change_what_they_change_one_by_one() {
        let events = [
            event(5, 1, "north", false),
            event(5, 1, "north", false),
            event(5, -1, "south", false),
            event(2, 1, "north", false),
            event(5, 1, "north", true),
        ];
        let mut one_by_one: HashMap<Place<'_>, i64> = HashMap::new();
        for event in &events {
            for place in places(event) {
                *one_by_one.entry(place).or_default() += i64::from(event.delta);
            }
        }
        assert_eq!(changes(&events), one_by_one);
    }
}
