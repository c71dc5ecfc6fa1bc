//! What happened, from the end of the contact to the last note.

use chrono_tz::Tz;
use domain::words;
use leptos::prelude::*;
use service::cases::{CaseDetail, Happened};

use crate::context::say;

pub(super) fn card(detail: &CaseDetail, zone: Tz) -> impl IntoView + use<> {
    let entries = detail.history.iter().map(|entry| line(entry, detail, zone)).collect_view();
    view! {
        <section class="card">
            <h2 class="card-title">{t!("case-history")}</h2>
            <ol class="timeline">{entries}</ol>
        </section>
    }
}

fn line(entry: &Happened, detail: &CaseDetail, zone: Tz) -> impl IntoView + use<> {
    let by = entry.by.as_ref().map(|name| view! { <span class="timeline-by">{t!("case-by", name)}</span> });
    view! {
        <li>
            <time datetime=entry.at.to_rfc3339() title=words::exact_moment(entry.at, zone)>
                {say(words::moment(entry.at, zone, detail.now))}
            </time>
            <strong class=entry.grave.then_some("low")>{say(&entry.what)}</strong>
            <span class="timeline-text">{by}{say(&entry.text)}</span>
        </li>
    }
}
