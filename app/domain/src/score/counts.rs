//! How often each score of one metric was given.

use crate::{Band, Metric, Score, ScoreError};
use serde::{Deserialize, Serialize};

/// The longest scale has eleven scores (NPS 0–10).
const SLOTS: usize = 11;

/// How often each score of one metric was given.
///
/// Signed inside: score events carry −1 for what was edited, reversed or erased, and may be added in any order, so a
/// count may dip below zero on the way. What is read is never below zero; [`Counts::is_whole`] tells a faulty history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    metric: Metric,
    by_score: [i64; SLOTS],
}

/// Counts of different metrics do not add up to anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("counts of {} cannot be combined with counts of {}", .0.label(), .1.label())]
pub struct MetricMismatch(pub Metric, pub Metric);

/// How many answers fall into each band.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bands {
    /// Detractors, dissatisfied, hard.
    pub low: u64,
    /// Passives, neutral, neither.
    pub middle: u64,
    /// Promoters, satisfied, easy.
    pub high: u64,
}

impl Bands {
    /// Answers in all bands.
    #[must_use]
    pub const fn n(self) -> u64 {
        self.low + self.middle + self.high
    }

    /// Answers in one band.
    #[must_use]
    pub const fn of(self, band: Band) -> u64 {
        match band {
            Band::Low => self.low,
            Band::Middle => self.middle,
            Band::High => self.high,
        }
    }
}

impl Counts {
    /// No answers yet.
    #[must_use]
    pub const fn new(metric: Metric) -> Self {
        Self { metric, by_score: [0; SLOTS] }
    }

    /// Counts from rows of score and count, as the database gives them; the same score may come several times.
    ///
    /// # Errors
    /// When a row has a score that the scale does not have.
    pub fn from_rows(metric: Metric, rows: impl IntoIterator<Item = (i16, i64)>) -> Result<Self, ScoreError> {
        let mut counts = Self::new(metric);
        for (score, n) in rows {
            counts.add(score, n)?;
        }
        Ok(counts)
    }

    /// Adds `n` answers of `score`; a negative `n` takes answers away.
    ///
    /// # Errors
    /// When the scale does not have `score`.
    pub fn add(&mut self, score: i16, n: i64) -> Result<(), ScoreError> {
        let score = Score::new(self.metric, score.into())?;
        if let Some(slot) = self.slot_mut(score.value()) {
            *slot = slot.saturating_add(n);
        }
        Ok(())
    }

    /// Adds all of `other`.
    ///
    /// # Errors
    /// When `other` counts another metric.
    pub fn merge(&mut self, other: &Self) -> Result<(), MetricMismatch> {
        self.combine(other, i64::saturating_add)
    }

    /// Takes all of `other` away.
    ///
    /// # Errors
    /// When `other` counts another metric.
    pub fn subtract(&mut self, other: &Self) -> Result<(), MetricMismatch> {
        self.combine(other, i64::saturating_sub)
    }

    fn combine(&mut self, other: &Self, with: fn(i64, i64) -> i64) -> Result<(), MetricMismatch> {
        if self.metric != other.metric {
            return Err(MetricMismatch(self.metric, other.metric));
        }
        for (mine, theirs) in self.by_score.iter_mut().zip(other.by_score) {
            *mine = with(*mine, theirs);
        }
        Ok(())
    }

    /// The metric that is counted.
    #[must_use]
    pub const fn metric(&self) -> Metric {
        self.metric
    }

    /// How often `score` was given.
    #[must_use]
    pub fn get(&self, score: i16) -> u64 {
        usize::try_from(score).ok().and_then(|at| self.by_score.get(at)).map_or(0, |n| u64::try_from(*n).unwrap_or(0))
    }

    /// All answers.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.iter().map(|(_, n)| n).sum()
    }

    /// Every score of the scale with its count, from the lowest; also those that nobody gave.
    pub fn iter(&self) -> impl Iterator<Item = (i16, u64)> + '_ {
        self.metric.scale().map(|score| (score, self.get(score)))
    }

    /// How many answers fall into each band.
    #[must_use]
    pub fn bands(&self) -> Bands {
        let of = |band| self.metric.scores_of(band).map(|score| self.get(score)).sum();
        Bands { low: of(Band::Low), middle: of(Band::Middle), high: of(Band::High) }
    }

    /// The arithmetic mean of the scores; nothing without answers.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let n = self.n();
        let sum: f64 = self.iter().map(|(score, n)| f64::from(score) * n as f64).sum();
        (n > 0).then(|| sum / n as f64)
    }

    /// Whether no count lies below zero. A whole history of events always gives whole counts.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.by_score.iter().all(|n| *n >= 0)
    }

    fn slot_mut(&mut self, score: i16) -> Option<&mut i64> {
        usize::try_from(score).ok().and_then(|at| self.by_score.get_mut(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rows_add_up() {
        let counts = Counts::from_rows(Metric::Csat, [(5, 2), (1, 1), (5, 1), (5, -1)]).unwrap();
        assert_eq!((counts.n(), counts.get(5), counts.get(4), counts.get(99), counts.get(-1)), (3, 2, 0, 0, 0));
        assert_eq!(counts.mean(), Some(11.0 / 3.0));
        assert_eq!(counts.bands(), Bands { low: 1, middle: 0, high: 2 });
        assert_eq!(Counts::new(Metric::Nps).mean(), None);
    }

    #[test]
    fn what_does_not_belong_is_refused() {
        assert!(Counts::from_rows(Metric::Csat, [(0, 1)]).is_err());
        assert!(Counts::new(Metric::Csat).merge(&Counts::new(Metric::Nps)).is_err());
    }

    proptest! {
        /// A history of answers, edits and erasures gives the same counts in any order and any grouping.
        #[test]
        fn events_fold_in_any_order(
            mut events in proptest::collection::vec((0_i16..=10, -1_i64..=1), 0..80), cut in 0_usize..80, seed in any::<u64>()
        ) {
            let whole = Counts::from_rows(Metric::Nps, events.iter().copied()).unwrap();
            let (left, right) = events.split_at(cut.min(events.len()));
            let mut merged = Counts::from_rows(Metric::Nps, left.iter().copied()).unwrap();
            let tail = Counts::from_rows(Metric::Nps, right.iter().copied()).unwrap();
            merged.merge(&tail).unwrap();
            prop_assert_eq!(&merged, &whole);
            merged.subtract(&tail).unwrap();
            merged.merge(&tail).unwrap();
            prop_assert_eq!(&merged, &whole);
            let length = events.len().max(1);
            events.rotate_left((seed as usize) % length);
            prop_assert_eq!(Counts::from_rows(Metric::Nps, events).unwrap(), whole);
        }

        #[test]
        fn bands_hold_every_answer(rows in proptest::collection::vec((1_i16..=5, 0_i64..1000), 0..20)) {
            let counts = Counts::from_rows(Metric::Csat, rows).unwrap();
            prop_assert_eq!(counts.bands().n(), counts.n());
            prop_assert!(counts.is_whole());
            if let Some(mean) = counts.mean() {
                prop_assert!((1.0..=5.0).contains(&mean));
            }
        }
    }
}
