//! Control charts for shares and for NPS.

use super::signal::{Seen, Signal, signals};
use crate::{Metric, score::Bands, sentence, staff::Sentence, text_enum::text_enum};
use serde::{Deserialize, Serialize};

/// With fewer periods than this the limits are provisional: no chart that has them calls anything a signal.
pub const MINIMUM_PERIODS: usize = 8;

/// What one period counted.
#[derive(Clone, Copy, Debug, Default)]
struct Sample {
    /// Answers that count +1: satisfied, easy, promoters.
    high: u64,
    /// Answers that count −1: detractors for NPS; 0 where the figure is a share.
    low: u64,
    /// All answers of the period.
    n: u64,
}

impl Sample {
    fn figure(self) -> f64 {
        (self.high as f64 - self.low as f64) / self.n as f64
    }
}

/// The control chart (a p-chart) of a share: hits and n of each period, in order of time; nothing without any n.
///
/// See [`metric_chart`] for how it is made.
#[must_use]
pub fn share_chart(periods: &[(u64, u64)]) -> Option<ControlChart> {
    let samples: Vec<Sample> = periods.iter().map(|(hits, n)| Sample { high: *hits.min(n), low: 0, n: *n }).collect();
    control_chart(&samples, 0.0)
}

text_enum! {
    "kind of control chart";
    /// How the limits were made.
    pub enum Limits {
        /// From the answers' own variance: a p-chart for shares; for NPS the same with the variance of +1, 0, −1.
        Answers = "answers", "Limits from the number of answers";
        /// Widened, because periods differ more than their numbers of answers explain (Laney p′).
        Widened = "widened", "Limits widened for what varies between periods";
    }
}

/// A period with a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Which of the samples it is.
    pub index: usize,
    /// How many answers.
    pub n: u64,
    /// The figure: per cent, or NPS.
    pub value: f64,
    /// The lower limit for this number of answers, within the figure's range.
    pub lower: f64,
    /// The upper limit for this number of answers, within the figure's range.
    pub upper: f64,
    /// Why it stands out; mostly empty.
    pub signals: Vec<Signal>,
}

/// A control chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ControlChart {
    /// The centre: the figure of all answers together, per cent or NPS.
    pub centre: f64,
    /// How the limits were made.
    pub limits: Limits,
    /// By how much they were widened: 1 for not at all.
    pub widening: f64,
    /// Whether there are too few periods to call anything a signal.
    pub provisional: bool,
    /// The periods that have answers. Those without are left out and break no run.
    pub points: Vec<Point>,
}

impl ControlChart {
    /// One sentence that says what the chart shows.
    #[must_use]
    pub fn in_words(&self) -> Sentence {
        if self.provisional {
            return sentence!("chart-too-few-periods", n = self.points.len(), least = MINIMUM_PERIODS);
        }
        match self.points.iter().filter(|point| !point.signals.is_empty()).count() {
            0 => sentence!("chart-nothing"),
            n => sentence!("chart-periods-stand-out", n),
        }
    }
}

/// The control chart of a metric's figure for these periods, in order of time; nothing without any answer.
///
/// Centre: the figure of all answers together. Limits: centre ± 3 standard errors for the period's number of answers,
/// where an answer's variance comes from all answers: p(1 − p) for a share (p-chart, ISO 7870-2); for NPS, where an
/// answer counts +1, 0 or −1, p + q − (p − q)², so that it is the chart of a mean by its standard error.
///
/// Periods often differ more than their numbers explain, and plain limits would call that a signal every week. So each
/// period's distance from the centre is put in standard errors, and their spread estimated from successive differences
/// (mean moving range ÷ 1.128, Laney 2002). Where it exceeds 1 by more than chance would let it (1.645 standard errors
/// of that estimate, √(0.826 ÷ (periods − 1)) each), limits are widened by it; they are never narrowed.
#[must_use]
pub fn metric_chart(metric: Metric, periods: &[Bands]) -> Option<ControlChart> {
    let is_nps = metric == Metric::Nps;
    let sample = |bands: &Bands| Sample { high: bands.high, low: if is_nps { bands.low } else { 0 }, n: bands.n() };
    control_chart(&periods.iter().map(sample).collect::<Vec<_>>(), metric.value_range().0)
}

