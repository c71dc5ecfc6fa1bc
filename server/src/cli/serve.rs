//! `afterword serve`.

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{
    http::{self, AppState},
    settings::Settings,
};

/// Serve web, API and workers.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS:PORT")]
    addr: Option<std::net::SocketAddr>,
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
            super::service(super::connect(&settings).await?, &settings)
        } else {
            super::open(&settings).await?
        };
        let listener = TcpListener::bind(settings.addr)
            .await
            .with_context(|| format!("The setting AFTERWORD_ADDR: cannot listen on {}", settings.addr))?;
        let stop = CancellationToken::new();
        tokio::spawn(stop_on_signal(stop.clone()));
        let router = http::router(AppState::new(cx.clone()));
        println!("Afterword is at {}", settings.public_url);
        axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await?;
        Ok(())
    }
}

/// Asks everything to finish, on Ctrl-C or SIGTERM.
async fn stop_on_signal(stop: CancellationToken) {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    let terminate = async {
        if let Ok(mut signal) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            signal.recv().await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { _ = interrupt => {}, () = terminate => {} }
    stop.cancel();
}
