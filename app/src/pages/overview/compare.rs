//! Figures side by side: ranks only where intervals part.

use domain::{Metric, score::TOO_FEW, words};
use leptos::prelude::*;
use service::{
    charts::Ends,
    dashboard::{Comparison, MOST_ROWS, Row},
    scores::Dimension,
};

/// One dimension.
pub(super) fn comparison(metric: Metric, comparison: Comparison) -> AnyView {
    let title = match comparison.dimension {
        Dimension::Team => "By team",
        Dimension::Agent => "By agent",
        Dimension::Channel => "By channel",
        Dimension::Reason => "By reason",
        other => other.as_str(),
    };
    let placed = comparison.rows.iter().any(|row| row.place.is_some_and(|place| place.in_words().is_some()));
    let note = if comparison.rows.is_empty() {
        "No answers in this window."
    } else if comparison.rows.len() == 1 {
        "There is nothing to compare it with in this window."
    } else if placed {
        "A place stands only where intervals part far enough."
    } else {
        "No interval parts from the others, so there is no first and no last."
    };
    let more = (comparison.left_out > 0).then(|| {
        let (half, left_out) = (MOST_ROWS / 2, words::count(comparison.left_out as u64));
        view! { <p class="card-note">{format!("The {half} highest and the {half} lowest. {left_out} more are not shown.")}</p> }
    });
    let ends = comparison.ends;
    let rows: Vec<_> = comparison.rows.into_iter().map(|line| row(metric, line, placed)).collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table-wrap compare-wrap" tabindex="0" role="region" aria-label=title>
                <table class="table compare">
                    <thead><tr>
                        <th scope="col"><span class="visually-hidden">"Name"</span></th>
                        <th scope="col" class="num">{metric.label()}</th>
                        <th scope="col" class="compare-line"><span class="visually-hidden">"Interval"</span>{ends.map(axis)}</th>
                        <th scope="col" class="num">"answers"</th>
                        {placed.then(|| view! { <th scope="col">"place"</th> })}
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
        <span class="interval-ends"><span>{words::figure(ends.least, 0)}</span><span>{words::figure(ends.most, 0)}</span></span>
    }
}

fn row(metric: Metric, row: Row, placed: bool) -> AnyView {
    let n = words::count(row.group.counts.n());
    let cells = match (row.group.estimate, row.line) {
        (Some(figure), Some(line)) => view! {
            <td class="num"><strong>{words::value(metric, figure.value)}</strong></td>
            <td class="compare-line" title=words::interval(metric, figure.low, figure.high)><div class="interval" inner_html=line></div></td>
        }
        .into_any(),
        _ => view! { <td></td><td class="compare-line"><span class="too-few">{TOO_FEW}</span></td> }.into_any(),
    };
    let place = row.place.and_then(|place| place.in_words());
    view! {
        <tr>
            <th scope="row">{row.label}</th>
            {cells}
            <td class="num">{n}</td>
            {placed.then(|| view! { <td class="meta">{place}</td> })}
        </tr>
    }
    .into_any()
}
