//! What is counted is what was said: folded or not, edited, erased, in every window and cut.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use axum::http::{Method, StatusCode};
use chrono::{Days, NaiveDate};
use domain::{Metric, period::Period, role::Role, score::Counts};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use service::{
    Actor,
    scores::{self, Ask, Dimension, Dims, Filters, Query},
    store::entity::{job, left_out, score_count, score_event},
};

use crate::{
    bed::{Bed, start},
    history::{CHANNELS, History, REASONS, TEAMS},
};

fn today() -> NaiveDate {
    start().date_naive()
}

/// The kept counts, without those that came to nothing.
async fn kept(bed: &Bed) -> Vec<score_count::Model> {
    let mut rows = score_count::Entity::find().all(bed.cx.store.reader()).await.unwrap();
    rows.retain(|row| row.n != 0);
    rows.sort_by_key(|row| format!("{row:?}"));
    rows
}

async fn read(bed: &Bed, query: &Query) -> Vec<(String, Counts)> {
    let found = scores::read(&bed.cx, &Actor::system(), query).await.unwrap();
    found.groups.into_iter().filter(|group| group.counts.n() > 0).map(|group| (group.key, group.counts)).collect()
}

async fn live(bed: &Bed, history: &mut History, steps: u64, days: u64) {
    for _ in 0..steps {
        match history.dice.below(100) {
            60..75 if !history.said.is_empty() => history.edit(bed).await,
            75..85 if !history.said.is_empty() => history.erase(bed).await,
            85..90 => {
                scores::fold(&bed.cx).await.unwrap();
            }
            _ => history.answer(bed, days).await,
        }
    }
}

#[test]
fn kept_counts_equal_rebuilt_counts_after_any_history() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 7).await;
        live(&bed, &mut history, 260, 80).await;
        scores::fold(&bed.cx).await.unwrap();
        let before = kept(&bed).await;
        assert!(before.iter().all(|row| row.n > 0), "nothing is counted below zero");

        let report = scores::rebuild(&bed.cx).await.unwrap();
        assert_eq!((report.differed, report.events_astray), (0, 0));
        assert_eq!(report.counts, before.len() as u64);
        assert_eq!(kept(&bed).await, before);

        // Made from nothing they are the same again.
        bed.cx.store.writer().execute_unprepared("DELETE FROM score_count").await.unwrap();
        assert_eq!(scores::rebuild(&bed.cx).await.unwrap().differed, before.len() as u64);
        assert_eq!(kept(&bed).await, before);
    });
}

#[test]
fn a_rebuild_finds_and_mends_what_was_tampered_with() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 8).await;
        live(&bed, &mut history, 40, 20).await;
        scores::fold(&bed.cx).await.unwrap();
        let right = kept(&bed).await;
        let db = bed.cx.store.writer();
        db.execute_unprepared("UPDATE score_count SET n = n + 1 WHERE cut = 'all' AND period = 'month'").await.unwrap();
        let wrong = right.iter().filter(|row| row.cut == "all" && row.period == "month").count();
        assert_eq!(scores::rebuild(&bed.cx).await.unwrap().differed, wrong as u64);
        assert_eq!(kept(&bed).await, right);

        let gone = &history.said[0];
        let erase = format!(
            "UPDATE response SET counted = {} WHERE TRUE",
            if db.get_database_backend() == sea_orm::DbBackend::Postgres { "false" } else { "0" }
        );
        db.execute_unprepared(&erase).await.unwrap();
        let report = scores::rebuild(&bed.cx).await.unwrap();
        assert_eq!(report.differed, 0);
        assert!(report.events_astray > 0, "the events know answers that do not count, such as {gone:?}");
    });
}

