//! `/cases`: the queue of follow-up cases, the most urgent first.

mod filters;
mod row;

use chrono_tz::Tz;
use domain::case::due::Wordings;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::{
    Actor, Result,
    cases::{self, Queue, QueueFilter, Scope, Standing},
    dashboard,
    labels::Labels,
    organisation,
};

use crate::{
    components::table::empty,
    context,
    islands::{DueClock, QueueKeys},
    layout::Page,
    load::load,
};
use filters::{address, filters, tabs};
pub(crate) use row::urgency;

/// The queue.
#[component]
pub fn CasesPage() -> impl IntoView {
    view! {
        <Page title=t!("cases-title")>
            {load(read(), |(queue, filter, actor, zone, labels)| view! { <Shown queue filter actor zone labels/> })}
        </Page>
    }
}

async fn read() -> Result<(Queue, QueueFilter, Actor, Tz, Labels)> {
    let (cx, actor) = (context::service(), context::actor()?);
    let filter = asked_for(&actor);
    let queue = cases::queue(&cx, &actor, filter.clone()).await?;
    let zone = organisation::get(&cx).await?.zone;
    Ok((queue, filter, actor, zone, dashboard::labels(&cx).await?))
}

/// The filter that stands in the address. What makes no sense there is left out.
fn asked_for(actor: &Actor) -> QueueFilter {
    use_query_map().with_untracked(|query| {
        let given = |name: &str| query.get(name).filter(|value| !value.trim().is_empty());
        let scope = given("scope").and_then(|name| Scope::parse(&name));
        QueueFilter {
            scope: scope.unwrap_or_else(|| Scope::usual(actor.role)),
            standing: given("state").and_then(|name| Standing::parse(&name)).unwrap_or_default(),
            severity: given("severity").and_then(|word| word.parse().ok()),
            overdue: given("overdue").is_some(),
            search: given("q").unwrap_or_default(),
            cause: given("cause"),
            reason: given("reason"),
            page: given("page").and_then(|page| page.parse().ok()).unwrap_or(1),
        }
    })
}

#[component]
fn Shown(queue: Queue, filter: QueueFilter, actor: Actor, zone: Tz, labels: Labels) -> impl IntoView {
    let now = queue.now;
    let me = actor.user_id;
    let words = Wordings::of(context::language());
    let narrowed = filter.severity.is_some()
        || filter.overdue
        || !filter.search.is_empty()
        || filter.cause.is_some()
        || filter.reason.is_some()
        || filter.standing != Standing::default();
    let content = if queue.cases.is_empty() {
        view! { <Nothing scope=filter.scope narrowed open=queue.open.team/> }.into_any()
    } else {
        let reading = row::Reading { labels: &labels, words: &words, me, zone, now };
        let rows = queue.cases.into_iter().map(|case| row::row(case, &reading)).collect_view();
        view! {
            <section class="card flush">
                <div class="table-wrap" tabindex="0" role="region" aria-label=t!("cases-queue")>
                    <table class="table queue">
                        <caption class="visually-hidden">{t!("cases-in-order")}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t!("cases-severity")}</th>
                                <th scope="col" class="num">{t!("cases-score")}</th>
                                <th scope="col">{t!("case-said")}</th>
                                <th scope="col">{t!("cases-owner")}</th>
                                <th scope="col">{t!("cases-due")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any()
    };
    let pager = (queue.pages > 1).then(|| {
        let to = |page: u64| address(&QueueFilter { page, ..filter.clone() });
        view! {
            <nav class="pager" aria-label=t!("cases-pager")>
                {(queue.page > 1).then(|| view! {
                    <a class="button small" rel="prev" href=to(queue.page - 1)>{t!("cases-before")}</a>
                })}
                <span class="meta">{t!("cases-page", page = queue.page, pages = queue.pages)}</span>
                {(queue.page < queue.pages).then(|| view! {
                    <a class="button small" rel="next" href=to(queue.page + 1)>{t!("cases-next")}</a>
                })}
            </nav>
        }
    });
    let total = t!("cases-total", total = queue.total);
    view! {
        <div class="stack">
            {tabs(&filter, &actor, queue.open)}
            {filters(&filter, total)}
            {content}
            {pager}
        </div>
        <DueClock now=now.timestamp() words/>
        <QueueKeys/>
    }
}

/// What stands in place of an empty queue.
#[component]
fn Nothing(scope: Scope, narrowed: bool, open: u64) -> impl IntoView {
    let (title, text) = match scope {
        _ if narrowed => (t!("cases-none-fits"), t!("cases-none-fits-hint")),
        Scope::Mine if open > 0 => (t!("cases-none-yours"), t!("cases-none-yours-take")),
        Scope::Mine => (t!("cases-none-yours"), t!("cases-none-yours-turns")),
        Scope::Team => (t!("cases-none-of-team"), t!("cases-none-of-team-hint")),
        Scope::All => (t!("cases-none"), t!("cases-none-hint")),
    };
    empty(title, text)
}
