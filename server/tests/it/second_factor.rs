//! The second factor: setting it up, logging in with it, losing it.

use axum::http::StatusCode;
use chrono::{DateTime, Duration, Utc};
use domain::role::Role;
use sea_orm::EntityTrait;
use service::store::entity::{recovery_code, second_factor};
use totp_rs::{Builder, Secret, Totp};

use crate::{
    account::audited,
    bed::{Answer, Bed},
    users::{Person, log_in, person},
};

const ACCOUNT: &str = "/account";

/// The app on somebody's phone.
pub struct App(Totp);

impl App {
    /// The app after the key of the page was typed into it.
    fn of(page: &Answer) -> Self {
        let key: String = page.texts("#second-factor p > .code")[0].split(' ').collect();
        let secret = Secret::try_from_base32(key).unwrap();
        Self(Builder::new().with_secret(secret).with_account_name("me").build().unwrap())
    }

    fn at(&self, now: DateTime<Utc>) -> String {
        self.0.generate(now.timestamp().unsigned_abs()).to_string()
    }
}

/// Sets a second factor up; gives the app, the recovery codes and the session's new cookie.
pub async fn set_up(bed: &Bed, cookie: &str) -> (App, Vec<String>, String) {
    bed.post_form_as(cookie, ACCOUNT, "/do/begin-second-factor", &[]).await;
    let app = App::of(&bed.get_as(cookie, ACCOUNT).await);
    let code = app.at(bed.cx.now());
    let done = bed.post_form_as(cookie, ACCOUNT, "/do/confirm-second-factor", &[("code", &code)]).await;
    let page = bed.get_as(&done.cookies(), ACCOUNT).await;
    (app, page.texts(".recovery .code"), done.cookie.unwrap())
}

/// The answer to a right password: the cookie of the log-in that waits.
async fn first_step(bed: &Bed, me: &Person) -> String {
    let fields = [("email", me.email.as_str()), ("password", me.password), ("next", "/cases")];
    let answer = bed.post_form("/do/log-in", &fields).await;
    assert_eq!(answer.location.as_deref(), Some("/login/code?next=%2Fcases"));
    assert!(
        answer.cookies().starts_with("afterword_code=") && !answer.cookies().contains("session"),
        "{}",
        answer.cookies()
    );
    answer.cookies()
}

/// Enters a code; where it leads, and what is said there.
async fn second_step(bed: &Bed, waiting: &str, code: &str) -> (Answer, Vec<String>) {
    let fields = [("code", code), ("next", "/cases")];
    let answer = bed.post_form_as(waiting, "/login/code", "/do/log-in-code", &fields).await;
    let page = bed.get_as(&format!("{waiting}; {}", answer.cookies()), "/login/code").await;
    (answer, page.texts(".form-error"))
}

#[test]
fn it_is_set_up_and_asked_for_from_then_on() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::QualityManager).await;
        let (cookie, other) = (log_in(&bed, &me).await, log_in(&bed, &me).await);
        bed.post_form_as(&cookie, ACCOUNT, "/do/begin-second-factor", &[]).await;
        let page = bed.get_as(&cookie, ACCOUNT).await;
        assert_eq!(page.attributes(".qr[role=img]", "aria-label"), ["QR code of the key"]);
        assert_eq!(page.texts(".qr > svg").len(), 1);
        // Until it is confirmed the password is enough.
        log_in(&bed, &me).await;
        let app = App::of(&page);
        let wrong = bed.post_form_as(&cookie, ACCOUNT, "/do/confirm-second-factor", &[("code", "000000")]).await;
        assert_eq!(wrong.cookie, None);
        assert!(
            bed.get_as(&cookie, ACCOUNT).await.texts("#second-factor .field-error")[0]
                .starts_with("This code is wrong")
        );

        let code = app.at(bed.cx.now());
        let done = bed.post_form_as(&cookie, ACCOUNT, "/do/confirm-second-factor", &[("code", &code)]).await;
        let page = bed.get_as(&done.cookies(), ACCOUNT).await;
        assert!(page.texts("#second-factor").concat().contains("since Fri 20 Nov 2026. 10 recovery codes are left."));
        assert_eq!(page.texts(".form-said"), ["Your second factor is on."]);
        assert_eq!(page.texts(".recovery .code").len(), 10);
        let renewed = done.cookie.unwrap();
        assert!(bed.get_as(&renewed, ACCOUNT).await.texts(".recovery .code").is_empty(), "they are shown once");
        for dead in [&cookie, &other] {
            assert_eq!(bed.get_as(dead, ACCOUNT).await.status, StatusCode::SEE_OTHER);
        }

        bed.clock.advance(Duration::minutes(5));
        let waiting = first_step(&bed, &me).await;
        assert!(bed.get_as(&waiting, "/login/code?next=%2Fcases").await.text.contains("six digits"));
        let (answer, _) = second_step(&bed, &waiting, &app.at(bed.cx.now())).await;
        assert_eq!(answer.location.as_deref(), Some("/cases"));
        assert_eq!(bed.get_as(&answer.cookie.unwrap(), "/cases").await.status, StatusCode::OK);
        let (_, said) = second_step(&bed, &waiting, &app.at(bed.cx.now())).await;
        assert!(said[0].starts_with("This log-in is over"), "a log-in is finished once: {said:?}");
        assert_eq!(audited(&bed, "second_factor_on").await, 1);
    });
}

