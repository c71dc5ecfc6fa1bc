//! Secrets that the server itself must read again: sealed at rest with the installation's own secret.
//!
//! Passwords and tokens are hashed ([`crate::secret`]). What must be had back (the signing key of a webhook, the seed
//! of a second factor) is sealed here, so that a copy of the database alone gives none of it away. The installation's
//! secret is a file that is no part of the database.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use domain::sentence;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::{Entropy, Error, Result};

/// Octets of randomness that a secret file must hold.
const STRENGTH: usize = 32;
/// Letters in which base 64 writes as many.
const STRENGTH_AS_TEXT: usize = 43;
/// Octets of the random nonce before each sealed text.
const NONCE: usize = 24;
/// What every sealed text begins with: the way it was sealed.
const FORM: &str = "v1.";
/// Octets of the seal of a look: as much as of a token, for nobody can try many.
const LOOK_SEAL: usize = 16;

/// Seals secrets, and opens them again.
///
/// Without a secret file there is no key: then [`Vault::seal`] and [`Vault::open`] say in a sentence what to do.
pub struct Vault(Option<Keys>);

/// What is derived from the installation's secret, each for one purpose.
struct Keys {
    secrets: XChaCha20Poly1305,
    looks: Hmac<Sha256>,
    visitors: Hmac<Sha256>,
}

/// Why the installation's secret cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The file cannot be read.
    #[error("the file {} cannot be read: {}", .0.display(), .1)]
    Unreadable(PathBuf, #[source] io::Error),
    /// There is no such file, and none can be made.
    #[error("the file {} cannot be made: {}", .0.display(), .1)]
    Unwritable(PathBuf, #[source] io::Error),
    /// The file holds too little to be a secret.
    #[error(
        "the file {} holds too little: it needs {} random bytes or more, also as base 64, such as `openssl rand -base64 32` makes",
        .0.display(), STRENGTH
    )]
    TooShort(PathBuf),
}

impl Vault {
    /// The vault of the secret in `content`, the content of a secret file: random octets, or their base 64. None when
    /// that is too little.
    #[must_use]
    pub fn of(content: &[u8]) -> Option<Self> {
        // A newline at the end of a text is no part of the secret.
        let (secret, least) =
            if content.is_ascii() { (content.trim_ascii(), STRENGTH_AS_TEXT) } else { (content, STRENGTH) };
        if secret.len() < least {
            return None;
        }
        let derive = |purpose: &[u8]| {
            let mut key = [0; 32];
            Hkdf::<Sha256>::new(None, secret).expand(purpose, &mut key).ok()?;
            Some(key)
        };
        let secrets = XChaCha20Poly1305::new(&derive(b"afterword vault v1")?.into());
        let looks = Hmac::new_from_slice(&derive(b"afterword look v1")?).ok()?;
        let visitors = Hmac::new_from_slice(&derive(b"afterword card visitor v1")?).ok()?;
        Some(Self(Some(Keys { secrets, looks, visitors })))
    }

    /// A vault without a key.
    #[must_use]
    pub const fn closed() -> Self {
        Self(None)
    }

    /// The vault of a secret file.
    ///
    /// # Errors
    /// When the file cannot be read or holds too little.
    pub fn read(file: &Path) -> Result<Self, VaultError> {
        let content = fs::read(file).map_err(|error| VaultError::Unreadable(file.to_owned(), error))?;
        Self::of(&content).ok_or_else(|| VaultError::TooShort(file.to_owned()))
    }

    /// The vault of a secret file, which is made when there is none, readable by its owner only.
    ///
    /// # Errors
    /// When the file cannot be made or read, or holds too little.
    pub fn read_or_make(file: &Path, entropy: &dyn Entropy) -> Result<Self, VaultError> {
        match Self::read(file) {
            Err(VaultError::Unreadable(_, error)) if error.kind() == io::ErrorKind::NotFound => {
                make(file, entropy).map_err(|error| VaultError::Unwritable(file.to_owned(), error))?;
                Self::read(file)
            }
            read => read,
        }
    }

    /// Whether there is a key.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.0.is_some()
    }

    /// Seals `secret`, as text. It opens only for the same `purpose`: name there the table, column and row that it is
    /// kept in, so that nobody can put it elsewhere.
    ///
    /// # Errors
    /// [`Error::Conflict`] when there is no key, with what to do.
    pub fn seal(&self, entropy: &dyn Entropy, purpose: &str, secret: &[u8]) -> Result<String> {
        let mut nonce = [0; NONCE];
        entropy.fill(&mut nonce);
        let sealed = self
            .key()?
            .encrypt(&XNonce::from(nonce), Payload { msg: secret, aad: purpose.as_bytes() })
            .map_err(|_| Error::Internal("a secret is too long to be sealed".to_owned()))?;
        Ok(format!("{FORM}{}", STANDARD.encode([&nonce[..], &sealed].concat())))
    }

    /// Opens what [`Vault::seal`] sealed for the same `purpose`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when there is no key; [`Error::Internal`] when it was sealed with another one, for another
    /// purpose, or was tampered with.
    pub fn open(&self, purpose: &str, sealed: &str) -> Result<Vec<u8>> {
        let key = self.key()?;
        let damaged = || {
            Error::Internal(
                "A stored secret cannot be opened: the installation's secret file is not the one it was sealed with."
                    .to_owned(),
            )
        };
        let octets = sealed.strip_prefix(FORM).and_then(|text| STANDARD.decode(text).ok()).ok_or_else(damaged)?;
        let (nonce, sealed) = octets.split_first_chunk::<NONCE>().ok_or_else(damaged)?;
        key.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: purpose.as_bytes() }).map_err(|_| damaged())
    }

    /// The seal of a look at a form, of what [`domain::verdict::Look::to_seal`] gives; none without a key.
    #[must_use]
    pub fn look_seal(&self, look: &str) -> Option<String> {
        let mut mac = self.0.as_ref()?.looks.clone();
        mac.update(look.as_bytes());
        Some(URL_SAFE_NO_PAD.encode(&mac.finalize().into_bytes()[..LOOK_SEAL]))
    }

    /// Whether `seal` is the seal of this look.
    #[must_use]
    pub fn is_look_seal(&self, look: &str, seal: &str) -> bool {
        self.look_seal(look).is_some_and(|ours| bool::from(ours.as_bytes().ct_eq(seal.as_bytes())))
    }

    /// The keyed hash by which the sender of a comment card is known again; none without a key.
    #[must_use]
    pub fn visitor_hash(&self, visitor: &str) -> Option<String> {
        let mut mac = self.0.as_ref()?.visitors.clone();
        mac.update(visitor.as_bytes());
        Some(URL_SAFE_NO_PAD.encode(&mac.finalize().into_bytes()[..LOOK_SEAL]))
    }

    fn key(&self) -> Result<&XChaCha20Poly1305> {
        self.0.as_ref().map(|keys| &keys.secrets).ok_or_else(|| Error::conflict(sentence!("vault-without-secret")))
    }
}

