//! How often somebody may ask: programs by their token, log-ins by their address. Health checks and customers are not
//! counted: a load balancer asks often, and behind one office address sit many people.

use std::{
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    middleware::StateInformationMiddleware,
    state::keyed::DashMapStateStore,
};
use service::{Error, secret};
use std::net::IpAddr;

use super::{
    AppState,
    api::{auth::bearer, problem::ApiError},
    client::Client,
    refusal::said_to_browser,
};

/// Requests a minute that a token may make, unless the setting says otherwise.
pub const USUAL: NonZeroU32 = NonZeroU32::new(12_000).unwrap();
/// How many tokens' worth of requests one address may make: several programs of one house share it.
const TOKENS_AT_ONE_ADDRESS: NonZeroU32 = NonZeroU32::new(10).unwrap();
/// Tries to log in a minute from one address; each account has limits of its own besides.
const LOG_INS: NonZeroU32 = NonZeroU32::new(120).unwrap();
/// Checks between two looks for keys that nobody has used for long.
const TIDY_EVERY: u32 = 10_000;

/// What an answer says of the limit: the fields of the IETF's draft, as it is today and as many clients still read it.
pub const HEADERS: [&str; 5] =
    ["RateLimit-Policy", "RateLimit", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

type Limiter<K> = RateLimiter<K, DashMapStateStore<K>, DefaultClock, StateInformationMiddleware>;

/// The limits of this process. Replicas count apart: the limit guards a process, it is not a tariff.
pub struct Limits {
    clock: DefaultClock,
    /// By hash of the token.
    tokens: Limiter<String>,
    addresses: Limiter<IpAddr>,
    log_ins: Limiter<IpAddr>,
    checks: AtomicU32,
}

/// What a check says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Verdict {
    /// Requests a minute.
    quota: u32,
    /// Requests that may follow at once.
    remaining: u32,
    /// Until the next one is let in, when this one is not.
    wait: Option<Duration>,
}

impl Limits {
    /// Limits with `per_minute` requests for each token.
    #[must_use]
    pub fn new(per_minute: NonZeroU32) -> Self {
        fn limiter<K: std::hash::Hash + Eq + Clone>(per_minute: NonZeroU32) -> Limiter<K> {
            RateLimiter::dashmap(Quota::per_minute(per_minute)).with_middleware()
        }
        Self {
            clock: DefaultClock::default(),
            tokens: limiter(per_minute),
            addresses: limiter(per_minute.saturating_mul(TOKENS_AT_ONE_ADDRESS)),
            log_ins: limiter(LOG_INS),
            checks: AtomicU32::new(0),
        }
    }

    fn check<K: std::hash::Hash + Eq + Clone>(&self, limiter: &Limiter<K>, key: &K) -> Verdict {
        if self.checks.fetch_add(1, Ordering::Relaxed) % TIDY_EVERY == TIDY_EVERY - 1 {
            self.tokens.retain_recent();
            self.addresses.retain_recent();
            self.log_ins.retain_recent();
        }
        match limiter.check_key(key) {
            Ok(state) => Verdict {
                quota: state.quota().burst_size().get(),
                remaining: state.remaining_burst_capacity(),
                wait: None,
            },
            Err(until) => Verdict {
                quota: until.quota().burst_size().get(),
                remaining: 0,
                wait: Some(until.wait_time_from(self.clock.now())),
            },
        }
    }

    /// Judges a request to the REST interface: its address first, then its token.
    fn program(&self, client: Client, token: Option<&str>) -> Verdict {
        let by_address = match client {
            Client::UNKNOWN => None,
            known => Some(self.check(&self.addresses, &known.network())),
        };
        match (by_address, token) {
            (Some(full), _) if full.wait.is_some() => full,
            (_, Some(token)) => self.check(&self.tokens, &secret::hash(token)),
            (Some(verdict), None) => verdict,
            (None, None) => self.check(&self.tokens, &String::new()),
        }
    }
}