#[test]
fn secrets_and_codes_are_not_in_the_database() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let cookie = log_in(&bed, &me).await;
        let (app, codes, _) = set_up(&bed, &cookie).await;
        let row = second_factor::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert!(row.secret.starts_with("v1."), "{}", row.secret);
        assert!(!row.secret.contains(&app.0.secret().to_base32()));
        for row in recovery_code::Entity::find().all(bed.cx.store.reader()).await.unwrap() {
            assert!(row.code_hash.len() == 64 && !codes.contains(&row.code_hash));
        }
    });
}

#[test]
fn a_log_in_that_waits_opens_nothing() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Administrator).await;
        let cookie = log_in(&bed, &me).await;
        set_up(&bed, &cookie).await;
        let waiting = first_step(&bed, &me).await;
        let as_session = waiting.replace("afterword_code=", "afterword_session=");
        for path in ["/", "/account", "/cases", "/settings/users", "/surveys/comment-card/preview"] {
            for cookie in [&waiting, &as_session] {
                let answer = bed.get_as(cookie, path).await;
                assert!(answer.location.is_some_and(|to| to.starts_with("/login?next=") || to == "/login"), "{path}");
            }
        }
        for form in ["/do/change-password", "/do/begin-second-factor", "/do/remove-second-factor", "/do/token"] {
            assert_eq!(
                bed.post_form_as(&as_session, "/", form, &[]).await.location.as_deref(),
                Some("/login"),
                "{form}"
            );
        }
    });
}

#[test]
fn a_code_is_taken_once_and_never_an_older_one() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let cookie = log_in(&bed, &me).await;
        let (app, ..) = set_up(&bed, &cookie).await;
        // The code that turned it on counts as used.
        let waiting = first_step(&bed, &me).await;
        let (_, said) = second_step(&bed, &waiting, &app.at(bed.cx.now())).await;
        assert_eq!(said, ["This code is wrong, or was used already."]);
        let before = app.at(bed.cx.now());
        bed.clock.advance(Duration::seconds(60));
        let code = app.at(bed.cx.now());
        assert!(second_step(&bed, &waiting, &code).await.0.cookie.is_some());
        let waiting = first_step(&bed, &me).await;
        for old in [code, app.at(bed.cx.now() - Duration::seconds(30)), before] {
            assert_eq!(second_step(&bed, &waiting, &old).await.1, ["This code is wrong, or was used already."]);
        }
        let next = app.at(bed.cx.now() + Duration::seconds(30));
        assert!(
            second_step(&bed, &waiting, &next).await.1.concat().starts_with("No log-in waits"),
            "a fast clock is fine"
        );
    });
}

