//! Who gets in.

use axum::http::StatusCode;
use domain::role::Role;

use crate::bed::Bed;

#[test]
fn staff_pages_ask_for_a_log_in_and_lead_back() {
    Bed::each(async |bed| {
        let answer = bed.get("/cases?mine=1").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.location.as_deref(), Some("/login?next=%2Fcases%3Fmine%3D1"));
        assert!(bed.get("/login").await.text.contains("Password"));
    });
}

#[test]
fn a_right_password_opens_and_a_log_out_closes() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        assert_eq!(bed.get_as(&cookie, "/").await.status, StatusCode::OK);
        bed.post_form_as(&cookie, "/", "/do/log-out", &[]).await;
        assert_eq!(bed.get_as(&cookie, "/").await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_wrong_password_keeps_the_address_typed_and_tells_nothing() {
    Bed::each(async |bed| {
        let fields = [("email", "nobody@feedback.test"), ("password", "not this one"), ("next", "/")];
        let answer = bed.post_form("/do/log-in", &fields).await;
        assert!(answer.status.is_redirection());
        let page = bed.get_as(&answer.cookie.unwrap(), "/login").await;
        assert!(page.text.contains("nobody@feedback.test"), "{}", page.text);
        assert!(page.text.contains("marked fields") || page.text.contains("belong together"));
    });
}
