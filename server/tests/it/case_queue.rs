//! Cases at work: the queue, the forms of a case without script, two people at once, and who sees what.

use axum::http::StatusCode;
use domain::{
    case::{Severity, State},
    metric::{Metric, Score},
    role::Role,
    survey::{Answer, Answers},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use service::{
    Actor, Error,
    cases::{self, Move, QueueFilter, Scope, Standing},
    store::entity::{audit_event, case_event, follow_up_case, job},
};
use uuid::Uuid;

use crate::{
    bed::{Answer as Page, Bed},
    stage::{self, Stage},
};

pub(crate) async fn open(bed: &Bed, stage: &Stage, nps: i64, comment: &str) -> Uuid {
    let response = stage.response(bed, Some(comment)).await;
    let score = Score::new(Metric::Nps, nps).unwrap();
    let answers = Answers::new([("score".to_owned(), Answer::Score(score))]);
    let tx = bed.cx.store.begin().await.unwrap();
    let id = cases::open_if_called_for(&tx, &bed.cx, &response, &answers).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    id
}

async fn case(bed: &Bed, id: Uuid) -> follow_up_case::Model {
    follow_up_case::Entity::find_by_id(id).one(bed.cx.store.reader()).await.unwrap().unwrap()
}

async fn events(bed: &Bed, id: Uuid) -> u64 {
    case_event::Entity::find().filter(case_event::Column::CaseId.eq(id)).count(bed.cx.store.reader()).await.unwrap()
}

fn actor(id: Uuid, name: &str, role: Role, teams: &[&str]) -> Actor {
    Actor {
        user_id: Some(id),
        name: name.to_owned(),
        role,
        teams: teams.iter().map(ToString::to_string).collect(),
        ..Actor::system()
    }
}

fn everything() -> QueueFilter {
    QueueFilter {
        scope: Scope::All,
        standing: Standing::Open,
        severity: None,
        overdue: false,
        search: String::new(),
        cause: None,
        reason: None,
        page: 1,
    }
}

/// Fills in a form of the case's page as a browser without script would, and returns the page that comes back.
pub(crate) async fn fill_in(bed: &Bed, cookie: &str, id: Uuid, form: &str, fields: &[(&str, &str)]) -> Page {
    let version = case(bed, id).await.version.to_string();
    send(bed, cookie, id, form, &version, fields).await
}

async fn send(bed: &Bed, cookie: &str, id: Uuid, form: &str, version: &str, fields: &[(&str, &str)]) -> Page {
    let (path, page) = (format!("/do/{form}"), format!("/cases/{id}"));
    let case = id.to_string();
    let all: Vec<(&str, &str)> =
        [("case", case.as_str()), ("version", version)].into_iter().chain(fields.iter().copied()).collect();
    let answer = bed.post_form_as(cookie, &page, &path, &all).await;
    assert!(answer.status.is_redirection(), "{form}: {} {}", answer.status, answer.text);
    assert_eq!(answer.location.as_deref(), Some(page.as_str()), "back to the case");
    bed.get_as(cookie, &page).await
}

#[test]
fn a_case_goes_through_all_states_by_forms_alone() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let id = open(&bed, &stage, 2, "Nobody <called> back.").await;
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let page = bed.get_as(&cookie, &format!("/cases/{id}")).await;
        assert_eq!(page.status, StatusCode::OK);
        for text in [
            "Nobody &lt;called&gt; back.",
            "Billing › Late fee",
            "4711",
            "R. Moss",
            "A. Jansen",
            "First touch",
            "Case opened",
        ] {
            assert!(page.text.contains(text), "{text} is missing in {}", page.text);
        }

        fill_in(&bed, &cookie, id, "case-take", &[]).await;
        fill_in(&bed, &cookie, id, "case-call", &[("reached", "no"), ("call_note", "Nobody answered.")]).await;
        let tried = case(&bed, id).await;
        assert_eq!(tried.state, "assigned");
        assert_eq!(tried.first_touched_at, Some(bed.cx.now()), "a call that was tried is a first touch");
        fill_in(&bed, &cookie, id, "case-reply", &[("reply", "Dear A. Jansen, we are sorry.")]).await;
        assert_eq!(case(&bed, id).await.state, "contacted");
        let replies = job::Entity::find().filter(job::Column::Kind.eq("send_reply")).count(bed.cx.store.reader()).await;
        assert_eq!(replies.unwrap(), 1);

        // Without cause and outcome nothing is resolved, and what was typed stands there again.
        let empty = [("root_cause", ""), ("outcome", ""), ("resolve_note", "We waived the fee.")];
        let refused = fill_in(&bed, &cookie, id, "case-resolve", &empty).await;
        assert!(
            refused.text.contains("Choose why it went wrong.")
                && refused.text.contains("Choose how the follow-up ended.")
        );
        assert!(refused.text.contains("We waived the fee."));
        let early = fill_in(&bed, &cookie, id, "case-close", &[]).await;
        assert!(early.text.contains("after it was resolved with a root cause"), "{}", early.text);
        assert_eq!(case(&bed, id).await.state, "contacted");

        let whole = [("root_cause", "waiting-time"), ("outcome", "put_right"), ("resolve_note", "")];
        fill_in(&bed, &cookie, id, "case-resolve", &whole).await;
        fill_in(&bed, &cookie, id, "case-close", &[]).await;
        let closed = case(&bed, id).await;
        assert_eq!((closed.state.as_str(), closed.outcome.as_deref()), ("closed", Some("put_right")));
        assert!(closed.resolved_at.is_some() && closed.closed_at.is_some());

        fill_in(&bed, &cookie, id, "case-reopen", &[("reopen_note", "The fee came again.")]).await;
        let reopened = case(&bed, id).await;
        assert_eq!((reopened.state.as_str(), reopened.closed_at, reopened.outcome), ("reopened", None, None));
        let page = fill_in(&bed, &cookie, id, "case-note", &[("note", "See the earlier contacts.")]).await;
        for text in
            ["Nobody answered.", "The fee came again.", "See the earlier contacts.", "Waited too long: put right"]
        {
            assert!(page.text.contains(text), "{text}");
        }
    });
}

