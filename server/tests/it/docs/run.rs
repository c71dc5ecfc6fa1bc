//! The commands and examples of the pages are run.

use tokio::task::{JoinSet, spawn_blocking};

use super::{
    compare,
    page::{Block, Note, Page, pages},
    shell::{Ended, Shell},
};
use crate::bed::{drop_database, postgres_database};

/// At least so many blocks are run: a reader of pages that finds nothing must not pass.
const FEWEST: usize = 80;
/// What is shown and not run: configuration of other programs, pictures of text.
const SHOWN_ONLY: &[&str] =
    &["", "text", "nginx", "caddy", "ini", "haproxy", "http", "rust", "dns", "python", "js", "yaml", "dockerfile"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_and_examples_do_what_the_pages_say() {
    let mut running = JoinSet::new();
    for page in pages() {
        running.spawn(async move {
            let database = if page.wants_postgres() { Some(postgres_database().await) } else { None };
            let shell = Shell::open(database.clone());
            let told = spawn_blocking(move || try_page(&page, shell)).await.unwrap();
            if let Some(database) = database {
                drop_database(&database).await;
            }
            told
        });
    }
    let told = running.join_all().await;
    for line in told.iter().flat_map(|told| &told.left_alone) {
        println!("not run: {line}");
    }
    let run: usize = told.iter().map(|told| told.run).sum();
    println!("{run} blocks were run");
    let failures: Vec<_> = told.into_iter().filter_map(|told| told.failure).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n\n"));
    assert!(run >= FEWEST, "only {run} blocks were found to run");
}

/// What came of a page.
#[derive(Default)]
struct Told {
    run: usize,
    left_alone: Vec<String>,
    /// The first block that did not do as shown; those after it build on it.
    failure: Option<String>,
}

fn try_page(page: &Page, mut shell: Shell) -> Told {
    let mut told = Told::default();
    let mut last = None;
    for block in &page.blocks {
        let place = format!("{}:{}", page.path.display(), block.line);
        match try_block(&mut shell, block, &mut last) {
            Ok(Done::Run) => told.run += 1,
            Ok(Done::LeftAlone(why)) => told.left_alone.push(format!("{place}: {why}")),
            Ok(Done::Nothing) => {}
            Err(why) => {
                told.failure = Some(format!("{place}: {why}"));
                break;
            }
        }
    }
    told
}

enum Done {
    Run,
    LeftAlone(String),
    Nothing,
}

/// `last` is what the newest command printed.
fn try_block(shell: &mut Shell, block: &Block, last: &mut Option<Ended>) -> Result<Done, String> {
    match (&block.note, block.language.as_str()) {
        (Some(Note::NotRun(why)), _) => return Ok(Done::LeftAlone(why.clone())),
        (Some(Note::File(name)), _) => shell.write(name, &block.text),
        (Some(Note::Answer), language) => {
            let last = last.as_ref().ok_or("nothing was run that could answer")?;
            let shown = shell.placed(&block.text);
            let held =
                if language == "json" { compare::json(&shown, &last.out) } else { compare::lines(&shown, &last.out) };
            held.map_err(|why| format!("{why}\n--- printed:\n{}{}", last.out, last.err))?;
        }
        (note, "sh") => *last = Some(run(shell, &block.text, *note == Some(Note::Fails))?),
        (note, "console") => *last = Some(converse(shell, &block.text, *note == Some(Note::Fails))?),
        (None, "toml") => drop(block.text.parse::<toml::Table>().map_err(|error| error.to_string())?),
        (None, "json") if block.text.contains('…') => return Ok(Done::Nothing),
        (None, "json") => {
            drop(serde_json::from_str::<serde_json::Value>(&block.text).map_err(|error| error.to_string())?)
        }
        (None, language) if SHOWN_ONLY.contains(&language) => return Ok(Done::Nothing),
        (note, language) => return Err(format!("a block of “{language}” with the note {note:?} cannot be run")),
    }
    Ok(Done::Run)
}

fn run(shell: &mut Shell, script: &str, fails: bool) -> Result<Ended, String> {
    let ended = match script.trim() {
        server if server.starts_with("afterword serve") && !server.contains("--help") => shell.serve(server)?,
        script => shell.run(script)?,
    };
    if ended.well == fails {
        let how = if fails { "it was to fail" } else { "it failed" };
        return Err(format!("{how}: {script}\n--- printed:\n{}{}", ended.out, ended.err));
    }
    Ok(ended)
}

/// Runs the commands of a `console` block, and holds what they print against what is shown.
fn converse(shell: &mut Shell, text: &str, fails: bool) -> Result<Ended, String> {
    let exchanges = exchanges(text)?;
    let mut last = None;
    for Exchange { command, shown } in &exchanges {
        let ended = run(shell, command, fails)?;
        let printed = format!("{}\n{}", ended.out, ended.err);
        compare::lines(&shell.placed(shown), &printed)
            .map_err(|why| format!("{why} by: {command}\n--- printed:\n{printed}"))?;
        last = Some(ended);
    }
    last.ok_or_else(|| "no command begins with “$ ”".to_owned())
}

/// A command and what the page shows of its output.
struct Exchange {
    command: String,
    shown: String,
}

/// Commands begin with `$ `, their further lines with `> `; all else was printed.
fn exchanges(text: &str) -> Result<Vec<Exchange>, String> {
    let mut exchanges: Vec<Exchange> = Vec::new();
    for line in text.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            exchanges.push(Exchange { command: command.to_owned(), shown: String::new() });
            continue;
        }
        let Some(exchange) = exchanges.last_mut() else {
            return Err(format!("“{line}” stands before the first command"));
        };
        match line.strip_prefix("> ") {
            Some(more) if exchange.shown.is_empty() => {
                exchange.command.push('\n');
                exchange.command.push_str(more);
            }
            _ => {
                exchange.shown.push_str(line);
                exchange.shown.push('\n');
            }
        }
    }
    Ok(exchanges)
}
