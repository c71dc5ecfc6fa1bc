//! A figure with its interval, as a bar on a line.

use domain::{Language, Metric, Sentence, score::Estimate, sentence, words};

use super::sheet::{Paint, Sheet};
use crate::Result;

/// The values at the ends of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ends {
    /// At the left.
    pub least: f64,
    /// At the right.
    pub most: f64,
}

impl Ends {
    /// Round ends around an interval, near enough to see how wide it is: the line is at least four times as long, and
    /// at least 30 units (60 for NPS), within the metric's range.
    #[must_use]
    pub fn around(metric: Metric, figure: &Estimate) -> Self {
        let (from, to) = metric.value_range();
        let smallest = (to - from) * 0.3;
        let width = ((figure.high - figure.low) * 4.0).max(smallest).min(to - from);
        let round = 5.0;
        let middle = f64::midpoint(figure.low, figure.high);
        let least = ((middle - width / 2.0) / round).round() * round;
        let least = least.min(to - width).max(from);
        let most = ((least + width) / round).ceil() * round;
        Self { least: (least / round).floor() * round, most: most.min(to) }
    }
}

impl Ends {
    /// Round ends around all of `figures`; none if there are none.
    #[must_use]
    pub fn holding(metric: Metric, figures: &[Estimate]) -> Option<Self> {
        let (from, to) = metric.value_range();
        let low = figures.iter().map(|figure| figure.low).reduce(f64::min)?;
        let high = figures.iter().map(|figure| figure.high).reduce(f64::max)?;
        let (least, most) = (((low / 10.0).floor() * 10.0).max(from), ((high / 10.0).ceil() * 10.0).min(to));
        Some(Self { least, most: if most > least { most } else { (least + 10.0).min(to) } })
    }
}

/// Draws `figure` on a line from `ends.least` to `ends.most`; the ends are to be written below it.
///
/// # Errors
/// When it cannot be drawn.
pub fn interval(metric: Metric, figure: &Estimate, ends: Ends, language: Language) -> Result<String> {
    const WIDTH: f32 = 320.0;
    const AIR: f32 = 6.0;
    let mut sheet = Sheet::new(WIDTH, 16.0, language);
    let at = |value: f64| {
        let share = ((value - ends.least) / (ends.most - ends.least)).clamp(0.0, 1.0) as f32;
        AIR + share * (WIDTH - 2.0 * AIR)
    };
    sheet.bar(Paint::Grid, (0.0, 6.0), (WIDTH, 4.0), 2.0, None);
    let (low, high) = (at(figure.low), at(figure.high));
    sheet.bar(Paint::Centre, (low, 6.0), ((high - low).max(1.0), 4.0), 2.0, None);
    sheet.dot(Paint::Figure, (at(figure.value), 8.0), 6.0, false, None);
    let value = words::value(metric, figure.value);
    let said = sentence!("chart-interval", metric, value, interval = words::interval(metric, figure.low, figure.high));
    sheet.finish(&said, &Sentence::from(""))
}

#[cfg(test)]
mod tests {
    use super::{super::well_formed::assert_well_formed, *};

    #[test]
    fn ends_are_round_and_hold_the_interval() {
        for metric in Metric::ALL.iter().copied() {
            let (from, to) = metric.value_range();
            for low in 0..20 {
                for width in [0.0, 2.0, 17.3, 60.0] {
                    let low = from + (to - from) * f64::from(low) / 20.0;
                    let high = (low + width).min(to);
                    let figure = Estimate { value: high, low, high, n: 10, enough: true, mean: None };
                    let ends = Ends::around(metric, &figure);
                    assert!(ends.least <= low && high <= ends.most, "{metric} {figure:?} {ends:?}");
                    assert!(from <= ends.least && ends.most <= to && ends.most - ends.least >= 30.0, "{ends:?}");
                    assert_eq!((ends.least % 5.0, ends.most % 5.0), (0.0, 0.0), "{ends:?}");
                    assert_well_formed(&interval(metric, &figure, ends, Language::En).unwrap());
                }
            }
        }
    }
}
