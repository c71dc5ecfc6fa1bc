//! `afterword rebuild scores`.

use anyhow::bail;
use clap::Subcommand;
use domain::words;
use service::scores;

use crate::settings::Settings;

/// Make anew what is derived from something else.
#[derive(Debug, Subcommand)]
pub(super) enum Rebuild {
    /// Count the scores anew from their events, and hold the events against the answers.
    Scores,
}

impl Rebuild {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let Self::Scores = self;
        let cx = super::open(settings).await?;
        let report = scores::rebuild(&cx).await?;
        let counts = words::counted(report.counts, "count", "counts");
        match report.differed {
            0 => println!("{counts} made anew; nothing differed."),
            n => println!("{counts} made anew; {} differed and now say what the events say.", words::count(n)),
        }
        match report.events_astray {
            0 => println!("The events agree with the answers."),
            n => bail!("The events do not agree with the answers in {}.", words::counted(n, "group", "groups")),
        }
        Ok(())
    }
}
