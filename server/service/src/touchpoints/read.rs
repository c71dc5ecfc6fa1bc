//! Finding touchpoints.

use domain::Role;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{Actor, Error, Result, Service, store::entity::touchpoint};

/// The touchpoint of a code, open or closed. Open to all: the code stands on a table.
///
/// # Errors
/// When the database is away.
pub async fn by_code(cx: &Service, code: &str) -> Result<Option<touchpoint::Model>> {
    Ok(touchpoint::Entity::find().filter(touchpoint::Column::Code.eq(code)).one(cx.store.reader()).await?)
}

/// The touchpoint of a key.
///
/// # Errors
/// [`Error::Forbidden`] for agents; [`Error::NotFound`].
pub async fn by_key(cx: &Service, actor: &Actor, key: &str) -> Result<touchpoint::Model> {
    allowed(actor)?;
    touchpoint::Entity::find()
        .filter(touchpoint::Column::Key.eq(key))
        .one(cx.store.reader())
        .await?
        .ok_or(Error::NotFound("touchpoint"))
}

/// All touchpoints, by name.
///
/// # Errors
/// [`Error::Forbidden`] for agents.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<touchpoint::Model>> {
    allowed(actor)?;
    Ok(touchpoint::Entity::find().order_by_asc(touchpoint::Column::Name).all(cx.store.reader()).await?)
}

fn allowed(actor: &Actor) -> Result<()> {
    actor.require(&[Role::Administrator, Role::QualityManager, Role::TeamLead], "see touchpoints")
}
