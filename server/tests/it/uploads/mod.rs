//! Files that customers send with their answers.

mod cards;
mod form;
mod keep;
mod refused;
mod required;
mod staff;
mod wishes;

use std::sync::Arc;

use axum::{body::Body, http::Request};
use image::{ImageBuffer, Rgb, codecs::jpeg::JpegEncoder};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait, QueryOrder};
use server::http::{AppState, router};
use service::{
    Actor, Service,
    store::entity::{response, upload, upload_piece},
    surveys,
    uploads::{Limits, Most},
};
use uuid::Uuid;

use crate::{
    asked::{Asked, asked},
    bed::{Answer, Bed},
};

/// Asks for a score, words, and up to two files of at most 1 MB, on one page.
const SURVEY: &str = r#"{
  "key": "photos", "name": "Photos", "lead_metric": "csat", "languages": ["en"], "thanks": { "en": "Thank you" },
  "questions": [
    { "key": "score", "kind": { "type": "metric", "metric": "csat" }, "text": { "en": "How satisfied are you?" },
      "low_end": { "en": "not" }, "high_end": { "en": "very" }, "required": true },
    { "key": "comment", "kind": { "type": "comment" }, "text": { "en": "What happened?" }, "required": false },
    { "key": "photo", "kind": { "type": "file", "accept": "both", "most": 2, "largest_mb": 1 },
      "text": { "en": "A photo of it" }, "help": { "en": "Or the letter." }, "required": false }
  ]
}"#;
const BOUNDARY: &str = "x-part-of-a-form";

/// A file as a browser sends it: question, name, bytes.
pub type Sent<'a> = (&'a str, &'a str, &'a [u8]);

/// Somebody who was asked [`SURVEY`], as `change` would have it.
pub async fn asked_for_photos(bed: &Bed, change: impl Fn(&str) -> String) -> Asked {
    surveys::publish_own(&bed.cx, &Actor::system(), &change(SURVEY), false).await.unwrap();
    asked(bed, "photos").await
}

/// The same server with other limits for files.
pub fn taking(bed: &Bed, most: Most) -> Bed {
    let cx = Service { files: Arc::new(Limits::new(most)), ..bed.cx.clone() };
    let (router, url) = (router(AppState::new(cx.clone())), bed.url.clone());
    Bed { cx, url, clock: bed.clock.clone(), mailer: bed.mailer.clone(), router }
}

/// Posts a form in parts, as a browser does.
pub async fn post(bed: &Bed, path: &str, fields: &[(&str, &str)], files: &[Sent<'_>]) -> Answer {
    bed.send(request(path, fields, files)).await
}

pub fn request(path: &str, fields: &[(&str, &str)], files: &[Sent<'_>]) -> Request<Body> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(head.into_bytes());
    }
    for (name, file, bytes) in files {
        let kind = "Content-Type: image/jpeg";
        let place = format!("Content-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"");
        body.extend(format!("--{BOUNDARY}\r\n{place}\r\n{kind}\r\n\r\n").into_bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    Request::post(path)
        .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"))
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap()
}

/// A photo with a colour of its own.
pub fn photo(colour: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = ImageBuffer::from_fn(80, 60, |x, y| Rgb([colour, x as u8, y as u8]));
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture).unwrap();
    bytes
}

pub const LETTER: &[u8] = b"%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n";

/// All files, the oldest first.
pub async fn files(bed: &Bed) -> Vec<upload::Model> {
    upload::Entity::find().order_by_asc(upload::Column::Id).all(bed.cx.store.reader()).await.unwrap()
}

pub async fn pieces(bed: &Bed) -> u64 {
    upload_piece::Entity::find().count(bed.cx.store.reader()).await.unwrap()
}

/// A file that came with `response`.
pub async fn stored(bed: &Bed, response: &response::Model) -> Uuid {
    let row = upload::Model {
        id: bed.cx.new_id(),
        attempt_id: response.attempt_id,
        response_id: Some(response.id),
        question_key: "photo".to_owned(),
        name: "Zähler.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        size: 4,
        sha256: bed.cx.new_id().to_string(),
        created_at: bed.cx.now(),
        by_card: false,
    };
    let (id, db) = (row.id, bed.cx.store.writer());
    upload::Entity::insert(upload::ActiveModel::from(row).reset_all()).exec_without_returning(db).await.unwrap();
    let piece = upload_piece::ActiveModel { upload_id: Set(id), number: Set(0), bytes: Set(b"4711".to_vec()) };
    upload_piece::Entity::insert(piece).exec_without_returning(db).await.unwrap();
    id
}