#[test]
fn the_second_of_two_is_told_and_nothing_is_overwritten() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let id = open(&bed, &stage, 2, "Twice cut off.").await;
        let one = bed.log_in_as(Role::QualityManager, &[], None).await;
        let other = bed.log_in_as(Role::QualityManager, &[], None).await;
        fill_in(&bed, &other, id, "case-note", &[("note", "I call her at four.")]).await;
        let before = (case(&bed, id).await, events(&bed, id).await);
        let page = send(&bed, &one, id, "case-reply", "1", &[("reply", "A long and careful letter.")]).await;
        assert!(page.text.contains("Test quality_manager left a note just now"), "{}", page.text);
        assert!(page.text.contains("A long and careful letter."), "what was typed is kept");
        assert_eq!((case(&bed, id).await, events(&bed, id).await), before);
        // Sent again from the page that came back, it goes through.
        fill_in(&bed, &one, id, "case-reply", &[("reply", "A long and careful letter.")]).await;
        assert_eq!(case(&bed, id).await.state, "contacted");
    });
}

#[test]
fn of_two_at_the_same_instant_one_wins() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let id = open(&bed, &stage, 2, "Twice cut off.").await;
        let boss = |name| actor(stage.second, name, Role::QualityManager, &[]);
        let step = |text: &str| Move::Note { text: text.to_owned() };
        let (one, other) = (boss("One"), boss("Other"));
        let (a, b) = tokio::join!(
            cases::act(&bed.cx, &one, id, 1, step("one")),
            cases::act(&bed.cx, &other, id, 1, step("other")),
        );
        assert_eq!([&a, &b].iter().filter(|outcome| outcome.is_ok()).count(), 1, "{a:?} {b:?}");
        assert!([&a, &b].iter().any(|outcome| matches!(outcome, Err(Error::Stale(_)))));
        assert_eq!((case(&bed, id).await.version, events(&bed, id).await), (2, 3));
    });
}

