//! A click is not a vote: who answered, as far as can be told, and how people reverse it.

mod cards;
mod lists;
mod reversals;
mod visitors;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use chrono::Duration;
use sea_orm::EntityTrait;
use service::store::entity::{response, set_aside};

use crate::bed::{Answer, Bed, encoded};

/// A kind of visitor, by its headers.
type Visitor = &'static [(&'static str, &'static str)];

/// A browser; a mail gateway that draws pages sends the same.
const BROWSER: Visitor = &[
    (
        "user-agent",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    ),
    ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
    ("accept-language", "en-GB,en;q=0.9"),
    ("sec-fetch-site", "same-origin"),
    ("sec-fetch-mode", "navigate"),
    ("sec-fetch-user", "?1"),
];
/// A browser that does not say whether somebody tapped.
const PHONE: Visitor = &[
    (
        "user-agent",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    ),
    ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
    ("accept-language", "de-DE,de;q=0.9"),
    ("sec-fetch-site", "same-origin"),
    ("sec-fetch-mode", "navigate"),
];
const CURL: Visitor = &[("user-agent", "curl/8.5.0"), ("accept", "*/*")];
const PYTHON: Visitor = &[("user-agent", "python-requests/2.32.3"), ("accept", "*/*")];
const SCANNER: Visitor = &[("user-agent", "Mozilla/5.0 (compatible; BarracudaCentral)"), ("accept", "*/*")];

async fn send(bed: &Bed, visitor: Visitor, request: axum::http::request::Builder, body: String) -> Answer {
    let request = visitor.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    bed.send(request.body(Body::from(body)).unwrap()).await
}

async fn look(bed: &Bed, visitor: Visitor, path: &str) -> Answer {
    send(bed, visitor, Request::get(path), String::new()).await
}

/// Sends the form of `page` with these answers, as its fields stand.
async fn answer(bed: &Bed, visitor: Visitor, path: &str, page: &Answer, answers: &[(&str, &str)]) -> Answer {
    let field = |name: &str| page.values(&format!("input[name={name}]")).pop().unwrap_or_default();
    let (attempt, looked_at) = (field("attempt"), field("looked_at"));
    let mut fields = vec![("attempt", attempt.as_str()), ("looked_at", looked_at.as_str())];
    fields.extend(answers);
    post(bed, visitor, path, &fields).await
}

async fn post(bed: &Bed, visitor: Visitor, path: &str, fields: &[(&str, &str)]) -> Answer {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    send(bed, visitor, request, encoded(fields)).await
}

/// A gateway opens every score within a second and sends what it found last: as machines do.
async fn scanned(bed: &Bed, path: &str, answers: &[(&str, &str)]) {
    let mut page = look(bed, BROWSER, path).await;
    for score in 0..=10 {
        page = look(bed, BROWSER, &format!("{path}?score={score}")).await;
        bed.clock.advance(Duration::milliseconds(80));
    }
    bed.clock.advance(Duration::seconds(2));
    let sent = answer(bed, BROWSER, path, &page, answers).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(sent.location.unwrap().contains("/thanks"), "it is told what everybody is told");
}

async fn set_asides(bed: &Bed) -> Vec<set_aside::Model> {
    set_aside::Entity::find().all(bed.cx.store.reader()).await.unwrap()
}

/// The verdict on the one response that there is, and its reasons.
async fn verdict(bed: &Bed) -> (String, String) {
    let mut all = response::Entity::find().all(bed.cx.store.reader()).await.unwrap();
    assert_eq!(all.len(), 1);
    let row = all.remove(0);
    (row.verdict, row.verdict_reasons.unwrap_or_default())
}
