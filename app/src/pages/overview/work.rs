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

use crate::components::{score_chip::ScoreChip, words::entry};

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
        view! { <p class="card-note">"Nobody wrote anything in this window."</p> }.into_any()
    } else {
        view! { <ol class="words">{items}</ol> }.into_any()
    };
    view! {
        <section class="card">
            <div class="spread">
                <h2 class="card-title">"In their words"</h2>
                <a class="meta" href=all>"All feedback"</a>
            </div>
            {body}
        </section>
    }
    .into_any()
}

/// Open cases, those due first.
pub(super) fn cases(cases: OpenCases, labels: &Labels, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let note = match (cases.open, cases.overdue) {
        (0, _) => "No case is open.".to_owned(),
        (open, 0) => format!("{} open, none overdue.", words::counted(open, "case", "cases")),
        (open, overdue) => {
            format!("{} open, {} overdue.", words::counted(open, "case", "cases"), words::count(overdue))
        }
    };
    let items: Vec<_> = cases.first.into_iter().map(|case| case_line(case, labels, organisation, now)).collect();
    view! {
        <section class="card">
            <div class="spread">
                <h2 class="card-title">"Open cases, by due time"</h2>
                <a class="meta" href="/cases">"All cases"</a>
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
    let mut facts = vec![format!("case {}", case.number)];
    facts.extend(case.reason.as_deref().map(|reason| labels.of(Dimension::Reason, reason)));
    facts.extend(case.row.team.as_deref().map(|team| labels.of(Dimension::Team, team)));
    view! {
        <li>
            {metric.zip(case.row.score).map(|(metric, score)| view! { <ScoreChip metric score/> })}
            <a href=format!("/cases/{}", case.id)>{facts.join(" · ")}</a>
            <span class=class title=words::exact_moment(case.due_at, organisation.zone)>{due::in_words(left)}</span>
        </li>
    }
    .into_any()
}
