//! One text in several languages.

use crate::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One text in several languages; as JSON `{"en": "…", "de": "…"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<Language, String>);

impl Texts {
    /// A text of these wordings.
    pub fn new<T: Into<String>>(wordings: impl IntoIterator<Item = (Language, T)>) -> Self {
        Self(wordings.into_iter().map(|(language, wording)| (language, wording.into())).collect())
    }

    /// The wording in `language`; where there is none, the English one; else any; else nothing to read.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.0
            .get(&language)
            .or_else(|| self.0.get(&Language::En))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Whether there is a wording in `language` that is not blank.
    #[must_use]
    pub fn has(&self, language: Language) -> bool {
        self.0.get(&language).is_some_and(|wording| !wording.trim().is_empty())
    }

    /// The wording in `language` and no other; none where there is none.
    #[must_use]
    pub fn wording(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// Says it in `language` with other words.
    pub fn set(&mut self, language: Language, wording: String) {
        self.0.insert(language, wording);
    }

    /// The languages and their wordings.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, wording)| (*language, wording.as_str()))
    }

    /// Whether there is no wording at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use crate::Language;

    #[test]
    fn a_missing_language_falls_back_to_english_and_then_to_any() {
        let texts = Texts::new([(Language::De, "Ja"), (Language::En, "Yes")]);
        assert_eq!((texts.get(Language::De), texts.get(Language::Fr)), ("Ja", "Yes"));
        assert_eq!(Texts::new([(Language::De, "Ja")]).get(Language::Es), "Ja");
        assert_eq!(Texts::default().get(Language::En), "");
    }

    #[test]
    fn a_blank_wording_is_none() {
        assert!(!Texts::new([(Language::De, " ")]).has(Language::De));
    }

    #[test]
    fn json_is_a_map_by_tag() {
        let texts = Texts::new([(Language::De, "Ja"), (Language::En, "Yes")]);
        assert_eq!(serde_json::to_string(&texts).unwrap(), r#"{"en":"Yes","de":"Ja"}"#);
    }
}
