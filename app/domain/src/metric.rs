//! The three metrics: their scales, bands, words and definitions.

use crate::text_enum::text_enum;
use std::ops::RangeInclusive;

text_enum! {
    "metric";
    /// What a question measures. Each survey has one lead metric.
    pub enum Metric {
        /// Customer satisfaction, 1–5.
        Csat = "csat", "CSAT";
        /// Net Promoter Score, 0–10.
        Nps = "nps", "NPS";
        /// Customer Effort Score 2.0, 1–7.
        Ces = "ces", "CES";
    }
}

text_enum! {
    "band";
    /// The third of a scale into which a score falls. The only thing that colour speaks about.
    pub enum Band {
        /// A score that calls for a follow-up.
        Low = "low", "Low";
        /// Neither good nor bad.
        Middle = "middle", "Middle";
        /// A good score.
        High = "high", "High";
    }
}

impl Metric {
    /// The lowest and highest answer: 1–5, 0–10, 1–7.
    #[must_use]
    pub const fn scale(self) -> RangeInclusive<i16> {
        self.lowest()..=self.highest()
    }

    /// The lowest answer that the scale has.
    #[must_use]
    pub const fn lowest(self) -> i16 {
        match self {
            Self::Csat | Self::Ces => 1,
            Self::Nps => 0,
        }
    }

    /// The highest answer that the scale has.
    #[must_use]
    pub const fn highest(self) -> i16 {
        match self {
            Self::Csat => 5,
            Self::Nps => 10,
            Self::Ces => 7,
        }
    }

    /// Between which two figures its value lies: a share in per cent 0–100, or NPS −100–100.
    #[must_use]
    pub const fn value_range(self) -> (f64, f64) {
        match self {
            Self::Csat | Self::Ces => (0.0, 100.0),
            Self::Nps => (-100.0, 100.0),
        }
    }

    /// The unit written behind a value: `%`, or nothing for NPS.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Csat | Self::Ces => "%",
            Self::Nps => "",
        }
    }

    /// The band of a score on this scale: NPS 0–6, 7–8, 9–10; CSAT 1–2, 3, 4–5; CES 1–3, 4, 5–7.
    ///
    /// Scores beyond the scale's ends fall into the end bands; [`Score`] keeps them out in the first place.
    #[must_use]
    pub const fn band_of(self, score: i16) -> Band {
        let (low_to, middle_to) = match self {
            Self::Csat => (2, 3),
            Self::Nps => (6, 8),
            Self::Ces => (3, 4),
        };
        if score <= low_to {
            Band::Low
        } else if score <= middle_to {
            Band::Middle
        } else {
            Band::High
        }
    }

    /// The scores of a band.
    #[must_use]
    pub const fn scores_of(self, band: Band) -> RangeInclusive<i16> {
        match (self, band) {
            (Self::Csat, Band::Low) => 1..=2,
            (Self::Csat, Band::Middle) => 3..=3,
            (Self::Csat, Band::High) => 4..=5,
            (Self::Nps, Band::Low) => 0..=6,
            (Self::Nps, Band::Middle) => 7..=8,
            (Self::Nps, Band::High) => 9..=10,
            (Self::Ces, Band::Low) => 1..=3,
            (Self::Ces, Band::Middle) => 4..=4,
            (Self::Ces, Band::High) => 5..=7,
        }
    }

    /// What a person in this band is called: `detractor`, `dissatisfied`, `hard`.
    #[must_use]
    pub const fn band_name(self, band: Band) -> &'static str {
        match (self, band) {
            (Self::Nps, Band::Low) => "detractor",
            (Self::Nps, Band::Middle) => "passive",
            (Self::Nps, Band::High) => "promoter",
            (Self::Csat, Band::Low) => "dissatisfied",
            (Self::Csat, Band::Middle) => "neutral",
            (Self::Csat, Band::High) => "satisfied",
            (Self::Ces, Band::Low) => "hard",
            (Self::Ces, Band::Middle) => "neither",
            (Self::Ces, Band::High) => "easy",
        }
    }

    /// The metric's full name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csat => "Customer satisfaction",
            Self::Nps => "Net Promoter Score",
            Self::Ces => "Customer effort",
        }
    }

    /// How the value is made, in one sentence; it goes wherever the value goes.
    ///
    /// Sources: NPS Reichheld 2003; CSAT top two box as helpdesks use it; CES 2.0 Dixon, Toman, DeLisi 2013.
    #[must_use]
    pub const fn definition(self) -> &'static str {
        match self {
            Self::Csat => {
                "Share of answers 4 and 5 on a scale from 1 to 5, in per cent of all answers to the question."
            }
            Self::Nps => {
                "Share of answers 9 and 10 minus share of answers 0 to 6 on a scale from 0 to 10; from −100 to 100."
            }
            Self::Ces => {
                "Share of answers 5, 6 and 7 to “made it easy to handle my issue” on a scale from 1 to 7, in per cent of all answers to the question."
            }
        }
    }

    /// What the lowest end of the scale says, in English.
    #[must_use]
    pub const fn low_end(self) -> &'static str {
        match self {
            Self::Csat => "Very dissatisfied",
            Self::Nps => "Not at all likely",
            Self::Ces => "Strongly disagree",
        }
    }

    /// What the highest end of the scale says, in English.
    #[must_use]
    pub const fn high_end(self) -> &'static str {
        match self {
            Self::Csat => "Very satisfied",
            Self::Nps => "Extremely likely",
            Self::Ces => "Strongly agree",
        }
    }
}

