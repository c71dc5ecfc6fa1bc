//! People reverse verdicts: the scores follow, and what was done stays on record.

use axum::http::{Method, StatusCode};
use chrono::Duration;
use domain::{Role, verdict::Verdict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use service::{
    Actor, Error,
    responses::reverse,
    scores::rebuild,
    store::entity::{audit_event, case_event, follow_up_case, verdict_reversal},
};

use super::{BROWSER, answer, look, scanned, set_asides, verdict};
use crate::{
    asked::{asked, count, response_of, scores, status_of},
    bed::{Bed, start},
};

/// Counts made anew are the counts that are kept, and the events those of the answers.
async fn counts_hold(bed: &Bed) {
    bed.work().await;
    let report = rebuild(&bed.cx).await.unwrap();
    assert_eq!((report.differed, report.events_astray), (0, 0));
}

#[test]
fn a_machine_that_was_a_person_counts_on_its_day_and_back_again() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        scanned(&bed, &asked.path, &[("score", "2"), ("comment", "Nobody called back."), ("contact", "yes")]).await;
        let aside = set_asides(&bed).await.remove(0);
        bed.clock.advance(Duration::days(2));
        let system = Actor::system();
        let now = reverse(&bed.cx, &system, aside.id, Verdict::Person, " Said so on the phone. ").await.unwrap();
        assert_eq!((now.id, now.verdict, now.counted), (aside.id, "person", true));
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!((row.id, row.counted, row.score, row.contact_me), (aside.id, true, Some(2), true));
        assert_eq!((row.local_day, row.submitted_at), (start().date_naive(), aside.submitted_at));
        assert_eq!(verdict(&bed).await, ("person".to_owned(), aside.reasons.clone()));
        assert_eq!(status_of(&bed, &asked).await, "answered");
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 1)].into());
        let case = follow_up_case::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert_eq!((case.response_id, case.state.as_str()), (row.id, "new"));
        counts_hold(&bed).await;

        let again = reverse(&bed.cx, &system, aside.id, Verdict::Person, "Twice.").await.unwrap_err();
        assert!(matches!(again, Error::Conflict(_)), "{again}");
        reverse(&bed.cx, &system, aside.id, Verdict::Machine, "It was the gateway after all.").await.unwrap();
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!((row.counted, row.verdict.as_str()), (false, "machine"));
        assert!(scores(&bed).await.is_empty());
        counts_hold(&bed).await;
        assert_eq!(status_of(&bed, &asked).await, "answered");
        let events = case_event::Entity::find().filter(case_event::Column::CaseId.eq(case.id));
        let last =
            events.all(bed.cx.store.reader()).await.unwrap().into_iter().max_by_key(|event| (event.at, event.id));
        let says = last.unwrap().body.unwrap();
        assert!(says.contains("a machine's") && says.contains("It was the gateway after all."), "{says}");

        reverse(&bed.cx, &system, aside.id, Verdict::Person, "No, it was not.").await.unwrap();
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 1)].into());
        assert_eq!(count::<follow_up_case::Entity>(&bed).await, 1);
        counts_hold(&bed).await;

        let done = verdict_reversal::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        let mut said: Vec<_> =
            done.iter().map(|row| (row.id, row.from_verdict.as_str(), row.to_verdict.as_str())).collect();
        said.sort_unstable();
        let said: Vec<_> = said.into_iter().map(|(_, from, to)| (from, to)).collect();
        assert_eq!(said, [("machine", "person"), ("person", "machine"), ("machine", "person")]);
        assert!(done.iter().any(|row| row.why == "Said so on the phone." && row.set_aside_id == Some(aside.id)));
        let audited = audit_event::Entity::find().filter(audit_event::Column::Action.eq("verdict_reversed"));
        let audited = audited.all(bed.cx.store.reader()).await.unwrap();
        assert_eq!(audited.len(), 3);
        let written = format!("{audited:?}");
        assert!(written.contains("quick sweep gesture") && !written.contains("gateway after all"), "{written}");
    });
}

#[test]
fn the_answer_that_the_customer_gave_meanwhile_stands() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        scanned(&bed, &asked.path, &[("score", "1")]).await;
        bed.clock.advance(Duration::minutes(5));
        let page = look(&bed, BROWSER, &asked.path).await;
        bed.clock.advance(Duration::seconds(9));
        answer(&bed, BROWSER, &asked.path, &page, &[("score", "10")]).await;
        let aside = set_asides(&bed).await.remove(0);
        let refused = reverse(&bed.cx, &Actor::system(), aside.id, Verdict::Person, "Why not.").await.unwrap_err();
        assert!(matches!(&refused, Error::Conflict(says) if says.to_string().contains("answered since")), "{refused}");
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 10), 1)].into());
        counts_hold(&bed).await;
    });
}

