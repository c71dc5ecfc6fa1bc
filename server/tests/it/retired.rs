//! Surveys that are retired: who still asks them is told, nothing asks them any more, and they can be brought back.

use axum::http::{Method, StatusCode};
use domain::{Disposition, Role};
use sea_orm::EntityTrait;
use serde_json::json;
use service::{
    Actor, Error, apply, contacts,
    programs::{self, ProgramInput},
    store::entity::{program, survey},
    surveys,
    touchpoints::{self, TouchpointInput},
};

use crate::{
    asked::{asked, attempt, response_of},
    bed::{Answer as Page, Bed},
    contacts::{input, like},
};

const KEY: &str = "nps-after-contact";

async fn program(bed: &Bed, enabled: bool) -> Result<(), Error> {
    let input = ProgramInput { name: "After a call".to_owned(), enabled, ..ProgramInput::new("after-call", KEY) };
    programs::save(&bed.cx, &Actor::system(), &input).await.map(|_| ())
}

async fn counter(bed: &Bed, enabled: bool) -> Result<(), Error> {
    let input: TouchpointInput =
        serde_json::from_value(json!({ "key": "counter", "name": "Counter", "survey": KEY, "enabled": enabled }))
            .unwrap();
    touchpoints::save(&bed.cx, &Actor::system(), &input).await.map(|_| ())
}

async fn is_retired(bed: &Bed, key: &str) -> bool {
    let rows = survey::Entity::find().all(bed.cx.store.reader()).await.unwrap();
    rows.iter().any(|row| row.key == key && row.retired_at.is_some())
}

fn at_survey(refused: Result<(), Error>) -> String {
    let Err(Error::Invalid(errors)) = refused else { panic!("{refused:?}") };
    assert_eq!((errors.len(), errors[0].field.as_str(), errors[0].code.as_str()), (1, "survey", "retired"));
    errors[0].message.to_string()
}

#[test]
fn what_still_asks_it_is_named_and_nothing_asks_it_afterwards() {
    Bed::each(async |bed| {
        let (cx, system) = (&bed.cx, Actor::system());
        program(&bed, true).await.unwrap();
        counter(&bed, true).await.unwrap();
        let Err(Error::Conflict(said)) = surveys::retire(cx, &system, KEY).await else { panic!("it was retired") };
        let said = said.to_string();
        assert!(said.contains("the program “After a call”, the touchpoint “Counter”. Please switch"), "{said}");
        program(&bed, false).await.unwrap();
        assert!(surveys::retire(cx, &system, KEY).await.unwrap_err().to_string().contains("by the touchpoint"));
        counter(&bed, false).await.unwrap();
        surveys::retire(cx, &system, KEY).await.unwrap();
        assert!(is_retired(&bed, KEY).await);

        assert!(at_survey(program(&bed, true).await).contains("retired"));
        assert!(at_survey(counter(&bed, true).await).contains("bring it back"));
        program(&bed, false).await.unwrap();
        let told = contacts::record(cx, &system, input(like("1", &[]))).await.unwrap();
        assert_eq!(told.disposition, Disposition::NoProgram);
        surveys::bring_back(cx, &system, KEY).await.unwrap();
        program(&bed, true).await.unwrap();
        let told = contacts::record(cx, &system, input(like("2", &[]))).await.unwrap();
        assert_eq!(told.disposition, Disposition::Asked);
        assert!(matches!(surveys::retire(cx, &system, "none").await, Err(Error::NotFound(_))));
        assert!(matches!(surveys::bring_back(cx, &system, "none").await, Err(Error::NotFound(_))));
    });
}

#[test]
fn an_open_invitation_is_answered_though_its_survey_is_retired() {
    Bed::each(async |bed| {
        let asked = asked(&bed, KEY).await;
        switch_off_programs(&bed).await;
        surveys::retire(&bed.cx, &Actor::system(), KEY).await.unwrap();
        assert_eq!(bed.get(&asked.path).await.status, StatusCode::OK);
        let attempt = attempt();
        let sent = bed.post_form(&asked.path, &[("attempt", &attempt), ("score", "9")]).await;
        assert!(sent.status.is_redirection(), "{}", sent.text);
        assert!(response_of(&bed, &asked).await.is_some());
    });
}

