//! Comment cards on paper: a PDF with the QR code and the words that invite people to use it.
//!
//! Everything is made in the binary: the fonts are part of it, text is shaped and put in as subsets of them, and the
//! same card gives the same bytes every time. Words come from outside, in the reader's language.

mod colour;
mod draw;
mod fit;
mod fonts;
mod forms;
mod layout;
mod measures;
mod qr;
mod shape;
#[cfg(test)]
mod tests;
mod wrap;

use std::fmt;

use domain::{Sentence, sentence};

/// What stands on a card.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    /// Who asks: small, at the top.
    pub organisation: &'a str,
    /// Where the card stands, as the organisation calls the place.
    pub place: &'a str,
    /// The short link as people type it, without the scheme. It is never cut.
    pub address_shown: &'a str,
    /// The link in the QR code.
    pub link: &'a str,
    /// The brand's colour. It is used for a dot and for the short link, each only where the contrast is enough.
    pub accent: Option<(u8, u8, u8)>,
    /// The largest words on the card.
    pub headline: &'a str,
    /// One or two sentences below the headline. There is no room for them on stickers.
    pub invitation: &'a str,
    /// What to do with the code, beside it.
    pub scan_hint: &'a str,
    /// Whether the card reads from right to left. The layout is mirrored then.
    pub right_to_left: bool,
    /// The language of the words, as BCP 47 has it. It chooses among the forms of shared ideographs.
    pub language: &'a str,
}

/// What to print a card as. All are on A4 paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One large card.
    A4Sheet,
    /// A tent of two panels and two feet that are glued over each other, with marks to cut and fold by.
    TableTent,
    /// Twelve stickers of 63.5 × 72 mm, on labels of that common size or to be cut.
    Stickers,
}

impl Form {
    /// Each with its name in addresses.
    pub const ALL: [(Self, &str); 3] =
        [(Self::A4Sheet, "sheet"), (Self::TableTent, "tent"), (Self::Stickers, "stickers")];

    /// What staff call it.
    #[must_use]
    pub fn label(self) -> Sentence {
        match self {
            Self::A4Sheet => sentence!("touchpoint-sheet"),
            Self::TableTent => sentence!("touchpoint-tent"),
            Self::Stickers => sentence!("touchpoint-stickers"),
        }
    }

    /// The form of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|form| form.1 == name).map(|form| form.0)
    }
}

/// Why a card was not printed. Each is a sentence for people.
#[derive(Debug)]
#[non_exhaustive]
pub enum PrintError {
    /// A text has characters that none of the fonts has. An empty box is never printed instead.
    NoGlyphs {
        /// The text that has them.
        text: String,
        /// The characters, each once, with spaces between.
        characters: String,
    },
    /// The short link is too long for this form, and half a link leads nowhere.
    AddressTooLong {
        /// The address.
        text: String,
    },
    /// The link is too long for a QR code that a telephone reads from paper.
    LinkTooLong {
        /// The link.
        link: String,
    },
    /// A font of this binary cannot be read, or the PDF could not be written: a fault of ours.
    Internal(String),
}

impl PrintError {
    /// What staff read of it.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::NoGlyphs { text, characters } => sentence!("touchpoint-no-glyphs", text, characters),
            Self::AddressTooLong { text } => sentence!("touchpoint-address-too-long", text),
            Self::LinkTooLong { link } => sentence!("touchpoint-link-too-long", link),
            Self::Internal(why) => sentence!("touchpoint-no-card", why),
        }
    }
}

impl fmt::Display for PrintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for PrintError {}

/// The card as a PDF. The same card and form give the same bytes.
///
/// # Errors
/// [`PrintError`] when a text cannot be printed as it is; see there.
pub fn print(card: &Card<'_>, form: Form) -> Result<Vec<u8>, PrintError> {
    let fonts = fonts::Fonts::load(card.language)?;
    let panel = layout::panel(card, form, &fonts)?;
    draw::document(card, form, &panel, &fonts)
}
