//! The database: SQLite in a file, or PostgreSQL by URL, behind one handle.

pub mod entity;
mod gather;
mod many;

use std::{sync::Arc, time::Duration};

use log::LevelFilter;
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, IsolationLevel,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
    sqlx::{
        Connection,
        sqlite::{SqliteJournalMode, SqliteSynchronous},
    },
};

pub(crate) use gather::Gather;
pub(crate) use many::{insert_all, padded};

use crate::{
    Result,
    invitations::Link,
    organisation::{self, Organisation},
    responses::{Ready, Submitted, together},
    surveys::FrozenVersions,
};

/// Reads of one kind that are under way at once; who comes meanwhile shares the next one.
const READS_TOGETHER: usize = 2;
/// The most links of one read.
const LINKS_A_READ: usize = 64;
/// A statement that takes longer is worth a line in the log.
const SLOW: Duration = Duration::from_secs(1);
/// How long a statement waits for SQLite's write lock before it fails.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// Parallel readers of SQLite; it is one file on one machine.
const SQLITE_READERS: u32 = 4;
/// How long somebody waits for a connection to PostgreSQL: a customer who reads that it is away can send again.
const PATIENCE: Duration = Duration::from_secs(3);
/// For so long after its last use a connection to PostgreSQL is taken to be whole. One that broke within that time fails once.
const TRUSTED_FOR: Duration = Duration::from_secs(1);
/// Connections to PostgreSQL per process.
const POSTGRES_CONNECTIONS: u32 = 16;

/// A database handle. SQLite has one writer, kept apart so that writes queue here and not as lock errors;
/// on PostgreSQL reader and writer are the same pool.
#[derive(Clone, Debug)]
pub struct Store {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    shared: Arc<Shared>,
}

/// What everybody who uses this database does together, or reads only once.
#[derive(Debug)]
struct Shared {
    intake: Gather<Ready, Result<Submitted>>,
    looks: Gather<String, Result<Option<Link>>>,
    organisation: Gather<(), Result<Arc<Organisation>>>,
    known: organisation::Known,
    versions: FrozenVersions,
}

impl Shared {
    fn new(backend: DbBackend) -> Self {
        Self {
            intake: Gather::new(together::lanes(backend), Some(together::MOST)),
            looks: Gather::new(READS_TOGETHER, Some(LINKS_A_READ)),
            organisation: Gather::new(READS_TOGETHER, None),
            known: organisation::Known::default(),
            versions: FrozenVersions::default(),
        }
    }
}

impl Store {
    /// Opens the database of `url` (`sqlite://path` or `postgres://…`). A missing SQLite file is created.
    ///
    /// # Errors
    /// When the URL is of another kind, or the database cannot be reached.
    pub async fn open(url: &str) -> Result<Self, DbErr> {
        if url.starts_with("sqlite:") {
            Ok(Self::new(sqlite(url, 1).await?, sqlite(url, SQLITE_READERS).await?))
        } else {
            let mut options = ConnectOptions::new(url);
            options.max_connections(POSTGRES_CONNECTIONS).acquire_timeout(PATIENCE);
            // To ask before each statement whether the server is still there would be half of its work.
            options.test_before_acquire_if_idle_for(TRUSTED_FOR);
            log_slow_statements(&mut options);
            let pool = Database::connect(options).await?;
            Ok(Self::new(pool.clone(), pool))
        }
    }

    fn new(writer: DatabaseConnection, reader: DatabaseConnection) -> Self {
        let shared = Arc::new(Shared::new(writer.get_database_backend()));
        Self { reader, writer, shared }
    }

    /// Where answers wait for the next transaction.
    pub(crate) fn intake(&self) -> &Gather<Ready, Result<Submitted>> {
        &self.shared.intake
    }

    /// Where those wait who open a link, for the next read.
    pub(crate) fn looks(&self) -> &Gather<String, Result<Option<Link>>> {
        &self.shared.looks
    }

    /// Where those wait who want to know the organisation, for the next read.
    pub(crate) fn organisation_reads(&self) -> &Gather<(), Result<Arc<Organisation>>> {
        &self.shared.organisation
    }

    /// The organisation as it was read last.
    pub(crate) fn known_organisation(&self) -> &organisation::Known {
        &self.shared.known
    }

    /// The survey versions that were read.
    pub(crate) fn frozen_versions(&self) -> &FrozenVersions {
        &self.shared.versions
    }

    /// Which of the two databases this is.
    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.writer.get_database_backend()
    }

    /// For single reads.
    #[must_use]
    pub fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// For migrations, and for single statements that write.
    #[must_use]
    pub fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Starts a write transaction (`BEGIN IMMEDIATE` on SQLite). Dropped without commit it rolls back.
    ///
    /// # Errors
    /// When the database is away, or SQLite's lock is not had in time.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        self.writer
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }

    /// Starts a read transaction in which every statement sees the same state.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, DbErr> {
        let isolation_level = match self.backend() {
            DbBackend::Postgres => Some(IsolationLevel::RepeatableRead),
            // A deferred transaction of WAL mode reads one snapshot by itself.
            _ => None,
        };
        self.reader.begin_with_options(TransactionOptions { isolation_level, ..TransactionOptions::default() }).await
    }

    /// Closes all connections, after the work under way.
    ///
    /// # Errors
    /// When a connection breaks while closing.
    pub async fn close(self) -> Result<(), DbErr> {
        self.reader.close().await?;
        self.writer.close().await
    }
}

/// A statement that takes long is logged with its text, which holds no values; all others are not logged at all.
fn log_slow_statements(options: &mut ConnectOptions) {
    options
        .sqlx_logging(true)
        .sqlx_logging_level(LevelFilter::Off)
        .sqlx_slow_statements_logging_settings(LevelFilter::Warn, SLOW);
}

async fn sqlite(url: &str, connections: u32) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).min_connections(1).acquire_timeout(Duration::from_secs(30));
    // What is a thread of this process has no line that could break.
    options.test_before_acquire(false);
    log_slow_statements(&mut options);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An answer that was acknowledged must survive a power cut.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY_TIMEOUT)
            .pragma("cache_size", "-16000")
            .optimize_on_close(true, None)
    });
    // On a full disk SQLite rolls a transaction back by itself, and sqlx goes on counting it as open: what is written
    // after that would be committed into a transaction that never ends. Such a connection is closed, not used again.
    options
        .map_sqlx_sqlite_before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }));
    Database::connect(options).await
}
