//! Files that customers send: what a question takes, what is kept of each, how a form tells of them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The most files that a question can ask for.
pub const MOST_FILES: u8 = 5;
/// The largest file that a question can ask for, in MB (10⁶ bytes).
pub const LARGEST_MB: u16 = 40;
/// The largest file where the survey says nothing else, in MB.
pub const USUAL_MB: u16 = 10;
/// Bytes of one MB.
pub const MB: u64 = 1_000_000;
/// The most pixels of a photo, in millions.
pub const MEGAPIXELS: u16 = 50;
/// Behind the key of a question for files, in a form: why one was not taken.
pub const DECLINED: &str = "declined";
/// Behind the key of a question for files, in a form: the id of one to be taken away.
pub const AWAY: &str = "away";
/// Behind the key of a question for files, in a form: that the server has no room for one, so that the question can be left
/// open even where it is required. Only the server says so; what a form says itself is dropped before.
pub const NO_ROOM: &str = "no-room";
/// The most characters of a file's name, its ending among them.
const NAME_LIMIT: usize = 100;

/// What a question for files takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Accept {
    /// Photos: JPEG, PNG, WebP.
    #[default]
    Photo,
    /// Documents: PDF, plain text.
    Document,
    /// Photos and documents.
    Both,
}

/// Of which type a file is as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FileType {
    /// A photo, written anew.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// A picture, written anew.
    #[serde(rename = "image/png")]
    Png,
    /// A document, as it was sent.
    #[serde(rename = "application/pdf")]
    Pdf,
    /// Plain text in UTF-8, as it was sent.
    #[serde(rename = "text/plain")]
    Text,
}

/// What an answer says of a file; its bytes are kept apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    /// The id under which it is kept: a UUID.
    pub id: String,
    /// The name that it had, tidied.
    pub name: String,
    /// Its type.
    pub media_type: FileType,
    /// How long it is as it is kept, in bytes.
    pub size: u64,
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declined {
    /// Its content is nothing that the question takes.
    WrongKind,
    /// It is a photo in the format HEIC, which nobody here can read.
    Heic,
    /// It is longer than this many MB.
    TooLarge(u16),
    /// It has more than [`MEGAPIXELS`].
    TooManyPixels,
    /// There were as many before as the question takes.
    TooMany,
    /// Too much waits to be submitted already.
    NoRoom,
}

impl Accept {
    /// Whether it takes files of a type.
    #[must_use]
    pub const fn takes(self, kind: FileType) -> bool {
        match self {
            Self::Photo => kind.is_photo(),
            Self::Document => !kind.is_photo(),
            Self::Both => true,
        }
    }

    /// Its name, as surveys have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Document => "document",
            Self::Both => "both",
        }
    }

    /// What a browser is told to offer. It is a help, not a check.
    #[must_use]
    pub const fn offered(self) -> &'static str {
        match self {
            Self::Photo => "image/jpeg,image/png,image/webp",
            Self::Document => "application/pdf,text/plain",
            Self::Both => "image/jpeg,image/png,image/webp,application/pdf,text/plain",
        }
    }
}

impl FileType {
    /// All types.
    pub const ALL: [Self; 4] = [Self::Jpeg, Self::Png, Self::Pdf, Self::Text];

    /// The media type.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain",
        }
    }

    /// The type of a media type; none of others.
    #[must_use]
    pub fn of(media_type: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == media_type)
    }

    /// Whether it is a photo.
    #[must_use]
    pub const fn is_photo(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }

    /// The ending of names of such files.
    const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Text => "txt",
        }
    }

    /// A name for a file of this type, made of the one that came with it: without folders, without characters that hide or
    /// turn what is read, and with the ending that its content has.
    #[must_use]
    pub fn name_of(self, given: &str) -> String {
        let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
        let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
        let room = NAME_LIMIT - self.ending().len() - 1;
        let stem: String = stem.chars().filter(|c| !is_unseen(*c)).take(room).collect();
        let stem = stem.trim().trim_matches('.');
        format!("{}.{}", if stem.is_empty() { "file" } else { stem }, self.ending())
    }
}

/// Whether a character of a name is not seen, or turns the direction of those around it.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '"')
}

/// A name as an error shows it: short, and without what is not seen.
#[must_use]
pub fn shown_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !is_unseen(*c)).take(NAME_LIMIT).collect();
    if shown.trim().is_empty() { "file".to_owned() } else { shown.trim().to_owned() }
}

