//! Jobs are done once, whoever works on them.

use std::collections::HashSet;

use service::jobs::{self, JobKind, NewJob};

use crate::bed::Bed;

#[test]
fn two_workers_claim_a_thousand_jobs_without_a_double() {
    Bed::each(async |bed| {
        let tx = bed.cx.store.begin().await.unwrap();
        for number in 0..1000 {
            let job = NewJob {
                kind: JobKind::FoldScores,
                payload: serde_json::json!({ "number": number }),
                run_at: bed.cx.now(),
                unique_key: None,
            };
            assert!(jobs::enqueue(&tx, &bed.cx, job).await.unwrap());
        }
        tx.commit().await.unwrap();
        let (a, b) = tokio::join!(claim_all(&bed, "a"), claim_all(&bed, "b"));
        let all: HashSet<_> = a.iter().chain(&b).collect();
        assert_eq!((a.len() + b.len(), all.len()), (1000, 1000));
    });
}

async fn claim_all(bed: &Bed, worker: &str) -> Vec<uuid::Uuid> {
    let mut mine = Vec::new();
    loop {
        let jobs = jobs::claim(&bed.cx, worker, 32).await.unwrap();
        assert!(jobs.len() <= 32);
        if jobs.is_empty() {
            return mine;
        }
        mine.extend(jobs.into_iter().map(|job| job.id));
    }
}

#[test]
fn a_lost_claim_is_taken_over_and_a_unique_job_is_written_once() {
    Bed::each(async |bed| {
        let job = NewJob {
            kind: JobKind::FoldScores,
            payload: serde_json::json!({}),
            run_at: bed.cx.now(),
            unique_key: Some("only".to_owned()),
        };
        assert!(jobs::enqueue(bed.cx.store.writer(), &bed.cx, job.clone()).await.unwrap());
        assert!(!jobs::enqueue(bed.cx.store.writer(), &bed.cx, job).await.unwrap());
        assert_eq!(jobs::claim(&bed.cx, "a", 10).await.unwrap().len(), 1);
        assert_eq!(jobs::claim(&bed.cx, "b", 10).await.unwrap().len(), 0);
        bed.clock.advance(jobs::LEASE);
        let again = jobs::claim(&bed.cx, "b", 10).await.unwrap();
        assert_eq!(again.len(), 1);
        jobs::fail(&bed.cx, &again[0], "the mail server is away").await.unwrap();
        assert_eq!(jobs::claim(&bed.cx, "a", 10).await.unwrap().len(), 0);
        bed.clock.advance(chrono::Duration::minutes(1));
        let third = jobs::claim(&bed.cx, "a", 10).await.unwrap();
        assert_eq!((third.len(), third[0].attempts), (1, 3));
        assert_eq!(third[0].last_error.as_deref(), Some("the mail server is away"));
        jobs::finish(&bed.cx, &third[0]).await.unwrap();
        bed.clock.advance(jobs::LEASE * 2);
        assert!(jobs::claim(&bed.cx, "a", 10).await.unwrap().is_empty());
    });
}
