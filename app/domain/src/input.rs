//! Checking what was typed or sent: errors that name the field, say what is wrong and what to do.

use crate::sentence;
use crate::staff::Sentence;
use crate::text;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

text_enum! {
    "error code";
    /// What is wrong with a field, for programs.
    pub enum ErrorCode {
        /// Nothing was given.
        Required = "required", "Missing";
        /// More characters than the field takes.
        TooLong = "too_long", "Too long";
        /// Control characters, such as NUL.
        ControlCharacter = "control_character", "Has control characters";
        /// Not written the way such a value is written.
        Syntax = "syntax", "Not written right";
        /// Not a number.
        NotANumber = "not_a_number", "Not a number";
        /// Beyond what the field takes.
        OutOfRange = "out_of_range", "Out of range";
        /// Not one of the values there are.
        Unknown = "unknown", "Unknown";
        /// Given several times where one is wanted.
        Several = "several", "Given several times";
        /// It does not go together with another field.
        Contradiction = "contradiction", "Contradicts another field";
        /// Somebody else has it already.
        Taken = "taken", "Taken";
    }
}

/// One thing that is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{field}: {message}")]
pub struct FieldError {
    /// The field, by its name in the form, the JSON document (`customer.email`) or the table's header.
    pub field: String,
    /// What is wrong, for programs.
    pub code: ErrorCode,
    /// What is wrong and what to do, a sentence for people.
    pub message: Sentence,
}

impl FieldError {
    /// An error at `field`.
    #[must_use]
    pub fn new(field: impl Into<String>, code: ErrorCode, message: impl Into<Sentence>) -> Self {
        Self { field: field.into(), code, message: message.into() }
    }

    /// The same error at a field that lies in `parent`: `email` in `customer` is `customer.email`.
    #[must_use]
    pub fn within(mut self, parent: &str) -> Self {
        self.field = format!("{parent}.{}", self.field);
        self
    }
}

/// A text of at most `limit` characters without control characters, tidied; nothing when it is blank.
///
/// # Errors
/// [`ErrorCode::TooLong`] with both lengths, or [`ErrorCode::ControlCharacter`].
pub fn optional_text(field: &str, typed: &str, limit: usize) -> Result<Option<String>, FieldError> {
    // The octets bound the characters: a huge text is refused before anything is copied.
    let length = if typed.len() > limit.saturating_mul(8) { typed.len() } else { typed.trim().chars().count() };
    if length > limit {
        let message = sentence!("input-too-long", length = length.to_string(), limit = limit.to_string());
        return Err(FieldError::new(field, ErrorCode::TooLong, message));
    }
    let kept = text::tidy(typed);
    if text::has_control(&kept) {
        return Err(FieldError::new(field, ErrorCode::ControlCharacter, sentence!("input-control-characters")));
    }
    Ok((!kept.is_empty()).then_some(kept))
}

/// A text as [`optional_text`] takes it, which must not be blank.
///
/// # Errors
/// As [`optional_text`], and [`ErrorCode::Required`].
pub fn required_text(field: &str, typed: &str, limit: usize) -> Result<String, FieldError> {
    optional_text(field, typed, limit)?
        .ok_or_else(|| FieldError::new(field, ErrorCode::Required, sentence!("input-required")))
}

/// A name or other single line: as [`required_text`], and without line breaks and tabs.
///
/// # Errors
/// As [`required_text`].
pub fn required_line(field: &str, typed: &str, limit: usize) -> Result<String, FieldError> {
    let line = required_text(field, typed, limit)?;
    if line.contains(['\n', '\t']) {
        return Err(FieldError::new(field, ErrorCode::ControlCharacter, sentence!("input-several-lines")));
    }
    Ok(line)
}

/// As [`required_line`], but nothing when it is blank.
///
/// # Errors
/// As [`required_line`], without [`ErrorCode::Required`].
pub fn optional_line(field: &str, typed: &str, limit: usize) -> Result<Option<String>, FieldError> {
    match required_line(field, typed, limit) {
        Ok(line) => Ok(Some(line)),
        Err(error) if error.code == ErrorCode::Required => Ok(None),
        Err(error) => Err(error),
    }
}

/// A key of a team, program, touchpoint, rule.
///
/// # Errors
/// [`ErrorCode::Required`] or [`ErrorCode::Syntax`].
pub fn key(field: &str, typed: &str) -> Result<String, FieldError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(FieldError::new(field, ErrorCode::Required, sentence!("input-key-required")));
    }
    if !text::is_key(typed) {
        return Err(FieldError::new(field, ErrorCode::Syntax, sentence!("input-not-a-key")));
    }
    Ok(typed.to_owned())
}

/// A reason code such as `billing/late-fee`; nothing when it is blank.
///
/// # Errors
/// [`ErrorCode::Syntax`].
pub fn reason(field: &str, typed: &str) -> Result<Option<String>, FieldError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if !text::is_reason(typed) {
        return Err(FieldError::new(field, ErrorCode::Syntax, sentence!("input-not-a-reason")));
    }
    Ok(Some(typed.to_owned()))
}

/// An e-mail address in the form in which it is kept; nothing when it is blank.
///
/// # Errors
/// [`ErrorCode::Syntax`].
pub fn email(field: &str, typed: &str) -> Result<Option<String>, FieldError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || FieldError::new(field, ErrorCode::Syntax, sentence!("input-not-an-email"));
    text::email(typed).map(Some).ok_or_else(wrong)
}

