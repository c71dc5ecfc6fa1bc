//! What disk and database do at best: flushes, and rows of two columns, each durable, without any of our tables around them.

use std::{
    fs::File,
    io::{self, Write},
    path::Path,
    time::{Duration, Instant},
};

use futures::future::try_join_all;
use sea_orm::{ConnectionTrait, DbErr, Statement, TransactionTrait, Value};
use service::Store;
use uuid::Uuid;

use crate::table::{Table, rate};

/// Rows of one batch.
const BATCH: usize = 100;
/// Flushes of the disk that are timed.
const FLUSHES: usize = 201;

/// Rates of bare inserts, in rows a second.
#[derive(Clone, Copy)]
pub(crate) struct Bare {
    /// One connection, a transaction a row.
    pub(crate) one_by_one: f64,
}

/// How long the disk takes to keep a promise: a page written to a file in `folder` and flushed, in milliseconds (median).
pub(crate) fn flush(folder: &Path) -> io::Result<f64> {
    let path = folder.join("flush");
    let mut file = File::create(&path)?;
    let mut taken = Vec::with_capacity(FLUSHES);
    for _ in 0..FLUSHES {
        let started = Instant::now();
        file.write_all(&[0; 4096])?;
        file.sync_data()?;
        taken.push(started.elapsed().as_secs_f64() * 1e3);
    }
    std::fs::remove_file(path)?;
    taken.sort_by(f64::total_cmp);
    Ok(taken[FLUSHES / 2])
}

/// Inserts into a table of its own, with the settings that the server uses.
pub(crate) async fn inserts(store: &Store, during: Duration, table: &mut Table) -> anyhow::Result<Bare> {
    let db = store.writer();
    db.execute_unprepared("DROP TABLE IF EXISTS bench_row").await?;
    db.execute_unprepared("CREATE TABLE bench_row (id VARCHAR PRIMARY KEY, said VARCHAR NOT NULL)").await?;
    let one_by_one = measured(during, 1, async || one(store).await.map(|()| 1)).await?;
    let at_once = measured(during, 64, async || one(store).await.map(|()| 1)).await?;
    let batched = measured(during, 1, async || batch(store).await.map(|()| BATCH)).await?;
    db.execute_unprepared("DROP TABLE bench_row").await?;
    table.set("bare durable inserts a second, one by one", rate(one_by_one));
    table.set("bare durable inserts a second, 64 at once", rate(at_once));
    table.set(&format!("bare durable inserts a second, {BATCH} a transaction"), rate(batched));
    Ok(Bare { one_by_one })
}

async fn measured(
    during: Duration,
    at_once: usize,
    insert: impl AsyncFn() -> Result<usize, DbErr>,
) -> Result<f64, DbErr> {
    let started = Instant::now();
    let insert = &insert;
    let rows = try_join_all((0..at_once).map(|_| async move {
        let mut rows = 0;
        while started.elapsed() < during {
            rows += insert().await?;
        }
        Ok::<_, DbErr>(rows)
    }))
    .await?;
    Ok(rows.into_iter().sum::<usize>() as f64 / started.elapsed().as_secs_f64())
}

async fn one(store: &Store) -> Result<(), DbErr> {
    store.writer().execute_raw(row(store)).await.map(|_| ())
}

async fn batch(store: &Store) -> Result<(), DbErr> {
    let tx = store.writer().begin().await?;
    for _ in 0..BATCH {
        tx.execute_raw(row(store)).await?;
    }
    tx.commit().await
}

fn row(store: &Store) -> Statement {
    let values: [Value; 2] = [Uuid::now_v7().to_string().into(), "Thank you for the quick help".into()];
    Statement::from_sql_and_values(store.backend(), "INSERT INTO bench_row (id, said) VALUES ($1, $2)", values)
}
