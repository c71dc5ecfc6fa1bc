//! Conflicts as programs read them: what a response says, what came under the same attempt, and how it was resolved.

use domain::sentence;
use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use domain::survey::{About, Answers, Settlement};
use sea_orm::{
    ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect, SelectTwo, sea_query::Query,
};
use serde::Serialize;
use uuid::Uuid;

use super::records::{Given, by_question};
use crate::{
    Actor, Error, Result, Service, audit,
    feedback::{self, Filter, Resolved},
    store::entity::{conflict_resolution, response, response_conflict, response_revision},
};

/// Which conflicts.
#[derive(Clone, Debug, Default)]
pub struct ConflictFilter {
    /// Of which responses.
    pub of: Filter,
    /// Of this response alone.
    pub response: Option<Uuid>,
    /// Only those that are resolved, or only those that wait; none: both.
    pub resolved: Option<bool>,
    /// The last one that was read.
    pub after: Option<Uuid>,
    /// How many, 1–200.
    pub limit: u64,
}

/// Two different answers of one attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = Conflict)]
pub struct ConflictRecord {
    /// Its id.
    pub id: Uuid,
    /// The response under whose attempt the other answer came.
    pub response_id: Uuid,
    /// The contact that it is about; a comment card has none.
    pub contact_id: Option<Uuid>,
    /// The survey.
    pub survey: String,
    /// Whom the survey is about.
    pub about: About,
    /// The team that handled the contact.
    pub team: Option<String>,
    /// What the response says now.
    pub standing: StandingAnswer,
    /// What came under the same attempt, and counts nowhere by itself.
    pub other: OtherAnswer,
    /// How it was resolved; `null`: it waits for somebody.
    pub resolution: Option<ConflictResolution>,
}

/// What a response says now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct StandingAnswer {
    /// How many times it was given or changed: who resolves a conflict names the revision that they saw.
    pub revision: i32,
    /// Whether it counts in scores.
    pub counted: bool,
    /// All answers, by question.
    pub answers: BTreeMap<String, Given>,
    /// When it was given, or changed last.
    pub at: DateTime<Utc>,
}

/// Another answer under the same attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct OtherAnswer {
    /// All answers, by question.
    pub answers: BTreeMap<String, Given>,
    /// When it came.
    pub at: DateTime<Utc>,
}

/// How a conflict was resolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ConflictResolution {
    /// Which answer counts.
    pub settlement: Settlement,
    /// The reason that was given.
    pub why: String,
    /// Who said so; `null`: a program, which the audit log names.
    pub by: Option<Resolver>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Who resolved a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Resolver {
    /// The user.
    pub id: Uuid,
    /// The user's name.
    pub name: String,
}

/// A page of conflicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictPage {
    /// The one that came last first.
    pub conflicts: Vec<ConflictRecord>,
    /// Where the next page begins, if there is one.
    pub next: Option<Uuid>,
}

impl ConflictRecord {
    /// What tells this state of it from every other: the revision of the response, and how it was resolved.
    #[must_use]
    pub fn version(&self) -> String {
        match &self.resolution {
            None => self.standing.revision.to_string(),
            Some(resolution) => format!("{}-{}", self.standing.revision, resolution.settlement),
        }
    }
}

/// The conflicts that `actor` sees and `filter` names, the one that came last first. That `actor` looks is written down.
///
/// # Errors
/// [`Error::Forbidden`] for a token without `responses:read`; or when the database is away.
pub async fn list(cx: &Service, actor: &Actor, filter: &ConflictFilter) -> Result<ConflictPage> {
    actor.require_scope("responses:read", sentence!("may-read-responses"))?;
    let limit = filter.limit.clamp(1, 200);
    let mut select = seen(actor, &filter.of);
    if let Some(response) = filter.response {
        select = select.filter(response_conflict::Column::ResponseId.eq(response));
    }
    if let Some(resolved) = filter.resolved {
        let all =
            Query::select().column(conflict_resolution::Column::ConflictId).from(conflict_resolution::Entity).take();
        let id = response_conflict::Column::Id;
        select = select.filter(if resolved { id.in_subquery(all) } else { id.not_in_subquery(all) });
    }
    if let Some(after) = filter.after {
        // Ids sort by the time at which they were made.
        select = select.filter(response_conflict::Column::Id.lt(after));
    }
    let db = cx.store.reader();
    // One more than asked for tells whether there is a next page.
    let mut rows = select.order_by_desc(response_conflict::Column::Id).limit(limit + 1).all(db).await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|(row, _)| row.id);
    let conflicts = records(db, rows).await?;
    audit::listed(cx, actor, audit::Action::FeedbackListed, conflicts.len()).await?;
    Ok(ConflictPage { conflicts, next })
}

