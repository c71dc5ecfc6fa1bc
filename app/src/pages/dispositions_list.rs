//! The contacts behind a number of the funnel.

use leptos::prelude::*;
use service::dispositions::{LedgerPage, LedgerRow};

use super::{contact::Here, dispositions::Asked};

/// A page of the ledger.
pub(super) fn ledger(page: LedgerPage, asked: Asked, here: Here) -> impl IntoView {
    let title = asked.in_words();
    if page.rows.is_empty() {
        return view! {
            <section class="card">
                <div class="empty">
                    <p class="empty-title">"No contacts here"</p>
                    <p>"Nothing in this window fits these filters. Choose a longer window, or all programs."</p>
                </div>
            </section>
        }
        .into_any();
    }
    let next = page.next.map(|after| {
        view! {
            <nav class="pager" aria-label="Pages"><a class="button small" href=asked.next(after)>"Older"</a></nav>
        }
    });
    let rows = page.rows.into_iter().map(|row| view! { <Row row here/> });
    view! {
        <section class="card flush">
            <h2 class="card-title">{title}</h2>
            <div class="table-wrap">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">"Contact"</th>
                            <th scope="col">"Handled by"</th>
                            <th scope="col">"Disposition"</th>
                            <th scope="col">"Because"</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            {next}
        </section>
    }
    .into_any()
}

#[component]
fn Row(row: LedgerRow, here: Here) -> impl IntoView {
    let name = row.customer_name.unwrap_or_else(|| "Somebody".to_owned());
    let badge = if row.kind.is_asked() { "badge accent" } else { "badge quiet" };
    view! {
        <tr>
            <td>
                <a class="row-link" href=format!("/contacts/{}", row.contact_id)>{name}</a>
                <p class="meta">{row.channel}" · "{row.reason}" · "{here.moment(row.ended_at)}</p>
            </td>
            <td>{row.agent_name.unwrap_or_else(|| "—".to_owned())}<p class="meta">{row.team}</p></td>
            <td>
                <span class=badge>{row.kind.label()}</span>
                {row.outcome.map(|outcome| view! { <p class="meta">{outcome.label()}</p> })}
            </td>
            <td class="meta">{row.because}</td>
        </tr>
    }
}
