//! What the installation has to do, and whether somebody does it.

use chrono::TimeDelta;
use domain::words;
use service::{Result, Service, health, organisation};

use super::Finding;

/// A job is taken within seconds; one that waits longer has no worker.
const TAKEN_WITHIN: TimeDelta = TimeDelta::minutes(2);
/// Counts follow within seconds; readers add what is missing, so a lag costs time and nothing else.
const COUNTED_WITHIN: TimeDelta = TimeDelta::minutes(5);

pub(super) async fn look(cx: &Service) -> Vec<Finding> {
    let looked = async {
        Ok::<_, service::Error>([time_zone(cx).await?, failed(cx).await?, workers(cx).await?, scores(cx).await?])
    };
    match looked.await {
        Ok(findings) => findings.into(),
        Err(error) => vec![Finding::error("database", format!("The database cannot be read: {error:?}."))],
    }
}

async fn time_zone(cx: &Service) -> Result<Finding> {
    const SUBJECT: &str = "time zone";
    // Looked for, not made: `check` changes nothing.
    let found = match organisation::get(cx).await {
        Ok(found) => found,
        Err(service::Error::Internal(why)) => return Ok(Finding::warning(SUBJECT, format!("{why}."))),
        Err(error) => return Err(error),
    };
    let now = cx.now().with_timezone(&found.zone);
    Ok(Finding::ok(
        SUBJECT,
        format!("{} lives in {}; there it is {} now.", found.name, found.zone, now.format("%Y-%m-%d %H:%M")),
    ))
}

async fn failed(cx: &Service) -> Result<Finding> {
    const SUBJECT: &str = "jobs";
    let jobs = health::jobs(cx).await?;
    let (failed, retrying) = (jobs.in_state("failed"), jobs.in_state("retrying"));
    Ok(match (failed, retrying) {
        (0, 0) => Finding::ok(SUBJECT, "No job has failed."),
        (0, n) => Finding::ok(SUBJECT, format!("{} failed and will be tried again.", words::counted(n, "job", "jobs"))),
        (n, _) => Finding::warning(
            SUBJECT,
            format!(
                "{} given up. Settings, Jobs says why, and lets each be tried again.",
                words::counted(n, "job was", "jobs were")
            ),
        ),
    })
}

async fn workers(cx: &Service) -> Result<Finding> {
    const SUBJECT: &str = "workers";
    let waits = health::jobs(cx).await?.oldest_due_age.unwrap_or_default();
    let seen = health::worker_seen(cx).await?;
    let seen = seen.map_or_else(
        || "none has done a job yet".to_owned(),
        |at| format!("the last job was done {}", words::ago(at, cx.now())),
    );
    Ok(if waits > TAKEN_WITHIN {
        let waited = words::duration(waits.num_seconds());
        Finding::error(
            SUBJECT,
            format!(
                "A job has waited for a worker for {waited}; {seen}. Start `afterword serve`, or `afterword worker`."
            ),
        )
    } else {
        Finding::ok(SUBJECT, format!("No job waits for a worker; {seen}."))
    })
}

async fn scores(cx: &Service) -> Result<Finding> {
    const SUBJECT: &str = "scores";
    let lag = health::scores(cx).await?;
    Ok(match lag.oldest_age {
        Some(age) if age > COUNTED_WITHIN => Finding::warning(
            SUBJECT,
            format!(
                "{} not counted yet, the oldest for {}. Numbers are right and slow; workers catch up.",
                words::counted(lag.unfolded, "score is", "scores are"),
                words::duration(age.num_seconds())
            ),
        ),
        _ => Finding::ok(SUBJECT, "The counts are up to date."),
    })
}
