//! What changed from one version of a survey to another, in words.

mod compare;
mod kinds;
mod lead;
mod order;
mod words;

pub use lead::keeps_lead;

use super::{Survey, Target};
use crate::{Language, Sentence};
use compare::Comparer;

/// One thing that changed, in a sentence: `Question “why”: an answer is now required; it was optional.`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub place: Place,
    /// What happened to it.
    pub what: What,
}

/// What a change is about, by its key. Of what has a new key, the old one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The survey as a whole.
    Survey,
    /// One of its other endings.
    Ending(String),
    /// A page.
    Page(String),
    /// A question.
    Question(String),
    /// A choice of a question.
    Choice {
        /// The question's key.
        question: String,
        /// The choice's.
        key: String,
    },
    /// A row of a matrix.
    Row {
        /// The question's key.
        question: String,
        /// The row's.
        key: String,
    },
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new; a question stands on this page.
    Added(Option<String>),
    /// It is gone; a question stood on this page.
    Removed(Option<String>),
    /// It stands elsewhere in its list: behind the one with this key, or first.
    Moved(Option<String>),
    /// A question stands on another page.
    ToPage {
        /// The page on which it stood.
        from: String,
        /// The page on which it stands.
        to: String,
    },
    /// A choice or row says what it said, under another key.
    Renamed(String),
    /// The survey can be answered in another language.
    Language(Language),
    /// The survey can no longer be answered in a language.
    NoLanguage(Language),
    /// Something has another value, in words.
    Setting {
        /// What has it: `the condition`.
        name: Sentence,
        /// The value before.
        old: Sentence,
        /// The value now.
        new: Sentence,
    },
    /// A text says something else in one language.
    Wording {
        /// Which of the texts at its place.
        of: Wording,
        /// The language.
        language: Language,
        /// What it said; none: nothing.
        old: Option<String>,
        /// What it says; none: nothing.
        new: Option<String>,
    },
    /// A way leads from a page that did not before.
    SkipAdded(Way),
    /// A way leads from a page no more.
    SkipRemoved(Way),
    /// The same ways are tried in another order.
    SkipsReordered,
    /// Something else, that cannot be named because keys stand twice: such a survey cannot be published.
    Unnamed,
}

/// Which of the texts at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// What is asked, or what a choice says.
    Text,
    /// The line below a question.
    Help,
    /// What the lowest end of a scale says.
    LowEnd,
    /// What the highest end of a scale says.
    HighEnd,
    /// The heading of a page.
    Title,
    /// The heading of an ending.
    Heading,
    /// The heading of the usual ending.
    Thanks,
    /// The label of “Other, please say”.
    Other,
    /// What a point of a scale says.
    Point(i64),
}

/// A way that leaves the order of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Who takes it; everybody where there is no condition.
    pub when: Option<String>,
    /// Where it leads.
    pub to: Target,
}

