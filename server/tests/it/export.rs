//! Tables that go out: whole, in three forms, with what the actor may see.

use domain::role::Role;
use service::{
    Actor, Error,
    export::{self, Format, Options, Out, ScoreTable, Which},
    feedback::Filter,
    scores::{Dimension, Filters},
};
use tokio::sync::mpsc;

use crate::{bed::Bed, stage::Stage};

const CSV: Options = Options { format: Format::Csv, mark: false };
const NDJSON: Options = Options { format: Format::Ndjson, mark: false };

/// Runs an export and keeps all that it writes.
async fn written<F>(export: impl FnOnce(Out) -> F) -> (service::Result<u64>, Vec<u8>)
where
    F: Future<Output = service::Result<u64>>,
{
    let (out, mut pieces) = mpsc::channel(4);
    let keep = async {
        let mut all = Vec::new();
        while let Some(piece) = pieces.recv().await {
            all.extend(piece);
        }
        all
    };
    futures::join!(export(out), keep)
}

fn lines(bytes: &[u8]) -> Vec<serde_json::Value> {
    String::from_utf8(bytes.to_vec()).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn lead() -> Actor {
    Actor { role: Role::TeamLead, teams: vec!["sales".to_owned()], ..Actor::system() }
}

#[test]
fn every_response_goes_out_once_with_its_times_and_without_formulas() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        stage.response(&bed, Some("=HYPERLINK(\"http://evil.example\")")).await;
        // More than is read at once would take long; three pieces of one are as good as pieces of thousands.
        for n in 0..3 {
            stage.response(&bed, Some(&format!("Answer {n}, “quoted”\nover two lines"))).await;
        }
        let (cx, actor) = (&bed.cx, Actor::system());
        let (n, csv) = written(async |out| export::responses(cx, &actor, &Filter::default(), CSV, &out).await).await;
        assert_eq!(n.unwrap(), 4);
        let mut reader = csv::Reader::from_reader(csv.as_slice());
        let header = reader.headers().unwrap().clone();
        let at = |name: &str| header.iter().position(|column| column == name).unwrap();
        let rows: Vec<_> = reader.records().map(|row| row.unwrap()).collect();
        assert_eq!(rows.len(), 4);
        assert!(rows[0][at("comment")].starts_with("'=HYPERLINK"), "{:?}", rows[0]);
        assert_eq!(&rows[0][at("submitted_at")], "2026-11-20 12:00:00", "as the wall clock in Berlin has it");
        assert_eq!(&rows[0][at("submitted_at_utc")], "2026-11-20T11:00:00.000Z");
        assert_eq!(&rows[3][at("comment")], "Answer 2, “quoted”\nover two lines");

        let (_, json) =
            written(async |out| export::responses(cx, &actor, &Filter::default(), NDJSON, &out).await).await;
        let json = lines(&json);
        assert_eq!(json[0]["comment"], "=HYPERLINK(\"http://evil.example\")");
        assert_eq!((&json[0]["score"], &json[0]["submitted_at"]), (&2.into(), &"2026-11-20T12:00:00.000+01:00".into()));

        let xlsx = Options { format: Format::Xlsx, mark: false };
        let (n, bytes) = written(async |out| export::responses(cx, &actor, &Filter::default(), xlsx, &out).await).await;
        assert_eq!(n.unwrap(), 4);
        assert!(bytes.starts_with(b"PK"));

        let other = Filter { team: Some("sales".to_owned()), ..Filter::default() };
        let (n, _) = written(async |out| export::responses(cx, &actor, &other, CSV, &out).await).await;
        assert_eq!(n.unwrap(), 0);
    });
}

#[test]
fn who_sees_nothing_takes_nothing_out() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        stage.response(&bed, None).await;
        let (cx, which) = (&bed.cx, Which::default());
        let all = Actor::system();
        for (actor, expected) in [(&all, 1), (&lead(), 0)] {
            let (n, csv) = written(async |out| export::contacts(cx, actor, &which, CSV, &out).await).await;
            assert_eq!(n.unwrap(), expected);
            assert_eq!(csv::Reader::from_reader(csv.as_slice()).records().count() as u64, expected);
            let (n, _) = written(async |out| export::responses(cx, actor, &Filter::default(), CSV, &out).await).await;
            assert_eq!(n.unwrap(), expected);
        }
        let agent = Actor { role: Role::Agent, agent_key: Some("A-12".to_owned()), ..Actor::system() };
        let (refused, bytes) = written(async |out| export::contacts(cx, &agent, &which, CSV, &out).await).await;
        assert!(matches!(refused, Err(Error::Forbidden(_))));
        assert!(bytes.is_empty());
    });
}

