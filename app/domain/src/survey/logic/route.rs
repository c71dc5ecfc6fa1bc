//! The way of one respondent: which pages and questions are shown, in which order, and which ending.

use super::plan::{Page, Plan, Way};
use super::{Condition, Facts, Given};

/// The way of one respondent through a survey, as far as the answers say: a question without an answer is taken as left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route<'a> {
    /// The pages that are shown, in their order.
    pub steps: Vec<Step<'a>>,
    /// The key of the ending.
    pub ending: &'a str,
    /// The answers to the questions that are shown. Others are not known to any condition, and are not to be kept.
    pub kept: Given,
    plan: &'a Plan,
}

/// A page on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step<'a> {
    /// Its number among all pages, from 0.
    pub number: usize,
    /// Its key.
    pub page: &'a str,
    /// The keys of the questions that are shown on it; at least one.
    pub questions: Vec<&'a str>,
    /// Those that must be answered and are not.
    pub missing: Vec<&'a str>,
}

impl Plan {
    /// The way of somebody who gave these answers.
    ///
    /// Pages are walked from the first on. What is not shown counts as not answered from there on, even where there is an
    /// answer from an earlier visit.
    #[must_use]
    pub fn route(&self, given: &Given, facts: &Facts) -> Route<'_> {
        let mut walk = Walk { given, facts, kept: Given::default() };
        let mut steps = Vec::new();
        let mut at = Way::Page(0);
        while let Way::Page(number) = at {
            at = self.following(number);
            let Some(page) = self.pages.get(number) else { break };
            let Some(step) = walk.step(number, page) else { continue };
            steps.push(step);
            if let Some(skip) = page.skips.iter().find(|skip| walk.holds(&skip.when)) {
                at = self.onward(number, skip);
            }
        }
        let ending = if let Way::Ending(number) = at { self.endings.get(number) } else { None };
        Route { steps, ending: ending.map_or("", String::as_str), kept: walk.kept, plan: self }
    }
}

/// What is known on the way.
struct Walk<'a> {
    given: &'a Given,
    facts: &'a Facts,
    kept: Given,
}

impl Walk<'_> {
    /// The page, when it is shown.
    fn step<'p>(&mut self, number: usize, page: &'p Page) -> Option<Step<'p>> {
        if !self.holds(&page.show_if) {
            return None;
        }
        let mut step = Step { number, page: &page.key, ..Step::default() };
        for question in &page.questions {
            if self.holds(&question.show_if) {
                step.questions.push(&question.key);
                match self.given.get(&question.key) {
                    Some(value) => self.kept.put(&question.key, value.clone()),
                    None if question.required => step.missing.push(&question.key),
                    None => {}
                }
            }
        }
        (!step.questions.is_empty()).then_some(step)
    }

    fn holds(&self, condition: &Condition) -> bool {
        condition.holds(&self.kept, self.facts)
    }
}

