//! Many responses fast: the demo's, again and again, by statements that copy a whole table at a time.
//!
//! Every copy has answers, a revision, score events and, where the original has one, a case with its history. Days,
//! scores and keys are those of the demo, so distributions stay believable; agents are others, ten times as
//! many at every size from 100,000 on. The score counts are raised to fit, so that `afterword rebuild scores` has nothing to say. Contacts,
//! invitations and dispositions are not copied: copies are about the original's contact.

use anyhow::{Context, ensure};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, EntityName, EntityTrait, IdenStatic,
    Iterable, PaginatorTrait, Statement, TransactionTrait,
};
use service::{
    Store,
    store::entity::{answer, case_event, follow_up_case, response, response_revision, score_count, score_event},
};

/// Agents of the demo stand for so many.
const AGENT_GROUPS: u64 = 10;
/// Copies of one transaction.
const TOGETHER: u64 = 20;
/// Case numbers of one copy.
const NUMBERS: u64 = 100_000;

/// The tables that are copied.
const TABLES: [&str; 6] = ["response", "answer", "response_revision", "score_event", "follow_up_case", "case_event"];

/// Remembers what is to be copied: what the demo made, before anything is measured. Copies are made of this, for what is
/// found in the tables themselves takes longer with each copy.
pub(crate) async fn remember(store: &Store) -> anyhow::Result<()> {
    for table in TABLES.into_iter().chain(["score_count"]) {
        store.writer().execute_unprepared(&format!("DROP TABLE IF EXISTS bench_{table}")).await?;
        store.writer().execute_unprepared(&format!("CREATE TABLE bench_{table} AS SELECT * FROM {table}")).await?;
    }
    Ok(())
}

/// Copies until there are `wanted` responses or a few more.
pub(crate) async fn to(store: &Store, url: &str, wanted: u64) -> anyhow::Result<()> {
    let base = number(store.reader(), "SELECT COUNT(*) AS n FROM bench_response").await?;
    let there = response::Entity::find().count(store.reader()).await?;
    ensure!(base > 0, "the demo has no responses");
    let copies = wanted.saturating_sub(there).div_ceil(base);
    if copies == 0 {
        return Ok(());
    }
    let db = fast(url).await?;
    let first = next_copy(&db).await?;
    let indexes = drop_indexes(&db).await?;
    for start in (first..first + copies).step_by(TOGETHER as usize) {
        let tx = db.begin().await?;
        for copy in start..(start + TOGETHER).min(first + copies) {
            for sql in copy_of_all(db.get_database_backend(), copy) {
                tx.execute_unprepared(&sql).await?;
            }
        }
        tx.commit().await?;
    }
    for sql in raised_counts(first, copies) {
        db.execute_unprepared(&sql).await?;
    }
    for sql in indexes {
        db.execute_unprepared(&sql).await?;
    }
    db.execute_unprepared(if db.get_database_backend() == DbBackend::Sqlite { "ANALYZE" } else { "VACUUM ANALYZE" })
        .await?;
    db.close().await?;
    Ok(())
}

/// Drops the work that waits, such as the mails of contacts that were told of to measure that: it would go on beside what
/// is measured next.
pub(crate) async fn rest(store: &Store) -> anyhow::Result<()> {
    store.writer().execute_unprepared("DELETE FROM job WHERE done_at IS NULL").await?;
    Ok(())
}

/// A connection that need not survive a power cut.
async fn fast(url: &str) -> anyhow::Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options).await?;
    let settings: &[&str] = match db.get_database_backend() {
        DbBackend::Sqlite => {
            &["PRAGMA synchronous = OFF", "PRAGMA cache_size = -1000000", "PRAGMA temp_store = MEMORY"]
        }
        _ => &["SET synchronous_commit = off", "SET maintenance_work_mem = '512MB'", "SET work_mem = '256MB'"],
    };
    for setting in settings {
        db.execute_unprepared(setting).await?;
    }
    Ok(db)
}

/// The number of the next copy; case numbers tell how many there are.
async fn next_copy(db: &DatabaseConnection) -> anyhow::Result<u64> {
    number(db, &format!("SELECT COALESCE(MAX(number), 0) / {NUMBERS} + 1 AS n FROM follow_up_case")).await
}

async fn number(db: &DatabaseConnection, sql: &str) -> anyhow::Result<u64> {
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    let n: i64 = row.context("a count gives a row")?.try_get("", "n")?;
    Ok(u64::try_from(n)?)
}

/// Drops the indexes that no constraint needs, and gives the statements that make them again: sorting once is faster
/// than finding a place for every row.
async fn drop_indexes(db: &DatabaseConnection) -> anyhow::Result<Vec<String>> {
    let of = format!("('{}')", TABLES.join("', '"));
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => format!(
            "SELECT name, sql AS made FROM sqlite_master
             WHERE type = 'index' AND sql LIKE 'CREATE INDEX%' AND tbl_name IN {of}"
        ),
        _ => format!(
            "SELECT indexname::text AS name, indexdef AS made FROM pg_indexes
             WHERE indexdef LIKE 'CREATE INDEX%' AND tablename IN {of}"
        ),
    };
    let mut made = Vec::new();
    for row in db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await? {
        let name: String = row.try_get("", "name")?;
        made.push(row.try_get("", "made")?);
        db.execute_unprepared(&format!("DROP INDEX \"{name}\"")).await?;
    }
    Ok(made)
}

