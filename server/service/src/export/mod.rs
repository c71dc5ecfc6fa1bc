//! Tables that go out: CSV for programs and people, XLSX for people, lines of JSON for programs.
//!
//! Every export reads one snapshot in pieces, and while a piece is read the one before is written and handed on: a table of
//! any length takes little memory. Times stand twice: in the organisation's zone, as people read them, and in UTC.

mod cases;
mod contacts;
mod responses;
mod scores;
mod sheet;
mod writer;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use domain::sentence;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use tokio::sync::mpsc;
use uuid::Uuid;

pub use cases::cases;
pub use contacts::contacts;
pub use responses::responses;
pub use scores::{ScoreTable, scores};
pub use sheet::{Format, Options};

use crate::{Actor, Error, Result, Service, audit, organisation};

/// Rows read at once.
const PIECE: u64 = 2000;

/// Where an export goes: whoever reads the other end writes it down. Closed, it ends the export.
pub type Out = mpsc::Sender<Vec<u8>>;

/// Which rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Which {
    /// The first day, in the organisation's time zone.
    pub from: Option<NaiveDate>,
    /// The day after the last.
    pub to: Option<NaiveDate>,
    /// The team that handled the contact.
    pub team: Option<String>,
    /// The program that asked.
    pub program: Option<String>,
}

/// Refuses whoever takes no tables out, and writes down who does.
async fn begin(cx: &Service, actor: &Actor, what: &'static str) -> Result<Tz> {
    if !actor.role.can_export() {
        return Err(Error::Forbidden(sentence!("may-take-tables-out")));
    }
    audit::record(cx.store.writer(), cx, actor, audit::Action::DataExported, what, None).await?;
    Ok(organisation::get(cx).await?.zone)
}

/// The moment at which a day begins in `zone`; where the clocks skip midnight, the first moment after it.
fn begins(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    let local =
        (0..=3).find_map(|hour| zone.from_local_datetime(&(midnight + chrono::TimeDelta::hours(hour))).earliest());
    local.map_or_else(|| midnight.and_utc(), |local| local.with_timezone(&Utc))
}

/// The next piece of a table by its ids, which are in the order in which rows came in.
fn piece<E: EntityTrait>(select: &Select<E>, id: E::Column, after: Option<Uuid>) -> Select<E> {
    let select = select.clone().order_by_asc(id).limit(PIECE);
    match after {
        Some(after) => select.filter(id.gt(after)),
        None => select,
    }
}

/// Nobody reads on: a download that was broken off, a disk that is full.
fn gone() -> Error {
    Error::conflict("Nobody takes the rest of the table.".to_owned())
}

/// A read transaction; ended without changes.
async fn finish(snapshot: sea_orm::DatabaseTransaction) -> Result<()> {
    snapshot.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_its_first_moment() {
        let at = |day: &str, zone: Tz| begins(day.parse().unwrap(), zone).to_rfc3339();
        assert_eq!(at("2026-11-20", chrono_tz::Europe::Berlin), "2026-11-19T23:00:00+00:00");
        // In Beirut the clocks go forward at midnight.
        assert_eq!(at("2026-03-29", chrono_tz::Asia::Beirut), "2026-03-28T22:00:00+00:00");
    }
}
