//! Takes translations into a survey.

use super::units::walk;
use super::{Problem, Row, Sheet, Unit, codes, units};
use crate::survey::{Survey, logic::Template};
use crate::{Language, text};
use std::collections::{BTreeMap, BTreeSet};

/// What became of the translations of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The wordings that the survey did not have before: id and language.
    pub new: Vec<(String, Language)>,
    /// How many wordings the survey had already.
    pub known: usize,
    /// How many texts were empty in the file; the survey's own wordings stayed.
    pub empty: usize,
    /// Translations of texts that say something else by now. They were not taken.
    pub outdated: Vec<Problem>,
}

/// Takes the translations of a file into a survey: all that were made from what the survey says now. What is empty in the
/// file leaves the survey as it is, so nothing is lost. Blanks around a wording are not kept.
///
/// The survey's [`languages`](Survey::languages) stay: a language is offered once somebody says so, when it is
/// [whole](super::completeness()).
///
/// # Errors
/// Everything in the file that does not fit the survey, with its place; then nothing is taken: texts that the survey does
/// not have or that stand twice, translations into the language of the source, placeholders that are not those of the source.
pub fn put_in(survey: &mut Survey, sheet: &Sheet) -> Result<Taken, Vec<Problem>> {
    let known: BTreeMap<String, Unit> = units(survey).into_iter().map(|unit| (unit.id.clone(), unit)).collect();
    let mut reader =
        Reader { source: sheet.source, taken: Taken::default(), problems: Vec::new(), fresh: BTreeMap::new() };
    let mut seen = BTreeSet::new();
    for row in &sheet.rows {
        match known.get(&row.id) {
            None => reader.problem(row, "The survey has no such text."),
            Some(_) if !seen.insert(&row.id) => reader.problem(row, "This text stands in the file more than once."),
            Some(unit) => reader.row(row, unit),
        }
    }
    let Reader { taken, problems, mut fresh, .. } = reader;
    if !problems.is_empty() {
        return Err(problems);
    }
    walk(survey, &mut |slot| {
        for (language, wording) in fresh.remove(&slot.id).unwrap_or_default() {
            slot.texts.set(language, wording);
        }
    });
    Ok(taken)
}

/// Reads the rows of a sheet, each with the text that it translates.
struct Reader {
    source: Language,
    taken: Taken,
    problems: Vec<Problem>,
    fresh: BTreeMap<String, Vec<(Language, String)>>,
}

impl Reader {
    fn problem(&mut self, row: &Row, message: impl Into<String>) {
        self.problems.push(Problem::of(row.line, &row.id, message));
    }

    fn row(&mut self, row: &Row, unit: &Unit) {
        let source = text::tidy(unit.texts.wording(self.source).unwrap_or_default());
        let is_outdated = source != text::tidy(&row.source);
        let mut new = Vec::new();
        for (language, wording) in &row.wordings {
            let wording = text::tidy(wording);
            if wording.is_empty() {
                self.taken.empty += 1;
            } else if *language == self.source {
                let message =
                    format!("{} is the language of the source; nothing is translated into it.", language.label());
                self.problem(row, message);
            } else if unit.texts.wording(*language).is_some_and(|known| text::tidy(known) == wording) {
                self.taken.known += 1;
            } else if let Some(message) = misplaced(unit, &source, &wording).filter(|_| !is_outdated) {
                self.problem(row, format!("{}: {message}", language.label()));
            } else {
                new.push((*language, wording));
            }
        }
        if is_outdated && !new.is_empty() {
            let now = text::shortened(&source, 60);
            let message = format!("The source has changed since; it says “{now}” now. This translation was not taken.");
            self.taken.outdated.push(Problem::of(row.line, &row.id, message));
        } else if !new.is_empty() {
            self.taken.new.extend(new.iter().map(|(language, _)| (unit.id.clone(), *language)));
            self.fresh.insert(unit.id.clone(), new);
        }
    }
}

