//! `afterword demo`.

use std::time::Instant;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use service::{
    Service,
    demo::{self, Plan},
};

use crate::settings::Settings;

/// Fill an empty database with a believable organisation; then, and on every later call, say where to look.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Contacts in all.
    #[arg(long, default_value_t = Plan::default().contacts)]
    contacts: usize,
    /// Months up to now.
    #[arg(long, default_value_t = Plan::default().months, value_parser = clap::value_parser!(u32).range(1..=60))]
    months: u32,
    /// Another seed makes up another history.
    #[arg(long, default_value_t = Plan::default().seed)]
    seed: u64,
}

impl Demo {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let cx = super::open(settings).await?;
        if demo::is_filled(&cx).await? {
            println!("The database holds an organisation already; nothing was added to it.");
        } else {
            self.fill(&cx).await?;
        }
        print_welcome(&cx, settings).await
    }

    async fn fill(&self, cx: &Service) -> anyhow::Result<()> {
        let started = Instant::now();
        let bar = ProgressBar::new(self.contacts as u64).with_style(
            ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len} contacts")?.progress_chars("━━┄"),
        );
        bar.set_message("Nordlicht Energie");
        let plan = Plan { contacts: self.contacts, months: self.months, seed: self.seed };
        let filled = demo::fill(cx, plan, |done| bar.set_position(done as u64)).await?;
        bar.finish_and_clear();
        println!(
            "Made up {} contacts, {} invitations, {} answers and {} cases in {:.1} s.",
            filled.contacts,
            filled.invitations,
            filled.responses,
            filled.cases,
            started.elapsed().as_secs_f64()
        );
        Ok(())
    }
}

async fn print_welcome(cx: &Service, settings: &Settings) -> anyhow::Result<()> {
    let welcome = demo::welcome(cx).await?;
    println!("\n  Dashboard     {}", cx.link("/"));
    for (role, email) in &welcome.logins {
        println!("  {role:<16}{email}   password {}", demo::PASSWORD);
    }
    println!("  A survey      {}", welcome.survey_link);
    println!("  Comment card  {}", welcome.card_link);
    match &settings.smtp_url {
        Some(_) => println!("  Sent mail     goes to the server of AFTERWORD_SMTP_URL"),
        None => println!("  Sent mail     stays in {} (as administrator), not delivered", cx.link("/settings/outbox")),
    }
    println!();
    Ok(())
}
