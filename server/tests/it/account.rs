//! One's own account: sessions, the password, the cookies.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use chrono::Duration;
use domain::role::Role;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use service::store::entity::{audit_event, session};

use crate::{
    bed::{Answer, Bed},
    users::{Person, log_in, person},
};

const ACCOUNT: &str = "/account";

async fn is_in(bed: &Bed, cookie: &str) -> bool {
    bed.get_as(cookie, ACCOUNT).await.status == StatusCode::OK
}

/// The account as a browser shows it that asks for this language.
async fn asking_for(bed: &Bed, cookie: &str, language: &str) -> Answer {
    let request = Request::get(ACCOUNT).header(header::COOKIE, cookie).header(header::ACCEPT_LANGUAGE, language);
    bed.send(request.body(Body::empty()).unwrap()).await
}

/// The language that a page says it is in, and its heading.
fn read_as(page: &Answer) -> (String, String) {
    (page.attributes("html", "lang").remove(0), page.texts("h1.page-title").remove(0))
}

/// How often this was written down.
pub async fn audited(bed: &Bed, action: &str) -> u64 {
    let written = audit_event::Entity::find().filter(audit_event::Column::Action.eq(action));
    written.count(bed.cx.store.reader()).await.unwrap()
}

#[test]
fn sessions_are_listed_and_ended_one_by_one() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let fields = [("email", me.email.as_str()), ("password", me.password), ("next", "/")];
        let phone = crate::bed::form("/do/log-in", &fields)
            .header(header::USER_AGENT, "Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36")
            .body(crate::bed::encoded(&fields).into());
        let phone = bed.send(phone.unwrap()).await.cookie.unwrap();
        bed.clock.advance(Duration::minutes(90));
        let desk = log_in(&bed, &me).await;
        let somebody = bed.log_in_as(Role::Agent, &[], None).await;
        let page = bed.get_as(&desk, ACCOUNT).await;
        assert_eq!(page.texts("#sessions tbody td:first-child"), ["Device that does not say what it is", "Phone"]);
        assert_eq!(page.texts("#sessions tbody td:nth-child(2)"), ["Fri 20 Nov, 13:30", "Fri 20 Nov, 12:00"]);
        let id = page.values("#sessions input[name=session]").remove(0);
        // Nobody ends the session of somebody else.
        bed.post_form_as(&somebody, ACCOUNT, "/do/end-session", &[("session", &id)]).await;
        assert_eq!(bed.get_as(&somebody, ACCOUNT).await.texts(".form-error").len(), 1);
        assert!(is_in(&bed, &phone).await);
        bed.post_form_as(&desk, ACCOUNT, "/do/end-session", &[("session", &id)]).await;
        assert!(!is_in(&bed, &phone).await && is_in(&bed, &desk).await && is_in(&bed, &somebody).await);
        assert_eq!(audited(&bed, "session_ended").await, 1);
    });
}

#[test]
fn log_out_everywhere_is_everywhere() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let (one, two) = (log_in(&bed, &me).await, log_in(&bed, &me).await);
        let somebody = bed.log_in_as(Role::Agent, &[], None).await;
        let answer = bed.post_form_as(&one, ACCOUNT, "/do/log-out-everywhere", &[]).await;
        assert_eq!(answer.location.as_deref(), Some("/login"));
        assert!(!is_in(&bed, &one).await && !is_in(&bed, &two).await && is_in(&bed, &somebody).await);
    });
}

#[test]
fn a_log_in_ends_the_session_that_the_browser_had() {
    Bed::each(async |bed| {
        let (me, somebody) = (person(&bed, Role::Agent).await, person(&bed, Role::Agent).await);
        let planted = log_in(&bed, &somebody).await;
        let fields = [("email", me.email.as_str()), ("password", me.password), ("next", "/")];
        let answer = bed.post_form_as(&planted, "/login", "/do/log-in", &fields).await;
        let own = answer.cookie.unwrap();
        assert_ne!(own, planted);
        assert!(is_in(&bed, &own).await && !is_in(&bed, &planted).await);
    });
}

#[test]
fn a_changed_password_renews_this_session_and_ends_the_others() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let (here, there) = (log_in(&bed, &me).await, log_in(&bed, &me).await);
        let change = async |old: &str, new: &str| {
            let answer =
                bed.post_form_as(&here, ACCOUNT, "/do/change-password", &[("old", old), ("password", new)]).await;
            (answer.cookie.clone(), bed.get_as(&answer.cookie.unwrap_or(here.clone()), ACCOUNT).await)
        };
        for (old, new, sentence) in [
            ("not the old one", "seven swans swimming", "This is not your password."),
            (me.password, me.password, "This is the old password. Choose another."),
            (me.password, "too short", "Use at least 10 characters. A few words in a row are easy to keep in mind."),
            (
                me.password,
                "1q2w3e4r5t6y",
                "This password is among those that attackers try first. Choose another, such as a few words in a row.",
            ),
            (me.password, me.email.as_str(), "Use something else than the name or the e-mail address."),
        ] {
            let (cookie, page) = change(old, new).await;
            assert_eq!((cookie, page.texts("#password .field-error")), (None, vec![sentence.to_owned()]));
            assert!(!page.text.contains("seven swans"), "what was typed is not kept");
        }
        assert!(is_in(&bed, &there).await);
        let (cookie, page) = change(me.password, "seven swans swimming").await;
        assert_eq!(page.texts(".form-said"), ["Your password is changed. Everywhere else you are logged out."]);
        assert!(!is_in(&bed, &here).await, "the token of before is dead");
        assert!(!is_in(&bed, &there).await && is_in(&bed, &cookie.unwrap()).await);
        log_in(&bed, &Person { password: "seven swans swimming", ..me }).await;
        assert_eq!(audited(&bed, "password_changed").await, 1);
    });
}

