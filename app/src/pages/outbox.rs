//! `/settings/outbox`: the messages as they were sent, newest first.

use chrono::{DateTime, Utc};
use domain::{trouble, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::{
    Actor, Error, Result, Service,
    invitations::{self, Delivery, Sent},
    organisation::{self, Organisation},
};

use crate::{
    components::table::{empty, sheets, text},
    context::{self, say},
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
        <Page title=t!("outbox-title")>
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
    let note = if found.delivers { t!("outbox-note") } else { t!("outbox-without-server") };
    let list = if rows.is_empty() {
        empty(t!("outbox-empty-title"), t!("outbox-empty"))
    } else {
        let columns = [
            text(t!("outbox-message")),
            text(t!("outbox-to")),
            text(t!("message-delivery")),
            text(t!("outbox-written")),
        ];
        sheets(t!("outbox-messages"), &columns, rows)
    };
    view! {
        <section class="card flush">
            <p class="card-note">{note}</p>
            {list}
        </section>
        <nav class="pager" aria-label=t!("outbox-pages")>
            {found.later.then(|| view! { <a class="button small" href="/settings/outbox">{t!("outbox-newest")}</a> })}
            {next.map(|id| view! { <a class="button small" href=format!("/settings/outbox?before={id}")>{t!("outbox-older")}</a> })}
        </nav>
    }
}

fn row(sent: &Sent, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let message = &sent.message;
    let kind = say(sent.kind.label());
    let subject = message.subject.clone();
    let below = subject.is_some().then(|| view! { <div class="meta">{kind.clone()}</div> });
    let at = message.created_at;
    let why = message.error.as_deref().map(|kept| view! { <div class="meta">{say(trouble::read(kept))}</div> });
    view! {
        <tr>
            <td>
                <a class="row-link" href=format!("/settings/outbox/{}", message.id)>{subject.unwrap_or(kind)}</a>
                {below}
            </td>
            <td>{message.recipient.clone()}</td>
            <td data-label=t!("message-delivery")><div>{delivery(sent.delivery)}{why}</div></td>
            <td data-label=t!("outbox-written")><time datetime=at.to_rfc3339() title=words::exact_moment(at, organisation.zone)>{say(words::moment(at, organisation.zone, now))}</time></td>
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
    view! { <span class=class>{say(delivery.label())}</span> }.into_any()
}
