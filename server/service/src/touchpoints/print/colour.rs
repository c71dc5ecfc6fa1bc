//! Colours on white paper, and where the brand's may be used.

/// Red, green and blue.
pub(super) type Rgb = (u8, u8, u8);

/// Text.
pub(super) const INK: Rgb = (0x1f, 0x1d, 0x1a);
/// Text of second rank.
pub(super) const SECOND_INK: Rgb = (0x5d, 0x58, 0x50);
/// Marks to cut and fold by.
pub(super) const MARK: Rgb = (0x8b, 0x85, 0x7b);
/// The accent of an organisation that has none.
const OWN_ACCENT: Rgb = (0x1f, 0x5f, 0x6b);

/// The least contrast of text (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;
/// The least contrast of a sign that is not text (WCAG 2.2, 1.4.11).
const VISIBLE: f64 = 3.0;

/// The colour of the short link: the accent if it can be read on white, else ink.
pub(super) fn of_text(accent: Option<Rgb>) -> Rgb {
    at_least(accent, READABLE)
}

/// The colour of the dot: the accent if it can be seen on white, else ink.
pub(super) fn of_dot(accent: Option<Rgb>) -> Rgb {
    at_least(accent, VISIBLE)
}

fn at_least(accent: Option<Rgb>, contrast: f64) -> Rgb {
    let accent = accent.unwrap_or(OWN_ACCENT);
    if on_white(accent) >= contrast { accent } else { INK }
}

/// The contrast of a colour with white, 1 to 21 (WCAG 2.2, "contrast ratio").
fn on_white((r, g, b): Rgb) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    1.05 / (0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_is_used_where_it_can_be_read() {
        assert_eq!(of_text(Some((0x80, 0, 0x40))), (0x80, 0, 0x40));
        assert_eq!(of_text(None), OWN_ACCENT);
        // Orange: enough for a dot, not for letters.
        let orange = (0xe0, 0x70, 0x20);
        assert_eq!((of_dot(Some(orange)), of_text(Some(orange))), (orange, INK));
        let yellow = (0xff, 0xe0, 0x00);
        assert_eq!((of_dot(Some(yellow)), of_text(Some(yellow))), (INK, INK));
    }
}
