//! One case in the queue.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    case::{because, due},
    channel::Channel,
    words,
};
use leptos::prelude::*;
use service::{
    cases::{ContactLine, Due, QueueRow},
    labels::Labels,
    scores::Dimension,
};
use uuid::Uuid;

use crate::{
    components::{score_chip::ScoreChip, severity::SeverityBadge},
    context::{language, say},
};

/// The class of a due time.
pub(crate) fn urgency(at: DateTime<Utc>, now: DateTime<Utc>) -> &'static str {
    due::urgency(due::seconds_left(at, now)).as_str()
}

/// Who reads the queue, and how.
pub(super) struct Reading<'a> {
    /// The names of teams.
    pub(super) labels: &'a Labels,
    /// What is said of due times.
    pub(super) words: &'a due::Wordings,
    /// The reader.
    pub(super) me: Option<Uuid>,
    /// The organisation's.
    pub(super) zone: Tz,
    /// When the queue was read.
    pub(super) now: DateTime<Utc>,
}

/// The row of a case.
pub(super) fn row(case: QueueRow, reading: &Reading<'_>) -> impl IntoView + use<> {
    let (quote, said) = match case.comment {
        Some(comment) => ("quote", comment),
        None => ("meta", t!("cases-no-words", because = because(&case.because))),
    };
    let owner = match case.owner {
        Some(owner) if Some(owner.id) == reading.me => view! { <strong>{t!("cases-yours")}</strong> }.into_any(),
        Some(owner) => owner.name.into_any(),
        None => view! { <span class="badge accent">{t!("cases-free")}</span> }.into_any(),
    };
    let due = match case.due {
        Some(due) => due_words(due, reading).into_any(),
        None => view! { <span class="badge quiet">{case.state.label_in(language())}</span> }.into_any(),
    };
    let contact = case.contact.map(|contact| contact_line(contact, reading.labels));
    view! {
        <tr>
            <td class="queue-severity"><SeverityBadge severity=case.severity/></td>
            <td class="num queue-score">{case.score.map(|(metric, score)| view! { <ScoreChip metric score/> })}</td>
            <td class="queue-words">
                <a class="row-link" href=format!("/cases/{}", case.id)><span class=quote>{said}</span></a>
                <p class="meta">{t!("case-title", number = case.number.to_string())}{contact}</p>
            </td>
            <td class="queue-owner">{owner}</td>
            <td class="queue-due">
                {due}
                {case.raised.map(|tier| view! { <p><span class="badge low">{say(tier.label())}</span></p> })}
            </td>
        </tr>
    }
}

/// How long is left, kept true by the page's clock, and until when.
fn due_words(due: Due, reading: &Reading<'_>) -> impl IntoView + use<> {
    let (at, zone, now) = (due.at(), reading.zone, reading.now);
    let left = reading.words.whole(due::seconds_left(at, now));
    view! {
        <span class=format!("due {}", urgency(at, now)) data-due=at.timestamp()>{left}</span>
        <p class="meta">
            {say(due.until())}" "
            <time datetime=at.to_rfc3339() title=words::exact_moment(at, zone)>{say(words::moment(at, zone, now))}</time>
        </p>
    }
}

fn contact_line(contact: ContactLine, labels: &Labels) -> String {
    let known = contact.channel.parse::<Channel>();
    let channel = known.map_or(contact.channel, |channel| channel.label_in(language()).into_owned());
    let team = contact.team.map(|key| say(labels.of(Dimension::Team, &key)));
    let handled = match (contact.agent, team) {
        (Some(agent), Some(team)) => Some(format!("{agent}, {team}")),
        (agent, team) => agent.or(team),
    };
    let parts = [Some(channel), Some(contact.reason), handled, contact.customer];
    parts.into_iter().flatten().map(|part| format!(" · {part}")).collect()
}
