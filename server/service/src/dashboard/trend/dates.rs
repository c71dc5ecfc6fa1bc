//! Periods and days as the trend names them.

use chrono::{Datelike, NaiveDate};
use domain::{Sentence, period::Period, sentence, words};

/// What a period is called in a table.
pub(super) fn title(period: Period, start: NaiveDate) -> Sentence {
    match period {
        Period::Day => words::day(start),
        Period::Week => words::window(start, period.next(start)),
        Period::Month => sentence!("chart-month-of-year", month = month(start), year = year(start)),
    }
}

/// A day of the year: `28 September`.
pub(super) fn day(day: NaiveDate) -> Sentence {
    sentence!("chart-day", day = day.day(), month = month(day))
}

/// A day: `28 September 2026`.
pub(super) fn day_of_year(day: NaiveDate) -> Sentence {
    sentence!("chart-day-of-year", day = day.day(), month = month(day), year = year(day))
}

/// The words below the axis: months, or days where the window is short. The chart leaves out those without room.
pub(super) fn ticks(period: Period, starts: &[NaiveDate]) -> Vec<(usize, Sentence)> {
    let days = starts.first().zip(starts.last()).map_or(0, |(first, last)| (*last - *first).num_days());
    if period == Period::Month || days > 70 {
        let begins = |at: usize| at == 0 || starts[at].month() != starts[at - 1].month();
        starts.iter().enumerate().filter(|(at, _)| begins(*at)).map(|(at, day)| (at, month_tick(*day))).collect()
    } else {
        starts.iter().enumerate().map(|(at, day)| (at, day_tick(*day))).collect()
    }
}

fn month_tick(day: NaiveDate) -> Sentence {
    match day.month() {
        1 => sentence!("chart-tick-month-of-year", month = short_month(day), year = year(day)),
        _ => short_month(day),
    }
}

fn day_tick(day: NaiveDate) -> Sentence {
    sentence!("chart-tick-day", day = day.day(), month = short_month(day))
}

fn month(day: NaiveDate) -> Sentence {
    sentence!("chart-month", number = day.month())
}

fn short_month(day: NaiveDate) -> Sentence {
    sentence!("month", number = day.month())
}

/// A year is no count: its digits stay together.
fn year(day: NaiveDate) -> String {
    day.year().to_string()
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn long_windows_are_labelled_by_month_and_short_ones_by_day() {
        let long = ticks(Period::Week, &Period::Week.starts(on("2026-10-05"), on("2027-02-01")));
        let said: Vec<String> = long.iter().map(|(_, text)| text.to_string()).collect();
        assert_eq!(said, ["Oct", "Nov", "Dec", "Jan 2027"]);
        let short = ticks(Period::Day, &Period::Day.starts(on("2026-11-01"), on("2026-11-04")));
        assert!(short[2].0 == 2 && short[2].1 == "3 Nov", "{short:?}");
    }

    #[test]
    fn each_language_names_periods_its_way() {
        let month = title(Period::Month, on("2026-11-01"));
        assert_eq!(month, "November 2026");
        assert_eq!(month.text(Language::Es), "noviembre de 2026");
        assert_eq!(day_of_year(on("2026-09-28")).text(Language::De), "28. September 2026");
    }
}
