//! Mail handed to a mail server, and to mail servers that do not do as they should.

use std::time::{Duration, Instant};

use domain::Outcome;
use mail_parser::MessageParser;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use service::{
    Service,
    jobs::JobKind,
    mail::{Handed, Mail, MailError, Mailer, SmtpMailer},
    opt_outs,
    store::entity::{disposition, job},
};
use tokio::net::TcpSocket;
use uuid::Uuid;

use crate::{
    asked::{self, Wish, invitation, invite, messages, token_in},
    bed::Bed,
    peer::{Peer, Tls, Turn},
};

const CA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/peer.pem");

/// The installation with `url` as its mail server.
fn mailing(bed: &Bed, url: &str) -> Bed {
    bed.mailing(SmtpMailer::new(url).unwrap())
}

/// The job that sends the one invitation.
async fn sending(cx: &Service) -> job::Model {
    asked::jobs(cx, JobKind::SendInvitation).await.remove(0)
}

/// How the asking ended, as the ledger has it.
async fn in_ledger(cx: &Service, id: Uuid) -> Option<String> {
    let contact = invitation(cx, id).await.contact_id;
    let row = disposition::Entity::find().filter(disposition::Column::ContactId.eq(contact)).one(cx.store.reader());
    row.await.unwrap().unwrap().outcome
}

fn outcome(outcome: Outcome) -> Option<String> {
    Some(outcome.as_str().to_owned())
}

fn letter() -> Mail {
    Mail {
        from: "Nordlicht <feedback@nordlicht.example>".to_owned(),
        to: "a.jansen@example.org".to_owned(),
        subject: "How was it?".to_owned(),
        text: "Secret words".to_owned(),
        html: "<p>Secret words</p>".to_owned(),
        headers: Vec::new(),
    }
}

/// Hands one mail to `url` directly, with little patience.
async fn hand(url: &str) -> Result<Handed, MailError> {
    SmtpMailer::new(url).unwrap().with_limit(Duration::from_secs(20)).send(&letter()).await
}

fn for_now(outcome: Result<Handed, MailError>) -> String {
    match outcome {
        Err(MailError::ForNow(why)) => why,
        other => panic!("a failure for now, not {other:?}"),
    }
}

#[test]
fn a_mail_arrives_whole_and_the_next_one_takes_the_same_line() {
    Bed::each(async |bed| {
        let peer = Peer::start(Tls::Never, &[]).await;
        let bed = mailing(&bed, &peer.url(""));
        let id = invite(&bed.cx, &Wish { language: "de", ..Wish::default() }).await;
        bed.work().await;
        assert_eq!(invitation(&bed.cx, id).await.status, "delivered");
        assert_eq!(in_ledger(&bed.cx, id).await, outcome(Outcome::Delivered));
        let seen = peer.seen();
        assert!(seen.commands.iter().any(|line| line.starts_with("MAIL FROM:<feedback@localhost>")), "{seen:?}");
        assert_eq!(seen.of("RCPT TO:<a.jansen@example.org>"), 1);

        let parsed = MessageParser::default().parse(seen.mails[0].as_bytes()).unwrap();
        assert_eq!(parsed.to().unwrap().first().unwrap().address(), Some("a.jansen@example.org"));
        assert_eq!(parsed.from().unwrap().first().unwrap().address(), Some("feedback@localhost"));
        let kept = &messages(&bed.cx).await[0];
        assert_eq!(parsed.subject(), kept.subject.as_deref());
        let (text, html) = (parsed.body_text(0).unwrap(), parsed.body_html(0).unwrap());
        let token = token_in(&text, "/s/");
        assert!(html.contains(&format!("/s/{token}?score=10")), "{html}");
        assert!(text.contains("weiterempfehlen"), "umlauts and all: {text}");
        let header = |name: &str| parsed.header_raw(name).unwrap_or_default().to_owned();
        assert!(header("List-Unsubscribe").contains(&token_in(&text, "/u/")), "{}", header("List-Unsubscribe"));
        assert!(parsed.message_id().unwrap().contains(&id.to_string()));
        assert_eq!(bed.get(&format!("/s/{token}")).await.status, 200, "its link opens the survey");

        invite(&bed.cx, &Wish { email: "b@example.org".to_owned(), ..Wish::default() }).await;
        bed.work().await;
        assert_eq!((peer.seen().mails.len(), peer.seen().connections), (2, 1));
    });
}

