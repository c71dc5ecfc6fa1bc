//! A survey as its JSON has it: with pages, or of one plain page with its questions only.

use super::{Ending, Pace, Page, Question, Survey, Texts};
use crate::{Language, Metric};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    key: String,
    name: String,
    lead_metric: Metric,
    languages: Vec<Language>,
    thanks: Texts,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    endings: Vec<Ending>,
    #[serde(default, skip_serializing_if = "Pace::is_usual")]
    pace: Pace,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    questions: Option<Vec<Question>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pages: Option<Vec<Page>>,
}

/// Neither questions nor pages, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a survey has either `questions`, on one page, or `pages`")]
pub(super) struct OneOfThem;

impl TryFrom<Written> for Survey {
    type Error = OneOfThem;

    fn try_from(written: Written) -> Result<Self, OneOfThem> {
        let Written { key, name, lead_metric, languages, thanks, endings, pace, questions, pages } = written;
        let pages = match (questions, pages) {
            (Some(questions), None) => vec![Page::only(questions)],
            (None, Some(pages)) => pages,
            _ => return Err(OneOfThem),
        };
        Ok(Self { key, name, lead_metric, languages, thanks, endings, pace, pages })
    }
}

impl From<Survey> for Written {
    fn from(survey: Survey) -> Self {
        let Survey { key, name, lead_metric, languages, thanks, endings, pace, mut pages } = survey;
        let (questions, pages) = match pages.as_mut_slice() {
            [page] if page.is_plain() => (Some(std::mem::take(&mut page.questions)), None),
            _ => (None, Some(pages)),
        };
        Self { key, name, lead_metric, languages, thanks, endings, pace, questions, pages }
    }
}

#[cfg(test)]
mod tests {
    use super::super::templates;
    use super::*;

    #[test]
    fn a_plain_page_is_written_as_its_questions() {
        let json = serde_json::to_value(templates::csat_after_contact()).unwrap();
        assert!(json.get("questions").is_some() && json.get("pages").is_none() && json.get("pace").is_none());
    }

    #[test]
    fn several_pages_are_written_as_pages() {
        let mut survey = templates::csat_after_contact();
        survey.pages.push(Page { key: "more".to_owned(), ..Page::default() });
        let json = serde_json::to_value(&survey).unwrap();
        assert!(json.get("questions").is_none());
        assert_eq!(serde_json::from_value::<Survey>(json.clone()).unwrap(), survey);
        let mut both = json;
        both["questions"] = serde_json::json!([]);
        let error = serde_json::from_value::<Survey>(both).unwrap_err();
        assert!(error.to_string().contains("either"), "{error}");
    }
}
