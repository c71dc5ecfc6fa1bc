//! Comment cards: the same form without a contact.

use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use domain::{Role, verdict::Verdict};
use futures::future::join_all;
use sea_orm::EntityTrait;
use service::{
    Actor,
    changes::Saved,
    responses,
    store::entity::{card_visitor, response, score_event, set_aside},
    touchpoints::{self, TouchpointInput},
};

use crate::{
    asked::{attempt, count, dump, scores},
    bed::{Bed, encoded, form},
};

fn counter() -> TouchpointInput {
    serde_json::from_value(serde_json::json!({ "key": "counter", "name": "Counter Leipzig", "language": "de" }))
        .unwrap()
}

/// The path of the card of a new touchpoint.
async fn card(bed: &Bed) -> String {
    assert_eq!(touchpoints::save(&bed.cx, &Actor::system(), &counter()).await.unwrap(), Saved::Added);
    let place = touchpoints::by_key(&bed.cx, &Actor::system(), "counter").await.unwrap();
    format!("/c/{}", place.code)
}

#[test]
fn a_card_is_shown_and_taken_without_a_contact() {
    Bed::each(async |bed| {
        let path = card(&bed).await;
        let before = dump(&bed).await;
        let page = bed.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Counter Leipzig") && page.text.contains("Wie zufrieden"), "{}", page.text);
        assert!(bed.get(&format!("{path}?lang=en")).await.text.contains("How satisfied"));
        assert_eq!(dump(&bed).await, before, "a look changes nothing");
        let id = attempt();
        let fields =
            [("attempt", id.as_str()), ("score", "5"), ("comment", "Freundlich."), ("name", "A"), ("email", "a@b.org")];
        let sent = bed.post_form(&path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert!(bed.get(&sent.location.unwrap()).await.text.contains("Danke für Ihre Antwort"));
        bed.post_form(&path, &fields).await;
        assert_eq!(count::<response::Entity>(&bed).await, 1);
        let row = response::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert_eq!((row.touchpoint_key.as_deref(), row.contact_id, row.score), (Some("counter"), None, Some(5)));
        assert_eq!((row.contact_name, row.contact_email), (None, None), "no consent, no contact details");
        assert_eq!(scores(&bed).await, [(("csat".to_owned(), 5), 1)].into());
        let event = score_event::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert_eq!(event.touchpoint_key, "counter");
    });
}

#[test]
fn contact_details_are_kept_with_consent_only_and_checked_then() {
    Bed::each(async |bed| {
        let path = card(&bed).await;
        let id = attempt();
        let mut fields =
            vec![("attempt", id.as_str()), ("score", "1"), ("contact", "yes"), ("name", "<b>A</b>"), ("email", "a@b")];
        let page = bed.post_form(&format!("{path}?lang=en"), &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.text.contains("&lt;b&gt;A&lt;/b&gt;") && page.text.contains("id=\"error-email\""),
            "{}",
            page.text
        );
        fields[4].1 = "a@b.org";
        let sent = bed.post_form(&format!("{path}?lang=en"), &fields).await;
        assert!(bed.get(&sent.location.unwrap()).await.text.contains("Somebody from our team will contact you."));
        let row = response::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert_eq!((row.contact_name.as_deref(), row.contact_email.as_deref()), (Some("<b>A</b>"), Some("a@b.org")));
    });
}

/// Sends a new card as a browser of this name.
async fn send(bed: &Bed, path: &str, browser: &str, attempt: &str) -> StatusCode {
    let fields = [("attempt", attempt), ("score", "4")];
    let request = form(path, &fields).header(header::USER_AGENT, browser).body(encoded(&fields).into()).unwrap();
    bed.send(request).await.status
}

#[test]
fn one_card_of_a_device_counts_within_the_minutes_that_the_touchpoint_says() {
    Bed::each(async |bed| {
        let path = card(&bed).await;
        let damped = TouchpointInput { repeat_minutes: Some(30), ..counter() };
        touchpoints::save(&bed.cx, &Actor::system(), &damped).await.unwrap();
        let first = attempt();
        for attempt in [&first, &attempt(), &attempt(), &first] {
            assert_eq!(send(&bed, &path, "Phone 1", attempt).await, StatusCode::SEE_OTHER, "everybody is thanked");
        }
        assert_eq!(send(&bed, &path, "Phone 2", &attempt()).await, StatusCode::SEE_OTHER);
        let counts = async || (count::<response::Entity>(&bed).await, count::<set_aside::Entity>(&bed).await);
        assert_eq!(counts().await, (2, 2), "one of each device; the same attempt sent again is no other card");
        let aside = set_aside::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert!(aside.reasons.starts_with("repeat"), "{}", aside.reasons);

        bed.clock.advance(TimeDelta::minutes(29));
        send(&bed, &path, "Phone 1", &attempt()).await;
        assert_eq!(counts().await, (2, 3), "what was set aside does not lengthen the time");
        bed.clock.advance(TimeDelta::minutes(1));
        send(&bed, &path, "Phone 1", &attempt()).await;
        assert_eq!(counts().await, (3, 3));

        let page = bed.get_as(&bed.log_in_as(Role::QualityManager, &[], None).await, "/feedback?counted=no").await;
        assert!(page.text.contains("The same device had sent a card here a short time before."), "{}", page.text);
        responses::reverse(&bed.cx, &Actor::system(), aside.id, Verdict::Person, "Two guests, one phone")
            .await
            .unwrap();
        assert_eq!(scores(&bed).await, [(("csat".to_owned(), 4), 4)].into());
    });
}

#[test]
fn devices_are_known_by_a_hash_for_a_day_and_only_where_that_is_wanted() {
    Bed::each(async |bed| {
        let path = card(&bed).await;
        send(&bed, &path, "Phone 1", &attempt()).await;
        send(&bed, &path, "Phone 1", &attempt()).await;
        assert_eq!((count::<response::Entity>(&bed).await, count::<card_visitor::Entity>(&bed).await), (2, 0));

        let damped = TouchpointInput { repeat_minutes: Some(1440), ..counter() };
        touchpoints::save(&bed.cx, &Actor::system(), &damped).await.unwrap();
        send(&bed, &path, "Phone 1", &attempt()).await;
        let visitor = card_visitor::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert_eq!(visitor.hash.len(), 22, "{}", visitor.hash);
        bed.clock.advance(TimeDelta::days(2));
        send(&bed, &path, "Phone 1", &attempt()).await;
        let known = card_visitor::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert!(known.len() == 1 && known[0].hash != visitor.hash, "another day, another hash; the old one is gone");

        let open = bed.without_secret();
        for _ in 0..2 {
            send(&open, &path, "Phone 1", &attempt()).await;
        }
        assert_eq!(count::<response::Entity>(&bed).await, 6, "without a secret nobody is known again, and all count");
        for minutes in [0, -5, 1441] {
            let wrong = TouchpointInput { repeat_minutes: Some(minutes), ..counter() };
            let refused = touchpoints::save(&bed.cx, &Actor::system(), &wrong).await.unwrap_err();
            assert!(refused.to_string().starts_with("repeat_minutes: "), "{refused}");
        }
    });
}

#[test]
fn two_hundred_guests_at_once_are_two_hundred_cards() {
    Bed::each(async |bed| {
        let path = card(&bed).await;
        let tries = (0..200).map(|_| {
            let (bed, path) = (bed.clone(), path.clone());
            tokio::spawn(async move { bed.post_form(&path, &[("attempt", &attempt()), ("score", "2")]).await.status })
        });
        for status in join_all(tries).await {
            assert_eq!(status.unwrap(), StatusCode::SEE_OTHER);
        }
        assert_eq!(count::<response::Entity>(&bed).await, 200);
        assert_eq!(scores(&bed).await, [(("csat".to_owned(), 2), 200)].into());
    });
}

#[test]
fn a_touchpoint_is_saved_once_and_its_code_never_changes() {
    Bed::each(async |bed| {
        let path = card(&bed).await;
        let system = Actor::system();
        assert_eq!(touchpoints::save(&bed.cx, &system, &counter()).await.unwrap(), Saved::Same);
        let closed = TouchpointInput { enabled: false, ..counter() };
        assert!(
            matches!(touchpoints::save(&bed.cx, &system, &closed).await.unwrap(), Saved::Changed(changes) if changes.len() == 1)
        );
        assert_eq!(format!("/c/{}", touchpoints::by_key(&bed.cx, &system, "counter").await.unwrap().code), path);
        assert_eq!(bed.get(&path).await.status, StatusCode::NOT_FOUND);
        let sent = bed.post_form(&path, &[("attempt", &attempt()), ("score", "2")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
        let wrong = TouchpointInput {
            key: "Not a key".to_owned(),
            survey: "none".to_owned(),
            team: Some("nobody".to_owned()),
            language: Some("xx".to_owned()),
            ..counter()
        };
        let service::Error::Invalid(errors) = touchpoints::save(&bed.cx, &system, &wrong).await.unwrap_err() else {
            panic!("named errors")
        };
        assert_eq!(
            errors.iter().map(|error| error.field.as_str()).collect::<Vec<_>>(),
            ["key", "survey", "team", "language"]
        );
    });
}

#[test]
fn a_card_is_printed_in_every_form_and_language_for_those_who_may() {
    Bed::each(async |bed| {
        card(&bed).await;
        let path = |form: &str, lang: &str| format!("/touchpoints/counter/card.pdf?form={form}&lang={lang}");
        let agent = bed.log_in_as(Role::Agent, &[], None).await;
        assert_eq!(bed.get_as(&agent, &path("sheet", "en")).await.status, StatusCode::FORBIDDEN);
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        for (form, lang) in [("sheet", "en"), ("tent", "ar"), ("stickers", "ja"), ("sheet", "xx")] {
            let pdf = bed.get_as(&manager, &path(form, lang)).await;
            assert_eq!(
                (pdf.status, &pdf.headers["content-type"]),
                (StatusCode::OK, &"application/pdf".parse().unwrap())
            );
            assert!(pdf.text.starts_with("%PDF-"), "{form} {lang}");
        }
        let wrong = bed.get_as(&manager, &path("poster", "en")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("sheet, tent, stickers"), "{}", wrong.text);
        assert_eq!(bed.get_as(&manager, "/touchpoints/none/card.pdf?form=tent").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn staff_get_the_qr_code_and_nobody_else_does() {
    Bed::each(async |bed| {
        card(&bed).await;
        assert_eq!(bed.get("/touchpoints/counter/qr.svg").await.status, StatusCode::SEE_OTHER);
        let agent = bed.log_in_as(Role::Agent, &[], None).await;
        assert_eq!(bed.get_as(&agent, "/touchpoints/counter/qr.svg").await.status, StatusCode::FORBIDDEN);
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        let svg = bed.get_as(&manager, "/touchpoints/counter/qr.svg").await;
        assert_eq!(svg.headers["content-type"], "image/svg+xml");
        assert!(svg.text.contains("<svg"));
        assert_eq!(bed.get_as(&manager, "/touchpoints/none/qr.svg").await.status, StatusCode::NOT_FOUND);
    });
}
