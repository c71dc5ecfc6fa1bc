//! A survey whose logic has nothing wrong: every condition read, every way going on.
//!
//! It is made where surveys are written and travels as JSON to where they are answered: a browser reads conditions, but need
//! not be able to say what is wrong with them.

use super::eval::{all, any};
use super::outline::Outline;
use super::problem::Problem;
use super::{Condition, Test, check};
use serde::{Deserialize, Serialize};

/// A survey whose logic has nothing wrong. Whatever is answered, there is a way through it, and the way ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub(super) pages: Vec<Page>,
    /// The keys of the endings; the first is the one where nothing says otherwise.
    pub(super) endings: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Page {
    pub(super) key: String,
    #[serde(default, skip_serializing_if = "Condition::is_always")]
    pub(super) show_if: Condition,
    pub(super) questions: Vec<Question>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) skips: Vec<Skip>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Question {
    pub(super) key: String,
    #[serde(default, skip_serializing_if = "Condition::is_always")]
    pub(super) show_if: Condition,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) required: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Skip {
    #[serde(default, skip_serializing_if = "Condition::is_always")]
    pub(super) when: Condition,
    pub(super) to: Way,
}

/// Where one is: before a page, or at an ending; by their numbers, from 0. What comes later is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Way {
    Page(usize),
    Ending(usize),
}

impl Plan {
    /// The plan of a survey.
    ///
    /// # Errors
    /// Every problem of its logic, when one of them is more than a warning.
    pub fn new(outline: &Outline) -> Result<Self, Vec<Problem>> {
        let (plan, problems) = check::read(outline);
        if problems.iter().all(|problem| problem.code.is_warning()) { Ok(plan) } else { Err(problems) }
    }

    /// Where a page comes in the order of all pages.
    pub(super) fn position(&self, page: &str) -> Option<usize> {
        self.pages.iter().position(|known| known.key == page)
    }

    /// What comes behind a page where nothing leads elsewhere.
    pub(super) const fn following(&self, page: usize) -> Way {
        if page + 1 < self.pages.len() { Way::Page(page + 1) } else { Way::Ending(0) }
    }

    /// Where a skip leads: never back, even in a plan that was not made by [`Plan::new`].
    pub(super) fn onward(&self, page: usize, skip: &Skip) -> Way {
        skip.to.max(self.following(page))
    }

    /// Every way that may be taken after a page that was shown, where `test` knows only some tests.
    pub(super) fn ways(&self, number: usize, page: &Page, test: &dyn Fn(&Test) -> Option<bool>) -> Vec<Way> {
        let mut ways = Vec::new();
        for skip in &page.skips {
            match skip.when.verdict(test) {
                Some(false) => {}
                Some(true) => {
                    ways.push(self.onward(number, skip));
                    return ways;
                }
                None => ways.push(self.onward(number, skip)),
            }
        }
        ways.push(self.following(number));
        ways
    }
}

impl Page {
    /// Whether the page is shown, with at least one question, where `test` knows only some tests.
    pub(super) fn shown(&self, test: &dyn Fn(&Test) -> Option<bool>) -> Option<bool> {
        let questions = any(self.questions.iter().map(|question| question.show_if.verdict(test)));
        all([self.show_if.verdict(test), questions])
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline::{Skip, Target};
    use super::super::{Facts, Given, sample};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_travels_as_little_more_than_its_conditions() {
        let mut outline = sample::pages(3, 1);
        outline.pages[0].questions[0].required = true;
        outline.pages[0].skips = vec![Skip { when: Some("q0>6".to_owned()), to: Target::Page("p2".to_owned()) }];
        outline.pages[2].show_if = Some("not answered(q1)".to_owned());
        let json = serde_json::to_string(&Plan::new(&outline).unwrap()).unwrap();
        assert_eq!(
            json,
            concat!(
                r#"{"pages":[{"key":"p0","questions":[{"key":"q0","required":true}],"skips":[{"when":"q0 > 6","to":{"page":2}}]},"#,
                r#"{"key":"p1","questions":[{"key":"q1"}]},"#,
                r#"{"key":"p2","show_if":"not answered(q1)","questions":[{"key":"q2"}]}],"endings":["e0"]}"#
            )
        );
    }

    #[test]
    fn one_that_was_tampered_with_still_ends() {
        let json = r#"{"pages":[{"key":"a","questions":[{"key":"q"}],"skips":[{"to":{"page":0}}]},
            {"key":"b","questions":[{"key":"q"}],"skips":[{"to":{"page":9}}]}],"endings":[]}"#;
        let plan: Plan = serde_json::from_str(json).unwrap();
        let pages: Vec<_> =
            plan.route(&Given::default(), &Facts::default()).steps.iter().map(|step| step.page).collect();
        assert_eq!(pages, ["a", "b"]);
        assert_eq!(plan.progress("a", &Given::default(), &Facts::default()).to_come, 2);
    }

    proptest! {
        #[test]
        fn it_arrives_as_it_was_sent(outline in sample::outline()) {
            let plan = Plan::new(&outline).unwrap();
            prop_assert_eq!(serde_json::from_str::<Plan>(&serde_json::to_string(&plan).unwrap()).unwrap(), plan);
        }
    }
}
