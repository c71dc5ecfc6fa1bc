//! The REST interface beyond contacts and scores: lists, messages and links, cases with their versions, uploads.

use std::collections::HashSet;

use axum::{
    body::{self, Body, Bytes},
    http::{Method, Request, StatusCode, header},
};
use futures::{StreamExt, future::join_all, stream};
use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait};
use serde_json::{Value, json};
use service::{
    Actor, people,
    store::entity::{case_event, contact, idempotent_request, invitation},
};
use tower::ServiceExt;

use crate::{
    asked::{self, Wish, invite, token_in, unhappy},
    bed::{Answer, Bed},
    case_queue::open,
    contacts::{like, program},
    stage::Stage,
};

async fn token(bed: &Bed, scopes: &[&str]) -> String {
    let scopes: Vec<String> = scopes.iter().map(ToString::to_string).collect();
    people::add_token(&bed.cx, &Actor::system(), "test", &scopes, None).await.unwrap().token
}

async fn get(bed: &Bed, scope: &str, path: &str) -> Answer {
    bed.api(&[scope], Method::GET, path, None).await
}

/// All pages of a list, row by row, and how many pages there were.
async fn all(bed: &Bed, scope: &str, path: &str) -> (Vec<Value>, usize) {
    let (mut rows, mut pages, mut next) = (Vec::new(), 0, String::new());
    loop {
        let answer = get(bed, scope, &format!("{path}{next}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        let page = answer.json();
        rows.extend(page["data"].as_array().unwrap().clone());
        pages += 1;
        match page["next"].as_str() {
            Some(after) => next = format!("&after={after}"),
            None => return (rows, pages),
        }
    }
}

#[test]
fn lists_are_paged_filtered_and_closed_without_their_scope() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        for number in 0..7 {
            open(&bed, &stage, 2, &format!("Words {number}")).await;
        }
        for (path, scope, other) in [
            ("/api/v1/responses", "responses:read", "cases:read"),
            ("/api/v1/cases", "cases:read", "responses:read"),
            ("/api/v1/dispositions", "dispositions:read", "cases:write"),
        ] {
            assert_eq!(bed.get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
            assert_eq!(get(&bed, other, path).await.status, StatusCode::FORBIDDEN, "{path}");
            let wrong = get(&bed, scope, &format!("{path}?colour=red&limit=0&after=nowhere")).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", wrong.text);
            assert!(wrong.text.contains("colour") && wrong.text.contains("limit"), "{}", wrong.text);
        }
        for (path, scope) in [("/api/v1/responses", "responses:read"), ("/api/v1/cases", "cases:read")] {
            let (rows, pages) = all(&bed, scope, &format!("{path}?limit=3")).await;
            let ids: HashSet<_> = rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
            assert_eq!((rows.len(), ids.len(), pages), (7, 7, 3), "{path}");
        }
        let found = get(&bed, "responses:read", "/api/v1/responses?q=words%203&team=billing-1").await.json();
        assert_eq!(found["data"].as_array().unwrap().len(), 1);
        assert_eq!(found["data"][0]["comment"], "Words 3");
        assert!(found["data"][0]["case_id"].is_string(), "{found}");
        let none = get(&bed, "cases:read", "/api/v1/cases?state=closed").await.json();
        assert_eq!(none, json!({ "data": [], "next": null }));
    });
}

#[test]
fn what_comes_in_while_somebody_pages_is_neither_skipped_nor_repeated() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        for number in 0..6 {
            open(&bed, &stage, 2, &format!("Words {number}")).await;
        }
        let first = get(&bed, "cases:read", "/api/v1/cases?limit=3").await.json();
        open(&bed, &stage, 2, "Later").await;
        let after = first["next"].as_str().unwrap();
        let second = get(&bed, "cases:read", &format!("/api/v1/cases?limit=3&after={after}")).await.json();
        let numbers = |page: &Value| {
            let rows = page["data"].as_array().unwrap().iter();
            rows.map(|row| row["number"].as_i64().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!((numbers(&first), numbers(&second)), (vec![6, 5, 4], vec![3, 2, 1]));
    });
}

