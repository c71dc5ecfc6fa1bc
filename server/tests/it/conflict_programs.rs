//! Conflicts over the REST interface: programs list them, read what each answer says, and resolve what they have seen.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use domain::{Role, survey::Settlement};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use service::{
    Actor, people,
    responses::resolve,
    scores::rebuild,
    store::entity::{audit_event, conflict_resolution, follow_up_case, response},
};
use uuid::Uuid;

use crate::{
    asked::{Asked, asked, attempt, count, response_of, scores},
    bed::{Answer, Bed},
    conflicts::contradict,
};

const BOTH: [&str; 2] = ["responses:read", "responses:write"];

async fn listed(bed: &Bed, query: &str) -> Vec<Value> {
    let path = format!("/api/v1/conflicts{query}");
    let answer = bed.api(&["responses:read"], Method::GET, &path, None).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    answer.json()["data"].as_array().unwrap().clone()
}

async fn read(bed: &Bed, id: Uuid) -> Answer {
    bed.api(&["responses:read"], Method::GET, &format!("/api/v1/conflicts/{id}"), None).await
}

fn tag(answer: &Answer) -> String {
    answer.headers[header::ETAG].to_str().unwrap().to_owned()
}

async fn token(bed: &Bed, name: &str) -> String {
    let scopes = BOTH.map(str::to_owned);
    people::add_token(&bed.cx, &Actor::system(), name, &scopes, None).await.unwrap().token
}

/// Resolves a conflict with this token; `headers` are beside those that every request has.
async fn settle(bed: &Bed, token: &str, id: Uuid, headers: &[(&str, &str)], body: Value) -> Answer {
    let mut request = Request::post(format!("/api/v1/conflicts/{id}/resolution"))
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "application/json");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    bed.send(request.body(Body::from(body.to_string())).unwrap()).await
}

/// The customer changes the answer.
async fn change(bed: &Bed, asked: &Asked, score: &str) {
    let sent = bed.post_form(&asked.path, &[("attempt", &attempt()), ("score", score)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
}

#[test]
fn a_program_reads_both_answers_and_lets_the_other_one_count() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let id = contradict(&bed, &asked, "9", "2").await;
        let before = response_of(&bed, &asked).await.unwrap();
        let seen = read(&bed, id).await;
        assert_eq!((seen.status, tag(&seen).as_str()), (StatusCode::OK, "\"1\""), "{}", seen.text);
        let seen = seen.json();
        assert_eq!((&seen["id"], &seen["response_id"]), (&json!(id), &json!(before.id)));
        assert_eq!((&seen["survey"], &seen["about"]), (&json!("nps-after-contact"), &json!("customer")));
        assert_eq!((&seen["standing"]["answers"], &seen["standing"]["revision"]), (&json!({ "score": 9 }), &json!(1)));
        assert_eq!((&seen["other"]["answers"], &seen["resolution"]), (&json!({ "score": 2 }), &json!(null)));
        assert_eq!(listed(&bed, "").await, [seen]);

        let (token, body) =
            (token(&bed, "helpdesk").await, json!({ "settlement": "replace", "why": " They called. " }));
        let done = settle(&bed, &token, id, &[("if-match", "\"1\"")], body.clone()).await;
        assert_eq!((done.status, tag(&done).as_str()), (StatusCode::OK, "\"2-replace\""), "{}", done.text);
        let now = done.json();
        assert_eq!((&now["standing"]["answers"], &now["standing"]["revision"]), (&json!({ "score": 2 }), &json!(2)));
        let resolution = json!({ "settlement": "replace", "why": "They called.", "by": null, "at": bed.cx.now() });
        assert_eq!(now["resolution"], resolution);
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 1)].into());
        assert_eq!(count::<follow_up_case::Entity>(&bed).await, 1);
        assert_eq!(rebuild(&bed.cx).await.unwrap().differed, 0);

        // Sent again, it changes nothing; said otherwise, it is too late.
        let again = settle(&bed, &token, id, &[("if-match", "\"1\"")], body).await;
        assert_eq!((again.status, again.json()), (StatusCode::OK, now));
        for (settlement, why) in [("keep", "They called."), ("replace", "Another reason.")] {
            let body = json!({ "settlement": settlement, "why": why });
            let late = settle(&bed, &token, id, &[("if-match", "\"2\"")], body).await;
            assert_eq!((late.status, &late.json()["code"]), (StatusCode::CONFLICT, &json!("conflict")));
        }
        assert_eq!(count::<conflict_resolution::Entity>(&bed).await, 1);

        let audited = audit_event::Entity::find().filter(audit_event::Column::Action.eq("conflict_resolved"));
        let audited = audited.all(bed.cx.store.reader()).await.unwrap();
        assert_eq!((audited.len(), &audited[0].target), (1, &before.id.to_string()));
        let log = bed.api(&["audit:read"], Method::GET, "/api/v1/audit?action=conflict_resolved", None).await.json();
        assert_eq!(
            (&log["data"][0]["who"]["kind"], &log["data"][0]["who"]["name"]),
            (&json!("token"), &json!("API token “helpdesk”"))
        );
    });
}

