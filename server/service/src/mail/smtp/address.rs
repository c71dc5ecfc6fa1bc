//! Where the mail server is and how it is spoken to: read from one URL.

use std::{net::IpAddr, path::PathBuf};

use lettre::transport::smtp::authentication::Credentials;
use url::{Host, Url};

/// How the connection is kept from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Security {
    /// TLS from the first byte (`smtps://`).
    Tls,
    /// TLS before anything is said that matters, or no mail.
    StartTls,
    /// None: only to this machine, or where the URL says so.
    None,
}

/// Everything that `AFTERWORD_SMTP_URL` says.
#[derive(Clone)]
pub(super) struct SmtpAddress {
    /// Name or address of the server.
    pub(super) host: String,
    /// Its port.
    pub(super) port: u16,
    /// How the connection is kept from being read.
    pub(super) security: Security,
    /// Name and password, if the server wants them.
    pub(super) credentials: Option<Credentials>,
    /// A certificate (PEM) to trust besides the public ones.
    pub(super) ca: Option<PathBuf>,
}

/// Why a URL names no mail server.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SmtpUrlError(pub(super) String);

impl SmtpAddress {
    /// Reads `smtp://` or `smtps://` `[user:password@]host[:port][?tls=none|required][&ca=FILE]`.
    ///
    /// Ports: 465 for `smtps`, else 587, or 25 without TLS. `smtp` demands STARTTLS unless the host is this machine
    /// or `tls=none` says otherwise; `tls=required` demands it from this machine too.
    pub(super) fn parse(text: &str) -> Result<Self, SmtpUrlError> {
        let wrong = |why: &str| SmtpUrlError(why.to_owned());
        let url = Url::parse(text).map_err(|_| wrong("it is not of the form smtp://user:password@host:port."))?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| wrong("it names no host."))?;
        let mut security = match url.scheme() {
            "smtps" => Security::Tls,
            "smtp" if is_this_machine(host) => Security::None,
            "smtp" => Security::StartTls,
            _ => return Err(wrong("it starts neither with smtp:// nor with smtps://.")),
        };
        let mut ca = None;
        for (name, value) in url.query_pairs() {
            match (&*name, &*value) {
                ("tls", _) if security == Security::Tls => {
                    return Err(wrong("with smtps:// there is nothing to say about tls."));
                }
                ("tls", "required") => security = Security::StartTls,
                ("tls", "none") => security = Security::None,
                ("tls", _) => return Err(wrong("tls is either required or none.")),
                ("ca", file) => ca = Some(PathBuf::from(file)),
                _ => return Err(wrong("after the ? it knows tls and ca.")),
            }
        }
        let credentials = match (url.username(), url.password()) {
            ("", _) => None,
            (user, password) => Some(Credentials::new(decoded(user), decoded(password.unwrap_or_default()))),
        };
        let port = url.port().unwrap_or(match security {
            Security::Tls => 465,
            Security::StartTls => 587,
            Security::None => 25,
        });
        // Brackets belong to the URL, not to the address.
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        Ok(Self { host, port, security, credentials, ca })
    }
}

/// Whether `host` is the machine on which this runs.
pub(super) fn is_this_machine(host: &str) -> bool {
    match Host::parse(host) {
        Ok(Host::Ipv4(ip)) => ip.is_loopback(),
        Ok(Host::Ipv6(ip)) => ip.is_loopback(),
        Ok(Host::Domain(name)) => name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()),
        Err(_) => false,
    }
}

/// Percent signs of a URL, undone: passwords hold all sorts of characters.
fn decoded(text: &str) -> String {
    // A query string's rules differ only in the plus sign.
    let text = text.replace('+', "%2B");
    url::form_urlencoded::parse(format!("x={text}").as_bytes())
        .next()
        .map_or_else(String::new, |(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::nasty;

    fn read(text: &str) -> (String, u16, Security) {
        let address = SmtpAddress::parse(text).unwrap();
        (address.host, address.port, address.security)
    }

    #[test]
    fn tls_is_demanded_except_on_this_machine_or_when_told() {
        assert_eq!(read("smtps://mail.example.org"), ("mail.example.org".to_owned(), 465, Security::Tls));
        assert_eq!(read("smtp://mail.example.org"), ("mail.example.org".to_owned(), 587, Security::StartTls));
        assert_eq!(
            read("smtp://mail.example.org:2525?tls=none"),
            ("mail.example.org".to_owned(), 2525, Security::None)
        );
        assert_eq!(read("smtp://127.0.0.1:2525"), ("127.0.0.1".to_owned(), 2525, Security::None));
        assert_eq!(read("smtp://localhost"), ("localhost".to_owned(), 25, Security::None));
        assert_eq!(read("smtp://[::1]:2525"), ("::1".to_owned(), 2525, Security::None));
        assert_eq!(read("smtp://127.0.0.1:2525?tls=required").2, Security::StartTls);
    }

    #[test]
    fn a_wrong_url_says_what_is_wrong() {
        for (text, word) in [
            ("http://mail.example.org", "smtp://"),
            ("smtp://mail.example.org?tls=maybe", "required"),
            ("smtps://mail.example.org?tls=none", "smtps"),
            ("smtp://mail.example.org?timeout=3", "tls and ca"),
            ("mail.example.org", "form"),
        ] {
            let error = SmtpAddress::parse(text).err().unwrap();
            assert!(error.to_string().contains(word), "{text}: {error}");
        }
    }

    #[test]
    fn credentials_are_decoded() {
        assert_eq!(decoded("p%40ss+word%25"), "p@ss+word%");
        let address = SmtpAddress::parse("smtp://user%40example.org:p%3Ass@mail.example.org").unwrap();
        assert_eq!(address.credentials, Some(Credentials::new("user@example.org".to_owned(), "p:ss".to_owned())));
    }

    proptest! {
        #[test]
        fn any_text_is_an_address_or_an_error_that_says_what_is_wrong(
            text in prop_oneof![nasty::soup(), nasty::text(), "smtps?://\\PC{0,30}", "smtp://[a-z:@%0-9\\[\\]]{0,20}\\?(tls|ca)=[a-z%0-9]{0,8}"]
        ) {
            match SmtpAddress::parse(&text) {
                Ok(address) => prop_assert!(!address.host.is_empty() && address.port > 0 || text.contains(":0"), "{text}"),
                Err(error) => prop_assert!(error.to_string().ends_with('.'), "{error}"),
            }
        }
    }
}
