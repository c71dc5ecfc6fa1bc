//! The audit log as a file, part by part, so that memory stays flat however long it is.

use chrono::SecondsFormat;
use serde_json::json;

use super::{Action, AuditQuery, Event, list, read};
use crate::{Actor, Error, Result, Service, csv_cell::harmless};

/// Events of one part.
const PART: u64 = 500;
const COLUMNS: [&str; 8] = ["at", "who", "who_kind", "who_id", "action", "group", "target", "detail"];

/// How the file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Comma-separated values with a heading; no cell is taken for a formula.
    Csv,
    /// One JSON object a line, as in the REST interface.
    Ndjson,
}

impl Format {
    /// The format of a word: `csv` or `ndjson`.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Csv, Self::Ndjson].into_iter().find(|format| format.as_str() == word)
    }

    /// The word, which is also how the file's name ends.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ndjson => "ndjson",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Ndjson => "application/x-ndjson",
        }
    }
}

/// An export under way.
pub struct Export {
    cx: Service,
    actor: Actor,
    format: Format,
    /// What comes next; none at the end.
    next: Option<AuditQuery>,
    headed: bool,
    events: u64,
}

/// Begins an export of the events that `query` asks for, the newest first, which is itself an event.
///
/// # Errors
/// As [`list`].
pub async fn export(cx: &Service, actor: &Actor, query: AuditQuery, format: Format) -> Result<Export> {
    list::authorise(actor)?;
    let detail = json!({
        "format": format.as_str(),
        "who": query.who,
        "group": query.group,
        "action": query.action,
        "from": query.from,
        "to": query.to,
        // Words may be somebody's name.
        "searched": !query.search.is_empty() || query.target.is_some(),
    });
    read(cx, actor, Action::AuditExported, "", Some(detail)).await?;
    let next = Some(AuditQuery { limit: PART, ..query });
    Ok(Export { cx: cx.clone(), actor: actor.clone(), format, next, headed: false, events: 0 })
}

impl Export {
    /// How many events the parts so far held.
    #[must_use]
    pub const fn events(&self) -> u64 {
        self.events
    }

    /// The next part of the file; none at its end.
    ///
    /// # Errors
    /// When the database is away; the file is then not whole.
    pub async fn part(&mut self) -> Result<Option<Vec<u8>>> {
        let Some(query) = self.next.take() else { return Ok(None) };
        let page = list::list(&self.cx, &self.actor, &query).await?;
        self.next = page.next.map(|after| AuditQuery { after: Some(after), ..query });
        self.events += page.events.len() as u64;
        let head = !std::mem::replace(&mut self.headed, true);
        match self.format {
            Format::Csv => csv(&page.events, head),
            Format::Ndjson => ndjson(&page.events),
        }
        .map(Some)
    }
}

fn csv(events: &[Event], head: bool) -> Result<Vec<u8>> {
    let broken = |error: csv::Error| Error::Internal(format!("an export cannot be written: {error}"));
    let mut table = csv::Writer::from_writer(Vec::new());
    if head {
        table.write_record(COLUMNS).map_err(broken)?;
    }
    for event in events {
        let row = [
            event.at.to_rfc3339_opts(SecondsFormat::Millis, true),
            event.who.name.to_string(),
            word(&event.who.kind)?,
            event.who.id.map(|id| id.to_string()).unwrap_or_default(),
            event.action.clone(),
            event.group.map(|group| group.as_str().to_owned()).unwrap_or_default(),
            event.target.clone(),
            event.detail.as_ref().map(ToString::to_string).unwrap_or_default(),
        ];
        table.write_record(row.iter().map(|cell| harmless(cell)).map(|cell| cell.into_owned())).map_err(broken)?;
    }
    table.into_inner().map_err(|error| Error::Internal(format!("an export cannot be written: {error}")))
}

fn word(kind: &super::WhoKind) -> Result<String> {
    let json = serde_json::to_value(kind).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(json.as_str().unwrap_or_default().to_owned())
}

fn ndjson(events: &[Event]) -> Result<Vec<u8>> {
    let mut lines = Vec::new();
    for event in events {
        serde_json::to_writer(&mut lines, event).map_err(|error| Error::Internal(error.to_string()))?;
        lines.push(b'\n');
    }
    Ok(lines)
}
