//! From a sent form to answers, or to errors beside what was typed.

use super::answers::Answers;
use super::file::NO_ROOM;
use super::logic::{Facts, Given, Plan};
use super::phrases::Phrase;
use super::read::{Reader, is_ticked};
use super::{Answer, Pace, Question, QuestionKind, Survey, Typed};
use crate::Language;
use crate::input::{ErrorCode, FieldError};
use std::collections::BTreeMap;

/// A submission that is sent back, with everything typed and an error beside each field that needs one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the submission has {} fields that need another look", errors.len())]
pub struct Refused {
    /// What was typed, to be shown again.
    pub typed: Typed,
    /// What is wrong, in the order of the questions, in the customer's language. Never empty.
    pub errors: Vec<FieldError>,
}

/// What comes after a part of a survey that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Onward {
    /// These questions, by key, shown together.
    Ask(Vec<String>),
    /// Nothing: the survey is answered.
    Done {
        /// The answers to what was asked.
        answers: Answers,
        /// The key of the ending that they lead to.
        ending: String,
    },
}

/// Reads the fields of a sent form as answers to `survey`, of which `plan` is the plan. Answers to questions that were not
/// to be asked are not kept, and nothing is wrong with them.
///
/// # Errors
/// With everything typed and one error a field, when a required answer is missing, a value is none that the question
/// takes, a text is too long or holds control characters, or the customer wants to be contacted but left no address
/// where one is asked for.
pub fn submit<K: AsRef<str>, V: AsRef<str>>(
    survey: &Survey,
    plan: &Plan,
    facts: &Facts,
    pairs: &[(K, V)],
    language: Language,
) -> Result<Answers, Box<Refused>> {
    let form = Form::read(survey, pairs, language);
    let route = plan.route(&form.given(), facts);
    let shown: Vec<&str> = route.steps.iter().flat_map(|step| step.questions.iter().copied()).collect();
    form.refused(&shown).map_or_else(|| Ok(form.answers(|key| shown.contains(&key))), Err)
}

/// What comes after the questions in `seen` were shown: the next that are on the way, or the end. At the beginning nothing
/// was seen. Where an answer brings up questions of a page that was sent already, they come next.
///
/// # Errors
/// As [`submit`], of the questions that were seen.
pub fn onward<K: AsRef<str>, V: AsRef<str>>(
    survey: &Survey,
    plan: &Plan,
    facts: &Facts,
    pairs: &[(K, V)],
    seen: &[&str],
    language: Language,
) -> Result<Onward, Box<Refused>> {
    let form = Form::read(survey, pairs, language);
    let route = plan.route(&form.given(), facts);
    let mut asked = Vec::new();
    for step in &route.steps {
        let (known, new): (Vec<&str>, Vec<&str>) = step.questions.iter().partition(|key| seen.contains(key));
        asked.extend(known);
        if new.is_empty() {
            continue;
        }
        let most = if survey.pace == Pace::Question { 1 } else { new.len() };
        let next = new.into_iter().take(most).map(str::to_owned).collect();
        return form.refused(&asked).map_or(Ok(Onward::Ask(next)), Err);
    }
    let ending = route.ending.to_owned();
    match form.refused(&asked) {
        None => Ok(Onward::Done { answers: form.answers(|key| asked.contains(&key)), ending }),
        Some(refused) => Err(refused),
    }
}

impl Survey {
    /// What can be read of an unfinished form.
    #[must_use]
    pub fn read_so_far(&self, typed: &Typed, language: Language) -> Answers {
        Form::of(self, typed.clone(), language).answers(|_| true)
    }

    /// What an unfinished form says to the questions that are to be asked, as far as it can be read, and without what is about
    /// the customer: that is kept only when the form is sent.
    #[must_use]
    pub fn said_so_far<K: AsRef<str>, V: AsRef<str>>(
        &self,
        plan: &Plan,
        facts: &Facts,
        pairs: &[(K, V)],
        language: Language,
    ) -> Answers {
        let form = Form::read(self, pairs, language);
        let route = plan.route(&form.given(), facts);
        form.answers(|key| route.steps.iter().any(|step| step.questions.contains(&key))).impersonal()
    }
}

/// A form with what each of its questions was answered.
struct Form<'a> {
    survey: &'a Survey,
    language: Language,
    typed: Typed,
    read: BTreeMap<&'a str, Result<Option<Answer>, FieldError>>,
}

