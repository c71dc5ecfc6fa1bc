//! `/surveys`: which surveys there are, with their frozen versions, and how each looks to a customer.

use domain::{
    Sentence, formats, sentence,
    survey::{Question, QuestionKind},
};
use leptos::prelude::*;
use service::{
    Actor, Result, Service,
    surveys::{self, Draft, SurveyRow},
};

use super::{survey_draft, survey_retired};
use crate::{
    context::{self, say},
    layout::Page,
    load::load,
};

/// All surveys.
#[component]
pub fn SurveysPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    view! { <Page title=t!("surveys-title")>{load(all(cx, actor), |all| all.view())}</Page> }
}

/// What the page shows.
struct All {
    rows: Vec<SurveyRow>,
    drafts: Vec<Draft>,
    may_write: bool,
}

async fn all(cx: Service, actor: Result<Actor>) -> Result<All> {
    let actor = actor?;
    let (mut rows, drafts) = (surveys::list(&cx, &actor).await?, surveys::drafts(&cx, &actor).await?);
    rows.sort_by_key(|row| row.retired_at.is_some());
    Ok(All { rows, drafts, may_write: actor.role.can_configure() })
}

impl All {
    fn view(self) -> impl IntoView {
        let Self { rows, drafts, may_write } = self;
        let drafts = drafts.into_iter().map(|draft| survey_draft::card(draft, may_write)).collect_view();
        view! {
            <div class="stack">
                {may_write.then(survey_draft::form)}
                {drafts}
                <div class="grid-2">{rows.into_iter().map(|row| card(row, may_write)).collect_view()}</div>
            </div>
        }
    }
}

fn card(row: SurveyRow, may_write: bool) -> impl IntoView {
    let SurveyRow { content, versions, retired_at } = row;
    let retired = retired_at.map(|_| view! { " " <span class="badge quiet">{t!("surveys-retired")}</span> });
    let about_staff =
        content.about.is_staff().then(|| view! { " " <span class="badge quiet">{t!("surveys-about-staff")}</span> });
    let retire = survey_retired::part(&content.key, retired_at, may_write);
    let questions = content.questions().map(|question| {
        view! { <li><span>{question.text.get(context::language()).to_owned()}</span><span class="meta">{format!(" · {}", say(asks_for(question)))}</span></li> }
    });
    let previews = content.languages.iter().map(|language| {
        let path = format!("/surveys/{}/preview?lang={language}", content.key);
        view! { <a class="button small" href=path>{language.native_name()}</a> }
    });
    let versions = versions.into_iter().map(|version| {
        let day = formats::full_day(context::language(), version.published_at.date_naive());
        let version_number = t!("surveys-version", number = version.number.to_string());
        view! { <li><time datetime=version.published_at.to_rfc3339()>{day}</time><strong>{version_number}</strong></li> }
    });
    let asks = t!("surveys-key-and-metric", key = &content.key, metric = content.lead_metric.as_str());
    view! {
        <section class="card">
            <h2 class="card-title">{content.name.clone()} {about_staff} {retired}</h2>
            <p class="card-note">{asks}</p>
            <ol class="stack">{questions.collect_view()}</ol>
            <p class="meta">{t!("surveys-as-customers-see-it")}</p>
            <div class="row">{previews.collect_view()}</div>
            <details class="behind">
                <summary>{t!("surveys-versions")}</summary>
                <p class="meta">{t!("surveys-versions-note")}</p>
                <ol class="timeline">{versions.collect_view()}</ol>
            </details>
            {retire}
        </section>
    }
}

/// What a question asks for, and of whom.
fn asks_for(question: &Question) -> Sentence {
    let mut asks = asks_in_kind(&question.kind);
    if question.required {
        asks = sentence!("survey-asks-needed", asks);
    }
    match &question.show_if {
        Some(condition) => sentence!("survey-asks-if", asks, condition),
        None => asks,
    }
}

fn asks_in_kind(kind: &QuestionKind) -> Sentence {
    let n = kind.choices().len();
    match kind {
        QuestionKind::Metric { metric, .. } => {
            let (lowest, highest) = (metric.lowest(), metric.highest());
            sentence!("survey-asks-metric", metric = *metric, lowest, highest)
        }
        QuestionKind::Resolved => sentence!("survey-asks-resolved"),
        QuestionKind::YesNo => sentence!("survey-asks-yes-no"),
        QuestionKind::Comment | QuestionKind::LongText => sentence!("survey-asks-words"),
        QuestionKind::ShortText { .. } => sentence!("survey-asks-line"),
        QuestionKind::ContactMe => sentence!("survey-asks-box"),
        QuestionKind::Name => sentence!("survey-asks-name"),
        QuestionKind::Email => sentence!("survey-asks-email"),
        QuestionKind::Phone => sentence!("survey-asks-phone"),
        QuestionKind::Matrix { points, .. } => sentence!("survey-asks-matrix", n, points = points.to_string()),
        QuestionKind::OneOf { .. } | QuestionKind::Dropdown { .. } => sentence!("survey-asks-one-of", n),
        QuestionKind::ManyOf { .. } => sentence!("survey-asks-some-of", n),
        QuestionKind::Ranking { .. } => sentence!("survey-asks-order-of", n),
        QuestionKind::Slider { lowest, highest, .. } => {
            sentence!("survey-asks-range", lowest = lowest.to_string(), highest = highest.to_string())
        }
        QuestionKind::Number { .. } => sentence!("survey-asks-number"),
        QuestionKind::Date { .. } => sentence!("survey-asks-day"),
        QuestionKind::File { most, .. } => sentence!("survey-asks-files", most = *most),
        QuestionKind::Statement => sentence!("survey-asks-nothing"),
    }
}
