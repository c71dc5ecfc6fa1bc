//! What is said of a text that cannot be read: where it stops making sense, and what would have been right there.

use super::expected::{Expected, found};
use super::problem::Code;
use crate::{Sentence, sentence};
use winnow::error::{AddContext, ErrMode, ParserError};
use winnow::stream::{LocatingSlice, Location, Stateful, Stream};

/// Why a condition or a placeholder cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("character {character}: {message}")]
pub struct SyntaxError {
    /// The character at which it was noticed, counted from 1.
    pub character: usize,
    /// What is wrong, for programs.
    pub code: Code,
    /// What is wrong, a sentence for people.
    pub message: Sentence,
}

impl SyntaxError {
    /// An error before which `at` bytes of `text` stand.
    pub(super) fn new(text: &str, at: usize, code: Code, message: Sentence) -> Self {
        Self { character: character(text, at), code, message }
    }

    /// What a parser says of `text`.
    pub(super) fn of(text: &str, fault: ErrMode<Fault>) -> Self {
        let (at, code, message) = match fault {
            ErrMode::Backtrack(fault) | ErrMode::Cut(fault) => match fault.why {
                Why::Said(code, message) => (fault.at, code, message),
                Why::Missing(expected) => (fault.at, Code::Syntax, missing(expected, found(text, fault.at))),
            },
            // Only parsers of texts that are still arriving ask for more.
            ErrMode::Incomplete(_) => (text.len(), Code::Syntax, missing(None, found(text, text.len()))),
        };
        Self::new(text, at, code, message)
    }
}

/// The number, from 1, of the character before which `at` bytes of the text stand.
pub(super) fn character(text: &str, at: usize) -> usize {
    text.char_indices().take_while(|(before, _)| *before < at).count() + 1
}

/// That something is expected where something else was found.
fn missing(expected: Option<Expected>, found: Sentence) -> Sentence {
    match expected {
        Some(expected) => sentence!("logic-expected", expected = expected.sentence(), found),
        None => sentence!("logic-unexpected", found),
    }
}

/// The text as parsers walk through it, with how deep in brackets they are.
pub(super) type Input<'a> = Stateful<LocatingSlice<&'a str>, usize>;

/// What a parser of this module gives back.
pub(super) type Parsed<T> = Result<T, ErrMode<Fault>>;

/// Where a parser stopped, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    at: usize,
    why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Why {
    /// What was expected; nothing as long as no parser has said it.
    Missing(Option<Expected>),
    Said(Code, Sentence),
}

/// The text, with nothing read yet.
pub(super) fn input(text: &str) -> Input<'_> {
    Stateful { input: LocatingSlice::new(text), state: 0 }
}

/// An error that no other way of reading can mend.
pub(super) fn wrong<T>(at: usize, code: Code, message: Sentence) -> Parsed<T> {
    Err(ErrMode::Cut(Fault { at, why: Why::Said(code, message) }))
}

impl<'a> ParserError<Input<'a>> for Fault {
    type Inner = Self;

    fn from_input(input: &Input<'a>) -> Self {
        Self { at: input.current_token_start(), why: Why::Missing(None) }
    }

    fn into_inner(self) -> Result<Self, Self> {
        Ok(self)
    }
}

/// The innermost parser that says what it expects is heard.
impl<'a> AddContext<Input<'a>, Expected> for Fault {
    fn add_context(self, _: &Input<'a>, _: &<Input<'a> as Stream>::Checkpoint, expected: Expected) -> Self {
        match self.why {
            Why::Missing(None) => Self { at: self.at, why: Why::Missing(Some(expected)) },
            _ => self,
        }
    }
}
