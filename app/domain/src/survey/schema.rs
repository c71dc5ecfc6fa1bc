//! The JSON Schema of a survey as it is written, so that editors complete it and say what is wrong while it is typed.
//!
//! It is derived from the types that read surveys, and their documentation is its descriptions. It refuses what cannot be
//! read, and of what cannot be published that which stands in one place: a key with capitals, a matrix of one point.
//! What needs the whole survey in view (missing languages, conditions, ways) is for [`problems`](super::Survey::problems).

use super::{Texts, written::Written};
use crate::Language;
use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema, transform::RecursiveTransform,
};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// What a key looks like; [`text::is_key`](crate::text::is_key) as a pattern.
pub(super) const KEY: &str = "^[a-z0-9][a-z0-9-]{0,59}$";
/// What `show_if` of a question is.
pub(super) const ASKED: &str = "Who is asked it, as a condition such as `score <= 2 and contact.channel = \"phone\"`; everybody where there is none.";
/// What `show_if` of a page is.
pub(super) const SEEN: &str = "Who sees it, as a condition such as `answered(comment)`; everybody where there is none.";
/// What `when` of a skip is.
pub(super) const TAKEN: &str =
    "Who takes it, as a condition such as `resolved in (\"no\", \"partly\")`; everybody where there is none.";

/// The JSON Schema (draft 2020-12) of a survey's JSON.
#[must_use]
pub fn json_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(bounded));
    let mut schema = settings.into_generator().into_root_schema_for::<Written>();
    schema.insert("title".to_owned(), "Survey of Afterword".into());
    // Serde cannot say this of two fields; `null` counts as left out, as it does when a survey is read.
    let has = |field: &str| json!({ "required": [field], "properties": { field: { "type": "array" } } });
    schema.insert("oneOf".to_owned(), json!([has("questions"), has("pages")]));
    schema.to_value()
}

/// Says in numbers what Rust says in names of types: editors know no `int32`.
fn bounded(schema: &mut Schema) {
    let range = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => Some((i32::MIN, i32::MAX)),
        Some("uint8" | "uint16") => None,
        _ => return,
    };
    schema.remove("format");
    let Some((lowest, highest)) = range else { return };
    let bounds = schema.ensure_object();
    bounds.entry("minimum").or_insert_with(|| lowest.into());
    bounds.entry("maximum").or_insert_with(|| highest.into());
}

impl JsonSchema for Texts {
    fn schema_name() -> Cow<'static, str> {
        "Texts".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let wording = |language: &Language| {
            let description = format!("The wording in {}.", language.label());
            (language.as_str().to_owned(), json!({ "type": "string", "description": description }))
        };
        json_schema!({
            "description": "One text in several languages: `{\"en\": \"Was it quick?\", \"de\": \"Ging es schnell?\"}`.",
            "type": "object",
            "properties": Language::ALL.iter().map(wording).collect::<Map<_, _>>(),
            "additionalProperties": false,
        })
    }
}

