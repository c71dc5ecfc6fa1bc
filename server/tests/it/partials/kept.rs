//! What is kept, and what becomes of it when the survey is sent.

use axum::http::{Method, Request, StatusCode, header};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use service::{
    Actor,
    store::entity::{disposition, follow_up_case, partial_response, response, response_revision, score_event},
    touchpoints,
};

use super::{asked_much, keys, partials, pass_first};
use crate::{
    asked::{asked, attempt, count, dump, response_of, scores, status_of},
    bed::{Bed, encoded},
    own_surveys::{publish, send},
};

#[test]
fn without_script_each_page_that_is_passed_is_kept_and_the_whole_takes_its_place() {
    Bed::each(async |bed| {
        let asked = asked_much(&bed).await;
        let before = dump(&bed).await;
        let first = bed.get(&asked.path).await;
        send(&bed, &asked.path, &first, &[]).await;
        assert_eq!(dump(&bed).await, before, "nothing was said, and nothing is kept of a look");

        let second = pass_first(&bed, &asked, "2").await;
        let kept = partials(&bed).await;
        assert_eq!((kept.len(), keys(&kept[0])), (1, vec!["score".to_owned()]));
        assert_eq!((kept[0].score, kept[0].invitation_id), (Some(2), Some(asked.invitation)));
        assert_eq!((kept[0].team.as_deref(), kept[0].final_at), (Some("billing-1"), None));
        assert_eq!(second.values("input[name=attempt]"), [kept[0].attempt_id.to_string()]);

        // What is wrong on the second page is not kept; what is right is.
        let given = [("why", "Late."), ("trust", "75"), ("contact", "yes"), ("phone", "+491511234567")];
        let wrong = send(&bed, &asked.path, &second, &given).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = partials(&bed).await;
        assert_eq!((kept.len(), keys(&kept[0])), (1, vec!["score".to_owned(), "why".to_owned()]));

        // Nobody is asked, scored or followed up for what was not sent.
        assert_eq!(status_of(&bed, &asked).await, "partial");
        let ledger = disposition::Entity::find().filter(disposition::Column::ContactId.eq(asked.contact));
        let outcome = ledger.one(bed.cx.store.reader()).await.unwrap().unwrap().outcome;
        assert_eq!(outcome.as_deref(), Some("partial"));
        assert!(response_of(&bed, &asked).await.is_none());
        assert_eq!(count::<score_event::Entity>(&bed).await, 0);
        assert_eq!(count::<follow_up_case::Entity>(&bed).await, 0);

        let sent = send(&bed, &asked.path, &wrong, &[("why", "Late."), ("trust", "70")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        assert!(partials(&bed).await.is_empty());
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!((row.status.as_str(), row.score, row.attempt_id), ("complete", Some(2), kept[0].attempt_id));
        assert_eq!(status_of(&bed, &asked).await, "answered");
        assert_eq!(scores(&bed).await, [(("csat".to_owned(), 2), 1)].into());
    });
}

/// The form of somebody who is on the second page.
fn on_the_second(attempt: &str) -> Vec<(&str, &str)> {
    vec![("attempt", attempt), ("was_shown", "score;why,trust,contact,phone"), ("score", "1"), ("why", "Slow.")]
}

#[test]
fn what_is_sent_along_is_kept_by_the_same_rules_and_never_over_an_answer() {
    Bed::each(async |bed| {
        let asked = asked_much(&bed).await;
        let (path, id) = (format!("{}/partial?lang=en", asked.path), attempt());
        let before = dump(&bed).await;
        let first_page = [("attempt", id.as_str()), ("was_shown", "score"), ("score", "1")];
        assert_eq!(bed.post_form(&path, &first_page).await.status, StatusCode::NO_CONTENT);
        let without_attempt = &on_the_second(&id)[1..];
        assert_eq!(bed.post_form(&path, without_attempt).await.status, StatusCode::NO_CONTENT);
        let mut machine = on_the_second(&id);
        machine.push(("leave_empty", "spam"));
        assert_eq!(bed.post_form(&path, &machine).await.status, StatusCode::NO_CONTENT);
        assert_eq!(bed.get(&path).await.status, StatusCode::METHOD_NOT_ALLOWED);
        let elsewhere = Request::builder().method(Method::POST).uri(&path).header("sec-fetch-site", "cross-site");
        let elsewhere = elsewhere.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let elsewhere = elsewhere.body(encoded(&on_the_second(&id)).into()).unwrap();
        assert_eq!(bed.send(elsewhere).await.status, StatusCode::FORBIDDEN);
        for (nowhere, status) in [("/s/x/partial", 400), ("/c/x/partial", 400)] {
            assert_eq!(bed.post_form(nowhere, &on_the_second(&id)).await.status.as_u16(), status, "{nowhere}");
        }
        assert_eq!(dump(&bed).await, before, "a page, a person and a post: without one of them nothing is kept");

        let mut personal = on_the_second(&id);
        personal.extend([("contact", "yes"), ("phone", "+491511234567"), ("trust", "70")]);
        for _ in 0..3 {
            assert_eq!(bed.post_form(&path, &personal).await.status, StatusCode::NO_CONTENT);
        }
        let kept = partials(&bed).await;
        assert_eq!((kept.len(), keys(&kept[0])), (1, ["score", "trust", "why"].map(str::to_owned).to_vec()));
        assert!(!format!("{kept:?}").contains("49151"), "nothing about the customer");

        // On another attempt, and then sent: the invitation has one answer, and nothing is left of the ways to it.
        let other = attempt();
        bed.post_form(&path, &on_the_second(&other)).await;
        assert_eq!(partials(&bed).await.len(), 2);
        let whole = [("attempt", other.as_str()), ("score", "5")];
        assert_eq!(bed.post_form(&asked.path, &whole).await.status, StatusCode::SEE_OTHER);
        assert!(partials(&bed).await.is_empty());

        // What arrives after the whole changes nothing.
        let before = dump(&bed).await;
        for late in [&id, &other] {
            assert_eq!(bed.post_form(&path, &on_the_second(late)).await.status, StatusCode::NO_CONTENT);
        }
        assert_eq!(dump(&bed).await, before);
        assert_eq!(response_of(&bed, &asked).await.unwrap().score, Some(5));
    });
}

#[test]
fn one_link_begins_often_but_not_without_end_and_no_attempt_is_of_two_links() {
    Bed::each(async |bed| {
        let (first, second) = (asked_much(&bed).await, asked(&bed, "everything").await);
        let path = |path: &str| format!("{path}/partial");
        let mut ids: Vec<String> = Vec::new();
        for _ in 0..25 {
            ids.push(attempt());
            bed.post_form(&path(&first.path), &on_the_second(ids.last().unwrap())).await;
        }
        assert_eq!(partials(&bed).await.len(), 20);
        bed.post_form(&path(&second.path), &on_the_second(&ids[0])).await;
        assert_eq!((partials(&bed).await.len(), status_of(&bed, &second).await.as_str()), (20, "sent"));
        // One that was begun goes on.
        let mut more = on_the_second(&ids[0]);
        more.push(("trust", "70"));
        bed.post_form(&path(&first.path), &more).await;
        assert_eq!(partials(&bed).await.iter().filter(|row| keys(row).contains(&"trust".to_owned())).count(), 1);
    });
}

#[test]
fn a_comment_card_is_kept_on_the_way_too_and_what_came_late_goes() {
    Bed::each(async |bed| {
        publish(&bed).await;
        let counter = serde_json::from_value(json!({ "key": "counter", "survey": "everything" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &counter).await.unwrap();
        let path = format!("/c/{}", touchpoints::by_key(&bed.cx, &Actor::system(), "counter").await.unwrap().code);
        let first = bed.get(&path).await;
        let second = send(&bed, &path, &first, &[("score", "3")]).await;
        let kept = partials(&bed).await.remove(0);
        assert_eq!((kept.touchpoint_key.as_deref(), kept.score, kept.contact_id), (Some("counter"), Some(3), None));
        let id = kept.attempt_id.to_string();
        bed.post_form(&format!("{path}/partial"), &on_the_second(&id)).await;
        assert_eq!(partials(&bed).await[0].score, Some(1));

        assert_eq!(send(&bed, &path, &second, &[]).await.status, StatusCode::SEE_OTHER);
        assert!(partials(&bed).await.is_empty());
        bed.post_form(&format!("{path}/partial"), &on_the_second(&id)).await;
        assert!(partials(&bed).await.is_empty());
        assert_eq!(count::<response::Entity>(&bed).await, 1);
        assert_eq!(count::<response_revision::Entity>(&bed).await, 1);

        // Two that pass each other in the database leave a page behind the whole: nobody reads it, and the job takes it away.
        let late = partial_response::ActiveModel::from(kept).reset_all();
        partial_response::Entity::insert(late).exec_without_returning(bed.cx.store.writer()).await.unwrap();
        let listed = bed.api(&["responses:read"], Method::GET, "/api/v1/responses?status=partial", None).await;
        assert_eq!(listed.json()["data"], json!([]));
        bed.clock.advance(chrono::Duration::hours(26));
        bed.work().await;
        assert!(partials(&bed).await.is_empty());
    });
}
