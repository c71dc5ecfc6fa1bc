//! A message that is shown once, on the page after a form.

use domain::{Language, Sentence, sentence};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Error;

/// What a form said: success in a sentence, or errors beside the values that were typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flash {
    /// Which form.
    pub form: String,
    /// What was done.
    pub said: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
    /// Which fields were wrong: name and sentence.
    pub fields: Vec<(String, String)>,
    /// What was typed, by field name.
    pub typed: Value,
}

impl Flash {
    /// A success.
    pub fn said(form: &str, said: impl Into<String>) -> Self {
        Self { form: form.to_owned(), said: Some(said.into()), ..Self::default() }
    }

    /// A failure in the words of `language`, with what was typed.
    #[must_use]
    pub fn failed(form: &str, error: &Error, typed: &impl Serialize, language: Language) -> Self {
        let words = |sentence: &Sentence| sentence.text(language).into_owned();
        let (sentence, fields) = match error {
            Error::Invalid(fields) => (
                sentence!("look-at-marked-fields"),
                fields.iter().map(|wrong| (wrong.field.clone(), words(&wrong.message))).collect(),
            ),
            other => (other.sentence(), Vec::new()),
        };
        Self {
            form: form.to_owned(),
            said: None,
            error: Some(words(&sentence)),
            fields,
            typed: serde_json::to_value(typed).unwrap_or_default(),
        }
    }

    /// What was typed in `field`; empty if nothing.
    #[must_use]
    pub fn value(&self, field: &str) -> String {
        match self.typed.get(field) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Null) | None => String::new(),
            Some(other) => other.to_string(),
        }
    }

    /// What was wrong with `field`, if anything.
    #[must_use]
    pub fn error_at(&self, field: &str) -> Option<String> {
        self.fields.iter().find(|(name, _)| name == field).map(|(_, message)| message.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_form_keeps_what_was_typed() {
        let error = Error::field("name", "required", "Give it a name.");
        let flash =
            Flash::failed("program", &error, &serde_json::json!({ "name": "", "share": 50, "key": "x" }), Language::En);
        assert_eq!((flash.value("key"), flash.value("share")), ("x".to_owned(), "50".to_owned()));
        assert_eq!(flash.error_at("name").as_deref(), Some("Give it a name."));
        assert_eq!(flash.value("missing"), "");
    }
}
