//! Settings: defaults in the binary, then a TOML file, then `AFTERWORD_*` variables, then flags.

mod files;
mod names;
mod shown;

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    num::NonZeroU32,
    path::{Path, PathBuf},
};

use domain::survey::file::LARGEST_MB;
use figment::{
    Figment,
    error::Kind,
    providers::{Env, Format, Serialized, Toml},
};
use ipnet::IpNet;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use service::{uploads, webhooks::guard::Allowed};
use url::Url;

pub use names::{Unknown, unknown};
pub use shown::Shown;

use crate::{http::limits, metrics::Access};

/// All settings of an installation.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// `sqlite://path` or `postgres://user:password@host/name`.
    pub database_url: String,
    /// Where to listen.
    pub addr: SocketAddr,
    /// The address under which customers and staff reach this installation; none: where it listens.
    pub public_url: Option<String>,
    /// `smtp://` or `smtps://user:password@host:port`; none: mail stays in the outbox.
    pub smtp_url: Option<String>,
    /// A gateway for text messages.
    pub sms_url: Option<String>,
    /// A file that holds this installation's secret; none: beside the file of SQLite.
    pub secret_file: Option<PathBuf>,
    /// Networks of reverse proxies that are believed about who speaks to them (`X-Forwarded-For`).
    #[serde(deserialize_with = "networks")]
    pub trusted_proxies: Vec<IpNet>,
    /// Requests a minute that an API token may make.
    pub api_rate: NonZeroU32,
    /// The largest file that a customer may send, in MB (1–40), whatever a survey says.
    pub file_largest_mb: u16,
    /// How much of what customers sent may wait for its form to be submitted, in MB.
    pub files_waiting_mb: u32,
    /// How much of what comes with comment cards, which anybody can send, is taken within 24 hours, in MB.
    pub card_files_daily_mb: u32,
    /// How much of what came with comment cards is kept in all, in MB.
    pub card_files_mb: u32,
    /// For how many seconds, once asked to end, requests are taken while `/readyz` already says no: as long as a load
    /// balancer needs to see it.
    pub drain_seconds: u64,
    /// Networks besides the public internet that webhooks may go to, as CIDR with commas between them.
    pub webhook_allow: String,
    /// What to log: `info`, or directives such as `afterword=debug,sea_orm=warn`.
    pub log: String,
    /// In which form to log.
    pub log_format: LogFormat,
    /// Who may read the figures at `/metrics`: `off`, `local`, `token`, or an address of their own such as `127.0.0.1:9187`.
    pub metrics: String,
    /// The bearer token with which `/metrics` may be read from elsewhere.
    pub metrics_token: Option<String>,
    /// Where traces go: a collector that speaks OTLP over HTTP, such as `http://localhost:4318`; none: nowhere.
    pub otlp_url: Option<String>,
}

/// The form of a line of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs: a JSON object a line.
    Json,
}

/// Networks as a list, or in one text with commas between them, as variables have it; an address is a network of one.
fn networks<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<IpNet>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        List(Vec<String>),
        Text(String),
    }
    let texts = match Written::deserialize(deserializer)? {
        Written::List(texts) => texts,
        Written::Text(text) => text.split(',').map(str::to_owned).collect(),
    };
    let network = |text: &str| text.parse().or_else(|_| text.parse().map(|address: IpAddr| IpNet::from(address)));
    texts
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .map(|text| network(text).map_err(|_| D::Error::custom(format!("{text:?} is no network such as 10.0.0.0/8"))))
        .collect()
}

impl Default for Settings {
    fn default() -> Self {
        let files = uploads::Most::default();
        Self {
            database_url: "sqlite://data/afterword.db".to_owned(),
            addr: SocketAddr::from(([127, 0, 0, 1], 3000)),
            public_url: None,
            smtp_url: None,
            sms_url: None,
            secret_file: None,
            trusted_proxies: Vec::new(),
            api_rate: limits::USUAL,
            file_largest_mb: files.largest,
            files_waiting_mb: files.waiting,
            card_files_daily_mb: files.cards_daily,
            card_files_mb: files.cards,
            drain_seconds: 0,
            webhook_allow: String::new(),
            log: "info,sea_orm_migration=warn".to_owned(),
            log_format: LogFormat::Text,
            metrics: "local".to_owned(),
            metrics_token: None,
            otlp_url: None,
        }
    }
}

/// For logs and panics: addresses without the passwords in them.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("database_url", &without_password(&self.database_url))
            .field("addr", &self.addr)
            .field("public_url", &self.public_url)
            .field("smtp_url", &self.smtp_url.as_deref().map(without_password))
            .field("sms_url", &self.sms_url.as_deref().map(without_password))
            .field("secret_file", &self.secret_file)
            .field("log", &self.log)
            .finish()
    }
}

