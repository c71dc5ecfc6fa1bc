//! The description of the REST interface as a page: made of the OpenAPI document, in our own look, without script.

mod operation;
mod prose;
mod schema;

use leptos::prelude::*;
use serde_json::Value;

use crate::shell::Assets;
use operation::Operation;

/// The page of `document`, as a whole HTML document. Goes out as `text/html; charset=utf-8`.
#[must_use]
pub fn page(assets: &Assets, document: &Value) -> String {
    let (css, icon) = (assets.css.clone(), assets.icon.clone());
    let operations = Operation::all(document);
    let server = document["servers"][0]["url"].as_str().unwrap_or_default();
    let owner = Owner::new();
    let html = owner.with(|| {
        view! {
            <html lang="en">
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title>"REST interface · Afterword"</title>
                    <link rel="stylesheet" href=css/>
                    <link rel="icon" href=icon type="image/svg+xml"/>
                </head>
                <body class="reference">
                    <a class="skip" href="#operations">"To the operations"</a>
                    <header>
                        <h1>"REST interface"</h1>
                        <p>
                            "Everything is under " <code>{server.to_owned()}</code> ". The same as a document for programs: "
                            <a href="/api/v1/openapi.json">"openapi.json"</a> "."
                        </p>
                    </header>
                    <div class="reference-body">
                        {contents(document, &operations)}
                        <main>
                            <section class="card overview">
                                {prose::blocks(document["info"]["description"].as_str().unwrap_or_default())}
                            </section>
                            <div id="operations">{tags(document, &operations, server)}</div>
                            <section class="card schemas">
                                <h2 id="schemas">"Schemas"</h2>
                                {schema::all(document)}
                            </section>
                        </main>
                    </div>
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{html}")
}

/// Names of the tags, in their order, with what they stand for.
fn tag_names(document: &Value) -> Vec<(String, String)> {
    let text = |tag: &Value, field: &str| tag[field].as_str().unwrap_or_default().to_owned();
    let tags = document["tags"].as_array().into_iter().flatten();
    tags.map(|tag| (text(tag, "name"), text(tag, "description"))).collect()
}

fn contents(document: &Value, operations: &[Operation]) -> AnyView {
    let parts: Vec<AnyView> = tag_names(document)
        .into_iter()
        .map(|(tag, _)| {
            let links: Vec<AnyView> = operations
                .iter()
                .filter(|operation| operation.tag == tag)
                .map(|operation| {
                    let href = format!("#{}", operation.id);
                    view! { <li><a href=href>{operation.summary.clone()}</a></li> }.into_any()
                })
                .collect();
            view! { <li><a class="tag" href=format!("#{}", tag.to_lowercase())>{tag.clone()}</a><ul>{links}</ul></li> }
                .into_any()
        })
        .collect();
    view! {
        <nav class="contents" aria-label="Contents">
            <ul>{parts} <li><a class="tag" href="#schemas">"Schemas"</a></li></ul>
        </nav>
    }
    .into_any()
}

fn tags(document: &Value, operations: &[Operation], server: &str) -> Vec<AnyView> {
    tag_names(document)
        .into_iter()
        .map(|(tag, described)| {
            let views: Vec<AnyView> = operations
                .iter()
                .filter(|operation| operation.tag == tag)
                .map(|operation| operation.view(document, server))
                .collect();
            view! {
                <section class="card">
                    <h2 id=tag.to_lowercase()>{tag.clone()}</h2>
                    <p>{described}</p>
                    {views}
                </section>
            }
            .into_any()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_page_shows_what_the_document_says_and_escapes_it() {
        let assets = Assets { css: "/a.css".to_owned(), icon: "/i.svg".to_owned(), islands: false };
        let document = json!({
            "info": { "description": "Words.\n\n## Lists\n\nA `<list>`." },
            "servers": [{ "url": "/api/v1" }],
            "tags": [{ "name": "Things", "description": "What there is." }],
            "paths": { "/things/{id}": { "get": {
                "operationId": "getThing", "summary": "Read a thing", "tags": ["Things"], "description": "All of it.",
                "security": [{ "token": ["things:read"] }],
                "parameters": [{ "name": "id", "in": "path", "required": true, "description": "The thing.",
                    "schema": { "type": "string", "format": "uuid" } }],
                "responses": { "200": { "description": "It.", "content": { "application/json": {
                    "schema": { "$ref": "#/components/schemas/Thing" } } } } },
            } } },
            "components": { "schemas": { "Thing": { "type": "object", "required": ["name"],
                "properties": { "name": { "type": ["string", "null"], "description": "Its <name>." } } } } },
        });
        let html = page(&assets, &document);
        for said in [
            "<!DOCTYPE html><html lang=\"en\">",
            "id=\"getThing\"",
            "/things/{id}",
            "href=\"#schema-Thing\"",
            "id=\"schema-Thing\"",
        ] {
            assert!(html.contains(said), "{said}: {html}");
        }
        assert!(html.contains("Its &lt;name>") || html.contains("Its &lt;name&gt;"), "{html}");
        assert!(!html.contains("<script") && !html.contains("<list>"), "{html}");
    }
}
