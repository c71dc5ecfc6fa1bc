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
    let title = if key == "new" { t!("program-new") } else { t!("program-title", key = &key) };
    view! { <Page title>{load(read(key), |read| view! { <Form read/> })}</Page> }
}

async fn read(key: String) -> Result<Read> {
    let (cx, actor) = (context::service(), context::actor()?);
    let may_change = actor.role.can_configure();
    let program = match key.as_str() {
        "new" => {
            actor.require(&[domain::Role::Administrator], domain::sentence!("may-add-programs"))?;
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
            <TextField tried=tried.clone() name="key" label=t!("program-key") required=true help=t!("program-key-help")/>
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
                    <TextField tried=tried.clone() name="name" label=t!("program-name") value=program.name/>
                    <SelectField tried=tried.clone() name="survey" label=t!("program-survey") options=surveys value=program.survey/>
                    <TextField tried=tried.clone() name="priority" label=t!("program-order") kind="number" value=program.priority.to_string() help=t!("program-order-help")/>
                    <TextField tried=tried.clone() name="share" label=t!("program-share") value=per_cent(program.share)/>
                    <TextField tried=tried.clone() name="delay_minutes" label=t!("program-delay") kind="number" value=program.delay_minutes.to_string()/>
                    <TextField tried=tried.clone() name="quarantine_days" label=t!("program-quarantine") kind="number" value=program.quarantine_days.to_string() help=t!("program-quarantine-help")/>
                    <TextField tried=tried.clone() name="expiry_days" label=t!("program-expiry") kind="number" value=program.expiry_days.to_string()/>
                    <TextField tried=tried.clone() name="reminder_days" label=t!("program-reminder") kind="number" value=program.reminder_days.map(|days| days.to_string()).unwrap_or_default() help=t!("program-reminder-help")/>
                </div>
                <h2 class="card-title">{t!("program-filter")}</h2>
                <p class="card-note">{t!("program-filter-note")}</p>
                <div class="form-grid">
                    <TextField tried=tried.clone() name="filter_channel" label=t!("program-channels") value=list(filter.channel) help="phone, chat, email, ticket, visit"/>
                    <TextField tried=tried.clone() name="filter_reason" label=t!("program-reasons") value=list(filter.reason) help=t!("program-reasons-help")/>
                    <TextField tried=tried.clone() name="filter_team" label=t!("program-teams") value=list(filter.team)/>
                    <TextField tried=tried.clone() name="filter_segment" label=t!("program-segments") value=list(filter.segment)/>
                    <TextField tried=tried.clone() name="filter_source" label=t!("program-sources") value=list(filter.source)/>
                </div>
                <Check tried name="enabled" label=t!("program-enabled") checked=program.enabled/>
                <div class="actions"><button class="button primary" type="submit">{t!("program-save")}</button></div>
            </fieldset>
        </form>
    }
}

/// A share as per cent, without needless digits.
fn per_cent(share: f64) -> String {
    let rounded = (share * 1_000_000.0).round() / 10_000.0;
    rounded.to_string()
}
