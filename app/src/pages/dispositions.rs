//! `/dispositions`: from the contacts that ended to the answers that came, and the contacts behind each number.

use chrono::{Days, NaiveDate};
use domain::{Channel, Disposition, Outcome, score::Estimate, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::{
    Error, Result,
    dispositions::{self, Funnel, FunnelQuery, LedgerPage, LedgerQuery},
};
use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::{contact::Here, dispositions_list::ledger};
use crate::{context, layout::Page, load::load};

/// How many days are shown unless the address says otherwise.
const DAYS: u64 = 30;
/// Rows of a page of the ledger.
const ROWS: u64 = 50;

/// What the address says, as it says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    from: String,
    to: String,
    program: String,
    team: String,
    channel: String,
    kind: String,
    outcome: String,
    after: String,
}

/// What the page shows.
struct Read {
    query: FunnelQuery,
    asked: Asked,
    funnel: Funnel,
    page: LedgerPage,
    programs: Vec<(String, String)>,
    teams: Vec<(String, String)>,
    here: Here,
}

/// The funnel and its ledger.
#[component]
pub fn DispositionsPage() -> impl IntoView {
    let asked = use_query_map().with_untracked(|query| {
        let get = |name: &str| query.get(name).unwrap_or_default();
        Asked {
            from: get("from"),
            to: get("to"),
            program: get("program"),
            team: get("team"),
            channel: get("channel"),
            kind: get("kind"),
            outcome: get("outcome"),
            after: get("after"),
        }
    });
    view! {
        <Page title="Dispositions">
            {load(read(asked), |read| {
                let Read { query, asked, funnel, page, programs, teams, here } = read;
                view! {
                    <div class="stack">
                        <Filters query=query.clone() asked=asked.clone() programs teams/>
                        <FunnelCards funnel asked=asked.clone()/>
                        {ledger(page, asked, here)}
                    </div>
                }
            })}
        </Page>
    }
}

async fn read(asked: Asked) -> Result<Read> {
    let (cx, actor) = (context::service(), context::actor()?);
    let organisation = service::organisation::get(&cx).await?;
    let today = organisation.local_day(cx.now());
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    // The form names the last day that counts; the query the first that does not.
    let last = day("to", &asked.to)?.unwrap_or(today);
    let from = day("from", &asked.from)?.unwrap_or_else(|| last.checked_sub_days(Days::new(DAYS - 1)).unwrap_or(last));
    let query = FunnelQuery {
        from,
        to: last.succ_opt().unwrap_or(last),
        program: some(&asked.program),
        team: some(&asked.team),
        channel: some(&asked.channel),
    };
    let ledger = LedgerQuery {
        within: query.clone(),
        kind: asked.kind.parse::<Disposition>().ok(),
        outcome: asked.outcome.parse::<Outcome>().ok(),
        after: asked.after.parse::<Uuid>().ok(),
        limit: ROWS,
    };
    let funnel = dispositions::funnel(&cx, &actor, &query).await?;
    let page = dispositions::list(&cx, &actor, &ledger).await?;
    let programs = service::programs::names(&cx, &actor).await?;
    let teams = service::teams::choices(&cx, &actor).await?;
    Ok(Read { query, asked, funnel, page, programs, teams, here: Here { zone: organisation.zone, now: cx.now() } })
}

fn day(field: &str, text: &str) -> Result<Option<NaiveDate>> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Error::field(field, "syntax", "A day looks like “2026-11-20”."))
}

impl Asked {
    /// The address of the page with another drill-down: the filters stay, the page of the list begins anew.
    fn link(&self, kind: &str, outcome: &str) -> String {
        self.address(kind, outcome, "")
    }

    /// The address of the next page of the list.
    pub(super) fn next(&self, after: Uuid) -> String {
        self.address(&self.kind, &self.outcome, &after.to_string())
    }

    /// What the list shows, in words.
    pub(super) fn in_words(&self) -> String {
        let kind = self.kind.parse::<Disposition>().ok();
        let outcome = self.outcome.parse::<Outcome>().ok();
        match (kind, outcome) {
            (_, Some(outcome)) => format!("Asked: {}", outcome.label().to_lowercase()),
            (Some(kind), None) => kind.label().to_owned(),
            (None, None) => "All contacts".to_owned(),
        }
    }

    fn address(&self, kind: &str, outcome: &str, after: &str) -> String {
        let mut query = Serializer::new(String::new());
        let all = [
            ("from", self.from.as_str()),
            ("to", &self.to),
            ("program", &self.program),
            ("team", &self.team),
            ("channel", &self.channel),
            ("kind", kind),
            ("outcome", outcome),
            ("after", after),
        ];
        for (name, value) in all.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        format!("/dispositions?{}", query.finish())
    }
}

