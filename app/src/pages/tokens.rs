//! `/settings/tokens`: how programs come in.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::words;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Result, organisation,
    people::{self, SCOPES, TokenRow},
};

use crate::{
    components::{
        field::{FormError, TextField, Tried},
        table::{empty, sheets, text},
    },
    context::{self, say},
    cookies,
    forms::tokens::{AddToken, RevokeToken},
    layout::Page,
    load::load,
};

/// The tokens, and a form for a new one.
#[component]
pub fn TokensPage() -> impl IntoView {
    let made = cookies::API_TOKEN.shown_once();
    view! {
        <Page title=t!("tokens-title")>
            <FormError tried=Tried::of("revoke-token")/>
            {load(read(), move |(tokens, zone, now)| {
                view! {
                    <div class="grid-main-side">
                        <div class="stack">{made.map(shown)}{list(tokens, zone, now)}</div>
                        {form()}
                    </div>
                }
            })}
        </Page>
    }
}

async fn read() -> Result<(Vec<TokenRow>, Tz, DateTime<Utc>)> {
    let (cx, actor) = (context::service(), context::actor()?);
    Ok((people::tokens(&cx, &actor).await?, organisation::get(&cx).await?.zone, cx.now()))
}

fn shown(token: String) -> AnyView {
    view! {
        <section class="card" role="status">
            <h2 class="card-title">{t!("tokens-made")}</h2>
            <p><span class="code">{token}</span></p>
            <p class="card-note">{t!("tokens-made-note")}</p>
        </section>
    }
    .into_any()
}

fn list(tokens: Vec<TokenRow>, zone: Tz, now: DateTime<Utc>) -> AnyView {
    if tokens.is_empty() {
        return view! { <section class="card">{empty(t!("tokens-none"), t!("tokens-none-hint"))}</section> }.into_any();
    }
    let rows = tokens.into_iter().map(|token| row(token, zone, now)).collect();
    let columns = [
        text(t!("tokens-name")),
        text(t!("tokens-scopes")),
        text(t!("tokens-made-at")),
        text(t!("tokens-ends")),
        text(t!("tokens-last-used")),
        text(t!("tokens-state")),
    ];
    view! {
        <section class="card flush">
            <h2 class="card-title">{t!("tokens-list")}</h2>
            {sheets(t!("tokens-title"), &columns, rows)}
        </section>
    }
    .into_any()
}

fn row(token: TokenRow, zone: Tz, now: DateTime<Utc>) -> AnyView {
    let time = |at: Option<DateTime<Utc>>| match at {
        Some(at) => {
            let exact = words::exact_moment(at, zone);
            view! { <time datetime=at.to_rfc3339() title=exact>{say(words::moment(at, zone, now))}</time> }.into_any()
        }
        None => view! { <span class="meta">{t!("tokens-never")}</span> }.into_any(),
    };
    let state = if token.works(now) {
        view! {
            <details class="panel">
                <summary class="button small">{t!("tokens-revoke")}</summary>
                <form method="post" action=RevokeToken::url()>
                    <input type="hidden" name="id" value=token.id.to_string()/>
                    <p>{t!("tokens-revoke-note")}</p>
                    <button class="button small danger" type="submit">{t!("tokens-revoke-button")}</button>
                </form>
            </details>
        }
        .into_any()
    } else {
        let word = if token.revoked_at.is_some() { t!("tokens-revoked") } else { t!("tokens-past") };
        view! { <span class="badge quiet">{word}</span> }.into_any()
    };
    view! {
        <tr>
            <td class="sheet-name">{token.name}</td>
            <td class="meta" data-label=t!("tokens-scopes")>{token.scopes.join(", ")}</td>
            <td data-label=t!("tokens-made-at")>{time(Some(token.created_at))}</td>
            <td data-label=t!("tokens-ends")>{time(token.expires_at)}</td>
            <td data-label=t!("tokens-last-used")>{time(token.last_used_at)}</td>
            <td>{state}</td>
        </tr>
    }
    .into_any()
}

fn form() -> AnyView {
    let tried = Tried::of("token");
    let chosen = tried.value("scopes", "");
    let choice = |scope: &&'static str| {
        let checked = chosen.split(' ').any(|word| word == *scope);
        view! { <label class="check"><input type="checkbox" name="scopes[]" value=*scope checked=checked/><span>{*scope}</span></label> }
    };
    let scopes: Vec<_> = SCOPES.iter().map(choice).collect();
    let scope_error = tried.error_at("scope").map(|error| view! { <p class="field-error">{error}</p> });
    view! {
        <section class="card">
            <h2 class="card-title">{t!("tokens-new")}</h2>
            <form class="form" method="post" action=AddToken::url()>
                <FormError tried=tried.clone()/>
                <TextField tried=tried.clone() name="name" label=t!("tokens-name") required=true help=t!("tokens-name-help")/>
                <fieldset class="checks"><legend class="field-label">{t!("tokens-may")}</legend>{scopes}{scope_error}</fieldset>
                <TextField tried name="expires" label=t!("tokens-ends") value="365" help=t!("tokens-ends-help")/>
                <div class="actions"><button class="button primary" type="submit">{t!("tokens-make")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
