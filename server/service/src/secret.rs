//! Random tokens, and the hashes of them that are stored instead.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::Entropy;

/// Length of a token in text: 128 bits in URL-safe base 64.
pub const TOKEN_LENGTH: usize = 22;

/// A random 128-bit token as text. It is shown or sent once and never stored; [`hash`] is.
#[must_use]
pub fn token(entropy: &dyn Entropy) -> String {
    let mut bytes = [0; 16];
    entropy.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Whether `text` has the form of a token: so that a malformed one is told from a forged one without a look-up.
#[must_use]
pub fn is_token(text: &str) -> bool {
    text.len() == TOKEN_LENGTH && URL_SAFE_NO_PAD.decode(text).is_ok_and(|bytes| bytes.len() == 16)
}

/// Letters and digits that nobody takes for one another: no `0` and `o`, no `1`, `i` and `l`.
pub const SPOKEN: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// Random text that people read and type, in groups of four parted by hyphens: `letters` of [`SPOKEN`], each of nearly
/// five bits.
#[must_use]
pub fn spoken(entropy: &dyn Entropy, letters: usize) -> String {
    let letters: Vec<char> = spoken_letters(entropy, letters).chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// As [`spoken`], in one piece.
#[must_use]
pub fn spoken_letters(entropy: &dyn Entropy, letters: usize) -> String {
    let mut text = String::with_capacity(letters);
    while text.len() < letters {
        let mut byte = [0];
        entropy.fill(&mut byte);
        // The last eight of 256 are thrown away, so that all letters are equally likely.
        if byte[0] < 248 {
            text.push(char::from(SPOKEN[usize::from(byte[0]) % SPOKEN.len()]));
        }
    }
    text
}

/// SHA-256 in hexadecimal. Enough for random tokens, which cannot be guessed; passwords go through argon2.
#[must_use]
pub fn hash(text: &str) -> String {
    hash_of(text.as_bytes())
}

/// The SHA-256 of bytes, in hexadecimal.
#[must_use]
pub fn hash_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash under which an address is remembered without keeping the address: of its trimmed lower-case form.
#[must_use]
pub fn address_hash(address: &str) -> String {
    hash(&address.trim().to_lowercase())
}

/// Compares two secrets without telling by its duration where they differ.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::SystemEntropy;
    use proptest::prelude::*;

    use crate::nasty;

    #[test]
    fn tokens_are_well_formed_and_differ() {
        let (a, b) = (token(&SystemEntropy), token(&SystemEntropy));
        assert!(is_token(&a) && is_token(&b));
        assert_ne!(a, b);
        assert!(!is_token("short") && !is_token(&"!".repeat(TOKEN_LENGTH)));
    }

    #[test]
    fn spoken_text_comes_in_groups_and_differs() {
        let (a, b) = (spoken(&SystemEntropy, 10), spoken(&SystemEntropy, 10));
        assert_ne!(a, b);
        assert_eq!((a.len(), a.split('-').map(str::len).collect::<Vec<_>>()), (12, vec![4, 4, 2]));
        assert!(a.bytes().all(|byte| byte == b'-' || SPOKEN.contains(&byte)), "{a}");
    }

    #[test]
    fn an_address_hashes_alike_however_it_is_written() {
        assert_eq!(address_hash(" A.Jansen@Example.org "), address_hash("a.jansen@example.org"));
        assert_eq!(hash("").len(), 64);
        assert!(same("x", "x") && !same("x", "y") && !same("x", "xy"));
    }

    proptest! {
        #[test]
        fn any_text_is_a_token_or_none(text in prop_oneof![nasty::text(), "[A-Za-z0-9_=+/-]{20,24}"]) {
            if is_token(&text) {
                prop_assert!(text.len() == TOKEN_LENGTH && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
            }
        }
    }
}
