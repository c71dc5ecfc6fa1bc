//! Other answers that came under the attempt of a response: shown beside it, and resolved by those who may.

use domain::{Sentence, sentence, survey::Settlement, words};
use leptos::{prelude::*, server_fn::ServerFn};
use service::feedback::{Conflict, Resolved};

use super::{
    answers::{Wording, answers},
    field::{FormError, Tried},
    verdict::Reading,
    why,
};
use crate::forms::conflicts::{FORM, ResolveConflict};

/// The other answers of an attempt, with how each was resolved, or a form to resolve it.
pub fn conflicts(all: Vec<Conflict>, wording: &Wording, reading: Reading) -> Vec<AnyView> {
    all.into_iter().map(|conflict| one(&conflict, wording, reading)).collect()
}

fn one(conflict: &Conflict, wording: &Wording, reading: Reading) -> AnyView {
    let id = conflict.id.to_string();
    let tried = why::tried_on(FORM, &id);
    let open = tried.failed();
    let came = words::moment(conflict.received_at, reading.zone, reading.now);
    let summary = if conflict.resolved.is_some() { t!("conflict-resolved") } else { t!("conflict-came") };
    let ends = match &conflict.resolved {
        Some(resolved) => Some(said(resolved, reading)),
        None => reading.may_judge.then(|| form(id, tried)),
    };
    view! {
        <details class="verdict" open=open>
            <summary><span class="badge quiet">{summary}</span></summary>
            <p class="meta">{t!("conflict-came-at", when = came)}</p>
            {answers(&conflict.answers, &conflict.asked, wording)}
            {ends}
        </details>
    }
    .into_any()
}

fn said(resolved: &Resolved, reading: Reading) -> AnyView {
    let by = resolved.by.clone().map_or_else(|| sentence!("verdict-by-program"), Sentence::from);
    let (when, why) = (words::moment(resolved.at, reading.zone, reading.now), &resolved.why);
    let says = match resolved.settlement {
        Settlement::Keep => t!("conflict-kept", by, when, why),
        Settlement::Replace => t!("conflict-replaced", by, when, why),
    };
    view! { <p class="meta">{says}</p> }.into_any()
}

fn form(id: String, tried: Tried) -> AnyView {
    let why = why::why(&id, t!("conflict-why"), &tried);
    view! {
        <form class="form" method="post" action=ResolveConflict::url()>
            <FormError tried/>
            <input type="hidden" name="id" value=id/>
            {why}
            <div class="actions">
                <button class="button small" type="submit" name="settlement" value=Settlement::Keep.as_str()>{t!("conflict-keep")}</button>
                <button class="button small" type="submit" name="settlement" value=Settlement::Replace.as_str()>{t!("conflict-replace")}</button>
            </div>
        </form>
    }
    .into_any()
}
