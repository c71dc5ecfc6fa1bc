//! Changes as sentences.

use super::{Change, Place, Way, What, Wording};
use crate::survey::Target;
use crate::{Language, Sentence, sentence, text};

/// How much of a wording is shown.
const SHOWN: usize = 60;
/// How much of what two wordings have in common stands before the place at which they part.
const BEFORE: usize = 20;

impl Change {
    /// What happened, for staff.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let place = self.place.sentence();
        match &self.what {
            What::Added(None) => sentence!("survey-change-added", place),
            What::Added(Some(page)) => sentence!("survey-change-added-to-page", place, page),
            What::Removed(None) => sentence!("survey-change-removed", place),
            What::Removed(Some(page)) => sentence!("survey-change-removed-from-page", place, page),
            What::Moved(None) => sentence!("survey-change-first", place),
            What::Moved(Some(after)) => sentence!("survey-change-after", place, after),
            What::ToPage { from, to } => sentence!("survey-change-to-page", place, from, to),
            What::Renamed(key) => sentence!("survey-change-renamed", place, key),
            What::Language(language) => sentence!("survey-change-language", place, language = *language),
            What::NoLanguage(language) => sentence!("survey-change-no-language", place, language = *language),
            What::Setting { name, old, new } => {
                let (name, old, new) = (name.clone(), old.clone(), new.clone());
                sentence!("survey-change-setting", place, name, new, old)
            }
            What::Wording { of, language, old, new } => {
                Reworded { place, of: of.sentence(), language: *language }.sentence(old.as_deref(), new.as_deref())
            }
            What::SkipAdded(way) => sentence!("survey-change-skip-added", place, way = way.sentence()),
            What::SkipRemoved(way) => sentence!("survey-change-skip-removed", place, way = way.sentence()),
            What::SkipsReordered => sentence!("survey-change-skips-reordered", place),
            What::Unnamed => sentence!("survey-change-unnamed", place),
        }
    }
}

impl Place {
    /// What it is called at the start of a sentence.
    fn sentence(&self) -> Sentence {
        match self {
            Self::Survey => sentence!("survey-place-survey"),
            Self::Ending(key) => sentence!("survey-place-ending", key),
            Self::Page(key) => sentence!("survey-place-page", key),
            Self::Question(key) => sentence!("survey-place-question", key),
            Self::Choice { question, key } => sentence!("survey-place-choice", key, question),
            Self::Row { question, key } => sentence!("survey-place-row", key, question),
        }
    }
}

impl Wording {
    /// What it is called inside a sentence.
    fn sentence(self) -> Sentence {
        match self {
            Self::Text => sentence!("survey-wording-text"),
            Self::Help => sentence!("survey-wording-help"),
            Self::LowEnd => sentence!("survey-wording-low-end"),
            Self::HighEnd => sentence!("survey-wording-high-end"),
            Self::Title => sentence!("survey-wording-title"),
            Self::Heading => sentence!("survey-wording-heading"),
            Self::Thanks => sentence!("survey-wording-thanks"),
            Self::Other => sentence!("survey-wording-other"),
            Self::Point(point) => sentence!("survey-wording-point", point = point.to_string()),
        }
    }
}

impl Way {
    /// Who takes it, and where it leads.
    fn sentence(&self) -> Sentence {
        let target = match &self.to {
            Target::Page(key) => sentence!("survey-way-to-page", key),
            Target::Ending(key) => sentence!("survey-way-to-ending", key),
        };
        match &self.when {
            Some(when) => sentence!("survey-way-where", when, target),
            None => sentence!("survey-way-always", target),
        }
    }
}

/// A text that says something else.
struct Reworded {
    place: Sentence,
    of: Sentence,
    language: Language,
}

impl Reworded {
    /// What it said, and what it says.
    fn sentence(self, old: Option<&str>, new: Option<&str>) -> Sentence {
        let Self { place, of, language } = self;
        match (old, new) {
            (Some(old), Some(new)) => {
                let (old, new) = excerpts(old, new);
                sentence!("survey-change-wording", place, of, language, new, old)
            }
            (None, new) => {
                let new = text::shortened(new.unwrap_or_default(), SHOWN);
                sentence!("survey-change-wording-new", place, of, language, new)
            }
            (Some(old), None) => {
                let old = text::shortened(old, SHOWN);
                sentence!("survey-change-wording-removed", place, of, language, old)
            }
        }
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
