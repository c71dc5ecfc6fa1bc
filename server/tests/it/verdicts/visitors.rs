//! Visitors of survey links: gateways, programs, people, and several of them at once.

use axum::http::StatusCode;
use chrono::Duration;
use service::store::entity::{follow_up_case, response, response_revision, score_event};

use super::{BROWSER, CURL, PHONE, PYTHON, SCANNER, answer, look, post, scanned, set_asides, verdict};
use crate::{
    asked::{asked, attempt, count, dump, response_of, scores, status_of},
    bed::Bed,
};

#[test]
fn a_gateway_that_opens_every_score_and_presses_the_button_is_set_aside_and_the_customer_is_heard() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let before = dump(&bed).await;
        assert_eq!(look(&bed, BROWSER, &format!("{}/more", asked.path)).await.status, StatusCode::SEE_OTHER);
        assert_eq!(dump(&bed).await, before, "a look is kept nowhere");
        scanned(&bed, &asked.path, &[("score", "1"), ("comment", "x"), ("contact", "yes")]).await;
        let kept = set_asides(&bed).await;
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].invitation_id, kept[0].contact_id), (Some(asked.invitation), Some(asked.contact)));
        assert_eq!((kept[0].score, kept[0].team.as_deref()), (Some(1), Some("billing-1")));
        assert_eq!(kept[0].reasons, "quick sweep hidden_link gesture");
        assert!(response_of(&bed, &asked).await.is_none() && scores(&bed).await.is_empty());
        assert_eq!(count::<follow_up_case::Entity>(&bed).await, 0);
        assert_eq!(status_of(&bed, &asked).await, "sent");
        let thanks = bed.get(&format!("{}/thanks", asked.path)).await;
        assert_eq!(thanks.status, StatusCode::OK);
        assert!(thanks.text.contains("Thank you") && !thanks.text.contains("Somebody from our team"));

        bed.clock.advance(Duration::hours(2));
        let page = look(&bed, BROWSER, &format!("{}?score=9", asked.path)).await;
        assert!(page.text.contains("Send") && !page.text.contains("Send the change"), "nothing was answered yet");
        bed.clock.advance(Duration::seconds(4));
        answer(&bed, BROWSER, &asked.path, &page, &[("score", "9")]).await;
        assert_eq!(verdict(&bed).await, ("person".to_owned(), String::new()));
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 9), 1)].into());
        assert_eq!(status_of(&bed, &asked).await, "answered");
    });
}

#[test]
fn a_machine_never_changes_what_a_person_answered() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let page = look(&bed, BROWSER, &asked.path).await;
        bed.clock.advance(Duration::seconds(20));
        let said = [("score", "9"), ("comment", "Quick and kind.")];
        answer(&bed, BROWSER, &asked.path, &page, &said).await;
        bed.clock.advance(Duration::seconds(30));
        scanned(&bed, &asked.path, &[("score", "0")]).await;
        assert_eq!(response_of(&bed, &asked).await.unwrap().score, Some(9));
        assert_eq!(count::<response_revision::Entity>(&bed).await, 1);
        assert_eq!(count::<score_event::Entity>(&bed).await, 1);
        assert_eq!(set_asides(&bed).await.len(), 1);
        // The same form again is the answer that stands, whoever sends it.
        post(&bed, SCANNER, &asked.path, &[("attempt", &page.values("input[name=attempt]")[0]), said[0], said[1]])
            .await;
        assert_eq!(set_asides(&bed).await.len(), 1);
    });
}

#[test]
fn who_fills_in_what_nobody_sees_is_set_aside_once_and_there_is_an_end() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        for _ in 0..3 {
            let page = look(&bed, BROWSER, &asked.path).await;
            assert_eq!(page.values("input[name=leave_empty]"), [""]);
            bed.clock.advance(Duration::seconds(40));
            answer(&bed, BROWSER, &asked.path, &page, &[("score", "7"), ("leave_empty", "buy now")]).await;
        }
        assert_eq!(set_asides(&bed).await.len(), 1, "the same answers are kept once");
        for n in 0..30 {
            let fields = [("attempt", &*attempt()), ("score", "7"), ("comment", &n.to_string()), ("leave_empty", "x")];
            assert_eq!(post(&bed, BROWSER, &asked.path, &fields).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(set_asides(&bed).await.len(), 20);
        assert_eq!(count::<response::Entity>(&bed).await, 0);
        // A person's form has the field, too, and leaves it empty.
        bed.clock.advance(Duration::minutes(1));
        post(&bed, BROWSER, &asked.path, &[("attempt", &attempt()), ("score", "7"), ("leave_empty", "")]).await;
        assert_eq!(verdict(&bed).await, ("person".to_owned(), String::new()));
    });
}

#[test]
fn programs_that_look_and_send_are_counted_in_doubt() {
    Bed::each(async |bed| {
        for (n, visitor) in [CURL, PYTHON].into_iter().enumerate() {
            let asked = asked(&bed, "nps-after-contact").await;
            let page = look(&bed, visitor, &format!("{}?score=9", asked.path)).await;
            bed.clock.advance(Duration::milliseconds(3));
            let sent = answer(&bed, visitor, &asked.path, &page, &[("score", "9")]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
            let row = response_of(&bed, &asked).await.unwrap();
            assert_eq!((row.verdict.as_str(), row.counted), ("unsure", true));
            assert_eq!(row.verdict_reasons.as_deref(), Some("at_once program says_little"));
            assert_eq!(scores(&bed).await, [(("nps".to_owned(), 9), n as i32 + 1)].into());
        }
        let asked = asked(&bed, "nps-after-contact").await;
        post(&bed, CURL, &asked.path, &[("attempt", &attempt()), ("score", "9")]).await;
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!(row.verdict_reasons.as_deref(), Some("no_look program says_little"), "without a look at all");
        assert!(set_asides(&bed).await.is_empty());
    });
}

#[test]
fn a_scanner_that_says_what_it_is_never_counts() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let page = look(&bed, SCANNER, &asked.path).await;
        bed.clock.advance(Duration::minutes(3));
        answer(&bed, SCANNER, &asked.path, &page, &[("score", "9")]).await;
        assert_eq!(set_asides(&bed).await[0].reasons, "robot says_little took_time");
        assert_eq!(count::<response::Entity>(&bed).await, 0);
    });
}

