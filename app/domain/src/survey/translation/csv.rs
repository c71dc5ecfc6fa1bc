//! Texts as CSV, for spreadsheets: a line for each text, a column for each language.
//!
//! The first line says what is in the columns: `id,source:en,de,fr`. Every character of a text goes through as it is. Before
//! what a spreadsheet would take for a formula stands an apostrophe, which is taken away again.

use super::{Problem, Row, Sheet, units};
use crate::{Language, survey::Survey, text};
use csv::{ReaderBuilder, StringRecord, Writer};
use std::borrow::Cow;
use std::collections::BTreeSet;

const ID: &str = "id";
const SOURCE: &str = "source:";
/// A text that begins so is a formula to a spreadsheet.
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n'];
const APOSTROPHE: char = '\'';

/// The texts of a survey in one language, with what there is in others. Programs that do not take UTF-8 for granted want a
/// byte-order mark before it.
///
/// # Errors
/// When a table cannot be written to memory, which does not happen.
pub fn write(survey: &Survey, source: Language, targets: &[Language]) -> Result<String, csv::Error> {
    let mut seen = BTreeSet::from([source]);
    let targets: Vec<Language> = targets.iter().copied().filter(|language| seen.insert(*language)).collect();
    let mut table = Writer::from_writer(Vec::new());
    let tags = targets.iter().map(|language| language.as_str().to_owned());
    table.write_record([ID.to_owned(), format!("{SOURCE}{source}")].into_iter().chain(tags))?;
    for unit in units(survey) {
        let languages = std::iter::once(source).chain(targets.iter().copied());
        let wordings = languages.map(|language| written(unit.texts.wording(language).unwrap_or_default()));
        table.write_record(std::iter::once(unit.id.as_str().into()).chain(wordings).map(Cow::into_owned))?;
    }
    let bytes = table.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    String::from_utf8(bytes).map_err(|error| csv::Error::from(std::io::Error::other(error)))
}

/// Reads a table of texts, with commas, semicolons or tabs between its columns, for spreadsheets write each of them. A column
/// without a heading, where somebody kept notes, is passed over when no line holds anything in it.
///
/// # Errors
/// Everything that is wrong with the table, with its line.
pub fn read(file: &str) -> Result<Sheet, Vec<Problem>> {
    let file = file.trim_start_matches('\u{feff}');
    if let Some(problem) = Problem::of_length(file) {
        return Err(vec![problem]);
    }
    let mut lines = Lines { file, at: 0, ends: 0 };
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter(file)).flexible(true).has_headers(false).from_reader(file.as_bytes());
    let mut records = reader.records();
    let unreadable = |error: csv::Error| Problem::at(1, format!("This cannot be read as CSV: {error}."));
    let head = records.next().transpose().map_err(|error| vec![unreadable(error)])?.unwrap_or_default();
    let (source, languages) = heading(&head)?;
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for record in records {
        match record.map_err(unreadable).and_then(|record| row(lines.of(&record), &record, &languages)) {
            Ok(row) => rows.extend(row),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(Sheet { source, rows }) } else { Err(problems) }
}

/// What stands behind the first heading.
fn delimiter(file: &str) -> u8 {
    let head = file.trim_start_matches('"').get(ID.len()..).unwrap_or_default().trim_start_matches('"');
    head.bytes().next().filter(|next| b";\t".contains(next)).unwrap_or(b',')
}

/// The language of the source, and that of each other column.
fn heading(head: &StringRecord) -> Result<(Language, Vec<Option<Language>>), Vec<Problem>> {
    let mut names = head.iter().map(str::trim);
    let source = names.next().filter(|name| *name == ID).and_then(|_| names.next()?.strip_prefix(SOURCE));
    let Some(source) = source else {
        let message = "The first line must begin with “id” and “source:” with a language, such as “id,source:en,de”.";
        return Err(vec![Problem::at(1, message)]);
    };
    let mut problems = Vec::new();
    let source = language(source).map_err(|problem| vec![problem])?;
    let mut seen = BTreeSet::new();
    let mut languages = Vec::new();
    for name in names {
        match if name.is_empty() { Ok(None) } else { language(name).map(Some) } {
            Ok(Some(twice)) if !seen.insert(twice) => {
                problems.push(Problem::at(1, format!("There is more than one column for {}.", twice.label())));
            }
            Ok(language) => languages.push(language),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok((source, languages)) } else { Err(problems) }
}

fn language(tag: &str) -> Result<Language, Problem> {
    let unknown = || format!("“{}” is none of the languages that surveys speak.", text::shortened(tag, 60));
    Language::of_tag(tag).ok_or_else(|| Problem::at(1, unknown()))
}

/// The row of a line; none where the line is empty.
fn row(line: usize, record: &StringRecord, languages: &[Option<Language>]) -> Result<Option<Row>, Problem> {
    if record.iter().all(|field| field.trim().is_empty()) {
        return Ok(None);
    }
    let expected = languages.len() + 2;
    if record.len() != expected {
        let message = format!("There are {} columns here, not {expected} as in the first line.", record.len());
        return Err(Problem::at(line, message));
    }
    let field = |at: usize| spoken(record.get(at).unwrap_or_default()).to_owned();
    let mut wordings = Vec::new();
    for (at, language) in languages.iter().enumerate() {
        match language {
            Some(language) => wordings.push((*language, field(at + 2))),
            None if field(at + 2).trim().is_empty() => {}
            None => return Err(Problem::at(line, format!("Column {} has no heading.", at + 3))),
        }
    }
    Ok(Some(Row { line, id: field(0).trim().to_owned(), source: field(1), wordings }))
}

/// A text as its cell has it.
fn written(text: &str) -> Cow<'_, str> {
    if is_formula(text) { format!("{APOSTROPHE}{text}").into() } else { text.into() }
}

