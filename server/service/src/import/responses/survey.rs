//! The survey that a table's answers belong to.

use domain::{
    Language, Metric,
    survey::{About, Pace, Page, Question, QuestionKind, Survey, Texts, templates},
};
use uuid::Uuid;

use super::wrong;
use crate::{Result, Service, import::Mapping, surveys};

/// What was answered.
pub(super) struct Answered {
    pub(super) content: Survey,
    /// The version to which the responses belong; none in a dry run over a survey that is not there yet.
    pub(super) version_id: Option<Uuid>,
}

/// The survey of the mapping's constant `survey`: the stored one, or a new one made of the mapping.
pub(super) async fn of(cx: &Service, mapping: &Mapping, dry_run: bool) -> Result<Answered> {
    let key = constant(mapping, "survey")
        .ok_or_else(|| wrong("constant.survey", "Please name the survey that was answered."))?;
    let metrics: Vec<Metric> =
        Metric::ALL.iter().copied().filter(|metric| fills(mapping, &score_field(*metric))).collect();
    if metrics.is_empty() {
        return Err(wrong("column", "Please say which column holds score.csat, score.nps or score.ces."));
    }
    let tx = cx.store.begin().await?;
    let version = match surveys::newest_of(&tx, key).await? {
        Some(version) => Some(version),
        None if templates::by_key(key).is_some() => Some(surveys::ensure_builtin(&tx, cx, key).await?),
        None => None,
    };
    let answered = match version {
        Some(version) => Answered { content: surveys::content(&version)?, version_id: Some(version.id) },
        None => {
            let content = made_of(mapping, key, &metrics)?;
            let version = surveys::publish(&tx, cx, &content).await?;
            Answered { content, version_id: (!dry_run).then_some(version.id) }
        }
    };
    for metric in metrics {
        if !answered.content.questions().any(|question| question.kind.asks_for() == Some(metric)) {
            return Err(wrong(
                &format!("column ({})", score_field(metric)),
                format!("The survey {key:?} asks for no {}.", metric.label()),
            ));
        }
    }
    if !dry_run {
        tx.commit().await?;
    }
    Ok(answered)
}

/// The field of a metric's score.
pub(super) fn score_field(metric: Metric) -> String {
    format!("score.{metric}")
}

/// A survey with one question a score column, and one for each other thing that the table tells.
fn made_of(mapping: &Mapping, key: &str, metrics: &[Metric]) -> Result<Survey> {
    let lead_metric = match constant(mapping, "survey.lead") {
        Some(word) => {
            word.parse().map_err(|error: domain::UnknownWord| wrong("constant.\"survey.lead\"", error.to_string()))?
        }
        None => metrics.first().copied().unwrap_or(Metric::Csat),
    };
    let mut questions: Vec<Question> = metrics
        .iter()
        .map(|metric| {
            let text = constant(mapping, &format!("question.{metric}")).unwrap_or(metric.name());
            Question {
                low_end: english(metric.low_end()),
                high_end: english(metric.high_end()),
                ..question(metric.as_str(), QuestionKind::metric(*metric), text)
            }
        })
        .collect();
    if fills(mapping, "resolved") {
        questions.push(question("resolved", QuestionKind::Resolved, "Was your issue resolved?"));
    }
    if fills(mapping, "comment") {
        questions.push(question("comment", QuestionKind::Comment, "In your own words"));
    }
    let content = Survey {
        key: key.to_owned(),
        name: constant(mapping, "survey.name").unwrap_or(key).to_owned(),
        lead_metric,
        about: About::Customer,
        languages: vec![Language::En],
        thanks: english("Thank you for your answer"),
        endings: Vec::new(),
        pace: Pace::Page,
        pages: vec![Page::only(questions)],
    };
    match content.problems().first() {
        None => Ok(content),
        Some(problem) => Err(wrong("constant.survey", format!("No survey can be made of this mapping: {problem}."))),
    }
}

fn question(key: &str, kind: QuestionKind, text: &str) -> Question {
    Question {
        key: key.to_owned(),
        kind,
        text: english(text),
        help: Texts::default(),
        low_end: Texts::default(),
        high_end: Texts::default(),
        show_if: None,
        required: false,
    }
}

fn english(text: &str) -> Texts {
    Texts::new([(Language::En, text)])
}

fn constant<'a>(mapping: &'a Mapping, field: &str) -> Option<&'a str> {
    mapping.constant.get(field).map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// Whether a column fills this field.
fn fills(mapping: &Mapping, field: &str) -> bool {
    mapping.column.values().any(|targets| targets.fields().iter().any(|target| target == field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_makes_a_survey_that_can_be_published() {
        let mapping = Mapping::parse(
            "[constant]\nsurvey = \"airport\"\n\"survey.lead\" = \"nps\"\n\"question.nps\" = \"Would you recommend us?\"\n\
             [column]\nNET = \"score.nps\"\nALL = \"score.csat\"\nWORDS = \"comment\"",
        )
        .unwrap();
        let survey = made_of(&mapping, "airport", &[Metric::Csat, Metric::Nps]).unwrap();
        assert_eq!(survey.lead().unwrap().text.get(Language::De), "Would you recommend us?");
        assert_eq!(
            survey.questions().map(|question| question.key.as_str()).collect::<Vec<_>>(),
            ["csat", "nps", "comment"]
        );
        assert!(made_of(&mapping, "airport", &[Metric::Ces]).is_err(), "no question for the lead metric");
        assert!(made_of(&mapping, "Air port", &[Metric::Nps]).is_err());
    }
}
