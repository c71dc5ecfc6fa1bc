//! What is due, and the buttons that do it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{case::due, words};
use leptos::prelude::*;
use service::cases::{CaseDetail, Due};

use super::panels;
use crate::pages::cases::urgency;

pub(super) fn card(detail: &CaseDetail, zone: Tz) -> impl IntoView + use<> {
    let standing = match detail.due {
        Some(due) => waiting(due, detail, zone).into_any(),
        None => finished(detail, zone).into_any(),
    };
    let raised = detail.raised.map(|tier| view! { <p><span class="badge low">{tier.label()}</span></p> });
    view! {
        <section class="card touch">
            {standing}
            {raised}
            {panels::all(detail)}
        </section>
    }
}

fn waiting(due: Due, detail: &CaseDetail, zone: Tz) -> impl IntoView + use<> {
    let (at, now) = (due.at(), detail.now);
    let left = due::in_words(due::seconds_left(at, now));
    let (length, rest) = left.rsplit_once(' ').unwrap_or((&left, ""));
    let until = if words::day(at.with_timezone(&zone).date_naive()) == words::day(now.with_timezone(&zone).date_naive())
    {
        words::time_of_day(at, zone)
    } else {
        words::moment(at, zone, now)
    };
    let (from, max) = share(detail.case.opened_at, at);
    view! {
        <h2 class="card-title">{due.label()}</h2>
        <p class="touch-left">
            <span class="number" data-due=at.timestamp() data-due-part="length">{length.to_owned()}</span>
            <span class="unit">
                <span data-due=at.timestamp() data-due-part="rest">{rest.to_owned()}</span>
                ", due "
                <time datetime=at.to_rfc3339() title=words::exact_moment(at, zone)>{until}</time>
            </span>
        </p>
        <meter class=format!("bar due {}", urgency(at, now)) min="0" max=max value=(now.timestamp() - from).clamp(0, max)
            data-due=at.timestamp() data-due-part="bar" data-due-from=from aria-label="Time used">
        </meter>
    }
}

/// From when the time runs, and how many seconds there are; at least one.
fn share(opened: DateTime<Utc>, due: DateTime<Utc>) -> (i64, i64) {
    (opened.timestamp(), (due.timestamp() - opened.timestamp()).max(1))
}

fn finished(detail: &CaseDetail, zone: Tz) -> impl IntoView + use<> {
    let case = &detail.case;
    let at = case.closed_at.or(case.resolved_at).map(|at| words::moment(at, zone, detail.now));
    let outcome = case.outcome.as_ref().map(|word| {
        word.parse::<domain::case::CaseOutcome>().map_or_else(|_| word.clone(), |outcome| outcome.label().to_owned())
    });
    view! {
        <h2 class="card-title">{detail.state.label()}</h2>
        {at.map(|at| view! { <p class="meta">{at}</p> })}
        <dl class="facts narrow">
            {detail.cause_name.clone().map(|name| view! { <div><dt>"Root cause"</dt><dd>{name}</dd></div> })}
            {outcome.map(|outcome| view! { <div><dt>"Outcome"</dt><dd>{outcome}</dd></div> })}
        </dl>
    }
}