fn control_chart(samples: &[Sample], least: f64) -> Option<ControlChart> {
    let kept: Vec<(usize, Sample)> = samples.iter().copied().enumerate().filter(|(_, sample)| sample.n > 0).collect();
    let all = kept.iter().fold(Sample::default(), |sum, (_, sample)| Sample {
        high: sum.high + sample.high,
        low: sum.low + sample.low,
        n: sum.n + sample.n,
    });
    if all.n == 0 {
        return None;
    }
    let centre = all.figure();
    let (p, q) = (all.high as f64 / all.n as f64, all.low as f64 / all.n as f64);
    let deviation = (p + q - centre * centre).max(0.0).sqrt();
    let error = |sample: Sample| deviation / (sample.n as f64).sqrt();
    // Without any variance every figure equals the centre, up to rounding.
    let distance = |sample: Sample| if deviation > 1e-9 { (sample.figure() - centre) / error(sample) } else { 0.0 };
    let widening = widening(&kept.iter().map(|(_, sample)| distance(*sample)).collect::<Vec<_>>());
    let provisional = kept.len() < MINIMUM_PERIODS;
    let seen: Vec<Seen> = kept
        .iter()
        .map(|(_, sample)| Seen { distance: distance(*sample) / widening, figure: sample.figure() })
        .collect();
    let found = if provisional { vec![Vec::new(); kept.len()] } else { signals(&seen) };
    let points = kept
        .into_iter()
        .zip(found)
        .map(|((index, sample), signals)| {
            let reach = 300.0 * error(sample) * widening;
            Point {
                index,
                n: sample.n,
                value: sample.figure() * 100.0,
                lower: (centre * 100.0 - reach).clamp(least, 100.0),
                upper: (centre * 100.0 + reach).clamp(least, 100.0),
                signals,
            }
        })
        .collect();
    let limits = if widening > 1.0 { Limits::Widened } else { Limits::Answers };
    Some(ControlChart { centre: centre * 100.0, limits, widening, provisional, points })
}