/// The statements that make one copy of everything.
fn copy_of_all(backend: DbBackend, copy: u64) -> Vec<String> {
    let id = |column: &str| new_id(backend, copy, column);
    let agent = |column: &str| format!("CASE WHEN {column} <> '' THEN {column} || '{}' END", suffix(copy));
    let responses = copied::<response::Entity>(|column| match column {
        "id" | "attempt_id" => Some(id(&format!("x.{column}"))),
        // Nothing, of the column's own type.
        "invitation_id" | "message_id" => Some(format!("NULLIF(x.{column}, x.{column})")),
        "agent_key" => Some(agent("x.agent_key")),
        "submitted_at" => Some(moment(backend, copy, "x.submitted_at")),
        _ => None,
    });
    let answers = copied::<answer::Entity>(|column| (column == "response_id").then(|| id("x.response_id")));
    let revisions = copied::<response_revision::Entity>(|column| {
        matches!(column, "id" | "response_id" | "attempt_id").then(|| id(&format!("x.{column}")))
    });
    let events = copied::<score_event::Entity>(|column| match column {
        "response_id" => Some(id("x.response_id")),
        "agent_key" => Some(format!("COALESCE({}, '')", agent("x.agent_key"))),
        _ => None,
    });
    let cases = copied::<follow_up_case::Entity>(|column| match column {
        "id" | "response_id" => Some(id(&format!("x.{column}"))),
        "number" => Some(format!("x.number + {}", copy * NUMBERS)),
        "agent_key" => Some(agent("x.agent_key")),
        _ => None,
    });
    let history =
        copied::<case_event::Entity>(|column| matches!(column, "id" | "case_id").then(|| id(&format!("x.{column}"))));
    vec![responses, answers, revisions, events, cases, history]
}

/// Copies a table's rows, with other values in some columns. A number that the database counts is left to it.
fn copied<E: EntityTrait>(other: impl Fn(&str) -> Option<String>) -> String {
    let table = E::default().table_name().to_owned();
    let columns: Vec<&'static str> = E::Column::iter()
        .map(|column| column.as_str())
        .filter(|column| (table.as_str(), *column) != ("score_event", "id"))
        .collect();
    let values: Vec<String> =
        columns.iter().map(|column| other(column).unwrap_or_else(|| format!("x.{column}"))).collect();
    format!("INSERT INTO {table} ({}) SELECT {} FROM bench_{table} x", columns.join(", "), values.join(", "))
}

/// An id of this copy made of the original's: the copy's number, then what tells the originals apart.
fn new_id(backend: DbBackend, copy: u64, column: &str) -> String {
    match backend {
        DbBackend::Sqlite => {
            format!("CAST(X'{copy:08x}' || substr({column}, 1, 8) || substr({column}, 13, 4) AS BLOB)")
        }
        _ => {
            let hex = format!("replace({column}::text, '-', '')");
            format!("('{copy:08x}' || substr({hex}, 1, 16) || substr({hex}, 25, 8))::uuid")
        }
    }
}

/// A moment of this copy in the same hour as the original's: no hundreds of answers come in the same second.
fn moment(backend: DbBackend, copy: u64, column: &str) -> String {
    let moved = copy * 61;
    match backend {
        DbBackend::Sqlite => {
            let part = |from: u8| format!("CAST(substr({column}, {from}, 2) AS INTEGER)");
            let second = format!("({} * 60 + {} + {moved}) % 3600", part(15), part(18));
            format!("substr({column}, 1, 14) || printf('%02d:%02d+00:00', ({second}) / 60, ({second}) % 60)")
        }
        _ => format!(
            "date_trunc('hour', {column}) + mod(extract(epoch FROM {column})::bigint + {moved}, 3600) * interval '1 second'"
        ),
    }
}

fn suffix(copy: u64) -> String {
    format!("-{}", copy % AGENT_GROUPS)
}

/// The statements that raise the counts by what so many copies from `first` on add.
fn raised_counts(first: u64, copies: u64) -> Vec<String> {
    let of_agent = "((cut = 'agent' AND key_a <> '') OR (cut LIKE '%*agent' AND key_b <> ''))";
    let raise = |key_a: &str, key_b: &str, times: u64, which: &str| {
        format!(
            "INSERT INTO {table} (period, starts_on, cut, key_a, key_b, metric, score, n)
             SELECT period, starts_on, cut, {key_a}, {key_b}, metric, score, n * {times} FROM bench_score_count WHERE {which}
             ON CONFLICT (period, cut, metric, starts_on, key_a, key_b, score)
             DO UPDATE SET n = score_count.n + excluded.n",
            table = score_count::Entity.table_name(),
        )
    };
    let mut sql = vec![raise("key_a", "key_b", copies, &format!("NOT {of_agent}"))];
    for group in 0..AGENT_GROUPS {
        let times = (first..first + copies).filter(|copy| copy % AGENT_GROUPS == group).count() as u64;
        if times > 0 {
            let mark = suffix(group);
            let key_a = format!("CASE WHEN cut = 'agent' THEN key_a || '{mark}' ELSE key_a END");
            let key_b = format!("CASE WHEN cut = 'agent' THEN key_b ELSE key_b || '{mark}' END");
            sql.push(raise(&key_a, &key_b, times, of_agent));
        }
    }
    sql
}