/// A day, for a schema only.
pub(super) struct Day;

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{Survey, random, templates};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    /// The schema, ready to be held against surveys.
    struct Checker(boon::Schemas, boon::SchemaIndex);

    static CHECKER: LazyLock<Checker> = LazyLock::new(|| {
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler.add_resource("survey.json", json_schema()).unwrap();
        let index = compiler.compile("survey.json", &mut schemas).unwrap();
        Checker(schemas, index)
    });

    fn checked(survey: &Value) -> Result<(), String> {
        CHECKER.0.validate(survey, CHECKER.1).map_err(|error| format!("{error:#}"))
    }

    fn sample() -> Value {
        serde_json::from_str(include_str!("sample.json")).unwrap()
    }

    /// Calls `see` with every schema in a schema and where it stands.
    fn walk(schema: &Value, place: &str, see: &mut impl FnMut(&str, &Value)) {
        see(place, schema);
        for (key, inner) in schema.as_object().into_iter().flatten() {
            match (key.as_str(), inner) {
                ("properties" | "$defs", Value::Object(map)) => {
                    map.iter().for_each(|(name, inner)| walk(inner, &format!("{place}/{name}"), see));
                }
                ("oneOf" | "anyOf" | "allOf", Value::Array(inner)) => {
                    inner.iter().for_each(|inner| walk(inner, &format!("{place}/{key}"), see));
                }
                ("items" | "additionalProperties", inner) => walk(inner, &format!("{place}/{key}"), see),
                _ => {}
            }
        }
    }

    #[test]
    fn it_is_a_schema_of_the_draft_with_a_title_and_no_id() {
        let schema = json_schema();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["title"], "Survey of Afterword");
        assert!(schema.get("$id").is_none());
    }

    #[test]
    fn every_survey_that_we_have_is_taken() {
        for survey in templates::built_in() {
            let json = serde_json::to_value(&survey).unwrap();
            assert_eq!(checked(&json), Ok(()), "{}", survey.key);
        }
        assert_eq!(checked(&sample()), Ok(()));
    }

    #[test]
    fn every_field_says_what_it_is() {
        let mut bare = Vec::new();
        walk(&json_schema(), "", &mut |place, schema| {
            for (name, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
                // A kind, a way's aim and the way of writing are described as a whole; their field only says which it is.
                let whole = name == "type" || ["/oneOf", "/Target/oneOf"].contains(&place);
                let is_described = field.get("description").is_some() || whole;
                if !is_described {
                    bare.push(format!("{place}/{name}"));
                }
            }
        });
        assert_eq!(bare, Vec::<String>::new());
    }

    #[test]
    fn descriptions_are_for_people_who_do_not_read_rust() {
        walk(&json_schema(), "", &mut |place, schema| {
            let description = schema.get("description").and_then(Value::as_str).unwrap_or_default();
            assert!(!description.contains("[`") && !description.contains("::"), "{place}: {description}");
        });
    }

    #[test]
    fn what_cannot_be_read_is_refused_by_both() {
        for (place, broken) in [
            ("/key", json!(1)),
            ("/name", Value::Null),
            ("/lead_metric", json!("fcr")),
            ("/languages/0", json!("xx")),
            ("/languages", json!("en")),
            ("/thanks", json!("Thank you")),
            ("/thanks/xx", json!("Tack")),
            ("/thanks/en", json!(7)),
            ("/pace", json!("slow")),
            ("/colour", json!("red")),
            ("/questions", json!([])),
            ("/pages", Value::Null),
            ("/pages", json!({})),
            ("/endings/0/to", json!("x")),
            ("/endings/0/text", Value::Null),
            ("/pages/0/key", json!([])),
            ("/pages/0/questions", Value::Null),
            ("/pages/0/note", json!("x")),
            ("/pages/1/skips/0/to", json!({ "away": "x" })),
            ("/pages/1/skips/0/to", json!({ "page": "x", "ending": "y" })),
            ("/pages/1/skips/0/to", json!("sorry")),
            ("/pages/1/skips/0/when", json!(true)),
            ("/pages/1/skips/0/if", json!("true")),
            ("/pages/0/questions/0/required", json!("yes")),
            ("/pages/0/questions/0/show_if", json!(["score = 1"])),
            ("/pages/0/questions/0/hint", json!({})),
            ("/pages/0/questions/0/kind", json!("metric")),
            ("/pages/0/questions/0/kind", json!({ "metric": "csat" })),
            ("/pages/0/questions/0/kind", json!({ "type": "metric" })),
            ("/pages/0/questions/0/kind", json!({ "type": "stars" })),
            ("/pages/0/questions/0/kind", json!({ "type": "metric", "metric": "csat", "look": "hearts" })),
            ("/pages/0/questions/0/kind", json!({ "type": "metric", "metric": "csat", "words": ["bad"] })),
            ("/pages/0/questions/0/kind", json!({ "type": "slider", "lowest": 0 })),
            ("/pages/0/questions/0/kind", json!({ "type": "slider", "lowest": 0.5, "highest": 9 })),
            ("/pages/0/questions/0/kind", json!({ "type": "slider", "lowest": 0, "highest": 3_000_000_000_i64 })),
            ("/pages/0/questions/0/kind", json!({ "type": "number", "highest": -3_000_000_000_i64 })),
            ("/pages/0/questions/0/kind", json!({ "type": "slider", "lowest": 0, "highest": 9, "colour": "red" })),
            ("/pages/0/questions/0/kind", json!({ "type": "matrix", "rows": [], "points": -1 })),
            ("/pages/0/questions/0/kind", json!({ "type": "matrix", "rows": ["a"], "points": 5 })),
            ("/pages/0/questions/0/kind", json!({ "type": "number", "lowest": "0" })),
            ("/pages/0/questions/0/kind", json!({ "type": "date", "earliest": "soon" })),
            ("/pages/0/questions/0/kind", json!({ "type": "date", "earliest": 2026 })),
            ("/pages/0/questions/0/kind", json!({ "type": "short_text", "limit": 70_000 })),
            ("/pages/0/questions/0/kind", json!({ "type": "dropdown" })),
            ("/pages/0/questions/0/kind", json!({ "type": "one_of", "choices": [{ "key": "a" }] })),
            ("/pages/0/questions/0/kind", json!({ "type": "one_of", "choices": [], "order": "sorted" })),
            ("/pages/0/questions/0/kind", json!({ "type": "one_of", "choices": [], "at_most": 2 })),
            ("/pages/0/questions/0/kind", json!({ "type": "many_of", "choices": [], "at_most": 300 })),
        ] {
            let survey = with(sample(), place, broken);
            assert!(serde_json::from_value::<Survey>(survey.clone()).is_err(), "read: {place} {survey:#}");
            assert!(checked(&survey).is_err(), "taken by the schema: {place} {survey:#}");
        }
        for wrong in [json!(null), json!([]), json!("survey"), json!({})] {
            assert!(serde_json::from_value::<Survey>(wrong.clone()).is_err() && checked(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_can_be_read_and_never_published_is_refused_where_one_place_tells() {
        for (place, odd) in [
            ("/key", json!("My survey")),
            ("/languages", json!([])),
            ("/pages/0/questions/0/key", json!("Score")),
            ("/pages/0/questions/0/kind", json!({ "type": "matrix", "rows": [], "points": 1 })),
            ("/pages/0/questions/0/kind", json!({ "type": "number", "decimals": 7 })),
            ("/pages/0/questions/0/kind", json!({ "type": "short_text", "limit": 4001 })),
        ] {
            let survey = with(sample(), place, odd);
            let read: Survey = serde_json::from_value(survey.clone()).unwrap();
            assert!(!read.problems().is_empty() && checked(&survey).is_err(), "{place}");
        }
    }

    /// The survey with something else in one place; without the field where that is nothing.
    fn with(mut survey: Value, place: &str, what: Value) -> Value {
        let (object, field) = place.rsplit_once('/').unwrap();
        match (survey.pointer_mut(object).unwrap(), what) {
            (Value::Object(object), Value::Null) => drop(object.remove(field)),
            (Value::Object(object), what) => drop(object.insert(field.to_owned(), what)),
            (Value::Array(list), what) => list[field.parse::<usize>().unwrap()] = what,
            (other, _) => panic!("{place} stands in {other}"),
        }
        survey
    }

    proptest! {
        #[test]
        fn whatever_is_read_and_written_is_taken(survey in random::survey()) {
            let json = serde_json::to_value(&survey).unwrap();
            prop_assert_eq!(checked(&json), Ok(()));
            prop_assert_eq!(serde_json::from_value::<Survey>(json).unwrap(), survey);
        }
    }
}
