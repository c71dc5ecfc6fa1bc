//! `/account`: one's own password, second factor, sessions and language.

mod factor;
mod language;
mod sessions;

use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Result,
    people::{self, Duty},
};

use crate::{
    components::field::{FormError, TextField, Tried},
    context,
    forms::account::ChangePassword,
    layout::Page,
    load::load,
};

/// The account of who asks. Who must do something before anything else sees only that.
#[component]
pub fn AccountPage() -> impl IntoView {
    let title = match context::duty() {
        Some(Duty::NewPassword) => t!("account-choose-password"),
        Some(Duty::SecondFactor) => t!("account-set-up-factor"),
        None => t!("account-title"),
    };
    let parts = match context::duty() {
        Some(Duty::NewPassword) => view! { <div class="stack narrow">{password_part()}</div> }.into_any(),
        Some(Duty::SecondFactor) => view! { <div class="stack narrow">{factor::part()}</div> }.into_any(),
        None => view! {
            <div class="grid-2">
                <div class="stack">{factor::part()}{sessions::part()}</div>
                <div class="stack">{password_part()}{language::part()}</div>
            </div>
        }
        .into_any(),
    };
    view! { <Page title>{parts}</Page> }
}

async fn email() -> Result<String> {
    people::own_email(&context::service(), &context::actor()?).await
}

fn password_part() -> AnyView {
    let note = match context::duty() {
        Some(_) => t!("account-password-made-note"),
        None => t!("account-password-note"),
    };
    let tried = Tried::of("change-password");
    view! {
        <section class="card" id="password">
            <h2 class="card-title">{t!("account-password")}</h2>
            <p class="card-note">{note}</p>
            <form class="form" method="post" action=ChangePassword::url()>
                <FormError tried=tried.clone()/>
                {load(email(), username)}
                <TextField tried=tried.clone() name="old" label=t!("account-password-present") kind="password" required=true
                    autocomplete="current-password"/>
                <TextField tried name="password" label=t!("account-password-new") kind="password" required=true
                    autocomplete="new-password" help=t!("account-password-help")/>
                <div class="actions"><button class="button primary" type="submit">{t!("account-password-change")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// Tells password managers whose password the form is about.
fn username(email: String) -> impl IntoView {
    view! { <p class="meta">{t!("account-log-in-as")}" "<strong>{email.clone()}</strong><input type="hidden" autocomplete="username" value=email/></p> }
}
