//! `afterword import`.

use std::{path::PathBuf, time::Instant};

use anyhow::Context;
use clap::{Args, Subcommand};
use service::{
    Actor,
    import::{Options, contacts, responses},
};

use super::progress::{Bar, tell};
use crate::settings::Settings;

/// Tables that come in.
#[derive(Debug, Subcommand)]
pub(super) enum Import {
    /// Contacts that ended: each is stored once and judged like any other.
    Contacts(Table),
    /// Answers that were given elsewhere: each is stored once and counted, and opens no case.
    Responses(Table),
}

/// A table and how to read it.
#[derive(Debug, Args)]
pub(super) struct Table {
    /// The CSV file, in UTF-8, with a header.
    file: PathBuf,
    /// A TOML file that says which column is which field; without it the header names the fields.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Check every row and write nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        match self {
            Self::Contacts(table) => table.contacts(settings).await,
            Self::Responses(table) => table.responses(settings).await,
        }
    }
}

impl Table {
    async fn contacts(self, settings: &Settings) -> anyhow::Result<()> {
        let mapping = self.mapping()?;
        let cx = super::open(settings).await?;
        let options = Options { path: &self.file, mapping: &mapping, fields: &[], dry_run: self.dry_run };
        let (mut bar, begun) = (Bar::new(), Instant::now());
        let outcome = contacts::import(&cx, &Actor::system(), options, &mut bar).await;
        bar.end();
        let report = outcome.with_context(|| format!("{} was not imported to its end", self.file.display()))?;
        tell(&report, ("contact", "contacts"), self.dry_run, begun.elapsed());
        Ok(())
    }

    async fn responses(self, settings: &Settings) -> anyhow::Result<()> {
        let mapping = self.mapping()?;
        let cx = super::open(settings).await?;
        let options = Options { path: &self.file, mapping: &mapping, fields: &[], dry_run: self.dry_run };
        let (mut bar, begun) = (Bar::new(), Instant::now());
        let outcome = responses::import(&cx, &Actor::system(), options, &mut bar).await;
        bar.end();
        let report = outcome.with_context(|| format!("{} was not imported to its end", self.file.display()))?;
        tell(&report, ("response", "responses"), self.dry_run, begun.elapsed());
        Ok(())
    }

    /// The text of the mapping file; none: empty.
    fn mapping(&self) -> anyhow::Result<String> {
        self.mapping.as_ref().map_or_else(
            || Ok(String::new()),
            |path| std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display())),
        )
    }
}
