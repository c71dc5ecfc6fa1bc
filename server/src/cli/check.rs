//! `afterword check`.

use std::{
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use anyhow::{Context, bail};
use clap::Args;
use domain::words;

use crate::{
    check::{self, Level, Report},
    settings::{Settings, Shown},
    telemetry,
};

/// Configuration and environment, in words.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// For programs.
    #[arg(long)]
    json: bool,
    /// Only ask the server of this machine whether it is ready: for the health checks of containers.
    #[arg(long, conflicts_with = "json")]
    ready: bool,
}

/// How long the server may take to say whether it is ready.
const PATIENCE: Duration = Duration::from_secs(4);

impl Check {
    pub(super) async fn run(self, settings: &Settings, shown: Vec<Shown>) -> anyhow::Result<()> {
        if self.ready {
            return ready(settings.addr).await;
        }
        let open = async || {
            let vault = super::vault_as_is(settings)?;
            super::service_with(vault, super::connect_existing(settings).await?, settings)
        };
        let report = check::look(settings, shown, open).await;
        if self.json {
            println!("{}", serde_json::to_string_pretty(&report)?);
        } else {
            tell(&report);
        }
        match report.count(Level::Error) {
            0 => Ok(()),
            n => bail!("{} to mend.", words::counted(n as u64, "error", "errors")),
        }
    }
}

/// Asks `/readyz` where the server listens.
async fn ready(mut listens: SocketAddr) -> anyhow::Result<()> {
    if listens.ip().is_unspecified() {
        listens.set_ip(if listens.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
    }
    let client = telemetry::http_client(PATIENCE)?;
    let answer = client.get(format!("http://{listens}/readyz")).send().await.context("The server does not answer")?;
    let status = answer.status();
    let says = answer.text().await.context("The server does not answer")?;
    if !status.is_success() {
        bail!("The server answers: {says}.");
    }
    println!("{says}");
    Ok(())
}

fn tell(report: &Report) {
    println!("Afterword {}\n", report.version);
    let width = report.settings.iter().map(|shown| shown.name.len()).max().unwrap_or_default();
    for Shown { name, value, origin, .. } in &report.settings {
        println!("{name:width$}  {}  ({origin})", value.as_deref().unwrap_or("not set"));
    }
    println!();
    for finding in &report.findings {
        let level = match finding.level {
            Level::Ok => "ok",
            Level::Warning => "warning",
            Level::Error => "error",
        };
        println!("{level:8} {}: {}", finding.subject, finding.says);
    }
    let (warnings, errors) = (report.count(Level::Warning) as u64, report.count(Level::Error) as u64);
    println!("\n{}, {}.", words::counted(errors, "error", "errors"), words::counted(warnings, "warning", "warnings"));
}
