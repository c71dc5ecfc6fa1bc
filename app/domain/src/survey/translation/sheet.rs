//! Translations as a file has them, whatever its format.

use crate::Language;

/// The most bytes of a file that is read. The texts of a survey in every language are some hundredths of that.
pub const LIMIT: usize = 8 << 20;

/// Translations from one language into others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The language from which they were made.
    pub source: Language,
    /// The texts, in the order of the file.
    pub rows: Vec<Row>,
}

/// One text and its translations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file at which it begins, from 1.
    pub line: usize,
    /// The id of the text, as [`units`](super::units()) has it.
    pub id: String,
    /// What it said in the source language when the file was made; empty where it said nothing.
    pub source: String,
    /// What it says in other languages; empty where nobody has translated it.
    pub wordings: Vec<(Language, String)>,
}
