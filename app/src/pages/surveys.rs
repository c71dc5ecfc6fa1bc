//! `/surveys`: which surveys there are, with their frozen versions, and how each looks to a customer.

use domain::survey::{Question, QuestionKind};
use leptos::prelude::*;
use service::{
    Actor, Result, Service,
    surveys::{self, Draft, SurveyRow},
};

use super::{survey_draft, survey_retired};
use crate::{context, layout::Page, load::load};

/// All surveys.
#[component]
pub fn SurveysPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    view! { <Page title="Surveys">{load(all(cx, actor), |all| all.view())}</Page> }
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
    let retired = retired_at.map(|_| view! { " " <span class="badge quiet">"Retired"</span> });
    let about_staff = content.about.is_staff().then(|| view! { " " <span class="badge quiet">"About staff"</span> });
    let retire = survey_retired::part(&content.key, retired_at, may_write);
    let questions = content.questions().map(|question| {
        view! { <li><span>{question.text.get(domain::Language::En).to_owned()}</span><span class="meta">{asks_for(question)}</span></li> }
    });
    let previews = content.languages.iter().map(|language| {
        let path = format!("/surveys/{}/preview?lang={language}", content.key);
        view! { <a class="button small" href=path>{language.native_name()}</a> }
    });
    let versions = versions.into_iter().map(|version| {
        let day = version.published_at.format("%-d %B %Y").to_string();
        view! { <li><time datetime=version.published_at.to_rfc3339()>{day}</time><strong>{format!("Version {}", version.number)}</strong></li> }
    });
    view! {
        <section class="card">
            <h2 class="card-title">{content.name.clone()} {about_staff} {retired}</h2>
            <p class="card-note">{format!("{} · asks for {}", content.key, content.lead_metric.name())}</p>
            <ol class="stack">{questions.collect_view()}</ol>
            <p class="meta">"As customers see it; nothing is recorded:"</p>
            <div class="row">{previews.collect_view()}</div>
            <details class="behind">
                <summary>"Versions"</summary>
                <p class="meta">"A published wording never changes; each answer belongs to the version that was shown."</p>
                <ol class="timeline">{versions.collect_view()}</ol>
            </details>
            {retire}
        </section>
    }
}

fn asks_for(question: &Question) -> String {
    let choices = |what: &str| format!("{what} {}", question.kind.choices().len());
    let kind = match &question.kind {
        QuestionKind::Metric { metric, .. } => {
            format!("{}, {} to {}", metric.label(), metric.lowest(), metric.highest())
        }
        QuestionKind::Resolved => "yes, partly, no".to_owned(),
        QuestionKind::YesNo => "yes or no".to_owned(),
        QuestionKind::Comment | QuestionKind::LongText => "words".to_owned(),
        QuestionKind::ShortText { .. } => "a line of words".to_owned(),
        QuestionKind::ContactMe => "a box to tick".to_owned(),
        QuestionKind::Name => "name, with consent".to_owned(),
        QuestionKind::Email => "e-mail address, with consent".to_owned(),
        QuestionKind::Phone => "telephone number, with consent".to_owned(),
        QuestionKind::Matrix { points, .. } => format!("{}, 1 to {points}", choices("a table of")),
        QuestionKind::OneOf { .. } | QuestionKind::Dropdown { .. } => choices("one of"),
        QuestionKind::ManyOf { .. } => choices("some of"),
        QuestionKind::Ranking { .. } => choices("an order of"),
        QuestionKind::Slider { lowest, highest, .. } => format!("{lowest} to {highest}"),
        QuestionKind::Number { .. } => "a number".to_owned(),
        QuestionKind::Date { .. } => "a day".to_owned(),
        QuestionKind::File { most: 1, .. } => "a file".to_owned(),
        QuestionKind::File { most, .. } => format!("up to {most} files"),
        QuestionKind::Statement => "to read".to_owned(),
    };
    let needed = if question.required { ", needed" } else { "" };
    let condition = question.show_if.as_ref().map(|condition| format!(", if {condition}")).unwrap_or_default();
    format!(" · {kind}{needed}{condition}")
}
