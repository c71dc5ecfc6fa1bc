//! `/feedback`: what customers said, newest first.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Band, Channel, Language, Metric, survey::Completion};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use service::{
    Actor, Error, Result, Service, dashboard,
    feedback::{self, Filter, Listing},
    labels::Labels,
    organisation::{self, Organisation},
    scores::Dimension,
};

use crate::{
    components::{
        filter::{Choice, WindowChoice},
        why::lost_error,
        words::entry,
    },
    context,
    forms::{conflicts, verdicts},
    layout::Page,
    load::load,
    window::{Window, address},
};

/// Responses on one page.
const PAGE: u64 = 25;
/// The parameters that filter, besides the window.
const FILTERS: [&str; 14] = [
    "q", "band", "metric", "program", "survey", "team", "agent", "channel", "reason", "language", "comment", "counted",
    "status", "conflict",
];
/// Those of them that are seldom used: folded until one is set.
const MORE: [&str; 8] = ["metric", "reason", "survey", "language", "counted", "status", "comment", "conflict"];
/// The word for what does not count.
const NOT_COUNTED: &str = "no";

struct Found {
    window: Window,
    query: ParamsMap,
    listing: Listing,
    /// Responses of the window with conflicts that wait, for those who resolve them.
    conflicts: u64,
    labels: Labels,
    actor: Actor,
    organisation: Organisation,
    now: DateTime<Utc>,
}

/// The list of responses.
#[component]
pub fn FeedbackPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    let query = use_query_map().get_untracked();
    view! {
        <Page title=t!("feedback-title")>
            {load(async move { gather(&cx, actor?, query).await }, show)}
        </Page>
    }
}

async fn gather(cx: &Service, actor: Actor, query: ParamsMap) -> Result<Found> {
    let organisation = organisation::get(cx).await?;
    let window = Window::of(&query, organisation.local_day(cx.now()))?;
    let filter = filter(&query, &window)?;
    let listing = feedback::list(cx, &actor, &filter, word(&query, "after").as_deref(), PAGE).await?;
    let conflicts = if actor.role.can_judge_responses() {
        let window = Filter { from: Some(window.from), to: Some(window.to), ..Filter::default() };
        feedback::open_conflicts(cx, &actor, &window).await?
    } else {
        0
    };
    let labels = dashboard::labels(cx).await?;
    Ok(Found { window, query, listing, conflicts, labels, actor, organisation, now: cx.now() })
}

fn word(query: &ParamsMap, name: &str) -> Option<String> {
    query.get(name).filter(|word| !word.is_empty())
}

fn filter(query: &ParamsMap, window: &Window) -> Result<Filter> {
    let wrong = |field, error: domain::UnknownWord| Error::field(field, "unknown", error.sentence());
    let metric = word(query, "metric").map(|word| word.parse::<Metric>()).transpose();
    let band = word(query, "band").map(|word| word.parse::<Band>()).transpose();
    let status = word(query, "status").map(|word| word.parse::<Completion>()).transpose();
    let filter = Filter {
        from: Some(window.from),
        to: Some(window.to),
        search: word(query, "q").unwrap_or_default(),
        metric: metric.map_err(|error| wrong("metric", error))?,
        band: band.map_err(|error| wrong("band", error))?,
        program: word(query, "program"),
        team: word(query, "team"),
        agent: word(query, "agent"),
        channel: word(query, "channel"),
        reason: word(query, "reason"),
        language: word(query, "language"),
        has_comment: word(query, "comment").is_some(),
        counted: Some(word(query, "counted").as_deref() != Some(NOT_COUNTED)),
        status: status.map_err(|error| wrong("status", error))?,
        in_conflict: word(query, "conflict").is_some(),
        ..Filter::default()
    };
    Ok(filter.of_survey(word(query, "survey")))
}

/// The responses that a query of this page asks for: what a download with the same query holds.
///
/// # Errors
/// [`Error::Invalid`] when a filter or a date is none.
pub fn asked_for(query: &str, today: NaiveDate) -> Result<Filter> {
    let mut params = ParamsMap::new();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        params.insert(name.into_owned(), value.into_owned());
    }
    filter(&params, &Window::of(&params, today)?)
}

/// The parameters of this page with the same filters, and one more.
fn same_filters(found: &Found, name: &'static str, value: &str) -> Vec<(&'static str, String)> {
    let mut params = found.window.params();
    params.extend(FILTERS.map(|name| (name, word(&found.query, name).unwrap_or_default())));
    params.push((name, value.to_owned()));
    params
}

