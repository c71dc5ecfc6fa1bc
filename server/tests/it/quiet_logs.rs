//! No personal data and no secret in logs: the main job and everything that goes wrong around it, with ears on all
//! that is logged.

use std::{
    process::Command,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::http::{Method, StatusCode, header};
use domain::Role;
use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use serde_json::json;
use service::{
    Actor,
    cases::{self, Move},
    contacts,
    mail::SmtpMailer,
    people,
    store::entity::{app_user, follow_up_case},
};
use tracing::{Level, Metadata, level_filters::LevelFilter};
use tracing_subscriber::{Layer, filter::dynamic_filter_fn, fmt, layer::SubscriberExt, util::SubscriberInitExt};

use crate::{
    asked::{messages, token_in},
    bed::Bed,
    contacts::{input, like, program},
    peer::{Peer, Tls, Turn},
};

static LISTENING: AtomicBool = AtomicBool::new(false);
static HEARD: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Sets up the log of the tests, once: what the server complains about stands with the test that it failed, and while
/// somebody listens, everything is kept.
pub fn start() {
    let complaints = fmt::layer().with_test_writer().with_filter(LevelFilter::ERROR);
    let kept = fmt::layer()
        .with_ansi(false)
        .with_span_events(fmt::format::FmtSpan::NEW)
        .with_writer(|| Ear)
        .with_filter(dynamic_filter_fn(|metadata, _| LISTENING.load(Ordering::Relaxed) && is_heard(metadata)));
    tracing_subscriber::registry().with(complaints).with(kept).try_init().ok();
}

/// All that our crates and the layer around requests say; of others what the default setting lets through, and the
/// databases down to every detail.
fn is_heard(metadata: &Metadata<'_>) -> bool {
    let of = |names: &[&str]| names.iter().any(|name| metadata.target().split("::").next() == Some(name));
    let all = of(&["afterword", "server", "service", "app", "domain", "migrations", "tower_http", "sea_orm", "sqlx"]);
    all || *metadata.level() <= Level::INFO
}

struct Ear;

impl std::io::Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        heard().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn heard() -> MutexGuard<'static, Vec<u8>> {
    HEARD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Words that no other test uses, for others may be running.
const NAME: &str = "Zebulon Quietlog";
const ADDRESS: &str = "zebulon.quietlog@example.org";
const PHONE: &str = "+4915700099887";
const COMMENT: &str = "Quietlog-comment: nobody rang";
const NOTE: &str = "Quietlog-note";
const REPLY: &str = "Quietlog-reply";
const WRONG: &str = "quietlog-wrong-password";
const PASSWORD: &str = "quietlog-right-password";
const STAFF: &str = "quietlog.staff@feedback.test";

#[test]
fn nothing_personal_and_no_secret_is_logged() {
    Bed::each(async |bed| {
        heard().clear();
        LISTENING.store(true, Ordering::Relaxed);
        let mut secrets: Vec<String> =
            [NAME, ADDRESS, PHONE, COMMENT, NOTE, REPLY, WRONG, PASSWORD, STAFF, "Quietlog"].map(str::to_owned).into();
        // A mail server that names the customer in its refusals, behind a password.
        let peer = Peer::start(
            Tls::Never,
            &[
                ("RCPT", Turn::Say("451 4.7.1 <zebulon.quietlog@example.org>: Greylisted")),
                ("RCPT", Turn::Say("451 4.7.1 <zebulon.quietlog@example.org>: Greylisted")),
            ],
        )
        .await;
        let posting = bed.mailing(SmtpMailer::new(&peer.url("?tls=none")).unwrap());
        program(&bed, "after-call", json!({})).await;
        let told = like(
            "quiet-1",
            &[("/customer/name", json!(NAME)), ("/customer/email", json!(ADDRESS)), ("/customer/phone", json!(PHONE))],
        );
        let scopes = ["contacts:write".to_owned(), "contacts:read".to_owned()];
        let token = people::add_token(&bed.cx, &Actor::system(), "t", &scopes, None).await.unwrap().token;
        let call = async |token: &str, body: String| {
            let request = axum::http::Request::post("/api/v1/contacts")
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .header(header::CONTENT_TYPE, "application/json");
            bed.send(request.body(body.into()).unwrap()).await
        };
        assert_eq!(call(&token, told.to_string()).await.status, StatusCode::CREATED);
        let wrong = format!("{token}x");
        assert_eq!(call(&wrong, told.to_string()).await.status, StatusCode::UNAUTHORIZED);
        let refused = call(&token, told.to_string().replace("+4915700099887", "Quietlog-no-phone")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        secrets.extend([token, wrong]);

        // The mail fails, then goes out; its links open the survey and take the answer.
        posting.work().await;
        bed.clock.advance(chrono::Duration::hours(1));
        posting.work().await;
        bed.clock.advance(chrono::Duration::hours(1));
        posting.work().await;
        let mail = peer.seen().mails.pop().expect("the mail went out at last");
        let mail = mail_parser::MessageParser::default().parse(mail.as_bytes()).unwrap();
        let text = mail.body_text(0).unwrap().into_owned();
        let (answer, leave) = (token_in(&text, "/s/"), token_in(&text, "/u/"));
        assert_eq!(bed.get(&format!("/s/{answer}?score=2")).await.status, StatusCode::OK);
        let fields = crate::asked::attempt();
        let fields = [("attempt", &*fields), ("score", "2"), ("resolved", "no"), ("comment", COMMENT)];
        assert_eq!(bed.post_form(&format!("/s/{answer}"), &fields).await.status, StatusCode::SEE_OTHER);
        bed.get(&format!("/u/{leave}")).await;
        bed.post_form(&format!("/u/{leave}"), &[]).await;
        secrets.extend([answer.clone(), leave]);

        // Somebody logs in, wrong and right, and works the case.
        let new = people::NewUser {
            email: STAFF.to_owned(),
            name: "Staff Quietlog".to_owned(),
            role: Role::Administrator,
            password: PASSWORD.to_owned(),
            teams: Vec::new(),
            agent: None,
        };
        let user = people::add_user(&bed.cx, &Actor::system(), new.clone()).await.unwrap();
        assert!(people::add_user(&bed.cx, &Actor::system(), new).await.is_err());
        bed.post_form("/do/log-in", &[("email", STAFF), ("password", WRONG), ("next", "/")]).await;
        let cookie =
            bed.post_form("/do/log-in", &[("email", STAFF), ("password", PASSWORD), ("next", "/")]).await.cookie;
        let cookie = cookie.unwrap();
        secrets.push(cookie.split_once('=').unwrap().1.to_owned());
        let case = follow_up_case::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        let staff = Actor { user_id: Some(user), name: "Staff Quietlog".to_owned(), ..Actor::system() };
        let version = cases::act(&bed.cx, &staff, case.id, case.version, Move::Take).await.unwrap();
        let version =
            cases::act(&bed.cx, &staff, case.id, version, Move::Note { text: NOTE.to_owned() }).await.unwrap();
        cases::act(&bed.cx, &staff, case.id, version, Move::Reply { text: REPLY.to_owned() }).await.unwrap();
        posting.work().await;
        for path in ["/", "/feedback?q=Quietlog", "/cases", "/dispositions", "/settings/outbox", "/settings/jobs"] {
            bed.get_as(&cookie, path).await;
        }
        bed.get_as(&cookie, &format!("/cases/{}", case.id)).await;
        bed.get_as(&cookie, &format!("/contacts/{}", case.contact_id.unwrap())).await;
        let message = messages(&bed.cx).await[0].id;
        bed.get_as(&cookie, &format!("/settings/outbox/{message}")).await;
        broken(&bed, &cookie, &answer).await;

        LISTENING.store(false, Ordering::Relaxed);
        let heard = String::from_utf8_lossy(&heard()).into_owned();
        assert!(heard.contains("method=\"POST\" route=\"/s/{token}\""), "it listens: {heard}");
        assert!(heard.contains("a job failed"), "what goes wrong is logged: {heard}");
        assert!(heard.contains("the database refused, code"), "and why: {heard}");
        for secret in secrets {
            let line = heard.lines().find(|line| line.contains(&secret));
            assert!(line.is_none(), "{secret:?} is logged: {}", line.unwrap_or_default());
        }
    });
}

/// The database refuses statements that carry data: an address that is taken, past the check; a name for which a
/// constraint has no use; tables that are gone under a page, a survey, the REST interface, a form and a job.
async fn broken(bed: &Bed, cookie: &str, answer: &str) {
    let db = bed.cx.store.writer();
    let taken = app_user::Entity::find().one(db).await.unwrap().unwrap();
    let again = app_user::Model { id: bed.cx.new_id(), email: STAFF.to_owned(), ..taken };
    let refused = app_user::Entity::insert(sea_orm::IntoActiveModel::into_active_model(again)).exec(db).await;
    let refused = service::Error::from(refused.unwrap_err());
    tracing::error!(error = %refused.for_log(), "as an edge logs it");
    assert!(refused.for_log().contains("refused"), "{}", refused.for_log());

    db.execute_unprepared("ALTER TABLE customer RENAME TO customer_away").await.unwrap();
    let lost =
        contacts::record(&bed.cx, &Actor::system(), input(like("quiet-2", &[("/customer/name", json!(NAME))]))).await;
    assert!(lost.is_err());
    let fields = [("customer_name", NAME), ("customer_email", ADDRESS), ("reason", "billing")];
    bed.post_form_as(cookie, "/contacts/new", "/do/note-contact", &fields).await;
    let told = like("quiet-3", &[("/customer/name", json!(NAME)), ("/customer/email", json!(ADDRESS))]);
    let failed = bed.api(&["contacts:write"], Method::POST, "/api/v1/contacts", Some(told)).await;
    assert_eq!(failed.status, StatusCode::SERVICE_UNAVAILABLE, "{}", failed.text);
    db.execute_unprepared("ALTER TABLE response RENAME TO response_away").await.unwrap();
    let attempt = crate::asked::attempt();
    let fields = [("attempt", attempt.as_str()), ("score", "1"), ("comment", COMMENT)];
    let failed = bed.post_form(&format!("/s/{answer}"), &fields).await;
    assert!(failed.status.is_server_error(), "{}", failed.status);
    assert!(bed.get_as(cookie, "/feedback?q=Quietlog").await.status.is_server_error());
    db.execute_unprepared("ALTER TABLE session RENAME TO session_away").await.unwrap();
    assert!(bed.get_as(cookie, "/cases").await.status.is_server_error());
}

#[test]
fn a_start_that_fails_tells_no_password() {
    let folder = tempfile::tempdir().unwrap();
    for (name, value) in [
        ("AFTERWORD_DATABASE_URL", "postgres://afterword:hunter2@127.0.0.1:9/none"),
        ("AFTERWORD_DATABASE_URL", "postgres://afterword:hunter2@127.0.0.1:99999/none"),
        ("AFTERWORD_DATABASE_URL", "postgres://afterword:hunter2@127.0.0.1:9/none?sslmode=perhaps"),
        ("AFTERWORD_DATABASE_URL", "postgres//afterword:hunter2@127.0.0.1/none"),
        ("AFTERWORD_DATABASE_URL", "mysql://afterword:hunter2@127.0.0.1/none"),
        ("AFTERWORD_SMTP_URL", "smtp://user:hunter2@"),
        ("AFTERWORD_SMTP_URL", "smtp://user:hunter2@mail.example.org?tls=perhaps"),
        ("AFTERWORD_SMTP_URL", "user:hunter2@mail.example.org"),
        ("AFTERWORD_PUBLIC_URL", "ftp://user:hunter2@feedback.example.org"),
    ] {
        let started = Command::new(env!("CARGO_BIN_EXE_afterword"))
            .arg("worker")
            .current_dir(folder.path())
            .env("AFTERWORD_LOG", "trace")
            .env(name, value)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&[started.stdout, started.stderr].concat()).into_owned();
        assert!(!started.status.success(), "{value}");
        assert!(said.contains(name), "it names the setting: {said}");
        assert!(!said.contains("hunter2"), "{said}");
    }
}
