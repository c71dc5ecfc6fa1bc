//! The mapping file: which column of a table is which of our fields, and how its values are written.

use std::collections::BTreeMap;

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use crate::{Error, FieldError, Result};

/// How a table is read. As TOML:
///
/// ```toml
/// delimiter = ";"                      # not given: a comma
/// time_zone = "Europe/Berlin"          # of times without an offset; not given: the organisation's
/// time_format = "%d.%m.%Y %H:%M"       # not given: RFC 3339, or "2026-11-20 09:18:10"
///
/// [column]                             # column → field, or several; other columns are passed over
/// "Ticket" = "external_id"
/// "E-mail" = "customer.email"
///
/// [constant]                           # fields that are the same in every row
/// source = "helpdesk"
///
/// [values.channel]                     # what the column says → what the field takes; "" is nothing
/// Call = "phone"
/// ```
///
/// Blanks around column names and values never matter.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// What parts the columns: one character.
    pub delimiter: Option<char>,
    /// The zone of times without an offset.
    pub time_zone: Option<Tz>,
    /// How times are written, in `strftime` terms. A format without a time of day means noon.
    pub time_format: Option<String>,
    /// Fields by column.
    pub column: BTreeMap<String, Targets>,
    /// Fields that are the same in every row.
    pub constant: BTreeMap<String, String>,
    /// By field: what the table says, and what that means.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
}

/// The field or fields that a column fills.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Targets {
    /// One field.
    One(String),
    /// Several fields from the same column.
    Several(Vec<String>),
}

impl Targets {
    /// The fields.
    #[must_use]
    pub fn fields(&self) -> &[String] {
        match self {
            Self::One(field) => std::slice::from_ref(field),
            Self::Several(fields) => fields,
        }
    }
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the line of what is wrong.
    pub fn parse(toml: &str) -> Result<Self> {
        let mapping: Self =
            toml::from_str(toml).map_err(|error| wrong("mapping", error.to_string().trim().to_owned()))?;
        if mapping.delimiter.is_some_and(|delimiter| !delimiter.is_ascii()) {
            return Err(wrong("delimiter", "The delimiter is a single character such as “;”.".to_owned()));
        }
        Ok(mapping)
    }

    /// Refuses fields that there are not. `known` lists them; an entry that ends in a dot (`attributes.`) takes
    /// every name after it.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming each unknown field.
    pub fn check_fields(&self, known: &[&str]) -> Result<()> {
        let is_known = |field: &str| {
            known.iter().any(|k| *k == field || (k.ends_with('.') && field.starts_with(k) && field.len() > k.len()))
        };
        let mut errors = Vec::new();
        let mut check = |place: String, field: &str| {
            if !is_known(field) {
                let message = format!("There is no field “{field}”; fields are: {}.", known.join(", "));
                errors.push(FieldError::new(place, "unknown", message));
            }
        };
        for (column, targets) in &self.column {
            targets.fields().iter().for_each(|field| check(format!("column.{column}"), field));
        }
        self.constant.keys().for_each(|field| check(format!("constant.{field}"), field));
        self.values.keys().for_each(|field| check(format!("values.{field}"), field));
        if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
    }

    /// What a value of `field` means: its replacement where there is one, else itself. Without blanks around it.
    #[must_use]
    pub fn value<'a>(&'a self, field: &str, written: &'a str) -> &'a str {
        let written = written.trim();
        let replaced = self
            .values
            .get(field)
            .and_then(|values| values.iter().find(|(from, _)| from.trim() == written).map(|(_, to)| to.trim()));
        replaced.unwrap_or(written)
    }