/// This page with the same filters, from `after` on.
fn part(found: &Found, after: Option<&str>) -> String {
    address("/feedback", same_filters(found, "after", after.unwrap_or_default()))
}

/// That conflicts of the window wait, and the way to them.
fn to_be_resolved(found: &Found) -> Option<AnyView> {
    let is_shown = word(&found.query, "conflict").is_some();
    (found.conflicts > 0 && !is_shown).then(|| {
        let mut params = found.window.params();
        params.push(("conflict", "yes".to_owned()));
        let all = address("/feedback", params);
        view! {
            <p class="card-note">{t!("conflict-waiting", n = found.conflicts)}" "<a href=all>{t!("conflict-all")}</a></p>
        }
        .into_any()
    })
}

/// The links to the same responses as a table, for those who take tables out.
fn downloads(found: &Found) -> Option<AnyView> {
    let to = |format| address("/feedback/export", same_filters(found, "format", format));
    found.actor.role.can_export().then(|| {
        view! {
            <span class="downloads">
                <a class="button small" href=to("csv") download="">{t!("feedback-download-csv")}</a>
                <a class="button small" href=to("xlsx") download="">{t!("feedback-download-xlsx")}</a>
            </span>
        }
        .into_any()
    })
}

/// What the list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Counted,
    NotCounted,
    Partial,
    /// Answers with conflicts that wait.
    Conflicts,
}

impl View {
    fn of(query: &ParamsMap) -> Self {
        if word(query, "status").as_deref() == Some(Completion::Partial.as_str()) {
            Self::Partial
        } else if word(query, "counted").as_deref() == Some(NOT_COUNTED) {
            Self::NotCounted
        } else if word(query, "conflict").is_some() {
            Self::Conflicts
        } else {
            Self::Counted
        }
    }

    fn note(self) -> Option<String> {
        match self {
            Self::Counted => None,
            Self::NotCounted => Some(t!("feedback-not-counted-note")),
            Self::Partial => Some(t!("partial-note")),
            Self::Conflicts => Some(t!("conflict-note")),
        }
    }

    fn empty(self) -> AnyView {
        let (title, says, back) = match self {
            Self::Counted => (t!("feedback-empty-title"), t!("feedback-empty-text"), t!("feedback-empty-back")),
            Self::NotCounted => (
                t!("feedback-not-counted-empty-title"),
                t!("feedback-not-counted-empty-text"),
                t!("feedback-not-counted-empty-back"),
            ),
            Self::Partial => (t!("partial-empty-title"), t!("partial-empty-text"), t!("partial-empty-back")),
            Self::Conflicts => (t!("conflict-empty-title"), t!("conflict-empty-text"), t!("feedback-empty-back")),
        };
        view! {
            <div class="empty">
                <p class="empty-title">{title}</p>
                <p>{says}</p>
                <p><a href="/feedback">{back}</a></p>
            </div>
        }
        .into_any()
    }
}

fn show(found: Found) -> AnyView {
    let first = part(&found, None);
    let next = found.listing.next.as_deref().map(|next| part(&found, Some(next)));
    let is_later = word(&found.query, "after").is_some();
    let form = form(&found);
    let view = View::of(&found.query);
    let downloads = downloads(&found).filter(|_| view != View::NotCounted && !found.listing.entries.is_empty());
    let entries = &found.listing.entries;
    let lost_verdict = lost_error(verdicts::FORM, entries.iter().map(|entry| entry.response.id.to_string()));
    let waiting = entries.iter().flat_map(|entry| &entry.conflicts).map(|conflict| conflict.id.to_string());
    let lost_conflict = lost_error(conflicts::FORM, waiting);
    let to_be_resolved = to_be_resolved(&found);
    let may_judge = found.actor.role.can_judge_responses();
    let items: Vec<_> = found
        .listing
        .entries
        .into_iter()
        .map(|said| entry(said, &found.labels, &found.organisation, found.now, may_judge))
        .collect();
    let list = if items.is_empty() { view.empty() } else { view! { <ol class="words">{items}</ol> }.into_any() };
    view! {
        <div class="stack">
            {form}
            {lost_verdict}
            {lost_conflict}
            {to_be_resolved}
            {view.note().map(|note| view! { <p class="card-note">{note}</p> })}
            <section class="card" aria-label=t!("feedback-responses")>{list}</section>
            <nav class="pager" aria-label=t!("feedback-parts")>
                <span>{is_later.then(|| view! { <a class="button small" href=first>{t!("feedback-newest")}</a> })}</span>
                {downloads}
                <span>{next.map(|next| view! { <a class="button small" href=next>{t!("feedback-older")}</a> })}</span>
            </nav>
        </div>
    }
    .into_any()
}