/// An answer on a metric's scale: it cannot hold a number that the scale does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "UncheckedScore")]
pub struct Score {
    metric: Metric,
    value: i16,
}

/// A number that the metric's scale does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is answered from {} to {}, not with {value}", metric.label(), metric.lowest(), metric.highest())]
pub struct ScoreError {
    /// The metric whose scale it is.
    pub metric: Metric,
    /// The number given.
    pub value: i64,
}

impl Score {
    /// The answer `value` to a question of `metric`.
    ///
    /// # Errors
    /// When the scale does not have `value`.
    pub fn new(metric: Metric, value: i64) -> Result<Self, ScoreError> {
        i16::try_from(value)
            .ok()
            .filter(|value| metric.scale().contains(value))
            .map(|value| Self { metric, value })
            .ok_or(ScoreError { metric, value })
    }

    /// The metric on whose scale it lies.
    #[must_use]
    pub const fn metric(self) -> Metric {
        self.metric
    }

    /// The number that was chosen.
    #[must_use]
    pub const fn value(self) -> i16 {
        self.value
    }

    /// The band into which it falls.
    #[must_use]
    pub const fn band(self) -> Band {
        self.metric.band_of(self.value)
    }
}

impl std::fmt::Display for Score {
    /// `3 of 10`, as people read it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {}", self.value, self.metric.highest())
    }
}

#[derive(serde::Deserialize)]
struct UncheckedScore {
    metric: Metric,
    value: i64,
}

impl TryFrom<UncheckedScore> for Score {
    type Error = ScoreError;

    fn try_from(raw: UncheckedScore) -> Result<Self, ScoreError> {
        Self::new(raw.metric, raw.value)
    }
}

#[cfg(test)]
mod tests {
    use super::{Band, Metric, Score};
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Metric);
        text_enum_holds!(Band);
    }

    #[test]
    fn bands_cover_each_scale_once() {
        for metric in Metric::ALL.iter().copied() {
            let all: Vec<i16> = Band::ALL.iter().flat_map(|band| metric.scores_of(*band)).collect();
            assert_eq!(all, metric.scale().collect::<Vec<_>>());
            for band in Band::ALL.iter().copied() {
                assert!(metric.scores_of(band).all(|score| metric.band_of(score) == band));
            }
        }
    }

    #[test]
    fn a_six_is_a_detractor_and_a_nine_a_promoter() {
        let name = |value| Metric::Nps.band_name(Score::new(Metric::Nps, value).unwrap().band());
        assert_eq!(
            [name(0), name(6), name(7), name(8), name(9), name(10)],
            ["detractor", "detractor", "passive", "passive", "promoter", "promoter"]
        );
    }

    #[test]
    fn eleven_which_surveys_use_for_blank_is_no_score() {
        let error = Score::new(Metric::Nps, 11).unwrap_err();
        assert_eq!(error.to_string(), "NPS is answered from 0 to 10, not with 11");
    }

    #[test]
    fn a_stored_score_is_checked_when_read() {
        let good = serde_json::to_string(&Score::new(Metric::Csat, 5).unwrap()).unwrap();
        assert_eq!(good, r#"{"metric":"csat","value":5}"#);
        assert!(serde_json::from_str::<Score>(&good).is_ok());
        assert!(serde_json::from_str::<Score>(r#"{"metric":"csat","value":6}"#).is_err());
    }

    proptest! {
        #[test]
        fn a_score_is_exactly_a_number_of_the_scale(value in any::<i64>(), near in -3_i64..14) {
            for metric in Metric::ALL.iter().copied() {
                for value in [value, near] {
                    let fits = (i64::from(metric.lowest())..=i64::from(metric.highest())).contains(&value);
                    prop_assert_eq!(Score::new(metric, value).is_ok(), fits);
                }
            }
        }
    }
}
