//! `/settings/outbox`: the messages as they were sent, newest first.

use chrono::{DateTime, Utc};
use domain::words;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::{
    Actor, Error, Result, Service,
    invitations::{self, Delivery, Sent},
    organisation::{self, Organisation},
};

use crate::{context, layout::Page, load::load};

/// Messages on one page.
const PAGE: u64 = 50;

struct Found {
    messages: Vec<Sent>,
    delivers: bool,
    later: bool,
    organisation: Organisation,
    now: DateTime<Utc>,
}

/// The list of messages.
#[component]
pub fn OutboxPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    let before = use_query_map().get_untracked().get("before");
    view! {
        <Page title="Outbox">
            {load(async move { gather(&cx, &actor?, before).await }, show)}
        </Page>
    }
}

async fn gather(cx: &Service, actor: &Actor, before: Option<String>) -> Result<Found> {
    let before = before.map(|id| id.parse().map_err(|_| Error::NotFound("message"))).transpose()?;
    Ok(Found {
        messages: invitations::outbox(cx, actor, before, PAGE).await?,
        delivers: cx.mailer.delivers(),
        later: before.is_some(),
        organisation: organisation::get(cx).await?,
        now: cx.now(),
    })
}

fn show(found: Found) -> impl IntoView {
    let next =
        (found.messages.len() as u64 == PAGE).then(|| found.messages.last().map(|sent| sent.message.id)).flatten();
    let rows: Vec<_> = found.messages.iter().map(|sent| row(sent, &found.organisation, found.now)).collect();
    let note = if found.delivers {
        "Mail goes to the mail server; this is what was handed over. Links are blank: only customers have them."
    } else {
        "There is no mail server (AFTERWORD_SMTP_URL): nothing here was delivered. Open a message to make an answer link."
    };
    let list = if rows.is_empty() {
        view! {
            <div class="empty">
                <p class="empty-title">"No message yet"</p>
                <p>"One appears here when a program asks a customer."</p>
            </div>
        }
        .into_any()
    } else {
        view! {
            <div class="table-wrap" tabindex="0" role="region" aria-label="Messages">
                <table class="table">
                    <thead>
                        <tr><th scope="col">"Message"</th><th scope="col">"To"</th><th scope="col">"Delivery"</th><th scope="col">"Written"</th></tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card flush">
            <p class="card-note">{note}</p>
            {list}
        </section>
        <nav class="pager" aria-label="Pages">
            {found.later.then(|| view! { <a href="/settings/outbox">"Newest"</a> })}
            {next.map(|id| view! { <a href=format!("/settings/outbox?before={id}")>"Older"</a> })}
        </nav>
    }
}

fn row(sent: &Sent, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let message = &sent.message;
    let subject = message.subject.clone().unwrap_or_else(|| "Answer link made by hand".to_owned());
    let at = message.created_at;
    view! {
        <tr>
            <td>
                <a class="row-link" href=format!("/settings/outbox/{}", message.id)>{subject}</a>
                <div class="meta">{sent.kind.label()}</div>
            </td>
            <td>{message.recipient.clone()}</td>
            <td>{delivery(sent.delivery)}{message.error.clone().map(|error| view! { <div class="meta">{error}</div> })}</td>
            <td><time datetime=at.to_rfc3339() title=words::exact_moment(at, organisation.zone)>{words::moment(at, organisation.zone, now)}</time></td>
        </tr>
    }
    .into_any()
}

/// What became of a message, as a badge.
pub(super) fn delivery(delivery: Delivery) -> AnyView {
    let class = match delivery {
        Delivery::Sent => "badge high",
        Delivery::Outbox => "badge middle",
        Delivery::Bounced | Delivery::Failed => "badge low",
        Delivery::Queued | Delivery::Link => "badge quiet",
    };
    view! { <span class=class>{delivery.label()}</span> }.into_any()
}
