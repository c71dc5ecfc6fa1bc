//! The listener: how many may be connected, how long a request may take to arrive and an answer to leave, and an
//! orderly end.

mod closing;

use std::{
    future::{Ready, ready},
    io,
    net::{SocketAddr, TcpListener},
    pin::Pin,
    time::Duration,
};

use axum::Router;
use axum_server::{Handle, accept::Accept};
use tokio::{net::TcpStream, time::sleep};
use tokio_io_timeout::TimeoutStream;
use tokio_util::sync::CancellationToken;

/// How long the head of a request may take to arrive, and how long a connection may idle between two.
const HEAD_WITHIN: Duration = Duration::from_secs(30);
/// How long the first byte of a connection may take to become a request.
const FIRST_WITHIN: Duration = Duration::from_secs(15);
/// How long a reader may stand still before the rest of its answer is dropped.
const READ_WITHIN: Duration = Duration::from_secs(30);
/// How long requests under way may take at the end: longer than any answer of ours, shorter than service managers wait.
const END_WITHIN: Duration = Duration::from_secs(25);
/// Connections at once. More are turned away at once, so that those that are in get their answers.
const MOST: usize = 8192;

/// Opens the door at `addr`.
///
/// # Errors
/// When somebody else listens there, or it is no address of this machine.
pub fn bind(addr: SocketAddr) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(addr)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Serves until `stop`, then finishes what was asked until then.
///
/// # Errors
/// When the listener breaks.
pub async fn serve(listener: TcpListener, router: Router, stop: CancellationToken) -> io::Result<()> {
    // Each connection is a file to the system, whose usual limit of 1024 is soon reached.
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::warn!(%error, "the limit of open files could not be raised");
    }
    let handle = Handle::new();
    let door = listener.try_clone()?;
    let router = closing::with_last_answers(router, stop.clone());
    let mut server = axum_server::from_tcp(listener)?
        .handle(handle.clone())
        .first_request_timeout(FIRST_WITHIN)
        .acceptor(Doorkeeper { handle: handle.clone() });
    server.http_builder().http1().header_read_timeout(HEAD_WITHIN);
    server.http_builder().http2().keep_alive_interval(HEAD_WITHIN).max_concurrent_streams(128);
    tokio::spawn(async move {
        stop.cancelled().await;
        closing::let_nobody_in(&door);
        // The listener is closed when nobody holds it any more.
        drop(door);
        sleep(closing::PAUSE).await;
        handle.graceful_shutdown(Some(END_WITHIN));
    });
    server.serve(router.into_make_service_with_connect_info::<SocketAddr>()).await
}

/// Counts who is in, and lets go of readers that stand still.
#[derive(Clone)]
struct Doorkeeper {
    handle: Handle<SocketAddr>,
}

impl<S> Accept<TcpStream, S> for Doorkeeper {
    type Stream = Pin<Box<TimeoutStream<TcpStream>>>;
    type Service = S;
    type Future = Ready<io::Result<(Self::Stream, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        ready(self.let_in(stream).map(|stream| (stream, service)))
    }
}

impl Doorkeeper {
    fn let_in(&self, stream: TcpStream) -> io::Result<Pin<Box<TimeoutStream<TcpStream>>>> {
        if self.handle.connection_count() > MOST {
            return Err(io::Error::other("too many connections"));
        }
        // Answers are small: none waits to be sent together with the next.
        stream.set_nodelay(true)?;
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(READ_WITHIN));
        Ok(Box::pin(stream))
    }
}
