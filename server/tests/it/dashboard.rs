//! The overview: tile, chart, table, API and what is stored say the same, to each their own part of it.

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use chrono::{Days, NaiveDate};
use domain::{
    Language, Metric, Role,
    period::Period,
    score::{Counts, Estimate, estimate, too_few},
    words,
};
use futures::future::join_all;
use sea_orm::{EntityTrait, ModelTrait};
use service::{
    Actor,
    dashboard::{self, Dashboard, View},
    scores::{self, Dimension, Dims},
    store::entity::{answer, response},
};

use crate::{
    bed::{Answer, Bed, start},
    history::{AGENTS, History, PROGRAMS, TEAMS},
};

/// A window that begins and ends inside months and weeks.
fn window() -> (NaiveDate, NaiveDate) {
    let today = start().date_naive();
    (today - Days::new(71), today - Days::new(4))
}

fn view(metric: Metric, program: Option<&str>, team: Option<&str>) -> View {
    let (from, to) = window();
    let text = |key: Option<&str>| key.map(str::to_owned);
    View { from, to, program: text(program), team: text(team), metric: Some(metric), period: Period::Week }
}

/// Answers given, changed and erased over a hundred days.
async fn lived(bed: &Bed, seed: u64) -> History {
    let mut history = History::begin(bed, seed).await;
    for _ in 0..340 {
        match history.dice.below(10) {
            0 if !history.said.is_empty() => history.edit(bed).await,
            1 if !history.said.is_empty() => history.erase(bed).await,
            _ => history.answer(bed, 100).await,
        }
    }
    history
}

/// Every answer that stands, with its response: what all figures are to be made of.
struct Stored(Vec<(response::Model, answer::Model)>);

impl Stored {
    async fn read(bed: &Bed) -> Self {
        let mut rows = Vec::new();
        for row in response::Entity::find().all(bed.cx.store.reader()).await.unwrap() {
            for answer in row.find_related(answer::Entity).all(bed.cx.store.reader()).await.unwrap() {
                rows.push((row.clone(), answer));
            }
        }
        Self(rows)
    }

    /// The counts of a metric in a window, by brute force, by what `key` says of each response that fits.
    fn count(
        &self,
        metric: Metric,
        (from, to): (NaiveDate, NaiveDate),
        key: impl Fn(&response::Model) -> Option<String>,
    ) -> BTreeMap<String, Counts> {
        let mut groups = BTreeMap::new();
        for (row, answer) in &self.0 {
            let fits = answer.metric.as_deref() == Some(metric.as_str())
                && row.counted
                && row.local_day >= from
                && row.local_day < to;
            if let (true, Some(key), Some(score)) = (fits, key(row), answer.value_int) {
                let counts: &mut Counts = groups.entry(key).or_insert_with(|| Counts::new(metric));
                counts.add(score.try_into().unwrap(), 1).unwrap();
            }
        }
        groups
    }

    /// The counts of a metric in a window as a whole.
    fn whole(&self, metric: Metric, days: (NaiveDate, NaiveDate), fits: impl Fn(&response::Model) -> bool) -> Counts {
        let mut groups = self.count(metric, days, |row| fits(row).then(String::new));
        groups.remove("").unwrap_or_else(|| Counts::new(metric))
    }
}

fn is(key: Option<&str>, value: &Option<String>) -> bool {
    key.is_none_or(|key| value.as_deref() == Some(key))
}

fn tile(found: &Dashboard, metric: Metric) -> (Counts, Option<Estimate>) {
    let group = &found.tiles.iter().find(|tile| tile.metric == metric).unwrap().group;
    (group.counts.clone(), group.estimate)
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0 + 0.0
}

