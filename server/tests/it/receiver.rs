//! A receiver of webhooks: a web server of its own that answers as it is told and remembers what came.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use serde_json::Value;
use service::webhooks::{GuardedSender, guard::Allowed, sign::SigningKey};
use tokio::{net::TcpListener, task::JoinHandle};

/// How it answers.
#[derive(Clone, Debug)]
pub enum Reply {
    Status(u16, String),
    Redirect(String),
    /// Never.
    Hang,
}

/// A request that came.
#[derive(Clone, Debug)]
pub struct Got {
    pub path: String,
    pub headers: HeaderMap,
    pub body: String,
}

#[derive(Clone)]
struct Shared(Arc<Mutex<(Reply, Vec<Got>)>>);

pub struct Receiver {
    pub port: u16,
    shared: Shared,
    server: JoinHandle<()>,
}

impl Receiver {
    /// Listens on a free port of this machine and takes everything.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Shared(Arc::new(Mutex::new((Reply::Status(204, String::new()), Vec::new()))));
        let router = Router::new().fallback(answer).with_state(shared.clone());
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { port, shared, server }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hooks?token=secret", self.port)
    }

    pub fn replies(&self, reply: Reply) {
        self.shared.0.lock().unwrap().0 = reply;
    }

    pub fn status(&self, status: u16) {
        self.replies(Reply::Status(status, format!("I say {status}")));
    }

    pub fn got(&self) -> Vec<Got> {
        self.shared.0.lock().unwrap().1.clone()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn answer(State(shared): State<Shared>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let reply = {
        let mut state = shared.0.lock().unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        state.1.push(Got { path: uri.to_string(), headers, body });
        state.0.clone()
    };
    match reply {
        Reply::Status(status, text) => (StatusCode::from_u16(status).unwrap(), text).into_response(),
        Reply::Redirect(to) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response(),
        Reply::Hang => std::future::pending().await,
    }
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("no {name}")).to_str().unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// The signatures.
    pub fn signatures(&self) -> Vec<&str> {
        self.header("webhook-signature").split(' ').collect()
    }

    /// Whether the key of `secret` signed it: checked as a receiver would, from the headers.
    pub fn is_signed_with(&self, secret: &str) -> bool {
        let timestamp = self.header("webhook-timestamp").parse().unwrap();
        let expected =
            SigningKey::parse(secret).unwrap().sign(self.header("webhook-id"), timestamp, &self.body).unwrap();
        self.signatures().contains(&expected.as_str())
    }
}

/// A sender that may reach this machine.
pub fn sender() -> GuardedSender {
    GuardedSender::new(Allowed::parse("127.0.0.0/8, ::1").unwrap()).unwrap()
}