/// A length in bytes as people say it: `4.1 MB`, `312 kB`.
#[must_use]
pub fn in_words(bytes: u64) -> String {
    match bytes {
        MB.. => format!("{}.{} MB", bytes / MB, bytes % MB / (MB / 10)),
        _ => format!("{} kB", bytes.div_ceil(1000)),
    }
}

/// As a field of a form tells of it.
impl fmt::Display for FileFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.id, self.media_type.as_str(), self.size, self.name)
    }
}

/// A field that tells of no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFile;

impl FromStr for FileFacts {
    type Err = NoFile;

    fn from_str(field: &str) -> Result<Self, NoFile> {
        let mut parts = field.splitn(4, ' ');
        let mut part = || parts.next().filter(|part| !part.is_empty()).ok_or(NoFile);
        Ok(Self {
            id: part()?.to_owned(),
            media_type: FileType::of(part()?).ok_or(NoFile)?,
            size: part()?.parse().map_err(|_| NoFile)?,
            name: part()?.to_owned(),
        })
    }
}

impl Declined {
    /// As a field of a form tells of it, with the name of the file.
    #[must_use]
    pub fn written(self, name: &str) -> String {
        let why = match self {
            Self::WrongKind => "wrong-kind".to_owned(),
            Self::Heic => "heic".to_owned(),
            Self::TooLarge(megabytes) => format!("too-large:{megabytes}"),
            Self::TooManyPixels => "too-many-pixels".to_owned(),
            Self::TooMany => "too-many".to_owned(),
            Self::NoRoom => "no-room".to_owned(),
        };
        format!("{why} {}", shown_name(name))
    }

    /// Why, and which file, as a field of a form tells it.
    pub(super) fn read(field: &str) -> Option<(Self, &str)> {
        let (why, name) = field.split_once(' ')?;
        let why = match why.split_once(':') {
            Some(("too-large", megabytes)) => Self::TooLarge(megabytes.parse().ok()?),
            Some(_) => return None,
            None => match why {
                "wrong-kind" => Self::WrongKind,
                "heic" => Self::Heic,
                "too-many-pixels" => Self::TooManyPixels,
                "too-many" => Self::TooMany,
                "no-room" => Self::NoRoom,
                _ => return None,
            },
        };
        Some((why, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_say_what_a_file_is_and_nothing_else() {
        assert_eq!(FileType::Jpeg.name_of("C:\\Users\\ada\\IMG 1.webp"), "IMG 1.jpg");
        assert_eq!(FileType::Pdf.name_of("../../etc/passwd"), "passwd.pdf");
        assert_eq!(FileType::Png.name_of("\u{202e}gpj.exe"), "gpj.png");
        assert_eq!(FileType::Text.name_of(".txt"), "file.txt");
        assert_eq!(FileType::Jpeg.name_of("Foto.Übersicht.JPG"), "Foto.Übersicht.jpg");
    }

    #[test]
    fn lengths_are_said_as_people_say_them() {
        assert_eq!([1, 312_400, 4_190_000].map(in_words), ["1 kB", "313 kB", "4.1 MB"]);
    }

    #[test]
    fn why_a_file_was_not_taken_travels_in_a_field() {
        for why in [
            Declined::WrongKind,
            Declined::Heic,
            Declined::TooLarge(7),
            Declined::TooManyPixels,
            Declined::TooMany,
            Declined::NoRoom,
        ] {
            assert_eq!(Declined::read(&why.written("a b.jpg")), Some((why, "a b.jpg")));
        }
        assert_eq!(Declined::read("something else"), None);
    }

    proptest! {
        #[test]
        fn facts_travel_in_a_field(name in "\\PC{0,150}", size in any::<u64>(), at in 0_usize..4) {
            let media_type = FileType::ALL[at];
            let facts = FileFacts { id: "0190".to_owned(), name: media_type.name_of(&name), media_type, size };
            prop_assert!(facts.name.chars().count() <= NAME_LIMIT);
            let is_plain = !facts.name.contains(['/', '\\', '"', '\n', '\u{202e}']);
            prop_assert!(is_plain, "a name that leads somewhere: {}", facts.name);
            prop_assert_eq!(facts.to_string().parse::<FileFacts>(), Ok(facts));
        }

        #[test]
        fn any_field_is_read_without_harm(field in "\\PC{0,60}") {
            let _facts = field.parse::<FileFacts>();
            let _declined = Declined::read(&field);
        }
    }
}
