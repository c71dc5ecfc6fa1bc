//! Rules for text that people and systems give us.

/// Whether the text has control characters other than line feed and tab (carriage returns are for [`tidy`] to remove).
#[must_use]
pub fn has_control(text: &str) -> bool {
    text.chars().any(|c| c.is_control() && c != '\n' && c != '\t')
}

/// The text as it is kept: line ends as one `\n`, no blanks at either end. Nothing else is changed.
#[must_use]
pub fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// Whether the text is a key: `[a-z0-9][a-z0-9-]*`, at most 60 characters.
#[must_use]
pub fn is_key(text: &str) -> bool {
    text.len() <= 60
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Whether the text is a reason code: up to six keys parted by `/`, such as `billing/late-fee`, at most 200 characters.
///
/// An underscore is allowed inside, because helpdesks write them.
#[must_use]
pub fn is_reason(text: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    text.len() <= 200 && text.split('/').count() <= 6 && text.split('/').all(part)
}

/// The address in the form in which it is kept and compared (blanks cut, domain in lower case); nothing when it is none.
///
/// Takes what mail servers in use take: one `@`, a local part of at most 64 characters without blanks, quotes or
/// brackets, a domain with a dot; letters outside ASCII are allowed in both (RFC 6531). At most 254 octets (RFC 5321).
#[must_use]
pub fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@')?;
    let local_fits = (1..=64).contains(&local.len())
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(|c| {
            c.is_alphanumeric()
                || (!c.is_ascii() && !c.is_whitespace() && !c.is_control())
                || ".!#$%&'*+/=?^_`{|}~-".contains(c)
        });
    let label_fits = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let domain_fits = domain.contains('.')
        && domain.split('.').all(label_fits)
        && domain.rsplit('.').next().is_some_and(|top| top.len() >= 2 && !top.chars().all(|c| c.is_ascii_digit()));
    (text.len() <= 254 && local_fits && domain_fits).then(|| format!("{local}@{}", domain.to_lowercase()))
}

/// The phone number as E.164 (`+4915112345678`); nothing when it is none.
///
/// Blanks, hyphens, dots, slashes and brackets are dropped and a leading `00` read as `+`. Numbers without a country
/// code are not guessed at: 8–15 digits, the first not 0 (ITU-T E.164).
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > 40 {
        return None;
    }
    let international = text.strip_prefix('+').or_else(|| text.strip_prefix("00"))?;
    let mut digits = String::with_capacity(16);
    for c in international.chars() {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}' | '\u{202f}' => {}
            _ => return None,
        }
    }
    ((8..=15).contains(&digits.len()) && !digits.starts_with('0')).then(|| format!("+{digits}"))
}

/// The first `limit` characters, with an ellipsis as the last of them when something was cut. For previews.
#[must_use]
pub fn shortened(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let kept: String = text.chars().take(limit.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_in_use_are_taken() {
        assert_eq!(email(" A.Jansen@Example.ORG ").as_deref(), Some("A.Jansen@example.org"));
        for good in ["a@b.co", "o'neil+tag@mail.example.com", "用户@例子.广告", "x_y-z@sub.sub.example"] {
            assert!(email(good).is_some(), "{good}");
        }
    }

    #[test]
    fn what_is_no_address_is_not() {
        let long = format!("{}@example.org", "x".repeat(65));
        for wrong in [
            "",
            "@",
            "a@",
            "@b.co",
            "a b@c.de",
            "a@b",
            "a@b..c",
            "a..b@c.de",
            ".a@c.de",
            "a@-b.de",
            "a@b.c",
            "a@1.2.3.4",
            "a@b.de\nBcc: x@y.z",
            "a\0@b.de",
            "a@b@c.de",
            "<a@b.de>",
            "a,b@c.de",
            &long,
        ] {
            assert!(email(wrong).is_none(), "{wrong:?}");
        }
    }

    #[test]
    fn phone_numbers_are_brought_to_one_form() {
        assert_eq!(phone("+49 (151) 1234-5678").as_deref(), Some("+4915112345678"));
        assert_eq!(phone("0049 151 12345678").as_deref(), Some("+4915112345678"));
        for wrong in ["", "0151 12345678", "+0151 12345678", "+49", "+49 CALL ME NOW", "+1234567890123456", "12"] {
            assert!(phone(wrong).is_none(), "{wrong:?}");
        }
    }

    #[test]
    fn keys_and_reasons() {
        assert!(is_key("billing-1") && is_key("1st"));
        for wrong in ["", "-a", "A", "a/b", "a b", "é", &"a".repeat(61)] {
            assert!(!is_key(wrong), "{wrong:?}");
        }
        assert!(is_reason("billing") && is_reason("billing/late-fee") && is_reason("a/b_c/d"));
        for wrong in ["", "/", "a/", "/a", "a//b", "A", "a b", "a/b/c/d/e/f/g", &"a".repeat(201)] {
            assert!(!is_reason(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn previews_are_cut_at_characters() {
        assert_eq!(shortened("Ärger mit der Rechnung", 7), "Ärger…");
        assert_eq!(shortened("kurz", 4), "kurz");
    }

    proptest! {
        #[test]
        fn normal_forms_are_stable(text in "\\PC{0,60}", number in "\\+?[0-9 ()./-]{0,24}", address in "[a-z.+]{0,9}@[a-zA-Z.-]{0,12}") {
            if let Some(kept) = phone(&number) {
                prop_assert_eq!(phone(&kept), Some(kept));
            }
            if let Some(kept) = email(&address) {
                prop_assert_eq!(email(&kept), Some(kept));
            }
            prop_assert_eq!(tidy(&tidy(&text)), tidy(&text));
            prop_assert!(shortened(&text, 10).chars().count() <= 10);
        }

        #[test]
        fn an_address_never_holds_what_breaks_a_mail_header(text in any::<String>()) {
            if let Some(kept) = email(&format!("{text}@example.org")) {
                prop_assert!(!kept.chars().any(|c| c.is_control() || c.is_whitespace() || "<>,;:\"()[]\\".contains(c)));
            }
        }
    }
}
