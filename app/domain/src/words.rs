//! Dates, durations and figures as people say them, in English.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;

/// The gap between a figure and its unit, and between thousands: a narrow space at which no line breaks.
const THIN: char = '\u{202f}';

/// An instant in a time zone: `Fri 20 Nov, 09:18`; with the year when it is not that of `now`: `Fri 20 Nov 2025, 09:18`.
#[must_use]
pub fn moment(at: DateTime<Utc>, zone: Tz, now: DateTime<Utc>) -> String {
    let (at, now) = (at.with_timezone(&zone), now.with_timezone(&zone));
    let pattern = if at.year() == now.year() { "%a %-d %b, %H:%M" } else { "%a %-d %b %Y, %H:%M" };
    at.format(pattern).to_string()
}

/// The exact time, for a title on hover: `2026-11-20 09:18:10 CET (+01:00)`.
#[must_use]
pub fn exact_moment(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%Y-%m-%d %H:%M:%S %Z (%:z)").to_string()
}

/// The time of day: `09:18`.
#[must_use]
pub fn time_of_day(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// A day: `Fri 20 Nov 2026`.
#[must_use]
pub fn day(day: NaiveDate) -> String {
    day.format("%a %-d %b %Y").to_string()
}

/// A window of days from `from` to the day before `to`: `1–30 Nov 2026`, `28 Oct – 3 Nov 2026`, `28 Dec 2025 – 3 Jan 2026`.
#[must_use]
pub fn window(from: NaiveDate, to: NaiveDate) -> String {
    let last = to.pred_opt().filter(|last| *last >= from).unwrap_or(from);
    if from == last {
        from.format("%-d %b %Y").to_string()
    } else if (from.year(), from.month()) == (last.year(), last.month()) {
        format!("{}–{}", from.day(), last.format("%-d %b %Y"))
    } else if from.year() == last.year() {
        format!("{} – {}", from.format("%-d %b"), last.format("%-d %b %Y"))
    } else {
        format!("{} – {}", from.format("%-d %b %Y"), last.format("%-d %b %Y"))
    }
}

/// How long something took: `42 s`, `7 min 42 s`, `1 h 5 min`, `2 d 3 h`. Negative lengths are written with a minus.
#[must_use]
pub fn duration(seconds: i64) -> String {
    let sign = if seconds < 0 { "−" } else { "" };
    let seconds = seconds.unsigned_abs();
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    let two = |first: u64, first_unit: &str, second: u64, second_unit: &str| {
        if second == 0 {
            format!("{first} {first_unit}")
        } else {
            format!("{first} {first_unit} {second} {second_unit}")
        }
    };
    let words = match () {
        () if days > 0 => two(days, "d", hours % 24, "h"),
        () if hours > 0 => two(hours, "h", minutes % 60, "min"),
        () if minutes > 0 => two(minutes, "min", seconds % 60, "s"),
        () => format!("{seconds} s"),
    };
    format!("{sign}{words}")
}

/// How long ago something was: `just now`, `5 min ago`, `3 h ago`, `2 days ago`; what lies ahead is `in 5 min`.
#[must_use]
pub fn ago(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let seconds = now.signed_duration_since(at).num_seconds();
    let length = seconds.unsigned_abs();
    let words = match length {
        0..60 => return "just now".to_owned(),
        60..3600 => format!("{} min", length / 60),
        3600..86_400 => format!("{} h", length / 3600),
        86_400..172_800 => "1 day".to_owned(),
        _ => format!("{} days", length / 86_400),
    };
    if seconds > 0 { format!("{words} ago") } else { format!("in {words}") }
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

/// A count with its noun: `1 answer`, `12 answers`.
#[must_use]
pub fn counted(n: u64, one: &str, many: &str) -> String {
    format!("{} {}", count(n), if n == 1 { one } else { many })
}

/// A figure with a fixed number of decimals and a real minus sign: `−12.5`. Never `−0`.
#[must_use]
pub fn figure(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|c| c == '0' || c == '.') => rest.to_owned(),
        Some(rest) => format!("−{rest}"),
        None => text,
    }
}

/// A share in per cent (0–100) with one decimal: `78.4 %`, with a narrow space.
#[must_use]
pub fn percent(value: f64) -> String {
    format!("{}{THIN}%", figure(value, 1))
}

/// NPS with its sign: `+31`, `−12`, `0`.
#[must_use]
pub fn nps(value: f64) -> String {
    let text = figure(value, 0);
    if value > 0.0 && text != "0" { format!("+{text}") } else { text }
}

/// A metric's value as it stands on a tile: `78.4 %` or `+31`.
#[must_use]
pub fn value(metric: crate::Metric, value: f64) -> String {
    match metric {
        crate::Metric::Nps => nps(value),
        crate::Metric::Csat | crate::Metric::Ces => percent(value),
    }
}

/// A metric's interval: `60.9–91.1 %`, `+6 to +94`.
#[must_use]
pub fn interval(metric: crate::Metric, low: f64, high: f64) -> String {
    match metric {
        // A dash beside a minus sign cannot be read.
        crate::Metric::Nps => format!("{} to {}", nps(low), nps(high)),
        crate::Metric::Csat | crate::Metric::Ces => format!("{}–{}", figure(low, 1), percent(high)),
    }
}

/// Money in whole cents: `4.10`.
#[must_use]
pub fn cents(cents: i64) -> String {
    let sign = if cents < 0 { "−" } else { "" };
    let cents = cents.unsigned_abs();
    format!("{sign}{}.{:02}", count(cents / 100), cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Metric;
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
    fn durations_have_two_units_at_most() {
        let all: Vec<String> = [0, 42, 60, 462, 3600, 3900, 86_400, 183_600, -90].into_iter().map(duration).collect();
        assert_eq!(all, ["0 s", "42 s", "1 min", "7 min 42 s", "1 h", "1 h 5 min", "1 d", "2 d 3 h", "−1 min 30 s"]);
    }

    #[test]
    fn ago_and_ahead() {
        let now = at("2026-11-22T12:00:00Z");
        let words: Vec<String> = [5, 300, 7_300, 90_000, 200_000, -300]
            .into_iter()
            .map(|seconds| ago(now - chrono::TimeDelta::seconds(seconds), now))
            .collect();
        assert_eq!(words, ["just now", "5 min ago", "2 h ago", "1 day ago", "2 days ago", "in 5 min"]);
    }

    #[test]
    fn figures_are_exact_to_the_sign() {
        assert_eq!(
            (count(999), count(2650), count(27_000), count(1_234_567)),
            ("999".into(), "2650".into(), "27\u{202f}000".into(), "1\u{202f}234\u{202f}567".into())
        );
        assert_eq!(
            (percent(78.38), nps(30.98), nps(-12.4), nps(0.4), nps(-0.4)),
            ("78.4\u{202f}%".into(), "+31".into(), "−12".into(), "0".into(), "0".into())
        );
        assert_eq!(interval(Metric::Csat, 60.87, 91.14), "60.9–91.1\u{202f}%");
        assert_eq!(interval(Metric::Nps, -6.0, 94.0), "−6 to +94");
        assert_eq!(
            (cents(410), cents(-5), cents(1_234_567)),
            ("4.10".into(), "−0.05".into(), "12\u{202f}345.67".into())
        );
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
            prop_assert!(!figure(value, decimals).starts_with("−0") || figure(value, decimals).contains(|c: char| ('1'..='9').contains(&c)));
        }

        #[test]
        fn any_duration_can_be_said(seconds in any::<i64>()) {
            prop_assert!(!duration(seconds).is_empty());
        }
    }
}
