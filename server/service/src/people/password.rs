//! Passwords: argon2id, with the parameters OWASP recommends (19 MiB, two passes).

use argon2::{
    Argon2, PasswordHash, PasswordHasher, PasswordVerifier,
    password_hash::{SaltString, errors::Error as HashError},
};

use crate::{Entropy, Error, Result};

/// The fewest characters a password may have.
pub(super) const SHORTEST: usize = 10;
/// The most bytes that are hashed; longer input would only cost time.
const LONGEST: usize = 256;

/// Checks a new password against the rules and hashes it.
pub(crate) async fn hash(entropy: &dyn Entropy, password: &str) -> Result<String> {
    if password.chars().count() < SHORTEST {
        return Err(Error::field("password", "too_short", format!("Use at least {SHORTEST} characters.")));
    }
    if password.len() > LONGEST {
        return Err(Error::field("password", "too_long", format!("Use at most {LONGEST} characters.")));
    }
    let mut salt = [0; 16];
    entropy.fill(&mut salt);
    let password = password.to_owned();
    off_the_runtime(move || {
        let salt = SaltString::encode_b64(&salt)?;
        Ok(Argon2::default().hash_password(password.as_bytes(), &salt)?.to_string())
    })
    .await
}

/// Whether `password` belongs to `stored`. Without a stored hash it takes as long and says no, so that the
/// time an answer takes does not tell whether a user exists.
pub(super) async fn verify(stored: Option<String>, password: &str) -> Result<bool> {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$CTF0aNwcDDDqvg9ylmzjtvjBNZLvGiDU8GoFsNhRs0w";
    if password.len() > LONGEST {
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

    #[tokio::test]
    async fn a_short_password_is_refused_by_name() {
        let error = hash(&SeededEntropy::new(1), "short").await.unwrap_err();
        assert!(matches!(error, Error::Invalid(ref fields) if fields[0].code == "too_short"));
    }
}
