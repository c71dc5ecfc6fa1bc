//! Surveys that are being written, on the page of surveys: a field for the JSON, and each draft with what publishing it does.

use domain::formats;
use leptos::{prelude::*, server_fn::ServerFn};
use service::surveys::Draft;

use crate::{
    components::field::{FormError, TextArea, Tried},
    context::{self, say},
    forms::surveys::{DRAFT, DiscardSurveyDraft, FORM, PublishSurveyDraft, SaveSurveyDraft},
};

/// The form in which a survey is written.
pub(super) fn form() -> impl IntoView {
    let tried = Tried::of(FORM);
    let failed = tried.failed();
    view! {
        <details class="panel" open=failed>
            <summary class="button primary">{t!("survey-write")}</summary>
            <section class="card">
                <form class="form written" method="post" action=SaveSurveyDraft::url()>
                    <FormError tried=tried.clone()/>
                    <TextArea tried name="json" label=t!("survey-json") required=true help=t!("survey-json-help")/>
                    <p class="meta">
                        {t!("survey-schema-before")}" "<a href="/api/v1/survey.schema.json">{t!("survey-schema")}</a>"."
                    </p>
                    <div class="actions"><button class="button primary" type="submit">{t!("survey-save-draft")}</button></div>
                </form>
            </section>
        </details>
    }
}

/// A draft.
pub(super) fn card(draft: Draft, may_write: bool) -> impl IntoView {
    let Draft { content, changed_at, would, open } = draft;
    let previews = content.languages.iter().map(|language| {
        let path = format!("/surveys/{}/preview?lang={language}&draft=yes", content.key);
        view! { <a class="button small" href=path>{language.native_name()}</a> }
    });
    let day = formats::full_day(context::language(), changed_at.date_naive());
    let time = changed_at.format("%H:%M").to_string();
    let saved = t!("survey-draft-saved-at", key = &content.key, day, time);
    let notes = would.warnings.iter().chain(&would.changes).map(|note| view! { <li>{say(note)}</li> }).collect_view();
    let lead = (!would.keeps_lead).then(|| t!("survey-draft-other-lead"));
    let number = would.number.to_string();
    let becomes = match (would.is_new, would.number) {
        (false, _) => t!("survey-draft-same", number),
        (true, 1) => t!("survey-draft-first"),
        (true, _) => t!("survey-draft-changes", number),
    };
    let back = would.brings_back.then(|| t!("survey-draft-brings-back"));
    let tried = Tried::of(DRAFT);
    let tried = if tried.value("key", "") == content.key { tried } else { Tried::default() };
    view! {
        <section class="card">
            <h2 class="card-title">{content.name.clone()} " " <span class="badge quiet">{t!("survey-draft")}</span></h2>
            <p class="card-note">{saved}</p>
            <p>{becomes}</p>
            <ul class="stack">{notes}</ul>
            {lead.map(|said| view! { <p class="form-error">{said}</p> })}
            {back.map(|said| view! { <p>{said}</p> })}
            <p class="meta">{t!("survey-draft-as-customers-see-it")}</p>
            <div class="row">{previews.collect_view()}</div>
            <FormError tried/>
            {may_write.then(|| buttons(&content.key, open))}
        </section>
    }
}

fn buttons(key: &str, open: u64) -> impl IntoView + use<> {
    let moving = (open > 0).then(|| {
        let asks = t!("survey-draft-move-open", n = open);
        view! { <label class="check"><input type="checkbox" name="move_open" value="true"/><span>{asks}</span></label> }
    });
    view! {
        <div class="actions">
            <form class="form" method="post" action=PublishSurveyDraft::url()>
                <input type="hidden" name="key" value=key.to_owned()/>
                {moving}
                <button class="button primary" type="submit">{t!("survey-publish")}</button>
            </form>
            <form method="post" action=DiscardSurveyDraft::url()>
                <input type="hidden" name="key" value=key.to_owned()/>
                <button class="button" type="submit">{t!("survey-draft-discard")}</button>
            </form>
        </div>
    }
}
