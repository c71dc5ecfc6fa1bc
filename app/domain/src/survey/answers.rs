//! What came back: at most one answer a question.

use super::Resolution;
use super::file::FileFacts;
use super::kind::OTHER;
use super::logic::{Given, Number, Value};
use crate::case::AnswerFacts;
use crate::{Metric, Score};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a box or a question of yes and no is sent as.
pub(super) const YES: &str = "yes";
/// Its opposite.
pub(super) const NO: &str = "no";

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// A number on a metric's scale.
    Score(Score),
    /// Whether the issue was resolved.
    Resolved(Resolution),
    /// Free text, tidied, not blank.
    Comment(String),
    /// We may contact the customer. Not ticking the box is no answer.
    ContactMe,
    /// The customer's name, with consent.
    Name(String),
    /// The customer's e-mail address, with consent.
    Email(String),
    /// The customer's telephone number, with consent (E.164).
    Phone(String),
    /// The point given to each row that was answered, by the row's key.
    Rows(BTreeMap<String, i16>),
    /// The choice that was made.
    Choice(Chosen),
    /// Every choice that was made; not empty.
    Choices(Vec<Chosen>),
    /// The keys of choices in their order, the best first; not empty.
    Ranking(Vec<String>),
    /// A number.
    Number(Number),
    /// A day.
    Date(NaiveDate),
    /// Free text, tidied, not blank, that is no comment.
    Text(String),
    /// Yes or no.
    YesNo(bool),
    /// What is known of each file; not empty.
    Files(Vec<FileFacts>),
}

/// A choice that was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Chosen {
    /// One of the survey's, by its key.
    Key(String),
    /// “Other, please say”, and what was said.
    Other {
        /// The customer's words; may be empty.
        other: String,
    },
}

impl Chosen {
    /// The key, as conditions see it.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Key(key) => key,
            Self::Other { .. } => OTHER,
        }
    }
}

/// The answers of one submission, by question key. Equal content is equal, however it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// Answers of these pairs of question key and answer; a later one for the same key replaces an earlier one.
    #[must_use]
    pub fn new(answers: impl IntoIterator<Item = (String, Answer)>) -> Self {
        Self(answers.into_iter().collect())
    }

    /// The answer to a question.
    #[must_use]
    pub fn get(&self, question_key: &str) -> Option<&Answer> {
        self.0.get(question_key)
    }

    /// Question keys and answers, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(key, answer)| (key.as_str(), answer))
    }

    /// The answers as conditions see them.
    #[must_use]
    pub fn in_logic(&self) -> Given {
        self.iter().map(|(key, answer)| (key, answer.in_logic())).collect()
    }

    /// The same without what is about the customer: a name, addresses, and the consent to use them.
    #[must_use]
    pub fn impersonal(mut self) -> Self {
        self.0.retain(|_, answer| !answer.needs_consent() && *answer != Answer::ContactMe);
        self
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The answer to the question of this metric.
    #[must_use]
    pub fn score(&self, metric: Metric) -> Option<Score> {
        self.scores().find(|score| score.metric() == metric)
    }

    /// Every score given.
    pub fn scores(&self) -> impl Iterator<Item = Score> {
        self.0.values().filter_map(|answer| if let Answer::Score(score) = answer { Some(*score) } else { None })
    }

    /// Whether the issue was resolved, where that was answered.
    #[must_use]
    pub fn resolved(&self) -> Option<Resolution> {
        self.0
            .values()
            .find_map(|answer| if let Answer::Resolved(resolution) = answer { Some(*resolution) } else { None })
    }

    /// The customer's words; several comments are parted by a blank line.
    #[must_use]
    pub fn comment(&self) -> Option<String> {
        let words: Vec<&str> = self
            .0
            .values()
            .filter_map(|answer| if let Answer::Comment(words) = answer { Some(words.as_str()) } else { None })
            .collect();
        (!words.is_empty()).then(|| words.join("\n\n"))
    }

    /// Whether we may contact the customer.
    #[must_use]
    pub fn contact_me(&self) -> bool {
        self.0.values().any(|answer| *answer == Answer::ContactMe)
    }

    /// The name that the customer left.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.0.values().find_map(|answer| if let Answer::Name(name) = answer { Some(name.as_str()) } else { None })
    }

    /// The e-mail address that the customer left.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        self.0.values().find_map(|answer| if let Answer::Email(email) = answer { Some(email.as_str()) } else { None })
    }

    /// The telephone number that the customer left.
    #[must_use]
    pub fn phone(&self) -> Option<&str> {
        self.0.values().find_map(|answer| if let Answer::Phone(phone) = answer { Some(phone.as_str()) } else { None })
    }

    /// Every file that was sent, with the key of its question.
    pub fn files(&self) -> impl Iterator<Item = (&str, &FileFacts)> {
        self.iter().flat_map(|(key, answer)| {
            let files = if let Answer::Files(files) = answer { files.as_slice() } else { &[] };
            files.iter().map(move |file| (key, file))
        })
    }

    /// What case rules ask of these answers about a contact of `team`.
    #[must_use]
    pub fn facts(&self, team: Option<&str>) -> AnswerFacts {
        AnswerFacts {
            scores: self.scores().collect(),
            resolved: self.resolved(),
            contact_me: self.contact_me(),
            team: team.map(str::to_owned),
        }
    }
}

