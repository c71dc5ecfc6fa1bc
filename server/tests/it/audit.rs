//! Who did what, and who looked at whose data: written down, found again, and never changed.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode, header};
use chrono::Duration;
use domain::{
    Role,
    audit::{Action, Group},
    survey::Settlement,
    verdict::Verdict,
};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, QueryOrder};
use serde_json::{Value, json};
use service::{
    Actor, Service,
    audit::{self, AuditQuery},
    contacts, jobs,
    mail::MailError,
    people, scores,
    store::entity::audit_event,
    surveys,
};

use crate::{
    asked::{self, Wish, asked, invite, messages},
    bed::{Answer, Bed},
    case_queue::{fill_in, open},
    conflicts,
    contacts::{example, input, like},
    stage::Stage,
};

const PAGE: &str = "/settings/audit";

/// All events, the oldest first.
async fn log(cx: &Service) -> Vec<audit_event::Model> {
    audit_event::Entity::find().order_by_asc(audit_event::Column::Id).all(cx.store.reader()).await.unwrap()
}

/// The events since `before`, by action, of whatever actor.
async fn since(bed: &Bed, before: usize) -> Vec<(String, String, Option<Value>)> {
    log(&bed.cx).await.into_iter().skip(before).map(|row| (row.action, row.target, row.detail)).collect()
}

/// What `page` wrote down.
async fn told_by(bed: &Bed, cookie: &str, path: &str) -> Vec<(String, String, Option<Value>)> {
    let before = log(&bed.cx).await.len();
    let page = bed.get_as(cookie, path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text);
    since(bed, before).await
}

fn event(action: Action, target: &str, detail: Option<Value>) -> (String, String, Option<Value>) {
    (action.as_str().to_owned(), target.to_owned(), detail)
}

#[test]
fn the_database_refuses_to_change_or_delete_an_event() {
    Bed::each(async |bed| {
        bed.log_in_as(Role::Administrator, &[], None).await;
        let before = log(&bed.cx).await;
        assert!(!before.is_empty());
        let db = bed.cx.store.writer();
        let mut tries = vec!["UPDATE audit_event SET target = 'x'", "DELETE FROM audit_event"];
        match bed.cx.store.backend() {
            DbBackend::Sqlite => tries.push(
                "INSERT OR REPLACE INTO audit_event (id, at, action, target) SELECT id, at, 'x', 'x' FROM audit_event",
            ),
            _ => tries.push("TRUNCATE audit_event"),
        }
        for sql in tries {
            let refused = db.execute_unprepared(sql).await.unwrap_err().to_string();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
        assert_eq!(log(&bed.cx).await, before);
    });
}

#[test]
fn every_look_at_personal_data_is_an_event() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let case = open(&bed, &stage, 2, "Nobody called back.").await;
        let contact = stage.contact(&bed).await.id;
        invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let message = messages(&bed.cx).await[0].clone();
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;

        let id = contact.to_string();
        let told = told_by(&bed, &cookie, &format!("/contacts/{id}")).await;
        assert_eq!(told, [event(Action::ContactRead, &id, None)]);
        let told = told_by(&bed, &cookie, &format!("/cases/{case}")).await;
        assert_eq!((told.len(), told[0].0.as_str(), &told[0].1), (1, "case_read", &case.to_string()));
        assert_eq!(told[0].2.as_ref().unwrap()["number"], 1);
        let told = told_by(&bed, &cookie, &format!("/settings/outbox/{}", message.id)).await;
        assert_eq!((told.len(), told[0].0.as_str(), &told[0].1), (1, "message_read", &message.id.to_string()));

        let one = || Some(json!({ "shown": 1 }));
        for (path, action) in [
            ("/feedback", Action::FeedbackListed),
            ("/cases", Action::CasesListed),
            ("/settings/outbox", Action::MessagesListed),
            ("/dispositions", Action::DispositionsListed),
            ("/", Action::OverviewRead),
        ] {
            assert_eq!(told_by(&bed, &cookie, path).await, [event(action, "", one())], "{path}");
        }
        // A list in which nobody is shown, and pages without anybody's data.
        for path in ["/feedback?q=nothing-like-it", "/programs", "/settings/teams", "/settings/jobs", PAGE] {
            let told = told_by(&bed, &cookie, path).await;
            assert!(told.is_empty(), "{path}: {told:?}");
        }
        // What somebody may not see is no look at it.
        let agent = bed.log_in_as(Role::Agent, &[], None).await;
        let before = log(&bed.cx).await.len();
        assert_eq!(bed.get_as(&agent, &format!("/contacts/{id}")).await.status, StatusCode::NOT_FOUND);
        assert!(since(&bed, before).await.is_empty());
    });
}