async fn switch_off_programs(bed: &Bed) {
    let off = program::ActiveModel { enabled: sea_orm::ActiveValue::Set(false), ..Default::default() };
    program::Entity::update_many().set(off).exec(bed.cx.store.writer()).await.unwrap();
}

#[test]
fn a_file_that_names_it_is_told_the_place() {
    Bed::each(async |bed| {
        let (cx, system) = (&bed.cx, Actor::system());
        surveys::retire(cx, &system, "ces-after-contact").await.unwrap();
        let file = "[[program]]\nkey = \"p\"\nsurvey = \"ces-after-contact\"\n\n[[touchpoint]]\nkey = \"t\"\n\
            survey = \"ces-after-contact\"\n";
        let Err(Error::Invalid(errors)) = apply::apply(cx, &system, file, false).await else {
            panic!("it was applied")
        };
        let places: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(places, ["line 1, program p, survey", "line 5, touchpoint t, survey"]);
        let off = file.replace("survey = ", "enabled = false\nsurvey = ");
        apply::apply(cx, &system, &off, false).await.unwrap();
    });
}

#[test]
fn a_release_publishes_and_does_not_bring_back_and_publishing_does() {
    Bed::each(async |bed| {
        let (cx, system) = (&bed.cx, Actor::system());
        surveys::retire(cx, &system, KEY).await.unwrap();
        surveys::publish_builtin(cx).await.unwrap();
        assert!(is_retired(&bed, KEY).await);
        let own = include_str!("../../../app/domain/src/survey/sample.json");
        assert!(!surveys::publish_own(cx, &system, own, false).await.unwrap().brings_back);
        surveys::retire(cx, &system, "everything").await.unwrap();
        assert!(surveys::publish_own(cx, &system, own, true).await.unwrap().brings_back);
        assert!(is_retired(&bed, "everything").await, "a dry run changes nothing");
        let published = surveys::publish_own(cx, &system, own, false).await.unwrap();
        assert_eq!((published.is_new, published.brings_back), (false, true));
        assert!(!is_retired(&bed, "everything").await);
    });
}

#[test]
fn it_is_retired_on_the_page_and_told_by_the_interface() {
    Bed::each(async |bed| {
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        counter(&bed, true).await.unwrap();
        let post = async |path| {
            bed.post_form_as(&admin, "/surveys", path, &[("key", KEY)]).await;
            bed.get_as(&admin, "/surveys").await
        };
        let refused = post("/do/retire-survey").await;
        assert!(refused.texts(".form-error").concat().contains("the touchpoint “Counter”"), "{}", refused.text);
        let is_marked = |page: &Page| page.texts(".badge").contains(&"Retired".to_owned());
        assert!(!is_marked(&refused), "{}", refused.text);
        counter(&bed, false).await.unwrap();
        let retired = post("/do/retire-survey").await;
        assert!(retired.text.contains("nps-after-contact is retired."), "{}", retired.text);
        assert!(is_marked(&retired), "{}", retired.text);
        let state = async || {
            let list = bed.api(&["surveys:read"], Method::GET, "/api/v1/surveys", None).await.json();
            let rows = list.as_array().unwrap().clone();
            rows.into_iter().find(|row| row["key"] == KEY).unwrap()["state"].clone()
        };
        assert_eq!(state().await, "retired");
        let choices = bed.get_as(&admin, "/touchpoints").await.values("select[name=survey] option");
        assert!(!choices.contains(&KEY.to_owned()) && choices.contains(&"comment-card".to_owned()), "{choices:?}");
        let own = bed.get_as(&admin, "/touchpoints/counter").await.values("select[name=survey] option[selected]");
        assert_eq!(own, [KEY], "what stands there stays to be seen");
        assert!(!is_marked(&post("/do/bring-back-survey").await));
        assert_eq!(state().await, "published");
        let lead = bed.log_in_as(Role::TeamLead, &[], None).await;
        assert!(!bed.get_as(&lead, "/surveys").await.text.contains("Retire this survey"));
    });
}
