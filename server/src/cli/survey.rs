//! `afterword survey …`: surveys of one's own, and what helps to write them.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Subcommand, ValueEnum};
use domain::{
    Language,
    survey::{
        Survey as Written,
        schema::json_schema,
        translation::{Completeness, completeness, csv, put_in, xliff},
    },
    words,
};
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
    /// Print the JSON Schema of surveys, by which editors check and complete what you write.
    Schema,
    /// Say how complete a survey is in each of its languages.
    Complete {
        /// The survey as JSON.
        file: PathBuf,
    },
    /// Print the texts of a survey for somebody who translates them.
    Texts {
        /// The survey as JSON.
        file: PathBuf,
        /// The language to translate from.
        #[arg(long, default_value = "en")]
        from: Language,
        /// The language to translate into; several for CSV.
        #[arg(long, required = true)]
        to: Vec<Language>,
        /// XLIFF 2 for the programs of translators, CSV for spreadsheets.
        #[arg(long, value_enum, default_value = "xliff")]
        format: Format,
    },
    /// Print a survey with the texts of a translation put in.
    Translate {
        /// The survey as JSON.
        file: PathBuf,
        /// The translated file, XLIFF 2 or CSV.
        translation: PathBuf,
    },
}

/// How texts go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Xliff,
    Csv,
}

impl Survey {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        match self {
            Self::Publish { file, dry_run } => publish(settings, &file, dry_run).await,
            Self::Show { key } => show(settings, &key).await,
            Self::Schema => schema(),
            Self::Complete { file } => complete(&read(&file)?),
            Self::Texts { file, from, to, format } => texts(&read(&file)?, from, &to, format),
            Self::Translate { file, translation } => translate(read(&file)?, &translation),
        }
    }
}

async fn publish(settings: &Settings, file: &Path, dry_run: bool) -> anyhow::Result<()> {
    let (name, cx) = (file.display(), super::open(settings).await?);
    let published = match surveys::publish_own(&cx, &Actor::system(), &text_of(file)?, dry_run).await {
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
    for change in &published.changes {
        println!("{change}");
    }
    if !published.keeps_lead {
        println!("The lead question is another: figures of before and after do not compare.");
    }
    if published.brings_back {
        println!("The survey is retired; publishing it brings it back.");
    }
    println!("{}", outcome(&published, dry_run));
    Ok(())
}

async fn show(settings: &Settings, key: &str) -> anyhow::Result<()> {
    let cx = super::open(settings).await?;
    let found = surveys::list(&cx, &Actor::system()).await?.into_iter().find(|row| row.content.key == key);
    print(&found.ok_or_else(|| anyhow::anyhow!("There is no survey {key:?}."))?.content)
}

fn schema() -> anyhow::Result<()> {
    println!("{}", serde_json::to_string_pretty(&json_schema())?);
    Ok(())
}

fn complete(survey: &Written) -> anyhow::Result<()> {
    for Completeness { language, there, of } in completeness(survey) {
        println!("{:22} {there} of {of}", language.label());
    }
    Ok(())
}

fn texts(survey: &Written, from: Language, to: &[Language], format: Format) -> anyhow::Result<()> {
    let file = match (format, to) {
        (Format::Csv, _) => csv::write(survey, from, to)?,
        (Format::Xliff, [to]) => xliff::write(survey, from, *to)?,
        (Format::Xliff, _) => anyhow::bail!("An XLIFF file is for one language: give --to once, or take --format csv."),
    };
    print!("{file}");
    Ok(())
}

fn translate(mut survey: Written, translation: &Path) -> anyhow::Result<()> {
    let (name, text) = (translation.display(), text_of(translation)?);
    let is_xml = text.trim_start_matches('\u{feff}').trim_start().starts_with('<');
    let sheet = if is_xml { xliff::read(&text) } else { csv::read(&text) };
    let taken = match sheet.and_then(|sheet| put_in(&mut survey, &sheet)) {
        Ok(taken) => taken,
        Err(problems) => {
            for problem in &problems {
                eprintln!("{name}, {}: {}", problem.place, problem.message);
            }
            anyhow::bail!(
                "Nothing of {name} was taken: {}",
                words::counted(problems.len() as u64, "problem", "problems")
            );
        }
    };
    for problem in &taken.outdated {
        eprintln!("{name}, {}: {}", problem.place, problem.message);
    }
    eprintln!("{} taken, {} as they were.", words::counted(taken.new.len() as u64, "text", "texts"), taken.known);
    print(&survey)
}

fn read(file: &Path) -> anyhow::Result<Written> {
    serde_json::from_str(&text_of(file)?).with_context(|| format!("{} is no survey", file.display()))
}

fn text_of(file: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn print(survey: &Written) -> anyhow::Result<()> {
    println!("{}", serde_json::to_string_pretty(survey)?);
    Ok(())
}

fn outcome(published: &surveys::Published, dry_run: bool) -> String {
    let surveys::Published { key, number, is_new, brings_back, .. } = published;
    match (is_new, dry_run) {
        (true, true) => format!("{key} would be published as version {number} (dry run)."),
        (true, false) => format!("{key} is published as version {number}."),
        (false, false) if *brings_back => format!("{key} stands as version {number} already, and is back."),
        (false, _) => format!("{key} stands as version {number} already; nothing was changed."),
    }
}
