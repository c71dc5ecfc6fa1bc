//! Parameters of a request: each is known, or named as wrong; and the envelope of a page.

use std::{convert::Infallible, str::FromStr};

use axum::{
    Json,
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use chrono::NaiveDate;
use serde::Serialize;
use service::{Error, FieldError, Result};
use uuid::Uuid;

use super::problem::ApiError;

/// Rows of a page unless the caller says otherwise.
const USUAL: u64 = 50;
/// The most rows of a page.
const MOST: u64 = 200;

/// A page of a list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct Page<T> {
    /// The rows.
    pub(super) data: Vec<T>,
    /// What to give as `after` for the next page; `null` on the last.
    pub(super) next: Option<String>,
}

impl<T> Page<T> {
    /// The answer with `data`, and what reads on behind it.
    pub(super) fn of(data: Vec<T>, next: Option<impl ToString>) -> Json<Self> {
        Json(Self { data, next: next.map(|next| next.to_string()) })
    }
}

/// How long a page is, in the description.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it describes what `Params::limit` takes")]
pub(super) struct Limit {
    /// How many rows a page has.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u64>,
}

/// The id in the path of a request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Id(Option<Uuid>);

impl Id {
    /// The id of a `what`. What is no id names nothing that there could be.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub(super) fn of(self, what: &'static str) -> Result<Uuid> {
        self.0.ok_or(Error::NotFound(what))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let text = Path::<String>::from_request_parts(parts, state).await;
        Ok(Self(text.ok().and_then(|Path(text)| text.parse().ok())))
    }
}

/// That a request has no parameters.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoParams;

impl<S: Send + Sync> FromRequestParts<S> for NoParams {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        Params::of(parts.uri.query()).done()?;
        Ok(Self)
    }
}

/// The parameters of a request, taken one by one.
#[derive(Debug)]
pub(super) struct Params {
    left: Vec<(String, String)>,
    known: Vec<&'static str>,
    errors: Vec<FieldError>,
}

impl<S: Send + Sync> FromRequestParts<S> for Params {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts.uri.query()))
    }
}

impl Params {
    pub(super) fn of(query: Option<&str>) -> Self {
        let pairs = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        Self { left: pairs.into_owned().collect(), known: Vec::new(), errors: Vec::new() }
    }

    /// All that is given for `name`, empty texts too.
    pub(super) fn texts(&mut self, name: &'static str) -> Vec<String> {
        self.known.push(name);
        let mut values = Vec::new();
        self.left.retain(|(given, value)| {
            let takes = given == name;
            if takes {
                values.push(value.clone());
            }
            !takes
        });
        if values.iter().any(|value| value.chars().any(char::is_control)) {
            self.wrong(name, "control_characters", "Please remove the control characters, such as NUL.".to_owned());
        }
        values
    }

    /// The text of `name`. Given twice it is an error: which one would be meant? So is an empty one: a filter whose
    /// value got lost would give everything.
    pub(super) fn text(&mut self, name: &'static str) -> Option<String> {
        let values = self.texts(name);
        if values.len() > 1 {
            self.wrong(name, "twice", format!("{name} is given {} times; please say it once.", values.len()));
        }
        let value = values.into_iter().next()?;
        if value.is_empty() {
            self.wrong(name, "empty", format!("{name} has no value; please give one or leave it out."));
            return None;
        }
        Some(value)
    }

    /// What `found` is; where it is nothing and nothing was wrong about it, `name` was not given and is missed.
    pub(super) fn required<T>(&mut self, name: &'static str, found: Option<T>) -> Option<T> {
        if found.is_none() && self.errors.iter().all(|error| error.field != name) {
            self.wrong(name, "required", format!("Please say {name}=…."));
        }
        found
    }

    /// Whether `name` is `true`; `false` when it is not given.
    pub(super) fn flag(&mut self, name: &'static str) -> bool {
        match self.text(name).as_deref() {
            None | Some("false") => false,
            Some("true") => true,
            Some(_) => {
                self.wrong(name, "unknown", format!("{name} is true or false."));
                false
            }
        }
    }

    /// What `name` says, `true` or `false`; none when it is not given.
    pub(super) fn switch(&mut self, name: &'static str) -> Option<bool> {
        let is_given = self.left.iter().any(|(given, _)| given == name);
        let flag = self.flag(name);
        is_given.then_some(flag)
    }

    /// The word of `name`, as one of a set.
    pub(super) fn word<T: FromStr<Err = domain::UnknownWord>>(&mut self, name: &'static str) -> Option<T> {
        let text = self.text(name)?;
        text.parse().map_err(|error: T::Err| self.wrong(name, "unknown", sentence(&error.to_string()))).ok()
    }

    pub(super) fn id(&mut self, name: &'static str) -> Option<Uuid> {
        let text = self.text(name)?;
        text.parse().map_err(|_| self.wrong(name, "syntax", "This is no id.".to_owned())).ok()
    }

    pub(super) fn day(&mut self, name: &'static str) -> Option<NaiveDate> {
        let text = self.text(name)?;
        // The parser also takes `2026-1-5` and `+02026-01-05`.
        let written = if text.len() == "2026-11-20".len() { text.as_str() } else { "" };
        let day = NaiveDate::parse_from_str(written, "%Y-%m-%d");
        day.map_err(|_| {
            let said = format!("“{}” is no day. Please write it as 2026-11-20.", short(&text));
            self.wrong(name, "not_a_day", said);
        })
        .ok()
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
            let name = short(&name);
            let message = match known.as_str() {
                "" => format!("There is no parameter “{name}”; there are none."),
                known => format!("There is no parameter “{name}”; there are {known}."),
            };
            self.errors.push(FieldError::new(name, "unknown", message));
        }
        if self.errors.is_empty() { Ok(()) } else { Err(Error::Invalid(self.errors)) }
    }
}

/// What was given, no longer than fits an error.
pub(super) fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(60).collect()
}

/// A clause as a sentence of its own.
fn sentence(clause: &str) -> String {
    let mut chars = clause.chars();
    chars.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), chars.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn parameters_are_taken_and_the_rest_is_named() {
        let mut params = Params::of(Some("limit=20&team=a%26b&empty=&id=7&limit=30&q=%00&comment=true&colour=red"));
        assert_eq!(params.text("team").as_deref(), Some("a&b"));
        assert_eq!(params.text("empty"), None);
        assert_eq!(params.limit(), 20);
        assert!(params.text("q").is_some() && params.flag("comment") && !params.flag("other"));
        assert_eq!(params.id("id"), None);
        let Err(Error::Invalid(errors)) = params.done() else { panic!("it passes") };
        let said: Vec<_> = errors.iter().map(|error| (error.field.as_str(), error.code.as_str())).collect();
        assert_eq!(
            said,
            [
                ("empty", "empty"),
                ("limit", "twice"),
                ("q", "control_characters"),
                ("id", "syntax"),
                ("colour", "unknown")
            ]
        );
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
                    prop_assert!(!error.message.to_string().is_empty() && !error.field.contains(char::is_control), "{error:?}");
                }
            }
        }
    }
}
