//! What the program says of itself while it runs: lines of the log, and traces for a collector.

mod otlp;

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use anyhow::Context;
use tracing_subscriber::{EnvFilter, Layer, Registry, layer::SubscriberExt, util::SubscriberInitExt};

use crate::settings::{self, LogFormat, Settings};

/// Whether spans go to a collector.
static TRACING: AtomicBool = AtomicBool::new(false);

/// Whether spans go to a collector.
pub(crate) fn is_tracing() -> bool {
    TRACING.load(Ordering::Relaxed)
}

/// Keeps the log and the traces going; ends them, with what is still under way, when it is told to.
#[must_use = "traces that were not sent yet are lost without `end`"]
pub struct Telemetry {
    traces: Option<otlp::Traces>,
}

impl Telemetry {
    /// Starts the log as the settings have it, and traces when they name a collector. Warns of variables that look
    /// like settings and are none.
    ///
    /// # Errors
    /// When the settings cannot be used.
    pub fn start(settings: &Settings) -> anyhow::Result<Self> {
        let filter = EnvFilter::try_new(&settings.log).with_context(|| {
            format!("The setting AFTERWORD_LOG cannot be used: {:?} is no log filter", settings.log)
        })?;
        let traces = settings.otlp_url.as_deref().map(otlp::Traces::start).transpose()?;
        TRACING.store(traces.is_some(), Ordering::Relaxed);
        let mut layers: Vec<Box<dyn Layer<Registry> + Send + Sync>> = vec![lines(settings.log_format, filter)];
        layers.extend(traces.as_ref().map(otlp::Traces::layer));
        tracing_subscriber::registry().with(layers).try_init().ok();
        for unknown in settings::unknown(std::env::vars_os()) {
            match unknown.meant {
                Some(meant) => tracing::warn!("{} is no setting and is not read. Was {meant} meant?", unknown.name),
                None => tracing::warn!("{} is no setting and is not read.", unknown.name),
            }
        }
        Ok(Self { traces })
    }

    /// Sends the traces that wait, for a few seconds at most.
    pub async fn end(self) {
        if let Some(traces) = self.traces {
            traces.end().await;
        }
    }
}

/// A client for requests of the program's own: of collectors, of the server itself.
pub(crate) fn http_client(patience: Duration) -> reqwest::Result<reqwest::Client> {
    // Another part of the program may have chosen before; it chose the same.
    rustls::crypto::ring::default_provider().install_default().ok();
    reqwest::Client::builder().timeout(patience).build()
}

/// Standard output belongs to what a command prints.
fn lines(format: LogFormat, filter: EnvFilter) -> Box<dyn Layer<Registry> + Send + Sync> {
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    match format {
        LogFormat::Text => lines.with_filter(filter).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).with_filter(filter).boxed(),
    }
}
