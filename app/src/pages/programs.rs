//! `/programs`: which contacts are asked, in the order in which programs are judged.

use domain::words;
use leptos::prelude::*;
use service::{
    Result,
    programs::{self, ProgramInput},
};

use crate::{
    components::table::{empty, number, state, table, text},
    context,
    layout::Page,
    load::load,
};

/// The list of programs.
#[component]
pub fn ProgramsPage() -> impl IntoView {
    let may_change = context::actor().is_ok_and(|actor| actor.role.can_configure());
    let tools = if may_change {
        view! { <a class="button primary" href="/programs/new">"New program"</a> }.into_any()
    } else {
        ().into_any()
    };
    view! { <Page title="Programs" tools>{load(read(), list)}</Page> }
}

/// A program with its filter in words.
struct Shown {
    program: ProgramInput,
    asks: String,
}

async fn read() -> Result<Vec<Shown>> {
    let rows = programs::list(&context::service(), &context::actor()?).await?;
    rows.iter()
        .map(|row| Ok(Shown { program: ProgramInput::try_from(row)?, asks: programs::rule_of(row)?.filter.in_words() }))
        .collect()
}

fn list(programs: Vec<Shown>) -> AnyView {
    if programs.is_empty() {
        let hint = "A program says which contacts are asked which survey. Add the first one.";
        return view! { <section class="card">{empty("Nobody is asked yet", hint)}</section> }.into_any();
    }
    let columns = [
        text("Order"),
        text("Program"),
        text("For"),
        text("Survey"),
        number("Share"),
        number("Quarantine"),
        text("State"),
    ];
    let rows = programs.into_iter().map(row).collect();
    view! {
        <section class="card flush">
            <p class="card-note">"The first program that fits a contact decides. A contact that was judged stays judged."</p>
            {table("Programs in the order in which they are judged", &columns, rows)}
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
            <td>{asks}</td>
            <td>{program.survey}</td>
            <td class="num">{words::percent(program.share * 100.0)}</td>
            <td class="num">{words::counted(program.quarantine_days.unsigned_abs(), "day", "days")}</td>
            <td>{state(program.enabled, ("On", "Off"))}</td>
        </tr>
    }
    .into_any()
}
