//! How often each score was given, as bars.

use domain::{
    Band, Language, Sentence,
    score::{Counts, band_name},
    sentence, words,
};

use super::{
    Width,
    sheet::{Anchor, Paint, Sheet},
};
use crate::Result;

const HEIGHT: f32 = 176.0;
const TOP: f32 = 22.0;
const BOTTOM: f32 = 30.0;

/// Draws a bar a score, as high as its share, in the colour of its band, with its count above.
///
/// # Errors
/// When it cannot be drawn.
pub fn distribution(counts: &Counts, width: Width, language: Language) -> Result<String> {
    let pixels = width.pixels();
    let mut sheet = Sheet::new(pixels, HEIGHT, language);
    let scores: Vec<(i16, u64)> = counts.iter().collect();
    let slot = pixels / scores.len() as f32;
    let bar = (slot * 0.68).min(64.0);
    let most = scores.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
    let ground = HEIGHT - BOTTOM;
    for (place, (score, n)) in scores.iter().enumerate() {
        let middle = slot * (place as f32 + 0.5);
        let height = (ground - TOP) * (*n as f32 / most as f32);
        if *n > 0 {
            let said = sentence!("chart-score", score = *score, n = *n);
            let at = (middle - bar / 2.0, ground - height.max(2.0));
            sheet.bar(paint(counts.metric().band_of(*score)), at, (bar, height.max(2.0)), 3.0, Some(said));
        }
        sheet.words(Paint::Words, &words::count(*n), (middle, ground - height.max(2.0) - 6.0), Anchor::Middle);
        sheet.words(Paint::Words, &score.to_string(), (middle, ground + 18.0), Anchor::Middle);
    }
    sheet.line(Paint::Grid, (0.0, ground), (pixels, ground), 1.0);
    sheet.finish(&sentence!("chart-distribution-title", metric = counts.metric()), &in_words(counts))
}

const fn paint(band: Band) -> Paint {
    match band {
        Band::Low => Paint::Low,
        Band::Middle => Paint::Middle,
        Band::High => Paint::High,
    }
}

fn in_words(counts: &Counts) -> Sentence {
    let (bands, metric) = (counts.bands(), counts.metric());
    let of = |band| sentence!("chart-band-count", n = bands.of(band), band = band_name(metric, band));
    sentence!("overview-shares", high = of(Band::High), middle = of(Band::Middle), low = of(Band::Low))
}

#[cfg(test)]
mod tests {
    use domain::Metric;

    use super::{super::well_formed::assert_well_formed, *};

    #[test]
    fn every_score_has_its_place_also_without_answers() {
        for metric in Metric::ALL.iter().copied() {
            for n in [0, 1, 123_456] {
                let counts = Counts::from_rows(metric, [(metric.highest(), n)]).unwrap();
                for width in [Width::Wide, Width::Narrow] {
                    let svg = distribution(&counts, width, Language::De).unwrap();
                    assert_well_formed(&svg);
                    assert_eq!(svg.matches("<text").count(), 2 * metric.scale().count());
                    assert_eq!(svg.matches("var(--high)").count(), usize::from(n > 0));
                }
            }
        }
    }
}
