//! `afterword export`.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use chrono::{Days, NaiveDate};
use clap::{Args, Subcommand, ValueEnum};
use domain::{Metric, words};
use service::{
    Actor, Service,
    audit::{self, AuditQuery},
    export::{self, Format, Options, Out, ScoreTable, Which},
    feedback::Filter,
    organisation,
    scores::{Dimension, Filters},
};
use tokio::sync::mpsc;

use crate::settings::Settings;

/// The window of scores when none is said, in days.
const DAYS: u64 = 30;
/// Pieces that may wait for the disk.
const WAITING: usize = 4;

/// Tables that go out.
#[derive(Debug, Subcommand)]
pub(super) enum Export {
    /// Contacts with their disposition.
    Contacts(Table),
    /// Responses with all their answers.
    Responses {
        #[command(flatten)]
        table: Table,
        /// complete, or partial: what was begun and not sent whole; without it complete.
        #[arg(long)]
        status: Option<String>,
    },
    /// Cases as they stand.
    Cases(Table),
    /// Scores with interval and n; without --from and --to of the last 30 days.
    Scores {
        #[command(flatten)]
        table: Table,
        /// Only this metric: csat, nps or ces.
        #[arg(long)]
        metric: Option<String>,
        /// A row for each program, survey, touchpoint, team, agent, channel, reason, segment or site.
        #[arg(long)]
        group_by: Option<String>,
    },
    /// The audit log, the newest first; as CSV or NDJSON.
    Audit(AuditLog),
}

/// Which part of the audit log, in which form, to where.
#[derive(Debug, Args)]
pub(super) struct AuditLog {
    /// The form of the table.
    #[arg(long, value_enum, default_value = "csv")]
    format: LogForm,
    /// The file to write; without it standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The first day, in the organisation's time zone: 2026-11-20.
    #[arg(long, value_name = "DAY")]
    from: Option<NaiveDate>,
    /// The day after the last.
    #[arg(long, value_name = "DAY")]
    to: Option<NaiveDate>,
    /// Only this action: case_closed.
    #[arg(long)]
    action: Option<String>,
}

/// Which rows, in which form, to where.
#[derive(Debug, Args)]
pub(super) struct Table {
    /// The form of the table.
    #[arg(long, value_enum, default_value = "csv")]
    format: Form,
    /// The file to write; without it standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The first day, in the organisation's time zone: 2026-11-20.
    #[arg(long, value_name = "DAY")]
    from: Option<NaiveDate>,
    /// The day after the last.
    #[arg(long, value_name = "DAY")]
    to: Option<NaiveDate>,
    /// Only of this team.
    #[arg(long)]
    team: Option<String>,
    /// Only of this program.
    #[arg(long)]
    program: Option<String>,
    /// Begin CSV with a byte order mark, which Excel needs to see that it is UTF-8.
    #[arg(long)]
    bom: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LogForm {
    Csv,
    Ndjson,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    Csv,
    Xlsx,
    Ndjson,
}

impl Export {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let cx = super::open(settings).await?;
        let (to, what) = match &self {
            Self::Contacts(table) => (&table.out, ("contact", "contacts")),
            Self::Responses { table, .. } => (&table.out, ("response", "responses")),
            Self::Cases(table) => (&table.out, ("case", "cases")),
            Self::Scores { table, .. } => (&table.out, ("row", "rows")),
            Self::Audit(log) => (&log.out, ("event", "events")),
        };
        let (out, pieces) = mpsc::channel(WAITING);
        let writing = {
            let file = to.clone();
            tokio::task::spawn_blocking(move || write(file.as_deref(), pieces))
        };
        let exported = self.export(&cx, out).await;
        // A disk that is full says more than the table that nobody took.
        let keep = writing.await.context("Writing broke off")?.context("The table cannot be written")?;
        let n = exported?;
        if let Some(file) = keep {
            file.keep()?;
        }
        if let Some(file) = to {
            println!("{}: {}.", file.display(), words::counted(n, what.0, what.1));
        }
        Ok(())
    }