    /// The moment that `written` names; `zone` is the organisation's.
    ///
    /// An hour that a clock change repeats means its first run.
    ///
    /// # Errors
    /// [`FieldError`] at `field` when it is not written as agreed, or names a time that the clocks skipped.
    pub fn time(&self, field: &str, written: &str, zone: Tz) -> Result<DateTime<Utc>, FieldError> {
        let zone = self.time_zone.unwrap_or(zone);
        let written = written.trim();
        let local = match &self.time_format {
            Some(format) => {
                if let Ok(time) = DateTime::parse_from_str(written, format) {
                    return Ok(time.with_timezone(&Utc));
                }
                NaiveDateTime::parse_from_str(written, format)
                    .or_else(|_| NaiveDate::parse_from_str(written, format).map(noon))
                    .map_err(|_| {
                        FieldError::new(field, "syntax", format!("“{}” is not written as {format}.", short(written)))
                    })?
            }
            None => {
                if let Ok(time) = DateTime::parse_from_rfc3339(written) {
                    return Ok(time.with_timezone(&Utc));
                }
                ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M"]
                    .iter()
                    .find_map(|format| NaiveDateTime::parse_from_str(written, format).ok())
                    .or_else(|| NaiveDate::parse_from_str(written, "%Y-%m-%d").ok().map(noon))
                    .ok_or_else(|| {
                        let message = format!(
                            "“{}” is no time that is understood; one looks like “2026-11-20 09:18:10”, or name the format as time_format in the mapping file.",
                            short(written)
                        );
                        FieldError::new(field, "syntax", message)
                    })?
            }
        };
        match zone.from_local_datetime(&local) {
            LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => Ok(time.with_timezone(&Utc)),
            LocalResult::None => {
                let message = format!("“{}” does not exist in {zone}: the clocks were put forward.", short(written));
                Err(FieldError::new(field, "syntax", message))
            }
        }
    }
}

fn noon(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

fn short(text: &str) -> String {
    domain::text::shortened(text, 40)
}

fn wrong(field: &str, message: String) -> Error {
    Error::field(field, "syntax", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BERLIN: Tz = chrono_tz::Europe::Berlin;

    #[test]
    fn a_mapping_reads_and_says_what_it_does_not_know() {
        let mapping = Mapping::parse(
            "delimiter = ';'\n[column]\n\"E-mail \" = \"customer.email\"\nID = [\"external_id\", \"attributes.id\"]\n[values.channel]\nCall = \"phone\"\nBLANK = \"\"",
        )
        .unwrap();
        assert_eq!((mapping.value("channel", " Call "), mapping.value("channel", "BLANK")), ("phone", ""));
        assert_eq!(mapping.value("channel", "chat"), "chat");
        assert!(mapping.check_fields(&["customer.email", "external_id", "channel", "attributes."]).is_ok());
        let error = mapping.check_fields(&["external_id", "channel", "attributes."]).unwrap_err().to_string();
        assert!(error.contains("column.E-mail") && error.contains("customer.email"), "{error}");
        let error = Mapping::parse("colum = 1").unwrap_err().to_string();
        assert!(error.contains("line 1") && error.contains("colum"), "{error}");
    }

    #[test]
    fn times_are_read_in_the_zone_of_the_table() {
        let read = |format: Option<&str>, text: &str| {
            let mapping = Mapping { time_format: format.map(str::to_owned), ..Mapping::default() };
            mapping.time("ended_at", text, BERLIN).map(|time| time.to_rfc3339())
        };
        assert_eq!(read(None, "2026-11-20T09:00:00Z").unwrap(), "2026-11-20T09:00:00+00:00");
        assert_eq!(read(None, " 2026-11-20 10:00 ").unwrap(), "2026-11-20T09:00:00+00:00");
        assert_eq!(read(None, "2026-07-20").unwrap(), "2026-07-20T10:00:00+00:00");
        assert_eq!(read(Some("%d.%m.%Y %H:%M"), "20.11.2026 10:00").unwrap(), "2026-11-20T09:00:00+00:00");
        assert_eq!(read(Some("%d.%m.%Y %H:%M %z"), "20.11.2026 10:00 +0000").unwrap(), "2026-11-20T10:00:00+00:00");
        assert_eq!(read(Some("%m/%d/%Y"), "11/20/2026").unwrap(), "2026-11-20T11:00:00+00:00");
        // 2026-03-29 02:30 was skipped, 2026-10-25 02:30 came twice.
        assert!(read(None, "2026-03-29 02:30:00").unwrap_err().message.contains("put forward"));
        assert_eq!(read(None, "2026-10-25 02:30:00").unwrap(), "2026-10-25T00:30:00+00:00");
        assert!(read(None, "yesterday").is_err());
    }
}
