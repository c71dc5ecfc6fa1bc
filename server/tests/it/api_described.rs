//! The description of the REST interface: nothing is served that it leaves out, and nothing stands in it that is not
//! served. That answers look as described is checked wherever a test asks ([`crate::described`]).

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use serde_json::{Value, json};
use service::{Actor, people};

use crate::{
    bed::{Answer, Bed},
    contacts::example,
    described::operations,
};

const SCOPES: [&str; 12] = [
    "contacts:write",
    "contacts:read",
    "invitations:read",
    "invitations:links",
    "responses:read",
    "responses:write",
    "cases:read",
    "cases:write",
    "dispositions:read",
    "scores:read",
    "surveys:read",
    "surveys:write",
];

/// An id that nothing has.
const NOTHING: &str = "00000000-0000-7000-8000-000000000000";

fn address(path: &str) -> String {
    format!("/api/v1{}", path.replace("{id}", NOTHING).replace("{file}", NOTHING).replace("{key}", "none"))
}

fn scopes(operation: &Value) -> Vec<&str> {
    operation["security"][0]["token"].as_array().into_iter().flatten().map(|scope| scope.as_str().unwrap()).collect()
}

/// A request that is right but for what it names.
fn right(path: &str, method: &Method, operation: &Value) -> Request<Body> {
    let query = match operation["operationId"].as_str().unwrap() {
        "getScores" => "?metric=nps&from=2026-11-01&to=2026-12-01",
        "listInvitations" => "?contact=00000000-0000-7000-8000-000000000000",
        _ => "",
    };
    let body = match operation["operationId"].as_str().unwrap() {
        "addContact" | "addContacts" => example().to_string(),
        "publishSurvey" => include_str!("../../../app/domain/src/survey/sample.json").to_owned(),
        "resolveConflict" => json!({ "settlement": "keep", "why": "x" }).to_string(),
        "reverseVerdict" => json!({ "verdict": "machine", "why": "x" }).to_string(),
        "changeCase" => json!({ "note": "x" }).to_string(),
        _ => String::new(),
    };
    let kind = operation["requestBody"]["content"].as_object().and_then(|content| content.keys().next());
    Request::builder()
        .method(method)
        .uri(format!("{}{query}", address(path)))
        .header(header::IF_MATCH, "\"1\"")
        .header(header::CONTENT_TYPE, kind.map_or("application/json", String::as_str))
        .body(Body::from(body))
        .unwrap()
}

async fn with_token(bed: &Bed, scopes: &[&str], mut request: Request<Body>) -> Answer {
    let scopes: Vec<String> = scopes.iter().map(ToString::to_string).collect();
    let token = people::add_token(&bed.cx, &Actor::system(), "test", &scopes, None).await.unwrap().token;
    request.headers_mut().insert(header::AUTHORIZATION, format!("Bearer {token}").parse().unwrap());
    bed.send(request).await
}

#[test]
fn every_operation_is_served_to_tokens_with_its_scopes_and_to_nobody_else() {
    Bed::each(async |bed| {
        let mut asked = 0;
        for (path, method, operation) in operations() {
            let what = format!("{method} {path}");
            let needs = scopes(operation);
            if needs.is_empty() {
                assert_eq!(bed.get(&address(path)).await.status, StatusCode::OK, "{what}");
                continue;
            }
            let stranger = bed.send(right(path, &method, operation)).await;
            assert_eq!(stranger.status, StatusCode::UNAUTHORIZED, "{what}");
            for scope in &needs {
                let others: Vec<&str> = SCOPES.iter().copied().filter(|other| other != scope).collect();
                let answer = with_token(&bed, &others, right(path, &method, operation)).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{what} without {scope}: {}", answer.text);
            }
            let answer = with_token(&bed, &needs, right(path, &method, operation)).await;
            let fits = answer.status.is_success() || answer.status == StatusCode::NOT_FOUND;
            assert!(fits, "{what} with {needs:?}: {} {}", answer.status, answer.text);
            assert_eq!(operation["x-required-scope"], json!(needs), "{what}");
            asked += 1;
        }
        assert_eq!(asked, 21);
    });
}

#[test]
fn an_operation_takes_the_parameters_of_its_description_and_no_others() {
    Bed::each(async |bed| {
        for (path, method, operation) in operations() {
            let what = format!("{method} {path}");
            let named = |place: &str| -> BTreeSet<String> {
                let all = operation["parameters"].as_array().into_iter().flatten();
                all.filter(|one| one["in"] == place).map(|one| one["name"].as_str().unwrap().to_owned()).collect()
            };
            let mut request = right(path, &method, operation);
            *request.uri_mut() = format!("{}?colour=red", address(path)).parse().unwrap();
            let answer = with_token(&bed, &SCOPES, request).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}: {}", answer.text);
            let errors = answer.json()["errors"].as_array().unwrap().clone();
            let error = errors.iter().find(|error| error["field"] == "colour").unwrap();
            let message = error["message"].as_str().unwrap();
            let known = message.split_once("there are ").unwrap().1.trim_end_matches('.');
            let known: BTreeSet<String> = known.split(", ").filter(|name| *name != "none").map(str::to_owned).collect();
            assert_eq!(known, named("query"), "{what}");
            assert_eq!(path.contains("{id}"), named("path").contains("id"), "{what}");
            let keyed = method != Method::GET && path != "/contacts/bulk";
            assert_eq!(named("header").contains("Idempotency-Key"), keyed, "{what}");
        }
    });
}

