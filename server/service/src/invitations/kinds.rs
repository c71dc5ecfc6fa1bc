//! The words under which invitations and messages are stored.

use domain::{Sentence, sentence};

/// Which request about a contact it is; a contact gets at most one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InvitationKind {
    /// The one that the contact's disposition speaks of.
    First,
    /// The one after a closed case.
    Recovery,
}

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// The first mail.
    First,
    /// The one reminder.
    Reminder,
    /// An answer link that was made by hand and is not mailed by us.
    Link,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// Written, about to be handed over. Stays so only when the process died in between.
    Queued,
    /// The mail server took it.
    Sent,
    /// There is no mail server: it stays here and is not delivered.
    Outbox,
    /// The mail server refused the recipient.
    Bounced,
    /// It could not be handed over; the next try is another message.
    Failed,
    /// It was shown to a person as a link.
    Link,
}

impl InvitationKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::First, Self::Recovery];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Recovery => "recovery",
        }
    }

    /// The kind of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl MessageKind {
    /// All three.
    pub const ALL: [Self; 3] = [Self::First, Self::Reminder, Self::Link];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Reminder => "reminder",
            Self::Link => "link",
        }
    }

    /// The kind of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// What people read.
    #[must_use]
    pub fn label(self) -> Sentence {
        match self {
            Self::First => sentence!("message-kind-first"),
            Self::Reminder => sentence!("message-kind-reminder"),
            Self::Link => sentence!("message-kind-link"),
        }
    }
}

impl Delivery {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Queued, Self::Sent, Self::Outbox, Self::Bounced, Self::Failed, Self::Link];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Outbox => "outbox",
            Self::Bounced => "bounced",
            Self::Failed => "failed",
            Self::Link => "link",
        }
    }

    /// The delivery of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|delivery| delivery.as_str() == word)
    }

    /// What people read.
    #[must_use]
    pub fn label(self) -> Sentence {
        match self {
            Self::Queued => sentence!("message-queued"),
            Self::Sent => sentence!("message-sent"),
            Self::Outbox => sentence!("message-not-delivered"),
            Self::Bounced => sentence!("message-bounced"),
            Self::Failed => sentence!("message-failed"),
            Self::Link => sentence!("message-link"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stored_word_reads_back() {
        assert!(InvitationKind::ALL.iter().all(|kind| InvitationKind::parse(kind.as_str()) == Some(*kind)));
        assert!(MessageKind::ALL.iter().all(|kind| MessageKind::parse(kind.as_str()) == Some(*kind)));
        assert!(Delivery::ALL.iter().all(|delivery| Delivery::parse(delivery.as_str()) == Some(*delivery)));
        assert_eq!(Delivery::parse("lost"), None);
    }
}
