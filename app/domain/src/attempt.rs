//! The id that every rendering of a survey carries, so that the same attempt sent twice is one response.

/// An attempt's id: 128 random bits, written as a UUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AttemptId(u128);

/// A text that is no attempt id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this form has no valid attempt number; please open the survey's link again")]
pub struct AttemptIdError;

impl AttemptId {
    /// The name of the form field that carries it.
    pub const FIELD: &'static str = "attempt";

    /// The id of these bits; they come from the caller's random source.
    #[must_use]
    pub const fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    /// The bits, for storage as a UUID.
    #[must_use]
    pub const fn bits(self) -> u128 {
        self.0
    }
}

impl std::fmt::Display for AttemptId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hex = format!("{:032x}", self.0);
        write!(f, "{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}

impl std::str::FromStr for AttemptId {
    type Err = AttemptIdError;

    /// Reads 32 hexadecimal digits, with the hyphens of a UUID or without any.
    fn from_str(text: &str) -> Result<Self, AttemptIdError> {
        let text = text.trim();
        let digits = match text.len() {
            32 => text.to_owned(),
            36 if text.char_indices().all(|(at, c)| (c == '-') == matches!(at, 8 | 13 | 18 | 23)) => {
                text.replace('-', "")
            }
            _ => return Err(AttemptIdError),
        };
        // `from_str_radix` would take a sign.
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(AttemptIdError);
        }
        u128::from_str_radix(&digits, 16).map(Self).map_err(|_| AttemptIdError)
    }
}

impl TryFrom<String> for AttemptId {
    type Error = AttemptIdError;

    fn try_from(text: String) -> Result<Self, AttemptIdError> {
        text.parse()
    }
}

impl From<AttemptId> for String {
    fn from(id: AttemptId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::AttemptId;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_id_is_refused() {
        for wrong in [
            "",
            "1",
            "+0000000000000000000000000000001",
            "zz",
            "0199-0000-0000-0000-000000000000-0000",
            "x".repeat(400).as_str(),
            "ä".repeat(16).as_str(),
            "ä".repeat(18).as_str(),
        ] {
            assert!(wrong.parse::<AttemptId>().is_err(), "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn ids_round_trip_in_both_spellings(bits in any::<u128>()) {
            let id = AttemptId::from_bits(bits);
            let text = id.to_string();
            prop_assert_eq!(text.len(), 36);
            prop_assert_eq!(text.parse(), Ok(id));
            prop_assert_eq!(text.replace('-', "").to_uppercase().parse(), Ok(id));
            prop_assert_eq!(id.bits(), bits);
        }
    }
}
