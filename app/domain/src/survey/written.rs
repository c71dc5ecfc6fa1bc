//! A survey as its JSON has it: with pages, or of one plain page with its questions only.

#[cfg(feature = "exchange")]
use super::schema;
use super::{About, Ending, Pace, Page, Question, Survey, Texts};
use crate::{Language, Metric};
use serde::{Deserialize, Serialize};

/// What customers are asked, in which order and in which languages. It has either `questions`, on one page, or `pages`.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// The key by which programs and touchpoints name the survey.
    #[cfg_attr(feature = "exchange", schemars(regex(pattern = schema::KEY)))]
    key: String,
    /// Its name for staff.
    name: String,
    /// The metric of its lead question: exactly one question asks for it, and the survey's figures stand on it.
    lead_metric: Metric,
    /// Whom it is about; customers where nothing is said. Answers to a survey about staff stand in no figure of customers and open
    /// no case, and no program asks it.
    #[serde(default, skip_serializing_if = "About::is_usual")]
    about: About,
    /// The languages in which it can be answered, the preferred one first; every text needs a wording in each.
    #[cfg_attr(feature = "exchange", schemars(length(min = 1)))]
    languages: Vec<Language>,
    /// The heading of the page after submitting, where no other ending is reached.
    thanks: Texts,
    /// Other endings, that skips lead to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    endings: Vec<Ending>,
    /// How much is asked at once; a page where nothing is said.
    #[serde(default, skip_serializing_if = "Pace::is_usual")]
    pace: Pace,
    /// The questions of a survey of one page; instead of `pages`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    questions: Option<Vec<Question>>,
    /// The pages, in the order in which they are shown; instead of `questions`.
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
        let Written { key, name, lead_metric, about, languages, thanks, endings, pace, questions, pages } = written;
        let pages = match (questions, pages) {
            (Some(questions), None) => vec![Page::only(questions)],
            (None, Some(pages)) => pages,
            _ => return Err(OneOfThem),
        };
        Ok(Self { key, name, lead_metric, about, languages, thanks, endings, pace, pages })
    }
}

impl From<Survey> for Written {
    fn from(survey: Survey) -> Self {
        let Survey { key, name, lead_metric, about, languages, thanks, endings, pace, mut pages } = survey;
        let (questions, pages) = match pages.as_mut_slice() {
            [page] if page.is_plain() => (Some(std::mem::take(&mut page.questions)), None),
            _ => (None, Some(pages)),
        };
        Self { key, name, lead_metric, about, languages, thanks, endings, pace, questions, pages }
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
