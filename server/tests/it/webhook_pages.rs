//! The pages of webhooks: set up without script, the key shown once, what came back in the log.

use axum::http::StatusCode;
use domain::{Role, webhook::WebhookEvent};
use sea_orm::{EntityTrait, PaginatorTrait};
use service::{
    Actor,
    store::entity::{webhook_endpoint, webhook_event},
    webhooks::{self, EndpointInput, Made},
};

use crate::{
    bed::{Answer, Bed},
    receiver::{Receiver, sender},
};

const LIST: &str = "/settings/webhooks";

async fn made(bed: &Bed, url: &str) -> Made {
    let events = WebhookEvent::ALL.iter().map(|event| event.as_str().to_owned()).collect();
    webhooks::add(&bed.cx, &Actor::system(), &EndpointInput { url: url.to_owned(), events }).await.unwrap()
}

/// The cookies of a session and of an answer, as a browser sends them.
fn with(session: &str, answer: &Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
    let more: Vec<&str> = cookies.filter_map(|cookie| cookie.split(';').next()).collect();
    format!("{session}; {}", more.join("; "))
}

#[test]
fn a_webhook_is_added_and_its_key_shown_once() {
    Bed::each(async |bed| {
        let bed = bed.calling(sender());
        let receiver = Receiver::start().await;
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let empty = bed.get_as(&admin, LIST).await;
        assert!(empty.text.contains("Nobody is told yet"), "{}", empty.text);

        let url = receiver.url();
        let fields = [("url", url.as_str()), ("case_opened", "true"), ("case_closed", "true")];
        let added = bed.post_form_as(&admin, LIST, "/do/add-webhook", &fields).await;
        assert_eq!(added.status, StatusCode::FOUND, "{}", added.text);
        let page = added.location.clone().unwrap();
        let cookie = added.headers.get("set-cookie").unwrap().to_str().unwrap();
        for attribute in ["HttpOnly", "SameSite=Lax", "Max-Age=60", "Path=/settings/webhooks"] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        let shown = bed.get_as(&with(&admin, &added), &page).await;
        let key = shown.texts("code.code").remove(0);
        assert!(key.starts_with("whsec_"), "{key}");
        assert!(shown.headers.get("set-cookie").unwrap().to_str().unwrap().contains("Max-Age=0"));
        assert!(bed.get_as(&admin, &page).await.texts("code.code").is_empty(), "once");
        let checked = shown.texts("form[action$='change-webhook'] label.check:has(input[checked])");
        assert_eq!(checked, ["A case was opened (case.opened)", "A case was closed (case.closed)"]);

        let id = page.rsplit('/').next().unwrap().to_owned();
        let said = bed.post_form_as(&admin, &page, "/do/test-webhook", &[("id", &id)]).await;
        assert_eq!(said.location.as_deref(), Some(page.as_str()));
        bed.work().await;
        assert!(receiver.got()[0].is_signed_with(&key));
        let log = bed.get_as(&admin, &page).await;
        assert_eq!(log.texts("tbody .badge"), ["Delivered"]);
        assert!(log.texts("tbody tr")[0].contains("webhook.test") && log.texts("tbody summary")[0].starts_with("204"));

        let rotated = bed.post_form_as(&admin, &page, "/do/rotate-webhook-key", &[("id", &id)]).await;
        let shown = bed.get_as(&with(&admin, &rotated), &page).await;
        assert_ne!(shown.texts("code.code")[0], key);
        assert!(shown.text.contains("The key before it signs too"));

        bed.post_form_as(&admin, &page, "/do/remove-webhook", &[("id", &id)]).await;
        assert_eq!(bed.get_as(&admin, &page).await.status, StatusCode::NOT_FOUND);
        assert_eq!(webhook_endpoint::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 0);
    });
}

