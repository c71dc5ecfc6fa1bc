//! Who may read the figures.

use std::net::SocketAddr;

use axum::http::{HeaderMap, header};
use subtle::ConstantTimeEq;

/// What proxies add when they pass a request on. With one of them a request that comes from this machine may have
/// been anybody's.
const PASSED_ON: &[&str] =
    &["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/// Where and for whom `/metrics` answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Nowhere, for nobody.
    Off,
    /// Where everything is: for requests of this machine that no proxy passed on, and for whoever has the token.
    Local {
        /// The token, if there is one.
        token: Option<String>,
    },
    /// Where everything is, but only with the token.
    Token(String),
    /// At an address of its own, for whoever reaches it.
    Own(SocketAddr),
}

impl Access {
    /// Reads `off`, `local`, `token`, or an address with a port.
    ///
    /// # Errors
    /// What is wrong, as a sentence.
    pub(crate) fn parse(said: &str, token: Option<&str>) -> Result<Self, String> {
        let token = token.map(str::to_owned);
        if token.as_ref().is_some_and(|token| token.len() < 16) {
            return Err("AFTERWORD_METRICS_TOKEN is shorter than 16 characters.".to_owned());
        }
        match said {
            "off" => Ok(Self::Off),
            "local" => Ok(Self::Local { token }),
            "token" => token
                .map(Self::Token)
                .ok_or_else(|| "it asks for AFTERWORD_METRICS_TOKEN, which is not set.".to_owned()),
            address => address
                .parse()
                .map(Self::Own)
                .map_err(|_| "it is one of off, local, token, or an address such as 127.0.0.1:9187.".to_owned()),
        }
    }

    /// Whether a request at the main address may read them. `peer` is who connected, not who a header names.
    pub(crate) fn allows(&self, peer: Option<SocketAddr>, headers: &HeaderMap) -> bool {
        match self {
            Self::Off | Self::Own(_) => false,
            Self::Token(token) => brings(headers, token),
            Self::Local { token } => {
                is_local(peer, headers) || token.as_ref().is_some_and(|token| brings(headers, token))
            }
        }
    }
}

fn is_local(peer: Option<SocketAddr>, headers: &HeaderMap) -> bool {
    peer.is_some_and(|peer| peer.ip().to_canonical().is_loopback())
        && PASSED_ON.iter().all(|name| !headers.contains_key(*name))
}

fn brings(headers: &HeaderMap, token: &str) -> bool {
    let brought = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    brought
        .and_then(|value| value.strip_prefix("Bearer "))
        .is_some_and(|brought| brought.as_bytes().ct_eq(token.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    const TOKEN: &str = "0123456789abcdef";

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect()
    }

    fn peer(text: &str) -> Option<SocketAddr> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn it_is_said_in_a_word_or_an_address() {
        assert_eq!(Access::parse("off", None), Ok(Access::Off));
        assert_eq!(Access::parse("local", None), Ok(Access::Local { token: None }));
        assert_eq!(Access::parse("127.0.0.1:9187", None), Ok(Access::Own("127.0.0.1:9187".parse().unwrap())));
        assert!(Access::parse("token", None).unwrap_err().contains("AFTERWORD_METRICS_TOKEN"));
        assert!(Access::parse("local", Some("short")).unwrap_err().contains("16"));
        assert!(Access::parse("on", None).unwrap_err().contains("local"));
    }

    #[test]
    fn this_machine_reads_them_unless_a_proxy_stands_between() {
        let local = Access::Local { token: None };
        assert!(local.allows(peer("127.0.0.1:5000"), &HeaderMap::new()));
        assert!(local.allows(peer("[::ffff:127.0.0.1]:5000"), &HeaderMap::new()));
        assert!(!local.allows(peer("10.0.0.7:5000"), &HeaderMap::new()));
        assert!(!local.allows(None, &HeaderMap::new()));
        assert!(!local.allows(peer("127.0.0.1:5000"), &headers(&[("x-forwarded-for", "127.0.0.1")])));
    }

    #[test]
    fn the_token_lets_in_from_anywhere_and_another_does_not() {
        let (right, wrong) = (
            headers(&[("authorization", "Bearer 0123456789abcdef")]),
            headers(&[("authorization", "Bearer 0123456789abcdeg")]),
        );
        for access in [Access::Token(TOKEN.to_owned()), Access::Local { token: Some(TOKEN.to_owned()) }] {
            assert!(access.allows(peer("10.0.0.7:5000"), &right));
            assert!(!access.allows(peer("10.0.0.7:5000"), &wrong));
        }
        assert!(!Access::Off.allows(peer("127.0.0.1:5000"), &right));
        assert!(!Access::Token(TOKEN.to_owned()).allows(peer("127.0.0.1:5000"), &HeaderMap::new()));
    }
}
