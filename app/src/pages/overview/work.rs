//! What is to be done and what was just said: open cases and the latest comments.

use chrono::{DateTime, Utc};
use domain::{
    Metric,
    case::due::{self, Urgency},
    words,
};
use leptos::prelude::*;
use service::{
    dashboard::{OpenCase, OpenCases},
    feedback::Entry,
    labels::Labels,
    organisation::Organisation,
    scores::Dimension,
};

use crate::{
    components::{score_chip::ScoreChip, words::entry},
    context::say,
};

/// The latest comments.
pub(super) fn comments(
    entries: Vec<Entry>,
    all: String,
    labels: &Labels,
    organisation: &Organisation,
    now: DateTime<Utc>,
) -> AnyView {
    let items: Vec<_> = entries.into_iter().map(|said| entry(said, labels, organisation, now, false)).collect();
    let body = if items.is_empty() {
        view! { <p class="card-note">{t!("overview-comments-none")}</p> }.into_any()
    } else {
        view! { <ol class="words">{items}</ol> }.into_any()
    };
    view! {
        <section class="card">
            <div class="spread">
                <h2 class="card-title">{t!("overview-comments-title")}</h2>
                <a class="meta" href=all>{t!("overview-comments-all")}</a>
            </div>
            {body}
        </section>
    }
    .into_any()
}

/// Open cases, those due first.
pub(super) fn cases(cases: OpenCases, labels: &Labels, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let note = match (cases.open, cases.overdue) {
        (0, _) => t!("overview-cases-none"),
        (open, overdue) => t!("overview-cases-open", open, overdue),
    };
    let items: Vec<_> = cases.first.into_iter().map(|case| case_line(case, labels, organisation, now)).collect();
    view! {
        <section class="card">
            <div class="spread">
                <h2 class="card-title">{t!("overview-cases-title")}</h2>
                <a class="meta" href="/cases">{t!("overview-cases-all")}</a>
            </div>
            <p class="card-note">{note}</p>
            {(!items.is_empty()).then(|| view! { <ol class="due-list">{items}</ol> })}
        </section>
    }
    .into_any()
}

fn case_line(case: OpenCase, labels: &Labels, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let metric = case.row.metric.as_deref().and_then(|metric| metric.parse::<Metric>().ok());
    let left = due::seconds_left(case.due_at, now);
    let class = match due::urgency(left) {
        Urgency::Overdue => "badge low",
        Urgency::Soon => "badge middle",
        Urgency::Later => "badge quiet",
    };
    let mut facts = vec![t!("overview-case", number = case.number.to_string())];
    facts.extend(case.reason.as_deref().map(|reason| say(labels.of(Dimension::Reason, reason))));
    facts.extend(case.row.team.as_deref().map(|team| say(labels.of(Dimension::Team, team))));
    view! {
        <li>
            {metric.zip(case.row.score).map(|(metric, score)| view! { <ScoreChip metric score/> })}
            <a href=format!("/cases/{}", case.id)>{facts.join(" · ")}</a>
            <span class=class title=words::exact_moment(case.due_at, organisation.zone)>{say(due::in_words(left))}</span>
        </li>
    }
    .into_any()
}