#[test]
fn the_old_password_cannot_be_guessed_from_an_open_session() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let cookie = log_in(&bed, &me).await;
        for _ in 0..6 {
            let fields = [("old", "a guess or two"), ("password", "seven swans swimming")];
            bed.post_form_as(&cookie, ACCOUNT, "/do/change-password", &fields).await;
        }
        let page = bed.get_as(&cookie, ACCOUNT).await;
        assert_eq!(page.texts("#password .form-error"), ["Too many tries. Please wait 5 seconds."]);
    });
}

#[test]
fn people_read_in_the_language_that_they_chose() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let cookie = log_in(&bed, &me).await;
        let choose = async |language: &str| {
            let answer = bed.post_form_as(&cookie, ACCOUNT, "/do/choose-language", &[("language", language)]).await;
            assert_eq!(answer.location.as_deref(), Some(ACCOUNT));
        };
        let titled = |lang: &str, title: &str| (lang.to_owned(), title.to_owned());
        let page = asking_for(&bed, &cookie, "fr, es;q=0.8").await;
        assert_eq!(read_as(&page), titled("es", "Su cuenta"));
        assert_eq!(page.values("#language option[selected]"), [""]);
        assert_eq!(page.values("#language option[lang]"), ["en", "de", "es", "vi"]);

        choose("fr").await;
        let page = asking_for(&bed, &cookie, "fr").await;
        assert_eq!(read_as(&page), titled("en", "Your account"), "no staff page is in French");
        assert_eq!(
            page.texts("#language .field-error"),
            ["Staff pages are in English, German, Spanish and Vietnamese. Please choose one of these."]
        );

        choose("de").await;
        let page = asking_for(&bed, &cookie, "es").await;
        assert_eq!(read_as(&page), titled("de", "Ihr Konto"));
        assert_eq!(page.values("#language option[selected]"), ["de"]);
        assert_eq!(page.texts("head > title"), ["Ihr Konto · Afterword"]);
        let elsewhere = log_in(&bed, &me).await;
        assert_eq!(read_as(&asking_for(&bed, &elsewhere, "es").await).0, "de", "it is the person's, not the session's");
        choose("fr").await;
        assert!(
            bed.get_as(&cookie, ACCOUNT).await.texts("#language .field-error")[0].contains("auf Englisch, Deutsch")
        );

        choose("").await;
        assert_eq!(read_as(&asking_for(&bed, &cookie, "es").await), titled("es", "Su cuenta"));
        assert_eq!(read_as(&bed.get_as(&cookie, ACCOUNT).await), titled("en", "Your account"));
        assert_eq!(audited(&bed, "language_chosen").await, 2);
    });
}

#[test]
fn a_session_ends_unused_and_after_thirty_days() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let (used, unused) = (log_in(&bed, &me).await, log_in(&bed, &me).await);
        bed.clock.advance(Duration::hours(11));
        assert!(is_in(&bed, &used).await);
        bed.clock.advance(Duration::minutes(61));
        assert!(is_in(&bed, &used).await && !is_in(&bed, &unused).await);
        // Used every eleven hours it would live for ever.
        let start = bed.cx.now() - Duration::hours(12) - Duration::minutes(1);
        while bed.cx.now() + Duration::hours(11) < start + Duration::days(30) {
            bed.clock.advance(Duration::hours(11));
            assert!(is_in(&bed, &used).await, "{}", bed.cx.now());
        }
        bed.clock.set(start + Duration::days(30));
        assert!(!is_in(&bed, &used).await);
        log_in(&bed, &me).await;
        assert_eq!(session::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 1, "what ended is deleted");
    });
}

#[test]
fn cookies_are_closed_to_scripts_and_other_sites() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let fields = [("email", me.email.as_str()), ("password", me.password), ("next", "/")];
        let set = |answer: &Answer| -> Vec<String> {
            answer.headers.get_all(header::SET_COOKIE).iter().map(|c| c.to_str().unwrap().to_owned()).collect()
        };
        for cookie in set(&bed.post_form("/do/log-in", &fields).await) {
            assert!(cookie.starts_with("afterword_") && !cookie.contains("Secure"), "{cookie}");
            assert!(cookie.contains("; Path=/; HttpOnly; SameSite=Lax; Max-Age="), "{cookie}");
        }
        let https = bed.reached_at("https://feedback.example.org");
        let answer = https.post_form("/do/log-in", &fields).await;
        let cookies = set(&answer);
        assert_eq!(cookies.len(), 2, "{cookies:?}");
        for cookie in &cookies {
            assert!(cookie.starts_with("__Host-afterword_"), "{cookie}");
            assert!(cookie.ends_with("; Secure") && cookie.contains("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
        }
        let session = answer.cookie.unwrap();
        assert_eq!(https.get_as(&session, ACCOUNT).await.status, StatusCode::OK);
        let plain = session.trim_start_matches("__Host-");
        assert_eq!(
            https.get_as(plain, ACCOUNT).await.status,
            StatusCode::SEE_OTHER,
            "the plain name counts for nothing"
        );
    });
}
