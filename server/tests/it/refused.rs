//! What has no page of its own: browsers get the sentence on a page of the house, programs get it bare.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::role::Role;

use crate::bed::{Answer, Bed, form};

async fn get(bed: &Bed, cookie: &str, path: &str, accept: &str) -> Answer {
    let request = Request::get(path)
        .header(header::COOKIE, cookie)
        .header(header::ACCEPT, accept)
        .header(header::ACCEPT_LANGUAGE, "de");
    bed.send(request.body(Body::empty()).unwrap()).await
}

const BROWSER: &str = "text/html,application/xhtml+xml,*/*;q=0.8";

#[test]
fn a_page_says_what_is_away_and_leads_to_the_same_page_again() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let away = bed.away().await;
        let page = get(&away, &cookie, "/cases?mine=1&site=%22%3Cb%3E", BROWSER).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{}", page.text);
        assert!(page.text.contains("<html lang=\"de\">") && !page.text.contains("<script"), "{}", page.text);
        assert_eq!(page.texts("h1"), ["Gerade nicht verfügbar"]);
        assert_eq!(page.hrefs("main a"), ["/cases?mine=1&site=%22%3Cb%3E", "/"]);
        assert!(page.headers.contains_key(header::RETRY_AFTER));
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        assert!(page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("style-src 'self'"));

        let program = get(&away, &cookie, "/cases", "*/*").await;
        assert_eq!(program.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(!program.text.contains('<') && program.text.ends_with('.'), "{}", program.text);
    });
}

#[test]
fn an_address_without_a_page_says_so_in_the_readers_language() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        for path in ["/no/such/page", "/files/00000000-0000-0000-0000-000000000000", "/do/team"] {
            let page = get(&bed, &cookie, path, BROWSER).await;
            assert!(page.status.is_client_error() && page.text.contains("<html lang=\"de\">"), "{path}: {}", page.text);
            assert!(page.text.contains("Überblick"), "{path}: {}", page.text);
            assert!(!page.hrefs("main a").contains(&path.to_owned()), "nothing to try again: {}", page.text);
        }
        let wrong_way = Request::put("/surveys/comment-card/preview").header(header::COOKIE, &cookie);
        let wrong_way = wrong_way.header(header::ACCEPT, BROWSER).header("sec-fetch-site", "same-origin");
        let wrong_way = bed.send(wrong_way.body(Body::empty()).unwrap()).await;
        assert_eq!(wrong_way.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(
            wrong_way.text.contains("<html") && wrong_way.headers.contains_key(header::ALLOW),
            "{}",
            wrong_way.text
        );
    });
}

#[test]
fn a_form_that_is_refused_leads_back_to_where_it_stood() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let post = async |site: &str, body: String| {
            let mut request = form("/do/team", &[])
                .header(header::COOKIE, &cookie)
                .header(header::REFERER, "http://feedback.test/settings/teams")
                .header(header::CONTENT_LENGTH, body.len());
            request.headers_mut().unwrap().insert("sec-fetch-site", site.parse().unwrap());
            bed.send(request.body(Body::from(body)).unwrap()).await
        };
        let from_elsewhere = post("cross-site", "key=a&name=b".to_owned()).await;
        assert_eq!(from_elsewhere.status, StatusCode::FORBIDDEN);
        assert_eq!(from_elsewhere.texts("h1"), ["This did not work"]);
        assert_eq!(from_elsewhere.hrefs("main a"), ["/settings/teams", "/"]);
        let long = post("same-origin", format!("key=a&name={}", "x".repeat(600 * 1024))).await;
        assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(long.text.contains("longer than 512 kB"), "{}", long.text);
        assert_eq!(long.hrefs("main a"), ["/settings/teams", "/"]);
    });
}