/// Refuses a program that asks too often, and says on every answer how much is left.
pub async fn programs(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let verdict = state.limits.program(client(&request), bearer(request.headers()));
    let mut response = match verdict.wait {
        None => next.run(request).await,
        Some(wait) => ApiError::from(Error::TooMany(seconds(wait))).into_response(),
    };
    tell(response.headers_mut(), verdict);
    response
}

/// Refuses an address that tries to log in too often.
pub async fn log_ins(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let client = client(&request);
    let tries = request.method() == axum::http::Method::POST && request.uri().path().starts_with("/do/log-in");
    if tries
        && client != Client::UNKNOWN
        && let Some(wait) = state.limits.check(&state.limits.log_ins, &client.network()).wait
    {
        let error = Error::TooMany(seconds(wait));
        let retry = [(axum::http::header::RETRY_AFTER, seconds(wait).to_string())];
        let said = said_to_browser(&error.sentence(), request.headers());
        return (axum::http::StatusCode::TOO_MANY_REQUESTS, retry, said).into_response();
    }
    next.run(request).await
}

fn client(request: &Request) -> Client {
    request.extensions().get().copied().unwrap_or(Client::UNKNOWN)
}

/// Whole seconds, so that who waits for them is let in.
fn seconds(wait: Duration) -> u64 {
    wait.as_millis().div_ceil(1000).max(1).try_into().unwrap_or(u64::MAX)
}

/// Writes the [`HEADERS`].
fn tell(headers: &mut HeaderMap, verdict: Verdict) {
    let Verdict { quota, remaining, wait } = verdict;
    // Until all of the quota is there again.
    let reset = u64::from(quota - remaining.min(quota)) * 60 / u64::from(quota.max(1));
    let reset = wait.map_or(reset, |wait| seconds(wait).max(reset));
    let values = [
        format!("\"token\";q={quota};w=60"),
        format!("\"token\";r={remaining};t={reset}"),
        quota.to_string(),
        remaining.to_string(),
        reset.to_string(),
    ];
    for (name, value) in HEADERS.into_iter().zip(values) {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(&value)) {
            headers.insert(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(address: &str) -> Client {
        Client(address.parse().unwrap())
    }

    #[test]
    fn each_token_has_its_own_limit_and_an_address_a_wider_one() {
        let limits = Limits::new(NonZeroU32::new(3).unwrap());
        let client = at("198.51.100.1");
        for left in [2, 1, 0] {
            assert_eq!(limits.program(client, Some("a")), Verdict { quota: 3, remaining: left, wait: None });
        }
        let refused = limits.program(client, Some("a"));
        assert!(refused.wait.is_some_and(|wait| wait <= Duration::from_secs(20)), "{refused:?}");
        assert_eq!(limits.program(client, Some("b")).wait, None);
        // Made-up tokens do not help: thirty requests, and the address is full.
        let full = (0..40).map(|n| limits.program(client, Some(&format!("x{n}")))).filter(|v| v.wait.is_some());
        assert!(full.count() >= 10);
        assert_eq!(limits.program(at("198.51.100.2"), Some("c")).wait, None);
    }

    #[test]
    fn the_headers_say_what_is_left() {
        let mut headers = HeaderMap::new();
        tell(&mut headers, Verdict { quota: 60, remaining: 20, wait: None });
        let said = |name: &str| headers.get(name).unwrap().to_str().unwrap();
        assert_eq!(said("ratelimit-policy"), "\"token\";q=60;w=60");
        assert_eq!(said("ratelimit"), "\"token\";r=20;t=40");
        assert_eq!((said("ratelimit-limit"), said("ratelimit-remaining"), said("ratelimit-reset")), ("60", "20", "40"));
        assert_eq!(seconds(Duration::from_millis(1)), 1);
        assert_eq!(seconds(Duration::from_millis(1001)), 2);
    }
}
