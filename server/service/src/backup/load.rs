//! Loading an archive into the tables of a schema that was made for it.

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, Statement, Value,
    sea_query::{Alias, Expr, Query},
};
use tokio::sync::mpsc;

use super::{
    Archive, BackupError, TableEntry,
    schema::{self, Table},
    value::read_row,
};

/// Values in one statement: SQLite allows 32,766.
const VALUES: usize = 30_000;
/// Rows in one statement.
const ROWS: usize = 500;
/// From how many bytes of rows on a statement is full: pieces of files are long.
const BYTES: usize = 4 * 1024 * 1024;
/// Statements that wait for the database.
const WAITING: usize = 4;

/// Some rows of a table.
struct Batch {
    table: usize,
    rows: Vec<Vec<Value>>,
}

/// Whether no table holds a row.
///
/// # Errors
/// When the database is away.
pub async fn is_empty(db: &impl ConnectionTrait) -> Result<bool, BackupError> {
    for table in schema::tables(db).await? {
        let any = Query::select().expr(Expr::val(1)).from(Alias::new(&table.name)).limit(1).take();
        if db.query_one(&any).await?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Loads all rows of `archive` into the empty tables of `tx`, in the order of their foreign keys, and holds them
/// against the manifest on the way. Says how many rows each table got. Nothing is committed here.
///
/// # Errors
/// When the archive is not whole, does not fit the tables, or the database refuses a row.
pub async fn load(tx: &DatabaseTransaction, archive: &Archive) -> Result<Vec<(String, u64)>, BackupError> {
    let tables = schema::tables(tx).await?;
    let entries = fitting(&tables, archive)?;
    let (batches, mut to_write) = mpsc::channel(WAITING);
    let mut reader = archive.again()?;
    let unpacking = {
        let (tables, entries) = (tables.clone(), entries.clone());
        tokio::task::spawn_blocking(move || unpack(&mut reader, &tables, &entries, &batches))
    };
    let mut written = vec![0_u64; tables.len()];
    while let Some(Batch { table, rows }) = to_write.recv().await {
        written[table] += rows.len() as u64;
        insert(tx, &tables[table], rows)
            .await
            .map_err(|error| BackupError::Broken(format!("the rows of {} do not fit: {error}", tables[table].name)))?;
    }
    unpacking.await.map_err(|error| BackupError::Broken(format!("unpacking broke off: {error}")))??;
    for (table, (entry, written)) in tables.iter().zip(entries.iter().zip(&written)) {
        let stored = count(tx, table).await?;
        if (stored, *written) != (entry.rows, entry.rows) {
            let why = format!("{} holds {stored} rows where the backup has {}", table.name, entry.rows);
            return Err(BackupError::Broken(why));
        }
    }
    count_on(tx, &tables).await?;
    Ok(tables.into_iter().map(|table| table.name).zip(written).collect())
}

/// The entries of the archive in the order of the tables, when they are the same tables with the same columns.
fn fitting(tables: &[Table], archive: &Archive) -> Result<Vec<TableEntry>, BackupError> {
    let of_backup = &archive.manifest().tables;
    if let Some(stray) = of_backup.iter().find(|entry| tables.iter().all(|table| table.name != entry.name)) {
        return Err(BackupError::Broken(format!("there is no table {} for the rows of the backup", stray.name)));
    }
    let entry = |table: &Table| {
        let entry = of_backup.iter().find(|entry| entry.name == table.name);
        let entry = entry.ok_or_else(|| BackupError::Broken(format!("the backup has no table {}", table.name)))?;
        let sorted = |mut names: Vec<String>| {
            names.sort();
            names
        };
        let own = sorted(table.columns.iter().map(|column| column.name.clone()).collect());
        if own != sorted(entry.columns.clone()) {
            return Err(BackupError::Broken(format!("the table {} has other columns in the backup", table.name)));
        }
        Ok(entry.clone())
    };
    tables.iter().map(entry).collect()
}

/// Reads rows and hands them over in batches.
fn unpack(
    archive: &mut Archive,
    tables: &[Table],
    entries: &[TableEntry],
    batches: &mpsc::Sender<Batch>,
) -> Result<(), BackupError> {
    // Whoever writes stopped first, and says why.
    let gone = |_| BackupError::Broken("the database took no more rows".to_owned());
    for (at, (table, entry)) in tables.iter().zip(entries).enumerate() {
        let full = (VALUES / table.columns.len().max(1)).clamp(1, ROWS);
        let (mut rows, mut bytes) = (Vec::with_capacity(full), 0);
        archive.each_row(entry, |line| {
            rows.push(read_row(line, table)?);
            bytes += line.len();
            if rows.len() == full || bytes >= BYTES {
                bytes = 0;
                let batch = Batch { table: at, rows: std::mem::replace(&mut rows, Vec::with_capacity(full)) };
                batches.blocking_send(batch).map_err(gone)?;
            }
            Ok(())
        })?;
        if !rows.is_empty() {
            batches.blocking_send(Batch { table: at, rows }).map_err(gone)?;
        }
    }
    Ok(())
}

async fn insert(tx: &DatabaseTransaction, table: &Table, rows: Vec<Vec<Value>>) -> Result<(), DbErr> {
    let mut insert = Query::insert();
    insert.into_table(Alias::new(&table.name)).columns(table.columns.iter().map(|column| Alias::new(&column.name)));
    for row in rows {
        insert.values(row.into_iter().map(Expr::value)).map_err(|error| DbErr::Custom(error.to_string()))?;
    }
    tx.execute(&insert).await?;
    Ok(())
}

async fn count(tx: &DatabaseTransaction, table: &Table) -> Result<u64, BackupError> {
    let statement =
        Statement::from_string(tx.get_database_backend(), format!("SELECT count(*) FROM \"{}\"", table.name));
    let row = tx.query_one_raw(statement).await?;
    let n: i64 = row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default();
    Ok(n.unsigned_abs())
}

/// Lets ids that PostgreSQL counts go on after the highest one. SQLite sees to that by itself.
async fn count_on(tx: &DatabaseTransaction, tables: &[Table]) -> Result<(), BackupError> {
    if tx.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in tables {
        for column in &table.key {
            let sql = format!(
                "SELECT setval(s.name::regclass, GREATEST(coalesce((SELECT max(\"{column}\") FROM \"{table}\"), 0) + 1, 1), false)
                 FROM (SELECT pg_get_serial_sequence('\"{table}\"', '{column}') AS name) s WHERE s.name IS NOT NULL",
                table = table.name
            );
            if counts(tx, table, column).await? {
                tx.execute_unprepared(&sql).await?;
            }
        }
    }
    Ok(())
}

/// Whether PostgreSQL counts the values of a column.
async fn counts(tx: &DatabaseTransaction, table: &Table, column: &str) -> Result<bool, DbErr> {
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT pg_get_serial_sequence($1, $2) IS NOT NULL",
        [format!("\"{}\"", table.name).into(), column.into()],
    );
    let row = tx.query_one_raw(statement).await?;
    Ok(row.map(|row| row.try_get_by_index::<bool>(0)).transpose()?.unwrap_or_default())
}