#[test]
fn overview_api_and_what_is_stored_agree_in_every_cut() {
    Bed::each(async |bed| {
        let mut history = lived(&bed, 11).await;
        for folded in [false, true] {
            if folded {
                scores::fold(&bed.cx).await.unwrap();
                // Some answers come after the fold.
                for _ in 0..20 {
                    history.answer(&bed, 60).await;
                }
            }
            let stored = Stored::read(&bed).await;
            for metric in Metric::ALL.iter().copied() {
                for (program, team) in [
                    (None, None),
                    (Some(PROGRAMS[0]), None),
                    (None, Some(TEAMS[1])),
                    (Some(PROGRAMS[1]), Some(TEAMS[0])),
                ] {
                    let view = view(metric, program, team);
                    let fits = |row: &response::Model| is(program, &row.program_key) && is(team, &row.team);
                    let right = stored.whole(metric, window(), fits);
                    assert!(right.n() > 0, "{view:?} has answers");
                    let found = dashboard::gather(&bed.cx, &Actor::system(), &view, Language::En).await.unwrap();
                    assert_eq!(tile(&found, metric), (right.clone(), estimate(&right)), "folded {folded}: {view:?}");
                    same_in_parts(&found, &stored, &view, fits);
                    same_in_api(&bed, &right, &view).await;
                }
            }
        }
    });
}

/// Trend, comparisons and the table of reasons by channels are made of the same answers.
fn same_in_parts(found: &Dashboard, stored: &Stored, view: &View, fits: impl Fn(&response::Model) -> bool) {
    let metric = view.metric.unwrap();
    for row in &found.trend.rows {
        let days = (row.start.max(view.from), view.period.next(row.start).min(view.to));
        assert_eq!(row.group.counts, stored.whole(metric, days, &fits), "{} of {view:?}", row.title);
    }
    let in_trend: u64 = found.trend.rows.iter().map(|row| row.group.counts.n()).sum();
    assert_eq!(in_trend, tile(found, metric).0.n());

    let mut dimensions = Vec::new();
    for comparison in &found.comparisons {
        let key = |row: &response::Model| match comparison.dimension {
            Dimension::Team => row.team.clone(),
            Dimension::Agent => row.agent_key.clone(),
            Dimension::Channel => row.channel.clone(),
            Dimension::Reason => row.reason.clone(),
            other => panic!("nothing is compared by {}", other.as_str()),
        };
        let right = stored.count(metric, window(), |row| fits(row).then(|| key(row)).flatten());
        let rows = comparison.rows.iter().map(|row| (row.group.key.clone(), row.group.counts.clone()));
        assert_eq!(rows.collect::<BTreeMap<_, _>>(), right, "{:?} of {view:?}", comparison.dimension);
        dimensions.push(comparison.dimension);
    }
    assert_eq!(dimensions, [Dimension::Reason, Dimension::Channel, Dimension::Team, Dimension::Agent]);

    let cells = stored.count(metric, window(), |row| {
        fits(row).then(|| format!("{} {}", row.reason.as_deref().unwrap(), row.channel.as_deref().unwrap()))
    });
    let of_row = |row: &dashboard::HeatRow| {
        let name = |key: &str| format!("{} {key}", row.key);
        let cells = row.cells.iter().flatten().map(|cell| (name(&cell.group.key), cell.group.counts.clone()));
        cells.collect::<Vec<_>>()
    };
    assert_eq!(found.heat.rows.iter().flat_map(of_row).collect::<BTreeMap<_, _>>(), cells, "{view:?}");
}

async fn same_in_api(bed: &Bed, right: &Counts, view: &View) {
    let mut query = format!("metric={}&from={}&to={}", right.metric().as_str(), view.from, view.to);
    for (name, key) in [("program", &view.program), ("team", &view.team)] {
        query.extend(key.iter().map(|key| format!("&{name}={key}")));
    }
    let answer = bed.api(&["scores:read"], Method::GET, &format!("/api/v1/scores?{query}"), None).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let row = &answer.json()["groups"][0];
    let figure = estimate(right).unwrap();
    let told = ["value", "low", "high"].map(|name| row[name].as_f64().unwrap());
    assert_eq!(told, [figure.value, figure.low, figure.high].map(tenth), "{query}");
    assert_eq!((row["n"].as_u64(), row["enough"].as_bool()), (Some(right.n()), Some(right.n() >= 10)), "{query}");
    let counts: BTreeMap<String, u64> = right.iter().map(|(score, n)| (score.to_string(), n)).collect();
    assert_eq!(row["counts"], serde_json::to_value(counts).unwrap(), "{query}");
}

