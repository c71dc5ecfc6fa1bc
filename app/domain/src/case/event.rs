//! What stands in a case's history.

use super::Action;
use crate::text_enum::text_enum;

text_enum! {
    "event of a case";
    /// The kind of an entry in a case's history; the label reads after a person's name.
    pub enum EventKind {
        /// An answer opened it.
        Opened = "opened", "opened the case";
        /// It was given to somebody, by a person or by turns.
        Assigned = "assigned", "assigned the case";
        /// Somebody took it.
        Taken = "taken", "took the case";
        /// A note for colleagues.
        Note = "note", "left a note";
        /// A call to the customer.
        Call = "call", "logged a call";
        /// An e-mail to the customer.
        Reply = "reply", "replied by e-mail";
        /// Root cause and outcome were recorded.
        Resolved = "resolved", "resolved the case";
        /// It was finished.
        Closed = "closed", "closed the case";
        /// It began again.
        Reopened = "reopened", "reopened the case";
        /// Its due time passed, and the next tier was told.
        Escalated = "escalated", "escalated the case";
    }
}

impl From<Action> for EventKind {
    fn from(action: Action) -> Self {
        match action {
            Action::Take => Self::Taken,
            Action::Assign => Self::Assigned,
            Action::LogCall => Self::Call,
            Action::Reply => Self::Reply,
            Action::Note => Self::Note,
            Action::Resolve => Self::Resolved,
            Action::Close => Self::Closed,
            Action::Reopen => Self::Reopened,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Action, EventKind};
    use crate::text_enum::text_enum_holds;
    use std::collections::BTreeSet;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(EventKind);
    }

    #[test]
    fn each_action_leaves_its_own_kind_of_entry() {
        let kinds: BTreeSet<EventKind> = Action::ALL.iter().map(|action| EventKind::from(*action)).collect();
        assert_eq!(kinds.len(), Action::ALL.len());
    }
}
