//! Which addresses may be sent to: those of the public internet, and networks that the administrator allows.
//!
//! A webhook's address is typed by a person, and its name is resolved by somebody else's server. Without this, whoever
//! may add a webhook could have the server talk to its own neighbours: databases, routers, the metadata of a cloud.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use domain::{Sentence, trouble};
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use url::{Host, Url};

/// Blocks of IPv4 that are not of the public internet (IANA's special-purpose registry, and multicast).
const SPECIAL_V4: [Ipv4Net; 16] = [
    v4([0, 0, 0, 0], 8),       // this network, 0.0.0.0
    v4([10, 0, 0, 0], 8),      // private
    v4([100, 64, 0, 0], 10),   // shared behind a carrier's NAT
    v4([127, 0, 0, 0], 8),     // this machine
    v4([169, 254, 0, 0], 16),  // link-local, and the metadata of clouds
    v4([172, 16, 0, 0], 12),   // private
    v4([192, 0, 0, 0], 24),    // protocol assignments
    v4([192, 0, 2, 0], 24),    // documentation
    v4([192, 31, 196, 0], 24), // AS112
    v4([192, 88, 99, 0], 24),  // former relays of 6to4
    v4([192, 168, 0, 0], 16),  // private
    v4([198, 18, 0, 0], 15),   // benchmarks
    v4([198, 51, 100, 0], 24), // documentation
    v4([203, 0, 113, 0], 24),  // documentation
    v4([224, 0, 0, 0], 4),     // multicast
    v4([240, 0, 0, 0], 4),     // reserved, broadcast
];

/// The block of IPv6 that is given out to the public internet; everything else is special.
const GLOBAL_V6: Ipv6Net = v6([0x2000, 0, 0, 0, 0, 0, 0, 0], 3);

/// Blocks within it that are not.
const SPECIAL_V6: [Ipv6Net; 4] = [
    v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 23), // protocol assignments: Teredo, benchmarks, ORCHID
    v6([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32), // documentation
    v6([0x2002, 0, 0, 0, 0, 0, 0, 0], 16), // 6to4, which leads to any IPv4 address
    v6([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20), // documentation
];

/// The prefix under which IPv6-only networks reach IPv4 addresses.
const NAT64: Ipv6Net = v6([0x64, 0xff9b, 0, 0, 0, 0, 0, 0], 96);

const fn v4([a, b, c, d]: [u8; 4], prefix: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), prefix)
}

const fn v6([a, b, c, d, e, f, g, h]: [u16; 8], prefix: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, d, e, f, g, h), prefix)
}

/// Networks that are allowed besides the public internet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed(Vec<IpNet>);

/// Why nothing is sent to an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not of the public internet.
    Private(IpAddr),
    /// It would go unencrypted.
    Unencrypted(IpAddr),
    /// There is no such network.
    NothingAllowed,
    /// It is no web address.
    NoWebAddress,
}

impl Refused {
    /// What staff read of it.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Private(address) => trouble::webhook_private(*address),
            Self::Unencrypted(address) => trouble::webhook_unencrypted(*address),
            Self::NothingAllowed => trouble::webhook_nothing_allowed(),
            Self::NoWebAddress => trouble::webhook_no_address(),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.sentence(), f)
    }
}

impl std::error::Error for Refused {}

impl Allowed {
    /// The networks in `list`: CIDR or single addresses, with commas or blanks between them.
    ///
    /// # Errors
    /// The first entry that is no network.
    pub fn parse(list: &str) -> Result<Self, String> {
        list.split([',', ' ', '\n', '\t'])
            .filter(|entry| !entry.is_empty())
            .map(|entry| {
                let network = entry.parse::<IpNet>().or_else(|_| entry.parse::<IpAddr>().map(IpNet::from));
                network.map(|network| network.trunc()).map_err(|_| entry.to_owned())
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Whether something may be sent to `address`, encrypted (`https`) or not.
    ///
    /// # Errors
    /// Why it may not.
    pub fn check(&self, address: IpAddr, https: bool) -> Result<(), Refused> {
        // An IPv4 address written as IPv6 is reached over IPv4.
        let address = address.to_canonical();
        if self.0.iter().any(|network| network.contains(&address)) {
            Ok(())
        } else if !is_public(address) {
            Err(Refused::Private(address))
        } else if !https {
            Err(Refused::Unencrypted(address))
        } else {
            Ok(())
        }
    }

    /// What can be said of `url` before its name is resolved.
    ///
    /// # Errors
    /// Why nothing may be sent to it.
    pub fn check_url(&self, url: &Url) -> Result<(), Refused> {
        let https = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err(Refused::NoWebAddress),
        };
        match url.host() {
            Some(Host::Ipv4(address)) => self.check(address.into(), https),
            Some(Host::Ipv6(address)) => self.check(address.into(), https),
            Some(Host::Domain(_)) if !https && self.0.is_empty() => Err(Refused::NothingAllowed),
            Some(Host::Domain(_)) => Ok(()),
            None => Err(Refused::NoWebAddress),
        }
    }
}

/// Whether an address is of the public internet.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !SPECIAL_V4.iter().any(|block| block.contains(&address)),
        IpAddr::V6(address) if NAT64.contains(&address) => is_public(embedded(address).into()),
        IpAddr::V6(address) => GLOBAL_V6.contains(&address) && !SPECIAL_V6.iter().any(|block| block.contains(&address)),
    }
}

