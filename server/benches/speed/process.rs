//! The servers that are measured, each in a process of its own that ends with the measurement.

use std::{
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue},
    routing::get,
};

use crate::client::{self, Answer, Connection};

/// `afterword serve`.
pub(crate) struct Server {
    child: Child,
    pub(crate) addr: SocketAddr,
    /// From the start of the process to its first answer.
    pub(crate) started_in: Duration,
}

impl Server {
    /// Starts it with its workers, as an operator would.
    pub(crate) async fn start(binary: &Path, url: &str) -> anyhow::Result<Self> {
        let addr = free_address()?;
        let started = Instant::now();
        let child = command(binary, url)
            .arg("serve")
            .env("AFTERWORD_ADDR", addr.to_string())
            .stdout(Stdio::null())
            .spawn()
            .context("the server does not start")?;
        let mut server = Self { child, addr, started_in: Duration::ZERO };
        answers(addr, "/readyz").await?;
        server.started_in = started.elapsed();
        Ok(server)
    }

    /// Resident memory, in megabytes.
    pub(crate) fn resident_mb(&self) -> anyhow::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kilobytes / 1024)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// The bare server, to compare with. At `/` it says hello, at `/page` what it was given.
pub(crate) struct Hello {
    child: Child,
    pub(crate) addr: SocketAddr,
}

/// The file with the answer that the bare server gives at `/page`: head and body, as they came from the real one.
const PAGE: &str = "AFTERWORD_BENCH_PAGE";

impl Hello {
    /// Starts it, with a file in `folder` for what it is to give.
    pub(crate) async fn start(folder: &Path, page: &Answer) -> anyhow::Result<Self> {
        let addr = free_address()?;
        let own = std::env::current_exe()?;
        let file = folder.join("page");
        std::fs::write(&file, [page.head.as_bytes(), &page.body].concat())?;
        let child = Command::new(own).arg("hello").env("AFTERWORD_ADDR", addr.to_string()).env(PAGE, file).spawn()?;
        let hello = Self { child, addr };
        answers(addr, "/").await?;
        Ok(hello)
    }
}

impl Drop for Hello {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Serves "hello" as the real server serves: axum on a runtime with all its threads.
pub(crate) fn serve_hello() -> anyhow::Result<()> {
    let addr: SocketAddr = std::env::var("AFTERWORD_ADDR")?.parse()?;
    let (headers, body) = page(&std::fs::read(std::env::var(PAGE)?)?)?;
    let page = get(async move || (headers.clone(), body.clone()));
    // The measurement has a runtime of one thread; this is a process of its own.
    std::thread::spawn(move || {
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            let listener = tokio::net::TcpListener::bind(addr).await?;
            axum::serve(listener, Router::new().route("/", get(async || "hello")).route("/page", page)).await
        })
    })
    .join()
    .map_err(|_| anyhow::anyhow!("hello broke off"))?
    .context("hello")
}

/// The headers and the body of an answer as it came.
fn page(answer: &[u8]) -> anyhow::Result<(HeaderMap, Bytes)> {
    let end = memchr::memmem::find(answer, b"\r\n\r\n").context("a head without an end")?;
    let mut headers = HeaderMap::new();
    for line in std::str::from_utf8(&answer[..end])?.lines().skip(1) {
        let (name, value) = line.split_once(": ").context("a header without a value")?;
        // What the server counts and dates by itself.
        if !["content-length", "date"].contains(&name) {
            headers.append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value)?);
        }
    }
    Ok((headers, Bytes::copy_from_slice(&answer[end + 4..])))
}

/// Runs a command of the binary to its end and gives what it printed.
pub(crate) fn run(binary: &Path, url: &str, arguments: &[&str]) -> anyhow::Result<String> {
    let done = command(binary, url).args(arguments).stderr(Stdio::inherit()).output()?;
    ensure!(done.status.success(), "afterword {} failed: {}", arguments.join(" "), done.status);
    Ok(String::from_utf8(done.stdout)?)
}

fn command(binary: &Path, url: &str) -> Command {
    let mut command = Command::new(binary);
    command.env("AFTERWORD_DATABASE_URL", url).env("AFTERWORD_LOG", "warn").env_remove("AFTERWORD_SMTP_URL");
    command
}

fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

async fn answers(addr: SocketAddr, path: &str) -> anyhow::Result<()> {
    let since = Instant::now();
    while since.elapsed() < Duration::from_secs(60) {
        if let Ok(mut connection) = Connection::open(addr).await
            && let Ok(answer) = connection.ask(&client::get(path, "")).await
            && answer.status == 200
        {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    anyhow::bail!("{addr}{path} gave no answer within a minute")
}
