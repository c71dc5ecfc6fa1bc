//! What a sentence can be told.

use std::borrow::Cow;

use super::Sentence;

/// Something that a sentence is told: a wording shows it, or chooses by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A name, or a text that is the same in every language.
    Text(Cow<'static, str>),
    /// A whole number: shown with its digits in groups, and what plurals are chosen by.
    Count(i64),
    /// One of a set of words, shown by its label.
    Label {
        /// The set.
        what: &'static str,
        /// The word.
        word: &'static str,
        /// Its label in English.
        english: &'static str,
    },
    /// Another sentence, worded in the language of the one around it.
    Sentence(Box<Sentence>),
}

impl From<&str> for Told {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned().into())
    }
}

impl From<&String> for Told {
    fn from(text: &String) -> Self {
        Self::Text(text.clone().into())
    }
}

impl From<String> for Told {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Cow<'_, str>> for Told {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned().into())
    }
}

impl From<Sentence> for Told {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(Box::new(sentence))
    }
}

macro_rules! counts {
    ($($number:ty),+) => {
        $(impl From<$number> for Told {
            fn from(number: $number) -> Self {
                // No count of anything that staff read comes near the limit.
                Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}

counts!(u8, u16, u32, u64, usize, i8, i16, i32, i64);
