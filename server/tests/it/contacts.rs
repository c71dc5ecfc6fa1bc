//! Contacts come in, once each, with everything that is wrong named.

use axum::http::{Method, StatusCode};
use chrono::Duration;
use domain::{Disposition, Role};
use insta::assert_json_snapshot;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use service::{
    Actor,
    contacts::{self, ContactInput},
    programs::{self, ProgramInput},
    store::entity::{
        agent, attribution_change, contact, contact_reason, customer, disposition, invitation, site, team,
    },
};

use crate::bed::{Answer, Bed};

const WRITE: &[&str] = &["contacts:write"];
const READ: &[&str] = &["contacts:read"];

/// The contact of the design document.
pub(crate) fn example() -> Value {
    json!({"source":"helpdesk","external_id":"8841","channel":"phone","direction":"inbound","reason":"billing/late-fee",
        "customer":{"external_id":"C-77","name":"A. Jansen","email":"a.jansen@example.org","phone":"+4915112345678",
            "language":"de","segment":"gold"},
        "agent":{"external_id":"A-12","name":"R. Moss"},"team":"billing-1","queue":"billing","site":"leipzig",
        "started_at":"2026-11-20T09:12:00Z","ended_at":"2026-11-20T09:18:10Z","wait_seconds":42,"handle_seconds":310,
        "first_response_seconds":42,"transfers":0,"resolved":true,"cost_cents":410,"attributes":{"order":"4711"}})
}

/// The example as another contact, with some values changed: a path of JSON and its value.
pub(crate) fn like(external_id: &str, changes: &[(&str, Value)]) -> Value {
    let mut contact = example();
    contact["external_id"] = json!(external_id);
    for (path, value) in changes {
        *contact.pointer_mut(path).unwrap_or_else(|| panic!("no {path}")) = value.clone();
    }
    contact
}

pub(crate) fn input(json: Value) -> ContactInput {
    serde_json::from_value(json).unwrap()
}

/// Saves a program that asks everybody at once, with some values changed.
pub(crate) async fn program(bed: &Bed, key: &str, changes: Value) {
    let mut all = json!({ "key": key, "survey": "nps-after-contact" });
    all.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    let input: ProgramInput = serde_json::from_value(all).unwrap();
    programs::save(&bed.cx, &Actor::system(), &input).await.unwrap();
}

async fn post(bed: &Bed, contact: Value) -> Answer {
    bed.api(WRITE, Method::POST, "/api/v1/contacts", Some(contact)).await
}

#[test]
fn a_contact_is_stored_with_all_that_it_names_and_read_back() {
    Bed::each(async |bed| {
        program(&bed, "after-call", json!({ "filter": { "channel": ["phone"], "reason": ["billing"] } })).await;
        let answer = post(&bed, example()).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
        assert_json_snapshot!("contact_told", answer.json(), { ".id" => "[id]" });
        let path = answer.location.unwrap();
        let read = bed.api(READ, Method::GET, &path, None).await;
        assert_eq!(read.status, StatusCode::OK);
        assert_json_snapshot!("contact_read", read.json(), { ".id" => "[id]", ".**.id" => "[id]" });
        let db = bed.cx.store.reader();
        assert_eq!(agent::Entity::find().one(db).await.unwrap().unwrap().name, "R. Moss");
        assert_eq!(team::Entity::find().one(db).await.unwrap().unwrap().site_key.as_deref(), Some("leipzig"));
        assert_eq!(site::Entity::find().count(db).await.unwrap(), 1);
        assert_eq!(contact_reason::Entity::find().one(db).await.unwrap().unwrap().code, "billing/late-fee");
    });
}

