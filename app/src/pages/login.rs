//! `/login`: the only staff page that needs no session.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use crate::{context, forms::session::LogIn};

/// E-mail and password.
#[component]
pub fn LoginPage() -> impl IntoView {
    let next = use_query_map().with_untracked(|query| query.get("next")).unwrap_or_default();
    let said = context::flash();
    let email = said.as_ref().map(|flash| flash.value("email")).unwrap_or_default();
    let error = said.and_then(|flash| flash.error_at("password").or(flash.error));
    view! {
        <Title text=format!("{} · Afterword", t!("login-title"))/>
        <main class="login">
            <h1 class="brand">"After"<span>"word"</span></h1>
            <form class="sheet stack" method="post" action=LogIn::url()>
                <input type="hidden" name="next" value=next/>
                {error.map(|error| view! { <p class="form-error" role="alert">{error}</p> })}
                <label class="field">
                    <span class="field-label">{t!("login-email")}</span>
                    <input class="input" type="email" name="email" autocomplete="username" required value=email/>
                </label>
                <label class="field">
                    <span class="field-label">{t!("login-password")}</span>
                    <input class="input" type="password" name="password" autocomplete="current-password" required/>
                </label>
                <button class="button primary wide" type="submit">{t!("login-button")}</button>
            </form>
        </main>
    }
}
