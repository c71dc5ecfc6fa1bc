//! Teams: groups of agents, and the unit by which reads are scoped.

use domain::{ErrorCode, Role, input, sentence};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    Actor, Error, FieldError, Result, Service,
    audit::{self, Action},
    changes::{Saved, between},
    store::entity::{site, team},
};

/// Longest name, in characters.
const NAME: usize = 120;

/// A team to be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamInput {
    /// What contacts, rules and files call it; never changes.
    pub key: String,
    /// What people call it; not given: the key.
    #[serde(default)]
    pub name: String,
    /// Key of the site at which it works.
    #[serde(default)]
    pub site: Option<String>,
}

/// All teams, by name.
///
/// # Errors
/// [`Error::Forbidden`] for agents.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<team::Model>> {
    if !actor.role.can_compare() {
        return Err(Error::Forbidden(sentence!("may-see-teams")));
    }
    Ok(team::Entity::find().order_by_asc(team::Column::Name).all(cx.store.reader()).await?)
}

/// Key and name of the teams that `actor` may choose among: all, or their own.
///
/// # Errors
/// When the database is away.
pub async fn choices(cx: &Service, actor: &Actor) -> Result<Vec<(String, String)>> {
    let mut select = team::Entity::find().order_by_asc(team::Column::Name);
    if !actor.role.sees_all_teams() {
        select = select.filter(team::Column::Key.is_in(actor.teams.clone()));
    }
    Ok(select.all(cx.store.reader()).await?.into_iter().map(|team| (team.key, team.name)).collect())
}

/// Adds or changes the team of `input.key`. Contacts keep the team that they had.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] naming each wrong field.
pub async fn save(cx: &Service, actor: &Actor, input: &TeamInput) -> Result<Saved> {
    let tx = cx.store.begin().await?;
    let saved = save_in(&tx, cx, actor, input).await?;
    tx.commit().await?;
    Ok(saved)
}

/// As [`save`], inside the caller's transaction.
///
/// # Errors
/// As [`save`].
pub async fn save_in(tx: &DatabaseTransaction, cx: &Service, actor: &Actor, input: &TeamInput) -> Result<Saved> {
    actor.require(&[Role::Administrator], sentence!("may-change-teams"))?;
    let mut next = check(tx, input).await?;
    let known = team::Entity::find().filter(team::Column::Key.eq(&next.key)).one(tx).await?;
    let saved = match known {
        None => {
            team::Entity::insert(team::ActiveModel {
                id: Set(cx.new_id()),
                key: Set(next.key.clone()),
                name: Set(next.name.clone()),
                site_key: Set(next.site.clone()),
                created_at: Set(cx.now()),
            })
            .exec_without_returning(tx)
            .await?;
            Saved::Added
        }
        Some(row) => {
            // Who gives no name does not take the old one away.
            if input.name.trim().is_empty() {
                next.name.clone_from(&row.name);
            }
            let was = TeamInput { key: row.key, name: row.name, site: row.site_key };
            let changes = between(&was, &next)?;
            if changes.is_empty() {
                return Ok(Saved::Same);
            }
            let changed = team::ActiveModel {
                id: Set(row.id),
                name: Set(next.name.clone()),
                site_key: Set(next.site.clone()),
                ..Default::default()
            };
            team::Entity::update(changed).exec(tx).await?;
            Saved::Changed(changes)
        }
    };
    let detail = audit::saved(&saved, json!({ "name": next.name, "site": next.site }));
    audit::record(tx, cx, actor, Action::TeamSaved, &next.key, Some(detail)).await?;
    Ok(saved)
}

async fn check(tx: &impl ConnectionTrait, input: &TeamInput) -> Result<TeamInput> {
    let mut errors: Vec<FieldError> = Vec::new();
    let key = input::key("key", &input.key).map_err(|error| errors.push(error.into())).unwrap_or_default();
    let name = if input.name.trim().is_empty() { &input.key } else { &input.name };
    let name = input::required_line("name", name, NAME).map_err(|error| errors.push(error.into())).unwrap_or_default();
    let site = input.site.as_deref().map(str::trim).filter(|site| !site.is_empty()).map(str::to_owned);
    if let Some(key) = &site
        && site::Entity::find().filter(site::Column::Key.eq(key)).one(tx).await?.is_none()
    {
        errors.push(FieldError::new("site", ErrorCode::Unknown.as_str(), sentence!("team-site-unknown")));
    }
    if errors.is_empty() { Ok(TeamInput { key, name, site }) } else { Err(Error::Invalid(errors)) }
}
