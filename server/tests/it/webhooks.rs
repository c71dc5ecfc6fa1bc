//! Webhooks: each event arrives once and signed, whatever the receiver does; and nothing goes where it may not.

use std::{sync::Arc, time::Duration};

use axum::http::Method;
use chrono::TimeDelta;
use domain::{
    Role,
    webhook::{DeliveryState, OffBecause, WebhookEvent},
};
use sea_orm::EntityTrait;
use serde_json::json;
use service::{
    Actor, Error, Service, Vault,
    cases::{self, Move},
    jobs::JobKind,
    store::entity::{
        audit_event, follow_up_case, job, root_cause, webhook_attempt, webhook_delivery, webhook_endpoint,
        webhook_event,
    },
    webhooks::{self, Delivery, EndpointInput, GuardedSender, Made, guard::Allowed},
};

use crate::{
    asked::{self, asked, attempt, count, unhappy},
    bed::Bed,
    contacts::{example, program},
    receiver::{Receiver, Reply, sender},
};

fn input(url: &str, events: &[WebhookEvent]) -> EndpointInput {
    let events = events.iter().map(|event| event.as_str().to_owned()).collect();
    EndpointInput { url: url.to_owned(), events }
}

/// Adds `url` for all events.
async fn add(bed: &Bed, url: &str) -> Made {
    webhooks::add(&bed.cx, &Actor::system(), &input(url, WebhookEvent::ALL)).await.unwrap()
}

/// An installation that may send to this machine, a receiver, and its endpoint.
async fn set(bed: &Bed) -> (Bed, Receiver, Made) {
    let (bed, receiver) = (bed.calling(sender()), Receiver::start().await);
    let made = add(&bed, &receiver.url()).await;
    (bed, receiver, made)
}

async fn test_event(bed: &Bed, made: &Made) {
    webhooks::send_test(&bed.cx, &Actor::system(), made.id).await.unwrap();
}

/// The log of an endpoint, the newest first.
async fn log(bed: &Bed, made: &Made) -> Vec<Delivery> {
    webhooks::deliveries(&bed.cx, &Actor::system(), made.id, None, None, 200).await.unwrap().deliveries
}

async fn endpoint(bed: &Bed, made: &Made) -> webhooks::Endpoint {
    webhooks::get(&bed.cx, &Actor::system(), made.id).await.unwrap()
}

/// What a receiver got, as types.
fn types(receiver: &Receiver) -> Vec<String> {
    receiver.got().iter().map(|got| got.json()["type"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_event_arrives_once_with_a_right_signature() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        program(&bed, "after-call", json!({})).await;
        let stored = bed.api(&["contacts:write"], Method::POST, "/api/v1/contacts", Some(example())).await.json();
        // Told again it is no second contact.
        bed.api(&["contacts:write"], Method::POST, "/api/v1/contacts", Some(example())).await;
        let ledger = bed.api(&["dispositions:read"], Method::GET, "/api/v1/dispositions", None).await.json();
        let asked = asked(&bed, "nps-after-contact").await;
        let id = attempt();
        for _ in 0..2 {
            bed.post_form(&asked.path, &unhappy(&id)).await;
        }
        let case = follow_up_case::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        let system = Actor::system();
        let resolve = Move::Resolve {
            root_cause: cause(&bed).await,
            outcome: domain::case::CaseOutcome::ALL[0].as_str().to_owned(),
            text: String::new(),
        };
        let mut version = case.version;
        for step in [Move::Note { text: "Called.".to_owned() }, resolve, Move::Close] {
            version = cases::act(&bed.cx, &system, case.id, version, step).await.unwrap();
        }
        bed.work().await;
        bed.work().await;

        let mut told = types(&receiver);
        told.sort();
        let expected = [
            "case.closed",
            "case.opened",
            "case.updated",
            "case.updated",
            "disposition.recorded",
            "response.completed",
        ];
        assert_eq!(told, expected);
        let mut ids: Vec<_> = receiver.got().iter().map(|got| got.header("webhook-id").to_owned()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), expected.len(), "each has an id of its own");
        for got in receiver.got() {
            assert!(got.is_signed_with(&made.secret) && got.signatures().len() == 1, "{got:?}");
            assert_eq!(got.path, "/hooks?token=secret");
            assert_eq!(got.header("content-type"), "application/json");
            assert_eq!(got.header("webhook-timestamp"), bed.cx.now().timestamp().to_string());
            assert!(got.header("webhook-id").starts_with("msg_"));
            assert_eq!(got.json()["timestamp"], "2026-11-20T11:00:00Z");
            assert!(got.body.starts_with(r#"{"type":""#), "{}", got.body);
        }
        let data = |kind: &str| {
            let all = receiver.got();
            all.iter().rev().find(|got| got.json()["type"] == kind).unwrap().json()["data"].clone()
        };
        // The same records as the REST interface gives.
        let read = |path: String, scope: &'static str| {
            let bed = &bed;
            async move { bed.api(&[scope], Method::GET, &path, None).await.json() }
        };
        assert_eq!(data("case.closed"), read(format!("/api/v1/cases/{}", case.id), "cases:read").await);
        assert_eq!(data("case.closed")["state"], "closed");
        assert_eq!(data("case.opened")["version"], 1);
        let responses = read("/api/v1/responses".to_owned(), "responses:read").await;
        assert_eq!(data("response.completed"), responses["data"][0]);
        assert_eq!(data("response.completed")["case_id"], case.id.to_string());
        assert_eq!(data("disposition.recorded"), ledger["data"][0]);
        assert_eq!(data("disposition.recorded")["contact_id"], stored["id"]);
        let states: Vec<_> = log(&bed, &made).await.iter().map(|delivery| delivery.state).collect();
        assert_eq!(states, [DeliveryState::Delivered; 6]);
    });
}