impl<'a> Form<'a> {
    fn read<K: AsRef<str>, V: AsRef<str>>(survey: &'a Survey, pairs: &[(K, V)], language: Language) -> Self {
        Self::of(survey, Typed::of(survey, pairs), language)
    }

    fn of(survey: &'a Survey, typed: Typed, language: Language) -> Self {
        let first = |kind: QuestionKind| survey.questions().find(|question| question.kind == kind);
        let wants_contact = first(QuestionKind::ContactMe).is_some_and(|consent| is_ticked(typed.get(&consent.key)));
        let has_phone = first(QuestionKind::Phone).is_some_and(|phone| !typed.get(&phone.key).trim().is_empty());
        let reader = |question| Reader { question, typed: &typed, language, wants_contact, has_phone };
        let read = survey.questions().map(|question| (question.key.as_str(), reader(question).read())).collect();
        Self { survey, language, typed, read }
    }

    /// What can be read, as conditions see it.
    fn given(&self) -> Given {
        let answers = self.read.iter().filter_map(|(key, read)| Some((*key, read.as_ref().ok()?.as_ref()?)));
        answers.map(|(key, answer)| (key, answer.in_logic())).collect()
    }

    /// The form as it goes back; none where nothing is wrong with these questions.
    fn refused(&self, questions: &[&str]) -> Option<Box<Refused>> {
        let errors = self.errors(questions);
        (!errors.is_empty()).then(|| Box::new(Refused { typed: self.typed.clone(), errors }))
    }

    fn errors(&self, questions: &[&str]) -> Vec<FieldError> {
        questions.iter().filter_map(|key| self.error(key)).collect()
    }

    /// What is wrong with the answer to a question that is asked.
    fn error(&self, key: &str) -> Option<FieldError> {
        let question = self.survey.question(key)?;
        match self.read.get(key)? {
            Err(error) => Some(error.clone()),
            Ok(None) if question.required && !self.cannot_be_answered(question) => Some(self.missing(question)),
            Ok(_) => None,
        }
    }

    /// Whether the server has no room for what is asked for: no answer is lost for that.
    fn cannot_be_answered(&self, question: &Question) -> bool {
        let is_file = matches!(question.kind, QuestionKind::File { .. });
        is_file && !self.typed.all(&format!("{}.{NO_ROOM}", question.key)).is_empty()
    }

    fn missing(&self, question: &Question) -> FieldError {
        let phrase = match &question.kind {
            QuestionKind::File { .. } => Phrase::PleaseAddFile,
            kind if kind.is_written() => Phrase::PleaseWrite,
            _ => Phrase::PleaseChoose,
        };
        FieldError::new(&question.key, ErrorCode::Required, phrase.wording(self.language))
    }

