//! What `afterword check` finds: configuration and environment, each with a sentence and what to do.

mod database;
mod disk;
mod files;
mod mail;
mod settings;
mod work;

use serde::Serialize;
use service::{Service, Store};

use crate::{
    schema::Standing,
    settings::{Settings, Shown},
};

/// How well something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// As it should be.
    Ok,
    /// It works, and something should be done about it.
    Warning,
    /// It does not work.
    Error,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub subject: &'static str,
    /// How well it is.
    pub level: Level,
    /// What was found, and what to do where something is to be done: sentences.
    pub says: String,
}

impl Finding {
    fn ok(subject: &'static str, says: impl Into<String>) -> Self {
        Self { subject, level: Level::Ok, says: says.into() }
    }

    fn warning(subject: &'static str, says: impl Into<String>) -> Self {
        Self { subject, level: Level::Warning, says: says.into() }
    }

    fn error(subject: &'static str, says: impl Into<String>) -> Self {
        Self { subject, level: Level::Error, says: says.into() }
    }
}

/// Everything that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The program's version.
    pub version: &'static str,
    /// The settings, secrets blanked.
    pub settings: Vec<Shown>,
    /// What was looked at, in the order in which one would mend it.
    pub findings: Vec<Finding>,
}

impl Report {
    /// How many findings are of `level`.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}

/// Looks at everything. Sends no mail and changes nothing; a file is made and removed to see whether a folder can be
/// written. `open` opens the database and makes what works with it.
pub async fn look(
    settings: &Settings,
    shown: Vec<Shown>,
    open: impl AsyncFnOnce() -> anyhow::Result<Service>,
) -> Report {
    let mut findings = settings::look(settings);
    findings.extend(disk::look(settings, &shown));
    match open().await {
        Ok(cx) => {
            let (of_database, standing) = database::look(&cx).await;
            findings.extend(of_database);
            if standing == Some(Standing::Current) {
                findings.extend(work::look(&cx).await);
                findings.extend(files::look(&cx).await);
            }
            close(cx.store).await;
        }
        Err(error) => findings.push(Finding::error("database", format!("{error:#}. Nothing else can be told of it."))),
    }
    findings.push(mail::look(settings).await);
    Report { version: env!("CARGO_PKG_VERSION"), settings: shown, findings }
}

async fn close(store: Store) {
    if let Err(error) = store.close().await {
        tracing::warn!(%error, "the database was not closed as it should be");
    }
}
