//! `/settings/webhooks`: who is told what happens here.

use chrono::{DateTime, Utc};
use domain::{
    webhook::{OffBecause, WebhookEvent},
    words,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Actor, Result, Service,
    organisation::{self, Organisation},
    webhooks::{self, Endpoint},
};

use crate::{
    components::{
        field::{Check, FormError, TextField, Tried},
        table::{empty, table, text},
        webhook_banner::WebhookBanner,
    },
    context,
    forms::webhooks::{AddWebhook, FORM},
    layout::Page,
    load::load,
};

struct Found {
    endpoints: Vec<Endpoint>,
    can_seal: bool,
    organisation: Organisation,
    now: DateTime<Utc>,
}

/// All webhooks, and the form to add one.
#[component]
pub fn WebhooksPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    view! {
        <Page title="Webhooks">
            <WebhookBanner/>
            {load(async move { gather(&cx, &actor?).await }, show)}
        </Page>
    }
}

async fn gather(cx: &Service, actor: &Actor) -> Result<Found> {
    Ok(Found {
        endpoints: webhooks::list(cx, actor).await?,
        can_seal: cx.vault.is_open(),
        organisation: organisation::get(cx).await?,
        now: cx.now(),
    })
}

fn show(found: Found) -> impl IntoView {
    let tried = Tried::of(FORM);
    let open = tried.failed();
    let add = if found.can_seal {
        view! {
            <details class="panel" open=open>
                <summary class="button primary">"Add a webhook"</summary>
                <form class="form" method="post" action=AddWebhook::url()>
                    <FormError tried=tried.clone()/>
                    {fields(&tried, None)}
                    <div class="actions"><button class="button primary" type="submit">"Add the webhook"</button></div>
                </form>
            </details>
        }
        .into_any()
    } else {
        view! {
            <p class="form-error">
                "To add one, this installation needs a secret of its own, which keeps the keys safe. Put 32 random bytes into a file (openssl rand -base64 32), name it with the setting AFTERWORD_SECRET_FILE, and start again."
            </p>
        }
        .into_any()
    };
    view! { <div class="stack">{list(found.endpoints, &found.organisation, found.now)}{add}</div> }
}

fn list(endpoints: Vec<Endpoint>, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    if endpoints.is_empty() {
        return empty(
            "Nobody is told yet",
            "A webhook tells another system when an answer comes, a case opens, or a contact is judged: signed, and tried again until it is taken.",
        );
    }
    let columns = [text("Address"), text("Hears of"), text("State"), text("Since")];
    let rows = endpoints.into_iter().map(|endpoint| row(endpoint, organisation, now)).collect();
    view! { <section class="card flush">{table("Webhooks", &columns, rows)}</section> }.into_any()
}

fn row(endpoint: Endpoint, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let events: Vec<&str> = endpoint.events.iter().map(|event| event.as_str()).collect();
    let since = endpoint.off.map_or(endpoint.created_at, |(_, at)| at);
    view! {
        <tr>
            <td class="address"><a class="row-link" href=format!("/settings/webhooks/{}", endpoint.id)>{endpoint.url.clone()}</a></td>
            <td class="meta">{events.join(", ")}</td>
            <td>{state(&endpoint)}</td>
            <td><time datetime=since.to_rfc3339() title=words::exact_moment(since, organisation.zone)>{words::moment(since, organisation.zone, now)}</time></td>
        </tr>
    }
    .into_any()
}

/// How a webhook stands, as a badge.
pub(super) fn state(endpoint: &Endpoint) -> AnyView {
    let (class, word) = match endpoint.off {
        Some((OffBecause::ByHand, _)) => ("badge quiet", OffBecause::ByHand.label()),
        Some((because, _)) => ("badge low", because.label()),
        None if endpoint.failing_since.is_some() => ("badge middle", "Failing"),
        None => ("badge high", "On"),
    };
    view! { <span class=class>{word}</span> }.into_any()
}

/// The fields of a webhook: as it `stands`, or empty.
pub(super) fn fields(tried: &Tried, stands: Option<&Endpoint>) -> AnyView {
    let url = stands.map(|endpoint| endpoint.url.clone()).unwrap_or_default();
    let chosen = |event: WebhookEvent| stands.is_none_or(|endpoint| endpoint.events.contains(&event));
    let checks: Vec<_> = WebhookEvent::ALL
        .iter()
        .map(|event| {
            let label = format!("{} ({})", event.label(), event.as_str());
            view! { <Check tried=tried.clone() name=field(*event) label checked=chosen(*event)/> }.into_any()
        })
        .collect();
    let wrong = tried.error_at("events");
    view! {
        <TextField tried=tried.clone() name="url" label="Address" kind="url" value=url help="Where the other system listens, such as https://example.org/hooks." required=true/>
        <fieldset class="field">
            <legend class="field-label">"It hears of"</legend>
            {checks}
            {wrong.map(|error| view! { <p class="field-error">{error}</p> })}
        </fieldset>
    }
    .into_any()
}

/// The name of an event's field.
const fn field(event: WebhookEvent) -> &'static str {
    match event {
        WebhookEvent::ResponseCompleted => "response_completed",
        WebhookEvent::CaseOpened => "case_opened",
        WebhookEvent::CaseUpdated => "case_updated",
        WebhookEvent::CaseClosed => "case_closed",
        WebhookEvent::DispositionRecorded => "disposition_recorded",
    }
}
