//! `/cases/{id}`: the customer's words, the contact, and what is to be done now, on one page.

mod contact;
mod panels;
mod said;
mod timeline;
mod touch;

use chrono_tz::Tz;
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
    context,
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
            Some(_) if detail.yours => "Assigned to you".to_owned(),
            Some(owner) => format!("With {}", owner.name),
            None => "Nobody has it".to_owned(),
        };
        view! {
            <div class="row case-tools">
                <SeverityBadge severity=detail.severity/>
                <span class="badge quiet">{detail.state.label()}</span>
                <span class="badge quiet">{owner}</span>
                <a class="button small" href="/cases">"‹ Back to queue"</a>
                {panels::hand_over(detail)}
            </div>
        }
        .into_any()
    });
    let drafts = detail.with_value(|detail| format!("{}/{}", actor.user_id.unwrap_or_default(), detail.case.id));
    view! {
        <Page title=format!("Case {number}") tools>
            {detail.with_value(panels::lost)}
            <div class="grid-main-side case">
                <div class="stack">
                    {detail.with_value(said::card)}
                    {detail.with_value(|detail| contact::card(detail, &labels, zone, !matches!(actor.role, domain::Role::Agent)))}
                    {detail.with_value(|detail| timeline::card(detail, zone))}
                </div>
                <div class="stack">
                    {detail.with_value(|detail| touch::card(detail, zone))}
                    {detail.with_value(|detail| same(detail.neighbours, detail, actor.role.sees_all_teams()))}
                </div>
            </div>
            <DueClock now=now.timestamp()/>
            <CaseKeys/>
            <DraftKeeper drafts sent=panels::just_sent()/>
        </Page>
    }
}

/// Whether the case stands alone.
fn same(others: Neighbours, detail: &CaseDetail, may_list: bool) -> Option<impl IntoView + use<>> {
    let counted = |n: u64| domain::words::counted(n, "other open case", "other open cases");
    let about = detail.contact.as_ref().filter(|_| others.same_reason > 0).map(|facts| {
        let href = may_list.then(|| address("reason", &facts.contact.reason));
        let reason = facts.reason.clone();
        view! { <p>{linked(counted(others.same_reason), href)}" about "{reason}"."</p> }
    });
    let named = detail.cause_name.clone().filter(|_| others.same_cause > 0).map(|cause| {
        let href = detail.case.root_cause.as_ref().filter(|_| may_list).map(|key| address("cause", key));
        view! { <p>{linked(domain::words::counted(others.same_cause, "other case", "other cases"), href)}" not closed yet: "{cause}"."</p> }
    });
    (about.is_some() || named.is_some()).then(|| {
        view! { <section class="card"><h2 class="card-title">"Not the only one"</h2>{about}{named}</section> }
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
        <Page title="Case">
            <div class="stack">
                {told}
                {failed(&error)}
                <p><a class="button" href="/cases">"‹ Back to queue"</a></p>
            </div>
        </Page>
    }
}