/// The IPv4 address in the last 32 bits.
fn embedded(address: Ipv6Addr) -> Ipv4Addr {
    let [.., a, b, c, d] = address.octets();
    Ipv4Addr::new(a, b, c, d)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(allowed: &str, address: &str, https: bool) -> Result<(), Refused> {
        Allowed::parse(allowed).unwrap().check(address.parse().unwrap(), https)
    }

    #[test]
    fn nothing_but_the_public_internet_is_public() {
        for special in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.0",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "192.168.255.255",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::ffff:0:127.0.0.1",
            "64:ff9b::127.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:10::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "3fff::1",
            "4000::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "ff0e::1",
        ] {
            assert!(matches!(check("", special, true), Err(Refused::Private(_))), "{special}");
            assert!(check("", special, false).is_err(), "{special}");
        }
        for public in [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.1",
            "100.63.255.255",
            "100.128.0.1",
            "126.255.255.255",
            "128.0.0.1",
            "169.253.255.255",
            "169.255.0.1",
            "172.15.255.255",
            "172.32.0.1",
            "192.167.255.255",
            "192.169.0.1",
            "198.17.255.255",
            "198.20.0.1",
            "223.255.255.255",
            "::ffff:1.1.1.1",
            "64:ff9b::1.1.1.1",
            "2001:200::1",
            "2606:4700:4700::1111",
            "2a00:1450:4001:80b::200e",
        ] {
            assert_eq!(check("", public, true), Ok(()), "{public}");
            assert!(matches!(check("", public, false), Err(Refused::Unencrypted(_))), "{public}");
        }
    }

    #[test]
    fn what_is_allowed_is_allowed_however_it_is_written() {
        let allowed = "10.1.0.0/16, 127.0.0.1 fd00::/8";
        for (address, may) in [
            ("10.1.2.3", true),
            ("10.2.0.1", false),
            ("127.0.0.1", true),
            ("127.0.0.2", false),
            ("::ffff:10.1.2.3", true),
            ("fd12::1", true),
            ("fc12::1", false),
        ] {
            assert_eq!(check(allowed, address, true).is_ok(), may, "{address}");
            assert_eq!(check(allowed, address, false).is_ok(), may, "{address}");
        }
        assert_eq!(check(allowed, "1.1.1.1", true), Ok(()));
        assert_eq!(Allowed::parse("10.1.2.3/8").unwrap(), Allowed::parse("10.0.0.0/8").unwrap());
        assert_eq!(Allowed::parse(" ,").unwrap(), Allowed::default());
        for wrong in ["10.0.0.0/33", "localhost", "10.0.0"] {
            assert_eq!(Allowed::parse(wrong).unwrap_err(), wrong);
        }
    }

    #[test]
    fn an_address_in_a_url_is_seen_in_all_its_forms() {
        let check = |allowed: &str, url: &str| Allowed::parse(allowed).unwrap().check_url(&Url::parse(url).unwrap());
        for special in [
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://0177.0.0.1/",
            "https://127.1:8080/",
            "https://[::1]/",
            "https://[::ffff:7f00:1]/",
            "https://169.254.169.254/latest/meta-data",
            "https://１２７.0.0.1/",
            "http://10.0.0.1/",
        ] {
            assert!(matches!(check("", special), Err(Refused::Private(_))), "{special}");
        }
        assert_eq!(check("", "https://example.org/"), Ok(()), "its addresses are checked when it is resolved");
        assert_eq!(check("", "http://example.org/"), Err(Refused::NothingAllowed));
        assert_eq!(check("10.0.0.0/8", "http://intra.example.org/"), Ok(()));
        assert_eq!(check("10.0.0.0/8", "http://10.0.0.1/"), Ok(()));
        assert_eq!(check("10.0.0.0/8", "ftp://10.0.0.1/"), Err(Refused::NoWebAddress));
    }
}
