//! Reading an archive, and telling whether it is whole.

use std::{
    fs::File,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::{BackupError, FORMAT, FORMAT_VERSION, MANIFEST, Manifest, TableEntry, entry_name, hexadecimal};

/// The longest manifest that is read, in bytes: one is a few kilobytes.
const MANIFEST_LIMIT: u64 = 4 * 1024 * 1024;
/// The longest row that is read, in bytes.
const ROW_LIMIT: u64 = 64 * 1024 * 1024;

/// A backup in a file.
pub struct Archive {
    path: PathBuf,
    zip: ZipArchive<BufReader<File>>,
    manifest: Manifest,
}

/// An archive that is whole: what it holds, counted and hashed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Tables.
    pub tables: usize,
    /// Rows of all tables.
    pub rows: u64,
    /// Bytes of all rows, unpacked.
    pub bytes: u64,
}

impl Archive {
    /// Opens the archive and reads its manifest.
    ///
    /// # Errors
    /// When the file cannot be read, or is no backup of a layout that this program knows.
    pub fn open(path: &Path) -> Result<Self, BackupError> {
        let mut zip = ZipArchive::new(BufReader::new(File::open(path)?))?;
        let mut text = Vec::new();
        zip.by_name(MANIFEST)?.take(MANIFEST_LIMIT).read_to_end(&mut text)?;
        let manifest: Manifest = serde_json::from_slice(&text)
            .map_err(|error| BackupError::Broken(format!("its manifest cannot be read: {error}")))?;
        if manifest.format != FORMAT {
            return Err(BackupError::Broken("it is no backup of Afterword".to_owned()));
        }
        if manifest.format_version != FORMAT_VERSION {
            let why = format!(
                "it has layout {}, and this program reads layout {FORMAT_VERSION}; a newer Afterword made it",
                manifest.format_version
            );
            return Err(BackupError::Broken(why));
        }
        Ok(Self { path: path.to_owned(), zip, manifest })
    }

    /// What the archive must hold.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The same file, opened once more.
    pub(super) fn again(&self) -> Result<Self, BackupError> {
        Self::open(&self.path)
    }

    /// Reads all of it and holds it against its manifest. Takes as long as unpacking, and little memory.
    ///
    /// # Errors
    /// What is missing or differs.
    pub fn check(&mut self) -> Result<Checked, BackupError> {
        let mut checked = Checked { tables: 0, rows: 0, bytes: 0 };
        for entry in self.manifest.tables.clone() {
            self.each_row(&entry, |_| Ok(()))?;
            checked.tables += 1;
            checked.rows += entry.rows;
            checked.bytes += entry.bytes;
        }
        Ok(checked)
    }

    /// Hands each line of a table to `row`, then holds count and hash against the manifest.
    pub(super) fn each_row(
        &mut self,
        entry: &TableEntry,
        mut row: impl FnMut(&[u8]) -> Result<(), BackupError>,
    ) -> Result<(), BackupError> {
        let broken = |why: String| BackupError::Broken(format!("the table {} is not whole: {why}", entry.name));
        let file = self.zip.by_name(&entry_name(&entry.name)).map_err(|error| broken(error.to_string()))?;
        let mut reader = BufReader::with_capacity(128 * 1024, file);
        let (mut hash, mut rows, mut bytes) = (Sha256::new(), 0_u64, 0_u64);
        let mut line = Vec::new();
        loop {
            line.clear();
            let read = reader
                .by_ref()
                .take(ROW_LIMIT)
                .read_until(b'\n', &mut line)
                .map_err(|error| broken(error.to_string()))?;
            if read == 0 {
                break;
            }
            hash.update(&line);
            rows += 1;
            bytes += read as u64;
            if line.last() != Some(&b'\n') {
                return Err(broken("its last row has no end".to_owned()));
            }
            row(&line)?;
        }
        if (rows, bytes) != (entry.rows, entry.bytes) {
            return Err(broken(format!("it has {rows} rows where the manifest says {}", entry.rows)));
        }
        if hexadecimal(&hash.finalize()) != entry.sha256 {
            return Err(broken("its hash is not the one of the manifest".to_owned()));
        }
        Ok(())
    }
}