#[test]
fn an_invitation_is_found_by_its_contact_and_answered_by_a_new_link() {
    Bed::each(async |bed| {
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let contact = asked::invitation(&bed.cx, id).await.contact_id;
        let path = format!("/api/v1/invitations?contact={contact}");
        let found = get(&bed, "invitations:read", &path).await;
        assert_eq!(found.status, StatusCode::OK, "{}", found.text);
        let found = found.json()["data"][0].clone();
        assert_eq!((found["id"].as_str(), found["kind"].as_str()), (Some(&*id.to_string()), Some("first")));
        assert!(!found.to_string().contains("token"), "no secret is told: {found}");
        assert_eq!(get(&bed, "contacts:read", &path).await.status, StatusCode::FORBIDDEN);
        assert_eq!(get(&bed, "invitations:read", "/api/v1/invitations").await.status, StatusCode::UNPROCESSABLE_ENTITY);

        let message = get(&bed, "invitations:read", &format!("/api/v1/invitations/{id}/message")).await;
        assert_eq!(message.status, StatusCode::OK, "{}", message.text);
        let message = message.json();
        assert!(message["subject"].is_string() && message["text"].is_string() && message["html"].is_string());
        assert!(!message.to_string().contains("/s/"), "its links are blank: {message}");

        let links = format!("/api/v1/invitations/{id}/links");
        assert_eq!(bed.api(&["invitations:read"], Method::POST, &links, None).await.status, StatusCode::FORBIDDEN);
        let made = bed.api(&["invitations:links"], Method::POST, &links, None).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
        let url = made.json()["url"].as_str().unwrap().to_owned();
        let token = token_in(&url, "/s/");
        let attempt = asked::attempt();
        let answer = bed.post_form(&format!("/s/{token}"), &unhappy(&attempt)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let nobody = "/api/v1/invitations/00000000-0000-7000-8000-000000000000";
        assert_eq!(get(&bed, "invitations:read", &format!("{nobody}/message")).await.status, StatusCode::NOT_FOUND);
    });
}

/// Sends a change of a case that was seen at `tag`.
pub(crate) async fn patch(bed: &Bed, path: &str, tag: Option<&str>, change: Value) -> Answer {
    let token = token(bed, &["cases:read", "cases:write"]).await;
    let mut request = Request::patch(path)
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "application/merge-patch+json");
    if let Some(tag) = tag {
        request = request.header(header::IF_MATCH, tag);
    }
    bed.send(request.body(Body::from(change.to_string())).unwrap()).await
}

#[test]
fn a_case_is_changed_by_who_saw_it_as_it_stands() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let id = open(&bed, &stage, 2, "Nobody called back.").await;
        let path = format!("/api/v1/cases/{id}");
        let read = get(&bed, "cases:read", &path).await;
        let tag = read.headers[header::ETAG].to_str().unwrap().to_owned();
        assert_eq!((read.json()["version"].as_i64(), tag.as_str()), (Some(1), "\"1\""));

        let blind = patch(&bed, &path, None, json!({ "note": "x" })).await;
        assert_eq!(blind.status.as_u16(), 428, "{}", blind.text);
        let note = patch(&bed, &path, Some(&tag), json!({ "note": "Called the bank." })).await;
        assert_eq!(note.status, StatusCode::OK, "{}", note.text);
        assert_eq!(note.headers[header::ETAG], "\"2\"");
        let late = patch(&bed, &path, Some(&tag), json!({ "state": "closed" })).await;
        assert_eq!((late.status, late.json()["code"].as_str()), (StatusCode::PRECONDITION_FAILED, Some("stale")));

        for (wrong, status) in [
            (json!({}), 422),
            (json!({ "note": "x", "state": "closed" }), 422),
            (json!({ "state": "resolved" }), 422),
            (json!({ "colour": "red" }), 422),
            (json!({ "state": "closed" }), 409),
            (json!({ "owner": "00000000-0000-7000-8000-000000000000" }), 422),
        ] {
            let answer = patch(&bed, &path, Some("\"2\""), wrong.clone()).await;
            assert_eq!(answer.status.as_u16(), status, "{wrong}: {}", answer.text);
        }
        let events = case_event::Entity::find().count(bed.cx.store.reader()).await.unwrap();
        let steps = [
            json!({ "owner": stage.second }),
            json!({ "state": "contacted", "text": "Apologised." }),
            json!({ "state": "resolved", "root_cause": "billing-error", "outcome": "put_right" }),
            json!({ "state": "closed" }),
            json!({ "state": "reopened", "text": "It happened again." }),
        ];
        for (step, seen) in steps.into_iter().zip(2..) {
            let answer = patch(&bed, &path, Some(&format!("\"{seen}\"")), step.clone()).await;
            assert_eq!(answer.status, StatusCode::OK, "{step}: {}", answer.text);
        }
        let read = get(&bed, "cases:read", &path).await.json();
        assert_eq!((read["state"].as_str(), read["owner"]["name"].as_str()), (Some("reopened"), Some("Ada Second")));
        assert_eq!(case_event::Entity::find().count(bed.cx.store.reader()).await.unwrap(), events + 5);
    });
}

