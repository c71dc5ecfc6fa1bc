//! A list that is read page by page while others write: each row that was there at the start comes exactly once.

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use chrono::Duration;
use domain::Metric;
use serde_json::{Value, json};
use service::scores::Dims;

use crate::{
    bed::{Bed, start},
    case_queue::open,
    contacts::like,
    history::History,
    stage::Stage,
};

/// Reads all pages of `path`, with a write before each but the first; how often each row came.
async fn paged(bed: &Bed, scope: &str, path: &str, mut write: impl AsyncFnMut(usize)) -> BTreeMap<String, usize> {
    let (mut seen, mut next, mut page) = (BTreeMap::new(), String::new(), 0);
    loop {
        let answer = bed.api(&[scope], Method::GET, &format!("{path}?limit=3{next}"), None).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        let answer = answer.json();
        for row in answer["data"].as_array().unwrap() {
            *seen.entry(row["id"].as_str().unwrap().to_owned()).or_default() += 1;
        }
        match &answer["next"] {
            Value::String(after) => next = format!("&after={after}"),
            _ => return seen,
        }
        page += 1;
        assert!(page < 50, "the list comes to an end");
        write(page).await;
    }
}

/// That each of `there` came once, and nothing came twice.
fn whole(there: &BTreeMap<String, usize>, seen: &BTreeMap<String, usize>) {
    assert!(there.len() > 6 && seen.values().all(|times| *times == 1), "{seen:?}");
    assert!(there.keys().all(|id| seen.contains_key(id)), "{there:?}\n{seen:?}");
}

#[test]
fn responses_come_once_each_while_others_answer_and_import() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 11).await;
        for number in 0..11 {
            // Several at the same moment, as imports have them.
            let at = start() - Duration::minutes(number / 3);
            history.say(&bed, Metric::Nps, 9, Dims::default(), at, None).await;
        }
        let path = "/api/v1/responses";
        let there = paged(&bed, "responses:read", path, async |_| {}).await;
        let seen = paged(&bed, "responses:read", path, async |page| {
            let now = start() + Duration::minutes(page as i64);
            history.say(&bed, Metric::Nps, 3, Dims::default(), now, None).await;
            let older = start() - Duration::minutes(page as i64) - Duration::seconds(30);
            history.say(&bed, Metric::Nps, 3, Dims::default(), older, None).await;
            history.say(&bed, Metric::Nps, 3, Dims::default(), start() - Duration::minutes(1), None).await;
        })
        .await;
        whole(&there, &seen);
    });
}

#[test]
fn cases_come_once_each_while_others_open_and_change_them() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        for number in 0..8 {
            open(&bed, &stage, 2, &format!("Words {number}")).await;
        }
        let path = "/api/v1/cases";
        let there = paged(&bed, "cases:read", path, async |_| {}).await;
        let ids: Vec<String> = there.keys().cloned().collect();
        let seen = paged(&bed, "cases:read", path, async |page| {
            // The clocks of two machines differ.
            bed.clock.advance(Duration::seconds(if page % 2 == 0 { -90 } else { 60 }));
            open(&bed, &stage, 2, "Meanwhile").await;
            let path = format!("/api/v1/cases/{}", ids[page]);
            let tag = bed.api(&["cases:read"], Method::GET, &path, None).await.headers["etag"].clone();
            crate::api::patch(&bed, &path, Some(tag.to_str().unwrap()), json!({ "note": "x" })).await;
        })
        .await;
        whole(&there, &seen);
    });
}

#[test]
fn dispositions_come_once_each_while_contacts_end_and_are_imported() {
    Bed::each(async |bed| {
        let tell = async |number: usize, ended_at: &str| {
            let contact = like(&number.to_string(), &[("/started_at", Value::Null), ("/ended_at", json!(ended_at))]);
            let told = bed.api(&["contacts:write"], Method::POST, "/api/v1/contacts", Some(contact)).await;
            assert_eq!(told.status, StatusCode::CREATED, "{}", told.text);
        };
        for number in 0..8 {
            tell(number, "2026-11-20T09:18:10Z").await;
        }
        let path = "/api/v1/dispositions";
        let there = paged(&bed, "dispositions:read", path, async |_| {}).await;
        let seen = paged(&bed, "dispositions:read", path, async |page| {
            tell(100 + page, "2026-11-20T10:18:10Z").await;
            tell(200 + page, "2024-02-03T10:18:10Z").await;
        })
        .await;
        whole(&there, &seen);
    });
}
