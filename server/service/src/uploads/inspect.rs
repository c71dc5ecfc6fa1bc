//! What a file is, by its content: what it says of itself, in its name or its header, is not believed.
//!
//! Photos are decoded and written anew, upright and not larger than a screen shows. Nothing but the picture comes through:
//! no place, no camera, no comment, no second file behind the first.

use std::io::Cursor;

use domain::survey::{
    Accept, FileType,
    file::{Declined, MEGAPIXELS},
};
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
};

/// The longest side of a photo that is kept, in pixels.
const LONGEST_SIDE: u32 = 4000;
/// Of JPEG, 1–100.
const QUALITY: u8 = 85;
/// The most memory that a decoder may ask for, in bytes: four for each pixel that may be.
const MEMORY: u64 = MEGAPIXELS as u64 * 1_000_000 * 4;
/// How far from the end of a PDF its mark stands, in bytes.
const PDF_TAIL: usize = 2048;

/// A file as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its type.
    pub media_type: FileType,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What the first bytes say.
enum First {
    Photo(ImageFormat),
    Heic,
    Pdf,
    Other,
}

/// Looks at a file that was sent to a question which takes `accept`. Takes up to a second of computing.
///
/// # Errors
/// Why it is not taken.
pub fn inspect(sent: Vec<u8>, accept: Accept) -> Result<Kept, Declined> {
    let takes = |media_type| accept.takes(media_type);
    match first(&sent) {
        First::Photo(format) if takes(FileType::Jpeg) => photo(&sent, format),
        First::Heic if takes(FileType::Jpeg) => Err(Declined::Heic),
        First::Pdf if takes(FileType::Pdf) && ends_as_pdf(&sent) => Ok(Kept { media_type: FileType::Pdf, bytes: sent }),
        First::Other if takes(FileType::Text) && is_text(&sent) => Ok(Kept { media_type: FileType::Text, bytes: sent }),
        _ => Err(Declined::WrongKind),
    }
}

fn first(sent: &[u8]) -> First {
    let at = |from: usize, word: &[u8]| sent.get(from..from + word.len()) == Some(word);
    if at(0, b"\xff\xd8\xff") {
        First::Photo(ImageFormat::Jpeg)
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        First::Photo(ImageFormat::Png)
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        First::Photo(ImageFormat::WebP)
    } else if at(4, b"ftyp") && [b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1"].iter().any(|brand| at(8, *brand))
    {
        First::Heic
    } else if at(0, b"%PDF-") {
        First::Pdf
    } else {
        First::Other
    }
}

fn ends_as_pdf(sent: &[u8]) -> bool {
    let tail = &sent[sent.len().saturating_sub(PDF_TAIL)..];
    tail.windows(5).any(|word| word == b"%%EOF")
}

/// Whether it is text in UTF-8 that says something.
fn is_text(sent: &[u8]) -> bool {
    let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    std::str::from_utf8(sent).is_ok_and(|text| !text.trim().is_empty() && !text.contains(is_odd))
}

fn photo(sent: &[u8], format: ImageFormat) -> Result<Kept, Declined> {
    let image = upright(sent, format)?;
    let keeps_clear_parts = format == ImageFormat::Png || image.color().has_alpha();
    written(image, if keeps_clear_parts { FileType::Png } else { FileType::Jpeg }).map_err(|error| why(&error))
}

/// The picture, turned as its camera was held, and made smaller where it is very large.
fn upright(sent: &[u8], format: ImageFormat) -> Result<DynamicImage, Declined> {
    let mut reader = ImageReader::with_format(Cursor::new(sent), format);
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| why(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > u64::from(MEGAPIXELS) * 1_000_000 {
        return Err(Declined::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(|error| why(&error))?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| why(&error))?;
    if width.max(height) > LONGEST_SIDE {
        image = image.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    image.apply_orientation(orientation);
    Ok(image)
}

fn written(image: DynamicImage, media_type: FileType) -> Result<Kept, ImageError> {
    let mut bytes = Vec::new();
    if media_type == FileType::Png {
        image.write_with_encoder(PngEncoder::new(&mut bytes))?;
    } else {
        // JPEG knows neither clear parts nor more than eight bits of a colour.
        let plain =
            if image.color().has_color() { image.into_rgb8().into() } else { DynamicImage::from(image.into_luma8()) };
        plain.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
    }
    Ok(Kept { media_type, bytes })
}

fn why(error: &ImageError) -> Declined {
    match error {
        ImageError::Limits(_) => Declined::TooManyPixels,
        _ => Declined::WrongKind,
    }
}

#[cfg(test)]
mod tests;
