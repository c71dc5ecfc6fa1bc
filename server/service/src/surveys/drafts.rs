//! Surveys that are being written: seen and compared before anybody is asked them.

use chrono::{DateTime, Utc};
use domain::{Outcome, survey::Survey};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict, SimpleExpr},
};
use serde_json::json;

use super::{
    Published, by_key,
    own::{allowed, compared, own, publish_in},
};
use crate::{
    Actor, Error, Result, Service, audit,
    store::entity::{invitation, survey_draft, survey_version},
    uploads::refuse_unmet,
};

/// A draft, and what publishing it would do.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it says.
    pub content: Survey,
    /// When it was saved.
    pub changed_at: DateTime<Utc>,
    /// What publishing it would do.
    pub would: Published,
    /// How many open invitations stand on earlier versions.
    pub open: u64,
}

/// Saves a survey as the draft of its key, in place of the one there was. The key is given back.
///
/// # Errors
/// As [`publish_own`](super::publish_own).
pub async fn save_draft(cx: &Service, actor: &Actor, text: &str) -> Result<String> {
    allowed(actor)?;
    let survey = own(text)?;
    refuse_unmet(cx, &survey)?;
    let content = serde_json::to_value(&survey).map_err(|error| Error::Internal(error.to_string()))?;
    let tx = cx.store.begin().await?;
    let row = survey_draft::ActiveModel {
        id: Set(cx.new_id()),
        key: Set(survey.key.clone()),
        content: Set(content),
        changed_at: Set(cx.now()),
        user_id: Set(actor.user_id),
    };
    let instead = [survey_draft::Column::Content, survey_draft::Column::ChangedAt, survey_draft::Column::UserId];
    let conflict = OnConflict::column(survey_draft::Column::Key).update_columns(instead).to_owned();
    survey_draft::Entity::insert(row).on_conflict(conflict).exec_without_returning(&tx).await?;
    audit::record(&tx, cx, actor, audit::Action::SurveyDrafted, &survey.key, None).await?;
    tx.commit().await?;
    Ok(survey.key)
}

/// All drafts, by key.
///
/// # Errors
/// When the database is away. Every role may read surveys: they hold nothing personal.
pub async fn drafts(cx: &Service, _actor: &Actor) -> Result<Vec<Draft>> {
    let tx = cx.store.snapshot().await?;
    let mut found = Vec::new();
    for row in survey_draft::Entity::find().order_by_asc(survey_draft::Column::Key).all(&tx).await? {
        let content = read(&row)?;
        let (would, open) = (compared(&tx, &content).await?, open_invitations(&tx, &row.key).await?);
        found.push(Draft { content, changed_at: row.changed_at, would, open });
    }
    Ok(found)
}

/// The draft of a key.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn draft(cx: &Service, _actor: &Actor, key: &str) -> Result<Survey> {
    read(&found(cx.store.reader(), key).await?)
}

/// Publishes the draft of a key and takes it away. With `move_open`, invitations that nobody answered yet ask with the new
/// version from now on; else they keep theirs.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who may not configure; [`Error::Invalid`] for files that this server does not take.
pub async fn publish_draft(cx: &Service, actor: &Actor, key: &str, move_open: bool) -> Result<(Published, u64)> {
    allowed(actor)?;
    let tx = cx.store.begin().await?;
    let row = found(&tx, key).await?;
    let published = publish_in(&tx, cx, actor, read(&row)?, false).await?;
    let moved = if move_open { move_open_invitations(&tx, cx, actor, key).await? } else { 0 };
    survey_draft::Entity::delete_by_id(row.id).exec(&tx).await?;
    tx.commit().await?;
    Ok((published, moved))
}

/// Throws the draft of a key away.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who may not configure.
pub async fn discard_draft(cx: &Service, actor: &Actor, key: &str) -> Result<()> {
    allowed(actor)?;
    let tx = cx.store.begin().await?;
    survey_draft::Entity::delete_by_id(found(&tx, key).await?.id).exec(&tx).await?;
    audit::record(&tx, cx, actor, audit::Action::SurveyDraftDiscarded, key, None).await?;
    tx.commit().await?;
    Ok(())
}

async fn found(db: &impl ConnectionTrait, key: &str) -> Result<survey_draft::Model> {
    let row = survey_draft::Entity::find().filter(survey_draft::Column::Key.eq(key)).one(db).await?;
    row.ok_or(Error::NotFound("draft"))
}

fn read(row: &survey_draft::Model) -> Result<Survey> {
    serde_json::from_value(row.content.clone())
        .map_err(|error| Error::Internal(format!("the draft {} cannot be read: {error}", row.key)))
}

/// The versions of a survey, the newest first.
async fn versions(db: &impl ConnectionTrait, key: &str) -> Result<Vec<uuid::Uuid>> {
    let Some(survey) = by_key(db, key).await? else { return Ok(Vec::new()) };
    let ids = survey_version::Entity::find()
        .select_only()
        .column(survey_version::Column::Id)
        .filter(survey_version::Column::SurveyId.eq(survey.id))
        .order_by_desc(survey_version::Column::Number);
    Ok(ids.into_tuple().all(db).await?)
}

async fn open_invitations(db: &impl ConnectionTrait, key: &str) -> Result<u64> {
    let versions = versions(db, key).await?;
    let open = invitation::Entity::find().filter(is_open());
    Ok(open.filter(invitation::Column::SurveyVersionId.is_in(versions)).count(db).await?)
}

/// Nobody answered, and nothing else ended it.
fn is_open() -> SimpleExpr {
    let open = Outcome::ALL.iter().filter(|outcome| !outcome.is_final()).map(|outcome| outcome.as_str());
    invitation::Column::Status.is_in(open)
}

async fn move_open_invitations(db: &impl ConnectionTrait, cx: &Service, actor: &Actor, key: &str) -> Result<u64> {
    let versions = versions(db, key).await?;
    let Some((newest, earlier)) = versions.split_first() else { return Ok(0) };
    let moved = invitation::Entity::update_many()
        .col_expr(invitation::Column::SurveyVersionId, Expr::value(*newest))
        .filter(is_open())
        .filter(invitation::Column::SurveyVersionId.is_in(earlier.to_vec()))
        .exec(db)
        .await?
        .rows_affected;
    audit::record(db, cx, actor, audit::Action::InvitationsMoved, key, Some(json!({ "invitations": moved }))).await?;
    Ok(moved)
}