/// What is wrong with the placeholders of a translation, if something is.
fn misplaced(unit: &Unit, source: &str, wording: &str) -> Option<String> {
    if !unit.is_template {
        return None;
    }
    if let Err(error) = wording.parse::<Template>() {
        return Some(error.to_string());
    }
    let (of_source, mut extra) = (codes::subjects(source), codes::subjects(wording));
    let mut missing = Vec::new();
    for subject in of_source {
        match extra.iter().position(|known| *known == subject) {
            Some(at) => drop(extra.remove(at)),
            None => missing.push(subject),
        }
    }
    let list = |subjects: &[&str]| {
        let all: Vec<String> = subjects.iter().map(|subject| format!("{{{{{subject}}}}}")).collect();
        all.join(", ")
    };
    match (missing.as_slice(), extra.as_slice()) {
        ([], []) => None,
        (missing, []) => Some(format!("The placeholders {} of the source are missing.", list(missing))),
        ([], extra) => Some(format!("The source does not have the placeholders {}.", list(extra))),
        (missing, extra) => Some(format!("The source has {}, not {}.", list(missing), list(extra))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::Texts;

    fn survey() -> Survey {
        let mut survey: Survey = serde_json::from_str(include_str!("../sample.json")).unwrap();
        let about = "About {{contact.reason | \"it\"}}";
        survey.pages[1].title = Texts::new([(Language::En, about), (Language::De, "Zu {{contact.reason}}")]);
        survey
    }

    fn row(line: usize, id: &str, source: &str, german: &str) -> Row {
        Row { line, id: id.to_owned(), source: source.to_owned(), wordings: vec![(Language::De, german.to_owned())] }
    }

    /// What becomes of rows in German.
    fn put(rows: Vec<Row>) -> (Survey, Result<Taken, Vec<String>>) {
        let mut survey = survey();
        let taken = put_in(&mut survey, &Sheet { source: Language::En, rows });
        (survey, taken.map_err(|problems| problems.iter().map(ToString::to_string).collect()))
    }

    #[test]
    fn translations_are_taken_and_what_is_empty_stays() {
        let (changed, taken) = put(vec![
            row(2, "thanks", "Thank you for your answer", " Danke\r\nsehr "),
            row(3, "page.more.title", "About {{contact.reason | \"it\"}}", "  "),
            row(4, "question.agent.row.quick", " Quick ", "Schnell {{ohne Platz}}"),
        ]);
        let id = |id: &str| (id.to_owned(), Language::De);
        let expected = Taken { new: vec![id("thanks"), id("question.agent.row.quick")], empty: 1, ..Taken::default() };
        assert_eq!(taken, Ok(expected));
        assert_eq!(changed.thanks.get(Language::De), "Danke\nsehr");
        assert_eq!(changed.pages[1].title, survey().pages[1].title);
        assert_eq!(changed.languages, [Language::En]);
    }

    #[test]
    fn the_words_behind_the_bar_may_be_translated() {
        let german = "Zu {{contact.reason | \"Ihrem Anliegen\"}}";
        let (changed, taken) = put(vec![row(2, "page.more.title", "About {{contact.reason | \"it\"}}", german)]);
        assert_eq!(taken.unwrap().new.len(), 1);
        assert_eq!(changed.pages[1].title.get(Language::De), german);
    }

    #[test]
    fn what_was_made_from_other_words_is_told_and_not_taken() {
        let (changed, taken) = put(vec![
            row(2, "thanks", "Thanks", "Danke"),
            row(3, "page.more.title", "About you", "Zu {{contact.reason}}"),
            row(4, "ending.sorry", "We are sorry, and shall look into it", "Das tut uns leid"),
        ]);
        let taken = taken.unwrap();
        let told: Vec<String> = taken.outdated.iter().map(ToString::to_string).collect();
        let message =
            "The source has changed since; it says “Thank you for your answer” now. This translation was not taken.";
        assert_eq!(told, [format!("line 2, thanks: {message}")]);
        assert_eq!((taken.known, taken.new.len()), (1, 1));
        assert_eq!(changed.thanks, survey().thanks);
    }

    #[test]
    fn what_does_not_fit_is_told_at_once_and_nothing_is_taken() {
        let title = "About {{contact.reason | \"it\"}}";
        let (changed, taken) = put(vec![
            row(2, "thanks", "Thank you for your answer", "Danke"),
            row(3, "thanks", "Thank you for your answer", "Danke"),
            row(4, "question.colour.text", "Which colour?", ""),
            row(5, "page.more.title", title, "Mehr"),
            row(6, "ending.sorry", "We are sorry, and shall look into it", "{{answer.why}}"),
            row(7, "question.why.text", "What went wrong?", "{{answer"),
            Row {
                wordings: vec![(Language::En, "x".to_owned())],
                ..row(8, "question.order.text", "What comes first?", "")
            },
        ]);
        assert_eq!(
            taken.unwrap_err(),
            [
                "line 3, thanks: This text stands in the file more than once.",
                "line 4, question.colour.text: The survey has no such text.",
                "line 5, page.more.title: German: The placeholders {{contact.reason}} of the source are missing.",
                "line 6, ending.sorry: German: The source does not have the placeholders {{answer.why}}.",
                "line 7, question.why.text: German: character 9: The name of a fact or an answer is expected here, such as contact.reason or answer.score; the text ends here.",
                "line 8, question.order.text: English is the language of the source; nothing is translated into it.",
            ]
        );
        assert_eq!(changed, survey());
    }
}
