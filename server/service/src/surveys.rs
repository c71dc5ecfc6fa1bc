//! Surveys and their versions: a wording is published once, frozen, and told from others by its hash.

mod about;
mod drafts;
mod own;
mod retired;

pub(crate) use about::refuse_staff;
pub use drafts::{Draft, discard_draft, draft, drafts, publish_draft, save_draft};
pub use own::{Published, publish_own, read};
pub(crate) use retired::refuse_retired;
pub use retired::{bring_back, retire, to_choose};

use domain::sentence;
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use chrono::{DateTime, Utc};
use domain::survey::{Survey, logic::Plan, templates};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use uuid::Uuid;

use crate::{
    Actor, Error, Result, Service,
    secret::hash,
    store::entity::{survey, survey_version},
};

/// A published version with its content, read once: it never changes.
#[derive(Debug)]
pub struct Frozen {
    /// The version's id.
    pub id: Uuid,
    /// Its number within the survey.
    pub number: i32,
    /// The wording.
    pub content: Arc<Survey>,
    /// The ways through it.
    pub plan: Arc<Plan>,
}

/// The versions that this process has read. They are few and never change, so they are kept for good.
pub(crate) type FrozenVersions = RwLock<HashMap<Uuid, Arc<Frozen>>>;

/// A survey with its versions, for staff.
#[derive(Clone, Debug)]
pub struct SurveyRow {
    /// The newest content: what would be shown now.
    pub content: Survey,
    /// Published versions, the newest first; empty for a built-in survey that nothing has used yet.
    pub versions: Vec<survey_version::Model>,
    /// Since when it asks nobody any more.
    pub retired_at: Option<DateTime<Utc>>,
}

/// The current version of the built-in survey `key`. Publishes it when it is new, or when its wording has changed
/// with this release; answers to earlier wordings stay with theirs.
///
/// # Errors
/// [`Error::NotFound`] when there is no such built-in survey.
pub async fn ensure_builtin(tx: &impl ConnectionTrait, cx: &Service, key: &str) -> Result<survey_version::Model> {
    let content = templates::by_key(key).ok_or(Error::NotFound("survey"))?;
    publish(tx, cx, &content).await
}

/// The version of a survey that is shown from now on; a built-in survey is published on its first use.
///
/// # Errors
/// [`Error::NotFound`] when there is no survey of that key.
pub async fn current_version(
    tx: &impl ConnectionTrait,
    cx: &Service,
    survey_key: &str,
) -> Result<survey_version::Model> {
    if templates::by_key(survey_key).is_some() {
        return ensure_builtin(tx, cx, survey_key).await;
    }
    let survey = by_key(tx, survey_key).await?.ok_or(Error::NotFound("survey"))?;
    newest(tx, &survey).await?.ok_or(Error::NotFound("survey"))
}

