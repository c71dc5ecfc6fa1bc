//! Questions that require a file while the room for files is full: what a customer wants to say is taken all the same.

use axum::http::StatusCode;
use chrono::Duration;
use domain::survey::file::NO_ROOM;
use sea_orm::EntityTrait;
use serde_json::json;
use service::{
    Actor,
    store::entity::{partial_response, response, response_revision, set_aside},
    touchpoints,
    uploads::Most,
};

use super::{asked_for_photos, files, photo, post, taking};
use crate::{
    asked::{attempt, count, response_of},
    bed::{Answer, Bed},
};

const FULL: &str = "Files cannot be taken just now. Please send your answer without a file, or try again later.";
const MISSING: &str = "Please choose a file.";

/// The survey with a photo that is required.
fn requiring(survey: &str) -> String {
    let (start, end) = survey.rsplit_once("\"required\": false").unwrap();
    format!("{start}\"required\": true{end}")
}

fn with_a_page_each(survey: &str) -> String {
    survey.replace("\"questions\": [", "\"pace\": \"question\",\n\"questions\": [")
}

fn is_refused(page: &Answer, says: &str) {
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text);
    assert!(page.texts(".error").iter().any(|said| said == says), "{says}: {}", page.text);
    assert_eq!(page.texts(".error").len(), 1, "{}", page.text);
}

fn is_taken(sent: &Answer) {
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
}

#[test]
fn while_there_is_no_room_an_answer_is_taken_without_its_file_and_says_nothing_of_one() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, requiring).await;
        let full = taking(&bed, Most { waiting: 0, ..Most::default() });
        let id = attempt();
        let given = [("attempt", id.as_str()), ("score", "2"), ("comment", "It dripped.")];
        is_refused(&post(&full, &asked.path, &given, &[("photo", "a.jpg", &photo(1))]).await, FULL);
        assert_eq!(count::<response::Entity>(&bed).await, 0);
        // An empty field for files, as a browser sends it.
        is_taken(&post(&full, &asked.path, &given, &[("photo", "", b"")]).await);
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!((row.score, row.comment.as_deref()), (Some(2), Some("It dripped.")));
        let kept = response_revision::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        let keys: Vec<_> = kept.answers.as_object().unwrap().keys().cloned().collect();
        assert_eq!(keys, ["comment", "score"], "{}", kept.answers);
        assert!(files(&bed).await.is_empty());
    });
}

#[test]
fn who_has_no_file_at_hand_is_not_asked_for_one_that_could_not_be_taken() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, requiring).await;
        let full = taking(&bed, Most { waiting: 0, ..Most::default() });
        is_taken(&bed_form(&full, &asked.path, &[("score", "5")]).await);
        assert_eq!(count::<response::Entity>(&bed).await, 1);
    });
}

async fn bed_form(bed: &Bed, path: &str, more: &[(&str, &str)]) -> Answer {
    let id = attempt();
    let fields: Vec<_> = [("attempt", id.as_str())].into_iter().chain(more.iter().copied()).collect();
    bed.post_form(path, &fields).await
}

#[test]
fn no_form_can_say_of_itself_that_there_is_no_room() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, requiring).await;
        let (no_room, declined) = (format!("photo.{NO_ROOM}"), "photo.declined");
        for forged in [vec![(no_room.as_str(), "yes")], vec![(no_room.as_str(), "yes"), (declined, "no-room a.jpg")]] {
            let fields: Vec<_> = [("score", "5")].into_iter().chain(forged).collect();
            let sent = bed_form(&bed, &asked.path, &fields).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sent.text);
            let id = attempt();
            let fields: Vec<_> = [("attempt", id.as_str())].into_iter().chain(fields).collect();
            let sent = post(&bed, &asked.path, &fields, &[]).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sent.text);
        }
        is_refused(&bed_form(&bed, &asked.path, &[("score", "5"), (&no_room, "yes")]).await, MISSING);
        assert_eq!((count::<response::Entity>(&bed).await, count::<set_aside::Entity>(&bed).await), (0, 0));
    });
}

#[test]
fn on_cards_it_is_required_again_as_soon_as_there_is_room() {
    Bed::each(async |bed| {
        asked_for_photos(&bed, requiring).await;
        let place = serde_json::from_value(json!({ "key": "hall", "survey": "photos" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &place).await.unwrap();
        let path = format!("/c/{}", touchpoints::by_key(&bed.cx, &Actor::system(), "hall").await.unwrap().code);
        let narrow = taking(&bed, Most { cards_daily: 1, ..Most::default() });
        is_refused(&bed_form(&narrow, &path, &[("score", "4")]).await, MISSING);
        let id = attempt();
        let given = [("attempt", id.as_str()), ("score", "4")];
        is_taken(&post(&narrow, &path, &given, &[("photo", "long.txt", &vec![b'a'; 600_000])]).await);
        // As large a file as may be has no room any more, and a smaller one has.
        is_taken(&bed_form(&narrow, &path, &[("score", "3")]).await);
        let id = attempt();
        let given = [("attempt", id.as_str()), ("score", "1")];
        is_taken(&post(&narrow, &path, &given, &[("photo", "short.txt", b"What it was.")]).await);
        assert_eq!((count::<response::Entity>(&bed).await, files(&bed).await.len()), (3, 2));
        bed.clock.advance(Duration::hours(25));
        is_refused(&bed_form(&narrow, &path, &[("score", "3")]).await, MISSING);
    });
}

#[test]
fn the_question_can_be_passed_on_a_page_of_its_own_and_the_server_looks_again_at_the_end() {
    Bed::each(async |bed| {
        let change = |survey: &str| {
            let paged = with_a_page_each(&requiring(survey));
            let (start, end) = paged.rsplit_once('}').map(|(start, _)| start.rsplit_once(']').unwrap()).unwrap();
            let more = ", { \"key\": \"more\", \"kind\": { \"type\": \"short_text\" }, \"text\": { \"en\": \"Else?\" }, \"required\": false }";
            format!("{start}{more}]{end}}}")
        };
        let asked = asked_for_photos(&bed, change).await;
        let full = taking(&bed, Most { waiting: 0, ..Most::default() });
        let id = attempt();
        let said = |shown: &'static str| [("attempt", id.as_str()), ("score", "2"), ("was_shown", shown)];
        let page = post(&full, &asked.path, &said("score;comment;photo"), &[("photo", "a.jpg", &photo(1))]).await;
        is_refused(&page, FULL);
        let page = post(&full, &asked.path, &said("score;comment;photo"), &[]).await;
        assert_eq!((page.status, page.texts("label[for=q-more]").len()), (StatusCode::OK, 1), "{}", page.text);
        let kept = partial_response::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert!(kept.iter().all(|row| row.answers.get("photo").is_none()), "{kept:?}");
        // There is room by now.
        let whole = said("score;comment;photo;more");
        let page = post(&bed, &asked.path, &whole, &[]).await;
        is_refused(&page, MISSING);
        assert_eq!(page.attributes("input[type=file]", "name"), ["photo"], "the page that asks for it comes back");
        is_taken(&post(&full, &asked.path, &whole, &[]).await);
        assert_eq!(response_of(&bed, &asked).await.unwrap().score, Some(2));
    });
}