/// A root cause that there is.
async fn cause(bed: &Bed) -> String {
    root_cause::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap().key
}

#[test]
fn only_who_wants_to_hear_of_it_is_told_and_without_anybody_nothing_is_written() {
    Bed::each(async |bed| {
        let (bed, receiver) = (bed.calling(sender()), Receiver::start().await);
        let answer = async || {
            let asked = asked(&bed, "nps-after-contact").await;
            bed.post_form(&asked.path, &unhappy(&attempt())).await;
            bed.work().await;
        };
        answer().await;
        assert_eq!(count::<webhook_event::Entity>(&bed).await, 0);
        assert!(asked::jobs(&bed.cx, JobKind::ForgetWebhooks).await.is_empty());

        let system = Actor::system();
        let wish = input(&receiver.url(), &[WebhookEvent::CaseOpened]);
        let made = webhooks::add(&bed.cx, &system, &wish).await.unwrap();
        answer().await;
        assert_eq!(types(&receiver), ["case.opened"]);

        webhooks::switch(&bed.cx, &system, made.id, false).await.unwrap();
        answer().await;
        webhooks::switch(&bed.cx, &system, made.id, true).await.unwrap();
        bed.work().await;
        assert_eq!(types(&receiver), ["case.opened"], "what happens while it is off is not told");
        webhooks::change(&bed.cx, &system, made.id, &input(&receiver.url(), &[WebhookEvent::ResponseCompleted]))
            .await
            .unwrap();
        answer().await;
        assert_eq!(types(&receiver), ["case.opened", "response.completed"]);
    });
}

