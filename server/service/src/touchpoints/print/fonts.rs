//! The fonts that are part of the binary. How they were made is written in `fonts/README.md`.

use harfrust::{FontRef, ShaperData};
use krilla::text::Font;
use skrifa::MetadataProvider;
use skrifa::charmap::Charmap;

use super::PrintError;

/// What a text is for, which decides its face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The largest words, in a face with serifs where the script has such a tradition.
    Headline,
    /// Everything that is read in passing.
    Body,
    /// Names and the short link.
    Strong,
}

/// Characters that a face was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// Latin with Greek and Cyrillic, digits and signs.
    Latin,
    Arabic,
    Hebrew,
    /// Kana, Japanese and simplified Chinese ideographs.
    Ideographs,
}

/// One font, ready to measure and to draw.
pub(super) struct Face {
    pub(super) family: Family,
    roles: &'static [Role],
    pub(super) font: FontRef<'static>,
    characters: Charmap<'static>,
    pub(super) shaper: ShaperData,
    pub(super) pdf: Font,
}

/// All faces, for texts of one language.
pub(super) struct Fonts {
    faces: Vec<Face>,
    /// The language of the card, lower case.
    pub(super) language: String,
}

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("fonts/", $name)).as_slice()
    };
}

type Source = (Family, &'static [Role], &'static [u8]);

const HEADLINE: &[Role] = &[Role::Headline];
const BODY: &[Role] = &[Role::Body];
const STRONG: &[Role] = &[Role::Strong];
const ALL: &[Role] = &[Role::Headline, Role::Body, Role::Strong];

/// In the order in which they are asked for a character.
const SOURCES: [Source; 10] = [
    (Family::Latin, HEADLINE, font!("NotoSerif-Regular.ttf")),
    (Family::Latin, BODY, font!("NotoSans-Regular.ttf")),
    (Family::Latin, STRONG, font!("NotoSans-SemiBold.ttf")),
    (Family::Arabic, HEADLINE, font!("NotoNaskhArabic-Regular.ttf")),
    (Family::Arabic, BODY, font!("NotoSansArabic-Regular.ttf")),
    (Family::Arabic, STRONG, font!("NotoSansArabic-SemiBold.ttf")),
    (Family::Hebrew, HEADLINE, font!("NotoSerifHebrew-Regular.ttf")),
    (Family::Hebrew, BODY, font!("NotoSansHebrew-Regular.ttf")),
    (Family::Hebrew, STRONG, font!("NotoSansHebrew-SemiBold.ttf")),
    (Family::Ideographs, ALL, font!("NotoSansCJKsc-Regular.otf")),
];

impl Fonts {
    /// The fonts, for words in `language`.
    pub(super) fn load(language: &str) -> Result<Self, PrintError> {
        let faces = SOURCES.into_iter().map(Face::read).collect::<Result<_, _>>()?;
        Ok(Self { faces, language: language.to_ascii_lowercase() })
    }

    /// The face with this number, which [`Fonts::face_for`] gave.
    pub(super) fn face(&self, number: usize) -> Option<&Face> {
        self.faces.get(number)
    }

    /// The face for a character: that of the text before it where it can be, so that the runs are long.
    pub(super) fn face_for(&self, role: Role, character: char, before: Option<usize>) -> Option<usize> {
        if is_invisible(character) {
            return before.or_else(|| self.first(role, ' '));
        }
        // A mark stands on the letter before it, which only works within one font.
        let joins = unicode_bidi::bidi_class(character) == unicode_bidi::BidiClass::NSM;
        if let Some(number) = before.filter(|_| joins && self.has(before, character)) {
            return Some(number);
        }
        let wide = self.writes_ideographs() && !character.is_ascii() && !character.is_alphabetic();
        let ideographs = self.faces.len().checked_sub(1).filter(|_| wide);
        if ideographs.is_some() && self.has(ideographs, character) {
            return ideographs;
        }
        self.first(role, character)
    }

    /// The characters of `text` that no face has, each once.
    pub(super) fn missing(&self, role: Role, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        for character in text.chars() {
            if self.face_for(role, character, None).is_none() && !missing.contains(&character) {
                missing.push(character);
            }
        }
        missing
    }

    /// Whether the card's language is written with ideographs.
    pub(super) fn writes_ideographs(&self) -> bool {
        self.is_language("ja") || self.is_language("zh")
    }

    /// Whether the card's language is `wanted`, whatever its region.
    pub(super) fn is_language(&self, wanted: &str) -> bool {
        self.language.split(['-', '_']).next() == Some(wanted)
    }

    fn first(&self, role: Role, character: char) -> Option<usize> {
        // Serifs beside ideographs without them would be two voices on one line.
        let role = if role == Role::Headline && self.writes_ideographs() { Role::Body } else { role };
        self.faces.iter().position(|face| face.roles.contains(&role) && face.has(character))
    }

    fn has(&self, number: Option<usize>, character: char) -> bool {
        number.and_then(|number| self.faces.get(number)).is_some_and(|face| face.has(character))
    }
}

impl Face {
    fn read((family, roles, bytes): Source) -> Result<Self, PrintError> {
        let broken = || PrintError::Internal(format!("the {family:?} font cannot be read"));
        let font = FontRef::new(bytes).map_err(|_| broken())?;
        let pdf = Font::new(bytes.into(), 0).ok_or_else(broken)?;
        Ok(Self { family, roles, shaper: ShaperData::new(&font), characters: font.charmap(), font, pdf })
    }

    fn has(&self, character: char) -> bool {
        self.characters.map(character).is_some_and(|glyph| glyph.to_u32() != 0)
    }
}

/// Characters that say how to write and are not themselves seen: joiners, direction marks, variation selectors.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
