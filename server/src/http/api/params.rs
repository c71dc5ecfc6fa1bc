//! Parameters of a list: each is known, or named as wrong; and the envelope of a page.

use std::str::FromStr;

use chrono::NaiveDate;
use serde::Serialize;
use service::{Error, FieldError, Result};
use uuid::Uuid;

/// Rows of a page unless the caller says otherwise.
const USUAL: u64 = 50;
/// The most rows of a page.
const MOST: u64 = 200;

/// A page of a list.
#[derive(Debug, Serialize)]
pub(super) struct Page<T> {
    /// The rows.
    pub(super) data: Vec<T>,
    /// What to give as `after` for the next page; `null` on the last.
    pub(super) next: Option<String>,
}

/// The parameters of a request, taken one by one.
#[derive(Debug)]
pub(super) struct Params {
    left: Vec<(String, String)>,
    known: Vec<&'static str>,
    errors: Vec<FieldError>,
}

impl Params {
    pub(super) fn of(query: Option<&str>) -> Self {
        let pairs = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        Self { left: pairs.into_owned().collect(), known: Vec::new(), errors: Vec::new() }
    }

    /// The text of `name`; none when it is absent or empty. Given twice it is an error: which one would be meant?
    pub(super) fn text(&mut self, name: &'static str) -> Option<String> {
        self.known.push(name);
        let mut values = Vec::new();
        self.left.retain(|(given, value)| {
            let takes = given == name;
            if takes {
                values.push(value.clone());
            }
            !takes
        });
        if values.len() > 1 {
            self.wrong(name, "twice", format!("{name} is given {} times; please say it once.", values.len()));
        }
        values.into_iter().next().filter(|value| !value.is_empty())
    }

    /// The word of `name`, as one of a set.
    pub(super) fn word<T: FromStr<Err = domain::UnknownWord>>(&mut self, name: &'static str) -> Option<T> {
        let text = self.text(name)?;
        text.parse().map_err(|error: T::Err| self.wrong(name, "unknown", format!("This is unknown: {error}."))).ok()
    }

    pub(super) fn id(&mut self, name: &'static str) -> Option<Uuid> {
        let text = self.text(name)?;
        text.parse().map_err(|_| self.wrong(name, "syntax", "This is no id.".to_owned())).ok()
    }

    pub(super) fn day(&mut self, name: &'static str) -> Option<NaiveDate> {
        let text = self.text(name)?;
        let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d");
        day.map_err(|_| self.wrong(name, "not_a_day", "Please write the day as 2026-11-20.".to_owned())).ok()
    }

    /// How many rows a page has.
    pub(super) fn limit(&mut self) -> u64 {
        let Some(text) = self.text("limit") else { return USUAL };
        match text.parse() {
            Ok(limit) if (1..=MOST).contains(&limit) => limit,
            _ => {
                self.wrong("limit", "out_of_range", format!("A page has 1 to {MOST} rows."));
                USUAL
            }
        }
    }

    pub(super) fn wrong(&mut self, field: &str, code: &str, message: String) {
        self.errors.push(FieldError::new(field, code, message));
    }

    /// Whether all was understood. An overlooked parameter would give a list that means something else.
    ///
    /// # Errors
    /// [`Error::Invalid`] with each parameter that is unknown or wrong.
    pub(super) fn done(mut self) -> Result<()> {
        let known = self.known.join(", ");
        for (name, _) in std::mem::take(&mut self.left) {
            let name: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
            let message = format!("There is no parameter “{name}”; there are {known}.");
            self.errors.push(FieldError::new(name, "unknown", message));
        }
        if self.errors.is_empty() { Ok(()) } else { Err(Error::Invalid(self.errors)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn parameters_are_taken_and_the_rest_is_named() {
        let mut params = Params::of(Some("limit=20&team=a%26b&empty=&id=7&limit=30&colour=red"));
        assert_eq!(params.text("team").as_deref(), Some("a&b"));
        assert_eq!(params.text("empty"), None);
        assert_eq!(params.limit(), 20);
        assert_eq!(params.id("id"), None);
        let Err(Error::Invalid(errors)) = params.done() else { panic!("it passes") };
        let said: Vec<_> = errors.iter().map(|error| (error.field.as_str(), error.code.as_str())).collect();
        assert_eq!(said, [("limit", "twice"), ("id", "syntax"), ("colour", "unknown")]);
        let mut params = Params::of(Some("limit=201"));
        assert_eq!(params.limit(), USUAL);
        assert!(params.done().is_err() && Params::of(None).done().is_ok());
    }

    proptest! {
        /// Whatever stands in a query: each parameter is read or named as wrong.
        #[test]
        fn any_query_is_read_or_named(query in prop_oneof![
            "\\PC{0,60}",
            "(limit|team|id|from|word|after)=[%a-f0-9+&=-]{0,30}(&(limit|team|id|from)=[%a-zA-Z0-9+-]{0,20}){0,4}",
            "limit=(0|-1|201|99999999999999999999|%00|1e3)",
            "from=(\\+262143-01-01|0000-00-00|2026-02-30|%E2%82|-1-1-1)",
        ]) {
            let mut params = Params::of(Some(&query));
            let limit = params.limit();
            prop_assert!((1..=MOST).contains(&limit));
            let (_team, _id, _from) = (params.text("team"), params.id("id"), params.day("from"));
            let _language: Option<domain::Language> = params.word("word");
            if let Err(error) = params.done() {
                let Error::Invalid(errors) = error else { panic!("{error}") };
                for error in errors {
                    prop_assert!(!error.message.is_empty() && !error.field.contains(char::is_control), "{error:?}");
                }
            }
        }
    }
}
