//! Responses as people read them: newest first, searched and filtered, with their contact and case.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{Band, Metric};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, LoaderTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, Func, LikeExpr},
};
use uuid::Uuid;

use crate::{
    Actor, Error, Result, Service,
    actor::Sight,
    audit, cases,
    store::entity::{
        contact, follow_up_case,
        response::{self, Column},
    },
};

/// Which responses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The day after the last.
    pub to: Option<NaiveDate>,
    /// Words that all stand in the comment; upper and lower case are the same.
    pub search: String,
    /// Whose lead question measures this.
    pub metric: Option<Metric>,
    /// Whose score falls into this band.
    pub band: Option<Band>,
    /// The program that asked.
    pub program: Option<String>,
    /// The team that handled the contact.
    pub team: Option<String>,
    /// The agent who handled the contact.
    pub agent: Option<String>,
    /// The channel of the contact.
    pub channel: Option<String>,
    /// The contact reason.
    pub reason: Option<String>,
    /// The language of the survey, as a tag such as `de`.
    pub language: Option<String>,
    /// Only with a comment.
    pub has_comment: bool,
}

/// A response with what it belongs to.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The response.
    pub response: response::Model,
    /// The contact it is about; none for comment cards.
    pub contact: Option<contact::Model>,
    /// The case that it opened, if the actor may see it.
    pub case: Option<CaseLink>,
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
    let all = response::Entity::find();
    match actor.sight() {
        Sight::All => all,
        Sight::Teams(teams) => all.filter(Column::Team.is_in(teams)),
        Sight::Own { agent_key, .. } => all.filter(Column::AgentKey.is_in(agent_key)),
    }
}

/// The responses that `actor` sees and `filter` lets through, in no order.
pub(crate) fn selected(actor: &Actor, filter: &Filter) -> Select<response::Entity> {
    seen_by(actor).filter(condition(filter))
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
    let mut select = selected(actor, filter).filter(about_when(filter));
    if let Some(after) = after {
        let (at, id) = parse_cursor(after).ok_or_else(|| {
            Error::field("after", "unknown", "This part of the list does not exist. Please start over.")
        })?;
        select = select.filter(
            Condition::any()
                .add(Column::SubmittedAt.lt(at))
                .add(Condition::all().add(Column::SubmittedAt.eq(at)).add(Column::Id.lt(id))),
        );
    }
    let db = cx.store.reader();
    let mut responses =
        select.order_by_desc(Column::SubmittedAt).order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    let more = responses.len() as u64 > limit;
    responses.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = responses.last().filter(|_| more).map(|last| cursor(last.submitted_at, last.id));
    let contacts = responses.load_one(contact::Entity, db).await?;
    let mut cases = case_links(cx, actor, responses.iter().map(|row| row.id)).await?;
    let entries = responses
        .into_iter()
        .zip(contacts)
        .map(|(response, contact)| Entry { case: cases.remove(&response.id), response, contact })
        .collect();
    Ok(Listing { entries, next })
}

/// When responses of the filter's days came in, roughly: no zone is a day away from UTC. It leaves out nothing more, but it
/// is about the column of the order: databases then walk its index from the newest on, instead of sorting all of the days.
fn about_when(filter: &Filter) -> Condition {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let before = filter.from.and_then(|from| from.pred_opt()).map(midnight);
    let behind = filter.to.and_then(|to| to.succ_opt()).map(midnight);
    Condition::all()
        .add_option(before.map(|at| Column::SubmittedAt.gte(at)))
        .add_option(behind.map(|at| Column::SubmittedAt.lt(at)))
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

fn condition(filter: &Filter) -> Condition {
    let is = |column: Column, value: &Option<String>| value.as_ref().map(|value| column.eq(value.as_str()));
    let mut all = Condition::all()
        .add_option(filter.from.map(|from| Column::LocalDay.gte(from)))
        .add_option(filter.to.map(|to| Column::LocalDay.lt(to)))
        .add_option(filter.metric.map(|metric| Column::Metric.eq(metric.as_str())))
        .add_option(is(Column::ProgramKey, &filter.program))
        .add_option(is(Column::Team, &filter.team))
        .add_option(is(Column::AgentKey, &filter.agent))
        .add_option(is(Column::Channel, &filter.channel))
        .add_option(is(Column::Reason, &filter.reason))
        .add_option(is(Column::Language, &filter.language))
        .add_option(filter.has_comment.then(|| Column::Comment.is_not_null()));
    if let Some(band) = filter.band {
        all = all.add(Metric::ALL.iter().fold(Condition::any(), |any, metric| {
            let scores = metric.scores_of(band);
            any.add(
                Condition::all()
                    .add(Column::Metric.eq(metric.as_str()))
                    .add(Column::Score.between(i32::from(*scores.start()), i32::from(*scores.end()))),
            )
        }));
    }
    filter.search.split_whitespace().take(8).fold(all, |all, word| all.add(says(word)))
}

/// That the comment contains `word`. SQLite's `lower` knows only the Latin letters of ASCII, so a word is also
/// looked for as it was typed.
fn says(word: &str) -> Condition {
    let like = |word: &str| LikeExpr::new(format!("%{}%", escaped(word))).escape('\\');
    Condition::any()
        .add(Expr::expr(Func::lower(Expr::col((response::Entity, Column::Comment)))).like(like(&word.to_lowercase())))
        .add(Expr::col((response::Entity, Column::Comment)).like(like(word)))
}

/// `text` as LIKE finds it literally.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().take(100).filter(|c| *c != '\0') {
        if matches!(c, '\\' | '%' | '_') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
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
    fn what_like_would_take_for_a_pattern_is_taken_literally() {
        assert_eq!(escaped(r"100 % of a_b\c"), r"100 \% of a\_b\\c");
    }

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
