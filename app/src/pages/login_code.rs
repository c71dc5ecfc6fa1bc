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
        <Title text="Log in · Afterword"/>
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
                <label class="field-label" for="code">"Code"</label>
                <input class="input" id="code" type="text" name="code" autocomplete="one-time-code" autocapitalize="none"
                    spellcheck="false" required autofocus aria-describedby="code-help"/>
                <p class="field-help" id="code-help">"The six digits that your app shows now, or one of your recovery codes."</p>
            </div>
            <button class="button primary wide" type="submit">"Log in"</button>
            <p class="meta"><a href="/login">"Begin anew"</a></p>
        </form>
    }
    .into_any()
}

fn over(error: Option<String>) -> AnyView {
    let error = error.unwrap_or_else(|| "No log-in waits for a code here.".to_owned());
    view! {
        <div class="sheet stack">
            <p class="form-error" role="alert">{error}</p>
            <a class="button primary wide" href="/login">"Log in"</a>
        </div>
    }
    .into_any()
}
