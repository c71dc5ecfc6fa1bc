//! The life of an invitation: sent, reminded, expired, refused, tried again.

use chrono::Duration;
use domain::Outcome;
use service::{
    Actor, Error,
    invitations::{self, LinkState},
    jobs::JobKind,
    mail::MailError,
    opt_outs::{self, OptOutReason},
};

use crate::{
    asked::{Wish, invitation, invite, jobs, messages, token_in},
    bed::Bed,
};

#[test]
fn a_due_invitation_is_sent_once_and_its_link_opens_the_survey() {
    Bed::each(async |bed| {
        let id = invite(&bed.cx, &Wish::default()).await;
        assert_eq!(invitation(&bed.cx, id).await.status, "queued");
        bed.work().await;
        let mails = bed.mailer.sent();
        assert_eq!((mails.len(), mails[0].to.as_str()), (1, "a.jansen@example.org"));
        assert_eq!(invitation(&bed.cx, id).await.status, "delivered");
        assert_eq!(invitation(&bed.cx, id).await.sent_at, Some(bed.cx.now()));

        let token = token_in(&mails[0].text, "/s/");
        let opened = invitations::by_token(&bed.cx, &token).await.unwrap().unwrap();
        assert_eq!((opened.link.invitation_id, opened.state(bed.cx.now())), (id, LinkState::Open));
        assert_eq!(opened.link.message_id, messages(&bed.cx).await[0].id);

        // The same job once more, as after a lost claim: nothing goes out.
        invitations::send(&bed.cx, id, invitations::MessageKind::First).await.unwrap();
        assert_eq!((bed.mailer.sent().len(), messages(&bed.cx).await.len()), (1, 1));
    });
}

#[test]
fn unknown_and_malformed_tokens_open_nothing() {
    Bed::each(async |bed| {
        for token in ["", "short", "AAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --", "é"] {
            assert!(invitations::by_token(&bed.cx, token).await.unwrap().is_none(), "{token}");
            assert!(opt_outs::by_token(&bed.cx, token).await.unwrap().is_none(), "{token}");
        }
    });
}

#[test]
fn a_reminder_has_another_token_and_goes_only_to_who_did_not_answer() {
    Bed::each(async |bed| {
        let wish = Wish { reminder_days: Some(3), ..Wish::default() };
        let id = invite(&bed.cx, &wish).await;
        bed.work().await;
        bed.clock.advance(Duration::days(3));
        bed.work().await;
        let mails = bed.mailer.sent();
        assert_eq!(mails.len(), 2);
        let tokens = (token_in(&mails[0].text, "/s/"), token_in(&mails[1].text, "/s/"));
        assert_ne!(tokens.0, tokens.1);
        for token in [&tokens.0, &tokens.1] {
            assert_eq!(invitations::by_token(&bed.cx, token).await.unwrap().unwrap().link.invitation_id, id);
        }
        assert!(mails[1].text.contains("A reminder, and the only one:"));
        assert_ne!(mails[0].headers, mails[1].headers);
        assert_eq!(messages(&bed.cx).await[1].kind, "reminder");
    });
}

#[test]
fn who_answered_is_not_reminded_and_does_not_expire() {
    Bed::each(async |bed| {
        let id = invite(&bed.cx, &Wish { reminder_days: Some(3), ..Wish::default() }).await;
        bed.work().await;
        let tx = bed.cx.store.begin().await.unwrap();
        assert!(invitations::advance(&tx, &bed.cx, id, Outcome::Answered).await.unwrap());
        // A late bounce changes nothing.
        assert!(!invitations::advance(&tx, &bed.cx, id, Outcome::Bounced).await.unwrap());
        tx.commit().await.unwrap();
        bed.clock.advance(Duration::days(30));
        bed.work().await;
        assert_eq!(bed.mailer.sent().len(), 1);
        assert_eq!(invitation(&bed.cx, id).await.status, "answered");
    });
}

#[test]
fn an_unanswered_invitation_expires_by_the_clock_and_by_its_job() {
    Bed::each(async |bed| {
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let token = token_in(&bed.mailer.sent()[0].text, "/s/");
        bed.clock.advance(Duration::days(14));
        let opened = invitations::by_token(&bed.cx, &token).await.unwrap().unwrap();
        assert_eq!(opened.state(bed.cx.now()), LinkState::Expired);
        bed.work().await;
        assert_eq!(invitation(&bed.cx, id).await.status, "expired");
    });
}

