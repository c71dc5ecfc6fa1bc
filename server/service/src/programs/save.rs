//! Saving a program.

use domain::{Role, sentence, text::shortened};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter,
};
use serde_json::json;

use super::input::{Clean, ProgramInput};
use crate::{
    Actor, Error, Result, Service,
    audit::{self, Action},
    changes::{Saved, between},
    store::entity::program,
    surveys,
};

/// Adds or changes the program of `input.key`. Contacts that were judged stay as they were judged.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] naming each wrong field.
pub async fn save(cx: &Service, actor: &Actor, input: &ProgramInput) -> Result<Saved> {
    let tx = cx.store.begin().await?;
    let saved = save_in(&tx, cx, actor, input).await?;
    tx.commit().await?;
    Ok(saved)
}

/// As [`save`], inside the caller's transaction.
///
/// # Errors
/// As [`save`].
pub async fn save_in(tx: &DatabaseTransaction, cx: &Service, actor: &Actor, input: &ProgramInput) -> Result<Saved> {
    actor.require(&[Role::Administrator], sentence!("may-change-programs"))?;
    let mut clean = input.check()?;
    known_survey(tx, cx, &clean.survey).await?;
    if clean.rule.enabled {
        surveys::refuse_retired(tx, &clean.survey).await?;
    }
    let known = program::Entity::find().filter(program::Column::Key.eq(&clean.rule.key)).one(tx).await?;
    let saved = match &known {
        None => {
            program::Entity::insert(program::ActiveModel {
                id: Set(cx.new_id()),
                key: Set(clean.rule.key.clone()),
                created_at: Set(cx.now()),
                ..columns(cx, &clean)?
            })
            .exec_without_returning(tx)
            .await?;
            Saved::Added
        }
        Some(row) => {
            // Who gives no name does not take the old one away.
            if input.name.trim().is_empty() {
                clean.name.clone_from(&row.name);
            }
            let changes = between(&ProgramInput::try_from(row)?, &clean.as_input())?;
            if changes.is_empty() {
                return Ok(Saved::Same);
            }
            let changed = program::ActiveModel { id: Set(row.id), ..columns(cx, &clean)? };
            program::Entity::update(changed).exec(tx).await?;
            Saved::Changed(changes)
        }
    };
    let detail = audit::saved(&saved, json!(clean.as_input()));
    audit::record(tx, cx, actor, Action::ProgramSaved, &clean.rule.key, Some(detail)).await?;
    Ok(saved)
}

/// The survey's row must be there for the program to name it; a built-in survey is published on its first use.
async fn known_survey(tx: &DatabaseTransaction, cx: &Service, key: &str) -> Result<()> {
    match surveys::current_version(tx, cx, key).await {
        Err(Error::NotFound(_)) => {
            Err(Error::field("survey", "unknown", sentence!("survey-unknown", key = shortened(key, 60))))
        }
        Err(other) => Err(other),
        Ok(version) => surveys::refuse_staff(&version),
    }
}

/// All columns but id, key and time of making.
fn columns(cx: &Service, clean: &Clean) -> Result<program::ActiveModel> {
    let narrow = |number: i64| i32::try_from(number).map_err(|error| Error::Internal(error.to_string()));
    Ok(program::ActiveModel {
        id: NotSet,
        key: NotSet,
        name: Set(clean.name.clone()),
        survey_key: Set(clean.survey.clone()),
        channel: Set(clean.channel.clone()),
        share_ppm: Set(clean.share_ppm),
        delay_minutes: Set(narrow(clean.rule.delay_minutes)?),
        quarantine_days: Set(narrow(clean.rule.quarantine_days)?),
        expiry_days: Set(narrow(clean.rule.expiry_days)?),
        reminder_days: Set(clean.reminder_days),
        priority: Set(clean.rule.priority),
        filter: Set(serde_json::to_value(&clean.rule.filter).map_err(|error| Error::Internal(error.to_string()))?),
        enabled: Set(clean.rule.enabled),
        created_at: NotSet,
        updated_at: Set(cx.now()),
    })
}
