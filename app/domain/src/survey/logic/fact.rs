//! What is known of the contact before the first question.

use crate::text_enum::text_enum;
use crate::{Channel, Language};
use serde::{Deserialize, Serialize};

text_enum! {
    "fact";
    /// Something that is known of the contact, as `contact.channel` names it.
    pub enum Fact {
        /// Why the customer made contact: `billing/late-fee`.
        Reason = "reason", "contact reason";
        /// The channel of the contact.
        Channel = "channel", "channel";
        /// The customer's segment.
        Segment = "segment", "segment";
        /// The language in which the survey is answered.
        Language = "language", "language";
    }
}

/// What is known of the contact. A comment card has none, and so no reason, channel or segment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Why the customer made contact: `billing/late-fee`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The channel of the contact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The customer's segment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// The language in which the survey is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Facts {
    /// The fact's word, where it is known and not blank.
    #[must_use]
    pub fn get(&self, fact: Fact) -> Option<&str> {
        let word = match fact {
            Fact::Reason => self.reason.as_deref(),
            Fact::Channel => self.channel.map(Channel::as_str),
            Fact::Segment => self.segment.as_deref(),
            Fact::Language => self.language.map(Language::as_str),
        };
        word.filter(|word| !word.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Fact);
    }

    #[test]
    fn a_blank_fact_is_none() {
        let facts = Facts { segment: Some(" ".to_owned()), language: Some(Language::De), ..Facts::default() };
        let known: Vec<_> = Fact::ALL.iter().map(|fact| facts.get(*fact)).collect();
        assert_eq!(known, [None, None, None, Some("de")]);
    }
}
