//! `/contacts/{id}`: a contact, what came of it, and the time line of its customer.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{Channel, Direction, Metric, Outcome, Sentence, case::State, program, sentence, words};
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
use crate::{
    components::score_chip::ScoreChip,
    context::{self, say},
    layout::Page,
    load::load,
};

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
        view! { <time datetime=at.to_rfc3339() title=exact>{say(words::moment(at, self.zone, self.now))}</time> }
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
        <Page title=t!("contact-title")>
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
    let language = context::language();
    let judged = detail.disposition.map(|judged| {
        let outcome = judged.outcome.as_deref().and_then(|word| word.parse::<Outcome>().ok());
        let badge = if judged.kind.is_asked() { "badge accent" } else { "badge quiet" };
        view! {
            <div class="row">
                <span class=badge>{judged.kind.label_in(language)}</span>
                {outcome.map(|outcome| view! { <span class="badge">{outcome.label_in(language)}</span> })}
                <span class="meta">{say(program::because(&judged.because))}</span>
            </div>
        }
    });
    let answer = detail.response.map(|response| {
        let chip = response.metric.as_deref().and_then(|word| word.parse::<Metric>().ok()).zip(response.score);
        view! {
            <div class="row">
                {chip.map(|(metric, score)| view! { <ScoreChip metric score big=true/> })}
                <p class="meta">{t!("contact-answered")}" "{here.moment(response.submitted_at)}</p>
            </div>
            {response.comment.map(|comment| view! { <blockquote class="quote big">{comment}</blockquote> })}
        }
    });
    let case = detail.case.map(|case| {
        let state = case.state.parse::<State>().map_or(case.state, |state| state.label_in(language).into_owned());
        let link = format!("/cases/{}", case.id);
        let number = case.number.to_string();
        view! { <p class="row"><a href=link>{t!("contact-case", number)}</a><span class="badge">{state}</span></p> }
    });
    let changes = detail.attribution_changes.into_iter().map(|change| {
        let value = |value: Option<String>| value.map_or_else(|| sentence!("contact-change-nothing"), Sentence::from);
        let words =
            t!("contact-change", field = change.field, was = value(change.was), proposed = value(change.proposed));
        let late = change
            .after_low_score
            .then(|| view! { <span class="badge low">{t!("contact-change-after-low-score")}</span> });
        view! { <li>{here.moment(change.received_at)}" "<span>{words}</span>" "{late}</li> }
    });
    let changes: Vec<_> = changes.collect();
    let told_otherwise = (!changes.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2 class="card-title">{t!("contact-changes-title")}</h2>
                <p class="card-note">{t!("contact-changes-note")}</p>
                <ul class="stack">{changes}</ul>
            </section>
        }
    });
    view! {
        <section class="card">
            <h2 class="card-title">{t!("contact-came")}</h2>
            <div class="stack">{judged}{answer}{case}</div>
        </section>
        {told_otherwise}
    }
}

/// The contact itself.
#[component]
fn Facts(detail: Detail, labels: Labels, here: Here) -> impl IntoView {
    let (contact, language) = (detail.contact, context::language());
    let channel =
        contact.channel.parse::<Channel>().map_or(contact.channel.clone(), |c| c.label_in(language).into_owned());
    let lasted = (contact.ended_at - contact.started_at).num_seconds();
    let seconds = |value: Option<i32>| value.map(|value| say(words::duration(value.into())));
    let customer = contact.customer.map(|customer| {
        let facts = [
            (t!("contact-name"), customer.name),
            (t!("contact-email"), customer.email),
            (t!("contact-phone"), customer.phone),
            (t!("contact-language"), customer.language),
            (t!("contact-segment"), customer.segment),
            (t!("contact-known-as"), customer.external_id),
        ];
        view! { <section class="card"><h2 class="card-title">{t!("contact-customer")}</h2>{list(facts.into())}</section> }
    });
    let direction =
        contact.direction.parse::<Direction>().map_or(contact.direction, |d| d.label_in(language).into_owned());
    let named = |dimension, key: String| say(labels.of(dimension, &key));
    let facts = vec![
        (t!("contact-channel"), Some(channel)),
        (t!("contact-direction"), Some(direction)),
        (t!("contact-reason"), Some(named(Dimension::Reason, contact.reason))),
        (t!("contact-agent"), contact.agent.map(|agent| agent.name.unwrap_or(agent.external_id))),
        (t!("contact-team"), contact.team.map(|key| named(Dimension::Team, key))),
        (t!("contact-queue"), contact.queue),
        (t!("contact-site"), contact.site.map(|key| named(Dimension::Site, key))),
        (t!("contact-lasted"), Some(say(words::duration(lasted)))),
        (t!("contact-waited"), seconds(contact.wait_seconds)),
        (t!("contact-handled"), seconds(contact.handle_seconds)),
        (t!("contact-first-response"), seconds(contact.first_response_seconds)),
        (t!("contact-transfers"), Some(contact.transfers.to_string())),
        (t!("contact-resolved"), contact.resolved.map(|yes| if yes { t!("contact-yes") } else { t!("contact-no") })),
        (t!("contact-cost"), contact.cost_cents.map(|cents| say(words::cents(cents)))),
        (t!("contact-source"), Some(format!("{} {}", contact.source, contact.external_id))),
    ];
    let attributes = contact.attributes.as_object().cloned().unwrap_or_default();
    let attributes = attributes.into_iter().map(|(name, value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        view! { <div><dt>{name}</dt><dd>{text}</dd></div> }
    });
    view! {
        <section class="card">
            <h2 class="card-title">{t!("contact-title")}</h2>
            <p class="card-note">{t!("contact-ended")}" "{here.moment(contact.ended_at)}</p>
            {list(facts)}
            <dl class="facts">{attributes.collect_view()}</dl>
        </section>
        {customer}
    }
}

/// Facts that are known.
fn list(facts: Vec<(String, Option<String>)>) -> impl IntoView {
    let known = facts.into_iter().filter_map(|(name, value)| value.map(|value| (name, value)));
    view! {
        <dl class="facts">
            {known.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view()}
        </dl>
    }
}