#[test]
fn programs_are_named_by_their_token() {
    Bed::each(async |bed| {
        let add = bed.api(&["contacts:write"], Method::POST, "/api/v1/contacts", Some(example())).await;
        let id = add.json()["id"].as_str().unwrap().to_owned();
        bed.api(&["contacts:write"], Method::POST, "/api/v1/contacts", Some(example())).await;
        bed.api(&["contacts:read"], Method::GET, &format!("/api/v1/contacts/{id}"), None).await;
        let lines = [like("2", &[]), like("3", &[])].map(|line| line.to_string()).join("\n");
        let token = people::add_token(&bed.cx, &Actor::system(), "bulk", &["contacts:write".to_owned()], None).await;
        let request = axum::http::Request::post("/api/v1/contacts/bulk")
            .header(header::AUTHORIZATION, format!("Bearer {}", token.unwrap().token))
            .header(header::CONTENT_TYPE, "application/x-ndjson");
        bed.send(request.body(lines.into()).unwrap()).await;

        let rows: Vec<_> = log(&bed.cx).await.into_iter().filter(|row| row.action.starts_with("contact")).collect();
        let told: Vec<_> = rows.iter().map(|row| (row.action.as_str(), row.target.as_str())).collect();
        let expected = [("contact_added", id.as_str()), ("contact_read", id.as_str()), ("contacts_added", "")];
        assert_eq!(told, expected, "a contact that was known is no change");
        assert!(rows.iter().all(|row| row.token_id.is_some() && row.actor_id.is_none()));
        assert_eq!(rows[2].detail, Some(json!({ "new": 2, "known": 0 })));
        let page = bed.api(&["audit:read"], Method::GET, "/api/v1/audit?action=contacts_added", None).await.json();
        assert_eq!(page["data"][0]["who"]["kind"], "token");
        assert_eq!(page["data"][0]["who"]["name"], "API token “bulk”");
    });
}

#[test]
fn coming_in_failing_to_and_leaving_are_events() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Agent, &[], None).await;
        let rows = log(&bed.cx).await;
        let (added, came) = (&rows[0], &rows[1]);
        assert_eq!((added.action.as_str(), came.action.as_str()), ("user_added", "logged_in"));
        let user = came.actor_id.unwrap();
        assert_eq!((added.target.clone(), added.actor_id), (user.to_string(), None));
        bed.post_form_as(&cookie, "/", "/do/log-out", &[]).await;
        bed.post_form_as(&cookie, "/", "/do/log-out", &[]).await;
        bed.post_form("/do/log-in", &[("email", "nobody@x.test"), ("password", "wrong"), ("next", "/")]).await;
        let told = since(&bed, 2).await;
        assert_eq!(told[0], event(Action::LoggedOut, "", None));
        assert_eq!((told.len(), told[1].0.as_str(), told[1].1.as_str()), (2, "log_in_refused", ""));
        assert!(!format!("{told:?}").contains("nobody"), "the address is not kept: {told:?}");
    });
}

