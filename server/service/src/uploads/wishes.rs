//! What surveys ask for, against what this server takes.

use domain::{
    Sentence, sentence,
    survey::{Pace, Question, QuestionKind, Survey},
    text::shortened,
};

use super::Limits;
use crate::{Error, FieldError, Result, Service};

/// What a survey asks for and this server does not take, with places and with what to do.
#[must_use]
pub fn unmet(limits: &Limits, survey: &Survey) -> Vec<FieldError> {
    let mut found = Vec::new();
    for (page_at, page) in survey.pages.iter().enumerate() {
        let (most, mut together) = (u64::from(limits.form_mb()), 0);
        for (at, question) in page.questions.iter().enumerate() {
            let QuestionKind::File { most: number, largest_mb, .. } = question.kind else { continue };
            let place = format!("pages.{page_at}.questions.{at}.kind");
            let error = |field: &str, said| FieldError::new(format!("{place}.{field}"), "above_limit", said);
            let limit = limits.largest();
            if largest_mb > limit {
                found.push(error("largest_mb", too_large(question, largest_mb, limit)));
                continue;
            }
            let this = u64::from(number) * u64::from(largest_mb);
            // What is asked on a page comes with one form.
            together = if survey.pace == Pace::Question { this } else { together + this };
            if together > most {
                found.push(error("most", too_many(question, together, most)));
            }
        }
    }
    found
}

/// Refuses a survey that asks for what this server does not take.
///
/// # Errors
/// [`Error::Invalid`] with the place of each such wish.
pub(crate) fn refuse_unmet(cx: &Service, survey: &Survey) -> Result<()> {
    let found = unmet(&cx.files, survey);
    if found.is_empty() { Ok(()) } else { Err(Error::Invalid(found)) }
}

fn too_large(question: &Question, wish: u16, limit: u16) -> Sentence {
    let (wish, limit) = (wish.to_string(), limit.to_string());
    sentence!("survey-files-too-large", question = shortened(&question.key, 60), wish, limit)
}

fn too_many(question: &Question, wish: u64, limit: u64) -> Sentence {
    let (wish, limit) = (wish.to_string(), limit.to_string());
    sentence!("survey-files-too-many", question = shortened(&question.key, 60), wish, limit)
}

#[cfg(test)]
mod tests {
    use domain::survey::{Accept, Page, templates};

    use super::{super::Most, *};

    /// A survey that asks for files on its pages: how many, of how many MB.
    fn asking(pace: Pace, pages: &[&[(u8, u16)]]) -> Survey {
        let plain = templates::csat_after_contact();
        let any = plain.questions().next().cloned().unwrap();
        let question = |(at, (most, largest_mb)): (usize, &(u8, u16))| Question {
            key: format!("file_{at}"),
            kind: QuestionKind::File { accept: Accept::Photo, most: *most, largest_mb: *largest_mb },
            ..any.clone()
        };
        let page = |questions: &&[(u8, u16)]| Page::only(questions.iter().enumerate().map(question).collect());
        Survey { pace, pages: pages.iter().map(page).collect(), ..plain }
    }

    fn said(largest: u16, waiting: u32, survey: &Survey) -> Vec<String> {
        let limits = Limits::new(Most { largest, waiting, ..Most::default() });
        unmet(&limits, survey).into_iter().map(|error| format!("{}: {}", error.field, error.message)).collect()
    }

    #[test]
    fn a_wish_above_the_largest_file_is_told_with_its_place() {
        let survey = asking(Pace::Page, &[&[(1, 5)], &[(1, 4), (1, 6)]]);
        assert_eq!(said(6, 1000, &survey), [""; 0]);
        let told = said(5, 1000, &survey);
        assert_eq!(told.len(), 1, "{told:?}");
        for words in ["pages.1.questions.1.kind.largest_mb: ", "“file_1”", "6 MB", "5 MB", "AFTERWORD_FILE_LARGEST_MB"]
        {
            assert!(told[0].contains(words), "{words}: {told:?}");
        }
    }

    #[test]
    fn what_is_asked_on_one_page_must_come_with_one_form() {
        assert_eq!(said(40, 1000, &asking(Pace::Page, &[&[(5, 20)]])), [""; 0]);
        let told = said(40, 1000, &asking(Pace::Page, &[&[(5, 20)], &[(2, 40), (1, 30)]]));
        assert_eq!(told.len(), 1, "{told:?}");
        for words in ["pages.1.questions.1.kind.most: ", "“file_1”", "110 MB", "100 MB"] {
            assert!(told[0].contains(words), "{words}: {told:?}");
        }
        assert_eq!(said(40, 1000, &asking(Pace::Question, &[&[(2, 40), (1, 30)]])), [""; 0], "each has its page");
        assert_eq!(said(40, 30, &asking(Pace::Page, &[&[(2, 16)]])).len(), 1, "less than that may wait");
    }
}
