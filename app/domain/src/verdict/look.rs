//! A look at a form, as the form itself carries it: when it was fetched, and by what kind of visitor.
//!
//! A look records nothing, so nothing on our side remembers it. The page carries it in a hidden field instead, and the form
//! brings it back. Nobody can make one up: the server seals it with a key of its own, together with the link and the
//! attempt that it belongs to. The seal is the server's affair; here is only what is sealed.

use chrono::{DateTime, Utc};

use super::Traits;
use crate::AttemptId;

/// A look at a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// When the page was made; milliseconds count, nothing finer.
    pub at: DateTime<Utc>,
    /// What the request for it showed.
    pub traits: Traits,
}

/// A text that is no look of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no look at a form")]
pub struct LookError;

/// Digits of the time: 48 bits of milliseconds, as in a UUID v7.
const TIME: usize = 12;
/// Digits of the traits.
const TRAITS: usize = 4;

impl Look {
    /// The name of the form field that carries it: no question can have it as its key.
    pub const FIELD: &'static str = "looked_at";

    /// What is sealed: the look, with the link or place that was looked at and the attempt that began. So a look cannot
    /// be carried over to another form.
    #[must_use]
    pub fn to_seal(self, place: &str, attempt: AttemptId) -> String {
        format!("look 1\n{place}\n{attempt}\n{self}")
    }

    /// The value of the field: the look with its seal.
    #[must_use]
    pub fn sealed(self, seal: &str) -> String {
        format!("{self}.{seal}")
    }

    /// Parts the value of the field into the look and its seal, which is still to be checked.
    ///
    /// # Errors
    /// When it is nothing that [`Self::sealed`] makes.
    pub fn parted(field: &str) -> Result<(Self, &str), LookError> {
        let (look, seal) = field.split_once('.').ok_or(LookError)?;
        Ok((look.parse()?, seal))
    }
}

impl std::fmt::Display for Look {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let millis = self.at.timestamp_millis().clamp(0, (1 << 48) - 1);
        write!(f, "{millis:0TIME$x}{:0TRAITS$x}", self.traits.bits())
    }
}

impl std::str::FromStr for Look {
    type Err = LookError;

    fn from_str(text: &str) -> Result<Self, LookError> {
        // One spelling each: `from_str_radix` would also take a sign or capitals.
        let is_digit = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
        if text.len() != TIME + TRAITS || !text.bytes().all(is_digit) {
            return Err(LookError);
        }
        let millis = i64::from_str_radix(&text[..TIME], 16).map_err(|_| LookError)?;
        let bits = u16::from_str_radix(&text[TIME..], 16).map_err(|_| LookError)?;
        let at = DateTime::from_timestamp_millis(millis).ok_or(LookError)?;
        Ok(Self { at, traits: Traits::from_bits(bits).ok_or(LookError)? })
    }
}

#[cfg(test)]
mod tests {
    use super::super::traits::any_traits;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_look_is_refused() {
        let look = Look { at: DateTime::from_timestamp_millis(1_789_000_000_123).unwrap(), traits: Traits::NOTHING };
        let text = look.to_string();
        assert_eq!(text, "01a088b5a27b0200");
        for wrong in
            ["", "0", &text[1..], &text.to_uppercase(), "+1a088960b7b0200", "01a088b5a27bffff", "ä1a088960b7b02"]
        {
            assert_eq!(wrong.parse::<Look>(), Err(LookError), "{wrong}");
            assert!(Look::parted(wrong).is_err() && Look::parted(&format!("{wrong}.seal")).is_err());
        }
        assert_eq!(Look::parted(&look.sealed("x.y")), Ok((look, "x.y")));
    }

    #[test]
    fn no_question_is_called_like_the_field() {
        assert!(!crate::text::is_key(Look::FIELD));
    }

    #[test]
    fn a_seal_is_for_one_place_and_one_attempt() {
        let look = Look { at: DateTime::UNIX_EPOCH, traits: Traits::NOTHING };
        let one = look.to_seal("a", AttemptId::from_bits(1));
        assert_ne!(one, look.to_seal("b", AttemptId::from_bits(1)));
        assert_ne!(one, look.to_seal("a", AttemptId::from_bits(2)));
    }

    proptest! {
        #[test]
        fn looks_round_trip(millis in 0_i64..1 << 48, traits in any_traits(), text in "[0-9a-f.]{0,20}|\\PC{0,20}") {
            let look = Look { at: DateTime::from_timestamp_millis(millis).unwrap(), traits };
            prop_assert_eq!(look.to_string().parse(), Ok(look));
            if let Ok(read) = text.parse::<Look>() {
                prop_assert_eq!(read.to_string(), text);
            }
        }
    }
}
