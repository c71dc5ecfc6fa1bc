//! Which answers open a case.

use super::{Severity, because};
use crate::survey::Resolution;
use crate::{Metric, Score, sentence, staff::Sentence};
use serde::{Deserialize, Serialize};

/// What opens a case: any one of the conditions, on an answer about a contact of one of the teams.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Conditions {
    /// An NPS answer of at most this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nps_at_most: Option<i16>,
    /// A CSAT answer of at most this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csat_at_most: Option<i16>,
    /// A CES answer of at most this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ces_at_most: Option<i16>,
    /// The customer says that the issue was not resolved ("partly" is not enough).
    pub not_resolved: bool,
    /// The customer wants to hear from us.
    pub contact_me: bool,
    /// Keys of the teams that the rule is for; empty: all, and contacts of no team.
    pub teams: Vec<String>,
}

/// A case rule: which answers open a case, how grave it is and when it is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The rule's key.
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// What opens a case.
    pub when: Conditions,
    /// How grave such a case is.
    pub severity: Severity,
    /// Working minutes until the customer must have heard from us.
    pub first_touch_minutes: i64,
    /// Working minutes until it must be resolved.
    pub resolve_minutes: i64,
    /// The smallest number is tried first; equal numbers by key.
    pub priority: i32,
    /// A disabled rule opens nothing.
    pub enabled: bool,
}

/// What an answer says, as far as case rules ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerFacts {
    /// The scores that were given, at most one a metric.
    pub scores: Vec<Score>,
    /// Whether the issue was resolved, where that was answered.
    pub resolved: Option<Resolution>,
    /// Whether the customer wants to hear from us.
    pub contact_me: bool,
    /// Key of the team that handled the contact.
    pub team: Option<String>,
}

/// The rule that opens a case, and why, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// What in the answer opened it, as it is kept: `NPS 3 of 10; asks to be contacted`; [`because()`](super::because())
    /// says it in other languages.
    pub because: String,
}

impl Conditions {
    /// What in the answer meets the conditions, in words; empty when nothing does.
    #[must_use]
    pub fn met_by(&self, facts: &AnswerFacts) -> Vec<Sentence> {
        if !self.teams.is_empty() && !facts.team.as_ref().is_some_and(|team| self.teams.contains(team)) {
            return Vec::new();
        }
        let mut met: Vec<Sentence> = facts
            .scores
            .iter()
            .filter(|score| self.at_most(score.metric()).is_some_and(|limit| score.value() <= limit))
            .map(|score| because::scored(*score))
            .collect();
        if self.not_resolved && facts.resolved == Some(Resolution::No) {
            met.push(because::not_resolved());
        }
        if self.contact_me && facts.contact_me {
            met.push(because::contact_me());
        }
        met
    }

    /// The highest score of `metric` that opens a case.
    #[must_use]
    pub const fn at_most(&self, metric: Metric) -> Option<i16> {
        match metric {
            Metric::Nps => self.nps_at_most,
            Metric::Csat => self.csat_at_most,
            Metric::Ces => self.ces_at_most,
        }
    }

    /// The conditions in words: `NPS 0–6, CSAT 1–2 or not resolved; team billing-1`.
    #[must_use]
    pub fn in_words(&self) -> Sentence {
        let mut parts: Vec<Sentence> = Metric::ALL
            .iter()
            .filter_map(|metric| {
                let limit = self.at_most(*metric)?;
                let lowest = metric.lowest();
                let range = if limit > lowest { format!("{lowest}–{limit}") } else { limit.to_string() };
                Some(sentence!("rule-scores", metric = *metric, range))
            })
            .collect();
        if self.not_resolved {
            parts.push(sentence!("rule-not-resolved"));
        }
        if self.contact_me {
            parts.push(sentence!("rule-contact-me"));
        }
        let Some(what) = alternatives(parts) else { return sentence!("rule-nothing") };
        let teams = self.teams.iter().map(|key| Sentence::from(key.clone())).reduce(either);
        match teams {
            Some(teams) => sentence!("rule-of-teams", what, teams),
            None => what,
        }
    }
}

/// Things of which one is enough: `CSAT 1, NPS 0–2 or CES 1`; nothing where there are none.
fn alternatives(mut things: Vec<Sentence>) -> Option<Sentence> {
    let last = things.pop()?;
    let before = things.into_iter().reduce(|first, second| sentence!("rule-list", first, second));
    Some(match before {
        Some(before) => either(before, last),
        None => last,
    })
}

fn either(first: Sentence, second: Sentence) -> Sentence {
    sentence!("rule-or", first, second)
}

/// The rule that opens a case for this answer: the first enabled one that is met (smallest priority, then key).
#[must_use]
pub fn opens<'a>(rules: &'a [Rule], facts: &AnswerFacts) -> Option<Opening<'a>> {
    rules
        .iter()
        .filter(|rule| rule.enabled)
        .filter_map(|rule| {
            let met = rule.when.met_by(facts);
            (!met.is_empty()).then(|| Opening { rule, because: because::kept(&met) })
        })
        .min_by(|a, b| a.rule.priority.cmp(&b.rule.priority).then_with(|| a.rule.key.cmp(&b.rule.key)))
}

