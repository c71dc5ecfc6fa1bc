//! A score as a tile: the figure, how sure it is, what it is made of.

use domain::{
    Metric,
    score::{Estimate, TOO_FEW},
    words,
};
use leptos::prelude::*;
use service::dashboard::Tile;

/// One score.
pub(super) fn tile(tile: Tile) -> AnyView {
    let metric = tile.metric;
    let figure = tile.group.estimate;
    let n = tile.group.counts.n();
    let mut facts = vec![words::counted(n, "answer", "answers")];
    if let Some(mean) = figure.filter(|figure| figure.enough).and_then(|figure| figure.mean) {
        facts.push(format!("mean {} of {}", words::figure(mean, 2), metric.highest()));
    }
    facts.extend(tile.left_out.iter().map(|(why, n)| format!("{} {why} left out", words::count(*n))));
    let line = tile.line.map(|(line, ends)| {
        let end = |value| words::figure(value, 0);
        view! {
            <div class="interval" inner_html=line></div>
            <p class="interval-ends"><span>{end(ends.least)}</span><span>{end(ends.most)}</span></p>
        }
    });
    view! {
        <section class="card tile" aria-label=metric.label()>
            <div class="spread">
                <h2 class="card-title">{title(metric)}</h2>
                <details class="definition">
                    <summary>"definition"</summary>
                    <p>{metric.definition()}" The interval covers the true figure in 95 of 100 cases."</p>
                </details>
            </div>
            {value(metric, figure)}
            {line}
            <p class="meta">{facts.join(" · ")}</p>
        </section>
    }
    .into_any()
}

pub(super) const fn title(metric: Metric) -> &'static str {
    match metric {
        Metric::Csat => "Satisfaction (CSAT)",
        Metric::Nps => "Recommendation (NPS)",
        Metric::Ces => "Ease (CES)",
    }
}

fn value(metric: Metric, figure: Option<Estimate>) -> AnyView {
    match figure {
        Some(figure) if figure.enough => {
            let number = match metric {
                Metric::Nps => words::nps(figure.value),
                Metric::Csat | Metric::Ces => words::figure(figure.value, 1),
            };
            let interval = match metric {
                Metric::Nps => words::interval(metric, figure.low, figure.high),
                _ => format!("{} to {}", words::percent(figure.low), words::percent(figure.high)),
            };
            view! {
                <p class="tile-figure">
                    <span class="number">{number}<span class="unit">{metric.unit()}</span></span>
                    <span class="meta">{interval}</span>
                </p>
            }
            .into_any()
        }
        Some(_) => view! { <p class="tile-figure"><span class="tile-few">{TOO_FEW}</span></p> }.into_any(),
        None => view! { <p class="tile-figure"><span class="tile-few">"no answers yet"</span></p> }.into_any(),
    }
}