#[test]
fn every_window_and_cut_reads_what_was_said() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 21).await;
        for round in 0..60 {
            live(&bed, &mut history, 5, 120).await;
            let dice = &mut history.dice;
            let from = today() - Days::new(dice.below(125));
            let to = from + Days::new(1 + dice.below(130));
            let metric = dice.pick(Metric::ALL);
            let group_by = (dice.below(4) > 0).then(|| dice.pick(&Dimension::ALL));
            let mut filters = Filters::none();
            let mut asked: Vec<(Dimension, Vec<String>)> = Vec::new();
            for _ in 0..dice.below(3) {
                let (dimension, keys) = dice.pick(&[
                    (Dimension::Team, &TEAMS[..2]),
                    (Dimension::Channel, &CHANNELS[1..3]),
                    (Dimension::Reason, &REASONS[..1]),
                    (Dimension::Program, &["after-call"][..]),
                    (Dimension::Segment, &[""][..]),
                ]);
                if asked.iter().all(|(known, _)| *known != dimension) {
                    filters = keys.iter().fold(filters, |filters, key| filters.with(dimension, *key));
                    asked.push((dimension, keys.iter().map(ToString::to_string).collect()));
                }
            }
            let fits = |said: &crate::history::Said| {
                asked.iter().all(|(dimension, keys)| keys.iter().any(|key| key == said.dims.get(*dimension)))
            };
            let query = Query { metric, from, to, group_by, filters: filters.clone() };
            assert_eq!(
                read(&bed, &query).await,
                history.counts(metric, (from, to), group_by, fits),
                "round {round}: {query:?}"
            );

            // The same, period by period, must come to the same whole.
            let period = history.dice.pick(Period::ALL);
            let by: Vec<Dimension> = group_by.into_iter().collect();
            let ask = Ask { metrics: &[metric], from, to, every: Some(period), by: &by, filters: &filters };
            let snapshot = bed.cx.store.snapshot().await.unwrap();
            for (key, counts) in scores::cells(&snapshot, &ask).await.unwrap() {
                let window = (key.start.max(from), period.next(key.start).min(to));
                let expected = history.counts(metric, window, None, |said| {
                    fits(said) && group_by.is_none_or(|by| said.dims.get(by) == key.keys[0])
                });
                assert_eq!([("all".to_owned(), counts)].as_slice(), expected, "round {round}: {key:?} of {ask:?}");
            }
        }
    });
}

#[test]
fn while_others_answer_and_fold_nothing_is_missed_or_counted_twice() {
    const WRITERS: u64 = 4;
    const ANSWERS: u64 = 60;
    Bed::each(async |bed| {
        let stop = Arc::new(AtomicBool::new(false));
        let said = Arc::new(std::sync::atomic::AtomicI64::new(0));
        let begun = Arc::new(std::sync::atomic::AtomicI64::new(0));
        let writers = (0..WRITERS).map(|writer| {
            let (bed, said, begun) = (bed.clone(), said.clone(), begun.clone());
            tokio::spawn(async move {
                for _ in 0..ANSWERS {
                    begun.fetch_add(1, Ordering::SeqCst);
                    let tx = bed.cx.store.begin().await.unwrap();
                    let dims = Dims { team: TEAMS[(writer % 3) as usize].to_owned(), ..Dims::default() };
                    let event = scores::Event {
                        local_day: today(),
                        metric: Metric::Nps,
                        score: 9,
                        delta: 1,
                        cause: scores::Cause::Answer,
                        response_id: bed.cx.new_id(),
                        dims,
                        about_staff: false,
                    };
                    scores::record(&tx, &bed.cx, &[event]).await.unwrap();
                    tx.commit().await.unwrap();
                    said.fetch_add(1, Ordering::SeqCst);
                }
            })
        });
        let writers: Vec<_> = writers.collect();
        let folders: Vec<_> = (0..2)
            .map(|_| {
                let (bed, stop) = (bed.clone(), stop.clone());
                tokio::spawn(async move {
                    while !stop.load(Ordering::SeqCst) {
                        scores::fold(&bed.cx).await.unwrap();
                        tokio::task::yield_now().await;
                    }
                })
            })
            .collect();
        let reader = {
            let (bed, stop) = (bed.clone(), stop.clone());
            tokio::spawn(async move {
                let mut reads = 0;
                while !stop.load(Ordering::SeqCst) {
                    let at_least = said.load(Ordering::SeqCst);
                    let query = Query {
                        metric: Metric::Nps,
                        from: today(),
                        to: today() + Days::new(1),
                        group_by: None,
                        filters: Filters::none(),
                    };
                    let n = scores::read(&bed.cx, &Actor::system(), &query).await.unwrap().groups[0].counts.n();
                    let at_most = begun.load(Ordering::SeqCst);
                    assert!((at_least..=at_most).contains(&(n as i64)), "{at_least} ≤ {n} ≤ {at_most}");
                    reads += 1;
                }
                reads
            })
        };
        for writer in writers {
            writer.await.unwrap();
        }
        stop.store(true, Ordering::SeqCst);
        for folder in folders {
            folder.await.unwrap();
        }
        assert!(reader.await.unwrap() > 5);
        scores::fold(&bed.cx).await.unwrap();
        let left = score_event::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert!(left.iter().all(|event| event.folded));
        let report = scores::rebuild(&bed.cx).await.unwrap();
        assert_eq!(report.differed, 0);
        let all = kept(&bed).await.into_iter().find(|row| row.cut == "all" && row.period == "day").unwrap();
        assert_eq!(all.n, (WRITERS * ANSWERS) as i64);
    });
}

