//! Surveys: the frozen content of a version, what comes back, and the words around it.

mod answers;
pub mod logic;
pub mod phrases;
mod resolution;
mod submission;
pub mod templates;
mod texts;

pub use answers::{Answer, Answers};
pub use resolution::Resolution;
pub use submission::{COMMENT_LIMIT, Refused, Typed, submit};
pub use texts::Texts;

use crate::{Language, Metric, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The content of a survey version: frozen when published, stored as JSON, shown as it is for ever.
///
/// Field order is fixed and maps are sorted, so that equal content gives equal JSON and an equal hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// The survey's key.
    pub key: String,
    /// Its name for staff.
    pub name: String,
    /// The metric of its lead question.
    pub lead_metric: Metric,
    /// The languages in which it can be answered, the preferred one first.
    pub languages: Vec<Language>,
    /// The heading of the page after submitting.
    pub thanks: Texts,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its key, also the name of its form field; unique in the survey.
    pub key: String,
    /// What is asked for.
    pub kind: QuestionKind,
    /// The question as the customer reads it.
    pub text: Texts,
    /// A line below the question; may be empty.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub help: Texts,
    /// What the lowest end of a scale says; empty where there is no scale.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub low_end: Texts,
    /// What the highest end of a scale says; empty where there is no scale.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub high_end: Texts,
    /// Whether a submission without an answer to it is sent back.
    pub required: bool,
}

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "type", content = "metric", rename_all = "snake_case")]
pub enum QuestionKind {
    /// A number on a metric's scale.
    Metric(Metric),
    /// Whether the issue was resolved: yes, partly, no.
    Resolved,
    /// Free text of at most [`COMMENT_LIMIT`] characters.
    Comment,
    /// Whether we may contact the customer: a box to tick.
    ContactMe,
    /// The customer's name; kept only when we may contact them.
    Name,
    /// The customer's e-mail address; kept only when we may contact them, and then needed.
    Email,
}

impl Survey {
    /// The question on whose metric the survey's figures stand.
    #[must_use]
    pub fn lead(&self) -> Option<&Question> {
        self.questions.iter().find(|question| question.kind == QuestionKind::Metric(self.lead_metric))
    }

    /// The question with this key.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }

    /// The languages for each text that is missing one, by place (`comment.text: de`), and everything else that stands
    /// in the way of publishing; empty when the survey can be published.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if !text::is_key(&self.key) {
            problems.push("key: lower-case letters, digits and hyphens are needed".to_owned());
        }
        if self.name.trim().is_empty() {
            problems.push("name: is missing".to_owned());
        }
        if self.languages.is_empty() {
            problems.push("languages: at least one is needed".to_owned());
        }
        let leads =
            self.questions.iter().filter(|question| question.kind == QuestionKind::Metric(self.lead_metric)).count();
        if leads != 1 {
            problems.push(format!(
                "questions: exactly one must ask for the lead metric {}, not {leads}",
                self.lead_metric.label()
            ));
        }
        problems.extend(self.missing("thanks", &self.thanks));
        let mut keys = BTreeSet::new();
        let mut kinds = BTreeSet::new();
        for question in &self.questions {
            let key = &question.key;
            if !text::is_key(key) || key == crate::AttemptId::FIELD {
                problems.push(format!("{key}: cannot be the key of a question"));
            }
            if !keys.insert(key) {
                problems.push(format!("{key}: stands twice"));
            }
            // Two questions for one metric, or two consents, would make two figures of one name.
            if !kinds.insert(format!("{:?}", question.kind)) && question.kind != QuestionKind::Comment {
                problems.push(format!("{key}: there is a question of this kind already"));
            }
            problems.extend(self.missing(&format!("{key}.text"), &question.text));
            if !question.help.is_empty() {
                problems.extend(self.missing(&format!("{key}.help"), &question.help));
            }
            if matches!(question.kind, QuestionKind::Metric(_)) {
                problems.extend(self.missing(&format!("{key}.low_end"), &question.low_end));
                problems.extend(self.missing(&format!("{key}.high_end"), &question.high_end));
            }
            if question.required
                && matches!(question.kind, QuestionKind::ContactMe | QuestionKind::Name | QuestionKind::Email)
            {
                problems.push(format!("{key}: consent and contact details cannot be required"));
            }
        }
        problems
    }

    fn missing(&self, place: &str, texts: &Texts) -> Vec<String> {
        let lacking = self.languages.iter().filter(|language| !texts.has(**language));
        lacking.map(|language| format!("{place}: {} is missing", language.label())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::templates::built_in;
    use super::*;

    #[test]
    fn content_is_frozen_as_json_and_comes_back_equal() {
        for survey in built_in() {
            let json = serde_json::to_string(&survey).unwrap();
            assert_eq!(serde_json::from_str::<Survey>(&json).unwrap(), survey);
            assert_eq!(serde_json::to_string(&serde_json::from_str::<Survey>(&json).unwrap()).unwrap(), json);
        }
    }

    #[test]
    fn kinds_are_readable_in_the_json() {
        let json = |kind: QuestionKind| serde_json::to_string(&kind).unwrap();
        assert_eq!(json(QuestionKind::Metric(Metric::Nps)), r#"{"type":"metric","metric":"nps"}"#);
        assert_eq!(json(QuestionKind::ContactMe), r#"{"type":"contact_me"}"#);
    }

    #[test]
    fn what_stands_in_the_way_of_publishing_is_named_with_its_place() {
        let mut survey = templates::csat_after_contact();
        assert_eq!(survey.problems(), Vec::<String>::new());
        survey.questions[1].text = Texts::default();
        survey.languages = vec![Language::De];
        assert_eq!(survey.problems(), ["resolved.text: German is missing"]);
        survey.lead_metric = Metric::Nps;
        assert_eq!(survey.problems()[0], "questions: exactly one must ask for the lead metric NPS, not 0");
        let mut twice = templates::csat_after_contact();
        twice.questions.push(twice.questions[0].clone());
        assert!(twice.problems().contains(&"score: stands twice".to_owned()));
        twice.questions[0].key = "attempt".to_owned();
        assert!(twice.problems().contains(&"attempt: cannot be the key of a question".to_owned()));
    }
}
