//! Reading programs.

use domain::program::{Filter, ProgramRule};
use domain::sentence;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{Actor, Error, Result, Service, store::entity::program};

/// All programs in the order in which they are judged.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not read the configuration.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<program::Model>> {
    readable(actor)?;
    rules_for(cx.store.reader()).await
}

/// The program of that key.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not read the configuration; [`Error::NotFound`].
pub async fn get(cx: &Service, actor: &Actor, key: &str) -> Result<program::Model> {
    readable(actor)?;
    program::Entity::find()
        .filter(program::Column::Key.eq(key))
        .one(cx.store.reader())
        .await?
        .ok_or(Error::NotFound("program"))
}

/// All programs as a transaction sees them, in the order in which they are judged.
///
/// # Errors
/// When the database is away.
pub async fn rules_for(db: &impl ConnectionTrait) -> Result<Vec<program::Model>> {
    Ok(program::Entity::find()
        .order_by_asc(program::Column::Priority)
        .order_by_asc(program::Column::Key)
        .all(db)
        .await?)
}

/// The rule in a program's row.
///
/// # Errors
/// [`Error::Internal`] when its filter is damaged.
pub fn rule_of(program: &program::Model) -> Result<ProgramRule> {
    let filter: Filter = serde_json::from_value(program.filter.clone())
        .map_err(|error| Error::Internal(format!("the filter of program {} cannot be read: {error}", program.key)))?;
    Ok(ProgramRule {
        key: program.key.clone(),
        priority: program.priority,
        filter,
        share: f64::from(program.share_ppm) / 1_000_000.0,
        delay_minutes: program.delay_minutes.into(),
        quarantine_days: program.quarantine_days.into(),
        expiry_days: program.expiry_days.into(),
        enabled: program.enabled,
    })
}

fn readable(actor: &Actor) -> Result<()> {
    if actor.role.can_read_configuration() { Ok(()) } else { Err(Error::Forbidden(sentence!("may-see-programs"))) }
}
