//! What all operations have in common is said once, here, and written to each of them: who may, what can go wrong, which
//! headers come and go.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

use super::links;
use crate::http::{api::problem::Problem, limits};

/// What others send; every other schema is an answer of ours, whose fields are always there.
const INPUTS: [&str; 7] =
    ["AgentInput", "CaseChange", "ConflictSettlement", "ContactInput", "CustomerInput", "Problem", "VerdictChange"];
/// Operations that read their body as a stream, which is neither malformed nor too long as a whole.
const STREAMS: [&str; 1] = ["addContacts"];
/// The methods of operations.
const METHODS: [&str; 3] = ["get", "patch", "post"];

/// The `whole` document with what its operations have in common. Writes of `keyed` may be sent again under a key.
pub(super) fn completed(whole: &OpenApi, keyed: &OpenApi) -> Value {
    let keyed = json!(keyed);
    let keyed: BTreeSet<&str> = operations(&keyed)
        .filter(|(_, method, _)| *method != "get")
        .filter_map(|(_, _, operation)| operation["operationId"].as_str())
        .collect();
    let mut document = json!(whole);
    if let Some(paths) = document["paths"].as_object_mut() {
        for (path, item) in paths {
            for method in METHODS {
                if let Some(operation) = item.get_mut(method) {
                    let is_keyed = keyed.iter().any(|id| operation["operationId"] == **id);
                    complete(operation, path, is_keyed);
                }
            }
        }
    }
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        schemas.iter_mut().filter(|(name, _)| !INPUTS.contains(&name.as_str())).for_each(|(_, schema)| always(schema));
    }
    document["components"]["responses"] = problems();
    document["components"]["headers"] = headers();
    document["components"]["securitySchemes"] = json!({ "token": {
        "type": "http", "scheme": "bearer",
        "description": "A token that `afterword token add` printed. The roles that an operation asks for are the token's scopes.",
    } });
    document
}

/// The operations of a document: path, method, operation.
fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    document["paths"].as_object().into_iter().flatten().flat_map(|(path, item)| {
        METHODS.into_iter().filter_map(move |method| Some((path.as_str(), method, item.get(method)?)))
    })
}

fn complete(operation: &mut Value, path: &str, is_keyed: bool) {
    let scopes: Vec<String> = operation["security"][0]["token"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|scope| scope.as_str().map(str::to_owned))
        .collect();
    let takes_body = operation.get("requestBody").is_some();
    let is_stream = STREAMS.iter().any(|id| operation["operationId"] == **id);
    let mut errors = BTreeSet::from([422, 429, 503]);
    if path.contains('{') {
        errors.insert(404);
    }
    if takes_body {
        operation["requestBody"]["required"] = json!(true);
        errors.insert(415);
    }
    if takes_body && !is_stream {
        errors.extend([400, 413]);
    }
    if is_keyed {
        errors.extend([409, 413]);
    }
    if !scopes.is_empty() {
        errors.extend([401, 403, 500]);
        let words = scopes.iter().map(|scope| format!("`{scope}`")).collect::<Vec<_>>().join(" and ");
        let described = operation["description"].as_str().unwrap_or_default();
        operation["description"] = json!(format!("{described}\n\nNeeds the scope {words}.").trim());
        operation["x-required-scope"] = json!(scopes);
    }
    parameters(operation, is_keyed);
    responses(operation, &errors, is_keyed);
    links::add(operation);
}