impl Answer {
    /// Whether it is about the customer, and so is kept only with consent.
    #[must_use]
    pub const fn needs_consent(&self) -> bool {
        matches!(self, Self::Name(_) | Self::Email(_) | Self::Phone(_))
    }

    /// The metric, where it is a score.
    #[must_use]
    pub const fn metric(&self) -> Option<Metric> {
        match self {
            Self::Score(score) => Some(score.metric()),
            _ => None,
        }
    }

    /// The number to store, where it is a score.
    #[must_use]
    pub const fn value_int(&self) -> Option<i16> {
        match self {
            Self::Score(score) => Some(score.value()),
            _ => None,
        }
    }

    /// The text to store: `3` for a score, `partly`, `yes` for a ticked box, `2026-11-23` for a day; JSON where several
    /// things were answered.
    #[must_use]
    pub fn value_text(&self) -> String {
        let several = |value: serde_json::Value| value.to_string();
        match self {
            Self::Score(score) => score.value().to_string(),
            Self::Resolved(resolution) => resolution.as_str().to_owned(),
            Self::ContactMe | Self::YesNo(true) => YES.to_owned(),
            Self::YesNo(false) => NO.to_owned(),
            Self::Comment(text) | Self::Name(text) | Self::Email(text) | Self::Phone(text) | Self::Text(text) => {
                text.clone()
            }
            Self::Number(number) => number.to_string(),
            Self::Date(day) => day.to_string(),
            Self::Choice(Chosen::Key(key)) => key.clone(),
            Self::Choice(other) => several(serde_json::json!(other)),
            Self::Choices(choices) => several(serde_json::json!(choices)),
            Self::Ranking(choices) => several(serde_json::json!(choices)),
            Self::Rows(rows) => several(serde_json::json!(rows)),
            Self::Files(files) => several(serde_json::json!(files)),
        }
    }

    /// The fields of the form that say it: name behind the question's key, and value.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let of = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let chosen = |chosen: &Chosen| match chosen {
            Chosen::Key(key) => vec![of("", key)],
            Chosen::Other { other } => vec![of("", OTHER), of(".other", other)],
        };
        match self {
            Self::Choice(choice) => chosen(choice),
            Self::Choices(choices) => choices.iter().flat_map(chosen).collect(),
            Self::Ranking(choices) => {
                let places = choices.iter().zip(1..);
                places.map(|(choice, place): (_, usize)| (format!(".{choice}"), place.to_string())).collect()
            }
            Self::Rows(rows) => rows.iter().map(|(row, point)| (format!(".{row}"), point.to_string())).collect(),
            Self::Files(files) => files.iter().map(|file| of("", &file.to_string())).collect(),
            simple => vec![of("", &simple.value_text())],
        }
    }

    /// The answer as conditions see it.
    #[must_use]
    pub fn in_logic(&self) -> Value {
        match self {
            Self::Score(score) => Value::Number(Number::from(score.value())),
            Self::Resolved(resolution) => Value::Choice(resolution.as_str().to_owned()),
            Self::ContactMe => Value::Flag(true),
            Self::YesNo(yes) => Value::Flag(*yes),
            Self::Comment(text) | Self::Name(text) | Self::Email(text) | Self::Phone(text) | Self::Text(text) => {
                Value::Text(text.clone())
            }
            Self::Number(number) => Value::Number(*number),
            Self::Date(day) => Value::Date(*day),
            Self::Choice(choice) => Value::Choice(choice.key().to_owned()),
            Self::Choices(choices) => Value::Choices(choices.iter().map(|choice| choice.key().to_owned()).collect()),
            Self::Ranking(choices) => Value::Ranking(choices.clone()),
            Self::Rows(rows) => {
                Value::Matrix(rows.iter().map(|(row, point)| (row.clone(), Number::from(*point))).collect())
            }
            Self::Files(_) => Value::File,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers() -> Answers {
        Answers::new([
            ("score".to_owned(), Answer::Score(Score::new(Metric::Nps, 3).unwrap())),
            ("resolved".to_owned(), Answer::Resolved(Resolution::Partly)),
            ("comment".to_owned(), Answer::Comment("Nobody called back.".to_owned())),
            ("contact".to_owned(), Answer::ContactMe),
            ("email".to_owned(), Answer::Email("a@example.org".to_owned())),
        ])
    }

    #[test]
    fn answers_are_found_by_what_they_are() {
        let answers = answers();
        assert_eq!(answers.score(Metric::Nps).map(Score::value), Some(3));
        assert_eq!(answers.score(Metric::Csat), None);
        assert_eq!(answers.resolved(), Some(Resolution::Partly));
        assert_eq!(answers.comment().as_deref(), Some("Nobody called back."));
        assert!(answers.contact_me());
        assert_eq!((answers.name(), answers.email()), (None, Some("a@example.org")));
        let facts = answers.facts(Some("billing-1"));
        assert_eq!((facts.scores.len(), facts.contact_me, facts.team.as_deref()), (1, true, Some("billing-1")));
    }

    #[test]
    fn json_keeps_them_equal() {
        let json = serde_json::to_string(&answers()).unwrap();
        assert_eq!(serde_json::from_str::<Answers>(&json).unwrap(), answers());
        assert!(json.contains(r#""contact":{"type":"contact_me"}"#), "{json}");
    }
}
