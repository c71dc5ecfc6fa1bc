//! The built-in surveys. Each stands in `surveys/` with its wording in every language, in the JSON of a survey version.

use std::sync::LazyLock;

use super::Survey;

/// The files of these surveys, each named as its survey's key.
macro_rules! files {
    ($($key:literal),+ $(,)?) => { &[$(include_str!(concat!("../../surveys/", $key, ".json"))),+] };
}

/// A survey more is a file more and its line here.
const FILES: &[&str] = files![
    "csat-after-contact",
    "nps-after-contact",
    "ces-after-contact",
    "ces-after-chat",
    "resolution-check",
    "complaint-follow-up",
    "returns",
    "onboarding",
    "nps-relationship",
    "comment-card",
    "two-quick-questions",
    "interview-note",
    "agents-pulse",
];

static BUILT_IN: LazyLock<Vec<Survey>> = LazyLock::new(|| FILES.iter().copied().map(read).collect());

#[expect(clippy::expect_used, reason = "the files are part of the program, and the tests read each of them")]
fn read(file: &str) -> Survey {
    serde_json::from_str(file).expect("a built-in survey can be read")
}

#[expect(
    clippy::expect_used,
    reason = "the functions that ask are named as the files, and the tests call each of them"
)]
fn known(key: &str) -> Survey {
    by_key(key).expect("a survey of this key is built in")
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
    known("csat-after-contact")
}

/// `nps-after-contact`: would you recommend us, resolved, why, may we contact you.
#[must_use]
pub fn nps_after_contact() -> Survey {
    known("nps-after-contact")
}

/// `ces-after-contact`: made it easy, resolved, why, may we contact you.
#[must_use]
pub fn ces_after_contact() -> Survey {
    known("ces-after-contact")
}

