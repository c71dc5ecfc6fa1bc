//! `/contacts/new`: a contact noted by hand.

use domain::{Channel, Direction, Language, Role};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{Actor, Result, organisation::Organisation};

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
    view! { <Page title="New contact">{load(read(), |asked| view! { <Form asked/> })}</Page> }
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
    let channels =
        Channel::ALL.iter().map(|channel| (channel.as_str().to_owned(), channel.label().to_owned())).collect();
    let directions =
        Direction::ALL.iter().map(|direction| (direction.as_str().to_owned(), direction.label().to_owned())).collect();
    let languages =
        choices("Not known", Language::by_label().into_iter().map(|l| (l.as_str().to_owned(), l.label().to_owned())));
    let answers = [("yes", "Yes"), ("no", "No")].map(|(value, label)| (value.to_owned(), label.to_owned()));
    let agent = (!is_agent).then(|| view! {
        <TextField tried=tried.clone() name="agent_external_id" label="Agent" help="The agent's id, as your systems write it."/>
    });
    view! {
        <form class="form card" method="post" action=NoteContact::url()>
            <FormError tried=tried.clone()/>
            <p class="card-note">"For contacts that no system tells us of. It is judged like every other: the customer may be asked how it was."</p>
            <div class="form-grid">
                <SelectField tried=tried.clone() name="channel" label="Channel" options=channels value="phone"/>
                <SelectField tried=tried.clone() name="direction" label="Who began" options=directions value="inbound"/>
                <TextField tried=tried.clone() name="started_at" label="Began" kind="datetime-local" help=format!("Time of {zone}.")/>
                <TextField tried=tried.clone() name="ended_at" label="Ended" kind="datetime-local" value=now required=true/>
                <TextField tried=tried.clone() name="reason" label="Reason" help="A code such as billing/late-fee."/>
                <SelectField tried=tried.clone() name="team" label="Team" options=choices("None", teams.into_iter()) value=own/>
                {agent}
                <SelectField tried=tried.clone() name="resolved" label="Resolved" options=choices("Not known", answers.into_iter())/>
            </div>
            <h2 class="card-title">"Customer"</h2>
            <div class="form-grid">
                <TextField tried=tried.clone() name="customer_name" label="Name"/>
                <TextField tried=tried.clone() name="customer_email" label="E-mail" kind="email" help="Without one the customer cannot be asked."/>
                <TextField tried=tried.clone() name="customer_phone" label="Phone" kind="tel" help="With country code, such as +49 151 12345678."/>
                <SelectField tried=tried.clone() name="customer_language" label="Language" options=languages/>
            </div>
            <TextArea tried=tried name="attributes_note" label="Note" help="What somebody who reads this later should know."/>
            <div class="actions"><button class="button primary" type="submit">"Note the contact"</button></div>
        </form>
    }
}

/// The choices, after one that means none.
fn choices(none: &str, some: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), none.to_owned())).chain(some).collect()
}
