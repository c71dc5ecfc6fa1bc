//! What is wrong with the logic of a survey.

use super::syntax::SyntaxError;
use crate::survey::{Obstacle, said_at};
use crate::{Sentence, text_enum::text_enum};
use serde::{Deserialize, Serialize};
use std::fmt;

text_enum! {
    "logic problem";
    /// What is wrong with a survey's logic, for programs.
    pub enum Code {
        /// Not written the way conditions and placeholders are written.
        Syntax = "syntax", "Not written right";
        /// A condition with more characters than fit.
        TooLong = "too_long", "Too long";
        /// Brackets that nest deeper than is read.
        TooDeep = "too_deep", "Nested too deep";
        /// No page, or no ending.
        Missing = "missing", "Missing";
        /// A key that stands twice.
        Duplicate = "duplicate", "Stands twice";
        /// A key that conditions cannot name, for it is a word of their own or a value.
        Unnameable = "unnameable", "Cannot be named";
        /// A question that there is not.
        UnknownQuestion = "unknown_question", "Unknown question";
        /// A fact that there is not.
        UnknownFact = "unknown_fact", "Unknown fact";
        /// A choice that the question does not have.
        UnknownChoice = "unknown_choice", "Unknown choice";
        /// A row that the question does not have.
        UnknownRow = "unknown_row", "Unknown row";
        /// A page that there is not.
        UnknownPage = "unknown_page", "Unknown page";
        /// An ending that there is not.
        UnknownEnding = "unknown_ending", "Unknown ending";
        /// An answer that is given only later, or to the question itself.
        NotEarlier = "not_earlier", "Not asked before";
        /// A value of another type than the answer has.
        Mismatch = "mismatch", "Does not go together";
        /// A test that no answer can pass.
        NeverTrue = "never_true", "Never true";
        /// A test that every answer passes.
        AlwaysTrue = "always_true", "Always true";
        /// A skip to the page itself or an earlier one.
        Circle = "circle", "Goes in a circle";
        /// A page or question that nobody ever sees.
        Unreachable = "unreachable", "Cannot be reached";
        /// An ending or a skip to which no answers lead.
        Unused = "unused", "Never used";
    }
}

impl Code {
    /// Whether the survey can be answered all the same, and nobody is asked the wrong thing.
    #[must_use]
    pub const fn is_warning(self) -> bool {
        matches!(self, Self::Unnameable | Self::AlwaysTrue | Self::Unused)
    }
}

/// One thing that is wrong with a survey's logic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub struct Problem {
    /// Where it is, counted from 0 as in JSON: `pages.2.questions.1.show_if`.
    pub place: String,
    /// The character of the text at that place, counted from 1; none where the place as a whole is meant.
    pub character: Option<usize>,
    /// What is wrong, for programs.
    pub code: Code,
    /// What is wrong, a sentence for people.
    pub message: Sentence,
}

impl Problem {
    pub(super) fn new(place: &str, code: Code, message: Sentence) -> Self {
        Self { place: place.to_owned(), character: None, code, message }
    }

    pub(super) fn syntax(place: &str, error: SyntaxError) -> Self {
        Self { character: Some(error.character), ..Self::new(place, error.code, error.message) }
    }

    /// Place and message, for staff; what `Display` says in English.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let obstacle = Obstacle::from(self.clone());
        said_at(&obstacle.place, &obstacle.message)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)?;
        if let Some(character) = self.character {
            write!(f, ", character {character}")?;
        }
        write!(f, ": {}", self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Code);
    }
}
