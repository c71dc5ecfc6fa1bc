//! No room for SQLite to write in: what is acknowledged is stored all the same, and all goes on once there is room.

use axum::http::StatusCode;
use sea_orm::{ConnectionTrait, DbBackend};
use service::store::entity::response;

use crate::{
    asked::{asked, attempt, count, unhappy},
    bed::Bed,
};

#[test]
fn what_is_acknowledged_after_a_full_disk_is_stored() {
    Bed::each(async |bed| {
        let db = bed.cx.store.writer();
        if db.get_database_backend() != DbBackend::Sqlite {
            return;
        }
        let mut surveys = Vec::new();
        for _ in 0..40 {
            surveys.push(asked(&bed, "nps-after-contact").await);
        }
        let (mut acknowledged, mut refused, words) = (0, 0, "Nobody called back. ".repeat(150));
        for survey in &surveys {
            // The writer has no page to spare; a fresh connection would have, so it is told each time.
            db.execute_unprepared("PRAGMA max_page_count = 1").await.unwrap();
            let attempt = attempt();
            let mut form = unhappy(&attempt);
            form[3].1 = &words;
            match bed.post_form(&survey.path, &form).await.status {
                StatusCode::SEE_OTHER => acknowledged += 1,
                StatusCode::SERVICE_UNAVAILABLE => refused += 1,
                other => panic!("{other}"),
            }
            assert_eq!(count::<response::Entity>(&bed).await, acknowledged, "after {refused} were refused");
        }
        assert!(refused > 0, "the disk was never full");
        db.execute_unprepared("PRAGMA max_page_count = 1000000").await.unwrap();
        for survey in &surveys {
            let attempt = attempt();
            bed.post_form(&survey.path, &unhappy(&attempt)).await;
        }
        assert_eq!(count::<response::Entity>(&bed).await, surveys.len() as u64);
    });
}