/// Every action that there is gets written down somewhere; the test lists what brings it about.
#[test]
fn every_kind_of_event_is_written_by_something() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let case = open(&bed, &stage, 2, "Nobody called back.").await;
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        for (form, fields) in [
            ("case-take", vec![]),
            ("case-note", vec![("note", "SECRET-NOTE")]),
            ("case-call", vec![("reached", "yes"), ("call_note", "SECRET-CALL")]),
            ("case-reply", vec![("reply", "SECRET-REPLY")]),
            ("case-resolve", vec![("root_cause", "waiting-time"), ("outcome", "put_right"), ("resolve_note", "")]),
            ("case-close", vec![]),
            ("case-reopen", vec![("reopen_note", "SECRET-REOPEN")]),
            ("case-assign", vec![("to", "")]),
        ] {
            let second = stage.second.to_string();
            let fields: Vec<_> = fields
                .into_iter()
                .map(|(name, value)| (name, if name == "to" { second.as_str() } else { value }))
                .collect();
            fill_in(&bed, &cookie, case, form, &fields).await;
        }
        let toml = "[organisation]\nname = \"Other\"\n[[site]]\nkey = \"here\"\n[[team]]\nkey = \"t\"\n[[survey]]\n\
            template = \"csat-after-contact\"\n[[program]]\nkey = \"p\"\nsurvey = \"ces-after-contact\"\n[[touchpoint]]\n\
            key = \"c\"\n[[case_rule]]\nkey = \"r\"\nwhen = { nps_at_most = 1 }\nseverity = \"high\"\n\
            first_touch_minutes = 1\nresolve_minutes = 2\npriority = 99\n";
        service::apply::apply(&bed.cx, &Actor::system(), toml, false).await.unwrap();
        let contact = contacts::record(&bed.cx, &Actor::system(), input(example())).await.unwrap().id;
        for path in ["/", "/feedback", "/cases?scope=all", "/dispositions", &format!("/contacts/{contact}")] {
            assert_eq!(bed.get_as(&cookie, path).await.status, StatusCode::OK, "{path}");
        }
        bed.mailer.fail_with(Some(MailError::ForNow("421 busy".to_owned())));
        let link = asked(&bed, "nps-after-contact").await;
        bed.post_form(&link.path, &asked::unhappy(&asked::attempt())).await;
        let response = asked::response_of(&bed, &link).await.unwrap().id;
        let why = "SECRET-WHY";
        service::responses::reverse(&bed.cx, &Actor::system(), response, Verdict::Machine, why).await.unwrap();
        let doubted = asked(&bed, "nps-after-contact").await;
        let conflict = conflicts::contradict(&bed, &doubted, "9", "2").await;
        service::responses::resolve(&bed.cx, &Actor::system(), conflict, Settlement::Keep, why).await.unwrap();
        let survey = include_str!("../../../app/domain/src/survey/sample.json");
        for _ in 0..2 {
            surveys::save_draft(&bed.cx, &Actor::system(), survey).await.unwrap();
            surveys::publish_draft(&bed.cx, &Actor::system(), "everything", true).await.unwrap();
        }
        surveys::save_draft(&bed.cx, &Actor::system(), survey).await.unwrap();
        surveys::discard_draft(&bed.cx, &Actor::system(), "everything").await.unwrap();
        surveys::retire(&bed.cx, &Actor::system(), "everything").await.unwrap();
        surveys::bring_back(&bed.cx, &Actor::system(), "everything").await.unwrap();
        invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let sending = asked::jobs(&bed.cx, jobs::JobKind::SendInvitation).await;
        let job = sending.iter().find(|job| job.last_error.is_some()).unwrap().id;
        jobs::give_up(&bed.cx, &Actor::system(), job).await.unwrap();
        jobs::retry_now(&bed.cx, &Actor::system(), job).await.unwrap();
        let message = messages(&bed.cx).await.last().unwrap().id;
        bed.get_as(&cookie, "/settings/outbox").await;
        bed.get_as(&cookie, &format!("/settings/outbox/{message}")).await;
        scores::rebuild(&bed.cx).await.unwrap();
        bed.api(&["contacts:write"], Method::POST, "/api/v1/contacts", Some(like("9", &[]))).await;
        let machine = Actor { token_id: Some(bed.cx.new_id()), ..Actor::system() };
        contacts::record_many(&bed.cx, &machine, vec![input(like("10", &[]))]).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let table = folder.path().join("contacts.csv");
        std::fs::write(&table, "source,external_id\n").unwrap();
        let options = service::import::Options { path: &table, mapping: "", fields: &[], dry_run: false };
        service::import::contacts::import(&bed.cx, &Actor::system(), options, &mut ()).await.unwrap();
        bed.get_as(&cookie, &format!("{PAGE}/export?format=csv")).await;
        bed.post_form("/do/log-in", &[("email", "x"), ("password", "y"), ("next", "/")]).await;
        bed.post_form_as(&cookie, "/", "/do/log-out", &[]).await;

        let rows = log(&bed.cx).await;
        let written: BTreeSet<&str> = rows.iter().map(|row| row.action.as_str()).collect();
        // Accounts, webhooks and exports are brought about by their own tests, which count these events.
        let elsewhere = |action: Action| {
            matches!(
                action,
                Action::FileRead | Action::DataExported | Action::DeliveryRetried | Action::DeliveriesRetried
            ) || action.as_str().starts_with("webhook_")
                || (action.group() == Group::People && !matches!(action, Action::UserAdded | Action::TokenAdded))
        };
        let missing: Vec<_> =
            Action::ALL.iter().filter(|action| !elsewhere(**action) && !written.contains(action.as_str())).collect();
        assert!(missing.is_empty(), "nothing writes {missing:?}");
        let all = format!("{rows:?}");
        for personal in ["SECRET", "Jansen", "jansen", "Nobody called", "4915112345678", "a long enough"] {
            assert!(!all.contains(personal), "{personal} is in the log");
        }
        let taken = rows.iter().find(|row| row.action == "case_taken").unwrap();
        assert_eq!(taken.target, case.to_string());
        let changes = taken.detail.as_ref().unwrap()["changes"].as_array().unwrap();
        assert!(changes.iter().any(|change| change["field"] == "owner"), "{changes:?}");
    });
}

