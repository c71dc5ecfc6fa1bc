//! The languages in which respondents are spoken to.

#[cfg(feature = "wording")]
use icu_locale_core::{Locale, locale};

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
        /// Portuguese, as Brazil and Portugal both read it.
        Pt = "pt", "Portuguese";
        /// Italian.
        It = "it", "Italian";
        /// Dutch.
        Nl = "nl", "Dutch";
        /// Polish.
        Pl = "pl", "Polish";
        /// Turkish.
        Tr = "tr", "Turkish";
        /// Vietnamese.
        Vi = "vi", "Vietnamese";
        /// Arabic, Modern Standard.
        Ar = "ar", "Arabic";
        /// Hebrew.
        He = "he", "Hebrew";
        /// Japanese.
        Ja = "ja", "Japanese";
        /// Chinese, in simplified characters.
        Zh = "zh", "Chinese (simplified)";
    }
}

/// The side of a line at which reading begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextDirection {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl TextDirection {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// Whether it is from right to left.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Rtl)
    }

    /// The side at which a line begins, where only `left` and `right` are understood, as in mail.
    #[must_use]
    pub const fn start(self) -> &'static str {
        if self.is_rtl() { "right" } else { "left" }
    }

    /// The side at which a line ends.
    #[must_use]
    pub const fn end(self) -> &'static str {
        if self.is_rtl() { "left" } else { "right" }
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
            Self::Pt => "Português",
            Self::It => "Italiano",
            Self::Nl => "Nederlands",
            Self::Pl => "Polski",
            Self::Tr => "Türkçe",
            Self::Vi => "Tiếng Việt",
            Self::Ar => "العربية",
            Self::He => "עברית",
            Self::Ja => "日本語",
            Self::Zh => "简体中文",
        }
    }

    /// From which side it is read.
    #[must_use]
    pub const fn direction(self) -> TextDirection {
        match self {
            Self::Ar | Self::He => TextDirection::Rtl,
            _ => TextDirection::Ltr,
        }
    }

    /// The value of HTML's `lang`: the tag, with the script where browsers choose their typeface by it.
    #[must_use]
    pub const fn html_lang(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            other => other.as_str(),
        }
    }

    /// The locale by whose customs numbers and dates are written. Digits are those of the scales, 0 to 9, in every one.
    #[cfg(feature = "wording")]
    pub(crate) const fn locale(self) -> Locale {
        match self {
            Self::En => locale!("en-GB"),
            Self::De => locale!("de"),
            Self::Fr => locale!("fr"),
            Self::Es => locale!("es"),
            Self::Pt => locale!("pt"),
            Self::It => locale!("it"),
            Self::Nl => locale!("nl"),
            Self::Pl => locale!("pl"),
            Self::Tr => locale!("tr"),
            Self::Vi => locale!("vi"),
            Self::Ar => locale!("ar-u-nu-latn"),
            Self::He => locale!("he"),
            Self::Ja => locale!("ja"),
            Self::Zh => locale!("zh-Hans"),
        }
    }

    /// The language of a tag such as `de`, `de-AT`, `DE_ch` or `zh-Hans-CN`; nothing when it is none of ours.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', ';']).next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_str() {
            // The tag of Hebrew until 1989; some systems still write it.
            "iw" => Some(Self::He),
            known => known.parse().ok(),
        }
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
        assert_eq!(Language::of_tag("sv"), None);
    }

    #[test]
    fn other_tags_of_a_language_are_known() {
        for tag in ["zh", "zh-CN", "zh-Hans", "zh-Hans-SG", "ZH_cn"] {
            assert_eq!(Language::of_tag(tag), Some(Language::Zh), "{tag}");
        }
        assert_eq!(Language::of_tag("iw-IL"), Some(Language::He));
        assert_eq!(Language::of_tag("pt-BR"), Language::of_tag("pt-PT"));
    }

    #[test]
    fn html_is_told_how_to_show_it() {
        for language in Language::ALL.iter().copied() {
            assert_eq!(Language::of_tag(language.html_lang()), Some(language));
            assert_eq!(language.locale().id.language.as_str(), language.as_str());
        }
        assert_eq!((Language::He.direction().as_str(), Language::He.direction().start()), ("rtl", "right"));
        assert_eq!((Language::Zh.direction().as_str(), Language::Zh.html_lang()), ("ltr", "zh-Hans"));
    }

    #[test]
    fn the_first_wish_that_is_offered_wins() {
        let offered = [Language::En, Language::De];
        assert_eq!(Language::choose(["fr", "de-CH", "en"], &offered), Language::De);
        assert_eq!(Language::choose(["sv"], &offered), Language::En);
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
