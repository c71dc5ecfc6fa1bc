//! `afterword survey publish` and `show`.

use std::path::PathBuf;

use anyhow::Context;
use clap::Subcommand;
use domain::words;
use service::{Actor, Error, surveys};

use crate::settings::Settings;

/// Surveys of your own.
#[derive(Debug, Subcommand)]
pub(super) enum Survey {
    /// Publish a survey as its newest version; says what is wrong with it, and where.
    Publish {
        /// The survey as JSON.
        file: PathBuf,
        /// Check it, and publish nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Print the newest version of a survey as JSON, to begin a new one with.
    Show {
        /// The survey's key.
        key: String,
    },
}

impl Survey {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let cx = super::open(settings).await?;
        let actor = Actor::system();
        match self {
            Self::Publish { file, dry_run } => {
                let name = file.display();
                let text = std::fs::read_to_string(&file).with_context(|| format!("{name} cannot be read"))?;
                let published = match surveys::publish_own(&cx, &actor, &text, dry_run).await {
                    Ok(published) => published,
                    Err(Error::Invalid(errors)) => {
                        for error in &errors {
                            eprintln!("{name}, {}: {}", error.field, error.message);
                        }
                        let n = words::counted(errors.len() as u64, "problem", "problems");
                        anyhow::bail!("{name} was not published: {n}");
                    }
                    Err(error) => return Err(error.into()),
                };
                for warning in &published.warnings {
                    eprintln!("{name}, {warning}");
                }
                println!("{}", outcome(&published, dry_run));
            }
            Self::Show { key } => {
                let found = surveys::list(&cx, &actor).await?.into_iter().find(|row| row.content.key == key);
                let survey = found.ok_or_else(|| anyhow::anyhow!("There is no survey {key:?}."))?.content;
                println!("{}", serde_json::to_string_pretty(&survey)?);
            }
        }
        Ok(())
    }
}

fn outcome(published: &surveys::Published, dry_run: bool) -> String {
    let surveys::Published { key, number, is_new, .. } = published;
    match (is_new, dry_run) {
        (true, true) => format!("{key} would be published as version {number} (dry run)."),
        (true, false) => format!("{key} is published as version {number}."),
        (false, _) => format!("{key} stands as version {number} already; nothing was changed."),
    }
}
