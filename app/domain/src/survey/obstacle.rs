//! What stands in the way of publishing a survey: a place and a sentence.

use super::logic::Problem;
use crate::{Sentence, sentence};

/// What stands between a place and the number of a character of the text there.
const CHARACTER: &str = ", character ";

/// One thing that stands in the way of publishing. Its `Display` is its place and a sentence, in English.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct Obstacle {
    /// Where it is, counted from 0 as in JSON, for programs too: `pages.2.questions.1.text`, `pages.0.show_if, character 12`.
    pub place: String,
    /// What is wrong, for people.
    pub message: Sentence,
}

impl Obstacle {
    /// What is wrong at `place`.
    pub(super) fn at(place: impl Into<String>, message: Sentence) -> Self {
        Self { place: place.into(), message }
    }
}

impl From<Problem> for Obstacle {
    fn from(Problem { place, character, message, .. }: Problem) -> Self {
        let place = character.map_or(place.clone(), |character| format!("{place}{CHARACTER}{character}"));
        Self { place, message }
    }
}

/// What is wrong at the place of an [`Obstacle`], for staff.
#[must_use]
pub fn said_at(place: &str, message: &Sentence) -> Sentence {
    let message = message.clone();
    match place.rsplit_once(CHARACTER) {
        Some((place, character)) => sentence!("survey-said-at-character", place, character, message),
        None => sentence!("survey-said-at", place, message),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Survey, Texts, logic, templates};
    use super::said_at;
    use crate::Language;

    /// What is wrong with a survey, as staff read it in German.
    fn in_german(survey: &Survey) -> Vec<String> {
        let said = |place: &str, message| said_at(place, message).text(Language::De).into_owned();
        survey.problems().iter().map(|obstacle| said(&obstacle.place, &obstacle.message)).collect()
    }

    /// What is said in German of a survey whose third question has this condition.
    fn of_condition(condition: &str) -> Vec<String> {
        let mut survey = templates::csat_after_contact();
        survey.pages[0].questions[2].show_if = Some(condition.to_owned());
        in_german(&survey)
    }

    #[test]
    fn a_finding_is_read_in_german_with_its_place_and_names() {
        let mut survey = templates::csat_after_contact();
        survey.languages = vec![Language::De];
        survey.pages[0].questions[1].text = Texts::default();
        survey.pages[0].questions[0].key = "Score".to_owned();
        let said = in_german(&survey);
        assert_eq!(said[0], "pages.0.questions.0.key: „Score“ kann nicht der Schlüssel einer Frage sein");
        assert_eq!(said[1], "pages.0.questions.1.text: Deutsch fehlt");
    }

    #[test]
    fn a_condition_that_cannot_be_read_is_told_in_german() {
        let place = "pages.0.questions.2.show_if, Zeichen";
        for (condition, expected) in [
            ("score <= 4 and", "15: Hier wird eine Bedingung erwartet, etwa score <= 6; der Text endet hier."),
            ("scroe <= 4", "1: Es gibt keine Frage „scroe“; ist „score“ gemeint?"),
            ("score = \"x\"", "9: „score“ ist eine Zahl und lässt sich nicht mit einem Text vergleichen."),
            ("score > 9", "9: „score“ ist eine ganze Zahl von 1 bis 5; das trifft nie zu."),
            ("score <", "8: Hier wird ein Wert erwartet, etwa 6, \"phone\" oder 2026-01-31; der Text endet hier."),
        ] {
            assert_eq!(of_condition(condition), [format!("{place} {expected}")], "{condition}");
        }
    }

    #[test]
    fn a_warning_is_an_obstacle_to_nobody_and_read_in_german_all_the_same() {
        let mut survey = templates::csat_after_contact();
        survey.pages[0].questions[2].show_if = Some("score <= 5".to_owned());
        assert_eq!(survey.problems(), Vec::new());
        let said: Vec<String> = logic::check(&survey.outline())
            .iter()
            .map(|found| found.sentence().text(Language::De).into_owned())
            .collect();
        let expected = "„score“ ist eine ganze Zahl von 1 bis 5; das trifft auf jede Antwort zu.";
        assert_eq!(said, [format!("pages.0.questions.2.show_if, Zeichen 10: {expected}")]);
    }

    #[test]
    fn in_english_it_is_as_it_is_displayed() {
        let mut survey = templates::csat_after_contact();
        survey.pages[0].questions[2].show_if = Some("scroe <= 4".to_owned());
        survey.name.clear();
        for obstacle in survey.problems() {
            assert_eq!(said_at(&obstacle.place, &obstacle.message), *obstacle.to_string());
        }
    }
}
