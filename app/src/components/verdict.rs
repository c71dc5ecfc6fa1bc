//! Who answered, as far as can be told: said quietly where there is doubt, with the reasons, and reversed by those who may.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    Sentence, sentence,
    verdict::{Reason, Verdict},
    words,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{feedback::Entry, store::entity::response};

use super::{
    field::{FormError, Tried},
    why,
};
use crate::{
    context,
    forms::verdicts::{FORM, ReverseVerdict},
};

/// Whose words it is about, for those who read the list.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// The organisation's time zone.
    pub zone: Tz,
    /// Now.
    pub now: DateTime<Utc>,
    /// Whether the reader may reverse verdicts.
    pub may_judge: bool,
}

/// What the reader is told of the verdict; nothing of a plain person's answer to those who do not judge.
pub fn verdict(entry: &Entry, reading: Reading) -> Option<AnyView> {
    let response = &entry.response;
    let verdict = response.verdict.parse::<Verdict>().unwrap_or(Verdict::Person);
    let quiet = response.counted && verdict == Verdict::Person;
    if quiet && !reading.may_judge {
        return None;
    }
    let tried = why::tried_on(FORM, &response.id.to_string());
    let open = tried.failed();
    let summary = if quiet {
        view! { <summary class="meta">{t!("verdict-not-a-person")}</summary> }.into_any()
    } else {
        let badge =
            if is_repeat(response) { t!("verdict-repeat") } else { verdict.label_in(context::language()).into_owned() };
        view! { <summary><span class="badge quiet">{badge}</span></summary> }.into_any()
    };
    let taken_out = entry.taken_out.as_ref().filter(|_| !response.counted).map(|taken| {
        let by = taken.by.clone().map_or_else(|| sentence!("verdict-by-program"), Sentence::from);
        let (when, why) = (words::moment(taken.at, reading.zone, reading.now), &taken.why);
        view! { <p class="meta">{t!("verdict-taken-out", by, when, why)}</p> }
    });
    let form = reading.may_judge.then(|| form(response, tried));
    Some(
        view! {
            <details class="verdict" open=open>
                {summary}
                {taken_out}
                {reasons(response)}
                {form}
            </details>
        }
        .into_any(),
    )
}

/// Whether it does not count because the same device had sent a card before: that says nothing about who sent it.
fn is_repeat(response: &response::Model) -> bool {
    let reasons = response.verdict_reasons.as_deref().unwrap_or_default();
    !response.counted && Reason::of_words(reasons).contains(&Reason::Repeat)
}

fn reasons(response: &response::Model) -> Option<AnyView> {
    let reasons = Reason::of_words(response.verdict_reasons.as_deref().unwrap_or_default());
    let language = context::language();
    let lines = reasons.into_iter().map(|reason| view! { <li>{reason.label_in(language)}</li> }).collect_view();
    response.verdict_reasons.as_ref().filter(|words| !words.is_empty())?;
    Some(view! { <ul class="meta reasons">{lines}</ul> }.into_any())
}

fn form(response: &response::Model, tried: Tried) -> AnyView {
    let (id, to) = (response.id.to_string(), if response.counted { Verdict::Machine } else { Verdict::Person });
    let (asks, button) = match to {
        Verdict::Machine => (t!("verdict-why-machine"), t!("verdict-take-out")),
        _ if is_repeat(response) => (t!("verdict-why-count"), t!("verdict-count")),
        _ => (t!("verdict-why-person"), t!("verdict-count")),
    };
    let why = why::why(&id, asks, &tried);
    view! {
        <form class="form" method="post" action=ReverseVerdict::url()>
            <FormError tried/>
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="verdict" value=to.as_str()/>
            {why}
            <button class="button small" type="submit">{button}</button>
        </form>
    }
    .into_any()
}
