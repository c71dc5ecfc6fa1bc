//! `/settings/users`: who may log in, and what administrators do about it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{role::Role, words};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;
use service::{
    Result, organisation,
    people::{self, Account},
    teams,
};

use crate::{
    components::{
        field::{FormError, SelectField, TextField, Tried},
        table::{sheets, text},
    },
    context::{self, say},
    cookies,
    forms::users::{AddUser, ChangeUser, DisableUser, EnableUser, EndSessions, MakePassword, ResetSecondFactor},
    layout::Page,
    load::load,
};

/// What can go wrong here with nothing typed.
const STEPS: [&str; 5] = ["make-password", "disable-user", "enable-user", "reset-second-factor", "end-sessions"];

struct Found {
    accounts: Vec<Account>,
    /// Key and name.
    teams: Vec<(String, String)>,
    zone: Tz,
    now: DateTime<Utc>,
}

/// The users; beside them the chosen one, or a form for a new one.
#[component]
pub fn UsersPage() -> impl IntoView {
    let chosen = use_query_map().with_untracked(|query| query.get("user")).unwrap_or_default();
    let made = cookies::MADE_PASSWORD.shown_once();
    let tried = STEPS.into_iter().map(Tried::of).find(Tried::failed).unwrap_or_default();
    view! {
        <Page title=t!("users-title")>
            <FormError tried/>
            {load(read(), move |found| {
                let side = match found.accounts.iter().find(|account| account.id.to_string() == chosen) {
                    Some(account) => one(account.clone(), &found.teams, made),
                    None => new_user(&found.teams),
                };
                view! { <div class="grid-main-side">{list(found)}<div class="stack">{side}</div></div> }
            })}
        </Page>
    }
}

async fn read() -> Result<Found> {
    let (cx, actor) = (context::service(), context::actor()?);
    Ok(Found {
        accounts: people::accounts(&cx, &actor).await?,
        teams: teams::choices(&cx, &actor).await?,
        zone: organisation::get(&cx).await?.zone,
        now: cx.now(),
    })
}

fn list(found: Found) -> AnyView {
    let Found { accounts, zone, now, .. } = found;
    let row = |account: Account| {
        let link = format!("/settings/users?user={}", account.id);
        let last = match account.last_login_at {
            Some(at) => {
                let exact = words::exact_moment(at, zone);
                view! { <time datetime=at.to_rfc3339() title=exact>{say(words::moment(at, zone, now))}</time> }
                    .into_any()
            }
            None => view! { <span class="meta">{t!("users-never")}</span> }.into_any(),
        };
        let factor = if account.second_factor { t!("users-factor-yes") } else { t!("users-factor-no") };
        view! {
            <tr>
                <td><a class="row-link" href=link>{account.name.clone()}</a><div class="meta">{account.email.clone()}</div></td>
                <td data-label=t!("users-role-and-teams")><div>{account.role.label_in(context::language())}<div class="meta">{account.teams.join(", ")}</div></div></td>
                <td data-label=t!("users-second-factor")>{factor}</td>
                <td data-label=t!("users-last-log-in")>{last}</td>
                <td data-label=t!("users-state")>{state(&account)}</td>
            </tr>
        }
        .into_any()
    };
    let columns = [
        text(t!("users-name")),
        text(t!("users-role-and-teams")),
        text(t!("users-second-factor")),
        text(t!("users-last-log-in")),
        text(t!("users-state")),
    ];
    let rows = accounts.into_iter().map(row).collect();
    view! { <section class="card flush">{sheets(t!("users-title"), &columns, rows)}</section> }.into_any()
}

fn state(account: &Account) -> AnyView {
    let (class, word) = match account {
        Account { disabled_at: Some(_), .. } => ("badge low", t!("users-disabled")),
        Account { must_change_password: true, .. } => ("badge middle", t!("users-to-choose-a-password")),
        _ => ("badge high", t!("users-active")),
    };
    view! { <span class=class>{word}</span> }.into_any()
}

