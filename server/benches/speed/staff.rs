//! What staff and programs do: read figures and lists, and tell of contacts.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use chrono::{Days, Utc};

use crate::{
    client::{self, Connection, load},
    process::{self, Server},
    table::{Table, rate},
};

/// Contacts of one upload.
const CONTACTS: usize = 20_000;

/// The pages of staff and the scores of the interface, by one reader after the other.
pub(crate) async fn pages(
    server: &Server,
    binary: &Path,
    url: &str,
    during: Duration,
    responses: &str,
    table: &mut Table,
) -> anyhow::Result<()> {
    let cookie = format!("cookie: {}\r\n", log_in(server).await?);
    let bearer = format!("authorization: Bearer {}\r\n", token(binary, url, "scores:read")?);
    let today = Utc::now().date_naive();
    let from = today.checked_sub_days(Days::new(90)).context("a day 90 days ago")?;
    let scores = format!("/api/v1/scores?metric=nps&from={from}&to={today}&group_by=team");
    for (path, headers) in [("/", &cookie), ("/feedback", &cookie), ("/cases", &cookie), (scores.as_str(), &bearer)] {
        let ask = || Some(client::get(path, headers));
        // The first reader warms what every later one finds warm.
        load(server.addr, 1, Duration::from_millis(200), 200, ask).await?;
        let read = load(server.addr, 1, during, 200, ask).await?;
        let shown = path.split('?').next().unwrap_or(path);
        let ms = |share| read.within(share).as_secs_f64() * 1e3;
        table.set(
            &format!("{shown} at {responses} responses, p50 / p99"),
            format!("{:.1} / {:.1} ms", ms(0.5), ms(0.99)),
        );
    }
    let mut connection = Connection::open(server.addr).await?;
    let page = connection.ask(&client::get("/", &format!("{cookie}accept-encoding: br\r\n"))).await?;
    table.set(&format!("dashboard at {responses} responses, brotli"), format!("{} bytes", page.body.len()));
    Ok(())
}

/// All responses as a CSV file.
pub(crate) async fn export(server: &Server, responses: &str, table: &mut Table) -> anyhow::Result<()> {
    let cookie = format!("cookie: {}\r\n", log_in(server).await?);
    let mut connection = Connection::open(server.addr).await?;
    let started = Instant::now();
    let ask = client::get("/feedback/export?format=csv&window=own&from=2000-01-01&until=2100-01-01", &cookie);
    let answer = connection.ask(&ask).await?;
    let took = started.elapsed();
    ensure!(answer.status == 200, "the export was answered with {}", answer.status);
    let rows = answer.body.iter().filter(|byte| **byte == b'\n').count();
    table.set(
        &format!("CSV export of {responses} responses"),
        format!("{:.1} s, {:.1} MB", took.as_secs_f64(), answer.body.len() as f64 / 1e6),
    );
    ensure!(rows > 1, "the export is empty");
    Ok(())
}

/// Contacts told of in one upload, each judged by the programs.
pub(crate) async fn contacts(binary: &Path, url: &str, server: &Server, table: &mut Table) -> anyhow::Result<()> {
    let token = token(binary, url, "contacts:write")?;
    let now = Utc::now();
    let lines: String = (0..CONTACTS)
        .map(|n| {
            let begun = now - chrono::Duration::seconds(600 + n as i64);
            let ended = begun + chrono::Duration::seconds(300);
            format!(
                "{{\"source\":\"bench\",\"external_id\":\"B-{n}\",\"channel\":\"phone\",\"direction\":\"inbound\",\
                 \"reason\":\"billing/late-fee\",\"customer\":{{\"external_id\":\"BC-{n}\",\"name\":\"A. Jansen {n}\",\
                 \"email\":\"b{n}@example.org\",\"language\":\"de\",\"segment\":\"gold\"}},\
                 \"agent\":{{\"external_id\":\"A-12\",\"name\":\"R. Moss\"}},\"team\":\"billing-1\",\
                 \"started_at\":\"{}\",\"ended_at\":\"{}\"}}\n",
                begun.to_rfc3339(),
                ended.to_rfc3339()
            )
        })
        .collect();
    let headers = format!("authorization: Bearer {token}\r\n");
    let mut connection = Connection::open(server.addr).await?;
    let started = Instant::now();
    let upload = client::post("/api/v1/contacts/bulk", "application/x-ndjson", &headers, &lines);
    let answer = connection.ask(&upload).await?;
    let took = started.elapsed();
    let said = String::from_utf8_lossy(&answer.body);
    ensure!(answer.status == 200, "{} {said}", answer.status);
    let wrong = said.lines().find(|line| !line.contains("\"id\""));
    ensure!(said.lines().count() == CONTACTS && wrong.is_none(), "contacts were refused: {wrong:?}");
    table.set("contacts a second, in one upload", rate(CONTACTS as f64 / took.as_secs_f64()));
    Ok(())
}

async fn log_in(server: &Server) -> anyhow::Result<String> {
    let mut connection = Connection::open(server.addr).await?;
    let body = "email=quality%40nordlicht.example&password=nordlicht-demo&next=";
    let answer = connection.ask(&client::post("/do/log-in", "application/x-www-form-urlencoded", "", body)).await?;
    let cookie = answer.header("set-cookie").context("the log-in gives no session")?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}

fn token(binary: &Path, url: &str, scope: &str) -> anyhow::Result<String> {
    let said = process::run(binary, url, &["token", "add", "--name", "bench", "--scope", scope])?;
    said.split_whitespace().last().map(str::to_owned).context("no token was printed")
}
