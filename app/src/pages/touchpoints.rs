//! `/touchpoints`: the places that take comment cards; `/touchpoints/{key}`: one of them, with its QR code to print.

use domain::{Language, words};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;
use service::{
    Actor, Error, Result, Service,
    store::entity::touchpoint,
    surveys,
    touchpoints::{self, Choices, Place, TouchpointInput, print::Form},
    uploads::{self, Fill, Room},
};

use crate::{
    components::{
        field::{Check, FormError, SelectField, TextField, Tried},
        files::size,
        table::{empty, sheets, state, text},
    },
    context::{self, say},
    forms::touchpoints::{FORM, SaveTouchpoint},
    layout::Page,
    load::load,
};

/// All touchpoints.
#[component]
pub fn TouchpointsPage() -> impl IntoView {
    view! { <Page title=t!("touchpoints-title")>{load(all(context::service(), context::actor()), list)}</Page> }
}

/// One touchpoint.
#[component]
pub fn TouchpointPage() -> impl IntoView {
    let key = use_params_map().with_untracked(|params| params.get("key")).unwrap_or_default();
    view! { <Page title=t!("touchpoint")>{load(one(context::service(), context::actor(), key), detail)}</Page> }
}

/// The touchpoints, what a new one may name, and the rooms for files of their cards that are nearly full.
struct All {
    places: Vec<Place>,
    choices: Option<Choices>,
    full: Vec<Fill>,
}

async fn all(cx: Service, actor: Result<Actor>) -> Result<All> {
    let actor = actor?;
    Ok(All {
        places: touchpoints::list(&cx, &actor).await?,
        choices: may_change(touchpoints::choices(&cx, &actor, None).await)?,
        full: uploads::nearly_full_of_cards(&cx).await?,
    })
}

/// A touchpoint, what it may name, and the languages in which its card can be printed.
struct One {
    place: Place,
    choices: Option<Choices>,
    languages: Vec<Language>,
}

async fn one(cx: Service, actor: Result<Actor>, key: String) -> Result<One> {
    let actor = actor?;
    let place = touchpoints::list(&cx, &actor).await?.into_iter().find(|place| place.row.key == key);
    let place = place.ok_or(Error::NotFound("touchpoint"))?;
    let survey = surveys::list(&cx, &actor).await?.into_iter().find(|row| row.content.key == place.row.survey_key);
    let languages = survey.map(|row| row.content.languages).unwrap_or_default();
    let choices = may_change(touchpoints::choices(&cx, &actor, Some(&place.row.survey_key)).await)?;
    Ok(One { place, choices, languages })
}

