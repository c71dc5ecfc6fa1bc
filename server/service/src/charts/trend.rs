//! A figure over time as a control chart: only what chance does not explain is marked.

use domain::{Language, Metric, Sentence, chart::Signal, score::MINIMUM_N, sentence, words};

use super::{
    Width,
    axis::Axis,
    sheet::{Anchor, Paint, Sheet},
};
use crate::Result;

/// A control chart, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// What it shows, as its name: `CSAT, week by week`.
    pub title: Sentence,
    /// What it says, in a sentence.
    pub sentence: Sentence,
    /// Whose figure.
    pub metric: Metric,
    /// How many periods the axis holds, also those without answers.
    pub periods: usize,
    /// What stands below the axis: at which period, and what. Words without room are left out.
    pub ticks: Vec<(usize, Sentence)>,
    /// The stretches that do not compare with each other, in order of time; mostly one.
    pub stretches: Vec<Stretch>,
    /// Where a survey got another wording, in order of time.
    pub marks: Vec<Mark>,
}

/// Periods whose figures compare.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The figure of all its periods together.
    pub centre: f64,
    /// The periods with answers, in order of time.
    pub points: Vec<TrendPoint>,
}

/// Where a survey got another wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// At the beginning of which period it is drawn.
    pub index: usize,
    /// Whether the lead question is another one, so that a stretch ends here.
    pub breaks: bool,
}

/// A period with answers.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// The how-manieth period it is.
    pub index: usize,
    /// Which period: `week 47`.
    pub title: Sentence,
    /// How many answers.
    pub n: u64,
    /// The figure.
    pub value: f64,
    /// The lower limit of what chance explains.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
    /// Why it stands out; mostly empty.
    pub signals: Vec<Signal>,
}

const TOP: f32 = 14.0;
const LEFT: f32 = 40.0;
const RIGHT: f32 = 14.0;
const BOTTOM: f32 = 28.0;
/// The room above for what marks say, over what runs say.
const MARKS: f32 = 20.0;

/// Draws it, with its words in `language`.
///
/// # Errors
/// When it cannot be drawn.
pub fn trend(chart: &Trend, width: Width, language: Language) -> Result<String> {
    let height = match width {
        Width::Wide => 260.0,
        Width::Narrow => 220.0,
    };
    let (pixels, ground) = (width.pixels(), height - BOTTOM);
    let top = if chart.marks.is_empty() { TOP } else { TOP + MARKS };
    let mut sheet = Sheet::new(pixels, height, language);
    let axis = axis(chart);
    let steps = chart.periods.saturating_sub(1).max(1) as f32;
    let x = |index: usize| LEFT + 6.0 + (pixels - LEFT - RIGHT - 12.0) * (index as f32 / steps);
    let y = |value: f64| ground - axis.place(value) * (ground - top);

    for stretch in &chart.stretches {
        expected(&mut sheet, stretch, &x, &y);
    }
    if !chart.stretches.is_empty() {
        for value in axis.lines() {
            sheet.line(Paint::Grid, (LEFT, y(value)), (pixels - RIGHT, y(value)), 1.0);
            let text = sheet.wording(&words::figure(value, 0));
            sheet.words(Paint::Words, &text, (LEFT - 10.0, y(value) + 4.0), Anchor::End);
        }
    }
    for stretch in &chart.stretches {
        if let Some((left, right)) = reach(stretch, &x) {
            sheet.line(Paint::Centre, (left, y(stretch.centre)), (right, y(stretch.centre)), 1.5);
        }
    }
    marks(&mut sheet, &chart.marks, &x, ground, pixels);
    let mut free_from = 0.0_f32;
    for (index, tick) in &chart.ticks {
        let text = sheet.wording(tick);
        let half = text.chars().count() as f32 * 3.2;
        if x(*index) - half >= free_from && x(*index) + half <= pixels {
            sheet.words(Paint::Words, &text, (x(*index), height - 6.0), Anchor::Middle);
            free_from = x(*index) + half + 10.0;
        }
    }
    let dense = chart.stretches.iter().map(|stretch| stretch.points.len()).sum::<usize>() > 60;
    for stretch in &chart.stretches {
        figures(&mut sheet, chart.metric, stretch, dense, &x, &y);
    }
    for stretch in &chart.stretches {
        label_runs(&mut sheet, stretch, &x, &y, pixels);
    }
    sheet.finish(&chart.title, &chart.sentence)
}

/// From where to where a stretch is drawn. A lone period still needs an area to lie in.
fn reach(stretch: &Stretch, x: &impl Fn(usize) -> f32) -> Option<(f32, f32)> {
    let (first, last) = stretch.points.first().zip(stretch.points.last())?;
    Some((x(first.index) - 6.0, x(last.index) + 6.0))
}

