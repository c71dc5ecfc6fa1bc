//! Cases: opened with the answer that calls for them, once, for the right person, due in business hours.

use domain::{
    case::{Severity, default_rules},
    metric::{Metric, Score},
    survey::{Answer, Answers, Resolution},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use service::{
    cases,
    store::entity::{case_event, follow_up_case, job, response},
};
use uuid::Uuid;

use crate::{
    bed::{Bed, start},
    stage::{self, Stage},
};

fn scored(metric: Metric, value: i64) -> Answers {
    Answers::new([("score".to_owned(), Answer::Score(Score::new(metric, value).unwrap()))])
}

async fn open(bed: &Bed, response: &response::Model, answers: &Answers) -> Option<Uuid> {
    let tx = bed.cx.store.begin().await.unwrap();
    let id = cases::open_if_called_for(&tx, &bed.cx, response, answers).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn case(bed: &Bed, id: Uuid) -> follow_up_case::Model {
    follow_up_case::Entity::find_by_id(id).one(bed.cx.store.reader()).await.unwrap().unwrap()
}

async fn history(bed: &Bed, id: Uuid) -> Vec<(String, String)> {
    let events = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(id))
        .order_by_asc(case_event::Column::At)
        .order_by_asc(case_event::Column::Id)
        .all(bed.cx.store.reader())
        .await
        .unwrap();
    events.into_iter().map(|event| (event.kind, event.body.unwrap_or_default())).collect()
}

#[test]
fn a_bad_answer_opens_one_case_with_owner_and_due_times() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let response = stage.response(&bed, Some("Nobody called back.")).await;
        let id = open(&bed, &response, &scored(Metric::Nps, 2)).await.unwrap();
        // The same answer again is no second case and no second entry.
        assert_eq!(open(&bed, &response, &scored(Metric::Nps, 2)).await, Some(id));
        let case = case(&bed, id).await;
        assert_eq!((case.number, case.state.as_str(), case.severity.as_str()), (1, "assigned", "severe"));
        assert_eq!((case.because.as_str(), case.rule_key.as_str()), ("NPS 2 of 10", "very-unhappy"));
        assert_eq!(case.owner_id, Some(stage.second), "not the agent of the contact");
        assert_eq!((case.contact_id, case.customer_id), (response.contact_id, Some(stage.customer)));
        // Friday noon: two working hours later, and eight working hours later, which is Monday noon.
        assert_eq!(case.first_touch_due_at, start() + chrono::Duration::hours(2));
        assert_eq!(case.resolve_due_at.to_rfc3339(), "2026-11-23T11:00:00+00:00");
        let kinds: Vec<String> = history(&bed, id).await.into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["opened", "assigned"]);
        let jobs =
            job::Entity::find().filter(job::Column::Kind.eq("escalate")).all(bed.cx.store.reader()).await.unwrap();
        assert_eq!(jobs.iter().map(|job| job.run_at).collect::<Vec<_>>(), [case.first_touch_due_at]);
    });
}

#[test]
fn a_case_stands_and_falls_with_the_transaction_of_its_answer() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let response = stage.response(&bed, None).await;
        let tx = bed.cx.store.begin().await.unwrap();
        cases::open_if_called_for(&tx, &bed.cx, &response, &scored(Metric::Nps, 0)).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        let reader = bed.cx.store.reader();
        assert_eq!(follow_up_case::Entity::find().count(reader).await.unwrap(), 0);
        assert_eq!(case_event::Entity::find().count(reader).await.unwrap(), 0);
        assert_eq!(job::Entity::find().filter(job::Column::Kind.eq("escalate")).count(reader).await.unwrap(), 0);
        // The turn was not lost with it.
        let id = open(&bed, &response, &scored(Metric::Nps, 0)).await.unwrap();
        assert_eq!(case(&bed, id).await.owner_id, Some(stage.second));
    });
}

#[test]
fn each_condition_opens_a_case_and_nothing_else_does() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let resolved = |resolution| Answers::new([("resolved".to_owned(), Answer::Resolved(resolution))]);
        let calls = [
            (scored(Metric::Nps, 2), Some(("very-unhappy", Severity::Severe))),
            (scored(Metric::Nps, 6), Some(("unhappy", Severity::High))),
            (scored(Metric::Nps, 7), None),
            (scored(Metric::Csat, 1), Some(("very-unhappy", Severity::Severe))),
            (scored(Metric::Csat, 2), Some(("unhappy", Severity::High))),
            (scored(Metric::Csat, 3), None),
            (scored(Metric::Ces, 3), Some(("unhappy", Severity::High))),
            (scored(Metric::Ces, 4), None),
            (resolved(Resolution::No), Some(("not-resolved", Severity::High))),
            (resolved(Resolution::Partly), None),
            (Answers::new([("contact".to_owned(), Answer::ContactMe)]), Some(("contact-me", Severity::Normal))),
        ];
        let mut numbers = Vec::new();
        for (answers, expected) in calls {
            let response = stage.response(&bed, None).await;
            let opened = match open(&bed, &response, &answers).await {
                Some(id) => {
                    let case = case(&bed, id).await;
                    numbers.push(case.number);
                    Some((case.rule_key, case.severity))
                }
                None => None,
            };
            let expected = expected.map(|(rule, severity)| (rule.to_owned(), severity.as_str().to_owned()));
            assert_eq!(opened, expected, "{answers:?}");
        }
        assert_eq!(numbers, (1..=7).collect::<Vec<i64>>());
    });
}

