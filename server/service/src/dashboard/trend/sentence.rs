//! What the trend shows, in a few sentences: what chance does not explain, and where a survey got another wording.

use chrono::NaiveDate;
use domain::{
    Metric,
    chart::{ControlChart, Point},
    period::Period,
    words,
};

use super::{title, wordings::NewWording};

/// Stretches, and wordings, that are told; the rest stands in the table.
const TOLD: usize = 2;

/// The sentences. `charts` are the stretches that compare, at least one.
pub(super) fn sentence(
    metric: Metric,
    period: Period,
    starts: &[NaiveDate],
    charts: &[ControlChart],
    wordings: &[NewWording],
) -> String {
    let mut said = vec![figures(metric, period, starts, charts)];
    said.extend(wordings.iter().take(TOLD).map(NewWording::in_words));
    said.extend(more(wordings.len(), "new wording", "new wordings"));
    said.join(" ")
}

/// What chance does not explain, or that there is nothing of the kind.
fn figures(metric: Metric, period: Period, starts: &[NaiveDate], charts: &[ControlChart]) -> String {
    let good = |at: &Point| at.signals.first().map(|signal| signal.is_good());
    let marked: Vec<(usize, usize, usize, bool)> = charts
        .iter()
        .filter(|chart| !chart.provisional)
        .flat_map(|chart| chart.points.chunk_by(|a, b| good(a) == good(b)))
        .filter_map(|run| Some((run.first()?.index, run.last()?.index, run.len(), good(run.first()?)?)))
        .collect();
    if marked.is_empty() {
        return nothing(metric, charts);
    }
    let unit = period.as_str();
    let mut said: Vec<String> = marked
        .iter()
        .take(TOLD)
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
    said.extend(more(marked.len(), "stretch", "stretches"));
    said.join(" ")
}

/// That nothing stands out, of the stretch that goes on today.
fn nothing(metric: Metric, charts: &[ControlChart]) -> String {
    match charts.last() {
        Some(chart) if !chart.provisional => {
            let now = if charts.len() > 1 { " now" } else { "" };
            let around = words::value(metric, chart.centre);
            format!("Nothing here that chance does not explain: it keeps around {around}{now}.")
        }
        chart => chart.map(ControlChart::in_words).unwrap_or_default(),
    }
}

fn more(all: usize, one: &str, many: &str) -> Option<String> {
    let left = all.saturating_sub(TOLD) as u64;
    (left > 0).then(|| format!("{} more in the table below.", words::counted(left, one, many)))
}

#[cfg(test)]
mod tests {
    use domain::{chart::metric_charts, score::Bands};

    use super::*;

    fn told_with(high: &[u64], wordings: &[NewWording]) -> String {
        let bands: Vec<Bands> = high.iter().map(|high| Bands { low: 100 - high, middle: 0, high: *high }).collect();
        let breaks: Vec<usize> = wordings.iter().filter(|new| new.breaks).map(|new| new.at).collect();
        let charts = metric_charts(Metric::Csat, &bands, &breaks);
        let first: NaiveDate = "2026-08-31".parse().unwrap();
        let starts = Period::Week.starts(first, first + chrono::Days::new(7 * high.len() as u64));
        sentence(Metric::Csat, Period::Week, &starts, &charts, wordings)
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
