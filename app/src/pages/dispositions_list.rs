//! The contacts behind a number of the funnel.

use domain::program::because;
use leptos::prelude::*;
use service::{
    dispositions::{LedgerPage, LedgerRow},
    labels::Labels,
    scores::Dimension,
};

use super::{contact::Here, dispositions::Asked};
use crate::{
    components::table::{empty, table, text},
    context::{self, say},
};

/// A page of the ledger.
pub(super) fn ledger(page: LedgerPage, asked: Asked, labels: &Labels, here: Here) -> AnyView {
    let title = asked.in_words();
    if page.rows.is_empty() {
        let nothing = empty(t!("dispositions-empty-title"), t!("dispositions-empty"));
        return view! { <section class="card">{nothing}</section> }.into_any();
    }
    let next = page.next.map(|after| {
        view! {
            <nav class="pager" aria-label=t!("dispositions-pages")><a class="button small" href=asked.next(after)>{t!("dispositions-older")}</a></nav>
        }
    });
    let columns = [
        text(t!("dispositions-contact")),
        text(t!("dispositions-handled-by")),
        text(t!("disposition")),
        text(t!("dispositions-because")),
    ];
    let rows = page.rows.into_iter().map(|one| row(one, labels, here)).collect();
    view! {
        <section class="card flush">
            <h2 class="card-title">{title}</h2>
            {table(t!("dispositions-table"), &columns, rows)}
            {next}
        </section>
    }
    .into_any()
}

fn row(row: LedgerRow, labels: &Labels, here: Here) -> AnyView {
    let language = context::language();
    let name = row.customer_name.unwrap_or_else(|| t!("dispositions-somebody"));
    let [channel, reason] = [(Dimension::Channel, &row.channel), (Dimension::Reason, &row.reason)]
        .map(|(dimension, key)| say(labels.of(dimension, key)));
    let badge = if row.kind.is_asked() { "badge accent" } else { "badge quiet" };
    view! {
        <tr>
            <td>
                <a class="row-link" href=format!("/contacts/{}", row.contact_id)>{name}</a>
                <p class="meta">{format!("{channel} · {reason} · ")}{here.moment(row.ended_at)}</p>
            </td>
            <td>{row.agent_name.unwrap_or_else(|| "—".to_owned())}<p class="meta">{row.team.map(|key| say(labels.of(Dimension::Team, &key)))}</p></td>
            <td>
                <span class=badge>{row.kind.label_in(language)}</span>
                {row.outcome.map(|outcome| view! { <p class="meta">{outcome.label_in(language)}</p> })}
            </td>
            <td class="meta">{say(because(&row.because))}</td>
        </tr>
    }
    .into_any()
}