/// Where a URL leads: scheme and host. Passwords stand before the host, and keys of gateways behind it.
fn without_password(url: &str) -> String {
    match Url::parse(url) {
        Ok(url) => format!("{}://{}…", url.scheme(), url.host_str().unwrap_or_default()),
        Err(_) => "…".to_owned(),
    }
}

/// What is wrong with a value, without the value: it may be an address with a password.
fn without_value(kind: &Kind) -> String {
    match kind {
        // An error of syntax shows the line that it is in, between its place and what is wrong.
        Kind::Message(text) => {
            let mut lines = text.lines();
            let first = lines.next().unwrap_or_default();
            lines.next_back().map_or_else(|| first.to_owned(), |last| format!("{first}: {last}"))
        }
        Kind::InvalidType(_, expected) | Kind::InvalidValue(_, expected) => format!("it is not {expected}"),
        Kind::Unsupported(_) | Kind::UnsupportedKey(..) => "it is of a kind that no setting has".to_owned(),
        other => other.to_string(),
    }
}

/// A setting that cannot be used; says which, and what would do.
#[derive(Debug, thiserror::Error)]
#[error("The setting {name} cannot be used: {why}")]
pub struct WrongSetting {
    /// The setting, as an environment variable.
    pub name: String,
    /// What is wrong with it.
    pub why: String,
}

impl WrongSetting {
    fn new(name: &str, why: impl Into<String>) -> Self {
        Self { name: format!("AFTERWORD_{}", name.to_uppercase()), why: why.into() }
    }
}

impl Settings {
    /// Reads defaults, `file` and the environment, in this order, the later ones winning.
    ///
    /// # Errors
    /// A sentence that names the setting, when a value is of the wrong form or a name is unknown.
    pub fn load(file: Option<&Path>) -> Result<Self, WrongSetting> {
        Self::read(&Self::sources(file)?)
    }

