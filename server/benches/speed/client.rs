//! A small HTTP client that keeps its connections: it must cost less than what it measures.

use std::{
    io::{Error, ErrorKind, Result},
    net::SocketAddr,
    time::{Duration, Instant},
};

use futures::future::join_all;
use memchr::memmem;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// One connection.
pub(crate) struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    /// As it came, compressed or not.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header's value.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }
}

impl Connection {
    pub(crate) async fn open(addr: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(addr).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads its answer to the end.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        let head_end = loop {
            if let Some(at) = memmem::find(&self.received, b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await?;
        };
        let head: Vec<u8> = self.received.drain(..head_end).collect();
        let head = String::from_utf8(head).map_err(|_| broken())?;
        let status = head.get(9..12).and_then(|digits| digits.parse().ok()).ok_or_else(broken)?;
        let mut answer = Answer { status, head, body: Vec::new() };
        if let Some(length) = answer.header("content-length") {
            let length: usize = length.parse().map_err(|_| broken())?;
            answer.body = self.take(length).await?;
        } else if answer.header("transfer-encoding") == Some("chunked") {
            answer.body = self.chunks().await?;
        }
        Ok(answer)
    }

    async fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line = loop {
                match memmem::find(&self.received, b"\r\n") {
                    Some(at) => break at,
                    None => self.more().await?,
                }
            };
            let size: Vec<u8> = self.received.drain(..line + 2).collect();
            let size = std::str::from_utf8(&size[..line]).ok().and_then(|hex| usize::from_str_radix(hex, 16).ok());
            let size = size.ok_or_else(broken)?;
            let mut chunk = self.take(size + 2).await?;
            chunk.truncate(size);
            if size == 0 {
                return Ok(body);
            }
            body.extend(chunk);
        }
    }

    async fn take(&mut self, length: usize) -> Result<Vec<u8>> {
        while self.received.len() < length {
            self.more().await?;
        }
        Ok(self.received.drain(..length).collect())
    }

    async fn more(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.received).await? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

fn broken() -> Error {
    Error::new(ErrorKind::InvalidData, "this is no answer in HTTP/1.1")
}

/// A GET request with further header lines, each ended by CRLF.
pub(crate) fn get(path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: bench\r\n{headers}\r\n").into_bytes()
}

/// A form, as a browser would send it.
pub(crate) fn post(path: &str, kind: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
    .into_bytes()
}

/// What came of a load.
pub(crate) struct Load {
    pub(crate) done: usize,
    pub(crate) took: Duration,
    /// Sorted.
    latencies: Vec<Duration>,
}

impl Load {
    pub(crate) fn a_second(&self) -> f64 {
        self.done as f64 / self.took.as_secs_f64()
    }

    /// The time within which this share of the answers came.
    pub(crate) fn within(&self, share: f64) -> Duration {
        let place = ((self.latencies.len() as f64 * share).ceil() as usize).clamp(1, self.latencies.len().max(1));
        self.latencies.get(place - 1).copied().unwrap_or_default()
    }
}

/// Asks over `connections` at once for `during`, each connection one request after the other. `request` gives the next
/// one, or none when there are no more. An answer of another status than `expected` is an error: a server that fails
/// fast is not fast.
pub(crate) async fn load(
    addr: SocketAddr,
    connections: usize,
    during: Duration,
    expected: u16,
    request: impl Fn() -> Option<Vec<u8>>,
) -> Result<Load> {
    let mut open = Vec::new();
    for _ in 0..connections {
        open.push(Connection::open(addr).await?);
    }
    let (started, request) = (Instant::now(), &request);
    let asked = open.into_iter().map(|mut connection| async move {
        let mut latencies = Vec::new();
        while started.elapsed() < during {
            let Some(request) = request() else { break };
            let sent = Instant::now();
            let answer = connection.ask(&request).await?;
            if answer.status != expected {
                let said = String::from_utf8_lossy(&answer.body).chars().take(300).collect::<String>();
                return Err(Error::other(format!("{} instead of {expected}: {}{said}", answer.status, answer.head)));
            }
            latencies.push(sent.elapsed());
        }
        Ok(latencies)
    });
    let mut latencies = Vec::new();
    for asked in join_all(asked).await {
        latencies.extend(asked?);
    }
    let took = started.elapsed();
    latencies.sort_unstable();
    Ok(Load { done: latencies.len(), took, latencies })
}
