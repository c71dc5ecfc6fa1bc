//! From counts to figures: every value comes with its interval, its n, and whether that is enough to tell.

mod counts;
mod nps;
mod rates;
mod wilson;
mod words;

pub use counts::{Bands, Counts, MetricMismatch};
pub use nps::nps_interval;
pub use rates::{Recovery, ResponseRates, contact_resolution, recovery_rate, response_rates, stated_resolution};
pub use wilson::wilson;
pub use words::{band_name, definition, too_few};

use crate::Metric;
use serde::{Deserialize, Serialize};

/// Below so many answers a cut shows n and "too few to tell".
pub const MINIMUM_N: u64 = 10;

/// `value` with one decimal, as exports and the API give figures; never `-0`.
#[must_use]
pub fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0 + 0.0
}

/// A figure with its 95 % interval. `low ≤ value ≤ high`, all within the metric's range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The figure: per cent 0–100, or NPS −100–100.
    pub value: f64,
    /// The interval's lower end.
    pub low: f64,
    /// The interval's upper end.
    pub high: f64,
    /// How many answers (or contacts, invitations, cases) it is made of.
    pub n: u64,
    /// Whether n is at least [`MINIMUM_N`]; if not, no figure is shown, only n.
    pub enough: bool,
    /// The mean score, the second and named figure of CSAT and CES; nothing for NPS and rates.
    pub mean: Option<f64>,
}

impl Estimate {
    /// The share `hits` of `n` in per cent, with its Wilson interval; nothing when n is 0.
    #[must_use]
    pub fn of_share(hits: u64, n: u64) -> Option<Self> {
        if n == 0 {
            return None;
        }
        let hits = hits.min(n);
        let (low, high) = wilson(hits, n);
        // One multiplication for all three, so that rounding keeps their order.
        let percent = |share: f64| share * 100.0;
        Some(Self {
            value: percent(hits as f64 / n as f64),
            low: percent(low),
            high: percent(high),
            n,
            enough: n >= MINIMUM_N,
            mean: None,
        })
    }

    /// Whether this figure and `other` surely differ: their intervals do not touch, and both have enough answers.
    /// Ranks are shown only where this holds.
    #[must_use]
    pub fn parts_from(&self, other: &Self) -> bool {
        self.enough && other.enough && (self.high < other.low || other.high < self.low)
    }
}

/// The metric's figure for these counts; nothing without answers.
#[must_use]
pub fn estimate(counts: &Counts) -> Option<Estimate> {
    let bands = counts.bands();
    match counts.metric() {
        Metric::Csat | Metric::Ces => {
            Estimate::of_share(bands.high, bands.n()).map(|share| Estimate { mean: counts.mean(), ..share })
        }
        Metric::Nps => nps(bands),
    }
}

/// NPS of promoters (high), passives (middle) and detractors (low): −100 to 100; nothing without answers.
///
/// Source: Reichheld 2003; the interval is [`nps_interval`].
#[must_use]
pub fn nps(bands: Bands) -> Option<Estimate> {
    let n = bands.n();
    if n == 0 {
        return None;
    }
    let (low, high) = nps_interval(bands.high, bands.middle, bands.low);
    let value = (bands.high as f64 - bands.low as f64) / n as f64 * 100.0;
    Some(Estimate {
        value,
        low: (low * 100.0).min(value),
        high: (high * 100.0).max(value),
        n,
        enough: n >= MINIMUM_N,
        mean: None,
    })
}

/// CSAT: the share of answers 4 and 5 of a count by score, in per cent, and the mean; nothing without answers.
///
/// # Errors
/// When the counts are not of CSAT.
pub fn csat(counts: &Counts) -> Result<Option<Estimate>, MetricMismatch> {
    estimate_as(Metric::Csat, counts)
}

/// CES 2.0: the share of answers 5, 6 and 7 of a count by score, in per cent, and the mean; nothing without answers.
///
/// # Errors
/// When the counts are not of CES.
pub fn ces(counts: &Counts) -> Result<Option<Estimate>, MetricMismatch> {
    estimate_as(Metric::Ces, counts)
}

fn estimate_as(metric: Metric, counts: &Counts) -> Result<Option<Estimate>, MetricMismatch> {
    if counts.metric() == metric { Ok(estimate(counts)) } else { Err(MetricMismatch(metric, counts.metric())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn counts(metric: Metric, rows: &[(i16, i64)]) -> Counts {
        Counts::from_rows(metric, rows.iter().copied()).unwrap()
    }

    fn tenth(x: f64) -> f64 {
        (x * 10.0).round() / 10.0
    }

    #[test]
    fn eight_promoters_one_passive_one_detractor_are_70() {
        let nps = estimate(&counts(Metric::Nps, &[(10, 5), (9, 3), (8, 1), (2, 1)])).unwrap();
        assert_eq!((tenth(nps.value), nps.n, nps.enough, nps.mean), (70.0, 10, true, None));
        assert!(nps.low < 70.0 && nps.high > 70.0);
    }

    #[test]
    fn twenty_of_twenty_five_are_80_percent() {
        let csat = csat(&counts(Metric::Csat, &[(5, 12), (4, 8), (3, 3), (1, 2)])).unwrap().unwrap();
        assert_eq!((tenth(csat.value), tenth(csat.low), tenth(csat.high)), (80.0, 60.9, 91.1));
        assert_eq!(csat.mean, Some(103.0 / 25.0));
    }

    #[test]
    fn nine_answers_are_too_few_and_none_is_nothing() {
        assert!(!estimate(&counts(Metric::Ces, &[(7, 9)])).unwrap().enough);
        assert!(estimate(&counts(Metric::Ces, &[(7, 10)])).unwrap().enough);
        assert_eq!(estimate(&Counts::new(Metric::Nps)), None);
        assert!(ces(&Counts::new(Metric::Nps)).is_err());
    }

    #[test]
    fn figures_part_only_with_enough_answers_and_room_between() {
        let share = |hits, n| Estimate::of_share(hits, n).unwrap();
        assert!(share(90, 100).parts_from(&share(50, 100)));
        assert!(!share(52, 100).parts_from(&share(50, 100)));
        assert!(!share(9, 9).parts_from(&share(0, 9)));
    }

    proptest! {
        #[test]
        fn the_interval_holds_the_value_and_stays_in_range(
            metric in proptest::sample::select(Metric::ALL), rows in proptest::collection::vec((1_i16..=5, 0_i64..400), 0..12)
        ) {
            if let Some(figure) = estimate(&counts(metric, &rows)) {
                let (least, most) = metric.value_range();
                prop_assert!(least <= figure.low && figure.low <= figure.value && figure.value <= figure.high && figure.high <= most, "{figure:?}");
            }
        }

        /// One more top answer never lowers a figure or its interval's upper end.
        #[test]
        fn a_better_answer_never_hurts(promoters in 0_i64..200, passives in 0_i64..200, detractors in 1_i64..200) {
            let before = estimate(&counts(Metric::Nps, &[(10, promoters), (7, passives), (0, detractors)])).unwrap();
            let after = estimate(&counts(Metric::Nps, &[(10, promoters + 1), (7, passives), (0, detractors - 1)])).unwrap();
            prop_assert!(after.value > before.value && after.low >= before.low - 1e-6 && after.high >= before.high - 1e-6);
        }
    }
}
