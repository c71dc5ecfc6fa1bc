//! What the headers of one request say about the visitor: a handful of yes and no, and a family.
//!
//! That is all that is kept of a visitor: no `User-Agent`, no address. Millions of people share the same traits.

use super::Family;

/// As many headers as are read.
const MOST: usize = 100;

/// The traits of a visitor, as one request shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Traits {
    /// What it says it is.
    pub family: Family,
    /// It says to be a browser that tells us, in `Sec-Fetch` headers, how it came to ask.
    pub should_tell: bool,
    /// It asks for HTML by name, as browsers do for pages; programs mostly take whatever comes.
    pub html: bool,
    /// It says which languages its reader prefers.
    pub language: bool,
    /// It sends `Sec-Fetch` headers.
    pub tells: bool,
    /// It goes to a page (`Sec-Fetch-Mode: navigate`), rather than fetching something for one.
    pub navigates: bool,
    /// A click, a tap or a key made it ask (`Sec-Fetch-User: ?1`). Safari never says so.
    pub gesture: bool,
    /// It fetches ahead what its reader may never open, or makes a small picture of it.
    pub ahead: bool,
}

impl Traits {
    /// The traits of a request with these headers. `secure`: whether the site is asked over HTTPS, for to others no
    /// browser sends `Sec-Fetch` headers, and nothing is expected of it then.
    #[must_use]
    pub fn of<N: AsRef<str>, V: AsRef<[u8]>>(headers: impl IntoIterator<Item = (N, V)>, secure: bool) -> Self {
        let mut traits = Self::NOTHING;
        for (name, value) in headers.into_iter().take(MOST) {
            traits.read(name.as_ref(), value.as_ref(), secure);
        }
        traits
    }

    /// Those of a request that says nothing.
    pub const NOTHING: Self = Self {
        family: Family::Silent,
        should_tell: false,
        html: false,
        language: false,
        tells: false,
        navigates: false,
        gesture: false,
        ahead: false,
    };

    fn read(&mut self, name: &str, value: &[u8], secure: bool) {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if is("user-agent") {
            let (family, tells) = Family::of(value);
            (self.family, self.should_tell) = (family, tells && secure);
        } else if is("accept") {
            self.html |= has(value, "html");
        } else if is("accept-language") {
            self.language |= value.iter().any(u8::is_ascii_alphabetic);
        } else if is("sec-fetch-mode") {
            self.tells = true;
            self.navigates |= has(value, "navigate");
        } else if is("sec-fetch-user") {
            self.tells = true;
            self.gesture |= has(value, "?1");
        } else if is("sec-fetch-dest") || is("sec-fetch-site") {
            self.tells = true;
        } else if ["purpose", "sec-purpose", "x-purpose", "x-moz"].into_iter().any(is) {
            self.ahead |= ["prefetch", "prerender", "preview"].into_iter().any(|word| has(value, word));
        }
    }

    /// Whether both requests may come from one visitor: from the same kind of browser, set up alike.
    ///
    /// Not compared is what may differ between two requests of one browser: what it asks for, whether it was clicked,
    /// whether it fetches ahead.
    #[must_use]
    pub fn is_like(self, other: Self) -> bool {
        let kept = |traits: Self| (traits.family, traits.should_tell, traits.language, traits.tells);
        kept(self) == kept(other)
    }

    /// Whether nothing says that this is a browser.
    #[must_use]
    pub fn says_nothing(self) -> bool {
        self.family == Family::Silent && !self.html && !self.language && !self.tells
    }

    /// All of it in ten bits.
    #[must_use]
    pub fn bits(self) -> u16 {
        let family = Family::ALL.iter().position(|family| *family == self.family).unwrap_or_default() as u16;
        self.flags().into_iter().fold(family, |bits, flag| bits << 1 | u16::from(flag))
    }

    /// The traits of these bits; nothing when none have them.
    #[must_use]
    pub fn from_bits(bits: u16) -> Option<Self> {
        let family = *Family::ALL.get(usize::from(bits >> 7))?;
        let flag = |at: u16| bits >> (6 - at) & 1 == 1;
        Some(Self {
            family,
            should_tell: flag(0),
            html: flag(1),
            language: flag(2),
            tells: flag(3),
            navigates: flag(4),
            gesture: flag(5),
            ahead: flag(6),
        })
    }

    const fn flags(self) -> [bool; 7] {
        [self.should_tell, self.html, self.language, self.tells, self.navigates, self.gesture, self.ahead]
    }
}

/// Whether `word`, in lower case, stands in the value in any case.
fn has(value: &[u8], word: &str) -> bool {
    value.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
pub(super) fn any_traits() -> impl proptest::strategy::Strategy<Value = Traits> {
    use proptest::prelude::*;
    (proptest::sample::select(Family::ALL), 0_u16..128).prop_map(|(family, flags)| {
        let flags = Traits::from_bits(flags).unwrap_or(Traits::NOTHING);
        Traits { family, ..flags }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_read_in_any_case_and_values_need_not_be_text() {
        let headers: [(&str, &[u8]); 6] = [
            ("USER-AGENT", b"Mozilla/5.0 (X11) Gecko/20100101 Firefox/128.0"),
            ("accept", b"\xff, TEXT/HTML"),
            ("Accept-Language", b"*"),
            ("sec-fetch-mode", b"navigate"),
            ("Sec-Fetch-User", b"?1"),
            ("X-moz", b"prefetch"),
        ];
        let traits = Traits::of(headers, true);
        assert!(traits.should_tell && traits.html && !traits.language);
        assert!(traits.tells && traits.navigates && traits.gesture && traits.ahead);
        assert!(!Traits::of(headers, false).should_tell, "without HTTPS nothing is expected");
    }

    #[test]
    fn one_browser_is_like_itself_in_whatever_it_fetches() {
        let page = Traits { family: Family::Firefox, html: true, language: true, tells: true, ..Traits::NOTHING };
        let ahead = Traits { html: false, ahead: true, ..page };
        assert!(page.is_like(ahead) && page.is_like(Traits { gesture: true, navigates: true, ..page }));
        assert!(!page.is_like(Traits { language: false, ..page }));
        assert!(!page.is_like(Traits { family: Family::Chromium, ..page }));
    }

    proptest! {
        #[test]
        fn any_headers_have_traits(
            headers in proptest::collection::vec(
                (
                    prop_oneof![
                        proptest::sample::select(vec!["user-agent", "accept", "sec-fetch-user", "purpose", "accept-language"]).prop_map(str::to_owned),
                        any::<String>(),
                    ],
                    proptest::collection::vec(any::<u8>(), 0..80),
                ),
                0..120,
            ),
            secure in any::<bool>(),
        ) {
            let traits = Traits::of(headers.clone(), secure);
            prop_assert_eq!(Traits::of(headers.into_iter().take(MOST), secure), traits);
            prop_assert!(secure || !traits.should_tell);
        }

        #[test]
        fn bits_round_trip(traits in any_traits(), bits in any::<u16>()) {
            prop_assert!(traits.bits() < 1 << 10);
            prop_assert_eq!(Traits::from_bits(traits.bits()), Some(traits));
            if let Some(traits) = Traits::from_bits(bits) {
                prop_assert_eq!(traits.bits(), bits);
            }
        }
    }
}
