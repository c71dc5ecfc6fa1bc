//! `/settings/audit`: who changed what, and who looked at whose data, newest first.

use chrono::{DateTime, Utc};
use domain::{Sentence, audit::Group, words};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use service::{
    Actor, Result, Service,
    audit::{self, AuditPage as Part, AuditQuery, Event, Format, WhoKind},
    organisation::{self, Organisation},
};
use uuid::Uuid;

use crate::{
    components::{
        filter::Choice,
        table::{empty, sheets, text},
    },
    context::{self, say},
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
    people: Vec<(Uuid, Sentence)>,
    organisation: Organisation,
    now: DateTime<Utc>,
}

/// The audit log.
#[component]
pub fn AuditPage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    let query = use_query_map().get_untracked();
    view! {
        <Page title=t!("audit-title")>
            {load(async move { gather(&cx, &actor?, query).await }, show)}
        </Page>
    }
}

async fn gather(cx: &Service, actor: &Actor, query: ParamsMap) -> Result<Found> {
    let asked = AuditQuery::of(|name| query.get(name))?;
    Ok(Found {
        part: audit::list(cx, actor, &asked).await?,
        people: audit::people(cx, actor).await?,
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
        let label = t!("audit-export", format = format.as_str().to_uppercase());
        view! { <a class="button small" href=href download="" rel="external">{label}</a> }
    });
    let rows: Vec<_> = found.part.events.iter().map(|event| row(event, &found.organisation, found.now)).collect();
    let list = if rows.is_empty() {
        empty(t!("audit-empty-title"), t!("audit-empty"))
    } else {
        let columns = [text(t!("audit-when")), text(t!("audit-who-did")), text(t!("audit-facts"))];
        sheets(t!("audit-events"), &columns, rows)
    };
    view! {
        <div class="stack">
            {form(&found)}
            <section class="card flush">
                <p class="card-note">{t!("audit-note")}</p>
                {list}
            </section>
            <nav class="pager" aria-label=t!("audit-parts")>
                <span class="row">
                    {newest.map(|href| view! { <a class="button small" href=href>{t!("audit-newest")}</a> })}
                    {older.map(|href| view! { <a class="button small" href=href>{t!("audit-older")}</a> })}
                </span>
                <span class="row">{files.collect_view()}</span>
            </nav>
        </div>
    }
    .into_any()
}

fn form(found: &Found) -> AnyView {
    let chosen = |name| found.query.get(name).filter(|word| !word.is_empty());
    let people = found.people.iter().map(|(id, name)| (id.to_string(), say(name))).collect();
    let language = context::language();
    let groups =
        Group::ALL.iter().map(|group| (group.as_str().to_owned(), group.label_in(language).into_owned())).collect();
    view! {
        <form class="filters" method="get" action=PATH>
            <label class="pill search">
                <span>{t!("audit-search")}</span>
                <input type="search" name="q" value=chosen("q").unwrap_or_default() placeholder=t!("audit-search-hint") maxlength="200"/>
            </label>
            <Choice name="who" label=t!("audit-who") every=t!("audit-everybody") options=people chosen=chosen("who")/>
            <Choice name="group" label=t!("audit-what") every=t!("audit-everything") options=groups chosen=chosen("group")/>
            <label class="pill"><span>{t!("audit-target")}</span><input name="target" value=chosen("target").unwrap_or_default() placeholder=t!("audit-target-hint") maxlength="200"/></label>
            <label class="pill"><span>{t!("audit-from")}</span><input type="date" name="from" value=chosen("from").unwrap_or_default()/></label>
            <label class="pill"><span>{t!("audit-until")}</span><input type="date" name="until" value=chosen("until").unwrap_or_default()/></label>
            <button class="button small" type="submit">{t!("audit-show")}</button>
        </form>
    }
    .into_any()
}

fn row(event: &Event, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let at = event.at;
    let name = say(&event.target_name);
    let target = match event.path() {
        Some(path) => view! { <a href=path>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let group = event.group.map(|group| view! { <p class="meta">{group.label_in(context::language())}</p> });
    let facts: Vec<_> = event.facts().into_iter().map(|fact| view! { <li>{say(fact)}</li> }.into_any()).collect();
    // Whom it was is told by the filter above.
    let about = (!event.target.is_empty()).then(|| {
        let href = address(PATH, [("target", event.target.clone())]);
        view! { <p class="meta"><a href=href>{t!("audit-all-about")}</a></p> }
    });
    let class = if event.who.kind == WhoKind::User { "audit-who" } else { "audit-who other" };
    view! {
        <tr>
            <td class="audit-at"><time datetime=at.to_rfc3339() title=words::exact_moment(at, organisation.zone)>{say(words::moment(at, organisation.zone, now))}</time></td>
            <td><span class=class>{t!("audit-actor", name = event.who.name.clone())}</span>" "{say(event.label())}" "{target}{group}</td>
            <td class="audit-facts"><ul class="plain">{facts}</ul>{about}</td>
        </tr>
    }
    .into_any()
}
