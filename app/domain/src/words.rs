//! Dates, durations and figures as staff read them: sentences, worded in the language of whom they are shown to.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;

use crate::{sentence, staff::Sentence};

/// The gap between a figure and its unit, and between thousands: a narrow space at which no line breaks.
const THIN: char = '\u{202f}';

/// An instant in a time zone: `Fri 20 Nov, 09:18`; with the year when it is not that of `now`: `Fri 20 Nov 2025, 09:18`.
#[must_use]
pub fn moment(at: DateTime<Utc>, zone: Tz, now: DateTime<Utc>) -> Sentence {
    let (at, now) = (at.with_timezone(&zone), now.with_timezone(&zone));
    let (weekday, day, month) = (weekday(at.weekday()), at.day(), month(at.month()));
    let time = at.format("%H:%M").to_string();
    if at.year() == now.year() {
        sentence!("moment", weekday, day, month, time)
    } else {
        sentence!("moment-of-another-year", weekday, day, month, year = year(at.year()), time)
    }
}

/// The exact time, for a title on hover: `2026-11-20 09:18:10 CET (+01:00)`; the same in every language.
#[must_use]
pub fn exact_moment(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%Y-%m-%d %H:%M:%S %Z (%:z)").to_string()
}

/// The time of day: `09:18`; the same in every language.
#[must_use]
pub fn time_of_day(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// A day: `Fri 20 Nov 2026`.
#[must_use]
pub fn day(day: NaiveDate) -> Sentence {
    let weekday = weekday(day.weekday());
    sentence!("day-of-week", weekday, day = day.day(), month = month(day.month()), year = year(day.year()))
}

/// A window of days from `from` to the day before `to`: `1–30 Nov 2026`, `28 Oct – 3 Nov 2026`, `28 Dec 2025 – 3 Jan 2026`.
#[must_use]
pub fn window(from: NaiveDate, to: NaiveDate) -> Sentence {
    let last = to.pred_opt().filter(|last| *last >= from).unwrap_or(from);
    let (day, month_of, year_of) = (from.day(), month(from.month()), year(from.year()));
    let (last_day, last_month, last_year) = (last.day(), month(last.month()), year(last.year()));
    if from == last {
        sentence!("window-of-a-day", day, month = month_of, year = year_of)
    } else if (from.year(), from.month()) == (last.year(), last.month()) {
        sentence!("window-in-a-month", day, last_day, month = month_of, year = year_of)
    } else if from.year() == last.year() {
        sentence!("window-in-a-year", day, month = month_of, last_day, last_month, year = year_of)
    } else {
        sentence!("window-over-years", day, month = month_of, year = year_of, last_day, last_month, last_year)
    }
}

/// A month by its short name.
fn month(number: u32) -> Sentence {
    sentence!("month", number)
}

/// A weekday by its short name.
fn weekday(day: Weekday) -> Sentence {
    sentence!("weekday", number = day.number_from_monday())
}

/// A year is no count: its digits stay together.
fn year(year: i32) -> String {
    year.to_string()
}

/// How long something took: `42 s`, `7 min 42 s`, `1 h 5 min`, `2 d 3 h`. Negative lengths are written with a minus.
#[must_use]
pub fn duration(seconds: i64) -> Sentence {
    let whole = seconds.unsigned_abs();
    let (minutes, hours, days) = (whole / 60, whole / 3600, whole / 86_400);
    let length = match () {
        () if days > 0 => {
            two(sentence!("length-days", n = days), hours % 24, sentence!("length-hours", n = hours % 24))
        }
        () if hours > 0 => {
            two(sentence!("length-hours", n = hours), minutes % 60, sentence!("length-minutes", n = minutes % 60))
        }
        () if minutes > 0 => {
            two(sentence!("length-minutes", n = minutes), whole % 60, sentence!("length-seconds", n = whole % 60))
        }
        () => sentence!("length-seconds", n = whole),
    };
    if seconds < 0 { sentence!("length-negative", length) } else { length }
}

fn two(first: Sentence, n: u64, second: Sentence) -> Sentence {
    if n == 0 { first } else { sentence!("length-of-two", first, second) }
}

/// How long ago something was: `just now`, `5 min ago`, `3 h ago`, `2 days ago`; what lies ahead is `in 5 min`.
#[must_use]
pub fn ago(at: DateTime<Utc>, now: DateTime<Utc>) -> Sentence {
    let seconds = now.signed_duration_since(at).num_seconds();
    let side = if seconds > 0 { "past" } else { "ahead" };
    match seconds.unsigned_abs() {
        0..60 => sentence!("just-now"),
        length @ 60..3600 => sentence!("minutes-away", side, n = length / 60),
        length @ 3600..86_400 => sentence!("hours-away", side, n = length / 3600),
        length => sentence!("days-away", side, n = length / 86_400),
    }
}

/// A whole number with its thousands set apart: `12 345` with narrow spaces. Four digits stay together.
#[must_use]
pub fn count(n: u64) -> String {
    let digits = n.to_string();
    if digits.len() <= 4 {
        return digits;
    }
    let mut words = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            words.push(THIN);
        }
        words.push(digit);
    }
    words
}

