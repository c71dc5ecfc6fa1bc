//! Replies to customers by e-mail, from the page of a case to the mail and back into its history.

use chrono::Duration;
use domain::Role;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use service::{
    Actor,
    jobs::JobKind,
    mail::{MailError, OutboxMailer, reply},
    opt_outs::{self, OptOutReason},
    store::entity::{case_event, customer, follow_up_case, job},
    touchpoints,
};
use uuid::Uuid;

use crate::{
    asked::{attempt, jobs},
    bed::{Answer, Bed},
    case_queue::{fill_in, open},
    stage::Stage,
};

const LETTER: &str =
    "Dear A. Jansen,\r\n\r\nwe are sorry: the <fee> is waived.\r\nYou pay nothing.\r\n\r\nBest regards";

/// A case about an unhappy call, and a quality manager's session.
async fn begin(bed: &Bed) -> (Stage, Uuid, String) {
    let stage = Stage::set(bed).await;
    let id = open(bed, &stage, 2, "Nobody called back.\nTwice!").await;
    (stage, id, bed.log_in_as(Role::QualityManager, &[], None).await)
}

async fn reply_to(bed: &Bed, cookie: &str, case: Uuid) -> Answer {
    fill_in(bed, cookie, case, "case-reply", &[("reply", LETTER)]).await
}

/// The one reply in a case's history.
async fn event(bed: &Bed) -> case_event::Model {
    let replies = case_event::Entity::find().filter(case_event::Column::Kind.eq("reply"));
    replies.one(bed.cx.store.reader()).await.unwrap().unwrap()
}

