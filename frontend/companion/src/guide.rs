//! Which questions come next, by the rules of `domain`: the server goes by the same, and has the last word.

use std::collections::BTreeMap;

use domain::{
    Language,
    survey::{
        self, Onward, Pace, Survey, Typed, Whole, Words,
        logic::{Facts, Plan},
    },
};

use crate::form::Pairs;

/// Leads through a survey.
pub(crate) struct Guide {
    survey: Survey,
    plan: Plan,
    facts: Facts,
    language: Language,
    /// The HTML of questions, by key.
    pub(crate) questions: BTreeMap<String, String>,
    /// The HTML of headings, by the key of the first question below.
    pub(crate) headings: BTreeMap<String, String>,
    pub(crate) words: Words,
    /// The keys of the questions of each page that was shown before, in their order.
    pub(crate) before: Vec<Vec<String>>,
    /// The keys of those that are shown now.
    pub(crate) now: Vec<String>,
}

impl Guide {
    /// A guide for somebody who sees the last of the pages that were `shown`.
    pub(crate) fn new(whole: Whole, mut shown: Vec<Vec<String>>) -> Option<Self> {
        let Whole { rules, plan, language, questions, headings, words } = whole;
        let now = shown.pop()?;
        let facts = Facts { language: Some(language), ..Facts::default() };
        let (survey, plan) = (rules.into(), plan.into());
        Some(Self { survey, plan, facts, language, questions, headings, words, before: shown, now })
    }

    /// The questions after those that are shown now; none where the server has to say it: there is something wrong, there
    /// is nothing left to ask, or the next texts depend on answers.
    pub(crate) fn next(&self, pairs: &Pairs) -> Option<Vec<String>> {
        let seen: Vec<&str> = self.before.iter().flatten().chain(&self.now).map(String::as_str).collect();
        self.after(&seen, pairs)
    }

    /// The questions that belong on this page, as the answers on it stand.
    pub(crate) fn here(&self, pairs: &Pairs) -> Option<Vec<String>> {
        if self.survey.pace == Pace::Question {
            return None;
        }
        let seen: Vec<&str> = self.before.iter().flatten().map(String::as_str).collect();
        self.after(&seen, pairs)
    }

    /// How many pages may follow.
    pub(crate) fn to_come(&self, pairs: &Pairs) -> usize {
        let given = self.survey.read_so_far(&Typed::of(&self.survey, pairs), self.language).in_logic();
        survey::to_come(&self.survey, &self.plan, &self.facts, (&self.before, &self.now), &given)
    }

    /// Whether a page was passed before this one.
    pub(crate) fn has_passed_a_page(&self) -> bool {
        !self.before.is_empty()
    }

    /// Every page that was shown, this one the last.
    pub(crate) fn shown(&self) -> Vec<Vec<String>> {
        self.before.iter().chain([&self.now]).cloned().collect()
    }

    fn after(&self, seen: &[&str], pairs: &Pairs) -> Option<Vec<String>> {
        match survey::onward(&self.survey, &self.plan, &self.facts, pairs, seen, self.language) {
            Ok(Onward::Ask(keys)) if keys.iter().all(|key| self.questions.contains_key(key)) => Some(keys),
            _ => None,
        }
    }
}
