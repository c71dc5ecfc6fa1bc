//! One import from beginning to end: the same for every kind of row.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::{
    mapping::Mapping,
    rejects::Rejects,
    run::Run,
    table::{Broken, Row, Table, fingerprint},
};
use crate::{Actor, FieldError, Result, Service, audit};

/// What an import works on.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The table.
    pub path: &'a Path,
    /// The mapping file's text; empty: the header names our fields.
    pub mapping: &'a str,
    /// The fields that there are; one that ends in a dot takes every name after it.
    pub fields: &'a [&'a str],
    /// Check everything, write nothing.
    pub dry_run: bool,
}

/// Hears how an import gets on.
pub trait Progress {
    /// `at` of `of` bytes are behind; `rows` rows, `bad` of them wrong.
    fn show(&mut self, at: u64, of: u64, rows: u64, bad: u64);
}

/// Says nothing.
impl Progress for () {
    fn show(&mut self, _at: u64, _of: u64, _rows: u64, _bad: u64) {}
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is new here.
    New,
    /// It was here before; nothing changed.
    Known,
    /// It was not taken: what is wrong, by field.
    Bad(Vec<FieldError>),
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows looked at in this run.
    pub rows: u64,
    /// Those that were new.
    pub new: u64,
    /// Those that were here before.
    pub known: u64,
    /// Those that were not taken.
    pub bad: u64,
    /// Rows that an earlier, interrupted run had done.
    pub resumed_after: u64,
    /// Columns whose name is no field, where no mapping says what they are: they were passed over.
    pub unused_columns: Vec<String>,
    /// The first few wrong rows, for the screen: line, column, what is wrong.
    pub first_errors: Vec<(u64, String, String)>,
    /// Where the wrong rows are, if there are any.
    pub rejects: Option<PathBuf>,
}

/// How many wrong rows a report tells by themselves.
const TOLD: usize = 5;

/// An import under way.
pub struct Import<'a> {
    cx: &'a Service,
    table: Table,
    /// None in a dry run.
    kept: Option<(Run, Rejects)>,
    broken: Vec<Broken>,
    progress: &'a mut dyn Progress,
    length: u64,
    report: Report,
    mapping: Mapping,
    kind: &'static str,
}

impl<'a> Import<'a> {
    /// Opens the table, and goes on behind the last row that an interrupted run of the same `kind` over the same
    /// file and mapping wrote down.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] for a wrong mapping, [`crate::Error::Conflict`] for an unreadable file.
    pub async fn open(
        cx: &'a Service,
        kind: &'static str,
        options: Options<'_>,
        progress: &'a mut dyn Progress,
    ) -> Result<Self> {
        let mapping = Mapping::parse(options.mapping)?;
        let (hash, length) = fingerprint(options.path, options.mapping)?;
        let mut table = Table::open(options.path, &mapping, options.fields)?;
        let mut report = Report { unused_columns: table.unused(), ..Report::default() };
        let mut kept = None;
        if !options.dry_run {
            let run = Run::open(cx, kind, &hash).await?;
            report.resumed_after = run.rows_done();
            for _ in 0..run.rows_done() {
                if table.next()?.is_none() {
                    break;
                }
            }
            let delimiter = mapping.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok()).unwrap_or(b',');
            let rejects = Rejects::beside(options.path, table.headers(), delimiter, run.rows_done() > 0)?;
            kept = Some((run, rejects));
        }
        Ok(Self { cx, table, kept, broken: Vec::new(), progress, length, report, mapping, kind })
    }

    /// How values are written.
    #[must_use]
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// Whether nothing is to be written.
    #[must_use]
    pub fn is_dry_run(&self) -> bool {
        self.kept.is_none()
    }

    /// Up to `limit` rows; none at the end. Rows that cannot be taken apart are not among them, and are counted by [`Self::done`].
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when the file breaks off.
    pub fn next(&mut self, limit: usize) -> Result<Option<Vec<Row>>> {
        let mut rows = Vec::with_capacity(limit);
        while rows.len() + self.broken.len() < limit {
            match self.table.next()? {
                Some(Ok(row)) => rows.push(row),
                Some(Err(broken)) => self.broken.push(broken),
                None => break,
            }
        }
        Ok((!rows.is_empty() || !self.broken.is_empty()).then_some(rows))
    }

    /// Takes the outcomes of the rows that [`Self::next`] gave, in their order: writes the wrong ones into the
    /// rejects file and how far we are into the database.
    ///
    /// # Errors
    /// When a file or the database cannot be written.
    pub async fn done(&mut self, rows: Vec<Row>, outcomes: Vec<Outcome>) -> Result<()> {
        let broken = std::mem::take(&mut self.broken);
        let count = (rows.len() + broken.len()) as u64;
        let mut bad = Vec::new();
        for (row, outcome) in rows.into_iter().zip(outcomes) {
            match outcome {
                Outcome::New => self.report.new += 1,
                Outcome::Known => self.report.known += 1,
                Outcome::Bad(errors) => {
                    let errors: Vec<_> = errors.into_iter().map(|error| (row.column_of(&error.field), error)).collect();
                    bad.push((row.line, errors, row.record));
                }
            }
        }
        bad.extend(broken.into_iter().map(|row| (row.line, vec![(row.error.field.clone(), row.error)], row.record)));
        bad.sort_by_key(|(line, _, _)| *line);
        for (line, errors, _) in &bad {
            if let Some((column, error)) = errors.first().filter(|_| self.report.first_errors.len() < TOLD) {
                self.report.first_errors.push((*line, column.clone(), error.message.to_string()));
            }
        }
        self.report.rows += count;
        self.report.bad += bad.len() as u64;
        if let Some((run, rejects)) = &mut self.kept {
            for (line, errors, record) in &bad {
                rejects.add(*line, errors, record)?;
            }
            rejects.flush()?;
            run.advance(self.cx, count, bad.len() as u64).await?;
        }
        self.progress.show(self.table.position(), self.length, self.report.rows, self.report.bad);
        Ok(())
    }

    /// Writes down that the end was reached.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn finish(mut self, actor: &Actor) -> Result<Report> {
        if let Some((run, rejects)) = &mut self.kept {
            run.finish(self.cx).await?;
            let Report { rows, new, known, bad, .. } = self.report;
            let detail = json!({ "rows": rows, "new": new, "known": known, "bad": bad });
            audit::record(
                self.cx.store.writer(),
                self.cx,
                actor,
                audit::Action::TableImported,
                self.kind,
                Some(detail),
            )
            .await?;
            self.report.rejects = rejects.path().map(Path::to_path_buf);
        }
        Ok(self.report)
    }
}
