//! Surveys about staff: their answers are kept apart from everything about customers, and are there for who asks.

use axum::http::{Method, StatusCode};
use chrono::{Days, NaiveDate};
use domain::{Metric, Role};
use migrations::Migrator;
use sea_orm::EntityTrait;
use sea_orm_migration::MigratorTrait;
use serde_json::json;
use service::{
    Actor, Error,
    programs::{self, ProgramInput},
    scores::{self, Dimension, Dims, Filters, Query},
    store::entity::{follow_up_case, response, score_count},
    surveys,
    touchpoints::{self, TouchpointInput},
};

use crate::{
    asked::{attempt, count},
    bed::{Bed, start},
    history::{CHANNELS, History, PROGRAMS, PULSE, Said, TEAMS},
};

const OWN: &str = include_str!("../../../app/domain/src/survey/sample.json");

/// Answers about customers and about staff, some of them changed and erased, some of them folded.
async fn lived(bed: &Bed, answers: u64) -> History {
    let mut history = History::begin(bed, 20).await;
    for n in 0..answers {
        let dice = &mut history.dice;
        let dims = Dims {
            survey_key: dice.pick(&["history", PULSE]).to_owned(),
            program_key: dice.pick(&PROGRAMS).to_owned(),
            team: dice.pick(&TEAMS).to_owned(),
            channel: dice.pick(&CHANNELS).to_owned(),
            ..Dims::default()
        };
        let (score, ago) = (dice.below(11), dice.below(60));
        let at = start() - Days::new(ago);
        history.say(bed, Metric::Nps, i32::try_from(score).unwrap(), dims, at, None).await;
        match n % 10 {
            3 => history.edit(bed).await,
            6 => history.erase(bed).await,
            9 if n < answers / 2 => drop(scores::fold(&bed.cx).await.unwrap()),
            _ => {}
        }
    }
    history
}

fn is_about_staff(said: &Said) -> bool {
    said.dims.survey_key == PULSE
}

async fn agree(bed: &Bed, history: &mut History) {
    let today = start().date_naive();
    let groups: Vec<Option<Dimension>> = Dimension::ALL.into_iter().map(Some).chain([None]).collect();
    for group_by in groups {
        for survey in [None, Some("history"), Some(PULSE)] {
            let from: NaiveDate = today - Days::new(history.dice.below(70));
            let window = (from, from + Days::new(1 + history.dice.below(40)));
            let filters = survey.map_or_else(Filters::none, |key| Filters::none().with(Dimension::Survey, key));
            let query = Query { metric: Metric::Nps, from: window.0, to: window.1, group_by, filters };
            let by_survey = survey.is_some() || group_by == Some(Dimension::Survey);
            let expected = history.counts(Metric::Nps, window, group_by, |said| {
                (by_survey || !is_about_staff(said)) && survey.is_none_or(|key| said.dims.survey_key == key)
            });
            // By the days of a zone that has the same ones at noon, the answers themselves are counted.
            for zone in [None, Some(chrono_tz::Africa::Lagos)] {
                let (_, found) = scores::read_in(&bed.cx, &Actor::system(), &query, zone).await.unwrap();
                let found = found.groups.into_iter().filter(|group| group.counts.n() > 0);
                let found: Vec<_> = found.map(|group| (group.key, group.counts)).collect();
                assert_eq!(found, expected, "{query:?} in {zone:?}");
            }
        }
    }
}

#[test]
fn counts_of_customers_hold_nothing_about_staff_folded_or_not_or_rebuilt() {
    Bed::each(async |bed| {
        let mut history = lived(&bed, 160).await;
        agree(&bed, &mut history).await;
        let report = scores::rebuild(&bed.cx).await.unwrap();
        assert_eq!((report.differed, report.events_astray), (0, 0));
        agree(&bed, &mut history).await;
        let kept = score_count::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        let staff = kept.iter().filter(|row| [&row.key_a, &row.key_b].contains(&&PULSE.to_owned()));
        assert!(staff.clone().count() > 0 && staff.clone().all(|row| row.cut.contains("survey")));
    });
}

#[test]
fn what_was_counted_with_customers_before_is_counted_apart_after_the_update() {
    Bed::each(async |bed| {
        let mut history = lived(&bed, 60).await;
        scores::fold(&bed.cx).await.unwrap();
        let db = bed.cx.store.writer();
        // Back to the schema that did not know, and on again.
        let steps = Migrator::migrations().iter().rev().take_while(|step| step.name() != "m0017_drafts").count();
        let steps = u32::try_from(steps).unwrap();
        Migrator::down(db, Some(steps)).await.unwrap();
        Migrator::up(db, None).await.unwrap();
        agree(&bed, &mut history).await;
        assert_eq!(scores::rebuild(&bed.cx).await.unwrap().events_astray, 0);
        agree(&bed, &mut history).await;
    });
}

