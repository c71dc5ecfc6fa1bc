//! Scales, and questions of yes and no.

use domain::{
    Metric,
    survey::{Look, Resolution, Texts, phrases::Phrase},
};
use leptos::prelude::*;

use super::Asked;

impl Asked<'_> {
    /// The points of a metric's scale, and what its ends say.
    pub(super) fn scale(&self, metric: Metric, look: Look, words: &[Texts]) -> AnyView {
        let picks = metric.scale().zip(0..).map(|(value, at): (i16, usize)| {
            let label = match look {
                Look::Numbers => value.to_string().into_any(),
                Look::Stars => star(value).into_any(),
                Look::Smileys => face(value, metric).into_any(),
                Look::Words => words.get(at).map_or("", |word| word.get(self.language)).to_owned().into_any(),
            };
            self.pick("radio", at == 0, value.to_string(), label)
        });
        let class = match look {
            Look::Numbers => format!("picks n{}", metric.scale().count()),
            Look::Stars => format!("picks stars n{}", metric.scale().count()),
            Look::Smileys => format!("picks faces n{}", metric.scale().count()),
            Look::Words => "picks list".to_owned(),
        };
        let ends = (look != Look::Words).then(|| {
            let end = |value: i16, words: &Texts| format!("{value} {}", words.get(self.language));
            let (low, high) = (&self.question.low_end, &self.question.high_end);
            self.ends(end(metric.lowest(), low), end(metric.highest(), high))
        });
        let has_ends = ends.is_some();
        let fields = view! { <div class=class>{picks.collect_view()}</div>{ends} }.into_any();
        self.group(Some("radiogroup"), fields, has_ends)
    }

    pub(super) fn resolutions(&self) -> AnyView {
        let picks = Resolution::ALL.iter().zip(0..).map(|(resolution, at): (&Resolution, usize)| {
            let label = resolution.wording(self.language).into_owned().into_any();
            self.pick("radio", at == 0, resolution.as_str().to_owned(), label)
        });
        let fields = view! { <div class="picks">{picks.collect_view()}</div> }.into_any();
        self.group(Some("radiogroup"), fields, false)
    }

    pub(super) fn yes_no(&self) -> AnyView {
        let answers = [("yes", Resolution::Yes), ("no", Resolution::No)];
        let picks = answers.map(|(value, answer)| {
            let label = Phrase::ResolvedAnswer { answer }.wording(self.language).into_owned().into_any();
            self.pick("radio", value == "yes", value.to_owned(), label)
        });
        let fields = view! { <div class="picks n2">{picks.into_iter().collect_view()}</div> }.into_any();
        self.group(Some("radiogroup"), fields, false)
    }
}

/// A star; those before the chosen one are filled with it.
fn star(value: i16) -> impl IntoView {
    view! { <b aria-hidden="true">"★"</b><i class="unseen">{value}</i> }
}

/// A face between sad and glad: the mouth bends with the value.
fn face(value: i16, metric: Metric) -> impl IntoView {
    let share = f64::from(value - metric.lowest()) / f64::from(metric.highest() - metric.lowest());
    let mouth = format!("M9 20Q16 {:.0} 23 20", 13.0 + 14.0 * share);
    view! {
        <svg viewBox="0 0 32 32" width="32" height="32" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
            <circle cx="16" cy="16" r="13"/>
            <path d="M11.500 12v1M20.500 12v1"/>
            <path d=mouth/>
        </svg>
        <i class="unseen">{value}</i>
    }
}
