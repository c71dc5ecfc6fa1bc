//! Random conditions, surveys and answers for the tests.

use super::outline::{Ending, Kind, Outline, Page, Question, Scale, Skip, Target};
use super::{Comparison, Condition, Fact, Given, Literal, Number, Placed, Subject, Test, Value};
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::option;
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

/// One throw of the dice by which a survey or an answer is made.
type Dice = u16;

fn die(dice: Dice, sides: usize) -> usize {
    usize::from(dice) % sides
}

fn choices() -> Vec<String> {
    ["a", "b", "c"].map(str::to_owned).to_vec()
}

fn kind(dice: Dice) -> Kind {
    match die(dice, 9) {
        0 => Kind::OneOf(choices()),
        1 => Kind::ManyOf(choices()),
        2 => Kind::Ranking(choices()),
        3 => Kind::Matrix { rows: choices(), scale: Scale::whole(1_i16, 5_i16) },
        4 => Kind::Text,
        5 => Kind::Date,
        6 => Kind::Flag,
        7 => Kind::File,
        _ => Kind::Number(Scale::whole(0_i16, 10_i16)),
    }
}

/// A test that fits an earlier question, or a fact.
fn fitting(earlier: &[Question], dice: Dice) -> String {
    let Some(Question { key, kind, .. }) = earlier.get(die(dice, earlier.len() + 1)) else {
        return ["contact.channel = \"phone\"", "answered(contact.segment)", "contact.reason != \"billing\""]
            [die(dice / 7, 3)]
        .to_owned();
    };
    let (word, point) = (["a", "b", "c"][die(dice / 11, 3)], die(dice / 5, 4) + 1);
    match kind {
        Kind::OneOf(_) => format!("{key} = \"{word}\""),
        Kind::ManyOf(_) if point > 2 => format!("count({key}) >= 2"),
        Kind::ManyOf(_) => format!("{key} has \"{word}\""),
        Kind::Ranking(_) => format!("{key}.{word} <= 2"),
        Kind::Matrix { .. } => format!("{key}.{word} > {point}"),
        Kind::Date => format!("{key} < 2026-01-0{point}"),
        Kind::Flag => format!("{key} = true"),
        Kind::Number(_) => format!("{key} <= {point}"),
        Kind::Text | Kind::File | Kind::Nothing => format!("answered({key})"),
    }
}

fn combined(earlier: &[Question], dice: &[Dice]) -> Option<String> {
    let [first, second, how] = *dice else { return None };
    let (first, second) = (fitting(earlier, first), fitting(earlier, second));
    Some(match die(how, 5) {
        0 => format!("not {first}"),
        1 => format!("{first} and {second}"),
        2 => format!("{first} or not {second}"),
        _ => first,
    })
}

fn throws() -> impl Strategy<Value = Option<Vec<Dice>>> {
    option::of(vec(any::<Dice>(), 3))
}

/// Pages p0, p1, … with one question each, a number from 0 to 10 called q0, q1, …, and endings e0, e1, …
pub(super) fn pages(pages: usize, endings: usize) -> Outline {
    let question = |number| Question {
        key: format!("q{number}"),
        kind: Kind::Number(Scale::whole(0_i16, 10_i16)),
        show_if: None,
        required: false,
        wordings: Vec::new(),
    };
    let page = |number| Page { key: format!("p{number}"), questions: vec![question(number)], ..Page::default() };
    let ending = |number| Ending { key: format!("e{number}"), wordings: Vec::new() };
    Outline { pages: (0..pages).map(page).collect(), endings: (0..endings).map(ending).collect() }
}

/// Any survey in whose logic nothing is wrong.
pub(super) fn outline() -> impl Strategy<Value = Outline> {
    let question = (any::<Dice>(), throws(), any::<bool>());
    let page = (vec(question, 1..4), throws(), vec((vec(any::<Dice>(), 3), any::<Dice>()), 0..3));
    (vec(page, 1..6), 1_usize..4).prop_map(|(pages, endings)| {
        let (count, mut earlier) = (pages.len(), Vec::new());
        let pages = pages.into_iter().enumerate().map(|(number, (questions, show_if, skips))| {
            let show_if = show_if.and_then(|dice| combined(&earlier, &dice));
            let questions: Vec<Question> = questions
                .into_iter()
                .map(|(dice, show_if, required)| {
                    let show_if = show_if.and_then(|dice| combined(&earlier, &dice));
                    let key = format!("q{}", earlier.len());
                    let question = Question { key, kind: kind(dice), show_if, required, wordings: Vec::new() };
                    earlier.push(question.clone());
                    question
                })
                .collect();
            let skip = |(when, to): (Vec<Dice>, Dice)| {
                let later = count - number - 1;
                let to = match die(to, later + endings) {
                    page if page < later => Target::Page(format!("p{}", number + 1 + page)),
                    ending => Target::Ending(format!("e{}", ending - later)),
                };
                Skip { when: combined(&earlier, &when), to }
            };
            let skips = skips.into_iter().map(skip).collect();
            Page { key: format!("p{number}"), show_if, questions, skips, wordings: Vec::new() }
        });
        let pages = pages.collect();
        let endings = (0..endings).map(|number| Ending { key: format!("e{number}"), wordings: Vec::new() }).collect();
        Outline { pages, endings }
    })
}

/// Any answers to some of a survey's questions, made from `throws`.
pub(super) fn answers(outline: &Outline, throws: &[Option<Dice>]) -> Given {
    let answer = |(question, dice): (&Question, &Option<Dice>)| {
        let dice = (*dice)?;
        let some: Vec<String> = choices().into_iter().skip(die(dice, 3)).collect();
        let point = Number::from(i32::from(dice % 6));
        let value = match &question.kind {
            Kind::OneOf(_) => Value::Choice(some[0].clone()),
            Kind::ManyOf(_) => Value::Choices(some.into_iter().collect()),
            Kind::Ranking(_) => Value::Ranking(some.into_iter().rev().collect()),
            Kind::Matrix { .. } => Value::Matrix(some.into_iter().map(|row| (row, point)).collect()),
            Kind::Text => Value::Text("Late.".to_owned()),
            Kind::Date => Value::Date(NaiveDate::from_ymd_opt(2026, 1, u32::from(dice % 6) + 1)?),
            Kind::Flag => Value::Flag(dice % 2 == 0),
            Kind::File => Value::File,
            Kind::Number(_) => Value::Number(point),
            Kind::Nothing => return None,
        };
        Some((question.key.clone(), value))
    };
    outline.questions().zip(throws).filter_map(answer).collect()
}

/// What [`answers`] are made from.
pub(super) fn throws_of_answers() -> impl Strategy<Value = Vec<Option<Dice>>> {
    vec(option::of(any::<Dice>()), 20)
}
