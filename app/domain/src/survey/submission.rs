//! From a sent form to answers, or to errors beside what was typed.

use super::phrases::Phrase;
use super::{Answer, Answers, Question, QuestionKind, Resolution, Survey};
use crate::input::{self, ErrorCode, FieldError};
use crate::{Language, Score};
use std::collections::BTreeMap;

/// The most characters a comment may have.
pub const COMMENT_LIMIT: usize = 4000;

const NAME_LIMIT: usize = 200;

/// What was typed or chosen, by question key, exactly as it was sent. Fills the form again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// What the pairs of a form (name, value) say to the survey's questions; other fields are none of a survey's business.
    #[must_use]
    pub fn of<K: AsRef<str>, V: AsRef<str>>(survey: &Survey, pairs: &[(K, V)]) -> Self {
        let mut typed = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in pairs {
            if survey.question(name.as_ref()).is_some() {
                typed.entry(name.as_ref().to_owned()).or_default().push(value.as_ref().to_owned());
            }
        }
        Self(typed)
    }

    /// What stored answers would have been typed as: the form for changing an answer begins with them.
    #[must_use]
    pub fn from_answers(answers: &Answers) -> Self {
        Self(answers.iter().map(|(key, answer)| (key.to_owned(), vec![answer.value_text()])).collect())
    }

    /// Only the lead question filled, with the score of a link (`?score=`); nothing when the scale does not have it.
    #[must_use]
    pub fn preselected(survey: &Survey, score: &str) -> Self {
        let fits = score.trim().parse().ok().and_then(|value| Score::new(survey.lead_metric, value).ok());
        let filled = survey.lead().zip(fits).map(|(lead, score)| (lead.key.clone(), vec![score.value().to_string()]));
        Self(filled.into_iter().collect())
    }

    /// The last that was typed for a question; empty when nothing was.
    #[must_use]
    pub fn get(&self, question_key: &str) -> &str {
        self.0.get(question_key).and_then(|values| values.last()).map_or("", String::as_str)
    }

    fn one(&self, question_key: &str) -> Result<&str, Twice> {
        match self.0.get(question_key).map(Vec::as_slice) {
            None | Some([]) => Ok(""),
            Some([first, rest @ ..]) if rest.iter().all(|value| value == first) => Ok(first),
            Some(_) => Err(Twice),
        }
    }
}

/// One field sent with two different values: no browser does that with this form.
struct Twice;

/// A submission that is sent back, with everything typed and an error beside each field that needs one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the submission has {} fields that need another look", errors.len())]
pub struct Refused {
    /// What was typed, to be shown again.
    pub typed: Typed,
    /// What is wrong, in the order of the questions, in the customer's language. Never empty.
    pub errors: Vec<FieldError>,
}

