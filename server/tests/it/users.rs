//! What administrators do with the accounts of others.

use axum::http::StatusCode;
use domain::role::Role;
use futures::future::join_all;
use service::{
    Actor, Error,
    people::{self, AccountChange, NewUser},
};
use uuid::Uuid;

use crate::{account::audited, bed::Bed, stage::Stage};

const USERS: &str = "/settings/users";

/// Somebody who can log in.
pub struct Person {
    pub id: Uuid,
    pub email: String,
    pub password: &'static str,
}

/// Adds a user of `role`.
pub async fn person(bed: &Bed, role: Role) -> Person {
    let (email, password) = (format!("{}@feedback.test", bed.cx.new_id().simple()), "a long enough password");
    let new = NewUser {
        email: email.clone(),
        name: format!("Test {}", role.as_str()),
        role,
        password: password.to_owned(),
        teams: Vec::new(),
        agent: None,
    };
    Person { id: people::add_user(&bed.cx, &Actor::system(), new).await.unwrap(), email, password }
}

/// Logs in with a password alone; returns the session's cookie.
pub async fn log_in(bed: &Bed, person: &Person) -> String {
    let fields = [("email", person.email.as_str()), ("password", person.password), ("next", "/")];
    let answer = bed.post_form("/do/log-in", &fields).await;
    assert_eq!(answer.location.as_deref(), Some("/"));
    answer.cookie.unwrap()
}

#[test]
fn a_new_user_chooses_a_password_before_anything_else() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let fields = [
            ("email", "Zoe@Feedback.test"),
            ("name", "Zoë Park"),
            ("role", "agent"),
            ("teams[]", "sales"),
            ("teams[]", "billing-1"),
        ];
        let added = bed.post_form_as(&admin, USERS, "/do/user", &fields).await;
        let path = added.location.clone().unwrap();
        let page = bed.get_as(&format!("{admin}; {}", added.cookies()), &path).await;
        let made = page.texts(".once .code").remove(0);
        assert!(bed.get_as(&admin, &path).await.texts(".once").is_empty(), "it is shown once");
        assert_eq!(page.values("input[name='teams[]'][checked]"), ["billing-1", "sales"]);
        assert_eq!(page.texts("tbody tr").len(), 4);
        let row = page.texts("tbody tr").into_iter().find(|row| row.contains("Zoë")).unwrap();
        for word in ["zoe@feedback.test", "Agent", "billing-1, sales", "No", "never", "To choose a password"] {
            assert!(row.contains(word), "{word} is missing in {row}");
        }

        let fields = [("email", "zoe@feedback.test"), ("password", made.as_str()), ("next", "/")];
        let cookie = bed.post_form("/do/log-in", &fields).await.cookie.unwrap();
        for path in ["/", "/cases", "/settings/users", "/surveys/comment-card/preview"] {
            assert_eq!(bed.get_as(&cookie, path).await.location.as_deref(), Some("/account"), "{path}");
        }
        let blocked = bed.post_form_as(&cookie, "/account", "/do/begin-second-factor", &[]).await;
        assert_eq!((blocked.status, blocked.location.as_deref()), (StatusCode::SEE_OTHER, Some("/account")));
        assert_eq!(bed.get_as(&cookie, "/account").await.texts("h1"), ["Choose your password"]);
        let fields = [("old", made.as_str()), ("password", "seven swans swimming")];
        let cookie = bed.post_form_as(&cookie, "/account", "/do/change-password", &fields).await.cookie.unwrap();
        assert_eq!(bed.get_as(&cookie, "/cases").await.status, StatusCode::OK);
    });
}

#[test]
fn a_form_that_was_wrong_keeps_what_was_typed() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let fields = [("email", "no address"), ("name", "Zoë Park"), ("role", "team_lead"), ("teams[]", "sales")];
        bed.post_form_as(&admin, USERS, "/do/user", &fields).await;
        let page = bed.get_as(&admin, USERS).await;
        assert_eq!(page.values("input[name=email], input[name=name]"), ["no address", "Zoë Park"]);
        assert_eq!(page.values("option[selected], input[name='teams[]'][checked]"), ["team_lead", "sales"]);
        assert_eq!(page.texts(".field-error").len(), 1);
    });
}

#[test]
fn role_teams_and_name_change_at_once() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let one = person(&bed, Role::Agent).await;
        let cookie = log_in(&bed, &one).await;
        assert_eq!(bed.get_as(&cookie, "/dispositions").await.status, StatusCode::FORBIDDEN);
        let id = one.id.to_string();
        let fields = [("id", id.as_str()), ("name", "Other Name"), ("role", "team_lead"), ("teams[]", "sales")];
        bed.post_form_as(&admin, &format!("{USERS}?user={id}"), "/do/change-user", &fields).await;
        let page = bed.get_as(&cookie, "/dispositions").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.texts(".side-name, .side-role"), ["Other Name", "Team lead · sales"]);
        let fields = [("id", id.as_str()), ("name", "Other Name"), ("role", "team_lead"), ("teams[]", "no-team")];
        bed.post_form_as(&admin, USERS, "/do/change-user", &fields).await;
        assert_eq!(bed.get_as(&cookie, "/").await.texts(".side-role"), ["Team lead · sales"], "all or nothing");
        assert_eq!(audited(&bed, "user_changed").await, 1);
    });
}

