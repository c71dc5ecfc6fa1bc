//! A contact as others tell us of it.

use chrono::{DateTime, Utc};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeOwned, Unexpected, Visitor},
};
use serde_json::{Map, Value, json};
use utoipa::openapi::{
    Object, ObjectBuilder, RefOr, Schema, SchemaFormat,
    schema::{AdditionalProperties, AnyOfBuilder, SchemaType, Type},
};
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate, utoipa::ToSchema)]
#[serde(default)]
pub struct ContactInput {
    /// The system that tells us, such as `helpdesk`; at most 60 characters.
    #[schema(
        required = true,
        min_length = 1,
        max_length = 60,
        pattern = r"^[^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x1f\x7f-\x9f]*$",
        examples("helpdesk")
    )]
    pub source: String,
    /// What that system calls the contact; together with `source` it is stored once. At most 200 characters.
    #[schema(
        required = true,
        min_length = 1,
        max_length = 200,
        pattern = r"^[^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x1f\x7f-\x9f]*$",
        examples("8841")
    )]
    pub external_id: String,
    /// How the customer made contact.
    #[schema(required = true, value_type = domain::Channel)]
    pub channel: String,
    /// `inbound` or `outbound`; not given: inbound.
    #[schema(schema_with = direction)]
    pub direction: Option<String>,
    /// Code of the contact reason, such as `billing/late-fee`; not given: `unknown`.
    #[schema(
        max_length = 200,
        pattern = r"^([a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*){0,5})?$",
        examples("billing/late-fee")
    )]
    pub reason: Option<String>,
    /// Who made contact; nobody known: the contact cannot be asked about.
    pub customer: Option<CustomerInput>,
    /// Who handled it.
    pub agent: Option<AgentInput>,
    /// Key of the team that handled it.
    #[schema(pattern = r"^([a-z0-9][a-z0-9-]{0,59})?$", examples("billing-1"))]
    pub team: Option<String>,
    /// The queue it came through.
    #[schema(max_length = 60, pattern = r"^[^\x00-\x1f\x7f-\x9f]*$")]
    pub queue: Option<String>,
    /// Key of the site at which it took place or was handled.
    #[schema(pattern = r"^([a-z0-9][a-z0-9-]{0,59})?$")]
    pub site: Option<String>,
    /// When it began, not before the year 2000; not given: when it ended.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended: not before it began, and not in the future.
    #[schema(required = true, value_type = DateTime<Utc>, examples("2026-11-20T09:18:10Z"))]
    pub ended_at: Option<DateTime<Utc>>,
    /// How long the customer waited, in seconds.
    #[validate(range(min = 0, max = LONGEST, message = "A wait is from 0 seconds to a year."))]
    #[schema(minimum = 0, maximum = 31_622_400)]
    #[serde(deserialize_with = "whole")]
    pub wait_seconds: Option<i64>,
    /// How long the agent worked on it, in seconds.
    #[validate(range(min = 0, max = LONGEST, message = "A handling time is from 0 seconds to a year."))]
    #[schema(minimum = 0, maximum = 31_622_400)]
    #[serde(deserialize_with = "whole")]
    pub handle_seconds: Option<i64>,
    /// How long the first response took, in seconds.
    #[validate(range(min = 0, max = LONGEST, message = "A first response takes from 0 seconds to a year."))]
    #[schema(minimum = 0, maximum = 31_622_400)]
    #[serde(deserialize_with = "whole")]
    pub first_response_seconds: Option<i64>,
    /// How often it was handed on; not given: 0.
    #[validate(range(min = 0, max = 1000, message = "A contact is handed on from 0 to 1000 times."))]
    #[schema(minimum = 0, maximum = 1000)]
    #[serde(deserialize_with = "whole")]
    pub transfers: Option<i64>,
    /// Whether the source counts it as resolved.
    pub resolved: Option<bool>,
    /// What it cost, in hundredths of the organisation's currency.
    #[validate(range(min = 0, max = 100_000_000_000_i64, message = "A cost is from 0 to 1000000000.00."))]
    #[schema(minimum = 0, maximum = 100_000_000_000_i64)]
    #[serde(deserialize_with = "whole")]
    pub cost_cents: Option<i64>,
    /// Whatever else is worth keeping: at most 50 names with a text, number or yes/no each, 10 kB in all.
    #[schema(schema_with = attributes)]
    pub attributes: Map<String, Value>,
}