#[test]
fn one_fold_waits_however_many_answers_come() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 3).await;
        let jobs =
            async || job::Entity::find().order_by_asc(job::Column::CreatedAt).all(bed.cx.store.reader()).await.unwrap();
        for _ in 0..5 {
            history.answer(&bed, 3).await;
        }
        assert_eq!(jobs().await.len(), 1);
        bed.clock.advance(chrono::Duration::seconds(20));
        bed.work().await;
        assert!(score_event::Entity::find().all(bed.cx.store.reader()).await.unwrap().iter().all(|event| event.folded));
        history.answer(&bed, 3).await;
        let all = jobs().await;
        assert_eq!((all.len(), all.iter().filter(|job| job.done_at.is_some()).count()), (2, 1));
    });
}

async fn blank(bed: &Bed, metric: &str, program: &str, n: i64) {
    let row = left_out::ActiveModel {
        local_day: sea_orm::ActiveValue::Set(today()),
        metric: sea_orm::ActiveValue::Set(metric.to_owned()),
        survey_key: sea_orm::ActiveValue::Set("history".to_owned()),
        program_key: sea_orm::ActiveValue::Set(program.to_owned()),
        touchpoint_key: sea_orm::ActiveValue::Set(String::new()),
        reason: sea_orm::ActiveValue::Set("blank".to_owned()),
        n: sea_orm::ActiveValue::Set(n),
        about_staff: sea_orm::ActiveValue::Set(false),
    };
    left_out::Entity::insert(row).exec_without_returning(bed.cx.store.writer()).await.unwrap();
}

async fn check_figures(bed: &Bed) -> History {
    let mut history = History::begin(bed, 1).await;
    let dims = |team: &str| Dims { team: team.to_owned(), program_key: "after-call".to_owned(), ..Dims::default() };
    for score in [10, 10, 10, 10, 10, 9, 9, 9, 8, 3] {
        history.say(bed, Metric::Nps, score, dims("billing-1"), start(), None).await;
    }
    for score in [5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 1, 2, 3, 3, 1] {
        history.say(bed, Metric::Csat, score, dims("billing-1"), start(), None).await;
    }
    for score in [2, 5, 4] {
        history.say(bed, Metric::Csat, score, dims("service-3"), start(), None).await;
    }
    blank(bed, "csat", "after-call", 159).await;
    blank(bed, "nps", "after-call", 4).await;
    history
}