#[test]
fn who_is_disabled_is_out_at_once_and_comes_back_when_enabled() {
    Bed::each(async |bed| {
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let one = person(&bed, Role::Agent).await;
        let (cookie, id) = (log_in(&bed, &one).await, one.id.to_string());
        bed.post_form_as(&admin, USERS, "/do/disable-user", &[("id", &id)]).await;
        assert_eq!(bed.get_as(&cookie, "/").await.status, StatusCode::SEE_OTHER);
        let fields = [("email", one.email.as_str()), ("password", one.password), ("next", "/")];
        assert!(bed.post_form("/do/log-in", &fields).await.cookie.is_none_or(|cookie| !cookie.contains("session")));
        bed.post_form_as(&admin, USERS, "/do/enable-user", &[("id", &id)]).await;
        assert_eq!(bed.get_as(&cookie, "/").await.status, StatusCode::SEE_OTHER, "old sessions stay dead");
        let cookie = log_in(&bed, &one).await;

        bed.post_form_as(&admin, USERS, "/do/end-sessions", &[("id", &id)]).await;
        assert_eq!(bed.get_as(&cookie, "/").await.status, StatusCode::SEE_OTHER);
        let cookie = log_in(&bed, &one).await;
        bed.post_form_as(&admin, USERS, "/do/make-password", &[("id", &id)]).await;
        assert_eq!(bed.get_as(&cookie, "/").await.status, StatusCode::SEE_OTHER);
        let refused = bed.post_form("/do/log-in", &fields).await;
        assert!(refused.cookie.is_none_or(|cookie| !cookie.contains("session")), "the old one is void");
        for action in ["user_disabled", "user_enabled", "user_sessions_ended", "password_set"] {
            assert_eq!(audited(&bed, action).await, 1, "{action}");
        }
    });
}

#[test]
fn the_last_administrator_stays_one() {
    Bed::each(async |bed| {
        let (one, two) = (person(&bed, Role::Administrator).await, person(&bed, Role::Administrator).await);
        let (cx, system) = (&bed.cx, Actor::system());
        let agent = || AccountChange { name: "One".to_owned(), role: Role::Agent, teams: Vec::new() };
        // Two at once: one of them comes too late.
        let outcomes = join_all([one.id, two.id].map(|id| people::disable(cx, &system, id))).await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
        let last = if outcomes[0].is_ok() { two } else { one };
        for refused in
            [people::disable(cx, &system, last.id).await, people::change_account(cx, &system, last.id, &agent()).await]
        {
            assert!(
                matches!(&refused, Err(Error::Conflict(said)) if said.to_string().contains("last administrator")),
                "{refused:?}"
            );
        }
        let cookie = log_in(&bed, &last).await;
        bed.post_form_as(&cookie, USERS, "/do/disable-user", &[("id", &last.id.to_string())]).await;
        assert_eq!(
            bed.get_as(&cookie, USERS).await.texts(".form-error"),
            ["This is the last administrator. Make somebody else one first."]
        );
        let next = person(&bed, Role::Administrator).await;
        people::change_account(cx, &system, last.id, &agent()).await.unwrap();
        assert!(people::disable(cx, &system, next.id).await.is_err());
    });
}

#[test]
fn nobody_else_touches_accounts() {
    Bed::each(async |bed| {
        let admin = person(&bed, Role::Administrator).await;
        let id = admin.id.to_string();
        let before = people::accounts(&bed.cx, &Actor::system()).await.unwrap();
        for role in [Role::QualityManager, Role::TeamLead, Role::Agent] {
            let cookie = bed.log_in_as(role, &[], None).await;
            let fields = [("id", id.as_str()), ("name", "X"), ("role", "agent"), ("email", "x@feedback.test")];
            for form in [
                "user",
                "change-user",
                "make-password",
                "disable-user",
                "enable-user",
                "reset-second-factor",
                "end-sessions",
            ] {
                bed.post_form_as(&cookie, "/", &format!("/do/{form}"), &fields).await;
            }
            for path in [USERS, "/settings/tokens", "/settings/security"] {
                assert_eq!(bed.get_as(&cookie, path).await.status, StatusCode::FORBIDDEN, "{path}");
            }
        }
        let after = people::accounts(&bed.cx, &Actor::system()).await.unwrap();
        assert_eq!(after.len(), before.len() + 3);
        assert_eq!(after.iter().find(|account| account.id == admin.id), before.first());
    });
}

#[test]
fn bad_passwords_are_refused_wherever_one_is_set() {
    Bed::each(async |bed| {
        let one = person(&bed, Role::Agent).await;
        let (cx, system) = (&bed.cx, Actor::system());
        for bad in ["too short", "qwertyuiop", "1234567890", one.email.as_str()] {
            assert!(matches!(people::set_password(cx, &system, one.id, bad).await, Err(Error::Invalid(_))), "{bad}");
            let new = NewUser {
                email: "bad@feedback.test".to_owned(),
                name: "Bad".to_owned(),
                role: Role::Agent,
                password: bad.to_owned(),
                teams: Vec::new(),
                agent: None,
            };
            let refused = people::add_user(cx, &system, new).await;
            assert_eq!(refused.is_err(), bad != one.email, "{bad}");
        }
        log_in(&bed, &one).await;
        people::set_password(cx, &system, one.id, "seven swans swimming").await.unwrap();
        log_in(&bed, &Person { password: "seven swans swimming", ..one }).await;
    });
}
