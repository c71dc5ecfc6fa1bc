//! The pages of settings and set-up: what administrators see of mails and jobs, and who may open which page.

use axum::http::StatusCode;
use chrono::Duration;
use domain::{Outcome, Role};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;
use service::{
    Actor,
    jobs::JobKind,
    mail::{MailError, OutboxMailer},
    store::entity::{audit_event, job},
    touchpoints,
    webhooks::{self, EndpointInput},
};

use crate::{
    asked::{self, Wish, invitation, invite, messages},
    bed::{Answer, Bed},
    contacts::program,
};

const OUTBOX: &str = "/settings/outbox";
const JOBS: &str = "/settings/jobs";

async fn administrator(bed: &Bed) -> String {
    bed.log_in_as(Role::Administrator, &[], None).await
}

fn has(page: &Answer, words: &[&str]) {
    for words in words {
        assert!(page.text.contains(words), "{words} is missing in {}", page.text);
    }
}

#[test]
fn each_page_opens_for_those_who_may_and_for_nobody_else() {
    type May = fn(Role) -> bool;
    Bed::each(async |bed| {
        invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        program(&bed, "after-call", json!({})).await;
        let counter = serde_json::from_value(json!({ "key": "counter" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &counter).await.unwrap();
        let message = format!("{OUTBOX}/{}", messages(&bed.cx).await[0].id);
        let input =
            EndpointInput { url: "https://example.org/hooks".to_owned(), events: vec!["case.opened".to_owned()] };
        let made = webhooks::add(&bed.cx, &Actor::system(), &input).await.unwrap();
        let webhook = format!("/settings/webhooks/{}", made.id);
        let everybody: May = |_| true;
        let pages: [(&str, May); 26] = [
            ("/", everybody),
            ("/feedback", everybody),
            ("/cases", everybody),
            ("/contacts/new", everybody),
            ("/surveys", everybody),
            ("/surveys/comment-card/preview", everybody),
            ("/dispositions", Role::can_compare),
            ("/touchpoints", Role::can_compare),
            ("/touchpoints/counter", Role::can_compare),
            ("/touchpoints/counter/qr.svg", Role::can_compare),
            ("/settings/teams", Role::can_compare),
            ("/programs", Role::can_read_configuration),
            ("/programs/after-call", Role::can_read_configuration),
            ("/settings/case-rules", Role::can_read_configuration),
            ("/settings/case-rules?rule=unhappy", Role::can_read_configuration),
            ("/programs/new", Role::can_configure),
            ("/account", everybody),
            ("/settings/users", Role::can_manage_people),
            ("/settings/security", Role::can_manage_people),
            ("/settings/tokens", Role::can_manage_people),
            (OUTBOX, Role::can_read_outbox),
            (&message, Role::can_read_outbox),
            ("/settings/audit", Role::can_read_audit),
            (JOBS, Role::can_see_jobs),
            ("/settings/webhooks", Role::can_set_up_webhooks),
            (&webhook, Role::can_set_up_webhooks),
        ];
        for role in Role::ALL.iter().copied() {
            let cookie = bed.log_in_as(role, &[], None).await;
            for (path, may) in pages {
                let page = bed.get_as(&cookie, path).await;
                let expected = if may(role) { StatusCode::OK } else { StatusCode::FORBIDDEN };
                assert_eq!(page.status, expected, "{} at {path}: {}", role.as_str(), page.text);
                assert!(may(role) || page.text.contains("not allowed"), "{path} says why: {}", page.text);
            }
        }
        for (path, _) in pages {
            let page = bed.get(path).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}");
            assert!(page.location.unwrap().starts_with("/login"), "{path}");
        }
    });
}

#[test]
fn the_navigation_leads_nobody_to_a_closed_door() {
    Bed::each(async |bed| {
        let mut offered = Vec::new();
        for role in Role::ALL.iter().copied() {
            let cookie = bed.log_in_as(role, &[], None).await;
            let paths = bed.get_as(&cookie, "/").await.hrefs("nav.side a.side-link");
            for path in &paths {
                let status = bed.get_as(&cookie, path).await.status;
                assert_eq!(status, StatusCode::OK, "{} is led to {path}", role.as_str());
            }
            offered.push(paths.len());
        }
        assert_eq!(offered, [17, 10, 8, 4]);
    });
}

#[test]
fn without_a_mail_server_the_outbox_says_that_nothing_was_delivered() {
    Bed::each(async |bed| {
        let bed = bed.mailing(OutboxMailer);
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        assert_eq!(invitation(&bed.cx, id).await.status, "sent");
        let cookie = administrator(&bed).await;
        let list = bed.get_as(&cookie, OUTBOX).await;
        has(&list, &["There is no mail server", "AFTERWORD_SMTP_URL", "a.jansen@example.org", "Invitation"]);
        assert_eq!(list.texts("tbody .badge"), ["not delivered"]);
        assert_eq!(list.texts("a.row-link"), ["How was your call? One question from Nordlicht Energie"]);

        let path = list.hrefs("a.row-link").remove(0);
        let page = bed.get_as(&cookie, &path).await;
        assert_eq!(page.texts(".card .badge"), ["not delivered"]);
        let facts = page.texts("dl.facts div").join("\n");
        for fact in [
            "Toa.jansen@example.org",
            "FromAfterword <feedback@localhost>",
            "List-Unsubscribe<http://feedback.test/u/…>",
        ] {
            assert!(facts.contains(fact), "{fact} is missing in {facts}");
        }
        assert!(page.texts("pre.mail-text")[0].contains("How likely are you to recommend us"));
        assert!(!page.text.contains("/s/"), "links are blank: {}", page.text);
        assert_eq!(bed.get_as(&cookie, &format!("{OUTBOX}/{id}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bed.get_as(&cookie, &format!("{OUTBOX}/none")).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn an_answer_link_is_made_by_hand_and_shown_once() {
    Bed::each(async |bed| {
        let id = invite(&bed.cx, &Wish::default()).await.to_string();
        bed.work().await;
        let message = messages(&bed.cx).await[0].id.to_string();
        let path = format!("{OUTBOX}/{message}");
        let fields = [("invitation", id.as_str()), ("message", message.as_str())];
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        assert_eq!(bed.post_form_as(&manager, &path, "/do/make-answer-link", &fields).await.cookie, None);
        assert_eq!(messages(&bed.cx).await.len(), 1);

        let cookie = administrator(&bed).await;
        let made = bed.post_form_as(&cookie, &path, "/do/make-answer-link", &fields).await;
        assert_eq!(made.location.as_deref(), Some(path.as_str()));
        let page = bed.get_as(&format!("{cookie}; {}", made.cookie.unwrap()), &path).await;
        let link = page.hrefs(".form-said a").remove(0);
        assert_eq!(bed.get(link.trim_start_matches("http://feedback.test")).await.status, StatusCode::OK);
        assert!(page.cookie.unwrap().ends_with('='), "the browser forgets it");
        assert!(bed.get_as(&cookie, &path).await.hrefs(".form-said a").is_empty());
        assert_eq!(bed.get_as(&cookie, OUTBOX).await.texts("tbody .badge"), ["link made by hand", "sent"]);
    });
}

#[test]
fn the_outbox_shows_refusals_and_all_messages_part_by_part() {
    Bed::each(async |bed| {
        bed.mailer.fail_with(Some(MailError::Refused("550 5.1.1 No such user".to_owned())));
        for n in 0..53 {
            invite(&bed.cx, &Wish { email: format!("c{n}@example.org"), ..Wish::default() }).await;
        }
        bed.work().await;
        let cookie = administrator(&bed).await;
        let (mut path, mut seen, mut parts) = (OUTBOX.to_owned(), Vec::new(), Vec::new());
        loop {
            let page = bed.get_as(&cookie, &path).await;
            has(&page, &["550 5.1.1 No such user", "Mail goes to the mail server"]);
            let rows = page.texts("tbody tr td:nth-child(2)");
            parts.push(rows.len());
            seen.extend(rows);
            match page.hrefs(".pager a[href*='before']").pop() {
                Some(next) => path = next,
                None => break,
            }
        }
        assert_eq!(parts, [50, 3]);
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 53, "none is skipped and none is shown twice");
        assert_eq!(bed.get_as(&cookie, &format!("{OUTBOX}?before=x")).await.status, StatusCode::NOT_FOUND);
    });
}

/// The one job that sends an invitation.
async fn sending(bed: &Bed) -> job::Model {
    asked::jobs(&bed.cx, JobKind::SendInvitation).await.remove(0)
}

#[test]
fn a_job_that_was_given_up_is_shown_with_its_error_and_done_when_asked() {
    Bed::each(async |bed| {
        bed.mailer.fail_with(Some(MailError::ForNow("421 too <busy>".to_owned())));
        let id = invite(&bed.cx, &Wish::default()).await;
        while sending(&bed).await.failed_at.is_none() {
            bed.work().await;
            bed.clock.advance(Duration::hours(5));
        }
        let cookie = administrator(&bed).await;
        let page = bed.get_as(&cookie, JOBS).await;
        assert_eq!(page.texts("nav[aria-label=States] a"), ["Given up 1", "Tried again 0", "Waiting 1", "Done 0"]);
        assert_eq!(page.texts("nav[aria-label=States] a[aria-current]"), ["Given up 1"]);
        has(&page, &["Send an invitation", "12 of 12", "421 too &lt;busy&gt;"]);
        assert!(!page.text.contains("Give this job up"), "it is given up");

        bed.mailer.fail_with(None);
        let job = sending(&bed).await.id.to_string();
        let back = bed.post_form_as(&cookie, JOBS, "/do/retry-job", &[("id", &job)]).await;
        assert_eq!(back.location.as_deref(), Some(JOBS));
        let page = bed.get_as(&cookie, JOBS).await;
        has(&page, &["The job is due now.", "0 of 12"]);
        assert_eq!(page.texts("nav[aria-label=States] a")[..2], ["Given up 0", "Tried again 1"]);
        bed.work().await;
        assert_eq!((bed.mailer.sent().len(), invitation(&bed.cx, id).await.status.as_str()), (1, "delivered"));
        has(&bed.get_as(&cookie, "/settings/jobs?state=done").await, &["Send an invitation"]);
        // Once is enough.
        bed.post_form_as(&cookie, JOBS, "/do/retry-job", &[("id", &job)]).await;
        has(&bed.get_as(&cookie, JOBS).await, &["This job has ended"]);
        bed.work().await;
        assert_eq!(bed.mailer.sent().len(), 1);
    });
}

#[test]
fn a_job_is_given_up_by_hand_and_its_invitation_has_failed() {
    Bed::each(async |bed| {
        bed.mailer.fail_with(Some(MailError::ForNow("421 too busy".to_owned())));
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let cookie = administrator(&bed).await;
        let page = bed.get_as(&cookie, JOBS).await;
        has(&page, &["Give this job up", "1 of 12", "421 too busy"]);
        let job = sending(&bed).await.id.to_string();
        bed.post_form_as(&cookie, JOBS, "/do/give-up-job", &[("id", &job)]).await;
        assert_eq!(invitation(&bed.cx, id).await.status, Outcome::Failed.as_str());
        bed.mailer.fail_with(None);
        bed.clock.advance(Duration::hours(5));
        bed.work().await;
        assert_eq!(bed.mailer.sent().len(), 0, "nobody tries it again");
        let written = audit_event::Entity::find().filter(audit_event::Column::Action.eq("job_given_up"));
        assert_eq!(written.count(bed.cx.store.reader()).await.unwrap(), 1, "who did it is kept");
        for wrong in ["", "none", &id.to_string()] {
            bed.post_form_as(&cookie, JOBS, "/do/give-up-job", &[("id", wrong)]).await;
            assert_eq!(bed.get_as(&cookie, JOBS).await.texts(".form-error").len(), 1, "{wrong:?}");
        }
    });
}

#[test]
fn nobody_else_touches_a_job() {
    Bed::each(async |bed| {
        bed.mailer.fail_with(Some(MailError::ForNow("421 too busy".to_owned())));
        invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let before = sending(&bed).await;
        let id = before.id.to_string();
        for role in Role::ALL.iter().copied().filter(|role| !role.can_see_jobs()) {
            let cookie = bed.log_in_as(role, &[], None).await;
            for form in ["/do/retry-job", "/do/give-up-job"] {
                bed.post_form_as(&cookie, JOBS, form, &[("id", &id)]).await;
                has(&bed.get_as(&cookie, JOBS).await, &["You are not allowed to see jobs."]);
            }
        }
        for form in ["/do/retry-job", "/do/give-up-job"] {
            assert_eq!(bed.post_form(form, &[("id", &id)]).await.status, StatusCode::UNAUTHORIZED);
        }
        assert_eq!(sending(&bed).await, before);
    });
}
