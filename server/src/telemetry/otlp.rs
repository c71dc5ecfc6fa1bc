//! Traces by OTLP over HTTP, where a collector is named.

use std::{
    collections::HashMap,
    pin::Pin,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use anyhow::Context;
use opentelemetry::{KeyValue, trace::TracerProvider};
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::{Resource, trace::SdkTracerProvider};
use tokio::runtime::Handle;
use tracing::Level;
use tracing_subscriber::{Layer, Registry, filter::Targets};

/// How long the collector may take to answer, and the last spans to leave.
const PATIENCE: Duration = Duration::from_secs(5);
/// Whose spans are sent: those of this program. The exporter's own requests would make spans without end.
const OURS: &[&str] = &["afterword", "server", "service", "app"];

/// Spans on their way to a collector.
pub(super) struct Traces(SdkTracerProvider);

impl Traces {
    /// Starts to send to the collector at `url`; the path `/v1/traces` is added where there is none. What stands
    /// before the `@` of the address is sent as name and password.
    ///
    /// # Errors
    /// When the exporter cannot be set up.
    pub(super) fn start(url: &str) -> anyhow::Result<Self> {
        let unusable = "The setting AFTERWORD_OTLP_URL cannot be used";
        let client = Client {
            client: super::http_client(PATIENCE).context(unusable)?,
            runtime: Handle::current(),
            failing: AtomicBool::new(false),
        };
        let exporter = SpanExporter::builder()
            .with_http()
            .with_http_client(client)
            .with_protocol(Protocol::HttpBinary)
            .with_timeout(PATIENCE)
            .with_endpoint(endpoint(url))
            .with_headers(HashMap::new())
            .build()
            .context(unusable)?;
        let resource = Resource::builder()
            .with_service_name("afterword")
            .with_attributes([
                KeyValue::new("service.version", env!("CARGO_PKG_VERSION")),
                KeyValue::new("process.pid", i64::from(std::process::id())),
            ])
            .build();
        Ok(Self(SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource).build()))
    }

    /// What makes spans of the program's own.
    pub(super) fn layer(&self) -> Box<dyn Layer<Registry> + Send + Sync> {
        let ours = Targets::new().with_targets(OURS.iter().map(|target| (*target, Level::INFO)));
        tracing_opentelemetry::layer()
            .with_tracer(self.0.tracer("afterword"))
            .with_location(false)
            .with_threads(false)
            .with_filter(ours)
            .boxed()
    }

    /// Sends what waits. A collector that is away costs a few seconds and nothing else.
    pub(super) async fn end(self) {
        let ended = tokio::task::spawn_blocking(move || self.0.shutdown_with_timeout(PATIENCE)).await;
        if !matches!(ended, Ok(Ok(()))) {
            tracing::warn!("the last traces could not be sent");
        }
    }
}

fn endpoint(url: &str) -> String {
    match url::Url::parse(url) {
        Ok(mut parsed) if parsed.path() == "/" => {
            parsed.set_path("/v1/traces");
            parsed.into()
        }
        _ => url.to_owned(),
    }
}

/// Sends from the program's own runtime: the exporter has a thread of its own, where none runs.
struct Client {
    client: reqwest::Client,
    runtime: Handle,
    failing: AtomicBool,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Client")
    }
}

impl HttpClient for Client {
    fn send_bytes<'life0, 'async_trait>(
        &'life0 self,
        request: Request<Bytes>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Bytes>, HttpError>> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        Self: 'async_trait,
    {
        let client = self.client.clone();
        let sent = self.runtime.spawn(async move {
            let answer = client.execute(request.try_into()?).await.map_err(reqwest::Error::without_url)?;
            let status = answer.status();
            let body = answer.bytes().await.map_err(reqwest::Error::without_url)?;
            let mut response = Response::new(body);
            *response.status_mut() = status;
            Ok::<_, HttpError>(response)
        });
        Box::pin(async move {
            let answer = sent.await?;
            self.note(&answer);
            answer
        })
    }
}

impl Client {
    /// Says once that traces don't get through, and once that they do again.
    fn note(&self, answer: &Result<Response<Bytes>, HttpError>) {
        let why = match answer {
            Ok(answer) if answer.status().is_success() => None,
            Ok(answer) => Some(format!("it answered {}", answer.status())),
            Err(error) => Some(error.to_string()),
        };
        let was_failing = self.failing.swap(why.is_some(), Ordering::Relaxed);
        match why {
            Some(why) if !was_failing => tracing::warn!(why, "the collector of AFTERWORD_OTLP_URL takes no traces"),
            None if was_failing => tracing::info!("the collector of AFTERWORD_OTLP_URL takes traces again"),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collector_may_be_named_with_or_without_its_path() {
        assert_eq!(endpoint("http://localhost:4318"), "http://localhost:4318/v1/traces");
        assert_eq!(endpoint("http://localhost:4318/"), "http://localhost:4318/v1/traces");
        assert_eq!(endpoint("https://x.example.org/otlp/v1/traces"), "https://x.example.org/otlp/v1/traces");
    }
}
