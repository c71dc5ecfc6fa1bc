//! The accent colour that an organisation brings, made to be readable wherever it is used.

/// The accent of customer pages and mails, for both schemes.
///
/// White text on `light`, and [`DARK_INK`](Accent::DARK_INK) on `dark`, have a contrast of at least 4.5 : 1, as WCAG 2.2
/// asks of text; so has the accent itself on the page's paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light paper, `#rrggbb`.
    pub light: String,
    /// On dark paper, `#rrggbb`.
    pub dark: String,
}

/// Red, green and blue.
type Rgb = [u8; 3];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/// The light paper, the darker of the two grounds on which the light accent stands.
const LIGHT_PAPER: Rgb = [0xfa, 0xf8, 0xf5];
/// The dark sheet, the lighter of the two grounds on which the dark accent stands.
const DARK_SHEET: Rgb = [0x1c, 0x1f, 0x23];
/// The least contrast of text (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

impl Accent {
    /// The accent on white paper, as red, green and blue.
    #[must_use]
    pub fn rgb(&self) -> Option<(u8, u8, u8)> {
        parse(&self.light).map(|[red, green, blue]| (red, green, blue))
    }

    /// Text on the dark accent.
    pub const DARK_INK: &str = "#15171a";

    /// The accent of `brand` (`#rrggbb`): as it is where it can be read, else darker or lighter until it can. Without a
    /// brand, or with one that is no colour, Afterword's own.
    #[must_use]
    pub fn of(brand: Option<&str>) -> Self {
        let Some(colour) = brand.and_then(parse) else {
            return Self { light: "#1f5f6b".to_owned(), dark: "#7fc4cf".to_owned() };
        };
        Self { light: hex(readable(colour, LIGHT_PAPER, BLACK)), dark: hex(readable(colour, DARK_SHEET, WHITE)) }
    }
}

/// `colour`, mixed with `towards` in steps of a fiftieth until it can be read on `ground`.
fn readable(colour: Rgb, ground: Rgb, towards: Rgb) -> Rgb {
    (0..=50)
        .map(|step| mix(colour, towards, f64::from(step) / 50.0))
        .find(|mixed| contrast(*mixed, ground) >= READABLE)
        .unwrap_or(towards)
}

fn mix(from: Rgb, to: Rgb, share: f64) -> Rgb {
    std::array::from_fn(|i| (f64::from(from[i]) + (f64::from(to[i]) - f64::from(from[i])) * share).round() as u8)
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = colour.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn parse(text: &str) -> Option<Rgb> {
    let digits = text.trim().strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, r, g, b] = number.to_be_bytes();
    Some([r, g, b])
}

fn hex([r, g, b]: Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_readable(accent: &Accent) {
        let (light, dark) = (parse(&accent.light).unwrap(), parse(&accent.dark).unwrap());
        assert!(contrast(light, WHITE) >= READABLE && contrast(light, LIGHT_PAPER) >= READABLE, "{accent:?}");
        assert!(contrast(dark, parse(Accent::DARK_INK).unwrap()) >= READABLE && contrast(dark, DARK_SHEET) >= READABLE);
    }

    #[test]
    fn the_known_extremes_of_contrast() {
        assert!((contrast(WHITE, BLACK) - 21.0).abs() < 1e-9);
        assert!((contrast(WHITE, WHITE) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn every_brand_can_be_read() {
        is_readable(&Accent::of(None));
        for level in (0..=255).step_by(51) {
            for green in (0..=255).step_by(51) {
                for blue in (0..=255).step_by(51) {
                    is_readable(&Accent::of(Some(&hex([level, green, blue].map(|c: i32| c as u8)))));
                }
            }
        }
    }

    #[test]
    fn a_readable_brand_stays_and_what_is_no_colour_falls_back() {
        assert_eq!(Accent::of(Some("#7a1f5c")).light, "#7a1f5c");
        for wrong in ["red", "#12345", "#12345g", "#fff;}body{display:none", "", "#+12345"] {
            assert_eq!(Accent::of(Some(wrong)), Accent::of(None), "{wrong:?}");
        }
    }
}