/// The conflict `id`. That `actor` looks is written down.
///
/// # Errors
/// [`Error::NotFound`] when there is none that `actor` sees; [`Error::Forbidden`] for a token without `responses:read`.
pub async fn record(cx: &Service, actor: &Actor, id: Uuid) -> Result<ConflictRecord> {
    actor.require_scope("responses:read", sentence!("may-read-responses"))?;
    let db = cx.store.reader();
    let found = seen(actor, &Filter::default()).filter(response_conflict::Column::Id.eq(id)).all(db).await?;
    let record = records(db, found).await?.pop().ok_or(Error::NotFound("conflict"))?;
    audit::listed(cx, actor, audit::Action::FeedbackListed, 1).await?;
    Ok(record)
}

fn seen(actor: &Actor, filter: &Filter) -> SelectTwo<response_conflict::Entity, response::Entity> {
    response_conflict::Entity::find().find_also_related(response::Entity).filter(feedback::is_seen(actor, filter))
}

async fn records(
    db: &DatabaseConnection,
    rows: Vec<(response_conflict::Model, Option<response::Model>)>,
) -> Result<Vec<ConflictRecord>> {
    let mut resolved = feedback::resolved_conflicts(db, rows.iter().map(|(row, _)| row.id)).await?;
    let standing = standing(db, rows.iter().map(|(row, _)| row.response_id)).await?;
    let record = |(row, response): (response_conflict::Model, Option<response::Model>)| {
        let response = response.ok_or_else(|| Error::Internal(format!("the conflict {} has no response", row.id)))?;
        let answers = standing.get(&response.id).map(by_question).unwrap_or_default();
        let other = OtherAnswer { answers: by_question(&feedback::conflict_answers(&row)?), at: row.received_at };
        let resolution = resolved.remove(&row.id).map(ConflictResolution::from);
        Ok(ConflictRecord::new(row.id, response, answers, other, resolution))
    };
    rows.into_iter().map(record).collect()
}

/// What each of these responses says now.
async fn standing(db: &DatabaseConnection, responses: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, Answers>> {
    let revisions = response_revision::Entity::find()
        .filter(response_revision::Column::ResponseId.is_in(responses))
        .order_by_asc(response_revision::Column::Number)
        .all(db)
        .await?;
    let mut last = HashMap::new();
    for revision in revisions {
        let unreadable = |_| Error::Internal(format!("revision {} cannot be read", revision.id));
        last.insert(revision.response_id, serde_json::from_value(revision.answers).map_err(unreadable)?);
    }
    Ok(last)
}

impl ConflictRecord {
    fn new(
        id: Uuid,
        row: response::Model,
        answers: BTreeMap<String, Given>,
        other: OtherAnswer,
        resolution: Option<ConflictResolution>,
    ) -> Self {
        let at = row.edited_at.unwrap_or(row.submitted_at);
        Self {
            id,
            response_id: row.id,
            contact_id: row.contact_id,
            survey: row.survey_key,
            about: About::of(row.about_staff),
            team: row.team,
            standing: StandingAnswer { revision: row.revision, counted: row.counted, answers, at },
            other,
            resolution,
        }
    }
}

impl From<Resolved> for ConflictResolution {
    fn from(resolved: Resolved) -> Self {
        let Resolved { settlement, user_id, by, at, why } = resolved;
        let by = user_id.zip(by).map(|(id, name)| Resolver { id, name });
        Self { settlement, why, by, at }
    }
}
