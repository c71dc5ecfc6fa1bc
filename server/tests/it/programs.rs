//! Programs decide once whom to ask, and the page says what is wrong beside its field.

use axum::http::StatusCode;
use chrono::Duration;
use domain::{Disposition, Role};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use service::{
    Actor, Error,
    changes::Saved,
    contacts,
    programs::{self, ProgramInput},
    store::entity::{audit_event, job, survey},
};

use crate::{
    bed::Bed,
    contacts::{input, like, program},
};

async fn told(bed: &Bed, external_id: &str, changes: &[(&str, Value)]) -> Disposition {
    contacts::record(&bed.cx, &Actor::system(), input(like(external_id, changes))).await.unwrap().disposition
}

#[test]
fn each_reason_not_to_ask_is_given_as_such() {
    Bed::each(async |bed| {
        assert_eq!(told(&bed, "1", &[]).await, Disposition::NoProgram);
        program(&bed, "calls", json!({ "priority": 1, "filter": { "channel": ["phone"] } })).await;
        program(&bed, "nobody", json!({ "priority": 2, "share": 0.0, "quarantine_days": 0 })).await;
        assert_eq!(told(&bed, "2", &[]).await, Disposition::Asked);
        assert_eq!(told(&bed, "3", &[]).await, Disposition::Quarantined);
        assert_eq!(told(&bed, "4", &[("/channel", json!("chat"))]).await, Disposition::SampledOut);
        assert_eq!(
            told(&bed, "5", &[("/customer/email", json!(null)), ("/customer/external_id", json!("C-5"))]).await,
            Disposition::NoAddress
        );
        let long_ago = [("/started_at", json!("2026-10-01T09:00:00Z")), ("/ended_at", json!("2026-10-01T09:05:00Z"))];
        assert_eq!(told(&bed, "6", &long_ago).await, Disposition::TooOld);
        bed.clock.advance(Duration::days(31));
        let later = [("/started_at", json!("2026-12-21T09:00:00Z")), ("/ended_at", json!("2026-12-21T09:05:00Z"))];
        assert_eq!(told(&bed, "7", &later).await, Disposition::Asked);
    });
}

#[test]
fn quarantine_holds_over_programs_and_over_customers_who_share_an_address() {
    Bed::each(async |bed| {
        program(&bed, "calls", json!({ "filter": { "channel": ["phone"] } })).await;
        program(&bed, "chats", json!({ "filter": { "channel": ["chat"] } })).await;
        assert_eq!(told(&bed, "1", &[]).await, Disposition::Asked);
        assert_eq!(told(&bed, "2", &[("/channel", json!("chat"))]).await, Disposition::Quarantined);
        assert_eq!(told(&bed, "3", &[("/customer/external_id", json!("C-78"))]).await, Disposition::Quarantined);
        let other = [("/customer/external_id", json!("C-79")), ("/customer/email", json!("other@example.org"))];
        assert_eq!(told(&bed, "4", &other).await, Disposition::Asked);
    });
}

#[test]
fn an_asked_contact_has_its_jobs_and_a_judged_one_stays_judged() {
    Bed::each(async |bed| {
        program(&bed, "calls", json!({ "share": 0.0 })).await;
        assert_eq!(told(&bed, "1", &[]).await, Disposition::SampledOut);
        assert_eq!(job::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 0);
        program(&bed, "calls", json!({ "share": 1.0, "reminder_days": 3 })).await;
        assert_eq!(told(&bed, "1", &[]).await, Disposition::SampledOut);
        assert_eq!(told(&bed, "2", &[]).await, Disposition::Asked);
        let mut kinds: Vec<String> =
            job::Entity::find().all(bed.cx.store.reader()).await.unwrap().into_iter().map(|job| job.kind).collect();
        kinds.sort();
        assert_eq!(kinds, ["expire", "remind", "send_invitation"]);
    });
}

#[test]
fn saving_says_what_changed_and_refuses_what_cannot_be() {
    Bed::each(async |bed| {
        let mut new = ProgramInput::new("after-call", "nps-after-contact");
        let admin = Actor::system();
        assert_eq!(programs::save(&bed.cx, &admin, &new).await.unwrap(), Saved::Added);
        assert_eq!(programs::save(&bed.cx, &admin, &new).await.unwrap(), Saved::Same);
        new.share = 0.25;
        new.filter.team = vec!["billing-1".to_owned()];
        let Saved::Changed(changes) = programs::save(&bed.cx, &admin, &new).await.unwrap() else { panic!("unchanged") };
        let changes: Vec<String> = changes.iter().map(ToString::to_string).collect();
        assert_eq!(changes, ["filter.team: none → billing-1", "share: 1.0 → 0.25"]);
        let unknown = ProgramInput::new("other", "no-such-survey");
        let Err(Error::Invalid(errors)) = programs::save(&bed.cx, &admin, &unknown).await else { panic!("saved") };
        assert_eq!(errors[0].field, "survey");
        let lead = Actor { role: Role::TeamLead, ..Actor::system() };
        assert!(matches!(programs::save(&bed.cx, &lead, &new).await, Err(Error::Forbidden(_))));
        let db = bed.cx.store.reader();
        assert!(survey::Entity::find().count(db).await.unwrap() >= 1);
        let written = audit_event::Entity::find().filter(audit_event::Column::Action.eq("program_saved"));
        assert_eq!(written.count(db).await.unwrap(), 2);
    });
}

#[test]
fn the_form_keeps_what_was_typed_and_marks_what_was_wrong() {
    Bed::each(async |bed| {
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        assert_eq!(bed.get_as(&admin, "/programs").await.status, StatusCode::OK);
        let mut fields = vec![
            ("adding", "true"),
            ("key", "after-call"),
            ("name", "After a call"),
            ("survey", "nps-after-contact"),
            ("share", "150"),
            ("delay_minutes", "30"),
            ("quarantine_days", "30"),
            ("expiry_days", "14"),
            ("reminder_days", ""),
            ("priority", "10"),
            ("filter_channel", "phone, chat"),
            ("filter_reason", "billing"),
            ("enabled", "true"),
        ];
        let answer = bed.post_form_as(&admin, "/programs/new", "/do/program", &fields).await;
        assert_eq!(answer.location.as_deref(), Some("/programs/new"), "{}", answer.text);
        let page = bed.get_as(&admin, "/programs/new").await;
        assert!(page.text.contains("After a call") && page.text.contains("phone, chat"), "{}", page.text);
        assert!(page.text.contains("Write a number from 0 to 100."), "{}", page.text);
        fields[4] = ("share", "25");
        let answer = bed.post_form_as(&admin, "/programs/new", "/do/program", &fields).await;
        assert_eq!(answer.location.as_deref(), Some("/programs"), "{}", answer.text);
        let page = bed.get_as(&admin, "/programs").await;
        assert!(
            page.text.contains("After a call") && page.text.contains("phone or chat; reason billing"),
            "{}",
            page.text
        );
        assert_eq!(bed.get_as(&admin, "/programs/after-call").await.status, StatusCode::OK);
        assert_eq!(bed.get_as(&admin, "/programs/other").await.status, StatusCode::NOT_FOUND);
        let agent = bed.log_in_as(Role::Agent, &[], None).await;
        assert_eq!(bed.get_as(&agent, "/programs").await.status, StatusCode::FORBIDDEN);
        bed.post_form_as(&agent, "/programs", "/do/program", &fields).await;
        assert_eq!(programs::list(&bed.cx, &Actor::system()).await.unwrap().len(), 1);
    });
}
