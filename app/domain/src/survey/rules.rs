//! What a survey asks for, without a word of it: all that it takes to read answers.

use super::{About, Accept, Choice, Order, Pace, Page, Question, QuestionKind, Survey, Texts};
use crate::{Language, Metric};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a survey asks for, without a word of it, for formats that do not describe themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    lead_metric: Metric,
    pace: Pace,
    pages: Vec<(String, Vec<Asked>)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Asked {
    key: String,
    kind: Kind,
    required: bool,
}

/// The key of a choice, and whether nothing else can be chosen with it.
type Key = (String, bool);

/// A [`QuestionKind`] without its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Kind {
    Metric(Metric),
    Resolved,
    Comment,
    ContactMe,
    Name,
    Email,
    Phone,
    Matrix(Vec<Key>, u8),
    OneOf(Vec<Key>, bool),
    ManyOf(Vec<Key>, bool, Option<u8>),
    Dropdown(Vec<Key>),
    Ranking(Vec<Key>),
    Slider(i32, i32, i32),
    Number(Option<i32>, Option<i32>, u8),
    Date(Option<NaiveDate>, Option<NaiveDate>),
    ShortText(u16),
    LongText,
    YesNo,
    File(Accept, u8, u16),
    Statement,
}

impl From<&Survey> for Rules {
    fn from(survey: &Survey) -> Self {
        let asked = |question: &Question| Asked {
            key: question.key.clone(),
            kind: Kind::from(&question.kind),
            required: question.required,
        };
        let page = |page: &Page| (page.key.clone(), page.questions.iter().map(asked).collect());
        Self { lead_metric: survey.lead_metric, pace: survey.pace, pages: survey.pages.iter().map(page).collect() }
    }
}

impl From<Rules> for Survey {
    fn from(Rules { lead_metric, pace, pages }: Rules) -> Self {
        let question = |asked: Asked| Question {
            key: asked.key,
            kind: asked.kind.into(),
            required: asked.required,
            text: Texts::default(),
            help: Texts::default(),
            low_end: Texts::default(),
            high_end: Texts::default(),
            show_if: None,
        };
        let page = |(key, questions): (String, Vec<Asked>)| Page {
            key,
            questions: questions.into_iter().map(question).collect(),
            ..Page::default()
        };
        Self {
            key: String::new(),
            name: String::new(),
            lead_metric,
            about: About::default(),
            languages: Vec::new(),
            thanks: Texts::default(),
            endings: Vec::new(),
            pace,
            pages: pages.into_iter().map(page).collect(),
        }
    }
}

impl From<&QuestionKind> for Kind {
    fn from(kind: &QuestionKind) -> Self {
        let keys = |choices: &[Choice]| choices.iter().map(|choice| (choice.key.clone(), choice.exclusive)).collect();
        match kind {
            QuestionKind::Metric { metric, .. } => Self::Metric(*metric),
            QuestionKind::Resolved => Self::Resolved,
            QuestionKind::Comment => Self::Comment,
            QuestionKind::ContactMe => Self::ContactMe,
            QuestionKind::Name => Self::Name,
            QuestionKind::Email => Self::Email,
            QuestionKind::Phone => Self::Phone,
            QuestionKind::Matrix { rows, points } => Self::Matrix(keys(rows), *points),
            QuestionKind::OneOf { choices, other, .. } => Self::OneOf(keys(choices), !other.is_empty()),
            QuestionKind::ManyOf { choices, other, at_most, .. } => {
                Self::ManyOf(keys(choices), !other.is_empty(), *at_most)
            }
            QuestionKind::Dropdown { choices } => Self::Dropdown(keys(choices)),
            QuestionKind::Ranking { choices } => Self::Ranking(keys(choices)),
            QuestionKind::Slider { lowest, highest, step } => Self::Slider(*lowest, *highest, *step),
            QuestionKind::Number { lowest, highest, decimals } => Self::Number(*lowest, *highest, *decimals),
            QuestionKind::Date { earliest, latest } => Self::Date(*earliest, *latest),
            QuestionKind::ShortText { limit } => Self::ShortText(*limit),
            QuestionKind::LongText => Self::LongText,
            QuestionKind::YesNo => Self::YesNo,
            QuestionKind::File { accept, most, largest_mb } => Self::File(*accept, *most, *largest_mb),
            QuestionKind::Statement => Self::Statement,
        }
    }
}

