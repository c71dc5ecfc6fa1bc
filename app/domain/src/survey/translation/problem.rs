//! What is wrong with a file of translations.

/// One thing that is wrong with a file of translations. Its `Display` is its place and a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct Problem {
    /// Where it is: `line 12`, or `line 12, question.score.text` where a text is meant.
    pub place: String,
    /// What is wrong, a sentence for people.
    pub message: String,
}

impl Problem {
    /// A problem of a line as a whole.
    pub(super) fn at(line: usize, message: impl Into<String>) -> Self {
        Self { place: format!("line {line}"), message: message.into() }
    }

    /// That a file is too long, if it is.
    pub(super) fn of_length(file: &str) -> Option<Self> {
        let limit = super::LIMIT;
        let message = format!("The file has {} bytes; at most {limit} are read.", file.len());
        (file.len() > limit).then(|| Self::at(1, message))
    }

    /// A problem of one text.
    pub(super) fn of(line: usize, id: &str, message: impl Into<String>) -> Self {
        Self { place: format!("line {line}, {}", crate::text::shortened(id, 200)), message: message.into() }
    }
}
