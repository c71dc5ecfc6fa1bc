//! Other answers that came under the attempt of a response: what they say, and how they were resolved.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, Utc};
use domain::survey::{Answers, Settlement, Survey};
use sea_orm::{
    ColumnTrait, Condition, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, sea_query::Query,
};
use uuid::Uuid;

use super::{Filter, selected};
use crate::{
    Actor, Error, Result, Service,
    store::entity::{app_user, conflict_resolution, response, response_conflict},
    surveys,
};

/// Another answer under the same attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Its id.
    pub id: Uuid,
    /// What it says.
    pub answers: Answers,
    /// What was asked.
    pub asked: Arc<Survey>,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// How it was resolved; none: it waits for somebody.
    pub resolved: Option<Resolved>,
}

/// How a conflict was resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// Which answer counts.
    pub settlement: Settlement,
    /// The id of who said so; none: a program.
    pub user_id: Option<Uuid>,
    /// Their name.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// The reason that was given.
    pub why: String,
}

/// That a response has a conflict that nobody resolved. There are few: databases begin with them.
pub(super) fn is_open() -> Condition {
    use conflict_resolution::Column as OfResolution;
    use response_conflict::Column as OfConflict;
    let resolved = Query::select().column(OfResolution::ConflictId).from(conflict_resolution::Entity).take();
    let open = Query::select()
        .column(OfConflict::ResponseId)
        .from(response_conflict::Entity)
        .and_where(OfConflict::Id.not_in_subquery(resolved))
        .take();
    Condition::all().add(response::Column::Id.in_subquery(open))
}

/// How many of the responses that `actor` sees and `filter` lets through have a conflict that nobody resolved.
///
/// # Errors
/// When the database is away.
pub async fn open_conflicts(cx: &Service, actor: &Actor, filter: &Filter) -> Result<u64> {
    let open = Filter { in_conflict: true, ..filter.clone() };
    Ok(selected(actor, &open).count(cx.store.reader()).await?)
}

/// The conflicts of these responses, the oldest first.
pub(super) async fn of<'a>(
    cx: &Service,
    responses: impl IntoIterator<Item = &'a response::Model>,
) -> Result<HashMap<Uuid, Vec<Conflict>>> {
    let db = cx.store.reader();
    let versions: HashMap<Uuid, Uuid> =
        responses.into_iter().map(|response| (response.id, response.survey_version_id)).collect();
    let rows = response_conflict::Entity::find()
        .filter(response_conflict::Column::ResponseId.is_in(versions.keys().copied()))
        .order_by_asc(response_conflict::Column::ReceivedAt)
        .order_by_asc(response_conflict::Column::Id)
        .all(db)
        .await?;
    let mut resolved = resolved(db, rows.iter().map(|row| row.id)).await?;
    let mut found: HashMap<Uuid, Vec<Conflict>> = HashMap::new();
    for row in rows {
        let (id, received_at, answers) = (row.id, row.received_at, answers_of(&row)?);
        let Some(version) = versions.get(&row.response_id) else { continue };
        let asked = surveys::frozen(cx, *version).await?.content.clone();
        let conflict = Conflict { id, answers, asked, received_at, resolved: resolved.remove(&id) };
        found.entry(row.response_id).or_default().push(conflict);
    }
    Ok(found)
}

/// What the other answer says.
pub(crate) fn answers_of(conflict: &response_conflict::Model) -> Result<Answers> {
    let unreadable = |_| Error::Internal(format!("the answers of the conflict {} cannot be read", conflict.id));
    serde_json::from_value(conflict.answers.clone()).map_err(unreadable)
}

/// How those of these conflicts were resolved that are.
pub(crate) async fn resolved(
    db: &DatabaseConnection,
    conflicts: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Resolved>> {
    let rows = conflict_resolution::Entity::find()
        .filter(conflict_resolution::Column::ConflictId.is_in(conflicts))
        .find_also_related(app_user::Entity)
        .all(db)
        .await?;
    let of = |(row, user): (conflict_resolution::Model, Option<app_user::Model>)| {
        let settlement =
            row.settlement.parse().map_err(|error: domain::UnknownWord| Error::Internal(error.to_string()))?;
        let (user_id, by) = (row.user_id, user.map(|user| user.name));
        Ok((row.conflict_id, Resolved { settlement, user_id, by, at: row.at, why: row.why }))
    };
    rows.into_iter().map(of).collect()
}
