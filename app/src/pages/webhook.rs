//! `/settings/webhooks/{id}`: one webhook, what it was told, and what came back.

use chrono::{DateTime, Utc};
use domain::{
    Sentence, sentence, trouble,
    webhook::{DeliveryState, OffBecause},
    words,
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::{
    hooks::{use_params_map, use_query_map},
    params::ParamsMap,
};
use service::{
    Actor, Error, Result, Service,
    organisation::{self, Organisation},
    webhooks::{self, Delivery, DeliveryPage, Endpoint, Try},
};

use super::webhooks::{fields, state};
use crate::{
    components::{
        field::{FormError, Tried},
        table::{empty, sheets, text},
    },
    context::{self, say},
    forms::webhooks::{
        BUTTONS, ChangeWebhook, FORM, RemoveWebhook, RetryDelivery, RetryFailedDeliveries, RotateWebhookKey,
        SwitchWebhook, TestWebhook,
    },
    layout::Page,
    load::load,
};

/// Deliveries on one page.
const PAGE: u64 = 50;

struct Found {
    endpoint: Endpoint,
    log: DeliveryPage,
    only: Option<DeliveryState>,
    later: bool,
    organisation: Organisation,
    now: DateTime<Utc>,
}

/// One webhook.
#[component]
pub fn WebhookPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    let query = use_query_map().get_untracked();
    let key = context::webhook_key(&id);
    let tried = BUTTONS.into_iter().map(Tried::of).find(Tried::failed).unwrap_or_default();
    view! {
        <Page title=t!("webhook-title")>
            <FormError tried/>
            {load(async move { gather(&cx, &actor?, &id, &query).await }, move |found| show(found, key))}
        </Page>
    }
}

async fn gather(cx: &Service, actor: &Actor, id: &str, query: &ParamsMap) -> Result<Found> {
    let endpoint = webhooks::get(cx, actor, id.parse().map_err(|_| Error::NotFound("webhook"))?).await?;
    let only = query.get("state").and_then(|word| word.parse().ok());
    let before = query.get("before").map(|id| id.parse().map_err(|_| Error::NotFound("delivery"))).transpose()?;
    Ok(Found {
        log: webhooks::deliveries(cx, actor, endpoint.id, only, before, PAGE).await?,
        endpoint,
        only,
        later: before.is_some(),
        organisation: organisation::get(cx).await?,
        now: cx.now(),
    })
}

fn show(found: Found, key: Option<String>) -> impl IntoView {
    let Found { endpoint, log, only, later, organisation, now } = found;
    let shown = key.map(|key| {
        view! {
            <section class="card">
                <h2 class="card-title">{t!("webhook-key-once")}</h2>
                <p class="card-note">{t!("webhook-key-once-note")}</p>
                <p><code class="code">{key}</code></p>
            </section>
        }
        .into_any()
    });
    view! {
        <div class="grid-main-side">
            <div class="stack">{shown}{deliveries(&endpoint, log, only, later, &organisation, now)}</div>
            <div class="stack">
                {standing(&endpoint, &organisation, now)}
                {change(&endpoint)}
                {secret(&endpoint, &organisation, now)}
                {removal(&endpoint)}
            </div>
        </div>
    }
}

/// A form of one button.
fn button(action: &'static str, id: String, word: String, class: &'static str) -> AnyView {
    view! {
        <form method="post" action=action>
            <input type="hidden" name="id" value=id/>
            <button class=class type="submit">{word}</button>
        </form>
    }
    .into_any()
}

