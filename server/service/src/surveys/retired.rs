//! Surveys that ask nobody any more. What was answered stays, and what is open can still be answered.

use domain::{Sentence, sentence, text::shortened};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::{SurveyRow, current_version, own::allowed};
use crate::{
    Actor, Error, Result, Service,
    audit::{self, Action},
    store::entity::{program, survey, touchpoint},
};

/// Programs and touchpoints that a refusal names; it counts the others.
const NAMED: usize = 5;

/// Retires a survey: no program and no touchpoint can ask it until it is brought back. Retired already, it stays so.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] while a program that is on or an open touchpoint asks it;
/// [`Error::Forbidden`] for who may not configure.
pub async fn retire(cx: &Service, actor: &Actor, key: &str) -> Result<()> {
    allowed(actor)?;
    let tx = cx.store.begin().await?;
    // A built-in survey that nothing used yet has no row before this.
    current_version(&tx, cx, key).await?;
    // Locked: who saves a program or touchpoint with it looks at the same row, and one of the two waits.
    let row = locked(&tx, key).await?.ok_or(Error::NotFound("survey"))?;
    if row.retired_at.is_none() {
        let asking = asking(&tx, key).await?;
        if !asking.is_empty() {
            return Err(Error::conflict(in_use(asking)));
        }
        set(&tx, &row, Some(cx.now())).await?;
        audit::record(&tx, cx, actor, Action::SurveyRetired, key, None).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Brings a retired survey back. One that is not retired stays as it is.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who may not configure.
pub async fn bring_back(cx: &Service, actor: &Actor, key: &str) -> Result<()> {
    allowed(actor)?;
    let tx = cx.store.begin().await?;
    if !bring_back_in(&tx, cx, actor, key).await? {
        return Err(Error::NotFound("survey"));
    }
    tx.commit().await?;
    Ok(())
}

/// As [`bring_back`], inside the caller's transaction; says whether there is such a survey.
pub(super) async fn bring_back_in(tx: &DatabaseTransaction, cx: &Service, actor: &Actor, key: &str) -> Result<bool> {
    let Some(row) = locked(tx, key).await? else { return Ok(false) };
    if row.retired_at.is_some() {
        set(tx, &row, None).await?;
        audit::record(tx, cx, actor, Action::SurveyBroughtBack, key, None).await?;
    }
    Ok(true)
}

/// Refuses a retired survey to what is about to ask it.
///
/// # Errors
/// [`Error::Invalid`] at the field `survey`.
pub(crate) async fn refuse_retired(tx: &impl ConnectionTrait, key: &str) -> Result<()> {
    let row = survey::Entity::find().filter(survey::Column::Key.eq(key)).lock_shared().one(tx).await?;
    if row.is_none_or(|row| row.retired_at.is_none()) {
        return Ok(());
    }
    Err(Error::field("survey", "retired", sentence!("survey-is-retired", key = shortened(key, 60))))
}

/// Key and name of the surveys to choose from: those that are not retired, and the one that is named already.
#[must_use]
pub fn to_choose(rows: Vec<SurveyRow>, named: Option<&str>) -> Vec<(String, String)> {
    rows.into_iter()
        .filter(|row| row.retired_at.is_none() || named == Some(&row.content.key))
        .map(|row| (row.content.key, row.content.name))
        .collect()
}

async fn locked(tx: &DatabaseTransaction, key: &str) -> Result<Option<survey::Model>> {
    Ok(survey::Entity::find().filter(survey::Column::Key.eq(key)).lock_exclusive().one(tx).await?)
}

async fn set(tx: &DatabaseTransaction, row: &survey::Model, at: Option<chrono::DateTime<chrono::Utc>>) -> Result<()> {
    let changed = survey::ActiveModel { id: Set(row.id), retired_at: Set(at), ..Default::default() };
    survey::Entity::update(changed).exec(tx).await?;
    Ok(())
}

/// What asks a survey now, in words.
async fn asking(tx: &DatabaseTransaction, key: &str) -> Result<Vec<Sentence>> {
    let programs = program::Entity::find()
        .select_only()
        .column(program::Column::Name)
        .filter(program::Column::SurveyKey.eq(key))
        .filter(program::Column::Enabled.eq(true))
        .order_by_asc(program::Column::Name);
    let places = touchpoint::Entity::find()
        .select_only()
        .column(touchpoint::Column::Name)
        .filter(touchpoint::Column::SurveyKey.eq(key))
        .filter(touchpoint::Column::Enabled.eq(true))
        .order_by_asc(touchpoint::Column::Name);
    let programs = programs.into_tuple::<String>().all(tx).await?;
    let places = places.into_tuple::<String>().all(tx).await?;
    let programs = programs.into_iter().map(|name| sentence!("survey-asked-by-program", name));
    let places = places.into_iter().map(|name| sentence!("survey-asked-by-touchpoint", name));
    Ok(programs.chain(places).collect())
}

fn in_use(asking: Vec<Sentence>) -> Sentence {
    let more = asking.len().saturating_sub(NAMED);
    let named = asking.into_iter().take(NAMED);
    let named = named.reduce(|named, next| sentence!("survey-asked-by-both", named, next));
    sentence!("survey-in-use", asking = named.unwrap_or_else(|| "".into()), more)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_some_and_counts_the_rest() {
        let said = |n: usize| {
            let places = (1..=n).map(|n| sentence!("survey-asked-by-touchpoint", name = n.to_string()));
            in_use(places.collect()).to_string()
        };
        assert!(said(1).starts_with("It is still asked by the touchpoint “1”. Please"), "{}", said(1));
        assert!(said(5).contains("“4”, the touchpoint “5”. Please"), "{}", said(5));
        assert!(said(7).contains("the touchpoint “5”, and 2 more. Please"), "{}", said(7));
    }
}
