//! What stands in the way of publishing a survey.

use super::file::{LARGEST_MB, MOST_FILES};
use super::{Choice, Ending, Look, Obstacle, Question, QuestionKind, Survey, Texts, kind::OTHER};
use crate::{AttemptId, Sentence, sentence, text};
use std::collections::BTreeSet;

/// The fewest and most points of a matrix.
const POINTS: std::ops::RangeInclusive<u8> = 2..=10;

impl Survey {
    /// Everything that stands in the way of publishing, with its place (`pages.0.questions.2.text: German is missing`);
    /// empty when the survey can be published.
    #[must_use]
    pub fn problems(&self) -> Vec<Obstacle> {
        let mut problems = Vec::new();
        if !text::is_key(&self.key) {
            problems.push(Obstacle::at("key", sentence!("survey-key-letters")));
        }
        if self.name.trim().is_empty() {
            problems.push(Obstacle::at("name", sentence!("survey-name-missing")));
        }
        if self.languages.is_empty() {
            problems.push(Obstacle::at("languages", sentence!("survey-languages-missing")));
        }
        let leads = self.questions().filter(|question| question.kind.asks_for() == Some(self.lead_metric)).count();
        if leads != 1 {
            let message = sentence!("survey-one-lead", metric = self.lead_metric, leads);
            problems.push(Obstacle::at("questions", message));
        }
        problems.extend(self.missing("thanks", &self.thanks));
        for (number, ending) in self.endings.iter().enumerate() {
            let place = format!("endings.{number}");
            if !text::is_key(&ending.key) || ending.key == Ending::USUAL {
                problems.push(Obstacle::at(
                    format!("{place}.key"),
                    sentence!("survey-no-key-of-ending", key = &ending.key),
                ));
            }
            problems.extend(self.missing(&format!("{place}.text"), &ending.text));
        }
        for (number, page) in self.pages.iter().enumerate() {
            let place = format!("pages.{number}");
            if !text::is_key(&page.key) {
                problems
                    .push(Obstacle::at(format!("{place}.key"), sentence!("survey-no-key-of-page", key = &page.key)));
            }
            problems.extend(self.missing_if_any(&format!("{place}.title"), &page.title));
            for (number, question) in page.questions.iter().enumerate() {
                problems.extend(self.problems_of(&format!("{place}.questions.{number}"), question));
            }
        }
        problems.extend(self.twins());
        let logic = super::logic::check(&self.outline());
        problems.extend(logic.into_iter().filter(|problem| !problem.code.is_warning()).map(Obstacle::from));
        problems
    }

    fn problems_of(&self, place: &str, question: &Question) -> Vec<Obstacle> {
        let mut problems = Vec::new();
        let key = &question.key;
        if !text::is_key(key) || key == AttemptId::FIELD {
            problems.push(Obstacle::at(format!("{place}.key"), sentence!("survey-no-key-of-question", key)));
        }
        problems.extend(self.missing(&format!("{place}.text"), &question.text));
        problems.extend(self.missing_if_any(&format!("{place}.help"), &question.help));
        if question.kind.has_ends() {
            problems.extend(self.missing(&format!("{place}.low_end"), &question.low_end));
            problems.extend(self.missing(&format!("{place}.high_end"), &question.high_end));
        }
        if question.required && (question.kind.needs_consent() || question.kind == QuestionKind::ContactMe) {
            problems.push(Obstacle::at(place, sentence!("survey-consent-required")));
        }
        if question.required && question.kind == QuestionKind::Statement {
            problems.push(Obstacle::at(place, sentence!("survey-statement-required")));
        }
        let is_lead = question.kind.asks_for() == Some(self.lead_metric);
        if is_lead && question.text.iter().any(|(_, text)| text.contains("{{")) {
            problems.push(Obstacle::at(format!("{place}.text"), sentence!("survey-lead-put-in")));
        }
        problems.extend(self.problems_of_kind(&format!("{place}.kind"), &question.kind));
        problems
    }