impl<'a> Route<'a> {
    /// The page that comes after this one; none where the ending does.
    ///
    /// A page that is not on the way (the answers before it were changed) is followed by the one that comes behind it, and
    /// a page that the survey does not have by the first.
    #[must_use]
    pub fn next(&self, page: &str) -> Option<&Step<'a>> {
        let number = self.plan.position(page);
        self.steps.iter().find(|step| Some(step.number) > number)
    }

    /// The page that comes before this one; none before the first.
    #[must_use]
    pub fn previous(&self, page: &str) -> Option<&Step<'a>> {
        let number = self.plan.position(page)?;
        self.steps.iter().rev().find(|step| step.number < number)
    }

    /// Whether a question is shown.
    #[must_use]
    pub fn shows(&self, question: &str) -> bool {
        self.steps.iter().any(|step| step.questions.contains(&question))
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline::{Outline, Skip, Target};
    use super::super::{Number, Value, check, sample};
    use super::*;
    use proptest::prelude::*;

    /// Four pages p0 to p3 with one number each, q0 to q3, and two endings. Who gives q0 at most 6 is asked q1, who
    /// gives q1 at most 3 goes to p3, who gives q3 ends at e1.
    fn plan() -> Plan {
        let mut outline = sample::pages(4, 2);
        outline.pages[1].questions[0].show_if = Some("q0 <= 6".to_owned());
        outline.pages[1].questions[0].required = true;
        outline.pages[1].skips = vec![Skip { when: Some("q1 <= 3".to_owned()), to: Target::Page("p3".to_owned()) }];
        outline.pages[2].show_if = Some("not answered(q1) or q1 > 4".to_owned());
        outline.pages[3].skips =
            vec![Skip { when: Some("answered(q3)".to_owned()), to: Target::Ending("e1".to_owned()) }];
        Plan::new(&outline).unwrap()
    }

    fn given(answers: &[(&str, i16)]) -> Given {
        answers.iter().map(|(key, point)| (*key, Value::Number(Number::from(*point)))).collect()
    }

    fn walked(answers: &[(&str, i16)]) -> (Vec<&'static str>, String) {
        let plan = plan();
        let route = plan.route(&given(answers), &Facts::default());
        let known = ["p0", "p1", "p2", "p3"];
        let pages = route.steps.iter().map(|step| known[step.number]).collect();
        (pages, route.ending.to_owned())
    }

    #[test]
    fn answers_lead_the_way() {
        assert_eq!(walked(&[]), (vec!["p0", "p2", "p3"], "e0".to_owned()));
        assert_eq!(walked(&[("q0", 6)]), (vec!["p0", "p1", "p2", "p3"], "e0".to_owned()));
        assert_eq!(walked(&[("q0", 6), ("q1", 3), ("q3", 1)]), (vec!["p0", "p1", "p3"], "e1".to_owned()));
        assert_eq!(walked(&[("q0", 6), ("q1", 4)]), (vec!["p0", "p1", "p3"], "e0".to_owned()));
    }

    #[test]
    fn an_answer_that_is_no_longer_asked_for_counts_for_nothing() {
        let answers = [("q0", 9), ("q1", 3), ("q2", 5)];
        assert_eq!(walked(&answers), walked(&[("q0", 9), ("q2", 5)]));
        assert_eq!(plan().route(&given(&answers), &Facts::default()).kept, given(&[("q0", 9), ("q2", 5)]));
    }

    #[test]
    fn one_goes_on_and_back_along_what_is_shown() {
        let plan = plan();
        let route = plan.route(&given(&[("q0", 6), ("q1", 3)]), &Facts::default());
        let next = |page| route.next(page).map(|step| step.page);
        let previous = |page| route.previous(page).map(|step| step.page);
        assert_eq!([next("p0"), next("p1"), next("p3")], [Some("p1"), Some("p3"), None]);
        assert_eq!([previous("p0"), previous("p1"), previous("p3")], [None, Some("p0"), Some("p1")]);
        assert_eq!((next("p2"), previous("p2")), (Some("p3"), Some("p1")), "from a page that is no longer on the way");
        assert_eq!((next("gone"), previous("gone")), (Some("p0"), None));
        assert!(route.shows("q1") && !route.shows("q2"));
    }

    #[test]
    fn what_must_be_answered_is_missing_only_where_it_is_shown() {
        let plan = plan();
        let missing = |answers: &[(&str, i16)]| {
            let route = plan.route(&given(answers), &Facts::default());
            route.steps.iter().flat_map(|step| &step.missing).map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(missing(&[]), Vec::<String>::new());
        assert_eq!(missing(&[("q0", 6)]), ["q1"]);
        assert_eq!(missing(&[("q0", 6), ("q1", 5)]), Vec::<String>::new());
    }

    fn facts() -> impl Strategy<Value = Facts> {
        (any::<bool>(), any::<bool>()).prop_map(|(phone, vip)| Facts {
            channel: phone.then_some(crate::Channel::Phone),
            segment: vip.then(|| "vip".to_owned()),
            ..Facts::default()
        })
    }

    fn made(outline: &Outline) -> Plan {
        Plan::new(outline).unwrap_or_else(|_| panic!("{:#?}\n{outline:#?}", check(outline)))
    }

    proptest! {
        #[test]
        fn every_way_ends(outline in sample::outline(), throws in sample::throws_of_answers(), facts in facts()) {
            let plan = made(&outline);
            let route = plan.route(&sample::answers(&outline, &throws), &facts);
            prop_assert!(outline.endings.iter().any(|ending| ending.key == route.ending));
            prop_assert!(route.steps.is_sorted_by(|a, b| a.number < b.number) && route.steps.len() <= outline.pages.len());
            prop_assert!(route.steps.iter().all(|step| !step.questions.is_empty()));
            for pair in route.steps.windows(2) {
                prop_assert_eq!(route.next(pair[0].page), Some(&pair[1]));
                prop_assert_eq!(route.previous(pair[1].page), Some(&pair[0]));
            }
        }

        #[test]
        fn what_is_shown_follows_from_what_is_kept(outline in sample::outline(), throws in sample::throws_of_answers(), facts in facts()) {
            let plan = made(&outline);
            let route = plan.route(&sample::answers(&outline, &throws), &facts);
            prop_assert!(route.kept.iter().all(|(question, _)| route.shows(question)));
            prop_assert_eq!(plan.route(&route.kept, &facts), route);
        }

        #[test]
        fn what_is_hidden_changes_nothing(
            outline in sample::outline(),
            throws in sample::throws_of_answers(),
            others in sample::throws_of_answers(),
            facts in facts(),
        ) {
            let plan = made(&outline);
            let route = plan.route(&sample::answers(&outline, &throws), &facts);
            // The same answers where they are shown, any others where they are not.
            let mut given = sample::answers(&outline, &others);
            for question in outline.questions().filter(|question| route.shows(&question.key)) {
                given.remove(&question.key);
            }
            for (question, value) in route.kept.iter() {
                given.put(question, value.clone());
            }
            prop_assert_eq!(plan.route(&given, &facts), route);
        }

        #[test]
        fn answers_of_any_type_do_no_harm(outline in sample::outline(), given in sample::given()) {
            let plan = made(&outline);
            prop_assert!(!plan.route(&given, &Facts::default()).ending.is_empty());
        }
    }
}