#[test]
fn the_api_says_value_interval_n_and_definition() {
    Bed::each(async |bed| {
        check_figures(&bed).await;
        let get = async |query: &str| {
            let path = format!("/api/v1/scores?{query}");
            bed.api(&["scores:read"], Method::GET, &path, None).await
        };
        let nps = get("metric=nps&from=2026-11-01&to=2026-12-01").await.json();
        assert_eq!((&nps["groups"][0]["key"], &nps["groups"][0]["value"]), (&"all".into(), &70.0.into()));
        let csat = get("metric=csat&from=2026-11-01&to=2026-12-01&group_by=team&program=after-call").await;
        assert_eq!(csat.status, StatusCode::OK);
        insta::assert_json_snapshot!("scores_csat_by_team", csat.json());
        scores::fold(&bed.cx).await.unwrap();
        let folded = get("metric=csat&from=2026-11-01&to=2026-12-01&group_by=team&program=after-call").await;
        assert_eq!(folded.json(), csat.json());

        let none = get("metric=ces&from=2026-11-01&to=2026-12-01").await.json();
        assert_eq!((&none["groups"][0]["n"], &none["groups"][0]["value"]), (&0.into(), &serde_json::Value::Null));
        // Blanks have no team, so there is nothing to say about a team's.
        let team = get("metric=csat&from=2026-11-01&to=2026-12-01&team=service-3").await.json();
        assert_eq!(team["left_out"], serde_json::json!({}));
        assert_eq!((&team["groups"][0]["n"], &team["groups"][0]["enough"]), (&3.into(), &false.into()));
    });
}

#[test]
fn the_days_of_another_zone_are_counted_by_their_own_clocks() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 2).await;
        let dims = |team: &str| Dims { team: team.to_owned(), ..Dims::default() };
        // New York: 1 November 2026 has 25 hours, from 04:00 UTC to 05:00 UTC; 8 March has 23, from 05:00 to 04:00.
        for (at, score, team) in [
            ("2026-11-01T03:59:59.999Z", 0, "billing-1"),
            ("2026-11-01T04:00:00Z", 10, "billing-1"),
            ("2026-11-01T05:30:00Z", 9, "billing-2"),
            ("2026-11-02T04:59:59Z", 8, "billing-2"),
            ("2026-11-02T05:00:00Z", 1, "billing-1"),
            ("2026-03-08T05:00:00Z", 7, ""),
            ("2026-03-09T03:59:59Z", 6, "billing-1"),
            ("2026-03-09T04:00:00Z", 2, "billing-1"),
        ] {
            history.say(&bed, Metric::Nps, score, dims(team), at.parse().unwrap(), None).await;
        }
        history.say(&bed, Metric::Csat, 5, dims("billing-1"), "2026-11-01T12:00:00Z".parse().unwrap(), None).await;
        let get = async |query: &str| {
            let path = format!("/api/v1/scores?metric=nps&{query}");
            bed.api(&["scores:read"], Method::GET, &path, None).await
        };
        let counts = async |query: &str| {
            let found = get(query).await.json();
            let groups = found["groups"].as_array().unwrap().iter();
            groups.map(|group| (group["key"].as_str().unwrap().to_owned(), group["counts"].clone())).collect::<Vec<_>>()
        };
        let group = |key: &str, counts: serde_json::Value| (key.to_owned(), counts);
        let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        let ones = |scores: &[i32]| {
            let all = (0..=10).filter_map(|score| {
                let n = scores.iter().filter(|given| **given == score).count();
                (n > 0).then(|| (score.to_string(), n.into()))
            });
            serde_json::Value::Object(all.collect())
        };
        let trimmed = |mut groups: Vec<(String, serde_json::Value)>| {
            for (_, counts) in &mut groups {
                counts.as_object_mut().unwrap().retain(|_, n| *n != json("0"));
            }
            groups
        };
        let zone = "time_zone=America/New_York";
        for (query, expected) in [
            ("from=2026-11-01&to=2026-11-02", vec![group("all", ones(&[8, 9, 10]))]),
            ("from=2026-10-31&to=2026-11-01", vec![group("all", ones(&[0]))]),
            ("from=2026-03-08&to=2026-03-09", vec![group("all", ones(&[6, 7]))]),
            ("from=2026-03-09&to=2026-03-10", vec![group("all", ones(&[2]))]),
            ("from=2026-11-01&to=2026-11-02&team=billing-2", vec![group("all", ones(&[8, 9]))]),
            (
                "from=2026-03-08&to=2026-03-09&group_by=team",
                vec![group("", ones(&[7])), group("billing-1", ones(&[6]))],
            ),
            ("from=2026-03-08&to=2026-03-09&team=", vec![group("all", ones(&[7]))]),
        ] {
            assert_eq!(trimmed(counts(&format!("{query}&{zone}")).await), expected, "{query}");
        }
        let year = get(&format!("from=2025-12-01&to=2026-12-01&{zone}")).await.json();
        assert_eq!((&year["time_zone"], &year["groups"][0]["n"]), (&"America/New_York".into(), &8.into()));
        let home = get("from=2025-12-01&to=2026-12-01&time_zone=Europe/Berlin").await.json();
        assert_eq!((&home["time_zone"], &home["groups"]), (&"Europe/Berlin".into(), &year["groups"]));

        let long = get(&format!("from=2025-01-01&to=2026-12-01&{zone}")).await;
        assert_eq!((long.status, &long.json()["errors"][0]["field"]), (StatusCode::UNPROCESSABLE_ENTITY, &"to".into()));
        assert_eq!(get("from=2025-01-01&to=2026-12-01").await.status, StatusCode::OK);

        let lead = Actor { role: Role::TeamLead, teams: vec!["billing-2".to_owned()], ..Actor::system() };
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let (from, to, filters) = (day("2026-11-01"), day("2026-11-02"), Filters::none());
        let query = Query { metric: Metric::Nps, from, to, group_by: None, filters };
        let seen = scores::read_in(&bed.cx, &lead, &query, Some(chrono_tz::America::New_York)).await.unwrap().1;
        assert_eq!(seen.groups[0].counts.n(), 2);
    });
}