/// A count with its noun, in English, for commands: `1 answer`, `12 answers`.
#[must_use]
pub fn counted(n: u64, one: &str, many: &str) -> String {
    format!("{} {}", count(n), if n == 1 { one } else { many })
}

/// A figure with a fixed number of decimals and a real minus sign: `−12.5`. Never `−0`.
#[must_use]
pub fn figure(value: f64, decimals: usize) -> Sentence {
    let text = format!("{value:.decimals$}");
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|c| c == '0' || c == '.') => ("", rest),
        Some(rest) => ("−", rest),
        None => ("", text.as_str()),
    };
    match digits.split_once('.') {
        Some((whole, decimals)) => sentence!("figure", whole = format!("{sign}{whole}"), decimals),
        None => format!("{sign}{digits}").into(),
    }
}

/// A share in per cent (0–100) with one decimal: `78.4 %`, with a narrow space.
#[must_use]
pub fn percent(value: f64) -> Sentence {
    sentence!("percent", figure = figure(value, 1))
}

/// NPS with its sign: `+31`, `−12`, `0`; the same in every language.
#[must_use]
pub fn nps(value: f64) -> String {
    let text = figure(value, 0).to_string();
    if value > 0.0 && text != "0" { format!("+{text}") } else { text }
}

/// A metric's value as it stands on a tile: `78.4 %` or `+31`.
#[must_use]
pub fn value(metric: crate::Metric, value: f64) -> Sentence {
    match metric {
        crate::Metric::Nps => nps(value).into(),
        crate::Metric::Csat | crate::Metric::Ces => percent(value),
    }
}

/// A metric's interval: `60.9–91.1 %`, `+6 to +94`.
#[must_use]
pub fn interval(metric: crate::Metric, low: f64, high: f64) -> Sentence {
    match metric {
        // A dash beside a minus sign cannot be read.
        crate::Metric::Nps => sentence!("interval-of-nps", low = nps(low), high = nps(high)),
        crate::Metric::Csat | crate::Metric::Ces => {
            sentence!("interval-of-shares", low = figure(low, 1), high = percent(high))
        }
    }
}