#[test]
fn a_refused_address_is_remembered_and_not_written_to_again() {
    Bed::each(async |bed| {
        let refusal = "550 5.1.1 <a.jansen@example.org>: no such user";
        bed.mailer.fail_with(Some(MailError::Refused(refusal.to_owned())));
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        assert_eq!(invitation(&bed.cx, id).await.status, "bounced");
        let message = &messages(&bed.cx).await[0];
        assert_eq!((message.delivery.as_str(), message.error.as_deref()), ("bounced", Some(refusal)));
        assert!(opt_outs::is_bounced(bed.cx.store.reader(), "A.Jansen@example.org").await.unwrap());
        // The job is done: there is nothing to try again.
        assert!(jobs(&bed.cx, JobKind::SendInvitation).await[0].done_at.is_some());
    });
}

#[test]
fn a_server_that_is_away_is_tried_again_with_another_token() {
    Bed::each(async |bed| {
        bed.mailer.fail_with(Some(MailError::ForNow("connection refused".to_owned())));
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let job = &jobs(&bed.cx, JobKind::SendInvitation).await[0];
        assert!(job.last_error.as_deref().unwrap().contains("connection refused"));
        assert_eq!(invitation(&bed.cx, id).await.status, "queued");
        bed.mailer.fail_with(None);
        bed.clock.advance(Duration::minutes(1));
        bed.work().await;
        assert_eq!((bed.mailer.sent().len(), invitation(&bed.cx, id).await.status.as_str()), (1, "delivered"));
        let messages = messages(&bed.cx).await;
        assert_eq!(messages.iter().map(|m| m.delivery.as_str()).collect::<Vec<_>>(), ["failed", "sent"]);
        assert_ne!(messages[0].token_hash, messages[1].token_hash);
    });
}

#[test]
fn after_the_last_try_the_invitation_has_failed() {
    Bed::each(async |bed| {
        bed.mailer.fail_with(Some(MailError::ForNow("greylisted".to_owned())));
        let id = invite(&bed.cx, &Wish::default()).await;
        for _ in 0..20 {
            bed.work().await;
            bed.clock.advance(Duration::hours(5));
        }
        let job = &jobs(&bed.cx, JobKind::SendInvitation).await[0];
        assert_eq!((job.attempts, job.failed_at.is_some()), (12, true));
        assert_eq!(invitation(&bed.cx, id).await.status, "failed");
    });
}

#[test]
fn whoever_opts_out_before_the_mail_goes_gets_none() {
    Bed::each(async |bed| {
        let id = invite(&bed.cx, &Wish::default()).await;
        let tx = bed.cx.store.begin().await.unwrap();
        opt_outs::opt_out(&tx, &bed.cx, "A.JANSEN@example.org", OptOutReason::Staff).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(invitation(&bed.cx, id).await.status, "withdrawn");
        bed.work().await;
        assert!(bed.mailer.sent().is_empty() && messages(&bed.cx).await.is_empty());
    });
}

#[test]
fn a_link_made_by_hand_opens_the_same_invitation_until_it_ends() {
    Bed::each(async |bed| {
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let link = invitations::new_link(&bed.cx, &Actor::system(), id).await.unwrap();
        let token = token_in(&link, "http://feedback.test/s/");
        let opened = invitations::by_token(&bed.cx, &token).await.unwrap().unwrap();
        let message = messages(&bed.cx).await.into_iter().find(|message| message.id == opened.link.message_id);
        assert_eq!((opened.link.invitation_id, message.unwrap().kind.as_str()), (id, "link"));
        let agent = Actor { role: domain::Role::Agent, ..Actor::system() };
        assert!(matches!(invitations::new_link(&bed.cx, &agent, id).await, Err(Error::Forbidden(_))));
        bed.clock.advance(Duration::days(14));
        assert!(matches!(invitations::new_link(&bed.cx, &Actor::system(), id).await, Err(Error::Conflict(_))));
    });
}
