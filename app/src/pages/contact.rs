//! `/contacts/{id}`: a contact, what came of it, and the time line of its customer.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{Channel, Direction, Metric, Outcome, case::State, words};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::{
    Error, Result,
    contacts::{self, Detail, Timeline},
    dashboard,
    labels::Labels,
    scores::Dimension,
};
use uuid::Uuid;

use super::contact_timeline::timeline_card;
use crate::{components::score_chip::ScoreChip, context, layout::Page, load::load};

/// Where and when the page is read.
#[derive(Clone, Copy)]
pub(super) struct Here {
    pub(super) zone: Tz,
    pub(super) now: DateTime<Utc>,
}

impl Here {
    /// A moment with its exact time on hover.
    pub(super) fn moment(self, at: DateTime<Utc>) -> impl IntoView + use<> {
        let exact = words::exact_moment(at, self.zone);
        view! { <time datetime=at.to_rfc3339() title=exact>{words::moment(at, self.zone, self.now)}</time> }
    }
}

struct Read {
    detail: Detail,
    labels: Labels,
    timeline: Timeline,
    here: Here,
}

/// The contact of the address.
#[component]
pub fn ContactPage() -> impl IntoView {
    let id = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
    view! {
        <Page title="Contact">
            {load(read(id), |Read { detail, labels, timeline, here }| {
                let id = detail.contact.id;
                let line = timeline_card(timeline, &labels, here, id);
                view! {
                    <div class="grid-main-side">
                        <div class="stack"><Came detail=detail.clone() here/>{line}</div>
                        <div class="stack"><Facts detail labels here/></div>
                    </div>
                }
            })}
        </Page>
    }
}

async fn read(id: String) -> Result<Read> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound("contact"))?;
    let (cx, actor) = (context::service(), context::actor()?);
    let detail = contacts::detail(&cx, &actor, id).await?;
    let timeline = contacts::timeline(&cx, &actor, id).await?;
    let labels = dashboard::labels(&cx).await?;
    let zone = service::organisation::get(&cx).await?.zone;
    Ok(Read { detail, labels, timeline, here: Here { zone, now: cx.now() } })
}

/// What came of it: disposition, answer, case.
#[component]
fn Came(detail: Detail, here: Here) -> impl IntoView {
    let judged = detail.disposition.map(|judged| {
        let outcome = judged.outcome.as_deref().and_then(|word| word.parse::<Outcome>().ok());
        let badge = if judged.kind.is_asked() { "badge accent" } else { "badge quiet" };
        view! {
            <div class="row">
                <span class=badge>{judged.kind.label()}</span>
                {outcome.map(|outcome| view! { <span class="badge">{outcome.label()}</span> })}
                <span class="meta">{judged.because}</span>
            </div>
        }
    });
    let answer = detail.response.map(|response| {
        let chip = response.metric.as_deref().and_then(|word| word.parse::<Metric>().ok()).zip(response.score);
        view! {
            <div class="row">
                {chip.map(|(metric, score)| view! { <ScoreChip metric score big=true/> })}
                <p class="meta">"answered "{here.moment(response.submitted_at)}</p>
            </div>
            {response.comment.map(|comment| view! { <blockquote class="quote big">{comment}</blockquote> })}
        }
    });
    let case = detail.case.map(|case| {
        let state = case.state.parse::<State>().map_or(case.state, |state| state.label().to_owned());
        let link = format!("/cases/{}", case.id);
        view! { <p class="row"><a href=link>{format!("Case {}", case.number)}</a><span class="badge">{state}</span></p> }
    });
    let changes = detail.attribution_changes.into_iter().map(|change| {
        let nothing = || "nothing".to_owned();
        let words = format!(
            "{}: {} was to become {}",
            change.field,
            change.was.unwrap_or_else(nothing),
            change.proposed.unwrap_or_else(nothing)
        );
        let late = change.after_low_score.then(|| view! { <span class="badge low">"after a low score"</span> });
        view! { <li>{here.moment(change.received_at)}" "<span>{words}</span>" "{late}</li> }
    });
    let changes: Vec<_> = changes.collect();
    let told_otherwise = (!changes.is_empty()).then(|| view! {
        <section class="card">
            <h2 class="card-title">"Told otherwise later"</h2>
            <p class="card-note">"Who handled a contact is frozen at its end. These later changes were not applied."</p>
            <ul class="stack">{changes}</ul>
        </section>
    });
    view! {
        <section class="card">
            <h2 class="card-title">"What came of it"</h2>
            <div class="stack">{judged}{answer}{case}</div>
        </section>
        {told_otherwise}
    }
}

/// The contact itself.
#[component]
fn Facts(detail: Detail, labels: Labels, here: Here) -> impl IntoView {
    let contact = detail.contact;
    let channel = contact.channel.parse::<Channel>().map_or(contact.channel.clone(), |c| c.label().to_owned());
    let lasted = (contact.ended_at - contact.started_at).num_seconds();
    let seconds = |value: Option<i32>| value.map(|value| words::duration(value.into()));
    let customer = contact.customer.map(|customer| {
        let facts = [
            ("Name", customer.name),
            ("E-mail", customer.email),
            ("Phone", customer.phone),
            ("Language", customer.language),
            ("Segment", customer.segment),
            ("Known as", customer.external_id),
        ];
        view! { <section class="card"><h2 class="card-title">"Customer"</h2>{list(facts.into())}</section> }
    });
    let direction = contact.direction.parse::<Direction>().map_or(contact.direction, |d| d.label().to_owned());
    let named = |dimension, key: String| labels.of(dimension, &key);
    let facts = vec![
        ("Channel", Some(channel)),
        ("Direction", Some(direction)),
        ("Reason", Some(named(Dimension::Reason, contact.reason))),
        ("Agent", contact.agent.map(|agent| agent.name.unwrap_or(agent.external_id))),
        ("Team", contact.team.map(|key| named(Dimension::Team, key))),
        ("Queue", contact.queue),
        ("Site", contact.site.map(|key| named(Dimension::Site, key))),
        ("Lasted", Some(words::duration(lasted))),
        ("Waited", seconds(contact.wait_seconds)),
        ("Handled", seconds(contact.handle_seconds)),
        ("First response", seconds(contact.first_response_seconds)),
        ("Transfers", Some(contact.transfers.to_string())),
        ("Resolved", contact.resolved.map(|yes| if yes { "Yes" } else { "No" }.to_owned())),
        ("Cost", contact.cost_cents.map(words::cents)),
        ("Source", Some(format!("{} {}", contact.source, contact.external_id))),
    ];
    let attributes = contact.attributes.as_object().cloned().unwrap_or_default();
    let attributes = attributes.into_iter().map(|(name, value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        view! { <div><dt>{name}</dt><dd>{text}</dd></div> }
    });
    view! {
        <section class="card">
            <h2 class="card-title">"Contact"</h2>
            <p class="card-note">"Ended "{here.moment(contact.ended_at)}</p>
            {list(facts)}
            <dl class="facts">{attributes.collect_view()}</dl>
        </section>
        {customer}
    }
}

/// Facts that are known.
fn list(facts: Vec<(&'static str, Option<String>)>) -> impl IntoView {
    let known = facts.into_iter().filter_map(|(name, value)| value.map(|value| (name, value)));
    view! {
        <dl class="facts">
            {known.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view()}
        </dl>
    }
}
