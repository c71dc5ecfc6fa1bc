//! From what was typed for one question to its answer.

use super::answers::{NO, YES};
use super::file::{Accept, DECLINED, Declined, FileFacts, MEGAPIXELS};
use super::logic::Number;
use super::phrases::{FullDay, Phrase};
use super::{Answer, COMMENT_LIMIT, Chosen, OTHER, Question, QuestionKind, Resolution, Typed};
use crate::input::{self, ErrorCode, FieldError};
use crate::{Language, Score, text};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The most characters of a name, or of what another choice is.
const NAME_LIMIT: usize = 200;

/// Reads the fields of one question.
pub(super) struct Reader<'a> {
    pub(super) question: &'a Question,
    pub(super) typed: &'a Typed,
    pub(super) language: Language,
    /// Whether the customer wants to hear from us, without which no contact details are kept.
    pub(super) wants_contact: bool,
    /// Whether a telephone number was left: then no e-mail address is needed.
    pub(super) has_phone: bool,
}

type Read = Result<Option<Answer>, FieldError>;

/// Whether a box was ticked.
pub(super) fn is_ticked(raw: &str) -> bool {
    matches!(raw.trim(), YES | "on" | "true" | "1")
}

impl Reader<'_> {
    /// The answer; none where there is none.
    pub(super) fn read(&self) -> Read {
        match &self.question.kind {
            QuestionKind::ManyOf { at_most, .. } => self.choices(at_most.map(usize::from)),
            QuestionKind::Ranking { .. } => self.ranking(),
            QuestionKind::Matrix { points, .. } => self.rows(i16::from(*points)),
            QuestionKind::File { accept, most, .. } => self.files(*accept, usize::from(*most)),
            QuestionKind::Statement => Ok(None),
            kind => {
                let raw = self.one("")?;
                if raw.trim().is_empty() { self.blank(kind) } else { self.value(kind, raw) }
            }
        }
    }

    fn blank(&self, kind: &QuestionKind) -> Read {
        match kind {
            QuestionKind::Email if self.wants_contact && !self.has_phone => {
                Err(self.error(ErrorCode::Required, Phrase::EmailNeeded))
            }
            _ => Ok(None),
        }
    }

    fn value(&self, kind: &QuestionKind, raw: &str) -> Read {
        match kind {
            QuestionKind::Metric { metric, .. } => {
                let value: i64 = self.parsed(raw, ErrorCode::NotANumber, Phrase::PleaseChoose)?;
                let score = Score::new(*metric, value);
                score.map(|score| Some(Answer::Score(score))).map_err(|_| self.out_of_range(Phrase::PleaseChoose))
            }
            QuestionKind::Resolved => {
                let resolution: Resolution = self.parsed(raw, ErrorCode::Unknown, Phrase::PleaseChoose)?;
                Ok(Some(Answer::Resolved(resolution)))
            }
            QuestionKind::Comment => Ok(self.text(raw, COMMENT_LIMIT)?.map(Answer::Comment)),
            QuestionKind::LongText => Ok(self.text(raw, COMMENT_LIMIT)?.map(Answer::Text)),
            QuestionKind::ShortText { limit } => Ok(self.line(raw, usize::from(*limit))?.map(Answer::Text)),
            QuestionKind::ContactMe if is_ticked(raw) => Ok(Some(Answer::ContactMe)),
            QuestionKind::ContactMe if raw.trim() == NO => Ok(None),
            QuestionKind::ContactMe => Err(self.error(ErrorCode::Unknown, Phrase::ChooseOne)),
            // Without consent, contact details are forgotten here, before anything is stored.
            kind if kind.needs_consent() && !self.wants_contact => Ok(None),
            QuestionKind::Name => Ok(self.line(raw, NAME_LIMIT)?.map(Answer::Name)),
            QuestionKind::Email => match text::email(raw) {
                Some(email) => Ok(Some(Answer::Email(email))),
                None => Err(self.error(ErrorCode::Syntax, Phrase::NoEmail)),
            },
            QuestionKind::Phone => match text::phone(raw) {
                Some(phone) => Ok(Some(Answer::Phone(phone))),
                None => Err(self.error(ErrorCode::Syntax, Phrase::NoPhone)),
            },
            QuestionKind::OneOf { .. } | QuestionKind::Dropdown { .. } => {
                Ok(Some(Answer::Choice(self.chosen(raw.trim())?)))
            }
            QuestionKind::YesNo => match raw.trim() {
                YES => Ok(Some(Answer::YesNo(true))),
                NO => Ok(Some(Answer::YesNo(false))),
                _ => Err(self.error(ErrorCode::Unknown, Phrase::PleaseChoose)),
            },
            QuestionKind::Slider { lowest, highest, step } => self.slider(raw, *lowest, *highest, *step),
            QuestionKind::Number { lowest, highest, decimals } => self.number(raw, *lowest, *highest, *decimals),
            QuestionKind::Date { earliest, latest } => self.date(raw, *earliest, *latest),
            QuestionKind::ManyOf { .. }
            | QuestionKind::Ranking { .. }
            | QuestionKind::Matrix { .. }
            | QuestionKind::File { .. }
            | QuestionKind::Statement => Ok(None),
        }
    }

    /// Files come before the form is read; its fields tell what became of each. How long one may be was seen to then: what is
    /// kept of a photo may be longer than what was sent.
    fn files(&self, accept: Accept, most: usize) -> Read {
        let key = &self.question.key;
        if let Some((why, name)) = Declined::read(self.typed.get(&format!("{key}.{DECLINED}"))) {
            return Err(self.declined(why, name, accept, most));
        }
        let mut files: Vec<FileFacts> = Vec::new();
        for raw in self.typed.all(key).iter().filter(|raw| !raw.trim().is_empty()) {
            let file: FileFacts = raw.parse().map_err(|_| self.error(ErrorCode::Syntax, Phrase::PleaseAddFile))?;
            if !accept.takes(file.media_type) {
                return Err(self.declined(Declined::WrongKind, &file.name, accept, most));
            }
            if files.iter().all(|known| known.id != file.id) {
                files.push(file);
            }
        }
        if files.len() > most {
            return Err(self.out_of_range(Phrase::FilesAtMost { most }));
        }
        Ok(Some(files).filter(|files| !files.is_empty()).map(Answer::Files))
    }

    fn declined(&self, why: Declined, name: &str, accept: Accept, most: usize) -> FieldError {
        match why {
            Declined::WrongKind => self.error(ErrorCode::Syntax, Phrase::FileWrongKind { name, accept }),
            Declined::Heic => self.error(ErrorCode::Syntax, Phrase::FileHeic { name }),
            Declined::TooLarge(megabytes) => {
                self.out_of_range(Phrase::FileTooLarge { name, megabytes: usize::from(megabytes) })
            }
            Declined::TooManyPixels => {
                self.out_of_range(Phrase::FileTooManyPixels { name, most: usize::from(MEGAPIXELS) })
            }
            Declined::TooMany => self.out_of_range(Phrase::FilesAtMost { most }),
            Declined::NoRoom => self.error(ErrorCode::Taken, Phrase::FileNoRoom),
        }
    }

    fn slider(&self, raw: &str, lowest: i32, highest: i32, step: i32) -> Read {
        let value: i32 = self.parsed(raw, ErrorCode::NotANumber, Phrase::NoNumber)?;
        let from_lowest = i64::from(value) - i64::from(lowest);
        if step > 1 && from_lowest % i64::from(step) != 0 {
            return Err(self.out_of_range(Phrase::NumberInSteps { lowest, highest, step }));
        }
        if !(lowest..=highest).contains(&value) {
            return Err(self.out_of_range(Phrase::NumberBetween { lowest, highest }));
        }
        Ok(Some(Answer::Number(value.into())))
    }

    fn number(&self, raw: &str, lowest: Option<i32>, highest: Option<i32>, decimals: u8) -> Read {
        // A comma is what most of the world writes, and no number here has groups of digits.
        let number: Number = self.parsed(&raw.trim().replace(',', "."), ErrorCode::NotANumber, Phrase::NoNumber)?;
        if number.decimals() > usize::from(decimals) {
            return Err(self.error(ErrorCode::Syntax, Phrase::DecimalsAtMost { decimals: usize::from(decimals) }));
        }
        let below = lowest.filter(|lowest| number < Number::from(*lowest));
        let above = highest.filter(|highest| number > Number::from(*highest));
        match (lowest, highest) {
            (Some(lowest), Some(highest)) if below.or(above).is_some() => {
                Err(self.out_of_range(Phrase::NumberBetween { lowest, highest }))
            }
            _ if let Some(lowest) = below => Err(self.out_of_range(Phrase::NumberFrom { lowest })),
            _ if let Some(highest) = above => Err(self.out_of_range(Phrase::NumberTo { highest })),
            _ => Ok(Some(Answer::Number(number))),
        }
    }

    fn date(&self, raw: &str, earliest: Option<NaiveDate>, latest: Option<NaiveDate>) -> Read {
        let day: NaiveDate = self.parsed(raw, ErrorCode::Syntax, Phrase::NoDate)?;
        if let Some(earliest) = earliest.filter(|earliest| day < *earliest) {
            return Err(self.out_of_range(Phrase::DateFrom { earliest: FullDay(earliest) }));
        }
        if let Some(latest) = latest.filter(|latest| day > *latest) {
            return Err(self.out_of_range(Phrase::DateTo { latest: FullDay(latest) }));
        }
        Ok(Some(Answer::Date(day)))
    }

    fn choices(&self, at_most: Option<usize>) -> Read {
        let mut raws: Vec<&str> = self.typed.all(&self.question.key).iter().map(|raw| raw.trim()).collect();
        raws.retain(|raw| !raw.is_empty());
        raws.sort_unstable();
        raws.dedup();
        let chosen = raws.iter().map(|raw| self.chosen(raw)).collect::<Result<Vec<_>, _>>()?;
        let is_exclusive = |chosen: &Chosen| {
            self.question.kind.choices().iter().any(|choice| choice.exclusive && choice.key == chosen.key())
        };
        match chosen.len() {
            0 => Ok(None),
            n if n > 1 && chosen.iter().any(is_exclusive) => {
                Err(self.error(ErrorCode::Contradiction, Phrase::NoneGoesAlone))
            }
            n => match at_most.filter(|most| n > *most) {
                Some(most) => Err(self.out_of_range(Phrase::ChooseAtMost { most })),
                None => Ok(Some(Answer::Choices(chosen))),
            },
        }
    }

    /// The choice of this key; with its words where it is another.
    fn chosen(&self, key: &str) -> Result<Chosen, FieldError> {
        if key == OTHER && self.question.kind.other().is_some() {
            let other = self.line(self.one(".other")?, NAME_LIMIT)?.unwrap_or_default();
            return Ok(Chosen::Other { other });
        }
        let is_known = self.question.kind.choices().iter().any(|choice| choice.key == key);
        if is_known {
            Ok(Chosen::Key(key.to_owned()))
        } else {
            Err(self.error(ErrorCode::Unknown, Phrase::PleaseChoose))
        }
    }

    /// Places are given as numbers; those that have one are put in their order.
    fn ranking(&self) -> Read {
        let choices = self.question.kind.choices();
        let mut places: BTreeMap<usize, &str> = BTreeMap::new();
        for choice in choices {
            let raw = self.one(&format!(".{}", choice.key))?.trim();
            if raw.is_empty() {
                continue;
            }
            let place: usize = self.parsed(raw, ErrorCode::NotANumber, Phrase::PlacesOnce)?;
            if !(1..=choices.len()).contains(&place) || places.insert(place, &choice.key).is_some() {
                return Err(self.error(ErrorCode::Contradiction, Phrase::PlacesOnce));
            }
        }
        let ranked: Vec<String> = places.into_values().map(str::to_owned).collect();
        Ok(Some(ranked).filter(|ranked| !ranked.is_empty()).map(Answer::Ranking))
    }

    fn rows(&self, points: i16) -> Read {
        let rows = self.question.kind.choices();
        let mut given = BTreeMap::new();
        for row in rows {
            let raw = self.one(&format!(".{}", row.key))?.trim();
            if raw.is_empty() {
                continue;
            }
            let point: i16 = self.parsed(raw, ErrorCode::NotANumber, Phrase::PleaseChoose)?;
            if !(1..=points).contains(&point) {
                return Err(self.out_of_range(Phrase::PleaseChoose));
            }
            given.insert(row.key.clone(), point);
        }
        if self.question.required && !given.is_empty() && given.len() < rows.len() {
            return Err(self.error(ErrorCode::Required, Phrase::EveryRow));
        }
        Ok(Some(given).filter(|given| !given.is_empty()).map(Answer::Rows))
    }

    fn one(&self, field: &str) -> Result<&str, FieldError> {
        let name = format!("{}{field}", self.question.key);
        self.typed.one(&name).map_err(|_| self.error(ErrorCode::Several, Phrase::ChooseOne))
    }

    fn line(&self, raw: &str, limit: usize) -> Result<Option<String>, FieldError> {
        Ok(self.text(raw, limit)?.map(|line| line.replace(['\n', '\t'], " ")))
    }

    fn text(&self, raw: &str, limit: usize) -> Result<Option<String>, FieldError> {
        input::optional_text(&self.question.key, raw, limit).map_err(|error| match error.code {
            ErrorCode::TooLong => self.error(error.code, Phrase::TooLong { length: raw.trim().chars().count(), limit }),
            code => self.error(code, Phrase::ControlCharacters),
        })
    }

    fn parsed<T: std::str::FromStr>(&self, raw: &str, code: ErrorCode, phrase: Phrase<'_>) -> Result<T, FieldError> {
        raw.trim().parse().map_err(|_| self.error(code, phrase))
    }

    fn out_of_range(&self, phrase: Phrase<'_>) -> FieldError {
        self.error(ErrorCode::OutOfRange, phrase)
    }

    fn error(&self, code: ErrorCode, phrase: Phrase<'_>) -> FieldError {
        FieldError::new(&self.question.key, code, phrase.wording(self.language))
    }
}
