//! The listener against clients that dawdle, and its end under load: over real connections.

use std::{net::SocketAddr, time::Duration};

use axum::{
    Router,
    routing::{get, post},
};
use server::listen;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinHandle,
    time::{sleep, timeout},
};
use tokio_util::sync::CancellationToken;

struct Listening {
    addr: SocketAddr,
    stop: CancellationToken,
    served: JoinHandle<std::io::Result<()>>,
}

fn listen() -> Listening {
    let router = Router::new()
        .route(
            "/slow",
            get(async || {
                sleep(Duration::from_millis(600)).await;
                "done"
            }),
        )
        .route("/echo", post(async |body: String| body));
    let listener = listen::bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let (addr, stop) = (listener.local_addr().unwrap(), CancellationToken::new());
    Listening { addr, stop: stop.clone(), served: tokio::spawn(listen::serve(listener, router, stop)) }
}

async fn said(addr: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(addr).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn requests_under_way_are_finished_and_nobody_else_is_let_in() {
    let Listening { addr, stop, served } = listen();
    let under_way: Vec<_> = (0..20)
        .map(|_| tokio::spawn(async move { said(addr, "GET /slow HTTP/1.1\r\nhost: x\r\n\r\n").await }))
        .collect();
    sleep(Duration::from_millis(200)).await;
    stop.cancel();
    for answer in under_way {
        let answer = answer.await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("done"), "{answer}");
    }
    timeout(Duration::from_secs(5), served).await.expect("it ends").unwrap().unwrap();
    assert!(TcpStream::connect(addr).await.is_err());
}

/// Callers come one after the other on connections of their own, many of them, while the listener ends: whoever was let in
/// is answered.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_who_was_let_in_is_broken_off() {
    for round in 0..5 {
        let Listening { addr, stop, served } = listen();
        let callers: Vec<_> = (0..32)
            .map(|_| {
                tokio::spawn(async move {
                    let mut answered = 0;
                    while let Ok(Ok(mut stream)) = timeout(Duration::from_secs(3), TcpStream::connect(addr)).await {
                        let request =
                            b"POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi";
                        stream.write_all(request).await.unwrap();
                        let mut answer = String::new();
                        stream.read_to_string(&mut answer).await.unwrap();
                        assert!(answer.ends_with("hi"), "broken off: {answer:?}");
                        answered += 1;
                    }
                    answered
                })
            })
            .collect();
        sleep(Duration::from_millis(100 + 7 * round)).await;
        stop.cancel();
        timeout(Duration::from_secs(10), served).await.expect("it ends").unwrap().unwrap();
        for caller in callers {
            assert!(caller.await.unwrap() > 0);
        }
    }
}

/// Callers who keep their connection are told when an answer is the last on it.
#[tokio::test]
async fn a_connection_that_is_kept_ends_with_an_answer() {
    let Listening { addr, stop, served } = listen();
    let mut stream = TcpStream::connect(addr).await.unwrap();
    let (mut answers, mut piece) = (String::new(), [0; 4096]);
    for asked in 0.. {
        stream.write_all(b"POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\nhi").await.unwrap();
        while !answers.ends_with("hi") {
            let read = stream.read(&mut piece).await.unwrap();
            assert!(read > 0, "closed without a word");
            answers.push_str(std::str::from_utf8(&piece[..read]).unwrap());
        }
        if std::mem::take(&mut answers).contains("connection: close") {
            assert!(asked > 1);
            break;
        }
        if asked == 1 {
            stop.cancel();
        }
        assert!(asked < 100, "never told");
    }
    assert_eq!(stream.read(&mut piece).await.unwrap(), 0);
    served.await.unwrap().unwrap();
}

#[tokio::test]
async fn who_connects_and_says_nothing_is_let_go_of() {
    let Listening { addr, stop, served } = listen();
    let mut silent = TcpStream::connect(addr).await.unwrap();
    let mut dawdling = TcpStream::connect(addr).await.unwrap();
    dawdling.write_all(b"GET /slow HTT").await.unwrap();
    for stream in [&mut silent, &mut dawdling] {
        let mut rest = Vec::new();
        let ended = timeout(Duration::from_secs(20), stream.read_to_end(&mut rest)).await;
        assert!(ended.is_ok(), "the connection is still open after 20 seconds");
    }
    let answer = said(addr, "POST /echo HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 2\r\n\r\nhi").await;
    assert!(answer.ends_with("hi"), "{answer}");
    stop.cancel();
    served.await.unwrap().unwrap();
}
