//! `afterword`: the one binary.

use std::process::ExitCode;

use clap::Parser;

/// Takes less time than the allocator of glibc under many small allocations on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    small_pages();
    run()
}

/// Has the kernel give memory by small pages. The allocator asks for huge ones, of which a quiet server keeps a few that are nearly
/// empty: a third of all it needs, for no speed that could be measured.
fn small_pages() {
    // Where the kernel knows nothing of it there is nothing to switch off.
    #[cfg(target_os = "linux")]
    rustix::thread::disable_transparent_huge_pages(true).ok();
}

#[tokio::main]
async fn run() -> ExitCode {
    match server::cli::run(server::cli::Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("afterword: {error:#}");
            ExitCode::FAILURE
        }
    }
}
