//! `/contacts/new`: a contact noted by hand.

use domain::{Channel, Direction, Role};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{Actor, Result, organisation::Organisation};

use super::feedback::{languages, options};
use crate::{
    components::field::{FormError, SelectField, TextArea, TextField, Tried},
    context,
    forms::contacts::NoteContact,
    layout::Page,
    load::load,
};

/// What the page needs before it can ask.
struct Asked {
    actor: Actor,
    teams: Vec<(String, String)>,
    zone: String,
    now: String,
}

/// The form.
#[component]
pub fn NewContactPage() -> impl IntoView {
    view! { <Page title=t!("contact-new-title")>{load(read(), |asked| view! { <Form asked/> })}</Page> }
}

async fn read() -> Result<Asked> {
    let (cx, actor) = (context::service(), context::actor()?);
    let organisation: Organisation = service::organisation::get(&cx).await?;
    let now = cx.now().with_timezone(&organisation.zone).format("%Y-%m-%dT%H:%M").to_string();
    let teams = service::teams::choices(&cx, &actor).await?;
    Ok(Asked { actor, teams, zone: organisation.zone.name().replace('_', " "), now })
}

#[component]
fn Form(asked: Asked) -> impl IntoView {
    let Asked { actor, teams, zone, now } = asked;
    let tried = Tried::of("note-contact");
    let is_agent = actor.role == Role::Agent;
    let own =
        if teams.len() == 1 { teams.first().map(|(key, _)| key.clone()).unwrap_or_default() } else { String::new() };
    let channels = options(Channel::ALL, Channel::as_str, Channel::label_in);
    let directions = options(Direction::ALL, Direction::as_str, Direction::label_in);
    let teams = choices(t!("contact-new-none"), teams);
    let languages = choices(t!("contact-new-not-known"), languages());
    let answers = vec![("yes".to_owned(), t!("contact-yes")), ("no".to_owned(), t!("contact-no"))];
    let answers = choices(t!("contact-new-not-known"), answers);
    let agent = (!is_agent).then(|| {
        view! {
            <TextField tried=tried.clone() name="agent_external_id" label=t!("contact-agent") help=t!("contact-new-agent-help")/>
        }
    });
    view! {
        <form class="form card" method="post" action=NoteContact::url()>
            <FormError tried=tried.clone()/>
            <p class="card-note">{t!("contact-new-note")}</p>
            <div class="form-grid">
                <SelectField tried=tried.clone() name="channel" label=t!("contact-channel") options=channels value="phone"/>
                <SelectField tried=tried.clone() name="direction" label=t!("contact-new-who-began") options=directions value="inbound"/>
                <TextField tried=tried.clone() name="started_at" label=t!("contact-new-began") kind="datetime-local" help=t!("contact-new-zone", zone)/>
                <TextField tried=tried.clone() name="ended_at" label=t!("contact-new-ended") kind="datetime-local" value=now required=true/>
                <TextField tried=tried.clone() name="reason" label=t!("contact-reason") help=t!("contact-new-reason-help")/>
                <SelectField tried=tried.clone() name="team" label=t!("contact-team") options=teams value=own/>
                {agent}
                <SelectField tried=tried.clone() name="resolved" label=t!("contact-resolved") options=answers/>
            </div>
            <h2 class="card-title">{t!("contact-customer")}</h2>
            <div class="form-grid">
                <TextField tried=tried.clone() name="customer_name" label=t!("contact-name")/>
                <TextField tried=tried.clone() name="customer_email" label=t!("contact-email") kind="email" help=t!("contact-new-email-help")/>
                <TextField tried=tried.clone() name="customer_phone" label=t!("contact-phone") kind="tel" help=t!("contact-new-phone-help")/>
                <SelectField tried=tried.clone() name="customer_language" label=t!("contact-language") options=languages/>
            </div>
            <TextArea tried=tried name="attributes_note" label=t!("contact-new-attributes") help=t!("contact-new-attributes-help")/>
            <div class="actions"><button class="button primary" type="submit">{t!("contact-new-button")}</button></div>
        </form>
    }
}

/// The choices, after one that means none.
fn choices(none: String, some: Vec<(String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), none)).chain(some).collect()
}
