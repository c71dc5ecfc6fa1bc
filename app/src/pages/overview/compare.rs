//! Figures side by side: ranks only where intervals part.

use domain::{Metric, score::too_few, words};
use leptos::prelude::*;
use service::{
    charts::Ends,
    dashboard::{Comparison, MOST_ROWS, Row},
};

use crate::context::say;

/// One dimension.
pub(super) fn comparison(metric: Metric, comparison: Comparison) -> AnyView {
    let title = t!("overview-by", dimension = comparison.dimension.as_str());
    let placed = comparison.rows.iter().any(|row| row.place.is_some_and(|place| place.in_words().is_some()));
    let note = if comparison.rows.is_empty() {
        t!("overview-compare-none")
    } else if comparison.rows.len() == 1 {
        t!("overview-compare-one")
    } else if placed {
        t!("overview-compare-places")
    } else {
        t!("overview-compare-no-places")
    };
    let more = (comparison.left_out > 0).then(|| {
        let (half, left_out) = (MOST_ROWS / 2, comparison.left_out);
        view! { <p class="card-note">{t!("overview-compare-more", half, left_out)}</p> }
    });
    let ends = comparison.ends;
    let rows: Vec<_> = comparison.rows.into_iter().map(|line| row(metric, line, placed)).collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table-wrap compare-wrap" tabindex="0" role="region" aria-label=title.clone()>
                <table class="table compare">
                    <thead><tr>
                        <th scope="col"><span class="visually-hidden">{t!("overview-compare-name")}</span></th>
                        <th scope="col" class="num">{metric.label()}</th>
                        <th scope="col" class="compare-line"><span class="visually-hidden">{t!("overview-compare-interval")}</span>{ends.map(axis)}</th>
                        <th scope="col" class="num">{t!("overview-compare-answers")}</th>
                        {placed.then(|| view! { <th scope="col">{t!("overview-compare-place")}</th> })}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <section class="card">
            <h2 class="card-title">{title}</h2>
            <p class="card-note">{note}</p>
            {more}
            {table}
        </section>
    }
    .into_any()
}

fn axis(ends: Ends) -> impl IntoView {
    view! {
        <span class="interval-ends"><span>{say(words::figure(ends.least, 0))}</span><span>{say(words::figure(ends.most, 0))}</span></span>
    }
}

fn row(metric: Metric, row: Row, placed: bool) -> AnyView {
    let n = words::count(row.group.counts.n());
    let cells = match (row.group.estimate, row.line) {
        (Some(figure), Some(line)) => view! {
            <td class="num"><strong>{say(words::value(metric, figure.value))}</strong></td>
            <td class="compare-line" title=say(words::interval(metric, figure.low, figure.high))><div class="interval" inner_html=line></div></td>
        }
        .into_any(),
        _ => view! { <td></td><td class="compare-line"><span class="too-few">{say(too_few())}</span></td> }.into_any(),
    };
    let place = row.place.and_then(|place| place.in_words()).map(say);
    view! {
        <tr>
            <th scope="row">{say(row.label)}</th>
            {cells}
            <td class="num">{n}</td>
            {placed.then(|| view! { <td class="meta">{place}</td> })}
        </tr>
    }
    .into_any()
}