fn address(view: &View) -> String {
    let until = view.to.pred_opt().unwrap();
    let mut query = format!("/?window=own&from={}&until={until}&period={}", view.from, view.period.as_str());
    query.extend(view.metric.iter().map(|metric| format!("&metric={}", metric.as_str())));
    query.extend(view.program.iter().map(|program| format!("&program={program}")));
    query.extend(view.team.iter().map(|team| format!("&team={team}")));
    query
}

/// An overview.
struct Page(Answer);

impl Page {
    async fn open(bed: &Bed, cookie: &str, path: &str) -> Self {
        let page = bed.get_as(cookie, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text);
        Self(page)
    }

    fn tile(&self, metric: Metric, part: &str) -> Vec<String> {
        self.0.texts(&format!(".tile[aria-label={}] {part}", metric.label()))
    }

    /// The contacts of the comments, newest first.
    fn comments(&self) -> Vec<String> {
        let links = self.0.hrefs("ol.words a[href^='/contacts/']");
        links.iter().map(|link| link.trim_start_matches("/contacts/").to_owned()).collect()
    }

    /// That the tile of `right`'s metric shows these counts and no other.
    fn shows(&self, right: &Counts) {
        let metric = right.metric();
        let facts = self.tile(metric, "> .meta").concat();
        assert!(facts.starts_with(&words::counted(right.n(), "answer", "answers")), "{facts}");
        match estimate(right) {
            Some(figure) if figure.enough => {
                let number = match metric {
                    Metric::Nps => words::nps(figure.value),
                    _ => words::figure(figure.value, 1).to_string(),
                };
                assert_eq!(self.tile(metric, ".number"), [format!("{number}{}", metric.unit())]);
                let interval = self.tile(metric, ".tile-figure .meta").concat();
                let ends = match metric {
                    Metric::Nps => [figure.low, figure.high].map(words::nps),
                    _ => [figure.low, figure.high].map(|end| words::percent(end).to_string()),
                };
                assert!(ends.iter().all(|end| interval.contains(end)), "{interval} is not {ends:?}");
            }
            Some(_) => assert_eq!(self.tile(metric, ".tile-few"), [too_few().to_string()]),
            None => assert_eq!(self.tile(metric, ".tile-few"), ["no answers yet"]),
        }
    }
}

/// The contacts of the newest five comments that fit.
fn latest(stored: &Stored, fits: impl Fn(&response::Model) -> bool) -> Vec<String> {
    let (from, to) = window();
    let within = |row: &&response::Model| row.local_day >= from && row.local_day < to && row.comment.is_some();
    let mut rows: Vec<&response::Model> = stored.0.iter().map(|(row, _)| row).filter(within).collect();
    rows.retain(|row| fits(row));
    rows.sort_by_key(|row| std::cmp::Reverse((row.submitted_at, row.id)));
    rows.iter().take(5).map(|row| row.contact_id.unwrap().to_string()).collect()
}

#[test]
fn the_page_shows_these_figures_and_everybody_their_own() {
    Bed::each(async |bed| {
        lived(&bed, 12).await;
        let stored = Stored::read(&bed).await;
        type Sees = fn(&response::Model) -> bool;
        let everything: Sees = |_| true;
        let of_lead: Sees = |row| is(Some(TEAMS[0]), &row.team);
        let of_agent: Sees = |row| is(Some(AGENTS[2]), &row.agent_key);
        let nothing: Sees = |_| false;
        let people = [
            (Role::Administrator, None, everything, 6),
            (Role::QualityManager, None, everything, 6),
            (Role::TeamLead, None, of_lead, 2),
            (Role::Agent, Some(AGENTS[2]), of_agent, 0),
            (Role::Agent, None, nothing, 0),
        ];
        for folded in [false, true] {
            if folded {
                scores::fold(&bed.cx).await.unwrap();
            }
            for (role, agent, sees, agents) in people {
                let cookie = bed.log_in_as(role, &TEAMS[..1], agent).await;
                for (program, team) in [(None, None), (Some(PROGRAMS[0]), None), (None, Some(TEAMS[2]))] {
                    let fits =
                        |row: &response::Model| sees(row) && is(program, &row.program_key) && is(team, &row.team);
                    let page = Page::open(&bed, &cookie, &address(&view(Metric::Csat, program, team))).await;
                    for metric in Metric::ALL.iter().copied() {
                        page.shows(&stored.whole(metric, window(), fits));
                    }
                    assert_eq!(page.comments(), latest(&stored, fits), "{} {program:?} {team:?}", role.as_str());
                }
                let page = Page::open(&bed, &cookie, &address(&view(Metric::Nps, None, None))).await;
                let compared = page.0.texts("[aria-label='By agent'] tbody th");
                assert_eq!(compared.len(), agents, "{} compares {compared:?}", role.as_str());
            }
        }
    });
}

