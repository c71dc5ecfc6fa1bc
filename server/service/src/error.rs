//! What can go wrong in a use case: a code for programs, a sentence for people.

use domain::{Sentence, sentence};
use sea_orm::DbErr;
use serde::Serialize;

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One thing that was wrong with one field of the input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FieldError {
    /// Where: the field's name, with dots into nested objects (`customer.email`).
    pub field: String,
    /// What, for programs: `required`, `too_long`, `unknown`, `not_an_email`, …
    pub code: String,
    /// What was wrong and what to do, for people.
    #[schema(value_type = String)]
    pub message: Sentence,
}

impl FieldError {
    /// An error of `code` at `field`, explained by `message`.
    pub fn new(field: impl Into<String>, code: impl Into<String>, message: impl Into<Sentence>) -> Self {
        Self { field: field.into(), code: code.into(), message: message.into() }
    }
}

impl From<domain::input::FieldError> for FieldError {
    fn from(error: domain::input::FieldError) -> Self {
        Self { field: error.field, code: error.code.as_str().to_owned(), message: error.message }
    }
}

impl From<domain::input::FieldError> for Error {
    fn from(error: domain::input::FieldError) -> Self {
        Self::Invalid(vec![error.into()])
    }
}

/// Why a use case did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The input breaks rules; each broken one is named.
    #[error("{}", sentence(.0))]
    Invalid(Vec<FieldError>),
    /// There is nothing of that id that the actor may see.
    #[error("{0} was not found")]
    NotFound(&'static str),
    /// Nobody is logged in, or the token is not valid.
    #[error("Please log in first.")]
    Unauthenticated,
    /// The actor's role or scope does not cover this: what, in words that follow “You are not allowed to”.
    #[error("You are not allowed to {0}.")]
    Forbidden(Sentence),
    /// Somebody else was faster, or the state does not allow it: what stands now, in words.
    #[error("{0}")]
    Conflict(Sentence),
    /// What the actor saw has changed since: what happened, in words.
    #[error("{0}")]
    Stale(Sentence),
    /// Too many tries; the seconds until the next one is accepted.
    #[error("Too many tries. Please wait {0} seconds.")]
    TooMany(u64),
    /// The database did not do its part.
    #[error("The database did not answer as expected.")]
    Database(#[from] DbErr),
    /// Something that should hold did not.
    #[error("Something went wrong on our side.")]
    Internal(String),
}

/// An error of a library with its causes, which often hold what really happened.
pub(crate) fn with_causes(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let text = next.to_string();
        if !words.contains(&text) {
            words = format!("{words}: {text}");
        }
        cause = next.source();
    }
    words
}

fn sentence(errors: &[FieldError]) -> String {
    errors.iter().map(|e| format!("{}: {}", e.field, e.message)).collect::<Vec<_>>().join(" ")
}

impl Error {
    /// A single broken rule.
    pub fn field(field: &str, code: &str, message: impl Into<Sentence>) -> Self {
        Self::Invalid(vec![FieldError::new(field, code, message)])
    }

    /// What stands does not allow it: what stands now.
    pub fn conflict(says: impl Into<Sentence>) -> Self {
        Self::Conflict(says.into())
    }

    /// What the actor saw has changed since: what happened.
    pub fn stale(says: impl Into<Sentence>) -> Self {
        Self::Stale(says.into())
    }

    /// What staff read of it, in their language.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Invalid(errors) => {
                let said = |wrong: &FieldError| {
                    sentence!("error-at-field", field = &wrong.field, message = wrong.message.clone())
                };
                let all = errors.iter().map(said).reduce(|first, second| sentence!("error-two", first, second));
                all.unwrap_or_else(|| String::new().into())
            }
            Self::NotFound(what) => sentence!("error-not-found", what = *what),
            Self::Unauthenticated => sentence!("error-unauthenticated"),
            Self::Forbidden(what) => sentence!("error-forbidden", what = what.clone()),
            Self::Conflict(says) | Self::Stale(says) => says.clone(),
            Self::TooMany(seconds) => sentence!("error-too-many", seconds = *seconds),
            Self::Database(_) => sentence!("error-database"),
            Self::Internal(_) => sentence!("error-internal"),
        }
    }

    /// The code for programs: stable, lower case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid",
            Self::NotFound(_) => "not_found",
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden(_) => "forbidden",
            Self::Conflict(_) => "conflict",
            Self::Stale(_) => "stale",
            Self::TooMany(_) => "too_many",
            Self::Database(_) => "database",
            Self::Internal(_) => "internal",
        }
    }

    /// The HTTP status that says the same.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Invalid(_) => 422,
            Self::NotFound(_) => 404,
            Self::Unauthenticated => 401,
            Self::Forbidden(_) => 403,
            Self::Conflict(_) => 409,
            Self::Stale(_) => 412,
            Self::TooMany(_) => 429,
            Self::Database(_) => 503,
            Self::Internal(_) => 500,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_input_says_where_and_what() {
        let error = Error::field("customer.email", "not_an_email", "This is not an e-mail address.");
        assert_eq!(error.to_string(), "customer.email: This is not an e-mail address.");
        assert_eq!((error.code(), error.status()), ("invalid", 422));
    }

    #[test]
    fn what_staff_read_is_in_english_what_programs_read() {
        let errors = [
            Error::field("name", "required", "Please fill this in."),
            Error::Invalid(vec![FieldError::new("name", "required", "A."), FieldError::new("key", "taken", "B.")]),
            Error::Unauthenticated,
            Error::Forbidden(sentence!("may-read-the-audit-log")),
            Error::conflict("The job is done."),
            Error::stale("Somebody else took the case."),
            Error::TooMany(30),
            Error::Database(DbErr::Custom("gone".to_owned())),
            Error::Internal("a secret".to_owned()),
        ];
        for error in errors {
            assert_eq!(error.sentence(), *error.to_string());
        }
        let lost = Error::NotFound("case").sentence();
        assert_eq!(lost, "The case you looked for does not exist, or is not yours to see.");
    }
}
