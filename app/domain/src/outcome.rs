//! How the asking of a contact ended: the state of an invitation.

use crate::text_enum::text_enum;

text_enum! {
    "outcome";
    /// How the asking of a contact stands or ended.
    pub enum Outcome {
        /// Waiting for its send time.
        Queued = "queued", "Waiting to be sent";
        /// Taken back before anything was sent: the customer opted out, or the address bounced meanwhile.
        Withdrawn = "withdrawn", "Withdrawn before sending";
        /// Handed over; nothing known about its arrival.
        Sent = "sent", "Sent";
        /// Accepted by the customer's side.
        Delivered = "delivered", "Delivered";
        /// Came back from the customer's side.
        Bounced = "bounced", "Bounced";
        /// Could not be handed over, after all tries.
        Failed = "failed", "Could not be sent";
        /// Begun but not submitted whole.
        Partial = "partial", "Answered in part";
        /// Submitted.
        Answered = "answered", "Answered";
        /// Never answered within its time.
        Expired = "expired", "Expired";
        /// The customer refused: opted out by this message.
        OptedOut = "opted_out", "Opted out";
    }
}

/// A change of outcome that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an invitation that is “{}” cannot become “{}”", from.as_str(), to.as_str())]
pub struct OutcomeError {
    /// What it is.
    pub from: Outcome,
    /// What it was to become.
    pub to: Outcome,
}

impl Outcome {
    /// Moves on to `to`. The same outcome again is no change and no error: notices may arrive twice.
    ///
    /// An answer proves that the message arrived, so it is taken also after a bounce or a failed hand-over
    /// (reports come late, or concern a reminder). An answer is never lost to an expiry or an opt-out that follows it.
    ///
    /// # Errors
    /// When there is no such way.
    pub fn moved_to(self, to: Self) -> Result<Self, OutcomeError> {
        use Outcome::{Answered, Bounced, Delivered, Expired, Failed, OptedOut, Partial, Queued, Sent, Withdrawn};
        let allowed = self == to
            || match self {
                Queued => matches!(to, Sent | Delivered | Failed | Bounced | Withdrawn),
                Sent => matches!(to, Delivered | Bounced | Failed | Partial | Answered | Expired | OptedOut),
                Delivered => matches!(to, Bounced | Partial | Answered | Expired | OptedOut),
                // A second try, or a corrected address.
                Bounced | Failed => matches!(to, Sent | Delivered | Partial | Answered | OptedOut),
                Partial => matches!(to, Answered),
                Withdrawn | Answered | Expired | OptedOut => false,
            };
        if allowed { Ok(to) } else { Err(OutcomeError { from: self, to }) }
    }

    /// Whether a survey link still takes answers in this state. An answered one takes edits.
    #[must_use]
    pub const fn takes_answers(self) -> bool {
        matches!(self, Self::Sent | Self::Delivered | Self::Bounced | Self::Failed | Self::Partial | Self::Answered)
    }

    /// Whether nothing is going to change any more by itself.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Answered | Self::Expired | Self::OptedOut)
    }

    /// Whether it counts as delivered in the response rate: it was sent, and did not come back.
    ///
    /// A sent one of which nothing is known yet is not delivered yet; once it is answered, refused or has expired
    /// without coming back, it was.
    #[must_use]
    pub const fn counts_as_delivered(self) -> bool {
        matches!(self, Self::Delivered | Self::Partial | Self::Answered | Self::Expired | Self::OptedOut)
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    fn any_outcome() -> impl Strategy<Value = Outcome> {
        proptest::sample::select(Outcome::ALL)
    }

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Outcome);
    }

    #[test]
    fn the_usual_way_is_open() {
        let end = [Outcome::Sent, Outcome::Delivered, Outcome::Partial, Outcome::Answered]
            .into_iter()
            .try_fold(Outcome::Queued, Outcome::moved_to);
        assert_eq!(end, Ok(Outcome::Answered));
    }

    #[test]
    fn an_expired_survey_is_not_answered_and_nothing_unsent_is() {
        assert!(Outcome::Expired.moved_to(Outcome::Answered).is_err());
        let error = Outcome::Queued.moved_to(Outcome::Answered).unwrap_err();
        assert_eq!(error.to_string(), "an invitation that is “queued” cannot become “answered”");
    }

    proptest! {
        #[test]
        fn whatever_happens_an_answer_stays(steps in proptest::collection::vec(any_outcome(), 0..30)) {
            let mut outcome = Outcome::Queued;
            let mut answered = false;
            let mut begun = false;
            for step in steps {
                if let Ok(next) = outcome.moved_to(step) {
                    outcome = next;
                }
                answered |= outcome == Outcome::Answered;
                begun |= matches!(outcome, Outcome::Partial | Outcome::Answered);
                prop_assert!(!answered || outcome == Outcome::Answered);
                prop_assert!(!begun || matches!(outcome, Outcome::Partial | Outcome::Answered));
            }
        }

        #[test]
        fn final_outcomes_have_no_way_out(from in any_outcome(), to in any_outcome()) {
            if from.is_final() && from != to {
                prop_assert!(from.moved_to(to).is_err());
            }
            prop_assert_eq!(from.moved_to(from), Ok(from));
            if !from.is_final() {
                prop_assert!(Outcome::ALL.iter().any(|next| *next != from && from.moved_to(*next).is_ok()));
            }
            if from.takes_answers() {
                prop_assert!(from.moved_to(Outcome::Answered).is_ok());
            }
        }
    }
}
