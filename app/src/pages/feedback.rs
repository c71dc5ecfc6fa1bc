//! `/feedback`: what customers said, newest first.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Band, Channel, Language, Metric, survey::Completion, words};
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
        <Page title="What customers say">
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
    let wrong = |field, error: domain::UnknownWord| Error::field(field, "unknown", error.to_string());
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
        let says = words::counted(found.conflicts, "answer has", "answers have");
        view! { <p class="card-note">{format!("{says} another one under the same attempt. ")}<a href=all>"Conflicts to look at"</a></p> }
            .into_any()
    })
}

/// The links to the same responses as a table, for those who take tables out.
fn downloads(found: &Found) -> Option<AnyView> {
    let to = |format| address("/feedback/export", same_filters(found, "format", format));
    found.actor.role.can_export().then(|| {
        view! {
            <span class="downloads">
                <a class="button small" href=to("csv") download="">"Download CSV"</a>
                <a class="button small" href=to("xlsx") download="">"Download XLSX"</a>
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
}

impl View {
    fn of(query: &ParamsMap) -> Self {
        if word(query, "status").as_deref() == Some(Completion::Partial.as_str()) {
            Self::Partial
        } else if word(query, "counted").as_deref() == Some(NOT_COUNTED) {
            Self::NotCounted
        } else {
            Self::Counted
        }
    }

    const fn note(self) -> Option<&'static str> {
        match self {
            Self::Counted => None,
            Self::NotCounted => Some(
                "What mail scanners and other machines sent, and what somebody took out of the counts. None of it is in any number. \
                 If a person answered after all, say so: it then counts on the day on which it came.",
            ),
            Self::Partial => Some(
                "What customers said on the way through a survey that they did not send. None of it is in a score. \
                 Sent after all, it counts and leaves this list.",
            ),
        }
    }

    fn empty(self) -> AnyView {
        let (title, says, back) = match self {
            Self::Counted => ("Nothing fits", "Widen the window, or take a filter away.", "Show everything"),
            Self::NotCounted => {
                ("Everything counts", "No answer that fits was taken for a machine’s.", "Show what counts")
            }
            Self::Partial => {
                ("Nothing was left unfinished", "Whoever passed a first page sent the survey.", "Show what was sent")
            }
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
            <section class="card" aria-label="Responses">{list}</section>
            <nav class="pager" aria-label="Parts of the list">
                <span>{is_later.then(|| view! { <a class="button small" href=first>"Newest"</a> })}</span>
                {downloads}
                <span>{next.map(|next| view! { <a class="button small" href=next>"Older"</a> })}</span>
            </nav>
        </div>
    }
    .into_any()
}

fn form(found: &Found) -> AnyView {
    let chosen = |name| word(&found.query, name);
    let seen = |team: &String| found.actor.role.sees_all_teams() || found.actor.teams.contains(team);
    let teams: Vec<_> = found.labels.all(Dimension::Team).into_iter().filter(|(key, _)| seen(key)).collect();
    let options = |all: &mut dyn Iterator<Item = (&'static str, &'static str)>| {
        all.map(|(value, label)| (value.to_owned(), label.to_owned())).collect::<Vec<_>>()
    };
    let metrics = options(&mut Metric::ALL.iter().map(|metric| (metric.as_str(), metric.label())));
    let bands = options(&mut Band::ALL.iter().map(|band| (band.as_str(), band.label())));
    let channels = options(&mut Channel::ALL.iter().map(|channel| (channel.as_str(), channel.label())));
    let languages =
        options(&mut Language::by_label().into_iter().map(|language| (language.as_str(), language.label())));
    let partial = Completion::Partial;
    let statuses = vec![(partial.as_str().to_owned(), partial.label().to_lowercase())];
    let counted = vec![(NOT_COUNTED.to_owned(), "not counted".to_owned())];
    // Chosen by a link from elsewhere; kept, and taken away with its word.
    let agent = chosen("agent").map(|agent| {
        let options = vec![(agent.clone(), found.labels.of(Dimension::Agent, &agent))];
        view! { <Choice name="agent" label="Agent" every="all" options chosen=Some(agent)/> }
    });
    view! {
        <form class="filters" method="get">
            <label class="pill search">
                <span>"Search"</span>
                <input type="search" name="q" value=chosen("q").unwrap_or_default() placeholder="words in comments" maxlength="200"/>
            </label>
            <WindowChoice window=found.window.clone()/>
            <Choice name="band" label="Score" every="all" options=bands chosen=chosen("band")/>
            <Choice name="metric" label="Metric" every="all" options=metrics chosen=chosen("metric")/>
            <Choice name="channel" label="Channel" every="all" options=channels chosen=chosen("channel")/>
            <Choice name="reason" label="Reason" every="all" options=found.labels.all(Dimension::Reason) chosen=chosen("reason")/>
            {(teams.len() > 1).then(|| view! { <Choice name="team" label="Team" every="all" options=teams chosen=chosen("team")/> })}
            <Choice name="program" label="Program" every="all" options=found.labels.all(Dimension::Program) chosen=chosen("program")/>
            <Choice name="survey" label="Survey" every="all about customers" options=found.labels.all(Dimension::Survey) chosen=chosen("survey")/>
            {agent}
            <Choice name="language" label="Language" every="all" options=languages chosen=chosen("language")/>
            <Choice name="counted" label="Answers" every="counted" options=counted chosen=chosen("counted")/>
            <Choice name="status" label="Status" every="sent whole" options=statuses chosen=chosen("status")/>
            <label class="pill"><input type="checkbox" name="comment" value="yes" checked=chosen("comment").is_some()/><span>"with a comment"</span></label>
            <label class="pill"><input type="checkbox" name="conflict" value="yes" checked=chosen("conflict").is_some()/><span>"with a conflict"</span></label>
            <button class="button small" type="submit">"Show"</button>
        </form>
    }
    .into_any()
}