#[test]
fn wrong_codes_end_the_log_in_and_slow_the_next_one_down() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let cookie = log_in(&bed, &me).await;
        let (app, ..) = set_up(&bed, &cookie).await;
        bed.clock.advance(Duration::minutes(2));
        let waiting = first_step(&bed, &me).await;
        for _ in 0..4 {
            assert_eq!(second_step(&bed, &waiting, "000000").await.1, ["This code is wrong, or was used already."]);
        }
        assert_eq!(second_step(&bed, &waiting, "nonsense").await.1, ["This code is wrong, or was used already."]);
        let (answer, said) = second_step(&bed, &waiting, &app.at(bed.cx.now())).await;
        assert!(!answer.cookies().contains("session") && said[0].starts_with("This log-in is over"), "{said:?}");
        let waiting = first_step(&bed, &me).await;
        let (_, said) = second_step(&bed, &waiting, &app.at(bed.cx.now())).await;
        assert_eq!(said, ["Too many tries. Please wait 5 seconds."]);
        bed.clock.advance(Duration::seconds(5));
        assert_eq!(second_step(&bed, &waiting, &app.at(bed.cx.now())).await.0.location.as_deref(), Some("/cases"));
        // It waits ten minutes, no longer.
        let waiting = first_step(&bed, &me).await;
        bed.clock.advance(Duration::minutes(10));
        let (_, said) = second_step(&bed, &waiting, &app.at(bed.cx.now())).await;
        assert!(said[0].starts_with("This log-in is over"), "{said:?}");
    });
}

#[test]
fn a_recovery_code_works_once_and_new_ones_replace_the_old() {
    Bed::each(async |bed| {
        let me = person(&bed, Role::Agent).await;
        let cookie = log_in(&bed, &me).await;
        let (_, codes, _) = set_up(&bed, &cookie).await;
        let waiting = first_step(&bed, &me).await;
        let typed = codes[3].to_uppercase().replace('-', " ");
        let (answer, _) = second_step(&bed, &waiting, &typed).await;
        let cookie = answer.cookie.unwrap();
        let waiting = first_step(&bed, &me).await;
        assert_eq!(second_step(&bed, &waiting, &codes[3]).await.1, ["This code is wrong, or was used already."]);
        assert!(bed.get_as(&cookie, ACCOUNT).await.text.contains("9 recovery codes are left."));

        let form = "/do/new-recovery-codes";
        let refused = bed.post_form_as(&cookie, ACCOUNT, form, &[("password", "not this one")]).await;
        assert_eq!(refused.cookie, None, "it asks for the password");
        let made = bed.post_form_as(&cookie, ACCOUNT, form, &[("password", me.password)]).await;
        let page = bed.get_as(&format!("{cookie}; {}", made.cookies()), ACCOUNT).await;
        let new = page.texts(".recovery .code");
        assert!(new.len() == 10 && page.text.contains("10 recovery codes are left."));
        assert_eq!(second_step(&bed, &waiting, &codes[4]).await.1.len(), 1, "an old one is refused");
        assert_eq!(second_step(&bed, &waiting, &new[4]).await.0.location.as_deref(), Some("/cases"));
    });
}

#[test]
fn it_is_removed_with_the_password_or_by_an_administrator() {
    Bed::each(async |bed| {
        let (me, admin) = (person(&bed, Role::Agent).await, person(&bed, Role::Administrator).await);
        let cookie = log_in(&bed, &me).await;
        let (_, _, cookie) = set_up(&bed, &cookie).await;
        bed.post_form_as(&cookie, ACCOUNT, "/do/remove-second-factor", &[("password", "not this one")]).await;
        assert_eq!(
            bed.get_as(&cookie, ACCOUNT).await.texts("#second-factor .field-error"),
            ["This is not your password."]
        );
        let twice = bed.post_form_as(&cookie, ACCOUNT, "/do/begin-second-factor", &[]).await;
        assert!(twice.location.is_some());
        assert!(
            bed.get_as(&cookie, ACCOUNT).await.text.contains("10 recovery codes"),
            "nothing is begun anew while it is on"
        );
        bed.post_form_as(&cookie, ACCOUNT, "/do/remove-second-factor", &[("password", me.password)]).await;
        let cookie = log_in(&bed, &me).await;

        let (_, codes, cookie) = set_up(&bed, &cookie).await;
        let admin = log_in(&bed, &admin).await;
        let id = me.id.to_string();
        bed.post_form_as(&admin, "/settings/users", "/do/reset-second-factor", &[("id", &id)]).await;
        assert_eq!(bed.get_as(&cookie, ACCOUNT).await.status, StatusCode::SEE_OTHER, "they are logged out");
        log_in(&bed, &me).await;
        assert_eq!(codes.len(), 10);
        assert!(recovery_code::Entity::find().all(bed.cx.store.reader()).await.unwrap().is_empty());
        assert_eq!((audited(&bed, "second_factor_off").await, audited(&bed, "second_factor_reset").await), (1, 1));
    });
}