#[test]
fn what_is_not_taken_is_tried_again_under_the_same_id() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        receiver.replies(Reply::Status(500, "x".repeat(5000)));
        test_event(&bed, &made).await;
        bed.work().await;
        assert_eq!(receiver.got().len(), 1);
        let delivery = log(&bed, &made).await.remove(0);
        assert_eq!(delivery.state, DeliveryState::Waiting);
        assert_eq!(delivery.next_at.unwrap(), bed.cx.now() + TimeDelta::seconds(5));
        assert_eq!(delivery.tries[0].answer.as_deref().map(str::len), Some(1024), "only the beginning is kept");
        assert_eq!((delivery.tries[0].number, delivery.tries[0].status), (1, Some(500)));
        assert!(endpoint(&bed, &made).await.failing_since.is_some());

        receiver.status(200);
        bed.work().await;
        assert_eq!(receiver.got().len(), 1, "not before its time");
        bed.clock.advance(TimeDelta::seconds(5));
        bed.work().await;
        let got = receiver.got();
        assert_eq!(got.len(), 2);
        assert_eq!(got[0].header("webhook-id"), got[1].header("webhook-id"));
        assert_eq!(got[0].body, got[1].body);
        assert_ne!(got[0].header("webhook-timestamp"), got[1].header("webhook-timestamp"), "signed anew");
        assert!(got.iter().all(|got| got.is_signed_with(&made.secret)));
        let delivery = log(&bed, &made).await.remove(0);
        assert_eq!((delivery.state, delivery.next_at), (DeliveryState::Delivered, None));
        assert_eq!(delivery.message, got[0].header("webhook-id"));
        assert_eq!(delivery.tries.iter().map(|one| one.status).collect::<Vec<_>>(), [Some(200), Some(500)]);
        assert_eq!(endpoint(&bed, &made).await.failing_since, None);
        bed.clock.advance(TimeDelta::days(3));
        bed.work().await;
        assert_eq!(receiver.got().len(), 2, "what was taken is done");
    });
}

#[test]
fn tries_end_after_two_days_and_a_person_can_have_more() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        receiver.status(503);
        test_event(&bed, &made).await;
        for _ in 0..40 {
            bed.work().await;
            bed.clock.advance(TimeDelta::hours(2));
        }
        let delivery = log(&bed, &made).await.remove(0);
        assert_eq!((delivery.state, delivery.tries.len()), (DeliveryState::Failed, 9));
        receiver.status(200);
        assert_eq!(webhooks::retry_failed(&bed.cx, &Actor::system(), made.id).await.unwrap(), 1);
        bed.work().await;
        assert_eq!(log(&bed, &made).await[0].state, DeliveryState::Delivered);
        // Also what was taken can be sent again, under the same id.
        webhooks::retry(&bed.cx, &Actor::system(), delivery.id).await.unwrap();
        bed.work().await;
        assert_eq!(receiver.got().len(), 11);
        assert!(receiver.got().iter().all(|got| got.header("webhook-id") == delivery.message));
        assert_eq!(webhooks::retry_failed(&bed.cx, &Actor::system(), made.id).await.unwrap(), 0);
    });
}

#[test]
fn a_redirect_is_not_followed() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        let other = Receiver::start().await;
        receiver.replies(Reply::Redirect(other.url()));
        test_event(&bed, &made).await;
        bed.work().await;
        assert_eq!((receiver.got().len(), other.got().len()), (1, 0));
        let delivery = log(&bed, &made).await.remove(0);
        assert_eq!((delivery.state, delivery.tries[0].status), (DeliveryState::Waiting, Some(307)));
    });
}

#[test]
fn nothing_goes_to_a_private_address_however_it_is_named() {
    Bed::each(async |bed| {
        let receiver = Receiver::start().await;
        let refused = async |url: String| {
            let new = input(&url, WebhookEvent::ALL);
            match webhooks::add(&bed.cx, &Actor::system(), &new).await {
                Err(Error::Invalid(fields)) => fields[0].message.to_string(),
                other => panic!("{url}: {other:?}"),
            }
        };
        for url in [receiver.url(), "https://[::1]/".to_owned(), "https://169.254.169.254/".to_owned()] {
            assert!(refused(url).await.contains("AFTERWORD_WEBHOOK_ALLOW"));
        }
        assert!(refused("http://example.org/".to_owned()).await.contains("https"));
        assert!(refused("https://me:secret@example.org/".to_owned()).await.contains("password"));
        assert!(refused("ftp://example.org/".to_owned()).await.contains("web address"));
        // A name is known for what it is when it is resolved.
        let made = add(&bed, &format!("https://localhost:{}/", receiver.port)).await;
        test_event(&bed, &made).await;
        bed.work().await;
        let tried = log(&bed, &made).await.remove(0).tries.remove(0);
        let why = tried.error.unwrap();
        assert!(why.contains("private network") && why.contains("AFTERWORD_WEBHOOK_ALLOW"), "{why}");
        // What was allowed when it was added may be forbidden when it is sent.
        let allowed = bed.calling(sender());
        let plain = add(&allowed, &receiver.url()).await;
        test_event(&bed, &plain).await;
        bed.work().await;
        assert!(log(&bed, &plain).await[0].tries[0].error.as_deref().unwrap().contains("private network"));
        // Another network than the one allowed.
        let elsewhere = bed.calling(GuardedSender::new(Allowed::parse("10.0.0.0/8").unwrap()).unwrap());
        let named = add(&elsewhere, &format!("http://localhost:{}/", receiver.port)).await;
        test_event(&elsewhere, &named).await;
        elsewhere.work().await;
        assert!(log(&bed, &named).await[0].tries[0].error.as_deref().unwrap().contains("private network"));
        assert!(receiver.got().is_empty());
        // Allowed, the same name is reached.
        bed.clock.advance(TimeDelta::hours(1));
        allowed.work().await;
        assert_eq!(types(&receiver).len(), 2, "{:?}", log(&bed, &named).await);
    });
}