#[test]
fn the_page_reads_as_sentences_and_is_filtered_and_paged() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let case = open(&bed, &stage, 2, "Nobody called back.").await;
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        bed.get_as(&cookie, &format!("/cases/{case}")).await;
        for _ in 0..53 {
            bed.get_as(&cookie, "/cases?scope=all").await;
        }
        bed.clock.advance(Duration::days(3));
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        bed.get_as(&cookie, "/cases?scope=all").await;

        let page = bed.get_as(&cookie, PAGE).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        let sentences = page.texts("tbody tr td:nth-child(2)");
        assert_eq!(sentences.len(), 50);
        assert!(sentences[0].starts_with("Test administrator read the queue of cases"), "{sentences:?}");
        assert_eq!(page.texts("tbody tr td:nth-child(3) li")[0], "shown: 1");
        let older = page.hrefs(".pager a[href*='after=']");
        let rest = bed.get_as(&cookie, &older[0]).await;
        let sentences = rest.texts("tbody tr td:nth-child(2)");
        assert!(sentences.iter().any(|text| text.starts_with("Test administrator read case 1")), "{sentences:?}");
        assert!(rest.hrefs("tbody a").contains(&format!("/cases/{case}")));
        assert!(rest.hrefs(".pager a[href*='after=']").is_empty());

        let count = async |filter: &str| {
            let page = bed.get_as(&cookie, &format!("{PAGE}?{filter}")).await;
            assert_eq!(page.status, StatusCode::OK, "{filter}: {}", page.text);
            page.texts("tbody tr").len()
        };
        assert_eq!(count(&format!("target={case}")).await, 1);
        assert_eq!(count("group=log_ins").await, 2);
        assert_eq!(count("from=2026-11-21").await, 3, "a user, a log-in, a look");
        assert_eq!(count("until=2026-11-19").await, 0);
        let end = case.simple().to_string()[20..].to_uppercase();
        assert_eq!(count(&format!("q={end}")).await, 1, "words, in whatever case");
        assert_eq!(count("q=%25").await, 0, "a percent sign is no pattern");
        let users = audit::people(&bed.cx, &Actor::system()).await.unwrap();
        let (moss, _) = users.iter().find(|(_, name)| name == "R. Moss").unwrap();
        assert_eq!(count(&format!("who={moss}")).await, 0);
        for wrong in ["who=x", "group=x", "from=x", "after=x"] {
            let page = bed.get_as(&cookie, &format!("{PAGE}?{wrong}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
    });
}

