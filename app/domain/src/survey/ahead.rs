//! How much of a survey still lies ahead.

use super::logic::{Facts, Given, Plan};
use super::{Pace, Page, Survey};
use std::collections::BTreeSet;

/// How many pages may come after the questions of `now`, where those of `before` were shown earlier: questions, where one
/// is asked at a time.
#[must_use]
pub fn to_come(
    survey: &Survey,
    plan: &Plan,
    facts: &Facts,
    (before, now): (&[Vec<String>], &[String]),
    given: &Given,
) -> usize {
    if survey.pace == Pace::Question {
        let shown: BTreeSet<&str> = before.iter().flatten().chain(now).map(String::as_str).collect();
        let route = plan.route(given, facts);
        return route.steps.iter().flat_map(|step| &step.questions).filter(|key| !shown.contains(**key)).count();
    }
    let here = |page: &&Page| page.questions.iter().any(|question| now.contains(&question.key));
    let Some(page) = survey.pages.iter().rfind(here) else { return 0 };
    plan.progress(&page.key, given, facts).to_come.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::survey::Typed;

    fn ahead(survey: &Survey, typed: &[(&str, &str)], now: &str) -> usize {
        let (plan, given) = (survey.plan().unwrap(), survey.read_so_far(&Typed::of(survey, typed), Language::En));
        to_come(survey, &plan, &Facts::default(), (&[], &[now.to_owned()]), &given.in_logic())
    }

    #[test]
    fn pages_are_counted_by_pages_and_questions_one_by_one() {
        let mut survey: Survey = serde_json::from_str(include_str!("sample.json")).unwrap();
        let first = survey.pages[0].questions[0].key.clone();
        let pages = ahead(&survey, &[], &first);
        assert!(pages > 0 && pages < survey.pages.len(), "{pages}");
        survey.pace = Pace::Question;
        assert!(ahead(&survey, &[], &first) > pages);
    }

    #[test]
    fn nothing_comes_after_the_one_page() {
        assert_eq!(ahead(&crate::survey::templates::csat_after_contact(), &[], "score"), 0);
    }
}
