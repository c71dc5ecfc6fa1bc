//! Reasons by channels: where it is better and where worse than on the whole.

use domain::{Metric, words};
use leptos::prelude::*;
use service::dashboard::{Heat, HeatCell, HeatRow};

use super::tile::title;
use crate::context::say;

/// The table.
pub(super) fn heat(metric: Metric, heat: Heat) -> AnyView {
    let heading = t!("overview-heat-title", metric = title(metric));
    if heat.rows.is_empty() {
        return view! {
            <section class="card">
                <h2 class="card-title">{heading}</h2>
                <p class="card-note">{t!("overview-heat-none")}</p>
            </section>
        }
        .into_any();
    }
    let channels: Vec<String> = heat.channels.iter().map(say).collect();
    let heads = channels.clone();
    let row = |row: HeatRow| {
        let label = say(row.label);
        let cells = row.cells.into_iter().zip(&channels).map(|(cell, channel)| one(metric, cell, channel, &label));
        view! {
            <tr>
                <th scope="row">{label.clone()}</th>
                {cells.collect_view()}
                <td class="num">{words::count(row.n)}</td>
            </tr>
        }
    };
    view! {
        <section class="card">
            <h2 class="card-title">{heading}</h2>
            <p class="card-note">{say(heat.sentence)}</p>
            <div class="table-wrap" tabindex="0" role="region" aria-label=t!("overview-heat-table")>
                <table class="table heat">
                    <thead><tr>
                        <th scope="col"><span class="visually-hidden">{t!("overview-heat-reason")}</span></th>
                        {heads.into_iter().map(|channel| view! { <th scope="col" class="heat-head">{channel}</th> }).collect_view()}
                        <th scope="col" class="num">{t!("overview-compare-answers")}</th>
                    </tr></thead>
                    <tbody>{heat.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            {(heat.more > 0).then(|| view! {
                <p class="meta">{t!("overview-heat-more", n = heat.more)}</p>
            })}
        </section>
    }
    .into_any()
}

fn one(metric: Metric, cell: Option<HeatCell>, channel: &str, reason: &str) -> AnyView {
    let Some(cell) = cell else {
        return view! { <td class="heat-none"><span class="visually-hidden">{t!("overview-heat-nobody")}</span></td> }
            .into_any();
    };
    let answers = t!("overview-answers", n = cell.group.counts.n());
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
            let interval = words::interval(metric, figure.low, figure.high);
            let said = t!("overview-heat-cell", reason, channel, interval, answers);
            let value = match metric {
                Metric::Nps => words::nps(figure.value),
                _ => say(words::figure(figure.value, 0)),
            };
            view! { <td><span class=class title=said>{value}</span></td> }.into_any()
        }
        _ => {
            let title = t!("overview-heat-few-of", answers);
            view! { <td class="heat-none"><span class="too-few" title=title>{t!("overview-heat-few")}</span></td> }
                .into_any()
        }
    }
}
