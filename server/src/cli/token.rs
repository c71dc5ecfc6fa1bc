//! `afterword token add`.

use clap::Subcommand;
use service::{Actor, people};

use crate::settings::Settings;

/// API tokens: how programs come in.
#[derive(Debug, Subcommand)]
pub(super) enum Token {
    /// Make a token and print it, once.
    Add {
        /// What to know it by later.
        #[arg(long)]
        name: String,
        /// What it may do, such as contacts:write; may be given several times.
        #[arg(long = "scope", required = true, num_args = 1.., value_delimiter = ',')]
        scopes: Vec<String>,
    },
}

impl Token {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let Self::Add { name, scopes } = self;
        let cx = super::open(settings).await?;
        let new = people::add_token(&cx, &Actor::system(), &name, &scopes, None).await?;
        println!("{}", new.token);
        Ok(())
    }
}
