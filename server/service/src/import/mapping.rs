//! The mapping file: which column of a table is which of our fields, and how its values are written.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use crate::{Error, FieldError, Result, local_time};

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

    /// The moment that `written` names, as [`local_time`] reads it; `zone` is the organisation's.
    ///
    /// # Errors
    /// [`FieldError`] at `field` when it is not written as agreed, or names a time that the clocks skipped.
    pub fn time(&self, field: &str, written: &str, zone: Tz) -> Result<DateTime<Utc>, FieldError> {
        let zone = self.time_zone.unwrap_or(zone);
        match &self.time_format {
            Some(format) => local_time::read_as(field, written, format, zone),
            None => local_time::read(field, written, zone),
        }
    }
}

fn wrong(field: &str, message: String) -> Error {
    Error::field(field, "syntax", message)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
