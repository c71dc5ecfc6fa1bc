//! The command line: one file a command.

mod apply;
mod backup;
mod check;
mod columns;
mod demo;
mod export;
mod import;
mod migrate;
mod progress;
mod rebuild;
mod restore;
mod serve;
mod survey;
mod token;
mod user;
mod webhook;
mod worker;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, bail};
use clap::{Parser, Subcommand};
use service::{
    Service, Store, Vault,
    clock::SystemClock,
    entropy::SystemEntropy,
    for_log::database,
    mail::{Mailer, OutboxMailer, SmtpMailer},
    organisation, uploads,
    webhooks::GuardedSender,
};

pub use restore::restore;

use crate::{
    metrics::CountedMailer,
    schema,
    settings::{Settings, Shown},
    telemetry::Telemetry,
};

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
    /// Surveys of your own, written as JSON.
    #[command(subcommand)]
    Survey(survey::Survey),
    /// Tables from elsewhere, checked row by row; may be repeated.
    #[command(subcommand)]
    Import(import::Import),
    /// Tables that go out: contacts, responses, cases, scores, the audit log.
    #[command(subcommand)]
    Export(export::Export),
    /// Everything that the database holds, in one file, while the server runs.
    Backup(backup::Backup),
    /// A backup back into a database: the same, another one, SQLite or PostgreSQL.
    Restore(restore::Restore),
    /// Configuration and environment, in words: what is well, and what to do about the rest.
    Check(check::Check),
    /// A believable organisation to look around in.
    Demo(demo::Demo),
    /// Users: who may log in.
    #[command(subcommand)]
    User(user::User),
    /// API tokens: how programs come in.
    #[command(subcommand)]
    Token(token::Token),
    /// Webhooks: who is told what happens here.
    #[command(subcommand)]
    Webhook(webhook::Webhook),
    /// Make anew what is derived from something else.
    #[command(subcommand)]
    Rebuild(rebuild::Rebuild),
}

/// Does what the command line says.
///
/// # Errors
/// Whatever kept the command from doing it, in words.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let (mut settings, mut shown) = Settings::load_shown(arguments.config.as_deref())?;
    if let Some(url) = arguments.database_url {
        if let Some(shown) = shown.iter_mut().find(|shown| shown.name == "AFTERWORD_DATABASE_URL") {
            shown.set_by_flag("--database-url", &url);
        }
        settings.database_url = url;
    }
    let telemetry = Telemetry::start(&settings)?;
    let done = perform(arguments.command, settings, shown).await;
    telemetry.end().await;
    done
}

async fn perform(command: Command, settings: Settings, shown: Vec<Shown>) -> anyhow::Result<()> {
    match command {
        Command::Serve(serve) => serve.run(settings).await,
        Command::Worker => worker::run(&settings).await,
        Command::Demo(demo) => demo.run(&settings).await,
        Command::Migrate => migrate::run(&settings).await,
        Command::Apply(apply) => apply.run(&settings).await,
        Command::Survey(survey) => survey.run(&settings).await,
        Command::Import(import) => import.run(&settings).await,
        Command::Export(export) => export.run(&settings).await,
        Command::Backup(backup) => backup.run(&settings).await,
        Command::Restore(restore) => restore.run(&settings).await,
        Command::Check(check) => check.run(&settings, shown).await,
        Command::User(user) => user.run(&settings).await,
        Command::Token(token) => token.run(&settings).await,
        Command::Webhook(webhook) => webhook.run(&settings).await,
        Command::Rebuild(rebuild) => rebuild.run(&settings).await,
    }
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

/// Opens the database as it is, when there is one: of a file that is not there, nothing is made.
async fn connect_existing(settings: &Settings) -> anyhow::Result<Store> {
    if let Some(path) = settings.sqlite_file()
        && !path.exists()
    {
        bail!("The setting AFTERWORD_DATABASE_URL: there is no database at {}", path.display());
    }
    connect(settings).await
}

/// Opens the database as it is.
async fn connect(settings: &Settings) -> anyhow::Result<Store> {
    if let Some(folder) = settings.sqlite_file().and_then(Path::parent) {
        std::fs::create_dir_all(folder).with_context(|| format!("The folder {} cannot be made", folder.display()))?;
    }
    Store::open(&settings.database_url)
        .await
        .map_err(|error| anyhow::Error::msg(database(&error)))
        .context("The setting AFTERWORD_DATABASE_URL: the database cannot be opened")
}

fn service(store: Store, settings: &Settings) -> anyhow::Result<Service> {
    service_with(vault(settings)?, store, settings)
}

fn service_with(vault: Vault, store: Store, settings: &Settings) -> anyhow::Result<Service> {
    Ok(Service {
        store,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        mailer: Arc::new(CountedMailer(mailer(settings)?)),
        http: Arc::new(GuardedSender::new(settings.webhook_networks()?)?),
        vault: Arc::new(vault),
        files: Arc::new(uploads::Limits::new(settings.files())),
        public_url: settings.public_address().into(),
    })
}

/// The vault of this installation's secret. A file that nobody named is made when there is none.
fn vault(settings: &Settings) -> anyhow::Result<Vault> {
    match settings.secret_place() {
        Some(file) if settings.secret_file.is_some() => Vault::read(&file),
        Some(file) => Vault::read_or_make(&file, &SystemEntropy),
        None => Ok(Vault::closed()),
    }
    .context("The setting AFTERWORD_SECRET_FILE")
}

/// The vault as it is: a secret that is still to be made is not made.
fn vault_as_is(settings: &Settings) -> anyhow::Result<Vault> {
    let is_to_be_made = settings.secret_file.is_none() && settings.secret_place().is_some_and(|file| !file.exists());
    if is_to_be_made { Ok(Vault::closed()) } else { vault(settings) }
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