/// Publishes the built-in surveys of this release, where that was not done yet. Called when the server starts, so that
/// a look at a survey never has to write.
///
/// # Errors
/// When the database is away.
pub async fn publish_builtin(cx: &Service) -> Result<()> {
    let tx = cx.store.begin().await?;
    for content in templates::built_in() {
        publish(&tx, cx, &content).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The newest published version of a survey; none when it was never published. Reads only.
///
/// # Errors
/// When the database is away.
pub async fn newest_of(db: &impl ConnectionTrait, survey_key: &str) -> Result<Option<survey_version::Model>> {
    match by_key(db, survey_key).await? {
        Some(survey) => newest(db, &survey).await,
        None => Ok(None),
    }
}

/// Whether a survey of this key can be used: stored, or built in.
///
/// # Errors
/// When the database is away.
pub async fn exists(tx: &impl ConnectionTrait, survey_key: &str) -> Result<bool> {
    Ok(templates::by_key(survey_key).is_some() || by_key(tx, survey_key).await?.is_some())
}

/// The content of a version.
///
/// # Errors
/// [`Error::Internal`] when it cannot be read, which publishing rules out.
pub fn content(version: &survey_version::Model) -> Result<Survey> {
    serde_json::from_value(version.content.clone())
        .map_err(|error| Error::Internal(format!("survey version {} cannot be read: {error}", version.id)))
}

/// The version of an id.
///
/// # Errors
/// When the database is away, or there is no such version.
pub async fn frozen(cx: &Service, id: Uuid) -> Result<Arc<Frozen>> {
    if let Some(known) = cx.store.frozen_versions().read().unwrap_or_else(PoisonError::into_inner).get(&id) {
        return Ok(known.clone());
    }
    let version = survey_version::Entity::find_by_id(id).one(cx.store.reader()).await?;
    freeze(cx, &version.ok_or_else(|| Error::Internal(format!("the survey version {id} is not there")))?)
}

/// Keeps a version that was read.
///
/// # Errors
/// When its content cannot be read, which publishing rules out.
pub(crate) fn freeze(cx: &Service, version: &survey_version::Model) -> Result<Arc<Frozen>> {
    let versions = cx.store.frozen_versions();
    if let Some(known) = versions.read().unwrap_or_else(PoisonError::into_inner).get(&version.id) {
        return Ok(known.clone());
    }
    let content = content(version)?;
    let plan = content.plan().map_err(|problems| {
        let first = problems.first().map(ToString::to_string).unwrap_or_default();
        Error::Internal(format!("survey version {} has no way through it: {first}", version.id))
    })?;
    let (content, plan) = (Arc::new(content), Arc::new(plan));
    let frozen = Arc::new(Frozen { id: version.id, number: version.number, content, plan });
    versions.write().unwrap_or_else(PoisonError::into_inner).insert(version.id, frozen.clone());
    Ok(frozen)
}

/// All surveys, built in or stored, by name.
///
/// # Errors
/// When the database is away; [`Error::Forbidden`] for tokens without `surveys:read`. Every role may read surveys: they hold
/// nothing personal.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<SurveyRow>> {
    actor.require_scope("surveys:read", sentence!("may-read-surveys"))?;
    let tx = cx.store.snapshot().await?;
    let mut rows = Vec::new();
    for survey in survey::Entity::find().all(&tx).await? {
        let versions = survey_version::Entity::find()
            .filter(survey_version::Column::SurveyId.eq(survey.id))
            .order_by_desc(survey_version::Column::Number)
            .all(&tx)
            .await?;
        let Some(newest) = versions.first() else { continue };
        let content = templates::by_key(&survey.key).map_or_else(|| content(newest), Ok)?;
        rows.push(SurveyRow { content, versions, retired_at: survey.retired_at });
    }
    for content in templates::built_in() {
        if !rows.iter().any(|row| row.content.key == content.key) {
            rows.push(SurveyRow { content, versions: Vec::new(), retired_at: None });
        }
    }
    rows.sort_by(|a, b| a.content.name.cmp(&b.content.name));
    Ok(rows)
}

/// Publishes `content`, unless the survey's newest version says the same. Safe when two do it at once: the unique
/// keys let one of them write, and both read what stands.
pub(crate) async fn publish(
    tx: &impl ConnectionTrait,
    cx: &Service,
    content: &Survey,
) -> Result<survey_version::Model> {
    let json = serde_json::to_string(content).map_err(|error| Error::Internal(error.to_string()))?;
    let content_hash = hash(&json);
    let known = by_key(tx, &content.key).await?;
    let standing = match &known {
        Some(survey) => newest(tx, survey).await?,
        None => None,
    };
    if let Some(version) = standing.as_ref().filter(|version| version.content_hash == content_hash) {
        return Ok(version.clone());
    }
    let survey = match known {
        Some(survey) => survey,
        None => add(tx, cx, content).await?,
    };
    survey_version::Entity::insert(survey_version::ActiveModel {
        id: Set(cx.new_id()),
        survey_id: Set(survey.id),
        number: Set(standing.map_or(1, |version| version.number + 1)),
        content: Set(serde_json::from_str(&json).map_err(|error| Error::Internal(error.to_string()))?),
        content_hash: Set(content_hash),
        published_at: Set(cx.now()),
    })
    .on_conflict_do_nothing_on([survey_version::Column::SurveyId, survey_version::Column::Number])
    .exec_without_returning(tx)
    .await?;
    newest(tx, &survey).await?.ok_or_else(|| Error::Internal("a version just published is not there".to_owned()))
}

async fn add(tx: &impl ConnectionTrait, cx: &Service, content: &Survey) -> Result<survey::Model> {
    survey::Entity::insert(survey::ActiveModel {
        id: Set(cx.new_id()),
        key: Set(content.key.clone()),
        name: Set(content.name.clone()),
        lead_metric: Set(content.lead_metric.as_str().to_owned()),
        created_at: Set(cx.now()),
        retired_at: Set(None),
    })
    .on_conflict_do_nothing_on([survey::Column::Key])
    .exec_without_returning(tx)
    .await?;
    by_key(tx, &content.key).await?.ok_or_else(|| Error::Internal("a survey just added is not there".to_owned()))
}

async fn by_key(tx: &impl ConnectionTrait, key: &str) -> Result<Option<survey::Model>> {
    Ok(survey::Entity::find().filter(survey::Column::Key.eq(key)).one(tx).await?)
}

async fn newest(tx: &impl ConnectionTrait, survey: &survey::Model) -> Result<Option<survey_version::Model>> {
    Ok(survey_version::Entity::find()
        .filter(survey_version::Column::SurveyId.eq(survey.id))
        .order_by_desc(survey_version::Column::Number)
        .one(tx)
        .await?)
}
