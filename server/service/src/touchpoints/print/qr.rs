//! The QR code of a link, as squares.

use qrcode::{Color, EcLevel, QrCode, Version};

use super::PrintError;

/// The light margin that readers need on every side, in modules (ISO/IEC 18004).
pub(super) const QUIET_MODULES: f32 = 4.0;

/// The largest code in which a quarter may be damaged (level Q). A longer link gets level M, so that its modules do not
/// become too small to be read from a sticker.
const LARGEST_Q: i16 = 6;
/// The largest code of all: 57 modules, each of half a millimetre on a sticker.
const LARGEST: i16 = 10;

/// The dark and light modules of a code.
pub(super) struct Modules {
    /// Modules on a side.
    pub(super) side: usize,
    dark: Vec<bool>,
}

/// Dark modules beside each other in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) row: usize,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Modules {
    /// The code of `link`.
    pub(super) fn of(link: &str) -> Result<Self, PrintError> {
        let too_long = |_| PrintError::LinkTooLong { link: link.to_owned() };
        let mut code = QrCode::with_error_correction_level(link, EcLevel::Q).map_err(too_long)?;
        if version(&code) > LARGEST_Q {
            code = QrCode::with_error_correction_level(link, EcLevel::M).map_err(too_long)?;
        }
        if version(&code) > LARGEST {
            return Err(PrintError::LinkTooLong { link: link.to_owned() });
        }
        let dark = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
        Ok(Self { side: code.width(), dark })
    }

    /// How wide the quiet zone is round a code of `size`.
    pub(super) fn quiet(&self, size: f32) -> f32 {
        size / self.side as f32 * QUIET_MODULES
    }

    /// The dark modules, joined along rows.
    pub(super) fn bars(&self) -> Vec<Bar> {
        self.dark.chunks(self.side).enumerate().flat_map(|(row, modules)| bars_of_row(row, modules)).collect()
    }
}

fn bars_of_row(row: usize, modules: &[bool]) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for (at, _) in modules.iter().enumerate().filter(|(_, dark)| **dark) {
        match bars.last_mut() {
            Some(bar) if bar.to == at => bar.to += 1,
            _ => bars.push(Bar { row, from: at, to: at + 1 }),
        }
    }
    bars
}

fn version(code: &QrCode) -> i16 {
    match code.version() {
        Version::Normal(version) | Version::Micro(version) => version,
    }
}
