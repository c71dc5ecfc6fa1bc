//! `afterword backup`.

use std::{path::PathBuf, time::Instant};

use anyhow::Context;
use clap::Args;
use domain::words;
use indicatif::{HumanBytes, HumanDuration};
use service::{
    Clock,
    backup::{self, Archive},
    clock::SystemClock,
};

use crate::{schema, settings::Settings};

/// Everything that the database holds, in one file, while the server runs.
#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The file to write, in which nothing may be yet; with --verify the file to read.
    file: PathBuf,
    /// Read a backup and say whether it is whole; no database is needed.
    #[arg(long)]
    verify: bool,
}

impl Backup {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        if self.verify { verify(&self.file) } else { self.take(settings).await }
    }

    async fn take(self, settings: &Settings) -> anyhow::Result<()> {
        let begun = Instant::now();
        let store = super::connect_existing(settings).await?;
        // Of a schema that is unknown here it would be a backup that this program cannot restore.
        schema::refuse_newer(&store).await?;
        let taken = backup::take(&store, &self.file, SystemClock.now())
            .await
            .with_context(|| format!("No backup was taken to {}", self.file.display()))?;
        println!(
            "{}: {} of {}, {} in {}.",
            self.file.display(),
            words::counted(taken.manifest.rows(), "row", "rows"),
            words::counted(taken.manifest.tables.len() as u64, "table", "tables"),
            HumanBytes(taken.size),
            HumanDuration(begun.elapsed())
        );
        store.close().await.context("The database was not closed")
    }
}

/// Says whether the backup in `file` is whole, and what it holds.
pub(super) fn verify(file: &std::path::Path) -> anyhow::Result<()> {
    let not_whole = || format!("The backup {} cannot be used", file.display());
    let mut archive = Archive::open(file).with_context(not_whole)?;
    let checked = archive.check().with_context(not_whole)?;
    let manifest = archive.manifest();
    println!(
        "{} is whole: taken at {} by Afterword {} from {}; {} of {}, {} unpacked.",
        file.display(),
        manifest.taken_at.format("%Y-%m-%d %H:%M:%S UTC"),
        manifest.program,
        if manifest.database == "postgres" { "PostgreSQL" } else { "SQLite" },
        words::counted(checked.rows, "row", "rows"),
        words::counted(checked.tables as u64, "table", "tables"),
        HumanBytes(checked.bytes)
    );
    Ok(())
}
