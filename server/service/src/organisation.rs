//! The organisation that this installation serves: its name, time zone, business hours.

mod known;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{case::BusinessHours, period};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseConnection, EntityTrait, QuerySelect};

use crate::{Error, Result, Service, case_rules, store::entity::organisation};

pub(crate) use known::{Known, known, state};

/// The organisation, ready for use.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// What customers know it by.
    pub name: String,
    /// The zone in which its days begin.
    pub zone: Tz,
    /// The language of customers whose language is not known, as a tag such as `de`.
    pub language: String,
    /// The accent colour of customer pages and mails, `#rrggbb`.
    pub brand_accent: Option<String>,
    /// The line under a mail that says who sent it.
    pub address: Option<String>,
    /// The sender of mails.
    pub mail_from: String,
    /// For how many minutes a second answer edits the first.
    pub edit_minutes: i32,
    /// How many hours after its last change a partial answer is final.
    pub partial_hours: i32,
    /// When cases are worked.
    pub business_hours: BusinessHours,
}

impl Organisation {
    /// The day in the organisation's zone on which `at` lies.
    #[must_use]
    pub fn local_day(&self, at: DateTime<Utc>) -> NaiveDate {
        period::local_day(at, self.zone)
    }
}

/// The organisation.
///
/// # Errors
/// When the database is away, or its row is damaged.
pub async fn get(cx: &Service) -> Result<Organisation> {
    Ok(shared(cx).await?.as_ref().clone())
}

/// The organisation, read once for all who ask for it at the same time.
///
/// # Errors
/// When the database is away, or its row is damaged.
pub(crate) async fn shared(cx: &Service) -> Result<Arc<Organisation>> {
    let db = cx.store.reader().clone();
    let read = cx.store.organisation_reads().ask((), move |askers| read_for(db.clone(), askers)).await;
    read.unwrap_or_else(|| Err(Error::Internal("the reading of the organisation broke off".to_owned())))
}

async fn read_for(db: DatabaseConnection, askers: Vec<()>) -> Vec<Result<Arc<Organisation>>> {
    match get_in(&db).await.map(Arc::new) {
        Ok(organisation) => askers.iter().map(|()| Ok(organisation.clone())).collect(),
        Err(Error::Database(error)) => askers.iter().map(|()| Err(Error::Database(error.clone()))).collect(),
        Err(error) => askers.iter().map(|()| Err(Error::Internal(format!("{error:?}")))).collect(),
    }
}

/// The organisation, as a transaction sees it.
///
/// # Errors
/// When the database is away, or its row is damaged.
pub async fn get_in(db: &impl ConnectionTrait) -> Result<Organisation> {
    read(organisation::Entity::find().one(db).await?)
}

/// The organisation, locked until the transaction ends: what may happen only once at a time is done behind this.
///
/// # Errors
/// As [`get`].
pub(crate) async fn lock(tx: &impl ConnectionTrait) -> Result<Organisation> {
    read(organisation::Entity::find().lock_exclusive().one(tx).await?)
}

fn read(row: Option<organisation::Model>) -> Result<Organisation> {
    let row = row.ok_or_else(|| {
        Error::Internal("there is no organisation; `afterword serve` makes one at its start".to_owned())
    })?;
    let zone = row.time_zone.parse().map_err(|_| Error::Internal(format!("unknown time zone {:?}", row.time_zone)))?;
    Ok(Organisation {
        name: row.name,
        zone,
        language: row.language,
        brand_accent: row.brand_accent,
        address: row.address,
        mail_from: row.mail_from,
        edit_minutes: row.edit_minutes,
        partial_hours: row.partial_hours,
        business_hours: serde_json::from_value(row.business_hours)
            .map_err(|error| Error::Internal(format!("the business hours cannot be read: {error}")))?,
    })
}

/// Makes the organisation's row if there is none yet, with defaults that hold until somebody sets them, and the
/// case rules and root causes to begin with.
///
/// # Errors
/// When the database is away.
pub async fn ensure(cx: &Service, name: &str, zone: Tz) -> Result<()> {
    let tx = cx.store.begin().await?;
    if organisation::Entity::find().one(&tx).await?.is_none() {
        let hours = serde_json::to_value(BusinessHours::office(zone)).map_err(|e| Error::Internal(e.to_string()))?;
        organisation::Entity::insert(organisation::ActiveModel {
            id: Set(cx.new_id()),
            singleton: Set(true),
            name: Set(name.to_owned()),
            time_zone: Set(zone.name().to_owned()),
            language: Set("en".to_owned()),
            brand_accent: Set(None),
            address: Set(None),
            mail_from: Set("Afterword <feedback@localhost>".to_owned()),
            edit_minutes: Set(60),
            partial_hours: Set(24),
            business_hours: Set(hours),
            created_at: Set(cx.now()),
        })
        .exec_without_returning(&tx)
        .await?;
    }
    case_rules::ensure_defaults(&tx, cx).await?;
    tx.commit().await?;
    Ok(())
}
