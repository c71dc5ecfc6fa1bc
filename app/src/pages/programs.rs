//! `/programs`: which contacts are asked, in the order in which programs are judged.

use domain::{Sentence, words};
use leptos::prelude::*;
use service::{
    Result,
    programs::{self, ProgramInput},
};

use crate::{
    components::table::{empty, number, state, table, text},
    context::{self, say},
    layout::Page,
    load::load,
};

/// The list of programs.
#[component]
pub fn ProgramsPage() -> impl IntoView {
    let may_change = context::actor().is_ok_and(|actor| actor.role.can_configure());
    let tools = if may_change {
        view! { <a class="button primary" href="/programs/new">{t!("program-new")}</a> }.into_any()
    } else {
        ().into_any()
    };
    view! { <Page title=t!("programs-title") tools>{load(read(), list)}</Page> }
}

/// A program with its filter in words.
struct Shown {
    program: ProgramInput,
    asks: Sentence,
}

async fn read() -> Result<Vec<Shown>> {
    let rows = programs::list(&context::service(), &context::actor()?).await?;
    rows.iter()
        .map(|row| Ok(Shown { program: ProgramInput::try_from(row)?, asks: programs::rule_of(row)?.filter.in_words() }))
        .collect()
}

fn list(programs: Vec<Shown>) -> AnyView {
    if programs.is_empty() {
        let nothing = empty(t!("programs-empty-title"), t!("programs-empty"));
        return view! { <section class="card">{nothing}</section> }.into_any();
    }
    let columns = [
        text(t!("program-order")),
        text(t!("programs-program")),
        text(t!("programs-for")),
        text(t!("program-survey")),
        number(t!("programs-share")),
        number(t!("programs-quarantine")),
        text(t!("programs-state")),
    ];
    let rows = programs.into_iter().map(row).collect();
    view! {
        <section class="card flush">
            <p class="card-note">{t!("programs-note")}</p>
            {table(t!("programs-table"), &columns, rows)}
        </section>
    }
    .into_any()
}

fn row(Shown { program, asks }: Shown) -> AnyView {
    view! {
        <tr>
            <td>{program.priority}</td>
            <td>
                <a class="row-link" href=format!("/programs/{}", program.key)>{program.name}</a>
                <p class="meta">{program.key}</p>
            </td>
            <td>{say(asks)}</td>
            <td>{program.survey}</td>
            <td class="num">{say(words::percent(program.share * 100.0))}</td>
            <td class="num">{t!("programs-days", n = program.quarantine_days)}</td>
            <td>{state(program.enabled, (t!("programs-on"), t!("programs-off")))}</td>
        </tr>
    }
    .into_any()
}