/// The area between the limits of a stretch.
fn expected(sheet: &mut Sheet, stretch: &Stretch, x: &impl Fn(usize) -> f32, y: &impl Fn(f64) -> f32) {
    let Some((left, right)) = reach(stretch, x) else { return };
    let edge = |side: fn(&TrendPoint) -> f64| {
        let inner = stretch.points.iter().map(|point| (x(point.index), y(side(point))));
        let ends = stretch.points.first().zip(stretch.points.last());
        let ends = ends.map(|(first, last)| ((left, y(side(first))), (right, y(side(last)))));
        let (first, last) = ends.unzip();
        first.into_iter().chain(inner).chain(last).collect::<Vec<_>>()
    };
    let (upper, lower) = (edge(|point| point.upper), edge(|point| point.lower));
    sheet.surface(Paint::Expected, &upper.into_iter().chain(lower.into_iter().rev()).collect::<Vec<_>>());
}

/// The line of a stretch and its dots.
fn figures(
    sheet: &mut Sheet,
    metric: Metric,
    stretch: &Stretch,
    dense: bool,
    x: &impl Fn(usize) -> f32,
    y: &impl Fn(f64) -> f32,
) {
    // A period without answers breaks the line: nothing is known there.
    for run in stretch.points.chunk_by(|a, b| a.index + 1 == b.index).filter(|run| run.len() > 1) {
        let points: Vec<_> = run.iter().map(|point| (x(point.index), y(point.value))).collect();
        sheet.path(Paint::Figure, &points, 2.0);
    }
    for point in &stretch.points {
        let at = (x(point.index), y(point.value));
        let said = Some(in_words(metric, point));
        match point.signals.first() {
            Some(signal) => sheet.dot(if signal.is_good() { Paint::High } else { Paint::Low }, at, 5.5, false, said),
            None => sheet.dot(Paint::Figure, at, if dense { 2.2 } else { 3.2 }, point.n < MINIMUM_N, said),
        }
    }
}

/// A dotted line before each period that brought another wording, and above it what it was, where there is room.
fn marks(sheet: &mut Sheet, marks: &[Mark], x: &impl Fn(usize) -> f32, ground: f32, pixels: f32) {
    let mut free_from = 0.0_f32;
    for mark in marks {
        let before = mark.index.checked_sub(1).map_or_else(|| x(0) - 12.0, x);
        let at = f32::midpoint(before, x(mark.index));
        sheet.dotted(Paint::Words, (at, TOP), (at, ground));
        let what = if mark.breaks { sentence!("chart-new-question") } else { sentence!("chart-new-wording") };
        let text = sheet.wording(&what);
        let half = text.chars().count() as f32 * 3.0;
        let middle = at.max(LEFT + half).min(pixels - RIGHT - half);
        if middle - half >= free_from {
            sheet.words(Paint::Words, &text, (middle, TOP - 4.0), Anchor::Middle);
            free_from = middle + half + 8.0;
        }
    }
}

fn axis(chart: &Trend) -> Axis {
    let points = || chart.stretches.iter().flat_map(|stretch| &stretch.points);
    // Limits of periods with few answers would flatten everything else: they may leave the sheet.
    let limits = points().filter(|point| point.n >= MINIMUM_N).flat_map(|point| [point.lower, point.upper]);
    let centres = chart.stretches.iter().map(|stretch| stretch.centre);
    let all: Vec<f64> = limits.chain(centres).chain(points().map(|point| point.value)).collect();
    let least = all.iter().copied().reduce(f64::min).unwrap_or_default();
    let most = all.iter().copied().reduce(f64::max).unwrap_or_default();
    Axis::around(least, most, chart.metric.value_range())
}

/// Writes beside each run of marked periods why the first of them is marked.
fn label_runs(sheet: &mut Sheet, stretch: &Stretch, x: &impl Fn(usize) -> f32, y: &impl Fn(f64) -> f32, pixels: f32) {
    let marked = |point: &TrendPoint| point.signals.first().map(|signal| signal.is_good());
    let mut free_from = 0.0_f32;
    for run in stretch.points.chunk_by(|a, b| marked(a) == marked(b)) {
        let Some((good, signal)) = run.first().and_then(|first| Some((marked(first)?, first.signals.first()?))) else {
            continue;
        };
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let middle = f32::midpoint(x(first.index), x(last.index));
        let text = sheet.wording(&short(*signal));
        let half = text.chars().count() as f32 * 3.0;
        let middle = middle.max(LEFT + half).min(pixels - RIGHT - half);
        // Words over words would be no words.
        if middle - half < free_from {
            continue;
        }
        free_from = middle + half + 8.0;
        let values = run.iter().map(|point| y(point.value));
        let (paint, at) = if good {
            (Paint::High, values.fold(f32::MAX, f32::min) - 12.0)
        } else {
            (Paint::Low, values.fold(0.0, f32::max) + 20.0)
        };
        sheet.words(paint, &text, (middle, at), Anchor::Middle);
    }
}

