//! What texts say about the contact and about earlier answers: `{{contact.reason}}`, `{{answer.topics}}`.

use super::answers::{Answer, Answers, Chosen};
use super::logic::{Fact, Facts, Subject, Template};
use super::phrases::Phrase;
use super::{Question, Resolution, Survey, Texts};
use crate::Language;

/// What there is to say in a survey's texts.
#[derive(Clone, Debug, Default)]
pub struct Piping {
    /// What is known of the contact.
    pub facts: Facts,
    /// What was answered so far.
    pub answers: Answers,
}

impl Piping {
    /// The wording in `language` with everything put in that it speaks of. It is plain text: whoever shows it escapes it.
    #[must_use]
    pub fn say(&self, survey: &Survey, texts: &Texts, language: Language) -> String {
        let wording = texts.get(language);
        if !wording.contains("{{") {
            return wording.to_owned();
        }
        match wording.parse::<Template>() {
            Ok(template) => template.text(|subject| self.words(survey, subject, language)),
            // Publishing rules it out; what was written is better than nothing.
            Err(_) => wording.to_owned(),
        }
    }

    fn words(&self, survey: &Survey, subject: &Subject, language: Language) -> Option<String> {
        match subject {
            Subject::Fact(Fact::Reason) => self.facts.get(Fact::Reason).map(in_words),
            Subject::Fact(fact) => self.facts.get(*fact).map(str::to_owned),
            Subject::Answer(key) => Some(words_of(survey.question(key)?, self.answers.get(key)?, language)),
            Subject::Part(key, part) => match self.answers.get(key)? {
                Answer::Rows(rows) => rows.get(part).map(ToString::to_string),
                Answer::Ranking(order) => order.iter().position(|choice| choice == part).map(|at| (at + 1).to_string()),
                _ => None,
            },
            Subject::Count(key) => match self.answers.get(key)? {
                Answer::Choices(choices) => Some(choices.len().to_string()),
                Answer::Ranking(order) => Some(order.len().to_string()),
                _ => None,
            },
        }
    }
}

/// The last part of a reason, as a person would say it: `late fee` of `billing/late-fee`.
fn in_words(reason: &str) -> String {
    reason.rsplit('/').next().unwrap_or_default().replace('-', " ")
}

/// What one of a question's choices says; its key where there is no such choice.
pub(super) fn label(question: &Question, key: &str, language: Language) -> String {
    let known = question.kind.choices().iter().find(|choice| choice.key == key);
    known.map_or_else(|| key.to_owned(), |choice| choice.text.get(language).to_owned())
}

/// An answer in the words of its reader.
pub(super) fn words_of(question: &Question, answer: &Answer, language: Language) -> String {
    let choice = |key: &str| label(question, key, language);
    let chosen = |chosen: &Chosen| match chosen {
        Chosen::Key(key) => choice(key),
        Chosen::Other { other } => other.clone(),
    };
    let resolution = |resolution| Phrase::ResolvedAnswer { answer: resolution }.wording(language).into_owned();
    match answer {
        Answer::Choice(one) => chosen(one),
        Answer::Choices(all) => all.iter().map(chosen).collect::<Vec<_>>().join(", "),
        Answer::Ranking(order) => order.iter().map(|key| choice(key)).collect::<Vec<_>>().join(", "),
        Answer::Date(day) => crate::formats::full_day(language, *day),
        Answer::Resolved(answer) => resolution(*answer),
        Answer::YesNo(yes) => resolution(if *yes { Resolution::Yes } else { Resolution::No }),
        Answer::Files(files) => files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", "),
        simple => simple.value_text(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::Typed;

    #[test]
    fn texts_say_what_was_answered_in_the_readers_words() {
        let survey: Survey = serde_json::from_str(include_str!("sample.json")).unwrap();
        let pairs =
            [("score", "2"), ("country", "vn"), ("channel", "other"), ("channel.other", "a letter"), ("again", "no")];
        let answers = survey.read_so_far(&Typed::of(&survey, &pairs), Language::En);
        let facts = Facts { reason: Some("billing/late-fee".to_owned()), ..Facts::default() };
        let piping = Piping { facts, answers };
        let say = |text: &str| piping.say(&survey, &Texts::new([(Language::En, text)]), Language::En);
        assert_eq!(say("About {{contact.reason}}, {{answer.country}}"), "About late fee, Vietnam");
        assert_eq!(say("{{answer.channel}} / {{answer.again}} / {{answer.score}}"), "a letter / No / 2");
        assert_eq!(say("{{answer.topics | \"that\"}} {{contact.segment | \"<b>\"}}"), "that <b>");
    }
}
