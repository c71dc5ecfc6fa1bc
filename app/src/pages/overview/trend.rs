//! The metric over time and how often each score was given, each with its sentence and the table behind it.

use domain::{Band, Metric, period::Period, words};
use leptos::prelude::*;
use service::{
    charts::{self, Width},
    dashboard::{TrendCard, TrendRow},
    scores::Group,
};

use super::{Asked, tile::title};
use crate::components::table::{number, table, text};

/// A chart in its two widths; the style sheet shows the one that fits.
pub(super) fn figure(wide: String, narrow: String) -> AnyView {
    view! {
        <figure class="chart">
            <div class="chart-wide" inner_html=wide></div>
            <div class="chart-narrow" inner_html=narrow></div>
        </figure>
    }
    .into_any()
}

/// The trend.
pub(super) fn trend(asked: &Asked, metric: Metric, card: TrendCard) -> AnyView {
    let period = asked.view.period;
    let heading = format!("{}, {} by {}", title(metric), period.as_str(), period.as_str());
    let metrics = Metric::ALL.iter().map(|other| {
        let current = (*other == metric).then_some("true");
        view! { <a href=asked.address(&[("metric", other.as_str())]) aria-current=current>{other.label()}</a> }
    });
    let periods = Period::ALL.iter().map(|other| {
        let current = (*other == period).then_some("true");
        view! { <a href=asked.address(&[("period", other.as_str())]) aria-current=current>{other.label()}</a> }
    });
    view! {
        <section class="card">
            <div class="spread">
                <h2 class="card-title">{heading}</h2>
                <nav class="row" aria-label="Metric and period">
                    <span class="tabs small">{metrics.collect_view()}</span>
                    <span class="tabs small">{periods.collect_view()}</span>
                </nav>
            </div>
            <p class="card-note">{card.sentence}</p>
            {card.wide.zip(card.narrow).map(|(wide, narrow)| figure(wide, narrow))}
            {(!card.rows.is_empty()).then(|| behind(metric, card.rows))}
        </section>
    }
    .into_any()
}

fn behind(metric: Metric, rows: Vec<TrendRow>) -> AnyView {
    let row = |row: TrendRow| {
        let figure = row.group.estimate;
        view! {
            <tr>
                <th scope="row">{row.title}</th>
                <td class="num">{words::count(row.group.counts.n())}</td>
                <td class="num">{figure.map(|figure| words::value(metric, figure.value))}</td>
                <td class="num">{figure.map(|figure| words::interval(metric, figure.low, figure.high))}</td>
                <td class="num">{words::interval(metric, row.limits.0, row.limits.1)}</td>
                <td>{row.signals.into_iter().chain(row.wordings).collect::<Vec<_>>().join("; ")}</td>
            </tr>
        }
        .into_any()
    };
    let columns = [
        text("Period"),
        number("Answers"),
        number(metric.label()),
        number("95 % interval"),
        number("Chance explains"),
        text("Remarks"),
    ];
    view! {
        <details class="behind">
            <summary>"The numbers"</summary>
            {table("The numbers behind the chart", &columns, rows.into_iter().map(row).collect())}
        </details>
    }
    .into_any()
}

/// How often each score was given.
pub(super) fn distribution(group: &Group) -> AnyView {
    let metric = group.counts.metric();
    let bands = group.counts.bands();
    let share = |band: Band| bands.of(band) as f64 * 100.0 / bands.n().max(1) as f64;
    let sentence = if bands.n() == 0 {
        "Nobody answered in this window.".to_owned()
    } else {
        let said: Vec<String> = Band::ALL
            .iter()
            .rev()
            .map(|band| format!("{} {}", words::percent(share(*band)), metric.band_name(*band)))
            .collect();
        format!("{}.", said.join(", "))
    };
    let charts = charts::distribution(&group.counts, Width::Wide)
        .ok()
        .zip(charts::distribution(&group.counts, Width::Narrow).ok());
    let drawn = charts.filter(|_| bands.n() > 0).map(|(wide, narrow)| figure(wide, narrow));
    let rows = group.counts.iter().map(|(score, n)| {
        let share = n as f64 * 100.0 / bands.n().max(1) as f64;
        view! {
            <tr>
                <th scope="row">{score}" "<span class="third">{metric.band_name(metric.band_of(score))}</span></th>
                <td class="num">{words::count(n)}</td>
                <td class="num">{words::percent(share)}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <section class="card">
            <h2 class="card-title">{format!("Every answer, {}", metric.label())}</h2>
            <p class="card-note">{sentence}</p>
            {drawn}
            <details class="behind">
                <summary>"The numbers"</summary>
                {table("How often each score was given", &[text("Score"), number("Answers"), number("Share")], rows.collect())}
            </details>
        </section>
    }
    .into_any()
}
