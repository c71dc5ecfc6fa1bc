//! The answers that conditions look at.

use super::Number;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The answer to one question, as far as conditions ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, or a point on a scale.
    Number(Number),
    /// The choice that was made.
    Choice(String),
    /// Every choice that was made.
    Choices(BTreeSet<String>),
    /// The choices in the order in which they were put, the best first.
    Ranking(Vec<String>),
    /// A point on the scale for each row that was answered.
    Matrix(BTreeMap<String, Number>),
    /// Free text.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// Yes or no. A box that was left unticked is no answer, or no: as its survey has it.
    Flag(bool),
    /// That a file was sent.
    File,
}

/// The answers so far, by question key.
///
/// An answer that says nothing (a blank text, no choice, no row) is not given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given(BTreeMap<String, Value>);

impl Given {
    /// The answer to a question.
    #[must_use]
    pub fn get(&self, question: &str) -> Option<&Value> {
        self.0.get(question)
    }

    /// Puts the answer to a question; one that says nothing takes an earlier one away.
    pub fn put(&mut self, question: impl Into<String>, value: Value) {
        let question = question.into();
        if value.says_nothing() {
            self.0.remove(&question);
        } else {
            self.0.insert(question, value);
        }
    }

    /// Takes the answer to a question away.
    pub fn remove(&mut self, question: &str) {
        self.0.remove(question);
    }

    /// Question keys and answers, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(question, value)| (question.as_str(), value))
    }
}

impl<K: Into<String>> FromIterator<(K, Value)> for Given {
    fn from_iter<T: IntoIterator<Item = (K, Value)>>(answers: T) -> Self {
        let mut given = Self::default();
        for (question, value) in answers {
            given.put(question, value);
        }
        given
    }
}

impl Value {
    fn says_nothing(&self) -> bool {
        match self {
            Self::Choice(text) | Self::Text(text) => text.trim().is_empty(),
            Self::Choices(choices) => choices.is_empty(),
            Self::Ranking(choices) => choices.is_empty(),
            Self::Matrix(rows) => rows.is_empty(),
            Self::Number(_) | Self::Date(_) | Self::Flag(_) | Self::File => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_says_nothing_is_not_given() {
        let nothing = [
            Value::Text(" \n".to_owned()),
            Value::Choice(String::new()),
            Value::Choices(BTreeSet::new()),
            Value::Ranking(Vec::new()),
            Value::Matrix(BTreeMap::new()),
        ];
        for value in nothing {
            let given: Given = [("comment", Value::Text("Late.".to_owned())), ("comment", value)].into_iter().collect();
            assert_eq!(given, Given::default());
        }
        assert!(Given::from_iter([("agree", Value::Flag(false))]).get("agree").is_some());
    }
}
