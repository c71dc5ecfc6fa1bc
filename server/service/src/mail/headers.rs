//! The headers that say what a mail is to machines.

use chrono::{DateTime, Utc};
use lettre::message::Mailbox;
use uuid::Uuid;

use crate::invitations::MessageKind;

/// The headers of an invitation's mail.
///
/// One-click opt-out as in RFC 8058; `Auto-Submitted` (RFC 3834) so that absence notes stay away. The Message-ID is the
/// same for every try of the same mail.
#[must_use]
pub fn of_invitation(from: &str, invitation: Uuid, kind: MessageKind, opt_out: &str) -> Vec<(String, String)> {
    headers([
        ("Message-ID", format!("<{invitation}.{}@{}>", kind.as_str(), domain_of(from))),
        ("List-Unsubscribe", format!("<{opt_out}>")),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()),
        ("Auto-Submitted", "auto-generated".to_owned()),
    ])
}

/// The headers of a reply that staff wrote.
#[must_use]
pub fn of_reply(from: &str, case_event: Uuid) -> Vec<(String, String)> {
    headers([("Message-ID", format!("<{case_event}.reply@{}>", domain_of(from)))])
}

/// The headers of a notice to staff about `subject`, at the moment `at`.
#[must_use]
pub fn of_notice(from: &str, subject: Uuid, at: DateTime<Utc>) -> Vec<(String, String)> {
    headers([
        ("Message-ID", format!("<{subject}.{}.notice@{}>", at.timestamp_millis(), domain_of(from))),
        ("Auto-Submitted", "auto-generated".to_owned()),
    ])
}

fn headers<const N: usize>(pairs: [(&str, String); N]) -> Vec<(String, String)> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The domain of the sender's address.
fn domain_of(from: &str) -> String {
    from.parse::<Mailbox>().map_or_else(|_| "localhost".to_owned(), |mailbox| mailbox.email.domain().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_id_has_the_senders_domain_and_stays_the_same() {
        let id = Uuid::nil();
        let of = |kind| of_invitation("Nordlicht <a@nordlicht.example>", id, kind, "https://x/u/t").swap_remove(0).1;
        assert_eq!(of(MessageKind::First), "<00000000-0000-0000-0000-000000000000.first@nordlicht.example>");
        assert_ne!(of(MessageKind::First), of(MessageKind::Reminder));
        assert_eq!(domain_of("nobody"), "localhost");
    }
}
