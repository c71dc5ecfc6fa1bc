//! `/programs/{key}` and `/programs/new`: one program as a form.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;
use service::{
    Result,
    programs::{self, ProgramInput},
    surveys,
};

use crate::{
    components::field::{Check, FormError, SelectField, TextField, Tried},
    context,
    forms::programs::SaveProgram,
    layout::Page,
    load::load,
};

/// What the page shows: a program, or the form of a new one.
struct Read {
    program: Option<ProgramInput>,
    surveys: Vec<(String, String)>,
    may_change: bool,
}

/// The program of the address.
#[component]
pub fn ProgramPage() -> impl IntoView {
    let key = use_params_map().with_untracked(|params| params.get("key")).unwrap_or_default();
    let title = if key == "new" { "New program".to_owned() } else { format!("Program {key}") };
    view! { <Page title>{load(read(key), |read| view! { <Form read/> })}</Page> }
}

async fn read(key: String) -> Result<Read> {
    let (cx, actor) = (context::service(), context::actor()?);
    let may_change = actor.role.can_configure();
    let program = match key.as_str() {
        "new" => {
            actor.require(&[domain::Role::Administrator], "add programs")?;
            None
        }
        key => Some(ProgramInput::try_from(&programs::get(&cx, &actor, key).await?)?),
    };
    let named = program.as_ref().map(|program| program.survey.as_str());
    let mut surveys = surveys::list(&cx, &actor).await?;
    surveys.retain(|row| !row.content.about.is_staff());
    let surveys = surveys::to_choose(surveys, named);
    Ok(Read { program, surveys, may_change })
}

#[component]
fn Form(read: Read) -> impl IntoView {
    let Read { program, surveys, may_change } = read;
    let tried = Tried::of("program");
    let adding = program.is_none();
    let program = program.unwrap_or_else(|| ProgramInput::new("", "csat-after-contact"));
    let key = if adding {
        view! {
            <input type="hidden" name="adding" value="true"/>
            <TextField tried=tried.clone() name="key" label="Key" required=true help="Such as after-call. It never changes."/>
        }
        .into_any()
    } else {
        view! { <input type="hidden" name="key" value=program.key.clone()/> }.into_any()
    };
    let filter = program.filter;
    let list = |entries: Vec<String>| entries.join(", ");
    view! {
        <form class="form card" method="post" action=SaveProgram::url()>
            <FormError tried=tried.clone()/>
            <fieldset class="stack" disabled=!may_change>
                <div class="form-grid">
                    {key}
                    <TextField tried=tried.clone() name="name" label="Name" value=program.name/>
                    <SelectField tried=tried.clone() name="survey" label="Survey" options=surveys value=program.survey/>
                    <TextField tried=tried.clone() name="priority" label="Order" kind="number" value=program.priority.to_string() help="The smallest number is judged first."/>
                    <TextField tried=tried.clone() name="share" label="Share asked, in per cent" value=per_cent(program.share)/>
                    <TextField tried=tried.clone() name="delay_minutes" label="Sent so many minutes after the end" kind="number" value=program.delay_minutes.to_string()/>
                    <TextField tried=tried.clone() name="quarantine_days" label="Days in which nobody is asked twice" kind="number" value=program.quarantine_days.to_string() help="Counts surveys of all programs."/>
                    <TextField tried=tried.clone() name="expiry_days" label="Days in which it can be answered" kind="number" value=program.expiry_days.to_string()/>
                    <TextField tried=tried.clone() name="reminder_days" label="Reminder after days" kind="number" value=program.reminder_days.map(|days| days.to_string()).unwrap_or_default() help="Empty: no reminder."/>
                </div>
                <h2 class="card-title">"For which contacts"</h2>
                <p class="card-note">"All lists must fit; an empty one lets everything through. Part entries with commas."</p>
                <div class="form-grid">
                    <TextField tried=tried.clone() name="filter_channel" label="Channels" value=list(filter.channel) help="phone, chat, email, ticket, visit"/>
                    <TextField tried=tried.clone() name="filter_reason" label="Reasons" value=list(filter.reason) help="billing stands for billing/late-fee too."/>
                    <TextField tried=tried.clone() name="filter_team" label="Teams" value=list(filter.team)/>
                    <TextField tried=tried.clone() name="filter_segment" label="Segments" value=list(filter.segment)/>
                    <TextField tried=tried.clone() name="filter_source" label="Sources" value=list(filter.source)/>
                </div>
                <Check tried name="enabled" label="Judges contacts" checked=program.enabled/>
                <div class="actions"><button class="button primary" type="submit">"Save"</button></div>
            </fieldset>
        </form>
    }
}

/// A share as per cent, without needless digits.
fn per_cent(share: f64) -> String {
    let rounded = (share * 1_000_000.0).round() / 10_000.0;
    rounded.to_string()
}
