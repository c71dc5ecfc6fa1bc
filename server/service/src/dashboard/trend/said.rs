//! What the trend shows, in a few sentences: what chance does not explain, and where a survey got another wording.

use chrono::NaiveDate;
use domain::{
    Metric, Sentence,
    chart::{ControlChart, Point},
    period::Period,
    sentence, words,
};

use super::{
    super::one_after_another,
    dates::{day, title},
    wordings::NewWording,
};

/// Stretches, and wordings, that are told; the rest stands in the table.
const TOLD: usize = 2;

/// The sentences. `charts` are the stretches that compare, at least one.
pub(super) fn said(
    metric: Metric,
    period: Period,
    starts: &[NaiveDate],
    charts: &[ControlChart],
    wordings: &[NewWording],
) -> Sentence {
    let mut said = figures(metric, period, starts, charts);
    said.extend(wordings.iter().take(TOLD).map(NewWording::in_words));
    said.extend(left(wordings.len()).map(|n| sentence!("chart-more-wordings", n)));
    one_after_another(said).unwrap_or_else(|| sentence!("chart-nothing"))
}

/// What chance does not explain, or that there is nothing of the kind.
fn figures(metric: Metric, period: Period, starts: &[NaiveDate], charts: &[ControlChart]) -> Vec<Sentence> {
    let good = |at: &Point| at.signals.first().map(|signal| signal.is_good());
    let marked: Vec<(usize, usize, usize, bool)> = charts
        .iter()
        .filter(|chart| !chart.provisional)
        .flat_map(|chart| chart.points.chunk_by(|a, b| good(a) == good(b)))
        .filter_map(|run| Some((run.first()?.index, run.last()?.index, run.len(), good(run.first()?)?)))
        .collect();
    if marked.is_empty() {
        return nothing(metric, charts).into_iter().collect();
    }
    let mut said: Vec<Sentence> = marked
        .iter()
        .take(TOLD)
        .map(|(first, last, n, good)| stands_out(period, (starts[*first], starts[*last]), *n, *good))
        .collect();
    said.extend(left(marked.len()).map(|n| sentence!("chart-more-stretches", n)));
    said
}

/// That `n` periods, from the one that starts with `first` to the one with `last`, are better or worse than chance explains.
fn stands_out(period: Period, (first, last): (NaiveDate, NaiveDate), n: usize, good: bool) -> Sentence {
    let (unit, way) = (period.as_str(), if good { "better" } else { "worse" });
    if n == 1 {
        let which = if period == Period::Week { day(first) } else { title(period, first) };
        sentence!("chart-period-was", period = unit, which, way)
    } else {
        sentence!("chart-periods-were", n, period = unit, window = words::window(first, period.next(last)), way)
    }
}

/// That nothing stands out, of the stretch that goes on today.
fn nothing(metric: Metric, charts: &[ControlChart]) -> Option<Sentence> {
    let chart = charts.last()?;
    if chart.provisional {
        return Some(chart.in_words());
    }
    let value = words::value(metric, chart.centre);
    Some(if charts.len() > 1 {
        sentence!("chart-keeps-around-now", value)
    } else {
        sentence!("chart-keeps-around", value)
    })
}

/// How many are not told.
fn left(all: usize) -> Option<usize> {
    all.checked_sub(TOLD).filter(|left| *left > 0)
}

#[cfg(test)]
mod tests {
    use domain::{Language, chart::metric_charts, score::Bands};

    use super::*;

    fn told_with(high: &[u64], wordings: &[NewWording]) -> String {
        said_of(high, wordings).to_string()
    }

    fn said_of(high: &[u64], wordings: &[NewWording]) -> Sentence {
        let bands: Vec<Bands> = high.iter().map(|high| Bands { low: 100 - high, middle: 0, high: *high }).collect();
        let breaks: Vec<usize> = wordings.iter().filter(|new| new.breaks).map(|new| new.at).collect();
        let charts = metric_charts(Metric::Csat, &bands, &breaks);
        let first: NaiveDate = "2026-08-31".parse().unwrap();
        let starts = Period::Week.starts(first, first + chrono::Days::new(7 * high.len() as u64));
        said(Metric::Csat, Period::Week, &starts, &charts, wordings)
    }

    fn told(high: &[u64]) -> String {
        told_with(high, &[])
    }

    fn wording(at: usize, breaks: bool) -> NewWording {
        let day: NaiveDate = "2026-08-31".parse().unwrap();
        NewWording {
            at,
            day: day + chrono::Days::new(7 * at as u64),
            key: "calls".into(),
            name: "Calls".into(),
            breaks,
        }
    }

    #[test]
    fn the_sentence_says_what_stands_out_and_nothing_else() {
        let quiet = [80, 82, 79, 81, 78, 83, 77, 80, 81, 79];
        assert_eq!(told(&quiet), "Nothing here that chance does not explain: it keeps around 80.0\u{202f}%.");
        let bad = [80, 82, 79, 81, 55, 83, 77, 80, 81, 79, 80, 82];
        assert_eq!(told(&bad), "The week of 28 September was worse than chance explains.");
        assert_eq!(told(&[80, 81]), "Too few periods to tell a change from chance: 2 of 8.");
        let in_german = said_of(&bad, &[]).text(Language::De).into_owned();
        assert_eq!(in_german, "Die Woche ab 28. September war schlechter, als der Zufall erklärt.");
    }

    #[test]
    fn new_wordings_are_told_and_what_a_new_question_parts_is_not_compared() {
        let jump = [80, 82, 79, 81, 78, 83, 77, 80, 50, 52];
        assert!(told(&jump).contains("worse than chance explains"));
        assert_eq!(
            told_with(&jump, &[wording(8, true)]),
            "Too few periods to tell a change from chance: 2 of 8. The lead question of “Calls” is another one since \
             26 October 2026: what lies before and after is not compared."
        );
        let quiet = [80, 82, 79, 81, 78, 83, 77, 80, 81, 79];
        let many = [wording(1, false), wording(2, false), wording(3, false)];
        let said = told_with(&quiet, &many);
        assert!(said.contains("“Calls” has a new wording since 7 September 2026; its lead question stayed."), "{said}");
        assert!(said.ends_with("1 new wording more in the table below."), "{said}");
    }
}
