//! Adding and changing touchpoints.

use std::ops::RangeInclusive;

use domain::{Language, Role, input, sentence, text};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use super::code::new_code;
use crate::{
    Actor, Error, FieldError, Result, Service,
    audit::{self, Action},
    changes::{Saved, between},
    store::entity::{site, team, touchpoint},
    surveys,
};

/// What can be set at a touchpoint; the key tells which one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TouchpointInput {
    /// Its key, for ever.
    pub key: String,
    /// What customers and staff read; its key when left out.
    #[serde(default)]
    pub name: Option<String>,
    /// The survey that it shows.
    #[serde(default = "comment_card")]
    pub survey: String,
    /// Where it stands.
    #[serde(default)]
    pub site: Option<String>,
    /// Who gets its cases.
    #[serde(default)]
    pub team: Option<String>,
    /// The language of readers who do not say which they want.
    #[serde(default)]
    pub language: Option<String>,
    /// Whether it takes cards.
    #[serde(default = "yes")]
    pub enabled: bool,
    /// Within so many minutes one card of a device counts, and others are set aside; none: all count, as where many people use one
    /// device.
    #[serde(default)]
    pub repeat_minutes: Option<i32>,
}

/// The minutes within which one card of a device may count: at most a day, for then the device is known no more.
const REPEAT_MINUTES: RangeInclusive<i32> = 1..=1440;

fn comment_card() -> String {
    "comment-card".to_owned()
}

const fn yes() -> bool {
    true
}

/// Adds or changes the touchpoint of `input.key`. Its code is made once and never changes, for it is printed.
///
/// # Errors
/// [`Error::Forbidden`] for all but quality managers and administrators; [`Error::Invalid`] naming each wrong field.
pub async fn save(cx: &Service, actor: &Actor, input: &TouchpointInput) -> Result<Saved> {
    let tx = cx.store.begin().await?;
    let saved = save_in(&tx, cx, actor, input).await?;
    tx.commit().await?;
    Ok(saved)
}

/// As [`save`], inside the caller's transaction.
///
/// # Errors
/// As [`save`].
pub async fn save_in(tx: &DatabaseTransaction, cx: &Service, actor: &Actor, input: &TouchpointInput) -> Result<Saved> {
    actor.require(&[Role::Administrator, Role::QualityManager], sentence!("may-change-touchpoints"))?;
    let mut new = check(tx, input).await?;
    surveys::current_version(tx, cx, &new.survey).await?;
    if new.enabled {
        surveys::refuse_retired(tx, &new.survey).await?;
    }
    let known = touchpoint::Entity::find().filter(touchpoint::Column::Key.eq(&new.key)).one(tx).await?;
    let saved = match known {
        None => {
            let row = touchpoint::Model {
                id: cx.new_id(),
                code: free_code(tx, cx).await?,
                created_at: cx.now(),
                key: String::new(),
                name: String::new(),
                survey_key: String::new(),
                site_key: None,
                team_key: None,
                language: None,
                enabled: true,
                repeat_minutes: None,
            };
            touchpoint::Entity::insert(columns(row, &new)).exec_without_returning(tx).await?;
            Saved::Added
        }
        Some(row) => {
            // Who gives no name does not take the old one away.
            if input.name.as_deref().is_none_or(|name| name.trim().is_empty()) {
                new.name = Some(row.name.clone());
            }
            let changes = between(&TouchpointInput::from(&row), &new)?;
            if changes.is_empty() {
                return Ok(Saved::Same);
            }
            touchpoint::Entity::update(columns(row, &new)).exec(tx).await?;
            Saved::Changed(changes)
        }
    };
    let detail = audit::saved(&saved, serde_json::json!(new));
    audit::record(tx, cx, actor, Action::TouchpointSaved, &new.key, Some(detail)).await?;
    Ok(saved)
}

impl From<&touchpoint::Model> for TouchpointInput {
    fn from(row: &touchpoint::Model) -> Self {
        Self {
            key: row.key.clone(),
            name: Some(row.name.clone()),
            survey: row.survey_key.clone(),
            site: row.site_key.clone(),
            team: row.team_key.clone(),
            language: row.language.clone(),
            enabled: row.enabled,
            repeat_minutes: row.repeat_minutes,
        }
    }
}

fn columns(row: touchpoint::Model, new: &TouchpointInput) -> touchpoint::ActiveModel {
    touchpoint::ActiveModel::from(touchpoint::Model {
        key: new.key.clone(),
        name: new.name.clone().unwrap_or_else(|| new.key.clone()),
        survey_key: new.survey.clone(),
        site_key: new.site.clone(),
        team_key: new.team.clone(),
        language: new.language.clone(),
        enabled: new.enabled,
        repeat_minutes: new.repeat_minutes,
        ..row
    })
    .reset_all()
}

/// A code that no touchpoint has.
async fn free_code(tx: &impl ConnectionTrait, cx: &Service) -> Result<String> {
    loop {
        let code = new_code(cx.entropy.as_ref());
        if touchpoint::Entity::find().filter(touchpoint::Column::Code.eq(&code)).one(tx).await?.is_none() {
            return Ok(code);
        }
    }
}

/// The input with blanks cut and empty choices dropped, or what is wrong with it.
async fn check(tx: &impl ConnectionTrait, given: &TouchpointInput) -> Result<TouchpointInput> {
    let chosen = |value: &Option<String>| value.as_deref().map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
    let mut errors = Vec::new();
    let key = given.key.trim().to_owned();
    if !text::is_key(&key) {
        errors.push(FieldError::new("key", "syntax", sentence!("touchpoint-key-syntax")));
    }
    let name = match input::optional_line("name", given.name.as_deref().unwrap_or_default(), 200) {
        Ok(name) => name.unwrap_or_else(|| key.clone()),
        Err(error) => {
            errors.push(FieldError::new(error.field, error.code.as_str(), error.message));
            String::new()
        }
    };
    if !surveys::exists(tx, &given.survey).await? {
        let key = text::shortened(&given.survey, 60);
        errors.push(FieldError::new("survey", "unknown", sentence!("survey-unknown", key)));
    }
    let site = chosen(&given.site);
    if let Some(key) = &site
        && site::Entity::find().filter(site::Column::Key.eq(key)).one(tx).await?.is_none()
    {
        let key = text::shortened(key, 60);
        errors.push(FieldError::new("site", "unknown", sentence!("touchpoint-unknown-site", key)));
    }
    let team = chosen(&given.team);
    if let Some(key) = &team
        && team::Entity::find().filter(team::Column::Key.eq(key)).one(tx).await?.is_none()
    {
        let key = text::shortened(key, 60);
        errors.push(FieldError::new("team", "unknown", sentence!("touchpoint-unknown-team", key)));
    }
    let language = chosen(&given.language);
    if let Some(Err(unknown)) = language.as_deref().map(str::parse::<Language>) {
        let message = sentence!("touchpoint-unknown-language", given = unknown.given, allowed = unknown.allowed);
        errors.push(FieldError::new("language", "unknown", message));
    }
    if given.repeat_minutes.is_some_and(|minutes| !REPEAT_MINUTES.contains(&minutes)) {
        errors.push(FieldError::new("repeat_minutes", "out_of_range", sentence!("touchpoint-repeat-range")));
    }
    if errors.is_empty() {
        Ok(TouchpointInput {
            key,
            name: Some(name),
            survey: given.survey.clone(),
            site,
            team,
            language,
            enabled: given.enabled,
            repeat_minutes: given.repeat_minutes,
        })
    } else {
        Err(Error::Invalid(errors))
    }
}