/// What a cell says.
fn spoken(cell: &str) -> &str {
    cell.strip_prefix(APOSTROPHE).filter(|text| is_formula(text)).unwrap_or(cell)
}

/// Whether a text is a formula, or would be one without its apostrophes.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches(APOSTROPHE).starts_with(FORMULA)
}

/// Counts lines. The reader's own count is one behind where lines end with a carriage return and a line feed.
struct Lines<'a> {
    file: &'a str,
    at: usize,
    ends: usize,
}

impl Lines<'_> {
    /// The line at which a record begins; they come in their order.
    fn of(&mut self, record: &StringRecord) -> usize {
        let begin = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        let rest = self.file.get(begin..).unwrap_or_default();
        let begin = self.file.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = self.file.get(self.at..begin).unwrap_or_default();
        self.ends += passed.bytes().filter(|byte| *byte == b'\n').count();
        self.at = self.at.max(begin);
        self.ends + 1
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Taken, put_in};
    use super::*;
    use crate::survey::{random, templates};
    use proptest::prelude::*;

    fn problems(file: &str) -> Vec<String> {
        read(file).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_table_has_a_line_for_each_text() {
        let table = write(&templates::csat_after_contact(), Language::En, &[Language::De, Language::En]).unwrap();
        let mut lines = table.lines();
        assert_eq!(lines.next(), Some("id,source:en,de"));
        assert_eq!(lines.next(), Some("thanks,Thank you for your answer,Danke für Ihre Antwort"));
        assert_eq!(table.lines().count(), units(&templates::csat_after_contact()).len() + 1);
    }

    #[test]
    fn what_spreadsheets_make_of_it_is_read() {
        let expected = Row {
            line: 2,
            id: "thanks".to_owned(),
            source: "Thank; you".to_owned(),
            wordings: vec![(Language::De, "Danke\nsehr".to_owned())],
        };
        for file in [
            "\u{feff}id;source:en;de\r\nthanks;\"Thank; you\";\"Danke\nsehr\"\r\n;;\r\n",
            "\"id\"\t\"source:en\"\t\"de-AT\"\t\nthanks\tThank; you\t\"Danke\nsehr\"\t\n",
            "id, source:en, DE\nthanks,Thank; you,\"Danke\nsehr\"",
        ] {
            assert_eq!(read(file), Ok(Sheet { source: Language::En, rows: vec![expected.clone()] }), "{file}");
        }
    }

    #[test]
    fn no_text_is_a_formula() {
        for (text, cell) in [("=1+1", "'=1+1"), ("'-2", "''-2"), ("'tis", "'tis"), ("a=b", "a=b"), ("", "")] {
            assert_eq!((written(text).as_ref(), spoken(cell)), (cell, text));
        }
        let mut survey = templates::csat_after_contact();
        survey.thanks.set(Language::En, "=SUM(A1)".to_owned());
        let table = write(&survey, Language::En, &[]).unwrap();
        assert!(table.contains("thanks,'=SUM(A1)\n"), "{table}");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let head =
            "line 1: The first line must begin with “id” and “source:” with a language, such as “id,source:en,de”.";
        for file in ["", "key,source:en", "id", "id,en", "\"id"] {
            assert_eq!(problems(file), [head], "{file}");
        }
        assert_eq!(problems("id,source:sv"), ["line 1: “sv” is none of the languages that surveys speak."]);
        assert_eq!(
            problems("id,source:en,sv,de,de-AT"),
            [
                "line 1: “sv” is none of the languages that surveys speak.",
                "line 1: There is more than one column for German."
            ]
        );
        assert_eq!(
            problems("id,source:en,de,\na,b,c,d\na,b\na,\"b,c,d\n"),
            [
                "line 2: Column 4 has no heading.",
                "line 3: There are 2 columns here, not 4 as in the first line.",
                "line 4: There are 2 columns here, not 4 as in the first line.",
            ]
        );
    }

    proptest! {
        #[test]
        fn out_and_in_again_changes_nothing(survey in random::survey(), source in prop::sample::select(Language::ALL)) {
            let file = write(&survey, source, Language::ALL).unwrap();
            let mut after = survey.clone();
            let taken = put_in(&mut after, &read(&file).unwrap()).unwrap();
            prop_assert_eq!(&after, &survey);
            prop_assert_eq!(taken.new, []);
            prop_assert_eq!(taken.outdated, []);
        }

        #[test]
        fn translations_go_into_a_survey_without_them(survey in random::survey()) {
            let sheet = read(&write(&survey, Language::En, &[Language::De]).unwrap()).unwrap();
            for (row, unit) in sheet.rows.iter().zip(units(&survey)) {
                let said = |language| unit.texts.wording(language).unwrap_or_default();
                prop_assert_eq!((row.source.as_str(), row.wordings[0].1.as_str()), (said(Language::En), said(Language::De)));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(file in prop_oneof![".{0,60}", "(id,source:en,de\n)?[a-z,;\"\n\r\t]{0,60}"]) {
            if let Ok(sheet) = read(&file) {
                let before = templates::csat_after_contact();
                let mut after = before.clone();
                let taken = put_in(&mut after, &sheet);
                prop_assert!(after == before || taken.is_ok_and(|taken| taken != Taken::default()));
            }
        }
    }
}
