//! `afterword worker`, and the workers of `afterword serve`.

use std::process;

use anyhow::Context;
use service::{Service, jobs};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

use crate::{http::figures, metrics::Access, settings::Settings};

/// Works on jobs until asked to stop; what is under way then is finished.
pub(super) async fn run(settings: &Settings) -> anyhow::Result<()> {
    let cx = super::open(settings).await?;
    let stop = stop_on_signal();
    println!("Working on jobs. Ctrl-C stops after the ones under way.");
    let figures = serve_figures(&cx, &settings.metrics_access()?, &stop).await?;
    start(&cx, &stop).await.context("The workers broke off")?;
    if let Some(figures) = figures {
        figures.await.context("The figures broke off")??;
    }
    Ok(())
}

/// Answers at the address of their own that the figures have, if they have one, until `stop`.
///
/// # Errors
/// When nobody can listen there.
pub(super) async fn serve_figures(
    cx: &Service,
    access: &Access,
    stop: &CancellationToken,
) -> anyhow::Result<Option<JoinHandle<std::io::Result<()>>>> {
    let Access::Own(address) = access else { return Ok(None) };
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("The setting AFTERWORD_METRICS: cannot listen on {address}"))?;
    let (router, stop) = (figures::own_router(cx.clone()), stop.clone());
    Ok(Some(tokio::spawn(
        async move { axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await },
    )))
}

/// Starts a worker that ends, with its jobs under way finished, once `stop` is cancelled.
pub(super) fn start(cx: &Service, stop: &CancellationToken) -> JoinHandle<()> {
    let (cx, stop) = (cx.clone(), stop.clone());
    // The name tells replicas apart where somebody looks at who holds a job.
    let name = format!("worker-{}-{}", process::id(), cx.new_id().simple());
    tokio::spawn(async move { jobs::run(&cx, &name, stop).await })
}

/// A token that is cancelled on Ctrl-C or SIGTERM.
pub(super) fn stop_on_signal() -> CancellationToken {
    let stop = CancellationToken::new();
    let cancel = stop.clone();
    tokio::spawn(async move {
        asked_to_stop().await;
        cancel.cancel();
    });
    stop
}

async fn asked_to_stop() {
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
}
