//! Keys and signatures, as the Standard Webhooks specification has them.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{Entropy, Error, Result};

/// What a key in text begins with.
const PREFIX: &str = "whsec_";
/// Octets of a new key; the specification allows 24 to 64.
const LENGTH: usize = 32;

/// A key that signs.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningKey(Vec<u8>);

impl SigningKey {
    /// A new key.
    #[must_use]
    pub fn new(entropy: &dyn Entropy) -> Self {
        let mut octets = vec![0; LENGTH];
        entropy.fill(&mut octets);
        Self(octets)
    }

    /// The key of `text`: `whsec_` and 24 to 64 octets in base 64.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let octets = STANDARD.decode(text.strip_prefix(PREFIX)?).ok()?;
        (24..=64).contains(&octets.len()).then_some(Self(octets))
    }

    /// The key as the receiver needs it.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{PREFIX}{}", STANDARD.encode(&self.0))
    }

    /// The signature of a message: `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base 64.
    ///
    /// # Errors
    /// [`Error::Internal`] never: HMAC takes keys of any length.
    pub fn sign(&self, id: &str, timestamp: i64, body: &str) -> Result<String> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).map_err(|error| Error::Internal(format!("a key: {error}")))?;
        mac.update(format!("{id}.{timestamp}.").as_bytes());
        mac.update(body.as_bytes());
        Ok(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
    }
}

impl std::fmt::Debug for SigningKey {
    /// Never the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningKey")
    }
}

/// The value of `webhook-signature`: one signature a key, with blanks between them.
///
/// # Errors
/// As [`SigningKey::sign`].
pub fn signatures(keys: &[SigningKey], id: &str, timestamp: i64, body: &str) -> Result<String> {
    let each: Vec<String> = keys.iter().map(|key| key.sign(id, timestamp, body)).collect::<Result<_>>()?;
    Ok(each.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::SystemEntropy;

    /// The example of the specification's reference libraries. Python's `hmac` agrees with it.
    #[test]
    fn the_published_example_is_signed_as_published() {
        let key = SigningKey::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signed = key.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#).unwrap();
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn two_keys_sign_side_by_side() {
        let keys = [SigningKey::new(&SystemEntropy), SigningKey::new(&SystemEntropy)];
        let both = signatures(&keys, "msg_1", 1, "{}").unwrap();
        let each: Vec<&str> = both.split(' ').collect();
        assert_eq!(each, [keys[0].sign("msg_1", 1, "{}").unwrap(), keys[1].sign("msg_1", 1, "{}").unwrap()]);
        assert_ne!(each[0], each[1]);
        for other in [keys[0].sign("msg_2", 1, "{}"), keys[0].sign("msg_1", 2, "{}"), keys[0].sign("msg_1", 1, "{ }")] {
            assert_ne!(other.unwrap(), each[0]);
        }
    }

    #[test]
    fn a_key_reads_back_and_others_are_none() {
        let key = SigningKey::new(&SystemEntropy);
        assert_eq!(SigningKey::parse(&key.to_text()).unwrap(), key);
        assert!(!format!("{key:?}").contains(&key.to_text()));
        for wrong in ["", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_!"] {
            assert!(SigningKey::parse(wrong).is_none(), "{wrong}");
        }
    }
}
