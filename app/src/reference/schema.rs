//! Schemas as people read them: what kind of value, within which limits.

use leptos::prelude::*;
use serde_json::Value;

use super::prose;

/// So many words of a set are written out; of more, only some.
const WORDS: usize = 24;

/// Every named schema, with its fields.
pub(super) fn all(document: &Value) -> Vec<AnyView> {
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    schemas.map(|(name, schema)| one(name, schema)).collect()
}

fn one(name: &str, schema: &Value) -> AnyView {
    let described = schema["description"].as_str().map(prose::blocks);
    view! {
        <article class="schema">
            <h3 id=format!("schema-{name}")>{name.to_owned()}</h3>
            {described}
            {fields(name, schema)}
        </article>
    }
    .into_any()
}

/// The fields of an object, or what else the schema is.
fn fields(of: &str, schema: &Value) -> Vec<AnyView> {
    for (key, word) in [("oneOf", "One of these:"), ("anyOf", "Any of these:"), ("allOf", "All of these together:")] {
        if let Some(parts) = schema[key].as_array() {
            let parts = parts.iter().zip(1..);
            let parts: Vec<AnyView> = parts.map(|(part, number)| part_of(&format!("{of} {number}"), part)).collect();
            return vec![view! { <p>{word}</p> <ul class="parts">{parts}</ul> }.into_any()];
        }
    }
    let Some(properties) = schema["properties"].as_object() else {
        return vec![view! { <p class="kind">{kind(schema)}</p> }.into_any()];
    };
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let rows: Vec<AnyView> = properties
        .iter()
        .map(|(name, field)| row(name, required.contains(&name.as_str()), field, field["description"].as_str()))
        .collect();
    vec![table("Field", of, rows)]
}

fn part_of(of: &str, schema: &Value) -> AnyView {
    let described = schema["description"].as_str().map(prose::inline);
    if schema["properties"].is_object() {
        view! { <li>{described} {fields(of, schema)}</li> }.into_any()
    } else {
        view! { <li>{kind(schema)}</li> }.into_any()
    }
}

/// A table of names with what they mean, all of one thing.
pub(super) fn table(what: &'static str, of: &str, rows: Vec<AnyView>) -> AnyView {
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=format!("{what}s of {of}")>
            <table class="table">
                <thead><tr><th scope="col">{what}</th><th scope="col">"Kind"</th><th scope="col">"Meaning"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A name with its kind and meaning.
pub(super) fn row(name: &str, required: bool, schema: &Value, described: Option<&str>) -> AnyView {
    let required = required.then(|| view! { " " <span class="required">"required"</span> });
    view! {
        <tr>
            <th scope="row"><code>{name.to_owned()}</code> {required}</th>
            <td class="kind">{kind(schema)}</td>
            <td>{described.map(prose::inline)}</td>
        </tr>
    }
    .into_any()
}

/// What kind of value it is: a link to a named schema, or words.
pub(super) fn kind(schema: &Value) -> Vec<AnyView> {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        let name = name.to_owned();
        return vec![view! { <a href=format!("#schema-{name}")>{name.clone()}</a> }.into_any()];
    }
    if let Some(items) = schema.get("items") {
        let mut words = vec!["list of ".into_any()];
        words.extend(kind(items));
        return words;
    }
    let parts = ["oneOf", "anyOf", "allOf"].iter().find_map(|key| schema[key].as_array());
    if let Some(parts) = parts {
        let mut words = Vec::new();
        for part in parts {
            if !words.is_empty() {
                words.push(" or ".into_any());
            }
            words.extend(kind(part));
        }
        return words;
    }
    if let Some(values) = schema["enum"].as_array() {
        return enumerated(values);
    }
    prose::inline(&plain(schema))
}

fn enumerated(values: &[Value]) -> Vec<AnyView> {
    let mut words = Vec::new();
    for value in values.iter().take(WORDS) {
        if !words.is_empty() {
            words.push(", ".into_any());
        }
        let word = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let word = if word.is_empty() { "\"\"".to_owned() } else { word };
        words.push(view! { <code>{word}</code> }.into_any());
    }
    if values.len() > WORDS {
        words.push(format!(" and {} more", values.len() - WORDS).into_any());
    }
    words
}

/// A simple value with its limits, in words.
fn plain(schema: &Value) -> String {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let words: Vec<&str> = kinds.iter().map(|kind| word(kind, schema["format"].as_str())).collect();
    let mut said = if words.is_empty() { "any value".to_owned() } else { words.join(" or ") };
    let text = |field: &str| schema.get(field).map(ToString::to_string);
    match (text("minimum"), text("maximum")) {
        (Some(low), Some(high)) => said.push_str(&format!(", {low} to {high}")),
        (Some(low), None) => said.push_str(&format!(", from {low}")),
        (None, Some(high)) => said.push_str(&format!(", to {high}")),
        (None, None) => {}
    }
    if let Some(length) = text("maxLength") {
        said.push_str(&format!(", at most {length} characters"));
    }
    if let Some(default) = text("default") {
        said.push_str(&format!("; {default} if not given"));
    }
    said
}

/// A type in words.
fn word<'a>(kind: &'a str, format: Option<&str>) -> &'a str {
    match (kind, format) {
        ("string", Some("date")) => "day",
        ("string", Some("date-time")) => "time",
        ("string", Some("uuid")) => "id",
        ("string", Some("uri")) => "address",
        ("string", Some("email")) => "e-mail address",
        ("string", _) => "text",
        ("integer", _) => "whole number",
        ("number", _) => "number",
        ("boolean", _) => "true or false",
        ("array", _) => "list",
        (other, _) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn limits_are_said_in_words() {
        let said = |schema: Value| plain(&schema);
        assert_eq!(
            said(json!({ "type": "integer", "minimum": 1, "maximum": 200, "default": 50 })),
            "whole number, 1 to 200; 50 if not given"
        );
        assert_eq!(said(json!({ "type": ["string", "null"], "maxLength": 60 })), "text or null, at most 60 characters");
        assert_eq!(said(json!({ "type": "string", "format": "date" })), "day");
        assert_eq!(said(json!({})), "any value");
    }
}
