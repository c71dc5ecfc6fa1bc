//! The settings themselves: what they say of each other.

use url::{Host, Url};

use super::Finding;
use crate::{
    metrics::Access,
    settings::{self, Settings},
};

pub(super) fn look(settings: &Settings) -> Vec<Finding> {
    let mut findings = vec![public_url(settings)];
    findings.extend(metrics(settings));
    findings.extend(settings::unknown(std::env::vars_os()).into_iter().map(|unknown| {
        let meant = unknown.meant.map_or_else(|| "It can go.".to_owned(), |meant| format!("Was {meant} meant?"));
        Finding::warning("settings", format!("{} is no setting and is not read. {meant}", unknown.name))
    }));
    findings
}

fn public_url(settings: &Settings) -> Finding {
    const SUBJECT: &str = "public address";
    let address = settings.public_address();
    let is_local = Url::parse(&address).ok().is_some_and(|url| match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    });
    match (&settings.public_url, is_local) {
        (None, _) if settings.addr.ip().is_loopback() => Finding::warning(
            SUBJECT,
            format!(
                "Links in mails begin with {address}, which only this machine reaches. Set AFTERWORD_PUBLIC_URL before the first mail."
            ),
        ),
        (None, _) => Finding::warning(
            SUBJECT,
            format!("Links in mails begin with {address}. Set AFTERWORD_PUBLIC_URL to the address that customers use."),
        ),
        (Some(_), true) => {
            Finding::warning(SUBJECT, format!("{address} is reached from this machine only; customers cannot answer."))
        }
        (Some(_), false) if address.starts_with("http://") => Finding::warning(
            SUBJECT,
            format!(
                "{address} is not encrypted: answers and passwords can be read on the way. Put a proxy with TLS in front and begin the address with https://."
            ),
        ),
        (Some(_), false) => Finding::ok(SUBJECT, format!("Links begin with {address}.")),
    }
}

fn metrics(settings: &Settings) -> Option<Finding> {
    const SUBJECT: &str = "metrics";
    Some(match settings.metrics_access().ok()? {
        Access::Off => Finding::ok(SUBJECT, "The figures are not given out."),
        Access::Local { token: None } => Finding::ok(SUBJECT, "This machine reads the figures at /metrics."),
        Access::Local { token: Some(_) } => {
            Finding::ok(SUBJECT, "This machine reads the figures at /metrics, and whoever has the token.")
        }
        Access::Token(_) => Finding::ok(SUBJECT, "Whoever has the token reads the figures at /metrics."),
        Access::Own(address) if address.ip().is_loopback() => {
            Finding::ok(SUBJECT, format!("This machine reads the figures at http://{address}/metrics."))
        }
        Access::Own(address) => Finding::warning(
            SUBJECT,
            format!("Whoever reaches {address} reads the figures there. See that only Prometheus does."),
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Level;

    fn of(public: Option<&str>, addr: &str) -> Level {
        let settings =
            Settings { public_url: public.map(str::to_owned), addr: addr.parse().unwrap(), ..Settings::default() };
        public_url(&settings).level
    }

    #[test]
    fn an_address_that_customers_do_not_reach_or_anybody_reads_along_is_told() {
        assert_eq!(of(Some("https://feedback.example.org"), "127.0.0.1:3000"), Level::Ok);
        assert_eq!(of(Some("http://feedback.example.org"), "127.0.0.1:3000"), Level::Warning);
        assert_eq!(of(Some("https://localhost"), "127.0.0.1:3000"), Level::Warning);
        assert_eq!(of(None, "0.0.0.0:80"), Level::Warning);
    }
}