/// Laney's sigma-z where it surely exceeds 1, else 1.
fn widening(distances: &[f64]) -> f64 {
    let steps = distances.len().saturating_sub(1);
    if steps < MINIMUM_PERIODS - 1 {
        return 1.0;
    }
    let moving_range: f64 = distances.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum::<f64>() / steps as f64;
    let spread = moving_range / 1.128;
    let by_chance = 1.0 + 1.645 * (0.826 / steps as f64).sqrt();
    if spread > by_chance { spread } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::super::Side;
    use super::*;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    fn shares(hits: &[u64], n: u64) -> Vec<(u64, u64)> {
        hits.iter().map(|hits| (*hits, n)).collect()
    }

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Limits);
    }

    #[test]
    fn a_quiet_series_has_the_limits_of_a_p_chart_and_no_signal() {
        let chart = share_chart(&shares(&[80, 82, 79, 81, 78, 83, 77, 80, 81, 79], 100)).unwrap();
        assert!((chart.centre - 80.0).abs() < 1e-9);
        assert_eq!((chart.limits, chart.widening), (Limits::Answers, 1.0));
        // 80 ± 3 · √(0.8 · 0.2 ÷ 100) = 80 ± 12.
        assert!((chart.points[0].lower - 68.0).abs() < 1e-9 && (chart.points[0].upper - 92.0).abs() < 1e-9);
        assert_eq!(chart.in_words(), "Nothing here that chance does not explain.");
    }

    #[test]
    fn a_bad_month_stands_out() {
        let chart = share_chart(&shares(&[80, 82, 79, 81, 55, 83, 77, 80, 81, 79, 80, 82], 100)).unwrap();
        let marked: Vec<usize> =
            chart.points.iter().filter(|point| !point.signals.is_empty()).map(|point| point.index).collect();
        assert_eq!(marked, [4]);
        assert_eq!(chart.points[4].signals, [Signal::Outside(Side::Below)]);
        assert_eq!(chart.in_words(), "One period stands out beyond chance.");
    }

    #[test]
    fn large_numbers_that_vary_between_periods_get_wider_limits() {
        let hits = [8_000, 8_300, 7_900, 8_250, 7_850, 8_200, 7_950, 8_300, 7_900, 8_150, 7_800, 8_200];
        let chart = share_chart(&shares(&hits, 10_000)).unwrap();
        assert_eq!(chart.limits, Limits::Widened);
        assert!(chart.widening > 5.0 && chart.points.iter().all(|point| point.signals.is_empty()));
    }

    #[test]
    fn limits_follow_the_number_of_answers_and_stay_in_range() {
        let chart = share_chart(&[(19, 20), (190, 200)]).unwrap();
        assert!(chart.provisional && chart.points.iter().all(|point| point.signals.is_empty()));
        assert_eq!(chart.points[0].upper, 100.0);
        assert!(chart.points[0].lower < chart.points[1].lower);
        assert_eq!(chart.in_words(), "Too few periods to tell a change from chance: 2 of 8.");
    }

    #[test]
    fn nps_uses_its_own_variance_and_range() {
        let bands = Bands { low: 30, middle: 20, high: 50 };
        let chart = metric_chart(Metric::Nps, &[bands; 9]).unwrap();
        assert!((chart.centre - 20.0).abs() < 1e-9);
        // √((0.5 + 0.3 − 0.04) ÷ 100) = 8.718 points, three of them 26.15.
        assert!((chart.points[0].upper - 46.153).abs() < 1e-3 && (chart.points[0].lower + 6.153).abs() < 1e-3);
    }

    #[test]
    fn the_middle_of_a_csat_scale_counts_against_the_share() {
        let chart = metric_chart(Metric::Csat, &[Bands { low: 10, middle: 10, high: 80 }; 9]).unwrap();
        assert!((chart.centre - 80.0).abs() < 1e-9);
        let happy = metric_chart(Metric::Nps, &[Bands { low: 0, middle: 9, high: 1 }; 9]).unwrap();
        assert!(happy.points[0].lower < 0.0, "the range of NPS goes below zero also without detractors");
    }

    #[test]
    fn empty_periods_are_gaps_and_break_no_run() {
        let mut samples = shares(&[70, 71, 90, 72, 90, 91, 92, 90], 100);
        samples.insert(3, (0, 0));
        let chart = share_chart(&samples).unwrap();
        assert_eq!(chart.points.iter().map(|point| point.index).collect::<Vec<_>>(), [0, 1, 2, 4, 5, 6, 7, 8]);
        assert!(share_chart(&[(0, 0); 5]).is_none());
        assert!(metric_chart(Metric::Csat, &[]).is_none());
    }

    #[test]
    fn without_any_variance_nothing_stands_out() {
        let chart = share_chart(&shares(&[50; 12], 50)).unwrap();
        assert!((chart.centre - 100.0).abs() < 1e-9);
        assert!(
            chart
                .points
                .iter()
                .all(|point| point.signals.is_empty() && point.lower <= point.value && point.value <= point.upper)
        );
    }

    proptest! {
        #[test]
        fn limits_hold_the_centre_and_outside_means_outside(
            rows in proptest::collection::vec((0_u64..200, 0_u64..200, 0_u64..200), 1..40)
        ) {
            let periods: Vec<Bands> = rows.iter().map(|(low, middle, high)| Bands { low: *low, middle: *middle, high: *high }).collect();
            let Some(chart) = metric_chart(Metric::Nps, &periods) else { return Ok(()) };
            prop_assert!(chart.widening >= 1.0);
            for point in &chart.points {
                prop_assert!(-100.0 <= point.lower && point.lower <= chart.centre + 1e-9);
                prop_assert!(chart.centre - 1e-9 <= point.upper && point.upper <= 100.0);
                if !chart.provisional {
                    let outside = point.signals.iter().any(|signal| matches!(signal, Signal::Outside(_)));
                    let beyond = point.value < point.lower - 1e-6 || point.value > point.upper + 1e-6;
                    let near = (point.value - point.lower).abs() < 1e-6 || (point.value - point.upper).abs() < 1e-6;
                    prop_assert!(outside == beyond || near, "{point:?}");
                }
            }
        }
    }
}