fn short(signal: Signal) -> Sentence {
    match signal {
        Signal::Outside(_) => sentence!("chart-short-outside"),
        Signal::OuterThird(_) => sentence!("chart-short-outer-third"),
        Signal::OneSide(_) => sentence!("chart-short-one-side"),
        Signal::Run(_) => sentence!("chart-short-run"),
    }
}

fn in_words(metric: Metric, point: &TrendPoint) -> Sentence {
    let said = sentence!(
        "chart-point",
        title = point.title.clone(),
        value = words::value(metric, point.value),
        n = point.n,
        interval = words::interval(metric, point.lower, point.upper),
    );
    let with = |point, signal: &Signal| sentence!("chart-point-and-signal", point, signal = signal.in_words());
    point.signals.iter().fold(said, with)
}

#[cfg(test)]
mod tests {
    use domain::chart::Side;

    use super::{super::well_formed::assert_well_formed, *};

    fn chart(values: &[f64], marked: &[usize]) -> Trend {
        let points = values.iter().enumerate().map(|(index, value)| TrendPoint {
            index: index * 2,
            title: format!("week <{index}>").into(),
            n: 5 + index as u64 * 3,
            value: *value,
            lower: value - 5.0,
            upper: value + 5.0,
            signals: if marked.contains(&index) { vec![Signal::Outside(Side::Below)] } else { Vec::new() },
        });
        Trend {
            title: "CSAT & more".into(),
            sentence: "One <week> stands out.".into(),
            metric: Metric::Csat,
            periods: values.len() * 2,
            ticks: vec![(0, "Jun".into())],
            stretches: vec![Stretch { centre: 78.0, points: points.collect() }],
            marks: Vec::new(),
        }
    }

    #[test]
    fn it_is_whole_for_no_one_and_many_periods() {
        for values in [&[][..], &[80.0], &[80.0, 0.0, 100.0, 62.5]] {
            for width in [Width::Wide, Width::Narrow] {
                assert_well_formed(&trend(&chart(values, &[1]), width, Language::En).unwrap());
            }
        }
    }

    #[test]
    fn only_what_stands_out_is_marked() {
        let quiet = trend(&chart(&[80.0, 79.0, 81.0], &[]), Width::Wide, Language::En).unwrap();
        assert!(!quiet.contains("var(--low)") && !quiet.contains("var(--high)"));
        let loud = trend(&chart(&[80.0, 60.0, 81.0], &[1]), Width::Wide, Language::En).unwrap();
        assert_eq!(loud.matches("var(--low)").count(), 2, "a dot and its words");
        assert!(loud.contains("outside limits") && loud.contains("week &lt;1&gt;"));
    }

    #[test]
    fn a_gap_breaks_the_line() {
        // Every second period is empty, so no two dots are joined.
        assert!(!trend(&chart(&[80.0, 79.0, 81.0], &[]), Width::Wide, Language::En).unwrap().contains("<path"));
    }

    #[test]
    fn a_new_wording_is_a_dotted_line_and_a_new_question_parts_the_figure() {
        let mut chart = chart(&[80.0, 79.0, 40.0, 42.0], &[]);
        for (index, point) in chart.stretches[0].points.iter_mut().enumerate() {
            point.index = index;
        }
        chart.periods = 4;
        let whole = trend(&chart, Width::Wide, Language::En).unwrap();
        assert_eq!((whole.matches("<path").count(), whole.matches("stroke-dasharray").count()), (1, 0));
        let points = chart.stretches[0].points.split_off(2);
        chart.stretches.push(Stretch { centre: 41.0, points });
        chart.marks = vec![Mark { index: 0, breaks: false }, Mark { index: 2, breaks: true }];
        for width in [Width::Wide, Width::Narrow] {
            let drawn = trend(&chart, width, Language::En).unwrap();
            assert_well_formed(&drawn);
            assert_eq!((drawn.matches("<path").count(), drawn.matches("stroke-dasharray").count()), (2, 2), "{drawn}");
            assert!(drawn.contains("new wording") && drawn.contains("new question"), "{drawn}");
        }
    }
}
