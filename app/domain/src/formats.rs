//! Numbers and dates as a language writes them.

use chrono::{Datelike, NaiveDate};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{MD, YMD},
    input::Date,
};
use icu_decimal::{DecimalFormatter, input::Decimal};

use crate::Language;

/// A whole number with its digits in groups: `4,001`, `4.001`.
#[must_use]
pub fn number(language: Language, number: i64) -> String {
    match DecimalFormatter::try_new(language.locale().into(), Default::default()) {
        Ok(formatter) => formatter.format(&Decimal::from(number)).to_string(),
        Err(_) => number.to_string(),
    }
}

/// A day of this year or the last, with its month in words: `20 November`, `20. November`, `11月20日`.
#[must_use]
pub fn day(language: Language, day: NaiveDate) -> String {
    let written = written(language, day, false).unwrap_or_else(|| day.to_string());
    match language {
        // The first of a month is an ordinal here, which the data of these languages leaves out.
        Language::Fr if day.day() == 1 => written.replacen('1', "1er", 1),
        Language::It | Language::Pt if day.day() == 1 => written.replacen('1', "1º", 1),
        _ => written,
    }
}

/// A day with its month in words and its year: `20 November 2026`, `2026年11月20日`.
#[must_use]
pub fn full_day(language: Language, day: NaiveDate) -> String {
    written(language, day, true).unwrap_or_else(|| day.to_string())
}

fn written(language: Language, day: NaiveDate, with_year: bool) -> Option<String> {
    let date = Date::try_new_gregorian(day.year(), day.month().try_into().ok()?, day.day().try_into().ok()?).ok()?;
    let locale = language.locale().into();
    Some(if with_year {
        FixedCalendarDateTimeFormatter::try_new(locale, YMD::long()).ok()?.format(&date).to_string()
    } else {
        FixedCalendarDateTimeFormatter::try_new(locale, MD::long()).ok()?.format(&date).to_string()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let written = |language| number(language, 12_345);
        assert_eq!(written(Language::En), "12,345");
        assert_eq!(written(Language::De), "12.345");
        assert_eq!(written(Language::Fr), "12\u{202f}345");
        assert_eq!(number(Language::Es, 4001), "4001", "Spanish groups from five digits on");
        assert_eq!(number(Language::En, 0), "0");
    }

    #[test]
    fn digits_are_those_of_the_scales() {
        for language in Language::ALL.iter().copied() {
            assert!(number(language, 1_234_567_890).starts_with('1'), "{language}");
            assert!(day(language, "2026-11-23".parse().unwrap()).contains("23"), "{language}");
        }
    }

    #[test]
    fn a_day_is_written_with_its_month_in_words() {
        let written = |language| day(language, "2026-11-20".parse().unwrap());
        assert_eq!(written(Language::En), "20 November");
        assert_eq!(written(Language::De), "20. November");
        assert_eq!(written(Language::Es), "20 de noviembre");
        assert_eq!(written(Language::Pl), "20 listopada");
        assert_eq!(written(Language::Vi), "20 tháng 11");
        assert_eq!(written(Language::Ar), "20 نوفمبر");
        assert_eq!(written(Language::He), "20 בנובמבר");
        assert_eq!(written(Language::Ja), "11月20日");
    }

    #[test]
    fn a_full_day_has_its_year() {
        let written = |language| full_day(language, "2026-11-20".parse().unwrap());
        assert_eq!(written(Language::En), "20 November 2026");
        assert_eq!(written(Language::Ja), "2026年11月20日");
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal_where_it_is_one() {
        let first = |language| day(language, "2026-01-01".parse().unwrap());
        assert_eq!(first(Language::Fr), "1er janvier");
        assert_eq!(first(Language::It), "1º gennaio");
        assert_eq!(first(Language::De), "1. Januar");
        assert_eq!(day(Language::Fr, "2026-01-11".parse().unwrap()), "11 janvier");
    }
}
