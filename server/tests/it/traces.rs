//! The program itself, as an operator runs it: traces that reach a collector, secrets from files, an end on SIGTERM.

use std::{
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{Router, body::Bytes, http::HeaderMap, routing::post};
use tokio::{
    net::{TcpListener, TcpStream},
    time::{sleep, timeout},
};

use crate::schema::on_each_url;

/// Much longer than anything here takes.
const FOR_GOOD: Duration = Duration::from_secs(60);

type Received = Arc<Mutex<Vec<(Option<String>, Vec<u8>)>>>;

/// A collector that keeps what it is sent.
async fn collector() -> (String, Received) {
    let received = Received::default();
    let keep = received.clone();
    let take = move |headers: HeaderMap, body: Bytes| async move {
        let kind = headers.get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
        keep.lock().unwrap().push((kind, body.to_vec()));
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/v1/traces", post(take))).await });
    (url, received)
}

async fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port()
}

fn program(database: &str, folder: &std::path::Path) -> Command {
    let file = folder.join("database_url");
    std::fs::write(&file, format!("{database}\n")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterword"));
    // Nothing of the environment of the tests.
    command
        .current_dir(folder)
        .env_clear()
        .env("AFTERWORD_DATABASE_URL_FILE", file)
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command
}

async fn up(port: u16) {
    let connected = async {
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            sleep(Duration::from_millis(50)).await;
        }
    };
    timeout(FOR_GOOD, connected).await.expect("the server comes up");
}

async fn ended(child: Child) -> std::process::Output {
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    let waiting = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap());
    timeout(FOR_GOOD, waiting).await.expect("the server ends").unwrap()
}

fn holds(body: &[u8], word: &str) -> bool {
    body.windows(word.len()).any(|part| part == word.as_bytes())
}

#[tokio::test(flavor = "multi_thread")]
async fn spans_arrive_at_the_collector_also_those_of_the_last_moment() {
    on_each_url(async |url| {
        let folder = tempfile::tempdir().unwrap();
        let (collector, received) = collector().await;
        let port = free_port().await;
        let child = program(url, folder.path())
            .args(["serve", "--addr", &format!("127.0.0.1:{port}")])
            .env("AFTERWORD_OTLP_URL", &collector)
            .env("AFTERWORD_LOG_FORMAT", "json")
            .env("AFTERWORD_LOG", "info,afterword=debug,server=debug")
            .env("AFTERWORD_ADRR", "127.0.0.1:1")
            .spawn()
            .unwrap();
        up(port).await;
        let client = get(port, "/s/aTokenThatMustNotLeave").await;
        assert!(client.starts_with("HTTP/1.1 4"), "{client}");
        let figures = get(port, "/metrics").await;
        assert!(figures.contains("afterword_http_requests_total"), "{figures}");
        let output = ended(child).await;
        let log = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{log}");

        let received = received.lock().unwrap();
        let (kind, body) = received.first().expect("the collector was sent something");
        assert_eq!(kind.as_deref(), Some("application/x-protobuf"));
        assert!(holds(body, "GET /s/{token}") && holds(body, "service.name") && holds(body, "afterword"));
        assert!(received.iter().all(|(_, body)| !holds(body, "aTokenThatMustNotLeave")), "a token left with a trace");

        let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(lines.iter().any(|line| line["span"]["route"] == "/s/{token}" && line["status"].is_u64()), "{log}");
        let warned = "AFTERWORD_ADRR is no setting and is not read. Was AFTERWORD_ADDR meant?";
        assert!(lines.iter().any(|line| line["message"] == warned), "{log}");
        assert!(!log.contains("aTokenThatMustNotLeave"), "{log}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_is_away_disturbs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/a.db", folder.path().display());
    let (port, nobody) = (free_port().await, free_port().await);
    let child = program(&url, folder.path())
        .args(["serve", "--addr", &format!("127.0.0.1:{port}")])
        .env("AFTERWORD_OTLP_URL", format!("http://127.0.0.1:{nobody}"))
        .spawn()
        .unwrap();
    up(port).await;
    assert!(get(port, "/healthz").await.ends_with("ok"));
    let ready = program(&url, folder.path())
        .args(["check", "--ready"])
        .env("AFTERWORD_ADDR", format!("127.0.0.1:{port}"))
        .status()
        .unwrap();
    assert!(ready.success());
    assert!(ended(child).await.status.success());
}

#[test]
fn a_secret_given_twice_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let output = program("sqlite://x.db", folder.path())
        .arg("check")
        .env("AFTERWORD_DATABASE_URL", "postgres://u:hunter2@h/d")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(said.contains("AFTERWORD_DATABASE_URL_FILE") && !said.contains("hunter2"), "{said}");
}

/// A plain request, whole.
async fn get(port: u16, path: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut wire = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    wire.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    timeout(FOR_GOOD, wire.read_to_end(&mut answer)).await.unwrap().unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}