    fn answers(&self, of: impl Fn(&str) -> bool) -> Answers {
        let read = self.read.iter().filter(|(key, _)| of(key));
        let read: Vec<_> = read.filter_map(|(key, read)| Some(((*key).to_owned(), read.clone().ok()??))).collect();
        // A box that was ticked before it was hidden is no consent.
        let may_contact = read.iter().any(|(_, answer)| *answer == Answer::ContactMe);
        Answers::new(read.into_iter().filter(|(_, answer)| may_contact || !answer.needs_consent()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{COMMENT_LIMIT, templates};
    use super::*;
    use crate::Metric;
    use crate::survey::Accept;
    use proptest::prelude::*;

    fn taken<K: AsRef<str>, V: AsRef<str>>(
        survey: &Survey,
        pairs: &[(K, V)],
        language: Language,
    ) -> Result<Answers, Box<Refused>> {
        submit(survey, &survey.plan().unwrap(), &Facts::default(), pairs, language)
    }

    fn card(pairs: &[(&str, &str)]) -> Result<Answers, Box<Refused>> {
        taken(&templates::comment_card(), pairs, Language::En)
    }

    fn errors(pairs: &[(&str, &str)]) -> Vec<(String, ErrorCode)> {
        card(pairs).unwrap_err().errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn a_whole_form_becomes_answers() {
        let survey = templates::nps_after_contact();
        let pairs =
            [("attempt", "x"), ("score", "0"), ("resolved", "no"), ("comment", " Zu spät.\r\n"), ("contact", "on")];
        let answers = taken(&survey, &pairs, Language::De).unwrap();
        assert_eq!(answers.score(Metric::Nps).unwrap().value(), 0);
        assert_eq!(answers.comment().as_deref(), Some("Zu spät."));
        assert!(answers.contact_me());
        assert_eq!(answers.iter().count(), 4, "fields of no question are left alone");
    }

    #[test]
    fn only_a_file_for_which_the_server_has_no_room_can_be_left_out() {
        let mut survey = templates::comment_card();
        let [key, words] = ["photo", "comment"].map(str::to_owned);
        let file = QuestionKind::File { accept: Accept::Photo, most: 1, largest_mb: 1 };
        let mut photo = survey.question("comment").unwrap().clone();
        (photo.key, photo.kind, photo.required) = (key, file, true);
        survey.pages[0].questions.push(photo);
        let required = |survey: &Survey, pairs: &[(&str, &str)]| {
            taken(survey, pairs, Language::En).err().map(|refused| refused.errors[0].field.clone())
        };
        let (score, no_room) = (("score", "3"), ("photo.no-room", "yes"));
        assert_eq!(required(&survey, &[score]).as_deref(), Some("photo"));
        assert_eq!(required(&survey, &[score, no_room]), None);
        assert!(taken(&survey, &[score, no_room], Language::En).unwrap().get("photo").is_none());
        let declined = ("photo.declined", "no-room a.jpg");
        assert_eq!(required(&survey, &[score, no_room, declined]).as_deref(), Some("photo"), "first it is said");
        survey.pages[0].questions.iter_mut().for_each(|question| question.required |= question.key == words);
        assert_eq!(required(&survey, &[score, no_room, ("comment.no-room", "yes")]), Some(words));
    }

    #[test]
    fn only_the_lead_question_is_needed() {
        for survey in templates::built_in() {
            let lead = survey.lead().unwrap().key.clone();
            assert!(taken(&survey, &[(lead.as_str(), "3")], Language::Fr).is_ok());
            let refused = taken::<&str, &str>(&survey, &[], Language::Fr).unwrap_err();
            assert_eq!(refused.errors.len(), 1);
            assert_eq!(
                (refused.errors[0].field.as_str(), refused.errors[0].code),
                (lead.as_str(), ErrorCode::Required)
            );
            assert_eq!(refused.errors[0].message, *Phrase::PleaseChoose.wording(Language::Fr));
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

    /// A survey with a question of every kind that is not in the built-in ones.
    fn of_all_kinds() -> Survey {
        let json = include_str!("sample.json");
        let survey: Survey = serde_json::from_str(json).unwrap();
        assert_eq!(survey.problems(), Vec::new());
        survey
    }

    #[test]
    fn every_kind_of_question_is_read_and_shown_again() {
        let survey = of_all_kinds();
        let pairs = [
            ("score", "2"),
            ("agent.friendly", "4"),
            ("agent.quick", "1"),
            ("channel", "other"),
            ("channel.other", "a letter"),
            ("topics", "price"),
            ("topics", "other"),
            ("topics.other", "the tone"),
            ("country", "vn"),
            ("order.price", "2"),
            ("order.speed", "1"),
            ("trust", "70"),
            ("waited", "2,5"),
            ("visited", "2026-11-20"),
            ("branch", "Leipzig"),
            ("story", "Long.\r\nAnd longer."),
            ("again", "no"),
            ("contact", "yes"),
            ("phone", "0049 151 1234567"),
        ];
        let answers = taken(&survey, &pairs, Language::En).unwrap();
        let json = serde_json::to_value(&answers).unwrap();
        assert_eq!(json["topics"]["value"], serde_json::json!([{ "other": "the tone" }, "price"]));
        assert_eq!(json["order"]["value"], serde_json::json!(["speed", "price"]));
        assert_eq!(json["waited"]["value"], "2.5");
        assert_eq!(answers.phone(), Some("+491511234567"));
        assert_eq!(serde_json::from_value::<Answers>(json).unwrap(), answers);
        let typed = Typed::from_answers(&answers);
        let again: Vec<(&str, &str)> = typed.pairs(|_| true).collect();
        assert_eq!(taken(&survey, &again, Language::En).unwrap(), answers);
    }

    #[test]
    fn what_a_question_does_not_take_is_sent_back_with_the_reason() {
        let survey = of_all_kinds();
        for (pairs, message) in [
            (vec![("agent.friendly", "6")], "Please choose one of the answers."),
            (vec![("channel", "pigeon")], "Please choose one of the answers."),
            (vec![("topics", "none"), ("topics", "price")], "“None” cannot be chosen together with other answers."),
            (vec![("topics", "price"), ("topics", "speed"), ("topics", "other")], "Please choose at most 2 answers."),
            (vec![("order.price", "1"), ("order.speed", "1")], "Please give each place only once."),
            (vec![("order.price", "3")], "Please give each place only once."),
            (vec![("trust", "75")], "Please give a number from 0 to 100 in steps of 10."),
            (vec![("trust", "110")], "Please give a number from 0 to 100."),
            (vec![("waited", "soon")], "Please write a number."),
            (vec![("waited", "1.25")], "Please give at most one digit behind the point."),
            (vec![("waited", "-1")], "Please give a number from 0 on."),
            (vec![("visited", "20.11.2026")], "Please give a day as year, month, day: 2026-11-20."),
            (vec![("visited", "2019-12-31")], "Please give a day from 1 January 2020 on."),
            (
                vec![("branch", "a name that is too long")],
                "Your comment has 23 characters; at most 20 fit. Please shorten it.",
            ),
            (vec![("again", "maybe")], "Please choose one of the answers."),
            (
                vec![("contact", "yes"), ("phone", "12")],
                "This is not a telephone number with its country code. One looks like +49 151 1234567.",
            ),
        ] {
            let pairs: Vec<_> = [("score", "2")].into_iter().chain(pairs).collect();
            let refused = taken(&survey, &pairs, Language::En).unwrap_err();
            assert_eq!(refused.errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>(), [message]);
        }
    }

    #[test]
    fn what_was_not_asked_is_not_kept_and_nothing_is_wrong_with_it() {
        let survey = of_all_kinds();
        let answers = taken(&survey, &[("score", "5"), ("why", "x"), ("trust", "75")], Language::En);
        // “why” is for low scores; “trust” is asked of everybody.
        assert_eq!(answers.unwrap_err().errors.len(), 1);
        let answers = taken(&survey, &[("score", "5"), ("why", "x")], Language::En).unwrap();
        assert_eq!(answers.iter().map(|(key, _)| key).collect::<Vec<_>>(), ["score"]);
        let low = taken(&survey, &[("score", "1"), ("why", "x")], Language::En).unwrap();
        assert!(low.get("why").is_some());
    }

    #[test]
    fn so_far_is_what_is_right_was_asked_and_is_not_about_the_customer() {
        let survey = of_all_kinds();
        let said = |pairs: &[(&str, &str)]| {
            let answers = survey.said_so_far(&survey.plan().unwrap(), &Facts::default(), pairs, Language::En);
            answers.iter().map(|(key, _)| key.to_owned()).collect::<Vec<_>>()
        };
        assert!(said(&[]).is_empty());
        assert_eq!(said(&[("score", "1"), ("why", "Late."), ("trust", "75")]), ["score", "why"]);
        assert_eq!(said(&[("score", "5"), ("why", "Late.")]), ["score"], "high scores are not asked why");
        let personal = [("score", "2"), ("contact", "yes"), ("phone", "+491511234567"), ("trust", "70")];
        assert_eq!(said(&personal), ["score", "trust"]);
    }

    #[test]
    fn one_goes_on_page_by_page_to_an_ending() {
        let survey = of_all_kinds();
        let plan = survey.plan().unwrap();
        let step = |pairs: &[(&str, &str)], seen: &[&str]| {
            onward(&survey, &plan, &Facts::default(), pairs, seen, Language::En)
        };
        assert_eq!(step(&[], &[]).unwrap(), Onward::Ask(vec!["score".to_owned()]));
        assert!(step(&[], &["score"]).is_err(), "the first page must be answered before the next");
        let Onward::Ask(second) = step(&[("score", "1")], &["score"]).unwrap() else { panic!("it ends") };
        assert_eq!((second[0].as_str(), second.len()), ("why", 15));
        let all: Vec<&str> = survey.questions().map(|question| question.key.as_str()).collect();
        let Onward::Done { ending, answers } = step(&[("score", "1")], &all).unwrap() else { panic!("it goes on") };
        assert_eq!((ending.as_str(), answers.iter().count()), ("sorry", 1));
        let Onward::Done { ending, .. } = step(&[("score", "5")], &all).unwrap() else { panic!("it goes on") };
        assert_eq!(ending, "thanks");
    }

    #[test]
    fn a_question_that_an_answer_brings_up_comes_next() {
        let mut survey = templates::csat_after_contact();
        survey.pages[0].questions[2].show_if = Some("score <= 2".to_owned());
        let plan = survey.plan().unwrap();
        let step = |score: &str, seen: &[&str]| {
            onward(&survey, &plan, &Facts::default(), &[("score", score)], seen, Language::En).unwrap()
        };
        let Onward::Ask(first) =
            onward::<&str, &str>(&survey, &plan, &Facts::default(), &[], &[], Language::En).unwrap()
        else {
            panic!("it ends")
        };
        assert_eq!(first, ["score", "resolved", "contact"]);
        let seen = ["score", "resolved", "contact"];
        assert_eq!(step("1", &seen), Onward::Ask(vec!["comment".to_owned()]));
        assert!(matches!(step("4", &seen), Onward::Done { .. }));
    }

    #[test]
    fn one_question_a_page_is_asked_one_by_one() {
        let mut survey = templates::csat_after_contact();
        survey.pace = Pace::Question;
        let plan = survey.plan().unwrap();
        let mut seen: Vec<String> = Vec::new();
        loop {
            let known: Vec<&str> = seen.iter().map(String::as_str).collect();
            match onward(&survey, &plan, &Facts::default(), &[("score", "4")], &known, Language::En).unwrap() {
                Onward::Ask(next) => {
                    assert_eq!(next.len(), 1);
                    seen.extend(next);
                }
                Onward::Done { .. } => break,
            }
        }
        assert_eq!(seen, ["score", "resolved", "comment", "contact"]);
    }

    #[test]
    fn a_consent_that_is_hidden_is_none() {
        let mut survey = templates::comment_card();
        survey.pages[0].questions[2].show_if = Some("score <= 2".to_owned());
        let details = [("contact", "yes"), ("name", "A. Jansen"), ("email", "a@example.org")];
        let with = |score| taken(&survey, &[&[("score", score)], &details[..]].concat(), Language::En).unwrap();
        assert_eq!((with("2").name(), with("2").email()), (Some("A. Jansen"), Some("a@example.org")));
        assert_eq!((with("3").name(), with("3").email(), with("3").contact_me()), (None, None, false));
    }

    proptest! {
        /// Whatever is sent: nothing typed is lost, errors name questions of the survey, and what passes reads back the same.
        #[test]
        fn any_form_is_read_without_loss(
            pairs in proptest::collection::vec((prop_oneof!["score", "resolved", "comment", "contact", "email", "name", "\\PC{0,8}"], prop_oneof!["[0-9]{1,2}", "yes|no|partly|on", any::<String>()]), 0..12)
        ) {
            let survey = templates::comment_card();
            let so_far = survey.said_so_far(&survey.plan().unwrap(), &Facts::default(), &pairs, Language::Es);
            match taken(&survey, &pairs, Language::Es) {
                Ok(answers) => {
                    prop_assert_eq!(answers.clone().impersonal(), so_far);
                    let again: Vec<(String, String)> = answers.iter().map(|(key, answer)| (key.to_owned(), answer.value_text())).collect();
                    prop_assert_eq!(taken(&survey, &again, Language::Es).unwrap(), answers);
                }
                Err(refused) => {
                    prop_assert!(!refused.errors.is_empty());
                    prop_assert!(refused.errors.iter().all(|error| so_far.get(&error.field).is_none()));
                    for error in &refused.errors {
                        prop_assert!(survey.question(&error.field).is_some() && error.message != "");
                    }
                    for (name, _) in &pairs {
                        if survey.question(name.split('.').next().unwrap_or_default()).is_some() {
                            let last = pairs.iter().rev().find(|pair| pair.0 == *name).map(|pair| pair.1.as_str());
                            prop_assert_eq!(Some(refused.typed.get(name)), last);
                        }
                    }
                }
            }
        }
    }
}
