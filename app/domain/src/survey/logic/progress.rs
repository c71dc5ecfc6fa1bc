//! How far along somebody is.

use super::plan::{Plan, Way};
use super::{Facts, Given, Test};

/// How far along somebody is. While the answers stay as they are, the share done never falls from page to page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many pages were shown before this one.
    pub done: usize,
    /// How many pages may come at most, this one among them.
    pub to_come: usize,
}

impl Plan {
    /// How far along somebody is who is at `page` and has answered the pages before it. What is said on this page and
    /// later ones may still be anything.
    #[must_use]
    pub fn progress(&self, page: &str, given: &Given, facts: &Facts) -> Progress {
        let from = self.position(page).unwrap_or_default();
        let route = self.route(given, facts);
        let before = self.pages.iter().take(from).flat_map(|page| &page.questions);
        let is_past = |question: &str| before.clone().any(|past| past.key == question);
        let known =
            |test: &Test| test.subject().what.question().is_none_or(is_past).then(|| test.holds(&route.kept, facts));
        let done = route.steps.iter().filter(|step| step.number < from).count();
        Progress { done, to_come: self.longest(from, &known) }
    }

    /// How many pages may come at most from a page on, where `test` knows only some tests.
    fn longest(&self, from: usize, test: &dyn Fn(&Test) -> Option<bool>) -> usize {
        let mut longest = vec![0; self.pages.len()];
        let after =
            |longest: &[usize], way| if let Way::Page(number) = way { longest.get(number).copied() } else { None };
        for (number, page) in self.pages.iter().enumerate().skip(from).rev() {
            let shown = page.shown(test);
            let through = (shown != Some(false)).then(|| {
                self.ways(number, page, test).into_iter().filter_map(|way| after(&longest, way)).max().unwrap_or(0) + 1
            });
            let past = (shown != Some(true)).then(|| after(&longest, self.following(number))).flatten();
            if let Some(most) = longest.get_mut(number) {
                *most = through.max(past).unwrap_or_default();
            }
        }
        longest.get(from).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline::{Skip, Target};
    use super::super::{Number, Value, sample};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_was_answered_shortens_the_way() {
        let mut outline = sample::pages(5, 1);
        outline.pages[0].skips = vec![Skip { when: Some("q0 > 6".to_owned()), to: Target::Page("p4".to_owned()) }];
        outline.pages[2].show_if = Some("contact.channel = \"phone\"".to_owned());
        let plan = Plan::new(&outline).unwrap();
        let happy = Given::from_iter([("q0", Value::Number(Number::from(9_i16)))]);
        let at = |page, given: &Given| {
            let Progress { done, to_come } = plan.progress(page, given, &Facts::default());
            (done, to_come)
        };
        assert_eq!(at("p0", &Given::default()), (0, 4), "the facts are known from the start");
        assert_eq!(at("p0", &happy), (0, 4), "an answer on the page itself may still change");
        assert_eq!(at("p4", &happy), (1, 1));
        assert_eq!(at("p1", &Given::default()), (1, 3));
    }

    proptest! {
        #[test]
        fn the_share_done_never_falls(outline in sample::outline(), throws in sample::throws_of_answers()) {
            let plan = Plan::new(&outline).unwrap();
            let (given, facts) = (sample::answers(&outline, &throws), Facts::default());
            let route = plan.route(&given, &facts);
            let progress: Vec<_> = route.steps.iter().map(|step| plan.progress(step.page, &given, &facts)).collect();
            for (number, here) in progress.iter().enumerate() {
                prop_assert_eq!(here.done, number);
                prop_assert!(here.to_come >= route.steps.len() - number, "it is never longer than was said");
            }
            for pair in progress.windows(2) {
                prop_assert!(pair[1].done * (pair[0].done + pair[0].to_come) >= pair[0].done * (pair[1].done + pair[1].to_come));
            }
        }
    }
}