impl From<Kind> for QuestionKind {
    fn from(kind: Kind) -> Self {
        let choices = |keys: Vec<Key>| {
            let choice = |(key, exclusive)| Choice { key, text: Texts::default(), pinned: false, exclusive };
            keys.into_iter().map(choice).collect()
        };
        // That there is another choice is told by its having any wording.
        let other = |is_there| if is_there { Texts::new([(Language::En, "")]) } else { Texts::default() };
        let order = Order::Fixed;
        match kind {
            Kind::Metric(metric) => Self::metric(metric),
            Kind::Resolved => Self::Resolved,
            Kind::Comment => Self::Comment,
            Kind::ContactMe => Self::ContactMe,
            Kind::Name => Self::Name,
            Kind::Email => Self::Email,
            Kind::Phone => Self::Phone,
            Kind::Matrix(rows, points) => Self::Matrix { rows: choices(rows), points },
            Kind::OneOf(keys, has_other) => Self::OneOf { choices: choices(keys), other: other(has_other), order },
            Kind::ManyOf(keys, has_other, at_most) => {
                Self::ManyOf { choices: choices(keys), other: other(has_other), order, at_most }
            }
            Kind::Dropdown(keys) => Self::Dropdown { choices: choices(keys) },
            Kind::Ranking(keys) => Self::Ranking { choices: choices(keys) },
            Kind::Slider(lowest, highest, step) => Self::Slider { lowest, highest, step },
            Kind::Number(lowest, highest, decimals) => Self::Number { lowest, highest, decimals },
            Kind::Date(earliest, latest) => Self::Date { earliest, latest },
            Kind::ShortText(limit) => Self::ShortText { limit },
            Kind::LongText => Self::LongText,
            Kind::YesNo => Self::YesNo,
            Kind::File(accept, most, largest_mb) => Self::File { accept, most, largest_mb },
            Kind::Statement => Self::Statement,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{logic::Facts, onward};
    use proptest::prelude::*;

    fn sample() -> Survey {
        serde_json::from_str(include_str!("sample.json")).unwrap()
    }

    /// The survey as it arrives in a browser.
    fn arrived(survey: &Survey) -> Survey {
        let bytes = postcard::to_allocvec(&Rules::from(survey)).unwrap();
        postcard::from_bytes::<Rules>(&bytes).unwrap().into()
    }

    #[test]
    fn nothing_of_its_texts_arrives() {
        let json = serde_json::to_string(&arrived(&sample())).unwrap();
        assert!(!json.contains("How satisfied"), "{json}");
    }

    proptest! {
        /// Whatever is sent, browser and server say the same of it.
        #[test]
        fn a_browser_decides_as_the_server_does(
            pairs in proptest::collection::vec((
                prop_oneof![
                    "score|why|agent.friendly|agent.clear|channel|channel.other|topics|country|order.price|order.speed|trust|waited|visited|branch|story|again|contact|phone",
                    "[a-z.]{0,8}",
                ],
                prop_oneof!["[0-9]{1,3}", "yes|no|on|other|price|speed|none|vn|2026-11-0[1-9]", "\\PC{0,12}"],
            ), 0..16),
            one_by_one in any::<bool>(),
        ) {
            let mut survey = sample();
            if one_by_one {
                survey.pace = Pace::Question;
            }
            let (plan, facts, browser) = (survey.plan().unwrap(), Facts::default(), arrived(&survey));
            let keys: Vec<String> = survey.questions().map(|question| question.key.clone()).collect();
            for seen in 0..keys.len() {
                let seen: Vec<&str> = keys[..seen].iter().map(String::as_str).collect();
                let server = onward(&survey, &plan, &facts, &pairs, &seen, Language::En);
                let here = onward(&browser, &plan, &facts, &pairs, &seen, Language::En);
                match (server, here) {
                    (Ok(server), Ok(here)) => prop_assert_eq!(server, here),
                    (Err(server), Err(here)) => prop_assert_eq!(server.errors.len(), here.errors.len()),
                    (server, here) => prop_assert!(false, "{server:?} {here:?}"),
                }
            }
        }
    }
}