#[test]
fn a_wrong_address_comes_back_with_everything_typed() {
    Bed::each(async |bed| {
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let typed = [("url", "http://192.168.0.1/<b>"), ("case_updated", "true")];
        let answer = bed.post_form_as(&admin, LIST, "/do/add-webhook", &typed).await;
        assert_eq!(answer.location.as_deref(), Some(LIST));
        let page = bed.get_as(&admin, LIST).await;
        assert!(page.texts(".field-error")[0].contains("private network"), "{}", page.text);
        assert!(page.text.contains(r#"value="http://192.168.0.1/&lt;b&gt;""#), "{}", page.text);
        assert_eq!(page.texts("details[open] label.check:has(input[checked])"), ["A case changed (case.updated)"]);

        let answer = bed.post_form_as(&admin, LIST, "/do/add-webhook", &[("url", "https://example.org/")]).await;
        assert_eq!(answer.location.as_deref(), Some(LIST));
        let page = bed.get_as(&admin, LIST).await;
        assert_eq!(page.texts(".field-error"), ["Choose at least one event."]);
        assert_eq!(webhook_endpoint::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 0);
    });
}

#[test]
fn what_failed_is_seen_and_sent_again() {
    Bed::each(async |bed| {
        let bed = bed.calling(sender());
        let receiver = Receiver::start().await;
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let made = made(&bed, &receiver.url()).await;
        let (page, id) = (format!("{LIST}/{}", made.id), made.id.to_string());
        receiver.replies(crate::receiver::Reply::Status(500, "<script>alert(1)</script>".to_owned()));
        for _ in 0..2 {
            bed.post_form_as(&admin, &page, "/do/test-webhook", &[("id", &id)]).await;
        }
        bed.work().await;
        let log = bed.get_as(&admin, &page).await;
        assert_eq!(log.texts("tbody .badge"), ["Waiting", "Waiting"]);
        assert_eq!(log.texts("pre.answer"), ["<script>alert(1)</script>"; 2]);
        assert!(!log.text.contains("<script>alert"), "what another system says is no markup");
        assert!(log.text.contains("Nothing has come through since"), "{}", log.text);
        for _ in 0..40 {
            bed.clock.advance(chrono::TimeDelta::hours(2));
            bed.work().await;
        }
        receiver.status(200);
        // The session ended meanwhile.
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let failed = bed.get_as(&admin, &format!("{page}?state=failed")).await;
        assert_eq!(failed.texts("tbody .badge"), ["Failed", "Failed"]);
        assert_eq!(failed.texts(".tabs a[aria-current]"), ["Failed"]);
        assert!(bed.get_as(&admin, &format!("{page}?state=delivered")).await.text.contains("Nothing here"));
        let again = bed.post_form_as(&admin, &page, "/do/retry-failed-deliveries", &[("id", &id)]).await;
        assert_eq!(again.location.as_deref(), Some(page.as_str()));
        let said = bed.get_as(&admin, &page).await.texts(".form-said");
        assert_eq!(said, ["2 deliveries are sent again now."]);
        bed.work().await;
        let log = bed.get_as(&admin, &page).await;
        assert_eq!(log.texts("tbody .badge"), ["Delivered", "Delivered"]);

        bed.post_form_as(&admin, &page, "/do/switch-webhook", &[("id", &id)]).await;
        let off = bed.get_as(&admin, &page).await;
        assert!(off.texts(".card .badge")[0].contains("Delivered") || off.text.contains("Switched off"));
        assert!(!off.text.contains("Send a test event") && !off.text.contains("Send again"), "{}", off.text);
        bed.post_form_as(&admin, &page, "/do/switch-webhook", &[("id", &id), ("on", "true")]).await;
        assert!(bed.get_as(&admin, &page).await.text.contains("Send a test event"));
    });
}

#[test]
fn nobody_else_can_press_the_buttons() {
    Bed::each(async |bed| {
        let bed = bed.calling(sender());
        let receiver = Receiver::start().await;
        let made = made(&bed, &receiver.url()).await;
        webhooks::send_test(&bed.cx, &Actor::system(), made.id).await.unwrap();
        let delivery = webhooks::deliveries(&bed.cx, &Actor::system(), made.id, None, None, 1).await.unwrap();
        let (id, delivery) = (made.id.to_string(), delivery.deliveries[0].id.to_string());
        let url = receiver.url();
        let before = crate::asked::dump(&bed).await;
        for role in Role::ALL.iter().copied().filter(|role| *role != Role::Administrator) {
            let cookie = bed.log_in_as(role, &[], None).await;
            for (path, fields) in [
                ("/do/add-webhook", vec![("url", url.as_str()), ("case_opened", "true")]),
                ("/do/change-webhook", vec![("id", &id), ("url", &url), ("case_opened", "true")]),
                ("/do/switch-webhook", vec![("id", &id)]),
                ("/do/rotate-webhook-key", vec![("id", &id)]),
                ("/do/remove-webhook", vec![("id", &id)]),
                ("/do/test-webhook", vec![("id", &id)]),
                ("/do/retry-delivery", vec![("id", &delivery)]),
                ("/do/retry-failed-deliveries", vec![("id", &id)]),
            ] {
                let answer = bed.post_form_as(&cookie, "/", path, &fields).await;
                assert!(!answer.headers.contains_key("set-cookie"), "{path} gives no key away");
                let said = bed.get_as(&cookie, "/").await;
                assert_eq!(said.status, StatusCode::OK);
            }
        }
        let after = crate::asked::dump(&bed).await;
        for table in ["webhook_endpoint", "webhook_subscription", "webhook_event", "webhook_delivery", "job"] {
            assert_eq!(before[table], after[table], "{table}");
        }
        assert_eq!(webhook_event::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 1);
        let nobody = bed.post_form("/do/remove-webhook", &[("id", &id)]).await;
        assert_eq!(nobody.status, StatusCode::UNAUTHORIZED, "{}", nobody.text);
    });
}
