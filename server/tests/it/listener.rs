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
