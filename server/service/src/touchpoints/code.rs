//! The code of a touchpoint: short enough to type from a table card, and drawn as a QR code.

use qrcode::{EcLevel, QrCode, render::svg};

use crate::{Entropy, Error, Result, secret};

const LENGTH: usize = 7;

/// A new random code. The codes are public, they stand on tables; they only must not meet.
pub(super) fn new_code(entropy: &dyn Entropy) -> String {
    secret::spoken_letters(entropy, LENGTH)
}

/// Whether `text` could be a code: so that what was made up is turned away without a look-up.
#[must_use]
pub fn is_code(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| secret::SPOKEN.contains(&byte))
}

/// The QR code of an address as an SVG document, black on white with its quiet zone. It can be read with a quarter of
/// it damaged (level Q), as it will be on a table.
///
/// # Errors
/// [`Error::Internal`] when the address is too long for a QR code (over 1,600 octets).
pub fn qr_svg(url: &str) -> Result<String> {
    let code = QrCode::with_error_correction_level(url, EcLevel::Q)
        .map_err(|error| Error::Internal(format!("no QR code of an address: {error}")))?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(240, 240).build())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::SystemEntropy;

    #[test]
    fn new_codes_are_codes_and_others_are_not() {
        for _ in 0..200 {
            assert!(is_code(&new_code(&SystemEntropy)));
        }
        for wrong in ["", "abc", "abcdefgh", "ABCDEFG", "abcdef0", "abcdefé"] {
            assert!(!is_code(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_qr_code_is_an_svg_that_grows_with_its_address() {
        let short = qr_svg("https://f.example/c/abcdefg").unwrap();
        let long = qr_svg(&format!("https://f.example/c/abcdefg?{}", "x".repeat(400))).unwrap();
        assert!(short.contains("<svg") && long.len() > short.len());
        assert!(qr_svg(&"x".repeat(4000)).is_err());
    }
}
