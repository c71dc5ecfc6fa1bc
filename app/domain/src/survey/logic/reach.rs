//! Pages, questions and endings to which no answers lead.
//!
//! Only what is certain is said: a condition counts as never true when it is so without a look at any answer. Whatever may
//! hold for somebody is taken to.

use super::Test;
use super::plan::{Plan, Way};
use super::problem::{Code, Problem};
use crate::{Sentence, sentence};
use std::collections::BTreeSet;

/// What of a plan nobody ever sees.
pub(super) fn problems(plan: &Plan) -> Vec<Problem> {
    let unknown = |_: &Test| None;
    let mut problems = Vec::new();
    // Ways only go on, so one walk over the pages meets each after every page that may lead to it.
    let mut reached = BTreeSet::from([Way::Page(0)]);
    for (number, page) in plan.pages.iter().enumerate() {
        let place = format!("pages.{number}");
        if !reached.contains(&Way::Page(number)) {
            problems.push(unreachable(&place, sentence!("logic-page-passed")));
            continue;
        }
        let shown = page.shown(&unknown);
        if shown != Some(true) {
            reached.insert(plan.following(number));
        }
        if shown == Some(false) {
            let is_empty = page.questions.is_empty();
            let why = if is_empty { sentence!("logic-page-empty") } else { sentence!("logic-page-never-shown") };
            problems.push(unreachable(&place, why));
            continue;
        }
        reached.extend(plan.ways(number, page, &unknown));
        for (at, question) in page.questions.iter().enumerate() {
            if question.show_if.verdict(&unknown) == Some(false) {
                problems.push(unreachable(&format!("{place}.questions.{at}"), sentence!("logic-question-never-asked")));
            }
        }
        let verdicts: Vec<_> = page.skips.iter().map(|skip| skip.when.verdict(&unknown)).collect();
        let last = verdicts.iter().position(|verdict| *verdict == Some(true)).unwrap_or(verdicts.len());
        for (at, verdict) in verdicts.iter().enumerate() {
            if *verdict == Some(false) || at > last {
                problems.push(Problem::new(
                    &format!("{place}.skips.{at}"),
                    Code::Unused,
                    sentence!("logic-skip-never-taken"),
                ));
            }
        }
    }
    for (number, ending) in plan.endings.iter().enumerate() {
        if !reached.contains(&Way::Ending(number)) {
            let message = sentence!("logic-ending-never-reached", key = ending);
            problems.push(Problem::new(&format!("endings.{number}"), Code::Unused, message));
        }
    }
    problems
}

fn unreachable(place: &str, message: Sentence) -> Problem {
    Problem::new(place, Code::Unreachable, message)
}

#[cfg(test)]
mod tests {
    use super::super::outline::{Outline, Question, Skip, Target};
    use super::super::{Facts, check, sample};
    use proptest::prelude::*;

    const NOTHING_ASKED: &str = "Nobody sees this page: nothing is asked on it.";
    const NEVER_SHOWN: &str = "Nobody sees this page: it, or every question on it, has a condition that is never true.";

    fn skip(when: Option<&str>, to: &str) -> Skip {
        let to = if to.starts_with('p') { Target::Page(to.to_owned()) } else { Target::Ending(to.to_owned()) };
        Skip { when: when.map(str::to_owned), to }
    }

