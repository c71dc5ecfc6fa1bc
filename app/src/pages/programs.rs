//! `/programs`: which contacts are asked, in the order in which programs are judged.

use domain::words;
use leptos::prelude::*;
use service::{
    Result,
    programs::{self, ProgramInput},
};

use crate::{context, layout::Page, load::load};

/// The list of programs.
#[component]
pub fn ProgramsPage() -> impl IntoView {
    let may_change = context::actor().is_ok_and(|actor| actor.role.can_configure());
    let tools = if may_change {
        view! { <a class="button primary" href="/programs/new">"New program"</a> }.into_any()
    } else {
        ().into_any()
    };
    view! { <Page title="Programs" tools>{load(read(), |programs| view! { <List programs/> })}</Page> }
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

#[component]
fn List(programs: Vec<Shown>) -> impl IntoView {
    if programs.is_empty() {
        return view! {
            <section class="card">
                <div class="empty">
                    <p class="empty-title">"Nobody is asked yet"</p>
                    <p>"A program says which contacts are asked which survey. Add the first one."</p>
                </div>
            </section>
        }
        .into_any();
    }
    let rows = programs.into_iter().map(|Shown { program, asks }| {
        let state = if program.enabled { ("badge high", "On") } else { ("badge quiet", "Off") };
        view! {
            <tr>
                <td class="num">{program.priority}</td>
                <td>
                    <a class="row-link" href=format!("/programs/{}", program.key)>{program.name}</a>
                    <p class="meta">{program.key}</p>
                </td>
                <td>{asks}</td>
                <td>{program.survey}</td>
                <td class="num">{words::percent(program.share * 100.0)}</td>
                <td class="num">{words::counted(program.quarantine_days.unsigned_abs(), "day", "days")}</td>
                <td><span class=state.0>{state.1}</span></td>
            </tr>
        }
    });
    view! {
        <section class="card flush">
            <p class="card-note">"The first program that fits a contact decides. A contact that was judged stays judged."</p>
            <div class="table-wrap">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col" class="num">"Order"</th>
                            <th scope="col">"Program"</th>
                            <th scope="col">"For"</th>
                            <th scope="col">"Survey"</th>
                            <th scope="col" class="num">"Share"</th>
                            <th scope="col" class="num">"Quarantine"</th>
                            <th scope="col">"State"</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
