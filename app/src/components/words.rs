//! What customers wrote, with the contact it was about.

use chrono::{DateTime, Utc};
use domain::{Metric, words};
use leptos::prelude::*;
use service::{feedback::Entry, labels::Labels, organisation::Organisation, scores::Dimension};

use super::{
    answers::Wording,
    conflict,
    files::files,
    score_chip::ScoreChip,
    so_far,
    verdict::{self, Reading},
};
use crate::context::{self, say};

/// One response: score, words, the line of its contact, the way to its case, and where it is in doubt, who answered; of one that
/// was not sent whole, all that was said so far; and what contradicts it.
pub fn entry(
    entry: Entry,
    labels: &Labels,
    organisation: &Organisation,
    now: DateTime<Utc>,
    may_judge: bool,
) -> AnyView {
    let reading = Reading { zone: organisation.zone, now, may_judge };
    let wording = Wording::of(&entry.response);
    let verdict = match &entry.so_far {
        Some(so_far) => Some(so_far::so_far(so_far, &wording, organisation.zone, now)),
        None => verdict::verdict(&entry, reading),
    };
    let conflicts = conflict::conflicts(entry.conflicts, &wording, reading);
    let (response, zone) = (entry.response, organisation.zone);
    let metric = response.metric.as_deref().and_then(|metric| metric.parse::<Metric>().ok());
    let chip = metric.zip(response.score).map_or_else(
        || view! { <span class="score" title=t!("feedback-no-score")>"–"</span> }.into_any(),
        |(metric, score)| view! { <ScoreChip metric score/> }.into_any(),
    );
    let mut facts: Vec<String> = [
        (Dimension::Channel, &response.channel),
        (Dimension::Reason, &response.reason),
        (Dimension::Team, &response.team),
    ]
    .into_iter()
    .filter_map(|(dimension, key)| Some(say(labels.of(dimension, key.as_deref()?))))
    .collect();
    if let Some(seconds) = entry.contact.as_ref().and_then(|contact| contact.handle_seconds) {
        facts.push(say(words::duration(i64::from(seconds) / 60 * 60)));
    }
    if let Some(touchpoint) = &response.touchpoint_key {
        facts.push(say(labels.of(Dimension::Touchpoint, touchpoint)));
    }
    let line = if facts.is_empty() { t!("feedback-comment") } else { facts.join(" · ") };
    let contact = match entry.contact {
        Some(contact) => view! { <a href=format!("/contacts/{}", contact.id)>{line}</a> }.into_any(),
        None => view! { <span>{line}</span> }.into_any(),
    };
    let said = match response.comment {
        Some(comment) => view! { <p class="quote" dir="auto" lang=response.language.clone()>{comment}</p> }.into_any(),
        None => view! { <p class="meta no-words">{t!("feedback-no-comment")}</p> }.into_any(),
    };
    let case = entry.case.map(|case| {
        let (number, state) = (case.number.to_string(), case.state);
        view! { " · "<a class="case-link" href=format!("/cases/{}", case.id)>{t!("feedback-case", number, state)}</a> }
    });
    view! {
        <li>
            {chip}
            {said}
            {files(entry.files)}
            <p class="meta">
                {metric.map(|metric| format!("{} · ", metric.label_in(context::language())))}
                {contact}" · "
                <time datetime=response.submitted_at.to_rfc3339() title=words::exact_moment(response.submitted_at, zone)>
                    {say(words::moment(response.submitted_at, zone, now))}
                </time>
                {case}
            </p>
            {verdict}
            {conflicts}
        </li>
    }
    .into_any()
}