/// Uploads `lines` in pieces of a few bytes, as a network might.
async fn upload(bed: &Bed, lines: String) -> Vec<Value> {
    let token = token(bed, &["contacts:write"]).await;
    let pieces: Vec<Bytes> = lines.as_bytes().chunks(1021).map(Bytes::copy_from_slice).collect();
    let body = Body::from_stream(stream::iter(pieces).map(Ok::<_, std::convert::Infallible>));
    let request = Request::post("/api/v1/contacts/bulk")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "application/x-ndjson")
        .body(body)
        .unwrap();
    let answer = bed.send(request).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/x-ndjson");
    answer.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn an_answer_to_an_upload_may_be_compressed() {
    Bed::each(async |bed| {
        program(&bed, "all", json!({})).await;
        let token = token(&bed, &["contacts:write"]).await;
        for coding in ["gzip", "br"] {
            let request = Request::post("/api/v1/contacts/bulk")
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .header(header::CONTENT_TYPE, "application/x-ndjson")
                .header(header::ACCEPT_ENCODING, coding)
                .body(Body::from(like("1", &[]).to_string()))
                .unwrap();
            let response = bed.router.clone().oneshot(request).await.unwrap();
            assert_eq!(response.headers()[header::CONTENT_ENCODING], coding);
            let body = body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
            assert!(body.len() > 20, "the {coding} answer is whole: {} bytes", body.len());
        }
    });
}

#[test]
fn an_upload_answers_each_line_and_a_wrong_one_keeps_no_other_out() {
    Bed::each(async |bed| {
        program(&bed, "all", json!({})).await;
        let mut lines = String::new();
        for number in 1..=500 {
            let line = match number {
                100 => "{ nonsense".to_owned(),
                200 => like("200", &[("/channel", json!("fax"))]).to_string(),
                300 => like("1", &[]).to_string(),
                400 => String::new(),
                _ => like(&number.to_string(), &[("/customer/external_id", json!(format!("C-{number}")))]).to_string(),
            };
            lines.push_str(&line);
            lines.push('\n');
        }
        let answers = upload(&bed, lines.clone()).await;
        let numbers: Vec<u64> = answers.iter().map(|answer| answer["line"].as_u64().unwrap()).collect();
        let expected: Vec<u64> = (1..=500).filter(|number| *number != 400).collect();
        assert_eq!(numbers, expected, "one answer a line, in order; a blank line has none");
        let at = |number: u64| answers.iter().find(|answer| answer["line"] == number).unwrap();
        assert_eq!(at(1)["known"], false);
        assert_eq!(at(100)["error"]["errors"][0]["field"], "body");
        assert_eq!(at(200)["error"]["errors"][0]["field"], "channel");
        assert_eq!((at(300)["known"].as_bool(), &at(300)["id"]), (Some(true), &at(1)["id"]));
        let stored = contact::Entity::find().count(bed.cx.store.reader()).await.unwrap();
        assert_eq!(stored, 496);
        assert!(invitation::Entity::find().count(bed.cx.store.reader()).await.unwrap() > 0, "they are judged");

        let again = upload(&bed, lines).await;
        assert!(again.iter().all(|answer| answer["error"].is_object() || answer["known"] == true));
        assert_eq!(contact::Entity::find().count(bed.cx.store.reader()).await.unwrap(), stored);
        assert!(upload(&bed, String::new()).await.is_empty());
    });
}

#[test]
fn what_leads_nowhere_is_a_problem_of_ours_too() {
    Bed::each(async |bed| {
        let lost = bed.get("/api/v1/nothing").await;
        assert_eq!((lost.status, lost.json()["code"].as_str()), (StatusCode::NOT_FOUND, Some("not_found")));
        assert_eq!(bed.get("/api/v1/contacts/bulk/nothing").await.status, StatusCode::NOT_FOUND);
    });
}

/// Tells of a contact under a key.
async fn keyed(bed: &Bed, token: &str, key: &str, contact: &Value) -> Answer {
    let request = Request::post("/api/v1/contacts")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "application/json")
        .header("idempotency-key", key)
        .body(Body::from(contact.to_string()));
    bed.send(request.unwrap()).await
}