    async fn export(&self, cx: &Service, out: Out) -> anyhow::Result<u64> {
        let actor = Actor::system();
        Ok(match self {
            Self::Contacts(table) => export::contacts(cx, &actor, &table.which(), table.options(), &out).await?,
            Self::Responses { table, status } => {
                let filter = table.filter(status.as_deref())?;
                export::responses(cx, &actor, &filter, table.options(), &out).await?
            }
            Self::Cases(table) => export::cases(cx, &actor, &table.which(), table.options(), &out).await?,
            Self::Scores { table, metric, group_by } => {
                let scores = table.scores(cx, metric.as_deref(), group_by.as_deref()).await?;
                export::scores(cx, &actor, &scores, table.options(), &out).await?
            }
            Self::Audit(log) => log.write(cx, &actor, &out).await?,
        })
    }
}

impl AuditLog {
    /// Sends the log piece by piece, and says how many events it holds.
    async fn write(&self, cx: &Service, actor: &Actor, out: &Out) -> anyhow::Result<u64> {
        let action = self.action.as_deref().map(str::parse).transpose();
        let action = action.map_err(|error| anyhow::anyhow!("--action: {error}"))?;
        let format = match self.format {
            LogForm::Csv => audit::Format::Csv,
            LogForm::Ndjson => audit::Format::Ndjson,
        };
        let query = AuditQuery { action, from: self.from, to: self.to, ..AuditQuery::default() };
        let mut log = audit::export(cx, actor, query, format).await?;
        while let Some(part) = log.part().await? {
            // Nobody takes it any more: the writer says why.
            if out.send(part).await.is_err() {
                break;
            }
        }
        Ok(log.events())
    }
}

impl Table {
    fn options(&self) -> Options {
        let format = match self.format {
            Form::Csv => Format::Csv,
            Form::Xlsx => Format::Xlsx,
            Form::Ndjson => Format::Ndjson,
        };
        Options { format, mark: self.bom }
    }

    fn which(&self) -> Which {
        Which { from: self.from, to: self.to, team: self.team.clone(), program: self.program.clone() }
    }

    fn filter(&self, status: Option<&str>) -> anyhow::Result<Filter> {
        let status = status.map(str::parse).transpose().map_err(|error| anyhow::anyhow!("--status: {error}"))?;
        Ok(Filter {
            from: self.from,
            to: self.to,
            team: self.team.clone(),
            program: self.program.clone(),
            status,
            ..Filter::default()
        })
    }

    async fn scores(&self, cx: &Service, metric: Option<&str>, group_by: Option<&str>) -> anyhow::Result<ScoreTable> {
        let metrics = match metric {
            Some(word) => vec![word.parse::<Metric>().map_err(|error| anyhow::anyhow!("--metric: {error}"))?],
            None => Metric::ALL.to_vec(),
        };
        let group_by = match group_by {
            Some(word) => match Dimension::parse(word) {
                Some(dimension) => Some(dimension),
                None => {
                    let known = Dimension::ALL.map(Dimension::as_str).join(", ");
                    bail!("--group-by: scores cannot be grouped by {word:?}; they can by {known}.");
                }
            },
            None => None,
        };
        let tomorrow = organisation::get(cx).await?.local_day(cx.now()) + Days::new(1);
        let to = self.to.unwrap_or(tomorrow);
        let from = self.from.unwrap_or(to - Days::new(DAYS));
        let mut filters = Filters::none();
        for (dimension, key) in [(Dimension::Team, &self.team), (Dimension::Program, &self.program)] {
            if let Some(key) = key {
                filters = filters.with(dimension, key.as_str());
            }
        }
        Ok(ScoreTable { metrics, from, to, group_by, filters })
    }
}

/// A file that is whole only when it gets its name.
struct Part {
    part: PathBuf,
    file: PathBuf,
}

impl Part {
    fn keep(self) -> anyhow::Result<()> {
        std::fs::rename(&self.part, &self.file).with_context(|| format!("{} cannot be written", self.file.display()))
    }
}

/// Writes what comes.
fn write(file: Option<&Path>, mut pieces: mpsc::Receiver<Vec<u8>>) -> io::Result<Option<Part>> {
    let Some(file) = file else {
        let mut out = io::stdout().lock();
        while let Some(piece) = pieces.blocking_recv() {
            out.write_all(&piece)?;
        }
        out.flush()?;
        return Ok(None);
    };
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let mut out = BufWriter::new(File::create(&part)?);
    while let Some(piece) = pieces.blocking_recv() {
        out.write_all(&piece)?;
    }
    out.flush()?;
    Ok(Some(Part { part, file: file.to_owned() }))
}