#[test]
fn told_again_it_is_known_and_other_attribution_is_only_written_down() {
    Bed::each(async |bed| {
        let first = post(&bed, example()).await.json();
        let again = post(&bed, example()).await;
        assert_eq!((again.status, again.json()["known"].clone()), (StatusCode::OK, json!(true)));
        let moved = like("8841", &[("/team", json!("sales-2")), ("/agent/external_id", json!("A-99"))]);
        for _ in 0..2 {
            let answer = post(&bed, moved.clone()).await;
            assert_eq!((answer.status, answer.json()["id"].clone()), (StatusCode::OK, first["id"].clone()));
        }
        let path = format!("/api/v1/contacts/{}", first["id"].as_str().unwrap());
        let read = bed.api(READ, Method::GET, &path, None).await.json();
        assert_eq!((&read["team"], &read["agent"]["external_id"]), (&json!("billing-1"), &json!("A-12")));
        assert_json_snapshot!("attribution_changes", read["attribution_changes"]);
        let db = bed.cx.store.reader();
        assert_eq!(attribution_change::Entity::find().count(db).await.unwrap(), 2);
        assert_eq!(contact::Entity::find().count(db).await.unwrap(), 1);
        assert_eq!(disposition::Entity::find().count(db).await.unwrap(), 1);
        assert_eq!(team::Entity::find().count(db).await.unwrap(), 1, "a team that was only proposed is none");
    });
}

