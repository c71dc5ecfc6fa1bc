//! Forms of staff that cannot be taken for now: nothing typed is lost, nothing secret comes back, and what is sent again
//! is taken once.

use std::collections::HashMap;

use app::held::STOOD_ON;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::role::Role;
use sea_orm::ConnectionTrait;
use service::store::entity::team;

use crate::{
    asked::count,
    bed::{Answer, Bed, encoded, form},
};

/// Posts a form in a browser that asks for German pages.
async fn post(bed: &Bed, cookie: &str, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let request = form(path, fields)
        .header(header::COOKIE, cookie)
        .header(header::REFERER, format!("http://feedback.test{page}"))
        .header(header::ACCEPT_LANGUAGE, "de");
    bed.send(request.body(Body::from(encoded(fields))).unwrap()).await
}

/// Names and values of the fields that a page keeps.
fn kept(page: &Answer) -> Vec<(String, String)> {
    let names = page.attributes("form input[type=hidden]", "name");
    names.into_iter().zip(page.attributes("form input[type=hidden]", "value")).collect()
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn is_held(page: &Answer, status: StatusCode) {
    assert_eq!(page.status, status, "{}", page.text);
    let after = page.headers.get(header::RETRY_AFTER).map(|after| after.to_str().unwrap().parse::<u32>().unwrap());
    assert_eq!(after.is_some_and(|after| (5..=30).contains(&after)), status == StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    assert!(page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("style-src 'self'"));
    assert_eq!((&page.location, &page.cookie), (&None, &None));
}

const PAGE: &str = "/settings/teams?from=here";
const TEAM: [(&str, &str); 3] = [("key", "sales-9"), ("name", "\"Nord\" & <b>Ost</b></title><script>"), ("site", "")];

#[test]
fn a_form_comes_back_whole_and_is_taken_once_when_it_is_sent_again() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let away = bed.away().await;
        let mut held = post(&away, &cookie, PAGE, "/do/team", &TEAM).await;
        // Who loses patience presses the button while the database is still away.
        for _ in 0..2 {
            is_held(&held, StatusCode::SERVICE_UNAVAILABLE);
            assert!(held.text.contains("<html lang=\"de\">") && !held.text.contains("<script"), "{}", held.text);
            assert_eq!(held.texts("b"), [""; 0]);
            assert_eq!(held.attributes("form", "action"), ["/do/team"]);
            assert_eq!(pairs(&kept(&held)), [&TEAM[..], &[(STOOD_ON, PAGE)]].concat());
            assert_eq!(held.texts(".held-words"), [TEAM[1].1]);
            assert_eq!(held.texts("button[type=submit]"), ["Noch einmal senden"]);
            assert_eq!(held.hrefs("form a"), [PAGE]);
            held = post(&away, &cookie, "/do/team", "/do/team", &pairs(&kept(&held))).await;
        }
        let fields = kept(&held);
        for _ in 0..2 {
            let taken = post(&bed, &cookie, "/do/team", "/do/team", &pairs(&fields)).await;
            assert_eq!((taken.status, taken.location.as_deref()), (StatusCode::FOUND, Some("/settings/teams")));
        }
        assert_eq!(count::<team::Entity>(&bed).await, 1);
        assert!(bed.get_as(&cookie, PAGE).await.text.contains("&lt;b&gt;Ost&lt;/b&gt;"));
        // What was wrong with a form that came back is said on the page that it stood on first.
        let wrong = [("key", ""), ("name", "A team"), ("site", ""), (STOOD_ON, PAGE)];
        let refused = post(&bed, &cookie, "/do/team", "/do/team", &wrong).await;
        assert_eq!(refused.location.as_deref(), Some(PAGE));
        assert!(!bed.get_as(&cookie, PAGE).await.texts(".field-error").is_empty());
        for elsewhere in ["https://evil.example/", "//evil.example", "/a\r\nset-cookie: a=b", "/\\evil.example"] {
            let fields = [("key", ""), ("name", "A team"), ("site", ""), (STOOD_ON, elsewhere)];
            let refused = post(&bed, &cookie, "/settings/teams", "/do/team", &fields).await;
            assert_eq!(refused.location.as_deref(), Some("/settings/teams"), "{elsewhere}");
        }
    });
}

#[test]
fn a_failure_behind_the_log_in_is_told_in_the_readers_language() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        bed.post_form_as(&cookie, "/account", "/do/choose-language", &[("language", "es")]).await;
        let db = bed.cx.store.writer();
        db.execute_unprepared("ALTER TABLE team RENAME TO team_away").await.unwrap();
        let held = post(&bed, &cookie, PAGE, "/do/team", &TEAM).await;
        is_held(&held, StatusCode::SERVICE_UNAVAILABLE);
        assert!(held.text.contains("<html lang=\"es\">"), "{}", held.text);
        db.execute_unprepared("ALTER TABLE team_away RENAME TO team").await.unwrap();
        let taken = post(&bed, &cookie, "/do/team", "/do/team", &pairs(&kept(&held))).await;
        assert_eq!(taken.location.as_deref(), Some("/settings/teams"));
        assert_eq!(count::<team::Entity>(&bed).await, 1);

        // What broke instead of being away keeps its status, and the form is kept as well.
        db.execute_unprepared("UPDATE organisation SET time_zone = 'nowhere'").await.unwrap();
        let note = [("channel", "phone"), ("attributes_note", "She called twice.")];
        let held = post(&bed, &cookie, "/contacts/new", "/do/note-contact", &note).await;
        is_held(&held, StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(held.texts(".held-words"), ["She called twice."]);
    });
}

