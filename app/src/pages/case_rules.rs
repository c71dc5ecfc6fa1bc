//! `/settings/case-rules`: which answers open a case.

use domain::{
    case::{Rule, Severity},
    metric::Metric,
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;
use service::{Result, case_rules};

use crate::{
    components::{
        field::{Check, FormError, SelectField, TextField, Tried},
        severity::SeverityBadge,
        table::{number, state, table, text},
    },
    context::{self, language, say},
    forms::case_rules::SaveCaseRule,
    layout::Page,
    load::load,
};

/// The rules, and the form of the one that the address names.
#[component]
pub fn CaseRulesPage() -> impl IntoView {
    let may_change = context::actor().is_ok_and(|actor| actor.role.can_configure());
    let chosen = use_query_map().with_untracked(|query| query.get("rule"));
    let tools = if may_change {
        view! { <a class="button primary" href="/settings/case-rules?rule=new">{t!("rule-new")}</a> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <Page title=t!("rule-title") tools>
            {load(read(), move |rules| {
                let tried = Tried::of("case-rule");
                let key = if tried.failed() { Some(tried.value("key", "")) } else { chosen };
                let form = key.filter(|_| may_change).map(|key| {
                    let rule = rules.iter().find(|rule| rule.key == key).cloned();
                    view! { <RuleForm rule tried/> }
                });
                view! { <div class="stack">{form}{list(rules, may_change)}</div> }
            })}
        </Page>
    }
}

async fn read() -> Result<Vec<Rule>> {
    case_rules::list(&context::service(), &context::actor()?).await
}

fn list(rules: Vec<Rule>, may_change: bool) -> AnyView {
    let columns = [
        text(t!("rule-order")),
        text(t!("rule-rule")),
        text(t!("rule-opens-when")),
        text(t!("rule-severity")),
        number(t!("rule-first-touch")),
        number(t!("rule-resolve")),
        text(t!("rule-state")),
    ];
    let rows = rules.into_iter().map(|rule| row(rule, may_change)).collect();
    view! {
        <section class="card flush">{table(t!("rule-all"), &columns, rows)}</section>
        <p class="meta">{t!("rule-all-note")}</p>
    }
    .into_any()
}

fn row(rule: Rule, may_change: bool) -> AnyView {
    let link = format!("/settings/case-rules?rule={}", rule.key);
    let name = if may_change {
        view! { <a class="row-link" href=link>{rule.name}</a> }.into_any()
    } else {
        rule.name.into_any()
    };
    view! {
        <tr>
            <td>{rule.priority}</td>
            <td>{name}<p class="meta">{rule.key}</p></td>
            <td>{say(rule.when.in_words())}</td>
            <td><SeverityBadge severity=rule.severity/></td>
            <td class="num">{working(rule.first_touch_minutes)}</td>
            <td class="num">{working(rule.resolve_minutes)}</td>
            <td>{state(rule.enabled, (t!("rule-on"), t!("rule-off")))}</td>
        </tr>
    }
    .into_any()
}

/// Working minutes as hours: `2 h`, `1 h 30 min`.
fn working(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => t!("rule-minutes", minutes),
        (hours, 0) => t!("rule-hours", hours),
        (hours, minutes) => t!("rule-hours-and-minutes", hours, minutes),
    }
}

#[component]
fn RuleForm(
    /// The rule to change; none: a new one.
    rule: Option<Rule>,
    tried: Tried,
) -> impl IntoView {
    let title = rule.as_ref().map_or_else(|| t!("rule-new"), |rule| t!("rule-of-name", name = &rule.name));
    let known = rule.is_some();
    let rule = rule.unwrap_or_else(blank);
    let limit = |metric: Metric| rule.when.at_most(metric).map(|limit| limit.to_string()).unwrap_or_default();
    let key = if known {
        view! { <input type="hidden" name="key" value=rule.key.clone()/> }.into_any()
    } else {
        let (label, help) = (t!("rule-key"), t!("rule-key-help"));
        view! { <TextField tried=tried.clone() name="key" label help required=true/> }.into_any()
    };
    let named = |severity: &Severity| (severity.to_string(), severity.label_in(language()).into_owned());
    let severities = Severity::ALL.iter().map(named).collect();
    view! {
        <section class="card">
            <h2 class="card-title">{title}</h2>
            <form class="form" method="post" action=SaveCaseRule::url()>
                <FormError tried=tried.clone()/>
                {tried.error_at("when").map(|error| view! { <p class="field-error">{error}</p> })}
                <div class="form-grid">
                    {key}
                    <TextField tried=tried.clone() name="name" label=t!("rule-name") value=rule.name.clone() required=true/>
                    <TextField tried=tried.clone() name="nps_at_most" label=t!("rule-nps") value=limit(Metric::Nps) help=t!("rule-nps-help")/>
                    <TextField tried=tried.clone() name="csat_at_most" label=t!("rule-csat") value=limit(Metric::Csat) help=t!("rule-csat-help")/>
                    <TextField tried=tried.clone() name="ces_at_most" label=t!("rule-ces") value=limit(Metric::Ces) help=t!("rule-ces-help")/>
                    <TextField tried=tried.clone() name="teams" label=t!("rule-teams") value=rule.when.teams.join(", ") help=t!("rule-teams-help")/>
                </div>
                <Check tried=tried.clone() name="not_resolved" label=t!("rule-if-not-resolved") checked=rule.when.not_resolved/>
                <Check tried=tried.clone() name="contact_me" label=t!("rule-if-contact-me") checked=rule.when.contact_me/>
                <div class="form-grid">
                    <SelectField tried=tried.clone() name="severity" label=t!("rule-severity") options=severities value=rule.severity.as_str()/>
                    <TextField tried=tried.clone() name="priority" label=t!("rule-order") value=rule.priority.to_string() help=t!("rule-order-help")/>
                    <TextField tried=tried.clone() name="first_touch_minutes" label=t!("rule-first-touch-within") value=rule.first_touch_minutes.to_string()/>
                    <TextField tried=tried.clone() name="resolve_minutes" label=t!("rule-resolve-within") value=rule.resolve_minutes.to_string() help=t!("rule-resolve-help")/>
                </div>
                <Check tried name="enabled" label=t!("rule-enabled") checked=rule.enabled/>
                <div class="actions">
                    <button class="button primary" type="submit">{t!("rule-save")}</button>
                    <a class="button" href="/settings/case-rules">{t!("rule-leave")}</a>
                </div>
            </form>
        </section>
    }
}

/// What a new rule begins with.
fn blank() -> Rule {
    Rule {
        key: String::new(),
        name: String::new(),
        when: domain::case::Conditions::default(),
        severity: Severity::Normal,
        first_touch_minutes: 480,
        resolve_minutes: 1440,
        priority: 50,
        enabled: true,
    }
}
