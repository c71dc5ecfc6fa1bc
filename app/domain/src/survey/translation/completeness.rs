//! How much of a survey is there in each language.

use super::units;
use crate::{Language, survey::Survey};

/// How much of a survey is there in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// The language.
    pub language: Language,
    /// How many texts have a wording in it that is not blank.
    pub there: usize,
    /// How many texts there are.
    pub of: usize,
}

impl Completeness {
    /// Whether nothing is missing.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.there == self.of
    }
}

/// How much is there in each language of the survey, in its order, then in those in which there is something all the same:
/// a translation that is under way.
#[must_use]
pub fn completeness(survey: &Survey) -> Vec<Completeness> {
    let units = units(survey);
    let begun = Language::ALL.iter().copied().filter(|language| !survey.languages.contains(language));
    let begun = begun.filter(|language| units.iter().any(|unit| unit.texts.has(*language)));
    let languages = survey.languages.iter().copied().chain(begun);
    let there = |language| units.iter().filter(|unit| unit.texts.has(language)).count();
    languages.map(|language| Completeness { language, there: there(language), of: units.len() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::templates;

    #[test]
    fn what_can_be_published_is_whole_and_what_is_begun_is_seen() {
        let mut survey = templates::csat_after_contact();
        assert!(completeness(&survey).iter().all(Completeness::is_whole));
        survey.languages = vec![Language::De];
        assert_eq!(completeness(&survey).len(), Language::ALL.len());
        assert_eq!(completeness(&survey)[0].language, Language::De);
        survey.thanks.set(Language::Fr, " ".to_owned());
        let french = completeness(&survey).into_iter().find(|of| of.language == Language::Fr).unwrap();
        assert_eq!(french.of - french.there, 1);
    }
}