/// Who made contact. Known again by `external_id`, else by e-mail, else by phone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CustomerInput {
    /// What the source calls the person.
    #[schema(max_length = 200, pattern = r"^[^\x00-\x1f\x7f-\x9f]*$")]
    pub external_id: Option<String>,
    /// The person's name.
    #[schema(max_length = 200, pattern = r"^[^\x00-\x1f\x7f-\x9f]*$")]
    pub name: Option<String>,
    /// Where to ask by e-mail.
    #[schema(schema_with = email)]
    pub email: Option<String>,
    /// Phone number with country code; blanks, hyphens, dots, slashes and brackets in it are dropped.
    #[schema(
        max_length = 40,
        pattern = r"^((\+|00)[ ()./-]*[1-9]([ ()./-]*[0-9]){7,14}[ ()./-]*)?$",
        examples("+4915112345678")
    )]
    pub phone: Option<String>,
    /// Language tag, such as `de` or `de-AT`.
    #[schema(max_length = 35, pattern = r"^[A-Za-z0-9_-]*$")]
    pub language: Option<String>,
    /// The segment the person belongs to, such as `gold`.
    #[schema(max_length = 60, pattern = r"^[^\x00-\x1f\x7f-\x9f]*$")]
    pub segment: Option<String>,
}

/// Who handled a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AgentInput {
    /// What the source calls the agent; required when there is an agent.
    #[schema(
        required = true,
        min_length = 1,
        max_length = 200,
        pattern = r"^[^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x1f\x7f-\x9f]*$"
    )]
    pub external_id: String,
    /// The agent's name.
    #[schema(max_length = 200, pattern = r"^[^\x00-\x1f\x7f-\x9f]*$")]
    pub name: Option<String>,
}

/// A text or nothing; a blank one is nothing, too.
fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(SchemaType::from_iter([Type::String, Type::Null]))
}

fn direction() -> Object {
    let words = domain::Direction::ALL.iter().map(|word| Value::from(word.as_str()));
    text()
        .description(Some("Who made contact with whom; not given: `inbound`."))
        .enum_values(Some(words.chain(["".into(), Value::Null])))
        .build()
}

fn email() -> RefOr<Schema> {
    let description =
        "Where to ask by e-mail. At most 254 octets, 64 of them before the `@`; letters outside ASCII are taken.";
    let address = text().format(Some(SchemaFormat::Custom("email".to_owned())));
    let blank = text().max_length(Some(0));
    AnyOfBuilder::new()
        .description(Some(description))
        .item(address)
        .item(blank)
        .examples([json!("a.jansen@example.org")])
        .into()
}

fn attributes() -> Object {
    let kinds = [Type::String, Type::Number, Type::Boolean, Type::Null];
    let value = ObjectBuilder::new()
        .schema_type(SchemaType::from_iter(kinds))
        .pattern(Some(r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$"));
    let name = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .max_length(Some(200))
        .pattern(Some(r"^[^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x1f\x7f-\x9f]*$"));
    ObjectBuilder::new()
        .description(Some("Whatever else is worth keeping: texts, numbers, true or false by name, 10 kB in all."))
        .max_properties(Some(50))
        .property_names(Some(name))
        .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(value.into()))))
        .examples([json!({ "order": "4711" })])
        .build()
}

/// A whole number, however JSON writes it: `410.0` is one as well (JSON Schema, "integer").
fn whole<'de, D: Deserializer<'de>>(number: D) -> std::result::Result<Option<i64>, D::Error> {
    /// Up to here a float tells whole numbers apart.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    struct Whole;
    impl<'de> Visitor<'de> for Whole {
        type Value = Option<i64>;

        fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            to.write_str("a whole number")
        }

        fn visit_unit<E>(self) -> std::result::Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_i64<E>(self, number: i64) -> std::result::Result<Self::Value, E> {
            Ok(Some(number))
        }

        // What is too great is told by the rule that bounds the field.
        fn visit_u64<E>(self, number: u64) -> std::result::Result<Self::Value, E> {
            Ok(Some(i64::try_from(number).unwrap_or(i64::MAX)))
        }

        #[expect(clippy::cast_possible_truncation, reason = "it is whole and within what both hold")]
        fn visit_f64<E: serde::de::Error>(self, number: f64) -> std::result::Result<Self::Value, E> {
            match number.fract() == 0.0 && number.abs() <= EXACT {
                true => Ok(Some(number as i64)),
                false => Err(E::invalid_type(Unexpected::Float(number), &self)),
            }
        }
    }
    number.deserialize_any(Whole)
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
        assert_eq!(wrong(r#"{"cost_cents":1e300}"#).field, "cost_cents");
    }

    #[test]
    fn a_whole_number_may_be_written_as_a_float() {
        let input: ContactInput = from_json(br#"{"cost_cents":1384.0,"transfers":2,"wait_seconds":null}"#).unwrap();
        assert_eq!((input.cost_cents, input.transfers, input.wait_seconds), (Some(1384), Some(2), None));
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
