//! Codes of an app (RFC 6238): SHA-1, six digits, 30 seconds, a step early or late, as all apps make them.

use chrono::{DateTime, Utc};
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::{Error, Result};

/// Octets of a secret: what RFC 4226 recommends.
pub(super) const SECRET: usize = 20;
/// Seconds for which a code stands.
const STEP: u64 = 30;

/// An app's secret, with whose it is.
pub(super) struct App(Totp);

impl App {
    /// The app of the person with this address, which shows `issuer` beside it.
    pub(super) fn new(secret: &[u8], issuer: &str, email: &str) -> Result<Self> {
        // A colon parts the two in the address that the QR code holds.
        let totp = Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_step_duration(STEP)
            .with_skew(1)
            .with_secret(Secret::new(secret.into()))
            .with_issuer(Some(issuer.replace(':', " ")))
            .with_account_name(email.replace(':', " "))
            .build()
            .map_err(|error| Error::Internal(format!("no app can be set up: {error}")))?;
        Ok(Self(totp))
    }

    /// The step to which `code` belongs, if it is right at `now`.
    pub(super) fn step_of(&self, code: &str, now: DateTime<Utc>) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let step = self.0.check(&digits, now.timestamp().try_into().ok()?)?;
        step.try_into().ok()
    }

    /// The address that apps read from a QR code.
    pub(super) fn url(&self) -> Result<String> {
        self.0.to_url().map_err(|error| Error::Internal(format!("an app has no address: {error}")))
    }

    /// The secret as people type it: base 32 in groups of four.
    pub(super) fn key(&self) -> String {
        let letters: Vec<char> = self.0.secret().to_base32().chars().collect();
        letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// The test vectors of RFC 6238, appendix B, for SHA-1; of their eight digits the last six.
    #[test]
    fn the_codes_are_those_of_the_standard() {
        let app = App::new(b"12345678901234567890", "Nordlicht: Energie", "a@example.org").unwrap();
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            assert_eq!(app.step_of(code, at(seconds)), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_code_holds_one_step_early_and_late() {
        let app = App::new(b"12345678901234567890", "N", "a@example.org").unwrap();
        assert_eq!(app.step_of(" 081 804 ", at(1_111_111_109 + 30)), Some(37_037_036));
        assert_eq!(app.step_of("081804", at(1_111_111_109 - 30)), Some(37_037_036));
        for (code, seconds) in
            [("081804", 61), ("081804", -61), ("08180", 0), ("0818040", 0), ("", 0), ("08180x", 0), ("081805", 0)]
        {
            assert_eq!(app.step_of(code, at(1_111_111_109 + seconds)), None, "{code} {seconds}");
        }
    }

    #[test]
    fn the_address_names_issuer_and_account() {
        let app = App::new(b"12345678901234567890", "Nordlicht: Energie", "a+b@example.org").unwrap();
        let url = app.url().unwrap();
        assert!(url.starts_with("otpauth://totp/") && url.contains("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{url}");
        assert!(app.key().starts_with("GEZD GNBV"));
    }
}
