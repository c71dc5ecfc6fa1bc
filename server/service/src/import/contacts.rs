//! `afterword import contacts`: a table of contacts.

use std::str::FromStr;

use chrono_tz::Tz;
use serde_json::{Map, Value};

use super::{Import, Mapping, Options, Outcome, Progress, Report, Row};
use crate::{
    Actor, Error, FieldError, Result, Service,
    contacts::{self, AgentInput, CHUNK, ContactInput, CustomerInput},
    organisation,
};

/// The fields that a column can fill; `attributes.` takes any name after it.
pub const FIELDS: &[&str] = &[
    "source",
    "external_id",
    "channel",
    "direction",
    "reason",
    "customer.external_id",
    "customer.name",
    "customer.email",
    "customer.phone",
    "customer.language",
    "customer.segment",
    "agent.external_id",
    "agent.name",
    "team",
    "queue",
    "site",
    "started_at",
    "ended_at",
    "wait_seconds",
    "handle_seconds",
    "first_response_seconds",
    "transfers",
    "resolved",
    "cost_cents",
    "attributes.",
];

/// Imports the contacts of a table. Safe to repeat: what is known stays as it is.
///
/// # Errors
/// [`Error::Invalid`] for a wrong mapping, [`Error::Conflict`] for an unreadable file; wrong rows are no error, but
/// counted and put into the rejects file.
pub async fn import(cx: &Service, actor: &Actor, options: Options<'_>, progress: &mut dyn Progress) -> Result<Report> {
    let zone = organisation::get(cx).await?.zone;
    let mut import = Import::open(cx, "contacts", Options { fields: FIELDS, ..options }, progress).await?;
    while let Some(rows) = import.next(CHUNK)? {
        let read: Vec<Result<ContactInput>> = rows.iter().map(|row| contact(row, import.mapping(), zone)).collect();
        let (good, mut outcomes) = parted(read);
        let results = if import.is_dry_run() {
            contacts::preview_many(cx, actor, good).await?
        } else {
            let recorded = contacts::record_many(cx, actor, good).await?;
            recorded.into_iter().map(|result| result.map(|recorded| recorded.known)).collect()
        };
        let mut results = results.into_iter();
        for outcome in outcomes.iter_mut().filter(|outcome| outcome.is_none()) {
            *outcome = results.next().map(outcome_of).transpose()?;
        }
        import.done(rows, outcomes.into_iter().flatten().collect()).await?;
    }
    import.finish(actor).await
}

/// The contacts that could be read, and the outcomes of the others at their places.
fn parted(read: Vec<Result<ContactInput>>) -> (Vec<ContactInput>, Vec<Option<Outcome>>) {
    let mut good = Vec::new();
    let outcomes = read
        .into_iter()
        .map(|row| match row {
            Ok(input) => {
                good.push(input);
                None
            }
            Err(Error::Invalid(errors)) => Some(Outcome::Bad(errors)),
            Err(other) => Some(Outcome::Bad(vec![FieldError::new("row", other.code(), other.to_string())])),
        })
        .collect();
    (good, outcomes)
}

/// Wrong input is an outcome; an outage ends the run, which goes on here next time.
fn outcome_of(result: Result<bool>) -> Result<Outcome> {
    match result {
        Ok(false) => Ok(Outcome::New),
        Ok(true) => Ok(Outcome::Known),
        Err(Error::Invalid(errors)) => Ok(Outcome::Bad(errors)),
        Err(other) => Err(other),
    }
}

/// The contact of a row. What is not written as its kind wants is named; the rules of contacts come after.
fn contact(row: &Row, mapping: &Mapping, zone: Tz) -> Result<ContactInput> {
    let mut errors = Vec::new();
    let text = |field: &str| row.get(field).map(str::to_owned);
    let mut time = |field: &str| {
        row.get(field).and_then(|written| mapping.time(field, written, zone).map_err(|error| errors.push(error)).ok())
    };
    let (started_at, ended_at) = (time("started_at"), time("ended_at"));
    let mut number = |field: &str| parsed::<i64>(row, field, "This is no whole number.", &mut errors);
    let input = ContactInput {
        wait_seconds: number("wait_seconds"),
        handle_seconds: number("handle_seconds"),
        first_response_seconds: number("first_response_seconds"),
        transfers: number("transfers"),
        cost_cents: number("cost_cents"),
        source: text("source").unwrap_or_default(),
        external_id: text("external_id").unwrap_or_default(),
        channel: text("channel").unwrap_or_default(),
        direction: text("direction"),
        reason: text("reason"),
        customer: Some(CustomerInput {
            external_id: text("customer.external_id"),
            name: text("customer.name"),
            email: text("customer.email"),
            phone: text("customer.phone"),
            language: text("customer.language"),
            segment: text("customer.segment"),
        }),
        agent: agent(row),
        team: text("team"),
        queue: text("queue"),
        site: text("site"),
        started_at,
        ended_at,
        resolved: yes_or_no(row, "resolved", &mut errors),
        attributes: row
            .under("attributes.")
            .map(|(name, text)| (name.to_owned(), Value::String(text.to_owned())))
            .collect::<Map<_, _>>(),
    };
    if errors.is_empty() { Ok(input) } else { Err(Error::Invalid(errors)) }
}

fn agent(row: &Row) -> Option<AgentInput> {
    let (external_id, name) = (row.get("agent.external_id"), row.get("agent.name"));
    // A table that has only names uses them as keys.
    let key = external_id.or(name)?;
    Some(AgentInput { external_id: key.to_owned(), name: name.map(str::to_owned) })
}

fn parsed<T: FromStr>(row: &Row, field: &str, message: &'static str, errors: &mut Vec<FieldError>) -> Option<T> {
    let written = row.get(field)?;
    written.parse().map_err(|_| errors.push(FieldError::new(field, "not_a_number", message))).ok()
}

fn yes_or_no(row: &Row, field: &str, errors: &mut Vec<FieldError>) -> Option<bool> {
    match row.get(field)?.to_lowercase().as_str() {
        "true" | "yes" | "y" | "1" => Some(true),
        "false" | "no" | "n" | "0" => Some(false),
        _ => {
            let message = "This is neither yes nor no. Please map its values in the mapping file.";
            errors.push(FieldError::new(field, "syntax", message));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Berlin;
    use proptest::prelude::*;

    use super::*;
    use crate::nasty;

    proptest! {
        #[test]
        fn any_cells_are_a_contact_or_errors_with_their_fields(cells in proptest::collection::vec(nasty::text(), FIELDS.len())) {
            let mapping = Mapping::default();
            let fields = FIELDS.iter().map(|field| if field.ends_with('.') { format!("{field}x") } else { (*field).to_owned() });
            if let Err(error) = contact(&Row::of(fields.zip(cells)), &mapping, Berlin) {
                let Error::Invalid(errors) = error else { panic!("{error}") };
                prop_assert!(!errors.is_empty());
                for error in errors {
                    prop_assert!(FIELDS.contains(&error.field.as_str()) && !error.message.to_string().is_empty(), "{error:?}");
                }
            }
        }
    }
}
