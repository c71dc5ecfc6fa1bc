//! Holds every answer of the REST interface against its description: whatever a test asks, the answer must be one that the
//! document names, and look as it says, down to fields that it does not know.

use std::{
    cell::RefCell,
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
};

use axum::http::{Method, StatusCode, header};
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};
use server::http::api::openapi::document;

use crate::bed::Answer;

const HOME: &str = "http://described.test/openapi.json";
/// What stands inside another schema: its fields are not all that there are.
const PARTS: [&str; 3] = ["BulkOutcome", "Contact", "RecordedContact"];

struct Checker {
    compiler: Compiler,
    schemas: Schemas,
    known: HashMap<String, SchemaIndex>,
}

thread_local!(static CHECKER: RefCell<Checker> = {
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource(HOME, strict(document())).unwrap();
    RefCell::new(Checker { compiler, schemas: Schemas::new(), known: HashMap::new() })
});

/// The document, but no field may come that it does not know.
fn strict(document: &Value) -> Value {
    let mut document = document.clone();
    for (name, schema) in document["components"]["schemas"].as_object_mut().unwrap() {
        if schema["allOf"].is_array() {
            schema["unevaluatedProperties"] = json!(false);
        } else if schema["properties"].is_object() && !PARTS.contains(&name.as_str()) {
            schema["additionalProperties"] = json!(false);
        }
    }
    document
}

/// The operations: path, method, operation.
pub fn operations() -> impl Iterator<Item = (&'static str, Method, &'static Value)> {
    document()["paths"].as_object().unwrap().iter().flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().iter();
        methods.map(move |(method, operation)| (path.as_str(), method.to_uppercase().parse().unwrap(), operation))
    })
}

/// The operation that is asked with `method` at `path`.
fn operation(method: &Method, path: &str) -> Option<(&'static str, &'static Value)> {
    let get = Method::GET;
    let method = if method == Method::HEAD { &get } else { method };
    let fits = |template: &str| {
        let (given, template): (Vec<_>, Vec<_>) = (path.split('/').collect(), template.split('/').collect());
        given.len() == template.len()
            && given.iter().zip(&template).all(|(given, part)| part == given || part.starts_with('{'))
    };
    let mut found: Vec<_> = operations().filter(|(template, _, _)| fits(template)).collect();
    // A path of words goes before one with an id.
    found.sort_by_key(|(template, _, _)| template.contains('{'));
    let best = found.first()?.0;
    found
        .into_iter()
        .find(|(template, known, _)| *template == best && known == method)
        .map(|(path, _, value)| (path, value))
}

/// Panics unless the answer is as described.
pub fn check(method: &Method, path: &str, answer: &Answer) {
    let Some(path) = path.strip_prefix("/api/v1") else { return };
    let asked = format!("{method} {path} → {}: {}", answer.status, answer.text);
    let kind = answer.headers.get(header::CONTENT_TYPE).map(|kind| kind.to_str().unwrap()).unwrap_or_default();
    let Some((template, operation)) = operation(method, path) else {
        assert!([StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED].contains(&answer.status), "{asked}");
        assert_eq!(
            answer.headers.contains_key(header::ALLOW),
            answer.status == StatusCode::METHOD_NOT_ALLOWED,
            "{asked}"
        );
        assert_eq!(kind, "application/problem+json", "{asked}");
        if method != Method::HEAD {
            validate("#/components/schemas/Problem", &answer.json(), &asked);
        }
        return;
    };
    let status = answer.status.as_str();
    let described = &operation["responses"][status];
    assert!(described.is_object(), "the description knows no such answer of {template}: {asked}");
    let named = described["$ref"].as_str().and_then(|reference| document().pointer(reference.trim_start_matches('#')));
    let Some(contents) = named.unwrap_or(described)["content"].as_object() else {
        assert!(answer.text.is_empty(), "no body is described: {asked}");
        return;
    };
    assert!(contents.contains_key(kind), "the description knows no {kind:?} here: {asked}");
    if method == Method::HEAD {
        return;
    }
    // Bytes are described by their type alone.
    if kind == "application/octet-stream" {
        return;
    }
    if kind == "application/x-ndjson" {
        for line in answer.text.lines() {
            validate("#/components/schemas/BulkLine", &serde_json::from_str(line).unwrap(), &asked);
        }
        return;
    }
    let place = match described["$ref"].as_str() {
        Some(reference) => reference.to_owned(),
        None => {
            format!("#/paths/{}/{}/responses/{status}", escaped(template), method.as_str().to_lowercase())
        }
    };
    validate(&format!("{place}/content/{}/schema", escaped(kind)), &answer.json(), &asked);
}

fn escaped(part: &str) -> String {
    part.replace('~', "~0").replace('/', "~1").replace('{', "%7B").replace('}', "%7D")
}

fn validate(pointer: &str, value: &Value, asked: &str) {
    CHECKER.with_borrow_mut(|checker| {
        let Checker { compiler, schemas, known } = checker;
        let index = *known.entry(pointer.to_owned()).or_insert_with(|| {
            let compiled = compiler.compile(&format!("{HOME}{pointer}"), schemas);
            compiled.unwrap_or_else(|error| panic!("{pointer}: {error:#}"))
        });
        if let Err(error) = schemas.validate(value, index) {
            panic!("not as described at {pointer}:\n{error:#}\n{asked}");
        }
    });
}

#[test]
fn an_answer_that_is_not_as_described_is_found() {
    let answer = |status: u16, kind: &'static str, text: &str| Answer {
        status: StatusCode::from_u16(status).unwrap(),
        location: None,
        cookie: None,
        headers: axum::http::HeaderMap::from_iter([(header::CONTENT_TYPE, axum::http::HeaderValue::from_static(kind))]),
        text: text.to_owned(),
        size: text.len(),
    };
    let fits = |status, kind, text: &str| {
        let answer = answer(status, kind, text);
        catch_unwind(AssertUnwindSafe(|| check(&Method::GET, "/api/v1/cases", &answer))).is_ok()
    };
    let json = "application/json";
    assert!(fits(200, json, r#"{"data":[],"next":null}"#));
    for (status, kind, text) in [
        (200, json, r#"{"data":[]}"#),
        (200, json, r#"{"data":[],"next":7}"#),
        (200, json, r#"{"data":[{"id":"x"}],"next":null}"#),
        (200, json, r#"{"data":[],"next":null,"more":1}"#),
        (200, "text/plain", r#"{"data":[],"next":null}"#),
        (418, json, r#"{"data":[],"next":null}"#),
        (422, "application/problem+json", r#"{"title":"x"}"#),
    ] {
        assert!(!fits(status, kind, text), "{status} {kind} {text}");
    }
}