#[test]
fn what_no_operation_answers_is_a_problem_too() {
    Bed::each(async |bed| {
        let paths: BTreeSet<&str> = operations().map(|(path, _, _)| path).collect();
        for path in paths {
            let known: BTreeSet<String> =
                operations().filter(|(other, _, _)| *other == path).map(|(_, method, _)| method.to_string()).collect();
            for method in ["GET", "POST", "PATCH", "PUT", "DELETE", "OPTIONS", "TRACE"] {
                if known.contains(method) {
                    continue;
                }
                let request = Request::builder().method(method).uri(address(path)).body(Body::empty()).unwrap();
                let answer = bed.send(request).await;
                assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
                assert_eq!(answer.json()["code"], "no_method");
                let allowed =
                    answer.headers[header::ALLOW].to_str().unwrap().split(',').map(|one| one.trim().to_owned());
                let allowed: BTreeSet<String> = allowed.filter(|method| method != "HEAD").collect();
                assert_eq!(allowed, known, "{method} {path}");
            }
        }
        for path in ["/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v1/cases/x/y", "/api/v1/contacts/%FF"] {
            let answer = with_token(&bed, &SCOPES, Request::get(path).body(Body::empty()).unwrap()).await;
            assert_eq!((answer.status, &answer.json()["code"]), (StatusCode::NOT_FOUND, &json!("not_found")), "{path}");
        }
    });
}

#[test]
fn a_body_that_cannot_be_read_is_told_from_one_that_is_wrong() {
    Bed::each(async |bed| {
        let send = async |path: &str, kind: &str, key: bool, body: String| {
            let request = Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap();
            let mut request = request;
            if key {
                request.headers_mut().insert("idempotency-key", "k".parse().unwrap());
            }
            let answer = with_token(&bed, &["contacts:write"], request).await;
            (answer.status.as_u16(), answer.json()["code"].as_str().unwrap_or_default().to_owned())
        };
        let one = "/api/v1/contacts";
        let is = |status: u16, code: &str| (status, code.to_owned());
        for key in [false, true] {
            assert_eq!(send(one, "text/plain", key, example().to_string()).await, is(415, "wrong_type"));
            assert_eq!(send(one, "application/json", key, "{".to_owned()).await, is(400, "malformed"));
            assert_eq!(send(one, "application/json", key, String::new()).await, is(400, "malformed"));
            assert_eq!(send(one, "application/json", key, "[]".to_owned()).await, is(422, "invalid"));
            assert_eq!(send(one, "application/json", key, " ".repeat(600_000)).await, is(413, "too_long"));
            assert_eq!(send(one, "Application/JSON; charset=utf-8", key, example().to_string()).await.1, "");
        }
        assert_eq!(
            send("/api/v1/contacts/bulk", "application/json", false, String::new()).await,
            is(415, "wrong_type")
        );
    });
}

#[test]
fn the_document_and_its_page_are_open_and_cached_by_version() {
    Bed::each(async |bed| {
        for (path, kind) in [("/api/v1/openapi.json", "application/json"), ("/api", "text/html; charset=utf-8")] {
            let read = bed.get(path).await;
            assert_eq!((read.status, read.headers[header::CONTENT_TYPE].to_str().unwrap()), (StatusCode::OK, kind));
            let tag = read.headers[header::ETAG].clone();
            let again =
                bed.send(Request::get(path).header(header::IF_NONE_MATCH, tag).body(Body::empty()).unwrap()).await;
            assert_eq!((again.status, again.size), (StatusCode::NOT_MODIFIED, 0), "{path}");
            let head = bed.send(Request::head(path).body(Body::empty()).unwrap()).await;
            assert_eq!((head.status, head.size), (StatusCode::OK, 0), "{path}");
        }
        let document = bed.get("/api/v1/openapi.json").await.json();
        assert_eq!(document["openapi"], "3.1.0");
        let page = bed.get("/api").await;
        let (paths, contents) = (page.texts(".operation summary code"), page.hrefs(".contents a"));
        for (path, _, operation) in operations() {
            assert!(paths.contains(&path.to_owned()), "{path}");
            let id = operation["operationId"].as_str().unwrap();
            assert!(contents.contains(&format!("#{id}")), "{id}");
        }
        let ids = page.attributes("[id]", "id");
        for link in page.hrefs("a").iter().filter_map(|link| link.strip_prefix('#')) {
            assert_eq!(ids.iter().filter(|id| *id == link).count(), 1, "#{link} leads to one place");
        }
        assert!(!page.text.contains("<script"), "it works without");
        let head = with_token(&bed, &["cases:read"], Request::head("/api/v1/cases").body(Body::empty()).unwrap()).await;
        assert_eq!((head.status, head.size), (StatusCode::OK, 0));
    });
}
