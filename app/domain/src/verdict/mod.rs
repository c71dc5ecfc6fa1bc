//! A click is not a vote: whether a person answered, or a machine.
//!
//! Mail gateways open every link, chats make previews of them, and some scanners press the button. A look never counts, so
//! most of them do no harm. What is judged is an answer that was *sent*, by its own conduct, and by what came by in the same
//! moments. What machines did with the link before says nothing about the person who answers later.
//!
//! The rule, in short: an answer is a machine's only if there is evidence of scanning. Such evidence is the hidden field,
//! filled in; a sender that calls itself a mail gateway, a link scanner or a link preview; three different answers within
//! five seconds; or many scores of the mail, or the link that no person sees, opened by the same hands close to the look,
//! together with haste or with the headers of a program. Being fast, having no look to show, having odd headers or calling
//! itself a program is no such evidence, also all together: assistants, kiosks and browsers under test do that, and what
//! they send counts, marked as unsure.
//!
//! - [`Traits`]: what the headers of a request say, reduced to a handful of yes and no. Nothing else is kept of a visitor.
//! - [`Look`]: when and by what kind of visitor the form was fetched; the form carries it, sealed, for a look is not recorded.
//! - [`Trail`]: what was done with the link within the last minute, in memory.
//! - [`judge`]: from these to [`Reason`]s, and from reasons by their weights to a [`Verdict`]. No captcha: a customer who is
//!   in doubt counts, and is never asked to prove anything.
//!
//! Whether scripts run or pictures load decides nothing: the page has neither, a headless browser runs all that there is,
//! and a person may have switched them off.
//!
//! The patterns by which this is tested stand in `patterns.txt` and `visitors.txt`, to be read and added to by anybody.

#[cfg(test)]
mod corpus;
mod family;
mod judge;
mod look;
mod reason;
mod trail;
mod traits;

pub use family::Family;
pub use judge::{AT_ONCE, BURST, HASTY, Judgement, NEAR, QUICK, SWEEP, Sent, TOOK_TIME, judge, judge_alone};
pub use look::{Look, LookError};
pub use reason::{Ground, HEADERS_AT_MOST, HINTS_AT_MOST, MACHINE_FROM, Reason, UNSURE_FROM, is_scanning, weight};
pub use trail::{Deed, Trail, Visit};
pub use traits::Traits;

use crate::text_enum::text_enum;

/// The name of the form field that no person sees: no browser and no keeper of passwords knows anything to fill in here,
/// and no question can have it as its key.
pub const HIDDEN_FIELD: &str = "leave_empty";

text_enum! {
    "verdict";
    /// Who answered, as far as can be told. The later, the worse.
    pub enum Verdict {
        /// A person.
        Person = "person", "A person";
        /// A person or a machine. It counts: doubt is for the customer.
        Unsure = "unsure", "Perhaps a machine";
        /// A machine. It does not count, unless somebody reverses the verdict.
        Machine = "machine", "A machine";
    }
}

impl Verdict {
    /// Whether the answer counts in scores and may open a case.
    #[must_use]
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Machine)
    }

    /// The verdict that somebody puts in its place: the answer that did not count counts, the one that did does no more.
    #[must_use]
    pub const fn reversed(self) -> Self {
        if self.counts() { Self::Machine } else { Self::Person }
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Verdict);
    }

    #[test]
    fn no_question_is_called_like_the_hidden_field() {
        assert!(!crate::text::is_key(super::HIDDEN_FIELD));
    }

    #[test]
    fn a_reversal_changes_whether_it_counts_and_a_second_one_changes_it_back() {
        for verdict in Verdict::ALL {
            assert_ne!(verdict.reversed().counts(), verdict.counts());
            assert_eq!(verdict.reversed().reversed().counts(), verdict.counts());
        }
        assert!(Verdict::Unsure.counts(), "doubt is for the customer");
    }
}
