//! Whether the customer says that the issue was resolved.

use crate::Language;
use crate::text_enum::text_enum;

text_enum! {
    "resolution";
    /// Whether the customer says that the issue was resolved.
    pub enum Resolution {
        /// It was.
        Yes = "yes", "Resolved";
        /// Some of it was.
        Partly = "partly", "Partly resolved";
        /// It was not.
        No = "no", "Not resolved";
    }
}

impl Resolution {
    /// The answer as the customer reads it.
    #[must_use]
    pub const fn wording(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Yes, Language::En) => "Yes",
            (Self::Yes, Language::De) => "Ja",
            (Self::Yes, Language::Fr) => "Oui",
            (Self::Yes, Language::Es) => "Sí",
            (Self::Partly, Language::En) => "Partly",
            (Self::Partly, Language::De) => "Teilweise",
            (Self::Partly, Language::Fr) => "En partie",
            (Self::Partly, Language::Es) => "En parte",
            (Self::No, Language::De) => "Nein",
            (Self::No, Language::Fr) => "Non",
            (Self::No, Language::En | Language::Es) => "No",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Resolution;
    use crate::Language;
    use crate::text_enum::text_enum_holds;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Resolution);
    }

    #[test]
    fn the_three_answers_differ_in_every_language() {
        for language in Language::ALL.iter().copied() {
            let [yes, partly, no] =
                [Resolution::Yes, Resolution::Partly, Resolution::No].map(|answer| answer.wording(language));
            assert!(yes != partly && partly != no && yes != no);
        }
    }
}