/// Money in whole cents: `4.10`.
#[must_use]
pub fn cents(cents: i64) -> Sentence {
    let sign = if cents < 0 { "−" } else { "" };
    let cents = cents.unsigned_abs();
    sentence!("figure", whole = format!("{sign}{}", count(cents / 100)), decimals = format!("{:02}", cents % 100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Metric};
    use chrono_tz::Europe::Berlin;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_as_people_say_them() {
        let now = at("2026-11-22T12:00:00Z");
        assert_eq!(moment(at("2026-11-20T08:18:10Z"), Berlin, now), "Fri 20 Nov, 09:18");
        assert_eq!(moment(at("2025-11-20T08:18:10Z"), Berlin, now), "Thu 20 Nov 2025, 09:18");
        assert_eq!(moment(at("2025-12-31T23:30:00Z"), Berlin, now), "Thu 1 Jan, 00:30", "the year is that of the zone");
        assert_eq!(exact_moment(at("2026-11-20T08:18:10Z"), Berlin), "2026-11-20 09:18:10 CET (+01:00)");
        assert_eq!(time_of_day(at("2026-07-20T08:18:10Z"), Berlin), "10:18");
        assert_eq!(day(on("2026-11-02")), "Mon 2 Nov 2026");
    }

    #[test]
    fn windows_say_each_thing_once() {
        assert_eq!(window(on("2026-11-01"), on("2026-12-01")), "1–30 Nov 2026");
        assert_eq!(window(on("2026-10-28"), on("2026-11-04")), "28 Oct – 3 Nov 2026");
        assert_eq!(window(on("2025-12-28"), on("2026-01-04")), "28 Dec 2025 – 3 Jan 2026");
        assert_eq!(window(on("2026-11-20"), on("2026-11-21")), "20 Nov 2026");
        assert_eq!(window(on("2026-11-20"), on("2026-11-20")), "20 Nov 2026");
    }

    #[test]
    fn each_language_says_them_its_way() {
        let now = at("2026-11-22T12:00:00Z");
        let moment = moment(at("2026-11-20T08:18:10Z"), Berlin, now);
        assert_eq!(moment.text(Language::De), "Fr. 20. Nov., 09:18");
        assert_eq!(moment.text(Language::Es), "vie 20 nov, 09:18");
        assert_eq!(moment.text(Language::Vi), "T6 20 thg 11, 09:18");
        assert_eq!(percent(78.38).text(Language::De), "78,4\u{202f}%");
        assert_eq!(ago(now - chrono::TimeDelta::days(1), now).text(Language::De), "vor 1 Tag");
    }

    #[test]
    fn durations_have_two_units_at_most() {
        let all: Vec<String> = [0, 42, 60, 462, 3600, 3900, 86_400, 183_600, -90]
            .into_iter()
            .map(|seconds| duration(seconds).to_string())
            .collect();
        assert_eq!(all, ["0 s", "42 s", "1 min", "7 min 42 s", "1 h", "1 h 5 min", "1 d", "2 d 3 h", "−1 min 30 s"]);
    }

    #[test]
    fn ago_and_ahead() {
        let now = at("2026-11-22T12:00:00Z");
        let words: Vec<String> = [5, 300, 7_300, 90_000, 200_000, -300]
            .into_iter()
            .map(|seconds| ago(now - chrono::TimeDelta::seconds(seconds), now).to_string())
            .collect();
        assert_eq!(words, ["just now", "5 min ago", "2 h ago", "1 day ago", "2 days ago", "in 5 min"]);
    }

    #[test]
    fn figures_are_exact_to_the_sign() {
        assert_eq!(
            (count(999), count(2650), count(27_000), count(1_234_567)),
            ("999".into(), "2650".into(), "27\u{202f}000".into(), "1\u{202f}234\u{202f}567".into())
        );
        assert_eq!((nps(30.98), nps(-12.4), nps(0.4), nps(-0.4)), ("+31".into(), "−12".into(), "0".into(), "0".into()));
        assert_eq!(percent(78.38), "78.4\u{202f}%");
        assert_eq!(interval(Metric::Csat, 60.87, 91.14), "60.9–91.1\u{202f}%");
        assert_eq!(interval(Metric::Nps, -6.0, 94.0), "−6 to +94");
        assert_eq!([cents(410), cents(-5), cents(1_234_567)], ["4.10", "−0.05", "12\u{202f}345.67"]);
        assert_eq!(
            (counted(1, "answer", "answers"), counted(0, "answer", "answers")),
            ("1 answer".into(), "0 answers".into())
        );
    }

    proptest! {
        #[test]
        fn a_count_keeps_its_digits(n in any::<u64>()) {
            prop_assert_eq!(count(n).replace(THIN, ""), n.to_string());
        }

        #[test]
        fn no_figure_is_minus_zero(value in -1.0_f64..1.0, decimals in 0_usize..3) {
            prop_assert!(!figure(value, decimals).to_string().starts_with("−0") || figure(value, decimals).to_string().contains(|c: char| ('1'..='9').contains(&c)));
        }

        #[test]
        fn any_duration_can_be_said(seconds in any::<i64>()) {
            prop_assert!(!duration(seconds).to_string().is_empty());
        }
    }
}
