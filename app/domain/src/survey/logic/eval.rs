//! What a condition is worth.
//!
//! A test of an answer that was not given is false: of `score = 6`, `score != 6` and `score <= 6` none holds while `score`
//! is unanswered, and `not score = 6` does. `answered(score)` tells. `count(topics)` is 0 where nothing was chosen. So every
//! condition is true or false whatever was answered, and an answer that does not fit its question fails every test of it.

use super::{Comparison, Condition, Fact, Facts, Given, Literal, Number, Subject, Test, Value};
use crate::program::reason_within;
use chrono::NaiveDate;

impl Condition {
    /// Whether it holds for these answers and facts. Answers to questions that were not shown must not be among them.
    #[must_use]
    pub fn holds(&self, given: &Given, facts: &Facts) -> bool {
        self.verdict(&|test| Some(test.holds(given, facts))) == Some(true)
    }

    /// What it is worth where `test` knows only some of its tests; nothing when the others decide.
    pub(super) fn verdict(&self, test: &dyn Fn(&Test) -> Option<bool>) -> Option<bool> {
        match self {
            Self::Always(value) => Some(*value),
            Self::Not(inner) => inner.verdict(test).map(|value| !value),
            Self::All(parts) => all(parts.iter().map(|part| part.verdict(test))),
            Self::Any(parts) => any(parts.iter().map(|part| part.verdict(test))),
            Self::Test(inner) => test(inner),
        }
    }
}

/// False as soon as one is, true when every one is, else not known.
pub(super) fn all(verdicts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    any(verdicts.into_iter().map(|verdict| verdict.map(|value| !value))).map(|value| !value)
}

/// True as soon as one is, false when none is, else not known.
pub(super) fn any(verdicts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = true;
    for verdict in verdicts {
        match verdict {
            Some(true) => return Some(true),
            Some(false) => {}
            None => known = false,
        }
    }
    known.then_some(false)
}

impl Test {
    /// Whether it holds for these answers and facts.
    #[must_use]
    pub fn holds(&self, given: &Given, facts: &Facts) -> bool {
        let sight = Sight::of(&self.subject().what, given, facts);
        match self {
            Self::Answered(_) => sight.is_some(),
            Self::Compare(_, how, literal) => sight.is_some_and(|sight| sight.compares(*how, &literal.what)),
            Self::In(_, literals) => sight
                .is_some_and(|sight| literals.iter().any(|literal| sight.compares(Comparison::Equal, &literal.what))),
            Self::Has(_, literal) => sight.is_some_and(|sight| sight.has(&literal.what)),
        }
    }
}

