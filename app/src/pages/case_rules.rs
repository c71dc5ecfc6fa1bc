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
    context,
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
        view! { <a class="button primary" href="/settings/case-rules?rule=new">"New rule"</a> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <Page title="Case rules" tools>
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
        text("Order"),
        text("Rule"),
        text("Opens a case when"),
        text("Severity"),
        number("First touch"),
        number("Resolve"),
        text("State"),
    ];
    let rows = rules.into_iter().map(|rule| row(rule, may_change)).collect();
    view! {
        <section class="card flush">{table("Case rules in the order in which they are tried", &columns, rows)}</section>
        <p class="meta">"The first rule that fits decides. Times are working hours, as the organisation’s business hours have them."</p>
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
            <td>{rule.when.in_words()}</td>
            <td><SeverityBadge severity=rule.severity/></td>
            <td class="num">{working(rule.first_touch_minutes)}</td>
            <td class="num">{working(rule.resolve_minutes)}</td>
            <td>{state(rule.enabled, ("On", "Off"))}</td>
        </tr>
    }
    .into_any()
}

/// Working minutes as hours: `2 h`, `1 h 30 min`.
fn working(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

#[component]
fn RuleForm(
    /// The rule to change; none: a new one.
    rule: Option<Rule>,
    tried: Tried,
) -> impl IntoView {
    let title = rule.as_ref().map_or_else(|| "New rule".to_owned(), |rule| format!("Rule “{}”", rule.name));
    let known = rule.is_some();
    let rule = rule.unwrap_or_else(blank);
    let limit = |metric: Metric| rule.when.at_most(metric).map(|limit| limit.to_string()).unwrap_or_default();
    let key = if known {
        view! { <input type="hidden" name="key" value=rule.key.clone()/> }.into_any()
    } else {
        view! { <TextField tried=tried.clone() name="key" label="Key" help="Letters, digits and hyphens; it never changes." required=true/> }.into_any()
    };
    let severities =
        Severity::ALL.iter().map(|severity| (severity.as_str().to_owned(), severity.label().to_owned())).collect();
    view! {
        <section class="card">
            <h2 class="card-title">{title}</h2>
            <form class="form" method="post" action=SaveCaseRule::url()>
                <FormError tried=tried.clone()/>
                {tried.error_at("when").map(|error| view! { <p class="field-error">{error}</p> })}
                <div class="form-grid">
                    {key}
                    <TextField tried=tried.clone() name="name" label="Name" value=rule.name.clone() required=true/>
                    <TextField tried=tried.clone() name="nps_at_most" label="NPS of at most" value=limit(Metric::Nps) help="0 to 10; empty: does not ask for it."/>
                    <TextField tried=tried.clone() name="csat_at_most" label="CSAT of at most" value=limit(Metric::Csat) help="1 to 5"/>
                    <TextField tried=tried.clone() name="ces_at_most" label="CES of at most" value=limit(Metric::Ces) help="1 to 7"/>
                    <TextField tried=tried.clone() name="teams" label="Only for teams" value=rule.when.teams.join(", ") help="Keys, separated by commas; empty: all."/>
                </div>
                <Check tried=tried.clone() name="not_resolved" label="The customer says that the issue was not resolved" checked=rule.when.not_resolved/>
                <Check tried=tried.clone() name="contact_me" label="The customer asks to be contacted" checked=rule.when.contact_me/>
                <div class="form-grid">
                    <SelectField tried=tried.clone() name="severity" label="Severity" options=severities value=rule.severity.as_str()/>
                    <TextField tried=tried.clone() name="priority" label="Order" value=rule.priority.to_string() help="The smallest number is tried first."/>
                    <TextField tried=tried.clone() name="first_touch_minutes" label="First touch within, working minutes" value=rule.first_touch_minutes.to_string()/>
                    <TextField tried=tried.clone() name="resolve_minutes" label="Resolve within, working minutes" value=rule.resolve_minutes.to_string() help="480 are a working day of eight hours."/>
                </div>
                <Check tried name="enabled" label="Opens cases" checked=rule.enabled/>
                <div class="actions">
                    <button class="button primary" type="submit">"Save the rule"</button>
                    <a class="button" href="/settings/case-rules">"Leave it"</a>
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
