//! `afterword`: the one binary.

use std::process::ExitCode;

use clap::Parser;

/// Takes less time than the allocator of glibc under many small allocations on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
