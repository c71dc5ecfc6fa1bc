//! What does not count, on the page, for programs and in tables.

use axum::http::Method;
use chrono::Duration;
use domain::{Role, verdict::Verdict};
use sea_orm::EntityTrait;
use service::{
    Actor,
    responses::reverse,
    store::entity::{response, set_aside},
};

use super::{BROWSER, CURL, answer, look, post, scanned};
use crate::{
    asked::{asked, attempt},
    bed::Bed,
    stage::Stage,
};

/// Each part of the list of programs, until its end.
async fn ids(bed: &Bed, query: &str) -> Vec<String> {
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let path = format!("/api/v1/responses?limit=2{query}{after}");
        let page = bed.api(&["responses:read"], Method::GET, &path, None).await.json();
        found.extend(page["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return found,
        }
    }
}

#[test]
fn what_does_not_count_is_one_list_of_answers_set_aside_and_taken_out() {
    Bed::each(async |bed| {
        let mut expected = Vec::new();
        for n in 0..7 {
            let asked = asked(&bed, "nps-after-contact").await;
            bed.clock.advance(Duration::seconds(20));
            let hidden = if n % 2 == 0 { "x" } else { "" };
            let score = n.to_string();
            let fields = [("attempt", &*attempt()), ("score", &score), ("leave_empty", hidden)];
            post(&bed, BROWSER, &asked.path, &fields).await;
        }
        for row in set_aside::Entity::find().all(bed.cx.store.reader()).await.unwrap() {
            expected.push((row.submitted_at, row.id));
        }
        let counted = response::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert_eq!((expected.len(), counted.len()), (4, 3));
        let mut counted: Vec<_> = counted.into_iter().map(|row| (row.submitted_at, row.id)).collect();
        let out = counted.remove(0);
        reverse(&bed.cx, &Actor::system(), out.1, Verdict::Machine, "A test.").await.unwrap();
        expected.push(out);
        for list in [&mut expected, &mut counted] {
            list.sort_unstable_by(|a, b| b.cmp(a));
        }
        let texts = |list: &[(_, uuid::Uuid)]| list.iter().map(|(_, id)| id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids(&bed, "&counted=false").await, texts(&expected));
        assert_eq!(ids(&bed, "").await, texts(&counted));
        assert_eq!(ids(&bed, "&counted=true").await, texts(&counted));
        assert_eq!(ids(&bed, "&counted=false&team=billing-1&channel=phone&band=low").await, texts(&expected));
        assert!(ids(&bed, "&counted=false&team=sales").await.is_empty());
        assert!(ids(&bed, "&counted=false&band=high").await.is_empty());

        let page =
            bed.api(&["responses:read"], Method::GET, "/api/v1/responses?counted=false&limit=50", None).await.json();
        let aside =
            page["data"].as_array().unwrap().iter().find(|row| row["verdict_reasons"][0] == "hidden_field").unwrap();
        assert_eq!((&aside["verdict"], &aside["counted"]), (&"machine".into(), &false.into()));
        assert!(aside["answers"]["score"].is_number(), "{aside}");
    });
}

#[test]
fn each_sees_what_is_theirs_and_only_who_judges_gets_the_form() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let asked = asked(&bed, "nps-after-contact").await;
        scanned(&bed, &asked.path, &[("score", "2"), ("comment", "Sent by a scanner")]).await;
        let form = "form[action='/do/reverse-verdict']";
        for (role, teams, agent, sees, judges) in [
            (Role::Administrator, &[][..], None, true, true),
            (Role::QualityManager, &[], None, true, true),
            (Role::TeamLead, &["billing-1"], None, true, false),
            (Role::TeamLead, &["sales"], None, false, false),
            (Role::Agent, &["billing-1"], Some("A-12"), true, false),
            (Role::Agent, &["billing-1"], None, false, false),
        ] {
            let cookie = bed.log_in_as(role, teams, agent).await;
            let page = bed.get_as(&cookie, "/feedback?counted=no").await;
            assert_eq!(page.text.contains("Sent by a scanner"), sees, "{role}");
            assert_eq!(!page.values(&format!("{form} input[name=id]")).is_empty(), judges, "{role}");
            assert!(!bed.get_as(&cookie, "/feedback").await.text.contains("Sent by a scanner"));
        }
    });
}

#[test]
fn doubt_is_said_quietly_on_the_list_and_in_tables() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let asked = asked(&bed, "nps-after-contact").await;
        let page = look(&bed, CURL, &asked.path).await;
        answer(&bed, CURL, &asked.path, &page, &[("score", "2")]).await;
        let lead = bed.log_in_as(Role::TeamLead, &["billing-1"], None).await;
        let page = bed.get_as(&lead, "/feedback").await;
        assert_eq!(page.texts("ol.words summary .badge"), ["Perhaps a machine"]);
        assert!(page.text.contains("It called itself a program."), "{}", page.text);
        let table = bed.get_as(&lead, "/feedback/export?format=ndjson").await.json();
        assert_eq!(
            (&table["verdict"], &table["verdict_reasons"]),
            (&"unsure".into(), &"at_once program says_little".into())
        );
        assert_eq!(bed.get_as(&lead, "/").await.texts(".words form").len(), 0);
    });
}
