//! Whether the customer says that the issue was resolved.

use std::borrow::Cow;

use super::phrases::Phrase;
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
    pub fn wording(self, language: Language) -> Cow<'static, str> {
        Phrase::ResolvedAnswer { answer: self }.wording(language)
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