async fn sending(bed: &Bed) -> job::Model {
    let mut rows = jobs(&bed.cx, JobKind::SendReply).await;
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

#[test]
fn a_reply_is_mailed_once_and_stands_in_the_history() {
    Bed::each(async |bed| {
        let (_, id, cookie) = begin(&bed).await;
        let page = bed.get_as(&cookie, &format!("/cases/{id}")).await;
        assert!(page.text.contains("E-mail to a.jansen@example.org"), "{}", page.text);
        let page = reply_to(&bed, &cookie, id).await;
        assert!(page.text.contains("The e-mail is on its way."), "{}", page.text);
        let (event, job) = (event(&bed).await, sending(&bed).await);
        assert_eq!(job.payload, serde_json::json!({ "case_event": event.id }));
        assert_eq!((job.run_at, job.done_at), (bed.cx.now(), None));
        assert!(bed.mailer.sent().is_empty(), "the job sends it, not the form");

        bed.work().await;
        let mails = bed.mailer.sent();
        assert_eq!(mails.len(), 1);
        let mail = &mails[0];
        assert_eq!((mail.to.as_str(), mail.from.as_str()), ("a.jansen@example.org", "Afterword <feedback@localhost>"));
        // The customer's answer goes to the sender, and there is nothing to opt out of.
        let message_id = format!("<{}.reply@localhost>", event.id);
        assert_eq!(mail.headers, [("Message-ID".to_owned(), message_id)]);
        insta::assert_snapshot!("reply_text", format!("Subject: {}\n\n{}", mail.subject, mail.text));
        assert!(mail.html.contains("the &#60;fee&#62; is waived.") && !mail.html.contains("<fee>"), "{}", mail.html);
        assert!(mail.html.contains("Nobody called back.") && mail.html.contains("Test quality_manager"));

        let page = bed.get_as(&cookie, &format!("/cases/{id}")).await;
        for words in ["Reply by e-mail", "by Test quality_manager", "the &lt;fee&gt; is waived."] {
            assert!(page.text.contains(words), "{words} is missing in {}", page.text);
        }
        assert!(!page.text.contains("Not delivered"));
        // The same job once more, as after a lost claim: nothing goes out.
        reply::send_reply(&bed.cx, &job.payload).await.unwrap();
        assert_eq!(bed.mailer.sent().len(), 1);
        assert!(sending(&bed).await.done_at.is_some());
    });
}

#[test]
fn a_reply_that_does_not_get_through_is_tried_again() {
    Bed::each(async |bed| {
        let (_, id, cookie) = begin(&bed).await;
        bed.mailer.fail_with(Some(MailError::ForNow("451 greylisted".to_owned())));
        reply_to(&bed, &cookie, id).await;
        bed.work().await;
        assert!(sending(&bed).await.last_error.unwrap().contains("451 greylisted"));
        bed.mailer.fail_with(None);
        bed.clock.advance(Duration::minutes(1));
        bed.work().await;
        assert_eq!(bed.mailer.sent().len(), 1);
        assert_eq!(event(&bed).await.data.unwrap()["delivery"], "sent");
    });
}

#[test]
fn a_reply_that_is_given_up_says_so_in_the_history() {
    Bed::each(async |bed| {
        let (_, id, cookie) = begin(&bed).await;
        bed.mailer.fail_with(Some(MailError::ForNow("421 come back later".to_owned())));
        reply_to(&bed, &cookie, id).await;
        for _ in 0..sending(&bed).await.max_attempts {
            bed.work().await;
            bed.clock.advance(Duration::days(1));
        }
        assert!(sending(&bed).await.failed_at.is_some(), "{:?}", sending(&bed).await);
        // Days have passed: the session is over.
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let page = bed.get_as(&cookie, &format!("/cases/{id}")).await;
        assert!(page.text.contains("Not delivered: The mail server took it in none of our tries."), "{}", page.text);
    });
}

#[test]
fn a_reply_that_was_refused_or_never_left_says_so_in_the_history() {
    Bed::each(async |bed| {
        let (_, id, cookie) = begin(&bed).await;
        let refusal = "550 5.1.1 <a.jansen@example.org>: no such user";
        bed.mailer.fail_with(Some(MailError::Refused(refusal.to_owned())));
        reply_to(&bed, &cookie, id).await;
        bed.work().await;
        assert!(sending(&bed).await.done_at.is_some(), "there is nothing to try again");
        assert!(opt_outs::is_bounced(bed.cx.store.reader(), "a.jansen@example.org").await.unwrap());
        let page = bed.get_as(&cookie, &format!("/cases/{id}")).await;
        assert!(page.text.contains("Not delivered: 550 5.1.1 &lt;…&gt;: no such user"), "{}", page.text);

        let bed = bed.mailing(OutboxMailer);
        reply_to(&bed, &cookie, id).await;
        bed.work().await;
        let page = bed.get_as(&cookie, &format!("/cases/{id}")).await;
        assert!(page.text.contains("Not delivered, for there is no mail server."), "{}", page.text);
    });
}

#[test]
fn who_opted_out_of_surveys_still_gets_an_answer() {
    Bed::each(async |bed| {
        let (_, id, cookie) = begin(&bed).await;
        let tx = bed.cx.store.begin().await.unwrap();
        opt_outs::opt_out(&tx, &bed.cx, "a.jansen@example.org", OptOutReason::Staff).await.unwrap();
        tx.commit().await.unwrap();
        reply_to(&bed, &cookie, id).await;
        bed.work().await;
        assert_eq!(bed.mailer.sent().len(), 1);
    });
}

#[test]
fn without_an_address_there_is_no_reply_and_a_sentence_says_so() {
    Bed::each(async |bed| {
        let (stage, id, cookie) = begin(&bed).await;
        // The address goes while the page stands open: what was typed is not lost.
        let nameless = customer::ActiveModel { id: Set(stage.customer), email: Set(None), ..Default::default() };
        customer::Entity::update(nameless).exec(bed.cx.store.writer()).await.unwrap();
        let page = reply_to(&bed, &cookie, id).await;
        assert!(
            page.text.contains("There is no e-mail address of this customer. Call, or leave a note."),
            "{}",
            page.text
        );
        assert!(page.text.contains("the &lt;fee&gt; is waived."), "what was typed is kept: {}", page.text);
        let page = bed.get_as(&cookie, &format!("/cases/{id}")).await;
        assert!(page.text.contains("There is no e-mail address for a reply."), "{}", page.text);
        assert!(!page.text.contains("Send the e-mail"));
        assert!(jobs(&bed.cx, JobKind::SendReply).await.is_empty());
        let events = case_event::Entity::find().filter(case_event::Column::Kind.eq("reply"));
        assert_eq!(events.count(bed.cx.store.reader()).await.unwrap(), 0);
    });
}

#[test]
fn an_address_left_on_a_comment_card_is_written_to() {
    Bed::each(async |bed| {
        let counter = serde_json::from_value(serde_json::json!({ "key": "counter" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &counter).await.unwrap();
        let code = touchpoints::by_key(&bed.cx, &Actor::system(), "counter").await.unwrap().code;
        let id = attempt();
        let fields = [
            ("attempt", id.as_str()),
            ("score", "1"),
            ("comment", "The queue was endless."),
            ("contact", "yes"),
            ("name", "B. Guest"),
            ("email", "guest@example.org"),
        ];
        bed.post_form(&format!("/c/{code}?lang=en"), &fields).await;
        let case = follow_up_case::Entity::find().one(bed.cx.store.reader()).await.unwrap().expect("it opens a case");
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        reply_to(&bed, &cookie, case.id).await;
        bed.work().await;
        let mails = bed.mailer.sent();
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["guest@example.org"]);
        assert_eq!(mails[0].subject, "About what you told us: Nordlicht Energie");
    });
}