#[test]
fn what_a_gateway_drew_before_says_nothing_about_the_person_who_comes_then() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        look(&bed, BROWSER, &asked.path).await;
        look(&bed, BROWSER, &format!("{}/more", asked.path)).await;
        for score in 0..=10 {
            look(&bed, BROWSER, &format!("{}?score={score}", asked.path)).await;
        }
        bed.clock.advance(Duration::seconds(15));
        let page = look(&bed, BROWSER, &format!("{}?score=3", asked.path)).await;
        bed.clock.advance(Duration::seconds(4));
        answer(&bed, BROWSER, &asked.path, &page, &[("score", "3")]).await;
        assert_eq!(verdict(&bed).await, ("person".to_owned(), String::new()));
    });
}

#[test]
fn many_people_behind_one_address_are_all_heard() {
    Bed::each(async |bed| {
        let mut all = Vec::new();
        for _ in 0..12 {
            all.push(asked(&bed, "nps-after-contact").await);
        }
        let mut pages = Vec::new();
        for (n, asked) in all.iter().enumerate() {
            pages.push(look(&bed, BROWSER, &format!("{}?score={}", asked.path, n % 11)).await);
        }
        bed.clock.advance(Duration::seconds(9));
        for (asked, page) in all.iter().zip(&pages) {
            answer(&bed, BROWSER, &asked.path, page, &[("score", "8")]).await;
            let row = response_of(&bed, asked).await.unwrap();
            assert_eq!((row.verdict.as_str(), row.verdict_reasons), ("person", None));
        }
    });
}

#[test]
fn a_form_that_comes_back_carries_its_first_look_on_and_a_new_attempt_has_a_new_one() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let page = look(&bed, BROWSER, &asked.path).await;
        let look_of = |page: &crate::bed::Answer| page.values("input[name=looked_at]").remove(0);
        bed.clock.advance(Duration::seconds(9));
        let back = answer(&bed, BROWSER, &asked.path, &page, &[("comment", "Forgot the score.")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(look_of(&back), look_of(&page));
        bed.clock.advance(Duration::seconds(1));
        answer(&bed, BROWSER, &asked.path, &back, &[("score", "5")]).await;
        assert_eq!(verdict(&bed).await, ("person".to_owned(), String::new()), "ten seconds since the first look");

        let other = crate::asked::asked(&bed, "nps-after-contact").await;
        let forged = [("attempt", "x"), ("looked_at", &look_of(&page)), ("score", "5")];
        let back = post(&bed, BROWSER, &other.path, &forged).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_ne!(look_of(&back), look_of(&page));
        // A look belongs to its link and attempt.
        let mine = back.values("input[name=attempt]").remove(0);
        post(&bed, PHONE, &other.path, &[("attempt", &mine), ("looked_at", &look_of(&page)), ("score", "5")]).await;
        let row = response_of(&bed, &other).await.unwrap();
        assert_eq!(row.verdict_reasons.as_deref(), Some("no_look"));
    });
}

#[test]
fn a_person_s_change_brings_its_own_verdict() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let page = look(&bed, CURL, &asked.path).await;
        answer(&bed, CURL, &asked.path, &page, &[("score", "4")]).await;
        assert_eq!(verdict(&bed).await.0, "unsure");
        bed.clock.advance(Duration::minutes(5));
        let page = look(&bed, BROWSER, &asked.path).await;
        bed.clock.advance(Duration::seconds(9));
        answer(&bed, BROWSER, &asked.path, &page, &[("score", "6")]).await;
        assert_eq!(verdict(&bed).await, ("person".to_owned(), String::new()));
    });
}

#[test]
fn without_a_secret_nobody_is_judged() {
    Bed::each(async |bed| {
        let bed = bed.without_secret();
        let asked = asked(&bed, "nps-after-contact").await;
        let page = look(&bed, BROWSER, &asked.path).await;
        assert_eq!(page.values("input[name=looked_at]"), [""]);
        scanned(&bed, &asked.path, &[("score", "1"), ("leave_empty", "x")]).await;
        assert_eq!(verdict(&bed).await, ("person".to_owned(), String::new()));
    });
}

#[test]
fn the_link_that_no_person_sees_leads_back_and_says_nothing_of_others() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let page = bed.get(&asked.path).await;
        let there = page.hrefs("div[hidden][aria-hidden=true] a[tabindex='-1'][rel=nofollow]");
        assert_eq!(there, [format!("{}/more", asked.path)]);
        assert_eq!(bed.get(&there[0]).await.location.as_deref(), Some(asked.path.as_str()));
        assert_eq!(bed.get(&format!("{}?lang=de", there[0])).await.location, Some(format!("{}?lang=de", asked.path)));
        assert_eq!(bed.get("/s/short/more").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(bed.get("/s/%00%ff/more").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(bed.get("/s/AAAAAAAAAAAAAAAAAAAAAA/more").await.status, StatusCode::SEE_OTHER);
    });
}
