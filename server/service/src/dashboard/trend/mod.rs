//! The metric over time: a control chart, the sentence above it and the table behind it.

mod sentence;
mod wordings;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::{
    Metric,
    chart::{ControlChart, metric_charts},
    period::Period,
    score::{Bands, Counts},
    words,
};

use super::Part;
use crate::{
    Result, Service,
    charts::{self, Mark, Stretch, Trend, TrendPoint, Width},
    scores::{Ask, Group, Key, cells},
};
use sentence::sentence;
use wordings::{NewWording, in_view, published};

/// The trend, ready to be shown.
#[derive(Clone, Debug)]
pub struct TrendCard {
    /// What it says.
    pub sentence: String,
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
    pub title: String,
    /// Counts and figure.
    pub group: Group,
    /// Between what chance alone would let the figure lie.
    pub limits: (f64, f64),
    /// Why it stands out, in words; mostly empty.
    pub signals: Vec<String>,
    /// Which surveys got another wording in it, or in an empty period before it; mostly none.
    pub wordings: Vec<String>,
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
        let sentence = "Nobody answered in this window.".to_owned();
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
        wide: Some(charts::trend(&chart, Width::Wide)?),
        narrow: Some(charts::trend(&chart, Width::Narrow)?),
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
        title: format!("{}, {}", metric.name(), by(period)),
        sentence: sentence(metric, period, starts, charts, wordings),
        metric,
        periods: starts.len(),
        ticks: ticks(period, starts),
        stretches: charts.iter().map(stretch).collect(),
        marks: marks.into_iter().map(|(index, breaks)| Mark { index, breaks }).collect(),
    }
}

/// What a period is called in a table.
fn title(period: Period, start: NaiveDate) -> String {
    match period {
        Period::Day => words::day(start),
        Period::Week => words::window(start, period.next(start)),
        Period::Month => start.format("%B %Y").to_string(),
    }
}

fn by(period: Period) -> &'static str {
    match period {
        Period::Day => "day by day",
        Period::Week => "week by week",
        Period::Month => "month by month",
    }
}

/// The words below the axis: months, or days where the window is short. The chart leaves out those without room.
fn ticks(period: Period, starts: &[NaiveDate]) -> Vec<(usize, String)> {
    let days = starts.first().zip(starts.last()).map_or(0, |(first, last)| (*last - *first).num_days());
    let month = |day: &NaiveDate| day.format(if day.month() == 1 { "%b %Y" } else { "%b" }).to_string();
    if period == Period::Month || days > 70 {
        let begins = |at: usize| at == 0 || starts[at].month() != starts[at - 1].month();
        starts.iter().enumerate().filter(|(at, _)| begins(*at)).map(|(at, day)| (at, month(day))).collect()
    } else {
        starts.iter().enumerate().map(|(at, day)| (at, day.format("%-d %b").to_string())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_windows_are_labelled_by_month_and_short_ones_by_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let long = ticks(Period::Week, &Period::Week.starts(day("2026-10-05"), day("2027-02-01")));
        assert_eq!(long.iter().map(|(_, text)| &**text).collect::<Vec<_>>(), ["Oct", "Nov", "Dec", "Jan 2027"]);
        let short = ticks(Period::Day, &Period::Day.starts(day("2026-11-01"), day("2026-11-04")));
        assert_eq!(short[2], (2, "3 Nov".to_owned()));
    }
}
