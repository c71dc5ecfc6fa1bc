//! The one reason why a contact was or was not asked.

use crate::{sentence, staff::Sentence, text_enum::text_enum};

text_enum! {
    "disposition";
    /// Why a contact was or was not asked. Every ended contact has exactly one, for ever.
    pub enum Disposition {
        /// A survey was sent, or is going to be.
        Asked = "asked", "Asked";
        /// No program's filter fits the contact.
        NoProgram = "no_program", "Outside every rule";
        /// The program asks a share of its contacts, and this one was not drawn.
        SampledOut = "sampled_out", "Sampled out";
        /// The customer was asked a short time ago, by whatever program.
        Quarantined = "quarantined", "In quarantine";
        /// The customer has no address on the program's channel.
        NoAddress = "no_address", "No address";
        /// The customer said that they don't want to be asked.
        OptedOut = "opted_out", "Opted out";
        /// Earlier messages to the customer's address came back.
        Bounced = "bounced", "Address bounced before";
        /// The contact ended so long ago that the survey would have expired.
        TooOld = "too_old", "Ended too long ago";
    }
}

impl Disposition {
    /// Whether the customer was asked.
    #[must_use]
    pub const fn is_asked(self) -> bool {
        matches!(self, Self::Asked)
    }

    /// What it means, in one sentence.
    #[must_use]
    pub fn meaning(self) -> Sentence {
        sentence!("disposition-meaning", disposition = self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Disposition;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Disposition);
    }

    #[test]
    fn exactly_one_disposition_means_asked() {
        assert_eq!(Disposition::ALL.iter().filter(|kind| kind.is_asked()).count(), 1);
    }
}
