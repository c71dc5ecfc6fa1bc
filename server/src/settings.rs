//! Settings: defaults in the binary, then a TOML file, then `AFTERWORD_*` variables, then flags.

use std::{
    fmt,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use figment::{
    Figment,
    error::Kind,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};
use url::Url;

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
    /// A file that holds this installation's secret.
    pub secret_file: Option<PathBuf>,
    /// What to log: `info`, or directives such as `afterword=debug,sea_orm=warn`.
    pub log: String,
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
    pub fn load(file: Option<&std::path::Path>) -> Result<Self, WrongSetting> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if let Some(path) = file {
            figment = figment.merge(Toml::file_exact(path));
        }
        let known = Env::prefixed("AFTERWORD_").filter(|key| {
            // Other parts of the installation may have variables with the prefix; unknown names in the file are errors.
            matches!(
                key.as_str().to_ascii_lowercase().as_str(),
                "database_url" | "addr" | "public_url" | "smtp_url" | "sms_url" | "secret_file" | "log"
            )
        });
        let settings: Self = figment.merge(known).extract().map_err(|error| {
            let name = error.path.first().cloned().unwrap_or_else(|| "config".to_owned());
            WrongSetting::new(&name, without_value(&error.kind))
        })?;
        settings.check()
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
    }
}
