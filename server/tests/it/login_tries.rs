//! Wrong passwords: what they cost, whom they tell what, and whom they keep out.

use std::sync::Arc;

use axum::{
    body::Body,
    http::{Request, header},
};
use chrono::Duration;
use domain::role::Role;
use futures::future::join_all;

use crate::{
    bed::{Answer, Bed},
    users::{Person, person},
};

const STRANGER: &str = "nobody@feedback.test";

/// What somebody sees who tries this: where they are led, and the sentence there.
async fn tried(bed: &Bed, email: &str, password: &str, cookies: &str) -> (Answer, String) {
    let answer = bed
        .post_form_as(cookies, "/login", "/do/log-in", &[("email", email), ("password", password), ("next", "/")])
        .await;
    let said = match answer.location.as_deref() {
        Some("/login") => bed.get_as(&answer.cookies(), "/login").await.texts(".form-error").join(" "),
        other => other.unwrap_or_default().to_owned(),
    };
    (answer, said)
}

async fn said(bed: &Bed, email: &str, password: &str) -> String {
    tried(bed, email, password, "").await.1
}

const WRONG: &str = "E-mail and password do not belong together.";

#[test]
fn an_address_that_exists_is_answered_like_one_that_does_not() {
    Bed::each(async |bed| {
        let known = person(&bed, Role::Administrator).await;
        let disabled = person(&bed, Role::Agent).await;
        service::people::disable(&bed.cx, &service::Actor::system(), disabled.id).await.unwrap();
        let mut seen = Vec::new();
        for email in [known.email.as_str(), disabled.email.as_str(), STRANGER] {
            let start = bed.cx.now();
            let mut answers = Vec::new();
            for wait in [0, 0, 0, 0, 0, 0, 2, 3, 0, 10, 20, 1] {
                bed.clock.advance(Duration::seconds(wait));
                let (answer, said) = tried(&bed, email, "not this password", "").await;
                let mut headers: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
                headers.sort();
                answers.push((answer.status, answer.location, headers, answer.text, said));
            }
            seen.push(answers);
            bed.clock.set(start);
        }
        assert!(seen[0].iter().any(|(.., said)| said.contains("Too many tries")), "{seen:?}");
        assert_eq!(seen[0], seen[1], "disabled");
        assert_eq!(seen[0], seen[2], "unknown");
    });
}

#[test]
fn the_pause_grows_is_bounded_and_ends() {
    Bed::each(async |bed| {
        let Person { email, password, .. } = person(&bed, Role::Administrator).await;
        for _ in 0..5 {
            assert_eq!(said(&bed, &email, "wrong password").await, WRONG);
        }
        let mut pauses = Vec::new();
        for _ in 0..8 {
            let sentence = said(&bed, &email, password).await;
            let seconds: i64 = sentence.split(' ').find_map(|word| word.parse().ok()).expect("it says how long");
            assert_eq!(sentence, format!("Too many tries. Please wait {seconds} seconds."));
            pauses.push(seconds);
            bed.clock.advance(Duration::seconds(seconds - 1));
            assert!(said(&bed, &email, password).await.starts_with("Too many"), "the right one has to wait as well");
            bed.clock.advance(Duration::seconds(1));
            assert_eq!(said(&bed, &email, "wrong password").await, WRONG);
        }
        assert_eq!(pauses, [5, 10, 20, 40, 80, 160, 300, 300]);
        bed.clock.advance(Duration::seconds(300));
        assert_eq!(said(&bed, &email, password).await, "/");
        assert_eq!(said(&bed, &email, "wrong password").await, WRONG, "it begins anew");
        assert_eq!(said(&bed, &email, password).await, "/");
    });
}

#[test]
fn tries_are_forgotten_after_a_day() {
    Bed::each(async |bed| {
        let Person { email, .. } = person(&bed, Role::Agent).await;
        for _ in 0..5 {
            said(&bed, &email, "wrong password").await;
        }
        bed.clock.advance(Duration::hours(25));
        for _ in 0..5 {
            assert_eq!(said(&bed, &email, "wrong password").await, WRONG);
        }
    });
}

#[test]
fn many_at_once_are_no_way_around_the_pause() {
    Bed::each(async |bed: Arc<Bed>| {
        let Person { email, .. } = person(&bed, Role::Administrator).await;
        let answers = join_all((0..12).map(|n| {
            let (bed, email) = (bed.clone(), email.clone());
            async move { said(&bed, &email, &format!("a guess, number {n}")).await }
        }))
        .await;
        let looked_at = answers.iter().filter(|said| *said == WRONG).count();
        assert!((1..=5).contains(&looked_at), "{answers:?}");
        assert!(answers.iter().all(|said| said == WRONG || said.starts_with("Too many")), "{answers:?}");
    });
}

#[test]
fn a_browser_that_was_let_in_before_is_kept_out_by_nobody_else() {
    Bed::each(async |bed| {
        let Person { email, password, .. } = person(&bed, Role::Administrator).await;
        let other = person(&bed, Role::Agent).await;
        let device = |answer: &Answer| {
            let cookies = answer.cookies();
            cookies.split("; ").find(|pair| pair.starts_with("afterword_device=")).unwrap().to_owned()
        };
        let own = device(&tried(&bed, &email, password, "").await.0);
        let others = device(&tried(&bed, &other.email, other.password, "").await.0);
        for _ in 0..6 {
            said(&bed, &email, "an outsider guesses").await;
        }
        assert!(said(&bed, &email, password).await.starts_with("Too many"), "a new browser waits");
        assert!(tried(&bed, &email, password, &others).await.1.starts_with("Too many"), "a proof is for one address");
        let made_up = "afterword_device=v1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        assert!(tried(&bed, &email, password, made_up).await.1.starts_with("Too many"), "nobody else can make one");
        assert_eq!(tried(&bed, &email, password, &own).await.1, "/");
        // It is no free ticket: its own tries are counted, and hold up nobody else.
        bed.clock.advance(Duration::hours(25));
        for _ in 0..6 {
            tried(&bed, &email, "the owner mistypes", &own).await;
        }
        assert!(tried(&bed, &email, password, &own).await.1.starts_with("Too many"));
        assert_eq!(said(&bed, &email, password).await, "/");
        // It lasts half a year.
        for _ in 0..6 {
            said(&bed, &email, "an outsider guesses").await;
        }
        assert!(said(&bed, &email, password).await.starts_with("Too many"));
        bed.clock.advance(Duration::days(181));
        for _ in 0..6 {
            said(&bed, &email, "an outsider guesses").await;
        }
        assert!(tried(&bed, &email, password, &own).await.1.starts_with("Too many"));
    });
}

#[test]
fn only_this_address_waits() {
    Bed::each(async |bed| {
        let (one, two) = (person(&bed, Role::Agent).await, person(&bed, Role::Agent).await);
        for _ in 0..6 {
            said(&bed, &one.email.to_uppercase(), "wrong password").await;
        }
        assert!(
            said(&bed, &format!(" {} ", one.email), one.password).await.starts_with("Too many"),
            "however it is written"
        );
        assert_eq!(said(&bed, &two.email, two.password).await, "/");
    });
}

#[test]
fn no_log_in_comes_from_another_site() {
    Bed::each(async |bed| {
        let request = Request::post("/do/log-in").header("sec-fetch-site", "cross-site");
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = bed.send(request.body(Body::from("email=a&password=b&next=/")).unwrap()).await;
        assert_eq!(answer.status, 403);
    });
}
