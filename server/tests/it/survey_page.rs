//! The survey's page: light, whole, and recorded nowhere.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use chrono::Duration;
use domain::{Language, survey::templates};
use scraper::{Html, Selector};

use crate::{
    asked::{asked, attempt, dump, post_raw, unhappy},
    bed::{Answer, Bed},
};

/// Every built-in survey, and how many points its first question has.
const SURVEYS: [(&str, usize); 13] = [
    ("csat-after-contact", 5),
    ("nps-after-contact", 11),
    ("ces-after-contact", 7),
    ("ces-after-chat", 7),
    ("resolution-check", 5),
    ("complaint-follow-up", 5),
    ("returns", 7),
    ("onboarding", 7),
    ("nps-relationship", 11),
    ("comment-card", 5),
    ("two-quick-questions", 5),
    ("interview-note", 5),
    ("agents-pulse", 11),
];

async fn get_with(bed: &Bed, path: &str, name: &str, value: &str) -> Answer {
    bed.send(Request::get(path).header(name, value).body(Body::empty()).unwrap()).await
}

fn count(page: &Answer, selector: &str) -> usize {
    Html::parse_document(&page.text).select(&Selector::parse(selector).unwrap()).count()
}

#[test]
fn it_fits_the_first_flight_and_needs_nothing_else() {
    let built_in: Vec<String> = templates::built_in().into_iter().map(|survey| survey.key).collect();
    assert_eq!(SURVEYS.map(|(key, _)| key).as_slice(), built_in);
    Bed::each(async |bed| {
        for (survey, numbers) in SURVEYS {
            let asked = asked(&bed, survey).await;
            for language in Language::ALL.iter().copied() {
                let path = format!("{}?lang={language}", asked.path);
                for coding in ["br", "gzip"] {
                    let packed = get_with(&bed, &path, "accept-encoding", coding).await;
                    assert_eq!(packed.headers[header::CONTENT_ENCODING], coding);
                    assert!(packed.size <= 14_000, "{survey} in {language} as {coding}: {} bytes", packed.size);
                }
                let page = bed.get(&path).await;
                assert_eq!(page.status, StatusCode::OK);
                assert_eq!(count(&page, "input[type=radio][name=score]"), numbers);
                let (lang, dir) = (language.html_lang(), language.direction().as_str());
                assert_eq!(count(&page, &format!("html[lang={lang}][dir={dir}]")), 1);
                assert_eq!(count(&page, "details.lang li"), Language::ALL.len());
                for outside in [
                    "script:not([type=module][async][src^='/assets/companion-start-'])",
                    "link:not([rel=icon])",
                    "img",
                    "iframe",
                    "[onclick]",
                    "[style]",
                ] {
                    assert_eq!(count(&page, outside), 0, "{outside}");
                }
                assert!(!page.text.contains("url(") && !page.text.contains("@import"));
            }
        }
    });
}

#[test]
fn its_headers_keep_it_to_itself() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let page = bed.get(&asked.path).await;
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        assert_eq!(page.headers[header::REFERRER_POLICY], "same-origin");
        let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"), "{policy}");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval'; "), "{policy}");
        assert!(page.cookie.is_none(), "a look leaves nothing in the browser");
    });
}

#[test]
fn looking_changes_nothing_however_often_and_by_whomever() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let before = dump(&bed).await;
        for query in ["", "?score=2", "?score=10&lang=de", "?score=99", "?lang=xx", "?score=%3Cscript%3E"] {
            let path = format!("{}{query}", asked.path);
            assert_eq!(bed.get(&path).await.status, StatusCode::OK);
            let head = bed.send(Request::head(&path).body(Body::empty()).unwrap()).await;
            assert_eq!((head.status, head.size), (StatusCode::OK, 0));
        }
        assert_eq!(bed.get(&format!("{}/thanks", asked.path)).await.status, StatusCode::SEE_OTHER);
        assert_eq!(dump(&bed).await, before);
    });
}

#[test]
fn a_score_in_the_link_is_marked_and_no_other() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let page = bed.get(&format!("{}?score=0", asked.path)).await;
        assert_eq!(count(&page, "input[checked]"), 1);
        assert_eq!(count(&page, "input[name=score][value='0'][checked]"), 1);
        assert_eq!(count(&bed.get(&format!("{}?score=11", asked.path)).await, "input[checked]"), 0);
        // The choice goes along into the other language.
        assert!(page.text.contains("lang=de&amp;score=0"), "{}", page.text);
    });
}

#[test]
fn the_customer_decides_the_language() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "csat-after-contact").await;
        let page = get_with(&bed, &asked.path, "accept-language", "fr").await;
        assert!(page.text.contains("How satisfied are you"), "what is known of the customer goes before the browser");
        assert!(page.text.contains("Your call with us on Thursday"), "{}", page.text);
        let page = bed.get(&format!("{}?lang=fr", asked.path)).await;
        assert!(page.text.contains("Votre appel de jeudi"), "{}", page.text);
    });
}

#[test]
fn every_closed_door_has_its_page_and_changes_nothing() {
    Bed::each(async |bed| {
        let late = asked(&bed, "nps-after-contact").await;
        let answered = asked(&bed, "nps-after-contact").await;
        assert_eq!(bed.post_form(&answered.path, &unhappy(&attempt())).await.status, StatusCode::SEE_OTHER);
        bed.clock.advance(Duration::days(15));
        let doors = [
            (late.path.as_str(), 410, "This survey has ended"),
            (answered.path.as_str(), 409, "You have answered already"),
            ("/s/AAAAAAAAAAAAAAAAAAAAAA", 404, "This link leads to no survey"),
            ("/s/short", 400, "This link leads to no survey"),
            ("/s/%00%ff", 400, "This link leads to no survey"),
            ("/s/AAAAAAAAAAAAAAAAAAAAA!", 400, "This link leads to no survey"),
            ("/c/zzzzzzz", 404, "This link leads to no survey"),
            ("/c/'%20or%201=1", 400, "This link leads to no survey"),
        ];
        let before = dump(&bed).await;
        for (path, status, words) in doors {
            let looked = bed.get(path).await;
            let other = attempt();
            let sent = bed.post_form(path, &unhappy(&other)).await;
            for page in [looked, sent] {
                assert_eq!(page.status.as_u16(), status, "{path}: {}", page.text);
                assert!(page.text.contains(words), "{path}: {}", page.text);
                assert!(page.text.contains("Nordlicht Energie") && page.text.contains("</html>"));
            }
        }
        assert_eq!(dump(&bed).await, before);
    });
}

#[test]
fn a_form_from_elsewhere_is_not_taken() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let before = dump(&bed).await;
        let foreign = Request::post(&asked.path)
            .header("sec-fetch-site", "cross-site")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("attempt={}&score=1", attempt())));
        assert_eq!(bed.send(foreign.unwrap()).await.status, StatusCode::FORBIDDEN);
        for body in [&b""[..], b"\xff\xfe\x00", b"{\"score\":1}", b"score=1", b"attempt=x&score=1"] {
            assert_eq!(post_raw(&bed, &asked.path, body).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(dump(&bed).await, before);
    });
}
