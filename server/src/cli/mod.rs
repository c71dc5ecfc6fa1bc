//! The command line: one file a command.

mod apply;
mod demo;
mod import;
mod migrate;
mod progress;
mod rebuild;
mod serve;
mod token;
mod user;
mod worker;

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use clap::{Parser, Subcommand};
use service::{
    Service, Store,
    clock::SystemClock,
    entropy::SystemEntropy,
    for_log::database,
    mail::{Mailer, OutboxMailer, SmtpMailer},
    organisation,
};
use tracing_subscriber::EnvFilter;

use crate::{schema, settings::Settings};

/// Self-hosted customer feedback: contact, survey, response, case, recovery.
#[derive(Debug, Parser)]
#[command(name = "afterword", version)]
pub struct Arguments {
    /// A TOML file with settings.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The database: sqlite://path or postgres://…
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve web, API and workers.
    Serve(serve::Serve),
    /// Work on jobs only: send mail, remind, expire, escalate, count.
    Worker,
    /// Bring the schema up to date.
    Migrate,
    /// Set up teams, sites, surveys, programs, touchpoints and case rules from a file; may be repeated.
    Apply(apply::Apply),
    /// Tables from elsewhere, checked row by row; may be repeated.
    #[command(subcommand)]
    Import(import::Import),
    /// A believable organisation to look around in.
    Demo(demo::Demo),
    /// Users: who may log in.
    #[command(subcommand)]
    User(user::User),
    /// API tokens: how programs come in.
    #[command(subcommand)]
    Token(token::Token),
    /// Make anew what is derived from something else.
    #[command(subcommand)]
    Rebuild(rebuild::Rebuild),
}

/// Does what the command line says.
///
/// # Errors
/// Whatever kept the command from doing it, in words.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let mut settings = Settings::load(arguments.config.as_deref())?;
    if let Some(url) = arguments.database_url {
        settings.database_url = url;
    }
    start_log(&settings)?;
    match arguments.command {
        Command::Serve(serve) => serve.run(settings).await,
        Command::Worker => worker::run(&settings).await,
        Command::Demo(demo) => demo.run(&settings).await,
        Command::Migrate => migrate::run(&settings).await,
        Command::Apply(apply) => apply.run(&settings).await,
        Command::Import(import) => import.run(&settings).await,
        Command::User(user) => user.run(&settings).await,
        Command::Token(token) => token.run(&settings).await,
        Command::Rebuild(rebuild) => rebuild.run(&settings).await,
    }
}

fn start_log(settings: &Settings) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&settings.log)
        .with_context(|| format!("The setting AFTERWORD_LOG cannot be used: {:?} is no log filter", settings.log))?;
    // Standard output belongs to what a command prints.
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init().ok();
    Ok(())
}

/// Opens the database, brings its schema up to date and sees that there is an organisation.
async fn open(settings: &Settings) -> anyhow::Result<Service> {
    let store = connect(settings).await?;
    schema::bring_up(&store).await?;
    let cx = service(store, settings)?;
    organisation::ensure(&cx, "Your organisation", chrono_tz::UTC).await?;
    service::surveys::publish_builtin(&cx).await?;
    Ok(cx)
}

/// Opens the database as it is.
async fn connect(settings: &Settings) -> anyhow::Result<Store> {
    if let Some(path) = settings.database_url.strip_prefix("sqlite://")
        && let Some(folder) = std::path::Path::new(path.split('?').next().unwrap_or(path)).parent()
    {
        std::fs::create_dir_all(folder).with_context(|| format!("The folder {} cannot be made", folder.display()))?;
    }
    Store::open(&settings.database_url)
        .await
        .map_err(|error| anyhow::Error::msg(database(&error)))
        .context("The setting AFTERWORD_DATABASE_URL: the database cannot be opened")
}

fn service(store: Store, settings: &Settings) -> anyhow::Result<Service> {
    Ok(Service {
        store,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        mailer: mailer(settings)?,
        public_url: settings.public_address().into(),
    })
}

/// The mail server, or without one the outbox that an administrator reads.
fn mailer(settings: &Settings) -> anyhow::Result<Arc<dyn Mailer>> {
    match &settings.smtp_url {
        Some(url) => {
            let smtp = SmtpMailer::new(url).context("The setting AFTERWORD_SMTP_URL cannot be used")?;
            Ok(Arc::new(smtp))
        }
        None => Ok(Arc::new(OutboxMailer)),
    }
}
