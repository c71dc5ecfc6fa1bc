//! Cells of a table that somebody opens in a spreadsheet.

use std::borrow::Cow;

/// `text` so that no spreadsheet takes it for a formula: what begins like one gets an apostrophe before it.
///
/// A plain number stays as it is, also a negative one.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    let like_a_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if like_a_formula && text.parse::<f64>().is_err() { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for formula in ["=1+1", "+49 151 1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\")"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["", "billing-1", "-12.5", "+3", "a=b", "{\"x\":1}"] {
            assert_eq!(harmless(text), text);
        }
    }
}