/// Reads the fields of a sent form as answers to `survey`.
///
/// # Errors
/// With everything typed and one error a field, when a required answer is missing, a number is not on the scale, a text
/// is too long or holds control characters, or the customer wants to be contacted but left no address where one is asked for.
pub fn submit<K: AsRef<str>, V: AsRef<str>>(
    survey: &Survey,
    pairs: &[(K, V)],
    language: Language,
) -> Result<Answers, Box<Refused>> {
    let typed = Typed::of(survey, pairs);
    let wants_contact = survey
        .questions
        .iter()
        .any(|question| question.kind == QuestionKind::ContactMe && is_ticked(typed.get(&question.key)));
    let mut answers = Vec::new();
    let mut errors = Vec::new();
    for question in &survey.questions {
        let read = typed
            .one(&question.key)
            .map_err(|Twice| FieldError::new(&question.key, ErrorCode::Several, Phrase::ChooseOne.wording(language)))
            .and_then(|raw| read_answer(question, raw, wants_contact, language));
        match read {
            Ok(Some(answer)) => answers.push((question.key.clone(), answer)),
            Ok(None) if question.required => {
                let phrase =
                    if question.kind == QuestionKind::Comment { Phrase::PleaseWrite } else { Phrase::PleaseChoose };
                errors.push(FieldError::new(&question.key, ErrorCode::Required, phrase.wording(language)));
            }
            Ok(None) => {}
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(Answers::new(answers)) } else { Err(Box::new(Refused { typed, errors })) }
}

fn is_ticked(raw: &str) -> bool {
    matches!(raw.trim(), "yes" | "on" | "true" | "1")
}

fn read_answer(
    question: &Question,
    raw: &str,
    wants_contact: bool,
    language: Language,
) -> Result<Option<Answer>, FieldError> {
    let at = |code, phrase: Phrase| FieldError::new(&question.key, code, phrase.wording(language));
    let text = |limit| {
        input::optional_text(&question.key, raw, limit).map_err(|error| match error.code {
            ErrorCode::TooLong => {
                let phrase = Phrase::TooLong { length: raw.trim().chars().count(), limit };
                FieldError { message: phrase.wording(language).into_owned(), ..error }
            }
            _ => FieldError { message: Phrase::ControlCharacters.wording(language).into_owned(), ..error },
        })
    };
    let blank = raw.trim().is_empty();
    match question.kind {
        _ if blank && question.kind == QuestionKind::Email && wants_contact => {
            Err(at(ErrorCode::Required, Phrase::EmailNeeded))
        }
        _ if blank => Ok(None),
        QuestionKind::Metric(metric) => {
            let value: i64 = raw.trim().parse().map_err(|_| at(ErrorCode::NotANumber, Phrase::PleaseChoose))?;
            let score = Score::new(metric, value).map_err(|_| at(ErrorCode::OutOfRange, Phrase::PleaseChoose))?;
            Ok(Some(Answer::Score(score)))
        }
        QuestionKind::Resolved => {
            let resolution: Resolution =
                raw.trim().parse().map_err(|_| at(ErrorCode::Unknown, Phrase::PleaseChoose))?;
            Ok(Some(Answer::Resolved(resolution)))
        }
        QuestionKind::Comment => Ok(text(COMMENT_LIMIT)?.map(Answer::Comment)),
        QuestionKind::ContactMe if is_ticked(raw) => Ok(Some(Answer::ContactMe)),
        QuestionKind::ContactMe if raw.trim() == "no" => Ok(None),
        QuestionKind::ContactMe => Err(at(ErrorCode::Unknown, Phrase::ChooseOne)),
        // Without consent, contact details are forgotten here, before anything is stored.
        QuestionKind::Name | QuestionKind::Email if !wants_contact => Ok(None),
        QuestionKind::Name => Ok(text(NAME_LIMIT)?.map(|name| Answer::Name(name.replace(['\n', '\t'], " ")))),
        QuestionKind::Email => match crate::text::email(raw) {
            Some(email) => Ok(Some(Answer::Email(email))),
            None => Err(at(ErrorCode::Syntax, Phrase::NoEmail)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::templates;
    use super::*;
    use crate::Metric;
    use proptest::prelude::*;

    fn card(pairs: &[(&str, &str)]) -> Result<Answers, Box<Refused>> {
        submit(&templates::comment_card(), pairs, Language::En)
    }

    fn errors(pairs: &[(&str, &str)]) -> Vec<(String, ErrorCode)> {
        card(pairs).unwrap_err().errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn a_whole_form_becomes_answers() {
        let survey = templates::nps_after_contact();
        let pairs =
            [("attempt", "x"), ("score", "0"), ("resolved", "no"), ("comment", " Zu spät.\r\n"), ("contact", "on")];
        let answers = submit(&survey, &pairs, Language::De).unwrap();
        assert_eq!(answers.score(Metric::Nps).unwrap().value(), 0);
        assert_eq!(answers.comment().as_deref(), Some("Zu spät."));
        assert!(answers.contact_me());
        assert_eq!(answers.iter().count(), 4, "fields of no question are left alone");
    }

    #[test]
    fn only_the_lead_question_is_needed() {
        for survey in templates::built_in() {
            let lead = survey.lead().unwrap().key.clone();
            assert!(submit(&survey, &[(lead.as_str(), "3")], Language::Fr).is_ok());
            let refused = submit::<&str, &str>(&survey, &[], Language::Fr).unwrap_err();
            assert_eq!(refused.errors.len(), 1);
            assert_eq!(
                (refused.errors[0].field.as_str(), refused.errors[0].code),
                (lead.as_str(), ErrorCode::Required)
            );
            assert_eq!(refused.errors[0].message, Phrase::PleaseChoose.wording(Language::Fr));
        }
    }

    #[test]
    fn wrong_numbers_do_not_pass() {
        for (raw, code) in [
            ("6", ErrorCode::OutOfRange),
            ("0", ErrorCode::OutOfRange),
            ("-1", ErrorCode::OutOfRange),
            ("3.5", ErrorCode::NotANumber),
            ("three", ErrorCode::NotANumber),
            ("٣", ErrorCode::NotANumber),
        ] {
            assert_eq!(errors(&[("score", raw)]), [("score".to_owned(), code)], "{raw}");
        }
        assert_eq!(errors(&[("score", "3"), ("score", "4")]), [("score".to_owned(), ErrorCode::Several)]);
        assert!(card(&[("score", "3"), ("score", "3")]).is_ok());
    }

    #[test]
    fn a_comment_that_is_too_long_is_sent_back_whole() {
        let long = "ä".repeat(COMMENT_LIMIT + 1);
        let refused = card(&[("score", "9"), ("comment", &long)]).unwrap_err();
        assert_eq!(refused.typed.get("comment"), long);
        assert_eq!(refused.typed.get("score"), "9");
        assert_eq!(refused.errors.len(), 2);
        assert_eq!(
            refused.errors[1].message,
            "Your comment has 4,001 characters; at most 4,000 fit. Please shorten it."
        );
        assert!(card(&[("score", "3"), ("comment", &long[2..])]).is_ok());
        assert_eq!(
            errors(&[("score", "3"), ("comment", "a\0b")]),
            [("comment".to_owned(), ErrorCode::ControlCharacter)]
        );
    }

    #[test]
    fn contact_details_are_kept_only_with_consent() {
        let details = [("score", "3"), ("name", "A. Jansen"), ("email", "a@Example.org")];
        let silent = card(&details).unwrap();
        assert_eq!((silent.name(), silent.email(), silent.contact_me()), (None, None, false));
        let open = card(&[details[0], details[1], details[2], ("contact", "yes")]).unwrap();
        assert_eq!((open.name(), open.email()), (Some("A. Jansen"), Some("a@example.org")));
        assert_eq!(errors(&[("score", "3"), ("contact", "yes")]), [("email".to_owned(), ErrorCode::Required)]);
        assert_eq!(
            errors(&[("score", "3"), ("contact", "yes"), ("email", "a@b")]),
            [("email".to_owned(), ErrorCode::Syntax)]
        );
        assert_eq!(errors(&[("score", "3"), ("contact", "maybe")]), [("contact".to_owned(), ErrorCode::Unknown)]);
    }

    #[test]
    fn a_score_in_a_link_preselects_and_nothing_else() {
        let survey = templates::nps_after_contact();
        assert_eq!(Typed::preselected(&survey, "10").get("score"), "10");
        for wrong in ["11", "-1", "", "x", "<script>"] {
            assert_eq!(Typed::preselected(&survey, wrong), Typed::default());
        }
    }

    proptest! {
        /// Whatever is sent: nothing typed is lost, errors name questions of the survey, and what passes reads back the same.
        #[test]
        fn any_form_is_read_without_loss(
            pairs in proptest::collection::vec((prop_oneof!["score", "resolved", "comment", "contact", "email", "name", "\\PC{0,8}"], prop_oneof!["[0-9]{1,2}", "yes|no|partly|on", any::<String>()]), 0..12)
        ) {
            let survey = templates::comment_card();
            match submit(&survey, &pairs, Language::Es) {
                Ok(answers) => {
                    let again: Vec<(String, String)> = answers.iter().map(|(key, answer)| (key.to_owned(), answer.value_text())).collect();
                    prop_assert_eq!(submit(&survey, &again, Language::Es).unwrap(), answers);
                }
                Err(refused) => {
                    prop_assert!(!refused.errors.is_empty());
                    for error in &refused.errors {
                        prop_assert!(survey.question(&error.field).is_some() && !error.message.is_empty());
                    }
                    for (name, _) in &pairs {
                        if survey.question(name).is_some() {
                            let last = pairs.iter().rev().find(|pair| pair.0 == *name).map(|pair| pair.1.as_str());
                            prop_assert_eq!(Some(refused.typed.get(name)), last);
                        }
                    }
                }
            }
        }
    }
}
