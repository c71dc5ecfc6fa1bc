//! What the overview shows, gathered in a handful of queries that run side by side.

mod cases;
mod compare;
mod heat;
mod tiles;
mod trend;

use chrono::NaiveDate;
use domain::{Language, Metric, Sentence, period::Period, sentence};
use futures::try_join;

pub use cases::{OpenCase, OpenCases};
pub use compare::{Comparison, MOST_ROWS, Place, Row};
pub use heat::{Heat, HeatCell, HeatRow};
pub use tiles::Tile;
pub use trend::{TrendCard, TrendRow};

use crate::{
    Actor, Result, Service, audit,
    dispositions::{self, Funnel, FunnelQuery},
    feedback::{self, Entry, Filter},
    labels::Labels,
    scores::{Ask, Dimension, Filters, check_window},
};

/// What somebody wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub to: NaiveDate,
    /// Only what this program asked.
    pub program: Option<String>,
    /// Only what this team handled.
    pub team: Option<String>,
    /// Of which metric trend, distribution and comparisons are; none: of that with most answers.
    pub metric: Option<Metric>,
    /// In which periods the trend goes.
    pub period: Period,
}

/// What the queries ask for: the view, its metric chosen, of what the actor sees.
struct Part<'a> {
    view: &'a View,
    metric: Metric,
    filters: Filters,
    /// In which charts are worded.
    language: Language,
}

impl Part<'_> {
    /// The metric in the window as a whole, by these dimensions.
    fn ask<'a>(&'a self, by: &'a [Dimension]) -> Ask<'a> {
        let metrics = std::slice::from_ref(&self.metric);
        Ask { metrics, from: self.view.from, to: self.view.to, every: None, by, filters: &self.filters }
    }
}

/// Everything on the overview.
#[derive(Clone, Debug)]
pub struct Dashboard {
    /// Of which metric trend, distribution and comparisons are.
    pub metric: Metric,
    /// The names of what the keys mean.
    pub labels: Labels,
    /// One score a metric.
    pub tiles: Vec<Tile>,
    /// The metric over time.
    pub trend: TrendCard,
    /// Reasons by channels.
    pub heat: Heat,
    /// The metric by reason, channel, and for who may compare people also by team and agent.
    pub comparisons: Vec<Comparison>,
    /// Who was asked and who answered, for those who read the ledger.
    pub asked: Option<Funnel>,
    /// The latest comments.
    pub comments: Vec<Entry>,
    /// Open cases, those due first.
    pub cases: OpenCases,
}

/// How many comments and cases the overview shows.
const LATEST: u64 = 5;

impl View {
    fn filters(&self) -> Filters {
        let mut filters = Filters::none();
        for (dimension, key) in [(Dimension::Program, &self.program), (Dimension::Team, &self.team)] {
            if let Some(key) = key {
                filters = filters.with(dimension, key);
            }
        }
        filters
    }
}

/// Gathers the overview of what `actor` sees; charts are worded in `language`.
///
/// # Errors
/// [`crate::Error::Invalid`] for an impossible window, or when the database is away.
pub async fn gather(cx: &Service, actor: &Actor, view: &View, language: Language) -> Result<Dashboard> {
    check_window(view.from, view.to)?;
    let filters = view.filters().seen_by(actor);
    let comments = Filter {
        from: Some(view.from),
        to: Some(view.to),
        program: view.program.clone(),
        team: view.team.clone(),
        has_comment: true,
        counted: Some(true),
        ..Filter::default()
    }
    .of_survey(None);
    let (labels, tiles) = try_join!(labels(cx), tiles::tiles(cx, view, &filters, language))?;
    // The metric that says most, unless somebody chose; the first of equals.
    let fullest = tiles.iter().rev().max_by_key(|tile| tile.group.counts.n()).map_or(Metric::Csat, |tile| tile.metric);
    let metric = view.metric.unwrap_or(fullest);
    let part = Part { view, metric, filters, language };
    let (trend, (heat, mut comparisons), people, asked, comments, cases) = try_join!(
        trend::trend(cx, &part),
        heat::heat(cx, &part, &labels),
        compare::people(cx, actor, &part, &labels),
        asked(cx, actor, view),
        feedback::find(cx, actor, &comments, None, LATEST),
        cases::open(cx, actor, view, LATEST),
    )?;
    comparisons.extend(people);
    audit::listed(cx, actor, audit::Action::OverviewRead, comments.entries.len()).await?;
    Ok(Dashboard { metric, labels, tiles, trend, heat, comparisons, asked, comments: comments.entries, cases })
}

/// Sentences as one.
fn one_after_another(sentences: impl IntoIterator<Item = Sentence>) -> Option<Sentence> {
    sentences.into_iter().reduce(|first, second| sentence!("overview-two-sentences", first, second))
}

/// The ledger of the contacts that ended in the view's window.
async fn asked(cx: &Service, actor: &Actor, view: &View) -> Result<Option<Funnel>> {
    if !actor.role.can_compare() {
        return Ok(None);
    }
    let query = FunnelQuery {
        from: view.from,
        to: view.to,
        program: view.program.clone(),
        team: view.team.clone(),
        channel: None,
    };
    dispositions::funnel(cx, actor, &query).await.map(Some)
}

/// The names of things.
///
/// # Errors
/// When the database is away.
pub async fn labels(cx: &Service) -> Result<Labels> {
    Labels::load(cx.store.reader()).await
}
