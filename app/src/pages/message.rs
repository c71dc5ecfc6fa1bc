//! `/settings/outbox/{id}`: one message as it was sent, and a way to a new answer link.

use domain::trouble;
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;
use service::{
    Actor, Error, Result, Service,
    invitations::{self, Letter},
};

use super::outbox::delivery;
use crate::{
    components::field::{FormError, Tried},
    context::{self, say},
    cookies,
    forms::settings::MakeAnswerLink,
    layout::Page,
    load::load,
};

/// One message.
#[component]
pub fn MessagePage() -> impl IntoView {
    let (cx, actor) = (context::service(), context::actor());
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    let link = cookies::ANSWER_LINK.shown_once().filter(|link| link.starts_with(&*cx.public_url));
    let tried = Tried::of("make-answer-link");
    view! {
        <Page title=t!("message-title")>
            {load(async move { gather(&cx, &actor?, &id).await }, move |letter| show(letter, link, tried))}
        </Page>
    }
}

async fn gather(cx: &Service, actor: &Actor, id: &str) -> Result<Letter> {
    invitations::letter(cx, actor, id.parse().map_err(|_| Error::NotFound("message"))?).await
}

fn show(letter: Letter, link: Option<String>, tried: Tried) -> impl IntoView {
    let Letter { sent, headers } = letter;
    let message = sent.message;
    let facts: Vec<_> = headers
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any())
        .collect();
    let made = link.map(|link| {
        view! {
            <p class="form-said" role="status">{t!("message-link-once")}" "<a href=link.clone()>{link.clone()}</a></p>
        }
    });
    let nothing = (message.body_html.is_none() && message.body_text.is_none()).then(|| {
        view! { <section class="card"><p class="card-note">{t!("message-no-text")}</p></section> }
    });
    let html = message.body_html.map(|html| {
        view! {
            <section class="card">
                <h2 class="card-title">{t!("message-seen")}</h2>
                <iframe class="mail" sandbox="" srcdoc=html title=t!("message-mail")></iframe>
            </section>
        }
        .into_any()
    });
    let text = message.body_text.map(|text| {
        view! {
            <section class="card">
                <h2 class="card-title">{t!("message-text")}</h2>
                <pre class="mail-text">{text}</pre>
            </section>
        }
        .into_any()
    });
    view! {
        <div class="grid-main-side">
            <div class="stack">{html}{text}{nothing}</div>
            <div class="stack">
                <section class="card">
                    <h2 class="card-title">{t!("message-delivery")}</h2>
                    <p>{delivery(sent.delivery)}</p>
                    {message.error.map(|kept| view! { <p class="meta">{say(trouble::read(&kept))}</p> })}
                    <dl class="facts">{facts}</dl>
                    <p><a href=format!("/contacts/{}", sent.invitation.contact_id)>{t!("message-contact")}</a></p>
                </section>
                <section class="card">
                    <h2 class="card-title">{t!("message-answer-link")}</h2>
                    <p class="card-note">{t!("message-answer-link-note")}</p>
                    {made}
                    <form class="form" method="post" action=MakeAnswerLink::url()>
                        <FormError tried=tried/>
                        <input type="hidden" name="invitation" value=sent.invitation.id.to_string()/>
                        <input type="hidden" name="message" value=message.id.to_string()/>
                        <div class="actions"><button class="button" type="submit">{t!("message-make-link")}</button></div>
                    </form>
                </section>
            </div>
        </div>
    }
}