#[test]
fn people_see_and_touch_only_what_is_theirs() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let id = open(&bed, &stage, 2, "Secret words.").await;
        let stranger = bed.log_in_as(Role::Agent, &["sales"], None).await;
        let page = bed.get_as(&stranger, &format!("/cases/{id}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(!page.text.contains("Secret words."));
        let before = case(&bed, id).await;
        for form in ["case-take", "case-close"] {
            let page = fill_in(&bed, &stranger, id, form, &[]).await;
            assert!(!page.text.contains("Secret words."));
        }
        fill_in(&bed, &stranger, id, "case-note", &[("note", "Was here.")]).await;
        assert_eq!(case(&bed, id).await, before);
        assert!(!bed.get_as(&stranger, "/cases?scope=all").await.text.contains("Secret words."));

        // A colleague of the same team does not see it either: somebody else works on it.
        let colleague = actor(stage.first, "R. Moss", Role::Agent, &["billing-1"]);
        assert!(matches!(cases::detail(&bed.cx, &colleague, id).await, Err(Error::NotFound(_))));
        let owner = actor(stage.second, "Ada Second", Role::Agent, &["billing-1"]);
        assert!(cases::detail(&bed.cx, &owner, id).await.unwrap().yours);
        // An agent hands nothing over; a lead does, to people of the own teams, and it is written down.
        let to_first = Move::Assign { to: stage.first };
        let refused = cases::act(&bed.cx, &owner, id, before.version, to_first.clone()).await;
        assert!(matches!(refused, Err(Error::Forbidden(_))));
        let lead = stage::user(&bed, "Lead", Role::TeamLead, &["billing-1"], None).await;
        let lead = actor(lead, "Lead", Role::TeamLead, &["billing-1"]);
        let outsider = stage::user(&bed, "Outsider", Role::Agent, &["sales"], None).await;
        let wrong = cases::act(&bed.cx, &lead, id, before.version, Move::Assign { to: outsider }).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))));
        cases::act(&bed.cx, &lead, id, before.version, to_first).await.unwrap();
        assert_eq!(case(&bed, id).await.owner_id, Some(stage.first));
        let written = audit_event::Entity::find().filter(audit_event::Column::Action.eq("case_assigned"));
        assert_eq!(written.count(bed.cx.store.reader()).await.unwrap(), 1);
    });
}

#[test]
fn a_free_case_is_taken_once_and_the_late_one_hears_by_whom() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let id = open(&bed, &stage, 2, "Anybody there?").await;
        let free = follow_up_case::ActiveModel {
            id: sea_orm::ActiveValue::Set(id),
            owner_id: sea_orm::ActiveValue::Set(None),
            state: sea_orm::ActiveValue::Set("new".to_owned()),
            ..Default::default()
        };
        follow_up_case::Entity::update(free).exec(bed.cx.store.writer()).await.unwrap();
        let first = actor(stage.first, "R. Moss", Role::Agent, &["billing-1"]);
        // Work begins with taking it.
        let note = Move::Note { text: "Mine?".to_owned() };
        assert!(matches!(cases::act(&bed.cx, &first, id, 1, note).await, Err(Error::Forbidden(_))));
        cases::act(&bed.cx, &first, id, 1, Move::Take).await.unwrap();
        let late = bed.log_in_as(Role::Agent, &["billing-1"], None).await;
        let page = send(&bed, &late, id, "case-take", "1", &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.text.contains("R. Moss took the case"), "{}", page.text);
        assert_eq!(case(&bed, id).await.owner_id, Some(stage.first));
    });
}

