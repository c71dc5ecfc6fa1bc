//! Figures that do not compare all the way: a chart for each stretch, parted where the question became another one.

use super::control::{ControlChart, metric_chart};
use crate::Metric;
use crate::score::Bands;

/// The control charts of a metric's figure, one a stretch, in order of time. A new stretch begins at each of `breaks`,
/// which are places in `periods`. Centre, limits and signals of a stretch come from its own answers alone; points say
/// which of all periods they are. Stretches without any answer are left out.
#[must_use]
pub fn metric_charts(metric: Metric, periods: &[Bands], breaks: &[usize]) -> Vec<ControlChart> {
    let mut ends: Vec<usize> = breaks.iter().copied().filter(|at| *at < periods.len()).collect();
    ends.push(periods.len());
    ends.sort_unstable();
    let mut begin = 0;
    let mut charts = Vec::new();
    for end in ends {
        if let Some(mut chart) = metric_chart(metric, &periods[begin..end]) {
            chart.points.iter_mut().for_each(|point| point.index += begin);
            charts.push(chart);
        }
        begin = end;
    }
    charts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn weeks(high: &[u64]) -> Vec<Bands> {
        high.iter().map(|high| Bands { low: 100 - high, middle: 0, high: *high }).collect()
    }

    #[test]
    fn a_jump_at_a_break_is_no_signal_and_elsewhere_it_is() {
        let jumps = weeks(&[80, 82, 79, 81, 80, 83, 78, 80, 50, 52, 49, 51, 48, 50, 53, 50]);
        let whole = metric_charts(Metric::Csat, &jumps, &[]);
        assert!(whole[0].points.iter().any(|point| !point.signals.is_empty()));
        let apart = metric_charts(Metric::Csat, &jumps, &[8]);
        let centres: Vec<f64> = apart.iter().map(|chart| chart.centre.round()).collect();
        assert_eq!(centres, [80.0, 50.0]);
        assert!(apart.iter().flat_map(|chart| &chart.points).all(|point| point.signals.is_empty()));
        assert_eq!(apart[1].points[0].index, 8);
    }

    #[test]
    fn breaks_at_the_edges_and_before_nothing_part_nothing() {
        let quiet = weeks(&[80, 81, 79]);
        for breaks in [&[0][..], &[3], &[7], &[0, 0, 9]] {
            assert_eq!(metric_charts(Metric::Csat, &quiet, breaks), metric_charts(Metric::Csat, &quiet, &[]));
        }
        assert!(metric_charts(Metric::Csat, &[Bands::default(); 4], &[2]).is_empty());
    }

    proptest! {
        #[test]
        fn every_answer_stands_in_one_stretch(
            high in proptest::collection::vec(0_u64..=100, 0..30),
            breaks in proptest::collection::vec(0_usize..40, 0..5),
        ) {
            let periods = weeks(&high);
            let points: Vec<(usize, u64)> = metric_charts(Metric::Nps, &periods, &breaks)
                .iter()
                .flat_map(|chart| &chart.points)
                .map(|point| (point.index, point.n))
                .collect();
            let expected: Vec<(usize, u64)> = periods.iter().map(|bands| bands.n()).enumerate().collect();
            prop_assert_eq!(points, expected);
        }
    }
}
