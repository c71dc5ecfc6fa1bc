//! What narrows the queue: all of it stands in the address.

use domain::case::{Severity, State};
use leptos::prelude::*;
use service::{
    Actor,
    cases::{QueueFilter, Scope, Standing, TabCounts},
};
use url::form_urlencoded::Serializer;

use crate::context::language;

/// The address of the queue with this filter.
pub(super) fn address(filter: &QueueFilter) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair("scope", filter.scope.as_str());
    if filter.standing != Standing::default() {
        query.append_pair("state", filter.standing.as_str());
    }
    if let Some(severity) = filter.severity {
        query.append_pair("severity", severity.as_str());
    }
    if filter.overdue {
        query.append_pair("overdue", "1");
    }
    for (name, value) in
        [("q", Some(&filter.search)), ("cause", filter.cause.as_ref()), ("reason", filter.reason.as_ref())]
    {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            query.append_pair(name, value);
        }
    }
    if filter.page > 1 {
        query.append_pair("page", &filter.page.to_string());
    }
    format!("/cases?{}", query.finish())
}

/// Whose cases: links, with the number of open ones.
pub(super) fn tabs(filter: &QueueFilter, actor: &Actor, open: TabCounts) -> impl IntoView + use<> {
    let tabs = Scope::offered(actor).into_iter().map(|scope| {
        let (label, count) = match scope {
            Scope::Mine => (t!("cases-mine"), open.mine),
            Scope::Team => (t!("cases-of-team"), open.team),
            Scope::All => (t!("cases-all"), open.all),
        };
        let href = address(&QueueFilter { scope, page: 1, ..filter.clone() });
        let current = (scope == filter.scope).then_some("page");
        view! { <a class="tab" href=href aria-current=current>{label}<span class="tab-count">{count}</span></a> }
    });
    let tabs = tabs.collect_view();
    view! { <nav class="tabs" aria-label=t!("cases-whose")>{tabs}</nav> }
}

/// Where they stand, how grave they are, what is in them.
pub(super) fn filters(filter: &QueueFilter, total: String) -> impl IntoView + use<> {
    let standings =
        [Standing::Open, Standing::Any].into_iter().chain(State::ALL.iter().map(|state| Standing::In(*state)));
    let standings = standings.map(|standing| {
        let label = match standing {
            Standing::Open => t!("cases-standing-open"),
            Standing::Any => t!("cases-standing-any"),
            Standing::In(state) => state.label_in(language()).into_owned(),
        };
        view! { <option value=standing.as_str() selected=standing == filter.standing>{label}</option> }
    });
    let standings = standings.collect_view();
    let severities = Severity::ALL.iter().map(|severity| {
        let label = severity.label_in(language());
        view! { <option value=severity.as_str() selected=Some(*severity) == filter.severity>{label}</option> }
    });
    let severities = severities.collect_view();
    let hidden = |name: &'static str, value: &Option<String>| {
        value.clone().map(|value| view! { <input type="hidden" name=name value=value/> })
    };
    let bare = address(&QueueFilter {
        standing: Standing::default(),
        severity: None,
        overdue: false,
        search: String::new(),
        cause: None,
        reason: None,
        page: 1,
        ..filter.clone()
    });
    let narrowed = bare != address(&QueueFilter { page: 1, ..filter.clone() });
    view! {
        <form class="filters" method="get" action="/cases">
            <input type="hidden" name="scope" value=filter.scope.as_str()/>
            {hidden("cause", &filter.cause)}
            {hidden("reason", &filter.reason)}
            <label class="pill"><span>{t!("cases-state")}</span><select name="state">{standings}</select></label>
            <label class="pill">
                <span>{t!("cases-severity")}</span>
                <select name="severity">
                    <option value="">{t!("cases-severity-any")}</option>
                    {severities}
                </select>
            </label>
            <label class="pill">
                <input type="checkbox" name="overdue" value="1" checked=filter.overdue/><span>{t!("cases-overdue")}</span>
            </label>
            <label class="pill">
                <span>{t!("cases-find")}</span>
                <input type="search" name="q" value=filter.search.clone() placeholder=t!("cases-find-what") maxlength="100"/>
            </label>
            <button class="button small" type="submit">{t!("cases-show")}</button>
            {narrowed.then(|| view! { <a class="link" href=bare>{t!("cases-clear")}</a> })}
            <span class="meta filters-total">{total}</span>
        </form>
    }
}