fn parameters(operation: &mut Value, is_keyed: bool) {
    let mut list = operation["parameters"].as_array().cloned().unwrap_or_default();
    for parameter in &mut list {
        let mut schema = parameter["schema"].take();
        without_null(&mut schema);
        if parameter["in"] == "query" {
            plain_text(&mut schema, true);
            if schema["type"] == "array" {
                plain_text(&mut schema["items"], false);
            }
        }
        parameter["schema"] = schema;
    }
    if is_keyed {
        list.push(json!({
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "Under the same key the same request is done once, for 24 hours.",
            "schema": { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$" },
        }));
    }
    if !list.is_empty() {
        operation["parameters"] = list.into();
    }
}

/// A parameter is there or not; it is never `null`.
fn without_null(schema: &mut Value) {
    if let Some(kinds) = schema["type"].as_array() {
        let kinds: Vec<Value> = kinds.iter().filter(|kind| **kind != "null").cloned().collect();
        if let [kind] = kinds.as_slice() {
            schema["type"] = kind.clone();
        }
    }
    let real = schema["oneOf"].as_array().and_then(|kinds| kinds.iter().find(|kind| kind["type"] != "null").cloned());
    if let Some(real) = real {
        *schema = real;
    }
}

/// What every free text in an address obeys.
fn plain_text(schema: &mut Value, needed: bool) {
    let is_free = ["enum", "format", "pattern"].iter().all(|rule| schema.get(rule).is_none());
    if schema.get("type").is_some_and(|kind| kind == "string") && is_free {
        schema["pattern"] = json!(r"^[^\x00-\x1f\x7f-\x9f]*$");
        if needed {
            schema["minLength"] = json!(1);
        }
    }
}

fn responses(operation: &mut Value, errors: &BTreeSet<u16>, is_keyed: bool) {
    let Some(responses) = operation["responses"].as_object_mut() else { return };
    for (status, response) in responses.iter_mut() {
        if status.starts_with('2') {
            let named = |name: &str| (name.to_owned(), json!({ "$ref": format!("#/components/headers/{name}") }));
            let mut names = limits::HEADERS.map(named).to_vec();
            if is_keyed {
                names.push(named("Idempotent-Replayed"));
            }
            let own = response["headers"].as_object().cloned().unwrap_or_default();
            let all: Map<String, Value> = own.into_iter().chain(names).collect();
            if all.is_empty() {
                response.as_object_mut().map(|response| response.remove("headers"));
            } else {
                response["headers"] = all.into();
            }
        } else if let Some(kind) = Kind::of(status) {
            let told = response["description"].as_str().unwrap_or_default();
            *response = if told.is_empty() { kind.reference() } else { kind.response(told) };
        }
    }
    for status in errors {
        let status = status.to_string();
        if let (false, Some(kind)) = (responses.contains_key(&status), Kind::of(&status)) {
            responses.insert(status, kind.reference());
        }
    }
}

/// A kind of problem.
struct Kind {
    status: u16,
    when: &'static str,
    example: Value,
}

impl Kind {
    fn all() -> impl Iterator<Item = Self> {
        Problem::examples().into_iter().map(|(status, when, problem)| Self { status, when, example: json!(problem) })
    }

    fn of(status: &str) -> Option<Self> {
        Self::all().find(|kind| kind.status.to_string() == status)
    }

    fn name(&self) -> String {
        self.example["code"].as_str().unwrap_or_default().to_owned()
    }

    fn reference(&self) -> Value {
        json!({ "$ref": format!("#/components/responses/{}", self.name()) })
    }

    fn response(&self, when: &str) -> Value {
        let mut headers = Map::new();
        match self.status {
            401 => headers.insert(
                "WWW-Authenticate".to_owned(),
                json!({
                    "description": "`Bearer`.", "schema": { "type": "string" },
                }),
            ),
            429 | 503 => {
                headers.insert("Retry-After".to_owned(), json!({ "$ref": "#/components/headers/Retry-After" }))
            }
            _ => None,
        };
        let mut response = json!({
            "description": when,
            "content": { "application/problem+json": {
                "schema": { "$ref": "#/components/schemas/Problem" }, "example": self.example,
            } },
        });
        if !headers.is_empty() {
            response["headers"] = headers.into();
        }
        response
    }
}

fn problems() -> Value {
    Kind::all().map(|kind| (kind.name(), kind.response(kind.when))).collect::<Map<_, _>>().into()
}

fn headers() -> Value {
    let text = |description: &str, example: &str| json!({ "description": description, "schema": { "type": "string" }, "example": example });
    let number = |description: &str, example: u32| json!({ "description": description, "schema": { "type": "integer", "minimum": 0 }, "example": example });
    let quota = limits::USUAL.get();
    json!({
        "RateLimit-Policy": text(
            "How many requests (`q`) the token may make in how many seconds (`w`).", &format!("\"token\";q={quota};w=60"),
        ),
        "RateLimit": text(
            "How many are left (`r`), and in how many seconds all are there again (`t`).",
            &format!("\"token\";r={};t=1", quota - 2),
        ),
        "RateLimit-Limit": number("How many requests the token may make in a minute.", quota),
        "RateLimit-Remaining": number("How many are left.", quota - 2),
        "RateLimit-Reset": number("In how many seconds all are there again.", 1),
        "Idempotent-Replayed": text("`true`: this was answered before, to the same request under the same key.", "true"),
        "Retry-After": number("After how many seconds to try again.", 12),
    })
}

/// Says of a schema of ours that all its fields are always there, if only as `null`.
fn always(schema: &mut Value) {
    for key in ["allOf", "oneOf"] {
        if let Some(parts) = schema.get_mut(key).and_then(Value::as_array_mut) {
            parts.iter_mut().for_each(always);
        }
    }
    if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
        schema["required"] = fields.keys().cloned().collect::<Vec<_>>().into();
    }
}
