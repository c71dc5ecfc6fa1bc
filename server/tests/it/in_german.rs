//! What staff read in their language where English once stood on every page.

use axum::http::StatusCode;
use domain::{
    Role,
    trouble::{self, MailStep},
};
use service::jobs::{self, JobKind, NewJob};

use crate::bed::Bed;

const SURVEY: &str = include_str!("../../../app/domain/src/survey/sample.json");

/// Somebody of this role who reads German.
async fn reader(bed: &Bed, role: Role) -> String {
    let cookie = bed.log_in_as(role, &[], None).await;
    bed.post_form_as(&cookie, "/account", "/do/choose-language", &[("language", "de")]).await;
    cookie
}

#[test]
fn what_is_wrong_with_a_survey() {
    Bed::each(async |bed| {
        let admin = reader(&bed, Role::Administrator).await;
        let told = async |json: &str| {
            bed.post_form_as(&admin, "/surveys", "/do/save-survey-draft", &[("json", json)]).await;
            bed.get_as(&admin, "/surveys").await.texts(".field-error").join("\n")
        };
        let said = told(&SURVEY.replace("score <= 2", "scoer <= 2")).await;
        assert!(said.contains(".show_if, Zeichen 1: Es gibt keine Frage „scoer“; ist „score“ gemeint?"), "{said}");
        let said = told("{").await;
        assert!(
            said.contains("Das ist kein JSON: Das Ende kommt mitten in einem Objekt (Zeile 1, Spalte 1)."),
            "{said}"
        );
    });
}

#[test]
fn what_somebody_may_not_do() {
    Bed::each(async |bed| {
        let agent = reader(&bed, Role::Agent).await;
        let answer = bed.get_as(&agent, "/touchpoints/lobby/qr.svg").await;
        let said = "Sie sind nicht berechtigt, Kontaktpunkte zu sehen.";
        assert_eq!((answer.status, answer.text.as_str()), (StatusCode::FORBIDDEN, said));
    });
}

#[test]
fn why_a_job_failed() {
    Bed::each(async |bed| {
        let admin = reader(&bed, Role::Administrator).await;
        let unanswered = trouble::mail_too_slow(30).to_string();
        let refused = trouble::mail_at(MailStep::Recipient, "transient error (451): greylisted").to_string();
        for (key, why) in [("a", &unanswered), ("b", &refused)] {
            let payload = serde_json::json!({});
            let unique_key = Some(key.to_owned());
            let job = NewJob { kind: JobKind::SendReply, payload, run_at: bed.cx.now(), unique_key };
            assert!(jobs::enqueue(bed.cx.store.writer(), &bed.cx, job).await.unwrap());
            let claimed = jobs::claim(&bed.cx, "worker", 1).await.unwrap();
            jobs::fail(&bed.cx, &claimed[0], why).await.unwrap();
        }
        let page = bed.get_as(&admin, "/settings/jobs?state=retrying").await;
        for said in [
            "der Mailserver hat nicht innerhalb von 30 Sekunden geantwortet",
            "Beim Empfänger: transient error (451): greylisted",
        ] {
            assert!(page.text.contains(said), "{said}: {}", page.text);
        }
    });
}
