//! What customers do: look at a survey, and answer it.

use std::{cell::Cell, path::Path, time::Duration};

use service::Store;

use crate::{
    CONNECTIONS,
    bare::Bare,
    client::{self, Connection, load},
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

/// Answers, each durable before it is thanked for, beside bare inserts.
pub(crate) async fn answers(
    store: &Store,
    server: &Server,
    during: Duration,
    bare: Bare,
    table: &mut Table,
) -> anyhow::Result<()> {
    for connections in CONNECTIONS {
        // More than there is time for: what is left over hurts nobody.
        let most = (during.as_secs_f64() * if connections == 1 { 2000.0 } else { 8000.0 }) as usize;
        let tokens = links::make(store, most).await?;
        let next = Cell::new(0);
        let answer = || {
            let place = next.get();
            next.set(place + 1);
            // The links ask for satisfaction, 1 to 5. Of ten, two are unhappy and get a case.
            let score = [5, 4, 5, 5, 4, 5, 3, 4, 2, 1][place % 10];
            let attempt = links::attempt();
            let body = format!("attempt={attempt}&score={score}&resolved=yes&comment=Thank+you+for+the+quick+help");
            let token = tokens.get(place)?;
            Some(client::post(&format!("/s/{token}"), "application/x-www-form-urlencoded", "", &body))
        };
        let taken = load(server.addr, connections, during, 303, answer).await?;
        table.set(
            &format!("answers a second, {connections} connections"),
            format!(
                "{} ({:.2} × bare), p99 {:.0} ms",
                rate(taken.a_second()),
                taken.a_second() / bare.one_by_one,
                taken.within(0.99).as_secs_f64() * 1e3
            ),
        );
    }
    Ok(())
}
