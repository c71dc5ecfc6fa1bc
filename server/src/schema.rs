//! The schema: how it stands, and bringing it up to date, one replica at a time and one step at a time.

use anyhow::{Context, bail};
use migrations::Migrator;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, EntityTrait, TransactionTrait};
use sea_orm_migration::{IntoSchemaManagerConnection, MigratorTrait, SchemaManager, seaql_migrations};
use service::Store;

/// The name of the lock among PostgreSQL's advisory locks: "aftr", as a number.
const LOCK: i64 = 0x6166_7472;

/// How the schema of a database stands to this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the one that this program knows.
    Current,
    /// These steps are yet to be taken, in this order; in an empty database all.
    Behind(Vec<String>),
    /// A newer program took these steps, which this one does not know.
    Newer(Vec<String>),
}

impl Standing {
    /// The sentence for whoever has to do something about it; none when nothing is to be done.
    #[must_use]
    pub fn in_words(&self) -> Option<String> {
        match self {
            Self::Current => None,
            Self::Behind(steps) => Some(format!(
                "The schema lacks {} of this program. `afterword migrate` takes what is missing.",
                domain::words::counted(steps.len() as u64, "step", "steps")
            )),
            Self::Newer(steps) => Some(format!(
                "The database is newer than this program, Afterword {}: it has {}, which this program does not know. \
                 Start the newer program again, or restore a backup from before the upgrade.",
                env!("CARGO_PKG_VERSION"),
                steps.join(", ")
            )),
        }
    }
}

/// How the schema stands; changes nothing.
///
/// # Errors
/// When the database is away.
pub async fn standing<'c>(db: impl IntoSchemaManagerConnection<'c>) -> Result<Standing, DbErr> {
    standing_to::<Migrator>(&SchemaManager::new(db)).await
}

async fn standing_to<M: MigratorTrait>(manager: &SchemaManager<'_>) -> Result<Standing, DbErr> {
    let taken = taken(manager).await?;
    let known: Vec<String> = M::migrations().iter().map(|step| step.name().to_owned()).collect();
    let unknown: Vec<String> = taken.iter().filter(|step| !known.contains(step)).cloned().collect();
    let missing: Vec<String> = known.into_iter().filter(|step| !taken.contains(step)).collect();
    Ok(match (unknown.is_empty(), missing.is_empty()) {
        (false, _) => Standing::Newer(unknown),
        (true, false) => Standing::Behind(missing),
        (true, true) => Standing::Current,
    })
}

/// The steps that a database has taken; none in an empty one.
async fn taken(manager: &SchemaManager<'_>) -> Result<Vec<String>, DbErr> {
    if !manager.has_table("seaql_migrations").await? {
        return Ok(Vec::new());
    }
    let rows = seaql_migrations::Entity::find().all(manager.get_connection()).await?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}

/// Refuses a database that is newer than this program.
///
/// # Errors
/// The sentence that says so; or when the database is away.
pub async fn refuse_newer(store: &Store) -> anyhow::Result<()> {
    let standing = standing(store.reader()).await.context("The schema cannot be read")?;
    match (&standing, standing.in_words()) {
        (Standing::Newer(_), Some(words)) => bail!(words),
        _ => Ok(()),
    }
}

/// Brings the schema up to date. Says how many steps that took.
///
/// Replicas that start together wait for each other: the first takes the steps, the others find nothing to do. Each
/// step is one transaction on both databases: one that breaks off leaves nothing behind and is taken again.
///
/// # Errors
/// When the database is away or newer than this program, or a step fails.
pub async fn bring_up(store: &Store) -> anyhow::Result<usize> {
    bring_up_with::<Migrator>(store).await
}

/// As [`bring_up`], with the steps of `M`.
///
/// # Errors
/// As [`bring_up`].
pub async fn bring_up_with<M: MigratorTrait>(store: &Store) -> anyhow::Result<usize> {
    let turn = take_turn(store).await.context("The schema cannot be locked")?;
    let mut steps = 0;
    while take_step::<M>(store).await? {
        steps += 1;
    }
    if let Some(turn) = turn {
        turn.commit().await.context("The schema cannot be unlocked")?;
    }
    Ok(steps)
}

/// Takes the next step, whole or not at all. Says whether there was one.
async fn take_step<M: MigratorTrait>(store: &Store) -> anyhow::Result<bool> {
    // Most starts find nothing to do, and then write nothing: the disk may be full, or the database a replica.
    if is_current::<M>(&SchemaManager::new(store.reader())).await? {
        return Ok(false);
    }
    let tx = store.begin().await.context("The schema cannot be brought up to date")?;
    if is_current::<M>(&SchemaManager::new(&tx)).await? {
        return Ok(false);
    }
    M::up(&tx, Some(1)).await.context("The schema cannot be brought up to date")?;
    tx.commit().await.context("The schema cannot be brought up to date")?;
    Ok(true)
}

async fn is_current<M: MigratorTrait>(manager: &SchemaManager<'_>) -> anyhow::Result<bool> {
    let standing = standing_to::<M>(manager).await.context("The schema cannot be read")?;
    match (&standing, standing.in_words()) {
        (Standing::Newer(_), Some(words)) => bail!(words),
        _ => Ok(standing == Standing::Current),
    }
}

/// Makes the schema that consists of exactly `steps`, in the transaction of a restore. Whatever is there goes.
///
/// # Errors
/// When a step of them is unknown to this program or others come between them, or when the database is away.
pub async fn make_anew(tx: &DatabaseTransaction, steps: &[String]) -> anyhow::Result<()> {
    let known: Vec<String> = Migrator::migrations().iter().map(|step| step.name().to_owned()).collect();
    // The backup names its steps by name; this program takes them in an order of its own.
    let first = known.get(..steps.len()).unwrap_or_default();
    if !first.iter().all(|step| steps.contains(step)) || first.len() != steps.len() {
        let unknown: Vec<&str> = steps.iter().filter(|step| !known.contains(step)).map(String::as_str).collect();
        bail!(
            "The backup was made by a newer program: this one, Afterword {}, does not know its {}. Restore it with the newer one.",
            env!("CARGO_PKG_VERSION"),
            if unknown.is_empty() { "order of steps".to_owned() } else { unknown.join(", ") }
        );
    }
    Migrator::down(tx, None).await.context("What is in the database cannot be removed")?;
    let count = u32::try_from(steps.len()).context("The backup names too many steps")?;
    Migrator::up(tx, Some(count)).await.context("The schema of the backup cannot be made")
}

/// Takes the steps that came after a backup, in the transaction of its restore. Says how many there were.
///
/// # Errors
/// When a step fails.
pub async fn catch_up(tx: &DatabaseTransaction) -> anyhow::Result<usize> {
    let Standing::Behind(steps) = standing(tx).await.context("The schema cannot be read")? else { return Ok(0) };
    Migrator::up(tx, None).await.context("The schema cannot be brought up to date")?;
    Ok(steps.len())
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
