//! Why the JSON of a survey cannot be read: in English as its reader says it, and from that in the languages of staff.

use crate::{Sentence, sentence};

/// What the reader of JSON said, as a sentence for staff. What is none of the sentences that are known here stays as it is.
#[must_use]
pub fn unread(said: &str) -> Sentence {
    // A sentence that does not say the same in English is not the one that was said.
    known(said).filter(|known| known == said).unwrap_or_else(|| said.to_owned().into())
}

fn known(said: &str) -> Option<Sentence> {
    let placed = said.rsplit_once(" at line ").and_then(|(what, place)| Some((what, place.split_once(" column ")?)));
    match placed {
        Some((what, (line, column))) => Some(sentence!("json-at", what = what_is(what)?, line, column)),
        None => what_is(said),
    }
}

fn what_is(said: &str) -> Option<Sentence> {
    written(said).or_else(|| field(said)).or_else(|| value(said))
}

/// What is not written as JSON is.
fn written(said: &str) -> Option<Sentence> {
    Some(match said {
        "EOF while parsing a list" => sentence!("json-ends-in-list"),
        "EOF while parsing an object" => sentence!("json-ends-in-object"),
        "EOF while parsing a string" => sentence!("json-ends-in-string"),
        "EOF while parsing a value" => sentence!("json-ends-in-value"),
        "expected `:`" => sentence!("json-expected-colon"),
        "expected `,` or `]`" => sentence!("json-expected-next-in-list"),
        "expected `,` or `}`" => sentence!("json-expected-next-in-object"),
        "expected ident" => sentence!("json-expected-word"),
        "expected value" => sentence!("json-expected-value"),
        "key must be a string" => sentence!("json-key-no-string"),
        "trailing comma" => sentence!("json-trailing-comma"),
        "trailing characters" => sentence!("json-trailing-characters"),
        "invalid escape" => sentence!("json-invalid-escape"),
        "invalid number" => sentence!("json-invalid-number"),
        "number out of range" => sentence!("json-number-out-of-range"),
        "control character (\\u0000-\\u001F) found while parsing a string" => sentence!("json-control-character"),
        "recursion limit exceeded" => sentence!("json-too-deep"),
        "a survey has either `questions`, on one page, or `pages`" => sentence!("json-questions-or-pages"),
        _ => return None,
    })
}

/// A field that is missing, not known or there twice, or a word that is not known.
fn field(said: &str) -> Option<Sentence> {
    let named = |before: &str| said.strip_prefix(before)?.strip_suffix('`');
    if let Some(name) = named("missing field `") {
        return Some(sentence!("json-missing-field", name));
    }
    if let Some(name) = named("duplicate field `") {
        return Some(sentence!("json-duplicate-field", name));
    }
    let (what, instead) = said.split_once("`, expected ")?;
    let expected = one_of(instead);
    match what.strip_prefix("unknown field `") {
        Some(name) => Some(sentence!("json-unknown-field", name, expected)),
        None => Some(sentence!("json-unknown-word", name = what.strip_prefix("unknown variant `")?, expected)),
    }
}

/// Names that would have been right: `a`, `a` or `b`, one of `a`, `b`, `c`.
fn one_of(names: &str) -> Sentence {
    if let Some(names) = names.strip_prefix("one of ") {
        return sentence!("json-one-of", names);
    }
    match names.split_once("` or `") {
        Some((first, second)) => {
            sentence!("json-either", first = format!("{first}`"), second = format!("`{second}"))
        }
        None => names.to_owned().into(),
    }
}

/// A value that is none for its place.
fn value(said: &str) -> Option<Sentence> {
    if let Some((length, expected)) =
        said.strip_prefix("invalid length ").and_then(|rest| rest.split_once(", expected "))
    {
        return Some(sentence!("json-invalid-length", length, expected));
    }
    let (what, expected) = said.rsplit_once(", expected ")?;
    match what.strip_prefix("invalid type: ") {
        Some(given) => Some(sentence!("json-invalid-type", given, expected)),
        None => Some(sentence!("json-invalid-value", given = what.strip_prefix("invalid value: ")?, expected)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Survey;
    use super::unread;
    use crate::Language;
    use proptest::prelude::*;

    /// What is said of this JSON in German.
    fn said_of<T: serde::de::DeserializeOwned>(json: &str) -> String {
        let error = serde_json::from_str::<T>(json).err().unwrap().to_string();
        let sentence = unread(&error);
        assert_eq!(sentence, error.as_str());
        sentence.text(Language::De).into_owned()
    }

    #[test]
    fn what_is_no_json_is_told_in_german() {
        for (json, expected) in [
            ("{", "Das Ende kommt mitten in einem Objekt (Zeile 1, Spalte 1)"),
            ("[1,]", "Es steht ein Komma zu viel (Zeile 1, Spalte 4)"),
            ("{\"key\" 1}", "`:` wird erwartet (Zeile 1, Spalte 8)"),
        ] {
            assert_eq!(said_of::<serde_json::Value>(json), expected, "{json}");
        }
    }

    #[test]
    fn what_is_no_survey_is_told_in_german() {
        for (json, expected) in [
            ("{}", "Das Feld `key` fehlt"),
            ("{\"key\": 1}", "Ein anderer Typ ist nötig: gegeben ist integer `1`, erwartet wird a string"),
            ("{\"colour\": 1}", "Das Feld `colour` gibt es nicht; möglich ist eines von `key`, `name`"),
            ("{\"lead_metric\": \"smile\"}", "`smile` gibt es nicht; möglich ist eines von `csat`"),
        ] {
            let said = said_of::<Survey>(json);
            assert!(said.starts_with(expected), "{json}: {said}");
        }
    }

    #[test]
    fn every_sentence_is_known_by_its_english() {
        for said in [
            "EOF while parsing a list",
            "EOF while parsing a string at line 3 column 17",
            "EOF while parsing a value at line 1 column 0",
            "expected `,` or `]` at line 1 column 4",
            "expected `,` or `}` at line 12 column 1234",
            "expected ident at line 1 column 2",
            "expected value at line 1 column 1",
            "key must be a string at line 1 column 2",
            "trailing characters at line 2 column 1",
            "invalid escape at line 1 column 3",
            "invalid number at line 1 column 3",
            "number out of range at line 1 column 3",
            "control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0",
            "recursion limit exceeded at line 1 column 128",
            "a survey has either `questions`, on one page, or `pages`",
            "duplicate field `key`",
            "unknown field `x`, expected `a`",
            "unknown field `x`, expected `a` or `b`",
            "unknown variant `x`, expected one of `a`, `b`, `c`",
            "invalid length 0, expected a tuple of size 2",
            "invalid value: integer `-1`, expected u8",
        ] {
            assert_eq!(unread(said), said);
            assert_ne!(unread(said).text(Language::De), said, "{said}");
        }
    }

    proptest! {
        #[test]
        fn what_is_none_of_them_stays(said in "[a-z `,:]{0,40}(, expected [a-z` ]{0,10})?( at line [0-9x]{1,4} column [0-9]{0,3})?") {
            prop_assert_eq!(unread(&said).to_string(), said);
        }
    }
}
