//! `afterword apply`.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use service::{Actor, Error, apply::apply};

use crate::settings::Settings;

/// Configuration as code.
#[derive(Debug, Args)]
pub(super) struct Apply {
    /// A TOML file with teams, sites, surveys, programs, touchpoints, case rules and the organisation.
    file: PathBuf,
    /// Say what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Apply {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let name = self.file.display();
        let text = std::fs::read_to_string(&self.file).with_context(|| format!("{name} cannot be read"))?;
        let cx = super::open(settings).await?;
        let applied = match apply(&cx, &Actor::system(), &text, self.dry_run).await {
            Ok(applied) => applied,
            Err(Error::Invalid(errors)) => {
                for error in &errors {
                    eprintln!("{name}, {}: {}", error.field, error.message);
                }
                anyhow::bail!("{name} was not applied; nothing was changed");
            }
            Err(error) => return Err(error.into()),
        };
        for change in &applied.changes {
            println!("{change}");
        }
        let would = if self.dry_run { "would change (dry run)" } else { "changed" };
        println!("{} {would}, {} unchanged.", applied.changes.len(), applied.unchanged);
        Ok(())
    }
}