#[test]
fn a_write_that_is_sent_again_is_done_once_and_answered_alike() {
    Bed::each(async |bed| {
        let ours = token(&bed, &["contacts:write"]).await;
        let example = like("1", &[]);
        let first = keyed(&bed, &ours, "k-1", &example).await;
        let again = keyed(&bed, &ours, "k-1", &example).await;
        assert_eq!((first.status, again.status), (StatusCode::CREATED, StatusCode::CREATED));
        assert_eq!((first.text, first.location), (again.text.clone(), again.location.clone()));
        assert_eq!(again.headers["idempotent-replayed"], "true");
        assert_eq!(again.headers[header::CONTENT_TYPE], "application/json");

        let other = keyed(&bed, &ours, "k-1", &like("2", &[])).await;
        assert_eq!(
            (other.status, other.json()["errors"][0]["code"].as_str()),
            (StatusCode::UNPROCESSABLE_ENTITY, Some("reused"))
        );
        // The same key of somebody else is another key, and a wrong request is answered alike as well.
        let theirs = token(&bed, &["contacts:write"]).await;
        assert_eq!(keyed(&bed, &theirs, "k-1", &like("3", &[])).await.status, StatusCode::CREATED);
        let wrong = like("4", &[("/channel", json!("fax"))]);
        let refused = keyed(&bed, &ours, "k-2", &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(keyed(&bed, &ours, "k-2", &wrong).await.text, refused.text);
        assert_eq!(keyed(&bed, "aw_nobody", "k-3", &example).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(keyed(&bed, &ours, "a key", &example).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(contact::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 2);

        bed.clock.advance(chrono::Duration::hours(25));
        let later = keyed(&bed, &ours, "k-1", &example).await;
        assert_eq!(later.status, StatusCode::OK, "the answer is forgotten after a day; the contact is known");
    });
}

#[test]
fn of_many_that_send_the_same_at_once_one_does_it() {
    Bed::each(async |bed| {
        let token = token(&bed, &["contacts:write"]).await;
        let example = like("1", &[]);
        let answers = join_all((0..12).map(|_| keyed(&bed, &token, "same", &example))).await;
        let done = answers.iter().filter(|answer| answer.status == StatusCode::CREATED).count();
        let waiting = answers.iter().filter(|answer| answer.status == StatusCode::CONFLICT).count();
        assert_eq!((done + waiting, done >= 1), (12, true), "{answers:?}");
        let fresh = answers.iter().filter(|answer| !answer.headers.contains_key("idempotent-replayed"));
        assert_eq!(fresh.filter(|answer| answer.status == StatusCode::CREATED).count(), 1);
    });
}

#[test]
fn what_a_process_left_undone_is_taken_up_after_a_while() {
    Bed::each(async |bed| {
        let token = token(&bed, &["contacts:write"]).await;
        let example = like("1", &[]);
        let first = keyed(&bed, &token, "lost", &example).await;
        let db = bed.cx.store.writer();
        let row = idempotent_request::Entity::find().one(db).await.unwrap().unwrap();
        let undone = idempotent_request::ActiveModel { status: Set(None), ..row.into_active_model() };
        idempotent_request::Entity::update(undone).exec(db).await.unwrap();
        assert_eq!(keyed(&bed, &token, "lost", &example).await.status, StatusCode::CONFLICT);
        bed.clock.advance(chrono::Duration::minutes(2));
        let taken = keyed(&bed, &token, "lost", &example).await;
        assert_eq!((taken.status, taken.json()["id"].clone()), (StatusCode::OK, first.json()["id"].clone()));
    });
}

#[test]
fn an_answer_link_is_not_kept_with_its_key() {
    Bed::each(async |bed| {
        let id = invite(&bed.cx, &Wish::default()).await;
        let token = token(&bed, &["invitations:links"]).await;
        let mut links = HashSet::new();
        for _ in 0..2 {
            let request = Request::post(format!("/api/v1/invitations/{id}/links"))
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .header("idempotency-key", "link");
            let made = bed.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
            let secret = token_in(made.json()["url"].as_str().unwrap(), "/s/");
            let stored = asked::dump(&bed).await;
            assert!(!stored.values().flatten().any(|row| row.contains(&secret)), "only the hash of a link is stored");
            links.insert(secret);
        }
        assert_eq!(links.len(), 2);
    });
}
