//! Surveys: the frozen content of a version, what comes back, and the words around it.

mod about;
mod ahead;
mod answers;
pub mod changes;
mod completion;
pub mod file;
mod kind;
pub mod logic;
mod obstacle;
mod order;
mod outline;
mod page;
pub mod phrases;
#[cfg(feature = "wording")]
mod piping;
mod problems;
#[cfg(test)]
mod random;
mod read;
mod resolution;
mod rules;
#[cfg(feature = "wording")]
mod said;
#[cfg(feature = "exchange")]
pub mod schema;
mod settlement;
pub mod shown;
mod submission;
pub mod templates;
mod texts;
pub mod translation;
mod typed;
mod unread;
mod whole;
mod written;

pub use about::About;
pub use ahead::to_come;
pub use answers::{Answer, Answers, Chosen};
pub use completion::Completion;
pub use file::{Accept, FileFacts, FileType};
pub use kind::{COMMENT_LIMIT, Choice, LINE_LIMIT, Look, OTHER, Order, QuestionKind};
pub use obstacle::{Obstacle, said_at};
pub use order::{ORDERS, shuffled};
pub use page::{Ending, Page, Skip, Target};
#[cfg(feature = "wording")]
pub use piping::Piping;
pub use resolution::Resolution;
pub use rules::Rules;
#[cfg(feature = "wording")]
pub use said::Said;
pub use settlement::Settlement;
pub use submission::{Onward, Refused, onward, submit};
pub use texts::Texts;
pub use typed::Typed;
pub use unread::unread;
pub use whole::{Whole, Words, speaks_of_answers};

use crate::{Language, Metric};
use serde::{Deserialize, Serialize};
use written::Written;

/// The content of a survey version: frozen when published, stored as JSON, shown as it is for ever.
///
/// Field order is fixed and maps are sorted, so that equal content gives equal JSON and an equal hash. A survey of one
/// plain page is written with its `questions` only, as all surveys once were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Survey {
    /// The survey's key.
    pub key: String,
    /// Its name for staff.
    pub name: String,
    /// The metric of its lead question.
    pub lead_metric: Metric,
    /// Whom it is about.
    pub about: About,
    /// The languages in which it can be answered, the preferred one first.
    pub languages: Vec<Language>,
    /// The heading of the page after submitting, where no other ending is reached.
    pub thanks: Texts,
    /// Other endings, that skips lead to.
    pub endings: Vec<Ending>,
    /// How much is asked at once.
    pub pace: Pace,
    /// The pages, in the order in which they are shown.
    pub pages: Vec<Page>,
}

/// How much is asked at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// A page of the survey.
    #[default]
    Page,
    /// One question.
    Question,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its key, also the name of its form field; unique in the survey.
    #[cfg_attr(feature = "exchange", schemars(regex(pattern = schema::KEY)))]
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
    /// Who is asked it, as a condition ([`logic`]); everybody where there is none.
    #[cfg_attr(feature = "exchange", schemars(description = schema::ASKED))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<String>,
    /// Whether a submission without an answer to it is sent back.
    pub required: bool,
}

impl Survey {
    /// The question on whose metric the survey's figures stand.
    #[must_use]
    pub fn lead(&self) -> Option<&Question> {
        self.questions().find(|question| question.kind.asks_for() == Some(self.lead_metric))
    }

    /// Every question, in the order in which they stand.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    /// The question with this key.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions().find(|question| question.key == key)
    }

    /// Whether it may be asked on several pages: then each that is sent says what was seen.
    #[must_use]
    pub fn has_ways(&self) -> bool {
        self.pace == Pace::Question
            || self.pages.len() > 1
            || self.pages.iter().any(|page| page.show_if.is_some())
            || self.questions().any(|question| question.show_if.is_some())
    }

    /// Whether choices stand in random orders.
    #[must_use]
    pub fn is_shuffled(&self) -> bool {
        self.questions().any(|question| question.kind.is_shuffled())
    }

    /// Whether it asks for files: then its form is sent in parts, and the server alone leads through it.
    #[must_use]
    pub fn asks_for_files(&self) -> bool {
        self.questions().any(|question| matches!(question.kind, QuestionKind::File { .. }))
    }

    /// Whether texts speak of the contact or of earlier answers.
    #[must_use]
    pub fn is_piped(&self) -> bool {
        let texts = self.questions().flat_map(|question| [&question.text, &question.help]);
        texts
            .chain(self.pages.iter().map(|page| &page.title))
            .any(|texts| texts.iter().any(|(_, text)| text.contains("{{")))
    }

    /// The heading of an ending; that of the usual thanks where there is no ending of this key.
    #[must_use]
    pub fn heading(&self, ending: &str) -> &Texts {
        self.endings.iter().find(|known| known.key == ending).map_or(&self.thanks, |ending| &ending.text)
    }
}

impl Pace {
    /// Whether it is what is meant where nothing is said.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
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
}
