//! How a due time stands, in words; the browser counts with the same code.

use crate::{Language, sentence, staff::Sentence, text_enum::text_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

text_enum! {
    "urgency";
    /// How close a due time is.
    pub enum Urgency {
        /// It has passed.
        Overdue = "overdue", "Overdue";
        /// Less than two hours are left.
        Soon = "soon", "Due soon";
        /// There is time.
        Later = "later", "Later";
    }
}

/// Below so many seconds a due time is soon.
const SOON_SECONDS: i64 = 2 * 3600;

/// How close a due time is, with `seconds_left` until it (negative: past).
#[must_use]
pub const fn urgency(seconds_left: i64) -> Urgency {
    if seconds_left < 0 {
        Urgency::Overdue
    } else if seconds_left < SOON_SECONDS {
        Urgency::Soon
    } else {
        Urgency::Later
    }
}

/// How far away a due time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Less than a minute, on either side.
    Now,
    /// It is still to come.
    Left(Length),
    /// It has passed.
    Over(Length),
}

/// A length of time in its largest unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// At least one, less than an hour.
    Minutes(u64),
    /// Less than two days.
    Hours(u64),
    /// At least two.
    Days(u64),
}

/// How far away a due time is, with `seconds_left` until it (negative: past).
///
/// Rounded down, so that nobody is promised time that isn't there; calendar time, not working time.
#[must_use]
pub const fn distance(seconds_left: i64) -> Distance {
    let minutes = seconds_left.unsigned_abs() / 60;
    let length = match minutes {
        0 => return Distance::Now,
        1..60 => Length::Minutes(minutes),
        60..2880 => Length::Hours(minutes / 60),
        _ => Length::Days(minutes / 1440),
    };
    if seconds_left < 0 { Distance::Over(length) } else { Distance::Left(length) }
}

/// How a due time stands: `24 min left`, `3 h left`, `2 days left`, `due now`, `2 h overdue`.
#[must_use]
pub fn in_words(seconds_left: i64) -> Sentence {
    match distance(seconds_left) {
        Distance::Now => sentence!("due-now"),
        Distance::Left(length) => sentence!("due-left", length = length.in_words()),
        Distance::Over(length) => sentence!("due-over", length = length.in_words()),
    }
}

impl Length {
    fn in_words(self) -> Sentence {
        match self {
            Self::Minutes(n) => sentence!("due-minutes", n),
            Self::Hours(n) => sentence!("due-hours", n),
            Self::Days(n) => sentence!("due-days", n),
        }
    }
}

/// What stands in a wording where a length stands in its sentence, or a number in its length.
const GAP: &str = "#";

/// What one language says of due times, for a page that counts on by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wordings {
    now: String,
    left: String,
    over: String,
    minutes: String,
    hours: String,
    days: String,
}

impl Wordings {
    /// The wordings of `language`.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let worded = |sentence: Sentence| sentence.text(language).into_owned();
        Self {
            now: worded(sentence!("due-now")),
            left: worded(sentence!("due-left", length = GAP)),
            over: worded(sentence!("due-over", length = GAP)),
            minutes: worded(sentence!("due-minutes", n = GAP)),
            hours: worded(sentence!("due-hours", n = GAP)),
            days: worded(sentence!("due-days", n = GAP)),
        }
    }

    /// How a due time stands, as [`in_words`] says it.
    #[must_use]
    pub fn whole(&self, seconds_left: i64) -> String {
        let (wording, length) = self.chosen(seconds_left);
        wording.replace(GAP, &length)
    }

    /// How a due time stands, in parts: what comes before the length, the length, and what comes after it. What has no
    /// length is one.
    #[must_use]
    pub fn parts(&self, seconds_left: i64) -> [String; 3] {
        let (wording, length) = self.chosen(seconds_left);
        match wording.split_once(GAP) {
            Some((before, after)) => [before.trim().to_owned(), length, after.trim().to_owned()],
            None => [String::new(), wording.to_owned(), String::new()],
        }
    }

    /// The wording for a due time, and the length for its gap.
    fn chosen(&self, seconds_left: i64) -> (&str, String) {
        match distance(seconds_left) {
            Distance::Now => (&self.now, String::new()),
            Distance::Left(length) => (&self.left, self.length(length)),
            Distance::Over(length) => (&self.over, self.length(length)),
        }
    }

    fn length(&self, length: Length) -> String {
        let (wording, n) = match length {
            Length::Minutes(n) => (&self.minutes, n),
            Length::Hours(n) => (&self.hours, n),
            Length::Days(n) => (&self.days, n),
        };
        wording.replace(GAP, &n.to_string())
    }
}

/// The seconds from `now` to `due`; negative once it has passed.
#[must_use]
pub fn seconds_left(due: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    due.signed_duration_since(now).num_seconds()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{staff::LANGUAGES, text_enum::text_enum_holds};
    use proptest::prelude::*;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Urgency);
    }

    #[test]
    fn words_for_due_times() {
        let words: Vec<Sentence> = [24 * 60 + 59, 59, 0, -59, -7_300, 3 * 3600, 47 * 3600, 48 * 3600, -72 * 3600]
            .into_iter()
            .map(in_words)
            .collect();
        assert_eq!(
            words,
            [
                "24 min left",
                "due now",
                "due now",
                "due now",
                "2 h overdue",
                "3 h left",
                "47 h left",
                "2 days left",
                "3 days overdue"
            ]
        );
    }

    #[test]
    fn each_language_has_its_order_of_words() {
        let parts = |language, seconds| Wordings::of(language).parts(seconds);
        assert_eq!(parts(Language::En, 1_440), ["", "24 min", "left"]);
        assert_eq!(parts(Language::De, 1_440), ["noch", "24 Min.", ""]);
        assert_eq!(parts(Language::De, -200_000), ["", "2 Tage", "überfällig"]);
        assert_eq!(parts(Language::Es, 0), ["", "vence ahora", ""]);
    }

    proptest! {
        #[test]
        fn any_distance_can_be_said(seconds in any::<i64>()) {
            let words = in_words(seconds).to_string();
            prop_assert_eq!(words.ends_with("overdue"), seconds <= -60);
            prop_assert_eq!(urgency(seconds) == Urgency::Overdue, seconds < 0);
        }

        #[test]
        fn a_page_that_counts_on_says_the_same(seconds in -800_000_000_i64..800_000_000) {
            for language in LANGUAGES {
                prop_assert_eq!(Wordings::of(*language).whole(seconds), in_words(seconds).text(*language));
            }
        }
    }
}