#[test]
fn who_is_greylisted_comes_again_and_gets_in() {
    Bed::each(async |bed| {
        let peer = Peer::start(Tls::Never, &[("RCPT", Turn::Say("451 4.7.1 Greylisted, come again later"))]).await;
        let bed = mailing(&bed, &peer.url(""));
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let job = sending(&bed.cx).await;
        assert!(job.last_error.unwrap().contains("Greylisted"));
        assert!(job.run_at > bed.cx.now() && job.done_at.is_none() && job.failed_at.is_none());
        assert_eq!((invitation(&bed.cx, id).await.status.as_str(), peer.seen().mails.len()), ("queued", 0));
        bed.clock.set(job.run_at);
        bed.work().await;
        assert_eq!((invitation(&bed.cx, id).await.status.as_str(), peer.seen().mails.len()), ("delivered", 1));
        assert_eq!(in_ledger(&bed.cx, id).await, outcome(Outcome::Delivered));
        assert_eq!(sending(&bed.cx).await.last_error, None);
        assert!(!opt_outs::is_bounced(bed.cx.store.reader(), "a.jansen@example.org").await.unwrap());
    });
}

#[test]
fn an_address_that_is_refused_bounces_and_the_ledger_says_so() {
    Bed::each(async |bed| {
        let peer = Peer::start(Tls::Never, &[("RCPT", Turn::Say("550 5.1.1 No such user here"))]).await;
        let bed = mailing(&bed, &peer.url(""));
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        assert_eq!(invitation(&bed.cx, id).await.status, "bounced");
        assert_eq!(in_ledger(&bed.cx, id).await, outcome(Outcome::Bounced));
        let message = messages(&bed.cx).await.remove(0);
        assert!(message.delivery == "bounced" && message.error.unwrap().contains("No such user here"));
        assert!(opt_outs::is_bounced(bed.cx.store.reader(), "a.jansen@example.org").await.unwrap());
        assert!(sending(&bed.cx).await.done_at.is_some(), "there is nothing to try again");
        // Nor is the address written to about the next call.
        let other = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        assert_eq!((invitation(&bed.cx, other).await.status.as_str(), peer.seen().of("RCPT")), ("withdrawn", 1));
    });
}

#[test]
fn what_is_refused_about_us_is_no_bounce_of_the_customer() {
    Bed::each(async |bed| {
        let script = [
            ("MAIL", Turn::Say("550 5.7.1 We know no such sender")),
            (".", Turn::Say("554 5.7.1 That looks like spam")),
            ("EHLO", Turn::Say("500 5.5.1 Not today")),
        ];
        for turn in script {
            let peer = Peer::start(Tls::Never, &[turn, ("HELO", Turn::Say("500 5.5.1 Not today"))]).await;
            let Turn::Say(said) = turn.1 else { unreachable!() };
            let why = for_now(hand(&peer.url("")).await);
            assert!(why.contains(said.split_once(' ').unwrap().1.split_once(' ').unwrap().1), "{why}");
        }
        let peer = Peer::start(Tls::Never, &script[1..2]).await;
        let bed = mailing(&bed, &peer.url(""));
        let id = invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        assert_eq!(invitation(&bed.cx, id).await.status, "queued");
        assert!(!opt_outs::is_bounced(bed.cx.store.reader(), "a.jansen@example.org").await.unwrap());
        bed.clock.set(sending(&bed.cx).await.run_at);
        bed.work().await;
        assert_eq!(invitation(&bed.cx, id).await.status, "delivered");
    });
}

