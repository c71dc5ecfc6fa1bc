//! Numbers with decimals that are exact and have an order.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How many decimals are kept.
const DECIMALS: usize = 6;
/// One, in the unit in which numbers are kept.
const ONE: u64 = 1_000_000;
/// The most digits before the point: with the decimals they still fit into 64 bits.
const DIGITS: usize = 12;

/// A number with up to twelve digits before the point and six behind it. Equal numbers are equal: `2.50` is `2.5`.
/// As JSON it is its text, for other programs read numbers with decimals as something near them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Number(i64);

/// A text that is no number, or one with more digits than are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no number of at most {DIGITS} digits and {DECIMALS} decimals, such as 6 or 2.5")]
pub struct NoNumber;

impl Number {
    /// The lowest that is kept.
    pub const LOWEST: Self = Self(-Self::HIGHEST.0);
    /// The highest that is kept.
    pub const HIGHEST: Self = Self(999_999_999_999_999_999);

    /// How many decimals it has, without noughts at the end.
    #[must_use]
    pub fn decimals(self) -> usize {
        self.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len())
    }

    /// Whether it has no decimals.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.0.unsigned_abs().is_multiple_of(ONE)
    }

    /// So many things.
    #[must_use]
    pub fn count(things: usize) -> Self {
        u32::try_from(things).map_or(Self(i64::MAX), Self::from)
    }
}

impl TryFrom<String> for Number {
    type Error = NoNumber;

    fn try_from(text: String) -> Result<Self, NoNumber> {
        text.parse()
    }
}

impl From<Number> for String {
    fn from(number: Number) -> Self {
        number.to_string()
    }
}

macro_rules! from_integers {
    ($($integer:ty),+) => {
        $(impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self(i64::from(value) * ONE.cast_signed())
            }
        })+
    };
}

from_integers!(i16, i32, u32);

impl FromStr for Number {
    type Err = NoNumber;

    fn from_str(text: &str) -> Result<Self, NoNumber> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let (whole, decimals) = match digits.split_once('.') {
            Some((_, "")) => return Err(NoNumber),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let fits = |digits: &str, most| digits.len() <= most && digits.bytes().all(|digit| digit.is_ascii_digit());
        if whole.is_empty() || !fits(whole, DIGITS) || !fits(decimals, DECIMALS) {
            return Err(NoNumber);
        }
        format!("{whole}{decimals:0<DECIMALS$}").parse().map(|units: i64| Self(sign * units)).map_err(|_| NoNumber)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = self.0.unsigned_abs();
        let (sign, whole, decimals) = (if self.0 < 0 { "-" } else { "" }, units / ONE, units % ONE);
        if decimals == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{decimals:0DECIMALS$}");
        write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn equal_numbers_are_equal_however_they_are_written() {
        assert_eq!(number("2.50"), number("02.5"));
        assert_eq!(number("-0"), number("0"));
        assert_eq!(number("6"), Number::from(6_i16));
        assert_eq!(number("-0.25").to_string(), "-0.25");
        assert!(number("-1.5") < number("-1") && number("9.999999") < number("10"));
        assert!(number("3.000").is_whole() && !number("3.1").is_whole());
    }

    #[test]
    fn what_is_no_number_is_not() {
        for wrong in ["", "-", ".5", "5.", "1.2.3", "--1", "+1", "1e3", "٣", "1 ", "1.1234567", "1234567890123"] {
            assert_eq!(wrong.parse::<Number>(), Err(NoNumber), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_number_is_written_as_it_is_read(units in -999_999_999_999_999_999_i64..=999_999_999_999_999_999) {
            prop_assert_eq!(number(&Number(units).to_string()), Number(units));
        }
    }
}
