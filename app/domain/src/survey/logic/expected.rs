//! What would have been right where a text stops making sense.

use crate::{Sentence, sentence};

/// What a parser expects at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    /// A whole condition.
    Condition,
    /// What a condition may speak of.
    Subject,
    /// A sign or word that compares.
    Comparison,
    /// A value to compare with.
    Value,
    /// `(`
    Opening,
    /// `)`
    Closing,
    /// `,` or `)`
    NextOrClosing,
    /// The end of a condition, or a word that goes on with it.
    End,
    /// The key behind the full stop of `matrix.friendly`.
    Part,
    /// The name behind `contact.`
    Fact,
    /// A quote or a backslash behind a backslash.
    Escaped,
    /// The quote at the end of a text.
    Quote,
    /// What a placeholder stands for.
    Name,
    /// The key behind `answer.`
    Question,
    /// The text behind the `|` of a placeholder.
    Default,
    /// `}}`
    Braces,
}

impl Expected {
    /// The sentence that says so, without its full stop.
    pub(super) fn sentence(self) -> Sentence {
        match self {
            Self::Condition => sentence!("logic-expected-condition"),
            Self::Subject => sentence!("logic-expected-subject"),
            Self::Comparison => sentence!("logic-expected-comparison", signs = "=, !=, <, <=, >, >="),
            Self::Value => sentence!("logic-expected-value"),
            Self::Opening => sentence!("logic-expected-opening"),
            Self::Closing => sentence!("logic-expected-closing"),
            Self::NextOrClosing => sentence!("logic-expected-next-or-closing"),
            Self::End => sentence!("logic-expected-end"),
            Self::Part => sentence!("logic-expected-part"),
            Self::Fact => sentence!("logic-expected-fact"),
            Self::Escaped => sentence!("logic-expected-escaped"),
            Self::Quote => sentence!("logic-expected-quote"),
            Self::Name => sentence!("logic-expected-name"),
            Self::Question => sentence!("logic-expected-question"),
            Self::Default => sentence!("logic-expected-default"),
            Self::Braces => sentence!("logic-expected-braces"),
        }
    }
}

/// What stands at `at` bytes of the text instead, cut to what names it.
pub(super) fn found(text: &str, at: usize) -> Sentence {
    let rest = text.get(at..).unwrap_or_default();
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).take(30).collect();
    match rest.chars().next() {
        None => sentence!("logic-found-end"),
        Some(first) if first.is_whitespace() => sentence!("logic-found-blank"),
        Some(first) if first.is_control() => sentence!("logic-found-control"),
        Some(first) if word.is_empty() => sentence!("logic-found", word = first.to_string()),
        Some(_) => sentence!("logic-found", word),
    }
}
