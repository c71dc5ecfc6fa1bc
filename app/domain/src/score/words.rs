//! What staff read beside figures: the words of [`Metric`], each in their language.

use crate::{Band, Metric, sentence, staff::Sentence};

/// What is shown in the place of a figure when there are fewer than [`MINIMUM_N`](super::MINIMUM_N) answers.
#[must_use]
pub fn too_few() -> Sentence {
    sentence!("overview-too-few")
}

/// What the people of a band are called: [`Metric::band_name`].
#[must_use]
pub fn band_name(metric: Metric, band: Band) -> Sentence {
    sentence!("overview-band", metric = metric.as_str(), band = band.as_str())
}

/// How the value is made, in one sentence: [`Metric::definition`].
#[must_use]
pub fn definition(metric: Metric) -> Sentence {
    sentence!("overview-definition", metric = metric.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn staff_read_what_the_interface_says() {
        assert_eq!(too_few(), "too few to tell");
        for metric in Metric::ALL.iter().copied() {
            assert_eq!(definition(metric), metric.definition());
            for band in Band::ALL.iter().copied() {
                assert_eq!(band_name(metric, band), metric.band_name(band));
            }
        }
    }
}