#[component]
fn Filters(
    query: FunnelQuery,
    asked: Asked,
    programs: Vec<(String, String)>,
    teams: Vec<(String, String)>,
) -> impl IntoView {
    let last = query.to.pred_opt().unwrap_or(query.to);
    let channels =
        Channel::ALL.iter().map(|channel| (channel.as_str().to_owned(), channel.label().to_owned())).collect();
    view! {
        <form class="filters" method="get" action="/dispositions">
            <label class="pill"><span>"From"</span><input type="date" name="from" value=query.from.to_string()/></label>
            <label class="pill"><span>"To"</span><input type="date" name="to" value=last.to_string()/></label>
            <Choice name="program" label="Program" options=programs chosen=asked.program/>
            <Choice name="team" label="Team" options=teams chosen=asked.team/>
            <Choice name="channel" label="Channel" options=channels chosen=asked.channel/>
            <button class="button small" type="submit">"Show"</button>
        </form>
    }
}

#[component]
fn Choice(name: &'static str, label: &'static str, options: Vec<(String, String)>, chosen: String) -> impl IntoView {
    view! {
        <label class="pill">
            <span>{label}</span>
            <select name=name>
                <option value="">"All"</option>
                {options.into_iter().map(|(value, label)| {
                    let selected = value == chosen;
                    view! { <option value=value selected=selected>{label}</option> }
                }).collect_view()}
            </select>
        </label>
    }
}

#[component]
fn FunnelCards(funnel: Funnel, asked: Asked) -> impl IntoView {
    let Funnel { contacts, asked: n_asked, not_asked, outcomes, rates } = funnel;
    let mut steps = vec![("Contacts ended".to_owned(), contacts, asked.link("", ""))];
    steps.push(("Asked".to_owned(), n_asked, asked.link(Disposition::Asked.as_str(), "")));
    let answered = asked.link(Disposition::Asked.as_str(), Outcome::Answered.as_str());
    steps.push(("Answered".to_owned(), rates.completed, answered));
    let reasons =
        not_asked.into_iter().map(|(kind, n)| (kind.label().to_owned(), n, asked.link(kind.as_str(), ""))).collect();
    let outcomes = outcomes
        .into_iter()
        .map(|(outcome, n)| (outcome.label().to_owned(), n, asked.link(Disposition::Asked.as_str(), outcome.as_str())))
        .collect();
    view! {
        <div class="grid-3">
            <section class="card">
                <h2 class="card-title">"Funnel"</h2>
                <p class="card-note">"Every contact that ended in this window is in it exactly once."</p>
                <Bars rows=steps of=contacts/>
                <dl class="facts">
                    <Rate name="Response rate" rate=rates.rate what="completed of delivered"/>
                    <Rate name="AAPOR RR1" rate=rates.rr1 what="completed of all asked"/>
                    <Rate name="AAPOR RR2" rate=rates.rr2 what="completed and partial of all asked"/>
                </dl>
            </section>
            <section class="card">
                <h2 class="card-title">"Why others were not asked"</h2>
                <p class="card-note">"The one reason that stands in the ledger for each contact."</p>
                <Bars rows=reasons of=contacts/>
            </section>
            <section class="card">
                <h2 class="card-title">"How the asking stands"</h2>
                <p class="card-note">"Of those that were asked."</p>
                <Bars rows=outcomes of=n_asked/>
            </section>
        </div>
    }
}

/// A rate with its interval and what it is made of.
#[component]
fn Rate(name: &'static str, rate: Option<Estimate>, what: &'static str) -> impl IntoView {
    let value = rate.map(|rate| {
        if rate.enough {
            format!("{} ({} to {})", words::percent(rate.value), words::percent(rate.low), words::percent(rate.high))
                .into_any()
        } else {
            view! { <span class="too-few">{domain::score::TOO_FEW}</span> }.into_any()
        }
    });
    let n = rate.map(|rate| format!("{what}, n = {}", words::count(rate.n)));
    view! { <div><dt>{name}</dt><dd>{value.unwrap_or_else(|| "—".into_any())}<p class="meta">{n.unwrap_or_else(|| what.to_owned())}</p></dd></div> }
}

/// Numbers as bars that lead to their contacts.
#[component]
fn Bars(rows: Vec<(String, u64, String)>, of: u64) -> impl IntoView {
    if rows.is_empty() {
        return view! { <p class="meta">"None in this window."</p> }.into_any();
    }
    let most = of.max(1).to_string();
    let rows = rows.into_iter().map(|(label, n, link)| {
        view! {
            <div class="bar-row">
                <a href=link>{label.clone()}</a>
                <span class="num">{words::count(n)}</span>
                <meter class="bar" min="0" max=most.clone() value=n.to_string() aria-label=label></meter>
            </div>
        }
    });
    view! { <div class="bars">{rows.collect_view()}</div> }.into_any()
}
