//! Files that come with comment cards: anybody can send those, so what is kept of them has limits of its own.

use axum::http::StatusCode;
use chrono::Duration;
use domain::{Role, verdict::HIDDEN_FIELD};
use serde_json::json;
use service::{
    Actor,
    store::entity::{response, set_aside},
    touchpoints,
    uploads::{Most, Room, fill},
};

use super::{asked_for_photos, files, post, taking};
use crate::{
    asked::{attempt, count},
    bed::{Answer, Bed},
};

/// The path of a card of the survey with photos.
async fn card(bed: &Bed) -> String {
    let place = serde_json::from_value(json!({ "key": "hall", "survey": "photos" })).unwrap();
    touchpoints::save(&bed.cx, &Actor::system(), &place).await.unwrap();
    format!("/c/{}", touchpoints::by_key(&bed.cx, &Actor::system(), "hall").await.unwrap().code)
}

/// Sends an answer of its own with a text of 0.6 MB.
async fn send(bed: &Bed, path: &str, more: &[(&str, &str)]) -> Answer {
    let id = attempt();
    let fields: Vec<_> = [("attempt", id.as_str()), ("score", "4")].into_iter().chain(more.iter().copied()).collect();
    post(bed, path, &fields, &[("photo", "long.txt", &vec![b'a'; 600_000])]).await
}

async fn refused(bed: &Bed, path: &str) {
    let page = send(bed, path, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text);
    assert!(
        page.text.contains("Files cannot be taken just now. Please send your answer without a file"),
        "{}",
        page.text
    );
}

#[test]
fn beyond_a_days_room_cards_bring_no_file_until_the_day_is_over() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let (path, bed) = (card(&bed).await, taking(&bed, Most { cards_daily: 1, ..Most::default() }));
        assert_eq!(send(&bed, &path, &[]).await.status, StatusCode::SEE_OTHER);
        refused(&bed, &path).await;
        let without = [("attempt", attempt()), ("score", "2".to_owned())];
        let without: Vec<_> = without.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(post(&bed, &path, &without, &[]).await.status, StatusCode::SEE_OTHER, "the answer is taken");
        assert_eq!((files(&bed).await.len(), count::<response::Entity>(&bed).await), (1, 2));
        assert_eq!(send(&bed, &asked.path, &[]).await.status, StatusCode::SEE_OTHER, "who was asked may send files");

        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        let notice = async || bed.get_as(&manager, "/touchpoints").await.texts("[role=status]").join(" ");
        // Somebody should look before it is full.
        assert_eq!(notice().await, "", "600 kB of 1 MB");
        post(&bed, &path, &[("attempt", &attempt())], &[("photo", "more.txt", &vec![b'b'; 300_000])]).await;
        let said = notice().await;
        assert!(said.contains("within 24 hours take 900 kB of 1.0 MB."), "{said}");

        bed.clock.advance(Duration::hours(25));
        assert_eq!(send(&bed, &path, &[]).await.status, StatusCode::SEE_OTHER);
        let by_card: Vec<_> = files(&bed).await.into_iter().map(|file| file.by_card).collect();
        assert_eq!(by_card, [true, false, true, true]);
    });
}

#[test]
fn what_is_kept_of_cards_in_all_has_a_limit_and_what_machines_sent_is_part_of_it() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let (path, bed) = (card(&bed).await, taking(&bed, Most { cards: 1, ..Most::default() }));
        assert_eq!(send(&bed, &path, &[(HIDDEN_FIELD, "filled")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!((count::<set_aside::Entity>(&bed).await, count::<response::Entity>(&bed).await), (1, 0));
        refused(&bed, &path).await;
        assert_eq!(send(&bed, &asked.path, &[]).await.status, StatusCode::SEE_OTHER);
        bed.clock.advance(Duration::days(40));
        bed.work().await;
        refused(&bed, &path).await;
        let (all, day) = (fill(&bed.cx, Room::Cards).await.unwrap(), fill(&bed.cx, Room::CardsDaily).await.unwrap());
        assert_eq!((all.taken, all.most, day.taken), (600_000, 1_000_000, 0));
    });
}