async fn card(bed: &Bed, key: &str, survey: &str) -> String {
    let input: TouchpointInput = serde_json::from_value(json!({ "key": key, "survey": survey })).unwrap();
    touchpoints::save(&bed.cx, &Actor::system(), &input).await.unwrap();
    format!("/c/{}", touchpoints::by_key(&bed.cx, &Actor::system(), key).await.unwrap().code)
}

async fn say(bed: &Bed, path: &str, score: &str, comment: (&str, &str)) {
    let sent = bed.post_form(path, &[("attempt", &attempt()), ("score", score), comment]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
}

#[test]
fn agents_speak_of_their_work_and_no_list_figure_or_case_of_customers_knows_it() {
    Bed::each(async |bed| {
        let (pulse, guests) = (card(&bed, "floor", PULSE).await, card(&bed, "counter", "comment-card").await);
        assert!(bed.get(&format!("{pulse}?lang=en")).await.text.contains("responsible for the work here"));
        assert!(bed.get(&format!("{guests}?lang=en")).await.text.contains("who handled your request"));
        say(&bed, &guests, "1", ("comment", "Too cold.")).await;
        assert_eq!(count::<follow_up_case::Entity>(&bed).await, 1);
        say(&bed, &pulse, "0", ("missing", "")).await;
        assert_eq!(count::<follow_up_case::Entity>(&bed).await, 1, "rules are for customers");
        assert_eq!(count::<response::Entity>(&bed).await, 2);

        let n = async |query: &str| {
            let path = format!("/api/v1/scores?metric=nps&from=2026-11-01&to=2026-12-01{query}");
            bed.api(&["scores:read"], Method::GET, &path, None).await.json()["groups"][0]["n"].clone()
        };
        assert_eq!(n("").await, 0);
        assert_eq!(n("&touchpoint=floor").await, 0);
        assert_eq!((n("&survey=agents-pulse").await, n("&group_by=survey").await), (json!(1), json!(1)));
        let surveys = async |query: &str| {
            let path = format!("/api/v1/responses{query}");
            let rows = bed.api(&["responses:read"], Method::GET, &path, None).await.json()["data"].clone();
            let told = |row: &serde_json::Value| format!("{} {}", row["survey"], row["about"]).replace('"', "");
            rows.as_array().unwrap().iter().map(told).collect::<Vec<_>>()
        };
        assert_eq!(surveys("").await, ["comment-card customer"]);
        assert_eq!(surveys("?survey=agents-pulse").await, ["agents-pulse staff"]);

        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        let listed = async |path: &str| bed.get_as(&manager, path).await.texts("ol.words > li").len();
        assert_eq!((listed("/feedback").await, listed("/feedback?survey=agents-pulse").await), (1, 1));
        let list = bed.get_as(&manager, "/surveys").await;
        assert_eq!(list.texts(".badge"), ["About staff", "About staff"]);
    });
}

#[test]
fn programs_ask_customers_and_no_survey_turns_from_them_to_staff_under_a_program() {
    Bed::each(async |bed| {
        let (cx, system) = (&bed.cx, Actor::system());
        let save = async |survey: &str| programs::save(cx, &system, &ProgramInput::new("pulse", survey)).await;
        let Err(Error::Invalid(errors)) = save(PULSE).await else { panic!("a program asks staff") };
        assert_eq!((errors[0].field.as_str(), errors[0].code.as_str()), ("survey", "about_staff"));
        surveys::publish_own(cx, &system, OWN, false).await.unwrap();
        save("everything").await.unwrap();
        let staff = OWN.replace("\"lead_metric\": \"csat\",", "\"lead_metric\": \"csat\", \"about\": \"staff\",");
        let refused = surveys::publish_own(cx, &system, &staff, false).await.unwrap_err();
        assert!(
            matches!(&refused, Error::Conflict(said) if said.to_string().contains("The program “pulse”")),
            "{refused:?}"
        );
        save("csat-after-contact").await.unwrap();
        let published = surveys::publish_own(cx, &system, &staff, false).await.unwrap();
        assert_eq!((published.number, published.keeps_lead), (2, true));
        assert!(
            published.changes.iter().any(|change| change.to_string().contains("whom it is about")),
            "{:?}",
            published.changes
        );
        let wrong = staff.replace("\"staff\"", "\"cats\"");
        assert!(surveys::publish_own(cx, &system, &wrong, true).await.unwrap_err().to_string().contains("cats"));
    });
}
