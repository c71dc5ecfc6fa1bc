//! Enums that are stored as text: one macro, so that name, storage, parsing and wording never part.

use crate::{sentence, staff::Sentence};

/// A word that is none of an enum's words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} “{given}” is not known; it is one of: {allowed}")]
pub struct UnknownWord {
    /// What was expected, in words: `channel`, `role`.
    pub what: &'static str,
    /// What was given instead, cut to 60 characters.
    pub given: String,
    /// The words that would have been right, separated by commas.
    pub allowed: String,
}

impl UnknownWord {
    /// The error for `given` where one of `allowed` was expected.
    #[must_use]
    pub fn new(what: &'static str, given: &str, allowed: &[&str]) -> Self {
        Self { what, given: given.chars().take(60).collect(), allowed: allowed.join(", ") }
    }

    /// What staff read of it, in their language.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        sentence!("input-unknown-word", what = self.what, given = &self.given, allowed = &self.allowed)
    }
}

/// Declares an enum with a stored word (`snake_case`) and a label for people for each variant.
///
/// It gets `ALL`, `as_str`, `label`, `label_in`, `Display` (the stored word), `FromStr` and serde by the same word; with the feature
/// `openapi` or `exchange` also its schema, in which its own documentation says what each word means.
macro_rules! text_enum {
    (
        $what:literal;
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $( $(#[doc = $variant_doc:literal])* $variant:ident = $word:literal, $label:literal; )+
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
        pub enum $name {
            $( $(#[doc = $variant_doc])* #[serde(rename = $word)] $variant, )+
        }

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                let words = [$(($word, concat!($($variant_doc),*))),+];
                crate::text_enum::schema(concat!($($doc),*), &words)
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}

        impl $name {
            /// Every value, in the order in which people read them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word under which it is stored and travels: `snake_case`, never translated, never changed.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What people read, in English, as it stands inside or at the start of a line.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }

            /// What staff read, in their language.
            #[must_use]
            pub fn label_in(self, language: crate::Language) -> std::borrow::Cow<'static, str> {
                crate::staff::label(language, $what, self.as_str(), self.label())
            }
        }

        impl From<$name> for crate::staff::Told {
            fn from(value: $name) -> Self {
                Self::Label { what: $what, word: value.as_str(), english: value.label() }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::text_enum::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    other => Err(crate::text_enum::UnknownWord::new($what, other, &[$($word),+])),
                }
            }
        }
    };
}

/// Checks what every text enum promises; called from each enum's own tests.
#[cfg(test)]
macro_rules! text_enum_holds {
    ($name:ty) => {{
        let mut words = std::collections::BTreeSet::new();
        for value in <$name>::ALL.iter().copied() {
            let word = value.as_str();
            assert!(words.insert(word), "{word} stands twice");
            assert!(
                !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
                "{word}"
            );
            assert!(!value.label().trim().is_empty());
            let told = crate::staff::Told::from(value);
            assert!(crate::staff::is_labelled(&told), "a language of staff lacks the label of {told:?}");
            assert_eq!(word.parse::<$name>().unwrap(), value);
            assert_eq!(serde_json::to_value(value).unwrap(), serde_json::Value::from(word));
            assert_eq!(serde_json::from_value::<$name>(word.into()).unwrap(), value);
            assert!(word.to_uppercase().parse::<$name>().is_err());
        }
        assert!("".parse::<$name>().is_err());
    }};
}

/// The schema of a set of words: what it is, then each word with its meaning.
#[cfg(feature = "openapi")]
pub(crate) fn schema(what: &str, words: &[(&str, &str)]) -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
    use utoipa::openapi::{ObjectBuilder, schema::Type};
    let meanings: Vec<String> = words.iter().map(|(word, meaning)| format!("- `{word}`: {}", meaning.trim())).collect();
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(format!("{}\n\n{}", what.trim(), meanings.join("\n"))))
        .enum_values(Some(words.iter().map(|(word, _)| *word)))
        .into()
}

pub(crate) use text_enum;
#[cfg(test)]
pub(crate) use text_enum_holds;

#[cfg(test)]
mod tests {
    use super::UnknownWord;

    #[test]
    fn the_error_names_what_was_given_and_what_would_be_right() {
        let error = UnknownWord::new("channel", &"x".repeat(300_000), &["phone", "chat"]);
        assert_eq!(error.given.len(), 60);
        assert!(error.to_string().ends_with("is not known; it is one of: phone, chat"));
        assert_eq!(error.sentence(), *error.to_string());
    }
}