    /// Five pages p0 to p4 with one question each, q0 to q4, and the endings e0 and e1, changed by `change`.
    fn said(change: impl FnOnce(&mut Outline)) -> Vec<String> {
        let mut outline = sample::pages(5, 2);
        outline.pages[0].skips.push(skip(Some("answered(q0)"), "e1"));
        change(&mut outline);
        check(&outline).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_page_that_every_way_goes_past_is_told() {
        let past = "Nobody gets to this page: every way leads past it.";
        assert_eq!(said(|_| {}), Vec::<String>::new());
        assert_eq!(said(|outline| outline.pages[1].skips = vec![skip(None, "p3")]), [format!("pages.2: {past}")]);
        let ended = said(|outline| outline.pages[2].skips = vec![skip(None, "e0")]);
        assert_eq!(ended, [format!("pages.3: {past}"), format!("pages.4: {past}")]);
    }

    #[test]
    fn a_way_for_somebody_is_a_way() {
        let condition = || Some("answered(q1)".to_owned());
        let skipped_sometimes = said(|outline| outline.pages[1].skips = vec![skip(Some("answered(q1)"), "p3")]);
        let page_hidden_sometimes = said(|outline| {
            outline.pages[2].show_if = condition();
            outline.pages[2].skips = vec![skip(None, "p4")];
        });
        let question_hidden_sometimes = said(|outline| {
            outline.pages[2].questions[0].show_if = condition();
            outline.pages[2].skips = vec![skip(None, "p4")];
        });
        let reached_from_elsewhere = said(|outline| {
            outline.pages[0].skips.push(skip(Some("not answered(q0)"), "p2"));
            outline.pages[1].skips = vec![skip(None, "p3")];
        });
        for said in [skipped_sometimes, page_hidden_sometimes, question_hidden_sometimes, reached_from_elsewhere] {
            assert_eq!(said, Vec::<String>::new());
        }
    }

    #[test]
    fn what_has_a_condition_that_is_never_true_is_told() {
        let said = said(|outline| {
            let twin = outline.pages[4].questions[0].clone();
            outline.pages[1].show_if = Some("answered(q0) and not true".to_owned());
            outline.pages[2].questions[0].show_if = Some("false".to_owned());
            outline.pages[3].questions.clear();
            outline.pages[4].questions.push(Question {
                key: "q5".to_owned(),
                show_if: Some("false".to_owned()),
                ..twin
            });
        });
        assert_eq!(
            said,
            [
                format!("pages.1: {NEVER_SHOWN}"),
                format!("pages.2: {NEVER_SHOWN}"),
                format!("pages.3: {NOTHING_ASKED}"),
                "pages.4.questions.1: Nobody is asked this: its condition is never true.".to_owned(),
            ]
        );
    }

    #[test]
    fn endings_and_skips_that_nobody_takes_are_warnings() {
        let said = said(|outline| {
            outline.pages[0].skips.clear();
            outline.pages[4].skips =
                vec![skip(Some("false"), "e1"), skip(None, "e0"), skip(Some("answered(q4)"), "e1")];
        });
        assert_eq!(
            said,
            [
                "pages.4.skips.0: Nobody takes this skip.",
                "pages.4.skips.2: Nobody takes this skip.",
                "endings.1: No way leads to the ending “e1”.",
            ]
        );
    }

    proptest! {
        /// Whatever is answered, nobody meets what is said to be met by nobody.
        #[test]
        fn what_is_told_is_certain(
            mut outline in sample::outline(),
            blocks in proptest::collection::vec((0_usize..6, prop_oneof![Just("true"), Just("false")], 0_usize..3), 0..4),
            throws in sample::throws_of_answers(),
        ) {
            for (number, condition, what) in blocks {
                let Some(page) = outline.pages.get_mut(number) else { continue };
                let place = match (what, page.skips.first_mut()) {
                    (0, _) => &mut page.show_if,
                    (1, Some(skip)) => &mut skip.when,
                    _ => &mut page.questions[0].show_if,
                };
                *place = Some(condition.to_owned());
            }
            let (plan, problems) = super::super::check::read(&outline);
            let given = sample::answers(&outline, &throws);
            let route = plan.route(&given, &Facts::default());
            let told = |place: String| problems.iter().any(|problem| problem.place == place);
            for (number, page) in outline.pages.iter().enumerate() {
                let met = route.steps.iter().any(|step| step.page == page.key);
                prop_assert!(!met || !told(format!("pages.{}", number)), "{problems:?}");
            }
            for (number, ending) in outline.endings.iter().enumerate() {
                prop_assert!(route.ending != ending.key || !told(format!("endings.{}", number)), "{problems:?}");
            }
        }
    }
}
