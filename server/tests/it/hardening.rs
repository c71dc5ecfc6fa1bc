//! What every answer carries, and how often somebody may ask.

use std::net::SocketAddr;

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Method, Request, StatusCode, header},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::Role;
use serde_json::json;
use server::http::{AppState, router};
use service::{Actor, Service, people, touchpoints};
use sha2::{Digest, Sha256};
use tower::ServiceExt;

use crate::{
    asked::{Wish, asked, invite},
    bed::{Answer, Bed},
};

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).unwrap_or_else(|| panic!("no {name}: {:?}", answer.headers)).to_str().unwrap()
}

/// What no answer may lack, and no policy may allow.
fn is_hardened(path: &str, answer: &Answer) {
    assert_eq!(header(answer, "x-content-type-options"), "nosniff", "{path}");
    assert_eq!(header(answer, "x-frame-options"), "DENY", "{path}");
    assert_eq!(header(answer, "referrer-policy"), "same-origin", "{path}");
    assert!(header(answer, "permissions-policy").contains("camera=()"), "{path}");
    let policy = header(answer, "content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
    assert!(!answer.headers.contains_key("strict-transport-security"), "{path}: this installation speaks http");
}

#[test]
fn every_answer_is_hardened_and_staff_pages_run_only_their_own_scripts() {
    Bed::each(async |bed| {
        invite(&bed.cx, &Wish::default()).await;
        let counter = serde_json::from_value(json!({ "key": "counter" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &counter).await.unwrap();
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let pages =
            ["/", "/feedback", "/cases", "/programs", "/dispositions", "/touchpoints/counter", "/settings/jobs"];
        let mut nonces = Vec::new();
        for path in pages {
            let page = bed.get_as(&cookie, path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            is_hardened(path, &page);
            let policy = header(&page, "content-security-policy");
            let nonce = policy.split_once("'nonce-").unwrap().1.split('\'').next().unwrap().to_owned();
            assert!(nonce.len() >= 20, "{nonce}");
            for script in page.text.split("<script").skip(1) {
                let tag = script.split('>').next().unwrap();
                assert!(tag.contains(&format!("nonce=\"{nonce}\"")), "{path}: {tag}");
            }
            for inline in ["<style", " style=", " onclick=", " onload=", "javascript:"] {
                assert!(!page.text.contains(inline), "{path} has {inline}");
            }
            nonces.push(nonce);
        }
        nonces.sort();
        nonces.dedup();
        assert_eq!(nonces.len(), pages.len(), "each answer has a nonce of its own");
        for path in ["/healthz", "/readyz", "/login", "/nowhere", "/api/v1/contacts/x", "/touchpoints/counter/qr.svg"] {
            is_hardened(path, &bed.get_as(&cookie, path).await);
        }
    });
}

#[test]
fn customers_pages_have_one_style_sheet_and_no_script_in_them() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        for path in [asked.path.as_str(), "/s/nonsense", "/c/nowhere"] {
            let page = bed.get(path).await;
            is_hardened(path, &page);
            let style = page.text.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
            let hash = STANDARD.encode(Sha256::digest(style));
            let policy = header(&page, "content-security-policy");
            assert!(policy.contains(&format!("style-src 'sha256-{hash}'")), "{path}: {policy}");
            assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"), "{path}: {policy}");
            for script in page.text.split("<script").skip(1) {
                assert!(
                    script.starts_with(" type=\"module\" async src=\"/assets/") && script.contains("\"></script>"),
                    "{script}"
                );
            }
        }
    });
}

/// An installation of another address or another rate.
fn installation(cx: &Service, public_url: &str, per_minute: u32) -> axum::Router {
    let cx = Service { public_url: public_url.into(), ..cx.clone() };
    router(AppState::new(cx).limited_to(per_minute.try_into().unwrap()))
}

#[test]
fn under_https_browsers_are_told_to_stay_there() {
    Bed::each(async |bed| {
        let router = installation(&bed.cx, "https://feedback.example.org", 60);
        let answer = router.oneshot(Request::get("/healthz").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.headers()["strict-transport-security"], "max-age=31536000");
    });
}

#[test]
fn a_token_that_asks_too_often_is_told_when_to_come_back() {
    Bed::each(async |bed| {
        let router = installation(&bed.cx, "http://feedback.test", 3);
        let token = async || {
            let scopes = ["contacts:read".to_owned()];
            people::add_token(&bed.cx, &Actor::system(), "t", &scopes, None).await.unwrap().token
        };
        let ask = async |token: &str, path: &str| {
            let request = Request::get(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
            router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
        };
        let (one, other) = (token().await, token().await);
        let path = format!("/api/v1/contacts/{}", bed.cx.new_id());
        for left in ["2", "1", "0"] {
            let answer = ask(&one, &path).await;
            assert_eq!(
                (answer.status(), &answer.headers()["ratelimit-remaining"]),
                (StatusCode::NOT_FOUND, &left.parse().unwrap())
            );
            assert_eq!(answer.headers()["ratelimit-policy"], "\"token\";q=3;w=60");
        }
        let refused = ask(&one, &path).await;
        assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.headers()["content-type"], "application/problem+json");
        let seconds: u64 = refused.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=20).contains(&seconds), "{seconds}");
        assert_eq!(ask(&other, &path).await.status(), StatusCode::NOT_FOUND);
        for _ in 0..10 {
            assert_eq!(ask(&one, "/healthz").await.status(), StatusCode::OK);
        }
    });
}

#[test]
fn an_address_that_tries_to_log_in_too_often_has_to_wait() {
    Bed::each(async |bed| {
        let router = installation(&bed.cx, "http://feedback.test", 60);
        // An address beside the log-in: counted alike, but without the work of checking a password, in whose time
        // the limit would recover.
        let attempt = async |from: &str| {
            let mut request = Request::builder()
                .method(Method::POST)
                .uri("/do/log-in/nowhere")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from("email=&password=&next="))
                .unwrap();
            request.extensions_mut().insert(ConnectInfo(SocketAddr::new(from.parse().unwrap(), 4711)));
            router.clone().oneshot(request).await.unwrap()
        };
        let mut statuses = Vec::new();
        for _ in 0..130 {
            statuses.push(attempt("198.51.100.1").await.status());
        }
        assert_ne!(statuses[100], StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(*statuses.last().unwrap(), StatusCode::TOO_MANY_REQUESTS);
        assert!(attempt("198.51.100.1").await.headers().contains_key("retry-after"));
        assert_ne!(attempt("198.51.100.2").await.status(), StatusCode::TOO_MANY_REQUESTS);
    });
}
