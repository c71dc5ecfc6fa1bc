//! What is due, and the buttons that do it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    case::{CaseOutcome, due},
    words,
};
use leptos::prelude::*;
use service::cases::{CaseDetail, Due};

use super::panels;
use crate::{
    context::{language, say},
    pages::cases::urgency,
};

pub(super) fn card(detail: &CaseDetail, words: &due::Wordings, zone: Tz) -> impl IntoView + use<> {
    let standing = match detail.due {
        Some(due) => waiting(due, detail, words, zone).into_any(),
        None => finished(detail, zone).into_any(),
    };
    let raised = detail.raised.map(|tier| view! { <p><span class="badge low">{say(tier.label())}</span></p> });
    view! {
        <section class="card touch">
            {standing}
            {raised}
            {panels::all(detail)}
        </section>
    }
}

fn waiting(due: Due, detail: &CaseDetail, words: &due::Wordings, zone: Tz) -> impl IntoView + use<> {
    let (at, now) = (due.at(), detail.now);
    let [before, length, after] = words.parts(due::seconds_left(at, now));
    let day = |moment: DateTime<Utc>| moment.with_timezone(&zone).date_naive();
    let until = if day(at) == day(now) { words::time_of_day(at, zone) } else { say(words::moment(at, zone, now)) };
    let (from, max) = share(detail.case.opened_at, at);
    view! {
        <h2 class="card-title">{say(due.label())}</h2>
        <p class="touch-left">
            <span class="unit" data-due=at.timestamp() data-due-part="before" hidden=before.is_empty()>{before.clone()}</span>
            <span class="number" data-due=at.timestamp() data-due-part="length">{length}</span>
            <span class="unit">
                <span data-due=at.timestamp() data-due-part="after">{after}</span>
                {t!("due-at")}" "
                <time datetime=at.to_rfc3339() title=words::exact_moment(at, zone)>{until}</time>
            </span>
        </p>
        <meter class=format!("bar due {}", urgency(at, now)) min="0" max=max value=(now.timestamp() - from).clamp(0, max)
            data-due=at.timestamp() data-due-part="bar" data-due-from=from aria-label=t!("due-time-used")>
        </meter>
    }
}

/// From when the time runs, and how many seconds there are; at least one.
fn share(opened: DateTime<Utc>, due: DateTime<Utc>) -> (i64, i64) {
    (opened.timestamp(), (due.timestamp() - opened.timestamp()).max(1))
}

fn finished(detail: &CaseDetail, zone: Tz) -> impl IntoView + use<> {
    let case = &detail.case;
    let at = case.closed_at.or(case.resolved_at).map(|at| say(words::moment(at, zone, detail.now)));
    let cause = detail.cause_name.as_ref().map(say);
    let outcome = case.outcome.as_ref().map(|word| {
        let known = word.parse::<CaseOutcome>();
        known.map_or_else(|_| word.clone(), |outcome| outcome.label_in(language()).into_owned())
    });
    view! {
        <h2 class="card-title">{detail.state.label_in(language())}</h2>
        {at.map(|at| view! { <p class="meta">{at}</p> })}
        <dl class="facts narrow">
            {cause.map(|cause| view! { <div><dt>{t!("case-root-cause-label")}</dt><dd>{cause}</dd></div> })}
            {outcome.map(|outcome| view! { <div><dt>{t!("case-outcome-label")}</dt><dd>{outcome}</dd></div> })}
        </dl>
    }
}
