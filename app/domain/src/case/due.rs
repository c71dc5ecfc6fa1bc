//! How a due time stands, in words; the browser counts with the same code.

use crate::text_enum::text_enum;
use chrono::{DateTime, Utc};

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

/// How a due time stands: `24 min left`, `3 h left`, `2 days left`, `due now`, `2 h overdue`.
///
/// Rounded down, so that nobody is promised time that isn't there; calendar time, not working time.
#[must_use]
pub fn in_words(seconds_left: i64) -> String {
    let minutes = seconds_left.unsigned_abs() / 60;
    let length = match minutes {
        0 => return "due now".to_owned(),
        1..60 => format!("{minutes} min"),
        60..2880 => format!("{} h", minutes / 60),
        _ => format!("{} days", minutes / 1440),
    };
    format!("{length} {}", if seconds_left < 0 { "overdue" } else { "left" })
}

/// The seconds from `now` to `due`; negative once it has passed.
#[must_use]
pub fn seconds_left(due: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    due.signed_duration_since(now).num_seconds()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Urgency);
    }

    #[test]
    fn words_for_due_times() {
        let words: Vec<String> = [24 * 60 + 59, 59, 0, -59, -7_300, 3 * 3600, 47 * 3600, 48 * 3600, -72 * 3600]
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

    proptest! {
        #[test]
        fn any_distance_can_be_said(seconds in any::<i64>()) {
            let words = in_words(seconds);
            prop_assert_eq!(words.ends_with("overdue"), seconds <= -60);
            prop_assert_eq!(urgency(seconds) == Urgency::Overdue, seconds < 0);
        }
    }
}
