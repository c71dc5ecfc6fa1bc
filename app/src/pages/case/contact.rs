//! The contact as it was when it ended, and what there was with the customer before.

use chrono_tz::Tz;
use domain::{Disposition, Language, channel::Channel, words};
use leptos::prelude::*;
use serde_json::Value;
use service::{
    cases::{CaseDetail, ContactFacts, Earlier},
    labels::Labels,
    scores::Dimension,
};

use crate::{
    components::score_chip::ScoreChip,
    context::{language, say},
};

/// So many of a contact's attributes are shown.
const ATTRIBUTES: usize = 8;

pub(super) fn card(detail: &CaseDetail, labels: &Labels, zone: Tz, leads_on: bool) -> impl IntoView + use<> {
    let facts = match &detail.contact {
        Some(facts) => known(facts, detail, labels, zone, leads_on).into_any(),
        None => view! { <p class="card-note">{t!("case-comment-card")}</p> }.into_any(),
    };
    view! {
        <section class="card">
            <h2 class="card-title">{t!("case-contact")}</h2>
            {facts}
            {earlier(&detail.earlier, detail, zone)}
        </section>
    }
}

fn known(
    facts: &ContactFacts,
    detail: &CaseDetail,
    labels: &Labels,
    zone: Tz,
    leads_on: bool,
) -> impl IntoView + use<> {
    let contact = &facts.contact;
    let seconds = |seconds: Option<i32>| seconds.map(|seconds| say(words::duration(seconds.into())));
    let channel = channel(&contact.channel);
    let transfers = (contact.transfers != 0).then(|| t!("case-transfers", n = contact.transfers.unsigned_abs()));
    let talked: Vec<String> = [seconds(contact.handle_seconds), transfers].into_iter().flatten().collect();
    let named = |dimension, key: &Option<String>| key.as_deref().map(|key| say(labels.of(dimension, key)));
    let team = named(Dimension::Team, &contact.team);
    let agent: Vec<String> =
        [contact.agent_name.clone().or(contact.agent_key.clone()), team].into_iter().flatten().collect();
    let customer = facts.customer.as_ref().map(|customer| {
        let year = facts.customer_since.map(|since| since.with_timezone(&zone).format("%Y").to_string());
        let since = year.map(|year| t!("case-customer-since", year));
        let name = customer.name.clone().or(customer.external_id.clone());
        [name, contact.segment.clone(), since].into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let result = contact.resolved.map(|yes| if yes { t!("case-marked-resolved") } else { t!("case-not-resolved") });
    let course = [
        (t!("case-contact-channel"), Some(t!("case-channel-and-direction", channel, direction = &contact.direction))),
        (t!("case-contact-reason"), Some(facts.reason.clone())),
        (t!("case-contact-ended-at"), Some(say(words::moment(contact.ended_at, zone, detail.now)))),
        (t!("case-contact-waited"), seconds(contact.wait_seconds)),
        (t!("case-contact-talked"), (!talked.is_empty()).then(|| talked.join(", "))),
    ];
    let place = [
        (t!("case-contact-customer"), customer),
        (t!("case-contact-queue"), contact.queue.clone()),
        (t!("case-contact-site"), named(Dimension::Site, &contact.site)),
        (t!("case-contact-result"), result),
    ];
    let on = leads_on.then(|| {
        let href = format!("/contacts/{}", contact.id);
        view! { <p class="meta"><a href=href>{t!("case-about-contact")}</a></p> }
    });
    view! {
        <dl class="facts">
            {course.map(fact).collect_view()}
            {(!agent.is_empty()).then(|| handled_by(agent.join(", ")))}
            {place.map(fact).collect_view()}
            {attributes(&contact.attributes).into_iter().map(|(label, value)| fact((label, Some(value)))).collect_view()}
        </dl>
        {on}
    }
}

fn fact((label, value): (String, Option<String>)) -> Option<impl IntoView> {
    value.map(|value| view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
}

/// Who handled the contact; agents change their teams.
fn handled_by(agent: String) -> impl IntoView {
    view! {
        <div><dt>{t!("case-contact-agent")}</dt><dd>{agent}<span class="meta">" "{t!("case-as-it-was")}</span></dd></div>
    }
}

fn channel(word: &str) -> String {
    word.parse::<Channel>().map_or_else(|_| word.to_owned(), |channel| channel.label_in(language()).into_owned())
}

/// Why a contact was not asked, as words within a sentence; German nouns keep their capitals.
fn why(kind: Disposition) -> String {
    let label = kind.label_in(language());
    if language() == Language::De { label.into_owned() } else { label.to_lowercase() }
}

/// The contact's own attributes, named as they came: `order` becomes `Order`.
fn attributes(attributes: &Value) -> Vec<(String, String)> {
    let Some(object) = attributes.as_object() else { return Vec::new() };
    let pair = |(key, value): (&String, &Value)| {
        let mut letters = key.chars();
        let label = letters.next()?.to_uppercase().chain(letters).collect::<String>().replace(['_', '-'], " ");
        let value = match value {
            Value::String(text) => text.clone(),
            Value::Null => return None,
            other => other.to_string(),
        };
        Some((label, domain::text::shortened(&value, 120)))
    };
    object.iter().filter_map(pair).take(ATTRIBUTES).collect()
}

fn earlier(earlier: &[Earlier], detail: &CaseDetail, zone: Tz) -> Option<impl IntoView + use<>> {
    let now = detail.now;
    let rows: Vec<_> = earlier
        .iter()
        .map(|contact| {
            let answer = match (contact.score, contact.disposition) {
                (Some((metric, score)), _) => view! { <ScoreChip metric score/> }.into_any(),
                (None, Some(kind)) if kind.is_asked() => view! { <span class="meta">{t!("case-asked-no-answer")}</span> }.into_any(),
                (None, Some(kind)) => {
                    view! { <span class="meta">{t!("case-not-asked-for", why = why(kind))}</span> }.into_any()
                }
                (None, None) => view! { <span class="meta">{t!("case-not-asked")}</span> }.into_any(),
            };
            let ended = say(words::moment(contact.ended_at, zone, now));
            view! {
                <tr>
                    <td><time datetime=contact.ended_at.to_rfc3339() title=words::exact_moment(contact.ended_at, zone)>{ended}</time></td>
                    <td>{channel(&contact.channel)}</td>
                    <td>{contact.reason.clone()}</td>
                    <td class="num">{answer}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="table-wrap" tabindex="0" role="region" aria-label=t!("case-earlier")>
                <table class="table earlier">
                    <caption class="visually-hidden">{t!("case-earlier-of-customer")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("case-earlier-when")}</th>
                            <th scope="col"><span class="visually-hidden">{t!("case-contact-channel")}</span></th>
                            <th scope="col"><span class="visually-hidden">{t!("case-contact-reason")}</span></th>
                            <th scope="col" class="num">{t!("case-earlier-score")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}
