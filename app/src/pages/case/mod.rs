//! `/cases/{id}`: the customer's words, the contact, and what is to be done now, on one page.

mod contact;
mod panels;
mod said;
mod timeline;
mod touch;

use chrono_tz::Tz;
use domain::{
    case::{Action, due::Wordings},
    role::Role,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::{
    Actor, Error, Result,
    cases::{self, CaseDetail, Neighbours},
    dashboard,
    labels::Labels,
    organisation,
};
use uuid::Uuid;

use crate::{
    components::severity::SeverityBadge,
    context::{self, language},
    islands::{CaseKeys, DraftKeeper, DueClock},
    layout::Page,
    load::{failed, gathered},
};

/// One case.
#[component]
pub fn CasePage() -> impl IntoView {
    let id = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
    let detail = gathered(read(id));
    Suspend::new(async move {
        match detail.await {
            Ok((detail, actor, zone, labels)) => view! { <Shown detail actor zone labels/> }.into_any(),
            Err(error) => view! { <Gone error/> }.into_any(),
        }
    })
}

async fn read(id: String) -> Result<(CaseDetail, Actor, Tz, Labels)> {
    let (cx, actor) = (context::service(), context::actor()?);
    let id: Uuid = id.parse().map_err(|_| Error::NotFound("case"))?;
    let detail = cases::detail(&cx, &actor, id).await?;
    let zone = organisation::get(&cx).await?.zone;
    Ok((detail, actor, zone, dashboard::labels(&cx).await?))
}

#[component]
fn Shown(detail: CaseDetail, actor: Actor, zone: Tz, labels: Labels) -> impl IntoView {
    let detail = StoredValue::new(detail);
    let now = detail.with_value(|detail| detail.now);
    let number = detail.with_value(|detail| detail.case.number);
    let tools = detail.with_value(|detail| {
        let owner = match &detail.owner {
            Some(_) if detail.yours => t!("case-yours"),
            Some(owner) => t!("case-with", name = &owner.name),
            None => t!("case-nobodys"),
        };
        view! {
            <div class="row case-tools">
                <SeverityBadge severity=detail.severity/>
                <span class="badge quiet">{detail.state.label_in(language())}</span>
                <span class="badge quiet">{owner}</span>
                <a class="button small" href="/cases">{t!("case-back-to-queue")}</a>
                {panels::hand_over(detail)}
            </div>
        }
        .into_any()
    });
    let drafts = detail.with_value(|detail| format!("{}/{}", actor.user_id.unwrap_or_default(), detail.case.id));
    let words = Wordings::of(language());
    let actions = Action::ALL.iter().map(|action| action.label_in(language()).into_owned()).collect();
    view! {
        <Page title=t!("case-title", number = number.to_string()) tools>
            {detail.with_value(panels::lost)}
            <div class="grid-main-side case">
                <div class="stack">
                    {detail.with_value(said::card)}
                    {detail.with_value(|detail| contact::card(detail, &labels, zone, actor.role != Role::Agent))}
                    {detail.with_value(|detail| timeline::card(detail, zone))}
                </div>
                <div class="stack">
                    {detail.with_value(|detail| touch::card(detail, &words, zone))}
                    {detail.with_value(|detail| same(detail.neighbours, detail, actor.role.sees_all_teams()))}
                </div>
            </div>
            <DueClock now=now.timestamp() words/>
            <CaseKeys title=t!("case-keys") actions toggle=t!("case-keys-toggle") close=t!("case-keys-close")/>
            <DraftKeeper drafts sent=panels::just_sent()/>
        </Page>
    }
}

/// Whether the case stands alone.
fn same(others: Neighbours, detail: &CaseDetail, may_list: bool) -> Option<impl IntoView + use<>> {
    let about = detail.contact.as_ref().filter(|_| others.same_reason > 0).map(|facts| {
        let href = may_list.then(|| address("reason", &facts.contact.reason));
        let said = t!("case-same-reason", n = others.same_reason, reason = &facts.reason);
        view! { <p>{linked(said, href)}</p> }
    });
    let named = detail.cause_name.clone().filter(|_| others.same_cause > 0).map(|cause| {
        let href = detail.case.root_cause.as_ref().filter(|_| may_list).map(|key| address("cause", key));
        view! { <p>{linked(t!("case-same-cause", n = others.same_cause, cause), href)}</p> }
    });
    (about.is_some() || named.is_some()).then(|| {
        view! { <section class="card"><h2 class="card-title">{t!("case-not-the-only-one")}</h2>{about}{named}</section> }
    })
}

fn linked(words: String, href: Option<String>) -> AnyView {
    match href {
        Some(href) => view! { <a href=href>{words}</a> }.into_any(),
        None => words.into_any(),
    }
}

fn address(name: &str, value: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish();
    format!("/cases?scope=all&state=any&{query}")
}

/// The page where no case can be shown; what the last form said is told nevertheless, with what was typed.
#[component]
fn Gone(error: Error) -> impl IntoView {
    let told = context::flash().filter(|flash| flash.form.starts_with("case-")).and_then(|flash| {
        flash.error.clone().map(|error| view! { <p class="form-error" role="alert">{error}</p>{panels::typed(&flash)} })
    });
    view! {
        <Page title=t!("case-title-unknown")>
            <div class="stack">
                {told}
                {failed(&error)}
                <p><a class="button" href="/cases">{t!("case-back-to-queue")}</a></p>
            </div>
        </Page>
    }
}