#[test]
fn a_receiver_that_hangs_is_given_up_for_now() {
    Bed::each(async |bed| {
        let (_, receiver, _) = set(&bed).await;
        let bed = bed.calling(sender().with_limit(Duration::from_secs(1)));
        receiver.replies(Reply::Hang);
        let made = webhooks::list(&bed.cx, &Actor::system()).await.unwrap().remove(0);
        webhooks::send_test(&bed.cx, &Actor::system(), made.id).await.unwrap();
        let began = std::time::Instant::now();
        bed.work().await;
        assert!(began.elapsed() < Duration::from_secs(10));
        let row = webhook_attempt::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert!(row.error.unwrap().contains("no answer within 1 seconds"));
        assert!(row.duration_ms >= 1000, "{}", row.duration_ms);
        assert_eq!(row.status, None);
    });
}

#[test]
fn who_fails_on_end_rests_and_is_not_asked_meanwhile() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        receiver.status(500);
        for _ in 0..5 {
            test_event(&bed, &made).await;
        }
        bed.work().await;
        assert_eq!(receiver.got().len(), 5);
        receiver.status(200);
        test_event(&bed, &made).await;
        bed.clock.advance(TimeDelta::seconds(10));
        bed.work().await;
        assert_eq!(receiver.got().len(), 5, "it rests");
        let newest = log(&bed, &made).await.remove(0);
        assert!(newest.tries.is_empty() && newest.next_at.unwrap() > bed.cx.now());
        // A person need not wait.
        webhooks::retry(&bed.cx, &Actor::system(), newest.id).await.unwrap();
        bed.work().await;
        assert_eq!(receiver.got().len(), 6);
        bed.clock.advance(TimeDelta::minutes(15));
        bed.work().await;
        assert_eq!(receiver.got().len(), 11);
        assert!(log(&bed, &made).await.iter().all(|delivery| delivery.state == DeliveryState::Delivered));
    });
}

#[test]
fn who_says_that_it_is_gone_is_switched_off() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        bed.log_in_as(Role::Administrator, &[], None).await;
        receiver.status(410);
        test_event(&bed, &made).await;
        bed.work().await;
        assert_eq!(endpoint(&bed, &made).await.off.map(|(because, _)| because), Some(OffBecause::Gone));
        let delivery = log(&bed, &made).await.remove(0);
        assert_eq!((delivery.state, delivery.next_at), (DeliveryState::Failed, None));
        assert!(bed.mailer.sent()[0].text.contains("gone for good"), "{:?}", bed.mailer.sent());
        let refused = webhooks::send_test(&bed.cx, &Actor::system(), made.id).await.unwrap_err();
        assert!(matches!(refused, Error::Conflict(_)));
        assert!(webhooks::retry(&bed.cx, &Actor::system(), delivery.id).await.is_err());
        bed.clock.advance(TimeDelta::days(3));
        bed.work().await;
        assert_eq!(receiver.got().len(), 1);
    });
}

