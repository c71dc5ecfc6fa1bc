//! Answers that arrive together share one durable transaction.
//!
//! Most are plain: the first answer to an open invitation, or a new comment card. Those are written together, a
//! few statements a table. Whatever else there is (a change, a repeat, a conflict, a link that closed) goes one by one, each
//! in a savepoint of its own, so that what fails takes nobody along. Where the plain ones fail together, they too go
//! one by one. Nobody hears of success before the commit; if that fails, all hear of it.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;
use sea_orm::{DatabaseTransaction, DbBackend, DbErr, RuntimeErr, SqlErr, TransactionTrait};
use uuid::Uuid;

use super::{
    plain,
    submit::{self, Ready, Submitted},
};
use crate::{Error, Result, invitations};

/// The most answers of one transaction: enough that its cost is shared well, few enough that none waits long.
pub(crate) const MOST: usize = 64;
/// Transactions under way at once. SQLite has one writer. On PostgreSQL one works while the other waits for the disk; with
/// more of them each holds fewer answers, and a statement costs nearly the same for two answers as for twenty.
pub(crate) const fn lanes(backend: DbBackend) -> usize {
    if matches!(backend, DbBackend::Sqlite) { 1 } else { 2 }
}
/// How often something is tried again after another transaction was faster, or stood in the way.
const TRIES: usize = 20;

/// Takes all of `group` in one transaction, and says of each what became of it.
pub(super) async fn take(group: Vec<Ready>) -> Vec<Result<Submitted>> {
    let mut tried = 1;
    loop {
        match try_take(&group).await {
            Ok(taken) => return taken,
            // Only a transaction that gives up everything it holds lets the other one pass.
            Err(error) if stands_in_the_way(&error) && tried < TRIES => tried += 1,
            Err(error) => return group.iter().map(|_| Err(Error::Database(error.clone()))).collect(),
        }
    }
}

async fn try_take(group: &[Ready]) -> Result<Vec<Result<Submitted>>, DbErr> {
    let Some(first) = group.first() else { return Ok(Vec::new()) };
    let tx = first.cx.store.begin().await?;
    // Before everything else, and outside of what may be taken back: so that lanes and replicas that answer the same
    // invitations go one after the other and never wait for each other in a circle.
    let asked: Vec<Uuid> = group.iter().filter_map(|ready| ready.way.invitation()).collect();
    let locked = invitations::lock(&tx, &asked).await?;

    let written = tx.begin().await?;
    let done = AssertUnwindSafe(plain::take(&written, group, &locked)).catch_unwind().await;
    let plain = match settle(written, done).await? {
        Ok(plain) => plain,
        Err(Error::Database(error)) if stands_in_the_way(&error) => return Err(error),
        Err(error) => {
            tracing::warn!(code = error.code(), answers = group.len(), "answers are written one by one");
            vec![false; group.len()]
        }
    };
    let mut outcomes = Vec::with_capacity(group.len());
    for (ready, taken) in group.iter().zip(plain) {
        outcomes.push(if taken { Ok(Submitted::Taken) } else { alone(&tx, ready).await? });
    }
    tx.commit().await?;
    Ok(outcomes)
}

/// Takes one answer in a savepoint of its own. The outer error is one that leaves the transaction of no use.
async fn alone(tx: &DatabaseTransaction, ready: &Ready) -> Result<Result<Submitted>, DbErr> {
    for _ in 0..TRIES {
        let written = tx.begin().await?;
        let done = AssertUnwindSafe(submit::take(&written, ready)).catch_unwind().await;
        match settle(written, done).await? {
            Err(Error::Database(error)) if stands_in_the_way(&error) => return Err(error),
            // Somebody wrote the same attempt, or the same number of a case, in the same moment: look again.
            Err(Error::Database(error)) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {}
            done => return Ok(done),
        }
    }
    Ok(Err(Error::Internal("an answer could not be stored, because others were always faster".to_owned())))
}

/// Ends a savepoint: keeps what was done well, takes back what failed or panicked.
async fn settle<T>(written: DatabaseTransaction, done: std::thread::Result<Result<T>>) -> Result<Result<T>, DbErr> {
    match done {
        Ok(Ok(done)) => {
            written.commit().await?;
            Ok(Ok(done))
        }
        Ok(Err(error)) => {
            written.rollback().await?;
            Ok(Err(error))
        }
        Err(_) => {
            written.rollback().await?;
            Ok(Err(Error::Internal("the writing of an answer broke off".to_owned())))
        }
    }
}

/// Whether two transactions waited for each other and this one was chosen to give way.
fn stands_in_the_way(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) = error else {
        return false;
    };
    // PostgreSQL's deadlock_detected and serialization_failure.
    let code = cause.as_database_error().and_then(|error| error.code());
    matches!(code.as_deref(), Some("40P01" | "40001"))
}
