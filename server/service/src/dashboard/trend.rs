//! The metric over time: a control chart, the sentence above it and the table behind it.

use chrono::{Datelike, NaiveDate};
use domain::{
    Metric,
    chart::{ControlChart, metric_chart},
    period::Period,
    score::{Bands, Counts},
    words,
};

use super::Part;
use crate::{
    Result, Service,
    charts::{self, Trend, TrendPoint, Width},
    scores::{Ask, Group, Key, cells},
};

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
    let snapshot = cx.store.snapshot().await?;
    let mut counted = cells(&snapshot, &ask).await?;
    snapshot.commit().await?;
    let starts = view.period.starts(view.from, view.to);
    let mut count = |start: &NaiveDate| {
        let key = Key { metric, start: *start, keys: Vec::new() };
        counted.remove(&key).unwrap_or_else(|| Counts::new(metric))
    };
    let counts: Vec<Counts> = starts.iter().map(&mut count).collect();
    let bands: Vec<Bands> = counts.iter().map(Counts::bands).collect();
    let Some(control) = metric_chart(metric, &bands) else {
        let sentence = "Nobody answered in this window.".to_owned();
        return Ok(TrendCard { sentence, wide: None, narrow: None, rows: Vec::new() });
    };
    let chart = drawing(metric, view.period, &starts, &control);
    let rows = control.points.iter().map(|point| TrendRow {
        start: starts[point.index],
        title: title(view.period, starts[point.index]),
        group: Group::new("all", counts[point.index].clone()),
        limits: (point.lower, point.upper),
        signals: point.signals.iter().map(|signal| signal.in_words()).collect(),
    });
    Ok(TrendCard {
        rows: rows.collect(),
        wide: Some(charts::trend(&chart, Width::Wide)?),
        narrow: Some(charts::trend(&chart, Width::Narrow)?),
        sentence: chart.sentence,
    })
}

fn drawing(metric: Metric, period: Period, starts: &[NaiveDate], control: &ControlChart) -> Trend {
    let points = control.points.iter().map(|point| TrendPoint {
        index: point.index,
        title: title(period, starts[point.index]),
        n: point.n,
        value: point.value,
        lower: point.lower,
        upper: point.upper,
        signals: point.signals.clone(),
    });
    Trend {
        title: format!("{}, {}", metric.name(), by(period)),
        sentence: sentence(metric, period, starts, control),
        metric,
        centre: control.centre,
        periods: starts.len(),
        ticks: ticks(period, starts),
        points: points.collect(),
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

/// What the chart shows, in a sentence or two: what chance does not explain, or that there is nothing of the kind.
fn sentence(metric: Metric, period: Period, starts: &[NaiveDate], control: &ControlChart) -> String {
    if control.provisional {
        return control.in_words();
    }
    let good = |at: &domain::chart::Point| at.signals.first().map(|signal| signal.is_good());
    let runs = control.points.chunk_by(|a, b| good(a) == good(b));
    let marked: Vec<(usize, usize, usize, bool)> =
        runs.filter_map(|run| Some((run.first()?.index, run.last()?.index, run.len(), good(run.first()?)?))).collect();
    if marked.is_empty() {
        return format!(
            "Nothing here that chance does not explain: it keeps around {}.",
            words::value(metric, control.centre)
        );
    }
    let unit = period.as_str();
    let mut said: Vec<String> = marked
        .iter()
        .take(2)
        .map(|(first, last, n, good)| {
            let way = if *good { "better" } else { "worse" };
            let (first, last) = (starts[*first], starts[*last]);
            if *n == 1 {
                let which = match period {
                    Period::Week => format!("The week of {}", first.format("%-d %B")),
                    _ => title(period, first),
                };
                format!("{which} was {way} than chance explains.")
            } else {
                let window = words::window(first, period.next(last));
                format!("{n} {unit}s ({window}) were {way} than chance explains.")
            }
        })
        .collect();
    if marked.len() > 2 {
        said.push(format!(
            "{} more in the table below.",
            words::counted(marked.len() as u64 - 2, "stretch", "stretches")
        ));
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(high: &[u64]) -> String {
        let bands: Vec<Bands> = high.iter().map(|high| Bands { low: 100 - high, middle: 0, high: *high }).collect();
        let control = metric_chart(Metric::Csat, &bands).unwrap();
        let first: NaiveDate = "2026-08-31".parse().unwrap();
        let starts = Period::Week.starts(first, first + chrono::Days::new(7 * high.len() as u64));
        sentence(Metric::Csat, Period::Week, &starts, &control)
    }

    #[test]
    fn the_sentence_says_what_stands_out_and_nothing_else() {
        let quiet = [80, 82, 79, 81, 78, 83, 77, 80, 81, 79];
        assert_eq!(told(&quiet), "Nothing here that chance does not explain: it keeps around 80.0\u{202f}%.");
        let bad = [80, 82, 79, 81, 55, 83, 77, 80, 81, 79, 80, 82];
        assert_eq!(told(&bad), "The week of 28 September was worse than chance explains.");
        assert_eq!(told(&[80, 81]), "Too few periods to tell a change from chance: 2 of 8.");
    }

    #[test]
    fn long_windows_are_labelled_by_month_and_short_ones_by_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let long = ticks(Period::Week, &Period::Week.starts(day("2026-10-05"), day("2027-02-01")));
        assert_eq!(long.iter().map(|(_, text)| &**text).collect::<Vec<_>>(), ["Oct", "Nov", "Dec", "Jan 2027"]);
        let short = ticks(Period::Day, &Period::Day.starts(day("2026-11-01"), day("2026-11-04")));
        assert_eq!(short[2], (2, "3 Nov".to_owned()));
    }
}