#[test]
fn the_queue_has_the_most_urgent_first_and_narrows_by_address() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let mild = open(&bed, &stage, 6, "A little slow, 100% of the time.").await;
        bed.clock.advance(chrono::Duration::minutes(5));
        let grave = open(&bed, &stage, 0, "Never again.").await;
        let done = open(&bed, &stage, 6, "Forgotten.").await;
        let boss = actor(stage.second, "Boss", Role::QualityManager, &["billing-1"]);
        let resolve =
            Move::Resolve { root_cause: "rude".to_owned(), outcome: "explained".to_owned(), text: String::new() };
        cases::act(&bed.cx, &boss, done, 1, resolve).await.unwrap();
        let ids = async |filter: QueueFilter| {
            let queue = cases::queue(&bed.cx, &boss, filter).await.unwrap();
            queue.cases.iter().map(|case| case.id).collect::<Vec<_>>()
        };
        assert_eq!(ids(everything()).await, [grave, mild]);
        assert_eq!(ids(QueueFilter { standing: Standing::Any, ..everything() }).await, [grave, mild, done]);
        assert_eq!(ids(QueueFilter { standing: Standing::In(State::Resolved), ..everything() }).await, [done]);
        assert_eq!(ids(QueueFilter { severity: Some(Severity::High), ..everything() }).await, [mild]);
        assert_eq!(ids(QueueFilter { search: "NEVER".to_owned(), ..everything() }).await, [grave]);
        assert_eq!(ids(QueueFilter { search: "100%".to_owned(), ..everything() }).await, [mild]);
        assert!(ids(QueueFilter { search: "n_ver".to_owned(), ..everything() }).await.is_empty());
        assert_eq!(ids(QueueFilter { search: "#1".to_owned(), ..everything() }).await, [mild]);
        assert!(ids(QueueFilter { overdue: true, ..everything() }).await.is_empty());
        bed.clock.advance(chrono::Duration::hours(3));
        assert_eq!(ids(QueueFilter { overdue: true, ..everything() }).await, [grave]);
        let cause = QueueFilter { cause: Some("rude".to_owned()), standing: Standing::Any, ..everything() };
        assert_eq!(ids(cause).await, [done]);

        let cookie = bed.log_in_as(Role::TeamLead, &["billing-1"], None).await;
        let page = bed.get_as(&cookie, "/cases").await;
        assert!(page.text.contains("Never again.") && page.text.contains("overdue"), "{}", page.text);
        let narrowed = bed.get_as(&cookie, "/cases?scope=team&severity=high&q=slow").await;
        assert!(narrowed.text.contains("A little slow") && !narrowed.text.contains("Never again."));
        let nonsense = bed.get_as(&cookie, "/cases?scope=x&state=y&severity=z&page=-1").await;
        assert_eq!(nonsense.status, StatusCode::OK);
        assert!(bed.get_as(&cookie, "/cases?q=nothing-like-this").await.text.contains("No case fits"));
        assert_eq!(bed.get_as(&cookie, "/cases/not-an-id").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn case_rules_are_changed_by_administrators_in_a_form() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let page = bed.get_as(&cookie, "/settings/case-rules?rule=unhappy").await;
        assert!(page.text.contains("CSAT 1–2, NPS 0–6 or CES 1–3"), "{}", page.text);
        let mut fields = vec![
            ("key", "unhappy"),
            ("name", "Unhappy"),
            ("nps_at_most", "many"),
            ("csat_at_most", ""),
            ("ces_at_most", ""),
            ("teams", ""),
            ("severity", "high"),
            ("first_touch_minutes", "60"),
            ("resolve_minutes", "600"),
            ("priority", "20"),
            ("enabled", "true"),
        ];
        let here = "/settings/case-rules";
        bed.post_form_as(&cookie, here, "/do/case-rule", &fields).await;
        let refused = bed.get_as(&cookie, here).await;
        assert!(refused.text.contains("Write a whole number") && refused.text.contains("many"), "{}", refused.text);
        fields[2] = ("nps_at_most", "5");
        bed.post_form_as(&cookie, here, "/do/case-rule", &fields).await;
        let saved = bed.get_as(&cookie, here).await;
        assert!(saved.text.contains("NPS 0–5") && saved.text.contains("is changed"), "{}", saved.text);

        let lead = bed.log_in_as(Role::TeamLead, &[], None).await;
        assert_eq!(bed.get_as(&lead, here).await.status, StatusCode::FORBIDDEN);
        bed.post_form_as(&lead, here, "/do/case-rule", &fields).await;
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        assert!(!bed.get_as(&manager, here).await.text.contains("New rule"));
    });
}
