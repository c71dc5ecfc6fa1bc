//! Opting out: without a log-in, by a POST, at once and everywhere.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use chrono::Duration;
use service::opt_outs;

use crate::{
    asked::{Wish, invitation, invite, token_in},
    bed::Bed,
};

const ADDRESS: &str = "a.jansen@example.org";

/// An invitation that was mailed, and the path of its opt-out link.
async fn mailed(bed: &Bed) -> (uuid::Uuid, String) {
    let id = invite(&bed.cx, &Wish { reminder_days: Some(3), ..Wish::default() }).await;
    bed.work().await;
    (id, format!("/u/{}", token_in(&bed.mailer.sent()[0].text, "/u/")))
}

async fn is_out(bed: &Bed) -> bool {
    opt_outs::is_opted_out(bed.cx.store.reader(), ADDRESS).await.unwrap()
}

#[test]
fn looking_changes_nothing_and_the_button_holds_at_once() {
    Bed::each(async |bed| {
        let (id, path) = mailed(&bed).await;
        let page = bed.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.text.contains("Shall we stop asking you?") && page.text.contains("method=\"post\""),
            "{}",
            page.text
        );
        assert!(!page.text.contains("<script"));
        assert!(!is_out(&bed).await, "a look is no word");
        assert_eq!(invitation(&bed.cx, id).await.status, "delivered");

        let done = bed.post_form(&path, &[]).await;
        assert_eq!(done.status, StatusCode::OK);
        assert!(done.text.contains("We won’t ask you again"), "{}", done.text);
        assert!(is_out(&bed).await);
        assert_eq!(invitation(&bed.cx, id).await.status, "opted_out");
        // No reminder follows, and the page says from now on what holds.
        bed.clock.advance(Duration::days(3));
        bed.work().await;
        assert_eq!(bed.mailer.sent().len(), 1);
        assert!(bed.get(&path).await.text.contains("We won’t ask you again"));
        assert_eq!(bed.post_form(&path, &[]).await.status, StatusCode::OK, "twice is once");
    });
}

#[test]
fn mail_providers_opt_out_with_one_bare_post_from_elsewhere() {
    Bed::each(async |bed| {
        let (_, path) = mailed(&bed).await;
        let request = Request::post(&path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ORIGIN, "https://mail.example")
            .header("sec-fetch-site", "cross-site")
            .body(Body::from("List-Unsubscribe=One-Click"))
            .unwrap();
        assert_eq!(bed.send(request).await.status, StatusCode::OK);
        assert!(is_out(&bed).await);
    });
}

#[test]
fn the_survey_s_own_token_opts_out_too_and_in_the_customers_language() {
    Bed::each(async |bed| {
        invite(&bed.cx, &Wish { language: "de", ..Wish::default() }).await;
        bed.work().await;
        let path = format!("/u/{}", token_in(&bed.mailer.sent()[0].text, "/s/"));
        assert!(bed.get(&path).await.text.contains("Sollen wir Sie nicht mehr fragen?"));
        assert!(bed.post_form(&path, &[]).await.text.contains("Wir fragen Sie nicht mehr"));
        assert!(is_out(&bed).await);
    });
}

#[test]
fn tokens_that_are_none_get_a_kind_page_and_change_nothing() {
    Bed::each(async |bed| {
        mailed(&bed).await;
        for token in ["AAAAAAAAAAAAAAAAAAAAAA", "x"] {
            let path = format!("/u/{token}");
            for answer in [bed.get(&path).await, bed.post_form(&path, &[]).await] {
                assert!(answer.status.is_client_error(), "{}", answer.status);
                assert!(answer.text.contains("<html"), "{}", answer.text);
            }
        }
        assert!(!is_out(&bed).await);
    });
}
