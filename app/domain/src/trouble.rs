//! Why a mail, a webhook or a job failed, where the words are ours: kept in English beside it, read by staff in their language.
//! What others said, such as a mail server, stays as it came.

use std::net::IpAddr;

use crate::{sentence, staff::Sentence};

/// Where in its talk with a mail server a mail was when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailStep {
    /// Reaching the server.
    Connecting,
    /// Saying who we are.
    Greeting,
    /// Naming the sender.
    Sender,
    /// Naming the recipient.
    Recipient,
    /// The message itself.
    Message,
}

impl MailStep {
    const ALL: [Self; 5] = [Self::Connecting, Self::Greeting, Self::Sender, Self::Recipient, Self::Message];

    /// The word by which wordings choose.
    const fn as_str(self) -> &'static str {
        match self {
            Self::Connecting => "connecting",
            Self::Greeting => "greeting",
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Message => "message",
        }
    }
}

/// That a mail failed at this step, for the reason that somebody else gave.
#[must_use]
pub fn mail_at(step: MailStep, why: &str) -> Sentence {
    sentence!("trouble-mail-at", step = step.as_str(), why)
}

/// That a mail server took longer than this.
#[must_use]
pub fn mail_too_slow(seconds: u64) -> Sentence {
    sentence!("trouble-mail-too-slow", seconds)
}

/// That a mail server takes no address like this one.
#[must_use]
pub fn mail_address_not_ascii() -> Sentence {
    sentence!("trouble-mail-not-ascii")
}

/// That a mail is to go to what is no address.
#[must_use]
pub fn mail_to_no_address(why: &str) -> Sentence {
    sentence!("trouble-mail-to-no-address", why)
}

/// That a mail is to come from what is no address; `sender` in quotes.
#[must_use]
pub fn mail_from_no_address(sender: &str, why: &str) -> Sentence {
    sentence!("trouble-mail-from-no-address", sender, why)
}

/// That a mail cannot be written as mails are.
#[must_use]
pub fn mail_not_put_together(why: &str) -> Sentence {
    sentence!("trouble-mail-not-put-together", why)
}

/// That the customer's address is gone; without a full stop.
#[must_use]
pub fn reply_without_address() -> Sentence {
    sentence!("trouble-reply-without-address")
}

/// That a reply is tried no more; without a full stop.
#[must_use]
pub fn reply_never_taken() -> Sentence {
    sentence!("trouble-reply-never-taken")
}

/// That a webhook's receiver took longer than this.
#[must_use]
pub fn webhook_too_slow(seconds: u64) -> Sentence {
    sentence!("trouble-webhook-too-slow", seconds)
}

/// That nothing is sent to an address of a private network.
#[must_use]
pub fn webhook_private(address: IpAddr) -> Sentence {
    sentence!("webhook-address-private", address = address.to_string())
}

/// That nothing is sent unencrypted to an address that is not allowed.
#[must_use]
pub fn webhook_unencrypted(address: IpAddr) -> Sentence {
    sentence!("webhook-address-unencrypted", address = address.to_string())
}

/// That nothing is sent unencrypted at all.
#[must_use]
pub fn webhook_nothing_allowed() -> Sentence {
    sentence!("webhook-address-nothing-allowed")
}

/// That a webhook's address is none.
#[must_use]
pub fn webhook_no_address() -> Sentence {
    sentence!("webhook-address-none")
}

/// That the database did not do its part in a job.
#[must_use]
pub fn job_database(why: &str) -> Sentence {
    sentence!("trouble-job-database", why)
}

/// That nobody knows how to do a job; `kind` in quotes.
#[must_use]
pub fn job_unknown(kind: &str) -> Sentence {
    sentence!("trouble-job-unknown", kind)
}

/// What was kept, as a sentence for staff. Words that are not ours stay as they are.
#[must_use]
pub fn read(kept: &str) -> Sentence {
    // A sentence that does not say the same in English is not the one that was kept.
    let mut known = plain().into_iter().chain(figured(kept)).chain(reasoned(kept));
    known.find(|known| known == kept).unwrap_or_else(|| kept.to_owned().into())
}

/// The sentences that are told nothing.
fn plain() -> [Sentence; 5] {
    [
        mail_address_not_ascii(),
        reply_without_address(),
        reply_never_taken(),
        webhook_nothing_allowed(),
        webhook_no_address(),
    ]
}

/// The sentences that are told a number or an address, with the one that stands in `kept`.
fn figured(kept: &str) -> Vec<Sentence> {
    let words = || kept.split([' ', ',']);
    let seconds: Option<u64> = words().find_map(|word| word.parse().ok());
    let address: Option<IpAddr> = words().find_map(|word| word.parse().ok());
    let of_seconds = seconds.map(|seconds| [mail_too_slow(seconds), webhook_too_slow(seconds)]);
    let of_address = address.map(|address| [webhook_private(address), webhook_unencrypted(address)]);
    of_seconds.into_iter().chain(of_address).flatten().collect()
}

/// The sentences that end with what somebody else said, with the end of `kept`.
fn reasoned(kept: &str) -> Vec<Sentence> {
    let mut known = Vec::new();
    if let Some((before, why)) = kept.split_once(": ") {
        known.extend(MailStep::ALL.map(|step| mail_at(step, why)));
        known.extend([mail_to_no_address(why), mail_not_put_together(why)]);
        let sender = before.find('"').zip(before.rfind('"')).and_then(|(from, to)| before.get(from..=to));
        known.extend(sender.map(|sender| mail_from_no_address(sender, why)));
    }
    known.extend(kept.split_once(". ").map(|(_, why)| job_database(why)));
    known.extend(kept.split_once('"').map(|(_, kind)| job_unknown(&format!("\"{kind}"))));
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use proptest::prelude::*;

    fn every() -> Vec<Sentence> {
        let address = "10.1.2.3".parse().unwrap();
        let mut all = plain().to_vec();
        all.extend(MailStep::ALL.map(|step| mail_at(step, "transient error (451): 4.7.1 greylisted: wait")));
        all.extend([
            mail_too_slow(30),
            mail_to_no_address("Missing domain or user"),
            mail_from_no_address(&format!("{:?}", "Us \"and\" you <x>"), "Missing domain: or user"),
            mail_not_put_together("no such header"),
            webhook_too_slow(15),
            webhook_private(address),
            webhook_unencrypted("2001:db8::1".parse().unwrap()),
            job_database("Connection pool timed out. Try: again"),
            job_unknown("\"fly\""),
        ]);
        all
    }

    #[test]
    fn what_is_kept_is_read_in_other_languages() {
        for sentence in every() {
            let kept = sentence.to_string();
            assert_eq!(read(&kept), kept.as_str());
            for language in [Language::De, Language::Es, Language::Vi] {
                assert_eq!(read(&kept).text(language), sentence.text(language));
                assert_ne!(read(&kept).text(language), kept, "{language}");
            }
        }
    }

    #[test]
    fn what_others_said_stays_within_our_words() {
        let said = mail_at(MailStep::Recipient, "transient error (450): try later").to_string();
        assert_eq!(said, "the recipient: transient error (450): try later");
        assert_eq!(read(&said).text(Language::De), "Beim Empfänger: transient error (450): try later");
        let refused = "permanent error (550): no such user here";
        assert_eq!(read(refused).text(Language::De), refused);
    }

    proptest! {
        #[test]
        fn nothing_is_read_as_something_else(kept in "(the |connecting|no mail address)?[a-z0-9 .\":]{0,40}") {
            prop_assert_eq!(read(&kept).to_string(), kept);
        }
    }
}
