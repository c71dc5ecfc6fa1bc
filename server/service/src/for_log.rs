//! Errors as a log may have them: what happened and where, without anybody's data.
//!
//! A database names the values that it refuses: `Key (email)=(a@b.c) already exists`. What a person typed or a mail
//! server answered stands in other errors. So an error is never written to a log by its `Debug` or `Display`.

use std::borrow::Cow;

use sea_orm::{DbErr, RuntimeErr, sqlx};

use crate::{Error, FieldError};

impl Error {
    /// The error for a log.
    #[must_use]
    pub fn for_log(&self) -> Cow<'_, str> {
        match self {
            Self::Invalid(fields) => fields.iter().map(field).collect::<Vec<_>>().join(", ").into(),
            Self::Database(error) => database(error).into(),
            // Sentences of ours about damage, with ids and stored words.
            Self::Internal(what) => what.into(),
            // Their sentences are for people, and name people.
            other => other.code().into(),
        }
    }
}

fn field(error: &FieldError) -> String {
    format!("{}: {}", error.field, error.code)
}

/// An error of the database for a log: kind, code, table and constraint, and its sentence where that holds no values.
#[must_use]
pub fn database(error: &DbErr) -> String {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => driver(cause),
        // It repeats the address, with the password in it.
        DbErr::Conn(RuntimeErr::Internal(_)) => "the address of the database cannot be used".to_owned(),
        DbErr::ConnectionAcquire(_) => error.to_string(),
        other => variant(other),
    }
}

fn driver(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(refused) => refusal(refused.as_ref()),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => error.to_string(),
        other => variant(other),
    }
}

fn refusal(refused: &dyn sqlx::error::DatabaseError) -> String {
    let code = refused.code().unwrap_or_default();
    // Of PostgreSQL's primary sentences only those about data (class 22) repeat a value; SQLite's never do.
    let said = if code.len() == 5 && code.starts_with("22") { "data that it does not take" } else { refused.message() };
    let mut words = format!("the database refused, code {code}: {said}");
    for (what, name) in [("table", refused.table()), ("constraint", refused.constraint())] {
        if let Some(name) = name {
            words.push_str(&format!(", {what} {name}"));
        }
    }
    words
}

/// The name of an enum's variant, without what it holds.
fn variant(error: &impl std::fmt::Debug) -> String {
    format!("{error:?}").chars().take_while(|letter| letter.is_ascii_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_gets_into_a_log() {
        let typed = Error::field("email", "not_an_email", "“a.jansen@example” is no address.");
        assert_eq!(typed.for_log(), "email: not_an_email");
        assert_eq!(Error::conflict("Ada Moss took it.".to_owned()).for_log(), "conflict");
        assert_eq!(Error::Database(DbErr::Type("text \"secret\"".to_owned())).for_log(), "Type");
        let decoded = sqlx::Error::Decode("invalid word \"secret\"".into());
        let error = DbErr::Query(RuntimeErr::SqlxError(decoded.into()));
        assert_eq!(Error::Database(error).for_log(), "Decode");
        let address = DbErr::Conn(RuntimeErr::Internal("postgres://a:secret@b cannot be parsed".to_owned()));
        assert_eq!(Error::Database(address).for_log(), "the address of the database cannot be used");
        let away = DbErr::Conn(RuntimeErr::SqlxError(sqlx::Error::PoolTimedOut.into()));
        assert!(Error::Database(away).for_log().contains("timed out"));
    }
}