/// The rules that every organisation starts with: very unhappy, unhappy, not resolved, wants to be contacted.
#[must_use]
pub fn default_rules() -> Vec<Rule> {
    const HOUR: i64 = 60;
    // A working day has eight hours here; due times count working minutes.
    const DAY: i64 = 8 * HOUR;
    let rule = |key: &str, name: &str, priority, severity, when, first_touch_minutes, resolve_minutes| Rule {
        key: key.to_owned(),
        name: name.to_owned(),
        when,
        severity,
        first_touch_minutes,
        resolve_minutes,
        priority,
        enabled: true,
    };
    let very_unhappy =
        Conditions { nps_at_most: Some(2), csat_at_most: Some(1), ces_at_most: Some(1), ..Conditions::default() };
    let unhappy =
        Conditions { nps_at_most: Some(6), csat_at_most: Some(2), ces_at_most: Some(3), ..Conditions::default() };
    let not_resolved = Conditions { not_resolved: true, ..Conditions::default() };
    let contact_me = Conditions { contact_me: true, ..Conditions::default() };
    vec![
        rule("very-unhappy", "Very unhappy", 10, Severity::Severe, very_unhappy, 2 * HOUR, DAY),
        rule("unhappy", "Unhappy", 20, Severity::High, unhappy, DAY, 3 * DAY),
        rule("not-resolved", "Not resolved", 30, Severity::High, not_resolved, DAY, 3 * DAY),
        rule("contact-me", "Wants to be contacted", 40, Severity::Normal, contact_me, DAY, 5 * DAY),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scored(metric: Metric, value: i64) -> AnswerFacts {
        AnswerFacts { scores: vec![Score::new(metric, value).unwrap()], ..AnswerFacts::default() }
    }

    fn opened(facts: &AnswerFacts) -> Option<String> {
        opens(&default_rules(), facts).map(|opening| format!("{}: {}", opening.rule.key, opening.because))
    }

    #[test]
    fn low_bands_open_a_case_and_others_do_not() {
        for metric in Metric::ALL.iter().copied() {
            for value in metric.scale() {
                let low = metric.band_of(value) == crate::Band::Low;
                assert_eq!(opened(&scored(metric, value.into())).is_some(), low, "{metric} {value}");
            }
        }
    }

    #[test]
    fn the_gravest_rule_wins_and_says_why() {
        assert_eq!(opened(&scored(Metric::Nps, 2)).unwrap(), "very-unhappy: NPS 2 of 10");
        assert_eq!(opened(&scored(Metric::Nps, 6)).unwrap(), "unhappy: NPS 6 of 10");
        let happy = AnswerFacts { resolved: Some(Resolution::No), contact_me: true, ..scored(Metric::Csat, 5) };
        assert_eq!(opened(&happy).unwrap(), "not-resolved: says that the issue was not resolved");
        assert_eq!(opened(&AnswerFacts { resolved: Some(Resolution::Partly), ..AnswerFacts::default() }), None);
        assert_eq!(
            opened(&AnswerFacts { contact_me: true, ..AnswerFacts::default() }).unwrap(),
            "contact-me: asks to be contacted"
        );
    }

    #[test]
    fn a_rule_for_teams_leaves_other_teams_alone() {
        let mut rules = default_rules();
        for rule in &mut rules {
            rule.when.teams = vec!["billing-1".to_owned()];
        }
        let facts = scored(Metric::Csat, 1);
        assert!(opens(&rules, &facts).is_none());
        assert!(opens(&rules, &AnswerFacts { team: Some("sales".to_owned()), ..facts.clone() }).is_none());
        assert!(opens(&rules, &AnswerFacts { team: Some("billing-1".to_owned()), ..facts }).is_some());
    }

    #[test]
    fn conditions_are_readable() {
        let words: Vec<Sentence> = default_rules().iter().map(|rule| rule.when.in_words()).collect();
        assert_eq!(
            words,
            ["CSAT 1, NPS 0–2 or CES 1", "CSAT 1–2, NPS 0–6 or CES 1–3", "not resolved", "asks to be contacted"]
        );
        assert_eq!(Conditions::default().in_words(), "nothing");
        let teams = ["billing-1", "billing-2", "sales"].map(str::to_owned).to_vec();
        let of_teams = Conditions { contact_me: true, teams, ..Conditions::default() };
        assert_eq!(of_teams.in_words(), "asks to be contacted; team billing-1 or billing-2 or sales");
    }

    proptest! {
        #[test]
        fn a_worse_score_never_gets_a_milder_case(a in 0_i64..=10, b in 0_i64..=10) {
            let rules = default_rules();
            let severity = |value| opens(&rules, &scored(Metric::Nps, value)).map_or(9, |opening| opening.rule.severity.rank());
            prop_assert!(severity(a.min(b)) <= severity(a.max(b)));
        }
    }
}
