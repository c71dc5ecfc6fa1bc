//! `afterword restore`.

use std::{io::IsTerminal, path::PathBuf, time::Instant};

use anyhow::{Context, bail};
use clap::Args;
use domain::words;
use indicatif::HumanDuration;
use service::{
    Store,
    backup::{self, Archive},
};

use crate::{
    schema::{self, Standing},
    settings::Settings,
};

/// A backup back into a database: the same, another one, SQLite or PostgreSQL.
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// The backup.
    file: PathBuf,
    /// Replace what the database holds. On a terminal it asks first.
    #[arg(long)]
    replace: bool,
    /// Do not ask.
    #[arg(long, requires = "replace")]
    yes: bool,
    /// Read the backup, say whether it is whole, and write nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Restore {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        if self.dry_run {
            return super::backup::verify(&self.file);
        }
        let begun = Instant::now();
        let archive =
            Archive::open(&self.file).with_context(|| format!("The backup {} cannot be used", self.file.display()))?;
        let store = super::connect(settings).await?;
        let standing = schema::standing(store.reader()).await.context("The schema cannot be read")?;
        if let (Standing::Newer(_), Some(words)) = (&standing, standing.in_words()) {
            bail!(
                "{words} Nothing was restored here: what a program does not know it cannot take away. Name an empty \
                 database, and keep this one until you are sure."
            );
        }
        if !backup::is_empty(store.reader()).await.context("The database cannot be read")? {
            self.agree_to_replace()?;
        }
        let later = restore(&store, &archive).await.context("Nothing was restored; the database is as it was")?;
        println!(
            "Restored {} of {}, taken at {}, in {}.{}",
            words::counted(archive.manifest().rows(), "row", "rows"),
            words::counted(archive.manifest().tables.len() as u64, "table", "tables"),
            archive.manifest().taken_at.format("%Y-%m-%d %H:%M:%S UTC"),
            HumanDuration(begun.elapsed()),
            match later {
                0 => String::new(),
                n => format!(
                    " Then took {} of the schema that came after it.",
                    words::counted(n as u64, "step", "steps")
                ),
            }
        );
        println!(
            "Jobs that were waiting then will run: a copy to look around in is started with `serve --no-workers`."
        );
        store.close().await.context("The database was not closed")
    }

    /// Goes on only when somebody said that what is there may go.
    fn agree_to_replace(&self) -> anyhow::Result<()> {
        if !self.replace {
            bail!(
                "The database is not empty; nothing was restored. Name an empty one, or say --replace to lose what is in it."
            );
        }
        if self.yes || !std::io::stdin().is_terminal() {
            return Ok(());
        }
        eprint!("All that the database holds will be replaced by {}. Type yes to go on: ", self.file.display());
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer).context("No answer could be read")?;
        if answer.trim() == "yes" { Ok(()) } else { bail!("Nothing was restored.") }
    }
}

/// Restores in one transaction: all of it, or nothing. Says how many steps of the schema came after the backup.
///
/// # Errors
/// When the backup is not whole or of a newer program, or the database is away.
pub async fn restore(store: &Store, archive: &Archive) -> anyhow::Result<usize> {
    let tx = store.begin().await?;
    schema::make_anew(&tx, &archive.manifest().schema).await?;
    backup::load(&tx, archive).await?;
    let later = schema::catch_up(&tx).await?;
    tx.commit().await?;
    Ok(later)
}
