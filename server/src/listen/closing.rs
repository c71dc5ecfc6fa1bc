//! Closing the door without shutting it in anybody's face.
//!
//! When a listening socket is closed, the kernel resets every connection that waits in its queue: callers who were let in
//! but not yet looked at. And a connection that is kept for the next request is closed perhaps just as that comes in. So,
//! before the listener goes, nobody new is let in, those in the queue are, and every answer tells its caller that it was
//! the last on its connection.

use std::{net::TcpListener, time::Duration};

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, Version, header},
    middleware::{self, Next},
    response::Response,
};
use tokio_util::sync::CancellationToken;

/// From the moment when nobody new is let in until the listener goes. Callers in the queue are taken out of it and read,
/// and connections at work get an answer that ends them.
pub(super) const PAUSE: Duration = Duration::from_millis(300);

/// Lets nobody new in through a listener that stays open: whoever calls now hears nothing, calls again a second later, and
/// finds the door closed, as at any server that is gone.
///
/// A system without such filters goes on letting callers in for the [`PAUSE`]; those who come at its very end are lost.
pub(super) fn let_nobody_in(listener: &TcpListener) {
    #[cfg(target_os = "linux")]
    if let Err(error) = socket2::SockRef::from(listener).attach_filter(&filter::NO_CALLERS) {
        tracing::debug!(%error, "callers cannot be kept out before the listener closes");
    }
    #[cfg(not(target_os = "linux"))]
    let _ = listener;
}

#[cfg(target_os = "linux")]
mod filter {
    use socket2::SockFilter;

    // Classic BPF (linux/bpf_common.h). The filter of a TCP socket sees its segments from the TCP header on.
    const LOAD_BYTE: u16 = 0x30;
    const AND: u16 = 0x54;
    const JUMP_IF_EQUAL: u16 = 0x15;
    const RETURN: u16 = 0x06;
    /// Where the flags stand (RFC 9293, 3.1), and two of them.
    const FLAGS: u32 = 13;
    const SYN: u32 = 0x02;
    const ACK: u32 = 0x10;

    /// Drops the first segment of a handshake and passes everything else, so that handshakes that have begun are finished.
    pub(super) const NO_CALLERS: [SockFilter; 5] = [
        SockFilter::new(LOAD_BYTE, 0, 0, FLAGS),
        SockFilter::new(AND, 0, 0, SYN | ACK),
        SockFilter::new(JUMP_IF_EQUAL, 0, 1, SYN),
        SockFilter::new(RETURN, 0, 0, 0),
        SockFilter::new(RETURN, 0, 0, u32::MAX),
    ];
}

/// From `stop` on, each answer of HTTP/1 is the last on its connection.
pub(super) fn with_last_answers(router: Router, stop: CancellationToken) -> Router {
    router.layer(middleware::from_fn_with_state(stop, last))
}

async fn last(State(stop): State<CancellationToken>, request: Request, next: Next) -> Response {
    // HTTP/2 has a message of its own for this, which hyper sends.
    let one_by_one = request.version() <= Version::HTTP_11;
    let mut response = next.run(request).await;
    if one_by_one && stop.is_cancelled() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
