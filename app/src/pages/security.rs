//! `/settings/security`: who must have a second factor.

use domain::role::Role;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Result,
    people::{self, Account},
};

use crate::{
    components::field::{FormError, Tried},
    context,
    forms::users::SaveSecondFactorRoles,
    layout::Page,
    load::load,
};

/// The roles that need a second factor, and how many people have one.
#[component]
pub fn SecurityPage() -> impl IntoView {
    view! { <Page title=t!("security-title")>{load(read(), |(roles, accounts)| show(&roles, &accounts))}</Page> }
}

async fn read() -> Result<(Vec<Role>, Vec<Account>)> {
    let (cx, actor) = (context::service(), context::actor()?);
    Ok((people::second_factor_roles(&cx, &actor).await?, people::accounts(&cx, &actor).await?))
}

fn show(roles: &[Role], accounts: &[Account]) -> impl IntoView + use<> {
    let choice = |role: Role| {
        let of_role = || accounts.iter().filter(|account| account.role == role && account.disabled_at.is_none());
        let (have, all) = (of_role().filter(|account| account.second_factor).count(), of_role().count());
        let how_many = format!(" · {}", t!("security-have-one", have, all));
        view! {
            <label class="check">
                <input type="checkbox" name="roles[]" value=role.as_str() checked=roles.contains(&role)/>
                <span>{role.label_in(context::language())}<span class="meta">{how_many}</span></span>
            </label>
        }
    };
    let choices: Vec<_> = Role::ALL.iter().copied().map(choice).collect();
    view! {
        <section class="card narrow">
            <h2 class="card-title">{t!("security-factor")}</h2>
            <p class="card-note">{t!("security-factor-note")}</p>
            <form class="form" method="post" action=SaveSecondFactorRoles::url()>
                <FormError tried=Tried::of("second-factor-roles")/>
                <fieldset class="checks"><legend class="field-label">{t!("security-must")}</legend>{choices}</fieldset>
                <div class="actions"><button class="button primary" type="submit">{t!("security-save")}</button></div>
            </form>
        </section>
    }
}
