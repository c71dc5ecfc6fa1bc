//! Passwords: argon2id, with the parameters OWASP recommends (19 MiB, two passes).

use argon2::{
    Argon2, PasswordHash, PasswordHasher, PasswordVerifier,
    password_hash::{SaltString, errors::Error as HashError},
};

use super::rules::LONGEST;
use crate::{Entropy, Error, Result, secret};

/// Hashes a new password; [`super::rules::check`] says before whether it may be one.
pub(crate) async fn hash(entropy: &dyn Entropy, password: &str) -> Result<String> {
    let mut salt = [0; 16];
    entropy.fill(&mut salt);
    let password = password.to_owned();
    off_the_runtime(move || {
        let salt = SaltString::encode_b64(&salt)?;
        Ok(Argon2::default().hash_password(password.as_bytes(), &salt)?.to_string())
    })
    .await
}

/// A password for somebody else, to be typed once and then changed: about 79 bits.
pub(super) fn made(entropy: &dyn Entropy) -> String {
    secret::spoken(entropy, 16)
}

/// Whether `password` belongs to `stored`. Without a stored hash it takes as long and says no, so that the
/// time an answer takes does not tell whether a user exists.
pub(super) async fn verify(stored: Option<String>, password: &str) -> Result<bool> {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$CTF0aNwcDDDqvg9ylmzjtvjBNZLvGiDU8GoFsNhRs0w";
    // A character has at most four octets. What is longer is nobody's password.
    if password.len() > 4 * LONGEST {
        return Ok(false);
    }
    let known = stored.is_some();
    let stored = stored.unwrap_or_else(|| NOBODY.to_owned());
    let password = password.to_owned();
    let right = off_the_runtime(move || {
        let parsed = PasswordHash::new(&stored)?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await?;
    Ok(known && right)
}

/// Hashing takes tens of milliseconds of one core: not on the threads that answer requests.
async fn off_the_runtime<T: Send + 'static>(
    work: impl FnOnce() -> std::result::Result<T, HashError> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::Internal(format!("password hashing stopped: {error}")))?
        .map_err(|error| Error::Internal(format!("password hashing failed: {error}")))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::entropy::SeededEntropy;

    #[tokio::test]
    async fn a_password_verifies_only_against_its_own_hash() {
        let stored = hash(&SeededEntropy::new(1), "correct horse battery").await.unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(verify(Some(stored.clone()), "correct horse battery").await.unwrap());
        assert!(!verify(Some(stored), "correct horse").await.unwrap());
        assert!(!verify(None, "correct horse battery").await.unwrap());
    }

    /// The cheapest of several measurements: what else the machine does only ever adds to one.
    async fn cheapest(stored: Option<String>) -> Duration {
        let mut best = Duration::MAX;
        for _ in 0..7 {
            let started = Instant::now();
            assert!(!verify(stored.clone(), "not this one").await.unwrap());
            best = best.min(started.elapsed());
        }
        best
    }

    #[tokio::test]
    async fn nobody_costs_as_much_as_somebody() {
        let stored = hash(&SeededEntropy::new(1), "correct horse battery").await.unwrap();
        let (somebody, nobody) = (cheapest(Some(stored)).await, cheapest(None).await);
        assert!(nobody * 2 > somebody && somebody * 2 > nobody, "{somebody:?} and {nobody:?}");
    }
}
