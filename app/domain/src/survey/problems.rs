//! What stands in the way of publishing a survey.

use super::file::{LARGEST_MB, MOST_FILES};
use super::{Choice, Ending, Look, Question, QuestionKind, Survey, Texts, kind::OTHER};
use crate::{AttemptId, text};
use std::collections::BTreeSet;

/// The fewest and most points of a matrix.
const POINTS: std::ops::RangeInclusive<u8> = 2..=10;

impl Survey {
    /// Everything that stands in the way of publishing, with its place (`pages.0.questions.2.text: German is missing`);
    /// empty when the survey can be published.
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
        let leads = self.questions().filter(|question| question.kind.asks_for() == Some(self.lead_metric)).count();
        if leads != 1 {
            problems.push(format!(
                "questions: exactly one must ask for the lead metric {}, not {leads}",
                self.lead_metric.label()
            ));
        }
        problems.extend(self.missing("thanks", &self.thanks));
        for (number, ending) in self.endings.iter().enumerate() {
            let place = format!("endings.{number}");
            if !text::is_key(&ending.key) || ending.key == Ending::USUAL {
                problems.push(format!("{place}.key: “{}” cannot be the key of an ending", ending.key));
            }
            problems.extend(self.missing(&format!("{place}.text"), &ending.text));
        }
        for (number, page) in self.pages.iter().enumerate() {
            let place = format!("pages.{number}");
            if !text::is_key(&page.key) {
                problems.push(format!("{place}.key: “{}” cannot be the key of a page", page.key));
            }
            problems.extend(self.missing_if_any(&format!("{place}.title"), &page.title));
            for (number, question) in page.questions.iter().enumerate() {
                problems.extend(self.problems_of(&format!("{place}.questions.{number}"), question));
            }
        }
        problems.extend(self.twins());
        let logic = super::logic::check(&self.outline());
        problems
            .extend(logic.into_iter().filter(|problem| !problem.code.is_warning()).map(|problem| problem.to_string()));
        problems
    }

    fn problems_of(&self, place: &str, question: &Question) -> Vec<String> {
        let mut problems = Vec::new();
        let key = &question.key;
        if !text::is_key(key) || key == AttemptId::FIELD {
            problems.push(format!("{place}.key: “{key}” cannot be the key of a question"));
        }
        problems.extend(self.missing(&format!("{place}.text"), &question.text));
        problems.extend(self.missing_if_any(&format!("{place}.help"), &question.help));
        if question.kind.has_ends() {
            problems.extend(self.missing(&format!("{place}.low_end"), &question.low_end));
            problems.extend(self.missing(&format!("{place}.high_end"), &question.high_end));
        }
        if question.required && (question.kind.needs_consent() || question.kind == QuestionKind::ContactMe) {
            problems.push(format!("{place}: consent and contact details cannot be required"));
        }
        if question.required && question.kind == QuestionKind::Statement {
            problems.push(format!("{place}: there is no answer to a statement"));
        }
        let is_lead = question.kind.asks_for() == Some(self.lead_metric);
        if is_lead && question.text.iter().any(|(_, text)| text.contains("{{")) {
            problems.push(format!("{place}.text: stands in mails as well, where there is nothing to put in"));
        }
        problems.extend(self.problems_of_kind(&format!("{place}.kind"), &question.kind));
        problems
    }

    fn problems_of_kind(&self, place: &str, kind: &QuestionKind) -> Vec<String> {
        let mut problems = self.problems_of_choices(place, kind);
        match kind {
            QuestionKind::Metric { metric, look: Look::Words, words } => {
                let points = metric.highest() - metric.lowest() + 1;
                if words.len() != usize::from(points.unsigned_abs()) {
                    problems.push(format!("{place}.words: {points} are needed, one for each point"));
                }
                for (number, word) in words.iter().enumerate() {
                    problems.extend(self.missing(&format!("{place}.words.{number}"), word));
                }
            }
            QuestionKind::Matrix { points, .. } if !POINTS.contains(points) => {
                problems.push(format!("{place}.points: 2 to 10 are possible, not {points}"));
            }
            QuestionKind::Slider { lowest, highest, step } => {
                let span = i64::from(*highest) - i64::from(*lowest);
                if span <= 0 {
                    problems.push(format!("{place}: the highest must be above the lowest"));
                } else if *step < 1 || i64::from(*step) > span || span % i64::from(*step) != 0 {
                    problems.push(format!("{place}.step: steps of {step} do not lead from {lowest} to {highest}"));
                }
            }
            QuestionKind::Number { lowest, highest, decimals } => {
                if lowest.zip(*highest).is_some_and(|(lowest, highest)| highest <= lowest) {
                    problems.push(format!("{place}: the highest must be above the lowest"));
                }
                if *decimals > 6 {
                    problems.push(format!("{place}.decimals: at most 6 are kept"));
                }
            }
            QuestionKind::Date { earliest, latest }
                if earliest.zip(*latest).is_some_and(|(earliest, latest)| latest < earliest) =>
            {
                problems.push(format!("{place}: the latest day lies before the earliest"));
            }
            QuestionKind::ShortText { limit } if *limit == 0 || usize::from(*limit) > super::COMMENT_LIMIT => {
                problems.push(format!("{place}.limit: 1 to {} are possible", super::COMMENT_LIMIT));
            }
            QuestionKind::File { most, largest_mb, .. } => {
                if !(1..=MOST_FILES).contains(most) {
                    problems.push(format!("{place}.most: 1 to {MOST_FILES} files are possible, not {most}"));
                }
                if !(1..=LARGEST_MB).contains(largest_mb) {
                    problems.push(format!("{place}.largest_mb: 1 to {LARGEST_MB} are possible, not {largest_mb}"));
                }
            }
            QuestionKind::ManyOf { choices, at_most: Some(most), .. }
                if *most < 1 || usize::from(*most) > choices.len() =>
            {
                problems.push(format!("{place}.at_most: 1 to {} are possible", choices.len()));
            }
            _ => {}
        }
        problems
    }

    fn problems_of_choices(&self, place: &str, kind: &QuestionKind) -> Vec<String> {
        let (choices, field) = match kind {
            QuestionKind::Matrix { rows, .. } => (rows, "rows"),
            QuestionKind::OneOf { choices, .. }
            | QuestionKind::ManyOf { choices, .. }
            | QuestionKind::Dropdown { choices }
            | QuestionKind::Ranking { choices } => (choices, "choices"),
            _ => return Vec::new(),
        };
        let mut problems = Vec::new();
        let fewest = if matches!(kind, QuestionKind::Matrix { .. }) { 1 } else { 2 };
        if choices.len() < fewest {
            problems.push(format!("{place}.{field}: at least {fewest} are needed"));
        }
        for (number, Choice { key, text: texts, exclusive, .. }) in choices.iter().enumerate() {
            let place = format!("{place}.{field}.{number}");
            if !text::is_key(key) || key == OTHER {
                problems.push(format!("{place}.key: “{key}” cannot be the key of a choice"));
            }
            if *exclusive && !matches!(kind, QuestionKind::ManyOf { .. }) {
                problems.push(format!("{place}.exclusive: means something only where several can be chosen"));
            }
            problems.extend(self.missing(&format!("{place}.text"), texts));
        }
        if let Some(other) = kind.other() {
            problems.extend(self.missing(&format!("{place}.other"), other));
        }
        problems
    }

    /// Two questions for one metric, or two consents, would make two figures of one name.
    fn twins(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let single = self.questions().filter_map(|question| {
            let name = match &question.kind {
                QuestionKind::Metric { metric, .. } => metric.as_str(),
                QuestionKind::Resolved => "resolved",
                QuestionKind::ContactMe => "contact_me",
                QuestionKind::Name => "name",
                QuestionKind::Email => "email",
                QuestionKind::Phone => "phone",
                _ => return None,
            };
            Some((name, &question.key))
        });
        let mut problems = Vec::new();
        for (name, key) in single {
            if !seen.insert(name) {
                problems.push(format!("{key}: there is a question of this kind already"));
            }
        }
        problems
    }

    fn missing_if_any(&self, place: &str, texts: &Texts) -> Vec<String> {
        if texts.is_empty() { Vec::new() } else { self.missing(place, texts) }
    }

    fn missing(&self, place: &str, texts: &Texts) -> Vec<String> {
        let lacking = self.languages.iter().filter(|language| !texts.has(**language));
        lacking.map(|language| format!("{place}: {} is missing", language.label())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::templates;
    use super::*;
    use crate::{Language, Metric};

    #[test]
    fn what_stands_in_the_way_of_publishing_is_named_with_its_place() {
        let mut survey = templates::csat_after_contact();
        assert_eq!(survey.problems(), Vec::<String>::new());
        survey.pages[0].questions[1].text = Texts::default();
        survey.languages = vec![Language::De];
        assert_eq!(survey.problems(), ["pages.0.questions.1.text: German is missing"]);
        survey.lead_metric = Metric::Nps;
        assert_eq!(survey.problems()[0], "questions: exactly one must ask for the lead metric NPS, not 0");
        let mut twice = templates::csat_after_contact();
        let first = twice.pages[0].questions[0].clone();
        twice.pages[0].questions.push(first);
        assert!(
            twice.problems().iter().any(|problem| problem.contains("an earlier question “score”")),
            "{:?}",
            twice.problems()
        );
        twice.pages[0].questions[0].key = "attempt".to_owned();
        let said = "pages.0.questions.0.key: “attempt” cannot be the key of a question".to_owned();
        assert!(twice.problems().contains(&said));
    }

    #[test]
    fn the_lead_question_says_the_same_to_everybody() {
        let mut survey = templates::csat_after_contact();
        survey.languages = vec![Language::En];
        survey.pages[0].questions[0].text = Texts::new([(Language::En, "How was {{contact.reason | \"it\"}}?")]);
        let said = "pages.0.questions.0.text: stands in mails as well, where there is nothing to put in";
        assert_eq!(survey.problems(), [said]);
    }

    #[test]
    fn what_cannot_be_answered_is_told() {
        let mut survey = templates::csat_after_contact();
        let mut odd = |kind: QuestionKind| {
            survey.pages[0].questions[2].kind = kind;
            survey.pages[0].questions[2].help = Texts::default();
            survey.languages = vec![Language::En];
            survey.problems()
        };
        let slider = odd(QuestionKind::Slider { lowest: 0, highest: 10, step: 3 });
        assert_eq!(slider, ["pages.0.questions.2.kind.step: steps of 3 do not lead from 0 to 10"]);
        let choice =
            Choice { key: "a".to_owned(), text: Texts::new([(Language::En, "A")]), pinned: false, exclusive: false };
        let dropdown =
            odd(QuestionKind::Dropdown { choices: vec![choice.clone(), Choice { exclusive: true, ..choice }] });
        assert_eq!(dropdown.len(), 2, "{dropdown:?}");
    }
}
