//! Who reads partials, where, and how they are counted.

use axum::http::Method;
use chrono::Duration;
use domain::Role;
use serde_json::json;
use service::{
    Actor,
    dispositions::{FunnelQuery, funnel},
    export::{self, Format, Options},
    feedback::{Filter, Partials},
    surveys,
};

use super::{asked_much, partials, pass_first};
use crate::{
    asked::{asked, attempt},
    bed::{Bed, start},
    own_surveys::{OF_ALL_KINDS, send},
    stage::Stage,
};

async fn listed(bed: &Bed, query: &str) -> serde_json::Value {
    bed.api(&["responses:read"], Method::GET, &format!("/api/v1/responses{query}"), None).await.json()["data"].take()
}

#[test]
fn programs_read_them_by_their_status_and_only_so() {
    Bed::each(async |bed| {
        let asked = asked_much(&bed).await;
        let second = pass_first(&bed, &asked, "2").await;
        bed.clock.advance(Duration::minutes(5));
        send(&bed, &asked.path, &second, &[("why", "Late."), ("trust", "75")]).await;
        let row = partials(&bed).await.remove(0);
        for query in ["", "?status=complete", "?counted=false"] {
            assert_eq!(listed(&bed, query).await, json!([]), "{query}");
        }
        let all = listed(&bed, "?status=partial").await;
        assert_eq!(all.as_array().unwrap().len(), 1);
        assert_eq!(all[0]["id"], json!(row.id));
        assert_eq!((&all[0]["status"], &all[0]["counted"]), (&json!("partial"), &json!(false)));
        assert_eq!(all[0]["answers"], json!({ "score": 2, "why": "Late." }));
        assert_eq!((&all[0]["case_id"], &all[0]["final_at"]), (&json!(null), &json!(null)));
        assert_eq!(all[0]["submitted_at"], "2026-11-20T11:00:00Z");
        assert_eq!(all[0]["edited_at"], "2026-11-20T11:05:00Z");
        for (query, n) in [("&band=low", 1), ("&band=high", 0), ("&team=sales", 0), ("&from=2026-11-21", 0)] {
            let found = listed(&bed, &format!("?status=partial{query}")).await;
            assert_eq!(found.as_array().unwrap().len(), n, "{query}");
        }
        bed.clock.advance(Duration::hours(26));
        bed.work().await;
        assert!(listed(&bed, "?status=partial").await[0]["final_at"].is_string());
        let wrong = bed.api(&["responses:read"], Method::GET, "/api/v1/responses?status=half", None).await;
        assert_eq!(wrong.status.as_u16(), 422, "{}", wrong.text);
    });
}

#[test]
fn pages_of_them_follow_one_another() {
    Bed::each(async |bed| {
        asked_much(&bed).await;
        for score in ["1", "2", "3"] {
            let asked = asked(&bed, "everything").await;
            pass_first(&bed, &asked, score).await;
            bed.clock.advance(Duration::seconds(1));
        }
        let (mut after, mut seen) = (String::new(), Vec::new());
        loop {
            let path = format!("/api/v1/responses?status=partial&limit=1{after}");
            let page = bed.api(&["responses:read"], Method::GET, &path, None).await.json();
            seen.extend(page["data"].as_array().unwrap().iter().map(|row| row["score"].as_i64().unwrap()));
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        assert_eq!(seen, [3, 2, 1], "the newest first, each once");
    });
}

#[test]
fn staff_read_what_was_said_so_far_if_they_see_its_team() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let asked = asked_much(&bed).await;
        let second = pass_first(&bed, &asked, "2").await;
        send(&bed, &asked.path, &second, &[("why", "Nobody called."), ("trust", "75")]).await;
        let path = "/feedback?status=partial";
        for (role, teams, agent, sees) in [
            (Role::QualityManager, &[][..], None, true),
            (Role::TeamLead, &["billing-1"][..], None, true),
            (Role::TeamLead, &["sales"][..], None, false),
            (Role::Agent, &["billing-1"][..], Some("A-12"), true),
            (Role::Agent, &["billing-1"][..], None, false),
        ] {
            let cookie = bed.log_in_as(role, teams, agent).await;
            let page = bed.get_as(&cookie, path).await;
            assert_eq!(page.text.contains("Nobody called."), sees, "{role} {teams:?} {agent:?}");
            assert!(!bed.get_as(&cookie, "/feedback").await.text.contains("Nobody called."));
        }
    });
}

