//! What staff read: sentences by their names, worded in the languages of the staff pages.
//!
//! The wordings stand in `texts/staff/{language}/`, a file for each part of the house, in the format of Project Fluent. Who makes
//! a sentence names it and says what it is told, with [`sentence!`](crate::sentence); in which language it is read is decided where it
//! is shown. Programs, logs and commands read English.

#[cfg(test)]
mod files;
#[cfg(test)]
mod tests;
mod told;
#[cfg(feature = "wording")]
mod wording;

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use told::Told;

use crate::Language;

/// The languages of the staff pages.
pub const LANGUAGES: &[Language] = &[Language::En, Language::De, Language::Es, Language::Vi];

/// A sentence for staff. Shown as it is, it is English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// The message of this name, and what it is told.
    Named(&'static str, Vec<(&'static str, Told)>),
    /// Words that are the same in every language, such as a name, or that were worded before.
    AsIs(Cow<'static, str>),
}

impl Sentence {
    /// The message `id`, which is told `told`. [`sentence!`](crate::sentence) is the way to write it: the tests find its names.
    #[must_use]
    pub const fn named(id: &'static str, told: Vec<(&'static str, Told)>) -> Self {
        Self(Kind::Named(id, told))
    }

    /// The sentence as it is read in `language`; in English where staff pages are not in that language.
    #[cfg(feature = "wording")]
    #[must_use]
    pub fn text(&self, language: Language) -> Cow<'static, str> {
        match &self.0 {
            Kind::Named(id, told) => wording::worded(language, id, told),
            Kind::AsIs(words) => words.clone(),
        }
    }

    /// The sentence, of which this build knows no more than its name.
    #[cfg(not(feature = "wording"))]
    #[must_use]
    pub fn text(&self, _language: Language) -> Cow<'static, str> {
        match &self.0 {
            Kind::Named(id, _) => Cow::Borrowed(id),
            Kind::AsIs(words) => words.clone(),
        }
    }
}

/// The label of the word `word` among `what`, whose English is `english`.
#[cfg(feature = "wording")]
pub(crate) fn label(language: Language, what: &str, word: &str, english: &'static str) -> Cow<'static, str> {
    wording::label(language, what, word, english)
}

/// The label of a word, which this build has in English only.
#[cfg(not(feature = "wording"))]
pub(crate) fn label(_language: Language, _what: &str, _word: &str, english: &'static str) -> Cow<'static, str> {
    Cow::Borrowed(english)
}

/// Whether each language of the staff pages has a label of its own for this: for the tests of such words.
#[cfg(test)]
pub(crate) fn is_labelled(told: &Told) -> bool {
    matches!(told, Told::Label { what, word, .. } if wording::is_labelled(what, word))
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text(Language::En))
    }
}

impl From<&'static str> for Sentence {
    fn from(words: &'static str) -> Self {
        Self(Kind::AsIs(words.into()))
    }
}

impl From<String> for Sentence {
    fn from(words: String) -> Self {
        Self(Kind::AsIs(words.into()))
    }
}

impl From<Cow<'_, str>> for Sentence {
    fn from(words: Cow<'_, str>) -> Self {
        Self::from(words.into_owned())
    }
}

impl PartialEq<str> for Sentence {
    fn eq(&self, other: &str) -> bool {
        self.text(Language::En) == other
    }
}

impl PartialEq<&str> for Sentence {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

/// In English, for programs.
impl Serialize for Sentence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text(Language::En))
    }
}

impl<'de> Deserialize<'de> for Sentence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

/// A [`Sentence`](crate::staff::Sentence): the name of its message, and what it is told, each by the name that the wordings have
/// for it. `sentence!("too-long", length = text.len(), limit)` is told `length` and `limit`.
#[macro_export]
macro_rules! sentence {
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::staff::Sentence::named($id, vec![$((stringify!($name), $crate::sentence!(@told $name $(= $value)?))),*])
    };
    (@told $name:ident) => { $crate::staff::Told::from($name) };
    (@told $name:ident = $value:expr) => { $crate::staff::Told::from($value) };
}
