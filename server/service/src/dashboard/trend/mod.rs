//! The metric over time: a control chart, the sentence above it and the table behind it.

mod dates;
mod said;
mod wordings;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    Metric, Sentence,
    chart::{ControlChart, metric_charts},
    period::Period,
    score::{Bands, Counts},
    sentence,
};

use super::Part;
use crate::{
    Result, Service,
    charts::{self, Mark, Stretch, Trend, TrendPoint, Width},
    scores::{Ask, Group, Key, cells},
};
use dates::{ticks, title};
use said::said;
use wordings::{NewWording, in_view, published};

/// The trend, ready to be shown.
#[derive(Clone, Debug)]
pub struct TrendCard {
    /// What it says.
    pub sentence: Sentence,
    /// The chart for a laptop; none without answers.
    pub wide: Option<String>,
    /// The chart for a phone.
    pub narrow: Option<String>,
    /// The periods that have answers.
    pub rows: Vec<TrendRow>,
}

/// One period of the trend.
#[derive(Clone, Debug)]
pub struct TrendRow {
    /// Its first day.
    pub start: NaiveDate,
    /// What it is called.
    pub title: Sentence,
    /// Counts and figure.
    pub group: Group,
    /// Between what chance alone would let the figure lie.
    pub limits: (f64, f64),
    /// Why it stands out, in words; mostly empty.
    pub signals: Vec<Sentence>,
    /// Which surveys got another wording in it, or in an empty period before it; mostly none.
    pub wordings: Vec<Sentence>,
}

pub(super) async fn trend(cx: &Service, part: &Part<'_>) -> Result<TrendCard> {
    let (view, metric) = (part.view, part.metric);
    let ask = Ask {
        metrics: &[metric],
        from: view.from,
        to: view.to,
        every: Some(view.period),
        by: &[],
        filters: &part.filters,
    };
    let starts = view.period.starts(view.from, view.to);
    let published = published(cx, part, &starts).await?;
    let snapshot = cx.store.snapshot().await?;
    let mut counted = cells(&snapshot, &ask).await?;
    let wordings = in_view(&snapshot, part, published).await?;
    snapshot.commit().await?;
    let mut count = |start: &NaiveDate| {
        let key = Key { metric, start: *start, keys: Vec::new() };
        counted.remove(&key).unwrap_or_else(|| Counts::new(metric))
    };
    let counts: Vec<Counts> = starts.iter().map(&mut count).collect();
    let bands: Vec<Bands> = counts.iter().map(Counts::bands).collect();
    let breaks: Vec<usize> = wordings.iter().filter(|new| new.breaks).map(|new| new.at).collect();
    let stretches = metric_charts(metric, &bands, &breaks);
    if stretches.is_empty() {
        let sentence = sentence!("overview-nobody-answered");
        return Ok(TrendCard { sentence, wide: None, narrow: None, rows: Vec::new() });
    }
    let chart = drawing(metric, view.period, &starts, &stretches, &wordings);
    let mut untold = wordings.iter().peekable();
    let rows = stretches.iter().flat_map(|stretch| &stretch.points).map(|point| TrendRow {
        start: starts[point.index],
        title: title(view.period, starts[point.index]),
        group: Group::new("all", counts[point.index].clone()),
        limits: (point.lower, point.upper),
        signals: point.signals.iter().map(|signal| signal.in_words()).collect(),
        wordings: std::iter::from_fn(|| untold.next_if(|new| new.at <= point.index))
            .map(NewWording::in_short)
            .collect(),
    });
    Ok(TrendCard {
        rows: rows.collect(),
        wide: Some(charts::trend(&chart, Width::Wide, part.language)?),
        narrow: Some(charts::trend(&chart, Width::Narrow, part.language)?),
        sentence: chart.sentence,
    })
}

fn drawing(
    metric: Metric,
    period: Period,
    starts: &[NaiveDate],
    charts: &[ControlChart],
    wordings: &[NewWording],
) -> Trend {
    let point = |point: &domain::chart::Point| TrendPoint {
        index: point.index,
        title: title(period, starts[point.index]),
        n: point.n,
        value: point.value,
        lower: point.lower,
        upper: point.upper,
        signals: point.signals.clone(),
    };
    let stretch =
        |chart: &ControlChart| Stretch { centre: chart.centre, points: chart.points.iter().map(point).collect() };
    // One line a period, however many surveys changed in it.
    let mut marks: BTreeMap<usize, bool> = BTreeMap::new();
    for new in wordings {
        *marks.entry(new.at).or_default() |= new.breaks;
    }
    Trend {
        title: sentence!("chart-trend-title", metric = metric.as_str(), period = period.as_str()),
        sentence: said(metric, period, starts, charts, wordings),
        metric,
        periods: starts.len(),
        ticks: ticks(period, starts),
        stretches: charts.iter().map(stretch).collect(),
        marks: marks.into_iter().map(|(index, breaks)| Mark { index, breaks }).collect(),
    }
}
