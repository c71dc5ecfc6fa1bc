//! Surveys about staff are not for customers: no program asks them.

use domain::{sentence, text::shortened};
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
    let said = sentence!("survey-is-about-staff", key = shortened(&content.key, 60));
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
    Err(Error::conflict(sentence!("survey-asks-customers", program = program.name)))
}