#[test]
fn a_server_that_is_not_there_is_tried_again() {
    Bed::each(async |bed| {
        // A port that is taken and at which nobody listens.
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let url = format!("smtp://{}", socket.local_addr().unwrap());
        let bed = mailing(&bed, &url);
        let id = invite(&bed.cx, &Wish::default()).await;
        for tries in 1..=3 {
            bed.work().await;
            let job = sending(&bed.cx).await;
            assert_eq!((job.attempts, job.failed_at, job.done_at), (tries, None, None));
            assert!(job.last_error.unwrap().contains("connecting: "));
            bed.clock.set(job.run_at);
        }
        assert_eq!(invitation(&bed.cx, id).await.status, "queued");
        // The job that waited finds a server, and the mail goes out.
        let peer = Peer::start(Tls::Never, &[]).await;
        let bed = mailing(&bed, &peer.url(""));
        bed.work().await;
        assert_eq!((invitation(&bed.cx, id).await.status.as_str(), peer.seen().mails.len()), ("delivered", 1));
    });
}

#[tokio::test]
async fn a_server_that_hangs_is_left_after_the_limit() {
    for word in ["220", "EHLO", "MAIL", "RCPT", "DATA", "."] {
        let peer = Peer::start(Tls::Never, &[(word, Turn::Hang)]).await;
        let mailer = SmtpMailer::new(&peer.url("")).unwrap().with_limit(Duration::from_secs(1));
        let begun = Instant::now();
        let why = for_now(mailer.send(&letter()).await);
        assert!(why.contains("did not answer"), "{why}");
        let took = begun.elapsed();
        assert!(took >= Duration::from_secs(1) && took < Duration::from_secs(10), "{word}: {took:?}");
        // The line that hung is not used again.
        assert_eq!(mailer.send(&letter()).await, Ok(Handed::Sent), "{word}");
        assert_eq!(peer.seen().connections, 2);
    }
}

#[tokio::test]
async fn a_line_that_was_closed_meanwhile_is_opened_anew() {
    let peer = Peer::start(Tls::Never, &[("NOOP", Turn::Say("421 4.4.2 Too long idle"))]).await;
    let mailer = SmtpMailer::new(&peer.url("")).unwrap();
    for _ in 0..2 {
        assert_eq!(mailer.send(&letter()).await, Ok(Handed::Sent));
    }
    assert_eq!((peer.seen().mails.len(), peer.seen().connections), (2, 2));
}

#[tokio::test]
async fn nothing_is_said_to_a_server_whose_certificate_nobody_vouches_for() {
    for (tls, query) in [(Tls::Offered, "?tls=required"), (Tls::Always, "")] {
        let peer = Peer::start(tls, &[]).await;
        let why = for_now(hand(&peer.url(query)).await);
        assert!(why.contains("TLS") || why.contains("certificate"), "{why}");
        let seen = peer.seen();
        assert!(seen.of("MAIL") == 0 && seen.of("RCPT") == 0 && seen.mails.is_empty(), "{seen:?}");
    }
}

#[tokio::test]
async fn a_server_whose_certificate_the_setting_names_gets_the_mail_by_tls() {
    for (tls, query) in [(Tls::Offered, format!("?tls=required&ca={CA}")), (Tls::Always, format!("?ca={CA}"))] {
        let peer = Peer::start(tls, &[]).await;
        assert_eq!(hand(&peer.url(&query)).await, Ok(Handed::Sent));
        assert_eq!(peer.seen().of("STARTTLS"), usize::from(tls == Tls::Offered));
        assert!(peer.seen().mails[0].contains("Secret words"));
        // The certificate is for this machine's address, not for its name.
        let other = peer.url(&query).replace("127.0.0.1", "localhost");
        assert!(for_now(hand(&other).await).contains("certificate"));
    }
}

#[tokio::test]
async fn where_tls_is_demanded_a_server_without_it_gets_nothing() {
    // One that does not offer it, and one that offers it and then will not.
    let unwilling = [("STARTTLS", Turn::Say("454 4.7.0 TLS not available"))];
    for (tls, script) in [(Tls::Never, &[][..]), (Tls::Offered, &unwilling[..])] {
        let peer = Peer::start(tls, script).await;
        let why = for_now(hand(&peer.url("?tls=required")).await);
        assert!(why.contains("TLS"), "{why}");
        let seen = peer.seen();
        assert!(seen.of("MAIL") == 0 && seen.mails.is_empty(), "{seen:?}");
    }
}
