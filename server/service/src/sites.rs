//! Sites: the places where teams and touchpoints are.

use domain::{Role, input, sentence};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    Actor, Error, FieldError, Result, Service,
    audit::{self, Action},
    changes::{Saved, between},
    store::entity::site,
};

/// Longest name, in characters.
const NAME: usize = 120;

/// A site to be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteInput {
    /// What contacts, teams and files call it; never changes.
    pub key: String,
    /// What people call it; not given: the key.
    #[serde(default)]
    pub name: String,
}

/// All sites, by name.
///
/// # Errors
/// When the database is away.
pub async fn list(cx: &Service) -> Result<Vec<site::Model>> {
    Ok(site::Entity::find().order_by_asc(site::Column::Name).all(cx.store.reader()).await?)
}

/// Adds or changes the site of `input.key`.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] naming each wrong field.
pub async fn save(cx: &Service, actor: &Actor, input: &SiteInput) -> Result<Saved> {
    let tx = cx.store.begin().await?;
    let saved = save_in(&tx, cx, actor, input).await?;
    tx.commit().await?;
    Ok(saved)
}

/// As [`save`], inside the caller's transaction.
///
/// # Errors
/// As [`save`].
pub async fn save_in(tx: &DatabaseTransaction, cx: &Service, actor: &Actor, input: &SiteInput) -> Result<Saved> {
    actor.require(&[Role::Administrator], sentence!("may-change-sites"))?;
    let next = check(input)?;
    let known = site::Entity::find().filter(site::Column::Key.eq(&next.key)).one(tx).await?;
    let saved = match known {
        None => {
            add(tx, cx, &next).await?;
            Saved::Added
        }
        Some(row) => {
            let changes = between(&SiteInput { key: row.key, name: row.name }, &next)?;
            if changes.is_empty() {
                return Ok(Saved::Same);
            }
            let changed = site::ActiveModel { id: Set(row.id), name: Set(next.name.clone()), ..Default::default() };
            site::Entity::update(changed).exec(tx).await?;
            Saved::Changed(changes)
        }
    };
    let detail = audit::saved(&saved, json!({ "name": next.name }));
    audit::record(tx, cx, actor, Action::SiteSaved, &next.key, Some(detail)).await?;
    Ok(saved)
}

async fn add(tx: &impl ConnectionTrait, cx: &Service, site: &SiteInput) -> Result<()> {
    site::Entity::insert(site::ActiveModel {
        id: Set(cx.new_id()),
        key: Set(site.key.clone()),
        name: Set(site.name.clone()),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

fn check(input: &SiteInput) -> Result<SiteInput> {
    let mut errors: Vec<FieldError> = Vec::new();
    let key = input::key("key", &input.key).map_err(|error| errors.push(error.into())).unwrap_or_default();
    let name = if input.name.trim().is_empty() { &input.key } else { &input.name };
    let name = input::required_line("name", name, NAME).map_err(|error| errors.push(error.into())).unwrap_or_default();
    if errors.is_empty() { Ok(SiteInput { key, name }) } else { Err(Error::Invalid(errors)) }
}
