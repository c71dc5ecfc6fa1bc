//! Every text of a survey, each with its id.
//!
//! | id | text |
//! | --- | --- |
//! | `thanks`, `ending.KEY` | the heading of the usual ending, of another one |
//! | `page.KEY.title` | the heading of a page |
//! | `question.KEY.text`, `….help`, `….low_end`, `….high_end` | what a question says |
//! | `question.KEY.choice.KEY`, `question.KEY.other` | a choice, the label of “Other, please say” |
//! | `question.KEY.row.KEY` | a row of a matrix |
//! | `question.KEY.point.N` | what point N of a metric's scale says |

use crate::survey::{Choice, Ending, Page, Question, QuestionKind, Survey, Texts};

/// One text of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its id: made of keys, so that it stays when other texts come, go or move.
    pub id: String,
    /// What it says.
    pub texts: Texts,
    /// Whether `{{…}}` in it stands for something else.
    pub is_template: bool,
}

/// Every text of a survey, in the order in which they are read: the headings of endings first, then page by page. Texts
/// that may be left out and are (a help, a title) are not among them.
#[must_use]
pub fn units(survey: &Survey) -> Vec<Unit> {
    let mut units = Vec::new();
    // Walking through a copy keeps one walk for reading and for changing, so that neither can miss what the other finds.
    walk(&mut survey.clone(), &mut |slot| {
        let Slot { id, texts, is_template } = slot;
        units.push(Unit { id, texts: std::mem::take(texts), is_template });
    });
    units
}

/// The place of a text in a survey.
pub(super) struct Slot<'a> {
    pub(super) id: String,
    pub(super) texts: &'a mut Texts,
    pub(super) is_template: bool,
}

/// Calls `see` with every text. Everything is taken apart field by field, so that a text that is added to surveys cannot
/// be forgotten here.
pub(super) fn walk(survey: &mut Survey, see: &mut impl FnMut(Slot<'_>)) {
    let Survey { key: _, name: _, lead_metric: _, about: _, languages: _, thanks, endings, pace: _, pages } = survey;
    see(Slot { id: "thanks".to_owned(), texts: thanks, is_template: true });
    for Ending { key, text } in endings {
        see(Slot { id: format!("ending.{key}"), texts: text, is_template: true });
    }
    for Page { key, title, show_if: _, questions, skips: _ } in pages {
        if !title.is_empty() {
            see(Slot { id: format!("page.{key}.title"), texts: title, is_template: true });
        }
        questions.iter_mut().for_each(|question| walk_question(question, see));
    }
}

fn walk_question(question: &mut Question, see: &mut impl FnMut(Slot<'_>)) {
    let Question { key, kind, text, help, low_end, high_end, show_if: _, required: _ } = question;
    let needs_ends = kind.has_ends();
    see(Slot { id: format!("question.{key}.text"), texts: text, is_template: true });
    for (name, texts, is_needed, is_template) in [
        ("help", help, false, true),
        ("low_end", low_end, needs_ends, false),
        ("high_end", high_end, needs_ends, false),
    ] {
        if is_needed || !texts.is_empty() {
            see(Slot { id: format!("question.{key}.{name}"), texts, is_template });
        }
    }
    walk_kind(key, kind, see);
}

fn walk_kind(key: &str, kind: &mut QuestionKind, see: &mut impl FnMut(Slot<'_>)) {
    let mut plain = |id: String, texts: &mut Texts| see(Slot { id, texts, is_template: false });
    let mut each = |name: &str, choices: &mut Vec<Choice>| {
        for Choice { key: choice, text, pinned: _, exclusive: _ } in choices {
            plain(format!("question.{key}.{name}.{choice}"), text);
        }
    };
    match kind {
        QuestionKind::Metric { metric, look: _, words } => {
            for (point, word) in (i64::from(metric.lowest())..).zip(words) {
                plain(format!("question.{key}.point.{point}"), word);
            }
        }
        QuestionKind::Matrix { rows, points: _ } => each("row", rows),
        QuestionKind::Dropdown { choices: all } | QuestionKind::Ranking { choices: all } => each("choice", all),
        QuestionKind::OneOf { choices: all, other, order: _ }
        | QuestionKind::ManyOf { choices: all, other, order: _, at_most: _ } => {
            each("choice", all);
            if !other.is_empty() {
                plain(format!("question.{key}.other"), other);
            }
        }
        QuestionKind::Resolved
        | QuestionKind::Comment
        | QuestionKind::ContactMe
        | QuestionKind::Name
        | QuestionKind::Email
        | QuestionKind::Phone
        | QuestionKind::Slider { .. }
        | QuestionKind::Number { .. }
        | QuestionKind::Date { .. }
        | QuestionKind::ShortText { .. }
        | QuestionKind::LongText
        | QuestionKind::YesNo
        | QuestionKind::File { .. }
        | QuestionKind::Statement => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, survey::random};
    use proptest::prelude::*;
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// Every object in the JSON whose keys are languages: every text, wherever it is.
    fn texts_in(json: &Value) -> Vec<String> {
        match json {
            Value::Object(map) if !map.is_empty() && map.keys().all(|key| key.parse::<Language>().is_ok()) => {
                vec![json.to_string()]
            }
            Value::Object(map) => map.values().flat_map(texts_in).collect(),
            Value::Array(list) => list.iter().flat_map(texts_in).collect(),
            _ => Vec::new(),
        }
    }

    fn holds_every_text(survey: &Survey) {
        let mut found = texts_in(&serde_json::to_value(survey).unwrap());
        let units = units(survey);
        let mut told: Vec<String> = units
            .iter()
            .filter(|unit| !unit.texts.is_empty())
            .map(|unit| serde_json::to_value(&unit.texts).unwrap().to_string())
            .collect();
        found.sort();
        told.sort();
        assert_eq!(found, told);
        let ids: BTreeSet<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
        assert_eq!(ids.len(), units.len());
    }

    #[test]
    fn ids_say_what_they_are_of() {
        let survey: Survey = serde_json::from_str(include_str!("../sample.json")).unwrap();
        let ids: Vec<String> = units(&survey).into_iter().map(|unit| unit.id).collect();
        assert_eq!(
            ids[..8],
            [
                "thanks",
                "ending.sorry",
                "question.score.text",
                "question.score.low_end",
                "question.score.high_end",
                "page.more.title",
                "question.why.text",
                "question.agent.text"
            ]
        );
        for id in ["question.agent.row.quick", "question.topics.choice.none", "question.topics.other"] {
            assert!(ids.iter().any(|known| known == id), "{id}");
        }
        holds_every_text(&survey);
    }

    #[test]
    fn points_have_their_numbers() {
        let mut survey: Survey = serde_json::from_str(include_str!("../sample.json")).unwrap();
        let words = ["no", "so-so", "yes"].map(|word| Texts::new([(Language::En, word)])).to_vec();
        survey.pages[0].questions[0].kind =
            QuestionKind::Metric { metric: crate::Metric::Nps, look: crate::survey::Look::Words, words };
        let ids: Vec<String> = units(&survey).into_iter().map(|unit| unit.id).collect();
        assert!(
            ids.contains(&"question.score.point.0".to_owned()) && !ids.contains(&"question.score.point.3".to_owned())
        );
    }

    proptest! {
        #[test]
        fn no_text_is_left_out(survey in random::survey()) {
            holds_every_text(&survey);
        }
    }
}