#[test]
fn impossible_data_is_refused_with_problem_details_that_name_the_field() {
    Bed::each(async |bed| {
        let wrong = like(
            "1",
            &[
                ("/ended_at", json!("2026-11-20T08:00:00Z")),
                ("/channel", json!("fax")),
                ("/customer/name", json!("x".repeat(300_000))),
                ("/customer/email", json!("a.jansen@")),
                ("/queue", json!("a\u{0}b")),
                ("/wait_seconds", json!(-1)),
            ],
        );
        let answer = post(&bed, wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.headers["content-type"], "application/problem+json");
        assert_json_snapshot!("contact_refused", answer.json());
        let answer = post(&bed, like("1", &[("/transfers", json!("two"))])).await;
        assert_json_snapshot!("contact_of_a_wrong_type", answer.json());
        assert_eq!(post(&bed, json!([])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(contact::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 0);
    });
}

#[test]
fn the_same_contact_told_by_many_at_once_is_one() {
    Bed::each(async |bed| {
        program(&bed, "all", json!({})).await;
        let system = Actor::system();
        let calls = (0..12).map(|_| contacts::record(&bed.cx, &system, input(example())));
        let recorded = futures::future::try_join_all(calls).await.unwrap();
        assert_eq!(recorded.iter().filter(|recorded| !recorded.known).count(), 1);
        assert!(recorded.iter().all(|other| other.id == recorded[0].id));
        let db = bed.cx.store.reader();
        assert_eq!(contact::Entity::find().count(db).await.unwrap(), 1);
        assert_eq!(invitation::Entity::find().count(db).await.unwrap(), 1);
    });
}

#[test]
fn contacts_of_one_person_at_once_ask_that_person_once() {
    Bed::each(async |bed| {
        program(&bed, "all", json!({ "quarantine_days": 30 })).await;
        let system = Actor::system();
        let calls = (0..12).map(|number| {
            let contact = like(&number.to_string(), &[("/customer/external_id", json!(null))]);
            contacts::record(&bed.cx, &system, input(contact))
        });
        let recorded = futures::future::try_join_all(calls).await.unwrap();
        let asked = recorded.iter().filter(|recorded| recorded.disposition == Disposition::Asked).count();
        assert_eq!(asked, 1, "{recorded:?}");
        assert_eq!(customer::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 1);
    });
}

#[test]
fn the_rest_of_a_batch_goes_through() {
    Bed::each(async |bed| {
        let batch: Vec<ContactInput> = (0..450)
            .map(|number| {
                let channel = if number % 100 == 7 { "fax" } else { "chat" };
                let customer = json!(format!("C-{}", number % 40));
                input(like(&number.to_string(), &[("/channel", json!(channel)), ("/customer/external_id", customer)]))
            })
            .collect();
        let results = contacts::record_many(&bed.cx, &Actor::system(), batch).await.unwrap();
        let bad: Vec<usize> = results.iter().enumerate().filter(|(_, r)| r.is_err()).map(|(at, _)| at).collect();
        assert_eq!((results.len(), bad), (450, vec![7, 107, 207, 307, 407]));
        let db = bed.cx.store.reader();
        assert_eq!(contact::Entity::find().count(db).await.unwrap(), 445);
        assert_eq!(customer::Entity::find().count(db).await.unwrap(), 40);
    });
}

#[test]
fn a_customer_is_known_again_by_id_then_e_mail_then_phone() {
    Bed::each(async |bed| {
        let tell = async |id: &str, customer: Value| {
            let contact = input(like(id, &[("/customer", customer)]));
            let recorded = contacts::record(&bed.cx, &Actor::system(), contact).await.unwrap();
            let db = bed.cx.store.reader();
            contact::Entity::find_by_id(recorded.id).one(db).await.unwrap().unwrap().customer_id
        };
        let by_mail = tell("1", json!({ "email": "b@example.org", "name": "B" })).await;
        let with_id =
            tell("2", json!({ "external_id": "C-1", "email": "b@example.org", "phone": "+4930123456" })).await;
        assert_eq!(by_mail, with_id, "the person takes on the id");
        assert_eq!(with_id, tell("3", json!({ "external_id": "C-1", "email": "new@example.org" })).await);
        assert_eq!(with_id, tell("4", json!({ "phone": "+4930123456" })).await);
        assert_ne!(with_id, tell("5", json!({ "external_id": "C-2", "email": "new@example.org" })).await);
        assert_eq!(None, tell("6", json!(null)).await);
        let kept = customer::Entity::find_by_id(with_id.unwrap()).one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert_eq!((kept.name.as_deref(), kept.email.as_deref()), (Some("B"), Some("new@example.org")));
    });
}

#[test]
fn scopes_and_sight_keep_contacts_apart() {
    Bed::each(async |bed| {
        let id = post(&bed, example()).await.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/contacts/{id}");
        assert_eq!(bed.api(WRITE, Method::GET, &path, None).await.status, StatusCode::FORBIDDEN);
        let refused = bed.api(READ, Method::POST, "/api/v1/contacts", Some(example())).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let nothing = bed.api(READ, Method::GET, "/api/v1/contacts/no-id", None).await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND);
        let id = id.parse().unwrap();
        let person = |role, teams: &[&str], agent: Option<&str>| Actor {
            role,
            teams: teams.iter().map(ToString::to_string).collect(),
            agent_key: agent.map(str::to_owned),
            user_id: Some(bed.cx.new_id()),
            ..Actor::system()
        };
        for (actor, sees) in [
            (person(Role::QualityManager, &[], None), true),
            (person(Role::TeamLead, &["billing-1"], None), true),
            (person(Role::TeamLead, &["sales-2"], None), false),
            (person(Role::TeamLead, &[], None), false),
            (person(Role::Agent, &["billing-1"], Some("A-12")), true),
            (person(Role::Agent, &["billing-1"], Some("A-13")), false),
            (person(Role::Agent, &["billing-1"], None), false),
        ] {
            let found = contacts::detail(&bed.cx, &actor, id).await;
            assert_eq!(found.is_ok(), sees, "{actor:?}");
            assert_eq!(contacts::timeline(&bed.cx, &actor, id).await.is_ok(), sees, "{actor:?}");
        }
    });
}

#[test]
fn a_time_line_tells_what_happened_the_latest_first() {
    Bed::each(async |bed| {
        program(&bed, "all", json!({ "quarantine_days": 0 })).await;
        let actor = Actor::system();
        let first = contacts::record(&bed.cx, &actor, input(example())).await.unwrap();
        bed.clock.advance(Duration::days(2));
        let later =
            like("2", &[("/started_at", json!("2026-11-22T09:00:00Z")), ("/ended_at", json!("2026-11-22T09:05:00Z"))]);
        contacts::record(&bed.cx, &actor, input(later)).await.unwrap();
        let line = contacts::timeline(&bed.cx, &actor, first.id).await.unwrap();
        assert!(line.moments.windows(2).all(|pair| pair[0].at >= pair[1].at));
        let ended = line.moments.iter().filter(|m| matches!(m.kind, contacts::MomentKind::Ended { .. })).count();
        let judged = line.moments.iter().filter(|m| matches!(m.kind, contacts::MomentKind::Judged { .. })).count();
        assert_eq!((ended, judged, line.more), (2, 2, false));
    });
}