#[test]
fn windows_of_contacts_and_cases_are_days_of_the_organisation() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let contact = stage.contact(&bed).await;
        let (cx, actor) = (&bed.cx, Actor::system());
        for (from, to, expected) in
            [("2026-11-20", "2026-11-21", 1), ("2026-11-21", "2026-11-22", 0), ("2026-11-01", "2026-11-20", 0)]
        {
            let which = Which { from: from.parse().ok(), to: to.parse().ok(), ..Which::default() };
            let (n, json) = written(async |out| export::contacts(cx, &actor, &which, NDJSON, &out).await).await;
            assert_eq!(n.unwrap(), expected, "{from} to {to}");
            let json = lines(&json);
            assert!(json.iter().all(|row| row["id"] == contact.id.to_string() && row["attributes"]["order"] == "4711"));
            let (n, _) = written(async |out| export::cases(cx, &actor, &which, NDJSON, &out).await).await;
            assert_eq!(n.unwrap(), 0);
        }
    });
}

#[test]
fn scores_go_out_as_they_are_read() {
    Bed::each(async |bed| {
        let asked = crate::asked::asked(&bed, "nps-after-contact").await;
        bed.post_form(&asked.path, &crate::asked::unhappy(&crate::asked::attempt())).await;
        let (cx, actor) = (&bed.cx, Actor::system());
        let table = ScoreTable {
            metrics: vec![domain::Metric::Nps],
            from: "2026-11-01".parse().unwrap(),
            to: "2026-12-01".parse().unwrap(),
            group_by: Some(Dimension::Channel),
            filters: Filters::none(),
        };
        let (n, json) = written(async |out| export::scores(cx, &actor, &table, NDJSON, &out).await).await;
        assert_eq!(n.unwrap(), 1);
        let row = &lines(&json)[0];
        assert_eq!((&row["n"], &row["value"], &row["enough"]), (&1.into(), &(-100.0).into(), &false.into()), "{row}");
        assert_eq!((&row["metric"], &row["time_zone"]), (&"nps".into(), &"Europe/Berlin".into()));
    });
}

#[test]
fn an_export_that_nobody_reads_ends() {
    Bed::each(async |bed| {
        Stage::set(&bed).await.response(&bed, Some("x")).await;
        let (out, pieces) = mpsc::channel(1);
        drop(pieces);
        let ended = export::responses(&bed.cx, &Actor::system(), &Filter::default(), CSV, &out).await;
        assert!(matches!(ended, Err(Error::Conflict(_))), "{ended:?}");
    });
}

#[test]
fn staff_download_what_the_page_shows_and_agents_do_not() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        stage.response(&bed, Some("Nobody called back.")).await;
        stage.response(&bed, Some("All is well.")).await;
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        let page = bed.get_as(&manager, "/feedback?q=called").await;
        let links = page.hrefs("a[download]");
        assert_eq!(links.len(), 2, "{}", page.text);
        let table = bed.get_as(&manager, &links[0]).await;
        assert_eq!(table.headers["content-type"], "text/csv; charset=utf-8");
        assert!(table.headers["content-disposition"].to_str().unwrap().contains("responses-2026-11-20.csv"));
        assert!(table.text.starts_with('\u{feff}'));
        assert!(table.text.contains("Nobody called back.") && !table.text.contains("All is well."), "{}", table.text);
        assert_eq!(bed.get_as(&manager, &links[1]).await.headers["content-type"], Format::Xlsx.media_type());

        let other = bed.log_in_as(Role::TeamLead, &["sales"], None).await;
        assert!(!bed.get_as(&other, "/feedback/export?format=csv").await.text.contains("Nobody"));
        let agent = bed.log_in_as(Role::Agent, &["billing-1"], Some("A-12")).await;
        assert_eq!(bed.get_as(&agent, "/feedback/export").await.status.as_u16(), 403);
        assert!(bed.get_as(&agent, "/feedback").await.hrefs("a[download]").is_empty());
        assert_eq!(bed.get("/feedback/export").await.status.as_u16(), 303, "nobody without a log-in");
        assert_eq!(bed.get_as(&manager, "/feedback/export?format=pdf").await.status.as_u16(), 422);
        assert_eq!(bed.get_as(&manager, "/feedback/export?band=nonsense").await.status.as_u16(), 422);
    });
}
