//! The contacts behind a number of the funnel.

use leptos::prelude::*;
use service::{
    dispositions::{LedgerPage, LedgerRow},
    labels::Labels,
    scores::Dimension,
};

use super::{contact::Here, dispositions::Asked};
use crate::components::table::{empty, table, text};

/// A page of the ledger.
pub(super) fn ledger(page: LedgerPage, asked: Asked, labels: &Labels, here: Here) -> AnyView {
    let title = asked.in_words();
    if page.rows.is_empty() {
        let hint = "Nothing in this window fits these filters. Choose a longer window, or all programs.";
        return view! { <section class="card">{empty("No contacts here", hint)}</section> }.into_any();
    }
    let next = page.next.map(|after| {
        view! {
            <nav class="pager" aria-label="Pages"><a class="button small" href=asked.next(after)>"Older"</a></nav>
        }
    });
    let columns = [text("Contact"), text("Handled by"), text("Disposition"), text("Because")];
    let rows = page.rows.into_iter().map(|one| row(one, labels, here)).collect();
    view! {
        <section class="card flush">
            <h2 class="card-title">{title}</h2>
            {table("Contacts behind the number", &columns, rows)}
            {next}
        </section>
    }
    .into_any()
}

fn row(row: LedgerRow, labels: &Labels, here: Here) -> AnyView {
    let name = row.customer_name.unwrap_or_else(|| "Somebody".to_owned());
    let badge = if row.kind.is_asked() { "badge accent" } else { "badge quiet" };
    view! {
        <tr>
            <td>
                <a class="row-link" href=format!("/contacts/{}", row.contact_id)>{name}</a>
                <p class="meta">{format!("{} · {} · ", labels.of(Dimension::Channel, &row.channel), labels.of(Dimension::Reason, &row.reason))}{here.moment(row.ended_at)}</p>
            </td>
            <td>{row.agent_name.unwrap_or_else(|| "—".to_owned())}<p class="meta">{row.team.map(|key| labels.of(Dimension::Team, &key))}</p></td>
            <td>
                <span class=badge>{row.kind.label()}</span>
                {row.outcome.map(|outcome| view! { <p class="meta">{outcome.label()}</p> })}
            </td>
            <td class="meta">{row.because}</td>
        </tr>
    }
    .into_any()
}
