//! A contact as others tell us of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use validator::Validate;

use crate::{Error, FieldError, Result};

/// A day has this many seconds; no contact waits or lasts longer than [`LONGEST`] of them.
const DAY: i64 = 86_400;
/// The longest time that a contact may give, in seconds: a year. Tickets stay open for long.
const LONGEST: i64 = 366 * DAY;

/// A finished contact, as JSON has it and as an import puts it together.
///
/// Fields that are not listed here are ignored, so that a helpdesk may send more than we know; what must be kept
/// beside them goes into `attributes`. Absent and `null` mean the same: not known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct ContactInput {
    /// The system that tells us, such as `helpdesk`; at most 60 characters.
    pub source: String,
    /// What that system calls the contact; together with `source` it is stored once. At most 200 characters.
    pub external_id: String,
    /// `phone`, `chat`, `email`, `ticket` or `visit`.
    pub channel: String,
    /// `inbound` or `outbound`; not given: inbound.
    pub direction: Option<String>,
    /// Code of the contact reason, such as `billing/late-fee`; not given: `unknown`.
    pub reason: Option<String>,
    /// Who made contact; nobody known: the contact cannot be asked about.
    pub customer: Option<CustomerInput>,
    /// Who handled it.
    pub agent: Option<AgentInput>,
    /// Key of the team that handled it.
    pub team: Option<String>,
    /// The queue it came through.
    pub queue: Option<String>,
    /// Key of the site at which it took place or was handled.
    pub site: Option<String>,
    /// When it began; not given: when it ended.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// How long the customer waited, in seconds.
    #[validate(range(min = 0, max = LONGEST, message = "A wait is from 0 seconds to a year."))]
    pub wait_seconds: Option<i64>,
    /// How long the agent worked on it, in seconds.
    #[validate(range(min = 0, max = LONGEST, message = "A handling time is from 0 seconds to a year."))]
    pub handle_seconds: Option<i64>,
    /// How long the first response took, in seconds.
    #[validate(range(min = 0, max = LONGEST, message = "A first response takes from 0 seconds to a year."))]
    pub first_response_seconds: Option<i64>,
    /// How often it was handed on; not given: 0.
    #[validate(range(min = 0, max = 1000, message = "A contact is handed on from 0 to 1000 times."))]
    pub transfers: Option<i64>,
    /// Whether the source counts it as resolved.
    pub resolved: Option<bool>,
    /// What it cost, in hundredths of the organisation's currency.
    #[validate(range(min = 0, max = 100_000_000_000_i64, message = "A cost is from 0 to 1000000000.00."))]
    pub cost_cents: Option<i64>,
    /// Whatever else is worth keeping: at most 50 names with a text, number or yes/no each, 10 kB in all.
    pub attributes: Map<String, Value>,
}

/// Who made contact. Known again by `external_id`, else by e-mail, else by phone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomerInput {
    /// What the source calls the person.
    pub external_id: Option<String>,
    /// The person's name.
    pub name: Option<String>,
    /// Where to ask by e-mail.
    pub email: Option<String>,
    /// Phone number with country code.
    pub phone: Option<String>,
    /// Language tag, such as `de` or `de-AT`.
    pub language: Option<String>,
    /// The segment the person belongs to, such as `gold`.
    pub segment: Option<String>,
}

/// Who handled a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AgentInput {
    /// What the source calls the agent; required when there is an agent.
    pub external_id: String,
    /// The agent's name.
    pub name: Option<String>,
}

/// Reads JSON of a known shape; what does not fit is named by its place, as every other wrong field is.
///
/// # Errors
/// [`Error::Invalid`] with the path of the value (`customer.email`), or `body` when it is no JSON at all.
pub fn from_json<T: DeserializeOwned>(json: &[u8]) -> Result<T> {
    // A list would do for serde as well: its values in the order of the fields.
    if json.trim_ascii_start().first().is_some_and(|first| *first != b'{') {
        return Err(Error::field("body", "syntax", "Send one JSON object, in curly brackets."));
    }
    let mut reader = serde_json::Deserializer::from_slice(json);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let cause = error.into_inner();
        if cause.is_data() && path != "." {
            wrong_type(path, &cause)
        } else {
            Error::field("body", "syntax", format!("This is no JSON of the expected form: {cause}."))
        }
    })?;
    reader.end().map_err(|_| Error::field("body", "syntax", "There is more after the end of the JSON document."))?;
    Ok(value)
}

fn wrong_type(path: String, cause: &serde_json::Error) -> Error {
    let text = cause.to_string();
    // serde_json appends where in the text it stopped; the path says it better.
    let what = text.split(" at line ").next().unwrap_or(&text);
    let what = what.replace("expected i64", "expected a whole number").replace("expected a string", "expected a text");
    let what: String = what.chars().filter(|c| !c.is_control()).take(200).collect();
    Error::Invalid(vec![FieldError::new(path, "type", format!("This is not of the right kind: {what}."))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(json: &str) -> FieldError {
        match from_json::<ContactInput>(json.as_bytes()).unwrap_err() {
            Error::Invalid(mut errors) => errors.remove(0),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_wrong_type_is_named_by_its_place() {
        let error = wrong(r#"{"source":"x","customer":{"email":7}}"#);
        assert_eq!((error.field.as_str(), error.code.as_str()), ("customer.email", "type"));
        assert_eq!(error.message, "This is not of the right kind: invalid type: integer `7`, expected a text.");
        assert_eq!(wrong(r#"{"ended_at":"yesterday"}"#).field, "ended_at");
        assert_eq!(wrong(r#"{"transfers":1.5}"#).field, "transfers");
    }

    #[test]
    fn what_is_no_json_is_named_as_such() {
        assert_eq!(wrong("{").field, "body");
        assert_eq!(wrong("[]").field, "body");
        assert_eq!(wrong("{} {}").field, "body");
    }

    #[test]
    fn unknown_fields_are_ignored_and_null_is_absent() {
        let input: ContactInput = from_json(br#"{"source":"x","weather":"rain","team":null}"#).unwrap();
        assert_eq!((input.source.as_str(), input.team), ("x", None));
    }
}
