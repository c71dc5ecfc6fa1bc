//! What was typed or chosen, as it was sent.

use super::{Answers, Survey};
use crate::Score;
use std::collections::BTreeMap;

/// What was typed or chosen, by the name of the field, exactly as it was sent. Fills the form again.
///
/// A field's name is its question's key; where a question has several fields, a point and what the field is for follow:
/// `agent.friendly` for a row of a matrix, `topics.other` for the words of another choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, Vec<String>>);

/// One field sent with two different values: no browser does that with this form.
pub(super) struct Twice;

impl Typed {
    /// What the pairs of a form (name, value) say to the survey's questions; other fields are none of a survey's business.
    #[must_use]
    pub fn of<K: AsRef<str>, V: AsRef<str>>(survey: &Survey, pairs: &[(K, V)]) -> Self {
        let mut typed = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in pairs {
            let question = name.as_ref().split('.').next().unwrap_or_default();
            if survey.question(question).is_some() {
                typed.entry(name.as_ref().to_owned()).or_default().push(value.as_ref().to_owned());
            }
        }
        Self(typed)
    }

    /// What stored answers would have been typed as: the form for changing an answer begins with them.
    #[must_use]
    pub fn from_answers(answers: &Answers) -> Self {
        let mut typed = BTreeMap::<String, Vec<String>>::new();
        for (question, answer) in answers.iter() {
            for (name, value) in answer.fields() {
                typed.entry(format!("{question}{name}")).or_default().push(value);
            }
        }
        Self(typed)
    }

    /// Only the lead question filled, with the score of a link (`?score=`); nothing when the scale does not have it.
    #[must_use]
    pub fn preselected(survey: &Survey, score: &str) -> Self {
        let fits = score.trim().parse().ok().and_then(|value| Score::new(survey.lead_metric, value).ok());
        let filled = survey.lead().zip(fits).map(|(lead, score)| (lead.key.clone(), vec![score.value().to_string()]));
        Self(filled.into_iter().collect())
    }

    /// The same with other values in the fields of one question.
    #[must_use]
    pub fn with(mut self, question_key: &str, value: &str) -> Self {
        self.0.retain(|name, _| name.split('.').next() != Some(question_key));
        self.0.insert(question_key.to_owned(), vec![value.to_owned()]);
        self
    }

    /// The last that was typed into a field; empty when nothing was.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.all(field).last().map_or("", String::as_str)
    }

    /// Everything that was sent for a field: the boxes that were ticked.
    #[must_use]
    pub fn all(&self, field: &str) -> &[String] {
        self.0.get(field).map_or(&[], Vec::as_slice)
    }

    /// Names and values of the fields of every question for which `of` holds: to be sent along on later pages.
    pub fn pairs(&self, of: impl Fn(&str) -> bool) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .filter(move |(name, _)| of(name.split('.').next().unwrap_or_default()))
            .flat_map(|(name, values)| values.iter().map(|value| (name.as_str(), value.as_str())))
    }

    pub(super) fn one(&self, field: &str) -> Result<&str, Twice> {
        match self.all(field) {
            [] => Ok(""),
            [first, rest @ ..] if rest.iter().all(|value| value == first) => Ok(first),
            _ => Err(Twice),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::templates;
    use super::*;

    #[test]
    fn a_score_in_a_link_preselects_and_nothing_else() {
        let survey = templates::nps_after_contact();
        assert_eq!(Typed::preselected(&survey, "10").get("score"), "10");
        for wrong in ["11", "-1", "", "x", "<script>"] {
            assert_eq!(Typed::preselected(&survey, wrong), Typed::default());
        }
    }

    #[test]
    fn fields_of_a_question_are_kept_and_others_are_not() {
        let survey = templates::csat_after_contact();
        let typed = Typed::of(&survey, &[("score.x", "1"), ("comment", "a"), ("other.x", "2"), ("attempt", "3")]);
        let kept: Vec<_> = typed.pairs(|_| true).collect();
        assert_eq!(kept, [("comment", "a"), ("score.x", "1")]);
        assert_eq!(typed.with("score", "4").pairs(|key| key == "score").collect::<Vec<_>>(), [("score", "4")]);
    }
}
