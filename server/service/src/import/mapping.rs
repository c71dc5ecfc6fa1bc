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
        let is_known = |field: &str| is_field(known, field);
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

/// Whether `known` has `field`. An entry that ends in a dot is no field itself, but any name after it makes one.
pub(super) fn is_field(known: &[&str], field: &str) -> bool {
    known.iter().any(|k| if k.ends_with('.') { field.len() > k.len() && field.starts_with(k) } else { *k == field })
}

fn wrong(field: &str, message: String) -> Error {
    Error::field(field, "syntax", message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::nasty;

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

    proptest! {
        #[test]
        fn any_text_is_a_mapping_or_an_error_with_its_place(text in nasty::soup()) {
            if let Err(error) = Mapping::parse(&text) {
                let Error::Invalid(errors) = error else { panic!("{error}") };
                prop_assert!(errors.iter().all(|error| !error.field.is_empty() && !error.message.to_string().is_empty()));
            }
        }

        /// Formats come from the file of whoever imports, the times from the table.
        #[test]
        fn any_time_in_any_format_is_a_moment_or_an_error_with_its_place(
            format in proptest::option::of(nasty::text()), written in nasty::text(),
            zone in proptest::sample::select(&["UTC", "Europe/Berlin", "Pacific/Kiritimati", "America/Adak"][..])
        ) {
            let mapping = Mapping { time_format: format, ..Mapping::default() };
            if let Err(error) = mapping.time("ended_at", &written, zone.parse().unwrap()) {
                prop_assert_eq!(error.field, "ended_at");
            }
        }

        #[test]
        fn wrong_fields_are_all_named(columns in proptest::collection::btree_map(nasty::text(), nasty::text(), 0..8)) {
            let column = columns.iter().map(|(name, field)| (name.clone(), Targets::One(field.clone()))).collect();
            let mapping = Mapping { column, ..Mapping::default() };
            let known = ["external_id", "attributes."];
            let fits = |field: &str| field == "external_id" || field.strip_prefix("attributes.").is_some_and(|name| !name.is_empty());
            let wrong = columns.values().filter(|field| !fits(field)).count();
            match mapping.check_fields(&known) {
                Ok(()) => prop_assert_eq!(wrong, 0),
                Err(Error::Invalid(errors)) => prop_assert_eq!(errors.len(), wrong),
                Err(other) => panic!("{other}"),
            }
        }
    }
}