    fn problems_of_kind(&self, place: &str, kind: &QuestionKind) -> Vec<Obstacle> {
        let mut problems = self.problems_of_choices(place, kind);
        match kind {
            QuestionKind::Metric { metric, look: Look::Words, words } => {
                let points = metric.highest() - metric.lowest() + 1;
                if words.len() != usize::from(points.unsigned_abs()) {
                    problems.push(Obstacle::at(format!("{place}.words"), sentence!("survey-words-needed", points)));
                }
                for (number, word) in words.iter().enumerate() {
                    problems.extend(self.missing(&format!("{place}.words.{number}"), word));
                }
            }
            QuestionKind::Matrix { points, .. } if !POINTS.contains(points) => {
                let (from, to) = (*POINTS.start(), *POINTS.end());
                let message = sentence!("survey-possible-not", from, to, given = *points);
                problems.push(Obstacle::at(format!("{place}.points"), message));
            }
            QuestionKind::Slider { lowest, highest, step } => {
                let span = i64::from(*highest) - i64::from(*lowest);
                if span <= 0 {
                    problems.push(Obstacle::at(place, sentence!("survey-highest-above-lowest")));
                } else if *step < 1 || i64::from(*step) > span || span % i64::from(*step) != 0 {
                    let (step, from, to) = (step.to_string(), lowest.to_string(), highest.to_string());
                    problems.push(Obstacle::at(format!("{place}.step"), sentence!("survey-steps", step, from, to)));
                }
            }
            QuestionKind::Number { lowest, highest, decimals } => {
                if lowest.zip(*highest).is_some_and(|(lowest, highest)| highest <= lowest) {
                    problems.push(Obstacle::at(place, sentence!("survey-highest-above-lowest")));
                }
                if *decimals > 6 {
                    problems.push(Obstacle::at(format!("{place}.decimals"), sentence!("survey-decimals")));
                }
            }
            QuestionKind::Date { earliest, latest }
                if earliest.zip(*latest).is_some_and(|(earliest, latest)| latest < earliest) =>
            {
                problems.push(Obstacle::at(place, sentence!("survey-latest-before-earliest")));
            }
            QuestionKind::ShortText { limit } if *limit == 0 || usize::from(*limit) > super::COMMENT_LIMIT => {
                problems.push(Obstacle::at(format!("{place}.limit"), possible(super::COMMENT_LIMIT)));
            }
            QuestionKind::File { most, largest_mb, .. } => {
                if !(1..=MOST_FILES).contains(most) {
                    let message = sentence!("survey-files-possible", to = MOST_FILES, given = *most);
                    problems.push(Obstacle::at(format!("{place}.most"), message));
                }
                if !(1..=LARGEST_MB).contains(largest_mb) {
                    let (to, given) = (LARGEST_MB.to_string(), largest_mb.to_string());
                    let message = sentence!("survey-possible-not", from = 1, to, given);
                    problems.push(Obstacle::at(format!("{place}.largest_mb"), message));
                }
            }
            QuestionKind::ManyOf { choices, at_most: Some(most), .. }
                if *most < 1 || usize::from(*most) > choices.len() =>
            {
                problems.push(Obstacle::at(format!("{place}.at_most"), possible(choices.len())));
            }
            _ => {}
        }
        problems
    }

    fn problems_of_choices(&self, place: &str, kind: &QuestionKind) -> Vec<Obstacle> {
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
            let message = sentence!("survey-fewest-needed", n = fewest);
            problems.push(Obstacle::at(format!("{place}.{field}"), message));
        }
        for (number, Choice { key, text: texts, exclusive, .. }) in choices.iter().enumerate() {
            let place = format!("{place}.{field}.{number}");
            if !text::is_key(key) || key == OTHER {
                problems.push(Obstacle::at(format!("{place}.key"), sentence!("survey-no-key-of-choice", key)));
            }
            if *exclusive && !matches!(kind, QuestionKind::ManyOf { .. }) {
                problems.push(Obstacle::at(format!("{place}.exclusive"), sentence!("survey-exclusive-alone")));
            }
            problems.extend(self.missing(&format!("{place}.text"), texts));
        }
        if let Some(other) = kind.other() {
            problems.extend(self.missing(&format!("{place}.other"), other));
        }
        problems
    }

    /// Two questions for one metric, or two consents, would make two figures of one name.
    fn twins(&self) -> Vec<Obstacle> {
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
                problems.push(Obstacle::at(key, sentence!("survey-kind-twice")));
            }
        }
        problems
    }

    fn missing_if_any(&self, place: &str, texts: &Texts) -> Vec<Obstacle> {
        if texts.is_empty() { Vec::new() } else { self.missing(place, texts) }
    }

    fn missing(&self, place: &str, texts: &Texts) -> Vec<Obstacle> {
        let lacking = self.languages.iter().filter(|language| !texts.has(**language));
        lacking.map(|&language| Obstacle::at(place, sentence!("survey-language-missing", language))).collect()
    }
}

/// That a number from 1 to this is possible.
fn possible(most: usize) -> Sentence {
    sentence!("survey-possible", to = most.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::templates;
    use super::*;
    use crate::{Language, Metric};

    fn said(survey: &Survey) -> Vec<String> {
        survey.problems().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_stands_in_the_way_of_publishing_is_named_with_its_place() {
        let mut survey = templates::csat_after_contact();
        assert_eq!(said(&survey), Vec::<String>::new());
        survey.pages[0].questions[1].text = Texts::default();
        survey.languages = vec![Language::De];
        assert_eq!(said(&survey), ["pages.0.questions.1.text: German is missing"]);
        survey.lead_metric = Metric::Nps;
        assert_eq!(said(&survey)[0], "questions: exactly one must ask for the lead metric NPS, not 0");
        let mut twice = templates::csat_after_contact();
        let first = twice.pages[0].questions[0].clone();
        twice.pages[0].questions.push(first);
        let found = said(&twice);
        assert!(found.iter().any(|problem| problem.contains("an earlier question “score”")), "{found:?}");
        twice.pages[0].questions[0].key = "attempt".to_owned();
        let refused = "pages.0.questions.0.key: “attempt” cannot be the key of a question".to_owned();
        assert!(said(&twice).contains(&refused));
    }

    #[test]
    fn the_lead_question_says_the_same_to_everybody() {
        let mut survey = templates::csat_after_contact();
        survey.languages = vec![Language::En];
        survey.pages[0].questions[0].text = Texts::new([(Language::En, "How was {{contact.reason | \"it\"}}?")]);
        let refused = "pages.0.questions.0.text: stands in mails as well, where there is nothing to put in";
        assert_eq!(said(&survey), [refused]);
    }

    #[test]
    fn what_cannot_be_answered_is_told() {
        let mut survey = templates::csat_after_contact();
        let mut odd = |kind: QuestionKind| {
            survey.pages[0].questions[2].kind = kind;
            survey.pages[0].questions[2].help = Texts::default();
            survey.languages = vec![Language::En];
            said(&survey)
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
