//! Taking a backup: one snapshot of the database, row by row into an archive.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use futures::TryStreamExt;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement, StreamTrait};
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;
use zip::{CompressionMethod, DateTime as ZipTime, ZipWriter, write::SimpleFileOptions};

use super::{
    BackupError, FORMAT, FORMAT_VERSION, MANIFEST, Manifest, TableEntry, entry_name, hexadecimal,
    schema::{self, Kind, Table},
    value::write_row,
};
use crate::Store;

/// How much is handed to the packer at once, in bytes.
const PIECE: usize = 256 * 1024;
/// Pieces that may wait for the packer: with the piece in either hand, all the memory that a backup takes.
const WAITING: usize = 4;

/// A backup that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What it holds.
    pub manifest: Manifest,
    /// How long the file is, in bytes.
    pub size: u64,
}

/// What the packer is told.
enum Piece {
    Schema(Vec<String>),
    Begin(Table),
    Rows { lines: Vec<u8>, count: u64 },
    End,
}

/// Takes a backup of the whole database into `path`, where nothing may be yet.
///
/// All tables are read in one snapshot, while others go on writing. The file is written under another name
/// (`path` and `.part`), brought to the disk and only then named `path`: under that name it is whole.
///
/// # Errors
/// When the database is away, the file cannot be written, or `path` exists.
pub async fn take(store: &Store, path: &Path, now: DateTime<Utc>) -> Result<Taken, BackupError> {
    if path.exists() {
        return Err(BackupError::Broken(format!("{} is there already; nothing was written", path.display())));
    }
    let part = part_of(path);
    let taken = write(store, &part, now).await;
    match taken {
        Ok(manifest) => {
            let size = std::fs::metadata(&part)?.len();
            std::fs::rename(&part, path)?;
            sync_folder(path)?;
            Ok(Taken { manifest, size })
        }
        Err(error) => {
            // The disk may be full of it. What kept the backup from being taken is the news, not what became of it.
            std::fs::remove_file(&part).ok();
            Err(error)
        }
    }
}

fn part_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// A name is safe from a power cut only once its folder is on the disk.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

async fn write(store: &Store, part: &Path, now: DateTime<Utc>) -> Result<Manifest, BackupError> {
    let file = new_private_file(part)?;
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        database: match store.backend() {
            DbBackend::Postgres => "postgres".to_owned(),
            _ => "sqlite".to_owned(),
        },
        taken_at: now,
        schema: Vec::new(),
        tables: Vec::new(),
    };
    let (pieces, to_pack) = mpsc::channel(WAITING);
    let packer = tokio::task::spawn_blocking(move || pack(file, manifest, to_pack));
    let read = read(store, pieces).await;
    // A packer that broke off says more than the reader that it left alone.
    let packed = packer.await.map_err(|error| BackupError::Broken(format!("the packer broke off: {error}")))??;
    read?;
    packed.ok_or_else(|| BackupError::Broken("the database was not read to its end".to_owned()))
}

/// A new file that only its owner reads: it holds what customers said, and who they are.
fn new_private_file(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

async fn read(store: &Store, pieces: mpsc::Sender<Piece>) -> Result<(), BackupError> {
    let snapshot = store.snapshot().await?;
    send(&pieces, Piece::Schema(schema::steps(&snapshot).await?)).await?;
    for table in schema::tables(&snapshot).await? {
        send(&pieces, Piece::Begin(table.clone())).await?;
        read_table(&snapshot, &table, &pieces).await?;
    }
    send(&pieces, Piece::End).await?;
    snapshot.commit().await?;
    Ok(())
}

async fn read_table(
    snapshot: &DatabaseTransaction,
    table: &Table,
    pieces: &mpsc::Sender<Piece>,
) -> Result<(), BackupError> {
    let backend = ConnectionTrait::get_database_backend(snapshot);
    let statement = Statement::from_string(backend, select(table, backend));
    let mut rows = snapshot.stream_raw(statement).await?;
    let (mut lines, mut count) = (Vec::with_capacity(PIECE + PIECE / 4), 0);
    while let Some(row) = rows.try_next().await? {
        write_row(&mut lines, table, &row)?;
        count += 1;
        if lines.len() >= PIECE {
            let full = std::mem::replace(&mut lines, Vec::with_capacity(PIECE + PIECE / 4));
            send(pieces, Piece::Rows { lines: full, count: std::mem::take(&mut count) }).await?;
        }
    }
    send(pieces, Piece::Rows { lines, count }).await
}

/// All rows by their key. Names come from the database itself; PostgreSQL sorts words by its own locale unless told.
fn select(table: &Table, backend: DbBackend) -> String {
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let columns = table.columns.iter().map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ");
    let key = table.key.iter().map(|name| {
        let is_text = table.columns.iter().any(|column| column.name == *name && column.kind == Kind::Text);
        match backend {
            DbBackend::Postgres if is_text => format!("{} COLLATE \"C\"", quoted(name)),
            _ => quoted(name),
        }
    });
    let key = key.collect::<Vec<_>>().join(", ");
    let order = if key.is_empty() { String::new() } else { format!(" ORDER BY {key}") };
    format!("SELECT {columns} FROM {}{order}", quoted(&table.name))
}

async fn send(pieces: &mpsc::Sender<Piece>, piece: Piece) -> Result<(), BackupError> {
    pieces.send(piece).await.map_err(|_| BackupError::Broken("the packer broke off".to_owned()))
}

/// Packs what comes, counts and hashes it, and writes the manifest at the end. Without an end there is none.
fn pack(
    file: File,
    mut manifest: Manifest,
    mut pieces: mpsc::Receiver<Piece>,
) -> Result<Option<Manifest>, BackupError> {
    let mut zip = ZipWriter::new(BufWriter::new(file));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .large_file(true)
        // The manifest says when; a date of the archive's own would only make equal backups differ.
        .last_modified_time(ZipTime::default())
        .unix_permissions(0o600);
    let (mut open, mut hash): (Option<TableEntry>, _) = (None, Sha256::new());
    loop {
        let Some(piece) = pieces.blocking_recv() else { return Ok(None) };
        if !matches!(piece, Piece::Rows { .. })
            && let Some(mut entry) = open.take()
        {
            entry.sha256 = hexadecimal(&hash.finalize_reset());
            manifest.tables.push(entry);
        }
        match piece {
            Piece::Schema(steps) => manifest.schema = steps,
            Piece::Begin(table) => {
                zip.start_file(entry_name(&table.name), options)?;
                let columns = table.columns.into_iter().map(|column| column.name).collect();
                open = Some(TableEntry { name: table.name, columns, rows: 0, bytes: 0, sha256: String::new() });
            }
            Piece::Rows { lines, count } => {
                hash.update(&lines);
                zip.write_all(&lines)?;
                if let Some(entry) = &mut open {
                    entry.rows += count;
                    entry.bytes += lines.len() as u64;
                }
            }
            Piece::End => break,
        }
    }
    zip.start_file(MANIFEST, options)?;
    let text = serde_json::to_vec_pretty(&manifest).map_err(std::io::Error::from)?;
    zip.write_all(&text)?;
    let file = zip.finish()?.into_inner().map_err(|error| error.into_error())?;
    file.sync_all()?;
    Ok(Some(manifest))
}
