//! The metric over time and how often each score was given, each with its sentence and the table behind it.

use domain::{Band, Metric, period::Period, score::band_name, sentence, words};
use leptos::prelude::*;
use service::{
    charts::{self, Width},
    dashboard::{TrendCard, TrendRow},
    scores::Group,
};

use super::{Asked, tile::title};
use crate::{
    components::table::{number, table, text},
    context::{language, say},
};

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
    let heading = t!("overview-trend-title", metric = title(metric), period = period.as_str());
    let metrics = Metric::ALL.iter().map(|other| {
        let current = (*other == metric).then_some("true");
        view! { <a href=asked.address(&[("metric", other.as_str())]) aria-current=current>{other.label()}</a> }
    });
    let periods = Period::ALL.iter().map(|other| {
        let current = (*other == period).then_some("true");
        view! { <a href=asked.address(&[("period", other.as_str())]) aria-current=current>{other.label_in(language())}</a> }
    });
    view! {
        <section class="card">
            <div class="spread">
                <h2 class="card-title">{heading}</h2>
                <nav class="row" aria-label=t!("overview-trend-choices")>
                    <span class="tabs small">{metrics.collect_view()}</span>
                    <span class="tabs small">{periods.collect_view()}</span>
                </nav>
            </div>
            <p class="card-note">{say(card.sentence)}</p>
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
                <th scope="row">{say(row.title)}</th>
                <td class="num">{words::count(row.group.counts.n())}</td>
                <td class="num">{figure.map(|figure| say(words::value(metric, figure.value)))}</td>
                <td class="num">{figure.map(|figure| say(words::interval(metric, figure.low, figure.high)))}</td>
                <td class="num">{say(words::interval(metric, row.limits.0, row.limits.1))}</td>
                <td>{row.signals.into_iter().chain(row.wordings).map(say).collect::<Vec<_>>().join("; ")}</td>
            </tr>
        }
        .into_any()
    };
    let columns = [
        text(t!("overview-column-period")),
        number(t!("overview-column-answers")),
        number(metric.label()),
        number(t!("overview-column-interval")),
        number(t!("overview-column-chance")),
        text(t!("overview-column-remarks")),
    ];
    view! {
        <details class="behind">
            <summary>{t!("overview-numbers")}</summary>
            {table(t!("overview-trend-table"), &columns, rows.into_iter().map(row).collect())}
        </details>
    }
    .into_any()
}

/// How often each score was given.
pub(super) fn distribution(group: &Group) -> AnyView {
    let metric = group.counts.metric();
    let bands = group.counts.bands();
    let share = |band: Band| bands.of(band) as f64 * 100.0 / bands.n().max(1) as f64;
    let of =
        |band| sentence!("overview-band-share", share = words::percent(share(band)), band = band_name(metric, band));
    let note = if bands.n() == 0 {
        t!("overview-nobody-answered")
    } else {
        t!("overview-shares", high = of(Band::High), middle = of(Band::Middle), low = of(Band::Low))
    };
    let drawn = |width| charts::distribution(&group.counts, width, language()).ok();
    let charts = drawn(Width::Wide).zip(drawn(Width::Narrow));
    let drawn = charts.filter(|_| bands.n() > 0).map(|(wide, narrow)| figure(wide, narrow));
    let rows = group.counts.iter().map(|(score, n)| {
        let share = n as f64 * 100.0 / bands.n().max(1) as f64;
        view! {
            <tr>
                <th scope="row">{score}" "<span class="third">{say(band_name(metric, metric.band_of(score)))}</span></th>
                <td class="num">{words::count(n)}</td>
                <td class="num">{say(words::percent(share))}</td>
            </tr>
        }
        .into_any()
    });
    let columns =
        [text(t!("overview-column-score")), number(t!("overview-column-answers")), number(t!("overview-column-share"))];
    view! {
        <section class="card">
            <h2 class="card-title">{t!("overview-distribution-title", metric)}</h2>
            <p class="card-note">{note}</p>
            {drawn}
            <details class="behind">
                <summary>{t!("overview-numbers")}</summary>
                {table(t!("overview-distribution-table"), &columns, rows.collect())}
            </details>
        </section>
    }
    .into_any()
}
