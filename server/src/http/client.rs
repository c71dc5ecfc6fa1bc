//! Where a request comes from, also behind proxies that are trusted to say so.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use axum::{
    extract::{ConnectInfo, Request},
    http::HeaderMap,
};
use ipnet::IpNet;
use tower::util::MapRequestLayer;

use super::observe::FromTrustedProxy;

/// What proxies add to, each the address that spoke to it.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address of the client: the peer, or what the last trusted proxy says of its peer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Client(pub IpAddr);

impl Client {
    /// Where nothing is known: in tests, which have no connection.
    pub const UNKNOWN: Self = Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED));

    /// What limits count by: the address, or of IPv6 the network that one household or server has (its first 64 bits).
    #[must_use]
    pub fn network(self) -> IpAddr {
        match self.0 {
            IpAddr::V4(_) => self.0,
            IpAddr::V6(ip) => Ipv6Addr::from_bits(ip.to_bits() & !u128::from(u64::MAX)).into(),
        }
    }
}

/// Puts the [`Client`] into requests, believing the proxies that are `trusted`.
pub fn found(trusted: Arc<[IpNet]>) -> MapRequestLayer<impl Fn(Request) -> Request + Clone> {
    MapRequestLayer::new(move |mut request: Request| {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        let client = peer.map_or(Client::UNKNOWN, |peer| told(peer, request.headers(), &trusted));
        if peer.is_some_and(|peer| is_trusted(peer.to_canonical(), &trusted)) {
            request.extensions_mut().insert(FromTrustedProxy);
        }
        request.extensions_mut().insert(client);
        request
    })
}

fn is_trusted(address: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|network| network.contains(&address))
}

/// Walks from the peer outwards as long as the address that speaks is a trusted proxy: what stands further left was
/// written by somebody who is not.
fn told(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> Client {
    let mut client = peer.to_canonical();
    let listed: Vec<&str> = headers
        .get_all(FORWARDED_FOR)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    for said in listed.iter().rev() {
        if !is_trusted(client, trusted) {
            break;
        }
        let Some(address) = address(said.trim()) else { break };
        client = address;
    }
    Client(client)
}

/// An address as proxies write it: plain, or with a port.
fn address(text: &str) -> Option<IpAddr> {
    let plain = text.parse().ok();
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    plain.or_else(with_port).map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        let trusted: Vec<IpNet> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        told(peer.parse().unwrap(), &headers, &trusted).0.to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let proxies = ["10.0.0.0/8", "fd00::/8"];
        assert_eq!(client("203.0.113.7", &["198.51.100.1"], &proxies), "203.0.113.7");
        assert_eq!(client("10.1.1.1", &["198.51.100.1"], &proxies), "198.51.100.1");
        assert_eq!(client("10.1.1.1", &["6.6.6.6, 198.51.100.1, 10.2.2.2"], &proxies), "198.51.100.1");
        assert_eq!(client("10.1.1.1", &["6.6.6.6", "198.51.100.1"], &proxies), "198.51.100.1");
        assert_eq!(client("10.1.1.1", &[], &proxies), "10.1.1.1");
        assert_eq!(client("10.1.1.1", &["6.6.6.6, unknown"], &proxies), "10.1.1.1");
        assert_eq!(client("10.1.1.1", &["198.51.100.1:4711"], &proxies), "198.51.100.1");
        assert_eq!(client("::ffff:10.1.1.1", &["[2001:db8::1]:80"], &proxies), "2001:db8::1");
        assert_eq!(client("10.1.1.1", &["198.51.100.1"], &[]), "10.1.1.1");
    }

    #[test]
    fn a_limit_counts_networks_of_ipv6() {
        let network = |text: &str| Client(text.parse().unwrap()).network().to_string();
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(network("198.51.100.1"), "198.51.100.1");
    }
}