#[test]
fn nobody_resolves_what_they_have_not_seen() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let id = contradict(&bed, &asked, "9", "2").await;
        change(&bed, &asked, "7").await;
        let (token, body) = (token(&bed, "helpdesk").await, json!({ "settlement": "keep", "why": "So." }));
        let send = async |headers: &[(&str, &str)]| settle(&bed, &token, id, headers, body.clone()).await;
        assert_eq!(send(&[]).await.json()["code"], "no_precondition");
        for old in ["\"1\"", "*", "\"1-keep\""] {
            let stale = send(&[("if-match", old)]).await;
            assert_eq!(
                (stale.status, &stale.json()["code"]),
                (StatusCode::PRECONDITION_FAILED, &json!("stale")),
                "{old}"
            );
        }
        assert_eq!(count::<conflict_resolution::Entity>(&bed).await, 0);
        let tag = tag(&read(&bed, id).await);
        assert_eq!(tag, "\"2\"");
        let keyed = [("if-match", tag.as_str()), ("idempotency-key", "k-1")];
        let done = send(&keyed).await;
        assert_eq!((done.status, &done.json()["standing"]["answers"]), (StatusCode::OK, &json!({ "score": 7 })));
        let replayed = send(&keyed).await;
        assert_eq!(replayed.headers["idempotent-replayed"], "true");
        assert_eq!(replayed.headers[header::ETAG], "\"2-keep\"");
    });
}

#[test]
fn what_is_wrong_is_named_and_scopes_are_asked_for() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let id = contradict(&bed, &asked, "9", "2").await;
        let token = token(&bed, "helpdesk").await;
        let send = async |id: Uuid, body: Value| settle(&bed, &token, id, &[("if-match", "\"1\"")], body).await;
        for (settlement, why) in [("both", "So."), ("keep", ""), ("keep", " "), ("keep", &"x".repeat(501))] {
            let refused = send(id, json!({ "settlement": settlement, "why": why })).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
        }
        assert_eq!(
            send(bed.cx.new_id(), json!({ "settlement": "keep", "why": "So." })).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(read(&bed, bed.cx.new_id()).await.status, StatusCode::NOT_FOUND);
        for query in ["?resolved=perhaps", "?response=7", "?colour=red", "?after=7", "?limit=0"] {
            let path = format!("/api/v1/conflicts{query}");
            let refused = bed.api(&["responses:read"], Method::GET, &path, None).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        }
        assert_eq!(count::<conflict_resolution::Entity>(&bed).await, 0);
    });
}

#[test]
fn they_are_listed_newest_first_by_what_is_asked_for() {
    Bed::each(async |bed| {
        let (mut ids, mut responses) = (Vec::new(), Vec::new());
        for _ in 0..3 {
            let asked = asked(&bed, "nps-after-contact").await;
            ids.push(contradict(&bed, &asked, "9", "2").await);
            responses.push(response_of(&bed, &asked).await.unwrap());
        }
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let manager = people::identify(&bed.cx, cookie.split_once('=').unwrap().1).await.unwrap().unwrap().actor;
        resolve(&bed.cx, &manager, ids[0], Settlement::Keep, "The first is right.").await.unwrap();
        let ids_of = async |query: &str| -> Vec<Value> {
            listed(&bed, query).await.iter().map(|row| row["id"].clone()).collect()
        };
        let expected = |of: &[usize]| of.iter().map(|at| json!(ids[*at])).collect::<Vec<_>>();
        assert_eq!(ids_of("").await, expected(&[2, 1, 0]));
        assert_eq!(ids_of("?resolved=false").await, expected(&[2, 1]));
        assert_eq!(ids_of("?resolved=true").await, expected(&[0]));
        let by = &listed(&bed, "?resolved=true").await[0]["resolution"]["by"];
        assert_eq!(by, &json!({ "id": manager.user_id, "name": manager.name }));
        assert_eq!(ids_of(&format!("?response={}", responses[1].id)).await, expected(&[1]));
        let team = responses[0].team.as_deref().unwrap();
        assert_eq!(ids_of(&format!("?team={team}")).await.len(), 3);
        assert_eq!(ids_of("?team=nobody").await, Vec::<Value>::new());
        assert_eq!(ids_of("?program=nothing").await, Vec::<Value>::new());

        let (mut paged, mut after) = (Vec::new(), String::new());
        loop {
            let path = format!("/api/v1/conflicts?limit=1{after}");
            let page = bed.api(&["responses:read"], Method::GET, &path, None).await.json();
            paged.extend(page["data"].as_array().unwrap().iter().map(|row| row["id"].clone()));
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        assert_eq!(paged, expected(&[2, 1, 0]), "each once");

        // What is about staff is listed where it is named.
        let staff = response::ActiveModel { id: Set(responses[2].id), about_staff: Set(true), ..Default::default() };
        response::Entity::update(staff).exec(bed.cx.store.writer()).await.unwrap();
        assert_eq!(ids_of("").await, expected(&[1, 0]));
        assert_eq!(ids_of("?survey=nps-after-contact").await.len(), 3);
        assert_eq!(ids_of(&format!("?response={}", responses[2].id)).await, expected(&[2]));
        let looks = audit_event::Entity::find().filter(audit_event::Column::Action.eq("feedback_listed"));
        assert!(!looks.all(bed.cx.store.reader()).await.unwrap().is_empty(), "who looks is written down");
    });
}

#[test]
fn the_other_answer_stands_below_the_questions_on_the_page() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        contradict(&bed, &asked, "9", "2").await;
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let page = bed.get_as(&cookie, "/feedback").await;
        let survey = domain::survey::templates::nps_after_contact();
        let question = survey.lead().unwrap().text.get(domain::Language::En).to_owned();
        assert!(!question.contains("{{"), "{question}");
        assert_eq!((page.texts(".answers dt"), page.texts(".answers dd")), (vec![question], vec!["2".to_owned()]));
    });
}
