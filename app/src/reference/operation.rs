//! One operation: what it does, what it takes and gives, and how it is called.

use leptos::prelude::*;
use serde_json::Value;

use super::{prose, schema};

/// An operation of the document.
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) tag: String,
    pub(super) summary: String,
    path: String,
    method: String,
    value: Value,
}

impl Operation {
    /// All operations, in the order of the document.
    pub(super) fn all(document: &Value) -> Vec<Self> {
        let paths = document["paths"].as_object().into_iter().flatten();
        paths
            .flat_map(|(path, item)| {
                item.as_object().into_iter().flatten().map(move |(method, value)| (path, method, value))
            })
            .filter_map(|(path, method, value)| {
                Some(Self {
                    id: value["operationId"].as_str()?.to_owned(),
                    tag: value["tags"][0].as_str().unwrap_or_default().to_owned(),
                    summary: value["summary"].as_str().unwrap_or_default().to_owned(),
                    path: path.clone(),
                    method: method.to_uppercase(),
                    value: value.clone(),
                })
            })
            .collect()
    }

    pub(super) fn view(&self, document: &Value, server: &str) -> AnyView {
        let described = prose::blocks(self.value["description"].as_str().unwrap_or_default());
        view! {
            <details class="operation">
                <summary>
                    <h3>
                        <span class="method">{self.method.clone()}</span> " " <code>{self.path.clone()}</code>
                        <span class="what">{self.summary.clone()}</span>
                    </h3>
                </summary>
                // A link to what is inside opens it.
                <div class="inside" id=self.id.clone()>
                    {described}
                    <h4>"Try it"</h4>
                    <pre tabindex="0"><code>{self.curl(server)}</code></pre>
                    {self.parameters()}
                    {self.body()}
                    <h4>"Answers"</h4>
                    {self.answers(document)}
                </div>
            </details>
        }
        .into_any()
    }

    fn parameters(&self) -> Option<AnyView> {
        let rows: Vec<AnyView> = self.value["parameters"]
            .as_array()?
            .iter()
            .map(|parameter| {
                let name = parameter["name"].as_str().unwrap_or_default();
                let required = parameter["required"] == true;
                schema::row(name, required, &parameter["schema"], parameter["description"].as_str())
            })
            .collect();
        Some(view! { <h4>"Parameters"</h4> {schema::table("Parameter", &self.id, rows)} }.into_any())
    }

    fn body(&self) -> Option<AnyView> {
        let (media, content) = self.value["requestBody"]["content"].as_object()?.iter().next()?;
        let described = self.value["requestBody"]["description"].as_str().map(prose::inline);
        let media = media.clone();
        Some(
            view! {
                <h4>"Body"</h4>
                <p><code>{media}</code> ": " {schema::kind(&content["schema"])} ". " {described}</p>
            }
            .into_any(),
        )
    }

    fn answers(&self, document: &Value) -> AnyView {
        let rows: Vec<AnyView> = self.value["responses"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(status, response)| {
                let response = resolved(document, response);
                let content = response["content"].as_object().and_then(|content| content.iter().next());
                let kind = content.map(|(_, content)| schema::kind(&content["schema"]));
                let described = prose::inline(response["description"].as_str().unwrap_or_default());
                let example = content.filter(|_| status.starts_with('2')).and_then(|(_, content)| example_of(content));
                let example = example.map(|example| view! { <pre tabindex="0"><code>{example}</code></pre> });
                view! {
                    <tr>
                        <th scope="row"><code>{status.clone()}</code></th>
                        <td class="kind">{kind}</td>
                        <td>{described} {example}</td>
                    </tr>
                }
                .into_any()
            })
            .collect();
        schema::table("Answer", &self.id, rows)
    }

    /// How it is called from a command line.
    fn curl(&self, server: &str) -> String {
        let query: Vec<String> = self.value["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == "query" && parameter["required"] == true)
            .map(|parameter| {
                let name = parameter["name"].as_str().unwrap_or_default();
                let value = parameter["example"].as_str().map_or_else(|| name.to_uppercase(), str::to_owned);
                format!("{name}={value}")
            })
            .collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let path = self.path.replace('{', "$").replace('}', "").replace("$id", "$ID");
        let mut lines = vec![format!("curl \"https://feedback.example.org{server}{path}{query}\"")];
        if self.method != "GET" {
            lines.push(format!("-X {}", self.method));
        }
        if self.value["security"][0]["token"].is_array() {
            lines.push("-H \"Authorization: Bearer $TOKEN\"".to_owned());
        }
        for parameter in self.value["parameters"].as_array().into_iter().flatten() {
            if parameter["in"] == "header" && parameter["required"] == true {
                let name = parameter["name"].as_str().unwrap_or_default();
                lines.push(format!("-H '{name}: {}'", parameter["example"].as_str().unwrap_or("…")));
            }
        }
        if let Some((media, content)) =
            self.value["requestBody"]["content"].as_object().and_then(|all| all.iter().next())
        {
            lines.push(format!("-H 'Content-Type: {media}'"));
            let example = example_of(content).unwrap_or_default();
            lines.push(format!("--data-binary '{}'", example.trim_end()));
        }
        lines.join(" \\\n  ")
    }
}

/// The example of a body, as it is sent.
fn example_of(content: &Value) -> Option<String> {
    let first = content["examples"].as_object().and_then(|all| all.values().next()).map(|example| &example["value"]);
    match content.get("example").or(first)? {
        Value::String(text) => Some(text.clone()),
        value => serde_json::to_string_pretty(value).ok(),
    }
}

/// A response, or the common one that it refers to.
fn resolved<'a>(document: &'a Value, response: &'a Value) -> &'a Value {
    let named = response["$ref"].as_str().and_then(|path| document.pointer(path.trim_start_matches('#')));
    named.unwrap_or(response)
}
