//! Surveys about staff are not for customers: no program asks them.

use domain::text::shortened;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::content;
use crate::{
    Error, Result,
    store::entity::{program, survey_version},
};

/// Refuses a survey about staff to a program.
///
/// # Errors
/// [`Error::Invalid`] at the field `survey`.
pub(crate) fn refuse_staff(version: &survey_version::Model) -> Result<()> {
    let content = content(version)?;
    if !content.about.is_staff() {
        return Ok(());
    }
    let said = format!(
        "The survey “{}” is about staff, and programs ask customers. Please choose another one, or show it at a touchpoint.",
        shortened(&content.key, 60)
    );
    Err(Error::field("survey", "about_staff", said))
}

/// Refuses to make a survey one about staff that a program asks.
///
/// # Errors
/// [`Error::Conflict`] that names the program.
pub(super) async fn refuse_asked(tx: &impl ConnectionTrait, key: &str) -> Result<()> {
    let asking = program::Entity::find()
        .filter(program::Column::SurveyKey.eq(key))
        .order_by_asc(program::Column::Key)
        .one(tx)
        .await?;
    let Some(program) = asking else { return Ok(()) };
    Err(Error::Conflict(format!(
        "The program “{}” asks customers with it, so it cannot be about staff. Please give the program another survey first.",
        program.name
    )))
}
