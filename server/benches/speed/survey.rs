//! What customers do: look at a survey, and answer it.

use std::{cell::Cell, path::Path, time::Duration};

use anyhow::ensure;
use sea_orm::{EntityTrait, PaginatorTrait};
use service::{Store, store::entity::follow_up_case};

use crate::{
    CONNECTIONS,
    bare::Bare,
    client::{self, Connection, Load, load},
    links,
    process::{Hello, Server},
    table::{Table, rate},
};

/// What a browser says it takes.
const BROWSER: &str = "accept-encoding: gzip, deflate, br, zstd\r\naccept-language: en\r\n";
/// Links that are looked at in turn.
const LOOKED_AT: usize = 1000;

/// The survey's page beside "hello", and its size. In `folder` is room for a file.
pub(crate) async fn pages(
    store: &Store,
    server: &Server,
    folder: &Path,
    during: Duration,
    table: &mut Table,
) -> anyhow::Result<()> {
    let tokens = links::make(store, LOOKED_AT).await?;
    let next = Cell::new(0);
    let look = |headers: &'static str| {
        let (tokens, next) = (&tokens, &next);
        move || {
            next.set((next.get() + 1) % tokens.len());
            Some(client::get(&format!("/s/{}", tokens[next.get()]), headers))
        }
    };
    let sample = Connection::open(server.addr).await?.ask(&client::get(&format!("/s/{}", tokens[0]), BROWSER)).await?;
    let hello = Hello::start(folder, &sample).await?;
    load(server.addr, 8, Duration::from_secs(1), 200, look("")).await?;
    for connections in CONNECTIONS {
        let bare = load(hello.addr, connections, during, 200, || Some(client::get("/", ""))).await?.a_second();
        let same = load(hello.addr, connections, during, 200, || Some(client::get("/page", BROWSER))).await?;
        let page = load(server.addr, connections, during, 200, look("")).await?;
        let small = load(server.addr, connections, during, 200, look(BROWSER)).await?;
        let of_hello = |a_second: f64| format!("{} ({:.0} % of hello)", rate(a_second), 100.0 * a_second / bare);
        table.set(&format!("hello a second, {connections} connections"), rate(bare));
        table.set(
            &format!("the bytes of one compressed page a second, from the bare server, {connections} connections"),
            of_hello(same.a_second()),
        );
        table.set(&format!("survey pages a second, {connections} connections"), of_hello(page.a_second()));
        table.set(
            &format!("… compressed, as browsers want them, {connections} connections"),
            format!("{}, p99 {:.1} ms", of_hello(small.a_second()), small.within(0.99).as_secs_f64() * 1e3),
        );
    }
    drop(hello);
    // A new one: the server hangs up on who is silent for as long as all this takes.
    let mut connection = Connection::open(server.addr).await?;
    for (what, headers) in [
        ("survey page, raw", ""),
        ("survey page, gzip", "accept-encoding: gzip\r\n"),
        ("survey page, as a browser asks", BROWSER),
    ] {
        let answer = connection.ask(&client::get(&format!("/s/{}", tokens[0]), headers)).await?;
        let encoding = answer.header("content-encoding").unwrap_or("plain").to_owned();
        table.set(what, format!("{} bytes ({encoding})", answer.head.len() + answer.body.len()));
    }
    Ok(())
}

/// Scores of ten customers as they usually are: two are unhappy, and each of them gets a case.
const USUAL: [u8; 10] = [5, 4, 5, 5, 4, 5, 3, 4, 2, 1];
/// Scores where nobody gets one.
const HAPPY: [u8; 10] = [5, 4, 5, 5, 4, 5, 3, 4, 5, 4];

/// Answers, each durable before it is thanked for, beside bare inserts.
pub(crate) async fn answers(
    store: &Store,
    server: &Server,
    during: Duration,
    bare: Bare,
    table: &mut Table,
) -> anyhow::Result<()> {
    for connections in CONNECTIONS {
        let taken = answered(store, server, during, connections, USUAL).await?;
        table.set(&format!("answers a second, {connections} connections"), beside(bare, &taken));
    }
    for connections in CONNECTIONS {
        let taken = answered(store, server, during, connections, HAPPY).await?;
        table.set(&format!("… that open no case, {connections} connections"), beside(bare, &taken));
    }
    Ok(())
}

fn beside(bare: Bare, taken: &Load) -> String {
    let (a_second, p99) = (taken.a_second(), taken.within(0.99).as_secs_f64() * 1e3);
    format!("{} ({:.2} × bare), p99 {p99:.0} ms", rate(a_second), a_second / bare.one_by_one)
}

/// Answers with these scores in turn, and looks whether they opened the cases that they call for.
async fn answered(
    store: &Store,
    server: &Server,
    during: Duration,
    connections: usize,
    scores: [u8; 10],
) -> anyhow::Result<Load> {
    // More than there is time for: what is left over hurts nobody.
    let most = (during.as_secs_f64() * if connections == 1 { 2000.0 } else { 8000.0 }) as usize;
    let tokens = links::make(store, most).await?;
    let cases_before = follow_up_case::Entity::find().count(store.writer()).await?;
    let next = Cell::new(0);
    let answer = || {
        let place = next.get();
        next.set(place + 1);
        let score = scores[place % scores.len()];
        let attempt = links::attempt();
        let body = format!("attempt={attempt}&score={score}&resolved=yes&comment=Thank+you+for+the+quick+help");
        let token = tokens.get(place)?;
        Some(client::post(&format!("/s/{token}"), "application/x-www-form-urlencoded", "", &body))
    };
    let taken = load(server.addr, connections, during, 303, answer).await?;
    let opened = follow_up_case::Entity::find().count(store.writer()).await? - cases_before;
    let sent = next.get().min(most);
    let unhappy = (0..sent).filter(|place| scores[place % scores.len()] <= 2).count();
    ensure!(opened == unhappy as u64, "of {sent} answers {unhappy} call for a case, and {opened} were opened");
    Ok(taken)
}
