//! `/`: how it feels to contact us.

mod asked;
mod compare;
mod heat;
mod tile;
mod trend;
mod work;

use chrono::{DateTime, Utc};
use domain::{Language, Metric, period::Period, sentence};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use service::{
    Actor, Error, Result, Service,
    dashboard::{self, Dashboard, View},
    labels::Labels,
    organisation::{self, Organisation},
    scores::Dimension,
};

use crate::{
    components::{
        filter::{Choice, WindowChoice},
        webhook_banner::WebhookBanner,
    },
    context,
    layout::Page,
    load::load,
    window::{Window, address},
};

/// What the address asks for.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    window: Window,
    view: View,
}

impl Asked {
    fn of(query: &ParamsMap, organisation: &Organisation, now: DateTime<Utc>) -> Result<Self> {
        let window = Window::of(query, organisation.local_day(now))?;
        let word = |name| query.get(name).filter(|word| !word.is_empty());
        let metric = word("metric").map(|word| word.parse::<Metric>()).transpose();
        let period = word("period").map(|word| word.parse::<Period>()).transpose();
        let wrong = |field, error: domain::UnknownWord| {
            let (given, allowed) = (error.given, error.allowed);
            Error::field(field, "unknown", sentence!("overview-unknown-word", what = field, given, allowed))
        };
        let usual = match (window.to - window.from).num_days() {
            ..46 => Period::Day,
            46..400 => Period::Week,
            _ => Period::Month,
        };
        let view = View {
            from: window.from,
            to: window.to,
            program: word("program"),
            team: word("team"),
            metric: metric.map_err(|error| wrong("metric", error))?,
            period: period.map_err(|error| wrong("period", error))?.unwrap_or(usual),
        };
        Ok(Self { window, view })
    }

    /// This page with other choices.
    fn address(&self, changes: &[(&str, &str)]) -> String {
        let mut params = self.cut();
        params.push(("metric", self.view.metric.map(|metric| metric.as_str().to_owned()).unwrap_or_default()));
        params.push(("period", self.view.period.as_str().to_owned()));
        let params = params.into_iter().map(|(name, value)| {
            let changed = changes.iter().find(|(change, _)| *change == name);
            (name, changed.map_or(value, |(_, value)| (*value).to_owned()))
        });
        address("/", params)
    }

    /// The comments behind this page.
    fn feedback(&self) -> String {
        let mut params = self.cut();
        params.push(("comment", "yes".to_owned()));
        address("/feedback", params)
    }

    /// The ledger behind this page.
    fn ledger(&self) -> String {
        address("/dispositions", self.cut())
    }

    /// What other pages know of this page's choices as well.
    fn cut(&self) -> Vec<(&'static str, String)> {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let mut params = self.window.params();
        params.push(("program", text(&self.view.program)));
        params.push(("team", text(&self.view.team)));
        params
    }
}

/// The overview.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let (cx, actor, language) = (context::service(), context::actor(), context::language());
    let query = use_query_map().get_untracked();
    let tools = {
        let (cx, actor, query) = (cx.clone(), context::actor(), query.clone());
        load(async move { tools(&cx, actor?, &query).await }, |(asked, actor, labels)| filters(&asked, &actor, &labels))
    };
    view! {
        <Page title=t!("overview-title") tools=tools.into_any()>
            <WebhookBanner/>
            {load(async move { gather(&cx, &actor?, &query, language).await }, show)}
        </Page>
    }
}

/// What the filters offer. A wrong address gets the usual filters; the page below says what was wrong with it.
async fn tools(cx: &Service, actor: Actor, query: &ParamsMap) -> Result<(Asked, Actor, Labels)> {
    let (organisation, labels) = (organisation::get(cx).await?, dashboard::labels(cx).await?);
    let asked =
        Asked::of(query, &organisation, cx.now()).or_else(|_| Asked::of(&ParamsMap::new(), &organisation, cx.now()))?;
    Ok((asked, actor, labels))
}

async fn gather(
    cx: &Service,
    actor: &Actor,
    query: &ParamsMap,
    language: Language,
) -> Result<(Asked, Dashboard, Organisation, DateTime<Utc>)> {
    let organisation = organisation::get(cx).await?;
    let asked = Asked::of(query, &organisation, cx.now())?;
    let found = dashboard::gather(cx, actor, &asked.view, language).await?;
    Ok((asked, found, organisation, cx.now()))
}

fn filters(asked: &Asked, actor: &Actor, labels: &Labels) -> AnyView {
    let view = asked.view.clone();
    let seen = |team: &String| actor.role.sees_all_teams() || actor.teams.contains(team);
    let teams: Vec<_> = labels.all(Dimension::Team).into_iter().filter(|(key, _)| seen(key)).collect();
    let metric = view.metric.map(|metric| view! { <input type="hidden" name="metric" value=metric.as_str()/> });
    view! {
        <form class="filters" method="get">
            <Choice name="program" label=t!("overview-filter-program") every=t!("overview-filter-all") options=labels.all(Dimension::Program) chosen=view.program/>
            <WindowChoice window=asked.window.clone()/>
            {(teams.len() > 1).then(|| view! { <Choice name="team" label=t!("overview-filter-team") every=t!("overview-filter-all") options=teams chosen=view.team/> })}
            {metric}
            <button class="button small" type="submit">{t!("overview-show")}</button>
        </form>
    }
    .into_any()
}

fn show((asked, found, organisation, now): (Asked, Dashboard, Organisation, DateTime<Utc>)) -> AnyView {
    let metric = found.metric;
    let group = found.tiles.iter().find(|tile| tile.metric == metric).map(|tile| tile.group.clone());
    let labels = &found.labels;
    let comments = work::comments(found.comments, asked.feedback(), labels, &organisation, now);
    let cases = work::cases(found.cases, labels, &organisation, now);
    let distribution = group.map(|group| trend::distribution(&group));
    // Beside the trend: who answered; for those who do not read the ledger, how they did.
    let (beside, below) = match found.asked {
        Some(funnel) => (Some(asked::asked(&funnel, asked.ledger())), distribution),
        None => (distribution, None),
    };
    view! {
        <div class="stack overview">
            <div class="grid-3">{found.tiles.into_iter().map(tile::tile).collect_view()}</div>
            <div class="overview-pair">
                {trend::trend(&asked, metric, found.trend)}
                {beside}
            </div>
            <div class="overview-pair words-first">
                {comments}
                {heat::heat(metric, found.heat)}
            </div>
            <div class="grid-2">
                {cases}
                {below}
                {found.comparisons.into_iter().map(|rows| compare::comparison(metric, rows)).collect_view()}
            </div>
        </div>
    }
    .into_any()
}
