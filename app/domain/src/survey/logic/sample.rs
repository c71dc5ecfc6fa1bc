//! Random conditions and answers for the tests.

use super::{Comparison, Condition, Fact, Given, Literal, Number, Placed, Subject, Test, Value};
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn placed<T>(what: T) -> Placed<T> {
    Placed { what, at: 0 }
}

fn key() -> impl Strategy<Value = String> {
    "q[0-9]|[a-z]{1,3}-[a-z0-9-]{0,5}"
}

fn subject() -> impl Strategy<Value = Placed<Subject>> {
    prop_oneof![
        select(Fact::ALL).prop_map(Subject::Fact),
        key().prop_map(Subject::Answer),
        (key(), key()).prop_map(|(question, part)| Subject::Part(question, part)),
        key().prop_map(Subject::Count),
    ]
    .prop_map(placed)
}

fn number() -> impl Strategy<Value = Number> {
    "-?[0-9]{1,3}(\\.[0-9]{1,3})?".prop_map(|text| text.parse().unwrap())
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0_i32..3_000_000).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day + 366).unwrap())
}

fn literal() -> impl Strategy<Value = Placed<Literal>> {
    prop_oneof![
        number().prop_map(Literal::Number),
        date().prop_map(Literal::Date),
        ".{0,12}".prop_map(Literal::Text),
        any::<bool>().prop_map(Literal::Flag),
    ]
    .prop_map(placed)
}

fn test() -> impl Strategy<Value = Test> {
    use Comparison::{Above, AtLeast, AtMost, Below, Equal, Unequal};
    prop_oneof![
        subject().prop_map(Test::Answered),
        (subject(), select(vec![Equal, Unequal, Below, AtMost, Above, AtLeast]), literal())
            .prop_map(|(subject, how, literal)| Test::Compare(subject, how, literal)),
        (subject(), vec(literal(), 1..4)).prop_map(|(subject, literals)| Test::In(subject, literals)),
        (subject(), literal()).prop_map(|(subject, literal)| Test::Has(subject, literal)),
    ]
}

/// Any condition that can be written.
pub(super) fn condition() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![4 => test().prop_map(Condition::Test), 1 => any::<bool>().prop_map(Condition::Always)];
    leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| Condition::Not(Box::new(inner))),
            vec(inner.clone(), 2..4).prop_map(Condition::All),
            vec(inner, 2..4).prop_map(Condition::Any),
        ]
    })
}

/// Words of the language in any order.
pub(super) fn babble() -> impl Strategy<Value = String> {
    let words = [
        "and",
        "or",
        "not",
        "in",
        "has",
        "answered",
        "count",
        "true",
        "false",
        "score",
        "contact",
        ".channel",
        ".",
        "(",
        ")",
        ",",
        "=",
        "!=",
        "<=",
        "<",
        ">",
        "6",
        "-2.5",
        "2026-01-31",
        "\"",
        "\"a\"",
        "\\",
        " ",
        "\n",
        "ß",
        "😀",
    ];
    (vec(select(words.to_vec()), 0..30), select(vec!["", " "])).prop_map(|(words, blank)| words.join(blank))
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        number().prop_map(Value::Number),
        key().prop_map(Value::Choice),
        proptest::collection::btree_set(key(), 0..4).prop_map(Value::Choices),
        vec(key(), 0..4).prop_map(Value::Ranking),
        proptest::collection::btree_map(key(), number(), 0..4).prop_map(Value::Matrix),
        ".{0,12}".prop_map(Value::Text),
        date().prop_map(Value::Date),
        any::<bool>().prop_map(Value::Flag),
        Just(Value::File),
    ]
}

/// Any answers to any questions.
pub(super) fn given() -> impl Strategy<Value = Given> {
    vec((key(), value()), 0..8).prop_map(Given::from_iter)
}
