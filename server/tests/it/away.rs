//! The database is away: nothing typed is lost, and everybody learns when to come again.

use axum::http::{StatusCode, header};
use domain::role::Role;

use crate::{
    asked::{asked, attempt, unhappy},
    bed::{Answer, Bed},
};

fn comes_again(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text);
    let after: u32 = answer.headers[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
    assert!((5..=30).contains(&after));
}

#[test]
fn a_form_comes_back_whole_and_can_be_sent_again() {
    Bed::each(async |bed| {
        let (open, attempt) = (asked(&bed, "nps-after-contact").await, attempt());
        let mut form = unhappy(&attempt);
        form[3].1 = "\nZeile eins\r\n<b>\"Zwei\"</b> & Ende";
        bed.cx.store.clone().close().await.unwrap();
        for address in [format!("{}?lang=de", open.path), "/c/no-such-card?lang=de&v=1".to_owned()] {
            let answer = bed.post_form(&address, &form).await;
            comes_again(&answer);
            if address.starts_with("/c/") {
                continue;
            }
            assert!(answer.text.contains("<html lang=\"de\" dir=\"ltr\">"), "{}", answer.text);
            assert_eq!(answer.attributes("form", "action"), [address.as_str()]);
            let names = answer.attributes("input[type=hidden]", "name");
            let values = answer.attributes("input[type=hidden]", "value");
            let held: Vec<_> = names.iter().map(String::as_str).zip(values.iter().map(String::as_str)).collect();
            let mut typed = form.clone();
            // A browser sends line ends as CR LF, whatever stands in the page.
            typed[3].1 = "\nZeile eins\n<b>\"Zwei\"</b> & Ende";
            assert_eq!(held, typed);
            assert_eq!(answer.texts("button[type=submit]"), ["Noch einmal absenden"]);
            assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
        }
    });
}

#[test]
fn everybody_learns_when_to_come_again() {
    Bed::each(async |bed| {
        let (open, cookie) =
            (asked(&bed, "nps-after-contact").await, bed.log_in_as(Role::Administrator, &[], None).await);
        bed.cx.store.clone().close().await.unwrap();
        comes_again(&bed.get(&open.path).await);
        comes_again(&bed.get_as(&cookie, "/").await);
        comes_again(&bed.get("/readyz").await);
        assert_eq!(bed.get("/healthz").await.status, StatusCode::OK);
        let opt_out = format!("/u/{}", open.path.trim_start_matches("/s/"));
        let held = bed.post_form(&opt_out, &[]).await;
        comes_again(&held);
        assert_eq!(held.attributes("form", "action"), [opt_out]);
    });
}
