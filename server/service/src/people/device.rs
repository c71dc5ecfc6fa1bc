//! Browsers that were let in before: their tries are counted apart, so that nobody who knows an address can keep its
//! owner out.
//!
//! The proof is a cookie that only this installation can make: sealed with its secret, for one address.

use chrono::{DateTime, Duration, Utc};

use crate::{Service, secret};

/// How long a browser stays known without a log-in.
pub(super) const KNOWN: Duration = Duration::days(180);
/// What the seal is for.
const PURPOSE: &str = "device cookie";

/// What a browser brings to a log-in.
#[derive(Clone, Debug, Default)]
pub struct Browser {
    /// The session that its cookie holds: it ends when another begins.
    pub session: Option<super::SessionId>,
    /// Its device cookie.
    pub device: Option<String>,
    /// Its `User-Agent` header.
    pub user_agent: String,
}

/// The proof that a browser was let in with the address of this hash. None without a secret to seal it with.
pub(super) fn cookie(cx: &Service, address: &str) -> Option<String> {
    let nonce = secret::token(cx.entropy.as_ref());
    let content = format!("{address} {nonce} {}", cx.now().timestamp());
    cx.vault.seal(cx.entropy.as_ref(), PURPOSE, content.as_bytes()).ok()
}

/// Under which key the tries of this browser are counted at the address of this hash: its own if it was let in
/// before, that of everybody else otherwise.
pub(super) fn tries_key(cx: &Service, address: &str, cookie: Option<&str>) -> String {
    match cookie.and_then(|cookie| nonce_of(cx, address, cookie)) {
        Some(nonce) => format!("device:{}", secret::hash(&nonce)),
        None => format!("address:{address}"),
    }
}

fn nonce_of(cx: &Service, address: &str, cookie: &str) -> Option<String> {
    let content = String::from_utf8(cx.vault.open(PURPOSE, cookie).ok()?).ok()?;
    let mut words = content.split(' ');
    let (of, nonce, at) = (words.next()?, words.next()?, words.next()?);
    let made: DateTime<Utc> = DateTime::from_timestamp(at.parse().ok()?, 0)?;
    (secret::same(of, address) && cx.now() - made < KNOWN).then(|| nonce.to_owned())
}