#[test]
fn what_somebody_took_out_of_the_counts_stays_out_when_it_is_changed() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let page = look(&bed, BROWSER, &asked.path).await;
        bed.clock.advance(Duration::seconds(9));
        answer(&bed, BROWSER, &asked.path, &page, &[("score", "1")]).await;
        let row = response_of(&bed, &asked).await.unwrap();
        reverse(&bed.cx, &Actor::system(), row.id, Verdict::Machine, "A test of ours.").await.unwrap();
        bed.clock.advance(Duration::minutes(5));
        let page = look(&bed, BROWSER, &asked.path).await;
        bed.clock.advance(Duration::seconds(9));
        answer(&bed, BROWSER, &asked.path, &page, &[("score", "10")]).await;
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!((row.score, row.counted, row.verdict.as_str()), (Some(10), false, "machine"));
        assert!(scores(&bed).await.is_empty());
        reverse(&bed.cx, &Actor::system(), row.id, Verdict::Person, "No, the customer's.").await.unwrap();
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 10), 1)].into());
        counts_hold(&bed).await;
    });
}

#[test]
fn programs_reverse_with_their_scope_and_are_told_what_is_wrong() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        scanned(&bed, &asked.path, &[("score", "2")]).await;
        let aside = set_asides(&bed).await.remove(0);
        let path = format!("/api/v1/responses/{}/verdict", aside.id);
        let ask = async |scope: &str, path: &str, body| bed.api(&[scope], Method::POST, path, Some(body)).await;
        let person = json!({ "verdict": "person", "why": "They called." });
        assert_eq!(ask("responses:read", &path, person.clone()).await.status, StatusCode::FORBIDDEN);
        for (wrong, field) in [
            (json!({ "verdict": "person", "why": " " }), "why"),
            (json!({ "verdict": "person", "why": "x".repeat(501) }), "why"),
            (json!({ "verdict": "unsure", "why": "x" }), "verdict"),
            (json!({ "verdict": "elf", "why": "x" }), "verdict"),
        ] {
            let refused = ask("responses:write", &path, wrong).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
            assert_eq!(refused.json()["errors"][0]["field"], field, "{}", refused.text);
        }
        let missing = format!("/api/v1/responses/{}/verdict", bed.cx.new_id());
        for missing in [missing.as_str(), "/api/v1/responses/x/verdict"] {
            assert_eq!(ask("responses:write", missing, person.clone()).await.status, StatusCode::NOT_FOUND);
        }
        let done = ask("responses:write", &path, person.clone()).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text);
        assert_eq!(done.json(), json!({ "id": aside.id, "verdict": "person", "counted": true }));
        assert_eq!(ask("responses:write", &path, person).await.status, StatusCode::CONFLICT);
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 1)].into());
    });
}

#[test]
fn managers_reverse_on_the_page_and_what_they_typed_is_kept() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        scanned(&bed, &asked.path, &[("score", "2"), ("comment", "Nobody called back.")]).await;
        let aside = set_asides(&bed).await.remove(0);
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let list = "/feedback?counted=no";
        let page = bed.get_as(&cookie, list).await;
        assert_eq!(page.texts("ol.words .quote"), ["Nobody called back."]);
        assert_eq!(page.texts("ol.words summary .badge"), ["A machine"]);
        assert!(page.text.contains("opened many scores of the mail within seconds"), "{}", page.text);
        let id = aside.id.to_string();
        assert_eq!(page.values("form[action='/do/reverse-verdict'] input[name=id]"), [id.as_str()]);

        let long = "because ".repeat(80);
        let fields = [("id", id.as_str()), ("verdict", "person"), ("why", long.as_str())];
        bed.post_form_as(&cookie, list, "/do/reverse-verdict", &fields).await;
        let page = bed.get_as(&cookie, list).await;
        assert_eq!(page.texts("details.verdict[open] textarea"), [long.trim()]);
        assert_eq!(page.texts("details.verdict .field-error").len(), 1, "{}", page.text);

        let fields = [("id", id.as_str()), ("verdict", "person"), ("why", "They called.")];
        let done = bed.post_form_as(&cookie, list, "/do/reverse-verdict", &fields).await;
        assert_eq!(done.location.as_deref(), Some(list));
        let page = bed.get_as(&cookie, list).await;
        assert!(
            page.text.contains("The answer counts now.") && page.text.contains("Everything counts"),
            "{}",
            page.text
        );
        let page = bed.get_as(&cookie, "/feedback").await;
        assert_eq!(page.texts("ol.words .quote"), ["Nobody called back."]);

        let fields = [("id", id.as_str()), ("verdict", "machine"), ("why", "It was us, testing.")];
        bed.post_form_as(&cookie, "/feedback", "/do/reverse-verdict", &fields).await;
        let page = bed.get_as(&cookie, list).await;
        assert!(
            page.text.contains("took it out of the counts") && page.text.contains("It was us, testing."),
            "{}",
            page.text
        );
        assert!(scores(&bed).await.is_empty());
        // Somebody else was faster: the answer is not on the page any more, the sentence is.
        let fields = [("id", id.as_str()), ("verdict", "machine"), ("why", "Me too.")];
        bed.post_form_as(&cookie, "/feedback", "/do/reverse-verdict", &fields).await;
        let page = bed.get_as(&cookie, "/feedback").await;
        assert!(page.texts(".form-error")[0].contains("does not count as it is"), "{}", page.text);
    });
}
