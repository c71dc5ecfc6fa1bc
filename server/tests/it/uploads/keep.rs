//! How long files are kept: with their answer, or a day.

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::Duration;
use domain::verdict::{HIDDEN_FIELD, Verdict};
use sea_orm::{EntityTrait, ModelTrait};
use server::cli;
use service::{
    Actor, Store,
    backup::{self, Archive},
    responses,
    store::entity::{answer, response, response_revision, score_event, set_aside},
};

use super::{asked_for_photos, files, photo, pieces, post};
use crate::{
    asked::{attempt, response_of},
    bed::Bed,
    schema::on_each_url,
};

#[test]
fn what_nobody_submits_is_forgotten_after_a_day() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        post(&bed, &asked.path, &[("attempt", &attempt())], &[("photo", "never.jpg", &photo(1))]).await;
        post(&bed, &asked.path, &[("attempt", &attempt()), ("score", "4")], &[("photo", "sent.jpg", &photo(2))]).await;
        bed.clock.advance(Duration::hours(23));
        bed.work().await;
        assert_eq!(files(&bed).await.len(), 2);
        bed.clock.advance(Duration::hours(2));
        bed.work().await;
        let left = files(&bed).await;
        assert_eq!((left.len(), left[0].name.as_str(), pieces(&bed).await), (1, "sent.jpg", 1));
    });
}

#[test]
fn a_file_goes_with_its_response() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        post(&bed, &asked.path, &[("attempt", &attempt()), ("score", "4")], &[("photo", "a.jpg", &photo(1))]).await;
        let response = response_of(&bed, &asked).await.unwrap();
        let db = bed.cx.store.writer();
        answer::Entity::delete_many().exec(db).await.unwrap();
        response_revision::Entity::delete_many().exec(db).await.unwrap();
        response.delete(db).await.unwrap();
        assert_eq!((files(&bed).await.len(), pieces(&bed).await), (0, 0));
        assert!(score_event::Entity::find().one(db).await.unwrap().is_some(), "counts are another matter");
    });
}

#[test]
fn what_a_machine_sent_stays_until_somebody_judges() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        let fields = [("attempt", &*attempt()), ("score", "1"), (HIDDEN_FIELD, "filled")];
        let sent = post(&bed, &asked.path, &fields, &[("photo", "bot.jpg", &photo(1))]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert!(response::Entity::find().one(bed.cx.store.reader()).await.unwrap().is_none());
        bed.clock.advance(Duration::hours(30));
        bed.work().await;
        assert_eq!(files(&bed).await.len(), 1);
        let system = Actor::system();
        let aside = set_aside::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        responses::reverse(&bed.cx, &system, aside.id, Verdict::Person, "They called.").await.unwrap();
        assert_eq!(files(&bed).await[0].response_id, Some(aside.id));
    });
}

#[test]
fn a_backup_holds_files_and_gives_them_back() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        // Longer than a piece.
        let long: Vec<u8> = (0..60_000).flat_map(|line| format!("line {line}\n").into_bytes()).collect();
        post(&bed, &asked.path, &[("attempt", &attempt()), ("score", "4")], &[("photo", "log.txt", &long)]).await;
        assert!(pieces(&bed).await > 1);
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("all.zip");
        let taken = backup::take(&bed.cx.store, &archive, bed.cx.now()).await.unwrap();
        let (folder, archive) = (folder.path(), &archive);
        on_each_url(async |url| {
            let store = Store::open(url).await.unwrap();
            cli::restore(&store, &Archive::open(archive).unwrap()).await.unwrap();
            let again = tempfile::tempdir_in(folder).unwrap().keep().join("again.zip");
            let restored = backup::take(&store, &again, bed.cx.now()).await.unwrap();
            let of = |manifest: &backup::Manifest| {
                let named =
                    |name: &str| manifest.tables.iter().find(|table| table.name == name).unwrap().sha256.clone();
                (named("upload"), named("upload_piece"))
            };
            assert_eq!(of(&restored.manifest), of(&taken.manifest));
            let file = files(&bed).await[0].id;
            let cx = service::Service { store: store.clone(), files: Arc::default(), ..bed.cx.clone() };
            let opened = service::uploads::open(&cx, &Actor::system(), file, None).await.unwrap();
            assert_eq!((opened.name.as_str(), opened.bytes == long), ("log.txt", true));
            store.close().await.unwrap();
        })
        .await;
    });
}