#[test]
fn the_tables_behind_the_charts_show_the_same_counts() {
    Bed::each(async |bed| {
        lived(&bed, 13).await;
        let stored = Stored::read(&bed).await;
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        for metric in Metric::ALL.iter().copied() {
            let view = view(metric, None, Some(TEAMS[0]));
            let fits = |row: &response::Model| is(Some(TEAMS[0]), &row.team);
            let right = stored.whole(metric, window(), fits);
            let page = Page::open(&bed, &cookie, &address(&view)).await;
            let given: Vec<String> = right.iter().map(|(_, n)| words::count(n)).collect();
            assert_eq!(page.0.texts(".behind tbody tr td:nth-child(2):nth-last-child(2)"), given, "{}", metric.label());
            let weeks =
                view.period.starts(view.from, view.to).into_iter().map(|start| {
                    stored.whole(metric, (start.max(view.from), view.period.next(start).min(view.to)), fits)
                });
            let weeks: Vec<Vec<String>> = weeks
                .filter_map(|counts| Some((estimate(&counts)?, counts.n())))
                .map(|(figure, n)| vec![words::count(n), words::value(metric, figure.value).to_string()])
                .collect();
            let trend = ["td:nth-child(2)", "td:nth-child(3)"]
                .map(|cell| page.0.texts(&format!("[aria-label='The numbers behind the chart'] tbody tr {cell}")));
            let shown: Vec<Vec<String>> =
                trend[0].iter().zip(&trend[1]).map(|(n, value)| vec![n.clone(), value.clone()]).collect();
            assert_eq!(shown, weeks, "{}", metric.label());
        }
    });
}

#[test]
fn nine_answers_are_too_few_to_tell_and_ten_are_not() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 1).await;
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let dims = || Dims {
            team: TEAMS[0].to_owned(),
            agent_key: AGENTS[0].to_owned(),
            channel: "phone".to_owned(),
            reason: "outage".to_owned(),
            ..Dims::default()
        };
        for n in 1..=10 {
            history.say(&bed, Metric::Csat, if n == 1 { 1 } else { 5 }, dims(), start(), None).await;
            if n < 9 {
                continue;
            }
            let page = Page::open(&bed, &cookie, "/").await;
            let enough = n == 10;
            assert_eq!(page.tile(Metric::Csat, ".number"), if enough { vec!["90.0%".to_owned()] } else { vec![] });
            assert_eq!(page.tile(Metric::Csat, ".tile-few"), if enough { vec![] } else { vec![too_few().to_string()] });
            assert!(page.tile(Metric::Csat, "> .meta").concat().starts_with(&format!("{n} answers")));
            assert_eq!(page.tile(Metric::Nps, ".tile-few"), ["no answers yet"]);
            // Neither do the comparisons name a figure.
            for by in ["By team", "By agent", "By reason", "By channel"] {
                let figures = page.0.texts(&format!("[aria-label='{by}'] tbody strong"));
                let few = page.0.texts(&format!("[aria-label='{by}'] tbody .too-few"));
                assert_eq!((figures.len(), few.len()), (usize::from(enough), usize::from(!enough)), "{by} at {n}");
            }
        }
    });
}

/// An overview asks for more than a database on one machine has connections. Parts that wait for each other's
/// connections would stand still until their time is up.
#[test]
fn many_look_at_the_overview_at_once_and_all_see_it() {
    Bed::each(async |bed| {
        lived(&bed, 3).await;
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let pages = join_all((0..24).map(|_| bed.get_as(&cookie, "/"))).await;
        for page in pages {
            assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        }
    });
}
