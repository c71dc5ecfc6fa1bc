//! `afterword serve`.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::Context;
use clap::Args;
use tokio_util::sync::CancellationToken;

use super::worker;
use crate::{
    http::{self, AppState},
    listen, schema,
    settings::Settings,
};

/// Serve web, API and workers.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS:PORT")]
    addr: Option<SocketAddr>,
    /// Only web and API; another process works on the jobs.
    #[arg(long)]
    no_workers: bool,
    /// Leave the schema as it is.
    #[arg(long)]
    no_migrate: bool,
}

impl Serve {
    pub(super) async fn run(self, mut settings: Settings) -> anyhow::Result<()> {
        if let Some(addr) = self.addr {
            settings.addr = addr;
        }
        let cx = if self.no_migrate {
            let store = super::connect(&settings).await?;
            schema::refuse_newer(&store).await?;
            super::service(store, &settings)?
        } else {
            super::open(&settings).await?
        };
        let listener = listen::bind(settings.addr)
            .with_context(|| format!("The setting AFTERWORD_ADDR: cannot listen on {}", settings.addr))?;
        let asked = worker::stop_on_signal();
        let metrics = settings.metrics_access()?;
        let figures = worker::serve_figures(&cx, &metrics, &asked).await?;
        let state = AppState::new(cx.clone())
            .measured_by(metrics)
            .behind(&settings.trusted_proxies)
            .limited_to(settings.api_rate);
        let stop = drained(&asked, state.draining.clone(), Duration::from_secs(settings.drain_seconds));
        let workers = (!self.no_workers).then(|| worker::start(&cx, &asked));
        println!("Afterword is at {}", settings.public_address());
        let served = listen::serve(listener, http::router(state), stop).await;
        if let Some(workers) = workers {
            // What is under way is finished: mail handed over half would be sent twice.
            asked.cancel();
            workers.await.context("The workers broke off")?;
        }
        if let Some(figures) = figures {
            figures.await.context("The figures broke off")??;
        }
        Ok(served?)
    }
}

/// Cancelled `pause` after `asked`; in between `/readyz` says that nobody shall be sent here any more.
fn drained(asked: &CancellationToken, draining: Arc<AtomicBool>, pause: Duration) -> CancellationToken {
    let (asked, stop) = (asked.clone(), CancellationToken::new());
    let cancel = stop.clone();
    tokio::spawn(async move {
        asked.cancelled().await;
        draining.store(true, Ordering::Relaxed);
        tokio::time::sleep(pause).await;
        cancel.cancel();
    });
    stop
}
