//! Answers as they are read later: below the questions that were asked, in the words that were offered.

use super::answers::{Answer, Chosen};
use super::phrases::Phrase;
use super::piping::{Piping, label, words_of};
use super::{Question, QuestionKind, Resolution, Survey};
use crate::{Language, Score};

/// An answer with its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The question, as it was asked.
    pub question: String,
    /// The answer.
    pub words: String,
    /// Whether these are the customer's own words, in the language in which they answered.
    pub is_theirs: bool,
}

impl Survey {
    /// Every answer of `piping` with its question, in the order in which they are asked, for somebody who reads `language`.
    /// An answer to a question that the survey does not have comes last, under its key.
    #[must_use]
    pub fn said(&self, piping: &Piping, language: Language) -> Vec<Said> {
        let answers = &piping.answers;
        let asked = self.questions().filter_map(|question| {
            let answer = answers.get(&question.key)?;
            let asked = piping.say(self, &question.text, language);
            Some(said(asked, in_words(question, answer, language), answer))
        });
        let unknown = answers.iter().filter(|(key, _)| self.question(key).is_none());
        let unknown = unknown.map(|(key, answer)| said(key.to_owned(), answer.value_text(), answer));
        asked.chain(unknown).collect()
    }
}

fn said(question: String, words: String, answer: &Answer) -> Said {
    let is_theirs = matches!(
        answer,
        Answer::Comment(_)
            | Answer::Text(_)
            | Answer::Name(_)
            | Answer::Choice(Chosen::Other { .. })
            | Answer::Files(_)
    );
    Said { question, words, is_theirs }
}

fn in_words(question: &Question, answer: &Answer, language: Language) -> String {
    let of_one = |chosen: &Chosen| match chosen {
        Chosen::Key(key) => label(question, key, language),
        Chosen::Other { other } => of_other(question, other, language),
    };
    match answer {
        Answer::Score(score) => of_score(question, *score, language),
        Answer::ContactMe => Phrase::ResolvedAnswer { answer: Resolution::Yes }.wording(language).into_owned(),
        Answer::Choice(chosen) => of_one(chosen),
        // Labels begin with a capital and may have commas of their own.
        Answer::Choices(all) => all.iter().map(of_one).collect::<Vec<_>>().join(" · "),
        Answer::Rows(rows) => {
            let known = question.kind.choices().iter();
            let known = known.filter_map(|row| Some(format!("{}: {}", row.text.get(language), rows.get(&row.key)?)));
            known.collect::<Vec<_>>().join("; ")
        }
        other => words_of(question, other, language),
    }
}

/// What the point was called, where the scale is one of words, and its number.
fn of_score(question: &Question, score: Score, language: Language) -> String {
    let number = score.value();
    let QuestionKind::Metric { metric, words, .. } = &question.kind else { return number.to_string() };
    let at = usize::try_from(i64::from(number) - i64::from(metric.lowest())).ok();
    match at.and_then(|at| words.get(at)) {
        Some(word) => format!("{} ({number})", word.get(language)),
        None => number.to_string(),
    }
}

/// “Other, please say”, and what was said, if anything was.
fn of_other(question: &Question, said: &str, language: Language) -> String {
    let label = question.kind.other().map(|texts| texts.get(language)).unwrap_or_default();
    match (label, said) {
        ("", said) => said.to_owned(),
        (label, "") => label.to_owned(),
        (label, said) => format!("{label}: {said}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Metric;
    use crate::survey::logic::Facts;
    use crate::survey::{Answers, Look, Texts, Typed};

    fn sample() -> Survey {
        serde_json::from_str(include_str!("sample.json")).unwrap()
    }

    fn read(survey: &Survey, pairs: &[(&str, &str)], facts: Facts) -> Vec<(String, String, bool)> {
        let answers = survey.read_so_far(&Typed::of(survey, pairs), Language::En);
        let said = survey.said(&Piping { facts, answers }, Language::En);
        said.into_iter().map(|said| (said.question, said.words, said.is_theirs)).collect()
    }

    #[test]
    fn answers_stand_below_their_questions_in_the_words_that_were_offered() {
        let survey = sample();
        let pairs = [
            ("why", "Late."),
            ("score", "2"),
            ("country", "vn"),
            ("channel", "other"),
            ("channel.other", "a letter"),
            ("again", "no"),
            ("agent.quick", "3"),
        ];
        let read = read(&survey, &pairs, Facts::default());
        let of = |question: &str| read.iter().find(|(asked, ..)| asked == question).unwrap();
        assert_eq!(read[0].0, "How satisfied are you?", "{read:?}");
        assert_eq!(of("What went wrong?"), &("What went wrong?".to_owned(), "Late.".to_owned(), true));
        let words = |key: &str| {
            let asked = survey.question(key).unwrap().text.get(Language::En);
            (of(asked).1.as_str(), of(asked).2)
        };
        assert_eq!((words("country"), words("again")), (("Vietnam", false), ("No", false)));
        let other = survey.question("channel").unwrap().kind.other().unwrap().get(Language::En);
        assert_eq!(words("channel"), (format!("{other}: a letter").as_str(), true));
        assert_eq!(words("agent"), ("Quick: 3", false));
    }

    #[test]
    fn a_question_says_what_it_said_then() {
        let mut survey = sample();
        survey.pages[0].questions[0].text = Texts::new([(Language::En, "How was it about {{contact.reason}}?")]);
        let facts = Facts { reason: Some("billing/late-fee".to_owned()), ..Facts::default() };
        assert_eq!(read(&survey, &[("score", "2")], facts)[0].0, "How was it about late fee?");
    }

    #[test]
    fn a_point_is_called_as_the_scale_called_it_and_what_is_unknown_stands_under_its_key() {
        let mut survey = sample();
        let metric = Metric::Csat;
        let words = ["bad", "poor", "so-so", "good", "great"].map(|word| Texts::new([(Language::En, word)])).to_vec();
        survey.pages[0].questions[0].kind = QuestionKind::Metric { metric, look: Look::Words, words };
        let key = survey.pages[0].questions[0].key.clone();
        let answers = Answers::new([
            (key, Answer::Score(Score::new(metric, 4).unwrap())),
            ("gone".to_owned(), Answer::YesNo(true)),
        ]);
        let said = survey.said(&Piping { facts: Facts::default(), answers }, Language::En);
        let words: Vec<_> = said.iter().map(|said| said.words.as_str()).collect();
        assert_eq!((words, said[1].question.as_str()), (vec!["good (4)", "yes"], "gone"));
    }
}