    fn sources(file: Option<&Path>) -> Result<Figment, WrongSetting> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if let Some(path) = file {
            figment = figment.merge(Toml::file_exact(path));
        }
        let variables: Vec<_> = std::env::vars_os().collect();
        // Other parts of the installation may have variables with the prefix; unknown names in the file are errors.
        let known = Env::prefixed("AFTERWORD_").filter(|key| names::is_known(key.as_str()));
        Ok(files::Secrets::read(&variables)?.into_iter().fold(figment.merge(known), Figment::merge))
    }

    fn read(figment: &Figment) -> Result<Self, WrongSetting> {
        let settings: Self = figment.extract().map_err(|error| {
            let name = error.path.first().cloned().unwrap_or_else(|| "config".to_owned());
            WrongSetting::new(&name, without_value(&error.kind))
        })?;
        settings.check()
    }

    /// Who may read the figures.
    ///
    /// # Errors
    /// When the setting says nothing that is known, or asks for a token and none is set.
    pub fn metrics_access(&self) -> Result<Access, WrongSetting> {
        Access::parse(&self.metrics, self.metrics_token.as_deref()).map_err(|why| WrongSetting::new("metrics", why))
    }

    /// The file of an SQLite database; none for PostgreSQL.
    #[must_use]
    pub fn sqlite_file(&self) -> Option<&Path> {
        let path = self.database_url.strip_prefix("sqlite://")?;
        Some(Path::new(path.split('?').next().unwrap_or(path)))
    }

    /// Where the installation's secret is: in the file that is named, or beside the file of SQLite. Nowhere with
    /// PostgreSQL, unless it is named: replicas share no folder.
    #[must_use]
    pub fn secret_place(&self) -> Option<PathBuf> {
        let beside = || {
            let mut file = self.sqlite_file()?.as_os_str().to_owned();
            file.push(".secret");
            Some(file.into())
        };
        self.secret_file.clone().or_else(beside)
    }

    /// How much is taken of files at most.
    #[must_use]
    pub const fn files(&self) -> uploads::Most {
        uploads::Most {
            largest: self.file_largest_mb,
            waiting: self.files_waiting_mb,
            cards_daily: self.card_files_daily_mb,
            cards: self.card_files_mb,
        }
    }

    /// The address that links begin with.
    #[must_use]
    pub fn public_address(&self) -> String {
        let mut listens = self.addr;
        if listens.ip().is_unspecified() {
            listens.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        self.public_url.clone().unwrap_or_else(|| format!("http://{listens}"))
    }

    /// The networks of `webhook_allow`.
    ///
    /// # Errors
    /// The entry that is no network.
    pub fn webhook_networks(&self) -> Result<Allowed, WrongSetting> {
        Allowed::parse(&self.webhook_allow).map_err(|entry| {
            WrongSetting::new("webhook_allow", format!("{entry:?} is not a network such as 10.0.0.0/8."))
        })
    }

    fn check(mut self) -> Result<Self, WrongSetting> {
        let known = ["sqlite://", "postgres://", "postgresql://"];
        if !known.iter().any(|scheme| self.database_url.starts_with(scheme)) {
            return Err(WrongSetting::new("database_url", "it starts neither with sqlite:// nor with postgres://."));
        }
        if let Some(address) = &self.public_url {
            let wrong =
                || WrongSetting::new("public_url", "it is not a web address such as https://feedback.example.org.");
            let web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host();
            let url = Url::parse(address).ok().filter(web).ok_or_else(wrong)?;
            self.public_url = Some(url.as_str().trim_end_matches('/').to_owned());
        }
        if let Some(smtp) = &self.smtp_url {
            Url::parse(smtp).ok().filter(|url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host()).ok_or_else(
                || WrongSetting::new("smtp_url", "it is not of the form smtp://user:password@host:port."),
            )?;
        }
        self.webhook_networks()?;
        if !(1..=LARGEST_MB).contains(&self.file_largest_mb) {
            return Err(WrongSetting::new("file_largest_mb", format!("it is not a number from 1 to {LARGEST_MB}.")));
        }
        if let Some(otlp) = &self.otlp_url {
            Url::parse(otlp).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host()).ok_or_else(
                || WrongSetting::new("otlp_url", "it is not a web address such as http://localhost:4318."),
            )?;
        }
        self.metrics_access()?;
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_hold() {
        let settings = Settings::default().check().unwrap();
        assert_eq!(settings.public_address(), "http://127.0.0.1:3000");
    }

    #[test]
    fn links_begin_where_it_listens_unless_told_otherwise() {
        let at = |addr: &str, public: Option<&str>| {
            let public_url = public.map(str::to_owned);
            Settings { addr: addr.parse().unwrap(), public_url, ..Settings::default() }
                .check()
                .unwrap()
                .public_address()
        };
        assert_eq!(at("127.0.0.1:3001", None), "http://127.0.0.1:3001");
        assert_eq!(at("0.0.0.0:80", None), "http://127.0.0.1:80");
        assert_eq!(at("[::1]:3000", None), "http://[::1]:3000");
        assert_eq!(at("0.0.0.0:3000", Some("https://feedback.example.org/")), "https://feedback.example.org");
    }

    #[test]
    fn networks_are_read_as_list_or_text() {
        let read = |toml: &str| {
            let settings: Settings =
                Figment::from(Serialized::defaults(Settings::default())).merge(Toml::string(toml)).extract()?;
            Ok::<_, Box<figment::Error>>(settings.trusted_proxies.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        let both = ["10.0.0.0/8", "::1/128"];
        assert_eq!(read(r#"trusted_proxies = "10.0.0.0/8, ::1""#).unwrap(), both);
        assert_eq!(read(r#"trusted_proxies = ["10.0.0.0/8", "::1"]"#).unwrap(), both);
        assert!(read(r#"trusted_proxies = "ten""#).unwrap_err().to_string().contains("no network"));
    }

    #[test]
    fn no_password_is_told() {
        let settings = Settings {
            database_url: "postgres://afterword:hunter2@db/afterword".to_owned(),
            smtp_url: Some("smtps://user:hunter2@mail.example.org".to_owned()),
            sms_url: Some("https://sms.example.org/?key=hunter2".to_owned()),
            ..Settings::default()
        };
        let told = format!("{settings:?}");
        assert!(!told.contains("hunter2") && told.contains("postgres://db"), "{told}");
        for file in [
            "smtp_url = \"smtps://user:hunter2@mail",
            "smtp_url = [\"smtps://user:hunter2@mail\"]",
            "addr = \"hunter2\"",
            "smtp_url = \"hunter2\"",
        ] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("settings.toml");
            std::fs::write(&path, file).unwrap();
            let wrong = Settings::load(Some(&path)).unwrap_err().to_string();
            assert!(!wrong.contains("hunter2") && wrong.contains("cannot be used"), "{wrong}");
        }
    }

    #[test]
    fn a_wrong_setting_is_named() {
        let wrong = Settings { database_url: "mysql://x".to_owned(), ..Settings::default() };
        assert!(wrong.check().unwrap_err().to_string().contains("AFTERWORD_DATABASE_URL"));
        let wrong = Settings { smtp_url: Some("mail.example.org".to_owned()), ..Settings::default() };
        assert!(wrong.check().unwrap_err().to_string().contains("AFTERWORD_SMTP_URL"));
        let wrong = Settings { webhook_allow: "10.0.0.0/8, intranet".to_owned(), ..Settings::default() };
        let said = wrong.check().unwrap_err().to_string();
        assert!(said.contains("AFTERWORD_WEBHOOK_ALLOW") && said.contains("intranet"), "{said}");
    }
}
