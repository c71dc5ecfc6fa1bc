//! `/settings/teams`: teams and the sites at which they work.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;
use service::{
    Result, sites,
    store::entity::{site, team},
    teams,
};

use crate::{
    components::{
        field::{FormError, SelectField, TextField, Tried},
        table::{empty, table, text},
    },
    context,
    forms::teams::{SaveSite, SaveTeam},
    layout::Page,
    load::load,
};

/// Teams and sites, with a form for each.
#[component]
pub fn TeamsPage() -> impl IntoView {
    let may_change = context::actor().is_ok_and(|actor| actor.role.can_configure());
    let chosen = use_query_map().with_untracked(|query| query.get("team")).unwrap_or_default();
    view! {
        <Page title=t!("teams-title")>
            {load(read(), move |(teams, sites)| {
                let forms = may_change.then(|| {
                    let team = teams.iter().find(|team| team.key == chosen).cloned();
                    view! { <div class="stack"><TeamForm team sites=sites.clone()/><SiteForm/></div> }
                });
                view! {
                    <div class="grid-main-side">
                        <div class="stack">{team_list(teams, &sites, may_change)}{site_list(sites)}</div>
                        {forms}
                    </div>
                }
            })}
        </Page>
    }
}

async fn read() -> Result<(Vec<team::Model>, Vec<site::Model>)> {
    let cx = context::service();
    Ok((teams::list(&cx, &context::actor()?).await?, sites::list(&cx).await?))
}

fn team_list(teams: Vec<team::Model>, sites: &[site::Model], may_change: bool) -> AnyView {
    if teams.is_empty() {
        return view! { <section class="card">{empty(t!("teams-none"), t!("teams-none-hint"))}</section> }.into_any();
    }
    let row = |team: team::Model| {
        let name = if may_change {
            let link = format!("/settings/teams?team={}", team.key);
            view! { <a class="row-link" href=link>{team.name}</a> }.into_any()
        } else {
            team.name.into_any()
        };
        let site = sites.iter().find(|site| Some(&site.key) == team.site_key.as_ref()).map(|site| site.name.clone());
        view! { <tr><td>{name}</td><td class="meta">{team.key}</td><td>{site.or(team.site_key)}</td></tr> }.into_any()
    };
    let rows = teams.into_iter().map(row).collect();
    let columns = [text(t!("teams-name")), text(t!("teams-key")), text(t!("teams-site"))];
    view! {
        <section class="card flush">
            <h2 class="card-title">{t!("teams-title")}</h2>
            {table(t!("teams-title"), &columns, rows)}
        </section>
    }
    .into_any()
}

fn site_list(sites: Vec<site::Model>) -> Option<AnyView> {
    let row = |site: site::Model| view! { <tr><td>{site.name}</td><td class="meta">{site.key}</td></tr> }.into_any();
    let rows: Vec<_> = sites.into_iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card flush">
                <h2 class="card-title">{t!("teams-sites")}</h2>
                {table(t!("teams-sites"), &[text(t!("teams-name")), text(t!("teams-key"))], rows)}
            </section>
        }
        .into_any()
    })
}

#[component]
fn TeamForm(team: Option<team::Model>, sites: Vec<site::Model>) -> impl IntoView {
    let tried = Tried::of("team");
    let (title, key, name, site) = match team {
        Some(team) => (t!("teams-one", key = &team.key), team.key, team.name, team.site_key.unwrap_or_default()),
        None => (t!("teams-new"), String::new(), String::new(), String::new()),
    };
    let none = std::iter::once((String::new(), t!("teams-no-site")));
    let options = none.chain(sites.into_iter().map(|site| (site.key, site.name))).collect();
    view! {
        <section class="card">
            <h2 class="card-title">{title}</h2>
            <p class="card-note">{t!("teams-new-note")}</p>
            <form class="form" method="post" action=SaveTeam::url()>
                <FormError tried=tried.clone()/>
                <TextField tried=tried.clone() name="key" label=t!("teams-key") value=key required=true help=t!("teams-key-help")/>
                <TextField tried=tried.clone() name="name" label=t!("teams-name") value=name/>
                <SelectField tried name="site" label=t!("teams-site") options=options value=site/>
                <div class="actions"><button class="button primary" type="submit">{t!("teams-save")}</button></div>
            </form>
        </section>
    }
}

#[component]
fn SiteForm() -> impl IntoView {
    let tried = Tried::of("site");
    let (key, name) = (tried.value("key", ""), tried.value("name", ""));
    let (key_error, name_error) = (tried.error_at("key"), tried.error_at("name"));
    // Its fields have ids of their own: the team's form on the same page has fields of the same names.
    view! {
        <section class="card">
            <h2 class="card-title">{t!("teams-new-site")}</h2>
            <p class="card-note">{t!("teams-new-site-note")}</p>
            <form class="form" method="post" action=SaveSite::url()>
                <FormError tried/>
                <div class="field">
                    <label class="field-label" for="site-key">{t!("teams-key")}</label>
                    <input class="input" id="site-key" name="key" required value=key/>
                    {key_error.map(|error| view! { <p class="field-error">{error}</p> })}
                </div>
                <div class="field">
                    <label class="field-label" for="site-name">{t!("teams-name")}</label>
                    <input class="input" id="site-name" name="name" value=name/>
                    {name_error.map(|error| view! { <p class="field-error">{error}</p> })}
                </div>
                <div class="actions"><button class="button" type="submit">{t!("teams-save-site")}</button></div>
            </form>
        </section>
    }
}
