//! Outgoing webhooks: what they tell, and when a delivery that failed is tried again.

use chrono::Duration;

use crate::text_enum::text_enum;

text_enum! {
    "event";
    /// What a webhook tells.
    pub enum WebhookEvent {
        /// A customer answered a survey.
        ResponseCompleted = "response.completed", "An answer came";
        /// An answer opened a case.
        CaseOpened = "case.opened", "A case was opened";
        /// Somebody did something to a case, short of closing it.
        CaseUpdated = "case.updated", "A case changed";
        /// A case was closed.
        CaseClosed = "case.closed", "A case was closed";
        /// A contact was judged: asked, or why not.
        DispositionRecorded = "disposition.recorded", "A contact was judged";
    }
}

text_enum! {
    "state of a delivery";
    /// How the delivery of one event to one endpoint stands.
    pub enum DeliveryState {
        /// It is to be tried, for the first time or again.
        Waiting = "waiting", "Waiting";
        /// The receiver took it.
        Delivered = "delivered", "Delivered";
        /// It is tried no more, unless somebody asks for it.
        Failed = "failed", "Failed";
    }
}

text_enum! {
    "reason for a delivery";
    /// Why an endpoint is switched off.
    pub enum OffBecause {
        /// An administrator switched it off.
        ByHand = "by_hand", "Switched off";
        /// The receiver said that it is gone for good.
        Gone = "gone", "The receiver is gone";
        /// No delivery came through for [`PATIENCE`].
        Failing = "failing", "Nothing came through";
    }
}

/// How long the old key of an endpoint signs beside the new one.
pub const OVERLAP: Duration = Duration::hours(24);

/// After this time without a delivery that came through an endpoint is switched off.
pub const PATIENCE: Duration = Duration::days(5);

/// The pauses between the tries, in seconds: those that the Standard Webhooks specification recommends, up to two days.
const PAUSES: [i64; 8] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000];

/// How long to wait after the `tries`th failed try (from 1); none when it was the last.
#[must_use]
pub fn pause_after(tries: i32) -> Option<Duration> {
    let index = usize::try_from(tries).ok()?.checked_sub(1)?;
    PAUSES.get(index).copied().map(Duration::seconds)
}

/// What an answer with this HTTP status means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was taken.
    Taken,
    /// The receiver wants nothing more.
    Gone,
    /// Try again.
    Failed,
}

impl Verdict {
    /// The meaning of `status`. A redirect is a failure: an endpoint says itself where it is.
    #[must_use]
    pub const fn of_status(status: u16) -> Self {
        match status {
            200..=299 => Self::Taken,
            410 => Self::Gone,
            _ => Self::Failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(DeliveryState);
        text_enum_holds!(OffBecause);
        for event in WebhookEvent::ALL.iter().copied() {
            assert_eq!(event.as_str().parse::<WebhookEvent>().unwrap(), event);
            // What the Standard Webhooks specification allows as a type.
            assert!(event.as_str().chars().all(|c| c.is_ascii_lowercase() || c == '.' || c == '_'));
        }
    }

    #[test]
    fn tries_go_on_for_about_two_days_with_growing_pauses() {
        let pauses: Vec<Duration> = (1..).map_while(pause_after).collect();
        assert!(pauses.is_sorted());
        let whole = pauses.iter().sum::<Duration>();
        assert!(whole > Duration::days(2) && whole < Duration::days(3) && whole < PATIENCE, "{whole}");
        assert_eq!((pause_after(0), pause_after(-1), pause_after(9)), (None, None, None));
    }

    #[test]
    fn only_a_2xx_is_taken() {
        for (status, verdict) in [
            (200, Verdict::Taken),
            (204, Verdict::Taken),
            (299, Verdict::Taken),
            (100, Verdict::Failed),
            (301, Verdict::Failed),
            (307, Verdict::Failed),
            (404, Verdict::Failed),
            (410, Verdict::Gone),
            (429, Verdict::Failed),
            (500, Verdict::Failed),
        ] {
            assert_eq!(Verdict::of_status(status), verdict, "{status}");
        }
    }
}
