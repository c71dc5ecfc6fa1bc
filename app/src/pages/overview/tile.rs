//! A score as a tile: the figure, how sure it is, what it is made of.

use domain::{
    Metric, Sentence,
    score::{Estimate, definition, too_few},
    sentence, words,
};
use leptos::prelude::*;
use service::dashboard::Tile;

use crate::context::say;

/// One score.
pub(super) fn tile(tile: Tile) -> AnyView {
    let metric = tile.metric;
    let figure = tile.group.estimate;
    let n = tile.group.counts.n();
    let mut facts = vec![t!("overview-answers", n)];
    if let Some(mean) = figure.filter(|figure| figure.enough).and_then(|figure| figure.mean) {
        facts.push(t!("overview-mean", mean = words::figure(mean, 2), highest = metric.highest()));
    }
    facts.extend(tile.left_out.iter().map(|(why, n)| t!("overview-left-out", n = *n, why)));
    let line = tile.line.map(|(line, ends)| {
        let end = |value| say(words::figure(value, 0));
        view! {
            <div class="interval" inner_html=line></div>
            <p class="interval-ends"><span>{end(ends.least)}</span><span>{end(ends.most)}</span></p>
        }
    });
    view! {
        <section class="card tile" aria-label=metric.label()>
            <div class="spread">
                <h2 class="card-title">{say(title(metric))}</h2>
                <details class="definition">
                    <summary>{t!("overview-definition-open")}</summary>
                    <p>{t!("overview-definition-and-interval", definition = definition(metric))}</p>
                </details>
            </div>
            {value(metric, figure)}
            {line}
            <p class="meta">{facts.join(" · ")}</p>
        </section>
    }
    .into_any()
}

/// What the metric measures, in a word, with its name.
pub(super) fn title(metric: Metric) -> Sentence {
    sentence!("overview-metric", metric = metric.as_str())
}

fn value(metric: Metric, figure: Option<Estimate>) -> AnyView {
    match figure {
        Some(figure) if figure.enough => {
            let number = match metric {
                Metric::Nps => words::nps(figure.value),
                Metric::Csat | Metric::Ces => say(words::figure(figure.value, 1)),
            };
            let interval = match metric {
                Metric::Nps => say(words::interval(metric, figure.low, figure.high)),
                _ => t!("overview-from-to", low = words::percent(figure.low), high = words::percent(figure.high)),
            };
            view! {
                <p class="tile-figure">
                    <span class="number">{number}<span class="unit">{metric.unit()}</span></span>
                    <span class="meta">{interval}</span>
                </p>
            }
            .into_any()
        }
        Some(_) => view! { <p class="tile-figure"><span class="tile-few">{say(too_few())}</span></p> }.into_any(),
        None => {
            view! { <p class="tile-figure"><span class="tile-few">{t!("overview-no-answers")}</span></p> }.into_any()
        }
    }
}
