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
        table::{empty, table, text},
    },
    context, cookies,
    forms::tokens::{AddToken, RevokeToken},
    layout::Page,
    load::load,
};

/// The tokens, and a form for a new one.
#[component]
pub fn TokensPage() -> impl IntoView {
    let made = cookies::API_TOKEN.shown_once();
    view! {
        <Page title="API tokens">
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
            <h2 class="card-title">"The new token"</h2>
            <p><span class="code">{token}</span></p>
            <p class="card-note">"Copy it now: only its hash is stored, and it is not shown again."</p>
        </section>
    }
    .into_any()
}

fn list(tokens: Vec<TokenRow>, zone: Tz, now: DateTime<Utc>) -> AnyView {
    if tokens.is_empty() {
        return view! { <section class="card">{empty("No tokens yet", "A program that tells of contacts or reads scores needs one.")}</section> }
            .into_any();
    }
    let rows = tokens.into_iter().map(|token| row(token, zone, now)).collect();
    let columns = [text("Name"), text("Scopes"), text("Made"), text("Ends"), text("Last used"), text("State")];
    view! { <section class="card flush"><h2 class="card-title">"Tokens"</h2>{table("API tokens", &columns, rows)}</section> }
        .into_any()
}

fn row(token: TokenRow, zone: Tz, now: DateTime<Utc>) -> AnyView {
    let time = |at: Option<DateTime<Utc>>, never: &'static str| match at {
        Some(at) => {
            let exact = words::exact_moment(at, zone);
            view! { <time datetime=at.to_rfc3339() title=exact>{words::moment(at, zone, now)}</time> }.into_any()
        }
        None => view! { <span class="meta">{never}</span> }.into_any(),
    };
    let state = if token.works(now) {
        view! {
            <details class="panel">
                <summary class="button small">"Revoke"</summary>
                <form method="post" action=RevokeToken::url()>
                    <input type="hidden" name="id" value=token.id.to_string()/>
                    <p>"Programs that use it are refused from now on."</p>
                    <button class="button small danger" type="submit">"Revoke this token"</button>
                </form>
            </details>
        }
        .into_any()
    } else {
        let word = if token.revoked_at.is_some() { "Revoked" } else { "Past its date" };
        view! { <span class="badge quiet">{word}</span> }.into_any()
    };
    view! {
        <tr>
            <td>{token.name}</td>
            <td class="meta">{token.scopes.join(", ")}</td>
            <td>{time(Some(token.created_at), "")}</td>
            <td>{time(token.expires_at, "never")}</td>
            <td>{time(token.last_used_at, "never")}</td>
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
            <h2 class="card-title">"New token"</h2>
            <form class="form" method="post" action=AddToken::url()>
                <FormError tried=tried.clone()/>
                <TextField tried=tried.clone() name="name" label="Name" required=true help="What to know it by, such as helpdesk."/>
                <fieldset class="checks"><legend class="field-label">"May"</legend>{scopes}{scope_error}</fieldset>
                <TextField tried name="expires" label="Ends" value="365" help="A number of days, or the last day, such as 2027-06-30. Empty: never."/>
                <div class="actions"><button class="button primary" type="submit">"Make the token"</button></div>
            </form>
        </section>
    }
    .into_any()
}
