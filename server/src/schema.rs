//! Brings the schema up to date, one replica at a time.

use anyhow::{Context, bail};
use migrations::Migrator;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, TransactionTrait};
use sea_orm_migration::MigratorTrait;
use service::Store;

/// The name of the lock among PostgreSQL's advisory locks: "aftr", as a number.
const LOCK: i64 = 0x6166_7472;

/// Brings the schema up to date. Says how many steps that took.
///
/// Replicas that start together wait for each other: the first takes the steps, the others find nothing to do.
///
/// # Errors
/// When the database is away or newer than this binary, or a step fails.
pub async fn bring_up(store: &Store) -> anyhow::Result<usize> {
    let turn = take_turn(store).await.context("The schema cannot be locked")?;
    refuse_newer(store).await?;
    let steps = Migrator::get_pending_migrations(store.writer()).await.context("The schema cannot be read")?.len();
    Migrator::up(store.writer(), None).await.context("The schema cannot be brought up to date")?;
    if let Some(turn) = turn {
        turn.commit().await.context("The schema cannot be unlocked")?;
    }
    Ok(steps)
}

/// Keeps off a database that a newer Afterword brought up: what this one would read and write there nobody knows.
async fn refuse_newer(store: &Store) -> anyhow::Result<()> {
    let taken = Migrator::get_migration_models(store.writer()).await.context("The schema cannot be read")?;
    let known = Migrator::migrations();
    match taken.iter().find(|taken| known.iter().all(|step| step.name() != taken.version)) {
        None => Ok(()),
        Some(newer) => bail!(
            "The database is newer than this Afterword {}: it has taken the step {:?}, which this one does not know. \
             Start the newer Afterword, or restore a backup from before the upgrade. Nothing was changed",
            env!("CARGO_PKG_VERSION"),
            newer.version
        ),
    }
}

/// A lock that ends with its transaction, also when this process dies. SQLite needs none: its file has one writer.
async fn take_turn(store: &Store) -> Result<Option<DatabaseTransaction>, DbErr> {
    if store.backend() != DbBackend::Postgres {
        return Ok(None);
    }
    let turn = store.reader().begin().await?;
    turn.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({LOCK})")).await?;
    Ok(Some(turn))
}