#[test]
fn only_administrators_and_tokens_with_the_scope_read_the_log() {
    Bed::each(async |bed| {
        for role in Role::ALL.iter().copied() {
            let cookie = bed.log_in_as(role, &[], None).await;
            let may = role == Role::Administrator;
            let expected = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
            for path in [PAGE, "/settings/audit/export?format=csv", "/settings/audit/export?format=ndjson"] {
                assert_eq!(bed.get_as(&cookie, path).await.status, expected, "{role} at {path}");
            }
        }
        assert_eq!(bed.get("/settings/audit/export?format=csv").await.status, StatusCode::SEE_OTHER);
        let get = async |scope: &str, query: &str| {
            bed.api(&[scope], Method::GET, &format!("/api/v1/audit{query}"), None).await
        };
        assert_eq!(bed.get("/api/v1/audit").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(get("cases:read", "").await.status, StatusCode::FORBIDDEN);
        let wrong = get("audit:read", "?colour=red&limit=0&group=none&who=x").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let first = get("audit:read", "?limit=2&group=people").await.json();
        let second =
            get("audit:read", &format!("?limit=2&group=people&after={}", first["next"].as_str().unwrap())).await;
        let ids = |page: &Value| -> Vec<String> {
            page["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
        };
        assert!(ids(&first).iter().min() > ids(&second.json()).iter().max(), "newest first, none twice");
    });
}

async fn file(bed: &Bed, cookie: &str, query: &str) -> Answer {
    let file = bed.get_as(cookie, &format!("{PAGE}/export?{query}")).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.text);
    file
}

#[test]
fn an_export_is_whole_harmless_and_itself_an_event() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let system = Actor::system();
        let site = |key: &str| {
            serde_json::from_value::<service::sites::SiteInput>(json!({ "key": key, "name": "=cmd()" })).unwrap()
        };
        service::sites::save(&bed.cx, &system, &site("here")).await.unwrap();
        people::add_token(&bed.cx, &system, "=1+1", &["audit:read".to_owned()], None).await.unwrap();
        let tx = bed.cx.store.begin().await.unwrap();
        for number in 0..1100 {
            audit::record(&tx, &bed.cx, &system, Action::JobRetried, &format!("-{number}+1"), None).await.unwrap();
        }
        tx.commit().await.unwrap();

        let csv = file(&bed, &cookie, "format=csv").await;
        assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
        assert!(csv.headers["content-disposition"].to_str().unwrap().contains("audit.csv"));
        let lines: Vec<&str> = csv.text.lines().collect();
        assert_eq!(lines[0], "at,who,who_kind,who_id,action,group,target,detail");
        let all = log(&bed.cx).await;
        assert_eq!(lines.len(), all.len() + 1);
        assert!(lines[1].contains("audit_exported"), "it begins with itself: {}", lines[1]);
        assert!(csv.text.contains(",'-7+1,"), "no cell is a formula");
        let last = all.last().unwrap();
        assert_eq!(last.detail.as_ref().unwrap()["format"], "csv");

        let json = file(&bed, &cookie, "format=ndjson&group=set_up&q=here").await;
        let lines: Vec<Value> = json.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0]["target"].as_str(), lines[0]["who"]["kind"].as_str()), (Some("here"), Some("system")));
        let wrong = bed.get_as(&cookie, &format!("{PAGE}/export?format=xlsx")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut export = audit::export(&bed.cx, &system, AuditQuery::default(), audit::Format::Csv).await.unwrap();
        let mut parts = 0;
        while export.part().await.unwrap().is_some() {
            parts += 1;
        }
        assert_eq!(parts, 3, "a part holds 500 events");
    });
}

#[test]
fn what_cannot_be_written_down_is_not_shown() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let contact = stage.contact(&bed).await.id;
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let renamed = "ALTER TABLE audit_event RENAME TO audit_event_away";
        bed.cx.store.writer().execute_unprepared(renamed).await.unwrap();
        let page = bed.get_as(&cookie, &format!("/contacts/{contact}")).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(!page.text.contains("a.jansen@example.org"), "{}", page.text);
    });
}
