//! What customers say, on its page: searched, filtered, page by page, and only what is one's own to read.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use chrono::{Duration, NaiveDate};
use domain::{
    Band, Metric, Role,
    metric::Score,
    survey::{Answer as Given, Answers},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use service::{
    cases,
    scores::Dims,
    store::entity::{follow_up_case, response},
};
use uuid::Uuid;

use crate::{
    bed::{Answer, Bed, start},
    history::{AGENTS, History, PROGRAMS, REASONS, TEAMS},
};

/// Everything that the history holds: its window is far wider than what happens in it.
const ALWAYS: &str = "window=own&from=2026-01-01&until=2026-12-31";
/// Comments that try the search.
const SAID: [&str; 7] = [
    "100 % of the time",
    "1000 times",
    "under_score and under score",
    "She said \"never\" and it's O'Brien's fault; DROP TABLE response",
    r"C:\temp\new is a path",
    "ZURÜCK zum Rückruf",
    "<b>bold</b> & brave",
];

/// The contacts of the responses that a page shows, in its order.
fn shown(page: &Answer) -> Vec<Uuid> {
    let links = page.hrefs("ol.words li a[href^='/contacts/']");
    links.iter().map(|link| link.trim_start_matches("/contacts/").parse().unwrap()).collect()
}

fn address(filter: &[(&str, &str)]) -> String {
    let filter = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(filter).finish();
    format!("/feedback?{ALWAYS}&{filter}")
}

fn older(page: &Answer) -> Option<String> {
    page.hrefs(".pager a[href*='after=']").pop()
}

/// All that the page shows with `filter`, part by part.
async fn read(bed: &Bed, cookie: &str, filter: &[(&str, &str)]) -> Vec<Uuid> {
    let (mut path, mut found) = (address(filter), Vec::new());
    loop {
        let page = bed.get_as(cookie, &path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text);
        found.extend(shown(&page));
        match older(&page) {
            Some(next) => path = next,
            None => return found,
        }
    }
}

/// The contacts of all responses that fit, newest first, by brute force.
async fn expected(bed: &Bed, fits: impl Fn(&response::Model) -> bool) -> Vec<Uuid> {
    let mut rows = response::Entity::find().all(bed.cx.store.reader()).await.unwrap();
    rows.sort_by_key(|row| std::cmp::Reverse((row.submitted_at, row.id)));
    rows.into_iter().filter(fits).map(|row| row.contact_id.unwrap()).collect()
}

/// A history of answers, some of them in German, with comments that try the search.
async fn begin(bed: &Bed, answers: usize) -> History {
    let mut history = History::begin(bed, 77).await;
    for _ in 0..answers {
        history.answer(bed, 50).await;
    }
    for comment in SAID {
        let dims = Dims { team: TEAMS[0].to_owned(), agent_key: AGENTS[0].to_owned(), ..Dims::default() };
        history.say(bed, Metric::Nps, 3, dims, start() - Duration::hours(1), Some(comment.to_owned())).await;
    }
    response::Entity::update_many()
        .col_expr(response::Column::Language, Expr::value("de"))
        .filter(response::Column::Channel.eq("chat"))
        .exec(bed.cx.store.writer())
        .await
        .unwrap();
    history
}

fn is(value: &Option<String>, key: &str) -> bool {
    value.as_deref() == Some(key)
}

fn band(row: &response::Model) -> Option<Band> {
    let metric: Metric = row.metric.as_ref()?.parse().ok()?;
    Some(metric.band_of(row.score?.try_into().ok()?))
}

#[test]
fn each_filter_lets_through_what_fits_and_nothing_else() {
    type Fits = fn(&response::Model) -> bool;
    Bed::each(async |bed| {
        begin(&bed, 110).await;
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let filters: [(&[(&str, &str)], Fits); 13] = [
            (&[], |_| true),
            (&[("metric", "ces")], |row| is(&row.metric, "ces")),
            (&[("band", "low")], |row| band(row) == Some(Band::Low)),
            (&[("band", "middle")], |row| band(row) == Some(Band::Middle)),
            (&[("band", "high"), ("metric", "nps")], |row| band(row) == Some(Band::High) && is(&row.metric, "nps")),
            (&[("program", PROGRAMS[1])], |row| is(&row.program_key, PROGRAMS[1])),
            (&[("team", TEAMS[2])], |row| is(&row.team, TEAMS[2])),
            (&[("agent", AGENTS[3])], |row| is(&row.agent_key, AGENTS[3])),
            (&[("channel", "visit")], |row| is(&row.channel, "visit")),
            (&[("reason", REASONS[4])], |row| is(&row.reason, REASONS[4])),
            (&[("language", "de")], |row| row.language == "de"),
            (&[("comment", "yes")], |row| row.comment.is_some()),
            (&[("team", TEAMS[0]), ("agent", AGENTS[5])], |_| false),
        ];
        for (filter, fits) in filters {
            let found = read(&bed, &cookie, filter).await;
            assert_eq!(found, expected(&bed, fits).await, "{filter:?}");
            let is_trivial = filter.is_empty() || filter.len() > 1;
            assert!(is_trivial || (!found.is_empty() && found.len() < 117), "{filter:?} tells apart");
        }
        let day: NaiveDate = start().date_naive() - chrono::Days::new(20);
        let path = format!("/feedback?window=own&from={day}&until={day}");
        let of_day = expected(&bed, |row| row.local_day == day).await;
        assert_eq!(shown(&bed.get_as(&cookie, &path).await), of_day);
    });
}

#[test]
fn the_search_takes_words_as_they_are_typed() {
    Bed::each(async |bed| {
        begin(&bed, 40).await;
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        for (typed, hits) in [
            ("100 %", None),
            ("%", None),
            ("100%", Some(0)),
            ("_", Some(1)),
            ("under_score", Some(1)),
            ("r_sc", Some(1)),
            ("r%sc", Some(0)),
            ("\"never\"", Some(1)),
            ("'", Some(1)),
            ("o'brien's fault;", Some(1)),
            ("' OR 1=1 --", Some(0)),
            (r"\", Some(1)),
            (r"temp\new", Some(1)),
            (r"\%", Some(0)),
            ("QUICK friendly", None),
            ("friendly quick", None),
            ("quick phone", None),
            ("ZURÜCK", Some(1)),
            ("Rückruf", None),
            ("<b>bold</b> &", Some(1)),
            ("nothing like this", Some(0)),
        ] {
            let found = read(&bed, &cookie, &[("q", typed)]).await;
            let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
            let says = |row: &response::Model| {
                let comment = row.comment.as_deref().unwrap_or_default().to_lowercase();
                row.comment.is_some() && words.iter().all(|word| comment.contains(word))
            };
            assert_eq!(found, expected(&bed, says).await, "{typed}");
            if let Some(hits) = hits {
                assert_eq!(found.len(), hits, "{typed}");
            }
        }
        let page = bed.get_as(&cookie, &address(&[("q", "\"><i>evil")])).await;
        assert!(page.text.contains("Nothing fits") && !page.text.contains("<i>evil"), "{}", page.text);
        let page = bed.get_as(&cookie, &address(&[("q", "bold")])).await;
        assert!(page.text.contains("&lt;b&gt;bold&lt;/b&gt; &amp; brave"), "{}", page.text);
    });
}

#[test]
fn part_by_part_nothing_is_skipped_or_repeated_while_more_comes_in() {
    Bed::each(async |bed| {
        let mut history = begin(&bed, 30).await;
        // Sixty at one moment: no part of the list may lose its place among them.
        for _ in 0..60 {
            let dims = Dims { team: TEAMS[1].to_owned(), ..Dims::default() };
            history.say(&bed, Metric::Csat, 4, dims, start() - Duration::days(3), None).await;
        }
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let before = expected(&bed, |_| true).await;
        let (mut path, mut found) = (address(&[]), Vec::new());
        loop {
            let page = bed.get_as(&cookie, &path).await;
            assert!(shown(&page).len() <= 25);
            found.extend(shown(&page));
            let Some(next) = older(&page) else { break };
            path = next;
            let dims = Dims { team: TEAMS[1].to_owned(), ..Dims::default() };
            history.say(&bed, Metric::Csat, 5, dims, start(), None).await;
        }
        assert_eq!(found, before);
        let first = bed.get_as(&cookie, &path).await.hrefs(".pager a").remove(0);
        assert_eq!(shown(&bed.get_as(&cookie, &first).await), expected(&bed, |_| true).await[..25]);
        for wrong in ["after=x", "band=joy", "metric=joy", "window=own&from=yesterday"] {
            let page = bed.get_as(&cookie, &format!("/feedback?{wrong}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
    });
}

#[test]
fn leads_read_their_teams_and_agents_what_was_said_about_them() {
    Bed::each(async |bed| {
        begin(&bed, 90).await;
        let lead = bed.log_in_as(Role::TeamLead, &TEAMS[..2], None).await;
        let of_lead = |row: &response::Model| is(&row.team, TEAMS[0]) || is(&row.team, TEAMS[1]);
        assert_eq!(read(&bed, &lead, &[]).await, expected(&bed, of_lead).await);
        assert!(read(&bed, &lead, &[("team", TEAMS[2])]).await.is_empty());
        assert!(read(&bed, &lead, &[("agent", AGENTS[5])]).await.is_empty());
        let page = bed.get_as(&lead, &address(&[])).await;
        let offered = page.texts("select[name=team] option");
        assert_eq!(offered, ["all", "Billing 1", "Billing 2"]);

        let agent = bed.log_in_as(Role::Agent, &TEAMS[..1], Some(AGENTS[0])).await;
        let own = expected(&bed, |row| is(&row.agent_key, AGENTS[0])).await;
        assert_eq!(read(&bed, &agent, &[]).await, own);
        assert!(read(&bed, &agent, &[("agent", AGENTS[1])]).await.is_empty());
        assert!(read(&bed, &agent, &[("team", TEAMS[1])]).await.is_empty());
        let nobody = bed.log_in_as(Role::Agent, &TEAMS[..1], None).await;
        assert!(read(&bed, &nobody, &[]).await.is_empty());
    });
}

#[test]
fn every_link_leads_to_its_contact_and_to_its_case() {
    Bed::each(async |bed| {
        begin(&bed, 20).await;
        let row = response::Entity::find().filter(response::Column::Comment.eq(SAID[0])).one(bed.cx.store.reader());
        let row = row.await.unwrap().unwrap();
        let answers = Answers::new([("score".to_owned(), Given::Score(Score::new(Metric::Nps, 3).unwrap()))]);
        let tx = bed.cx.store.begin().await.unwrap();
        let case = cases::open_if_called_for(&tx, &bed.cx, &row, &answers).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let number = follow_up_case::Entity::find_by_id(case).one(bed.cx.store.reader()).await.unwrap().unwrap().number;

        let managers = [(Role::QualityManager, None), (Role::TeamLead, None), (Role::Agent, Some(AGENTS[0]))];
        for (role, agent) in managers {
            let cookie = bed.log_in_as(role, &TEAMS[..1], agent).await;
            let page = bed.get_as(&cookie, &address(&[("q", "100")])).await;
            assert!(shown(&page).contains(&row.contact_id.unwrap()));
            let links: BTreeSet<String> = page.hrefs("ol.words a").into_iter().collect();
            for link in &links {
                let there = bed.get_as(&cookie, link).await;
                assert_eq!(there.status, StatusCode::OK, "{} at {link}", role.as_str());
            }
            let to_case = page.hrefs("ol.words a.case-link");
            // Nobody has the case yet, so the agent of the team sees it too.
            assert_eq!(to_case, [format!("/cases/{case}")], "{}", role.as_str());
            assert!(page.text.contains(&format!("case {number}, new")), "{}", page.text);
            assert!(bed.get_as(&cookie, &to_case[0]).await.text.contains("100 % of the time"));
        }
    });
}
