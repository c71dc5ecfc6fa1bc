//! Where a case stands.

use crate::text_enum::text_enum;

text_enum! {
    "state of a case";
    /// Where a case stands.
    pub enum State {
        /// Opened; nobody has it.
        New = "new", "New";
        /// Somebody has it; the customer has not heard from us.
        Assigned = "assigned", "Assigned";
        /// The customer was reached.
        Contacted = "contacted", "Contacted";
        /// Put right, or known to be beyond that; root cause and outcome are recorded.
        Resolved = "resolved", "Resolved";
        /// Done.
        Closed = "closed", "Closed";
        /// It was resolved or closed, and came back.
        Reopened = "reopened", "Reopened";
    }
}

impl State {
    /// Whether somebody still has to do something about it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Resolved | Self::Closed)
    }

    /// Whether the first touch is still to come.
    #[must_use]
    pub const fn awaits_first_touch(self) -> bool {
        matches!(self, Self::New | Self::Assigned)
    }
}

#[cfg(test)]
mod tests {
    use super::State;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(State);
    }

    #[test]
    fn what_awaits_a_first_touch_is_open() {
        assert!(State::ALL.iter().all(|state| !state.awaits_first_touch() || state.is_open()));
    }
}
