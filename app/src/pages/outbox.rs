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

use crate::{
    components::table::{empty, table, text},
    context,
    layout::Page,
    load::load,
};

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
        "There is no mail server (AFTERWORD_SMTP_URL): new messages stay here and are not delivered. Open one to make an answer link."
    };
    let list = if rows.is_empty() {
        empty("No message yet", "One appears here when a program asks a customer.")
    } else {
        table("Messages", &[text("Message"), text("To"), text("Delivery"), text("Written")], rows)
    };
    view! {
        <section class="card flush">
            <p class="card-note">{note}</p>
            {list}
        </section>
        <nav class="pager" aria-label="Pages">
            {found.later.then(|| view! { <a class="button small" href="/settings/outbox">"Newest"</a> })}
            {next.map(|id| view! { <a class="button small" href=format!("/settings/outbox?before={id}")>"Older"</a> })}
        </nav>
    }
}

fn row(sent: &Sent, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let message = &sent.message;
    let kind = sent.kind.label();
    let subject = message.subject.clone();
    let below = subject.is_some().then(|| view! { <div class="meta">{kind}</div> });
    let at = message.created_at;
    view! {
        <tr>
            <td>
                <a class="row-link" href=format!("/settings/outbox/{}", message.id)>{subject.unwrap_or_else(|| kind.to_owned())}</a>
                {below}
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
