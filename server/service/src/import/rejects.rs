//! The rows that were not taken, in a file beside the table: what was wrong, then the row as it was. Put right, the
//! file can be imported in its turn.

use std::{
    fs::{File, OpenOptions},
    path::{Path, PathBuf},
};

use csv::{StringRecord, Writer};

use crate::{Error, FieldError, Result};

/// The rejects file of a table. It is made when there is a first row for it.
pub struct Rejects {
    path: PathBuf,
    headers: StringRecord,
    delimiter: u8,
    writer: Option<Writer<File>>,
    /// Whether to go on with a file that an earlier run began.
    appends: bool,
}

impl Rejects {
    /// The rejects file of `table`. A run that starts anew removes what an earlier one left; one that goes on appends.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the earlier file cannot be removed.
    pub fn beside(table: &Path, headers: &StringRecord, delimiter: u8, goes_on: bool) -> Result<Self> {
        let mut name = table.as_os_str().to_owned();
        name.push(".rejects.csv");
        let path = PathBuf::from(name);
        let appends = goes_on && path.exists();
        if !appends && path.exists() {
            std::fs::remove_file(&path).map_err(|error| unwritable(&path, &error))?;
        }
        Ok(Self { path, headers: headers.clone(), delimiter, writer: None, appends })
    }

    /// Writes down a row: its line, the columns that were wrong, what was wrong, and the row itself.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the file cannot be written.
    pub fn add(&mut self, line: u64, errors: &[(String, FieldError)], record: &StringRecord) -> Result<()> {
        let path = self.path.clone();
        let columns = errors.iter().map(|(column, _)| column.as_str()).collect::<Vec<_>>().join("; ");
        let messages = errors.iter().map(|(_, error)| error.message.to_string()).collect::<Vec<_>>().join(" ");
        let writer = self.writer()?;
        let line = line.to_string();
        let cells = [line.as_str(), &columns, &messages].into_iter().chain(record.iter());
        writer.write_record(cells).map_err(|error| unwritable(&path, &error))
    }

    /// Makes sure that everything is in the file.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the file cannot be written.
    pub fn flush(&mut self) -> Result<()> {
        let path = self.path.clone();
        self.writer.as_mut().map_or(Ok(()), Writer::flush).map_err(|error| unwritable(&path, &error))
    }

    /// Where the file is, when there is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        (self.writer.is_some() || self.appends).then_some(self.path.as_path())
    }

    fn writer(&mut self) -> Result<&mut Writer<File>> {
        if self.writer.is_none() {
            let file = OpenOptions::new()
                .create(true)
                .append(true)
                .open(&self.path)
                .map_err(|error| unwritable(&self.path, &error))?;
            let mut writer = csv::WriterBuilder::new().delimiter(self.delimiter).flexible(true).from_writer(file);
            if !self.appends {
                let header = ["line", "wrong columns", "what is wrong"].into_iter().chain(self.headers.iter());
                writer.write_record(header).map_err(|error| unwritable(&self.path, &error))?;
            }
            self.writer = Some(writer);
        }
        self.writer.as_mut().ok_or_else(|| Error::Internal("a rejects file came and went".to_owned()))
    }
}

fn unwritable(path: &Path, error: &dyn std::fmt::Display) -> Error {
    Error::conflict(format!("{} cannot be written: {error}", path.display()))
}