/// Everything that changed from `old` to `new`, from the survey as a whole to its last question; nothing where they are equal.
///
/// Pages, questions, choices and endings are the same where their keys are.
#[must_use]
pub fn changes(old: &Survey, new: &Survey) -> Vec<Change> {
    let mut changes = Comparer::compare(old, new);
    if changes.is_empty() && old != new {
        changes.push(Change { place: Place::Survey, what: What::Unnamed });
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{Choice, Ending, Page, QuestionKind, Texts, random};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn sample() -> Survey {
        serde_json::from_str(include_str!("../sample.json")).unwrap()
    }

    /// What is said when something of the sample changes.
    fn said_of(change: impl FnOnce(&mut Survey)) -> Vec<String> {
        let (old, mut new) = (sample(), sample());
        change(&mut new);
        changes(&old, &new).iter().map(|change| change.sentence().to_string()).collect()
    }

    fn english(text: &str) -> Texts {
        Texts::new([(Language::En, text)])
    }

    #[test]
    fn the_survey_as_a_whole() {
        let said = said_of(|survey| {
            survey.name = "Everything".to_owned();
            survey.languages = vec![Language::De, Language::En];
            survey.pace = super::super::Pace::Question;
            survey.thanks = Texts::new([(Language::En, "Thank you"), (Language::De, "Danke")]);
            survey.endings[0].text = english("We are sorry");
            survey.endings.push(Ending { key: "glad".to_owned(), text: english("We are glad") });
        });
        assert_eq!(
            said,
            [
                "The survey: the name is now “Everything”; it was “Everything that can be asked”.",
                "The survey can now be answered in German.",
                "The survey: the preferred language is now German; it was English.",
                "The survey: the thanks in English is now “Thank you”; it was “Thank you for your answer”.",
                "The survey: the thanks in German is new: “Danke”.",
                "The survey: what is asked at once is now a question; it was a page.",
                "Ending “glad” was added.",
                "Ending “sorry”: the heading in English is now “We are sorry”; it was “We are sorry, and shall look into it”.",
            ]
        );
    }

    #[test]
    fn pages_and_questions_come_go_and_move() {
        let said = said_of(|survey| {
            let moved = survey.pages[1].questions.remove(0);
            survey.pages[0].questions.push(moved);
            survey.pages[1].questions.remove(0);
            survey.pages[1].questions.swap(0, 3);
            survey.pages[1].questions[1].key = "subjects".to_owned();
            survey.pages[1].skips.clear();
            survey.pages[1].title = Texts::default();
            survey.pages[1].show_if = Some("score <= 3".to_owned());
            survey.pages.insert(0, Page::only(Vec::new()));
        });
        assert_eq!(
            said,
            [
                "Page “questions” was added.",
                "Page “more”: the title in English was removed; it was “A little more”.",
                "Page “more”: the condition is now `score <= 3`; it was none.",
                "Page “more”: a skip was removed, where `score <= 2`, to ending “sorry”.",
                "Question “agent” was removed from page “more”.",
                "Question “topics” was removed from page “more”.",
                "Question “subjects” was added to page “more”.",
                "Question “why” moved from page “more” to page “lead”.",
                "Question “order” now stands first.",
                "Question “country” now stands after “subjects”.",
            ]
        );
    }

    #[test]
    fn what_a_question_asks() {
        let said = said_of(|survey| {
            let questions = &mut survey.pages[1].questions;
            questions[0].required = true;
            questions[0].show_if = None;
            questions[0].help = english("In a few words");
            questions[0].kind = QuestionKind::LongText;
            let QuestionKind::Matrix { rows, points } = &mut questions[1].kind else { panic!() };
            rows.swap(0, 1);
            *points = 7;
            questions[1].high_end = english("very much");
            let QuestionKind::ManyOf { choices, other, at_most, .. } = &mut questions[3].kind else { panic!() };
            choices[0].text = english("What it costs");
            choices[1].key = "pace".to_owned();
            choices[2].exclusive = false;
            choices.push(Choice {
                key: "staff".to_owned(),
                text: english("The staff"),
                pinned: false,
                exclusive: false,
            });
            (*other, *at_most) = (Texts::default(), None);
            let QuestionKind::Slider { step, .. } = &mut questions[6].kind else { panic!() };
            *step = 5;
        });
        assert_eq!(
            said,
            [
                "Question “why”: the kind is now several lines of text; it was one line of text.",
                "Question “why”: the help in English is new: “In a few words”.",
                "Question “why”: the condition is now none; it was `score <= 2`.",
                "Question “why”: an answer is now required; it was optional.",
                "Question “agent”: the number of points is now 7; it was 5.",
                "Row “quick” of question “agent” now stands first.",
                "Question “agent”: the word at the high end in English is now “very much”; it was “very”.",
                "Question “topics”: the most that may be chosen is now all; it was 2.",
                "Question “topics”: the label of the other choice in English was removed; it was “Other, please say”.",
                "Choice “speed” of question “topics” has the new key “pace”.",
                "Choice “staff” of question “topics” was added.",
                "Choice “price” of question “topics”: the text in English is now “What it costs”; it was “The price”.",
                "Choice “none” of question “topics”: choosing it alone is now not needed; it was needed.",
                "Question “trust”: the step is now 5; it was 10.",
            ]
        );
    }

    #[test]
    fn keys_that_stand_twice_hide_nothing_either() {
        let mut old = sample();
        let twin = old.pages[1].questions[0].clone();
        old.pages[1].questions.push(twin);
        let mut new = old.clone();
        new.pages[1].questions.last_mut().unwrap().required = true;
        assert!(!changes(&old, &new).is_empty());
    }

    /// Every place in the JSON at which a value stands that holds no others.
    fn leaves(json: &Value, place: &str, found: &mut Vec<String>) {
        match json {
            Value::Object(map) => map.iter().for_each(|(key, inner)| leaves(inner, &format!("{place}/{key}"), found)),
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(at, inner)| leaves(inner, &format!("{place}/{at}"), found));
            }
            _ => found.push(place.to_owned()),
        }
    }

    proptest! {
        #[test]
        fn equal_surveys_differ_in_nothing(survey in random::survey()) {
            prop_assert_eq!(changes(&survey, &survey.clone()), []);
            prop_assert_eq!(keeps_lead(&survey, &survey), survey.lead().is_some());
        }

        #[test]
        fn surveys_that_differ_differ_in_something_with_a_name(old in random::survey(), new in random::survey()) {
            let found = Comparer::compare(&old, &new);
            prop_assert_eq!(found.is_empty(), old == new);
            for change in found {
                let said = change.sentence().to_string();
                prop_assert!(said.ends_with('.') && said.starts_with(char::is_uppercase), "{}", said);
            }
        }

        #[test]
        fn whatever_is_changed_is_found(old in random::survey(), die in any::<prop::sample::Index>(), word in "[a-z]{0,3}") {
            let mut json = serde_json::to_value(&old).unwrap();
            let mut places = Vec::new();
            leaves(&json, "", &mut places);
            let leaf = json.pointer_mut(die.get(&places).as_str()).unwrap();
            *leaf = match leaf {
                Value::Bool(yes) => json!(!*yes),
                Value::Number(number) => json!(number.as_i64().unwrap() / 2 + 1),
                _ => json!(word),
            };
            // A key that stands twice then is another matter.
            if let Ok(new) = serde_json::from_value::<Survey>(json) && new != old {
                prop_assert!(!changes(&old, &new).is_empty());
            }
        }
    }
}
