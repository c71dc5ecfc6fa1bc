//! What a new password must be: long, not the person's own name or address, not one that attackers try first.
//!
//! No rules about kinds of letters (NIST SP 800-63B): they make people choose `Password1!`.

use domain::{Sentence, sentence};
use sha2::{Digest, Sha256};

use crate::{Error, Result};

/// The fewest characters a password may have.
pub(super) const SHORTEST: usize = 10;
/// The most: longer input would only cost time.
pub(super) const LONGEST: usize = 128;
/// Fewer different characters than this are a pattern: `abababababab`.
const VARIETY: usize = 4;
/// The first four octets of the SHA-256 of each of the most common passwords of ten characters and more, in lower
/// case, sorted. About one other password in 40,000 is taken for one of them. `data/NOTICE` says where they come from.
const COMMON: &[u8] = include_bytes!("../../data/common_passwords.bin");

/// Refuses a new `password` of the person with this address and name if it is a bad one.
pub(super) fn check(password: &str, email: &str, name: &str) -> Result<()> {
    let refused = |code: &str, why: Sentence| Err(Error::field("password", code, why));
    let length = password.chars().count();
    if length < SHORTEST {
        return refused("too_short", sentence!("password-too-short", shortest = SHORTEST));
    }
    if length > LONGEST {
        return refused("too_long", sentence!("password-too-long", longest = LONGEST));
    }
    if is_own(password, email, name) {
        return refused("personal", sentence!("password-personal"));
    }
    let mut different: Vec<char> = password.chars().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < VARIETY || is_common(password) {
        return refused("common", sentence!("password-common"));
    }
    Ok(())
}

/// Whether it is the address, what stands before its @, or the name, however written, with or without a number behind.
fn is_own(password: &str, email: &str, name: &str) -> bool {
    let typed = plain(password);
    let typed = typed.trim_end_matches(char::is_numeric);
    let mailbox = email.split('@').next().unwrap_or_default();
    [email, mailbox, name]
        .into_iter()
        .map(plain)
        .any(|own| !own.is_empty() && own.trim_end_matches(char::is_numeric) == typed)
}

fn plain(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether it is on the list of common passwords.
fn is_common(password: &str) -> bool {
    let [a, b, c, d, ..] = <[u8; 32]>::from(Sha256::digest(password.to_lowercase().as_bytes()));
    let (entries, _) = COMMON.as_chunks::<4>();
    entries.binary_search(&[a, b, c, d]).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    fn code(password: &str) -> Option<String> {
        match check(password, "jan.moss@example.org", "Jan Moss-Eriksen") {
            Ok(()) => None,
            Err(Error::Invalid(fields)) => Some(fields[0].code.clone()),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn length_is_what_counts() {
        assert_eq!(code("short-one").as_deref(), Some("too_short"));
        assert_eq!(code("zehn.zeich"), None);
        assert_eq!(code("äöüßäöüß¢").as_deref(), Some("too_short"), "characters are counted, not octets");
        assert_eq!(code(&"abcd efgh ".repeat(13)).as_deref(), Some("too_long"));
        assert_eq!(code(&"abcde fghi".repeat(12)), None);
        assert_eq!(code("correct horse battery"), None, "no digits are asked for");
    }

    #[test]
    fn names_and_addresses_are_refused() {
        for own in ["jan.moss@example.org", "JanMossEriksen", "jan moss eriksen 1984", "moss-eriksen jan"] {
            assert_eq!(code(own).is_some(), own != "moss-eriksen jan", "{own}");
        }
        assert!(check("jan.moss.1", "jan.moss@example.org", "J").is_err());
    }

    #[test]
    fn common_and_repeated_ones_are_refused() {
        for common in ["password123", "Qwertyuiop", "1q2w3e4r5t", "aaaaaaaaaaaa", "abcabcabcabc", "basketball"] {
            assert_eq!(code(common).as_deref(), Some("common"), "{common}");
        }
    }

    #[test]
    fn the_list_is_whole_and_takes_little_for_common() {
        let (entries, rest) = COMMON.as_chunks::<4>();
        assert!(rest.is_empty() && entries.len() > 99_000 && entries.is_sorted());
        let wrong = (0..20_000).filter(|n| is_common(&format!("a made up sentence, number {n}"))).count();
        assert!(wrong < 5, "{wrong} of 20,000");
    }

    #[test]
    fn the_demo_may_use_its_password() {
        check(demo::PASSWORD, "admin@nordlicht.example", "Ada Stern").unwrap();
    }
}