#[test]
fn each_answer_stands_below_the_question_that_was_asked() {
    Bed::each(async |bed| {
        let asked = asked_much(&bed).await;
        let second = pass_first(&bed, &asked, "2").await;
        let given = [
            ("country", "vn"),
            ("channel", "other"),
            ("channel.other", "a <letter>"),
            ("topics", "speed"),
            ("agent.quick", "3"),
            ("again", "no"),
            ("why", "Late."),
            ("trust", "75"),
        ];
        send(&bed, &asked.path, &second, &given).await;
        // Another wording since: what was answered keeps its own.
        let later = OF_ALL_KINDS.replace("Where do you live?", "In which country are you?");
        surveys::publish_own(&bed.cx, &Actor::system(), &later, false).await.unwrap();
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        let page = bed.get_as(&manager, "/feedback?status=partial").await;
        let (questions, words) = (page.texts(".answers dt"), page.texts(".answers dd"));
        let said: Vec<(&str, &str)> =
            questions.iter().map(String::as_str).zip(words.iter().map(String::as_str)).collect();
        let expected = [
            ("How satisfied are you?", "2"),
            ("What went wrong?", "Late."),
            ("How was the person you spoke to?", "Quick: 3"),
            ("How do you like to reach us?", "Other, please say: a <letter>"),
            ("What mattered to you?", "The speed"),
            ("Where do you live?", "Vietnam"),
            ("Would you come again?", "No"),
        ];
        assert_eq!(said, expected);
        let marked = (page.attributes(".answers dt", "lang"), page.attributes(".answers dd", "dir"));
        assert_eq!(marked, (vec!["en".to_owned(); 7], vec!["auto".to_owned(); 7]));
    });
}

#[test]
fn they_go_out_as_a_table_of_their_own() {
    Bed::each(async |bed| {
        let asked = asked_much(&bed).await;
        pass_first(&bed, &asked, "2").await;
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        let csv = bed.get_as(&manager, "/feedback/export?status=partial&format=csv").await.text;
        assert_eq!(csv.lines().count(), 2, "{csv}");
        assert!(csv.contains(",partial,") && csv.contains("\"{\"\"score\"\":2}\""), "{csv}");
        assert_eq!(bed.get_as(&manager, "/feedback/export?format=csv").await.text.lines().count(), 1);
        let (out, mut pieces) = tokio::sync::mpsc::channel(8);
        let options = Options { format: Format::Ndjson, mark: false };
        let n = export::responses(&bed.cx, &Actor::system(), &Filter::default(), options, &out).await.unwrap();
        drop(out);
        assert_eq!((n, pieces.recv().await), (0, None));
    });
}

#[test]
fn they_are_counted_apart_and_in_the_second_rate_of_aapor() {
    Bed::each(async |bed| {
        let (whole, part) = (asked_much(&bed).await, asked(&bed, "everything").await);
        asked(&bed, "everything").await;
        asked(&bed, "everything").await;
        bed.post_form(&whole.path, &[("attempt", &attempt()), ("score", "4")]).await;
        pass_first(&bed, &part, "2").await;
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        let day = start().date_naive();
        let query = FunnelQuery {
            from: day - Duration::days(7),
            to: day + Duration::days(7),
            program: None,
            team: None,
            channel: None,
        };
        let system = Actor::system();
        let now = funnel(&bed.cx, &system, &query).await.unwrap();
        assert_eq!((now.rates.asked, now.rates.completed, now.rates.partial), (4, 1, 1));
        assert_eq!((now.rates.rr1.unwrap().value, now.rates.rr2.unwrap().value), (25.0, 50.0));
        assert_eq!(now.partials, Partials { open: 1, ended: 0 });
        let says = "1 answer was begun and not sent: 1 open, 0 final.";
        for path in ["/", "/dispositions"] {
            let page = bed.get_as(&manager, path).await;
            assert!(page.text.contains(says), "{path}: {}", page.text);
        }
        bed.clock.advance(Duration::hours(26));
        bed.work().await;
        let now = funnel(&bed.cx, &system, &query).await.unwrap();
        assert_eq!((now.partials, now.rates.partial), (Partials { open: 0, ended: 1 }, 1));
        let elsewhere = FunnelQuery { team: Some("sales".to_owned()), ..query };
        let elsewhere = funnel(&bed.cx, &system, &elsewhere).await.unwrap();
        assert_eq!(elsewhere.partials, Partials::default());
    });
}
