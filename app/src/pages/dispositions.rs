//! `/dispositions`: from the contacts that ended to the answers that came, and the contacts behind each number.

use domain::{Channel, Disposition, Outcome, Sentence, score::Estimate, sentence, survey::Completion, words};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use service::{
    Result, dashboard,
    dispositions::{self, Funnel, FunnelQuery, LedgerPage, LedgerQuery},
    labels::Labels,
    scores::Dimension,
};
use uuid::Uuid;

use super::{contact::Here, dispositions_list::ledger};
use crate::{
    components::{
        bars::{Bar, Bars},
        filter::{Choice, WindowChoice},
        so_far::unfinished,
    },
    context::{self, say},
    layout::Page,
    load::load,
    window::{Window, address},
};

/// Rows of a page of the ledger.
const ROWS: u64 = 50;
/// The parameters that filter, besides the window.
const FILTERS: [&str; 3] = ["program", "team", "channel"];

/// What the address says.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    window: Window,
    query: ParamsMap,
}

/// What the page shows.
struct Read {
    asked: Asked,
    funnel: Funnel,
    page: LedgerPage,
    labels: Labels,
    teams: Vec<(String, String)>,
    here: Here,
}

/// The funnel and its ledger.
#[component]
pub fn DispositionsPage() -> impl IntoView {
    let query = use_query_map().get_untracked();
    view! {
        <Page title=t!("dispositions-title")>
            {load(read(query), |read| {
                let Read { asked, funnel, page, labels, teams, here } = read;
                let programs = labels.all(Dimension::Program);
                view! {
                    <div class="stack">
                        {filters(&asked, programs, teams)}
                        <FunnelCards funnel asked=asked.clone()/>
                        {ledger(page, asked, &labels, here)}
                    </div>
                }
            })}
        </Page>
    }
}

async fn read(query: ParamsMap) -> Result<Read> {
    let (cx, actor) = (context::service(), context::actor()?);
    let organisation = service::organisation::get(&cx).await?;
    let window = Window::of(&query, organisation.local_day(cx.now()))?;
    let asked = Asked { window, query };
    let within = FunnelQuery {
        from: asked.window.from,
        to: asked.window.to,
        program: asked.word("program"),
        team: asked.word("team"),
        channel: asked.word("channel"),
    };
    let ledger = LedgerQuery {
        within: within.clone(),
        kind: asked.kind(),
        outcome: asked.outcome(),
        after: asked.word("after").and_then(|id| id.parse::<Uuid>().ok()),
        limit: ROWS,
    };
    let funnel = dispositions::funnel(&cx, &actor, &within).await?;
    let page = dispositions::list(&cx, &actor, &ledger).await?;
    let labels = dashboard::labels(&cx).await?;
    let teams = service::teams::choices(&cx, &actor).await?;
    Ok(Read { asked, funnel, page, labels, teams, here: Here { zone: organisation.zone, now: cx.now() } })
}

impl Asked {
    fn word(&self, name: &str) -> Option<String> {
        self.query.get(name).filter(|word| !word.is_empty())
    }

    fn kind(&self) -> Option<Disposition> {
        self.word("kind").and_then(|word| word.parse().ok())
    }

    fn outcome(&self) -> Option<Outcome> {
        self.word("outcome").and_then(|word| word.parse().ok())
    }

    /// The address of the page with another drill-down: the filters stay, the page of the list begins anew.
    fn link(&self, kind: &str, outcome: &str) -> String {
        self.address(kind, outcome, "")
    }

    /// The address of what was begun in the same part and not sent.
    fn begun(&self) -> String {
        let mut params = self.window.params();
        params.extend(FILTERS.map(|name| (name, self.word(name).unwrap_or_default())));
        params.push(("status", Completion::Partial.to_string()));
        address("/feedback", params)
    }

    /// The address of the next page of the list.
    pub(super) fn next(&self, after: Uuid) -> String {
        let word = |name| self.word(name).unwrap_or_default();
        self.address(&word("kind"), &word("outcome"), &after.to_string())
    }

    /// What the list shows, in words.
    pub(super) fn in_words(&self) -> String {
        match (self.kind(), self.outcome()) {
            (_, Some(outcome)) => t!("dispositions-asked-and", outcome = outcome.as_str()),
            (Some(kind), None) => kind.label_in(context::language()).into_owned(),
            (None, None) => t!("dispositions-all"),
        }
    }

