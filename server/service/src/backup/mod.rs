//! Backups: every table as lines of JSON in one archive, the same for SQLite and PostgreSQL.
//!
//! The archive is a ZIP file, so that it opens anywhere: `tables/<name>.ndjson` with a JSON object a row, in the
//! order of the primary key, and at last `manifest.json`, which says what the archive must hold. The tables and their
//! columns are read from the database itself, so that a new table is in the backup from its first day. Equal rows
//! give equal bytes, whichever database they come from.

mod archive;
mod load;
mod schema;
mod take;
mod value;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use archive::{Archive, Checked};
pub use load::{is_empty, load};
pub use take::{Taken, take};

/// The first word of every manifest.
const FORMAT: &str = "afterword-backup";
/// The version of the layout of the archive.
const FORMAT_VERSION: u32 = 1;
/// The name of the manifest in the archive.
const MANIFEST: &str = "manifest.json";

/// What an archive must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `afterword-backup`.
    pub format: String,
    /// The version of the layout.
    pub format_version: u32,
    /// The version of the program that made it.
    pub program: String,
    /// The kind of database that it was taken from.
    pub database: String,
    /// When it was taken.
    pub taken_at: DateTime<Utc>,
    /// The steps of the schema that the database had taken, in order.
    pub schema: Vec<String>,
    /// The tables; those that others point to first.
    pub tables: Vec<TableEntry>,
}

/// A table of an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableEntry {
    /// Its name.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// How many rows it holds.
    pub rows: u64,
    /// How many bytes they are, unpacked.
    pub bytes: u64,
    /// The SHA-256 of these bytes, in hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    /// The rows of all tables.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// What is wrong with a backup, or kept it from being made or read.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file cannot be written or read.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// The file is no archive, or a broken one.
    #[error("it is no whole archive: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// The database did not do its part.
    #[error("the database said: {0}")]
    Database(#[from] sea_orm::DbErr),
    /// What the archive holds is not what its manifest says, or does not fit.
    #[error("{0}")]
    Broken(String),
}

fn entry_name(table: &str) -> String {
    format!("tables/{table}.ndjson")
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
