//! Forms with files: what is kept, what is shown again, what goes along.

use axum::http::StatusCode;
use chrono::Duration;
use domain::survey::{Answer, Answers};
use futures::future::join_all;
use sea_orm::EntityTrait;
use service::{
    Actor,
    store::entity::{response, response_revision, set_aside},
    touchpoints,
};

use super::{LETTER, asked_for_photos, files, photo, pieces, post};
use crate::{
    asked::{attempt, count, response_of},
    bed::Bed,
};

#[test]
fn a_photo_is_written_anew_and_kept_with_the_answer() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let page = bed.get(&asked.path).await;
        assert_eq!(page.attributes("form", "enctype"), ["multipart/form-data"]);
        assert_eq!(page.attributes("input[type=file]", "aria-describedby"), ["help-photo hint-photo"]);
        assert!(page.text.contains("Number of files: at most 2. Size of each: at most 1 MB."), "{}", page.text);
        assert!(!page.text.contains("<script"), "no script sends a file");

        let id = attempt();
        let given = [("attempt", id.as_str()), ("score", "2"), ("comment", "Broken.")];
        let photo = photo(9);
        let both: [super::Sent<'_>; 2] = [("photo", "IMG_1.webp", &photo), ("photo", "a.pdf", LETTER)];
        let sent = post(&bed, &asked.path, &given, &both).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        let response = response_of(&bed, &asked).await.unwrap();
        let kept = files(&bed).await;
        let facts: Vec<_> = kept.iter().map(|file| (file.name.as_str(), file.media_type.as_str())).collect();
        assert_eq!(facts, [("IMG_1.jpg", "image/jpeg"), ("a.pdf", "application/pdf")]);
        assert!(kept.iter().all(|file| file.response_id == Some(response.id)));
        let rows = response_revision::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        let answers: Answers = serde_json::from_value(rows[0].answers.clone()).unwrap();
        let Some(Answer::Files(named)) = answers.get("photo") else { panic!("{answers:?}") };
        assert_eq!(named.iter().map(|file| file.id.clone()).collect::<Vec<_>>(), ids(&kept));

        let again = post(&bed, &asked.path, &given, &both).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!((files(&bed).await.len(), count::<response::Entity>(&bed).await), (2, 1), "sent twice it is one");
    });
}

fn ids(files: &[service::store::entity::upload::Model]) -> Vec<String> {
    files.iter().map(|file| file.id.to_string()).collect()
}

#[test]
fn what_came_stays_on_the_page_and_can_be_taken_away() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let id = attempt();
        let attempt = ("attempt", id.as_str());
        // No score yet.
        let given = [attempt, ("comment", "Broken.")];
        let page = post(&bed, &asked.path, &given, &[("photo", "one.jpg", &photo(1)), ("photo", "", b"")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("Broken.") && page.text.contains("Take away one.jpg"), "{}", page.text);
        let kept = files(&bed).await;
        assert_eq!(page.values("input[name='photo.away']"), ids(&kept));

        let page = post(&bed, &asked.path, &given, &[("photo", "two.jpg", &photo(2))]).await;
        assert_eq!(page.texts(".here .box").len(), 2, "it need not be chosen again: {}", page.text);
        let away = [given[0], given[1], ("photo.away", &kept[0].id.to_string())];
        let page = post(&bed, &asked.path, &away, &[]).await;
        assert_eq!(page.values("input[name='photo.away']"), ids(&files(&bed).await));
        assert_eq!((files(&bed).await.len(), pieces(&bed).await), (1, 1));
        let sent = post(&bed, &asked.path, &[attempt, ("score", "4")], &[]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert_eq!(files(&bed).await[0].name, "two.jpg");
    });
}

#[test]
fn where_one_file_is_asked_for_another_takes_its_place() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, |survey| survey.replace("\"most\": 2", "\"most\": 1")).await;
        let id = attempt();
        let without_score = [("attempt", id.as_str())];
        post(&bed, &asked.path, &without_score, &[("photo", "one.jpg", &photo(1))]).await;
        let page = post(&bed, &asked.path, &without_score, &[("photo", "two.jpg", &photo(2))]).await;
        assert_eq!(page.texts(".here .box").len(), 1, "{}", page.text);
        assert_eq!(files(&bed).await.iter().map(|file| file.name.clone()).collect::<Vec<_>>(), ["two.jpg"]);
    });
}