/// A phone number as E.164; nothing when it is blank.
///
/// # Errors
/// [`ErrorCode::Syntax`].
pub fn phone(field: &str, typed: &str) -> Result<Option<String>, FieldError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || FieldError::new(field, ErrorCode::Syntax, sentence!("input-not-a-phone-number"));
    text::phone(typed).map(Some).ok_or_else(wrong)
}

/// A whole number within `range`; `what` and `unit` go into the sentence ("The delay is 0 to 43200 minutes.").
///
/// # Errors
/// [`ErrorCode::OutOfRange`].
pub fn number_within(
    field: &str,
    value: i64,
    range: RangeInclusive<i64>,
    what: impl Into<Sentence>,
    unit: impl Into<Sentence>,
) -> Result<i64, FieldError> {
    if range.contains(&value) {
        return Ok(value);
    }
    let (from, to) = (range.start().to_string(), range.end().to_string());
    let message = sentence!("input-out-of-range", what = what.into(), from, to, unit = unit.into());
    Err(FieldError::new(field, ErrorCode::OutOfRange, message))
}

/// A typed whole number within `range`.
///
/// # Errors
/// [`ErrorCode::Required`], [`ErrorCode::NotANumber`] or [`ErrorCode::OutOfRange`].
pub fn number(
    field: &str,
    typed: &str,
    range: RangeInclusive<i64>,
    what: impl Into<Sentence>,
    unit: impl Into<Sentence>,
) -> Result<i64, FieldError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(FieldError::new(field, ErrorCode::Required, sentence!("input-number-required")));
    }
    let wrong = |_| {
        let message = sentence!("input-not-a-number", given = text::shortened(typed, 30));
        FieldError::new(field, ErrorCode::NotANumber, message)
    };
    let value = typed.parse().map_err(wrong)?;
    number_within(field, value, range, what, unit)
}

/// One of an enum's words; `what` goes into the sentence.
///
/// # Errors
/// [`ErrorCode::Required`] or [`ErrorCode::Unknown`], with the words that exist.
pub fn word<T: std::str::FromStr<Err = crate::UnknownWord>>(field: &str, typed: &str) -> Result<T, FieldError> {
    let typed = typed.trim();
    typed.parse().map_err(|error: crate::UnknownWord| {
        if typed.is_empty() {
            FieldError::new(field, ErrorCode::Required, sentence!("input-word-required", allowed = error.allowed))
        } else {
            let message = sentence!("input-word-unknown", given = error.given, allowed = error.allowed);
            FieldError::new(field, ErrorCode::Unknown, message)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Channel;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(ErrorCode);
    }

    #[test]
    fn errors_name_the_field_and_what_to_do() {
        let error = email("email", "a@b").unwrap_err().within("customer");
        assert_eq!(error.to_string(), "customer.email: This is no e-mail address; one looks like “name@example.org”.");
        let error = word::<Channel>("channel", "fax").unwrap_err();
        assert_eq!(
            (error.code, error.message.to_string().as_str()),
            (ErrorCode::Unknown, "“fax” is not known here; it is one of: phone, chat, email, ticket, visit.")
        );
        assert_eq!(word::<Channel>("channel", " ").unwrap_err().code, ErrorCode::Required);
        assert_eq!(number("delay", "1.5", 0..=9, "The delay", "minutes").unwrap_err().code, ErrorCode::NotANumber);
        assert_eq!(
            number("delay", "10", 0..=9, "The delay", "minutes").unwrap_err().message,
            "The delay is from 0 to 9 minutes."
        );
    }

    #[test]
    fn impossible_text_is_refused_with_its_reason() {
        assert_eq!(required_line("name", &"x".repeat(300_000), 200).unwrap_err().code, ErrorCode::TooLong);
        assert_eq!(required_line("name", "a\0b", 200).unwrap_err().code, ErrorCode::ControlCharacter);
        assert_eq!(required_line("name", "a\nb", 200).unwrap_err().code, ErrorCode::ControlCharacter);
        assert_eq!(required_line("name", " \n ", 200).unwrap_err().code, ErrorCode::Required);
        assert_eq!(optional_line("name", " ", 200), Ok(None));
        assert_eq!(required_text("comment", " a\r\nb ", 200).unwrap(), "a\nb");
    }

    proptest! {
        #[test]
        fn length_counts_characters_to_the_last_one(text in "[ -~äöü€😀\n]{0,60}", limit in 1_usize..60) {
            let length = text.trim().chars().count();
            match optional_text("x", &text, limit) {
                Ok(kept) => {
                    prop_assert!(length <= limit);
                    prop_assert_eq!(kept.as_deref().unwrap_or(""), text.trim());
                }
                Err(error) => {
                    prop_assert_eq!(error.code, ErrorCode::TooLong);
                    prop_assert!(length > limit || text.len() > limit * 8);
                }
            }
        }

        #[test]
        fn what_is_kept_never_holds_a_control_character(text in any::<String>()) {
            if let Ok(line) = required_line("x", &text, 10_000) {
                prop_assert!(!line.chars().any(char::is_control));
            }
        }
    }
}
