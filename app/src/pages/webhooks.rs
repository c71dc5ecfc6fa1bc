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
        table::{empty, sheets, text},
        webhook_banner::WebhookBanner,
    },
    context::{self, say},
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
        <Page title=t!("webhooks-title")>
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
                <summary class="button primary">{t!("webhooks-add")}</summary>
                <form class="form" method="post" action=AddWebhook::url()>
                    <FormError tried=tried.clone()/>
                    {fields(&tried, None)}
                    <div class="actions"><button class="button primary" type="submit">{t!("webhooks-add-it")}</button></div>
                </form>
            </details>
        }
        .into_any()
    } else {
        view! {
            <p class="form-error">{t!("webhooks-need-secret")}</p>
        }
        .into_any()
    };
    view! { <div class="stack">{list(found.endpoints, &found.organisation, found.now)}{add}</div> }
}

fn list(endpoints: Vec<Endpoint>, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    if endpoints.is_empty() {
        return empty(t!("webhooks-empty-title"), t!("webhooks-empty"));
    }
    let columns = [
        text(t!("webhook-address")),
        text(t!("webhooks-hears-of")),
        text(t!("webhook-state")),
        text(t!("webhooks-since")),
    ];
    let rows = endpoints.into_iter().map(|endpoint| row(endpoint, organisation, now)).collect();
    view! { <section class="card flush">{sheets(t!("webhooks-title"), &columns, rows)}</section> }.into_any()
}

fn row(endpoint: Endpoint, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let events: Vec<&str> = endpoint.events.iter().map(|event| event.as_str()).collect();
    let since = endpoint.off.map_or(endpoint.created_at, |(_, at)| at);
    view! {
        <tr>
            <td class="address"><a class="row-link" href=format!("/settings/webhooks/{}", endpoint.id)>{endpoint.url.clone()}</a></td>
            <td class="meta" data-label=t!("webhooks-hears-of")>{events.join(", ")}</td>
            <td data-label=t!("webhook-state")>{state(&endpoint)}</td>
            <td data-label=t!("webhooks-since")><time datetime=since.to_rfc3339() title=words::exact_moment(since, organisation.zone)>{say(words::moment(since, organisation.zone, now))}</time></td>
        </tr>
    }
    .into_any()
}

/// How a webhook stands, as a badge.
pub(super) fn state(endpoint: &Endpoint) -> AnyView {
    let (class, word) = match endpoint.off {
        Some((because @ OffBecause::ByHand, _)) => ("badge quiet", because.label_in(context::language()).into_owned()),
        Some((because, _)) => ("badge low", because.label_in(context::language()).into_owned()),
        None if endpoint.failing_since.is_some() => ("badge middle", t!("webhook-failing")),
        None => ("badge high", t!("webhook-on")),
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
            let label = t!("webhook-event", event = *event, word = event.as_str());
            view! { <Check tried=tried.clone() name=field(*event) label checked=chosen(*event)/> }.into_any()
        })
        .collect();
    let wrong = tried.error_at("events");
    view! {
        <TextField tried=tried.clone() name="url" label=t!("webhook-address") kind="url" value=url help=t!("webhook-address-help") required=true/>
        <fieldset class="field">
            <legend class="field-label">{t!("webhook-hears-of")}</legend>
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
