//! Reasons by channels: where it is better and where worse than on the whole.

use domain::{Metric, score::TOO_FEW, words};
use leptos::prelude::*;
use service::dashboard::{Heat, HeatCell, HeatRow};

use super::tile::title;

/// The table.
pub(super) fn heat(metric: Metric, heat: Heat) -> AnyView {
    let name = title(metric);
    if heat.rows.is_empty() {
        return view! {
            <section class="card">
                <h2 class="card-title">{format!("{name} by reason and channel")}</h2>
                <p class="card-note">"No answers with a contact in this window."</p>
            </section>
        }
        .into_any();
    }
    let channels = heat.channels.clone();
    let row = |row: HeatRow| {
        let cells = row.cells.into_iter().zip(&channels).map(|(cell, channel)| one(metric, cell, channel, &row.label));
        view! {
            <tr>
                <th scope="row">{row.label.clone()}</th>
                {cells.collect_view()}
                <td class="num">{words::count(row.n)}</td>
            </tr>
        }
    };
    view! {
        <section class="card">
            <h2 class="card-title">{format!("{name} by reason and channel")}</h2>
            <p class="card-note">{heat.sentence}</p>
            <div class="table-wrap" tabindex="0" role="region" aria-label="Reasons by channels">
                <table class="table heat">
                    <thead><tr>
                        <th scope="col"><span class="visually-hidden">"Reason"</span></th>
                        {heat.channels.iter().map(|channel| view! { <th scope="col" class="heat-head">{channel.clone()}</th> }).collect_view()}
                        <th scope="col" class="num">"answers"</th>
                    </tr></thead>
                    <tbody>{heat.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            {(heat.more > 0).then(|| view! {
                <p class="meta">{format!("and {}, in the table by reason below", words::counted(heat.more as u64, "further reason", "further reasons"))}</p>
            })}
        </section>
    }
    .into_any()
}

fn one(metric: Metric, cell: Option<HeatCell>, channel: &str, reason: &str) -> AnyView {
    let Some(cell) = cell else {
        return view! { <td class="heat-none"><span class="visually-hidden">"nobody"</span></td> }.into_any();
    };
    let n = words::counted(cell.group.counts.n(), "answer", "answers");
    match cell.group.estimate {
        Some(figure) if figure.enough => {
            let class = match cell.step {
                -3 => "heat-cell low-3",
                -2 => "heat-cell low-2",
                -1 => "heat-cell low-1",
                1 => "heat-cell high-1",
                2 => "heat-cell high-2",
                3 => "heat-cell high-3",
                _ => "heat-cell",
            };
            let said = format!("{reason}, {channel}: {}, {n}", words::interval(metric, figure.low, figure.high));
            let value = match metric {
                Metric::Nps => words::nps(figure.value),
                _ => words::figure(figure.value, 0),
            };
            view! { <td><span class=class title=said>{value}</span></td> }.into_any()
        }
        _ => {
            view! { <td class="heat-none"><span class="too-few" title=format!("{n}: {TOO_FEW}")>"too few"</span></td> }
                .into_any()
        }
    }
}