/// The fields that a new user and a change have in common.
fn fields(tried: &Tried, name: &str, role: Role, teams: &[(String, String)], own: &[String]) -> AnyView {
    let language = context::language();
    let roles = Role::ALL.iter().map(|role| (role.as_str().to_owned(), role.label_in(language).into_owned())).collect();
    let chosen = tried.value("teams", &own.join(" "));
    let choice = |(key, name): &(String, String)| {
        let checked = chosen.split(' ').any(|word| word == key);
        view! { <label class="check"><input type="checkbox" name="teams[]" value=key.clone() checked=checked/><span>{name.clone()}</span></label> }
    };
    let choices: Vec<_> = teams.iter().map(choice).collect();
    let choices = (!choices.is_empty())
        .then(|| view! { <fieldset class="checks"><legend class="field-label">{t!("users-teams")}</legend>{choices}</fieldset> });
    view! {
        <TextField tried=tried.clone() name="name" label=t!("users-name") value=name required=true autocomplete="off"/>
        <SelectField tried=tried.clone() name="role" label=t!("users-role") options=roles value=role.as_str()/>
        {choices}
    }
    .into_any()
}

fn new_user(teams: &[(String, String)]) -> AnyView {
    let tried = Tried::of("user");
    view! {
        <section class="card">
            <h2 class="card-title">{t!("users-new")}</h2>
            <p class="card-note">{t!("users-new-note")}</p>
            <form class="form" method="post" action=AddUser::url()>
                <FormError tried=tried.clone()/>
                <TextField tried=tried.clone() name="email" label=t!("users-email") kind="email" required=true autocomplete="off"/>
                {fields(&tried, "", Role::Agent, teams, &[])}
                <div class="actions"><button class="button primary" type="submit">{t!("users-add")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn one(account: Account, teams: &[(String, String)], made: Option<String>) -> AnyView {
    let tried = Tried::of("change-user");
    let id = account.id.to_string();
    let made = made.map(|password| {
        view! {
            <div class="once" role="status">
                <p>{t!("user-made-password")}" "<span class="code">{password}</span></p>
                <p class="card-note">{t!("user-made-password-note")}</p>
            </div>
        }
    });
    view! {
        <section class="card">
            <h2 class="card-title">{account.name.clone()}</h2>
            <p class="card-note">{account.email.clone()}</p>
            {made}
            <form class="form" method="post" action=ChangeUser::url()>
                <FormError tried=tried.clone()/>
                <input type="hidden" name="id" value=id/>
                {fields(&tried, &account.name, account.role, teams, &account.teams)}
                <div class="actions">
                    <button class="button primary" type="submit">{t!("user-save")}</button>
                    <a class="button" href="/settings/users">{t!("users-new")}</a>
                </div>
            </form>
        </section>
        <section class="card">
            <h2 class="card-title">{t!("user-log-in")}</h2>
            <div class="steps">{steps(&account)}</div>
        </section>
    }
    .into_any()
}

fn steps(account: &Account) -> Vec<AnyView> {
    let id = account.id.to_string();
    let step = |summary, note, url, button| step(&id, summary, note, url, button);
    let mut steps = vec![
        step(t!("user-new-password"), t!("user-new-password-note"), MakePassword::url(), t!("user-make-password")),
        step(t!("user-end-sessions"), t!("user-end-sessions-note"), EndSessions::url(), t!("user-log-out")),
    ];
    if account.second_factor {
        steps.push(step(
            t!("user-reset-factor"),
            t!("user-reset-factor-note"),
            ResetSecondFactor::url(),
            t!("user-take-factor-away"),
        ));
    }
    steps.push(match account.disabled_at {
        None => step(t!("user-disable"), t!("user-disable-note"), DisableUser::url(), t!("user-disable-button")),
        Some(_) => step(t!("user-enable"), t!("user-enable-note"), EnableUser::url(), t!("user-enable-button")),
    });
    steps
}

/// A step that is asked for once more, in words that say what will happen.
fn step(id: &str, summary: String, note: String, url: &'static str, button: String) -> AnyView {
    view! {
        <details class="panel">
            <summary class="button small">{summary}</summary>
            <form class="form" method="post" action=url>
                <input type="hidden" name="id" value=id.to_owned()/>
                <p class="card-note">{note}</p>
                <div class="actions"><button class="button small danger" type="submit">{button}</button></div>
            </form>
        </details>
    }
    .into_any()
}
