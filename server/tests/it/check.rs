//! `afterword check`: what is well, what is not, and that it changes nothing.

use server::{
    check::{self, Level, Report},
    schema,
    settings::Settings,
};
use service::{Service, Store, jobs::JobKind};

use crate::{
    asked::{Wish, invite},
    backup::step_of_the_future,
    bed::Bed,
    peer::{Peer, Tls, Turn},
    schema::on_each_url,
};

async fn look(cx: &Service, settings: &Settings) -> Report {
    // The report closes the database that it opened; a test goes on with its own.
    let (cx, url) = (cx.clone(), settings.database_url.clone());
    check::look(settings, Vec::new(), async move || Ok(Service { store: Store::open(&url).await?, ..cx })).await
}

fn says<'a>(report: &'a Report, subject: &str) -> (Level, &'a str) {
    let found = report.findings.iter().find(|finding| finding.subject == subject);
    let found = found.unwrap_or_else(|| panic!("nothing of {subject}: {report:#?}"));
    (found.level, &found.says)
}

fn settings(url: &str, smtp: Option<String>) -> Settings {
    Settings {
        database_url: url.to_owned(),
        public_url: Some("https://feedback.example.org".to_owned()),
        smtp_url: smtp,
        ..Settings::default()
    }
}

#[test]
fn jobs_without_a_worker_and_counts_that_lag_are_told() {
    Bed::each(async |bed| {
        let url = bed.url.clone();
        let report = look(&bed.cx, &settings(&url, None)).await;
        for subject in ["database", "schema", "time zone", "jobs", "workers", "scores", "public address"] {
            assert_eq!(says(&report, subject).0, Level::Ok, "{subject}: {report:#?}");
        }
        assert_eq!(says(&report, "mail").0, Level::Warning);
        assert!(says(&report, "time zone").1.contains("Europe/Berlin"));

        invite(&bed.cx, &Wish::default()).await;
        assert_eq!(crate::asked::jobs(&bed.cx, JobKind::SendInvitation).await.len(), 1);
        bed.clock.advance(chrono::Duration::minutes(30));
        let report = look(&bed.cx, &settings(&url, None)).await;
        let (level, said) = says(&report, "workers");
        assert!(level == Level::Error && said.contains("afterword worker"), "{said}");
        bed.work().await;
        assert_eq!(says(&look(&bed.cx, &settings(&url, None)).await, "workers").0, Level::Ok);
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_server_is_asked_and_gets_no_mail() {
    let peer = Peer::start(Tls::Offered, &[]).await;
    let ca = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/peer.pem");
    let mail = async |smtp: String| {
        let settings = settings("sqlite://nowhere", Some(smtp));
        let report = check::look(&settings, Vec::new(), async || anyhow::bail!("away")).await;
        let (level, said) = says(&report, "mail");
        (level, said.to_owned())
    };
    let (level, said) = mail(peer.url(&format!("?tls=required&ca={ca}"))).await;
    assert_eq!(level, Level::Ok, "{said}");
    assert!(said.contains("over TLS"), "{said}");
    assert_eq!((peer.seen().of("NOOP"), peer.seen().of("MAIL"), peer.seen().mails.len()), (1, 0, 0));

    let busy = Peer::start(Tls::Never, &[("220", Turn::Say("421 too busy"))]).await;
    let (level, said) = mail(busy.url("")).await;
    assert!(level == Level::Error && said.contains("too busy"), "{said}");
    // A name and password over a line that others read are not refused by us, but by the server.
    let (level, said) = mail(peer.url("").replace("smtp://", "smtp://user:hunter2@")).await;
    assert_eq!(level, Level::Error, "{said}");
    assert!(!said.contains("hunter2"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_database_and_one_that_is_away_are_told() {
    on_each_url(async |url| {
        let store = Store::open(url).await.unwrap();
        schema::bring_up(&store).await.unwrap();
        step_of_the_future(&store).await;
        store.close().await.unwrap();
        let refused = run(url, &["check", "--json"]).await.unwrap_err().to_string();
        assert!(refused.contains("error"), "{refused}");
        for command in [
            &["rebuild", "scores"][..],
            &["serve", "--no-migrate"],
            &["worker"],
            &["backup", "/tmp/never"],
            &["migrate"],
        ] {
            let refused = format!("{:#}", run(url, command).await.unwrap_err());
            assert!(refused.contains("newer than this program"), "{command:?}: {refused}");
        }
    })
    .await;
    let away = run("postgres://nobody:hunter2@127.0.0.1:1/none", &["check"]).await.unwrap_err().to_string();
    assert!(!away.contains("hunter2"), "{away}");
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_makes_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("a.db").display());
    let store = Store::open(&url).await.unwrap();
    schema::bring_up(&store).await.unwrap();
    store.close().await.unwrap();
    run(&url, &["check", "--json"]).await.unwrap();
    let secret = folder.path().join("a.db.secret");
    assert!(!secret.exists(), "made by a look");
    run(&url, &["rebuild", "scores"]).await.unwrap();
    assert!(secret.exists(), "made where work begins");
}

async fn run(url: &str, words: &[&str]) -> anyhow::Result<()> {
    use clap::Parser;
    server::cli::run(server::cli::Arguments::parse_from([&["afterword", "--database-url", url], words].concat())).await
}