fn standing(endpoint: &Endpoint, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let moment = |at: DateTime<Utc>| words::moment(at, organisation.zone, now);
    let id = endpoint.id.to_string();
    let says = match (endpoint.off, endpoint.failing_since) {
        (Some((OffBecause::ByHand, at)), _) => t!("webhook-off-by-hand", at = moment(at)),
        (Some((OffBecause::Gone, at)), _) => t!("webhook-off-gone", at = moment(at)),
        (Some((OffBecause::Failing, at)), Some(since)) => {
            t!("webhook-off-failing-since", at = moment(at), since = moment(since))
        }
        (Some((OffBecause::Failing, at)), None) => t!("webhook-off-failing", at = moment(at)),
        (None, Some(since)) => t!("webhook-failing-since", since = moment(since)),
        (None, None) => t!("webhook-on-note"),
    };
    let on = endpoint.off.is_none();
    let switch = view! {
        <form method="post" action=SwitchWebhook::url()>
            <input type="hidden" name="id" value=id.clone()/>
            {(!on).then(|| view! { <input type="hidden" name="on" value="true"/> })}
            <button class="button" type="submit">{if on { t!("webhook-switch-off") } else { t!("webhook-switch-on") }}</button>
        </form>
    };
    view! {
        <section class="card">
            <h2 class="card-title">{t!("webhook-state")}</h2>
            <p>{state(endpoint)}</p>
            <p class="card-note">{says}</p>
            <div class="row">
                {on.then(|| button(TestWebhook::url(), id, t!("webhook-test"), "button"))}
                {switch}
            </div>
        </section>
    }
    .into_any()
}

