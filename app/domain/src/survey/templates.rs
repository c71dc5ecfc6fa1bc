//! The built-in surveys. Each stands in `surveys/` with its wording in every language, in the JSON of a survey version.

use std::sync::LazyLock;

use super::Survey;

const FILES: [&str; 4] = [
    include_str!("../../surveys/csat-after-contact.json"),
    include_str!("../../surveys/nps-after-contact.json"),
    include_str!("../../surveys/ces-after-contact.json"),
    include_str!("../../surveys/comment-card.json"),
];

static BUILT_IN: LazyLock<[Survey; 4]> = LazyLock::new(|| FILES.map(read));

#[expect(clippy::expect_used, reason = "the files are part of the program, and the tests read each of them")]
fn read(file: &str) -> Survey {
    serde_json::from_str(file).expect("a built-in survey can be read")
}

/// Every built-in survey.
#[must_use]
pub fn built_in() -> Vec<Survey> {
    BUILT_IN.to_vec()
}

/// The built-in survey with this key.
#[must_use]
pub fn by_key(key: &str) -> Option<Survey> {
    BUILT_IN.iter().find(|survey| survey.key == key).cloned()
}

/// `csat-after-contact`: how satisfied, resolved, why, may we contact you.
#[must_use]
pub fn csat_after_contact() -> Survey {
    BUILT_IN[0].clone()
}

/// `nps-after-contact`: would you recommend us, resolved, why, may we contact you.
#[must_use]
pub fn nps_after_contact() -> Survey {
    BUILT_IN[1].clone()
}

/// `ces-after-contact`: made it easy, resolved, why, may we contact you.
#[must_use]
pub fn ces_after_contact() -> Survey {
    BUILT_IN[2].clone()
}

/// `comment-card`: how was it here, what should we know, may we contact you and where. For touchpoints, without a contact.
#[must_use]
pub fn comment_card() -> Survey {
    BUILT_IN[3].clone()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::{Language, survey::QuestionKind};

    #[test]
    fn every_template_can_be_published_as_it_is() {
        for survey in built_in() {
            assert_eq!(survey.problems(), Vec::<String>::new(), "{}", survey.key);
            assert_eq!(survey.languages, Language::ALL);
            assert_eq!(by_key(&survey.key), Some(survey));
        }
        assert_eq!(by_key("nothing"), None);
    }

    #[test]
    fn the_keys_are_those_of_the_configuration() {
        let keys: Vec<String> = built_in().into_iter().map(|survey| survey.key).collect();
        assert_eq!(keys, ["csat-after-contact", "nps-after-contact", "ces-after-contact", "comment-card"]);
    }

    #[test]
    fn only_a_comment_card_asks_for_contact_details() {
        for survey in built_in() {
            let asks =
                survey.questions().any(|question| matches!(question.kind, QuestionKind::Email | QuestionKind::Name));
            assert_eq!(asks, survey.key == "comment-card");
        }
    }

    #[test]
    fn no_language_was_copied_from_another() {
        for survey in built_in() {
            for question in survey.questions() {
                let wordings: BTreeSet<&str> = Language::ALL.iter().map(|to| question.text.get(*to)).collect();
                assert_eq!(wordings.len(), Language::ALL.len(), "{}, {}", survey.key, question.key);
            }
        }
    }

    #[test]
    fn no_wording_shouts() {
        for file in FILES {
            assert!(!file.contains(['!', '¡', '！']), "{file}");
        }
    }

    #[test]
    fn surveys_that_ask_the_same_say_it_the_same_way() {
        let mut said = BTreeMap::new();
        let surveys = built_in();
        for question in surveys.iter().flat_map(Survey::questions) {
            for texts in [&question.text, &question.help, &question.low_end, &question.high_end] {
                let known = said.entry(texts.get(Language::En).to_owned()).or_insert(texts);
                assert_eq!(known, &texts);
            }
        }
    }
}
