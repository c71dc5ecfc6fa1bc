//! Settings: defaults in the binary, then a TOML file, then `AFTERWORD_*` variables, then flags.

mod files;
mod names;
mod shown;

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
};

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};
use url::Url;

pub use names::{Unknown, unknown};
pub use shown::Shown;

use crate::metrics::Access;

/// All settings of an installation.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
    /// A file that holds this installation's secret.
    pub secret_file: Option<PathBuf>,
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

impl Default for Settings {
    fn default() -> Self {
        Self {
            database_url: "sqlite://data/afterword.db".to_owned(),
            addr: SocketAddr::from(([127, 0, 0, 1], 3000)),
            public_url: None,
            smtp_url: None,
            sms_url: None,
            secret_file: None,
            log: "info,sea_orm_migration=warn".to_owned(),
            log_format: LogFormat::Text,
            metrics: "local".to_owned(),
            metrics_token: None,
            otlp_url: None,
        }
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
            WrongSetting::new(&name, error.kind.to_string())
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

    /// The address that links begin with.
    #[must_use]
    pub fn public_address(&self) -> String {
        let mut listens = self.addr;
        if listens.ip().is_unspecified() {
            listens.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        self.public_url.clone().unwrap_or_else(|| format!("http://{listens}"))
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
    fn a_wrong_setting_is_named() {
        let wrong = Settings { database_url: "mysql://x".to_owned(), ..Settings::default() };
        assert!(wrong.check().unwrap_err().to_string().contains("AFTERWORD_DATABASE_URL"));
        let wrong = Settings { smtp_url: Some("mail.example.org".to_owned()), ..Settings::default() };
        assert!(wrong.check().unwrap_err().to_string().contains("AFTERWORD_SMTP_URL"));
    }
}