fn change(endpoint: &Endpoint) -> AnyView {
    let tried = Tried::of(FORM);
    view! {
        <section class="card">
            <h2 class="card-title">{t!("webhook-change")}</h2>
            <form class="form" method="post" action=ChangeWebhook::url()>
                <FormError tried=tried.clone()/>
                <input type="hidden" name="id" value=endpoint.id.to_string()/>
                {fields(&tried, Some(endpoint))}
                <div class="actions"><button class="button primary" type="submit">{t!("webhook-save")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn secret(endpoint: &Endpoint, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let old = endpoint.old_key_until.map(|until| {
        let until = words::moment(until, organisation.zone, now);
        view! { <p class="card-note">{t!("webhook-key-before", until)}</p> }
    });
    view! {
        <section class="card">
            <h2 class="card-title">{t!("webhook-key")}</h2>
            <p class="card-note">{t!("webhook-key-note")}</p>
            {old}
            <details class="panel">
                <summary class="button">{t!("webhook-key-make")}</summary>
                {button(RotateWebhookKey::url(), endpoint.id.to_string(), t!("webhook-key-make-it"), "button primary")}
            </details>
        </section>
    }
    .into_any()
}

fn removal(endpoint: &Endpoint) -> AnyView {
    view! {
        <details class="panel">
            <summary class="button danger">{t!("webhook-remove")}</summary>
            <form method="post" action=RemoveWebhook::url()>
                <input type="hidden" name="id" value=endpoint.id.to_string()/>
                <p>{t!("webhook-remove-note")}</p>
                <button class="button danger" type="submit">{t!("webhook-remove-it")}</button>
            </form>
        </details>
    }
    .into_any()
}

fn deliveries(
    endpoint: &Endpoint,
    log: DeliveryPage,
    only: Option<DeliveryState>,
    later: bool,
    organisation: &Organisation,
    now: DateTime<Utc>,
) -> AnyView {
    let address = |state: Option<DeliveryState>, before: Option<uuid::Uuid>| {
        let state = state.map(|state| ("state", state.as_str().to_owned()));
        let before = before.map(|before| ("before", before.to_string()));
        crate::window::address(&format!("/settings/webhooks/{}", endpoint.id), state.into_iter().chain(before))
    };
    let tab = |state: Option<DeliveryState>| {
        let current = (state == only).then_some("page");
        let label = state.map_or_else(|| t!("delivery-all"), |state| state.label_in(context::language()).into_owned());
        view! { <a href=address(state, None) aria-current=current>{label}</a> }.into_any()
    };
    let tabs: Vec<_> = std::iter::once(None).chain(DeliveryState::ALL.iter().copied().map(Some)).map(tab).collect();
    let again = (log.failed > 0 && endpoint.off.is_none()).then(|| {
        button(RetryFailedDeliveries::url(), endpoint.id.to_string(), t!("delivery-all-failed-again"), "button small")
    });
    let on = endpoint.off.is_none();
    let rows: Vec<_> = log.deliveries.into_iter().map(|delivery| row(delivery, on, organisation, now)).collect();
    let list = if rows.is_empty() {
        empty(t!("delivery-empty-title"), t!("delivery-empty"))
    } else {
        let columns = [
            text(t!("delivery-event")),
            text(t!("webhook-state")),
            text(t!("delivery-last-answer")),
            text(t!("delivery-do")),
        ];
        sheets(t!("delivery-log"), &columns, rows)
    };
    view! {
        <section class="card flush">
            <h2 class="card-title">{t!("delivery-log")}</h2>
            <div class="spread"><nav class="tabs" aria-label=t!("delivery-states")>{tabs}</nav>{again}</div>
            {list}
        </section>
        <nav class="pager" aria-label=t!("delivery-pages")>
            {later.then(|| view! { <a class="button small" href=address(only, None)>{t!("delivery-newest")}</a> })}
            {log.next.map(|next| view! { <a class="button small" href=address(only, Some(next))>{t!("delivery-older")}</a> })}
        </nav>
    }
    .into_any()
}

fn row(delivery: Delivery, on: bool, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let zone = organisation.zone;
    let at = delivery.created_at;
    let class = match delivery.state {
        DeliveryState::Delivered => "badge high",
        DeliveryState::Failed => "badge low",
        DeliveryState::Waiting => "badge quiet",
    };
    let next = delivery.next_at.filter(|next| *next > now).map(|next| {
        view! { <p class="meta">{t!("delivery-next-try", at = words::moment(next, zone, now))}</p> }
    });
    let last = match delivery.tries.first() {
        Some(last) => {
            let summary = say(result(last));
            let all: Vec<_> = delivery.tries.iter().map(|one| attempt(one, organisation, now)).collect();
            view! { <details class="behind"><summary>{summary}</summary><ol class="stack">{all}</ol></details> }
                .into_any()
        }
        None => view! { <span class="meta">{t!("delivery-not-tried")}</span> }.into_any(),
    };
    let again =
        if delivery.state == DeliveryState::Waiting { t!("delivery-send-now") } else { t!("delivery-send-again") };
    view! {
        <tr>
            <td>
                {delivery.event}
                <p class="meta"><time datetime=at.to_rfc3339() title=words::exact_moment(at, zone)>{say(words::moment(at, zone, now))}</time></p>
                <p class="third">{delivery.message}</p>
            </td>
            <td data-label=t!("webhook-state")><div><span class=class>{delivery.state.label_in(context::language())}</span>{next}</div></td>
            <td data-label=t!("delivery-last-answer")>{last}</td>
            <td>{on.then(|| button(RetryDelivery::url(), delivery.id.to_string(), again, "button small"))}</td>
        </tr>
    }
    .into_any()
}

/// The result of a try in a few words: `500 after 0.2 s`.
fn result(one: &Try) -> Sentence {
    let seconds = words::figure(f64::from(one.duration_ms) / 1000.0, 1);
    match one.status {
        Some(status) => sentence!("delivery-answered", status = status.to_string(), seconds),
        None => sentence!("delivery-unanswered", seconds),
    }
}

fn attempt(one: &Try, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let at = words::moment(one.at, organisation.zone, now);
    view! {
        <li>
            <p class="meta">{t!("delivery-try", number = one.number, at, result = result(one))}</p>
            {one.error.as_deref().map(|kept| view! { <p>{say(trouble::read(kept))}</p> })}
            {one.answer.clone().map(|answer| view! { <pre class="answer">{answer}</pre> })}
        </li>
    }
    .into_any()
}
