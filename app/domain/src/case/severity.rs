//! How much a case matters.

use crate::text_enum::text_enum;

text_enum! {
    "severity";
    /// How much a case matters; `ALL` begins with the gravest.
    pub enum Severity {
        /// Somebody is very unhappy: today.
        Severe = "severe", "Severe";
        /// Somebody is unhappy.
        High = "high", "High";
        /// Somebody wants to hear from us.
        Normal = "normal", "Normal";
    }
}

impl Severity {
    /// For sorting: the gravest first.
    #[must_use]
    pub const fn rank(self) -> i16 {
        match self {
            Self::Severe => 0,
            Self::High => 1,
            Self::Normal => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Severity;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Severity);
    }

    #[test]
    fn the_gravest_comes_first() {
        assert!(Severity::ALL.windows(2).all(|pair| pair[0].rank() < pair[1].rank()));
    }
}
