//! Times as people type them and tables have them: without an offset, in the organisation's zone.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use domain::{sentence, text::shortened};

use crate::FieldError;

/// How a local time may be written when nobody says how: with blank or `T`, with or without seconds.
const FORMATS: &[&str] = &["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"];

/// The moment that `written` names: RFC 3339, or a local time of `zone` such as `2026-11-20 09:18`. A day alone
/// means its noon; an hour that a clock change repeats means its first run.
///
/// # Errors
/// [`FieldError`] at `field` when it is not written so, or names a time that the clocks skipped.
pub fn read(field: &str, written: &str, zone: Tz) -> Result<DateTime<Utc>, FieldError> {
    let written = written.trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(written) {
        return Ok(time.with_timezone(&Utc));
    }
    let local = FORMATS
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(written, format).ok())
        .or_else(|| NaiveDate::parse_from_str(written, "%Y-%m-%d").ok().map(noon))
        .ok_or_else(|| FieldError::new(field, "syntax", sentence!("input-not-a-time", given = short(written))))?;
    in_zone(field, written, local, zone)
}

/// The moment at which `day` begins in `zone`: where the clocks skip midnight, the first moment after.
#[must_use]
pub fn start_of_day(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    (0..24)
        .filter_map(|hour| day.and_hms_opt(hour, 0, 0))
        .find_map(|local| zone.from_local_datetime(&local).earliest())
        .map_or_else(|| day.and_time(NaiveTime::MIN).and_utc(), |start| start.with_timezone(&Utc))
}

/// As [`read`], written as `format` says in `strftime` terms; with an offset in it, that counts.
///
/// # Errors
/// As [`read`].
pub fn read_as(field: &str, written: &str, format: &str, zone: Tz) -> Result<DateTime<Utc>, FieldError> {
    let written = written.trim();
    if let Ok(time) = DateTime::parse_from_str(written, format) {
        return Ok(time.with_timezone(&Utc));
    }
    let local = NaiveDateTime::parse_from_str(written, format)
        .or_else(|_| NaiveDate::parse_from_str(written, format).map(noon))
        .map_err(|_| {
            let message = sentence!("input-time-not-as-format", given = short(written), format);
            FieldError::new(field, "syntax", message)
        })?;
    in_zone(field, written, local, zone)
}

fn in_zone(field: &str, written: &str, local: NaiveDateTime, zone: Tz) -> Result<DateTime<Utc>, FieldError> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => Ok(time.with_timezone(&Utc)),
        LocalResult::None => {
            let message = sentence!("input-time-skipped", given = short(written), zone = zone.name());
            Err(FieldError::new(field, "syntax", message))
        }
    }
}

fn noon(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

fn short(text: &str) -> String {
    shortened(text, 40)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BERLIN: Tz = chrono_tz::Europe::Berlin;

    #[test]
    fn times_are_read_in_their_zone() {
        let plain = |text: &str| read("ended_at", text, BERLIN).map(|time| time.to_rfc3339());
        let formatted =
            |format: &str, text: &str| read_as("ended_at", text, format, BERLIN).map(|time| time.to_rfc3339());
        assert_eq!(plain("2026-11-20T09:00:00Z").unwrap(), "2026-11-20T09:00:00+00:00");
        assert_eq!(plain(" 2026-11-20 10:00 ").unwrap(), "2026-11-20T09:00:00+00:00");
        assert_eq!(plain("2026-11-20T10:00").unwrap(), "2026-11-20T09:00:00+00:00");
        assert_eq!(plain("2026-07-20").unwrap(), "2026-07-20T10:00:00+00:00");
        assert_eq!(formatted("%d.%m.%Y %H:%M", "20.11.2026 10:00").unwrap(), "2026-11-20T09:00:00+00:00");
        assert_eq!(formatted("%d.%m.%Y %H:%M %z", "20.11.2026 10:00 +0000").unwrap(), "2026-11-20T10:00:00+00:00");
        assert_eq!(formatted("%m/%d/%Y", "11/20/2026").unwrap(), "2026-11-20T11:00:00+00:00");
        assert!(formatted("%m/%d/%Y", "20.11.2026").is_err());
    }

    #[test]
    fn clock_changes_are_not_guessed_at() {
        // 2026-03-29 02:30 was skipped, 2026-10-25 02:30 came twice.
        assert!(read("x", "2026-03-29 02:30:00", BERLIN).unwrap_err().message.to_string().contains("put forward"));
        assert_eq!(read("x", "2026-10-25 02:30:00", BERLIN).unwrap().to_rfc3339(), "2026-10-25T00:30:00+00:00");
        assert!(read("x", "yesterday", BERLIN).is_err());
    }
}