#[test]
fn after_five_days_of_failures_it_is_switched_off_and_administrators_hear_of_it() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        bed.log_in_as(Role::Administrator, &[], None).await;
        receiver.status(500);
        for day in 0..5 {
            test_event(&bed, &made).await;
            bed.work().await;
            assert_eq!(endpoint(&bed, &made).await.off, None, "day {day}");
            bed.clock.advance(TimeDelta::days(1));
        }
        // A second one waits when the first brings it about.
        test_event(&bed, &made).await;
        test_event(&bed, &made).await;
        bed.work().await;
        let (because, at) = endpoint(&bed, &made).await.off.unwrap();
        assert_eq!((because, at), (OffBecause::Failing, bed.cx.now()));
        assert!(log(&bed, &made).await.iter().all(|delivery| delivery.state != DeliveryState::Delivered));
        let mails = bed.mailer.sent();
        assert_eq!(mails.len(), 1, "one administrator, one mail: {mails:?}");
        assert_eq!(mails[0].subject, "A webhook was switched off");
        for part in [&mails[0].text, &mails[0].html] {
            assert!(part.contains(&format!("http://feedback.test/settings/webhooks/{}", made.id)), "{part}");
            assert!(part.contains("Nothing has come through since") && !part.contains("token=secret"), "{part}");
        }
        let administrator = bed.log_in_as(Role::Administrator, &[], None).await;
        for path in ["/", "/settings/webhooks"] {
            let banner = bed.get_as(&administrator, path).await.texts(".banner");
            assert!(banner[0].contains("A webhook was switched off") && banner[0].contains("127.0.0.1"), "{banner:?}");
        }
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        assert!(bed.get_as(&manager, "/").await.texts(".banner").is_empty());
        let audited = audit_event::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert!(audited.iter().any(|event| event.action == "webhook_switched_off" && event.actor_id.is_none()));

        receiver.status(200);
        webhooks::switch(&bed.cx, &Actor::system(), made.id, true).await.unwrap();
        assert!(bed.get_as(&administrator, "/").await.texts(".banner").is_empty());
        bed.clock.advance(TimeDelta::days(3));
        bed.work().await;
        let failed = webhooks::deliveries(&bed.cx, &Actor::system(), made.id, Some(DeliveryState::Failed), None, 200)
            .await
            .unwrap();
        assert_eq!(failed.failed, failed.deliveries.len() as u64);
        webhooks::retry_failed(&bed.cx, &Actor::system(), made.id).await.unwrap();
        bed.work().await;
        assert!(log(&bed, &made).await.iter().all(|delivery| delivery.state == DeliveryState::Delivered));
        assert_eq!(endpoint(&bed, &made).await.failing_since, None);
    });
}

#[test]
fn a_new_key_signs_beside_the_old_one_for_a_day() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        let new = webhooks::rotate(&bed.cx, &Actor::system(), made.id).await.unwrap();
        assert_ne!(new.secret, made.secret);
        assert!(endpoint(&bed, &made).await.old_key_until.is_some());
        test_event(&bed, &made).await;
        bed.work().await;
        let got = receiver.got().remove(0);
        assert_eq!(got.signatures().len(), 2);
        assert!(got.is_signed_with(&made.secret) && got.is_signed_with(&new.secret));
        bed.clock.advance(TimeDelta::hours(24));
        test_event(&bed, &made).await;
        bed.work().await;
        let got = receiver.got().remove(1);
        assert_eq!(got.signatures().len(), 1);
        assert!(got.is_signed_with(&new.secret) && !got.is_signed_with(&made.secret));
        assert_eq!(endpoint(&bed, &made).await.old_key_until, None);
    });
}

#[test]
fn what_waits_for_an_endpoint_that_is_removed_is_not_sent() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        receiver.status(500);
        test_event(&bed, &made).await;
        bed.work().await;
        test_event(&bed, &made).await;
        webhooks::remove(&bed.cx, &Actor::system(), made.id).await.unwrap();
        bed.clock.advance(TimeDelta::days(1));
        bed.work().await;
        assert_eq!(receiver.got().len(), 1);
        assert_eq!(count::<webhook_delivery::Entity>(&bed).await, 0);
        let jobs = asked::jobs(&bed.cx, JobKind::DeliverWebhook).await;
        assert!(jobs.iter().all(|job| job.done_at.is_some() && job.last_error.is_none()), "{jobs:?}");
    });
}

#[test]
fn a_job_that_runs_twice_tries_once() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        test_event(&bed, &made).await;
        let payload = asked::jobs(&bed.cx, JobKind::DeliverWebhook).await.remove(0).payload;
        for _ in 0..2 {
            webhooks::deliver(&bed.cx, &payload).await.unwrap();
        }
        bed.work().await;
        assert_eq!(receiver.got().len(), 1);
    });
}

