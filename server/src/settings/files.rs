//! Secrets from files: `AFTERWORD_SMTP_URL_FILE` names a file that holds what `AFTERWORD_SMTP_URL` would.
//!
//! A file can be kept from other users and out of a process list; systemd credentials and container secrets are files.

use std::{ffi::OsString, fs, path::PathBuf};

use figment::{
    Metadata, Profile, Provider,
    value::{Dict, Map, Value},
};

use super::{
    WrongSetting,
    names::{SECRETS, variable},
};

/// A secret that was read from its file.
pub(super) struct Secrets {
    name: &'static str,
    value: String,
    file: PathBuf,
}

impl Secrets {
    /// Reads the files that `variables` name.
    ///
    /// # Errors
    /// When a secret is given twice, or a file cannot be read or is empty.
    pub(super) fn read(variables: &[(OsString, OsString)]) -> Result<Vec<Self>, WrongSetting> {
        let value_of = |wanted: &str| variables.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
        let mut secrets = Vec::new();
        for name in SECRETS {
            let file_name = format!("{name}_file");
            let Some(file) = value_of(&variable(&file_name)).map(PathBuf::from) else { continue };
            if value_of(&variable(name)).is_some() {
                let why = format!("{} is set as well. Please set one of the two.", variable(name));
                return Err(WrongSetting::new(&file_name, why));
            }
            let text = fs::read_to_string(&file).map_err(|error| {
                WrongSetting::new(&file_name, format!("the file {} cannot be read: {error}.", file.display()))
            })?;
            // Editors end a file with a line break, which is no part of the secret.
            let value = text.trim_end_matches(['\n', '\r']).to_owned();
            if value.is_empty() {
                return Err(WrongSetting::new(&file_name, format!("the file {} is empty.", file.display())));
            }
            secrets.push(Self { name, value, file });
        }
        Ok(secrets)
    }
}

impl Provider for Secrets {
    fn metadata(&self) -> Metadata {
        Metadata::from(format!("{}_FILE", variable(self.name)), self.file.as_path())
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        let dict = Dict::from([(self.name.to_owned(), Value::from(self.value.clone()))]);
        Ok(Map::from([(Profile::Default, dict)]))
    }
}

#[cfg(test)]
mod tests {
    use figment::Figment;

    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> Vec<(OsString, OsString)> {
        pairs.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))).collect()
    }

    #[test]
    fn a_secret_is_read_from_its_file_without_the_line_break() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("smtp");
        fs::write(&file, "smtps://user:pass@mail.example.org\n").unwrap();
        let given = variables(&[("AFTERWORD_SMTP_URL_FILE", file.to_str().unwrap())]);
        let figment = Secrets::read(&given).unwrap().into_iter().fold(Figment::new(), Figment::merge);
        assert_eq!(figment.extract_inner::<String>("smtp_url").unwrap(), "smtps://user:pass@mail.example.org");
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_and_the_secret_is_not() {
        let said = |pairs: &[(&str, &str)]| Secrets::read(&variables(pairs)).err().unwrap().to_string();
        let both = said(&[("AFTERWORD_SMTP_URL", "smtp://u:secret@h"), ("AFTERWORD_SMTP_URL_FILE", "/dev/null")]);
        assert!(both.contains("AFTERWORD_SMTP_URL_FILE") && both.contains("AFTERWORD_SMTP_URL is set"), "{both}");
        assert!(!both.contains("secret"), "{both}");
        assert!(said(&[("AFTERWORD_DATABASE_URL_FILE", "/nowhere/at/all")]).contains("/nowhere/at/all"));
        assert!(said(&[("AFTERWORD_DATABASE_URL_FILE", "/dev/null")]).contains("empty"));
    }
}
