//! What a phrase can be told, in the form in which the files ask for it.

use chrono::{NaiveDate, Weekday};
use fluent_bundle::FluentValue;

use super::FullDay;
use crate::{
    Channel, Language, formats,
    survey::{Accept, Resolution},
};

/// Something that a phrase is told.
pub(super) trait Argument<'a>: Copy {
    /// The value that a file shows, or selects by.
    fn told(self, language: Language) -> FluentValue<'a>;

    /// Values with which the tests try every wording.
    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>>;
}

#[cfg(test)]
fn each<T: Argument<'static>>(values: &[T], language: Language) -> Vec<FluentValue<'static>> {
    values.iter().map(|value| value.told(language)).collect()
}

impl<'a> Argument<'a> for Channel {
    fn told(self, _language: Language) -> FluentValue<'a> {
        self.as_str().into()
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(Self::ALL, language)
    }
}

impl<'a> Argument<'a> for Resolution {
    fn told(self, _language: Language) -> FluentValue<'a> {
        self.as_str().into()
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(Self::ALL, language)
    }
}

impl<'a> Argument<'a> for Accept {
    fn told(self, _language: Language) -> FluentValue<'a> {
        self.as_str().into()
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(&[Self::Photo, Self::Document, Self::Both], language)
    }
}

impl<'a> Argument<'a> for bool {
    fn told(self, _language: Language) -> FluentValue<'a> {
        if self { "yes" } else { "no" }.into()
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(&[false, true], language)
    }
}

impl<'a> Argument<'a> for Weekday {
    fn told(self, _language: Language) -> FluentValue<'a> {
        let name = match self {
            Self::Mon => "monday",
            Self::Tue => "tuesday",
            Self::Wed => "wednesday",
            Self::Thu => "thursday",
            Self::Fri => "friday",
            Self::Sat => "saturday",
            Self::Sun => "sunday",
        };
        name.into()
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        let days = std::iter::successors(Some(Self::Mon), |day| Some(day.succ()));
        each(&days.take(7).collect::<Vec<_>>(), language)
    }
}

/// A count: shown with its digits in groups, and what a file selects plurals by.
impl<'a> Argument<'a> for usize {
    fn told(self, _language: Language) -> FluentValue<'a> {
        self.into()
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(&[0, 1, 2, 3, 5, 11, 100, 4001], language)
    }
}

/// A number that is no count.
impl<'a> Argument<'a> for i32 {
    fn told(self, _language: Language) -> FluentValue<'a> {
        self.into()
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(&[-40, 0, 10, 4001], language)
    }
}

impl<'a> Argument<'a> for NaiveDate {
    fn told(self, language: Language) -> FluentValue<'a> {
        formats::day(language, self).into()
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(&["2026-01-01", "2026-11-20"].map(|day| day.parse::<Self>().unwrap()), language)
    }
}

impl<'a> Argument<'a> for FullDay {
    fn told(self, language: Language) -> FluentValue<'a> {
        let day = formats::full_day(language, self.0);
        if language.direction().is_rtl() { apart(&day).into() } else { day.into() }
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(&["2026-01-01", "2026-11-20"].map(|day| Self(day.parse().unwrap())), language)
    }
}

/// A name, or a text that was put together before. Where lines run from right to left, it is kept apart from what stands
/// around it (FSI … PDI): a name may run the other way, and would take the stops beside it along.
impl<'a> Argument<'a> for &'a str {
    fn told(self, language: Language) -> FluentValue<'a> {
        if language.direction().is_rtl() && !self.is_empty() { apart(self).into() } else { self.into() }
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<FluentValue<'static>> {
        each(&["Nordlicht Energie", "{ $it } < \u{645}"], language)
    }
}

fn apart(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
