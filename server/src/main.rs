//! `afterword`: the one binary.

use std::process::ExitCode;

use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    match server::cli::run(server::cli::Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("afterword: {error:#}");
            ExitCode::FAILURE
        }
    }
}
