//! `/login/code`: the second step of a log-in, for those who have a second factor.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use crate::{context, forms::session::LogInCode, load::load};

/// A code of the app, or a recovery code.
#[component]
pub fn LoginCodePage() -> impl IntoView {
    let next = use_query_map().with_untracked(|query| query.get("next")).unwrap_or_default();
    let error = context::flash().and_then(|flash| flash.error_at("code").or(flash.error));
    let (cx, challenge) = (context::service(), context::challenge());
    let waits = async move { service::people::code_wanted(&cx, &challenge).await };
    view! {
        <Title text=format!("{} · Afterword", t!("login-title"))/>
        <main class="login">
            <h1 class="brand">"After"<span>"word"</span></h1>
            {load(waits, move |waits| if waits { form(error, next) } else { over(error) })}
        </main>
    }
}

fn form(error: Option<String>, next: String) -> AnyView {
    view! {
        <form class="sheet stack" method="post" action=LogInCode::url()>
            <input type="hidden" name="next" value=next/>
            {error.map(|error| view! { <p class="form-error" role="alert">{error}</p> })}
            <div class="field">
                <label class="field-label" for="code">{t!("login-code")}</label>
                <input class="input" id="code" type="text" name="code" autocomplete="one-time-code" autocapitalize="none"
                    spellcheck="false" required autofocus aria-describedby="code-help"/>
                <p class="field-help" id="code-help">{t!("login-code-help")}</p>
            </div>
            <button class="button primary wide" type="submit">{t!("login-button")}</button>
            <p class="meta"><a href="/login">{t!("login-begin-anew")}</a></p>
        </form>
    }
    .into_any()
}

fn over(error: Option<String>) -> AnyView {
    let error = error.unwrap_or_else(|| t!("login-no-code-wanted"));
    view! {
        <div class="sheet stack">
            <p class="form-error" role="alert">{error}</p>
            <a class="button primary wide" href="/login">{t!("login-button")}</a>
        </div>
    }
    .into_any()
}
