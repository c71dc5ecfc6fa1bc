//! Settings as `check` shows them: each with its value, secrets blanked, and where it comes from.

use std::path::Path;

use figment::{Figment, Source};
use serde::Serialize;
use serde_json::Value;
use url::Url;

use super::{
    Settings, WrongSetting,
    names::{SECRETS, variable},
};

/// What stands where a secret was.
const BLANK: &str = "…";

/// A setting to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The setting, as an environment variable.
    pub name: String,
    /// Its value, secrets blanked; none when it is not set.
    pub value: Option<String>,
    /// Where it comes from: the default, a file, a variable.
    pub origin: String,
    /// Whether it holds a secret.
    pub is_secret: bool,
}

impl Shown {
    /// The same setting as the flag of a command sets it.
    pub fn set_by_flag(&mut self, flag: &str, value: &str) {
        self.value = Some(if self.is_secret { blanked(value) } else { value.to_owned() });
        flag.clone_into(&mut self.origin);
    }
}

impl Settings {
    /// As [`Settings::load`], with a look at each setting.
    ///
    /// # Errors
    /// As [`Settings::load`].
    pub fn load_shown(file: Option<&Path>) -> Result<(Self, Vec<Shown>), WrongSetting> {
        let figment = Self::sources(file)?;
        let settings = Self::read(&figment)?;
        let Ok(Value::Object(fields)) = serde_json::to_value(&settings) else { return Ok((settings, Vec::new())) };
        let show = |(name, value): (String, Value)| Shown {
            origin: origin(&figment, &name),
            value: match value {
                Value::Null => None,
                Value::String(text) if SECRETS.contains(&name.as_str()) => Some(blanked(&text)),
                Value::String(text) => Some(text),
                other => Some(other.to_string()),
            },
            is_secret: SECRETS.contains(&name.as_str()),
            name: variable(&name),
        };
        let shown = fields.into_iter().map(show).collect();
        Ok((settings, shown))
    }
}

fn origin(figment: &Figment, name: &str) -> String {
    match figment.find_metadata(name) {
        Some(metadata) => match (&metadata.source, metadata.name.as_ref()) {
            (Some(Source::File(path)), _) => path.display().to_string(),
            (_, told) if told.contains("environment") => variable(name),
            _ => "default".to_owned(),
        },
        None => "default".to_owned(),
    }
}

/// A secret without what makes it one: of an address the password and what follows the path, of anything else all.
fn blanked(text: &str) -> String {
    let Ok(mut url) = Url::parse(text) else { return BLANK.to_owned() };
    if !url.has_host() && url.scheme() != "sqlite" {
        return BLANK.to_owned();
    }
    if url.password().is_some() && url.set_password(Some("...")).is_err() {
        return BLANK.to_owned();
    }
    let names: Vec<String> = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
    if !names.is_empty() {
        url.set_query(Some(&names.iter().map(|name| format!("{name}=...")).collect::<Vec<_>>().join("&")));
    }
    url.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_a_secret_is_blanked_and_the_rest_can_be_read() {
        assert_eq!(
            blanked("postgres://afterword:hunter2@db/x?sslpassword=s3cret"),
            "postgres://afterword:...@db/x?sslpassword=..."
        );
        assert_eq!(blanked("sqlite://data/afterword.db"), "sqlite://data/afterword.db");
        assert_eq!(blanked("smtps://mail.example.org"), "smtps://mail.example.org");
        assert_eq!(blanked("hunter2"), BLANK);
        assert_eq!(blanked("token:hunter2"), BLANK);
    }
}
