//! A score as a chip: the number on its band's colour, with the band in words for those who don't see colour.

use domain::{
    metric::{Band, Metric, Score},
    score::band_name,
};
use leptos::prelude::*;

/// The class of a band.
#[must_use]
pub fn band_class(band: Band) -> &'static str {
    match band {
        Band::Low => "low",
        Band::Middle => "middle",
        Band::High => "high",
    }
}

/// `score` on the scale of `metric`.
#[component]
pub fn ScoreChip(
    /// Whose scale.
    metric: Metric,
    /// The score; one that is not on the scale shows no chip.
    score: i32,
    /// As large as on a case.
    #[prop(optional)]
    big: bool,
) -> impl IntoView {
    Score::new(metric, score.into()).ok().map(|checked| {
        let band = checked.band();
        let words = t!("overview-score-chip", metric, score, band = band_name(metric, band));
        let class = format!("score {}{}", band_class(band), if big { " big" } else { "" });
        let title = words.clone();
        view! { <span class=class title=title><span aria-hidden="true">{score}</span><span class="visually-hidden">{words}</span></span> }
    })
}
