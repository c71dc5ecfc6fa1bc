//! Files as they are sent, right and wrong.

use image::{ExtendedColorType, ImageBuffer, ImageEncoder, Rgb, Rgba, codecs::webp::WebPEncoder};
use proptest::prelude::*;

use super::*;

/// A block of EXIF: orientation 6 (turned to the right), and a place in the GPS directory.
fn exif() -> Vec<u8> {
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26");
    exif.extend(b"\0\0\0\0");
    exif.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0GPS-51.34N");
    exif
}

fn picture(width: u32, height: u32) -> ImageBuffer<Rgb<u8>, Vec<u8>> {
    ImageBuffer::from_fn(width, height, |x, y| Rgb([(x * 7) as u8, (y * 5) as u8, (x ^ y) as u8]))
}

/// A photo with all that a camera writes beside it.
fn photo_with_place() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif()).unwrap();
    encoder.encode_image(&picture(60, 40)).unwrap();
    // A comment, as a segment of its own behind the first mark.
    let comment = b"GPS-comment";
    let mut segment = vec![0xff, 0xfe, 0, comment.len() as u8 + 2];
    segment.extend(comment);
    bytes.splice(2..2, segment);
    bytes
}

fn png_with_texts() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    encoder.set_exif_metadata(exif()).unwrap();
    encoder.write_image(picture(30, 20).as_raw(), 30, 20, ExtendedColorType::Rgb8).unwrap();
    let text = chunk(b"tEXt", b"Location\0GPS-51.34N");
    // Behind the head, which is 8 bytes and a chunk of 25.
    bytes.splice(33..33, text);
    bytes
}

/// A chunk of a PNG with its check sum.
fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut of = kind.to_vec();
    of.extend(content);
    let mut chunk = (content.len() as u32).to_be_bytes().to_vec();
    chunk.extend(&of);
    chunk.extend(crc(&of).to_be_bytes());
    chunk
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

fn webp_with_exif_and_xmp(has_alpha: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new_lossless(&mut bytes);
    encoder.set_exif_metadata(exif()).unwrap();
    if has_alpha {
        let clear = ImageBuffer::from_fn(30, 20, |x, _| Rgba([1_u8, 2, 3, x as u8]));
        encoder.write_image(clear.as_raw(), 30, 20, ExtendedColorType::Rgba8).unwrap();
    } else {
        encoder.write_image(picture(30, 20).as_raw(), 30, 20, ExtendedColorType::Rgb8).unwrap();
    }
    let xmp = b"<x:xmpmeta>GPS-51.34N</x:xmpmeta>!";
    bytes.extend(b"XMP ");
    bytes.extend((xmp.len() as u32).to_le_bytes());
    bytes.extend(xmp);
    let length = (bytes.len() as u32 - 8).to_le_bytes();
    bytes[4..8].copy_from_slice(&length);
    bytes
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

fn decoded(kept: &Kept) -> DynamicImage {
    image::load_from_memory(&kept.bytes).unwrap()
}

#[test]
fn nothing_but_the_picture_comes_through() {
    for (sent, media_type) in [
        (photo_with_place(), FileType::Jpeg),
        (png_with_texts(), FileType::Png),
        (webp_with_exif_and_xmp(false), FileType::Jpeg),
        (webp_with_exif_and_xmp(true), FileType::Png),
    ] {
        assert!(holds(&sent, b"GPS-"), "the sample has a place in it");
        let kept = inspect(sent, Accept::Photo).unwrap();
        assert_eq!(kept.media_type, media_type);
        for word in [b"GPS-".as_slice(), b"Exif", b"eXIf", b"EXIF", b"XMP ", b"tEXt", b"MM\0\x2a"] {
            assert!(!holds(&kept.bytes, word), "{media_type:?} holds {}", String::from_utf8_lossy(word));
        }
        decoded(&kept);
    }
}

#[test]
fn a_photo_stands_upright_without_being_told_how_it_was_held() {
    let kept = inspect(photo_with_place(), Accept::Both).unwrap();
    let upright = decoded(&kept);
    assert_eq!((upright.width(), upright.height()), (40, 60));
}

#[test]
fn very_large_photos_are_made_smaller_and_larger_ones_refused() {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 20).encode_image(&picture(6000, 1500)).unwrap();
    let kept = decoded(&inspect(bytes, Accept::Photo).unwrap());
    assert_eq!((kept.width(), kept.height()), (4000, 1000));
    // Ten thousand pixels each way, in a few bytes.
    let mut bomb = b"\x89PNG\r\n\x1a\n".to_vec();
    bomb.extend(chunk(b"IHDR", b"\0\0\x27\x10\0\0\x27\x10\x08\x02\0\0\0"));
    bomb.extend(chunk(b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"));
    bomb.extend(chunk(b"IEND", b""));
    assert_eq!(inspect(bomb, Accept::Photo), Err(Declined::TooManyPixels));
}

#[test]
fn a_file_is_what_its_content_is() {
    let wrong = |sent: &[u8], accept| inspect(sent.to_vec(), accept).unwrap_err();
    let page = b"<html><script>alert(1)</script></html>";
    assert_eq!(wrong(page, Accept::Photo), Declined::WrongKind);
    assert_eq!(inspect(page.to_vec(), Accept::Document).unwrap().media_type, FileType::Text, "text is text");
    assert_eq!(wrong(b"\xff\xd8\xff\xe0 and no more of it", Accept::Both), Declined::WrongKind);
    assert_eq!(wrong(b"\0\0\0\x18ftypheic\0\0\0\0", Accept::Photo), Declined::Heic);
    assert_eq!(wrong(b"\0\0\0\x18ftypheic\0\0\0\0", Accept::Document), Declined::WrongKind);
    assert_eq!(wrong(b"MZ\x90\0\x03", Accept::Both), Declined::WrongKind);
    assert_eq!(wrong(b"", Accept::Both), Declined::WrongKind);
    assert_eq!(wrong(b"%PDF-1.7 cut off", Accept::Both), Declined::WrongKind);
    let pdf = b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n";
    assert_eq!(inspect(pdf.to_vec(), Accept::Both).unwrap(), Kept { media_type: FileType::Pdf, bytes: pdf.to_vec() });
    assert_eq!(wrong(pdf, Accept::Photo), Declined::WrongKind);
    assert_eq!(wrong(&photo_with_place(), Accept::Document), Declined::WrongKind);
}

proptest! {
    /// A photo that was cut, changed or joined with something else is read or refused; what is kept can be read.
    #[test]
    fn what_is_kept_can_be_read(
        which in 0_usize..3,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in proptest::option::of(any::<prop::sample::Index>()),
        tail in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let mut sent = [photo_with_place, png_with_texts, || webp_with_exif_and_xmp(true)][which]();
        for (at, byte) in changes {
            let at = at.index(sent.len());
            sent[at] = byte;
        }
        if let Some(cut) = cut {
            sent.truncate(cut.index(sent.len()));
        }
        sent.extend(tail);
        if let Ok(kept) = inspect(sent, Accept::Photo) {
            prop_assert!(kept.media_type.is_photo());
            prop_assert!(image::load_from_memory(&kept.bytes).is_ok());
            prop_assert!(!holds(&kept.bytes, b"GPS-51.34N"));
        }
    }
}
