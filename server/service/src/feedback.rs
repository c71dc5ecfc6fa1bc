//! Responses as people read them: newest first, searched and filtered, with their contact and case.

mod conflicts;
mod filter;
mod not_counted;
mod partial;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{sentence, survey::Answers};
use sea_orm::{ColumnTrait, Condition, EntityTrait, LoaderTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

pub use conflicts::{Conflict, Resolved, open_conflicts};
pub(crate) use conflicts::{answers_of as conflict_answers, resolved as resolved_conflicts};
pub use filter::Filter;
pub(crate) use filter::escaped;
pub use not_counted::TakenOut;
pub(crate) use not_counted::set_aside_seen_by;
pub use partial::{Partials, SoFar};
pub(crate) use partial::{counts as partial_counts, selected as selected_partials, was_completed};

use crate::{
    Actor, Error, Result, Service, audit, cases,
    store::entity::{
        contact, follow_up_case,
        response::{self, Column},
    },
    uploads::{self, FileRecord},
};

/// A response with what it belongs to.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The response.
    pub response: response::Model,
    /// The contact it is about; none for comment cards.
    pub contact: Option<contact::Model>,
    /// The case that it opened, if the actor may see it.
    pub case: Option<CaseLink>,
    /// The files that came with it.
    pub files: Vec<FileRecord>,
    /// What was answered, where it was set aside as a machine's: then `response` is what it would be if it counted.
    pub set_aside: Option<Answers>,
    /// By whose word it does not count.
    pub taken_out: Option<TakenOut>,
    /// How it stands where it was not sent whole: then `response` is what it is so far.
    pub so_far: Option<SoFar>,
    /// Other answers that came under the same attempt.
    pub conflicts: Vec<Conflict>,
}

/// The way to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLink {
    /// The case.
    pub id: Uuid,
    /// Its number, as people say it.
    pub number: i64,
    /// Its state.
    pub state: String,
}

/// Part of a list.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Newest first.
    pub entries: Vec<Entry>,
    /// Where the next part begins; none at the end.
    pub next: Option<String>,
}

/// The responses that `actor` sees: managers all, leads those of their teams, agents those about their own contacts.
#[must_use]
pub fn seen_by(actor: &Actor) -> Select<response::Entity> {
    response::Entity::find().filter(filter::sight(actor, "response"))
}

/// That a response is one that `actor` sees and `filter` names, whether or not it counts.
pub(crate) fn is_seen(actor: &Actor, filter: &Filter) -> Condition {
    filter::sight(actor, "response").add(filter::condition(filter, "response"))
}

/// The responses that `actor` sees and `filter` lets through, in no order.
pub(crate) fn selected(actor: &Actor, filter: &Filter) -> Select<response::Entity> {
    let counted = filter.counted.map(|counted| Column::Counted.eq(counted));
    let in_conflict = filter.in_conflict.then(conflicts::is_open);
    seen_by(actor).filter(filter::condition(filter, "response").add_option(counted).add_option(in_conflict))
}

/// Responses that fit `filter`, `limit` from `after` on. That `actor` looks is written down.
///
/// # Errors
/// [`Error::Invalid`] when `after` was not handed out by an earlier part; or when the database is away.
pub async fn list(cx: &Service, actor: &Actor, filter: &Filter, after: Option<&str>, limit: u64) -> Result<Listing> {
    let found = find(cx, actor, filter, after, limit).await?;
    audit::listed(cx, actor, audit::Action::FeedbackListed, found.entries.len()).await?;
    Ok(found)
}

/// As [`list`], for a caller that writes down itself who looks.
pub(crate) async fn find(
    cx: &Service,
    actor: &Actor,
    filter: &Filter,
    after: Option<&str>,
    limit: u64,
) -> Result<Listing> {
    let unknown = || Error::field("after", "unknown", sentence!("feedback-no-such-part"));
    let after = after.map(|after| parse_cursor(after).ok_or_else(unknown)).transpose()?;
    if filter.asks_for_partials() {
        return partial::find(cx, actor, filter, after, limit).await;
    }
    if filter.counted == Some(false) {
        return not_counted::find(cx, actor, filter, after, limit).await;
    }
    let select = selected(actor, filter)
        .filter(filter::about_when(filter, "response"))
        .filter(filter::behind(after, "response"));
    let db = cx.store.reader();
    let mut responses =
        select.order_by_desc(Column::SubmittedAt).order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    let more = responses.len() as u64 > limit;
    responses.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = responses.last().filter(|_| more).map(|last| cursor(last.submitted_at, last.id));
    let contacts = responses.load_one(contact::Entity, db).await?;
    let mut cases = case_links(cx, actor, responses.iter().map(|row| row.id)).await?;
    let mut conflicts = conflicts::of(cx, &responses).await?;
    let mut files = uploads::by_response(db, actor, responses.iter().map(|row| row.id)).await?;
    let entries = responses
        .into_iter()
        .zip(contacts)
        .map(|(response, contact)| Entry {
            case: cases.remove(&response.id),
            conflicts: conflicts.remove(&response.id).unwrap_or_default(),
            files: files.remove(&response.id).unwrap_or_default(),
            response,
            contact,
            set_aside: None,
            taken_out: None,
            so_far: None,
        })
        .collect();
    Ok(Listing { entries, next })
}

async fn case_links(
    cx: &Service,
    actor: &Actor,
    responses: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, CaseLink>> {
    let rows = cases::visible(actor)
        .filter(follow_up_case::Column::ResponseId.is_in(responses))
        .all(cx.store.reader())
        .await?;
    let link = |row: follow_up_case::Model| CaseLink { id: row.id, number: row.number, state: row.state };
    Ok(rows.into_iter().map(|row| (row.response_id, link(row))).collect())
}

fn cursor(at: DateTime<Utc>, id: Uuid) -> String {
    format!("{}-{}", at.timestamp_millis(), id.simple())
}

fn parse_cursor(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let (at, id) = text.split_once('-')?;
    Some((DateTime::from_timestamp_millis(at.parse().ok()?)?, id.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_leads_back_and_nothing_else_does() {
        let at = DateTime::from_timestamp_millis(1_700_000_000_123).unwrap();
        let id = Uuid::from_u128(7);
        assert_eq!(parse_cursor(&cursor(at, id)), Some((at, id)));
        for wrong in ["", "-", "12", "12-", "x-00000000000000000000000000000007", "99999999999999999999-7"] {
            assert_eq!(parse_cursor(wrong), None, "{wrong}");
        }
    }
}
