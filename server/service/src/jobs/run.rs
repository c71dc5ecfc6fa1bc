//! The loop of a worker.

use std::time::Duration;

use domain::trouble;
use futures::{StreamExt, join, stream};
use tokio_util::sync::CancellationToken;

use super::{
    JobKind,
    claim::{BATCH, Lane, claim_in},
    fail, finish,
    put_back::{self, Watch},
};
use crate::{Error, Result, Service, store::entity::job, work};

/// How often a worker looks for due jobs: a job is done within two seconds of being due.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How often a worker looks whether the clock was put back.
const WATCH_EVERY: Duration = Duration::from_secs(2);

/// Works on jobs until `stop`, then finishes those under way.
///
/// Mail has a lane of its own, and so have calls of web servers: one that does not answer holds up others of its kind
/// for a while, and nothing else.
pub async fn run(cx: &Service, worker: &str, stop: CancellationToken) {
    join!(
        work_on(cx, worker, Lane::Mail, &stop),
        work_on(cx, worker, Lane::Calls, &stop),
        work_on(cx, worker, Lane::Rest, &stop),
        watch_the_clock(cx, &stop),
    );
}

/// Mends the times of jobs when the clock was put back: now, and before this process began.
async fn watch_the_clock(cx: &Service, stop: &CancellationToken) {
    let mut watch = Watch::from(cx.now());
    let mut astray = true;
    while !stop.is_cancelled() {
        if watch.went_back(cx.now()) {
            tracing::warn!("the clock was put back");
            astray = true;
        }
        if astray {
            match put_back::mend(cx).await {
                Ok(moved) => {
                    astray = false;
                    if moved > 0 {
                        tracing::warn!(moved, "jobs that were timed by a clock ahead of this one were moved");
                    }
                }
                Err(error) => tracing::error!(error = %error.for_log(), "the times of jobs cannot be mended"),
            }
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(WATCH_EVERY) => {}
        }
    }
}

async fn work_on(cx: &Service, worker: &str, lane: Lane, stop: &CancellationToken) {
    while !stop.is_cancelled() {
        match batch(cx, worker, lane).await {
            // More may be due already.
            Ok(done) if done as u64 >= BATCH => continue,
            Ok(_) => {}
            Err(error) => tracing::error!(error = %error.for_log(), "jobs cannot be claimed"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Does one batch of what is due. Says how many jobs it took, whether or not they succeeded.
///
/// # Errors
/// When jobs cannot be claimed. What goes wrong inside a job is kept with the job.
pub async fn run_due(cx: &Service, worker: &str) -> Result<usize> {
    batch(cx, worker, Lane::Whole).await
}

async fn batch(cx: &Service, worker: &str, lane: Lane) -> Result<usize> {
    let jobs = claim_in(cx, worker, lane, BATCH).await?;
    let count = jobs.len();
    stream::iter(jobs).for_each_concurrent(lane.at_once(), |job| do_one(cx, job)).await;
    Ok(count)
}

async fn do_one(cx: &Service, job: job::Model) {
    let outcome = match JobKind::parse(&job.kind) {
        Some(kind) => work::perform(cx, kind, &job.payload).await,
        None => Err(Error::Internal(trouble::job_unknown(&format!("{:?}", job.kind)).to_string())),
    };
    let written = match &outcome {
        Ok(()) => finish(cx, &job).await,
        Err(error) => {
            let why = in_words(error);
            // Why stands with the job: a mail server's answer names the customer's address.
            let cause = if let Error::Database(_) = error { error.for_log() } else { error.code().into() };
            tracing::warn!(job = %job.id, kind = job.kind, attempt = job.attempts, %cause, "a job failed");
            fail_or_give_up(cx, &job, &why).await
        }
    };
    if let Err(error) = written {
        tracing::error!(job = %job.id, error = %error.for_log(), "the end of a job cannot be written");
    }
}

/// Keeps the error with the job; after the last try its owner is told, too.
async fn fail_or_give_up(cx: &Service, job: &job::Model, why: &str) -> Result<()> {
    fail(cx, job, why).await?;
    match JobKind::parse(&job.kind) {
        Some(kind) if job.attempts >= job.max_attempts => work::given_up(cx, kind, &job.payload).await,
        _ => Ok(()),
    }
}

/// The error as an administrator needs it: with the cause that people elsewhere are spared.
fn in_words(error: &Error) -> String {
    match error {
        Error::Database(cause) => trouble::job_database(&cause.to_string()).to_string(),
        Error::Internal(cause) => cause.clone(),
        other => other.to_string(),
    }
}