    fn address(&self, kind: &str, outcome: &str, after: &str) -> String {
        let mut params = self.window.params();
        params.extend(FILTERS.map(|name| (name, self.word(name).unwrap_or_default())));
        params.extend(
            [("kind", kind), ("outcome", outcome), ("after", after)].map(|(name, word)| (name, word.to_owned())),
        );
        address("/dispositions", params)
    }
}

fn filters(asked: &Asked, programs: Vec<(String, String)>, teams: Vec<(String, String)>) -> AnyView {
    let language = context::language();
    let channels = Channel::ALL
        .iter()
        .map(|channel| (channel.as_str().to_owned(), channel.label_in(language).into_owned()))
        .collect();
    let all = t!("dispositions-filter-all");
    view! {
        <form class="filters" method="get" action="/dispositions">
            <WindowChoice window=asked.window.clone()/>
            <Choice name="program" label=t!("dispositions-program") every=all.clone() options=programs chosen=asked.word("program")/>
            <Choice name="team" label=t!("dispositions-team") every=all.clone() options=teams chosen=asked.word("team")/>
            <Choice name="channel" label=t!("dispositions-channel") every=all options=channels chosen=asked.word("channel")/>
            <button class="button small" type="submit">{t!("dispositions-show")}</button>
        </form>
    }
    .into_any()
}

#[component]
fn FunnelCards(funnel: Funnel, asked: Asked) -> impl IntoView {
    let Funnel { contacts, asked: n_asked, not_asked, outcomes, rates, partials } = funnel;
    let bar = |label: String, n, kind: &str, outcome: &str| Bar { label, n, link: Some(asked.link(kind, outcome)) };
    let begun = asked.begun();
    let of_asked = Disposition::Asked.as_str();
    let steps = vec![
        bar(t!("dispositions-ended"), contacts, "", ""),
        bar(t!("dispositions-asked"), n_asked, of_asked, ""),
        bar(t!("dispositions-answered"), rates.completed, of_asked, Outcome::Answered.as_str()),
    ];
    let language = context::language();
    let reasons = not_asked
        .into_iter()
        .map(|(kind, n)| bar(kind.label_in(language).into_owned(), n, kind.as_str(), ""))
        .collect();
    let outcomes = outcomes
        .into_iter()
        .map(|(outcome, n)| bar(outcome.label_in(language).into_owned(), n, of_asked, outcome.as_str()))
        .collect();
    view! {
        <div class="grid-3">
            <section class="card">
                <h2 class="card-title">{t!("dispositions-funnel")}</h2>
                <p class="card-note">{t!("dispositions-funnel-note")}</p>
                <Bars bars=steps of=contacts/>
                <dl class="facts">
                    <Rate name=t!("dispositions-response-rate") rate=rates.rate what=sentence!("dispositions-completed-of-delivered")/>
                    <Rate name="AAPOR RR1" rate=rates.rr1 what=sentence!("dispositions-completed-of-asked")/>
                    <Rate name="AAPOR RR2" rate=rates.rr2 what=sentence!("dispositions-begun-of-asked")/>
                </dl>
                {unfinished(partials).map(|said| view! { <p class="card-note">{said}" "<a href=begun>{t!("dispositions-read-begun")}</a></p> })}
            </section>
            <section class="card">
                <h2 class="card-title">{t!("dispositions-not-asked")}</h2>
                <p class="card-note">{t!("dispositions-not-asked-note")}</p>
                <Bars bars=reasons of=contacts/>
            </section>
            <section class="card">
                <h2 class="card-title">{t!("dispositions-outcomes")}</h2>
                <p class="card-note">{t!("dispositions-outcomes-note")}</p>
                <Bars bars=outcomes of=n_asked/>
            </section>
        </div>
    }
}

/// A rate with its interval and what it is made of.
#[component]
fn Rate(#[prop(into)] name: String, rate: Option<Estimate>, what: Sentence) -> impl IntoView {
    let value = rate.map(|rate| {
        if rate.enough {
            let [value, low, high] = [rate.value, rate.low, rate.high].map(words::percent);
            t!("dispositions-rate", value, low, high).into_any()
        } else {
            view! { <span class="too-few">{t!("dispositions-too-few")}</span> }.into_any()
        }
    });
    let what = match rate {
        Some(rate) => sentence!("dispositions-rate-of", what, n = rate.n),
        None => what,
    };
    view! { <div><dt>{name}</dt><dd>{value.unwrap_or_else(|| "—".into_any())}<p class="meta">{say(what)}</p></dd></div> }
}