#[test]
fn passwords_and_codes_are_asked_for_again() {
    Bed::each(async |bed| {
        let away = bed.away().await;
        let fields = [("email", "ada@feedback.test"), ("password", "a secret of hers"), ("next", "/cases")];
        let held = post(&away, "", "/login?next=/cases", "/do/log-in", &fields).await;
        is_held(&held, StatusCode::SERVICE_UNAVAILABLE);
        assert!(!held.text.contains("a secret of hers"), "{}", held.text);
        assert_eq!(held.values("input[type=password][name=password][required]"), [""]);
        let stood = ("held-stood-on", "/login?next=/cases");
        assert_eq!(pairs(&kept(&held)), [("email", "ada@feedback.test"), ("next", "/cases"), stood]);
        let held = post(&away, "", "/login/code", "/do/log-in-code", &[("code", "123456"), ("next", "/")]).await;
        assert!(!held.text.contains("123456"), "{}", held.text);
        assert_eq!(held.values("input[name=code]"), [""]);
    });
}

#[test]
fn files_are_named_and_not_kept() {
    const FORM: &str = "--x\r\nContent-Disposition: form-data; name=\"comment\"\r\n\r\nTwo words\r\n\
        --x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a<b>.jpg\"\r\n\
        Content-Type: image/jpeg\r\n\r\nPIXELS\r\n--x\r\n\
        Content-Disposition: form-data; name=\"other\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let away = bed.away().await;
        let request = Request::post("/surveys/comment-card/preview?lang=en")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .header(header::ACCEPT, "text/html")
            .header(header::COOKIE, cookie)
            .header("sec-fetch-site", "same-origin");
        let held = away.send(request.body(Body::from(FORM)).unwrap()).await;
        is_held(&held, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(held.attributes("form", "action"), ["/surveys/comment-card/preview?lang=en"]);
        assert_eq!(pairs(&kept(&held)), [("comment", "Two words")]);
        assert_eq!(held.texts(".form-error").len(), 1);
        assert!(held.texts(".form-error")[0].ends_with("a<b>.jpg") && !held.text.contains("PIXELS"), "{}", held.text);
    });
}

#[test]
fn what_was_written_when_the_session_ended_is_taken_after_the_next_log_in() {
    Bed::each(async |bed| {
        let held = post(&bed, "", PAGE, "/do/team", &TEAM).await;
        assert_eq!(held.status, StatusCode::UNAUTHORIZED, "{}", held.text);
        assert!(held.headers.contains_key(header::WWW_AUTHENTICATE));
        assert_eq!((&held.location, &held.cookie), (&None, &None));
        assert_eq!(pairs(&kept(&held)), [&TEAM[..], &[(STOOD_ON, PAGE)]].concat());
        assert_eq!(held.texts(".held-words"), [TEAM[1].1]);
        assert_eq!(held.attributes("form a[target=_blank]", "href"), ["/login"]);
        assert_eq!(count::<team::Entity>(&bed).await, 0);
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let taken = post(&bed, &cookie, "/do/team", "/do/team", &pairs(&kept(&held))).await;
        assert_eq!(taken.location.as_deref(), Some("/settings/teams"));
        assert_eq!(count::<team::Entity>(&bed).await, 1);

        // A button that was pressed can be pressed again, and a program reads where to go.
        let button = post(&bed, "", PAGE, "/do/log-out", &[]).await;
        assert_eq!(button.location.as_deref(), Some("/login"));
        let program = Request::post("/do/team").header(header::ACCEPT, "*/*").body(Body::from(encoded(&TEAM))).unwrap();
        assert_eq!(bed.send(program).await.location.as_deref(), Some("/login"));
    });
}

#[test]
fn what_was_written_is_kept_while_the_account_wants_something_first() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let people = bed.cx.store.writer();
        people.execute_unprepared("UPDATE app_user SET must_change_password = TRUE").await.unwrap();
        let held = post(&bed, &cookie, PAGE, "/do/team", &TEAM).await;
        assert_eq!(held.status, StatusCode::FORBIDDEN, "{}", held.text);
        assert_eq!(pairs(&kept(&held)), [&TEAM[..], &[(STOOD_ON, PAGE)]].concat());
        assert_eq!(held.attributes("form a[target=_blank]", "href"), ["/account"]);
        assert_eq!(count::<team::Entity>(&bed).await, 0);
    });
}

#[test]
fn nobody_elses_form_and_no_program_gets_the_page() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let away = bed.away().await;
        let ask = async |headers: HashMap<&str, &str>| {
            let mut request = Request::post("/do/team")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::COOKIE, &cookie);
            for (name, value) in headers {
                request = request.header(name, value);
            }
            away.send(request.body(Body::from(encoded(&TEAM))).unwrap()).await
        };
        let other_site = ask(HashMap::from([("accept", "text/html"), ("sec-fetch-site", "cross-site")])).await;
        assert_eq!(other_site.status, StatusCode::FORBIDDEN);
        let program = ask(HashMap::from([("accept", "application/json"), ("sec-fetch-site", "same-origin")])).await;
        assert_eq!(program.status, StatusCode::SERVICE_UNAVAILABLE);
        for answer in [&other_site, &program] {
            assert!(!answer.text.contains("sales-9"), "{}", answer.text);
        }
        assert!(!program.text.contains("<html"), "{}", program.text);
        let long = format!("key=a&name={}", "x".repeat(600 * 1024));
        let chunks = futures::stream::iter([Ok::<_, std::io::Error>(long)]);
        let request = form("/do/team", &[]).header(header::COOKIE, &cookie).body(Body::from_stream(chunks)).unwrap();
        assert_eq!(bed.send(request).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(count::<team::Entity>(&bed).await, 0);
    });
}
