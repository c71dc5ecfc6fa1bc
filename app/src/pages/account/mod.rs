//! `/account`: one's own password, second factor and sessions.

mod factor;
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
        Some(Duty::NewPassword) => "Choose your password",
        Some(Duty::SecondFactor) => "Set up your second factor",
        None => "Your account",
    };
    let parts = match context::duty() {
        Some(Duty::NewPassword) => view! { <div class="stack narrow">{password_part()}</div> }.into_any(),
        Some(Duty::SecondFactor) => view! { <div class="stack narrow">{factor::part()}</div> }.into_any(),
        None => view! {
            <div class="grid-2">
                <div class="stack">{factor::part()}{sessions::part()}</div>
                <div class="stack">{password_part()}</div>
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
        Some(_) => "The password that you logged in with was made for one log-in. Choose one that only you know.",
        None => "After a change you stay logged in here and are logged out everywhere else.",
    };
    let tried = Tried::of("change-password");
    view! {
        <section class="card" id="password">
            <h2 class="card-title">"Password"</h2>
            <p class="card-note">{note}</p>
            <form class="form" method="post" action=ChangePassword::url()>
                <FormError tried=tried.clone()/>
                {load(email(), username)}
                <TextField tried=tried.clone() name="old" label="The present one" kind="password" required=true
                    autocomplete="current-password"/>
                <TextField tried name="password" label="The new one" kind="password" required=true
                    autocomplete="new-password" help="At least ten characters. A few words in a row do well."/>
                <div class="actions"><button class="button primary" type="submit">"Change the password"</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// Tells password managers whose password the form is about.
fn username(email: String) -> impl IntoView {
    view! { <p class="meta">"You log in as "<strong>{email.clone()}</strong><input type="hidden" autocomplete="username" value=email/></p> }
}
