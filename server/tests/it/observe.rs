//! What is noted of requests: ids, figures, lines of the log, and that no token or name is among them.

use std::{
    fmt,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::{body::Body, extract::ConnectInfo, http::Request};
use server::{http::observe::FromTrustedProxy, metrics::CountedMailer};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    instrument::WithSubscriber,
    span::{Attributes, Id, Record},
};

use crate::{
    asked::{self, Wish, asked, attempt, invite, unhappy},
    bed::{Answer, Bed},
};

const DASHBOARD: &str = include_str!("../../../docs/deploy/grafana.json");

/// Asks for the figures as whoever has the address `peer`.
async fn figures(bed: &Bed, peer: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::get("/metrics").extension(ConnectInfo::<SocketAddr>(peer.parse().unwrap()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    bed.send(request.body(Body::empty()).unwrap()).await
}

#[test]
fn figures_are_for_this_machine_and_name_routes_and_not_paths() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let attempt = attempt();
        assert_eq!(bed.get(&asked.path).await.status.as_u16(), 200);
        assert_eq!(bed.post_form(&asked.path, &unhappy(&attempt)).await.status.as_u16(), 303);
        bed.get("/no/such/page/4711").await;
        let mailing = bed.mailing(CountedMailer(Arc::new(bed.mailer.clone())));
        invite(&bed.cx, &Wish::default()).await;
        mailing.work().await;

        assert_eq!(figures(&bed, "203.0.113.7:4000", &[]).await.status.as_u16(), 404);
        assert_eq!(figures(&bed, "127.0.0.1:4000", &[("x-forwarded-for", "203.0.113.7")]).await.status.as_u16(), 404);
        let answer = figures(&bed, "127.0.0.1:4000", &[]).await;
        assert_eq!(answer.status.as_u16(), 200);
        assert!(answer.headers["content-type"].to_str().unwrap().starts_with("text/plain"));
        for line in [
            r#"afterword_http_requests_total{method="GET",route="/s/{token}",status="200"}"#,
            r#"afterword_http_requests_total{method="POST",route="/s/{token}",status="303"}"#,
            r#"afterword_submissions_total{way="link",outcome="taken"}"#,
            r#"afterword_mails_total{outcome="sent"}"#,
            "afterword_database_up 1",
            r#"afterword_build_info{version=""#,
            "process_resident_memory_bytes ",
            "process_start_time_seconds ",
            r#"afterword_http_request_duration_seconds_bucket{le="0.001",method="GET",route="/s/{token}"}"#,
        ] {
            assert!(answer.text.contains(line), "{line} is missing: {}", answer.text);
        }
        let token = asked.path.trim_start_matches("/s/");
        assert!(!answer.text.contains(token) && !answer.text.contains("page/4711"), "{}", answer.text);
    });
}

#[test]
fn every_figure_of_the_dashboard_is_served() {
    Bed::each(async |bed| {
        // Families without members are not written: one of each is made.
        let asked = asked(&bed, "nps-after-contact").await;
        bed.post_form(&asked.path, &unhappy(&attempt())).await;
        invite(&bed.cx, &Wish::default()).await;
        bed.mailing(CountedMailer(Arc::new(bed.mailer.clone()))).work().await;
        invite(&bed.cx, &Wish { email: "b@example.org".to_owned(), ..Wish::default() }).await;
        // What was looked up is kept for five seconds, and other tests of this process ask too.
        let mut served = String::new();
        for _ in 0..60 {
            served = figures(&bed, "127.0.0.1:4000", &[]).await.text;
            if served.contains("\nafterword_jobs{") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        }
        let dashboard: serde_json::Value = serde_json::from_str(DASHBOARD).unwrap();
        let panels = dashboard["panels"].as_array().unwrap();
        assert!(panels.len() >= 10, "{} panels", panels.len());
        let mut named = 0;
        for target in panels.iter().filter_map(|panel| panel["targets"].as_array()).flatten() {
            let expression = target["expr"].as_str().unwrap();
            for word in expression.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')) {
                if word.starts_with("afterword_") || word.starts_with("process_") {
                    named += 1;
                    assert!(served.contains(&format!("\n{word}")), "{word} of {expression} is not served: {served}");
                }
            }
        }
        assert!(named >= 12, "{named} figures are named");
    });
}

#[test]
fn a_request_has_an_id_that_only_a_trusted_proxy_may_choose() {
    Bed::each(async |bed| {
        let ask = async |trusted: bool| {
            let mut request = Request::get("/healthz").header("x-request-id", "from-the-proxy-1");
            if trusted {
                request = request.extension(FromTrustedProxy);
            }
            let answer = bed.send(request.body(Body::empty()).unwrap()).await;
            answer.headers["x-request-id"].to_str().unwrap().to_owned()
        };
        assert_eq!(ask(true).await, "from-the-proxy-1");
        let (one, other) = (ask(false).await, ask(false).await);
        assert!(one != "from-the-proxy-1" && one.len() == 32 && one != other, "{one} {other}");
    });
}

#[test]
fn no_line_of_the_log_holds_a_token_a_query_or_a_name() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let log = Kept::default();
        let requests = async {
            bed.get(&format!("{}?score=2&lang=de", asked.path)).await;
            bed.post_form(&asked.path, &unhappy(&attempt())).await;
            bed.get(&format!("/u/{}", asked.path.trim_start_matches("/s/"))).await;
            bed.get("/feedback?q=Jansen").await;
            bed.get("/login?next=%2Fcontacts%2FJansen").await;
        };
        requests.with_subscriber(log.clone()).await;
        let log = log.text();
        assert!(log.contains("/s/{token}") && log.contains(" ms="), "{log}");
        let token = asked.path.trim_start_matches("/s/").to_owned();
        for secret in [token.as_str(), "score=2", "Jansen", "Nobody called back"] {
            // The database layers are told to be silent by the program's own filter.
            let lines: Vec<&str> =
                log.lines().filter(|line| line.contains(secret) && !line.starts_with("sea_orm")).collect();
            assert!(lines.is_empty(), "{secret} is logged: {lines:#?}");
        }
        assert_eq!(asked::count::<service::store::entity::response::Entity>(&bed).await, 1);
    });
}

/// A log that is kept to be read: each event and each span with its fields, of every level.
///
/// Not one of `tracing_subscriber`: the threads of SQLite's connections outlive the requests, and end with a panic when the
/// registry of their spans is gone.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<String>>, Arc<AtomicU64>);

impl Kept {
    fn text(&self) -> String {
        self.0.lock().unwrap().clone()
    }

    fn line(&self, target: &str, name: &str, record: impl FnOnce(&mut Line)) {
        let mut line = Line(format!("{target} {name}"));
        record(&mut line);
        self.0.lock().unwrap().push_str(&format!("{}\n", line.0.replace('\n', " ")));
    }
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push_str(&format!(" {}={value:?}", field.name()));
    }
}

impl Subscriber for Kept {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.line(span.metadata().target(), span.metadata().name(), |line| span.record(line));
        Id::from_u64(self.1.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        self.line("span", "record", |line| values.record(line));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.line(event.metadata().target(), "event", |line| event.record(line));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
