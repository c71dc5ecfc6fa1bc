//! What does not count: answers that were set aside as machines', and responses that somebody took out of the counts.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::survey::Answers;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::{Entry, Filter, Listing, case_links, conflicts, cursor, filter, seen_by};
use crate::{
    Actor, Result, Service,
    responses::as_response,
    store::entity::{app_user, contact, response, set_aside, verdict_reversal},
    uploads,
};

/// Who took a response out of the counts, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOut {
    /// Who; none: a program.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// The reason that was given.
    pub why: String,
}

/// The answers set aside that `actor` sees.
pub(crate) fn set_aside_seen_by(actor: &Actor) -> Select<set_aside::Entity> {
    set_aside::Entity::find().filter(filter::sight(actor, "set_aside"))
}

/// What does not count of what fits `filter`, `limit` from `after` on.
pub(super) async fn find(
    cx: &Service,
    actor: &Actor,
    filter: &Filter,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: u64,
) -> Result<Listing> {
    let db = cx.store.reader();
    let responses = seen_by(actor)
        .filter(response::Column::Counted.eq(false))
        .filter(filter::condition(filter, "response").add_option(filter.in_conflict.then(conflicts::is_open)))
        .filter(filter::about_when(filter, "response"))
        .filter(filter::behind(after, "response"))
        .order_by_desc(response::Column::SubmittedAt)
        .order_by_desc(response::Column::Id)
        .limit(limit + 1)
        .all(db)
        .await?;
    // What somebody reversed is a response now.
    let asides = set_aside_seen_by(actor)
        .filter(set_aside::Column::ResponseId.is_null())
        .filter(filter::condition(filter, "set_aside"))
        .filter(filter::about_when(filter, "set_aside"))
        .filter(filter::behind(after, "set_aside"))
        .order_by_desc(set_aside::Column::SubmittedAt)
        .order_by_desc(set_aside::Column::Id)
        .limit(limit + 1)
        .all(db)
        .await?;
    let mut found: Vec<_> = responses.into_iter().map(|response| (response, None)).collect();
    for aside in asides {
        let (response, answers) = as_response(aside)?;
        found.push((response, Some(answers)));
    }
    found.sort_by_key(|(response, _)| std::cmp::Reverse((response.submitted_at, response.id)));
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|(last, _)| cursor(last.submitted_at, last.id));

    let ids: Vec<Uuid> = found.iter().map(|(response, _)| response.id).collect();
    let contacts = contacts(db, found.iter().filter_map(|(response, _)| response.contact_id)).await?;
    let mut cases = case_links(cx, actor, ids.iter().copied()).await?;
    let mut taken_out = taken_out(db, &ids).await?;
    let mut conflicts = conflicts::of(cx, found.iter().map(|(response, _)| response)).await?;
    let mut files = uploads::by_response(db, actor, ids.iter().copied()).await?;
    let mut files_of = |response: Uuid, set_aside: Option<&Answers>| match set_aside {
        Some(answers) => uploads::of_answers(answers),
        None => files.remove(&response).unwrap_or_default(),
    };
    let entry = |(response, set_aside): (response::Model, Option<Answers>)| Entry {
        files: files_of(response.id, set_aside.as_ref()),
        contact: response.contact_id.and_then(|id| contacts.get(&id).cloned()),
        case: cases.remove(&response.id),
        taken_out: taken_out.remove(&response.id),
        so_far: None,
        conflicts: conflicts.remove(&response.id).unwrap_or_default(),
        set_aside,
        response,
    };
    Ok(Listing { entries: found.into_iter().map(entry).collect(), next })
}

async fn contacts(db: &DatabaseConnection, ids: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, contact::Model>> {
    let rows = contact::Entity::find().filter(contact::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// By whose word each of these responses does not count; those that nobody judged are not among them.
async fn taken_out(db: &DatabaseConnection, ids: &[Uuid]) -> Result<HashMap<Uuid, TakenOut>> {
    let rows = verdict_reversal::Entity::find()
        .filter(verdict_reversal::Column::ResponseId.is_in(ids.iter().copied()))
        .order_by_asc(verdict_reversal::Column::At)
        .order_by_asc(verdict_reversal::Column::Id)
        .find_also_related(app_user::Entity)
        .all(db)
        .await?;
    // The last one stands.
    let of = |(row, user): (verdict_reversal::Model, Option<app_user::Model>)| {
        Some((row.response_id?, TakenOut { by: user.map(|user| user.name), at: row.at, why: row.why }))
    };
    Ok(rows.into_iter().filter_map(of).collect())
}