#[test]
fn cases_go_round_the_team_and_wait_where_there_is_nobody() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let third = stage::user(&bed, "Aaron Third", domain::role::Role::TeamLead, &["billing-1"], None).await;
        stage::user(&bed, "Watcher", domain::role::Role::QualityManager, &["billing-1"], None).await;
        let mut owners = Vec::new();
        for _ in 0..4 {
            let response = stage.response(&bed, None).await;
            let id = open(&bed, &response, &scored(Metric::Nps, 1)).await.unwrap();
            owners.push(case(&bed, id).await.owner_id.unwrap());
        }
        // In the order in which they joined; the agent of the contact and those who work no cases are left out.
        assert_eq!(owners, [stage.second, third, stage.second, third]);
        let mut of_nobody = stage.response(&bed, None).await;
        of_nobody.team = Some("sales".to_owned());
        let id = open(&bed, &of_nobody, &scored(Metric::Nps, 1)).await.unwrap();
        let case = case(&bed, id).await;
        assert_eq!((case.state.as_str(), case.owner_id), ("new", None));
    });
}

#[test]
fn cases_opened_at_once_have_numbers_of_their_own() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let mut opened = Vec::new();
        for _ in 0..12 {
            let (bed, response) = (bed.clone(), stage.response(&bed, None).await);
            opened.push(tokio::spawn(async move { open(&bed, &response, &scored(Metric::Nps, 3)).await.unwrap() }));
        }
        let mut numbers = Vec::new();
        for id in opened {
            numbers.push(case(&bed, id.await.unwrap()).await.number);
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=12).collect::<Vec<i64>>());
    });
}

#[test]
fn an_edited_answer_leaves_its_case_and_says_so() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let mut response = stage.response(&bed, None).await;
        let id = open(&bed, &response, &scored(Metric::Nps, 6)).await.unwrap();
        let before = case(&bed, id).await;

        response.score = Some(9);
        assert_eq!(open(&bed, &response, &scored(Metric::Nps, 9)).await, Some(id));
        let kept = case(&bed, id).await;
        assert_eq!((kept.state.as_str(), kept.score, kept.version), ("assigned", Some(9), before.version + 1));
        let (kind, says) = history(&bed, id).await.pop().unwrap();
        assert_eq!(kind, "note");
        assert_eq!(says, "The customer changed the answer to NPS 9 of 10. It no longer calls for a case.");

        response.score = Some(1);
        open(&bed, &response, &scored(Metric::Nps, 1)).await;
        let graver = case(&bed, id).await;
        assert_eq!((graver.severity.as_str(), graver.score), ("severe", Some(1)));
        assert!(graver.first_touch_due_at < before.first_touch_due_at);
    });
}

#[test]
fn an_edit_that_newly_calls_for_a_case_opens_it() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let response = stage.response(&bed, None).await;
        assert_eq!(open(&bed, &response, &scored(Metric::Nps, 9)).await, None);
        assert!(open(&bed, &response, &scored(Metric::Nps, 3)).await.is_some());
    });
}

#[test]
fn an_untouched_case_is_raised_tier_by_tier() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let response = stage.response(&bed, None).await;
        let id = open(&bed, &response, &scored(Metric::Nps, 0)).await.unwrap();
        bed.work().await;
        let escalated = async |bed: &Bed| history(bed, id).await.iter().filter(|(kind, _)| kind == "escalated").count();
        assert_eq!(escalated(&bed).await, 0, "not before it is due");
        let mut counts = Vec::new();
        for hours in [3, 2, 72, 72] {
            bed.clock.advance(chrono::Duration::hours(hours));
            bed.work().await;
            counts.push(escalated(&bed).await);
        }
        assert_eq!(counts, [1, 2, 3, 3]);
        assert!(history(&bed, id).await.pop().unwrap().1.contains("quality manager"));
    });
}

#[test]
fn the_rules_to_begin_with_are_there_and_stay_as_they_are_set() {
    Bed::each(async |bed| {
        let actor = service::Actor::system();
        let rules = service::case_rules::list(&bed.cx, &actor).await.unwrap();
        assert_eq!(rules, default_rules());
        let mut milder = rules[0].clone();
        milder.enabled = false;
        let saved = service::case_rules::save(&bed.cx, &actor, milder.clone()).await.unwrap();
        assert_eq!(saved, service::case_rules::Saved::Changed);
        let again = service::case_rules::save(&bed.cx, &actor, milder).await.unwrap();
        assert_eq!(again, service::case_rules::Saved::Same);
        let wrong = domain::case::Rule { first_touch_minutes: 0, name: String::new(), ..rules[1].clone() };
        let Err(service::Error::Invalid(fields)) = service::case_rules::save(&bed.cx, &actor, wrong).await else {
            panic!("a rule without name and time is refused")
        };
        assert_eq!(
            fields.iter().map(|field| field.field.as_str()).collect::<Vec<_>>(),
            ["name", "first_touch_minutes"]
        );
    });
}
