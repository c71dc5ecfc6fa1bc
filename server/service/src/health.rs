//! How the installation is doing: jobs that wait or failed, scores that are not counted yet, the database itself.
//!
//! For operators: `check`, `/metrics`. No personal data.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement};

use crate::{
    Result, Service, Store,
    store::entity::{job, score_event},
};

/// Jobs that are not done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Jobs {
    /// By kind and state.
    pub groups: Vec<JobGroup>,
    /// For how long the one that is due longest has waited for a worker; none when nothing waits.
    pub oldest_due_age: Option<TimeDelta>,
}

/// Jobs of one kind in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobGroup {
    /// The kind, as it is stored.
    pub kind: String,
    /// `scheduled`, `due`, `running`, `retrying` (failed, and tried again) or `failed` (given up).
    pub state: String,
    /// How many.
    pub n: u64,
}

impl Jobs {
    /// How many are in `state`.
    #[must_use]
    pub fn in_state(&self, state: &str) -> u64 {
        self.groups.iter().filter(|group| group.state == state).map(|group| group.n).sum()
    }
}

/// Score events that are not in the counts yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lag {
    /// How many.
    pub unfolded: u64,
    /// Age of the oldest; none when all are counted.
    pub oldest_age: Option<TimeDelta>,
}

/// The database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Database {
    /// Its version, such as `3.46.0` or `16.4`.
    pub version: String,
    /// Its size in bytes.
    pub size: u64,
    /// What it shows as the present moment.
    pub now: DateTime<Utc>,
    /// What decides whether an acknowledged answer survives a power cut, by name: `journal_mode`, `synchronous` of
    /// SQLite; `fsync`, `synchronous_commit`, `full_page_writes` of PostgreSQL.
    pub durability: Vec<(String, String)>,
}

/// The jobs that are not done, by kind and state.
///
/// # Errors
/// When the database is away.
pub async fn jobs(cx: &Service) -> Result<Jobs> {
    let now = cx.now();
    let rows = cx
        .store
        .reader()
        .query_all_raw(Statement::from_sql_and_values(
            cx.store.backend(),
            "SELECT kind, state, count(*) AS n, min(run_at) AS oldest FROM (
                SELECT kind, run_at, CASE
                    WHEN failed_at IS NOT NULL THEN 'failed'
                    WHEN locked_until > $1 THEN 'running'
                    WHEN run_at > $1 AND last_error IS NOT NULL THEN 'retrying'
                    WHEN run_at > $1 THEN 'scheduled'
                    ELSE 'due' END AS state
                FROM job WHERE done_at IS NULL
             ) open GROUP BY kind, state ORDER BY kind, state",
            [now.into()],
        ))
        .await?;
    let mut jobs = Jobs::default();
    for row in rows {
        let state: String = row.try_get("", "state")?;
        let n: i64 = row.try_get("", "n")?;
        if state == "due" {
            let age = now - row.try_get::<DateTime<Utc>>("", "oldest")?;
            jobs.oldest_due_age = jobs.oldest_due_age.max(Some(age));
        }
        jobs.groups.push(JobGroup { kind: row.try_get("", "kind")?, state, n: n.unsigned_abs() });
    }
    Ok(jobs)
}

/// When a worker last did a job; none when none was ever done.
///
/// # Errors
/// When the database is away.
pub async fn worker_seen(cx: &Service) -> Result<Option<DateTime<Utc>>> {
    let last = job::Entity::find()
        .select_only()
        .column(job::Column::DoneAt)
        .filter(job::Column::DoneAt.is_not_null())
        .order_by_desc(job::Column::DoneAt)
        .into_tuple::<Option<DateTime<Utc>>>()
        .one(cx.store.reader())
        .await?;
    Ok(last.flatten())
}

/// The score events that are not in the counts yet.
///
/// # Errors
/// When the database is away.
pub async fn scores(cx: &Service) -> Result<Lag> {
    let (unfolded, oldest): (i64, Option<DateTime<Utc>>) = score_event::Entity::find()
        .select_only()
        .column_as(score_event::Column::Id.count(), "n")
        .column_as(score_event::Column::CreatedAt.min(), "oldest")
        .filter(score_event::Column::Folded.eq(false))
        .into_tuple()
        .one(cx.store.reader())
        .await?
        .unwrap_or_default();
    Ok(Lag { unfolded: unfolded.unsigned_abs(), oldest_age: oldest.map(|at| cx.now() - at) })
}

/// What the database says of itself.
///
/// # Errors
/// When it is away.
pub async fn database(store: &Store) -> Result<Database> {
    let db = store.writer();
    Ok(match store.backend() {
        DbBackend::Postgres => Database {
            version: text(db, "SELECT current_setting('server_version')").await?,
            size: number(db, "SELECT pg_database_size(current_database())").await?,
            now: moment(db, "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)").await?,
            durability: vec![
                ("fsync".to_owned(), text(db, "SELECT current_setting('fsync')").await?),
                ("synchronous_commit".to_owned(), text(db, "SELECT current_setting('synchronous_commit')").await?),
                ("full_page_writes".to_owned(), text(db, "SELECT current_setting('full_page_writes')").await?),
            ],
        },
        _ => Database {
            version: text(db, "SELECT sqlite_version()").await?,
            size: number(
                db,
                "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)",
            )
            .await?,
            now: moment(db, "SELECT CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER)").await?,
            durability: vec![
                ("journal_mode".to_owned(), text(db, "SELECT journal_mode FROM pragma_journal_mode").await?),
                (
                    "synchronous".to_owned(),
                    synchronous(number(db, "SELECT synchronous FROM pragma_synchronous").await?).to_owned(),
                ),
            ],
        },
    })
}

/// SQLite's word for its number.
const fn synchronous(number: u64) -> &'static str {
    match number {
        0 => "off",
        1 => "normal",
        2 => "full",
        _ => "extra",
    }
}

async fn text(db: &impl ConnectionTrait, sql: &str) -> Result<String> {
    one(db, sql).await
}

async fn number(db: &impl ConnectionTrait, sql: &str) -> Result<u64> {
    Ok(one::<i64>(db, sql).await?.unsigned_abs())
}

async fn moment(db: &impl ConnectionTrait, sql: &str) -> Result<DateTime<Utc>> {
    Ok(DateTime::from_timestamp_millis(one(db, sql).await?).unwrap_or_default())
}

async fn one<T: sea_orm::TryGetable>(db: &impl ConnectionTrait, sql: &str) -> Result<T> {
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    let row = row.ok_or_else(|| crate::Error::Internal("the database says nothing of itself".to_owned()))?;
    Ok(row.try_get_by_index(0)?)
}
