//! Surveys that are being written, on the page of surveys: a field for the JSON, and each draft with what publishing it does.

use leptos::{prelude::*, server_fn::ServerFn};
use service::surveys::Draft;

use crate::{
    components::field::{FormError, TextArea, Tried},
    forms::surveys::{DRAFT, DiscardSurveyDraft, FORM, PublishSurveyDraft, SaveSurveyDraft},
};

/// The form in which a survey is written.
pub(super) fn form() -> impl IntoView {
    let tried = Tried::of(FORM);
    let failed = tried.failed();
    view! {
        <details class="panel" open=failed>
            <summary class="button primary">"Write a survey"</summary>
            <section class="card">
                <form class="form written" method="post" action=SaveSurveyDraft::url()>
                    <FormError tried=tried.clone()/>
                    <TextArea tried name="json" label="The survey as JSON" required=true
                        help="Begin with a survey that there is: afterword survey show prints it. Save it as a draft, walk through it as customers will, then publish it."/>
                    <p class="meta">
                        "Editors check and complete it by " <a href="/api/v1/survey.schema.json">"its JSON Schema"</a> "."
                    </p>
                    <div class="actions"><button class="button primary" type="submit">"Save as a draft"</button></div>
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
    let saved = changed_at.format("%-d %B %Y, %H:%M UTC").to_string();
    let notes = would.warnings.into_iter().chain(would.changes).map(|note| view! { <li>{note}</li> }).collect_view();
    let lead = (!would.keeps_lead)
        .then_some("The lead question is another one: figures of before and after this version do not compare.");
    let becomes = match (would.is_new, would.number) {
        (false, number) => format!("It says the same as version {number}."),
        (true, 1) => "Nobody was asked this survey yet.".to_owned(),
        (true, number) => format!("It would be version {number}. What it changes:"),
    };
    let back = would.brings_back.then_some("The survey is retired. Publishing this brings it back.");
    let tried = Tried::of(DRAFT);
    let tried = if tried.value("key", "") == content.key { tried } else { Tried::default() };
    view! {
        <section class="card">
            <h2 class="card-title">{content.name.clone()} " " <span class="badge quiet">"Draft"</span></h2>
            <p class="card-note">{format!("{} · saved {saved}", content.key)}</p>
            <p>{becomes}</p>
            <ul class="stack">{notes}</ul>
            {lead.map(|said| view! { <p class="form-error">{said}</p> })}
            {back.map(|said| view! { <p>{said}</p> })}
            <p class="meta">"As customers would see it; nothing is recorded:"</p>
            <div class="row">{previews.collect_view()}</div>
            <FormError tried/>
            {may_write.then(|| buttons(&content.key, open))}
        </section>
    }
}

fn buttons(key: &str, open: u64) -> impl IntoView + use<> {
    let asks = match open {
        1 => "Let the one open invitation ask with it, too".to_owned(),
        n => format!("Let the {n} open invitations ask with it, too"),
    };
    let moving = (open > 0).then(|| {
        view! { <label class="check"><input type="checkbox" name="move_open" value="true"/><span>{asks}</span></label> }
    });
    view! {
        <div class="actions">
            <form class="form" method="post" action=PublishSurveyDraft::url()>
                <input type="hidden" name="key" value=key.to_owned()/>
                {moving}
                <button class="button primary" type="submit">"Publish"</button>
            </form>
            <form method="post" action=DiscardSurveyDraft::url()>
                <input type="hidden" name="key" value=key.to_owned()/>
                <button class="button" type="submit">"Throw the draft away"</button>
            </form>
        </div>
    }
}
