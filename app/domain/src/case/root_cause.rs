//! Why it went wrong, and how the follow-up ended.

use crate::{sentence, staff::Sentence, text_enum::text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    "outcome of a case";
    /// How a follow-up ended.
    pub enum CaseOutcome {
        /// What was wrong was put right.
        PutRight = "put_right", "Put right";
        /// Nothing was to be put right, and the customer understood why.
        Explained = "explained", "Explained";
        /// The customer got something for the trouble.
        Goodwill = "goodwill", "Goodwill";
        /// It was handed on to those who can put it right.
        HandedOn = "handed_on", "Handed on";
        /// The customer could not be reached.
        NotReachable = "not_reachable", "Not reachable";
        /// The customer does not want a follow-up.
        Declined = "declined", "Customer declined";
        /// The complaint had no ground that we could find.
        NotJustified = "not_justified", "Not justified";
    }
}

/// The code of a root cause: lower-case letters, digits and hyphens, 1–60 characters.
///
/// A free list that an organisation extends; [`RootCause::COMMON`] is what it starts with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RootCause(String);

/// A text that cannot be the code of a root cause.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a root cause is a code of lower-case letters, digits and hyphens, up to 60 characters, such as “waiting-time”"
)]
pub struct RootCauseError;

impl RootCause {
    /// The root causes that every organisation starts with: code and label.
    pub const COMMON: &'static [(&'static str, &'static str)] = &[
        ("waiting-time", "Waited too long"),
        ("wrong-information", "Wrong information"),
        ("promise-not-kept", "Promise not kept"),
        ("transferred", "Passed around"),
        ("rude", "Manner of the agent"),
        ("billing-error", "Error in a bill"),
        ("price", "Price"),
        ("product-fault", "Product fault"),
        ("delivery", "Delivery"),
        ("policy", "A rule of ours"),
        ("system-failure", "System failure"),
        ("misunderstanding", "Misunderstanding"),
        ("other", "Something else"),
    ];

    /// The root cause of this code.
    ///
    /// # Errors
    /// When the text is empty, too long or has other characters.
    pub fn new(code: &str) -> Result<Self, RootCauseError> {
        let code = code.trim();
        let whole = (1..=60).contains(&code.len())
            && code.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
            && code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if whole { Ok(Self(code.to_owned())) } else { Err(RootCauseError) }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The label of a common root cause; for another, its code with spaces.
    #[must_use]
    pub fn label(&self) -> String {
        Self::COMMON
            .iter()
            .find(|(code, _)| *code == self.0)
            .map_or_else(|| self.0.replace('-', " "), |(_, label)| (*label).to_owned())
    }

    /// What staff read of the root cause `code`, which the organisation calls `name`: a common one in their language, and
    /// one that the organisation named itself as it did.
    #[must_use]
    pub fn named(code: &str, name: &str) -> Sentence {
        if Self::COMMON.contains(&(code, name)) { sentence!("case-root-cause", code) } else { name.to_owned().into() }
    }
}

impl std::fmt::Display for RootCause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl std::str::FromStr for RootCause {
    type Err = RootCauseError;

    fn from_str(code: &str) -> Result<Self, RootCauseError> {
        Self::new(code)
    }
}

impl TryFrom<String> for RootCause {
    type Error = RootCauseError;

    fn try_from(code: String) -> Result<Self, RootCauseError> {
        Self::new(&code)
    }
}

impl From<RootCause> for String {
    fn from(cause: RootCause) -> Self {
        cause.0
    }
}

#[cfg(test)]
mod tests {
    use super::{CaseOutcome, RootCause};
    use crate::{Language, text_enum::text_enum_holds};
    use std::collections::BTreeSet;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(CaseOutcome);
    }

    #[test]
    fn common_causes_are_right_and_unlike_each_other() {
        let mut codes: Vec<_> = RootCause::COMMON.iter().map(|(code, _)| RootCause::new(code).unwrap()).collect();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), RootCause::COMMON.len());
    }

    #[test]
    fn common_causes_are_named_in_each_language() {
        for (code, label) in RootCause::COMMON {
            assert_eq!(RootCause::named(code, label), *label);
        }
        let unlike: BTreeSet<_> =
            RootCause::COMMON.iter().map(|(code, label)| RootCause::named(code, label).text(Language::De)).collect();
        assert_eq!(unlike.len(), RootCause::COMMON.len());
        assert_eq!(RootCause::named("rude", "Tone on the phone").text(Language::De), "Tone on the phone");
    }

    #[test]
    fn own_codes_are_taken_and_nonsense_is_not() {
        assert_eq!(RootCause::new(" late-parcel ").unwrap().label(), "late parcel");
        assert_eq!(RootCause::new("rude").unwrap().label(), "Manner of the agent");
        for wrong in ["", "  ", "-x", "Über", "a b", "a\0b", &"x".repeat(61)] {
            assert!(RootCause::new(wrong).is_err(), "{wrong:?}");
        }
        assert!(serde_json::from_str::<RootCause>("\"A\"").is_err());
    }
}
