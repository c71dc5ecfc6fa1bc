//! The contact as it was when it ended, and what there was with the customer before.

use chrono_tz::Tz;
use domain::{channel::Channel, words};
use leptos::prelude::*;
use serde_json::Value;
use service::{
    cases::{CaseDetail, ContactFacts, Earlier},
    labels::Labels,
    scores::Dimension,
};

use crate::components::score_chip::ScoreChip;

/// So many of a contact's attributes are shown.
const ATTRIBUTES: usize = 8;

pub(super) fn card(detail: &CaseDetail, labels: &Labels, zone: Tz, leads_on: bool) -> impl IntoView + use<> {
    let facts = match &detail.contact {
        Some(facts) => known(facts, detail, labels, zone, leads_on).into_any(),
        None => view! { <p class="card-note">"A comment card: there is no contact behind this answer."</p> }.into_any(),
    };
    view! {
        <section class="card">
            <h2 class="card-title">"The contact"</h2>
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
    let seconds = |seconds: Option<i32>| seconds.map(|seconds| words::duration(seconds.into()));
    let direction = if contact.direction == "outbound" { "outbound" } else { "inbound" };
    let talked = match (seconds(contact.handle_seconds), contact.transfers) {
        (length, 0) => length,
        (length, transfers) => {
            let transfers = words::counted(transfers.unsigned_abs().into(), "transfer", "transfers");
            Some(length.map_or(transfers.clone(), |length| format!("{length}, {transfers}")))
        }
    };
    let named = |dimension, key: &Option<String>| key.as_deref().map(|key| labels.of(dimension, key));
    let team = named(Dimension::Team, &contact.team);
    let agent: Vec<String> =
        [contact.agent_name.clone().or(contact.agent_key.clone()), team].into_iter().flatten().collect();
    let customer = facts.customer.as_ref().map(|customer| {
        let since = facts.customer_since.map(|since| format!("since {}", since.with_timezone(&zone).format("%Y")));
        let name = customer.name.clone().or(customer.external_id.clone());
        [name, contact.segment.clone(), since].into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let outcome = contact.resolved.map(|yes| if yes { "marked as resolved" } else { "not resolved" }.to_owned());
    let rows = [
        ("Channel", Some(format!("{}, {direction}", channel(&contact.channel)))),
        ("Reason", Some(facts.reason.clone())),
        ("Ended", Some(words::moment(contact.ended_at, zone, detail.now))),
        ("Waited", seconds(contact.wait_seconds)),
        ("Talked", talked),
        ("Agent", (!agent.is_empty()).then(|| agent.join(", "))),
        ("Customer", customer),
        ("Queue", contact.queue.clone()),
        ("Site", named(Dimension::Site, &contact.site)),
        ("Result", outcome),
    ];
    let rows = rows.into_iter().filter_map(|(label, value)| value.map(|value| (label.to_owned(), value)));
    let rows = rows.chain(attributes(&contact.attributes)).map(|(label, value)| {
        let note = (label == "Agent").then(|| view! { <span class="meta">" as it was then"</span> });
        view! { <div><dt>{label}</dt><dd>{value}{note}</dd></div> }
    });
    let on = leads_on.then(
        || view! { <p class="meta"><a href=format!("/contacts/{}", contact.id)>"All about this contact"</a></p> },
    );
    view! { <dl class="facts">{rows.collect_view()}</dl>{on} }
}

fn channel(word: &str) -> String {
    word.parse::<Channel>().map_or_else(|_| word.to_owned(), |channel| channel.label().to_owned())
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
                (None, Some(kind)) if kind.is_asked() => view! { <span class="meta">"asked, no answer"</span> }.into_any(),
                (None, Some(kind)) => {
                    view! { <span class="meta">{format!("not asked: {}", kind.label().to_lowercase())}</span> }.into_any()
                }
                (None, None) => view! { <span class="meta">"not asked"</span> }.into_any(),
            };
            let ended = words::moment(contact.ended_at, zone, now);
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
            <div class="table-wrap" tabindex="0" role="region" aria-label="Earlier contacts">
                <table class="table earlier">
                    <caption class="visually-hidden">"Earlier contacts of this customer"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Earlier"</th>
                            <th scope="col"><span class="visually-hidden">"Channel"</span></th>
                            <th scope="col"><span class="visually-hidden">"Reason"</span></th>
                            <th scope="col" class="num">"score"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}
