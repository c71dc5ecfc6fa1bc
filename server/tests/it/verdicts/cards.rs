//! Comment cards: many people share one address, so only proofs count.

use axum::http::StatusCode;
use sea_orm::EntityTrait;
use serde_json::json;
use service::{Actor, store::entity::response, touchpoints};

use super::{BROWSER, CURL, SCANNER, answer, look, set_asides};
use crate::bed::Bed;

#[test]
fn a_card_is_set_aside_for_proofs_only() {
    Bed::each(async |bed| {
        let counter = serde_json::from_value(json!({ "key": "counter", "survey": "comment-card" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &counter).await.unwrap();
        let code = touchpoints::by_key(&bed.cx, &Actor::system(), "counter").await.unwrap().code;
        let path = format!("/c/{code}");
        let mut page = look(&bed, BROWSER, &path).await;
        assert!(page.hrefs("div[hidden] a").is_empty() && page.values("input[name=looked_at]").is_empty());
        for score in 1..=5 {
            // Faster than anybody, and many at once: a busy counter, a kiosk, a program.
            let visitor = if score % 2 == 0 { CURL } else { BROWSER };
            page = look(&bed, visitor, &path).await;
            let sent = answer(&bed, visitor, &path, &page, &[("score", &score.to_string())]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
        }
        let all = response::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert_eq!(all.len(), 5);
        assert!(all.iter().all(|row| row.verdict == "person" && row.counted));
        assert!(set_asides(&bed).await.is_empty());

        for (visitor, hidden) in [(SCANNER, ""), (BROWSER, "spam")] {
            page = look(&bed, visitor, &path).await;
            let fields = [("score", "1"), ("comment", hidden), ("leave_empty", hidden)];
            let sent = answer(&bed, visitor, &path, &page, &fields).await;
            assert!(sent.location.unwrap().contains("/thanks"));
        }
        let mut reasons: Vec<String> = set_asides(&bed).await.into_iter().map(|row| row.reasons).collect();
        reasons.sort();
        assert_eq!(reasons, ["hidden_field", "robot"]);
        assert!(set_asides(&bed).await.iter().all(|row| row.touchpoint_key.as_deref() == Some("counter")));
        assert_eq!(response::Entity::find().all(bed.cx.store.reader()).await.unwrap().len(), 5);
    });
}
