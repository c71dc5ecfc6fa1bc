//! `/settings/audit`: who changed what, and who looked at whose data, newest first.

use chrono::{DateTime, Utc};
use domain::{audit::Group, words};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use service::{
    Actor, Result, Service,
    audit::{self, AuditPage as Part, AuditQuery, Event, Format, WhoKind},
    organisation::{self, Organisation},
};

use crate::{
    components::{
        filter::Choice,
        table::{empty, table, text},
    },
    context,
    layout::Page,
    load::load,
    window::address,
};

/// The page's own address.
const PATH: &str = "/settings/audit";
/// The parameters that filter.
const FILTERS: [&str; 6] = ["who", "group", "target", "from", "until", "q"];

struct Found {
    query: ParamsMap,
    part: Part,
    people: Vec<(String, String)>,
    organisation: Organisation,
    now: DateTime<Utc>,
}

/// The audit log.
#[component]
pub fn AuditPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    let query = use_query_map().get_untracked();
    view! {
        <Page title="Audit log">
            {load(async move { gather(&cx, &actor?, query).await }, show)}
        </Page>
    }
}

async fn gather(cx: &Service, actor: &Actor, query: ParamsMap) -> Result<Found> {
    let asked = AuditQuery::of(|name| query.get(name))?;
    let people = audit::people(cx, actor).await?;
    Ok(Found {
        part: audit::list(cx, actor, &asked).await?,
        people: people.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        organisation: organisation::get(cx).await?,
        now: cx.now(),
        query,
    })
}

/// An address with the same filters, and one parameter besides.
fn with(query: &ParamsMap, path: &str, name: &'static str, value: &str) -> String {
    let kept = FILTERS.map(|name| (name, query.get(name).unwrap_or_default()));
    address(path, kept.into_iter().chain([(name, value.to_owned())]))
}

fn show(found: Found) -> AnyView {
    let query = &found.query;
    let newest = query.get("after").is_some().then(|| with(query, PATH, "after", ""));
    let older = found.part.next.map(|after| with(query, PATH, "after", &after.to_string()));
    let files = [Format::Csv, Format::Ndjson].map(|format| {
        let href = with(query, &format!("{PATH}/export"), "format", format.as_str());
        view! { <a class="button small" href=href download="" rel="external">{format!("Export {}", format.as_str().to_uppercase())}</a> }
    });
    let rows: Vec<_> = found.part.events.iter().map(|event| row(event, &found.organisation, found.now)).collect();
    let list = if rows.is_empty() {
        empty("Nothing fits", "Widen the days, or take a filter away.")
    } else {
        table("Events", &[text("When"), text("Who did what"), text("What changed or was shown")], rows)
    };
    view! {
        <div class="stack">
            {form(&found)}
            <section class="card flush">
                <p class="card-note">"Every change by staff and programs, and every look at personal data. Nothing here can be changed or deleted; an export is an event, too."</p>
                {list}
            </section>
            <nav class="pager" aria-label="Parts of the log">
                <span class="row">
                    {newest.map(|href| view! { <a class="button small" href=href>"Newest"</a> })}
                    {older.map(|href| view! { <a class="button small" href=href>"Older"</a> })}
                </span>
                <span class="row">{files.collect_view()}</span>
            </nav>
        </div>
    }
    .into_any()
}

fn form(found: &Found) -> AnyView {
    let chosen = |name| found.query.get(name).filter(|word| !word.is_empty());
    let groups = Group::ALL.iter().map(|group| (group.as_str().to_owned(), group.label().to_owned())).collect();
    view! {
        <form class="filters" method="get" action=PATH>
            <label class="pill search">
                <span>"Search"</span>
                <input type="search" name="q" value=chosen("q").unwrap_or_default() placeholder="words in targets and details" maxlength="200"/>
            </label>
            <Choice name="who" label="Who" every="everybody" options=found.people.clone() chosen=chosen("who")/>
            <Choice name="group" label="What" every="everything" options=groups chosen=chosen("group")/>
            <label class="pill"><span>"Target"</span><input name="target" value=chosen("target").unwrap_or_default() placeholder="key or id" maxlength="200"/></label>
            <label class="pill"><span>"From"</span><input type="date" name="from" value=chosen("from").unwrap_or_default()/></label>
            <label class="pill"><span>"Until"</span><input type="date" name="until" value=chosen("until").unwrap_or_default()/></label>
            <button class="button small" type="submit">"Show"</button>
        </form>
    }
    .into_any()
}

fn row(event: &Event, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let at = event.at;
    let name = event.target_name.clone();
    let target = match event.path() {
        Some(path) => view! { <a href=path>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let group = event.group.map(|group| view! { <p class="meta">{group.label()}</p> });
    let facts: Vec<_> = event.facts().into_iter().map(|fact| view! { <li>{fact}</li> }.into_any()).collect();
    // Whom it was is told by the filter above.
    let about = (!event.target.is_empty()).then(|| {
        let href = address(PATH, [("target", event.target.clone())]);
        view! { <p class="meta"><a href=href>"all about this"</a></p> }
    });
    let class = if event.who.kind == WhoKind::User { "audit-who" } else { "audit-who other" };
    view! {
        <tr>
            <td class="audit-at"><time datetime=at.to_rfc3339() title=words::exact_moment(at, organisation.zone)>{words::moment(at, organisation.zone, now)}</time></td>
            <td><span class=class>{event.who.name.clone()}</span>" "{event.label()}" "{target}{group}</td>
            <td class="audit-facts"><ul class="plain">{facts}</ul>{about}</td>
        </tr>
    }
    .into_any()
}
