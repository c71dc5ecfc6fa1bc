//! What administrators see until a webhook that was switched off by itself is on again, or removed.

use chrono::{DateTime, Utc};
use domain::{webhook::OffBecause, words};
use leptos::prelude::*;
use service::{
    Result, Service,
    organisation::{self, Organisation},
    webhooks::{self, Endpoint},
};

use crate::{context, load::gathered};

/// One line for each such webhook; nothing for those who cannot do anything about it. A page is not lost for want of it.
#[component]
pub fn WebhookBanner() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    let found = gathered(async move { gather(&cx, &actor?).await });
    Suspend::new(async move {
        let (troubled, organisation, now) = found
            .await
            .inspect_err(|error| tracing::warn!(code = error.code(), "the state of webhooks could not be read"))
            .ok()
            .flatten()?;
        Some(troubled.into_iter().map(|endpoint| line(endpoint, &organisation, now)).collect_view())
    })
}

type Found = (Vec<Endpoint>, Organisation, DateTime<Utc>);

async fn gather(cx: &Service, actor: &service::Actor) -> Result<Option<Found>> {
    let troubled = webhooks::troubled(cx, actor).await?;
    if troubled.is_empty() {
        return Ok(None);
    }
    Ok(Some((troubled, organisation::get(cx).await?, cx.now())))
}

fn line(endpoint: Endpoint, organisation: &Organisation, now: DateTime<Utc>) -> Option<AnyView> {
    let (because, at) = endpoint.off?;
    let at = words::moment(at, organisation.zone, now);
    let says = match because {
        OffBecause::Gone => t!("webhook-banner-gone", at),
        OffBecause::Failing | OffBecause::ByHand => t!("webhook-banner-failing", at),
    };
    Some(
        view! {
            <p class="form-error banner" role="status">
                {says}" "
                <a href=format!("/settings/webhooks/{}", endpoint.id)>{host(&endpoint.url)}</a>
            </p>
        }
        .into_any(),
    )
}

/// The part of an address by which people know it.
pub fn host(url: &str) -> String {
    url::Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| url.to_owned())
}
