//! Where somebody is signed in, and how to end it.

use chrono::{DateTime, Utc};
use domain::words;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Error, Result,
    organisation::{self, Organisation},
    people::{self, SessionRow},
};

use crate::{
    components::{
        field::{FormError, Tried},
        table::{table, text},
    },
    context::{self, say},
    forms::account::{EndSession, LogOutEverywhere},
    load::load,
};

pub(super) fn part() -> AnyView {
    view! {
        <section class="card flush" id="sessions">
            <h2 class="card-title">{t!("account-sessions")}</h2>
            <FormError tried=Tried::of("end-session")/>
            {load(read(), |(rows, organisation, now)| show(rows, &organisation, now))}
            <form class="foot" method="post" action=LogOutEverywhere::url()>
                <button class="button small danger" type="submit">{t!("account-log-out-everywhere")}</button>
            </form>
        </section>
    }
    .into_any()
}

async fn read() -> Result<(Vec<SessionRow>, Organisation, DateTime<Utc>)> {
    let cx = context::service();
    let session = context::session().ok_or(Error::Unauthenticated)?;
    let rows = people::sessions(&cx, &context::actor()?, &session).await?;
    Ok((rows, organisation::get(&cx).await?, cx.now()))
}

fn show(rows: Vec<SessionRow>, organisation: &Organisation, now: DateTime<Utc>) -> AnyView {
    let time = |at: DateTime<Utc>| {
        let zone = organisation.zone;
        view! { <time datetime=at.to_rfc3339() title=words::exact_moment(at, zone)>{say(words::moment(at, zone, now))}</time> }
    };
    let row = |row: SessionRow| {
        let last = if row.current {
            view! { <span class="badge accent">{t!("account-session-this")}</span> }.into_any()
        } else {
            view! {
                <form method="post" action=EndSession::url()>
                    <input type="hidden" name="session" value=row.id/>
                    <button class="button small" type="submit">{t!("account-session-end-it")}</button>
                </form>
            }
            .into_any()
        };
        view! {
            <tr><td>{say(row.device.label())}</td><td>{time(row.created_at)}</td><td>{time(row.last_seen_at)}</td><td>{last}</td></tr>
        }
        .into_any()
    };
    let columns = [
        text(t!("account-session-device")),
        text(t!("account-session-since")),
        text(t!("account-session-last-used")),
        text(t!("account-session-end")),
    ];
    table(t!("account-sessions"), &columns, rows.into_iter().map(row).collect())
}