/// Who may not change touchpoints sees them without the form.
fn may_change(choices: Result<Choices>) -> Result<Option<Choices>> {
    match choices {
        Ok(choices) => Ok(Some(choices)),
        Err(Error::Forbidden(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn list(all: All) -> impl IntoView {
    let All { places, choices, full } = all;
    let adding = Tried::of(FORM);
    let open = adding.failed();
    view! {
        <div class="stack">
            {full.into_iter().map(no_more_files).collect_view()}
            {all_places(places)}
            {choices.map(|choices| view! {
                <details class="panel" open=open>
                    <summary class="button primary">{t!("touchpoint-add")}</summary>
                    <section class="card">{form(None, choices, adding)}</section>
                </details>
            })}
        </div>
    }
}

/// That cards soon bring no files any more, or do so already.
fn no_more_files(fill: Fill) -> impl IntoView {
    let (taken, most) = (size(fill.taken), size(fill.most));
    let said = match fill.room {
        Room::CardsDaily => t!("touchpoints-files-daily", taken, most),
        Room::Cards | Room::Waiting => t!("touchpoints-files", taken, most),
    };
    view! { <p class="form-error banner" role="status">{said}</p> }
}

fn all_places(places: Vec<Place>) -> AnyView {
    if places.is_empty() {
        return empty(t!("touchpoints-empty-title"), t!("touchpoints-empty"));
    }
    let columns = [
        text(t!("touchpoints-place")),
        text(t!("touchpoint-survey")),
        text(t!("touchpoint-site")),
        text(t!("touchpoint-team")),
        text(t!("touchpoints-address")),
        text(t!("touchpoints-state")),
    ];
    let rows = places.into_iter().map(row).collect();
    view! { <section class="card flush">{sheets(t!("touchpoints-title"), &columns, rows)}</section> }.into_any()
}

fn row(Place { row, address }: Place) -> AnyView {
    view! {
        <tr>
            <td>
                <a class="row-link" href=format!("/touchpoints/{}", row.key)>{row.name}</a>
                <p class="meta">{row.key}</p>
            </td>
            <td data-label=t!("touchpoint-survey")>{row.survey_key}</td>
            <td data-label=t!("touchpoint-site")>{row.site_key.unwrap_or_else(|| "–".to_owned())}</td>
            <td data-label=t!("touchpoint-team")>{row.team_key.unwrap_or_else(|| "–".to_owned())}</td>
            <td class="meta" data-label=t!("touchpoints-address")>{address}</td>
            <td data-label=t!("touchpoints-state")>{state(row.enabled, (t!("touchpoint-takes-cards"), t!("touchpoints-closed")))}</td>
        </tr>
    }
    .into_any()
}

fn detail(One { place, choices, languages }: One) -> impl IntoView {
    let Place { row, address } = place;
    let qr = format!("/touchpoints/{}/qr.svg", row.key);
    let input = TouchpointInput::from(&row);
    let tried = Tried::of(FORM);
    let (link, qr_link) = (address.clone(), qr.clone());
    view! {
        <div class="grid-main-side">
            <section class="card">
                <h2 class="card-title">{row.name.clone()}</h2>
                <p class="card-note">{t!("touchpoint-note")}</p>
                {match choices {
                    Some(choices) => form(Some(input), choices, tried).into_any(),
                    None => facts(input).into_any(),
                }}
            </section>
            <section class="card">
                <h2 class="card-title">{t!("touchpoint-address")}</h2>
                <p class="card-note">{t!("touchpoint-address-note")}</p>
                <p><a href=link>{address}</a></p>
                <p><img src=qr_link width="240" height="240" alt=t!("touchpoint-qr")/></p>
                <p><a class="button small" href=qr download=format!("{}.svg", row.key)>{t!("touchpoint-qr-download")}</a></p>
                {row.enabled.then(|| on_paper(&row, languages))}
            </section>
        </div>
    }
}

/// The card to print: as what, and in which language.
fn on_paper(row: &touchpoint::Model, languages: Vec<Language>) -> impl IntoView + use<> {
    let own = row.language.as_deref().and_then(Language::of_tag).or_else(|| languages.first().copied());
    let options = languages.into_iter().map(|language| {
        view! { <option value=language.as_str() selected=own == Some(language)>{language.native_name()}</option> }
    });
    let buttons = Form::ALL.map(|(form, name)| {
        view! { <button class="button small" type="submit" name="form" value=name>{say(form.label())}</button> }
    });
    view! {
        <form class="form paper" method="get" action=format!("/touchpoints/{}/card.pdf", row.key) target="_blank">
            <h3>{t!("touchpoint-paper")}</h3>
            <p class="card-note">{t!("touchpoint-paper-note")}</p>
            <div class="field">
                <label class="field-label" for="paper-lang">{t!("touchpoint-language")}</label>
                <select class="select" id="paper-lang" name="lang">{options.collect_view()}</select>
            </div>
            <div class="actions">{buttons.collect_view()}</div>
        </form>
    }
}

fn facts(input: TouchpointInput) -> impl IntoView {
    let fact = |name: String, value: Option<String>| {
        view! { <div><dt>{name}</dt><dd>{value.unwrap_or_else(|| "–".to_owned())}</dd></div> }
    };
    view! {
        <dl class="facts">
            {fact(t!("touchpoint-survey"), Some(input.survey))}
            {fact(t!("touchpoint-site"), input.site)}
            {fact(t!("touchpoint-team"), input.team)}
            {fact(t!("touchpoint-language"), input.language)}
        </dl>
    }
}

/// How often a card of one device may count; what stands now is among the choices.
fn repeats(now: Option<i32>) -> Vec<(String, String)> {
    let mut minutes = vec![5, 30, 60, 1440];
    minutes.extend(now);
    minutes.sort_unstable();
    minutes.dedup();
    let every = (String::new(), t!("touchpoint-every-card"));
    let one_in = |minutes: i32| {
        let length = words::duration(i64::from(minutes) * 60);
        (minutes.to_string(), t!("touchpoint-one-card-in", length))
    };
    std::iter::once(every).chain(minutes.into_iter().map(one_in)).collect()
}

/// The form; empty to add one, filled to change one.
fn form(stands: Option<TouchpointInput>, choices: Choices, tried: Tried) -> impl IntoView {
    let adding = stands.is_none();
    let now = stands.unwrap_or_else(|| TouchpointInput {
        key: String::new(),
        name: None,
        survey: "comment-card".to_owned(),
        site: None,
        team: None,
        language: None,
        enabled: true,
        repeat_minutes: None,
    });
    let key = if adding {
        view! { <TextField tried=tried.clone() name="key" label=t!("touchpoint-key") help=t!("touchpoint-key-help") required=true/> }
            .into_any()
    } else {
        view! { <input type="hidden" name="key" value=now.key/> }.into_any()
    };
    let or_none = |mut options: Vec<(String, String)>, none: String| {
        options.insert(0, (String::new(), none));
        options
    };
    let reading = context::language();
    let mut languages: Vec<(String, String)> = Language::ALL
        .iter()
        .map(|language| (language.as_str().to_owned(), language.label_in(reading).into_owned()))
        .collect();
    languages.sort_by(|(_, a), (_, b)| a.cmp(b));
    let submit = if adding { t!("touchpoint-add-this") } else { t!("touchpoint-save") };
    view! {
        <form class="form" method="post" action=SaveTouchpoint::url()>
            <FormError tried=tried.clone()/>
            {adding.then(|| view! { <input type="hidden" name="adding" value="true"/> })}
            <div class="form-grid">
                {key}
                <TextField tried=tried.clone() name="name" label=t!("touchpoint-name") value=now.name.unwrap_or_default() help=t!("touchpoint-name-help") required=true/>
                <SelectField tried=tried.clone() name="survey" label=t!("touchpoint-survey") options=choices.surveys value=now.survey/>
                <SelectField tried=tried.clone() name="language" label=t!("touchpoint-language") options=or_none(languages, t!("touchpoint-language-of-organisation")) value=now.language.unwrap_or_default() help=t!("touchpoint-language-help")/>
                <SelectField tried=tried.clone() name="site" label=t!("touchpoint-site") options=or_none(choices.sites, t!("touchpoint-none")) value=now.site.unwrap_or_default()/>
                <SelectField tried=tried.clone() name="team" label=t!("touchpoint-team") options=or_none(choices.teams, t!("touchpoint-none")) value=now.team.unwrap_or_default() help=t!("touchpoint-team-help")/>
            </div>
            <SelectField tried=tried.clone() name="repeat_minutes" label=t!("touchpoint-repeats") options=repeats(now.repeat_minutes) value=now.repeat_minutes.map(|minutes| minutes.to_string()).unwrap_or_default() help=t!("touchpoint-repeats-help")/>
            <Check tried=tried.clone() name="enabled" label=t!("touchpoint-takes-cards") checked=now.enabled/>
            <div class="actions"><button class="button primary" type="submit">{submit}</button></div>
        </form>
    }
}