#[test]
fn a_job_that_an_administrator_gives_up_ends_its_delivery() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        test_event(&bed, &made).await;
        let job = asked::jobs(&bed.cx, JobKind::DeliverWebhook).await.remove(0);
        service::jobs::give_up(&bed.cx, &Actor::system(), job.id).await.unwrap();
        assert_eq!(log(&bed, &made).await[0].state, DeliveryState::Failed);
        assert!(receiver.got().is_empty());
    });
}

#[test]
fn what_was_told_is_forgotten_after_a_month() {
    Bed::each(async |bed| {
        let (bed, _receiver, made) = set(&bed).await;
        test_event(&bed, &made).await;
        test_event(&bed, &made).await;
        bed.work().await;
        bed.clock.advance(TimeDelta::days(30));
        test_event(&bed, &made).await;
        bed.work().await;
        assert_eq!(count::<webhook_event::Entity>(&bed).await, 3, "kept for thirty days");
        bed.clock.advance(TimeDelta::days(1));
        bed.work().await;
        let left = (
            count::<webhook_event::Entity>(&bed).await,
            count::<webhook_delivery::Entity>(&bed).await,
            count::<webhook_attempt::Entity>(&bed).await,
        );
        assert_eq!(left, (1, 1, 1));
        assert_eq!(asked::jobs(&bed.cx, JobKind::DeliverWebhook).await.len(), 1);
    });
}

#[test]
fn only_administrators_set_webhooks_up_and_keys_are_sealed() {
    Bed::each(async |bed| {
        let (bed, receiver, made) = set(&bed).await;
        for role in Role::ALL.iter().copied().filter(|role| *role != Role::Administrator) {
            let actor = Actor { role, ..Actor::system() };
            let cx = &bed.cx;
            let new = input(&receiver.url(), WebhookEvent::ALL);
            let all = [
                webhooks::list(cx, &actor).await.err(),
                webhooks::get(cx, &actor, made.id).await.err(),
                webhooks::add(cx, &actor, &new).await.err(),
                webhooks::change(cx, &actor, made.id, &new).await.err(),
                webhooks::switch(cx, &actor, made.id, false).await.err(),
                webhooks::rotate(cx, &actor, made.id).await.err(),
                webhooks::remove(cx, &actor, made.id).await.err(),
                webhooks::deliveries(cx, &actor, made.id, None, None, 9).await.err(),
                webhooks::retry(cx, &actor, made.id).await.err(),
                webhooks::retry_failed(cx, &actor, made.id).await.err(),
                webhooks::send_test(cx, &actor, made.id).await.err(),
            ];
            for error in all {
                assert!(matches!(error, Some(Error::Forbidden(_))), "{role:?}: {error:?}");
            }
        }
        let row = webhook_endpoint::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert!(!row.secret.contains(made.secret.trim_start_matches("whsec_")));
        let audited = audit_event::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        let told = format!("{audited:?}");
        assert!(told.contains("webhook_added") && !told.contains("token=secret") && !told.contains("whsec_"), "{told}");

        let closed = Service { vault: Arc::new(Vault::closed()), ..bed.cx.clone() };
        let new = input("https://example.org/", WebhookEvent::ALL);
        let error = webhooks::add(&closed, &Actor::system(), &new).await.unwrap_err();
        assert!(error.to_string().contains("AFTERWORD_SECRET_FILE"), "{error}");
        // With another secret nothing is signed wrongly: it is not sent, and the log says why.
        let other = Service { vault: Arc::new(Vault::of(&[201; 32]).unwrap()), ..bed.cx.clone() };
        test_event(&bed, &made).await;
        let jobs = job::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        let due = jobs.iter().find(|job| job.kind == JobKind::DeliverWebhook.as_str()).unwrap();
        webhooks::deliver(&other, &due.payload).await.unwrap();
        assert!(receiver.got().is_empty());
        let tried = log(&bed, &made).await.remove(0).tries.remove(0);
        assert!(tried.error.unwrap().contains("secret file"));
    });
}
