//! The name that was probably meant by another.

use crate::{Sentence, sentence};

/// How alike two names must be (0 to 1) for the one to be meant by the other.
const ALIKE: f64 = 0.6;

/// What a survey has, known by keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Page,
    Ending,
    Question,
    Choice,
    Row,
    Fact,
}

impl Thing {
    /// The word by which wordings choose.
    const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Ending => "ending",
            Self::Question => "question",
            Self::Choice => "choice",
            Self::Row => "row",
            Self::Fact => "fact",
        }
    }

    /// That there is more than one of this key.
    pub(super) fn twice(self, key: &str) -> Sentence {
        sentence!("logic-twice", thing = self.as_str(), key)
    }
}

/// A sentence that there is no such thing, with the known name that comes nearest, where one is near.
pub(super) fn unknown<'a>(thing: Thing, name: &str, known: impl IntoIterator<Item = &'a str>) -> Sentence {
    let (thing, shown) = (thing.as_str(), crate::text::shortened(name, 60));
    match nearest(name, known) {
        Some(meant) => sentence!("logic-unknown-but-near", thing, name = shown, meant),
        None => sentence!("logic-unknown", thing, name = shown),
    }
}

fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|known| (strsim::normalized_damerau_levenshtein(name, known), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::{Thing, unknown};

    #[test]
    fn the_nearest_name_is_offered_and_a_far_one_is_not() {
        let known = ["score", "resolved", "comment"];
        assert_eq!(unknown(Thing::Question, "scroe", known), "There is no question “scroe”; did you mean “score”?");
        assert_eq!(unknown(Thing::Question, "weather", known), "There is no question “weather”.");
    }
}
