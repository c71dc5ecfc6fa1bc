//! `afterword import responses`: a table of answers that came from elsewhere.
//!
//! Each row becomes one response, told from others by `source` and `external_id`, so that repeating an import adds
//! nothing. A score column that is blank is counted as left out. What is imported is history: it opens no cases.

mod read;
mod survey;
mod write;

use crate::{Actor, Error, Result, Service, organisation};
use domain::Sentence;
use domain::{Role, sentence};

use super::{Import, Options, Progress, Report};

/// The fields that a column can fill.
pub const FIELDS: &[&str] = &[
    "source",
    "external_id",
    "submitted_at",
    "survey",
    "survey.name",
    "survey.lead",
    "question.csat",
    "question.nps",
    "question.ces",
    "score.csat",
    "score.nps",
    "score.ces",
    "comment",
    "resolved",
    "language",
    "program",
    "touchpoint",
    "channel",
    "team",
    "agent",
    "reason",
    "segment",
    "site",
];

/// Rows in one transaction: small enough for one statement on SQLite (32,766 values), and for its writer to be free soon.
const CHUNK: usize = 200;

/// Imports the responses of a table. Safe to repeat: what is known stays as it is.
///
/// The survey that was answered is the constant `survey` of the mapping. Where there is none of that key, one is
/// published with a question for each score column, worded as `question.…` says.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] for a wrong mapping; [`Error::Conflict`] for an
/// unreadable file. Wrong rows are no error, but counted and put into the rejects file.
pub async fn import(cx: &Service, actor: &Actor, options: Options<'_>, progress: &mut dyn Progress) -> Result<Report> {
    actor.require(&[Role::Administrator], sentence!("may-import-responses"))?;
    let house = organisation::get(cx).await?;
    let mut import = Import::open(cx, "responses", Options { fields: FIELDS, ..options }, progress).await?;
    let survey = survey::of(cx, import.mapping(), import.is_dry_run()).await?;
    while let Some(rows) = import.next(CHUNK)? {
        let read = rows.iter().map(|row| read::response(row, import.mapping(), &house, &survey.content)).collect();
        let outcomes = write::all(cx, &survey, read, import.is_dry_run()).await?;
        import.done(rows, outcomes).await?;
    }
    import.finish(actor).await
}

/// An error of the mapping file, at one of its places.
fn wrong(place: &str, message: impl Into<Sentence>) -> Error {
    Error::field(place, "mapping", message)
}
