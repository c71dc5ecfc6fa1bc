//! Names of settings: which there are, and which one was meant by another.

use std::ffi::OsString;

use serde_json::Value;

use super::Settings;

/// Every variable of Afterword begins with it.
const PREFIX: &str = "AFTERWORD_";
/// Settings that hold a secret: they may also be given as a file, and are shown with their secret blanked.
pub(super) const SECRETS: &[&str] = &["database_url", "smtp_url", "sms_url", "metrics_token", "otlp_url"];
/// Variables that are read elsewhere: by commands, by the tests, by the scripts.
const OTHERS: &[&str] = &["AFTERWORD_PASSWORD", "AFTERWORD_BINARY", "AFTERWORD_TOOLCHAIN", "AFTERWORD_RUSTUP_SECONDS"];
/// What begins so belongs to the tests.
const OF_TESTS: &str = "AFTERWORD_TEST_";
/// How alike two names must be (0 to 1) for the one to be meant by the other.
const ALIKE: f64 = 0.7;

/// A variable that looks like a setting and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Its name.
    pub name: String,
    /// The setting that was probably meant.
    pub meant: Option<String>,
}

/// The names of all settings, as the configuration file has them.
pub(super) fn known() -> Vec<String> {
    match serde_json::to_value(Settings::default()) {
        Ok(Value::Object(fields)) => fields.into_iter().map(|(name, _)| name).collect(),
        _ => Vec::new(),
    }
}

/// Whether `name`, without its prefix and in any case, is a setting.
pub(super) fn is_known(name: &str) -> bool {
    known().iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The variable of a setting.
pub(super) fn variable(name: &str) -> String {
    format!("{PREFIX}{}", name.to_uppercase())
}

/// Variables that begin like ours and that nobody reads: most of them are mistyped.
#[must_use]
pub fn unknown(variables: impl IntoIterator<Item = (OsString, OsString)>) -> Vec<Unknown> {
    let known: Vec<String> = known()
        .iter()
        .map(|name| variable(name))
        .chain(SECRETS.iter().map(|name| format!("{}_FILE", variable(name))))
        .chain(OTHERS.iter().map(ToString::to_string))
        .collect();
    let mut found: Vec<Unknown> = variables
        .into_iter()
        .filter_map(|(name, _)| name.into_string().ok())
        .filter(|name| name.starts_with(PREFIX) && !name.starts_with(OF_TESTS) && !known.contains(name))
        .map(|name| Unknown { meant: nearest(&name, &known), name })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn nearest(name: &str, known: &[String]) -> Option<String> {
    let bare = |name: &str| name.trim_start_matches(PREFIX).to_owned();
    known
        .iter()
        .map(|known| (strsim::normalized_damerau_levenshtein(&bare(name), &bare(known)), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_secret_is_a_setting() {
        for name in SECRETS {
            assert!(is_known(name), "{name}");
        }
    }

    #[test]
    fn a_mistyped_name_is_told_with_what_was_meant() {
        let names = ["AFTERWORD_DATABSE_URL", "AFTERWORD_ADDR", "AFTERWORD_SMTP_URL_FILE", "AFTERWORD_X", "HOME"];
        let found = unknown(names.map(|name| (name.into(), "x".into())));
        let found: Vec<_> = found.iter().map(|unknown| (unknown.name.as_str(), unknown.meant.as_deref())).collect();
        assert_eq!(found, [("AFTERWORD_DATABSE_URL", Some("AFTERWORD_DATABASE_URL")), ("AFTERWORD_X", None)]);
    }
}
