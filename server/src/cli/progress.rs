//! Progress of long commands: a bar on a terminal, silence elsewhere.

use domain::words;
use indicatif::{HumanDuration, ProgressBar, ProgressStyle};
use service::import::{Progress, Report};

/// A bar over the bytes of a file.
pub(super) struct Bar(ProgressBar);

impl Bar {
    pub(super) fn new() -> Self {
        let bar = ProgressBar::new(0);
        // The template is ours and fixed; were it wrong, the plain bar does as well.
        if let Ok(style) = ProgressStyle::with_template("{bar:32} {percent:>3} %  {msg}  {elapsed}") {
            bar.set_style(style);
        }
        Self(bar)
    }

    pub(super) fn end(&self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn show(&mut self, at: u64, of: u64, rows: u64, bad: u64) {
        self.0.set_length(of);
        self.0.set_position(at);
        self.0.set_message(match bad {
            0 => format!("{rows} rows"),
            _ => format!("{rows} rows, {bad} not taken"),
        });
    }
}

/// Says what an import of `what`, one or many, did.
pub(super) fn tell(report: &Report, what: (&str, &str), dry_run: bool, took: std::time::Duration) {
    if report.resumed_after > 0 {
        println!("Went on after row {}, where the last run stopped.", report.resumed_after);
    }
    let would = if dry_run { "Would take" } else { "Took" };
    println!(
        "{would} {}; here before: {}; not taken: {}. {} in {}.",
        words::counted(report.new, &format!("new {}", what.0), &format!("new {}", what.1)),
        words::count(report.known),
        words::count(report.bad),
        words::counted(report.rows, "row", "rows"),
        HumanDuration(took)
    );
    if !report.unused_columns.is_empty() {
        let columns = report.unused_columns.join(", ");
        println!("Columns that name no field were passed over: {columns}. A mapping file says what they are.");
    }
    for (line, column, message) in &report.first_errors {
        println!("  line {line}, {column}: {message}");
    }
    if report.bad > report.first_errors.len() as u64 {
        println!("  …");
    }
    if let Some(path) = &report.rejects {
        println!("The rows that were not taken are in {}.", path.display());
    }
}
