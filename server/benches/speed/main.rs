//! `make bench`: how fast it is, in one table, beside what the same machine does at best in the same run.
//!
//! The server is the release binary in a process of its own, asked over HTTP by one client for everything; "hello" is a
//! bare axum server in another process, asked by the same client. Nothing here passes or fails by time.

#![expect(clippy::disallowed_methods, reason = "a measurement reads the machine's own clock and makes ids of its own")]

mod bare;
mod client;
mod grow;
mod links;
mod machine;
mod process;
mod staff;
mod survey;
mod table;
mod weights;

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};
use service::Store;

use process::Server;
use table::Table;

/// How many connections ask at once.
const CONNECTIONS: [usize; 3] = [1, 8, 64];

/// The most responses that are exported.
const EXPORTED: u64 = 100_000;

#[derive(Debug, Parser)]
struct Arguments {
    /// How many responses the database holds when staff's pages are measured: 100k,1m,10m.
    #[arg(long, env = "SIZES", default_value = "100k,1m", value_delimiter = ',', value_parser = size)]
    sizes: Vec<u64>,
    /// Seconds of each measurement.
    #[arg(long, env = "SECONDS_EACH", default_value_t = 5)]
    seconds: u64,
    /// The binary that is measured; none: the one that was built with this.
    #[arg(long, env = "AFTERWORD_BINARY", default_value = env!("CARGO_BIN_EXE_afterword"))]
    binary: PathBuf,
    /// A PostgreSQL server that keeps its promises (fsync on); none: SQLite only.
    #[arg(long, env = "AFTERWORD_BENCH_POSTGRES_URL")]
    postgres: Option<String>,
    /// Leave SQLite out.
    #[arg(long)]
    no_sqlite: bool,
    /// Where the databases are made.
    #[arg(long, env = "AFTERWORD_BENCH_FOLDER")]
    folder: Option<PathBuf>,
    /// `cargo bench` says so; it means nothing here.
    #[arg(long, hide = true)]
    bench: bool,
    #[command(subcommand)]
    part: Option<Part>,
}

#[derive(Debug, Subcommand)]
enum Part {
    /// Serve "hello", to compare with.
    #[command(hide = true)]
    Hello,
}

/// `100k`, `1m`, or a plain number.
fn size(text: &str) -> Result<u64, String> {
    let text = text.trim().to_ascii_lowercase();
    let (digits, unit) = match text.strip_suffix(['k', 'm']) {
        Some(digits) => (digits, if text.ends_with('k') { 1_000 } else { 1_000_000 }),
        None => (text.as_str(), 1),
    };
    digits.parse::<u64>().map(|n| n * unit).map_err(|_| format!("{text:?} is no size such as 100k or 1m"))
}

// One thread for the client, so that it leaves the rest of the machine to the server.
#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    if let Some(Part::Hello) = arguments.part {
        return process::serve_hello();
    }
    let folder = match &arguments.folder {
        Some(folder) => folder.clone(),
        None => std::env::temp_dir().join(format!("afterword-bench-{}", std::process::id())),
    };
    std::fs::create_dir_all(&folder)?;
    let mut table = Table::default();
    let flush = bare::flush(&folder)?;
    if !arguments.no_sqlite {
        let url = format!("sqlite://{}", folder.join("bench.db").display());
        measure(&arguments, &url, "SQLite", &folder, &mut table).await?;
    }
    if let Some(url) = &arguments.postgres {
        measure(&arguments, url, "PostgreSQL", &folder, &mut table).await?;
    }
    machine::assets(&mut table);
    println!("\n{} One flush of its disk: {flush:.2} ms.\n\n{table}", machine::facts());
    std::fs::remove_dir_all(&folder).ok();
    Ok(())
}

/// Everything on one database, with room for files in `folder`.
async fn measure(
    arguments: &Arguments,
    url: &str,
    name: &'static str,
    folder: &Path,
    table: &mut Table,
) -> anyhow::Result<()> {
    let (binary, seconds) = (arguments.binary.as_path(), std::time::Duration::from_secs(arguments.seconds));
    table.column(name);
    process::run(binary, url, &["demo", "--contacts", "20000", "--months", "12"])?;
    let store = Store::open(url).await?;
    grow::remember(&store).await?;

    let server = Server::start(binary, url).await?;
    machine::say(&format!("{name}: survey pages and answers"));
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    table.set("resident memory, idle", format!("{} MB", server.resident_mb()?));
    survey::pages(&store, &server, folder, seconds, table).await?;
    weights::first_views(&store, &server, table).await?;
    let bare = bare::inserts(&store, seconds, table).await?;
    survey::answers(&store, &server, seconds, bare, table).await?;
    machine::say(&format!("{name}: contacts"));
    staff::contacts(binary, url, &server, table).await?;
    table.set("resident memory, after that load", format!("{} MB", server.resident_mb()?));
    drop(server);
    grow::rest(&store).await?;

    for size in &arguments.sizes {
        machine::say(&format!("{name}: {size} responses"));
        grow::to(&store, url, *size).await?;
        let server = Server::start(binary, url).await?;
        let at = table::thousands(*size);
        table.set(&format!("start to first answer, {at} responses"), format!("{} ms", server.started_in.as_millis()));
        staff::pages(&server, binary, url, seconds, &at, table).await?;
        // Files of more take as many times longer.
        if *size <= EXPORTED {
            staff::export(&server, &at, table).await?;
        }
        table.set(&format!("resident memory, {at} responses"), format!("{} MB", server.resident_mb()?));
    }
    store.close().await?;
    Ok(())
}
