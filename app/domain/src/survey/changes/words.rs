//! Changes as sentences.

use super::{Change, Place, Way, What, Wording};
use crate::survey::Target;
use crate::text;
use std::fmt;

/// How much of a wording is shown.
const SHOWN: usize = 60;
/// How much of what two wordings have in common stands before the place at which they part.
const BEFORE: usize = 20;

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, what } = self;
        match what {
            What::Added(None) => write!(f, "{place} was added."),
            What::Added(Some(page)) => write!(f, "{place} was added to page “{page}”."),
            What::Removed(None) => write!(f, "{place} was removed."),
            What::Removed(Some(page)) => write!(f, "{place} was removed from page “{page}”."),
            What::Moved(None) => write!(f, "{place} now stands first."),
            What::Moved(Some(after)) => write!(f, "{place} now stands after “{after}”."),
            What::ToPage { from, to } => write!(f, "{place} moved from page “{from}” to page “{to}”."),
            What::Renamed(key) => write!(f, "{place} has the new key “{key}”."),
            What::Language(language) => write!(f, "{place} can now be answered in {}.", language.label()),
            What::NoLanguage(language) => write!(f, "{place} can no longer be answered in {}.", language.label()),
            What::Setting { name, old, new } => write!(f, "{place}: {name} is now {new}; it was {old}."),
            What::Wording { of, language, old, new } => {
                write!(f, "{place}: {of} in {} ", language.label())?;
                said(f, old.as_deref(), new.as_deref())
            }
            What::SkipAdded(way) => write!(f, "{place}: a skip was added, {way}."),
            What::SkipRemoved(way) => write!(f, "{place}: a skip was removed, {way}."),
            What::SkipsReordered => write!(f, "{place}: its skips are tried in another order."),
            What::Unnamed => write!(f, "{place} changed where keys stand twice, so that nothing tells what is what."),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Survey => f.write_str("The survey"),
            Self::Ending(key) => write!(f, "Ending “{key}”"),
            Self::Page(key) => write!(f, "Page “{key}”"),
            Self::Question(key) => write!(f, "Question “{key}”"),
            Self::Choice { question, key } => write!(f, "Choice “{key}” of question “{question}”"),
            Self::Row { question, key } => write!(f, "Row “{key}” of question “{question}”"),
        }
    }
}

impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "the text",
            Self::Help => "the help",
            Self::LowEnd => "the word at the low end",
            Self::HighEnd => "the word at the high end",
            Self::Title => "the title",
            Self::Heading => "the heading",
            Self::Thanks => "the thanks",
            Self::Other => "the label of the other choice",
            Self::Point(point) => return write!(f, "the word for point {point}"),
        })
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.when {
            Some(when) => write!(f, "where `{when}`, ")?,
            None => f.write_str("always ")?,
        }
        match &self.to {
            Target::Page(key) => write!(f, "to page “{key}”"),
            Target::Ending(key) => write!(f, "to ending “{key}”"),
        }
    }
}

/// The end of a sentence about a wording.
fn said(f: &mut fmt::Formatter<'_>, old: Option<&str>, new: Option<&str>) -> fmt::Result {
    match (old, new) {
        (Some(old), Some(new)) => {
            let (old, new) = excerpts(old, new);
            write!(f, "is now “{new}”; it was “{old}”.")
        }
        (None, new) => write!(f, "is new: “{}”.", text::shortened(new.unwrap_or_default(), SHOWN)),
        (Some(old), None) => write!(f, "was removed; it was “{}”.", text::shortened(old, SHOWN)),
    }
}

/// Two wordings, cut so that the place at which they part can be seen.
fn excerpts(old: &str, new: &str) -> (String, String) {
    let common = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    let cut = |text: &str| {
        if common < SHOWN - 1 {
            return text::shortened(text, SHOWN);
        }
        let rest: String = text.chars().skip(common - BEFORE).collect();
        format!("…{}", text::shortened(&rest, SHOWN - 1))
    };
    (cut(old), cut(new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_wordings_show_where_they_part() {
        let (old, new) = (format!("{}the end", "so on and ".repeat(20)), format!("{}an end", "so on and ".repeat(20)));
        let (old, new) = excerpts(&old, &new);
        assert_eq!((old.as_str(), new.as_str()), ("…so on and so on and the end", "…so on and so on and an end"));
        assert_eq!(excerpts("a", &"b".repeat(90)).1.chars().count(), SHOWN);
    }
}
