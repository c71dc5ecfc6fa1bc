//! One case in the queue.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{case::due, channel::Channel, words};
use leptos::prelude::*;
use service::{
    cases::{ContactLine, Due, QueueRow},
    labels::Labels,
    scores::Dimension,
};
use uuid::Uuid;

use crate::components::{score_chip::ScoreChip, severity::SeverityBadge};

/// The class of a due time.
pub(crate) fn urgency(at: DateTime<Utc>, now: DateTime<Utc>) -> &'static str {
    due::urgency(due::seconds_left(at, now)).as_str()
}

/// The row of a case, as `me` reads it.
pub(super) fn row(
    case: QueueRow,
    labels: &Labels,
    me: Option<Uuid>,
    zone: Tz,
    now: DateTime<Utc>,
) -> impl IntoView + use<> {
    let number = case.number;
    let (quote, said) = match case.comment {
        Some(comment) => ("quote", comment),
        None => ("meta", format!("No words: {}", case.because)),
    };
    let owner = match case.owner {
        Some(owner) if Some(owner.id) == me => view! { <strong>"You"</strong> }.into_any(),
        Some(owner) => owner.name.into_any(),
        None => view! { <span class="badge accent">"Free"</span> }.into_any(),
    };
    let due = match case.due {
        Some(due) => view! { <DueWords due zone now/> }.into_any(),
        None => view! { <span class="badge quiet">{case.state.label()}</span> }.into_any(),
    };
    view! {
        <tr>
            <td class="queue-severity"><SeverityBadge severity=case.severity/></td>
            <td class="num queue-score">{case.score.map(|(metric, score)| view! { <ScoreChip metric score/> })}</td>
            <td class="queue-words">
                <a class="row-link" href=format!("/cases/{}", case.id)><span class=quote>{said}</span></a>
                <p class="meta">{format!("Case {number}")}{case.contact.map(|contact| contact_line(contact, labels))}</p>
            </td>
            <td class="queue-owner">{owner}</td>
            <td class="queue-due">
                {due}
                {case.raised.map(|tier| view! { <p><span class="badge low">{tier.label()}</span></p> })}
            </td>
        </tr>
    }
}

/// How long is left, kept true by the page's clock, and until when.
#[component]
fn DueWords(due: Due, zone: Tz, now: DateTime<Utc>) -> impl IntoView {
    let at = due.at();
    let left = due::in_words(due::seconds_left(at, now));
    view! {
        <span class=format!("due {}", urgency(at, now)) data-due=at.timestamp()>{left}</span>
        <p class="meta">
            {due.label()}" by "
            <time datetime=at.to_rfc3339() title=words::exact_moment(at, zone)>{words::moment(at, zone, now)}</time>
        </p>
    }
}

fn contact_line(contact: ContactLine, labels: &Labels) -> String {
    let channel =
        contact.channel.parse::<Channel>().map_or(contact.channel.clone(), |channel| channel.label().to_owned());
    let team = contact.team.map(|key| labels.of(Dimension::Team, &key));
    let handled = match (contact.agent, team) {
        (Some(agent), Some(team)) => Some(format!("{agent}, {team}")),
        (agent, team) => agent.or(team),
    };
    let parts = [Some(channel), Some(contact.reason), handled, contact.customer];
    parts.into_iter().flatten().map(|part| format!(" · {part}")).collect()
}