/// A set of words to choose from, with their labels in the language of the page.
pub(super) fn options<T: Copy>(
    all: &[T],
    word: fn(T) -> &'static str,
    label: fn(T, Language) -> Cow<'static, str>,
) -> Vec<(String, String)> {
    let language = context::language();
    all.iter().map(|one| (word(*one).to_owned(), label(*one, language).into_owned())).collect()
}

/// The languages in which customers are asked, by what they are called in the language of the page.
pub(super) fn languages() -> Vec<(String, String)> {
    let mut all = options(Language::ALL, Language::as_str, Language::label_in);
    all.sort_by(|(_, a), (_, b)| a.cmp(b));
    all
}

fn form(found: &Found) -> AnyView {
    let chosen = |name| word(&found.query, name);
    let all = || t!("feedback-filter-all");
    let seen = |team: &String| found.actor.role.sees_all_teams() || found.actor.teams.contains(team);
    let teams: Vec<_> = found.labels.all(Dimension::Team).into_iter().filter(|(key, _)| seen(key)).collect();
    let bands = options(Band::ALL, Band::as_str, Band::label_in);
    let channels = options(Channel::ALL, Channel::as_str, Channel::label_in);
    let programs = found.labels.all(Dimension::Program);
    let team = (teams.len() > 1).then(|| {
        view! { <Choice name="team" label=t!("feedback-filter-team") every=all() options=teams chosen=chosen("team")/> }
    });
    // Chosen by a link from elsewhere; kept, and taken away with its word.
    let agent = chosen("agent").map(|agent| {
        let options = vec![(agent.clone(), context::say(found.labels.of(Dimension::Agent, &agent)))];
        view! { <Choice name="agent" label=t!("feedback-filter-agent") every=all() options chosen=Some(agent)/> }
    });
    view! {
        <form class="filters" method="get">
            <label class="pill search">
                <span>{t!("feedback-search")}</span>
                <input type="search" name="q" value=chosen("q").unwrap_or_default() placeholder=t!("feedback-search-hint") maxlength="200"/>
            </label>
            <WindowChoice window=found.window.clone()/>
            <Choice name="band" label=t!("feedback-filter-score") every=all() options=bands chosen=chosen("band")/>
            <Choice name="channel" label=t!("feedback-filter-channel") every=all() options=channels chosen=chosen("channel")/>
            {team}
            <Choice name="program" label=t!("feedback-filter-program") every=all() options=programs chosen=chosen("program")/>
            {agent}
            {more_filters(found)}
            <button class="button small" type="submit">{t!("feedback-show")}</button>
        </form>
    }
    .into_any()
}

/// The filters that are seldom used: part of the form, folded until one of them is set.
fn more_filters(found: &Found) -> AnyView {
    let chosen = |name| word(&found.query, name);
    let all = || t!("feedback-filter-all");
    let metrics = options(Metric::ALL, Metric::as_str, Metric::label_in);
    let reasons = found.labels.all(Dimension::Reason);
    let surveys = found.labels.all(Dimension::Survey);
    let counted = vec![(NOT_COUNTED.to_owned(), t!("feedback-not-counted"))];
    let statuses = vec![(Completion::Partial.as_str().to_owned(), t!("partial-answered"))];
    let open = MORE.into_iter().any(|name| chosen(name).is_some());
    view! {
        <details class="more-filters" open=open>
            <summary>{t!("feedback-more-filters")}</summary>
            <div class="filters">
                <Choice name="metric" label=t!("feedback-filter-metric") every=all() options=metrics chosen=chosen("metric")/>
                <Choice name="reason" label=t!("feedback-filter-reason") every=all() options=reasons chosen=chosen("reason")/>
                <Choice name="survey" label=t!("feedback-filter-survey") every=t!("feedback-filter-customers") options=surveys chosen=chosen("survey")/>
                <Choice name="language" label=t!("feedback-filter-language") every=all() options=languages() chosen=chosen("language")/>
                <Choice name="counted" label=t!("feedback-filter-answers") every=t!("feedback-counted") options=counted chosen=chosen("counted")/>
                <Choice name="status" label=t!("feedback-filter-status") every=t!("feedback-sent-whole") options=statuses chosen=chosen("status")/>
                <label class="pill"><input type="checkbox" name="comment" value="yes" checked=chosen("comment").is_some()/><span>{t!("feedback-with-comment")}</span></label>
                <label class="pill"><input type="checkbox" name="conflict" value="yes" checked=chosen("conflict").is_some()/><span>{t!("conflict-with")}</span></label>
            </div>
        </details>
    }
    .into_any()
}