#[test]
fn files_go_along_from_page_to_page_and_back() {
    Bed::each(async |bed| {
        let paged = |survey: &str| survey.replace("\"questions\": [", "\"pace\": \"question\",\n\"questions\": [");
        let required = |survey: &str| {
            let (start, end) = survey.rsplit_once("\"required\": false").unwrap();
            // Behind the file comes one more question.
            let more = ", { \"key\": \"more\", \"kind\": { \"type\": \"short_text\" }, \"text\": { \"en\": \"Else?\" }, \"required\": false }";
            let (close, rest) = end.split_once('}').unwrap();
            format!("{start}\"required\": true{close}}}{more}{rest}")
        };
        let asked = asked_for_photos(&bed, |survey| required(&paged(survey))).await;
        let id = attempt();
        let said = |shown: &'static str| [("attempt", id.as_str()), ("score", "2"), ("was_shown", shown)];
        let page = post(&bed, &asked.path, &said("score;comment"), &[]).await;
        assert_eq!(page.attributes("input[type=file]", "name"), ["photo"], "{}", page.text);
        let page = post(&bed, &asked.path, &said("score;comment;photo"), &[("photo", "", b"")]).await;
        assert!(page.text.contains("Please choose a file."), "{}", page.text);
        let page = post(&bed, &asked.path, &said("score;comment;photo"), &[("photo", "a.pdf", LETTER)]).await;
        assert_eq!((page.status, page.texts("label[for=q-more]").len()), (StatusCode::OK, 1), "{}", page.text);
        let back: Vec<_> = said("score;comment;photo;more").into_iter().chain([("go_back", "yes")]).collect();
        let page = post(&bed, &asked.path, &back, &[]).await;
        assert!(page.text.contains("Take away a.pdf"), "{}", page.text);
        let sent = post(&bed, &asked.path, &said("score;comment;photo;more"), &[]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        assert!(files(&bed).await[0].response_id.is_some());
        assert_eq!(bed.get(&format!("{}/whole?attempt={id}", asked.path)).await.status, StatusCode::NO_CONTENT);
    });
}

#[test]
fn a_changed_answer_keeps_its_files_or_loses_them() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let (first, second, third) = (attempt(), attempt(), attempt());
        let sent = [("photo", "one.jpg", photo(1)), ("photo", "two.jpg", photo(2))];
        let sent: Vec<_> = sent.iter().map(|(key, name, bytes)| (*key, *name, bytes.as_slice())).collect();
        post(&bed, &asked.path, &[("attempt", &first), ("score", "2")], &sent).await;
        // As fast as this, three answers look like a machine's.
        bed.clock.advance(Duration::minutes(5));
        let page = bed.get(&asked.path).await;
        assert_eq!(page.texts(".here .box").len(), 2, "{}", page.text);
        post(&bed, &asked.path, &[("attempt", &second), ("score", "2"), ("comment", "More.")], &[]).await;
        assert_eq!(files(&bed).await.len(), 2);
        bed.clock.advance(Duration::minutes(5));
        let gone = files(&bed).await[0].id.to_string();
        let fields = [("attempt", third.as_str()), ("score", "2"), ("photo.away", &gone)];
        assert_eq!(post(&bed, &asked.path, &fields, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(count::<set_aside::Entity>(&bed).await, 0);
        let left = files(&bed).await;
        assert_eq!(left.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["two.jpg"]);
        assert_eq!(response_of(&bed, &asked).await.unwrap().revision, 3);
    });
}

#[test]
fn guests_send_photos_with_comment_cards_also_all_at_once() {
    Bed::each(async |bed| {
        let (_, system) = (asked_for_photos(&bed, str::to_owned).await, Actor::system());
        let place = serde_json::from_value(serde_json::json!({ "key": "hall", "survey": "photos" })).unwrap();
        touchpoints::save(&bed.cx, &system, &place).await.unwrap();
        let path = format!("/c/{}", touchpoints::by_key(&bed.cx, &system, "hall").await.unwrap().code);
        let same = attempt();
        let tries = (0..8).map(|guest| {
            let (bed, path) = (bed.clone(), path.clone());
            // Two of them are one who pressed the button twice.
            let id = if guest < 2 { same.clone() } else { attempt() };
            tokio::spawn(async move {
                let fields = [("attempt", id.as_str()), ("score", "5")];
                post(&bed, &path, &fields, &[("photo", "hall.jpg", &photo(3))]).await.status
            })
        });
        for status in join_all(tries).await {
            assert_eq!(status.unwrap(), StatusCode::SEE_OTHER);
        }
        let kept = files(&bed).await;
        assert_eq!((kept.len(), count::<response::Entity>(&bed).await), (7, 7));
        assert!(kept.iter().all(|file| file.response_id.is_some()));
    });
}

#[test]
fn a_preview_keeps_nothing() {
    Bed::each(async |bed| {
        asked_for_photos(&bed, str::to_owned).await;
        let manager = bed.log_in_as(domain::Role::QualityManager, &[], None).await;
        let mut request = super::request("/surveys/photos/preview", &[("score", "4")], &[("photo", "a.jpg", b"any")]);
        request.headers_mut().insert("cookie", manager.parse().unwrap());
        let page = bed.send(request).await;
        assert!(page.text.contains("Thank you"), "{}", page.text);
        assert_eq!(files(&bed).await, []);
    });
}
