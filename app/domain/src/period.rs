//! Days, weeks and months in the organisation's time zone, and windows put together from them.

use crate::text_enum::text_enum;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

text_enum! {
    "period";
    /// The length of a period for which scores are counted.
    pub enum Period {
        /// A calendar day.
        Day = "day", "Day";
        /// An ISO 8601 week: Monday to Sunday.
        Week = "week", "Week";
        /// A calendar month.
        Month = "month", "Month";
    }
}

/// The calendar day of an instant in a time zone. Stored with each answer, so that days are right over clock changes.
#[must_use]
pub fn local_day(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// One whole period, by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// How long it is.
    pub period: Period,
    /// Its first day.
    pub starts_on: NaiveDate,
}

impl Span {
    /// The day after its last.
    #[must_use]
    pub fn ends_before(self) -> NaiveDate {
        self.period.next(self.starts_on)
    }
}

impl Period {
    /// The first day of the period in which `day` lies.
    #[must_use]
    pub fn start(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Day => day,
            Self::Week => day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())).unwrap_or(day),
            Self::Month => day.with_day(1).unwrap_or(day),
        }
    }

    /// The first day of the period after the one in which `day` lies.
    ///
    /// At the end of the calendar (year 262142) it stays where it is.
    #[must_use]
    pub fn next(self, day: NaiveDate) -> NaiveDate {
        let start = self.start(day);
        let next = match self {
            Self::Day => start.succ_opt(),
            Self::Week => start.checked_add_days(Days::new(7)),
            Self::Month => start.checked_add_months(Months::new(1)),
        };
        next.unwrap_or(NaiveDate::MAX)
    }

    /// The period in which `day` lies.
    #[must_use]
    pub fn span(self, day: NaiveDate) -> Span {
        Span { period: self, starts_on: self.start(day) }
    }

    /// The first days of all periods that have a day in `[from, to)`.
    #[must_use]
    pub fn starts(self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let mut starts = Vec::new();
        if from >= to {
            return starts;
        }
        let mut day = self.start(from);
        while day < to {
            starts.push(day);
            let next = self.next(day);
            if next == day {
                break;
            }
            day = next;
        }
        starts
    }
}

/// The window `[from, to)` as the fewest kept counts: whole months, then whole ISO weeks in what is left, then days.
///
/// The spans come in order of time, cover the window exactly and do not overlap. An empty or reversed window gives none.
#[must_use]
pub fn decompose(from: NaiveDate, to: NaiveDate) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut day = from;
    while day < to {
        let fitting =
            [Period::Month, Period::Week, Period::Day].into_iter().map(|period| period.span(day)).find(|span| {
                span.starts_on == day
                && span.ends_before() <= to
                // A week that reaches over the beginning of a month that fits whole would break that month up.
                && (span.period != Period::Week || !crosses_whole_month(*span, to))
            });
        let Some(span) = fitting.filter(|span| span.ends_before() > day) else { break };
        spans.push(span);
        day = span.ends_before();
    }
    spans
}

fn crosses_whole_month(week: Span, to: NaiveDate) -> bool {
    let month = Period::Month.next(week.starts_on);
    month < week.ends_before() && Period::Month.next(month) <= to
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0_u64..20_000).prop_map(|days| day("1990-01-01") + Days::new(days))
    }

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Period);
    }

    #[test]
    fn a_late_call_belongs_to_the_day_on_the_wall_clock() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(local_day(at("2026-11-20T23:30:00Z"), chrono_tz::Europe::Berlin), day("2026-11-21"));
        assert_eq!(local_day(at("2026-11-20T23:30:00Z"), chrono_tz::America::Los_Angeles), day("2026-11-20"));
        // The hour that the clock change repeats stays within its day.
        assert_eq!(local_day(at("2026-10-25T00:30:00Z"), chrono_tz::Europe::Berlin), day("2026-10-25"));
        assert_eq!(local_day(at("2026-10-25T22:59:59Z"), chrono_tz::Europe::Berlin), day("2026-10-25"));
        assert_eq!(local_day(at("2026-10-25T23:00:00Z"), chrono_tz::Europe::Berlin), day("2026-10-26"));
    }

    #[test]
    fn starts_of_periods() {
        let friday = day("2026-11-20");
        assert_eq!(Period::Week.start(friday), day("2026-11-16"));
        assert_eq!(Period::Month.next(day("2026-12-31")), day("2027-01-01"));
        assert_eq!(Period::Month.starts(day("2026-01-31"), day("2026-03-01")), [day("2026-01-01"), day("2026-02-01")]);
    }

    #[test]
    fn a_year_is_twelve_months_and_a_ragged_window_little_more() {
        assert_eq!(decompose(day("2026-01-01"), day("2027-01-01")).len(), 12);
        let ragged = decompose(day("2026-01-27"), day("2026-12-10"));
        let of = |period| ragged.iter().filter(|span| span.period == period).count();
        assert_eq!((of(Period::Month), of(Period::Week), of(Period::Day)), (10, 0, 14));
        assert!(decompose(day("2026-01-02"), day("2026-01-02")).is_empty());
        assert!(decompose(day("2026-01-02"), day("2026-01-01")).is_empty());
    }

    #[test]
    fn the_end_of_the_calendar_is_no_trap() {
        assert!(!decompose(NaiveDate::MAX - Days::new(400), NaiveDate::MAX).is_empty());
        assert!(Period::Month.starts(NaiveDate::MAX, NaiveDate::MAX).is_empty());
    }

    proptest! {
        #[test]
        fn spans_cover_the_window_exactly(from in any_day(), length in 0_u64..1200) {
            let to = from + Days::new(length);
            let spans = decompose(from, to);
            let mut at = from;
            for span in &spans {
                prop_assert_eq!(span.starts_on, at);
                prop_assert_eq!(span.period.start(span.starts_on), span.starts_on, "a whole period");
                at = span.ends_before();
            }
            prop_assert_eq!(at, to);
            // No whole month of the window is broken up.
            let months = spans.iter().filter(|span| span.period == Period::Month).count();
            let whole = Period::Month.starts(from, to).into_iter().filter(|start| *start >= from && Period::Month.next(*start) <= to).count();
            prop_assert_eq!(months, whole);
        }

        #[test]
        fn a_day_lies_in_its_period(day in any_day()) {
            for period in Period::ALL.iter().copied() {
                let span = period.span(day);
                prop_assert!(span.starts_on <= day && day < span.ends_before());
                prop_assert_eq!(period.start(span.ends_before()), span.ends_before());
            }
        }
    }
}
