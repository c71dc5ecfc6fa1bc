//! Cells of a table that somebody opens in a spreadsheet.

use std::borrow::Cow;

/// A text that begins so is a formula to a spreadsheet, and a formula can send away what stands beside it.
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n'];

/// `text` so that no spreadsheet takes it for a formula: what begins like one gets an apostrophe before it.
///
/// For texts only. What a spreadsheet would take for a signed number is kept as it was written too: `+49151` is a telephone.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULA) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for formula in ["=1+1", "+49 151 1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-12.5", "+49151"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["", "billing-1", "12.5", "a=b", "{\"x\":1}"] {
            assert_eq!(harmless(text), text);
        }
    }
}