#[test]
fn the_api_names_what_was_wrong_and_keeps_strangers_out() {
    Bed::each(async |bed| {
        let path = "/api/v1/scores?metric=joy&from=2026-11-01&to=yesterday&group_by=mood&teem=a";
        let answer = bed.api(&["scores:read"], Method::GET, path, None).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.headers["content-type"], "application/problem+json");
        insta::assert_json_snapshot!("scores_wrong_parameters", answer.json());

        let path = "/api/v1/scores?metric=nps&from=2026-11-02&to=2026-11-01";
        let answer = bed.api(&["scores:read"], Method::GET, path, None).await;
        assert_eq!(answer.json()["errors"][0]["field"], "to");
        assert_eq!(bed.api(&["contacts:read"], Method::GET, path, None).await.status, StatusCode::FORBIDDEN);
        assert_eq!(bed.get(path).await.status, StatusCode::UNAUTHORIZED);
    });
}

#[test]
fn a_lead_reads_own_teams_and_an_agent_own_answers() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 5).await;
        for _ in 0..60 {
            history.answer(&bed, 20).await;
        }
        let window = (today() - Days::new(30), today() + Days::new(1));
        let lead =
            Actor { role: Role::TeamLead, teams: vec![TEAMS[0].to_owned(), TEAMS[1].to_owned()], ..Actor::system() };
        let agent = Actor { role: Role::Agent, agent_key: Some("A-5".to_owned()), ..Actor::system() };
        let stranger = Actor { agent_key: None, ..agent.clone() };
        for fold in [false, true] {
            if fold {
                scores::fold(&bed.cx).await.unwrap();
            }
            for group_by in [None, Some(Dimension::Team), Some(Dimension::Reason), Some(Dimension::Site)] {
                for metric in Metric::ALL.iter().copied() {
                    let query = Query { metric, from: window.0, to: window.1, group_by, filters: Filters::none() };
                    let of = async |actor: &Actor| {
                        let found = scores::read(&bed.cx, actor, &query).await.unwrap();
                        let groups = found.groups.into_iter().filter(|group| group.counts.n() > 0);
                        groups.map(|group| (group.key, group.counts)).collect::<Vec<_>>()
                    };
                    assert_eq!(of(&lead).await, history.counts(metric, window, group_by, |s| s.dims.team != TEAMS[2]));
                    assert_eq!(
                        of(&agent).await,
                        history.counts(metric, window, group_by, |s| s.dims.agent_key == "A-5")
                    );
                    assert_eq!(of(&stranger).await, []);
                }
            }
        }
    });
}
