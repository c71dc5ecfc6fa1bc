//! One question of a survey, by what it asks for.

use domain::{
    Language, Metric,
    survey::{Question, QuestionKind, Resolution},
};
use leptos::prelude::*;

use crate::components::text::in_textarea;

/// The id of the field to which an error's link leads: of a group its first radio button.
pub(super) fn anchor(question: &Question) -> String {
    format!("q-{}", question.key)
}

/// A question with what was typed, and what needs another look.
pub(super) fn view(
    question: &Question,
    is_lead: bool,
    language: Language,
    typed: &str,
    error: Option<String>,
) -> AnyView {
    match question.kind {
        QuestionKind::Metric(metric) => {
            group(question, is_lead, language, error, scale(question, metric, language, typed)).into_any()
        }
        QuestionKind::Resolved => {
            group(question, is_lead, language, error, resolutions(question, language, typed)).into_any()
        }
        QuestionKind::Comment => comment(question, language, typed, error).into_any(),
        QuestionKind::ContactMe => consent(question, language, typed, error).into_any(),
        QuestionKind::Name => line(question, language, typed, error, "text", "name").into_any(),
        QuestionKind::Email => line(question, language, typed, error, "email", "email").into_any(),
    }
}

/// Radio buttons under their question.
fn group(
    question: &Question,
    is_lead: bool,
    language: Language,
    error: Option<String>,
    picks: AnyView,
) -> impl IntoView {
    let text = question.text.get(language).to_owned();
    let heading = if is_lead { view! { <h1>{text}</h1> }.into_any() } else { text.into_any() };
    let has_ends = matches!(question.kind, QuestionKind::Metric(_));
    let ids = [error.as_ref().map(|_| error_id(question)), has_ends.then(|| format!("ends-{}", question.key))];
    let described = described_by(ids);
    let invalid = error.as_ref().map(|_| "true");
    let required = question.required.then_some("true");
    view! {
        <fieldset role="radiogroup" aria-required=required aria-invalid=invalid aria-describedby=described>
            <legend class:lead=is_lead>{heading}</legend>
            {picks}
            {said(question, error)}
        </fieldset>
    }
}

/// The numbers of a metric's scale, and what its ends say.
fn scale(question: &Question, metric: Metric, language: Language, typed: &str) -> AnyView {
    let picks = metric.scale().map(|value| {
        let id = (value == metric.lowest()).then(|| anchor(question));
        pick(question, id, value.to_string(), value.to_string(), typed)
    });
    let class = format!("picks n{}", metric.scale().count());
    let low = format!("{} {}", metric.lowest(), question.low_end.get(language));
    let high = format!("{} {}", metric.highest(), question.high_end.get(language));
    view! {
        <div class=class>{picks.collect_view()}</div>
        <p class="ends" id=format!("ends-{}", question.key)><span>{low}</span><span>{high}</span></p>
    }
    .into_any()
}

fn resolutions(question: &Question, language: Language, typed: &str) -> AnyView {
    let picks = Resolution::ALL.iter().copied().enumerate().map(|(at, resolution)| {
        let id = (at == 0).then(|| anchor(question));
        pick(question, id, resolution.as_str().to_owned(), resolution.wording(language).into_owned(), typed)
    });
    view! { <div class="picks">{picks.collect_view()}</div> }.into_any()
}

/// One radio button: the whole tile is its label.
fn pick(question: &Question, id: Option<String>, value: String, label: String, typed: &str) -> impl IntoView + use<> {
    let checked = value == typed.trim();
    view! {
        <label class="pick">
            <input type="radio" id=id name=question.key.clone() value=value checked=checked/>
            <span>{label}</span>
        </label>
    }
}

fn comment(question: &Question, language: Language, typed: &str, error: Option<String>) -> impl IntoView {
    let id = anchor(question);
    let help = help(question, language);
    let described =
        described_by([error.as_ref().map(|_| error_id(question)), help.as_ref().map(|_| help_id(question))]);
    let invalid = error.as_ref().map(|_| "true");
    let text = in_textarea(typed);
    view! {
        <div>
            <label class="ask" for=id.clone()>{question.text.get(language).to_owned()}</label>
            <textarea id=id name=question.key.clone() rows="4" aria-invalid=invalid aria-describedby=described>{text}</textarea>
            {help}
            {said(question, error)}
        </div>
    }
}

/// A box to tick. Nothing is ticked for the customer.
fn consent(question: &Question, language: Language, typed: &str, error: Option<String>) -> impl IntoView {
    let checked = matches!(typed.trim(), "yes" | "on" | "true" | "1");
    let described = described_by([error.as_ref().map(|_| error_id(question)), None]);
    view! {
        <div>
            <label class="box">
                <input
                    type="checkbox"
                    id=anchor(question)
                    name=question.key.clone()
                    value="yes"
                    checked=checked
                    data-consent=""
                    aria-describedby=described
                />
                <span>
                    {question.text.get(language).to_owned()}
                    {(!question.help.is_empty()).then(|| view! { <span class="help">{question.help.get(language).to_owned()}</span> })}
                </span>
            </label>
            {said(question, error)}
        </div>
    }
}

/// A contact detail: shown once the consent is given.
fn line(
    question: &Question,
    language: Language,
    typed: &str,
    error: Option<String>,
    kind: &'static str,
    autocomplete: &'static str,
) -> impl IntoView {
    let id = anchor(question);
    let help = help(question, language);
    let described =
        described_by([error.as_ref().map(|_| error_id(question)), help.as_ref().map(|_| help_id(question))]);
    let invalid = error.as_ref().map(|_| "true");
    // The browser's keyboard fits an address; its own check does not speak in our words, so the type stays text.
    let mode = if kind == "email" { "email" } else { "text" };
    // An address is read from the left in every language.
    let direction = (kind == "email").then_some("ltr");
    view! {
        <div class="with-consent">
            <label class="ask" for=id.clone()>{question.text.get(language).to_owned()}</label>
            <input
                class="line"
                type="text"
                inputmode=mode
                dir=direction
                id=id
                name=question.key.clone()
                value=typed.to_owned()
                autocomplete=autocomplete
                aria-invalid=invalid
                aria-describedby=described
            />
            {help}
            {said(question, error)}
        </div>
    }
}

fn help(question: &Question, language: Language) -> Option<impl IntoView + use<>> {
    let text = question.help.get(language).to_owned();
    (!text.is_empty()).then(|| view! { <p class="help" id=help_id(question)>{text}</p> })
}

fn said(question: &Question, error: Option<String>) -> Option<impl IntoView + use<>> {
    error.map(|message| view! { <p class="error" id=error_id(question)>{message}</p> })
}

fn error_id(question: &Question) -> String {
    format!("error-{}", question.key)
}

fn help_id(question: &Question) -> String {
    format!("help-{}", question.key)
}

/// The value of `aria-describedby`; none when nothing describes.
fn described_by(ids: [Option<String>; 2]) -> Option<String> {
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
