//! `afterword serve`.

use std::net::SocketAddr;

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;

use super::worker;
use crate::{
    http::{self, AppState},
    schema,
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
        let listener = TcpListener::bind(settings.addr)
            .await
            .with_context(|| format!("The setting AFTERWORD_ADDR: cannot listen on {}", settings.addr))?;
        let stop = worker::stop_on_signal();
        let metrics = settings.metrics_access()?;
        let figures = worker::serve_figures(&cx, &metrics, &stop).await?;
        let router = http::router(AppState { metrics, ..AppState::new(cx.clone()) });
        let workers = (!self.no_workers).then(|| worker::start(&cx, &stop));
        println!("Afterword is at {}", settings.public_address());
        let router = router.into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, router).with_graceful_shutdown(stop.clone().cancelled_owned()).await?;
        if let Some(workers) = workers {
            // What is under way is finished: mail handed over half would be sent twice.
            stop.cancel();
            workers.await.context("The workers broke off")?;
        }
        if let Some(figures) = figures {
            figures.await.context("The figures broke off")??;
        }
        Ok(())
    }
}
