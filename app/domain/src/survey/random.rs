//! Random surveys for the tests: every kind of question, odd characters, keys that are unique and not much else.

use super::{
    About, Accept, Choice, Ending, Look, Order, Pace, Page, Question, QuestionKind, Skip, Survey, Target, Texts,
};
use crate::{Language, Metric};
use chrono::NaiveDate;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Languages of which random texts have wordings: few, so that surveys share some.
const LANGUAGES: [Language; 4] = [Language::En, Language::De, Language::Ar, Language::Zh];

/// A wording: plain, with placeholders right and wrong, or of whatever can stand in a string.
pub(super) fn wording() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{{contact.reason}}".to_owned()),
        Just(r#"{{contact.reason | "it, \"so\" to \\ say"}}"#.to_owned()),
        Just(r#"{{ answer.agent.friendly|"" }}"#.to_owned()),
        Just(r#"{{"{{"}}"#.to_owned()),
        Just("{{".to_owned()),
        Just("}}".to_owned()),
        "[ -~]{0,8}",
        ".{0,4}",
        "[a-z<>&\"';,\t\r\n\u{0}-\u{1f}\u{7f}\u{85}\u{feff}\u{fffe}\u{2028}]{0,6}",
    ];
    prop_oneof![Just(String::new()), "[a-zß]{1,6}", vec(piece, 1..4).prop_map(|pieces| pieces.concat())]
}

/// Wordings in some languages; none at all where `empty` may be.
fn texts(empty: bool) -> impl Strategy<Value = Texts> {
    btree_map(select(LANGUAGES.to_vec()), wording(), usize::from(!empty)..4).prop_map(Texts::new)
}

/// Some of a few keys, in any order.
fn keys(fewest: usize) -> impl Strategy<Value = Vec<String>> {
    let all = ["a", "b", "c", "d-1"].map(str::to_owned).to_vec();
    subsequence(all, fewest..=4).prop_shuffle()
}

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    keys(0).prop_flat_map(|keys| {
        let rest = vec((texts(true), any::<bool>(), any::<bool>()), keys.len());
        rest.prop_map(move |rest| {
            let both = keys.iter().cloned().zip(rest);
            both.map(|(key, (text, pinned, exclusive))| Choice { key, text, pinned, exclusive }).collect()
        })
    })
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    option::of((0_i32..40_000).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(720_000 + day).unwrap()))
}

fn order() -> impl Strategy<Value = Order> {
    select(vec![Order::Fixed, Order::Random])
}

fn plain_kind() -> impl Strategy<Value = QuestionKind> {
    use QuestionKind::{Comment, ContactMe, Email, LongText, Name, Phone, Resolved, Statement, YesNo};
    select(vec![Resolved, Comment, ContactMe, Name, Email, Phone, LongText, YesNo, Statement])
}

/// Any kind of question.
pub(super) fn kind() -> impl Strategy<Value = QuestionKind> {
    let looks = vec![Look::Numbers, Look::Stars, Look::Smileys, Look::Words];
    prop_oneof![
        4 => plain_kind(),
        1 => (select(Metric::ALL), select(looks), vec(texts(true), 0..4))
            .prop_map(|(metric, look, words)| QuestionKind::Metric { metric, look, words }),
        1 => (choices(), 2_u8..=10).prop_map(|(rows, points)| QuestionKind::Matrix { rows, points }),
        1 => (choices(), texts(true), order())
            .prop_map(|(choices, other, order)| QuestionKind::OneOf { choices, other, order }),
        1 => (choices(), texts(true), order(), option::of(1_u8..4))
            .prop_map(|(choices, other, order, at_most)| QuestionKind::ManyOf { choices, other, order, at_most }),
        1 => choices().prop_map(|choices| QuestionKind::Dropdown { choices }),
        1 => choices().prop_map(|choices| QuestionKind::Ranking { choices }),
        1 => (any::<i32>(), any::<i32>(), 1_i32..9)
            .prop_map(|(lowest, highest, step)| QuestionKind::Slider { lowest, highest, step }),
        1 => (option::of(-9_i32..9), option::of(0_i32..9), 0_u8..=6)
            .prop_map(|(lowest, highest, decimals)| QuestionKind::Number { lowest, highest, decimals }),
        1 => (day(), day()).prop_map(|(earliest, latest)| QuestionKind::Date { earliest, latest }),
        1 => (1_u16..=4000).prop_map(|limit| QuestionKind::ShortText { limit }),
        1 => (select(vec![Accept::Photo, Accept::Document, Accept::Both]), 1_u8..=5, 1_u16..=40)
            .prop_map(|(accept, most, largest_mb)| QuestionKind::File { accept, most, largest_mb }),
    ]
}

fn condition() -> impl Strategy<Value = Option<String>> {
    option::of(select(vec!["q0 <= 2", "answered(q1)", "not written like a condition", ""]).prop_map(str::to_owned))
}

fn question(key: String) -> impl Strategy<Value = Question> {
    let all_texts = (texts(false), texts(true), texts(true), texts(true));
    (kind(), all_texts, condition(), any::<bool>()).prop_map(
        move |(kind, (text, help, low_end, high_end), show_if, required)| {
            let key = key.clone();
            Question { key, kind, text, help, low_end, high_end, show_if, required }
        },
    )
}

fn skip() -> impl Strategy<Value = Skip> {
    let to = prop_oneof![
        keys(1).prop_map(|keys| Target::Page(keys[0].clone())),
        keys(1).prop_map(|keys| Target::Ending(keys[0].clone())),
    ];
    (condition(), to).prop_map(|(when, to)| Skip { when, to })
}

fn pages() -> impl Strategy<Value = Vec<Page>> {
    let sizes = (keys(1), vec(0_usize..3, 4), subsequence((0..9).collect::<Vec<_>>(), 9).prop_shuffle());
    sizes.prop_flat_map(|(keys, sizes, mut numbers)| {
        let page = |(key, size): (String, usize)| {
            let asked: Vec<_> = numbers.drain(..size).map(|number| question(format!("q{number}"))).collect();
            (texts(true), condition(), asked, vec(skip(), 0..3)).prop_map(move |(title, show_if, questions, skips)| {
                Page { key: key.clone(), title, show_if, questions, skips }
            })
        };
        keys.into_iter().zip(sizes).map(page).collect::<Vec<_>>()
    })
}

fn endings() -> impl Strategy<Value = Vec<Ending>> {
    keys(0).prop_flat_map(|keys| {
        let ending = |key: String| texts(false).prop_map(move |text| Ending { key: key.clone(), text });
        keys.into_iter().map(ending).collect::<Vec<_>>()
    })
}

/// Any survey whose keys are unique. Most could not be published: conditions and ways are made up.
pub(super) fn survey() -> impl Strategy<Value = Survey> {
    let languages = subsequence(LANGUAGES.to_vec(), 1..=4).prop_shuffle();
    let head = (select(vec!["one", "two"]), "[a-z&<]{1,3}", select(Metric::ALL), languages);
    let pace = (select(vec![Pace::Page, Pace::Question]), select(About::ALL));
    (head, texts(false), endings(), pace, pages()).prop_map(
        |((key, name, lead_metric, languages), thanks, endings, (pace, about), pages)| Survey {
            key: key.to_owned(),
            name,
            lead_metric,
            about,
            languages,
            thanks,
            endings,
            pace,
            pages,
        },
    )
}
