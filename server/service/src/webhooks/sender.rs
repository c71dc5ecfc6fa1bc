//! The outer edge: how a request leaves. It reaches only what the guard lets through.

use std::{
    error::Error as StdError,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use domain::trouble;
use futures::future::BoxFuture;
use reqwest::{
    Client, ClientBuilder,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect,
};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use url::Url;

use super::guard::{Allowed, Refused};
use crate::error::with_causes;

/// The most that one delivery may take, from the look-up of the name to the end of the answer.
const LIMIT: Duration = Duration::from_secs(15);
/// Octets of an answer that are kept.
const KEPT: usize = 1024;

/// A request to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Where to.
    pub url: Url,
    /// Its headers.
    pub headers: Vec<(&'static str, String)>,
    /// Its body.
    pub body: String,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The first kilobyte of the body, as text.
    pub beginning: String,
}

/// Why nothing came back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// The guard did not let it through.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// There was no answer in time.
    #[error("{}", trouble::webhook_too_slow(*.0))]
    TooSlow(u64),
    /// The connection could not be made, or broke.
    #[error("{0}")]
    Broken(String),
}

/// Sends requests: over the network, or to a test.
pub trait HttpSender: Send + Sync {
    /// What can be said of an address before its name is resolved.
    ///
    /// # Errors
    /// Why nothing may be sent to it.
    fn check(&self, url: &Url) -> Result<(), Refused>;

    /// Sends one request. A redirect is an answer, and is not followed.
    fn post<'a>(&'a self, post: &'a Post) -> BoxFuture<'a, Result<Answer, SendError>>;
}

/// Sends over the network, past the guard.
///
/// The addresses that a name resolves to are checked, and the connection goes to one of those that passed: there is no
/// second look-up that could answer otherwise. Proxies of the environment are not used, for they would resolve the name
/// themselves.
pub struct GuardedSender {
    allowed: Allowed,
    https: Client,
    http: Client,
    limit: Duration,
}

impl GuardedSender {
    /// A sender that also reaches the networks `allowed`.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(allowed: Allowed) -> Result<Self, SendError> {
        let tls = tls()?;
        let client = |https: bool| {
            builder()
                .https_only(https)
                .tls_backend_preconfigured(tls.clone())
                .dns_resolver(GuardedResolver { allowed: allowed.clone(), https })
                .build()
                .map_err(|error| SendError::Broken(with_causes(&error)))
        };
        Ok(Self { https: client(true)?, http: client(false)?, allowed, limit: LIMIT })
    }

    /// The same, with another limit for one request: for tests of receivers that hang.
    #[must_use]
    pub fn with_limit(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    async fn send(&self, post: &Post) -> Result<Answer, SendError> {
        // Names are checked where they are resolved; an address in the URL is resolved nowhere.
        self.allowed.check_url(&post.url)?;
        let client = if post.url.scheme() == "https" { &self.https } else { &self.http };
        let mut request = client.post(post.url.clone()).body(post.body.clone());
        for (name, value) in &post.headers {
            request = request.header(*name, value);
        }
        let mut response = request.send().await.map_err(broken)?;
        let mut body = Vec::new();
        while body.len() < KEPT
            && let Some(chunk) = response.chunk().await.map_err(broken)?
        {
            body.extend_from_slice(&chunk[..chunk.len().min(KEPT - body.len())]);
        }
        Ok(Answer { status: response.status().as_u16(), beginning: text(&body) })
    }
}

impl HttpSender for GuardedSender {
    fn check(&self, url: &Url) -> Result<(), Refused> {
        self.allowed.check_url(url)
    }

    fn post<'a>(&'a self, post: &'a Post) -> BoxFuture<'a, Result<Answer, SendError>> {
        Box::pin(async move {
            match tokio::time::timeout(self.limit, self.send(post)).await {
                Ok(outcome) => outcome,
                Err(_) => Err(SendError::TooSlow(self.limit.as_secs())),
            }
        })
    }
}

fn builder() -> ClientBuilder {
    Client::builder()
        .user_agent(concat!("Afterword/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .no_proxy()
}

/// TLS as mail does it, with the certificates of the machine beside the public ones.
fn tls() -> Result<ClientConfig, SendError> {
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    // A machine may have none, and some that cannot be read.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    Ok(ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| SendError::Broken(with_causes(&error)))?
        .with_root_certificates(roots)
        .with_no_client_auth())
}

/// Resolves names to the addresses that the guard lets through.
struct GuardedResolver {
    allowed: Allowed,
    https: bool,
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let (allowed, https) = (self.allowed.clone(), self.https);
        Box::pin(async move {
            let found: Vec<IpAddr> =
                tokio::net::lookup_host((name.as_str(), 0)).await?.map(|address| address.ip()).collect();
            let_through(&allowed, https, found)
        })
    }
}

/// Those of the `found` addresses that may be connected to.
fn let_through(allowed: &Allowed, https: bool, found: Vec<IpAddr>) -> Result<Addrs, Box<dyn StdError + Send + Sync>> {
    let mut refused = None;
    let mut passed = Vec::new();
    for address in found {
        match allowed.check(address, https) {
            // Port 0 stands for the port of the request.
            Ok(()) => passed.push(SocketAddr::new(address, 0)),
            Err(error) => refused = Some(error),
        }
    }
    match refused {
        Some(error) if passed.is_empty() => Err(error.into()),
        _ => Ok(Box::new(passed.into_iter())),
    }
}

/// The error in words, or the guard's own, which is somewhere among its causes.
fn broken(error: reqwest::Error) -> SendError {
    // The address may hold a token of the receiver.
    let error = error.without_url();
    let mut cause: Option<&(dyn StdError + 'static)> = Some(&error);
    while let Some(next) = cause {
        if let Some(refused) = next.downcast_ref::<Refused>() {
            return SendError::Refused(refused.clone());
        }
        cause = next.source();
    }
    SendError::Broken(with_causes(&error))
}

/// Octets as text that every database takes.
fn text(octets: &[u8]) -> String {
    String::from_utf8_lossy(octets).replace('\0', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed(allowed: &str, https: bool, found: &[&str]) -> Result<Vec<String>, String> {
        let found = found.iter().map(|address| address.parse().unwrap()).collect();
        let_through(&Allowed::parse(allowed).unwrap(), https, found)
            .map(|addresses| addresses.map(|address| address.ip().to_string()).collect())
            .map_err(|error| error.to_string())
    }

    #[test]
    fn of_the_addresses_of_a_name_only_those_let_through_are_connected_to() {
        assert_eq!(passed("", true, &["1.1.1.1", "10.0.0.1"]).unwrap(), ["1.1.1.1"]);
        assert_eq!(passed("10.0.0.0/8", false, &["1.1.1.1", "10.0.0.1"]).unwrap(), ["10.0.0.1"]);
        assert!(passed("", true, &["10.0.0.1", "::1"]).unwrap_err().contains("AFTERWORD_WEBHOOK_ALLOW"));
        assert!(passed("", false, &["1.1.1.1"]).unwrap_err().contains("https"));
        assert!(passed("", true, &[]).unwrap().is_empty());
    }

    #[test]
    fn an_answer_is_text_whatever_it_holds() {
        assert_eq!(text(b"a\0b\xff"), "ab\u{fffd}");
    }
}