/// What a test sees of an answer or a fact.
enum Sight<'a> {
    Number(Number),
    Word(&'a str),
    /// A contact reason: a code stands for itself and all below it, as in the filter of a program.
    Reason(&'a str),
    Date(NaiveDate),
    Flag(bool),
    /// An answer of several parts, or none that can be compared.
    Whole(&'a Value),
}

impl<'a> Sight<'a> {
    fn of(subject: &Subject, given: &'a Given, facts: &'a Facts) -> Option<Self> {
        match subject {
            Subject::Fact(Fact::Reason) => facts.get(Fact::Reason).map(Self::Reason),
            Subject::Fact(fact) => facts.get(*fact).map(Self::Word),
            Subject::Count(question) => Some(Self::Number(match given.get(question) {
                Some(Value::Choices(choices)) => Number::count(choices.len()),
                Some(Value::Ranking(choices)) => Number::count(choices.len()),
                _ => Number::default(),
            })),
            Subject::Part(question, part) => match given.get(question)? {
                Value::Matrix(rows) => rows.get(part).copied().map(Self::Number),
                Value::Ranking(choices) => {
                    choices.iter().position(|choice| choice == part).map(|place| Self::Number(Number::count(place + 1)))
                }
                _ => None,
            },
            Subject::Answer(question) => Some(match given.get(question)? {
                Value::Number(number) => Self::Number(*number),
                Value::Choice(text) | Value::Text(text) => Self::Word(text),
                Value::Date(date) => Self::Date(*date),
                Value::Flag(flag) => Self::Flag(*flag),
                whole => Self::Whole(whole),
            }),
        }
    }

    fn compares(&self, how: Comparison, with: &Literal) -> bool {
        match (self, with) {
            (Self::Number(left), Literal::Number(right)) => how.holds(left, right),
            (Self::Date(left), Literal::Date(right)) => how.holds(left, right),
            (Self::Flag(left), Literal::Flag(right)) => !how.is_order() && how.holds(left, right),
            (Self::Word(left), Literal::Text(right)) => !how.is_order() && how.holds(left, &right.as_str()),
            (Self::Reason(reason), Literal::Text(code)) => {
                !how.is_order() && reason_within(reason, code) == (how == Comparison::Equal)
            }
            _ => false,
        }
    }

    fn has(&self, choice: &Literal) -> bool {
        matches!((self, choice), (Self::Whole(Value::Choices(choices)), Literal::Text(choice)) if choices.contains(choice))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::Channel;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn holds(text: &str, given: &Given) -> bool {
        let facts =
            Facts { reason: Some("billing/late-fee".to_owned()), channel: Some(Channel::Phone), ..Facts::default() };
        text.parse::<Condition>().unwrap().holds(given, &facts)
    }

    fn given() -> Given {
        let number = |value: i16| Value::Number(Number::from(value));
        let word = |word: &str| word.to_owned();
        Given::from_iter([
            ("score", number(6)),
            ("resolved", Value::Choice(word("partly"))),
            ("topics", Value::Choices(["price", "tone"].map(word).into())),
            ("order", Value::Ranking(["speed", "price"].map(word).into())),
            ("agent", Value::Matrix(BTreeMap::from([(word("friendly"), Number::from(4_i16))]))),
            ("comment", Value::Text(word("Late."))),
            ("visited", Value::Date(NaiveDate::from_ymd_opt(2026, 1, 30).unwrap())),
            ("vip", Value::Flag(false)),
            ("photo", Value::File),
        ])
    }

    #[test]
    fn answers_and_facts_are_compared() {
        for text in [
            "score <= 6 and score < 6.5 and not score != 6",
            r#"resolved in ("no", "partly") and resolved != "no""#,
            r#"topics has "price" and not topics has "speed" and count(topics) = 2"#,
            "order.speed = 1 and order.price = 2 and count(order) >= 2 and not answered(order.tone)",
            "agent.friendly >= 4 and answered(agent) and not answered(agent.quick)",
            r#"comment = "Late." and answered(comment) and answered(photo)"#,
            "visited < 2026-01-31 and visited >= 2026-01-30",
            "vip = false and vip != true",
            r#"contact.channel = "phone" and not answered(contact.segment)"#,
        ] {
            assert!(holds(text, &given()), "{text}");
        }
    }

    #[test]
    fn a_reason_stands_for_all_below_it() {
        assert!(holds(r#"contact.reason = "billing" and contact.reason = "billing/late-fee""#, &given()));
        assert!(holds(r#"contact.reason in ("moving", "billing") and contact.reason != "bill""#, &given()));
        assert!(!holds(r#"contact.reason != "billing""#, &given()));
    }

    #[test]
    fn without_an_answer_no_test_holds_and_its_opposite_does() {
        for test in [
            "score = 6",
            "score != 6",
            "score <= 6",
            "score in (6)",
            r#"score has "x""#,
            "answered(score)",
            "score.x = 1",
        ] {
            assert!(!holds(test, &Given::default()), "{test}");
            assert!(holds(&format!("not {test}"), &Given::default()), "{test}");
        }
        assert!(holds("count(topics) = 0 and count(topics) < 2", &Given::default()));
    }

    #[test]
    fn an_answer_that_does_not_fit_fails_every_test() {
        for test in [
            r#"score = "6""#,
            "score.x = 1",
            r#"resolved has "partly""#,
            r#"topics = "price""#,
            r#"resolved < "z""#,
            "vip < true",
        ] {
            assert!(!holds(test, &given()), "{test}");
        }
    }

    #[test]
    fn what_is_known_may_decide() {
        let verdict = |text: &str| {
            let known = |test: &Test| (test.subject().what.question() == Some("a")).then_some(true);
            text.parse::<Condition>().unwrap().verdict(&known)
        };
        assert_eq!(verdict("a = 1 or b = 1"), Some(true));
        assert_eq!(verdict("not a = 1 and b = 1"), Some(false));
        assert_eq!(verdict("a = 1 and b = 1"), None);
        assert_eq!(verdict("b = 1 or not b = 1"), None, "no test is looked at twice");
    }

    proptest! {
        #[test]
        fn every_condition_is_true_or_its_opposite_is(condition in sample::condition(), given in sample::given()) {
            let facts = Facts::default();
            let opposite = Condition::Not(Box::new(condition.clone()));
            prop_assert_ne!(condition.holds(&given, &facts), opposite.holds(&given, &facts));
        }
    }
}
