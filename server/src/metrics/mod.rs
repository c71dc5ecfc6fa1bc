//! Figures for Prometheus: what the program counts while it runs, and what is looked up when somebody asks.

mod access;
mod mail;
mod process;
mod stored;

use std::{
    sync::LazyLock,
    sync::atomic::AtomicU64,
    time::{Duration, Instant},
};

use domain::verdict::Verdict;
use prometheus_client::{
    encoding::{EncodeLabelSet, text},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram, info::Info},
    registry::{Registry, Unit},
};
use service::{Result, Service, responses::Submitted};
use tokio::sync::Mutex;

pub use access::Access;
pub use mail::CountedMailer;

/// Bounds of the histogram, in seconds: from a page that is there at once to a request that is given up.
const SECONDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// For how long what was looked up is good: several who ask cost the database no more than one.
const GOOD_FOR: Duration = Duration::from_secs(5);

/// All figures of this process.
static FIGURES: LazyLock<Figures> = LazyLock::new(Figures::new);

/// A figure with a decimal point.
type Decimal = Gauge<f64, AtomicU64>;

/// An answered request.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    method: &'static str,
    route: String,
    status: u16,
}

/// A request without its outcome.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Place {
    method: &'static str,
    route: String,
}

/// What became of something.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
}

/// What became of a form that a customer sent.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Submission {
    way: &'static str,
    outcome: &'static str,
}

/// Who sent a form that was taken, as far as can be told.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Judged {
    way: &'static str,
    verdict: &'static str,
}

struct Figures {
    registry: Registry,
    requests: Family<Request, Counter>,
    durations: Family<Place, Histogram>,
    under_way: Gauge,
    mails: Family<Outcome, Counter>,
    submissions: Family<Submission, Counter>,
    verdicts: Family<Judged, Counter>,
    stored: stored::Stored,
    process: process::Process,
    looked_up: Mutex<Option<Instant>>,
}

impl Figures {
    fn new() -> Self {
        let mut all = Registry::default();
        let process = process::Process::new(&mut all);
        let registry = all.sub_registry_with_prefix("afterword");
        let requests = Family::<Request, Counter>::default();
        let durations = Family::<Place, Histogram>::new_with_constructor(|| Histogram::new(SECONDS));
        let (under_way, mails, submissions) = (Gauge::default(), Family::default(), Family::default());
        let verdicts = Family::<Judged, Counter>::default();
        registry.register("http_requests", "Requests that were answered, by route", requests.clone());
        registry.register_with_unit(
            "http_request_duration",
            "Time until an answer began",
            Unit::Seconds,
            durations.clone(),
        );
        registry.register("http_requests_under_way", "Requests that wait for their answer", under_way.clone());
        registry.register("mails", "Mails handed over, by what became of it", mails.clone());
        registry.register("submissions", "Forms that customers sent, by what became of them", submissions.clone());
        registry.register("verdicts", "Answers that were taken, by who sent them", verdicts.clone());
        let build = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "The program that runs", build);
        let (stored, looked_up) = (stored::Stored::new(registry), Mutex::default());
        let registry = all;
        Self { registry, requests, durations, under_way, mails, submissions, verdicts, stored, process, looked_up }
    }
}

/// Counts a request that came in, until it is answered.
pub(crate) fn begun() -> UnderWay {
    FIGURES.under_way.inc();
    UnderWay
}

/// A request that is under way; one that its client gave up is not any more.
pub(crate) struct UnderWay;

impl Drop for UnderWay {
    fn drop(&mut self) {
        FIGURES.under_way.dec();
    }
}

/// Counts an answer.
pub(crate) fn answered(method: &'static str, route: &str, status: u16, took: Duration) {
    let route = route.to_owned();
    FIGURES.durations.get_or_create(&Place { method, route: route.clone() }).observe(took.as_secs_f64());
    FIGURES.requests.get_or_create(&Request { method, route, status }).inc();
}

/// Counts a form that came by `way` (`link` or `card`), and where it was an answer, who sent it if that was judged.
pub(crate) fn submitted(way: &'static str, submitted: &Result<Submitted>, verdict: Option<Verdict>) {
    if let (Ok(Submitted::Taken | Submitted::SetAside), Some(verdict)) = (submitted, verdict) {
        FIGURES.verdicts.get_or_create(&Judged { way, verdict: verdict.as_str() }).inc();
    }
    let outcome = match submitted {
        Ok(Submitted::Taken) => "taken",
        Ok(Submitted::SetAside) => "set_aside",
        Ok(Submitted::Refused(_)) => "refused",
        Ok(Submitted::Closed(_)) => "closed",
        Err(_) => "failed",
    };
    FIGURES.submissions.get_or_create(&Submission { way, outcome }).inc();
}

/// All figures in the text that Prometheus reads. When the database is away, those from it stay as they were last
/// and `afterword_database_up` is 0.
///
/// # Errors
/// Never in practice: writing text into memory does not fail.
pub async fn render(cx: &Service) -> std::result::Result<String, std::fmt::Error> {
    let figures = &*FIGURES;
    let mut looked_up = figures.looked_up.lock().await;
    figures.process.look();
    if looked_up.is_none_or(|at| at.elapsed() > GOOD_FOR) {
        figures.stored.look_up(cx).await;
        *looked_up = Some(Instant::now());
    }
    figures.stored.look_at_pools(&cx.store);
    let mut out = String::new();
    text::encode(&mut out, &figures.registry)?;
    Ok(out)
}
