//! The database: reached, of which version, how safe, how large, at what time.

use indicatif::HumanBytes;
use sea_orm::DbBackend;
use service::{Service, health};

use super::Finding;
use crate::schema::{self, Standing};

/// Clocks that differ by more make due times wrong; by much more, days.
const APART: i64 = 2;
const FAR_APART: i64 = 60;

/// What was found, and how the schema stands when that could be told.
pub(super) async fn look(cx: &Service) -> (Vec<Finding>, Option<Standing>) {
    let found = match health::database(&cx.store).await {
        Ok(found) => found,
        Err(error) => {
            return (vec![Finding::error("database", format!("The database does not answer: {error:?}."))], None);
        }
    };
    let name = match cx.store.backend() {
        DbBackend::Postgres => "PostgreSQL",
        _ => "SQLite",
    };
    let mut findings = vec![
        Finding::ok("database", format!("{name} {} answers; it holds {}.", found.version, HumanBytes(found.size))),
        durability(&found.durability),
        clock((cx.now() - found.now).num_seconds()),
    ];
    match schema::standing(cx.store.reader()).await {
        Ok(standing) => {
            findings.push(match (&standing, standing.in_words()) {
                (Standing::Newer(_), Some(words)) => Finding::error("schema", words),
                (_, Some(words)) => Finding::warning("schema", words),
                (_, None) => Finding::ok("schema", "The schema is the one of this program."),
            });
            (findings, Some(standing))
        }
        Err(error) => {
            findings.push(Finding::error("schema", format!("The schema cannot be read: {error}.")));
            (findings, None)
        }
    }
}

/// Whether an answer that was acknowledged survives a power cut.
fn durability(said: &[(String, String)]) -> Finding {
    const SUBJECT: &str = "durability";
    let all = said.iter().map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join(", ");
    let is_safe = said.iter().all(|(name, value)| match name.as_str() {
        "journal_mode" => value == "wal",
        "synchronous" => matches!(value.as_str(), "full" | "extra"),
        // `local` is enough for one machine; the others wait for replicas as well.
        "synchronous_commit" => value != "off",
        _ => value == "on",
    });
    if is_safe {
        Finding::ok(SUBJECT, format!("An acknowledged answer survives a power cut ({all})."))
    } else {
        Finding::error(SUBJECT, format!("An acknowledged answer may be lost in a power cut ({all}). Switch this on."))
    }
}

fn clock(ahead: i64) -> Finding {
    const SUBJECT: &str = "clock";
    let says = match ahead {
        0 => "The clocks of this machine and of the database agree.".to_owned(),
        1.. => format!("The clock of this machine is {ahead} s ahead of the database's."),
        _ => format!("The clock of this machine is {} s behind the database's.", -ahead),
    };
    match ahead.abs() {
        apart if apart <= APART => Finding::ok(SUBJECT, says),
        apart if apart <= FAR_APART => Finding::warning(SUBJECT, format!("{says} Set both by NTP.")),
        _ => Finding::error(SUBJECT, format!("{says} Set both by NTP: due times and days are wrong.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Level;

    fn level(pairs: &[(&str, &str)]) -> Level {
        let said: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        durability(&said).level
    }

    #[test]
    fn a_database_that_forgets_is_told() {
        assert_eq!(level(&[("journal_mode", "wal"), ("synchronous", "full")]), Level::Ok);
        assert_eq!(level(&[("journal_mode", "wal"), ("synchronous", "normal")]), Level::Error);
        assert_eq!(level(&[("fsync", "on"), ("synchronous_commit", "on"), ("full_page_writes", "on")]), Level::Ok);
        assert_eq!(level(&[("fsync", "off"), ("synchronous_commit", "on"), ("full_page_writes", "on")]), Level::Error);
    }

    #[test]
    fn clocks_may_differ_a_little() {
        assert_eq!(
            [clock(0).level, clock(-2).level, clock(3).level, clock(-61).level],
            [Level::Ok, Level::Ok, Level::Warning, Level::Error]
        );
        assert!(clock(-61).says.contains("61 s behind"));
    }
}