/// `comment-card`: how was it here, what should we know, may we contact you and where. For touchpoints, without a contact.
#[must_use]
pub fn comment_card() -> Survey {
    known("comment-card")
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::{
        Language,
        survey::{
            Ending, Question, QuestionKind, Resolution, Texts, Typed,
            logic::{self, Facts},
        },
    };

    /// The longest word that may be the same in two languages, such as “No”.
    const SHORT_WORD: usize = 3;

    /// Every text of a survey, with its place.
    fn texts(survey: &Survey) -> Vec<(String, &Texts)> {
        let mut all = vec![("thanks".to_owned(), &survey.thanks)];
        all.extend(survey.endings.iter().map(|ending| (format!("ending {}", ending.key), &ending.text)));
        all.extend(survey.pages.iter().map(|page| (format!("page {}", page.key), &page.title)));
        for Question { key, kind, text, help, low_end, high_end, .. } in survey.questions() {
            let own = [("text", text), ("help", help), ("low end", low_end), ("high end", high_end)];
            all.extend(own.map(|(what, texts)| (format!("{key}, {what}"), texts)));
            all.extend(kind.choices().iter().map(|choice| (format!("{key}, {}", choice.key), &choice.text)));
            all.extend(kind.other().map(|other| (format!("{key}, other"), other)));
        }
        all.retain(|(_, texts)| !texts.is_empty());
        all
    }

    /// What is filled in to see where a question leads; what leads nowhere is left out.
    fn fillings(question: &Question) -> Vec<String> {
        match &question.kind {
            QuestionKind::Metric { metric, .. } => metric.scale().map(|point| point.to_string()).collect(),
            QuestionKind::Resolved => {
                let said = Resolution::ALL.iter().map(|resolution| resolution.as_str().to_owned());
                said.chain([String::new()]).collect()
            }
            QuestionKind::OneOf { choices, .. } => choices.iter().map(|choice| choice.key.clone()).collect(),
            QuestionKind::Number { lowest: Some(lowest), .. } => vec![lowest.to_string(), (lowest + 1).to_string()],
            _ => vec![String::new()],
        }
    }

    /// Every way to fill in a survey, as fields of its form.
    fn filled(survey: &Survey) -> Vec<Vec<(String, String)>> {
        let mut forms = vec![Vec::new()];
        for question in survey.questions() {
            let fillings = fillings(question);
            let with = |form: &Vec<(String, String)>, filling: &String| {
                [form.as_slice(), &[(question.key.clone(), filling.clone())]].concat()
            };
            forms = forms.iter().flat_map(|form| fillings.iter().map(move |filling| with(form, filling))).collect();
        }
        forms
    }

    #[test]
    fn every_template_can_be_published_as_it_is() {
        for survey in built_in() {
            assert_eq!(survey.problems(), Vec::new(), "{}", survey.key);
            let warnings = logic::check(&survey.outline());
            assert!(warnings.is_empty(), "{}: {warnings:?}", survey.key);
            assert_eq!(survey.languages, Language::ALL);
            assert_eq!(by_key(&survey.key), Some(survey));
        }
        assert_eq!(by_key("nothing"), None);
    }

    #[test]
    fn the_keys_are_those_of_the_configuration() {
        let keys: Vec<String> = built_in().into_iter().map(|survey| survey.key).collect();
        assert_eq!(
            keys,
            [
                "csat-after-contact",
                "nps-after-contact",
                "ces-after-contact",
                "ces-after-chat",
                "resolution-check",
                "complaint-follow-up",
                "returns",
                "onboarding",
                "nps-relationship",
                "comment-card",
                "two-quick-questions",
                "interview-note",
                "agents-pulse"
            ]
        );
        let named = [csat_after_contact(), nps_after_contact(), ces_after_contact(), comment_card()];
        let keys = named.map(|survey| survey.key);
        assert_eq!(keys, ["csat-after-contact", "nps-after-contact", "ces-after-contact", "comment-card"]);
    }

    #[test]
    fn every_file_is_built_in() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("surveys");
        let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let keys = built_in().into_iter().map(|survey| format!("{}.json", survey.key));
        assert_eq!(names.collect::<BTreeSet<_>>(), keys.collect::<BTreeSet<_>>());
    }

    /// A browser shows contact details as soon as the box above them, in the same form, is ticked.
    #[test]
    fn contact_details_are_asked_for_below_the_consent_on_its_page() {
        for survey in built_in() {
            for page in &survey.pages {
                let details = page.questions.iter().position(|question| question.kind.needs_consent());
                let consent = page.questions.iter().position(|question| question.kind == QuestionKind::ContactMe);
                assert!(details.is_none_or(|at| consent.is_some_and(|consent| consent < at)), "{}", survey.key);
            }
        }
    }

    #[test]
    fn agents_are_not_asked_who_they_are() {
        let pulse = by_key("agents-pulse").unwrap();
        let who = |kind: &QuestionKind| kind.needs_consent() || *kind == QuestionKind::ContactMe;
        assert!(pulse.questions().all(|question| !who(&question.kind)));
        let written = pulse.questions().filter(|question| question.kind.is_written());
        for question in written {
            assert!(question.help.get(Language::En).contains("leave out names"), "{}", question.key);
        }
    }

    /// A score in the link of a mail is marked on the page that the link opens.
    #[test]
    fn the_lead_question_comes_first_and_with_few_others() {
        for survey in built_in() {
            let first = &survey.pages[0];
            assert_eq!(survey.lead(), first.questions.first(), "{}", survey.key);
            assert!(survey.pages.len() == 1 || first.questions.len() <= 3, "{}", survey.key);
        }
    }

    #[test]
    fn every_question_is_asked_of_somebody_and_every_ending_reached() {
        for survey in built_in() {
            let plan = survey.plan().unwrap();
            let (mut asked, mut reached) = (BTreeSet::new(), BTreeSet::new());
            for form in filled(&survey) {
                let given = survey.read_so_far(&Typed::of(&survey, &form), Language::En).in_logic();
                let route = plan.route(&given, &Facts::default());
                asked.extend(route.steps.iter().flat_map(|step| &step.questions).map(ToString::to_string));
                reached.insert(route.ending.to_owned());
            }
            assert_eq!(asked, survey.questions().map(|question| question.key.clone()).collect(), "{}", survey.key);
            let endings = survey.endings.iter().map(|ending| ending.key.as_str()).chain([Ending::USUAL]);
            assert_eq!(reached, endings.map(str::to_owned).collect(), "{}", survey.key);
        }
    }

    #[test]
    fn why_is_asked_in_the_words_of_the_score() {
        let survey = by_key("nps-relationship").unwrap();
        let plan = survey.plan().unwrap();
        for (score, why) in [("0", "unhappy"), ("6", "unhappy"), ("7", "better"), ("8", "better"), ("9", "good")] {
            let given = survey.read_so_far(&Typed::default().with("score", score), Language::En).in_logic();
            let route = plan.route(&given, &Facts::default());
            assert_eq!(route.steps[1].questions, [why, "contact"], "{score}");
        }
    }

    #[test]
    fn no_language_was_copied_from_another() {
        for survey in built_in() {
            for (place, texts) in texts(&survey) {
                let mut said = BTreeMap::new();
                for language in Language::ALL.iter().copied() {
                    let wording = texts.get(language);
                    let other = said.insert(wording, language);
                    let is_short = wording.chars().count() <= SHORT_WORD;
                    assert!(other.is_none() || is_short, "{}, {place}: “{wording}” in {language}", survey.key);
                }
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
        for survey in &surveys {
            for (place, texts) in texts(survey) {
                let known = said.entry(texts.get(Language::En).to_owned()).or_insert(texts);
                assert_eq!(known, &texts, "{}, {place}", survey.key);
            }
        }
    }
}
