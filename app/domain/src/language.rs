//! The languages in which respondents are spoken to.

use crate::text_enum::text_enum;

text_enum! {
    "language";
    /// A language in which respondents are spoken to; the word is the BCP 47 primary tag.
    pub enum Language {
        /// English, the language that every text has.
        En = "en", "English";
        /// German.
        De = "de", "German";
        /// French.
        Fr = "fr", "French";
        /// Spanish.
        Es = "es", "Spanish";
    }
}

impl Language {
    /// The language's own name for itself, for a switch on the page.
    #[must_use]
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
        }
    }

    /// The language of a tag such as `de`, `de-AT` or `DE_ch`; nothing when it is none of ours.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', ';']).next().unwrap_or_default().to_ascii_lowercase();
        primary.parse().ok()
    }

    /// The first of `wishes` (tags, most wanted first) that is among `offered`; else the first offered; else English.
    ///
    /// The order of wishes is the design's: by link, then customer, then browser.
    #[must_use]
    pub fn choose<'a>(wishes: impl IntoIterator<Item = &'a str>, offered: &[Self]) -> Self {
        wishes
            .into_iter()
            .filter_map(Self::of_tag)
            .find(|wish| offered.contains(wish))
            .or_else(|| offered.first().copied())
            .unwrap_or(Self::En)
    }

    /// The tags of an `Accept-Language` header, most wanted first (RFC 9110, section 12.5.4). Those with weight 0 are left out.
    #[must_use]
    pub fn accepted(header: &str) -> Vec<&str> {
        let mut wishes: Vec<(&str, u16)> = header
            .split(',')
            .take(30)
            .filter_map(|part| {
                let mut pieces = part.split(';').map(str::trim);
                let tag = pieces.next().filter(|tag| !tag.is_empty() && *tag != "*")?;
                let weight = pieces
                    .find_map(|piece| piece.strip_prefix("q="))
                    .map_or(Some(1.0), |q| q.trim().parse::<f32>().ok())?;
                // Thousandths are all that the header can say, and integers sort without surprises.
                (weight > 0.0).then_some((tag, (weight.clamp(0.0, 1.0) * 1000.0) as u16))
            })
            .collect();
        wishes.sort_by_key(|wish| std::cmp::Reverse(wish.1));
        wishes.into_iter().map(|wish| wish.0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Language);
    }

    #[test]
    fn tags_with_regions_count() {
        assert_eq!(Language::of_tag("de-AT"), Some(Language::De));
        assert_eq!(Language::of_tag(" FR_ca "), Some(Language::Fr));
        assert_eq!(Language::of_tag("ja"), None);
    }

    #[test]
    fn the_first_wish_that_is_offered_wins() {
        let offered = [Language::En, Language::De];
        assert_eq!(Language::choose(["fr", "de-CH", "en"], &offered), Language::De);
        assert_eq!(Language::choose(["ja"], &offered), Language::En);
        assert_eq!(Language::choose([], &[Language::Fr]), Language::Fr);
        assert_eq!(Language::choose(["de"], &[]), Language::En);
    }

    #[test]
    fn the_browser_header_is_read_by_weight() {
        assert_eq!(Language::accepted("fr;q=0.5, de-DE, en;q=0.8, *;q=0.1, es;q=0"), ["de-DE", "en", "fr"]);
        assert!(Language::accepted("").is_empty());
    }

    proptest! {
        #[test]
        fn any_header_is_read_without_harm(header in "\\PC{0,200}") {
            let tags = Language::accepted(&header);
            prop_assert!(Language::ALL.contains(&Language::choose(tags, Language::ALL)));
        }
    }
}
