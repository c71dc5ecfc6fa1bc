//! API tokens: made, shown once, used up to their date, taken back.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use chrono::Duration;
use domain::role::Role;
use service::{
    Actor, Error,
    people::{self, TokenRow},
};

use crate::{account::audited, bed::Bed};

const TOKENS: &str = "/settings/tokens";

async fn status_with(bed: &Bed, token: &str) -> StatusCode {
    let request = Request::get("/api/v1/responses").header(header::AUTHORIZATION, format!("Bearer {token}"));
    bed.send(request.body(Body::empty()).unwrap()).await.status
}

async fn listed(bed: &Bed) -> Vec<TokenRow> {
    people::tokens(&bed.cx, &Actor::system()).await.unwrap()
}

async fn made(bed: &Bed, name: &str, expires: &str) -> String {
    let end = people::token_end(&bed.cx, expires).await.unwrap();
    let scopes = ["responses:read".to_owned()];
    people::add_token(&bed.cx, &Actor::system(), name, &scopes, end).await.unwrap().token
}

#[test]
fn a_token_ends_with_its_date() {
    Bed::each(async |bed| {
        let (days, date, never) =
            (made(&bed, "days", "2").await, made(&bed, "date", "2026-11-21").await, made(&bed, "never", "").await);
        for token in [&days, &date, &never] {
            assert_eq!(status_with(&bed, token).await, StatusCode::OK);
        }
        // The last day is whole, in the organisation's zone.
        bed.clock.set("2026-11-21T22:59:58Z".parse().unwrap());
        assert_eq!(status_with(&bed, &date).await, StatusCode::OK);
        bed.clock.advance(Duration::seconds(1));
        assert_eq!(status_with(&bed, &date).await, StatusCode::UNAUTHORIZED);
        assert_eq!(status_with(&bed, &days).await, StatusCode::OK);
        bed.clock.set("2026-11-22T11:00:00Z".parse().unwrap());
        assert_eq!(status_with(&bed, &days).await, StatusCode::UNAUTHORIZED);
        assert_eq!(status_with(&bed, &never).await, StatusCode::OK);
        assert!(matches!(people::token_end(&bed.cx, "soon").await, Err(Error::Invalid(_))));
        for past in ["0", "2026-11-01"] {
            let end = people::token_end(&bed.cx, past).await.unwrap();
            let refused = people::add_token(&bed.cx, &Actor::system(), "x", &["scores:read".to_owned()], end).await;
            assert!(matches!(refused, Err(Error::Invalid(_))), "{past}");
        }
    });
}

#[test]
fn a_revoked_token_is_refused_at_once() {
    Bed::each(async |bed| {
        let (token, other) = (made(&bed, "helpdesk", "").await, made(&bed, "reports", "").await);
        assert_eq!(status_with(&bed, &token).await, StatusCode::OK);
        let cx = &bed.cx;
        let row = people::token_named(cx, &Actor::system(), "helpdesk").await.unwrap();
        assert_eq!(row.last_used_at, Some(bed.cx.now()));
        people::revoke_token(cx, &Actor::system(), row.id).await.unwrap();
        assert_eq!(status_with(&bed, &token).await, StatusCode::UNAUTHORIZED);
        assert_eq!(status_with(&bed, &other).await, StatusCode::OK);
        assert!(matches!(people::revoke_token(cx, &Actor::system(), row.id).await, Err(Error::NotFound("token"))));
        assert!(people::token_named(cx, &Actor::system(), "helpdesk").await.is_err(), "it is no token any more");
        made(&bed, "reports", "").await;
        let Err(Error::Conflict(said)) = people::token_named(cx, &Actor::system(), "reports").await else {
            panic!("which?")
        };
        let said = said.to_string();
        let ids: Vec<_> =
            listed(&bed).await.into_iter().filter(|row| row.name == "reports").map(|row| row.id).collect();
        assert!(ids.len() == 2 && ids.iter().all(|id| said.contains(&id.to_string())), "{said}");
        let by_id = people::token_named(cx, &Actor::system(), &ids[0].to_string()).await.unwrap();
        assert_eq!(by_id.id, ids[0]);
        assert_eq!((audited(&bed, "token_added").await, audited(&bed, "token_revoked").await), (3, 1));
    });
}

#[test]
fn the_page_makes_shows_and_revokes_them() {
    Bed::each(async |bed| {
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let wrong = [("name", "<b>helpdesk"), ("scopes[]", "contacts:write"), ("expires", "soon")];
        bed.post_form_as(&admin, TOKENS, "/do/token", &wrong).await;
        let page = bed.get_as(&admin, TOKENS).await;
        assert_eq!(
            page.values("input[name=name], input[name=expires], input[checked]"),
            ["<b>helpdesk", "contacts:write", "soon"]
        );
        assert_eq!(page.texts(".field-error").len(), 1);
        assert!(listed(&bed).await.is_empty());

        let right =
            [("name", "helpdesk"), ("scopes[]", "responses:read"), ("scopes[]", "cases:read"), ("expires", "30")];
        let answer = bed.post_form_as(&admin, TOKENS, "/do/token", &right).await;
        let page = bed.get_as(&format!("{admin}; {}", answer.cookies()), TOKENS).await;
        let token = page.texts("section[role=status] .code").remove(0);
        assert_eq!(status_with(&bed, &token).await, StatusCode::OK);
        let page = bed.get_as(&admin, TOKENS).await;
        assert!(!page.text.contains(&token), "it is shown once");
        assert_eq!(
            page.texts("tbody td")[..5],
            ["helpdesk", "responses:read, cases:read", "Fri 20 Nov, 12:00", "Sun 20 Dec, 12:00", "Fri 20 Nov, 12:00"]
        );

        let id = listed(&bed).await[0].id.to_string();
        for role in [Role::QualityManager, Role::TeamLead, Role::Agent] {
            let cookie = bed.log_in_as(role, &[], None).await;
            bed.post_form_as(&cookie, "/", "/do/revoke-token", &[("id", &id)]).await;
            bed.post_form_as(&cookie, "/", "/do/token", &right).await;
        }
        assert_eq!((listed(&bed).await.len(), status_with(&bed, &token).await), (1, StatusCode::OK));
        bed.post_form_as(&admin, TOKENS, "/do/revoke-token", &[("id", &id)]).await;
        assert_eq!(status_with(&bed, &token).await, StatusCode::UNAUTHORIZED);
        assert_eq!(bed.get_as(&admin, TOKENS).await.texts("tbody .badge"), ["Revoked"]);
    });
}