impl std::fmt::Debug for Vault {
    /// Never the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.is_open() { "Vault(open)" } else { "Vault(closed)" })
    }
}

/// Makes a secret file. It gets its name only when it is whole: of two processes that start together one makes it,
/// and the other never reads half of it.
fn make(file: &Path, entropy: &dyn Entropy) -> io::Result<()> {
    let (mut secret, mut random) = ([0; STRENGTH], [0; 8]);
    entropy.fill(&mut secret);
    entropy.fill(&mut random);
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{:x}", u64::from_le_bytes(random)));
    let whole = file.with_file_name(name);
    let made = write(&whole, &STANDARD.encode(secret)).and_then(|()| match fs::hard_link(&whole, file) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    });
    fs::remove_file(&whole).ok();
    made
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::SystemEntropy;

    fn vault(content: &[u8]) -> Vault {
        Vault::of(content).unwrap()
    }

    #[test]
    fn what_was_sealed_opens_for_its_purpose_and_key_only() {
        let vault_a = vault(&[200; 32]);
        let sealed = vault_a.seal(&SystemEntropy, "totp 1", b"seed").unwrap();
        assert_ne!(sealed, vault_a.seal(&SystemEntropy, "totp 1", b"seed").unwrap(), "a nonce is used once");
        assert_eq!(vault(&[200; 32]).open("totp 1", &sealed).unwrap(), b"seed");
        assert!(vault_a.open("totp 2", &sealed).is_err());
        assert!(vault(&[201; 32]).open("totp 1", &sealed).is_err());
        let mut tampered = sealed.clone();
        let last = if tampered.ends_with('A') { "B" } else { "A" };
        tampered.replace_range(tampered.len() - 1.., last);
        for wrong in [tampered.as_str(), "", "v1.", "v1.AAAA", "seed"] {
            assert!(vault_a.open("totp 1", wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn without_a_key_it_says_what_to_do() {
        let error = Vault::closed().seal(&SystemEntropy, "x", b"y").unwrap_err();
        assert!(error.to_string().contains("AFTERWORD_SECRET_FILE"), "{error}");
        assert!(Vault::closed().open("x", "v1.").is_err());
    }

    #[test]
    fn a_look_is_sealed_by_the_own_secret() {
        let (ours, other) = (vault(&[200; 32]), vault(&[201; 32]));
        let seal = ours.look_seal("look 1").unwrap();
        assert_eq!(seal.len(), 22);
        assert!(ours.is_look_seal("look 1", &seal) && vault(&[200; 32]).is_look_seal("look 1", &seal));
        assert!(!ours.is_look_seal("look 2", &seal) && !other.is_look_seal("look 1", &seal));
        assert!(!ours.is_look_seal("look 1", "") && !ours.is_look_seal("look 1", &seal[1..]));
        assert!(Vault::closed().look_seal("look 1").is_none() && !Vault::closed().is_look_seal("look 1", ""));
    }

    #[test]
    fn too_little_is_no_secret() {
        assert!(Vault::of(b"").is_none() && Vault::of(&[255; 31]).is_none());
        assert!(Vault::of(b"correct horse battery staple\n").is_none());
        let text = STANDARD.encode([7; 32]);
        let sealed = vault(text.as_bytes()).seal(&SystemEntropy, "x", b"y").unwrap();
        assert_eq!(vault(format!("{text}\n").as_bytes()).open("x", &sealed).unwrap(), b"y", "an editor's newline");
    }

    #[test]
    fn a_file_is_made_once_and_kept() {
        let folder = std::env::temp_dir().join(format!("afterword-vault-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.db.secret");
        let first = Vault::read_or_make(&file, &SystemEntropy).unwrap();
        let sealed = first.seal(&SystemEntropy, "x", b"y").unwrap();
        assert_eq!(Vault::read_or_make(&file, &SystemEntropy).unwrap().open("x", &sealed).unwrap(), b"y");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing else is left");
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&file).unwrap().permissions()) & 0o777, 0o600);
        fs::write(&file, "short").unwrap();
        assert!(matches!(Vault::read_or_make(&file, &SystemEntropy), Err(VaultError::TooShort(_))));
        assert!(matches!(Vault::read(&folder.join("none")), Err(VaultError::Unreadable(..))));
        fs::remove_dir_all(&folder).unwrap();
    }
}
