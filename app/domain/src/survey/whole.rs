//! What a browser needs to lead through a survey by itself.

use super::Survey;
use super::logic::{Condition, Fact, SentPlan, Subject, Template};
use super::rules::Rules;
use crate::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A survey as a browser leads through it: the rules without a text, and every question ready to be shown.
///
/// It travels as [postcard](https://postcard.jamesmunns.com): reading JSON would weigh a third of the program that reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whole {
    /// What is asked.
    pub rules: Rules,
    /// The ways through it.
    pub plan: SentPlan,
    /// The language of the page.
    pub language: Language,
    /// The HTML of each question that depends on no answer, by key.
    pub questions: BTreeMap<String, String>,
    /// The HTML of the headings of pages, by the key of the page's first question.
    pub headings: BTreeMap<String, String>,
    /// The words around the questions.
    pub words: Words,
}

/// The words around the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// On the button that submits.
    pub send: String,
    /// On the button that leads to the next questions.
    pub next: String,
    /// On the button that leads back.
    pub back: String,
    /// Where one is: for each number of pages, from one on, the wording for each page.
    pub page_of: Vec<Vec<String>>,
}

impl Words {
    /// Where one is who is at page `number` of `of`.
    #[must_use]
    pub fn page(&self, number: usize, of: usize) -> &str {
        let pages = of.checked_sub(1).and_then(|at| self.page_of.get(at));
        pages.and_then(|pages| pages.get(number.checked_sub(1)?)).map_or("", String::as_str)
    }
}

impl Survey {
    /// Whether a browser may lead through it. Conditions that look at the contact are the house's own: who reads them in a
    /// browser would learn how the house speaks of its customers. Files are for the server to take.
    #[must_use]
    pub fn can_be_led_by_a_browser(&self) -> bool {
        let pages = self.pages.iter().filter_map(|page| page.show_if.as_deref());
        let skips = self.pages.iter().flat_map(|page| &page.skips).filter_map(|skip| skip.when.as_deref());
        let questions = self.questions().filter_map(|question| question.show_if.as_deref());
        self.has_ways()
            && !self.asks_for_files()
            && pages.chain(skips).chain(questions).all(|condition| !looks_at_contact(condition))
    }
}

fn looks_at_contact(condition: &str) -> bool {
    condition.parse::<Condition>().map_or(true, |condition| {
        condition
            .tests()
            .iter()
            .any(|test| matches!(test.subject().what, Subject::Fact(fact) if fact != Fact::Language))
    })
}

/// Whether a text says something of an answer.
#[must_use]
pub fn speaks_of_answers(text: &str) -> bool {
    text.contains("{{")
        && text
            .parse::<Template>()
            .map_or(true, |template| template.subjects().any(|subject| subject.what.question().is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::templates;

    fn sample() -> Survey {
        serde_json::from_str(include_str!("sample.json")).unwrap()
    }

    #[test]
    fn what_the_house_calls_its_customers_stays_with_the_house() {
        let mut survey = sample();
        survey.pages[0].questions[0].show_if = None;
        for page in &mut survey.pages {
            page.show_if = None;
            page.skips.clear();
            for question in &mut page.questions {
                question.show_if = None;
            }
        }
        assert!(survey.can_be_led_by_a_browser());
        survey.pages[1].show_if = Some("contact.language = \"de\"".to_owned());
        assert!(survey.can_be_led_by_a_browser());
        survey.pages[1].show_if = Some("score > 2 and contact.segment = \"difficult\"".to_owned());
        assert!(!survey.can_be_led_by_a_browser());
        assert!(!templates::csat_after_contact().can_be_led_by_a_browser(), "one page needs nobody to lead");
    }

    #[test]
    fn texts_that_speak_of_answers_are_told_from_others() {
        assert!(speaks_of_answers("About {{answer.score}}"));
        assert!(!speaks_of_answers("About {{contact.reason | \"it\"}}"));
        assert!(!speaks_of_answers("About it"));
    }
}
